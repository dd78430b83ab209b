//! Undo and redo: snapshots of the project with the step that led to each.
//!
//! Snapshots share what did not change, so a step costs what it touched. Opening another version
//! of the project starts a new history.

use std::sync::Arc;

use super::apply::Applied;
use super::entity::{EntityRef, Field, Label};
use super::project::Project;
use super::time::Moment;

/// Changes of one field that follow each other within this time are one step. **Unit** ms.
const MERGE_MS: i64 = 2_000;
/// Most steps that can be undone.
const MAX_STEPS: usize = 2_000;
/// Most memory that the snapshots may take beside what they share, by estimate. **Unit** bytes.
const MAX_BYTES: usize = 64 * 1024 * 1024;

/// One step of the history.
#[derive(Debug, Clone)]
pub struct Step {
    /// What was done, in values that can be told in words.
    pub label: Label,
    /// When.
    pub at: Moment,
    /// The project on the other side of the step: before it in the past, after it in the future.
    other_side: Arc<Project>,
    merge: Option<(EntityRef, Field)>,
    unshared_bytes: usize,
}

/// The project as it is, with the way back and forth.
#[derive(Debug, Clone)]
pub struct History {
    present: Arc<Project>,
    past: Vec<Step>,
    future: Vec<Step>,
    marked: bool,
}

impl History {
    /// A history that starts with a project.
    #[must_use]
    pub fn new(project: Project) -> Self {
        Self { present: Arc::new(project), past: Vec::new(), future: Vec::new(), marked: true }
    }

    /// The project as it is.
    #[must_use]
    pub fn present(&self) -> &Arc<Project> {
        &self.present
    }

    /// Steps that can be undone, oldest first.
    #[must_use]
    pub fn past(&self) -> &[Step] {
        &self.past
    }

    /// Steps that can be done again, the next one last.
    #[must_use]
    pub fn future(&self) -> &[Step] {
        &self.future
    }

    /// Says that whatever comes next is a step of its own: the person left the field.
    pub fn mark(&mut self) {
        self.marked = true;
    }

    /// Takes a step that was carried out on the present project.
    pub fn push(&mut self, applied: Applied, at: Moment) {
        self.future.clear();
        let merge = applied.merge_key();
        let before = std::mem::replace(&mut self.present, Arc::new(applied.project));
        let joins = !self.marked
            && merge.is_some()
            && self.past.last().is_some_and(|step| {
                step.merge == merge && at.ms().saturating_sub(step.at.ms()) <= MERGE_MS
            });
        self.marked = false;
        if joins && let Some(step) = self.past.last_mut() {
            step.at = at;
            step.label = Label { from: step.label.from.take(), ..applied.label };
            return;
        }
        self.past.push(Step {
            label: applied.label,
            at,
            other_side: before,
            merge,
            unshared_bytes: applied.unshared_bytes,
        });
        self.forget_oldest();
    }

    /// Goes one step back; the step that was undone, or `None` when there is none.
    pub fn undo(&mut self) -> Option<&Step> {
        let step = self.past.pop()?;
        self.marked = true;
        let future = self.swap(step);
        self.future.push(future);
        self.future.last()
    }

    /// Goes one step forth again; the step that was redone, or `None` when there is none.
    pub fn redo(&mut self) -> Option<&Step> {
        let step = self.future.pop()?;
        self.marked = true;
        let past = self.swap(step);
        self.past.push(past);
        self.past.last()
    }

    /// Goes to where `n_past` steps lie behind.
    pub fn go_to(&mut self, n_past: usize) {
        while self.past.len() > n_past && self.undo().is_some() {}
        while self.past.len() < n_past && self.redo().is_some() {}
    }

    fn swap(&mut self, step: Step) -> Step {
        let other_side = std::mem::replace(&mut self.present, step.other_side);
        Step { other_side, ..step }
    }

    fn forget_oldest(&mut self) {
        let mut bytes: usize = self.past.iter().map(|step| step.unshared_bytes).sum();
        let mut n_forgotten = self.past.len().saturating_sub(MAX_STEPS);
        for step in self.past.iter().take(n_forgotten) {
            bytes -= step.unshared_bytes;
        }
        while bytes > MAX_BYTES
            && let Some(step) = self.past.get(n_forgotten)
            && n_forgotten + 1 < self.past.len()
        {
            bytes -= step.unshared_bytes;
            n_forgotten += 1;
        }
        self.past.drain(..n_forgotten);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::command::{DetailsChange, Edit};
    use crate::domain::ids::{Id, StakeholderId};
    use crate::domain::{Line, Stakeholder, apply};

    fn rename(history: &mut History, name: &str, at_ms: i64) {
        let mut details = history.present().details.clone();
        details.name = Line::new(name).unwrap();
        let change = DetailsChange { details, field: Field::Name };
        step(history, crate::domain::Command::Details(change), at_ms);
    }

    fn step(history: &mut History, command: crate::domain::Command, at_ms: i64) {
        let at = Moment::from_ms(at_ms);
        let applied = apply(history.present(), command, at).unwrap();
        history.push(applied, at);
    }

    fn name(history: &History) -> &str {
        history.present().details.name.as_str()
    }

    #[test]
    fn keystrokes_in_one_field_are_one_step() {
        let mut history = History::new(Project::sample_for_tests());
        rename(&mut history, "E", 1_000);
        rename(&mut history, "El", 1_500);
        rename(&mut history, "Ele", 3_400);
        assert_eq!(history.past().len(), 1);
        history.undo();
        assert_eq!(name(&history), "Medication support");
        history.redo();
        assert_eq!(name(&history), "Ele");
    }

    #[test]
    fn a_rest_or_leaving_the_field_starts_a_new_step() {
        let mut history = History::new(Project::sample_for_tests());
        rename(&mut history, "A", 1_000);
        rename(&mut history, "B", 3_100);
        history.mark();
        rename(&mut history, "C", 3_200);
        assert_eq!(history.past().len(), 3);
    }

    #[test]
    fn a_new_step_empties_the_future() {
        let mut history = History::new(Project::sample_for_tests());
        rename(&mut history, "A", 1_000);
        history.undo();
        rename(&mut history, "B", 9_000);
        assert!(history.redo().is_none());
        assert_eq!(name(&history), "B");
    }

    #[test]
    fn a_thousand_steps_can_be_undone_and_redone() {
        let mut history = History::new(Project::sample_for_tests());
        for bits in 1..=1_000 {
            let id = StakeholderId::from_bits(bits);
            let item = Stakeholder::new(id, Line::new("Group").unwrap());
            step(&mut history, Edit::Add { item, at: None }.into(), 1_000);
        }
        let full = Arc::clone(history.present());
        history.go_to(0);
        assert_eq!(**history.present(), Project::sample_for_tests());
        history.go_to(1_000);
        assert_eq!(**history.present(), *full);
    }

    #[test]
    fn memory_is_bounded_and_the_newest_step_is_always_kept() {
        let mut history = History::new(Project::sample_for_tests());
        for n in 0..5 {
            let at = Moment::from_ms(10_000 * n);
            let mut details = history.present().details.clone();
            details.name = Line::new(&format!("Name {n}")).unwrap();
            let change = DetailsChange { details, field: Field::Name };
            let command = crate::domain::Command::Details(change);
            let mut applied = apply(history.present(), command, at).unwrap();
            applied.unshared_bytes = MAX_BYTES - 1;
            history.push(applied, at);
        }
        assert_eq!(history.past().len(), 1);
    }
}
