//! Adding, changing, removing and moving entities of any kind.

use std::sync::Arc;

use super::Done;
use crate::domain::action::Action;
use crate::domain::benefit::Benefit;
use crate::domain::command::{Edit, Refusal};
use crate::domain::entity::{Act, Entity, EntityRef, Kind, Label, Shown};
use crate::domain::logbook::LogbookEntry;
use crate::domain::project::Project;
use crate::domain::references::{OnDelete, REFERENCES};
use crate::domain::set_aside::SetAside;
use crate::domain::text::Line;

/// About what an entity without measurements takes in memory. **Unit** bytes.
const ENTITY_BYTES: usize = 1_000;

pub(super) fn edit<T: Entity>(
    project: &mut Project,
    edit: Edit<T>,
    entity: fn(T::Id) -> EntityRef,
) -> Result<Done, Refusal> {
    match edit {
        Edit::Add { item, at } => add(project, item, at, entity),
        Edit::Change { item, field } => {
            let old =
                T::roster(project).get(item.id()).ok_or(Refusal::Unknown { kind: T::KIND })?;
            if **old == item {
                return Err(Refusal::NoChange);
            }
            item.admit(project)?;
            let mut label = labelled(Act::Changed, entity(item.id()), item.name());
            label.field = Some(field);
            label.to = item.show(field);
            label.from = T::roster_mut(project).replace(item).and_then(|old| old.show(field));
            Ok(done(project, label))
        }
        Edit::Remove { id } => {
            let removed =
                T::roster_mut(project).remove(id).ok_or(Refusal::Unknown { kind: T::KIND })?;
            let label = labelled(Act::Removed, entity(id), removed.name());
            follow_references(project, label.entity);
            Ok(done(project, label))
        }
        Edit::Move { id, to } => {
            let from = T::roster(project).position(id).ok_or(Refusal::Unknown { kind: T::KIND })?;
            if from == to.min(T::roster(project).len() - 1) {
                return Err(Refusal::NoChange);
            }
            let moved = T::roster_mut(project)
                .relocate(id, to)
                .ok_or(Refusal::Unknown { kind: T::KIND })?;
            let mut label = labelled(Act::Moved, entity(id), moved.name());
            label.from = Some(Shown::Count(from as u64 + 1));
            label.to = Some(Shown::Count(to as u64 + 1));
            Ok(done(project, label))
        }
    }
}

fn add<T: Entity>(
    project: &mut Project,
    item: T,
    at: Option<usize>,
    entity: fn(T::Id) -> EntityRef,
) -> Result<Done, Refusal> {
    let count = T::roster(project).len();
    if count >= T::LIMIT {
        return Err(Refusal::TooMany { kind: T::KIND, max: T::LIMIT });
    }
    item.admit(project)?;
    let label = labelled(Act::Added, entity(item.id()), item.name());
    if T::roster_mut(project).insert(at.unwrap_or(count), item) {
        Ok(done(project, label))
    } else {
        Err(Refusal::Taken { kind: T::KIND })
    }
}

fn labelled(act: Act, entity: EntityRef, name: &Line) -> Label {
    Label { act, entity, name: name.clone(), field: None, from: None, to: None }
}

fn done(project: &Project, label: Label) -> Done {
    // The rosters' pointers are copied with every step, the entities are shared.
    let rows = project.stakeholders.len()
        + project.benefits.len()
        + project.indicators.len()
        + project.steps.len()
        + project.actions.len()
        + project.decisions.len()
        + project.goals.len()
        + project.evidence.len()
        + project.related_projects.len()
        + project.gatherings.len()
        + project.group_sheets.len()
        + project.logbook.len()
        + project.tasks.len()
        + project.set_aside.len();
    Done { label, unshared_bytes: ENTITY_BYTES + rows * size_of::<usize>() }
}

/// Does to all that pointed at a removed thing what the table of references says.
fn follow_references(project: &mut Project, removed: EntityRef) {
    for reference in REFERENCES.iter().filter(|it| it.to.contains(&removed.kind())) {
        match (reference.from, reference.on_delete, removed) {
            (Kind::Indicator, OnDelete::Cascade, EntityRef::Benefit(benefit)) => {
                let orphans: Vec<_> = project
                    .indicators
                    .iter()
                    .filter(|indicator| indicator.benefit == benefit)
                    .map(|indicator| indicator.id)
                    .collect();
                for orphan in orphans {
                    project.indicators.remove(orphan);
                }
            }
            (Kind::Benefit, OnDelete::Detach, EntityRef::Goal(goal)) => {
                let pointing = project.benefits.iter().filter(|it| it.goals.contains(&goal));
                for benefit in pointing.cloned().collect::<Vec<_>>() {
                    let goals = benefit.goals.iter().copied().filter(|&it| it != goal).collect();
                    project.benefits.replace(Benefit { goals, ..benefit.as_ref().clone() });
                }
            }
            (Kind::GroupSheet, OnDelete::Cascade, EntityRef::Gathering(gathering)) => {
                let sheets = project.group_sheets.iter();
                let orphans: Vec<_> =
                    sheets.filter(|it| it.gathering == gathering).map(|it| it.id).collect();
                for orphan in orphans {
                    project.group_sheets.remove(orphan);
                }
            }
            (Kind::LogbookEntry, OnDelete::Detach, EntityRef::Gathering(gathering)) => {
                let entries = project.logbook.iter();
                let held: Vec<_> =
                    entries.filter(|it| it.gathering == Some(gathering)).cloned().collect();
                for entry in held {
                    let entry = LogbookEntry { gathering: None, ..entry.as_ref().clone() };
                    project.logbook.replace(entry);
                }
            }
            (Kind::Task, OnDelete::Detach, EntityRef::Task(task)) => {
                let waiting = project.tasks.iter().filter(|other| other.after.contains(&task));
                for mut other in waiting.map(|other| (**other).clone()).collect::<Vec<_>>() {
                    other.after.retain(|&id| id != task);
                    project.tasks.replace(other);
                }
            }
            (Kind::Action, OnDelete::Detach, _) => forget_lost_origins(project),
            (Kind::SetAside, OnDelete::Cascade, _) => forget_about_nothing(project),
            (from, on_delete, to) => {
                unreachable!("no rule how {from:?} does {on_delete:?} when {to} goes")
            }
        }
    }
}

/// Actions stay when what they came from is gone.
fn forget_lost_origins(project: &mut Project) {
    let is_lost = |it: &&Arc<Action>| it.origin.is_some_and(|to| !to.is_in(project));
    let lost: Vec<_> = project.actions.iter().filter(is_lost).cloned().collect();
    for action in lost {
        project.actions.replace(Action { origin: None, ..action.as_ref().clone() });
    }
}

/// What was set aside of a thing that is gone is gone too.
fn forget_about_nothing(project: &mut Project) {
    let is_gone = |it: &&Arc<SetAside>| it.about.is_some_and(|to| !to.is_in(project));
    let gone: Vec<_> = project.set_aside.iter().filter(is_gone).map(|it| it.id).collect();
    for id in gone {
        project.set_aside.remove(id);
    }
}
