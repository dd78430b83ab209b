//! Tasks, decisions and due actions as rows of lanes, drawn and in words.

use std::sync::Arc;

use super::PlanView;
use super::says::{late_words, span_words};
use crate::charts::timeline::{Due, Lane, Mark, Row, State};
use crate::domain::select::plan::waited_for;
use crate::domain::{
    Action, ActionStatus, Day, Decision, Line, Project, Span, Stage, Task, TaskKind,
};
use crate::figures::path;
use crate::figures::stages::StageNames;
use crate::i18n::Texts;
use crate::i18n::find::fold;
use crate::{method, words};

/// A thing in the plan, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it is called.
    pub name: String,
    /// What sort of thing.
    pub kind: String,
    /// On which days.
    pub days: String,
    /// Who sees to it.
    pub responsible: String,
    /// How it stands.
    pub status: String,
    /// The days it is held against.
    pub baseline: String,
    /// What it waits for.
    pub after: String,
    /// Whether it asks for attention.
    pub is_late: bool,
    /// Which task it is; `None` for a decision or an action.
    pub task: Option<String>,
    row: Option<Row>,
    due: Option<Due>,
    stage: Option<Stage>,
}

/// Things that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanLane {
    /// What they have in common.
    pub label: String,
    /// The things: tasks in the order of the register, then decisions and actions by day.
    pub entries: Vec<Entry>,
    /// The row of the due days of actions.
    dues: Option<Row>,
}

impl PlanLane {
    /// The lane as it is drawn.
    #[must_use]
    pub fn drawn(&self) -> Lane {
        let rows = self.entries.iter().filter_map(|entry| entry.row.clone());
        Lane { label: self.label.clone(), rows: rows.chain(self.dues.clone()).collect() }
    }
}

/// All lanes that hold anything with a day.
pub(super) fn lanes(
    project: &Project,
    stages: &StageNames,
    t: &Texts,
    today: Day,
    view: PlanView,
) -> Vec<PlanLane> {
    let entries: Vec<Entry> = entries(project, t, today)
        .into_iter()
        .filter(|entry| view != PlanView::Overdue || entry.is_late)
        .collect();
    let mut lanes = Vec::new();
    for group in groups(&entries, view) {
        let (here, label): (Vec<Entry>, String) = match group {
            Group::Stage(stage) => (
                entries.iter().filter(|it| it.stage == stage).cloned().collect(),
                stage.map_or_else(|| t.plan_no_stage().into(), |it| stages.get(it).into()),
            ),
            Group::Person(name) => (
                entries.iter().filter(|it| fold(&it.responsible) == fold(&name)).cloned().collect(),
                if name.is_empty() { t.plan_no_person().to_owned() } else { name },
            ),
        };
        lanes.extend((!here.is_empty()).then(|| lane(t, label, here, lanes.len())));
    }
    lanes
}

enum Group {
    Stage(Option<Stage>),
    Person(String),
}

fn groups(entries: &[Entry], view: PlanView) -> Vec<Group> {
    if view == PlanView::People {
        let mut names: Vec<&str> = entries.iter().map(|it| it.responsible.as_str()).collect();
        // Nobody comes last.
        names.sort_by_cached_key(|name| (name.is_empty(), fold(name)));
        names.dedup_by_key(|name| fold(name));
        return names.into_iter().map(|name| Group::Person(name.to_owned())).collect();
    }
    Stage::ALL.into_iter().map(Some).chain([None]).map(Group::Stage).collect()
}

fn lane(t: &Texts, label: String, entries: Vec<Entry>, at: usize) -> PlanLane {
    let dues: Vec<Due> = entries.iter().filter_map(|entry| entry.due).collect();
    let first = dues.iter().map(|due| due.day).min();
    let days = first.zip(dues.iter().map(|due| due.day).max());
    let n_late = dues.iter().filter(|due| due.is_late).count() as u64;
    let n = dues.len() as u64;
    let row = |days| Row {
        key: format!("dues-{at}"),
        label: t.plan_dues().to_owned(),
        notes: vec![match n_late {
            0 => t.plan_dues_count(n),
            late => t.plan_dues_late(n, late),
        }],
        mark: Mark::Dues(dues),
        state: State::Open,
        days,
        baseline: None,
        is_late: n_late > 0,
    };
    PlanLane { label, dues: days.map(row), entries }
}

/// Everything with a day.
fn entries(project: &Project, t: &Texts, today: Day) -> Vec<Entry> {
    let tasks = project.tasks.iter();
    let mut all: Vec<Entry> =
        tasks.filter_map(|task| Some(of_task(project, t, today, task, task.span()?))).collect();
    let mut decisions: Vec<(Day, &Arc<Decision>)> =
        project.decisions.iter().filter_map(|it| Some((it.day?, it))).collect();
    decisions.sort_by_key(|(day, _)| *day);
    all.extend(decisions.into_iter().map(|(day, it)| of_decision(t, today, it, day)));
    let mut actions: Vec<(Day, &Arc<Action>)> =
        project.actions.iter().filter_map(|it| Some((it.due?, it))).collect();
    actions.sort_by_key(|(day, _)| *day);
    all.extend(actions.into_iter().map(|(day, it)| of_action(t, today, it, day)));
    all
}

fn text(line: Option<&Line>) -> String {
    line.map(ToString::to_string).unwrap_or_default()
}

fn of_task(project: &Project, t: &Texts, today: Day, task: &Task, span: Span) -> Entry {
    let status = words::action_status(t, task.status).to_owned();
    let is_overdue = task.is_overdue(today);
    let late = late_words(t, task, today);
    let days = span_words(t, span);
    let is_milestone = task.kind == TaskKind::Milestone;
    let kind = words::task_kind(t, task.kind).to_owned();
    let first =
        if is_overdue { [late, Some(status.clone())] } else { [Some(status.clone()), late] };
    let rest = [is_milestone.then(|| kind.clone()), Some(days.clone())];
    let row = Row {
        key: task.id.to_string(),
        label: task.name.to_string(),
        notes: first.into_iter().chain(rest).flatten().collect(),
        mark: if is_milestone { Mark::Milestone } else { Mark::Bar },
        state: state(task.status),
        days: (span.start().days(), span.end().days()),
        baseline: task.baseline.map(|span| (span.start().days(), span.end().days())),
        is_late: is_overdue,
    };
    let after: Vec<_> = waited_for(task, project).map(|it| it.name.to_string()).collect();
    Entry {
        name: task.name.to_string(),
        kind,
        days,
        responsible: text(task.responsible.as_ref()),
        status,
        baseline: task.baseline.map(|span| span_words(t, span)).unwrap_or_default(),
        after: after.join("; "),
        is_late: is_overdue,
        task: Some(row.key.clone()),
        row: Some(row),
        due: None,
        stage: task.stage,
    }
}

/// How something stands, as it is drawn.
pub(in crate::figures) fn state(status: ActionStatus) -> State {
    match status {
        ActionStatus::Open => State::Open,
        ActionStatus::UnderWay => State::UnderWay,
        ActionStatus::Done => State::Done,
        ActionStatus::Dropped => State::Dropped,
    }
}

fn of_decision(t: &Texts, today: Day, decision: &Decision, day: Day) -> Entry {
    let outcome = decision.outcome.map(|it| words::outcome(t, it).to_owned());
    let status = outcome.unwrap_or_else(|| t.plan_undecided().to_owned());
    let is_late = decision.outcome.is_none() && day < today;
    let days = t.locale().date_short(day.date());
    let row = Row {
        key: decision.id.to_string(),
        label: decision.name.to_string(),
        notes: vec![t.decision().to_owned(), status.clone(), days.clone()],
        mark: Mark::Decision,
        state: if decision.outcome.is_some() { State::Done } else { State::Open },
        days: (day.days(), day.days()),
        baseline: None,
        is_late,
    };
    Entry {
        name: row.label.clone(),
        kind: t.decision().to_owned(),
        days,
        responsible: text(decision.responsible.as_ref()),
        status,
        baseline: String::new(),
        after: String::new(),
        is_late,
        task: None,
        row: Some(row),
        due: None,
        stage: decision.stage,
    }
}

/// An action stands in the stage of the activity that it came from.
fn of_action(t: &Texts, today: Day, action: &Action, day: Day) -> Entry {
    let activity = action.activity.as_ref().and_then(|key| method::activity(key.as_str()));
    let is_late = action.is_overdue(today);
    Entry {
        name: action.name.to_string(),
        kind: t.plan_action().to_owned(),
        days: t.locale().date_short(day.date()),
        responsible: text(action.responsible.as_ref()),
        status: words::action_status(t, action.status).to_owned(),
        baseline: String::new(),
        after: String::new(),
        is_late,
        task: None,
        row: None,
        due: Some(Due { day: day.days(), state: state(action.status), is_late }),
        stage: activity.map(|it| path::stage(it.stage)),
    }
}
