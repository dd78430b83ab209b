//! What people do to a project, as values.

use std::fmt;

use super::action::Action;
use super::anchoring::AnchoringActivity;
use super::benefit::Benefit;
use super::decision::Decision;
use super::deviation::Deviation;
use super::duties::{Role, WorkStep};
use super::economy::{Conversion, CostLine, ValueLine};
use super::entity::{Entity, Field, Kind};
use super::evidence::Evidence;
use super::expectation::Expectation;
use super::gathering::{Gathering, GroupSheet};
use super::goal::Goal;
use super::ids::IndicatorId;
use super::indicator::Indicator;
use super::kinds::each_kind;
use super::logbook::LogbookEntry;
use super::participant::Participant;
use super::project::Details;
use super::related_project::RelatedProject;
use super::series::Point;
use super::set_aside::SetAside;
use super::stakeholder::Stakeholder;
use super::step::Step;
use super::task::Task;
use super::user_group::UserGroup;
use super::user_record::UserRecord;
use super::work_change::WorkChange;

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

macro_rules! commands {
    ($($(#[$doc:meta])* $name:ident($id:ident) in $roster:ident, $list:literal;)*) => {
        /// One step that can be undone. **One door**: a project changes in no other way.
        #[derive(Debug, Clone, PartialEq)]
        pub enum Command {
            /// Said something else of the project.
            Details(DetailsChange),
            $($(#[$doc])* $name(Edit<$name>),)*
            /// Did something with measurements.
            Series {
                /// Of which indicator.
                indicator: IndicatorId,
                /// What.
                edit: SeriesEdit,
            },
            /// Several steps that are undone as one, such as pasted rows. The label tells the
            /// number of rows of `kind`.
            Batch {
                /// What the rows are.
                kind: Kind,
                /// The steps in order.
                steps: Vec<Command>,
            },
        }

        $(impl From<Edit<$name>> for Command {
            fn from(edit: Edit<$name>) -> Self {
                Self::$name(edit)
            }
        })*
    };
}

each_kind!(commands);

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
    /// The value is what others are compared with, and changes together with a reason alone.
    Locked {
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
            Self::Locked { field } => write!(f, "{field:?} is compared with already"),
            Self::Circular => write!(f, "it would wait for itself"),
            Self::NoChange => write!(f, "nothing changed"),
        }
    }
}
