//! Mending goals, evidence and projects of others.

use serde_json::json;

use super::entities::rows;
use super::fields::{Mender, Object};
use crate::domain::{
    Approach, Beneficiary, Consent, Day, Entity, Evidence, EvidenceKind, Goal, Line, Prose,
    RelatedProject,
};
use crate::format::read::ReadError;

pub(super) fn mend(project: &mut Object, mender: &mut Mender) -> Result<(), ReadError> {
    rows(project, "goals", Goal::LIMIT, mender, goal)?;
    rows(project, "evidence", Evidence::LIMIT, mender, evidence)?;
    rows(project, "relatedProjects", RelatedProject::LIMIT, mender, related_project)
}

fn goal(row: &mut Object, mender: &mut Mender) {
    mender.known(row, &["id", "name", "group", "strategy", "notes"]);
    mender.name(row, "name");
    mender.optional::<Beneficiary>(row, "group");
    mender.text::<Line>(row, "strategy");
    mender.text::<Prose>(row, "notes");
}

fn evidence(row: &mut Object, mender: &mut Mender) {
    mender.known(
        row,
        &[
            "id",
            "name",
            "kind",
            "source",
            "mayBeShown",
            "consent",
            "benefit",
            "technology",
            "day",
            "notes",
        ],
    );
    mender.name(row, "name");
    mender.optional::<EvidenceKind>(row, "kind");
    mender.text::<Line>(row, "source");
    // What cannot be understood is no leave to show it.
    mender.required::<bool>(row, "mayBeShown", &json!(false));
    mender.optional::<Consent>(row, "consent");
    mender.text::<Line>(row, "technology");
    mender.optional::<Day>(row, "day");
    mender.text::<Prose>(row, "notes");
}

fn related_project(row: &mut Object, mender: &mut Mender) {
    mender.known(row, &["id", "name", "owner", "overlap", "contact", "approach", "notes"]);
    mender.name(row, "name");
    mender.text::<Line>(row, "owner");
    mender.text::<Prose>(row, "overlap");
    mender.text::<Line>(row, "contact");
    mender.optional::<Approach>(row, "approach");
    mender.text::<Prose>(row, "notes");
}
