//! Mending the project and each kind of thing in it. One function a type, in the order of its
//! fields; a field that is missing here fails the test that damages every field in turn.

use serde_json::{Value, json};

use super::RepairKind;
use super::economy;
use super::fields::{Mender, Object};
use super::followed;
use super::gatherings;
use super::identities;
use super::path;
use super::people;
use super::plan;
use super::segments;
use super::series;
use super::set_aside;
use super::story;
use crate::domain::log::LogEntry;
use crate::domain::time::Moment;
use crate::domain::{
    Attitude, Beneficiary, Benefit, BenefitClass, BenefitKind, ChangeLog, ChartKind, Currency, Day,
    Direction, Effect, Entity, Framework, Frequency, Indicator, Interest, Kind, Language, Level,
    Line, MeasuringMethod, Placement, ProjectId, Prose, Rule, Stage, Stakeholder, StakeholderKind,
    Task, Value as Measured,
};
use crate::format::read::ReadError;

pub(super) fn project(
    project: &mut Object,
    mender: &mut Mender,
    moment: Moment,
) -> Result<(), ReadError> {
    let lists = Kind::HELD.iter().map(|kind| kind.list());
    let known: Vec<&str> = ["id", "changedAt", "details", "log"].into_iter().chain(lists).collect();
    mender.known(project, &known);
    identities::own::<ProjectId>(project, mender);
    mender.required::<Moment>(project, "changedAt", &json!(moment));
    let Some(Value::Object(fields)) = project.get_mut("details") else {
        return Err(mender.inside("details", |mender| mender.bad_shape()));
    };
    mender.inside("details", |mender| details(fields, mender));
    rows(project, "stakeholders", Stakeholder::LIMIT, mender, stakeholder)?;
    rows(project, "benefits", Benefit::LIMIT, mender, benefit)?;
    rows(project, "indicators", Indicator::LIMIT, mender, indicator)?;
    path::mend(project, mender)?;
    story::mend(project, mender)?;
    gatherings::mend(project, mender)?;
    rows(project, "tasks", Task::LIMIT, mender, plan::task)?;
    people::mend(project, mender)?;
    economy::mend(project, mender)?;
    followed::mend(project, mender)?;
    identities::mend(project, mender);
    set_aside::mend(project, mender)?;
    identities::follow_references(project, mender);
    plan::untangle(project, mender);
    mender.inside("log", |mender| log(project, mender));
    Ok(())
}

/// Mends a list of things. A list that is not there at all is broken beyond repair: whoever took
/// it out took more than a repair may hide.
pub(super) fn rows(
    project: &mut Object,
    field: &str,
    max: usize,
    mender: &mut Mender,
    mend: fn(&mut Object, &mut Mender),
) -> Result<(), ReadError> {
    mender.inside(field, |mender| {
        let Some(Value::Array(rows)) = project.get_mut(field) else {
            return Err(mender.bad_shape());
        };
        let mut at = 0;
        rows.retain_mut(|row| {
            let kept = mender.at(at, |mender| match row {
                Value::Object(row) => {
                    mend(row, mender);
                    true
                }
                Value::Null
                | Value::Bool(_)
                | Value::Number(_)
                | Value::String(_)
                | Value::Array(_) => {
                    mender.note(RepairKind::RowDropped);
                    false
                }
            });
            at += 1;
            kept
        });
        if rows.len() > max {
            rows.truncate(max);
            mender.note(RepairKind::TooMany { max });
        }
        Ok(())
    })
}

fn details(details: &mut Object, mender: &mut Mender) {
    mender.known(
        details,
        &[
            "name",
            "organization",
            "serviceArea",
            "purpose",
            "currency",
            "language",
            "periodStart",
            "periodEnd",
            "owner",
            "leader",
            "framework",
            "problem",
            "targetPicture",
            "targetGroup",
            "ask",
            "namesReason",
            "keepUntil",
            "economy",
        ],
    );
    mender.name(details, "name");
    mender.text::<Line>(details, "organization");
    mender.text::<Line>(details, "serviceArea");
    mender.text::<Prose>(details, "purpose");
    mender.required::<Currency>(details, "currency", &json!(Currency::Nok));
    mender.required::<Language>(details, "language", &json!(Language::Nb));
    mender.required::<Framework>(details, "framework", &json!(Framework::VeikartSix));
    mender.optional::<Day>(details, "periodStart");
    mender.optional::<Day>(details, "periodEnd");
    mender.text::<Line>(details, "owner");
    mender.text::<Line>(details, "leader");
    mender.optional::<Day>(details, "keepUntil");
    for field in ["problem", "targetPicture", "targetGroup", "ask", "namesReason"] {
        mender.text::<Prose>(details, field);
    }
    economy::settings(details, mender);
}

fn stakeholder(row: &mut Object, mender: &mut Mender) {
    let known = ["id", "name", "kind", "affected", "strategy", "effects", "benefits", "stages"];
    mender.known(row, &[&known[..], &["responsible", "placements"]].concat());
    mender.name(row, "name");
    mender.optional::<StakeholderKind>(row, "kind");
    mender.text::<Prose>(row, "affected");
    mender.text::<Prose>(row, "strategy");
    mender.set::<Effect>(row, "effects");
    mender.references(row, "benefits");
    mender.set::<Stage>(row, "stages");
    mender.text::<Line>(row, "responsible");
    if !row.get("placements").is_some_and(Value::is_array) {
        mender.replace(row, "placements", json!([]));
    }
    if let Some(Value::Array(list)) = row.get_mut("placements") {
        mender.inside("placements", |mender| placements(list, mender));
    }
}

/// Oldest first, one a day (the last one told counts), the newest when there are too many.
fn placements(list: &mut Vec<Value>, mender: &mut Mender) {
    let mut kept: Vec<(Day, Value)> = Vec::with_capacity(list.len());
    for (at, mut row) in list.drain(..).enumerate() {
        let day = mender.at(at, |mender| {
            let day = placement(&mut row, mender);
            if day.is_none() {
                mender.note(RepairKind::RowDropped);
            }
            day
        });
        kept.extend(day.map(|day| (day, row)));
    }
    if !kept.is_sorted_by(|a, b| a.0 < b.0) {
        kept.sort_by_key(|(day, _)| *day);
        mender.note(RepairKind::Reordered);
        let before = kept.len();
        kept.reverse();
        kept.dedup_by_key(|(day, _)| *day);
        kept.reverse();
        if kept.len() < before {
            mender.note(RepairKind::RowsDropped { count: before - kept.len() });
        }
    }
    let max = Stakeholder::MAX_PLACEMENTS;
    if kept.len() > max {
        kept.drain(..kept.len() - max);
        mender.note(RepairKind::TooMany { max });
    }
    list.extend(kept.into_iter().map(|(_, row)| row));
}

fn placement(row: &mut Value, mender: &mut Mender) -> Option<Day> {
    let Value::Object(fields) = row else { return None };
    mender.known(fields, &["day", "influence", "attitude", "interest", "reason"]);
    mender.optional::<Level>(fields, "influence");
    mender.optional::<Attitude>(fields, "attitude");
    mender.optional::<Interest>(fields, "interest");
    mender.text::<Line>(fields, "reason");
    serde_json::from_value::<Placement>(row.clone()).ok().map(|placement| placement.day)
}

fn benefit(row: &mut Object, mender: &mut Mender) {
    let known = ["id", "title", "kind", "beneficiary", "description", "owner", "responsible"];
    let more = [
        "class",
        "isDrawback",
        "prerequisites",
        "measurer",
        "assessor",
        "goals",
        "importance",
        "extent",
    ];
    mender.known(row, &[&known[..], &more].concat());
    mender.name(row, "title");
    mender.optional::<BenefitKind>(row, "kind");
    mender.optional::<Beneficiary>(row, "beneficiary");
    mender.optional::<BenefitClass>(row, "class");
    mender.required::<bool>(row, "isDrawback", &json!(false));
    for field in ["importance", "extent"] {
        mender.optional::<Level>(row, field);
    }
    for field in ["description", "prerequisites"] {
        mender.text::<Prose>(row, field);
    }
    for field in ["owner", "responsible", "measurer", "assessor"] {
        mender.text::<Line>(row, field);
    }
    mender.references(row, "goals");
}

fn indicator(row: &mut Object, mender: &mut Mender) {
    mender.known(
        row,
        &[
            "id",
            "benefits",
            "name",
            "unit",
            "direction",
            "rule",
            "source",
            "method",
            "frequency",
            "baseline",
            "target",
            "milestones",
            "between",
            "corrections",
            "chart",
            "segments",
            "series",
        ],
    );
    mender.references(row, "benefits");
    mender.name(row, "name");
    mender.text::<Line>(row, "unit");
    mender.optional::<Direction>(row, "direction");
    if !row.get("rule").is_some_and(is_rule) {
        mender.replace(row, "rule", json!(Rule::Reach));
    }
    mender.text::<Line>(row, "source");
    mender.optional::<MeasuringMethod>(row, "method");
    mender.optional::<Frequency>(row, "frequency");
    mark(row, "baseline", mender);
    mark(row, "target", mender);
    followed::planned_path(row, mender);
    mender.optional::<ChartKind>(row, "chart");
    segments::mend(row, mender);
    if !row.get("series").is_some_and(Value::is_array) {
        mender.replace(row, "series", json!([]));
    }
    if let Some(Value::Array(list)) = row.get_mut("series") {
        mender.inside("series", |mender| series::mend(list, mender));
    }
}

fn is_rule(value: &Value) -> bool {
    match serde_json::from_value::<Rule>(value.clone()) {
        Ok(Rule::Reach) => true,
        Ok(Rule::Keep { tolerance }) => tolerance.get() >= 0.0,
        Err(_) => false,
    }
}

pub(super) fn mark(row: &mut Object, field: &str, mender: &mut Mender) {
    if !row.get(field).is_some_and(Value::is_object) {
        mender.replace(row, field, json!({ "value": null, "day": null }));
    }
    if let Some(Value::Object(mark)) = row.get_mut(field) {
        mender.inside(field, |mender| {
            mender.known(mark, &["value", "day"]);
            mender.optional::<Measured>(mark, "value");
            mender.optional::<Day>(mark, "day");
        });
    }
}

/// The log only tells; what cannot be told is left out.
fn log(project: &mut Object, mender: &mut Mender) {
    let Some(Value::Array(entries)) = project.get_mut("log") else {
        let found = super::fields::excerpt(project.get("log"));
        project.insert("log".to_owned(), json!([]));
        mender.note(RepairKind::Replaced { found });
        return;
    };
    let before = entries.len();
    entries.retain(|entry| serde_json::from_value::<LogEntry>(entry.clone()).is_ok());
    let count = before - entries.len();
    if count > 0 {
        mender.note(RepairKind::RowsDropped { count });
    }
    let max = ChangeLog::MAX;
    if entries.len() > max {
        entries.drain(..entries.len() - max);
        mender.note(RepairKind::TooMany { max });
    }
}
