//! **Why** an indicator may show several benefits or none, knows how it is measured, which values are
//! wanted on the way, and how its baseline was put right; its chart may be one of shares, rates or
//! counts; a measurement knows in which part of the
//! work it was made. A benefit that is not counted in money says how much it matters. A story says
//! whose leave it has and what it shows. A project keeps what is expected of it, deviations and what
//! came of them, users and groups of users, what gains have brought so far, and the plan they are held
//! against.
//! **Lost** nothing. **Release** 0.4.0.

use serde_json::{Map, Value, json};

use super::StepError;

/// What it holds since then.
const LISTS: [&str; 4] = ["expectations", "deviations", "userRecords", "userGroups"];

pub(super) fn run(file: &mut Value) -> Result<(), StepError> {
    super::each_project(file, one)
}

fn one(project: &mut Value) -> Result<(), StepError> {
    let details = project.get_mut("details").and_then(Value::as_object_mut).ok_or(StepError)?;
    if let Some(economy) = details.get_mut("economy").and_then(Value::as_object_mut) {
        economy.entry("keptPlans").or_insert_with(|| json!([]));
    }
    let project = project.as_object_mut().ok_or(StepError)?;
    for list in LISTS {
        project.entry(list).or_insert_with(|| json!([]));
    }
    rows(project, "benefits", |row| unknown(row, &["importance", "extent"]));
    rows(project, "indicators", indicator);
    rows(project, "evidence", |row| unknown(row, &["consent", "benefit", "technology"]));
    rows(project, "valueLines", |row| {
        row.entry("achieved").or_insert_with(|| json!([]));
    });
    Ok(())
}

fn rows(of: &mut Map<String, Value>, list: &str, each: fn(&mut Map<String, Value>)) {
    let rows = of.get_mut(list).and_then(Value::as_array_mut);
    rows.into_iter().flatten().filter_map(Value::as_object_mut).for_each(each);
}

fn unknown(row: &mut Map<String, Value>, fields: &[&str]) {
    for &field in fields {
        row.entry(field).or_insert(Value::Null);
    }
}

fn indicator(row: &mut Map<String, Value>) {
    if let Some(benefit) = row.remove("benefit") {
        row.entry("benefits").or_insert_with(|| json!([benefit]));
    }
    unknown(row, &["method"]);
    for list in ["milestones", "corrections"] {
        row.entry(list).or_insert_with(|| json!([]));
    }
    row.entry("between").or_insert_with(|| json!("evenly"));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_indicator_keeps_its_benefit_as_the_first_of_several() {
        let mut file = json!({ "project": {
            "details": { "economy": {} }, "benefits": [{}], "evidence": [{}], "valueLines": [{}],
            "indicators": [{ "benefit": "benefit:1" }],
        }});
        assert_eq!(run(&mut file), Ok(()));
        let wanted = json!([{
            "benefits": ["benefit:1"], "method": null, "milestones": [], "corrections": [],
            "between": "evenly",
        }]);
        assert_eq!(file["project"]["indicators"], wanted);
        let again = file.clone();
        assert_eq!(run(&mut file), Ok(()));
        assert_eq!(file, again);
    }

    #[test]
    fn a_file_without_a_project_is_refused() {
        assert_eq!(run(&mut json!({})), Err(StepError));
        assert_eq!(run(&mut json!({ "project": {} })), Err(StepError));
    }
}
