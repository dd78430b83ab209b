//! What the plan says, in a title, in sentences, and of one task.

use crate::domain::select::plan::next_milestone;
use crate::domain::{Day, Project, Span, Task, TaskKind};
use crate::i18n::Texts;

/// What there is to say first: what is past its end, then what is later than the baseline, then
/// what is reached next.
#[must_use]
pub fn title(project: &Project, t: &Texts, today: Day) -> String {
    let tasks = || project.tasks.iter();
    let n_overdue = tasks().filter(|task| task.is_overdue(today)).count() as u64;
    let held = tasks().filter(|task| task.days_late().is_some()).count() as u64;
    let n_late = n_late(project);
    let milestone = next_milestone(project, today);
    if project.tasks.is_empty() {
        t.plan().to_owned()
    } else if n_overdue > 0 {
        t.plan_finding_overdue(n_overdue)
    } else if n_late > 0 {
        t.plan_finding_late(n_late, held)
    } else if let Some((milestone, day)) = milestone.and_then(|it| it.end.map(|day| (it, day))) {
        t.plan_finding_milestone(milestone.name.as_str(), &t.locale().date_short(day.date()))
    } else if tasks().all(|task| !task.status.is_pending()) {
        t.plan_finding_done().to_owned()
    } else {
        t.plan_finding_on_time().to_owned()
    }
}

/// Tasks that end later than the plan that they are held against.
fn n_late(project: &Project) -> u64 {
    project.tasks.iter().filter(|task| task.days_late().is_some_and(|days| days > 0)).count() as u64
}

/// The plan in a few sentences.
#[must_use]
pub fn sentence(project: &Project, t: &Texts, today: Day) -> String {
    let tasks = || project.tasks.iter();
    if project.tasks.is_empty() {
        return t.plan_empty().to_owned();
    }
    let of = |kind: TaskKind| tasks().filter(move |task| task.kind == kind).count() as u64;
    let n_done = tasks().filter(|task| !task.status.is_pending()).count() as u64;
    let mut said = vec![
        t.plan_says_count(of(TaskKind::Activity), of(TaskKind::Milestone)),
        t.plan_says_done(n_done),
    ];
    let spans = || tasks().filter_map(|task| task.span());
    let first = spans().map(Span::start).min();
    if let Some((first, last)) = first.zip(spans().map(Span::end).max()) {
        let day = |day: Day| t.locale().date_long(day.date());
        said.push(t.plan_says_span(&day(first), &day(last)));
    }
    match n_late(project) {
        0 => {}
        n => said.push(t.plan_says_late(n)),
    }
    if let Some((name, day)) =
        next_milestone(project, today).and_then(|it| Some((it.name.as_str(), it.end?)))
    {
        said.push(t.plan_says_milestone(name, &t.locale().date_long(day.date())));
    }
    said.join(" ")
}

/// How late a task is, where it is: past its end, or later than the baseline.
#[must_use]
pub(super) fn late_words(t: &Texts, task: &Task, today: Day) -> Option<String> {
    let n = |days: i32| u64::from(days.unsigned_abs());
    if task.is_overdue(today) {
        let end = task.span()?.end();
        return Some(t.plan_days_over(n(today.days() - end.days())));
    }
    task.days_late().filter(|&days| days > 0).map(|days| t.plan_days_later(n(days)))
}

/// Days from one to another, or one day.
#[must_use]
pub fn span_words(t: &Texts, span: Span) -> String {
    let day = |day: Day| t.locale().date_short(day.date());
    match span.length() {
        0 => day(span.start()),
        _ => format!("{}–{}", day(span.start()), day(span.end())),
    }
}
