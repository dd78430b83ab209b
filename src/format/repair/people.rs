//! Mending the anchoring plan, the participants, the matrix of duties and the changes of work.

use serde_json::{Value, json};

use super::entities::rows;
use super::fields::{Mender, Object};
use crate::domain::{
    ActionStatus, AnchoringActivity, Circle, Day, Entity, Frequency, Line, OrganizationLevel,
    Participant, ProjectRole, Prose, Role, Stage, Value as Number, WorkChange, WorkStep,
};
use crate::format::read::ReadError;

pub(super) fn mend(project: &mut Object, mender: &mut Mender) -> Result<(), ReadError> {
    rows(project, "anchoring", AnchoringActivity::LIMIT, mender, activity)?;
    rows(project, "participants", Participant::LIMIT, mender, participant)?;
    rows(project, "roles", Role::LIMIT, mender, role)?;
    rows(project, "workSteps", WorkStep::LIMIT, mender, work_step)?;
    rows(project, "workChanges", WorkChange::LIMIT, mender, work_change)
}

fn activity(row: &mut Object, mender: &mut Mender) {
    let known = ["id", "name", "stakeholder", "level", "aim", "message", "stage", "responsible"];
    mender.known(row, &[&known[..], &["day", "rhythm", "until", "status", "feedback"]].concat());
    mender.name(row, "name");
    mender.optional::<OrganizationLevel>(row, "level");
    mender.optional::<Stage>(row, "stage");
    mender.text::<Line>(row, "responsible");
    mender.optional::<Day>(row, "day");
    mender.optional::<Frequency>(row, "rhythm");
    mender.optional::<Day>(row, "until");
    mender.required::<ActionStatus>(row, "status", &json!(ActionStatus::Open));
    for field in ["aim", "message", "feedback"] {
        mender.text::<Prose>(row, field);
    }
}

fn participant(row: &mut Object, mender: &mut Mender) {
    let known = ["id", "name", "circle", "role", "unit", "organization", "work", "competence"];
    let more = ["share", "rhythm", "from", "to", "stakeholder", "contact", "notes"];
    mender.known(row, &[&known[..], &more].concat());
    mender.name(row, "name");
    mender.optional::<Circle>(row, "circle");
    mender.optional::<ProjectRole>(row, "role");
    for field in ["unit", "organization", "work", "competence", "contact"] {
        mender.text::<Line>(row, field);
    }
    share(row, mender);
    mender.optional::<Frequency>(row, "rhythm");
    mender.optional::<Stage>(row, "from");
    mender.optional::<Stage>(row, "to");
    mender.text::<Prose>(row, "notes");
}

/// Nobody gives less than nothing or more than all of their time.
fn share(row: &mut Object, mender: &mut Mender) {
    mender.optional::<Number>(row, "share");
    let share = row.get("share").and_then(Value::as_f64);
    if share.is_some_and(|share| !(0.0..=100.0).contains(&share)) {
        mender.replace(row, "share", Value::Null);
    }
}

fn role(row: &mut Object, mender: &mut Mender) {
    mender.known(row, &["id", "name", "stakeholder", "notes"]);
    mender.name(row, "name");
    mender.text::<Prose>(row, "notes");
}

fn work_step(row: &mut Object, mender: &mut Mender) {
    let duties = ["main", "performs", "consulted", "informed"];
    mender.known(row, &[&["id", "name", "routine"][..], &duties].concat());
    mender.name(row, "name");
    mender.text::<Prose>(row, "routine");
    for duty in duties {
        mender.references(row, duty);
    }
}

fn work_change(row: &mut Object, mender: &mut Mender) {
    mender.known(row, &["id", "name", "before", "after", "stops", "bearers", "benefits"]);
    mender.name(row, "name");
    for field in ["before", "after", "stops"] {
        mender.text::<Prose>(row, field);
    }
    mender.references(row, "bearers");
    mender.references(row, "benefits");
}
