//! The wastebasket: out of the list, into it, back again, and gone for good.
//!
//! It lies in the durable store, so that throwing away frees the quick one, which is the small one;
//! only where there is no durable store does it lie in the quick one.

use super::{
    Key, Library, LoadError, Loaded,
    copies::reheaded,
    keys,
    load::Candidate,
    quick::{changed_meanwhile, is_missing},
};
use crate::app::{
    ports::{Change, Committed, Guard, Place, StorageError},
    stored::{self, Header},
};

const ROUNDS: u32 = 4;

/// Why the wastebasket did not do what was asked; nothing is lost by any of these.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TrashError {
    /// The project cannot be loaded.
    Load(LoadError),
    /// There is nothing readable with this id.
    NotFound,
    /// Other tabs kept changing it; once more will do.
    ChangedMeanwhile,
    /// A store failed.
    Storage(StorageError),
}

impl Library {
    /// Moves a project, in its newest state, to the wastebasket.
    ///
    /// # Errors
    /// As [`TrashError`] tells; the project is then where it was.
    pub async fn trash(&self, id: &str) -> Result<(), TrashError> {
        for _ in 0..ROUNDS {
            let loaded = match self.load(id).await {
                Ok(loaded) => loaded,
                Err(LoadError::InTrash) => return Ok(()),
                Err(error) => return Err(TrashError::Load(error)),
            };
            if self.move_to_trash(&loaded).await? {
                return Ok(());
            }
        }
        Err(TrashError::ChangedMeanwhile)
    }

    /// Answers false when the project changed meanwhile.
    async fn move_to_trash(&self, loaded: &Loaded) -> Result<bool, TrashError> {
        let header = &loaded.header;
        let project = Key::Project(header.id.clone()).to_string();
        let mut slot = header.id.clone();
        for attempt in 0..ROUNDS {
            let text = in_slot(loaded, &slot).map_err(TrashError::Storage)?;
            let trash = Key::Trash(slot).to_string();
            let change = Change::put_if(&trash, &text, &header.head)
                .guard(Guard::NotAhead { key: project.clone(), head: header.head.clone() })
                .delete(&project);
            match self.durable.commit(change).await {
                Ok(Committed::Done) => {
                    // Should this fail, the wastebasket's head still tells that the project is in it.
                    let _left_behind = self.quick_remove_contained(&project, header);
                    return Ok(true);
                }
                Ok(Committed::Blocked { key, .. }) if key == project => return Ok(false),
                Ok(Committed::Blocked { .. }) => {}
                Err(error) if is_missing(&error) => {
                    return self.trash_quick(&trash, &text, loaded).map_err(TrashError::Storage);
                }
                Err(error) => return Err(TrashError::Storage(error)),
            }
            // The place in the wastebasket is taken by a state that went its own way.
            slot = keys::copy_id(&header.id, &header.head.writer, attempt);
        }
        Err(TrashError::ChangedMeanwhile)
    }

    fn trash_quick(&self, trash: &str, text: &str, loaded: &Loaded) -> Result<bool, StorageError> {
        let project = Key::Project(loaded.header.id.clone()).to_string();
        if !self.quick_put_if(trash, text, &loaded.header.head)? {
            return Err(changed_meanwhile());
        }
        self.quick_remove_contained(&project, &loaded.header)?;
        Ok(true)
    }

    /// Removes the quick copy of a project when `header` contains it.
    fn quick_remove_contained(&self, key: &str, header: &Header) -> Result<(), StorageError> {
        let Some(stored) = self.quick.get(key)? else { return Ok(()) };
        let found = stored::read_header(&stored);
        if found.is_ok_and(|found| header.head.contains(&found.head)) {
            self.quick.remove(key)?;
        }
        Ok(())
    }

    /// Gives the newest readable header in the wastebasket under this id. A store that cannot be
    /// read counts as empty: the project then stays in sight.
    pub(super) async fn trash_record(&self, id: &str) -> Option<(Place, Header)> {
        let (records, _) = self.trash_texts(id).await;
        let headers = records.iter().filter_map(|(place, text)| {
            stored::read_header(text).ok().map(|header| (*place, header))
        });
        headers.reduce(|a, b| if b.1.head.contains(&a.1.head) { b } else { a })
    }

    async fn trash_texts(&self, id: &str) -> (Vec<(Place, String)>, Vec<StorageError>) {
        let key = Key::Trash(id.to_owned()).to_string();
        let mut found = Vec::new();
        let mut failed = Vec::new();
        let durable = self.durable.get(&key).await;
        for (place, answer) in [(Place::Durable, durable), (Place::Quick, self.quick.get(&key))] {
            match answer {
                Ok(text) => found.extend(text.map(|text| (place, text))),
                Err(error) => failed.push(error),
            }
        }
        (found, failed)
    }

    /// Brings a project back from the wastebasket: under its own id, or as a copy where a living
    /// project has that id by now. Answers the id.
    ///
    /// # Errors
    /// `NotFound` when there is nothing readable, `Storage` and `ChangedMeanwhile`.
    pub async fn restore(&self, id: &str) -> Result<String, TrashError> {
        let (records, mut failed) = self.trash_texts(id).await;
        let good = records.iter().filter_map(|(place, text)| {
            stored::verify(text).ok().map(|header| (*place, text, header))
        });
        let newest = good.reduce(|a, b| if b.2.head.contains(&a.2.head) { b } else { a });
        let Some((_, text, header)) = newest else {
            return Err(failed.pop().map_or(TrashError::NotFound, TrashError::Storage));
        };
        // A new head, so that what is left of the wastebasket can never outrank the living project.
        let head = header.head.next(&self.new_writer());
        let (living, _) = self.gather(id).await;
        let in_the_way = living.iter().any(|candidate| {
            !stored::read_header(&candidate.text).is_ok_and(|found| head.contains(&found.head))
        });
        let id = if in_the_way { self.new_project_id() } else { id.to_owned() };
        let restored = Header { id: id.clone(), head, ..header.clone() };
        let text = reheaded(text, &restored).map_err(TrashError::Storage)?;
        self.put_back(&text, &restored, &header.id, &records).await?;
        Ok(id)
    }

    async fn put_back(
        &self,
        text: &str,
        header: &Header,
        trash_id: &str,
        records: &[(Place, String)],
    ) -> Result<(), TrashError> {
        let project = Key::Project(header.id.clone()).to_string();
        let trash = Key::Trash(trash_id.to_owned()).to_string();
        let of = |wanted| {
            records.iter().find(|(place, _)| *place == wanted).map(|(_, text)| text.clone())
        };
        let change = Change::put_if(&project, text, &header.head)
            .guard(Guard::Exactly { key: trash.clone(), text: of(Place::Durable) })
            .delete(&trash);
        match self.durable.commit(change).await {
            Ok(Committed::Blocked { .. }) => return Err(TrashError::ChangedMeanwhile),
            Ok(Committed::Done) => {
                // The durable store has it; the next load brings the quick one up to date.
                let _mended_later = self.quick_put_if(&project, text, &header.head);
            }
            Err(error) if !is_missing(&error) => return Err(TrashError::Storage(error)),
            Err(_) => match self.quick_put_if(&project, text, &header.head) {
                Ok(true) => {}
                Ok(false) => return Err(TrashError::ChangedMeanwhile),
                Err(error) => return Err(TrashError::Storage(error)),
            },
        }
        if let Some(text) = of(Place::Quick) {
            // What stays is older than the living project, and the list does not show it.
            let _superseded = self.quick_remove_exactly(&trash, &text);
        }
        Ok(())
    }

    /// Deletes one project of the wastebasket for good, with its back-ups.
    ///
    /// # Errors
    /// `Storage` when a store fails; what is left is still in the wastebasket.
    pub async fn delete_for_good(&self, id: &str) -> Result<(), TrashError> {
        let (records, failed) = self.trash_texts(id).await;
        if let Some(error) = failed.into_iter().find(|error| !is_missing(error)) {
            return Err(TrashError::Storage(error));
        }
        let (living, unread) = self.gather(id).await;
        if let Some((_, error)) = unread.into_iter().find(|(_, error)| !is_missing(error)) {
            return Err(TrashError::Storage(error));
        }
        let heads: Vec<_> =
            records.iter().filter_map(|(_, text)| stored::read_header(text).ok()).collect();
        // What an interrupted move left behind goes first, or it would come to life again.
        let mut is_alive = false;
        for Candidate { place, key, text } in living {
            let is_left_behind = stored::read_header(&text)
                .is_ok_and(|found| heads.iter().any(|trash| trash.head.contains(&found.head)));
            is_alive |= !is_left_behind;
            if is_left_behind {
                self.remove_exactly(place, &key, &text).await.map_err(TrashError::Storage)?;
            }
        }
        if !is_alive {
            self.delete_backups(id).await.map_err(TrashError::Storage)?;
        }
        let trash = Key::Trash(id.to_owned()).to_string();
        for (place, text) in records {
            self.remove_exactly(place, &trash, &text).await.map_err(TrashError::Storage)?;
        }
        Ok(())
    }

    async fn delete_backups(&self, id: &str) -> Result<(), StorageError> {
        let backups = match self.durable.list(&keys::backups_of(id)).await {
            Err(error) if is_missing(&error) => return Ok(()),
            answer => answer?,
        };
        let change = backups.iter().fold(Change::default(), |change, old| change.delete(&old.key));
        self.durable.commit(change).await.map(|_| ())
    }

    /// Deletes everything in the wastebasket for good.
    ///
    /// # Errors
    /// As [`Library::delete_for_good`], at the first that fails.
    pub async fn empty_trash(&self) -> Result<(), TrashError> {
        for entry in self.list().await.trash {
            self.delete_for_good(&entry.id).await?;
        }
        Ok(())
    }
}

/// The text of a project as it lies in the wastebasket, under its own id or another.
fn in_slot(loaded: &Loaded, slot: &str) -> Result<String, StorageError> {
    if slot == loaded.header.id {
        return Ok(loaded.text.clone());
    }
    let conflict_of = Some(loaded.header.id.clone());
    reheaded(&loaded.text, &Header { id: slot.to_owned(), conflict_of, ..loaded.header.clone() })
}
