//! **Why** a project keeps its anchoring plan, who takes part and who does what; of a stakeholder it
//! knows the interest, what the change does to it, the benefits about it, the stages in which it
//! matters and who keeps in touch; it can say why persons are named and how long it is kept. It keeps
//! what is done in another way than before, and of a benefit its class, whether it is a drawback, its
//! prerequisites, who measures and who judges; of an indicator the chart that was chosen and where its
//! measurements are compared anew. It keeps what is gained and paid in money, and what becomes of it.
//! **Lost** nothing. **Release** 0.3.0.

use serde_json::{Map, Value, json};

use super::StepError;

/// What it holds since then.
const LISTS: [&str; 8] = [
    "anchoring",
    "participants",
    "roles",
    "workSteps",
    "workChanges",
    "valueLines",
    "costLines",
    "conversions",
];

pub(super) fn run(file: &mut Value) -> Result<(), StepError> {
    super::each_project(file, one)
}

fn one(project: &mut Value) -> Result<(), StepError> {
    let details = project.get_mut("details").and_then(Value::as_object_mut).ok_or(StepError)?;
    for field in ["namesReason", "keepUntil"] {
        details.entry(field).or_insert(Value::Null);
    }
    details.entry("economy").or_insert_with(economy);
    let project = project.as_object_mut().ok_or(StepError)?;
    for list in LISTS {
        project.entry(list).or_insert_with(|| json!([]));
    }
    rows(project, "stakeholders", stakeholder);
    rows(project, "benefits", benefit);
    rows(project, "indicators", indicator);
    Ok(())
}

/// What all lines of a calculation shared when there was none yet.
fn economy() -> Value {
    json!({
        "firstYear": null, "priceYear": null, "years": 5, "inputs": [], "users": [], "ramp": [],
    })
}

fn rows(of: &mut Map<String, Value>, list: &str, each: fn(&mut Map<String, Value>)) {
    let rows = of.get_mut(list).and_then(Value::as_array_mut);
    rows.into_iter().flatten().filter_map(Value::as_object_mut).for_each(each);
}

fn benefit(row: &mut Map<String, Value>) {
    for field in ["class", "prerequisites", "measurer", "assessor"] {
        row.entry(field).or_insert(Value::Null);
    }
    row.entry("isDrawback").or_insert(Value::Bool(false));
}

fn indicator(row: &mut Map<String, Value>) {
    row.entry("chart").or_insert(Value::Null);
    row.entry("segments").or_insert_with(|| json!([]));
}

fn stakeholder(row: &mut Map<String, Value>) {
    for list in ["effects", "benefits", "stages"] {
        row.entry(list).or_insert_with(|| json!([]));
    }
    row.entry("responsible").or_insert(Value::Null);
    rows(row, "placements", |place| {
        place.entry("interest").or_insert(Value::Null);
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_project_and_several_get_what_they_lack() {
        let place = json!({ "placements": [{ "day": "2026-03-01" }, 7] });
        let old = json!({ "details": { "name": "A" }, "stakeholders": [place, 7],
            "benefits": [{ "title": "Less driving" }], "indicators": [{ "name": "km" }] });
        let new = json!({
            "details": { "name": "A", "namesReason": null, "keepUntil": null, "economy": economy() },
            "stakeholders": [{
                "placements": [{ "day": "2026-03-01", "interest": null }, 7],
                "effects": [], "benefits": [], "stages": [], "responsible": null,
            }, 7],
            "benefits": [{
                "title": "Less driving", "class": null, "prerequisites": null, "measurer": null,
                "assessor": null, "isDrawback": false,
            }],
            "indicators": [{ "name": "km", "chart": null, "segments": [] }],
            "anchoring": [], "participants": [], "roles": [], "workSteps": [], "workChanges": [],
            "valueLines": [], "costLines": [], "conversions": [],
        });
        let mut one = json!({ "project": old });
        assert_eq!(run(&mut one), Ok(()));
        assert_eq!(one, json!({ "project": new }));
        let mut several = json!({ "projects": [{ "project": old }, { "project": new }] });
        assert_eq!(run(&mut several), Ok(()));
        assert_eq!(several, json!({ "projects": [{ "project": new }, { "project": new }] }));
    }

    #[test]
    fn a_file_without_a_project_is_told_of() {
        assert_eq!(run(&mut json!({ "project": { "details": 5 } })), Err(StepError));
        assert_eq!(run(&mut json!({})), Err(StepError));
    }
}
