//! What must hold in every project, whatever was done to it. Tests ask after random commands;
//! the reader asks after repair.

use super::command::Refusal;
use super::entity::{Entity, EntityRef};
use super::kinds::each_kind;
use super::project::Project;
use super::roster::Roster;

/// Something that must not be. None of these can come about through [`super::apply()`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// Where.
    pub entity: EntityRef,
    /// What the door would have said.
    pub refusal: Refusal,
}

macro_rules! violations {
    ($($(#[$doc:meta])* $name:ident($id:ident) in $roster:ident, $list:literal;)*) => {
        /// All violations of a project; none in a sound one.
        #[must_use]
        pub fn violations(project: &Project) -> Vec<Violation> {
            let mut found = Vec::new();
            $(of_kind(project, &project.$roster, EntityRef::$name, &mut found);)*
            found
        }
    };
}

each_kind!(violations);

fn of_kind<T: Entity>(
    project: &Project,
    roster: &Roster<T>,
    entity: fn(T::Id) -> EntityRef,
    found: &mut Vec<Violation>,
) {
    if roster.len() > T::LIMIT {
        found.push(Violation {
            entity: EntityRef::Project(project.id),
            refusal: Refusal::TooMany { kind: T::KIND, max: T::LIMIT },
        });
    }
    for row in roster.iter() {
        if let Err(refusal) = row.admit(project) {
            found.push(Violation { entity: entity(row.id()), refusal });
        }
    }
}
