//! Adding, changing, removing and moving entities of any kind.

use super::Done;
use super::follow::follow_references;
use crate::domain::command::{Edit, Refusal};
use crate::domain::entity::{Act, Entity, EntityRef, Label, Shown};
use crate::domain::project::Project;
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
            old.may_become(&item)?;
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
