//! Output is a function of its input, byte for byte, here as natively (invariant A6): the same
//! inputs against the same goldens.

#[path = "../native/charts/samples.rs"]
mod samples;

use stifinner::app::codec;
use stifinner::app::stored;
use stifinner::charts::{Frame, Size, Theme, grid, trend};
use stifinner::format;
use wasm_bindgen_test::wasm_bindgen_test;

const ORDINARY: Size = Size { width: 720, height: 320 };
const NARROW: Size = Size { width: 320, height: 300 };
const GRID: Size = Size { width: 960, height: 560 };

const KITCHEN_SINK: &str = include_str!("../data/files/v0004/kitchen-sink.stifinner.json");

macro_rules! golden {
    ($name:literal) => {
        ($name, include_str!(concat!("../data/golden/svg/", $name)))
    };
}

#[track_caller]
fn check((name, golden): (&str, &str), actual: &str) {
    let differs = golden.lines().zip(actual.lines()).find(|(golden, actual)| golden != actual);
    assert!(golden == actual, "{name} differs from the native one: {differs:?}");
}

#[wasm_bindgen_test]
fn trend_charts_are_the_same_as_natively() {
    let spec = samples::pilot();
    let file = |theme| trend::render(&spec, theme, ORDINARY, Frame::WithTitle).unwrap();
    check(golden!("trend_light.svg"), &file(Theme::Light).standalone());
    check(golden!("trend_dark.svg"), &file(Theme::Dark).standalone());
    check(golden!("trend_print.svg"), &file(Theme::Print).standalone());
    let narrow = trend::render(&spec, Theme::Light, NARROW, Frame::Bare).unwrap();
    check(golden!("trend_narrow.svg"), narrow.as_str());
    let gaps = trend::render(&samples::gaps(), Theme::Light, ORDINARY, Frame::WithTitle).unwrap();
    check(golden!("trend_gaps.svg"), gaps.as_str());
    let signals = trend::render(&samples::signals(), Theme::Light, ORDINARY, Frame::WithTitle);
    check(golden!("trend_signals_light.svg"), &signals.unwrap().standalone());
    let shares = trend::render(&samples::shares(), Theme::Light, ORDINARY, Frame::WithTitle);
    check(golden!("trend_shares_light.svg"), &shares.unwrap().standalone());
}

#[wasm_bindgen_test]
fn grids_are_the_same_as_natively() {
    let spec = samples::stakeholders();
    let file = |theme| grid::render(&spec, theme, GRID, Frame::WithTitle).unwrap();
    check(golden!("grid_light.svg"), &file(Theme::Light).standalone());
    check(golden!("grid_print.svg"), &file(Theme::Print).standalone());
}

#[wasm_bindgen_test]
fn files_are_the_same_as_natively() {
    let outcome = format::read(KITCHEN_SINK).unwrap();
    assert_eq!(outcome.repairs, []);
    let written = format::write(&outcome.project, &outcome.lineage);
    check(("kitchen-sink", KITCHEN_SINK), &written);
}

#[wasm_bindgen_test]
fn what_is_stored_reads_back_as_the_same_project() {
    let outcome = format::read(KITCHEN_SINK).unwrap();
    let header = codec::first_header(&outcome.project, "writer");
    let text = codec::encode(&outcome.project, &outcome.lineage, &header).unwrap();
    let (header, blocks) = stored::read(&text).unwrap();
    let (project, lineage) = codec::decode(&header, &blocks).unwrap();
    check(("stored", KITCHEN_SINK), &format::write(&project, &lineage));
}
