//! Saving a project, at leisure and in haste.

use super::{Key, Library, quick::changed_meanwhile};
use crate::app::{
    head::{Relation, relation},
    ports::{Change, Committed, Kept, Pending, Place, StorageError},
    stored::{self, Header, StoredError},
};

mod alone;
mod revive;

/// Looks again this often when other tabs keep writing in between.
const ROUNDS: u32 = 4;

/// What became of a save that lost nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveOutcome {
    /// It is stored.
    Saved {
        /// Where.
        kept: Kept,
    },
    /// Another tab had saved something else. Ours is kept as a project of its own, under `copy`;
    /// the caller goes on editing that one, and offers the person the other.
    Conflict {
        /// The id under which this tab's state is now kept, and goes on.
        copy: String,
        /// Where the copy lies.
        kept: Kept,
    },
    /// It is stored, and with it the project is out of the wastebasket again, where another tab had
    /// thrown an older state of it.
    Revived {
        /// Where.
        kept: Kept,
    },
    /// What is stored builds on this very state and is newer, or is in the wastebasket: follow it.
    Superseded,
}

/// Why a save is not done. What was stored before is untouched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveError {
    /// A store failed.
    Storage {
        /// The failure.
        error: StorageError,
        /// Whether at least the quick store has the new state.
        in_quick: bool,
    },
    /// A newer build has written the project; this page must be reloaded before it may write.
    TooNew {
        /// The version found.
        found: u32,
        /// The newest version this build knows.
        known: u32,
    },
    /// The text to be saved is not one.
    BadText(StoredError),
}

/// Where a hasty save went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flushed {
    /// To the project's own key.
    InPlace,
    /// Nowhere: what is stored is this state or contains it.
    AlreadyThere,
    /// To a key of its own, since something else lies in its place; the next load sorts it out.
    Emergency,
}

/// What a put into one store met.
#[derive(Clone, Copy)]
enum Met {
    Done,
    /// Done, and an older state is taken out of the wastebasket.
    Revived,
    Contained,
    Diverged,
}

impl Library {
    /// Saves a stored text under the id in its header, durable store first.
    ///
    /// # Errors
    /// `Storage` when no store that survives has it, `TooNew` and `BadText`.
    pub async fn save(&self, text: &str) -> Result<SaveOutcome, SaveError> {
        let header = stored::read_header(text).map_err(SaveError::BadText)?;
        let key = Key::Project(header.id.clone()).to_string();
        self.refuse_newer(&key)?;
        match self.durable_put(&key, text, &header).await {
            Ok(met @ (Met::Done | Met::Revived)) => {
                let kept = match self.mirror(&key, text, &header).await {
                    Ok(()) => Kept::Both,
                    Err(error) => Kept::DurableOnly(error),
                };
                Ok(saved(met, kept))
            }
            Ok(Met::Contained) => Ok(SaveOutcome::Superseded),
            Ok(Met::Diverged) => self.save_beside(text, &header).await,
            Err(SaveError::Storage { error, .. }) => {
                self.save_quick(&key, text, &header, error).await
            }
            Err(other) => Err(other),
        }
    }

    /// Saves to the quick store before returning, for a page that is going away. Compares heads
    /// with what lies there, and steps aside for anything it does not contain.
    ///
    /// # Errors
    /// When the quick store does not take it; [`Library::flush_durable`] may still.
    pub fn flush(&self, text: &str) -> Result<Flushed, SaveError> {
        let header = stored::read_header(text).map_err(SaveError::BadText)?;
        let failed = |error| SaveError::Storage { error, in_quick: false };
        let key = Key::Project(header.id.clone()).to_string();
        let stored = self.quick.summary(&key).map_err(failed)?;
        let found = stored.map(|stored| stored::read_header(&stored.first_line));
        let related = match &found {
            None => Relation::Older,
            Some(Ok(found)) => relation(&found.head, &header.head),
            Some(Err(_)) => Relation::Diverged,
        };
        match related {
            Relation::Newer | Relation::Same => Ok(Flushed::AlreadyThere),
            Relation::Older => {
                self.quick.set(&key, text).map_err(failed)?;
                Ok(Flushed::InPlace)
            }
            Relation::Diverged => {
                self.quick.set(&emergency_key(&header), text).map_err(failed)?;
                Ok(Flushed::Emergency)
            }
        }
    }

    /// Starts a hasty save to the durable store, under a key of its own and without looking at
    /// anything, so that it needs no answer from a page that may be gone. For when [`flush`] fails.
    ///
    /// [`flush`]: Library::flush
    pub fn flush_durable<'a>(&'a self, text: &'a str) -> Pending<'a, Result<(), SaveError>> {
        Box::pin(async move {
            let header = stored::read_header(text).map_err(SaveError::BadText)?;
            let change = Change::default().put(&emergency_key(&header), text);
            match self.durable.commit(change).await {
                Ok(_) => Ok(()),
                Err(error) => Err(SaveError::Storage { error, in_quick: false }),
            }
        })
    }

    /// Refuses to write anything where a newer build has written. A store that cannot be read is
    /// no reason; its own turn comes.
    fn refuse_newer(&self, key: &str) -> Result<(), SaveError> {
        let Ok(Some(stored)) = self.quick.summary(key) else { return Ok(()) };
        match stored::read_header(&stored.first_line) {
            Err(StoredError::TooNew { found, known }) => Err(SaveError::TooNew { found, known }),
            Ok(_) | Err(StoredError::Damaged { .. }) => Ok(()),
        }
    }

    async fn durable_put(&self, key: &str, text: &str, header: &Header) -> Result<Met, SaveError> {
        let failed = |error| SaveError::Storage { error, in_quick: false };
        let mut thrown_away = None;
        for _ in 0..ROUNDS {
            let Some((change, met)) = revive::put(text, header, thrown_away.as_deref()) else {
                return Ok(Met::Contained);
            };
            let (blocked, stored) = match self.durable.commit(change).await.map_err(failed)? {
                Committed::Done => return Ok(met),
                Committed::Blocked { key, stored } => (key, stored),
            };
            if blocked != key {
                thrown_away = stored;
                continue;
            }
            let Some(stored) = stored else { continue };
            match stored::read_header(&stored) {
                Ok(found) => match relation(&found.head, &header.head) {
                    Relation::Newer => return Ok(Met::Contained),
                    Relation::Diverged => return Ok(Met::Diverged),
                    Relation::Same | Relation::Older => {}
                },
                Err(StoredError::TooNew { found, known }) => {
                    return Err(SaveError::TooNew { found, known });
                }
                Err(damaged) => {
                    let why = damaged.to_string();
                    self.set_aside(Place::Durable, key, &stored, &why).await.map_err(failed)?;
                }
            }
        }
        Err(failed(changed_meanwhile()))
    }

    /// Brings the quick store to the state that the durable one has. What lies there and has gone
    /// its own way is kept as a copy first.
    async fn mirror(&self, key: &str, text: &str, header: &Header) -> Result<(), StorageError> {
        for _ in 0..ROUNDS {
            let Some(found) = self.quick.summary(key)? else { return self.quick.set(key, text) };
            match self.meet_quick(&found.first_line, header)? {
                Met::Contained => return Ok(()),
                Met::Done | Met::Revived => return self.quick.set(key, text),
                Met::Diverged => {}
            }
            // Nothing but this branch waits, so what was read above may be overwritten at once.
            let Some(stored) = self.quick.get(key)? else { continue };
            let found = match stored::verify(&stored) {
                Ok(found) => found,
                Err(damaged) => {
                    self.set_aside(Place::Quick, key, &stored, &damaged.to_string()).await?;
                    continue;
                }
            };
            self.keep_as_copy(&stored, &found).await?;
            let replaced = self.quick_replace(key, Some(&stored), text);
            if replaced != Err(changed_meanwhile()) {
                return replaced;
            }
        }
        Err(changed_meanwhile())
    }

    /// How what lies in the quick store stands to a state: `Done` may be overwritten by it.
    fn meet_quick(&self, first_line: &str, header: &Header) -> Result<Met, StorageError> {
        match stored::read_header(first_line) {
            Ok(found) => Ok(match relation(&found.head, &header.head) {
                Relation::Older => Met::Done,
                Relation::Newer | Relation::Same => Met::Contained,
                Relation::Diverged => Met::Diverged,
            }),
            Err(StoredError::TooNew { .. }) => {
                Err(StorageError::Failed("written by a newer build".to_owned()))
            }
            Err(StoredError::Damaged { .. }) => Ok(Met::Diverged),
        }
    }

    async fn save_beside(&self, text: &str, header: &Header) -> Result<SaveOutcome, SaveError> {
        match self.keep_as_copy(text, header).await {
            Ok((copy, kept)) => Ok(SaveOutcome::Conflict { copy, kept }),
            Err(error) => Err(SaveError::Storage { error, in_quick: false }),
        }
    }
}

fn saved(met: Met, kept: Kept) -> SaveOutcome {
    match met {
        Met::Revived => SaveOutcome::Revived { kept },
        Met::Done | Met::Contained | Met::Diverged => SaveOutcome::Saved { kept },
    }
}

pub(super) fn emergency_key(header: &Header) -> String {
    Key::Emergency { id: header.id.clone(), writer: header.head.writer.clone() }.to_string()
}
