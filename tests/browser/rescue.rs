//! The rescue page reads without the app what the app has stored: its file and the app's own hold
//! the same project.

use js_sys::{Function, Promise, Reflect};
use serde_json::{Value, json};
use stifinner::app::codec;
use stifinner::app::stored;
use stifinner::domain::Project;
use stifinner::format::{self, Lineage};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::tools::{answer, document};

const SCRIPT: &str = include_str!("../../public/rescue.js");
const KITCHEN_SINK: &str = include_str!("../data/files/v0004/kitchen-sink.stifinner.json");

/// A function of the rescue page, called with a text.
async fn rescued(text: &str) -> String {
    let global = js_sys::global();
    let name = JsValue::from_str("stifinnerRescue");
    if !Reflect::has(&global, &name).unwrap() {
        let script = document().create_element("script").unwrap();
        script.set_text_content(Some(SCRIPT));
        document().head().unwrap().append_child(&script).unwrap();
    }
    let page = Reflect::get(&global, &name).unwrap();
    let call = Reflect::get(&page, &JsValue::from_str("projectFile")).unwrap();
    let called = call.unchecked_ref::<Function>().call1(&page, &JsValue::from_str(text)).unwrap();
    answer::<JsValue>(called.unchecked_into::<Promise>()).await.as_string().unwrap()
}

/// The project with a series of its first indicator in place of its own.
fn with_series(series: Value) -> Project {
    let mut file: Value = serde_json::from_str(KITCHEN_SINK).unwrap();
    file["project"]["indicators"][0]["series"] = series;
    format::read(&file.to_string()).unwrap().project
}

fn stored_text(project: &Project, lineage: &Lineage) -> String {
    let header = codec::first_header(project, "writer");
    codec::encode(project, lineage, &header).unwrap()
}

/// What the blocks of measurements begin with, as the packing chose.
fn blocks_of_series(text: &str) -> Vec<Value> {
    let (_, blocks) = stored::read(text).unwrap();
    let series = blocks.iter().filter(|block| block.key.starts_with("series:"));
    series.map(|block| serde_json::from_slice(&block.bytes).unwrap()).collect()
}

async fn check(project: &Project, lineage: &Lineage) {
    let file = rescued(&stored_text(project, lineage)).await;
    let own = format::write(project, lineage);
    let (rescued, expected): (Value, Value) =
        (serde_json::from_str(&file).unwrap(), serde_json::from_str(&own).unwrap());
    for part in ["format", "version", "changedAt", "project"] {
        assert_eq!(rescued[part], expected[part], "{part}");
    }
    let outcome = format::read(&file).unwrap();
    assert_eq!(outcome.repairs, []);
    assert_eq!(&outcome.project, project);
    assert_eq!(format::write(&outcome.project, &outcome.lineage), own);
}

/// Days with gaps, values around a mean with jumps and signs, some with n, some with a note.
fn measurements(n: u32, value: impl Fn(u32) -> f64) -> Value {
    let mut day = chrono::NaiveDate::from_ymd_opt(1998, 2, 27).unwrap();
    let lines = (0..n).map(|at| {
        let line = match at % 11 {
            3 => json!([day.to_string(), value(at), 5 + at]),
            7 => json!([day.to_string(), value(at), null, "Målt på nytt – «æøå» 🙂"]),
            9 => json!([day.to_string(), value(at), 1, "x"]),
            _ => json!([day.to_string(), value(at)]),
        };
        day = day + chrono::Days::new(if at % 5 == 4 { 40 } else { 7 });
        line
    });
    Value::Array(lines.collect())
}

#[wasm_bindgen_test]
async fn a_project_with_everything_comes_out_as_the_app_writes_it() {
    let outcome = format::read(KITCHEN_SINK).unwrap();
    check(&outcome.project, &outcome.lineage).await;
}

#[wasm_bindgen_test]
async fn decimals_packed_around_their_mean_come_out_to_the_last_digit() {
    for scale in [0_u8, 1, 2, 6, 9] {
        let ten = 10_f64.powi(scale.into());
        let wave = |at: u32| f64::from(at) * 37.0 % 1013.0 - 400.0 + f64::from(at % 97 / 96) * 9e8;
        // One block is full, and a second begun.
        let project = with_series(measurements(4_100, |at| wave(at) / ten));
        let blocks = blocks_of_series(&stored_text(&project, &Lineage::default()));
        assert!(blocks.iter().any(|block| block["scale"] == json!(scale)), "scale {scale}");
        check(&project, &Lineage::default()).await;
    }
}

#[wasm_bindgen_test]
async fn values_with_more_digits_than_can_be_packed_come_out_as_they_are() {
    let value = |at: u32| [1e-300, 0.1 + 0.2, 12_345_678_901_234.5, -7.0][at as usize % 4];
    let project = with_series(measurements(40, value));
    let blocks = blocks_of_series(&stored_text(&project, &Lineage::default()));
    assert!(blocks.iter().any(|block| block.get("scale").is_none()));
    check(&project, &Lineage::default()).await;
}
