//! What people do to a project, as values.

use std::fmt;

use super::action::Action;
use super::benefit::Benefit;
use super::decision::Decision;
use super::entity::{Entity, Field, Kind};
use super::evidence::Evidence;
use super::gathering::{Gathering, GroupSheet};
use super::goal::Goal;
use super::ids::IndicatorId;
use super::indicator::Indicator;
use super::logbook::LogbookEntry;
use super::project::Details;
use super::related_project::RelatedProject;
use super::series::Point;
use super::set_aside::SetAside;
use super::stakeholder::Stakeholder;
use super::step::Step;
use super::task::Task;

/// Adding, changing, removing and moving: the same four for every kind of thing.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit<T: Entity> {
    /// Put a new thing at a place in the order (`None`: at the end).
    Add {
        /// The thing, with an id that is new.
        item: T,
        /// Its place.
        at: Option<usize>,
    },
    /// Give a field of a thing another value.
    Change {
        /// The thing as it is to be.
        item: T,
        /// The field that changed, for the label and for joining keystrokes to one step.
        field: Field,
    },
    /// Take a thing out, with what cannot be without it.
    Remove {
        /// Which.
        id: T::Id,
    },
    /// Give a thing another place in the order.
    Move {
        /// Which.
        id: T::Id,
        /// The place where it stands afterwards.
        to: usize,
    },
}

/// A change of what is said of the project as a whole.
#[derive(Debug, Clone, PartialEq)]
pub struct DetailsChange {
    /// The details as they are to be.
    pub details: Details,
    /// The field that changed.
    pub field: Field,
}

/// A change of an indicator's measurements.
#[derive(Debug, Clone, PartialEq)]
pub enum SeriesEdit {
    /// A new measurement.
    Add(Point),
    /// Another measurement at a place; it moves when its day changed.
    Replace {
        /// The place.
        at: usize,
        /// The measurement as it is to be.
        point: Point,
    },
    /// Take out the measurement at a place.
    Remove {
        /// The place.
        at: usize,
    },
    /// Several new measurements at once.
    Paste(Vec<Point>),
}

/// One step that can be undone. **One door**: a project changes in no other way.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// Said something else of the project.
    Details(DetailsChange),
    /// Did something with a stakeholder.
    Stakeholder(Edit<Stakeholder>),
    /// Did something with a benefit.
    Benefit(Edit<Benefit>),
    /// Did something with an indicator.
    Indicator(Edit<Indicator>),
    /// Did something with a step of the path.
    Step(Edit<Step>),
    /// Did something with an action.
    Action(Edit<Action>),
    /// Did something with a decision.
    Decision(Edit<Decision>),
    /// Did something with a goal.
    Goal(Edit<Goal>),
    /// Did something with a quote, a figure or a story.
    Evidence(Edit<Evidence>),
    /// Did something with a project of somebody else's.
    RelatedProject(Edit<RelatedProject>),
    /// Did something with a gathering.
    Gathering(Edit<Gathering>),
    /// Did something with a group's sheet.
    GroupSheet(Edit<GroupSheet>),
    /// Did something with an entry of the log book.
    LogbookEntry(Edit<LogbookEntry>),
    /// Did something with a task of the plan.
    Task(Edit<Task>),
    /// Set a finding aside, or took it back.
    SetAside(Edit<SetAside>),
    /// Did something with measurements.
    Series {
        /// Of which indicator.
        indicator: IndicatorId,
        /// What.
        edit: SeriesEdit,
    },
    /// Several steps that are undone as one, such as pasted rows. The label tells the number of
    /// rows of `kind`.
    Batch {
        /// What the rows are.
        kind: Kind,
        /// The steps in order.
        steps: Vec<Command>,
    },
}

impl From<Edit<Stakeholder>> for Command {
    fn from(edit: Edit<Stakeholder>) -> Self {
        Self::Stakeholder(edit)
    }
}

impl From<Edit<Benefit>> for Command {
    fn from(edit: Edit<Benefit>) -> Self {
        Self::Benefit(edit)
    }
}

impl From<Edit<Indicator>> for Command {
    fn from(edit: Edit<Indicator>) -> Self {
        Self::Indicator(edit)
    }
}

impl From<Edit<Step>> for Command {
    fn from(edit: Edit<Step>) -> Self {
        Self::Step(edit)
    }
}

impl From<Edit<Action>> for Command {
    fn from(edit: Edit<Action>) -> Self {
        Self::Action(edit)
    }
}

impl From<Edit<Decision>> for Command {
    fn from(edit: Edit<Decision>) -> Self {
        Self::Decision(edit)
    }
}

impl From<Edit<Goal>> for Command {
    fn from(edit: Edit<Goal>) -> Self {
        Self::Goal(edit)
    }
}

impl From<Edit<Evidence>> for Command {
    fn from(edit: Edit<Evidence>) -> Self {
        Self::Evidence(edit)
    }
}

impl From<Edit<RelatedProject>> for Command {
    fn from(edit: Edit<RelatedProject>) -> Self {
        Self::RelatedProject(edit)
    }
}

impl From<Edit<Gathering>> for Command {
    fn from(edit: Edit<Gathering>) -> Self {
        Self::Gathering(edit)
    }
}

impl From<Edit<GroupSheet>> for Command {
    fn from(edit: Edit<GroupSheet>) -> Self {
        Self::GroupSheet(edit)
    }
}

impl From<Edit<LogbookEntry>> for Command {
    fn from(edit: Edit<LogbookEntry>) -> Self {
        Self::LogbookEntry(edit)
    }
}

impl From<Edit<Task>> for Command {
    fn from(edit: Edit<Task>) -> Self {
        Self::Task(edit)
    }
}

impl From<Edit<SetAside>> for Command {
    fn from(edit: Edit<SetAside>) -> Self {
        Self::SetAside(edit)
    }
}

/// Why a command was not carried out. Nothing has changed then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// There is no such thing (any more).
    Unknown {
        /// What was looked for.
        kind: Kind,
    },
    /// There is a thing with that id already.
    Taken {
        /// What it is.
        kind: Kind,
    },
    /// The project holds as many as it may.
    TooMany {
        /// Of what.
        kind: Kind,
        /// Most of them.
        max: usize,
    },
    /// The value is outside what the field allows.
    OutOfRange {
        /// Which field.
        field: Field,
    },
    /// A task would wait for itself, by way of what it waits for.
    Circular,
    /// Nothing to do: the value is what it was.
    NoChange,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown { kind } => write!(f, "there is no such {kind:?}"),
            Self::Taken { kind } => write!(f, "the id of the {kind:?} is taken"),
            Self::TooMany { kind, max } => write!(f, "at most {max} of {kind:?}"),
            Self::OutOfRange { field } => write!(f, "{field:?} is out of range"),
            Self::Circular => write!(f, "it would wait for itself"),
            Self::NoChange => write!(f, "nothing changed"),
        }
    }
}
