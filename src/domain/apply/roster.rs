//! Adding, changing, removing and moving entities of any kind.

use std::sync::Arc;

use super::Done;
use crate::domain::action::Action;
use crate::domain::anchoring::AnchoringActivity;
use crate::domain::benefit::Benefit;
use crate::domain::command::{Edit, Refusal};
use crate::domain::duties::{Role, WorkStep};
use crate::domain::economy::{Conversion, ValueLine};
use crate::domain::entity::{Act, Entity, EntityRef, Kind, Label, Shown};
use crate::domain::gathering::GroupSheet;
use crate::domain::ids::{Id, StakeholderId};
use crate::domain::indicator::Indicator;
use crate::domain::logbook::LogbookEntry;
use crate::domain::participant::Participant;
use crate::domain::project::Project;
use crate::domain::references::{OnDelete, REFERENCES};
use crate::domain::set_aside::SetAside;
use crate::domain::stakeholder::Stakeholder;
use crate::domain::task::Task;
use crate::domain::text::Line;
use crate::domain::work_change::WorkChange;

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
    let rows = project.n_things();
    Done { label, unshared_bytes: ENTITY_BYTES + rows * size_of::<usize>() }
}

/// Does to all that pointed at a removed thing what the table of references says.
fn follow_references(project: &mut Project, removed: EntityRef) {
    for reference in REFERENCES.iter().filter(|it| it.to.contains(&removed.kind())) {
        match (reference.from, reference.on_delete, removed) {
            (Kind::Indicator, OnDelete::Cascade, EntityRef::Benefit(benefit)) => {
                remove_all(project, |it: &Indicator| it.benefit == benefit);
            }
            (Kind::Benefit, OnDelete::Detach, EntityRef::Goal(goal)) => {
                replace_all(project, |row: &Benefit| Benefit {
                    goals: without(&row.goals, goal),
                    ..row.clone()
                });
            }
            (Kind::GroupSheet, OnDelete::Cascade, EntityRef::Gathering(gathering)) => {
                remove_all(project, |it: &GroupSheet| it.gathering == gathering);
            }
            (Kind::LogbookEntry, OnDelete::Detach, EntityRef::Gathering(gone)) => {
                replace_all(project, |row: &LogbookEntry| {
                    let gathering = row.gathering.filter(|&it| it != gone);
                    LogbookEntry { gathering, ..row.clone() }
                });
            }
            (Kind::Task, OnDelete::Detach, EntityRef::Task(task)) => {
                replace_all(project, |row: &Task| Task {
                    after: without(&row.after, task),
                    ..row.clone()
                });
            }
            (Kind::Stakeholder, OnDelete::Detach, EntityRef::Benefit(benefit)) => {
                replace_all(project, |row: &Stakeholder| Stakeholder {
                    benefits: without(&row.benefits, benefit),
                    ..row.clone()
                });
            }
            (_, OnDelete::Detach, EntityRef::Stakeholder(gone))
                if reference.field == "stakeholder" =>
            {
                forget_stakeholder(project, gone);
            }
            (Kind::WorkChange, OnDelete::Detach, _) => forget_in_changes(project, removed),
            (Kind::ValueLine, OnDelete::Detach, EntityRef::Benefit(gone)) => {
                replace_all(project, |row: &ValueLine| {
                    let benefit = row.benefit.filter(|&it| it != gone);
                    ValueLine { benefit, ..row.clone() }
                });
            }
            (Kind::Conversion, OnDelete::Detach, EntityRef::Benefit(gone)) => {
                replace_all(project, |row: &Conversion| {
                    let benefit = row.benefit.filter(|&it| it != gone);
                    Conversion { benefit, ..row.clone() }
                });
            }
            (Kind::WorkStep, OnDelete::Detach, EntityRef::Role(role)) => {
                replace_all(project, |row: &WorkStep| row.without(role));
            }
            (Kind::Action, OnDelete::Detach, _) => forget_lost_origins(project),
            (Kind::SetAside, OnDelete::Cascade, _) => forget_about_nothing(project),
            (from, on_delete, to) => {
                unreachable!("no rule how {from:?} does {on_delete:?} when {to} goes")
            }
        }
    }
}

/// Removes every thing of a kind that is left without what it belongs to.
fn remove_all<T: Entity>(project: &mut Project, is_orphan: impl Fn(&T) -> bool) {
    let orphans: Vec<_> =
        T::roster(project).iter().filter(|it| is_orphan(it)).map(|it| it.id()).collect();
    for orphan in orphans {
        T::roster_mut(project).remove(orphan);
    }
}

/// Puts another in the place of every thing of a kind that it differs from.
fn replace_all<T: Entity>(project: &mut Project, change: impl Fn(&T) -> T) {
    let rows = T::roster(project).iter().map(|row| (Arc::clone(row), change(row)));
    let changed: Vec<T> = rows.filter(|(row, new)| **row != *new).map(|(_, new)| new).collect();
    for row in changed {
        T::roster_mut(project).replace(row);
    }
}

fn without<I: Id>(ids: &[I], gone: I) -> Vec<I> {
    ids.iter().copied().filter(|&it| it != gone).collect()
}

/// A change of work forgets whoever bore it and the benefit it led to.
fn forget_in_changes(project: &mut Project, removed: EntityRef) {
    replace_all(project, |row: &WorkChange| {
        let mut kept = row.clone();
        kept.bearers.retain(|&it| EntityRef::Stakeholder(it) != removed);
        kept.benefits.retain(|&it| EntityRef::Benefit(it) != removed);
        kept
    });
}

/// What was done with or by a stakeholder stays when it is gone.
fn forget_stakeholder(project: &mut Project, gone: StakeholderId) {
    let kept = |to: Option<StakeholderId>| to.filter(|&to| to != gone);
    replace_all(project, |row: &AnchoringActivity| {
        let stakeholder = kept(row.stakeholder);
        AnchoringActivity { stakeholder, ..row.clone() }
    });
    replace_all(project, |row: &Participant| Participant {
        stakeholder: kept(row.stakeholder),
        ..row.clone()
    });
    replace_all(project, |row: &Role| Role { stakeholder: kept(row.stakeholder), ..row.clone() });
}

/// Actions stay when what they came from is gone.
fn forget_lost_origins(project: &mut Project) {
    let there = project.clone();
    replace_all(project, |row: &Action| Action {
        origin: row.origin.filter(|to| to.is_in(&there)),
        ..row.clone()
    });
}

/// What was set aside of a thing that is gone is gone too.
fn forget_about_nothing(project: &mut Project) {
    let is_gone = |it: &&Arc<SetAside>| it.about.is_some_and(|to| !to.is_in(project));
    let gone: Vec<_> = project.set_aside.iter().filter(is_gone).map(|it| it.id).collect();
    for id in gone {
        project.set_aside.remove(id);
    }
}
