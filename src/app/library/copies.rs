//! Second projects made of a first: copies on request, and conflict copies that keep apart what two
//! tabs wrote at once.

use super::{Key, Library, LoadError, keys};
use crate::app::{
    head::Head,
    ports::{Change, Committed, Kept, StorageError},
    stored::{self, Header},
};

/// The number of ids tried for a conflict copy. A second is needed only when the first copy has
/// itself been changed in two tabs.
const ATTEMPTS: u32 = 8;

/// Why a copy was not made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CopyError {
    /// The original cannot be loaded.
    Load(LoadError),
    /// The copy cannot be stored; the original is untouched.
    Storage(StorageError),
}

/// What a put of a project found.
pub(super) enum Stored {
    /// It is stored now.
    Done(Kept),
    /// The key holds this state, which already contains it.
    Contained,
    /// The key holds something else.
    Occupied,
}

impl Library {
    /// Copies a project as it is stored, under a new id and without its file; answers the id.
    /// The name is the same; the caller gives the copy its own.
    ///
    /// # Errors
    /// `Load` and `Storage`; then nothing has changed.
    pub async fn copy(&self, id: &str) -> Result<String, CopyError> {
        let original = self.load(id).await.map_err(CopyError::Load)?;
        let header = Header {
            id: self.new_project_id(),
            file_at: None,
            conflict_of: None,
            head: Head::start(&self.new_writer()),
            ..original.header
        };
        let text = reheaded(&original.text, &header).map_err(CopyError::Storage)?;
        match self.store(&text, &header).await.map_err(CopyError::Storage)? {
            Stored::Done(_) | Stored::Contained => Ok(header.id),
            Stored::Occupied => Err(CopyError::Storage(occupied())),
        }
    }

    /// Keeps a whole, verified state that diverged as a project of its own; answers its id.
    ///
    /// # Errors
    /// When it could be stored nowhere.
    pub(super) async fn keep_as_copy(
        &self,
        text: &str,
        header: &Header,
    ) -> Result<(String, Kept), StorageError> {
        for attempt in 0..ATTEMPTS {
            let id = keys::copy_id(&header.id, &header.head.writer, attempt);
            let conflict_of = Some(header.id.clone());
            let copy = Header { id: id.clone(), conflict_of, ..header.clone() };
            match self.store(&reheaded(text, &copy)?, &copy).await? {
                Stored::Done(kept) => return Ok((id, kept)),
                Stored::Contained => return Ok((id, Kept::Both)),
                Stored::Occupied => {}
            }
        }
        Err(occupied())
    }

    /// Stores a project where nothing else is in its way: durable first, then quick.
    pub(super) async fn store(&self, text: &str, header: &Header) -> Result<Stored, StorageError> {
        let key = Key::Project(header.id.clone()).to_string();
        match self.durable.commit(Change::put_if(&key, text, &header.head)).await {
            Ok(Committed::Done) => Ok(Stored::Done(match self.quick_store(&key, text, header) {
                Ok(_) => Kept::Both,
                Err(error) => Kept::DurableOnly(error),
            })),
            Ok(Committed::Blocked { stored, .. }) => {
                let found = stored.and_then(|stored| stored::read_header(&stored).ok());
                Ok(match found.is_some_and(|found| found.head.contains(&header.head)) {
                    true => Stored::Contained,
                    false => Stored::Occupied,
                })
            }
            Err(missing) => Ok(match self.quick_store(&key, text, header)? {
                Stored::Done(_) => Stored::Done(Kept::QuickOnly(missing)),
                other @ (Stored::Contained | Stored::Occupied) => other,
            }),
        }
    }

    fn quick_store(&self, key: &str, text: &str, header: &Header) -> Result<Stored, StorageError> {
        if self.quick_put_if(key, text, &header.head)? {
            return Ok(Stored::Done(Kept::Both));
        }
        let found = self.quick.get(key)?.and_then(|stored| stored::read_header(&stored).ok());
        Ok(match found.is_some_and(|found| found.head.contains(&header.head)) {
            true => Stored::Contained,
            false => Stored::Occupied,
        })
    }
}

/// Puts a header on a stored text, with the failure in the words of storage.
pub(super) fn reheaded(text: &str, header: &Header) -> Result<String, StorageError> {
    stored::with_header(text, header).map_err(|error| StorageError::Failed(error.to_string()))
}

fn occupied() -> StorageError {
    StorageError::Failed("every id for the copy is taken".to_owned())
}
