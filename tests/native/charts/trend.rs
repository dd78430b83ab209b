use super::check_golden;
use super::samples::{self, NEW_YEAR};
use stifinner::charts::trend::render;
use stifinner::charts::{Frame, Size, Theme};

const ORDINARY: Size = Size { width: 720, height: 320 };
const NARROW: Size = Size { width: 320, height: 300 };

#[test]
fn the_pilot_looks_as_before() {
    let spec = samples::pilot();
    for (name, theme) in [("light", Theme::Light), ("dark", Theme::Dark), ("print", Theme::Print)] {
        let svg = render(&spec, theme, ORDINARY, Frame::WithTitle).unwrap();
        check_golden(&format!("trend_{name}.svg"), &svg.standalone());
    }
    let svg = render(&spec, Theme::Light, NARROW, Frame::Bare).unwrap();
    check_golden("trend_narrow.svg", svg.as_str());
    let _ = NEW_YEAR;
}
