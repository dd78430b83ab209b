//! The published schema is that of the types, and every file we write is valid by it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::{Value, json};
use stifinner::app::sample::Sample;
use stifinner::domain::Framework;
use stifinner::format::schema::{file_name, schema};

use stifinner::format::{Lineage, VERSION, write, write_all};
use stifinner::results;

use crate::files::{KITCHEN_SINK, path, text_at};
use crate::samples::{LANGUAGES, file_of};
use crate::strategies::{cases, project};

static VALIDATOR: LazyLock<Validator> =
    LazyLock::new(|| jsonschema::options().should_validate_formats(true).build(&schema()).unwrap());

/// Every sample in every language, and the file in which every field is filled.
fn all_files() -> impl Iterator<Item = String> {
    let of = |sample: Sample| LANGUAGES.map(|(locale, _)| file_of(sample, locale));
    Sample::ALL.into_iter().flat_map(of).chain([KITCHEN_SINK.to_owned()])
}

#[track_caller]
fn check(text: &str) {
    let file: Value = serde_json::from_str(text).unwrap();
    let errors: Vec<_> = VALIDATOR
        .iter_errors(&file)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert_eq!(errors, Vec::<String>::new());
}

#[test]
fn the_published_schema_is_that_of_the_types() {
    let published = path(format!("public/schema/{}", file_name()));
    let wanted = format!("{}\n", serde_json::to_string_pretty(&schema()).unwrap());
    if std::env::var("UPDATE").is_ok_and(|update| update == "1") {
        fs::create_dir_all(published.parent().unwrap()).unwrap();
        fs::write(&published, &wanted).unwrap();
    }
    let found = fs::read_to_string(&published).unwrap();
    assert!(found == wanted, "the schema is stale; UPDATE=1 writes it anew");
}

/// The published schema of the figures is that of the types, and the figures of every file are valid
/// by it and come back as they were.
#[test]
fn figures_are_written_as_their_published_schema_says() {
    let published = path(format!("public/schema/{}", results::schema_name()));
    let schema = results::schema();
    let wanted = format!("{}\n", serde_json::to_string_pretty(&schema).unwrap());
    if std::env::var("UPDATE").is_ok_and(|update| update == "1") {
        fs::write(&published, &wanted).unwrap();
    }
    assert!(fs::read_to_string(&published).unwrap() == wanted, "UPDATE=1 writes it anew");
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    for file in all_files() {
        let project = stifinner::format::read(&text_at(Path::new(&file))).unwrap().project;
        let text = results::write(&project).unwrap();
        let value: Value = serde_json::from_str(&text).unwrap();
        let errors: Vec<_> = validator.iter_errors(&value).map(|it| it.to_string()).collect();
        assert_eq!(errors, Vec::<String>::new(), "{file}");
        let back: results::Results = serde_json::from_str(&text).unwrap();
        assert_eq!(back, results::results(&project).unwrap(), "{file}");
    }
}

#[test]
fn frozen_files_and_samples_are_valid() {
    for file in all_files() {
        check(&text_at(Path::new(&file)));
    }
}

#[test]
fn what_is_not_ours_is_not_valid() {
    let whole: Value = serde_json::from_str(&text_at(Path::new(KITCHEN_SINK))).unwrap();
    let changes: [(&str, Value); 7] = [
        ("/version", json!(VERSION + 1)),
        ("/format", json!("other")),
        ("/changedAt", json!("yesterday")),
        ("/project/id", json!("stakeholder:0000000000")),
        ("/project/details/name", json!("")),
        ("/project/details/currency", json!("DKK")),
        ("/project/indicators/0/series/0", json!(["2026-01-01"])),
    ];
    for (place, other) in changes {
        let mut changed = whole.clone();
        *changed.pointer_mut(place).unwrap() = other;
        assert!(!VALIDATOR.is_valid(&changed), "{place}");
    }
}

/// All choices that the schema offers, with the type they belong to.
fn choices(schema: &Value) -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    for (name, definition) in schema["$defs"].as_object().unwrap() {
        let listed = definition.get("enum").into_iter().chain(
            definition["oneOf"].as_array().into_iter().flatten().filter_map(|one| one.get("enum")),
        );
        for choice in listed.flat_map(|list| list.as_array().unwrap()) {
            found.insert((name.clone(), choice.as_str().unwrap().to_owned()));
        }
        for one in definition["oneOf"].as_array().into_iter().flatten() {
            let word = one.get("const").and_then(Value::as_str);
            found.extend(word.map(|word| (name.clone(), word.to_owned())));
        }
    }
    found
}

fn texts(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => drop(found.insert(text.clone())),
        Value::Array(items) => items.iter().for_each(|item| texts(item, found)),
        Value::Object(fields) => fields.values().for_each(|item| texts(item, found)),
        _ => {}
    }
}

#[test]
fn the_kitchen_sink_uses_every_choice() {
    let choices = choices(&schema());
    assert!(choices.contains(&("StakeholderKind".to_owned(), "voluntary".to_owned())));
    let file: Value = serde_json::from_str(&text_at(Path::new(KITCHEN_SINK))).unwrap();
    let mut used = BTreeSet::new();
    texts(&file, &mut used);
    // A file of one project says one of these only once.
    let once = ["stifinner-projects", "NOK", "SEK", "EUR", "nb", "nn", "sv", "en"];
    let frameworks = Framework::ALL.map(Framework::key);
    let elsewhere = [&once[..], &frameworks].concat();
    let unused: Vec<_> = choices
        .iter()
        .filter(|(_, choice)| !used.contains(choice) && !elsewhere.contains(&choice.as_str()))
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}

proptest! {
    #![proptest_config(cases(200, 5_000))]

    #[test]
    fn every_project_is_written_to_a_valid_file(project in project()) {
            check(&write(&project, &Lineage::default()));
        check(&write_all(&[(project, Lineage::default())]));
    }
}
