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
use super::kinds::each_kind;
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

    /// Says no to a change that is not to happen without more being said.
    ///
    /// # Errors
    /// The reason as a [`Refusal`].
    fn may_become(&self, next: &Self) -> Result<(), Refusal> {
        let _anything = next;
        Ok(())
    }

    /// Where the project keeps these.
    fn roster(project: &Project) -> &Roster<Self>;

    /// Where the project keeps these, for the door alone.
    fn roster_mut(project: &mut Project) -> &mut Roster<Self>;
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident($id:ident) in $roster:ident, $list:literal;)*) => {
        /// What kind of thing a label or a log entry speaks of.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "camelCase")]
        pub enum Kind {
            /// The project itself.
            Project,
            $($(#[$doc])* $name,)*
        }

        impl Kind {
            /// All kinds of things that a project holds.
            pub const HELD: &[Self] = &[$(Self::$name),*];

            /// Where a kind of thing stands in files; the project itself stands in no list.
            #[must_use]
            pub fn list(self) -> &'static str {
                match self {
                    Self::Project => "",
                    $(Self::$name => $list,)*
                }
            }
        }
    };
}

each_kind!(kinds);

impl Kind {
    /// All kinds of things of which something can be found or said: all but what is about them.
    pub const THINGS: &[Self] = match Self::HELD.split_last() {
        Some((_set_aside, things)) => things,
        None => &[],
    };
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
