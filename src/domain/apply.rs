//! The one door: a project and a command in, a new project or a refusal out.
//!
//! The project handed in is never touched, so a refusal cannot leave half a change.

mod follow;
mod roster;
mod series;

use super::command::{Command, DetailsChange, Refusal};
use super::entity::{Act, EntityRef, Field, Kind, Label};
use super::kinds::each_kind;
use super::project::Project;
use super::time::Moment;

/// A command that was carried out.
#[derive(Debug, Clone, PartialEq)]
pub struct Applied {
    /// The project after it.
    pub project: Project,
    /// The step in values that can be told in words.
    pub label: Label,
    /// About how many bytes the new project does not share with the old one; bounds the history.
    pub unshared_bytes: usize,
}

impl Applied {
    /// Steps with the same key that follow each other closely are one step for undo: the same
    /// field of the same thing.
    #[must_use]
    pub fn merge_key(&self) -> Option<(EntityRef, Field)> {
        match (self.label.act, self.label.field) {
            (Act::Changed, Some(field)) => Some((self.label.entity, field)),
            _ => None,
        }
    }
}

/// What one step did, before it is labelled and logged.
struct Done {
    label: Label,
    unshared_bytes: usize,
}

/// Carries out a command at a moment. Equal input gives equal output.
///
/// # Errors
/// A [`Refusal`] says why not; nothing has changed then.
pub fn apply(project: &Project, command: Command, now: Moment) -> Result<Applied, Refusal> {
    let mut next = project.clone();
    let done = step(&mut next, command)?;
    next.changed_at = now;
    next.log.record(&done.label, now);
    Ok(Applied { project: next, label: done.label, unshared_bytes: done.unshared_bytes })
}

macro_rules! steps {
    ($($(#[$doc:meta])* $name:ident($id:ident) in $roster:ident, $list:literal;)*) => {
        fn step(project: &mut Project, command: Command) -> Result<Done, Refusal> {
            match command {
                Command::Details(change) => details(project, change),
                $(Command::$name(edit) => roster::edit(project, edit, EntityRef::$name),)*
                Command::Series { indicator, edit } => series::edit(project, indicator, edit),
                Command::Batch { kind, steps } => batch(project, kind, steps),
            }
        }
    };
}

each_kind!(steps);

fn details(project: &mut Project, change: DetailsChange) -> Result<Done, Refusal> {
    let DetailsChange { details, field } = change;
    if details == project.details {
        return Err(Refusal::NoChange);
    }
    details.economy.admit()?;
    let label = Label {
        act: Act::Changed,
        entity: EntityRef::Project(project.id),
        name: details.name.clone(),
        field: Some(field),
        from: project.details.show(field),
        to: details.show(field),
    };
    project.details = details;
    Ok(Done { label, unshared_bytes: 1_000 })
}

fn batch(project: &mut Project, kind: Kind, steps: Vec<Command>) -> Result<Done, Refusal> {
    let mut last: Option<Label> = None;
    let mut fields = Vec::new();
    let mut unshared_bytes = 0;
    let mut count = 0_u64;
    for command in steps {
        match step(project, command) {
            Ok(done) => {
                unshared_bytes += done.unshared_bytes;
                count += 1;
                fields.push(done.label.field);
                last = Some(done.label);
            }
            // A row that says what is there already is no reason to refuse the others.
            Err(Refusal::NoChange) => {}
            Err(refusal) => return Err(refusal),
        }
    }
    let last = last.ok_or(Refusal::NoChange)?;
    fields.dedup();
    if count == 1 {
        return Ok(Done { label: last, unshared_bytes });
    }
    let label = Label {
        act: Act::Pasted,
        entity: EntityRef::new(kind, last.entity.bits()),
        name: project.details.name.clone(),
        field: fields.pop().filter(|_| fields.is_empty()).flatten(),
        from: None,
        to: Some(super::entity::Shown::Count(count)),
    };
    Ok(Done { label, unshared_bytes })
}

#[cfg(test)]
mod tests;
