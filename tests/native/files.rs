//! Files of every version stay readable and the file of this one is written byte for byte.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use stifinner::domain::check::violations;
use stifinner::domain::{Id as _, Kind, Line, ProjectId};
use stifinner::format::migrate::STEPS;
use stifinner::format::{
    LeftOut, Lineage, ReadError, ReadOutcome, VERSION, read, read_all, write, write_all,
};

/// The file in which every field is filled and every choice used, at the current version.
pub const KITCHEN_SINK: &str = "tests/data/files/v0004/kitchen-sink.stifinner.json";

/// Files that were released, with the 64-bit FNV-1a hash of their bytes. They never change; a new
/// version adds a folder and rows.
const FROZEN: [(&str, u64); 4] = [
    ("tests/data/files/v0001/kitchen-sink.stifinner.json", 0x58f9_8738_95cd_6660),
    ("tests/data/files/v0002/kitchen-sink.stifinner.json", 0x98d4_52c5_f378_0fe6),
    ("tests/data/files/v0003/kitchen-sink.stifinner.json", 0xbb80_e58a_6712_0b99),
    (KITCHEN_SINK, 0x9034_737c_9f06_af4c),
];

pub fn path(file: impl AsRef<Path>) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(file)
}

pub fn text_at(file: &Path) -> String {
    let path = path(file);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// Reads without repairs and writes to the very same bytes.
#[track_caller]
pub fn check_canonical(file: &str) -> ReadOutcome {
    let text = text_at(Path::new(file));
    let outcome = read(&text).unwrap_or_else(|error| panic!("{file}: {error}"));
    assert_eq!(outcome.repairs, [], "{file}");
    let again = write(&outcome.project, &outcome.lineage);
    if again != text && std::env::var("UPDATE").is_ok_and(|update| update == "1") {
        fs::write(path(file), again).unwrap();
        return outcome;
    }
    assert!(again == text, "{file} is not as the app writes it; UPDATE=1 writes it anew");
    outcome
}

#[test]
fn frozen_files_have_not_changed() {
    for (file, hash) in FROZEN {
        let found = fnv(text_at(Path::new(file)).as_bytes());
        assert_eq!(found, hash, "{file} has changed: {found:#018x}");
    }
}

#[test]
fn frozen_files_of_every_version_are_read_without_repairs() {
    for (file, _) in FROZEN {
        let outcome = read(&text_at(Path::new(file))).unwrap();
        assert_eq!(outcome.repairs, [], "{file}");
        assert_eq!(violations(&outcome.project), [], "{file}");
        let text = write(&outcome.project, &outcome.lineage);
        assert_eq!(read(&text).unwrap().project, outcome.project, "{file}");
    }
}

#[test]
fn every_version_has_its_frozen_files() {
    for version in 1..=VERSION {
        let folder = format!("tests/data/files/v{version:04}/");
        assert!(FROZEN.iter().any(|(file, _)| file.starts_with(&folder)), "{folder}");
    }
    // A step is only worth what its fixture shows: the file before it stands one folder lower.
    assert_eq!(STEPS.len() + 1, usize::try_from(VERSION).unwrap());
}

#[test]
fn the_file_of_the_current_version_is_written_byte_for_byte() {
    check_canonical(KITCHEN_SINK);
}

/// Whether each field is filled somewhere, by its path without the numbers of rows.
fn fields(value: &Value, here: &str, filled: &mut BTreeMap<String, bool>) {
    match value {
        Value::Object(object) => {
            for (key, item) in object {
                let path = format!("{here}/{key}");
                let empty = item.is_null() || item.as_array().is_some_and(Vec::is_empty);
                *filled.entry(path.clone()).or_default() |= !empty;
                fields(item, &path, filled);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| fields(item, here, filled)),
        _ => {}
    }
}

#[test]
fn the_kitchen_sink_fills_every_field() {
    let file: Value = serde_json::from_str(&text_at(Path::new(KITCHEN_SINK))).unwrap();
    let mut filled = BTreeMap::new();
    fields(&file, "", &mut filled);
    assert_eq!(filled.get("/project/indicators/rule/keep/tolerance"), Some(&true));
    let empty: Vec<_> = filled.iter().filter(|(_, filled)| !**filled).collect();
    assert!(empty.is_empty(), "{empty:?}");
    let longest = file.pointer("/project/indicators/0/series").unwrap().as_array().unwrap();
    assert!(longest.iter().any(|row| row.as_array().unwrap().iter().all(|item| !item.is_null())
        && row.as_array().unwrap().len() == 5));
}

/// Takes out or spoils each field of the kitchen sink in turn.
#[test]
fn no_single_spoilt_field_stops_a_file_from_being_read() {
    let whole: Value = serde_json::from_str(&text_at(Path::new(KITCHEN_SINK))).unwrap();
    let mut filled = BTreeMap::new();
    fields(&whole["project"], "", &mut filled);
    let lists: Vec<_> = Kind::HELD.iter().map(|kind| format!("/{}", kind.list())).collect();
    let is_needed = |place: &str| place == "/details" || lists.iter().any(|list| list == place);
    for place in filled.keys().filter(|place| !is_needed(place)) {
        for other in [Value::Null, serde_json::json!([{ "odd": 1 }])] {
            let mut file = whole.clone();
            spoil(&mut file["project"], place.trim_start_matches('/'), &other);
            let outcome = read(&file.to_string());
            let outcome = outcome.unwrap_or_else(|error| panic!("{place} = {other}: {error}"));
            assert_eq!(violations(&outcome.project), [], "{place}");
            assert!(other.is_null() || !outcome.repairs.is_empty(), "{place}");
        }
    }
}

/// Puts another value at a place of every row.
fn spoil(value: &mut Value, place: &str, other: &Value) {
    match (value, place.split_once('/')) {
        (Value::Array(rows), _) => rows.iter_mut().for_each(|row| spoil(row, place, other)),
        (Value::Object(fields), Some((key, rest))) => {
            if let Some(inner) = fields.get_mut(key) {
                spoil(inner, rest, other);
            }
        }
        (Value::Object(fields), None) => drop(fields.insert(place.to_owned(), other.clone())),
        _ => {}
    }
}

#[test]
fn a_benefit_keeps_the_goals_that_are_there_and_each_once() {
    let mut file: Value = serde_json::from_str(&text_at(Path::new(KITCHEN_SINK))).unwrap();
    let goal = file["project"]["goals"][0]["id"].clone();
    let gone = "goal:0000000009";
    file["project"]["benefits"][0]["goals"] = serde_json::json!([gone, goal, 5, goal, "mine"]);
    file["project"]["goals"][1]["id"] = Value::from("mine");
    let outcome = read(&file.to_string()).unwrap();
    let goals: Vec<_> = outcome.project.goals.iter().map(|it| it.id).collect();
    let benefit = outcome.project.benefits.iter().next().unwrap();
    assert_eq!(benefit.goals, [goals[0], goals[1]]);
    let told: Vec<_> = outcome.repairs.iter().map(ToString::to_string).collect();
    let detached = |to: &str| format!("project.benefits[0]: Detached {{ to: {to} }}");
    assert!(told.contains(&detached(&format!("{gone:?}"))), "{told:?}");
    assert!(told.contains(&detached(&goal.to_string())), "{told:?}");
}

#[test]
fn a_file_of_several_projects_is_read_where_several_may_be() {
    let project = read(&text_at(Path::new(KITCHEN_SINK))).unwrap().project;
    let text = write_all(&[(project.clone(), Lineage::default())]);
    assert_eq!(read(&text), Err(ReadError::NotOurs));
    let all = read_all(&text).unwrap();
    assert_eq!((all.outcomes.len(), all.left_out), (1, vec![]));
    assert_eq!(all.outcomes[0].project, project);
    let spoilt = text.replacen("\"purpose\": \"", "\"purpose\": 5, \"odd\": \"", 1);
    let repairs = read_all(&spoilt).unwrap().outcomes[0].repairs.clone();
    assert_eq!(repairs[0].path, "projects[0].project.details.odd");
    let broken = text.replacen("\"indicators\"", "\"profits\"", 1);
    let path = "projects[0].project.indicators".to_owned();
    assert_eq!(read_all(&broken), Err(ReadError::BadShape { path }));
}

#[test]
fn one_project_beyond_repair_does_not_keep_the_others_of_its_file_out() {
    let first = read(&text_at(Path::new(KITCHEN_SINK))).unwrap().project;
    let renamed = |number: u64, name: &str| {
        first.copied(ProjectId::from_bits(number), Line::fitting(name).unwrap())
    };
    let (second, third) = (renamed(2, "Broken – it"), renamed(3, "Third"));
    let all = [first.clone(), second, third.clone()].map(|one| (one, Lineage::default()));
    let mut file: Value = serde_json::from_str(&write_all(&all)).unwrap();
    file["projects"][1]["project"]["benefits"] = Value::from(7);
    let read = read_all(&file.to_string()).unwrap();
    let found: Vec<_> = read.outcomes.iter().map(|outcome| &outcome.project).collect();
    assert_eq!(found, [&first, &third]);
    let path = "projects[1].project.benefits".to_owned();
    let error = ReadError::BadShape { path };
    assert_eq!(read.left_out, [LeftOut { name: Line::fitting("Broken – it"), error }]);
    // One without a name is left out all the same.
    file["projects"][1] = Value::from("no project");
    let read = read_all(&file.to_string()).unwrap();
    assert_eq!((read.outcomes.len(), &read.left_out[0].name), (2, &None));
}
