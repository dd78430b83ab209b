//! Steps, actions, decisions, tasks, and findings that were set aside.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use stifinner::domain::select::findings::{Finding, Rule as FindingRule};
use stifinner::domain::{
    Action, ActionId, ActionStatus, ActivityKey, Decision, DecisionId, EntityRef, Id, Kind,
    Outcome, PointKey, Progress, Project, SetAside, Span, Stage, Step, StepId, Task, TaskId,
    TaskKind,
};

use super::{bits, day, line, prose};

pub(super) fn activity() -> impl Strategy<Value = ActivityKey> {
    select(vec!["baseline", "ideas", "problem-and-goals"])
        .prop_map(|key| ActivityKey::new(key).unwrap())
}

pub fn step() -> impl Strategy<Value = Step> {
    let names = (line(), option::weighted(0.3, line()));
    let what = (bits(), option::of(activity()), names, option::of(select(&Stage::ALL[..])));
    let state = (select(&Progress::ALL[..]), option::of(line()), option::of(prose()));
    let plan = (option::of(line()), option::of(day()), option::of(day()));
    (what, state, plan).prop_map(
        |((bits, activity, names, stage), (progress, reason, notes), (responsible, start, due))| {
            let (name, title) = names;
            let id = StepId::from_bits(bits);
            let step = Step { activity, title, stage, progress, reason, ..Step::own(id, name) };
            Step { notes, responsible, start, due, ..step }
        },
    )
}

pub fn action() -> impl Strategy<Value = Action> {
    let plan = (option::of(line()), option::of(day()), select(&ActionStatus::ALL[..]));
    let from = (option::of(activity()), option::weighted(0.5, finding()));
    (bits(), line(), plan, from, option::of(prose())).prop_map(
        |(bits, name, (responsible, due, status), (activity, found), notes)| {
            let action = Action::new(ActionId::from_bits(bits), name);
            let (finding, origin) = found.map(Finding::key).unzip();
            let origin = origin.flatten();
            Action { responsible, due, status, activity, finding, origin, notes, ..action }
        },
    )
}

pub fn decision() -> impl Strategy<Value = Decision> {
    let what = (option::of(select(&Stage::ALL[..])), option::of(select(&Outcome::ALL[..])));
    let texts = (option::of(line()), option::of(prose()), option::of(prose()));
    let held = subsequence(vec!["a", "baselines-set", "plan-made"], 0..=3);
    (bits(), line(), what, option::of(day()), (texts, held)).prop_map(
        |(bits, name, (stage, outcome), day, ((responsible, basis, conditions), held))| {
            let held = held.into_iter().map(|key| PointKey::new(key).unwrap()).collect();
            let decision = Decision::new(DecisionId::from_bits(bits), name);
            Decision { stage, outcome, day, responsible, basis, conditions, held, ..decision }
        },
    )
}

pub(super) fn span() -> impl Strategy<Value = Span> {
    (day(), day()).prop_map(|(one, other)| Span::new(one.min(other), one.max(other)).unwrap())
}

/// A task that waits for others, which may be there or not.
pub fn task() -> impl Strategy<Value = Task> {
    let what = (bits(), line(), select(&TaskKind::ALL[..]), option::of(select(&Stage::ALL[..])));
    let plan = (option::of(line()), option::of(day()), option::of(span()));
    let rest = (select(&ActionStatus::ALL[..]), option::of(span()), option::of(prose()));
    let after = prop_oneof![2 => Just(Vec::new()), 1 => vec(0..6_u64, 1..3)];
    (what, plan, rest, after).prop_map(
        |((bits, name, kind, stage), (responsible, start, days), rest, after)| {
            let (status, baseline, notes) = rest;
            let mut after: Vec<_> = after.into_iter().map(TaskId::from_bits).collect();
            after.sort();
            after.dedup();
            let task = Task::new(TaskId::from_bits(bits), name).of_kind(kind);
            let task = days.map_or(task.clone().starting(start), |days| task.on(days));
            Task { stage, responsible, status, baseline, notes, after, ..task }
        },
    )
}

/// A finding of anything that may be there, or of the whole.
pub(super) fn finding() -> impl Strategy<Value = Finding> {
    let kinds = [Kind::THINGS, &[Kind::Project]].concat();
    (select(FindingRule::ALL), select(kinds), bits())
        .prop_map(|(rule, kind, bits)| Finding { rule, about: EntityRef::new(kind, bits) })
}

pub fn set_aside() -> impl Strategy<Value = SetAside> {
    (finding(), line(), day())
        .prop_map(|(finding, reason, day)| SetAside::new(finding, reason, day))
}

/// What an action points at is there.
pub(super) fn with_origin(action: Action, project: &Project) -> Action {
    let origin = action.origin.filter(|origin| origin.is_in(project));
    Action { origin, ..action }
}

/// Tasks that wait for earlier ones alone.
pub(super) fn plan() -> impl Strategy<Value = Vec<Task>> {
    vec(task(), 0..4).prop_map(|mut tasks| {
        let mut earlier = Vec::new();
        for task in &mut tasks {
            if !earlier.contains(&task.id) {
                task.after.retain(|id| earlier.contains(id));
                earlier.push(task.id);
            }
        }
        tasks
    })
}
