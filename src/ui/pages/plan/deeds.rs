//! What is done to the plan beside writing in its fields.

use crate::app::glue::AppHandle;
use crate::domain::{Command, Edit, Field, Kind, Span, Task, TaskId};
use crate::figures::plan::span_words;
use crate::ui::parts::timeline::Shift;

fn task(app: AppHandle, key: &str) -> Option<Task> {
    let id: TaskId = key.parse().ok()?;
    Some(app.project()?.tasks.get(id)?.as_ref().clone())
}

/// The days of a task after a shift.
fn shifted(span: Span, shift: Shift) -> Span {
    match shift {
        Shift::Move(days) => span.moved(days),
        Shift::Start(days) => span.from(span.start().plus_days(days)),
        Shift::End(days) => span.until(span.end().plus_days(days)),
    }
}

/// Moves a task, or one of its ends.
pub(super) fn shift(app: AppHandle, key: &str, shift: Shift) {
    let Some(task) = task(app, key) else { return };
    let Some(span) = task.span() else { return };
    let field = match shift {
        Shift::Move(_) => Field::Span,
        Shift::Start(_) => Field::Start,
        Shift::End(_) => Field::End,
    };
    app.act(Edit::Change { item: task.on(shifted(span, shift)), field });
}

/// Where a task stands after a shift, in words.
pub(super) fn words(app: AppHandle, key: &str, shift: Shift) -> String {
    let span = task(app, key).and_then(|task| task.span());
    span.map_or_else(String::new, |span| span_words(app.t(), shifted(span, shift)))
}

/// Remembers the plan as it is: one step, whatever the number of tasks.
pub(super) fn keep_baseline(app: AppHandle) {
    set_baseline(app, |task| task.span().or(task.baseline));
}

/// Forgets what the plan was.
pub(super) fn forget_baseline(app: AppHandle) {
    set_baseline(app, |_| None);
}

fn set_baseline(app: AppHandle, of: fn(&Task) -> Option<Span>) {
    let Some(project) = app.project() else { return };
    let changed = |task: &std::sync::Arc<Task>| {
        let item = Task { baseline: of(task), ..task.as_ref().clone() };
        Command::from(Edit::Change { item, field: Field::Baseline })
    };
    app.mark();
    app.act(Command::Batch {
        kind: Kind::Task,
        steps: project.tasks.iter().map(changed).collect(),
    });
    app.mark();
}
