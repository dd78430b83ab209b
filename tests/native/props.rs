//! What holds for the file and the packed form of any project, and for any damaged text.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};
use stifinner::domain::check::violations;
use stifinner::domain::{Indicator, Point, Project, Series};
use stifinner::format::packed::{pack, unpack};
use stifinner::format::{Lineage, ReadMany, read, read_all, write, write_all};

use crate::strategies::{cases, point, project};

fn text_of(project: &Project) -> String {
    write(project, &Lineage::default())
}

proptest! {
    #![proptest_config(cases(2_000, 100_000))]

    #[test]
    fn what_is_written_reads_back_equal_and_writes_to_the_same_bytes(project in project()) {
        let text = text_of(&project);
        let outcome = read(&text).unwrap();
        prop_assert_eq!(&outcome.repairs, &vec![]);
        prop_assert_eq!(&outcome.project, &project);
        prop_assert_eq!(write(&outcome.project, &outcome.lineage), text);
    }

    #[test]
    fn what_is_packed_unpacks_equal(project in project()) {
        let blocks: Vec<_> = pack(&project).collect();
        prop_assert_eq!(unpack(&blocks), Ok(project));
    }
}

proptest! {
    #![proptest_config(cases(200, 5_000))]

    #[test]
    fn long_series_pack_and_unpack_equal(
        project in project(),
        points in vec(point(), 0..400),
        steps in vec(0..40_i32, 0..400),
    ) {
        let mut day = 20_000;
        let regular = points.iter().cycle().zip(steps).map(|(point, step)| {
            day += if step < 35 { 7 } else { step };
            Point { day: stifinner::domain::Day::from_days(day).unwrap(), ..point.clone() }
        });
        let regular: Vec<Point> = regular.collect();
        let mut at = 0;
        let indicators = project.indicators.iter().map(|indicator| {
            at += 1;
            let points = if at % 2 == 0 { points.clone() } else { regular.clone() };
            Indicator { series: Series::new(points).into(), ..indicator.as_ref().clone() }
        });
        let project = Project { indicators: indicators.collect(), ..project.clone() };
        let blocks: Vec<_> = pack(&project).collect();
        prop_assert_eq!(unpack(&blocks), Ok(project));
    }

    #[test]
    fn several_projects_read_back_in_order(projects in vec(project(), 0..4)) {
        let projects: Vec<_> =
            projects.into_iter().map(|project| (project, Lineage::default())).collect();
        let text = write_all(&projects);
        let ReadMany { outcomes, left_out } = read_all(&text).unwrap();
        prop_assert_eq!(left_out, vec![]);
        let read: Vec<_> =
            outcomes.into_iter().map(|outcome| (outcome.project, outcome.lineage)).collect();
        prop_assert_eq!(write_all(&read), text);
        for ((wanted, _), (found, _)) in projects.iter().zip(&read) {
            prop_assert_eq!(found, wanted);
        }
        prop_assert_eq!(read.len(), projects.len());
    }
}

/// Damage to the bytes of a text.
#[derive(Debug, Clone)]
enum Damage {
    Cut(Index),
    Flip(Index, u8),
    Insert(Index, String),
    Remove(Index, Index),
    Swap(Index, Index),
}

fn damage() -> impl Strategy<Value = Damage> {
    let junk = prop_oneof![
        Just("\"".to_owned()),
        Just("null".to_owned()),
        Just("[[[[".to_owned()),
        Just("}".to_owned()),
        Just("1e999".to_owned()),
        Just("\u{0}".to_owned()),
        Just("\\ud800".to_owned()),
        ".{0,8}",
    ];
    prop_oneof![
        any::<Index>().prop_map(Damage::Cut),
        (any::<Index>(), 0..8_u8).prop_map(|(at, bit)| Damage::Flip(at, bit)),
        (any::<Index>(), junk).prop_map(|(at, junk)| Damage::Insert(at, junk)),
        (any::<Index>(), any::<Index>()).prop_map(|(a, b)| Damage::Remove(a, b)),
        (any::<Index>(), any::<Index>()).prop_map(|(a, b)| Damage::Swap(a, b)),
    ]
}

impl Damage {
    fn done_to(&self, bytes: &mut Vec<u8>) {
        if bytes.is_empty() {
            return;
        }
        match self {
            Self::Cut(at) => bytes.truncate(at.index(bytes.len())),
            Self::Flip(at, bit) => {
                let at = at.index(bytes.len());
                bytes[at] ^= 1 << bit;
            }
            Self::Insert(at, junk) => {
                let at = at.index(bytes.len());
                bytes.splice(at..at, junk.bytes());
            }
            Self::Remove(a, b) => {
                let (a, b) = (a.index(bytes.len()), b.index(bytes.len()));
                bytes.drain(a.min(b)..a.max(b));
            }
            Self::Swap(a, b) => {
                let (a, b) = (a.index(bytes.len()), b.index(bytes.len()));
                bytes.swap(a, b);
            }
        }
    }
}

/// Every place in a JSON value, as a pointer.
fn places(value: &Value, here: &str, found: &mut Vec<String>) {
    found.push(here.to_owned());
    match value {
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                places(item, &format!("{here}/{at}"), found);
            }
        }
        Value::Object(fields) => {
            for (key, item) in fields {
                places(item, &format!("{here}/{key}"), found);
            }
        }
        _ => {}
    }
}

fn other_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
        Just(json!("x".repeat(5_000))),
        Just(json!("stakeholder:0000000001")),
        Just(json!("2026-02-30")),
        Just(json!([])),
        Just(json!({})),
        Just(json!([[1, 2], null, "x"])),
        Just(json!({ "__proto__": { "polluted": true } })),
        Just(json!("<script>alert(1)</script>")),
    ]
}

/// The same value with numbers in one form and without what says "not answered".
fn plain(value: &Value) -> Value {
    match value {
        Value::Number(number) => json!(number.as_f64()),
        Value::Array(items) => {
            let mut items: Vec<Value> = items.iter().map(plain).collect();
            while items.len() > 2 && items.last() == Some(&Value::Null) {
                items.pop();
            }
            Value::Array(items)
        }
        Value::Object(fields) => {
            let answered = fields.iter().filter(|(_, item)| !item.is_null());
            answered.map(|(key, item)| (key.clone(), plain(item))).collect()
        }
        other => other.clone(),
    }
}

/// Whatever was read is sound, and writing it gives a file that needs no repair.
#[track_caller]
fn check_outcome(text: &str) -> Result<bool, TestCaseError> {
    let Ok(read_many) = read_all(text) else { return Ok(false) };
    for outcome in &read_many.outcomes {
        prop_assert_eq!(violations(&outcome.project), vec![]);
        let again = read(&write(&outcome.project, &outcome.lineage)).unwrap();
        prop_assert_eq!(&again.project, &outcome.project);
        prop_assert_eq!(again.repairs, vec![]);
    }
    Ok(true)
}

proptest! {
    #![proptest_config(cases(1_000, 20_000))]

    #[test]
    fn a_damaged_file_is_refused_or_read_to_a_sound_project(
        project in project(),
        damages in vec(damage(), 1..4),
    ) {
        let mut bytes = text_of(&project).into_bytes();
        for damage in &damages {
            damage.done_to(&mut bytes);
        }
        check_outcome(&String::from_utf8_lossy(&bytes))?;
    }

    #[test]
    fn a_file_cut_short_is_always_refused(project in project(), at in any::<Index>()) {
        let text = text_of(&project);
        let mut end = at.index(text.trim_end().len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        prop_assert!(!check_outcome(&text[..end])?);
    }

    #[test]
    fn nothing_is_left_out_without_a_word(
        project in project(),
        at in any::<Index>(),
        other in prop::option::of(other_value()),
    ) {
        let mut file: Value = serde_json::from_str(&text_of(&project)).unwrap();
        let mut found = Vec::new();
        places(&file, "", &mut found);
        let place = found[at.index(found.len())].clone();
        match other {
            Some(other) => *file.pointer_mut(&place).unwrap() = other,
            None => remove(&mut file, &place),
        }
        let text = file.to_string();
        check_outcome(&text)?;
        if let Ok(outcome) = read(&text) && outcome.repairs.is_empty() {
            let written: Value =
                serde_json::from_str(&write(&outcome.project, &outcome.lineage)).unwrap();
            prop_assert_eq!(plain(&written["project"]), plain(&file["project"]), "{}", place);
        }
    }

    #[test]
    fn damaged_blocks_are_refused_or_unpack_to_a_sound_project(
        project in project(),
        which in any::<Index>(),
        damages in vec(damage(), 1..3),
    ) {
        let mut blocks: Vec<_> = pack(&project).collect();
        let which = which.index(blocks.len());
        for damage in &damages {
            damage.done_to(&mut blocks[which].1);
        }
        if let Ok(unpacked) = unpack(&blocks) {
            prop_assert_eq!(violations(&unpacked), vec![]);
        }
    }
}

/// Takes a field or item out.
fn remove(file: &mut Value, place: &str) {
    let Some((parent, last)) = place.rsplit_once('/') else { return };
    match file.pointer_mut(parent) {
        Some(Value::Object(fields)) => drop(fields.remove(last)),
        Some(Value::Array(items)) => drop(items.remove(last.parse().unwrap())),
        _ => {}
    }
}
