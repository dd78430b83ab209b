//! Mending the tasks of the plan: their days in order, and nothing that waits for itself.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::RepairKind;
use super::fields::{Mender, Object, excerpt};
use crate::domain::{ActionStatus, Day, Line, Prose, Span, Stage, Task, TaskKind};

pub(super) fn task(row: &mut Object, mender: &mut Mender) {
    mender.known(
        row,
        &[
            "id",
            "name",
            "kind",
            "stage",
            "responsible",
            "start",
            "end",
            "status",
            "after",
            "baseline",
            "notes",
        ],
    );
    mender.name(row, "name");
    mender.required::<TaskKind>(row, "kind", &json!(TaskKind::Activity));
    mender.optional::<Stage>(row, "stage");
    mender.text::<Line>(row, "responsible");
    mender.optional::<Day>(row, "start");
    mender.optional::<Day>(row, "end");
    days(row, mender);
    mender.required::<ActionStatus>(row, "status", &json!(ActionStatus::Open));
    after(row, mender);
    if let Some(Value::Object(days)) = row.get_mut("baseline") {
        mender.inside("baseline", |mender| mender.known(days, &["start", "end"]));
    }
    mender.optional::<Span>(row, "baseline");
    mender.text::<Prose>(row, "notes");
}

/// The end is not before the start, and a milestone has one day.
fn days(row: &mut Object, mender: &mut Mender) {
    let day = |field| row.get(field).and_then(Value::as_str).and_then(|it| it.parse::<Day>().ok());
    let (start, end) = (day("start"), day("end"));
    let is_milestone = row.get("kind") == Some(&json!(TaskKind::Milestone));
    if is_milestone && start != end {
        let field = if end.is_some() { "start" } else { "end" };
        mender.replace(row, field, json!(end.or(start)));
    } else if start.zip(end).is_some_and(|(start, end)| end < start) {
        mender.replace(row, "end", json!(start));
    }
}

/// A list of texts, each once. Whether there are such tasks is asked later.
fn after(row: &mut Object, mender: &mut Mender) {
    if !row.get("after").is_some_and(Value::is_array) {
        mender.replace(row, "after", json!([]));
    }
    let Some(Value::Array(list)) = row.get_mut("after") else { return };
    mender.inside("after", |mender| {
        let (before, mut seen) = (list.len(), BTreeSet::new());
        list.retain(|item| item.as_str().is_some_and(|id| seen.insert(id.to_owned())));
        if list.len() < before {
            mender.note(RepairKind::RowsDropped { count: before - list.len() });
        }
        if list.len() > Task::MAX_AFTER {
            list.truncate(Task::MAX_AFTER);
            mender.note(RepairKind::TooMany { max: Task::MAX_AFTER });
        }
    });
}

/// Opens circles: of tasks that all wait for another of them the first waits no longer.
pub(super) fn untangle(project: &mut Object, mender: &mut Mender) {
    let Some(Value::Array(rows)) = project.get_mut("tasks") else { return };
    let mut open: BTreeMap<usize, String> = rows
        .iter()
        .enumerate()
        .filter_map(|(at, row)| Some((at, row.get("id")?.as_str()?.to_owned())))
        .collect();
    let mut done = BTreeSet::new();
    mender.inside("tasks", |mender| {
        while let Some(&first) = open.keys().next() {
            let mut places = open.keys().copied();
            let free = places.find(|&at| waits_for(rows, at).all(|id| done.contains(id)));
            let at = free.unwrap_or(first);
            if let Some(Value::Array(list)) = rows.get_mut(at).and_then(|row| row.get_mut("after"))
            {
                mender.at(at, |mender| keep_done(list, &done, mender));
            }
            done.extend(open.remove(&at));
        }
    });
}

fn waits_for(rows: &[Value], at: usize) -> impl Iterator<Item = &str> {
    let list = rows.get(at).and_then(|row| row.get("after")).and_then(Value::as_array);
    list.into_iter().flatten().filter_map(Value::as_str)
}

fn keep_done(list: &mut Vec<Value>, done: &BTreeSet<String>, mender: &mut Mender) {
    list.retain(|item| {
        let is_done = item.as_str().is_some_and(|id| done.contains(id));
        if !is_done {
            mender.note(RepairKind::Detached { to: excerpt(Some(item)) });
        }
        is_done
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(id: &str, after: &[&str]) -> Value {
        json!({ "id": id, "after": after })
    }

    #[test]
    fn a_circle_is_opened_at_its_first_task_and_nothing_else_is_lost() {
        let tasks = [row("c", &["b"]), row("a", &["b", "d"]), row("b", &["a"]), row("d", &[])];
        let mut project = Object::new();
        project.insert("tasks".into(), json!(tasks));
        let mut mender = Mender::new("project");
        untangle(&mut project, &mut mender);
        let kept = json!([row("c", &[]), row("a", &["d"]), row("b", &["a"]), row("d", &[])]);
        assert_eq!(project.get("tasks"), Some(&kept));
        let told: Vec<_> = mender.into_repairs().into_iter().map(|repair| repair.path).collect();
        assert_eq!(told, ["project.tasks[0]", "project.tasks[1]"]);
    }

    fn mended(row: Value) -> Object {
        let Value::Object(mut row) = row else { return Object::new() };
        task(&mut row, &mut Mender::new("task"));
        row
    }

    #[test]
    fn days_in_the_wrong_order_become_the_first() {
        let row = mended(json!({ "start": "2026-03-05", "end": "2026-03-01" }));
        assert_eq!(row.get("end"), Some(&json!("2026-03-05")));
    }

    #[test]
    fn a_milestone_keeps_its_last_day() {
        let row = mended(json!({ "kind": "milestone", "start": "2026-03-01", "end": null }));
        assert_eq!(row.get("end"), Some(&json!("2026-03-01")));
        let row = mended(json!({ "kind": "milestone", "start": null, "end": "2026-03-02" }));
        assert_eq!(row.get("start"), Some(&json!("2026-03-02")));
    }
}
