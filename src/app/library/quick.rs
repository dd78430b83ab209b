//! Careful steps on the quick store: it has no transactions, so each write looks again first.

use super::Library;
use crate::app::{
    head::Head,
    ports::{Guard, StorageError},
};

impl Library {
    /// Writes only where nothing lies or a state that `head` contains; `Ok(false)` when it did not.
    pub(super) fn quick_put_if(
        &self,
        key: &str,
        text: &str,
        head: &Head,
    ) -> Result<bool, StorageError> {
        let stored = self.quick.get(key)?;
        let guard = Guard::NotAhead { key: key.to_owned(), head: head.clone() };
        if !guard.allows(stored.as_deref()) {
            return Ok(false);
        }
        if stored.as_deref() != Some(text) {
            self.quick.set(key, text)?;
        }
        Ok(true)
    }

    /// Writes only where exactly `expected` lies, since the caller has taken care of that.
    pub(super) fn quick_replace(
        &self,
        key: &str,
        expected: Option<&str>,
        text: &str,
    ) -> Result<(), StorageError> {
        if self.quick.get(key)?.as_deref() != expected {
            return Err(changed_meanwhile());
        }
        self.quick.set(key, text)
    }

    /// Removes only what the caller has taken care of; nothing there is fine.
    pub(super) fn quick_remove_exactly(
        &self,
        key: &str,
        expected: &str,
    ) -> Result<(), StorageError> {
        match self.quick.get(key)? {
            None => Ok(()),
            Some(stored) if stored == expected => self.quick.remove(key),
            Some(_) => Err(changed_meanwhile()),
        }
    }
}

/// Another tab was faster; the next attempt sees what it wrote.
pub(super) fn changed_meanwhile() -> StorageError {
    StorageError::Failed("changed meanwhile".to_owned())
}

/// Tells whether the store is not to be had at all, rather than failing now.
pub(super) fn is_missing(error: &StorageError) -> bool {
    match error {
        StorageError::Denied | StorageError::Missing | StorageError::Unavailable => true,
        StorageError::QuotaExceeded | StorageError::Failed(_) => false,
    }
}
