//! Earlier good states, kept when a project is opened and before it is replaced.
//!
//! They lie in the durable store alone: the quick one is small, and back-ups in it would cost the
//! person the room for the work itself.

use std::collections::BTreeMap;

use super::{Key, Library, Loaded, Shown, TrashError, copies::Stored, copies::reheaded, keys};
use crate::app::{
    ports::{Change, StorageError},
    stored::{self, Block, Header},
};

/// The number of back-ups kept for each project.
const KEPT: usize = 3;

/// An earlier state of a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// Its key.
    pub key: String,
    /// Its header.
    pub header: Header,
}

impl Library {
    /// Keeps a loaded state as a back-up, unless the newest back-up holds the same work, and lets go
    /// of the oldest beyond three.
    ///
    /// # Errors
    /// When the durable store fails; the project itself is not touched.
    pub async fn back_up(&self, loaded: &Loaded) -> Result<(), StorageError> {
        let id = &loaded.header.id;
        let backups = self.backups(id).await?;
        if backups.first().is_some_and(|newest| is_same_work(&newest.header, &loaded.header)) {
            return Ok(());
        }
        let key = Key::Backup { id: id.clone(), stamp: self.stamp() }.to_string();
        let mut change = Change::default().put(&key, &loaded.text);
        for old in backups.iter().skip(KEPT - 1) {
            change = change.delete(&old.key);
        }
        self.durable.commit(change).await.map(|_| ())
    }

    /// The newest readable back-up of every project that has one, also of projects that are gone.
    ///
    /// # Errors
    /// When the durable store fails.
    pub async fn backed_up(&self) -> Result<Vec<Backup>, StorageError> {
        let mut newest = BTreeMap::new();
        for summary in self.durable.list(keys::all_backups()).await? {
            if let Ok(header) = stored::read_header(&summary.first_line) {
                // Listed by key, and the stamp in it grows.
                newest.insert(header.id.clone(), Backup { key: summary.key, header });
            }
        }
        Ok(newest.into_values().collect())
    }

    /// Lists the readable back-ups of a project, newest first.
    ///
    /// # Errors
    /// When the durable store fails.
    pub async fn backups(&self, id: &str) -> Result<Vec<Backup>, StorageError> {
        let summaries = self.durable.list(&keys::backups_of(id)).await?;
        let read = |summary: crate::app::ports::Summary| {
            let header = stored::read_header(&summary.first_line).ok()?;
            Some(Backup { key: summary.key, header })
        };
        Ok(summaries.into_iter().rev().filter_map(read).collect())
    }

    /// Lists the back-ups of a project that hold other work than the project itself and than each
    /// other, newest first: those that a person can choose between.
    ///
    /// # Errors
    /// When the durable store fails.
    pub async fn earlier(&self, id: &str) -> Result<Vec<Backup>, StorageError> {
        let backups = self.backups(id).await?;
        let present = self.list().await.projects.into_iter().find(|entry| entry.id == id);
        let mut seen = match present.map(|entry| entry.shown) {
            Some(Shown::Header(header)) => vec![header],
            Some(Shown::Unreadable(_)) | None => Vec::new(),
        };
        let mut found = Vec::new();
        for backup in backups {
            if !seen.iter().any(|header| is_same_work(header, &backup.header)) {
                seen.push(backup.header.clone());
                found.push(backup);
            }
        }
        Ok(found)
    }

    /// Lists the back-ups of a project that `decode` can read, newest first.
    ///
    /// # Errors
    /// When the durable store fails.
    pub async fn backups_as<T, E>(
        &self,
        id: &str,
        decode: impl Fn(&Header, &[Block]) -> Result<T, E>,
    ) -> Result<Vec<Backup>, StorageError> {
        let mut found = Vec::new();
        for backup in self.backups(id).await? {
            let Some(text) = self.durable.get(&backup.key).await? else { continue };
            let read = stored::read(&text).ok();
            if read.is_some_and(|(header, blocks)| decode(&header, &blocks).is_ok()) {
                found.push(backup);
            }
        }
        Ok(found)
    }

    /// Brings a back-up back: under its own id where no living project has it, else as a copy.
    /// Answers the id.
    ///
    /// # Errors
    /// `NotFound` when the back-up is gone or damaged, `Storage` when it cannot be stored.
    pub async fn restore_backup(&self, backup: &Backup) -> Result<String, TrashError> {
        let text = self.durable.get(&backup.key).await.map_err(TrashError::Storage)?;
        let text = text.ok_or(TrashError::NotFound)?;
        let header = stored::verify(&text).map_err(|_| TrashError::NotFound)?;
        let (living, unread) = self.gather(&header.id).await;
        let lone = living.is_empty() && unread.is_empty();
        let id = if lone { header.id.clone() } else { self.new_project_id() };
        let head = header.head.next(&self.new_writer());
        let header = Header { id: id.clone(), head, ..header };
        let text = reheaded(&text, &header).map_err(TrashError::Storage)?;
        match self.store(&text, &header).await.map_err(TrashError::Storage)? {
            Stored::Done(_) | Stored::Contained => Ok(id),
            Stored::Occupied => Err(TrashError::ChangedMeanwhile),
        }
    }
}

/// Whether two states of a project hold the same work. Saving to a file, say, makes another state of
/// the same work.
fn is_same_work(a: &Header, b: &Header) -> bool {
    let of = |header: &Header| {
        (header.changed_at, header.counts, header.name.clone(), header.organization.clone())
    };
    of(a) == of(b)
}
