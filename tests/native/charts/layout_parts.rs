//! The measures and steps a layout rests on: widths of texts, and fewer points for the same line.

use proptest::prelude::*;
use std::collections::BTreeMap;
use stifinner::charts::decimate::decimate;
use stifinner::charts::text_width::{shorten, text_width, wrap};

#[test]
fn widths_are_those_of_the_shipped_font() {
    // The wider of regular and semibold, in thousandths of the size.
    for (text, expected) in [("", 0.0), ("A", 0.728), ("i", 0.262), ("1", 0.423), ("Å", 0.728)] {
        assert!((text_width(text, 1.0) - expected).abs() < 1e-9, "{text}");
    }
    assert!((text_width("ee\u{301}", 10.0) - text_width("ee", 10.0)).abs() < 1e-9);
    assert!(text_width("漢", 10.0) > 10.0);
}

#[test]
fn a_long_text_ends_in_an_ellipsis() {
    let rows = [
        ("Tillitsvalgte", 200.0, "Tillitsvalgte"),
        ("Hjemmesykepleien", 80.0, "Hjemmes…"),
        ("Hjemme sykepleien", 70.0, "Hjemme…"),
        ("Hjemme", 14.0, "…"),
        ("Hjemme", 5.0, ""),
    ];
    for (text, width, expected) in rows {
        assert_eq!(shorten(text, width, 14.0), expected);
    }
}

proptest! {
    #[test]
    fn a_shortened_text_fits(text in "\\PC{0,40}", width in 0.0..300.0) {
        prop_assert!(text_width(&shorten(&text, width, 14.0), 14.0) <= width.max(0.0));
    }

    #[test]
    fn wrapped_lines_fit_and_keep_their_words(text in "[a-zæøå ]{0,120}", width in 150.0..400.0) {
        let lines = wrap(&text, width, 14.0);
        prop_assert!(lines.iter().all(|line| text_width(line, 14.0) <= width));
        let words: Vec<&str> = text.split_whitespace().collect();
        if words.iter().all(|word| text_width(word, 14.0) <= width) {
            prop_assert_eq!(lines.join(" "), words.join(" "));
        }
    }

    #[test]
    fn no_column_loses_its_extremes(
        values in prop::collection::vec(-1e6..1e6, 1..2_000), columns in 1..300_usize,
    ) {
        let count = values.len();
        let column = |index: usize| (index * columns / count) as i64;
        let points = values.iter().enumerate().map(|(index, &value)| (column(index), value));
        let kept = decimate(points.clone());
        prop_assert!(kept.windows(2).all(|pair| pair[0] < pair[1]));
        prop_assert!(kept.len() <= 4 * columns);
        let extremes = |points: &mut dyn Iterator<Item = (i64, f64)>| {
            let mut found: BTreeMap<i64, (f64, f64, f64, f64)> = BTreeMap::new();
            for (column, value) in points {
                let entry = found.entry(column).or_insert((value, value, value, value));
                *entry = (entry.0, entry.1.min(value), entry.2.max(value), value);
            }
            found
        };
        let mut reduced = kept.iter().map(|&index| (column(index), values[index]));
        prop_assert_eq!(extremes(&mut points.clone()), extremes(&mut reduced));
    }
}
