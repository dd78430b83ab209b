//! **Why** a project walks the path of the method: it names its framework and keeps what was said of
//! each step, with actions, decisions and a plan, gatherings and a log book; it says what the problem is and
//! which goals its benefits serve, keeps quotes and figures, knows of projects of others, and can
//! say why a stakeholder moved.
//! What was found and set aside is kept with its reason.
//! **Lost** nothing. **Release** 0.2.0.

use serde_json::{Map, Value, json};

use super::StepError;

/// What the project says of itself since then.
const DETAILS: [&str; 4] = ["problem", "targetPicture", "targetGroup", "ask"];
/// What it holds since then.
const LISTS: [&str; 11] = [
    "steps",
    "actions",
    "decisions",
    "goals",
    "evidence",
    "relatedProjects",
    "gatherings",
    "groupSheets",
    "logbook",
    "tasks",
    "setAside",
];

/// Every older project walks by the framework that new ones start with; nothing has been said of any
/// step.
pub(super) fn run(file: &mut Value) -> Result<(), StepError> {
    super::each_project(file, one)
}

fn one(project: &mut Value) -> Result<(), StepError> {
    let details = project.get_mut("details").and_then(Value::as_object_mut).ok_or(StepError)?;
    details.entry("framework").or_insert_with(|| json!("veikart-six"));
    for field in DETAILS {
        details.entry(field).or_insert(Value::Null);
    }
    let project = project.as_object_mut().ok_or(StepError)?;
    for list in LISTS {
        project.entry(list).or_insert_with(|| json!([]));
    }
    for benefit in project.get_mut("benefits").and_then(Value::as_array_mut).into_iter().flatten() {
        if let Some(benefit) = benefit.as_object_mut() {
            benefit.entry("goals").or_insert_with(|| json!([]));
        }
    }
    for placement in placements(project) {
        placement.entry("reason").or_insert(Value::Null);
    }
    Ok(())
}

/// All assessments of all stakeholders.
fn placements(project: &mut Map<String, Value>) -> impl Iterator<Item = &mut Map<String, Value>> {
    let stakeholders = project.get_mut("stakeholders").and_then(Value::as_array_mut);
    let placements = stakeholders
        .into_iter()
        .flatten()
        .filter_map(|stakeholder| stakeholder.get_mut("placements")?.as_array_mut());
    placements.flatten().filter_map(Value::as_object_mut)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_project_and_several_come_to_the_path() {
        let place = json!({ "placements": [{ "day": "2026-03-01" }, 7] });
        let old = json!({
            "details": { "name": "A" }, "benefits": [{ "title": "B" }, 7],
            "stakeholders": [place, 7],
        });
        let new = json!({
            "details": {
                "name": "A", "framework": "veikart-six",
                "problem": null, "targetPicture": null, "targetGroup": null, "ask": null,
            },
            "benefits": [{ "title": "B", "goals": [] }, 7],
            "stakeholders": [{ "placements": [{ "day": "2026-03-01", "reason": null }, 7] }, 7],
            "steps": [], "actions": [], "decisions": [],
            "goals": [], "evidence": [], "relatedProjects": [],
            "gatherings": [], "groupSheets": [], "logbook": [], "tasks": [],
            "setAside": [],
        });
        let mut one = json!({ "project": old });
        assert_eq!(run(&mut one), Ok(()));
        assert_eq!(one, json!({ "project": new }));
        let mut several = json!({ "projects": [{ "project": old }, { "project": old }] });
        assert_eq!(run(&mut several), Ok(()));
        assert_eq!(several, json!({ "projects": [{ "project": new }, { "project": new }] }));
    }

    #[test]
    fn what_is_there_already_stays() {
        // The rescue page puts projects of several versions into one file, under the lowest.
        let walked = json!({
            "details": {
                "framework": "sintef-five",
                "problem": "P", "targetPicture": "T", "targetGroup": "G", "ask": "A",
            },
            "benefits": [{ "goals": [0] }],
            "steps": [1], "actions": [2], "decisions": [3],
            "goals": [4], "evidence": [5], "relatedProjects": [6],
            "gatherings": [7], "groupSheets": [8], "logbook": [9], "tasks": [10],
            "setAside": [11],
        });
        let mut file = json!({ "project": walked });
        assert_eq!(run(&mut file), Ok(()));
        assert_eq!(file, json!({ "project": walked }));
    }

    #[test]
    fn a_file_without_a_project_is_told_of() {
        assert_eq!(run(&mut json!({ "project": { "details": 5 } })), Err(StepError));
        assert_eq!(run(&mut json!({})), Err(StepError));
    }
}
