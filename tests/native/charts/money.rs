//! Pictures of money: their goldens, and that nothing covers another or leaves the picture.

use super::check_golden;
use proptest::prelude::*;
use stifinner::charts::swings::{self, SwingBar, SwingRow, SwingsLayout, SwingsSpec};
use stifinner::charts::years::{self, YearBar, YearsLayout, YearsSpec};
use stifinner::charts::{ChartError, Frame, NumberFormat, Rect, Theme};

fn numbers() -> NumberFormat {
    NumberFormat {
        decimal_separator: ',',
        group_separator: "\u{a0}".to_owned(),
        suffix: String::new(),
    }
}

fn years_of(rows: &[(f64, f64)]) -> YearsSpec {
    let mut so_far = 0.0;
    let mut bar = |(at, &(gains, costs)): (usize, &(f64, f64))| {
        so_far += gains - costs;
        YearBar { label: format!("{}", 2026 + at), gains, costs, so_far }
    };
    YearsSpec {
        id_prefix: "years".to_owned(),
        title: "Regnestykket går i pluss".to_owned(),
        subtitle: "Gevinster og kostnader hvert år, mill. kr".to_owned(),
        description: "Det ender i pluss.".to_owned(),
        years: rows.iter().enumerate().map(&mut bar).collect(),
        gains: "Gevinster".to_owned(),
        costs: "Kostnader".to_owned(),
        so_far: "Samlet så langt".to_owned(),
        numbers: numbers(),
    }
}

fn swings_of(expected: f64, rows: &[(f64, f64)]) -> SwingsSpec {
    let bar = |(at, &(at_low, at_high)): (usize, &(f64, f64))| SwingBar {
        label: format!("Mindre tid til medisinbesøk: tall nummer {at} i regnestykket"),
        note: "276,80 kr til 415,20 kr".to_owned(),
        at_low,
        at_high,
    };
    SwingsSpec {
        id_prefix: "swings".to_owned(),
        title: "Tallet betyr mest for svaret".to_owned(),
        subtitle: "Nåverdien når ett tall flyttes, mill. kr".to_owned(),
        description: "Ett tall betyr mest.".to_owned(),
        expected,
        expected_label: "Ventet: 2,3 mill. kr".to_owned(),
        rows: rows.iter().enumerate().map(bar).collect(),
        numbers: numbers(),
    }
}

#[test]
fn the_years_and_the_swings_look_as_they_did() {
    let years_spec = years_of(&[(0.0, 0.25), (0.31, 0.14), (0.81, 0.34), (-0.1, 0.5), (1.24, 0.0)]);
    let swings_spec = swings_of(2.29, &[(1.44, 3.13), (2.58, 1.99), (-0.2, 2.4)]);
    for theme in Theme::ALL {
        let name = format!("{theme:?}").to_lowercase();
        let svg = years::render(&years_spec, theme, 900, Frame::WithTitle).unwrap();
        check_golden(&format!("years-{name}.svg"), svg.as_str());
        let svg = swings::render(&swings_spec, theme, 900, Frame::WithTitle).unwrap();
        check_golden(&format!("swings-{name}.svg"), svg.as_str());
    }
}

#[test]
fn what_cannot_be_drawn_is_refused() {
    let frame = Frame::Bare;
    assert_eq!(YearsLayout::new(&years_of(&[]), 900, frame), Err(ChartError::NoData));
    let infinite = years_of(&[(0.0, 0.0), (f64::INFINITY, 0.0)]);
    assert_eq!(YearsLayout::new(&infinite, 900, frame), Err(ChartError::NotDrawable { index: 1 }));
    assert_eq!(SwingsLayout::new(&swings_of(1.0, &[]), 900, frame), Err(ChartError::NoData));
    let not_a_number = swings_of(1.0, &[(f64::NAN, 0.0)]);
    let refused = Err(ChartError::NotDrawable { index: 0 });
    assert_eq!(SwingsLayout::new(&not_a_number, 900, frame), refused);
}

proptest! {
    #[test]
    fn the_years_stay_in_their_picture(
        rows in prop::collection::vec((-1e9..1e9_f64, 0.0..1e9_f64), 1..41),
        width in 320..1_400_u32,
    ) {
        let layout = YearsLayout::new(&years_of(&rows), width, Frame::WithTitle).unwrap();
        for column in &layout.columns {
            for bar in [column.gains, column.costs] {
                prop_assert!(bar.x >= layout.plot.x - 0.01);
                prop_assert!(bar.right() <= layout.plot.right() + 0.01);
                prop_assert!(bar.y >= layout.plot.y - 0.01);
                prop_assert!(bar.bottom() <= layout.plot.bottom() + 0.01);
            }
        }
        for pair in layout.columns.windows(2) {
            prop_assert!(pair[0].gains.right() < pair[1].gains.x);
        }
        for (at, entry) in layout.legend.iter().enumerate() {
            prop_assert!(entry.right() <= f64::from(layout.size.width) + 0.01);
            prop_assert!(layout.legend.iter().skip(at + 1).all(|other| !entry.overlaps(other)));
        }
    }

    #[test]
    fn the_swings_stay_in_their_picture(
        expected in -1e9..1e9_f64,
        rows in prop::collection::vec((-1e9..1e9_f64, -1e9..1e9_f64), 1..9),
        width in 320..1_400_u32,
    ) {
        let layout = SwingsLayout::new(&swings_of(expected, &rows), width, Frame::Bare).unwrap();
        prop_assert!(layout.expected >= layout.plot.x - 0.01);
        prop_assert!(layout.expected <= layout.plot.right() + 0.01);
        for row in &layout.rows {
            for bar in [row.low, row.high] {
                prop_assert!(bar.x >= layout.plot.x - 0.01);
                prop_assert!(bar.right() <= layout.plot.right() + 0.01);
                prop_assert!(bar.y > row.words);
            }
        }
    }

    #[test]
    fn no_line_of_the_swings_runs_through_words(
        expected in -1e9..1e9_f64,
        rows in prop::collection::vec((-1e9..1e9_f64, -1e9..1e9_f64), 1..9),
        width in 320..1_400_u32,
    ) {
        let layout = SwingsLayout::new(&swings_of(expected, &rows), width, Frame::Bare).unwrap();
        let words: Vec<Rect> = layout.rows.iter().flat_map(SwingRow::texts).collect();
        for x in layout.ticks.iter().map(|(x, ..)| *x).chain([layout.expected]) {
            let pieces = layout.pieces(x);
            for &(from, to) in &pieces {
                prop_assert!(layout.plot.y <= from && from < to && to <= layout.plot.bottom());
                let runs_through = |it: &Rect| {
                    it.x < x && x < it.right() && from < it.bottom() && it.y < to
                };
                prop_assert!(!words.iter().any(runs_through), "{x} from {from} to {to}");
            }
            // It stands beside every bar all the same.
            for bar in layout.rows.iter().map(|row| row.low) {
                prop_assert!(pieces.iter().any(|&(from, to)| from <= bar.y && bar.bottom() <= to));
            }
        }
    }
}
