//! Loading a project: reads every copy there is, decides by their heads, and mends what lags.

use std::convert::Infallible;
use std::fmt::Display;

use super::{
    Backup, Key, Library,
    quick::{changed_meanwhile, is_missing},
};
use crate::app::{
    head::Head,
    ports::{Change, Committed, Guard, Place, StorageError},
    stored::{Block, Header},
};

mod candidates;
mod sort;

pub(super) use candidates::Candidate;
use candidates::Good;
use sort::{Newest, Sorted, sort};

/// A project as it was stored last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loaded {
    /// Its header; the next save builds on its head.
    pub header: Header,
    /// Its content.
    pub blocks: Vec<Block>,
    /// The text it was read from.
    pub text: String,
    /// What was found and done on the way; empty on an ordinary day.
    pub notes: Vec<LoadNote>,
}

/// Something that happened while loading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadNote {
    /// A store could not be read; a newer state may lie there.
    Unread(Place, StorageError),
    /// A copy was missing or older and now has the newest state.
    Mended(Place),
    /// A copy is missing or older and could not be brought up to date.
    NotMended(Place, StorageError),
    /// A state that went its own way is now a project of its own.
    ConflictCopy {
        /// The id of that project.
        id: String,
    },
    /// A state that went its own way could not be copied; it stays where it is.
    NotCopied(StorageError),
    /// A damaged copy was moved to quarantine.
    SetAside {
        /// Its key in quarantine.
        key: String,
    },
    /// A damaged copy could not be moved; it stays where it is, untouched.
    NotSetAside(StorageError),
    /// The newest state is one that was written in haste when a page went away or broke down.
    Recovered,
}

/// Why a project cannot be loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// There is no project with this id.
    NotFound,
    /// It lies in the wastebasket.
    InTrash,
    /// A newer build has written it; it is left alone.
    TooNew {
        /// The version found.
        found: u32,
        /// The newest version this build knows.
        known: u32,
    },
    /// No copy can be read. They are kept, and these older states are on offer.
    Damaged {
        /// The quarantine keys of the damaged copies.
        set_aside: Vec<String>,
        /// Earlier states that can be read, newest first.
        backups: Vec<Backup>,
        /// What failed on the way: a copy that stays where it is, back-ups that cannot be listed.
        failed: Vec<StorageError>,
    },
    /// No store can be read now; what they hold is untouched.
    Storage(StorageError),
}

/// What makes a state superfluous where it lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rests {
    /// The winner contains it.
    OnWinner,
    /// It is now a project of its own.
    OnCopy,
}

/// Which stores hold the winner under the project's own key.
#[derive(Clone, Copy, Debug)]
struct Safe {
    durable: bool,
    quick: bool,
}

impl Library {
    /// Loads the newest state of a project and mends the copies that lag behind. What its blocks
    /// hold is not looked at.
    ///
    /// # Errors
    /// As [`LoadError`] tells; nothing is lost by any of them.
    pub async fn load(&self, id: &str) -> Result<Loaded, LoadError> {
        let unread = |_: &Header, _: &[Block]| Ok::<(), Infallible>(());
        self.load_as(id, unread).await.map(|(loaded, ())| loaded)
    }

    /// Loads the newest state of a project that `decode` can read, with what it read. A text that is
    /// whole and cannot be decoded is treated as a damaged one.
    ///
    /// # Errors
    /// As [`LoadError`] tells; nothing is lost by any of them.
    pub async fn load_as<T, E: Display>(
        &self,
        id: &str,
        decode: impl Fn(&Header, &[Block]) -> Result<T, E>,
    ) -> Result<(Loaded, T), LoadError> {
        let (candidates, unread) = self.gather(id).await;
        if candidates.is_empty() {
            return Err(match blind(unread) {
                Some(error) => LoadError::Storage(error),
                None => self.why_absent(id).await,
            });
        }
        let mut notes: Vec<_> =
            unread.into_iter().map(|(place, error)| LoadNote::Unread(place, error)).collect();
        let Sorted { newest, damaged } = sort(candidates, &decode)?;
        let cleared = self.clear_away(damaged).await;
        let Some(Newest { winner, content, others }) = newest else {
            return Err(self.what_is_left(id, cleared, &decode).await);
        };
        notes.extend(cleared.set_aside.into_iter().map(|key| LoadNote::SetAside { key }));
        notes.extend(cleared.failed.into_iter().map(LoadNote::NotSetAside));
        if self.is_trashed(id, &winner.header.head).await {
            return Err(LoadError::InTrash);
        }
        let settled = self.keep_diverged(others, &winner, &mut notes).await;
        let safe = self.mend(id, &winner, &settled, &mut notes).await;
        if winner.is_hasty() {
            notes.push(LoadNote::Recovered);
        }
        self.sweep(&winner, &settled, safe, &mut notes).await;
        let Good { header, blocks, text, .. } = winner;
        Ok((Loaded { header, blocks, text, notes }, content))
    }

    async fn why_absent(&self, id: &str) -> LoadError {
        match self.trash_record(id).await {
            Some(_) => LoadError::InTrash,
            None => LoadError::NotFound,
        }
    }

    /// Tells whether the wastebasket holds this state or one that builds on it: then the move there
    /// was interrupted, and the project is thrown away all the same.
    pub(super) async fn is_trashed(&self, id: &str, head: &Head) -> bool {
        self.trash_record(id).await.is_some_and(|(_, trashed)| trashed.head.contains(head))
    }

    /// Makes projects of the states that the winner does not contain. Answers the states that need
    /// not stay where they are, and whether that hangs on the winner being safe.
    async fn keep_diverged(
        &self,
        others: Vec<Good>,
        winner: &Good,
        notes: &mut Vec<LoadNote>,
    ) -> Vec<(Good, Rests)> {
        let mut settled = Vec::new();
        for other in others {
            if winner.contains(&other) {
                settled.push((other, Rests::OnWinner));
                continue;
            }
            match self.keep_as_copy(&other.text, &other.header).await {
                Ok((id, _)) => {
                    notes.push(LoadNote::ConflictCopy { id });
                    settled.push((other, Rests::OnCopy));
                }
                Err(error) => notes.push(LoadNote::NotCopied(error)),
            }
        }
        notes.dedup();
        settled
    }

    /// Brings both stores to the winner and answers which have it.
    async fn mend(
        &self,
        id: &str,
        winner: &Good,
        settled: &[(Good, Rests)],
        notes: &mut Vec<LoadNote>,
    ) -> Safe {
        let key = Key::Project(id.to_owned()).to_string();
        let has = |place| {
            let twin =
                |(good, _): &(Good, Rests)| good.lies_at(place, &key) && good.text == winner.text;
            winner.lies_at(place, &key) || settled.iter().any(twin)
        };
        let durable = has(Place::Durable) || {
            let answer = self.mend_durable(&key, winner).await;
            note_mended(Place::Durable, answer, notes)
        };
        let quick = has(Place::Quick) || {
            let there = settled.iter().find(|(good, _)| good.lies_at(Place::Quick, &key));
            let expected = there.map(|(good, _)| good.text.as_str());
            let answer = self.quick_replace(&key, expected, &winner.text);
            note_mended(Place::Quick, answer, notes)
        };
        Safe { durable, quick }
    }

    async fn mend_durable(&self, key: &str, winner: &Good) -> Result<(), StorageError> {
        let change = Change::put_if(key, &winner.text, &winner.header.head);
        match self.durable.commit(change).await? {
            Committed::Done => Ok(()),
            Committed::Blocked { .. } => Err(changed_meanwhile()),
        }
    }

    /// Removes states written in haste that are taken care of elsewhere.
    async fn sweep(
        &self,
        winner: &Good,
        settled: &[(Good, Rests)],
        safe: Safe,
        notes: &mut Vec<LoadNote>,
    ) {
        let all = settled.iter().map(|(good, rests)| (good, *rests));
        for (good, rests) in all.chain([(winner, Rests::OnWinner)]) {
            let cared_for = match (rests, good.place) {
                (Rests::OnCopy, _) => true,
                (Rests::OnWinner, Place::Durable) => safe.durable,
                (Rests::OnWinner, Place::Quick) => safe.durable || safe.quick,
            };
            if !good.is_hasty() || !cared_for {
                continue;
            }
            if let Err(error) = self.remove_exactly(good.place, &good.key, &good.text).await {
                notes.push(LoadNote::NotMended(good.place, error));
            }
        }
    }

    pub(super) async fn remove_exactly(
        &self,
        place: Place,
        key: &str,
        text: &str,
    ) -> Result<(), StorageError> {
        match place {
            Place::Quick => self.quick_remove_exactly(key, text),
            Place::Durable => {
                let unchanged = Guard::Exactly { key: key.to_owned(), text: Some(text.to_owned()) };
                match self.durable.commit(Change::default().guard(unchanged).delete(key)).await? {
                    Committed::Done | Committed::Blocked { stored: None, .. } => Ok(()),
                    Committed::Blocked { .. } => Err(changed_meanwhile()),
                }
            }
        }
    }
}

/// The failure that leaves it open whether a project exists. A browser without the durable store is
/// no such failure, as long as the quick one answers.
fn blind(unread: Vec<(Place, StorageError)>) -> Option<StorageError> {
    let quick_answers = unread.iter().all(|(place, _)| *place == Place::Durable);
    let counts = |error: &StorageError| !(quick_answers && is_missing(error));
    unread.into_iter().map(|(_, error)| error).find(counts)
}

fn note_mended(place: Place, answer: Result<(), StorageError>, notes: &mut Vec<LoadNote>) -> bool {
    let mended = answer.is_ok();
    notes.push(match answer {
        Ok(()) => LoadNote::Mended(place),
        Err(error) => LoadNote::NotMended(place, error),
    });
    mended
}
