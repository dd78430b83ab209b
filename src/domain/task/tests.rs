use super::*;
use crate::domain::command::{Command, Edit};
use crate::domain::ids::Id;
use crate::domain::{Moment, apply};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn span(start: &str, end: &str) -> Span {
    Span::new(day(start), day(end)).unwrap()
}

fn task(bits: u64, after: &[u64]) -> Task {
    let id = TaskId::from_bits(bits);
    let after = after.iter().map(|&bits| TaskId::from_bits(bits)).collect();
    Task { after, ..Task::new(id, Line::new("Train the nurses").unwrap()) }
}

fn with(tasks: Vec<Task>) -> Project {
    Project { tasks: tasks.into_iter().collect(), ..Project::sample_for_tests() }
}

fn changed(project: &Project, item: Task) -> Result<Project, Refusal> {
    let command = Command::Task(Edit::Change { item, field: Field::After });
    apply(project, command, Moment::from_ms(0)).map(|applied| applied.project)
}

#[test]
fn a_circle_of_tasks_that_wait_for_each_other_is_refused() {
    let project = with(vec![task(1, &[]), task(2, &[1]), task(3, &[2])]);
    assert_eq!(changed(&project, task(1, &[3])), Err(Refusal::Circular));
    assert_eq!(changed(&project, task(1, &[1])), Err(Refusal::Circular));
    assert!(changed(&project, task(3, &[1, 2])).is_ok());
}

#[test]
fn a_task_waits_for_what_is_there_and_once() {
    let project = with(vec![task(1, &[]), task(2, &[])]);
    assert_eq!(changed(&project, task(2, &[9])), Err(Refusal::Unknown { kind: Kind::Task }));
    let twice = Err(Refusal::OutOfRange { field: Field::After });
    assert_eq!(changed(&project, task(2, &[1, 1])), twice);
}

#[test]
fn what_waited_for_a_removed_task_waits_no_longer() {
    let project = with(vec![task(1, &[]), task(2, &[]), task(3, &[1, 2])]);
    let remove = Command::Task(Edit::Remove { id: TaskId::from_bits(1) });
    let after = apply(&project, remove, Moment::from_ms(0)).unwrap().project;
    assert_eq!(after.tasks.iter().map(|it| it.after.len()).collect::<Vec<_>>(), [0, 1]);
}

#[test]
fn an_end_before_the_start_and_a_milestone_of_two_days_are_refused() {
    let project = with(vec![task(1, &[])]);
    let mut wrong = task(1, &[]);
    wrong.start = Some(day("2026-03-02"));
    wrong.end = Some(day("2026-03-01"));
    let refused = |field| Err(Refusal::OutOfRange { field });
    assert_eq!(changed(&project, wrong.clone()), refused(Field::End));
    wrong.end = Some(day("2026-03-03"));
    wrong.kind = TaskKind::Milestone;
    assert_eq!(changed(&project, wrong), refused(Field::Start));
}

#[test]
fn a_later_start_takes_the_end_along_only_where_it_must() {
    let planned = task(1, &[]).on(span("2026-03-01", "2026-03-05"));
    let inside = planned.clone().starting(Some(day("2026-03-04")));
    assert_eq!(inside.span(), Some(span("2026-03-04", "2026-03-05")));
    let beyond = planned.starting(Some(day("2026-03-10")));
    assert_eq!(beyond.span(), Some(span("2026-03-10", "2026-03-14")));
}

#[test]
fn what_becomes_a_milestone_is_reached_on_its_last_day() {
    let planned = task(1, &[]).on(span("2026-03-01", "2026-03-05"));
    let milestone = planned.of_kind(TaskKind::Milestone);
    assert_eq!(milestone.span(), Some(span("2026-03-05", "2026-03-05")));
    let moved = milestone.on(span("2026-03-01", "2026-04-01"));
    assert_eq!(moved.span(), Some(span("2026-04-01", "2026-04-01")));
}

#[test]
fn days_stay_in_order_and_as_many_whatever_is_moved() {
    let days = span("2026-03-01", "2026-03-05");
    assert_eq!(days.moved(7), span("2026-03-08", "2026-03-12"));
    assert_eq!(days.from(day("2026-03-09")), span("2026-03-05", "2026-03-05"));
    assert_eq!(days.until(day("2026-02-01")), span("2026-03-01", "2026-03-01"));
    let last = span("2199-12-30", "2199-12-31");
    assert_eq!(last.moved(1), last);
}

#[test]
fn a_task_is_late_against_its_baseline_by_the_days_between_the_ends() {
    let mut planned = task(1, &[]).on(span("2026-03-01", "2026-03-05"));
    assert_eq!(planned.days_late(), None);
    planned.baseline = Some(span("2026-02-20", "2026-03-01"));
    assert_eq!(planned.days_late(), Some(4));
}
