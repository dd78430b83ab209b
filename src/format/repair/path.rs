//! Mending steps, actions and decisions.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde_json::{Value, json};

use super::RepairKind;

use super::entities::rows;
use super::fields::{Mender, Object};
use crate::domain::select::findings::Rule;
use crate::domain::{
    Action, ActionStatus, ActivityKey, Day, Decision, Entity, EntityRef, Line, Outcome, PointKey,
    Progress, Prose, Stage, Step,
};
use crate::format::read::ReadError;

pub(super) fn mend(project: &mut Object, mender: &mut Mender) -> Result<(), ReadError> {
    rows(project, "steps", Step::LIMIT, mender, step)?;
    rows(project, "actions", Action::LIMIT, mender, action)?;
    rows(project, "decisions", Decision::LIMIT, mender, decision)
}

fn step(row: &mut Object, mender: &mut Mender) {
    mender.known(
        row,
        &[
            "id",
            "activity",
            "name",
            "title",
            "stage",
            "progress",
            "reason",
            "notes",
            "responsible",
            "start",
            "due",
        ],
    );
    mender.optional::<ActivityKey>(row, "activity");
    mender.name(row, "name");
    mender.text::<Line>(row, "title");
    mender.optional::<Stage>(row, "stage");
    mender.required::<Progress>(row, "progress", &json!(Progress::Open));
    mender.text::<Line>(row, "reason");
    mender.text::<Prose>(row, "notes");
    mender.text::<Line>(row, "responsible");
    mender.optional::<Day>(row, "start");
    mender.optional::<Day>(row, "due");
}

fn action(row: &mut Object, mender: &mut Mender) {
    let known = ["id", "name", "responsible", "due", "status", "activity", "origin", "finding"];
    mender.known(row, &[&known[..], &["notes"]].concat());
    mender.name(row, "name");
    mender.text::<Line>(row, "responsible");
    mender.optional::<Day>(row, "due");
    mender.required::<ActionStatus>(row, "status", &json!(ActionStatus::Open));
    mender.optional::<ActivityKey>(row, "activity");
    mender.optional::<EntityRef>(row, "origin");
    mender.optional::<Rule>(row, "finding");
    mender.text::<Prose>(row, "notes");
}

fn decision(row: &mut Object, mender: &mut Mender) {
    mender.known(
        row,
        &["id", "name", "stage", "outcome", "day", "responsible", "basis", "conditions", "held"],
    );
    mender.name(row, "name");
    mender.optional::<Stage>(row, "stage");
    mender.optional::<Outcome>(row, "outcome");
    mender.optional::<Day>(row, "day");
    mender.text::<Line>(row, "responsible");
    mender.text::<Prose>(row, "basis");
    mender.text::<Prose>(row, "conditions");
    if !row.get("held").is_some_and(Value::is_array) {
        mender.replace(row, "held", json!([]));
    }
    if let Some(Value::Array(list)) = row.get_mut("held") {
        mender.inside("held", |mender| held(list, mender));
    }
}

/// The points that can be read, sorted, each once.
fn held(list: &mut Vec<Value>, mender: &mut Mender) {
    let known: BTreeSet<PointKey> =
        list.iter().filter_map(|point| PointKey::deserialize(point).ok()).collect();
    let before = list.len();
    let kept: Vec<Value> =
        known.into_iter().take(Decision::MAX_HELD).map(|point| json!(point)).collect();
    if kept.len() < before {
        mender.note(RepairKind::RowsDropped { count: before - kept.len() });
    } else if kept != *list {
        mender.note(RepairKind::Reordered);
    }
    *list = kept;
}
