//! When to save: a state machine that is fed events with their times and answers what to do.
//!
//! It knows no clock, no storage and no document: the caller numbers the document's revisions,
//! feeds what happens and does what is asked. The rules:
//!
//! - a change is written after [`REST_MS`] of rest, and at most [`BEHIND_MS`] after it was made
//!   while changes go on;
//! - one write at a time; the newest revision is always the next;
//! - hidden or leaving: a synchronous flush at once, and a write besides;
//! - a failed write is tried again after [`RETRY_MS`] and with the next change;
//! - a write without an answer for [`PATIENCE_MS`] counts as failed and is flushed;
//! - nothing is written before the stored state has been loaded;
//! - "saved" is said only when the newest revision is where it survives.
//!
//! **Units**: all times are milliseconds of one clock. A clock that jumps back makes a save come
//! early, never late.

use crate::app::ports::{Kept, StorageError};

/// Rest after the last change before it is written.
pub const REST_MS: i64 = 150;
/// The longest a change waits while others follow it.
pub const BEHIND_MS: i64 = 1_000;
/// Wait after a failed write.
pub const RETRY_MS: i64 = 10_000;
/// How long a write may take before the person is told.
pub const PATIENCE_MS: i64 = 5_000;

/// What happens around the saver.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// The stored state is open; from now on there is something to save over.
    Loaded,
    /// The document changed and is now at this revision.
    Changed {
        /// The revision, larger than every one before.
        rev: u64,
        /// When.
        t: i64,
    },
    /// The time that was asked for has come (or any other moment).
    Tick {
        /// When.
        t: i64,
    },
    /// The page was hidden or is going away.
    Hidden {
        /// When.
        t: i64,
    },
    /// A write is done.
    WriteOk {
        /// What was written.
        rev: u64,
        /// When it was done.
        t: i64,
        /// Where it lies now.
        kept: Kept,
    },
    /// A write failed.
    WriteFailed {
        /// Why.
        error: StorageError,
        /// When.
        t: i64,
    },
}

/// What the caller is to do, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Output {
    /// Write this revision to both stores and feed back how it went.
    Write {
        /// The newest revision.
        rev: u64,
    },
    /// Write this revision to the quick store now, before returning to the browser.
    FlushNow {
        /// The newest revision.
        rev: u64,
    },
    /// Feed a tick at this time; replaces the time asked for before.
    WakeAt(i64),
    /// Show this.
    Show(SaveState),
}

/// What the person is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// Everything is stored.
    Saved {
        /// When the last write was done; `None` when nothing has changed since opening.
        at: Option<i64>,
        /// Where it lies; `None` as above.
        kept: Option<Kept>,
    },
    /// A write is on its way.
    Saving,
    /// There are changes that wait for a rest.
    Unsaved,
    /// The last write failed; the work is safe in this page only.
    Failed {
        /// Why.
        error: StorageError,
        /// Since when writes have failed.
        since: i64,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Failure {
    error: StorageError,
    since: i64,
    retry_at: i64,
}

/// The state machine.
#[derive(Clone, Debug, Default)]
pub struct Saver {
    loaded: bool,
    newest: u64,
    saved: u64,
    in_flight: Option<(u64, i64)>,
    unsaved_since: Option<i64>,
    last_change: i64,
    failure: Option<Failure>,
    last_saved: Option<(i64, Kept)>,
    last_time: i64,
    shown: Option<SaveState>,
    woken_at: Option<i64>,
}

impl Saver {
    /// Makes a saver for a document at revision 0 that is not loaded yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Tells whether there is work that no store has confirmed.
    #[must_use]
    pub fn is_behind(&self) -> bool {
        self.newest > self.saved
    }

    /// Takes in what happened and answers what to do.
    pub fn feed(&mut self, input: Input) -> Vec<Output> {
        let mut out = Vec::new();
        match input {
            Input::Loaded => self.loaded = true,
            Input::Changed { rev, t } => self.changed(rev, t),
            Input::Tick { t } => self.tick(t, &mut out),
            Input::Hidden { t } => self.hidden(t, &mut out),
            Input::WriteOk { rev, t, kept } => self.write_ok(rev, t, kept, &mut out),
            Input::WriteFailed { error, t } => self.write_failed(error, t),
        }
        self.settle(&mut out);
        out
    }

    fn changed(&mut self, rev: u64, t: i64) {
        self.newest = self.newest.max(rev);
        self.unsaved_since.get_or_insert(t);
        self.last_change = t;
        self.last_time = t;
        if let Some(failure) = &mut self.failure {
            failure.retry_at = failure.retry_at.min(t + REST_MS);
        }
    }

    fn tick(&mut self, t: i64, out: &mut Vec<Output>) {
        // The timer that brought this tick is used up.
        self.woken_at = None;
        let went_back = t < self.last_time;
        self.last_time = t;
        if let Some((_, started)) = self.in_flight {
            if went_back || t >= started + PATIENCE_MS {
                self.write_failed(StorageError::Failed("no answer".to_owned()), t);
                out.push(Output::FlushNow { rev: self.newest });
            }
            return;
        }
        if self.loaded && self.due_at().is_some_and(|due| went_back || t >= due) {
            self.start(t, out);
        }
    }

    fn hidden(&mut self, t: i64, out: &mut Vec<Output>) {
        self.last_time = t;
        if !self.loaded || !self.is_behind() {
            return;
        }
        out.push(Output::FlushNow { rev: self.newest });
        if self.in_flight.is_none() {
            self.start(t, out);
        }
    }

    fn write_ok(&mut self, rev: u64, t: i64, kept: Kept, out: &mut Vec<Output>) {
        self.last_time = t;
        if self.in_flight.is_some_and(|(flying, _)| flying <= rev) {
            self.in_flight = None;
        }
        if rev <= self.saved {
            return;
        }
        self.saved = rev;
        self.failure = None;
        self.last_saved = Some((t, kept));
        if !self.is_behind() {
            self.unsaved_since = None;
        } else if self.in_flight.is_none() && self.due_at().is_some_and(|due| t >= due) {
            self.start(t, out);
        }
    }

    fn write_failed(&mut self, error: StorageError, t: i64) {
        self.last_time = t;
        self.in_flight = None;
        let since = self.failure.as_ref().map_or(t, |failure| failure.since);
        self.failure = Some(Failure { error, since, retry_at: t + RETRY_MS });
    }

    fn start(&mut self, t: i64, out: &mut Vec<Output>) {
        self.in_flight = Some((self.newest, t));
        // Changes made from here on count their own second.
        self.unsaved_since = None;
        out.push(Output::Write { rev: self.newest });
    }

    /// When the next write is due, if there is anything to write.
    fn due_at(&self) -> Option<i64> {
        if !self.is_behind() {
            return None;
        }
        if let Some(failure) = &self.failure {
            return Some(failure.retry_at);
        }
        let rested = self.last_change + REST_MS;
        Some(self.unsaved_since.map_or(rested, |since| rested.min(since + BEHIND_MS)))
    }

    /// Asks for the next tick and shows the state, each only when it is another than before.
    fn settle(&mut self, out: &mut Vec<Output>) {
        let wake = match self.in_flight {
            Some((_, started)) => Some(started + PATIENCE_MS),
            None if self.loaded => self.due_at(),
            None => None,
        };
        if let Some(at) = wake.filter(|at| self.woken_at != Some(*at)) {
            out.push(Output::WakeAt(at));
        }
        self.woken_at = wake;
        let state = self.state();
        if self.shown.as_ref() != Some(&state) {
            out.push(Output::Show(state.clone()));
            self.shown = Some(state);
        }
    }

    /// Gives what the person is to be told now.
    #[must_use]
    pub fn state(&self) -> SaveState {
        if !self.is_behind() {
            let (at, kept) = self.last_saved.clone().unzip();
            return SaveState::Saved { at, kept };
        }
        // A failure stays on screen until a write has gone well: flickering to "saving" at each
        // retry would hide it.
        if let Some(failure) = &self.failure {
            return SaveState::Failed { error: failure.error.clone(), since: failure.since };
        }
        match self.in_flight {
            Some(_) => SaveState::Saving,
            None => SaveState::Unsaved,
        }
    }
}

#[cfg(test)]
mod tests;
