//! The sample project: as the app writes it, alike in all languages, with the figures of its case.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Value, json};
use stifinner::domain::Language;
use stifinner::domain::calc::realized::{Realized, standing};
use stifinner::figures::presentation::{Density, presentation};
use stifinner::format::read;
use stifinner::i18n::Locale;

use crate::figures::texts;
use crate::files::{check_canonical, text_at};

pub const SAMPLES: [&str; 4] = [
    "public/sample/nb.stifinner.json",
    "public/sample/nn.stifinner.json",
    "public/sample/sv.stifinner.json",
    "public/sample/en.stifinner.json",
];

/// The shape of a project without its words.
fn structure(value: &Value) -> Value {
    let words = ["name", "title", "affected", "strategy", "description", "owner", "responsible"];
    let said = ["agenda", "homework", "participants", "notes", "what", "who", "why", "how"];
    let kept = ["firstThing", "discussed", "decided", "positive", "improvable", "by", "text"];
    let more = ["unit", "source", "organization", "serviceArea", "purpose", "leader"];
    let story = ["problem", "targetPicture", "targetGroup", "ask", "notes", "overlap", "contact"];
    let work = ["reason", "basis", "conditions", "work", "routine", "aim", "message", "feedback"];
    let change = ["prerequisites", "measurer", "assessor", "before", "after", "stops"];
    let money = ["task", "agreement", "decidedBy"];
    match value {
        Value::Object(object) => object
            .iter()
            .filter(|(key, _)| !["currency", "language"].contains(&key.as_str()))
            .map(|(key, item)| {
                let mut wordy = [&words[..], &more, &story, &work, &change, &said, &kept, &money]
                    .into_iter()
                    .flatten();
                let wordy = wordy.any(|wordy| wordy == key);
                let is_word = wordy && !item.is_array();
                (key.clone(), if is_word { Value::Bool(item.is_string()) } else { structure(item) })
            })
            .collect(),
        Value::Array(items) => match items.as_slice() {
            [day, value, n, Value::String(_)] => {
                json!([day, value, n, "a note"])
            }
            items => items.iter().map(structure).collect(),
        },
        other => other.clone(),
    }
}

#[test]
fn samples_are_as_the_app_writes_them_and_alike_in_all_languages() {
    let languages = [Language::Nb, Language::Nn, Language::Sv, Language::En];
    let mut shapes = Vec::new();
    for (file, language) in SAMPLES.iter().zip(languages) {
        let outcome = check_canonical(file);
        assert_eq!(outcome.project.details.language, language);
        shapes.push(structure(&serde_json::to_value(&outcome.project).unwrap()));
    }
    for (file, shape) in SAMPLES.iter().zip(&shapes) {
        assert!(shape == &shapes[0], "{file} has another structure");
    }
}

fn words(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => found.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| words(item, found)),
        Value::Object(fields) => fields.values().for_each(|item| words(item, found)),
        _ => {}
    }
}

#[test]
fn samples_speak_their_own_language() {
    let mut said: BTreeMap<String, &str> = BTreeMap::new();
    for file in SAMPLES {
        let project: Value = serde_json::from_str(&text_at(Path::new(file))).unwrap();
        let mut texts = Vec::new();
        words(&project["project"], &mut texts);
        texts.sort();
        texts.dedup();
        for text in texts {
            let plain = text.to_lowercase();
            let mut each = plain.split(|c: char| !c.is_alphabetic());
            if file.contains("/nn.") {
                let stray = each.find(|w| ["ikke", "hva", "hvordan", "noen", "fra"].contains(w));
                assert_eq!(stray, None, "{file}: {text}");
            } else if file.contains("/sv.") {
                assert!(!plain.contains(['æ', 'ø']), "{file}: {text}");
            }
            // Bokmål and nynorsk share short sentences by right.
            let other = said.insert(text.clone(), file);
            let shared = if file.contains("/nn.") { 8 } else { 4 };
            if text.split_whitespace().count() > shared {
                assert_eq!(other, None, "{file} says the same: {text}");
            }
        }
    }
}

#[test]
fn the_samples_show_the_figures_of_the_case() {
    let project = read(&text_at(Path::new(SAMPLES[0]))).unwrap().project;
    let percent: Vec<Option<f64>> = project
        .indicators
        .iter()
        .map(|indicator| match standing(indicator).realized {
            Realized::Share(share) => Some((share * 1_000.0).round() / 10.0),
            _ => None,
        })
        .collect();
    assert_eq!(percent, [Some(123.1), Some(84.6), Some(75.0), None, Some(73.9)]);
    let kept = standing(project.indicators.iter().nth(3).unwrap()).realized;
    assert_eq!(kept, Realized::Kept { kept: true, target_equals_baseline: false });
    let last: Vec<String> = project
        .indicators
        .iter()
        .filter_map(|indicator| Some(indicator.series.last()?.day.to_string()))
        .collect();
    assert_eq!(last.len(), 5);
    assert!(last.iter().all(|day| day.as_str() < "2026-11-22"), "{last:?}");
}

#[test]
fn the_samples_can_be_presented_whole_on_one_sheet_and_keep_to_themselves_what_may_not_be_shown() {
    for (file, locale) in SAMPLES.iter().zip([Locale::Nb, Locale::Nn, Locale::Sv, Locale::En]) {
        let project = read(&text_at(Path::new(file))).unwrap().project;
        let told = presentation(&project, &texts(locale));
        assert_eq!(told.missing, [], "{file}");
        assert_ne!(told.density(), Density::Tight, "{file}");
        let kept: Vec<_> = project.evidence.iter().filter(|it| !it.may_be_shown).collect();
        let whole = format!("{told:?}");
        assert_eq!(kept.len(), 1, "{file}");
        assert!(kept.iter().all(|it| !whole.contains(it.name.as_str())), "{file}");
    }
}
