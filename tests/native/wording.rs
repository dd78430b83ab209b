//! The table of texts knows every text of the document.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;
use stifinner::domain::check::violations;
use stifinner::domain::wording::{FIELDS, each_text, reworded};
use stifinner::format::read;
use stifinner::format::schema::schema;

use crate::files::{KITCHEN_SINK, text_at};

/// Texts of the file that are no text of the document, and why.
const OTHERS: [(&str, &str, &str); 3] = [
    ("LogEntry", "name", "the change log is left out as a whole where words are replaced"),
    ("OneFile", "app", "which version of the app wrote the file"),
    ("Member", "app", "likewise"),
];
/// A measurement is a list in the file; its schema has no names for what is in it.
const IN_A_LIST: (&str, &str) = ("Point", "note");

/// Whether a schema is that of a line or of running text, or of none.
fn is_text(schema: &Value) -> bool {
    let is_one = |it: &Value| matches!(it["$ref"].as_str(), Some("#/$defs/Line" | "#/$defs/Prose"));
    is_one(schema) || schema["anyOf"].as_array().is_some_and(|all| all.iter().any(is_one))
}

fn texts_of_the_schema() -> BTreeSet<(String, String)> {
    let schema = schema();
    let types = schema["$defs"].as_object().unwrap();
    let mut found = BTreeSet::new();
    for (of, schema) in types {
        let fields = schema["properties"].as_object().into_iter().flatten();
        let texts = fields.filter(|(_, schema)| is_text(schema));
        found.extend(texts.map(|(field, _)| (of.clone(), field.clone())));
    }
    found
}

/// As the file writes it: `first_thing` is `firstThing` there.
fn in_file(field: &str) -> String {
    let mut words = field.split('_');
    let first = words.next().unwrap().to_owned();
    let capital = |word: &str| format!("{}{}", word[..1].to_uppercase(), &word[1..]);
    first + &words.map(capital).collect::<String>()
}

#[test]
fn every_text_of_the_document_is_in_the_table_and_nothing_else_is() {
    let mut known: BTreeSet<_> =
        FIELDS.iter().map(|it| (it.of.to_owned(), in_file(it.field))).collect();
    assert!(known.remove(&(IN_A_LIST.0.to_owned(), IN_A_LIST.1.to_owned())));
    let mut found = texts_of_the_schema();
    for (of, field, _) in OTHERS {
        found.remove(&(of.to_owned(), field.to_owned()));
    }
    let differing: Vec<_> = found.symmetric_difference(&known).collect();
    assert_eq!(
        differing,
        Vec::<&(String, String)>::new(),
        "a new text needs its row in domain/wording/table.rs"
    );
}

#[test]
fn every_text_of_every_kind_is_told_and_can_be_replaced() {
    let project = read(&text_at(Path::new(KITCHEN_SINK))).unwrap().project;
    let mut told = 0;
    each_text(&project, &mut |_, _, _| told += 1);
    let mut replaced = 0;
    let changed = reworded(&project, &mut |_, _| {
        replaced += 1;
        Some("§".to_owned())
    });
    assert_eq!(told, replaced);
    each_text(&changed, &mut |about, _, text| assert_eq!(text, "§", "{about}"));
    let whole = serde_json::to_value(&changed).unwrap();
    assert_eq!(whole["details"]["owner"], "§");
    let rosters = whole.as_object().unwrap().iter();
    let rosters = rosters.filter(|(roster, rows)| rows.is_array() && roster.as_str() != "log");
    for (roster, rows) in rosters {
        let first = &rows[0];
        let name = ["name", "title", "reason"].iter().find_map(|field| first[field].as_str());
        assert_eq!(
            name,
            Some("§"),
            "{roster} is not in the table of kinds, or empty in the sample"
        );
    }
    assert_eq!(changed.n_measurements(), project.n_measurements());
    assert!(violations(&changed).is_empty());
}
