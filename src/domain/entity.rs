//! What all entities have in common, and the words of the change log as plain values.
//!
//! A new kind of thing implements [`Entity`] and gets adding, changing, removing, moving, labels,
//! undo and the change log from `apply` without a line of its own.

mod field;
mod reference;

use std::fmt;

use serde::{Deserialize, Serialize};

pub use field::{Field, Shown};
pub use reference::EntityRef;

use super::command::Refusal;
use super::ids::Id;
use super::project::Project;
use super::roster::Roster;
use super::text::Line;

/// A thing with an id that lives in a roster of the project.
pub trait Entity: Clone + PartialEq + fmt::Debug + 'static {
    /// Its typed id.
    type Id: Id;
    /// What it is.
    const KIND: Kind;
    /// Most of them in one project.
    const LIMIT: usize;

    /// Who it is.
    fn id(&self) -> Self::Id;

    /// What people call it.
    fn name(&self) -> &Line;

    /// The value of one of its fields, in a form that can be told in words.
    fn show(&self, field: Field) -> Option<Shown>;

    /// Says no to what must not enter the project: broken references, values out of range.
    ///
    /// # Errors
    /// The reason as a [`Refusal`].
    fn admit(&self, project: &Project) -> Result<(), Refusal>;

    /// Where the project keeps these.
    fn roster(project: &Project) -> &Roster<Self>;

    /// Where the project keeps these, for the door alone.
    fn roster_mut(project: &mut Project) -> &mut Roster<Self>;
}

/// What kind of thing a label or a log entry speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Kind {
    /// The project itself.
    Project,
    /// A stakeholder.
    Stakeholder,
    /// A benefit.
    Benefit,
    /// An indicator.
    Indicator,
    /// A step of the path.
    Step,
    /// An action.
    Action,
    /// A decision.
    Decision,
    /// A goal.
    Goal,
    /// A quote, a figure or a story.
    Evidence,
    /// A project of somebody else's.
    RelatedProject,
    /// A gathering.
    Gathering,
    /// A group's sheet.
    GroupSheet,
    /// An entry of the log book.
    LogbookEntry,
    /// A task of the plan.
    Task,
    /// A finding that was set aside.
    SetAside,
}

impl Kind {
    /// All kinds of things of which something can be found or said.
    pub const THINGS: [Self; 13] = [
        Self::Stakeholder,
        Self::Benefit,
        Self::Indicator,
        Self::Step,
        Self::Action,
        Self::Decision,
        Self::Goal,
        Self::Evidence,
        Self::RelatedProject,
        Self::Gathering,
        Self::GroupSheet,
        Self::LogbookEntry,
        Self::Task,
    ];
}

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Act {
    /// A new thing came in.
    Added,
    /// A field got another value.
    Changed,
    /// A thing was taken out.
    Removed,
    /// A thing got another place in the order.
    Moved,
    /// Several rows came in at once.
    Pasted,
    /// A measurement came in.
    Measured,
    /// A measurement was taken out.
    Unmeasured,
}

/// One step in words, before the words: what was done, to what, from what to what.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// What was done.
    pub act: Act,
    /// To which thing.
    pub entity: EntityRef,
    /// What that thing is called (after the step; before it when removed).
    pub name: Line,
    /// Which field, when one.
    pub field: Option<Field>,
    /// The value before.
    pub from: Option<Shown>,
    /// The value after.
    pub to: Option<Shown>,
}
