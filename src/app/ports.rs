//! What the application needs from the browser, as traits.
//!
//! The browser's side is in `platform`, doubles for tests (and for a browser that denies storage)
//! in [`crate::app::memory`]. Times are milliseconds since 1970 in UTC, as the clock on the wall.
//!
//! There are two stores, and both hold the same text under the same key. The *quick* one
//! ([`KeyValue`], localStorage) answers at once, also while the page is going away; the *durable*
//! one ([`Durable`], IndexedDB) survives a killed browser and is the arbiter between tabs.

use std::{future::Future, pin::Pin};

pub mod file_name;
mod files;
mod tabs;
mod worker;

pub use files::{Clipboard, ClipboardError, FileError, FilePlace, Files, PickedFile, SavedFile};
pub use tabs::{TabEvent, TabMessage};
pub use worker::WorkerError;

use crate::app::{
    head::{Head, Relation, relation},
    stored,
};

/// An answer that comes later.
/// Boxed, because the core has no async runtime and the traits must serve as objects.
pub type Pending<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// Why a store did not do what it was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// The browser or its settings refuse storage to this site.
    Denied,
    /// The browser has no such store: nothing can lie there.
    Missing,
    /// The store cannot be opened now; what lies there is not known.
    Unavailable,
    /// The store is full; what was there before is unchanged.
    QuotaExceeded,
    /// Anything else, in the browser's words.
    Failed(String),
}

impl std::fmt::Display for StorageError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Denied => f.write_str("storage denied"),
            Self::Missing => f.write_str("storage missing"),
            Self::Unavailable => f.write_str("storage unavailable"),
            Self::QuotaExceeded => f.write_str("storage full"),
            Self::Failed(words) => write!(f, "storage failed: {words}"),
        }
    }
}

/// Which of the two stores.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// localStorage: synchronous, small, not safe from a killed browser.
    Quick,
    /// IndexedDB: asynchronous, large, on disk when it says so.
    Durable,
}

/// Where a saved state now lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// In both stores.
    Both,
    /// Safely on disk; the quick copy is missing or older, for this reason.
    DurableOnly(StorageError),
    /// Only in the quick store, since the durable one is missing: a killed browser may lose the
    /// last minute.
    QuickOnly(StorageError),
}

/// The quick store.
pub trait KeyValue {
    /// Reads the text under `key`, if there is one.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn get(&self, key: &str) -> Result<Option<String>, StorageError>;

    /// Sums up the text under `key`, if there is one: its header, without bringing all of it over.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn summary(&self, key: &str) -> Result<Option<Summary>, StorageError> {
        Ok(self.get(key)?.map(|text| Summary::of(key, &text)))
    }

    /// Writes `value` under `key`; on failure the former value is unchanged.
    ///
    /// # Errors
    /// `QuotaExceeded` when full, else as the store says.
    fn set(&self, key: &str, value: &str) -> Result<(), StorageError>;

    /// Removes what is under `key`; nothing there is no error.
    ///
    /// # Errors
    /// When the store cannot be written.
    fn remove(&self, key: &str) -> Result<(), StorageError>;

    /// Lists all keys, also those of others.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn keys(&self) -> Result<Vec<String>, StorageError>;
}

/// The durable store.
pub trait Durable {
    /// Reads the text under `key`, if there is one.
    fn get<'a>(&'a self, key: &'a str) -> Pending<'a, Result<Option<String>, StorageError>>;

    /// Lists what lies under keys that start with `prefix`, sorted by key.
    fn list<'a>(&'a self, prefix: &'a str) -> Pending<'a, Result<Vec<Summary>, StorageError>>;

    /// Checks all guards and does all writes of `change` in one transaction: all or nothing, and on
    /// disk before the answer is [`Committed::Done`].
    fn commit(&self, change: Change) -> Pending<'_, Result<Committed, StorageError>>;
}

/// One stored text without its body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The key it lies under.
    pub key: String,
    /// The first line of the text, which is its header.
    pub first_line: String,
    /// Length of the whole text in UTF-16 units.
    pub units: usize,
}

impl Summary {
    /// Sums up a stored text.
    #[must_use]
    pub fn of(key: &str, text: &str) -> Self {
        let first_line = text.split('\n').next().unwrap_or(text).to_owned();
        Self { key: key.to_owned(), first_line, units: units(text) }
    }
}

/// Gives the length of a text as browsers count it, in UTF-16 units.
#[must_use]
pub fn units(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.encode_utf16().count() }
}

/// What must hold for a change to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Guard {
    /// Nothing lies under `key`, or a state that `head` contains.
    NotAhead {
        /// The key that is looked at.
        key: String,
        /// The head that is going to replace it.
        head: Head,
    },
    /// Exactly this lies under `key` (`None`: nothing).
    Exactly {
        /// The key that is looked at.
        key: String,
        /// What must be there.
        text: Option<String>,
    },
}

impl Guard {
    /// Gives the key that the guard looks at.
    #[must_use]
    pub fn key(&self) -> &str {
        match self {
            Self::NotAhead { key, .. } | Self::Exactly { key, .. } => key,
        }
    }

    /// Tells whether what is stored lets the change pass.
    /// A text whose header cannot be read never does: it must be set aside first.
    #[must_use]
    pub fn allows(&self, stored: Option<&str>) -> bool {
        match self {
            Self::Exactly { text, .. } => text.as_deref() == stored,
            Self::NotAhead { head, .. } => stored.is_none_or(|text| {
                stored::read_header(text).is_ok_and(|found| {
                    matches!(relation(head, &found.head), Relation::Same | Relation::Newer)
                })
            }),
        }
    }
}

/// One write of a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Write {
    /// Puts `text` under `key`.
    Put {
        /// The key.
        key: String,
        /// The text.
        text: String,
    },
    /// Removes what is under `key`.
    Delete {
        /// The key.
        key: String,
    },
}

/// A change of the durable store, made whole or not at all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// All must hold.
    pub guards: Vec<Guard>,
    /// Done in this order.
    pub writes: Vec<Write>,
}

impl Change {
    /// A save: puts `text` under `key` unless something that `head` does not contain lies there.
    #[must_use]
    pub fn put_if(key: &str, text: &str, head: &Head) -> Self {
        Self::default()
            .guard(Guard::NotAhead { key: key.to_owned(), head: head.clone() })
            .put(key, text)
    }

    /// Adds a guard.
    #[must_use]
    pub fn guard(mut self, guard: Guard) -> Self {
        self.guards.push(guard);
        self
    }

    /// Adds a put.
    #[must_use]
    pub fn put(mut self, key: &str, text: &str) -> Self {
        self.writes.push(Write::Put { key: key.to_owned(), text: text.to_owned() });
        self
    }

    /// Adds a delete.
    #[must_use]
    pub fn delete(mut self, key: &str) -> Self {
        self.writes.push(Write::Delete { key: key.to_owned() });
        self
    }
}

/// What became of a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Committed {
    /// It is made, and on disk.
    Done,
    /// A guard did not hold; nothing is changed.
    Blocked {
        /// The key whose guard did not hold.
        key: String,
        /// What lies there.
        stored: Option<String>,
    },
}

/// The clock on the wall.
pub trait Clock {
    /// Milliseconds since 1970 in UTC.
    fn now_ms(&self) -> i64;
}

/// The source of random numbers for ids.
pub trait Ids {
    /// Sixty-four random bits.
    fn random(&self) -> u64;
}
