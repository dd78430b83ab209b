//! The projects in this browser: listed, loaded, saved, copied, thrown away and brought back, over
//! two stores of which each may fail at any call.
//!
//! What every function here keeps:
//!
//! - Nothing is overwritten before it has been read, nor set aside unread (invariant A7). A state
//!   is only ever replaced by one that builds on it; two states that went separate ways are both
//!   kept, the second under an id of its own; damaged text moves to quarantine; a newer build's
//!   text is left alone.
//! - The durable store is the arbiter between tabs: a save goes there first, in one transaction
//!   that compares heads, and only then to the quick store.
//! - Every step is whole in itself, so that a page that dies between two steps leaves states that
//!   the next load can tell apart. Ids of conflict copies are derived, so that doing a step twice
//!   gives one copy.
//!
//! Contents are opaque here; the caller encodes and decodes them with [`crate::app::stored`].

use std::rc::Rc;

use crate::app::ports::{Clock, Durable, Ids, KeyValue};

mod aside;
mod backup;
mod copies;
pub mod keys;
mod list;
mod load;
mod quick;
mod save;
mod trash;
mod usage;

pub use aside::SetAside;
pub use backup::Backup;
pub use copies::CopyError;
pub use keys::Key;
pub use list::{Entry, Listing, Shown};
pub use load::{LoadError, LoadNote, Loaded};
pub use save::{Flushed, SaveError, SaveOutcome};
pub use trash::TrashError;
pub use usage::{QUICK_LIMIT_UNITS, Usage, room};

/// The projects in this browser.
#[derive(Clone)]
pub struct Library {
    quick: Rc<dyn KeyValue>,
    durable: Rc<dyn Durable>,
    clock: Rc<dyn Clock>,
    ids: Rc<dyn Ids>,
}

impl std::fmt::Debug for Library {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Library")
    }
}

impl Library {
    /// Makes a library over these ports. Where the browser has no durable store,
    /// [`NoDurable`](crate::app::memory::NoDurable) takes its place.
    #[must_use]
    pub fn new(
        quick: Rc<dyn KeyValue>,
        durable: Rc<dyn Durable>,
        clock: Rc<dyn Clock>,
        ids: Rc<dyn Ids>,
    ) -> Self {
        Self { quick, durable, clock, ids }
    }

    /// Gives a writer for one opening of a project; see [`crate::app::head`].
    #[must_use]
    pub fn new_writer(&self) -> String {
        keys::short_text(self.ids.random())
    }

    /// Gives an id for a new project.
    #[must_use]
    pub fn new_project_id(&self) -> String {
        keys::project_id(self.ids.random())
    }

    /// A part of a key that sorts by time and is used once.
    fn stamp(&self) -> String {
        format!("{:015}-{}", self.clock.now_ms().max(0), keys::short_text(self.ids.random()))
    }
}
