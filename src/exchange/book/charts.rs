//! A chart of each indicator, pointing to its rows in the table of measurements.

use super::{BASELINE, Block, DAY, MEASUREMENTS, TARGET, VALUE};
use crate::i18n::Texts;
use crate::sheets::{Area, ChartForm, ChartSpec, SeriesLook, SeriesSpec, SheetSpec};

/// Most charts: more are not looked at, and each makes the file slower to open.
const MOST_CHARTS: usize = 25;
/// Fewest measurements that make a line.
const FEWEST: usize = 2;

/// Columns and rows of a chart, and of its place with the gap beside it.
const SIZE: (usize, usize) = (10, 18);
const PITCH: (usize, usize) = (11, 20);
/// Charts side by side.
const ABREAST: usize = 2;
/// The first row under the title.
const FIRST_ROW: usize = 3;

/// Colours that are told apart in print and by most eyes.
pub(super) const BLUE: &str = "1F5C8B";
pub(super) const GREEN: &str = "2E7D4F";
pub(super) const ORANGE: &str = "C2571A";
const GREY: &str = "7A858C";

/// The sheet of charts; `None` while nothing has been measured twice.
pub(super) fn sheet(t: &Texts, blocks: &[Block<'_>]) -> Option<SheetSpec> {
    let measured = blocks.iter().filter(|block| block.points.len() >= FEWEST).take(MOST_CHARTS);
    let charts: Vec<_> = measured.enumerate().map(|(at, block)| chart(t, block, at)).collect();
    (!charts.is_empty()).then(|| SheetSpec {
        name: t.book_charts().to_owned(),
        title: t.book_charts().to_owned(),
        header_row: 3,
        charts,
        ..SheetSpec::default()
    })
}

fn chart(t: &Texts, block: &Block<'_>, at: usize) -> ChartSpec {
    let last = block.from + block.points.len().saturating_sub(1);
    let area =
        |column| Area { sheet: Some(MEASUREMENTS), from: (column, block.from), to: (column, last) };
    let series = |name: &str, column, look, colour: &str| SeriesSpec {
        name: name.to_owned(),
        values: area(column),
        look,
        colour: colour.to_owned(),
    };
    let (it, dashes) = (block.indicator, SeriesLook::Dashes);
    let value = series(t.measurement_value(), VALUE, SeriesLook::Dots, BLUE);
    let baseline =
        it.baseline.value.map(|_| series(t.indicator_baseline(), BASELINE, dashes, GREY));
    let target = it.target.value.map(|_| series(t.indicator_target(), TARGET, dashes, GREEN));
    ChartSpec {
        form: ChartForm::Days,
        title: it.name.to_string(),
        unit: it.unit.as_ref().map(ToString::to_string).unwrap_or_default(),
        over: area(DAY),
        series: std::iter::once(value).chain(baseline).chain(target).collect(),
        at: (at % ABREAST * PITCH.0, FIRST_ROW + at / ABREAST * PITCH.1),
        size: SIZE,
    }
}
