//! Which of two stored states of a project is the newer, or whether they went separate ways.
//!
//! A head is a version vector. Every *opening* of a project is a writer with a fresh random id, and
//! every save raises the writer's count. Clocks take no part: they may jump or be set wrong.
//!
//! Each new count is one more than any count seen, so that the smallest counts are the oldest and
//! may be forgotten when [`MAX_SEEN`] writers are known. Forgetting can only turn "older" into
//! "diverged", which costs a needless copy and never loses work.
//!
//! A writer is an opening and not a page load because a page may open an older state again (a
//! back-up, say) and would then repeat counts it has used for other content.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The number of writers a head remembers.
/// Sixty-four openings without a gap is weeks of work; a tab left open longer than that and then
/// saved shows up as a conflict copy.
pub const MAX_SEEN: usize = 64;

/// The identity of one saved state and of all states it builds on.
///
/// **Invariants**: `seen` holds `writer` with `count`, and no larger count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The opening that saved this state.
    pub writer: String,
    /// The running number of this save; larger than every number it builds on.
    pub count: u64,
    /// For each writer the last of its saves that this state builds on, this save included.
    pub seen: BTreeMap<String, u64>,
}

/// How one state stands to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// Both are the same save.
    Same,
    /// The first builds on the second.
    Newer,
    /// The second builds on the first.
    Older,
    /// Neither builds on the other: both hold work of their own.
    Diverged,
}

impl Head {
    /// Starts the history of a new project.
    #[must_use]
    pub fn start(writer: &str) -> Self {
        Self { writer: writer.to_owned(), count: 1, seen: BTreeMap::from([(writer.to_owned(), 1)]) }
    }

    /// Gives the head of the next save by `writer`, built on this state.
    #[must_use]
    pub fn next(&self, writer: &str) -> Self {
        let highest = self.seen.values().copied().max().unwrap_or(0).max(self.count);
        let count = highest.saturating_add(1);
        let mut seen = self.seen.clone();
        seen.insert(self.writer.clone(), self.count);
        seen.insert(writer.to_owned(), count);
        while seen.len() > MAX_SEEN {
            let oldest = seen.iter().min_by_key(|(_, count)| **count).map(|(name, _)| name.clone());
            let Some(oldest) = oldest else { break };
            seen.remove(&oldest);
        }
        Self { writer: writer.to_owned(), count, seen }
    }

    /// Tells whether this state builds on `other` or is it.
    #[must_use]
    pub fn contains(&self, other: &Self) -> bool {
        matches!(relation(self, other), Relation::Same | Relation::Newer)
    }

    fn saw(&self, other: &Self) -> bool {
        self.seen.get(&other.writer).is_some_and(|count| *count >= other.count)
    }
}

/// Tells how `a` stands to `b`.
///
/// Two heads that each claim to build on the other cannot come from honest saves; they are taken as
/// diverged, so that both are kept.
#[must_use]
pub fn relation(a: &Head, b: &Head) -> Relation {
    if a.writer == b.writer && a.count == b.count {
        return Relation::Same;
    }
    match (a.saw(b), b.saw(a)) {
        (true, false) => Relation::Newer,
        (false, true) => Relation::Older,
        (true, true) | (false, false) => Relation::Diverged,
    }
}

#[cfg(test)]
mod tests;
