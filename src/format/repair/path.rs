//! Mending steps, actions and decisions.

use serde_json::json;

use super::entities::rows;
use super::fields::{Mender, Object};
use crate::domain::{
    Action, ActionStatus, ActivityKey, Day, Decision, Entity, Line, Outcome, Progress, Prose,
    Stage, Step,
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
    mender.optional::<Stage>(row, "stage");
    mender.required::<Progress>(row, "progress", &json!(Progress::Open));
    mender.text::<Line>(row, "reason");
    mender.text::<Prose>(row, "notes");
    mender.text::<Line>(row, "responsible");
    mender.optional::<Day>(row, "start");
    mender.optional::<Day>(row, "due");
}

fn action(row: &mut Object, mender: &mut Mender) {
    mender.known(row, &["id", "name", "responsible", "due", "status", "activity", "notes"]);
    mender.name(row, "name");
    mender.text::<Line>(row, "responsible");
    mender.optional::<Day>(row, "due");
    mender.required::<ActionStatus>(row, "status", &json!(ActionStatus::Open));
    mender.optional::<ActivityKey>(row, "activity");
    mender.text::<Prose>(row, "notes");
}

fn decision(row: &mut Object, mender: &mut Mender) {
    mender.known(
        row,
        &["id", "name", "stage", "outcome", "day", "responsible", "basis", "conditions"],
    );
    mender.name(row, "name");
    mender.optional::<Stage>(row, "stage");
    mender.optional::<Outcome>(row, "outcome");
    mender.optional::<Day>(row, "day");
    mender.text::<Line>(row, "responsible");
    mender.text::<Prose>(row, "basis");
    mender.text::<Prose>(row, "conditions");
}
