//! What must hold in every project, whatever was done to it. Tests ask after random commands;
//! the reader asks after repair.

use super::action::Action;
use super::benefit::Benefit;
use super::command::Refusal;
use super::decision::Decision;
use super::entity::{Entity, EntityRef};
use super::evidence::Evidence;
use super::gathering::{Gathering, GroupSheet};
use super::goal::Goal;
use super::indicator::Indicator;
use super::logbook::LogbookEntry;
use super::project::Project;
use super::related_project::RelatedProject;
use super::set_aside::SetAside;
use super::stakeholder::Stakeholder;
use super::step::Step;
use super::task::Task;

/// Something that must not be. None of these can come about through [`super::apply()`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// Where.
    pub entity: EntityRef,
    /// What the door would have said.
    pub refusal: Refusal,
}

/// All violations of a project; none in a sound one.
#[must_use]
pub fn violations(project: &Project) -> Vec<Violation> {
    let mut found = Vec::new();
    of_kind::<Stakeholder>(project, EntityRef::Stakeholder, &mut found);
    of_kind::<Benefit>(project, EntityRef::Benefit, &mut found);
    of_kind::<Indicator>(project, EntityRef::Indicator, &mut found);
    of_kind::<Step>(project, EntityRef::Step, &mut found);
    of_kind::<Action>(project, EntityRef::Action, &mut found);
    of_kind::<Decision>(project, EntityRef::Decision, &mut found);
    of_kind::<Goal>(project, EntityRef::Goal, &mut found);
    of_kind::<Evidence>(project, EntityRef::Evidence, &mut found);
    of_kind::<RelatedProject>(project, EntityRef::RelatedProject, &mut found);
    of_kind::<Gathering>(project, EntityRef::Gathering, &mut found);
    of_kind::<GroupSheet>(project, EntityRef::GroupSheet, &mut found);
    of_kind::<LogbookEntry>(project, EntityRef::LogbookEntry, &mut found);
    of_kind::<Task>(project, EntityRef::Task, &mut found);
    of_kind::<SetAside>(project, EntityRef::SetAside, &mut found);
    found
}

fn of_kind<T: Entity>(
    project: &Project,
    entity: fn(T::Id) -> EntityRef,
    found: &mut Vec<Violation>,
) {
    let roster = T::roster(project);
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
