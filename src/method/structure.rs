//! Which activities there are, and how each framework arranges them.
//!
//! The tables are written by the build from `structure.txt` (see `tables.rs`), which refuses a name
//! that does not exist, so that following one within these tables cannot fail.

use super::{Role, RuleKey, Stage, Tool};

include!(concat!(env!("OUT_DIR"), "/method.rs"));

/// A published work that the method comes from, named as its publisher names it.
#[derive(Debug, PartialEq, Eq)]
pub struct Source {
    /// Stable name.
    pub key: &'static str,
    /// The title of the work.
    pub title: &'static str,
    /// Who published it.
    pub publisher: &'static str,
    /// The year, where the work says it.
    pub year: Option<&'static str>,
}

/// Something one does in a project. Work and progress hang on it, whichever framework shows it.
#[derive(Debug, PartialEq, Eq)]
pub struct Activity {
    /// Stable name, as it stands in files.
    pub key: &'static str,
    /// Where in a project it belongs.
    pub stage: Stage,
    /// Who takes part, who matters most first.
    pub who: &'static [Role],
    /// The tools it uses.
    pub tools: &'static [Tool],
    /// Who says that it is done.
    pub done: Done,
    /// The works it is taken from.
    pub sources: &'static [&'static Source],
}

/// Who says that an activity is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    /// The people who did it.
    ByHand,
    /// The data, by a rule.
    Rule(RuleKey),
}

/// An arrangement of activities into phases.
#[derive(Debug, PartialEq, Eq)]
pub struct Framework {
    /// Stable name, as it stands in files.
    pub key: &'static str,
    /// Its phases in order; none is empty.
    pub phases: &'static [Phase],
}

/// A phase of a framework.
#[derive(Debug, PartialEq, Eq)]
pub struct Phase {
    /// Stable name within the framework.
    pub key: &'static str,
    /// Its steps in order; no activity comes twice in a framework.
    pub steps: &'static [Step],
    /// What should be in place before one goes on, three to six points. None of them stops anyone.
    pub points: &'static [&'static Point],
}

/// Something that is asked about before a decision; several phases may ask the same.
#[derive(Debug, PartialEq, Eq)]
pub struct Point {
    /// Stable name, as it stands in files.
    pub key: &'static str,
    /// What the data can tell about it.
    pub rule: Option<RuleKey>,
}

/// An activity at its place in a framework.
#[derive(Debug, PartialEq, Eq)]
pub struct Step {
    /// What one does there.
    pub activity: &'static Activity,
    /// Whether the framework leaves it open to do it.
    pub is_optional: bool,
}

impl Framework {
    /// The steps in the order in which they are walked, each with its phase.
    pub fn steps(&self) -> impl Iterator<Item = (&'static Phase, &'static Step)> + use<> {
        self.phases.iter().flat_map(|phase| phase.steps.iter().map(move |step| (phase, step)))
    }
}

/// The framework of this name.
#[must_use]
pub fn framework(key: &str) -> Option<&'static Framework> {
    FRAMEWORKS.iter().find(|framework| framework.key == key)
}

/// The activity of this name.
#[must_use]
pub fn activity(key: &str) -> Option<&'static Activity> {
    ACTIVITIES.iter().find(|activity| activity.key == key)
}
