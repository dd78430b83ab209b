//! Notes on the time axis: each a line at its day with its text over the chart, staggered so that
//! no text touches another text or another note's line. When they do not all fit, all become
//! numbered markers, and the texts are listed under the picture.

use crate::charts::geometry::{Rect, count};
use crate::charts::text_width::{shorten, text_width};

/// The size of note texts.
pub(super) const NOTE_PX: f64 = 12.0;
/// The height of a row of note texts.
pub(super) const ROW: f64 = 18.0;
/// Pixels between a note's line and its text.
const GAP: f64 = 5.0;
/// Half the smallest pill with a number.
const MARKER_HALF: f64 = 9.0;

/// Where the notes go. Rows count upwards from the one next to the plot.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Placement {
    /// Each with its text.
    Texts { rows: usize, notes: Vec<PlacedNote> },
    /// Numbers in one row; neighbors without room share a marker, from one number to another.
    Numbers(Vec<Marker>),
}

/// A note with its text beside its line.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct PlacedNote {
    pub(super) x: f64,
    pub(super) row: usize,
    pub(super) text: String,
    /// From where to where the text runs.
    pub(super) span: (f64, f64),
}

/// A numbered marker.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Marker {
    /// The first and last number, counted from 1 by day.
    numbers: (usize, usize),
    /// Where the lines of its notes stand.
    pub(super) lines: Vec<f64>,
    pub(super) left: f64,
    pub(super) right: f64,
}

impl Marker {
    pub(super) fn text(&self) -> String {
        let (first, last) = self.numbers;
        if first == last { first.to_string() } else { format!("{first}\u{2013}{last}") }
    }

    pub(super) fn rect(&self, bottom: f64) -> Rect {
        Rect::new(self.left, bottom - ROW + 1.0, self.right - self.left, ROW - 2.0)
    }
}

impl Placement {
    pub(super) fn rows(&self) -> usize {
        match self {
            Self::Texts { rows, .. } => *rows,
            Self::Numbers(_) => 1,
        }
    }

    /// The height over the plot the notes need.
    pub(super) fn height(&self) -> f64 {
        count(self.rows()) * ROW
    }
}

/// Places notes given as position and text, by position, between two edges.
pub(super) fn place(
    notes: &[(f64, &str)],
    (left, right): (f64, f64),
    most_rows: usize,
) -> Placement {
    let mut placed: Vec<PlacedNote> = Vec::new();
    // From the right, so that a long text finds its right neighbors' lines already placed and
    // goes above them.
    for &(x, text) in notes.iter().rev() {
        let text = shorten(text, (right - left) * 0.6, NOTE_PX);
        let width = text_width(&text, NOTE_PX);
        let spans = [(x + GAP, x + GAP + width), (x - GAP - width, x - GAP)];
        let spot = (0..most_rows)
            .flat_map(|row| spans.map(|span| (row, span)))
            .filter(|(_, span)| left <= span.0 && span.1 <= right)
            .find(|&(row, span)| placed.iter().all(|other| is_clear(other, x, row, span)));
        match spot {
            Some((row, span)) => placed.push(PlacedNote { x, row, text, span }),
            None => return Placement::Numbers(markers(notes, (left, right))),
        }
    }
    placed.reverse();
    let rows = placed.iter().map(|note| note.row + 1).max().unwrap_or(0);
    Placement::Texts { rows, notes: placed }
}

/// Whether a text in a row, with its line at `x` going down from there, keeps clear of another
/// note.
fn is_clear(other: &PlacedNote, x: f64, row: usize, span: (f64, f64)) -> bool {
    let apart = other.row != row || span.1 + GAP <= other.span.0 || other.span.1 + GAP <= span.0;
    let off_its_line = other.row < row || !within(other.x, span);
    let off_its_text = row < other.row || !within(x, other.span);
    apart && off_its_line && off_its_text
}

fn within(x: f64, span: (f64, f64)) -> bool {
    span.0 - GAP < x && x < span.1 + GAP
}

fn markers(notes: &[(f64, &str)], (left, right): (f64, f64)) -> Vec<Marker> {
    let mut markers: Vec<Marker> = Vec::new();
    for (index, &(x, _)) in notes.iter().enumerate() {
        let number = index + 1;
        let mut marker =
            sized(Marker { numbers: (number, number), lines: vec![x], left: x, right: x });
        while let Some(before) = markers.pop_if(|before| before.right + 2.0 > marker.left) {
            let lines = before.lines.into_iter().chain(marker.lines).collect();
            let numbers = (before.numbers.0, marker.numbers.1);
            marker = sized(Marker { numbers, lines, ..marker });
        }
        markers.push(marker);
    }
    for marker in &mut markers {
        let shift = (left - marker.left).max(0.0) - (marker.right - right).max(0.0);
        marker.left += shift;
        marker.right += shift;
    }
    markers
}

/// The marker made wide enough for its number and centered over its lines.
fn sized(marker: Marker) -> Marker {
    let first = marker.lines.first().copied().unwrap_or(marker.left);
    let last = marker.lines.last().copied().unwrap_or(marker.right);
    let half = (text_width(&marker.text(), NOTE_PX) / 2.0 + 6.0).max(MARKER_HALF);
    let middle = (first + last) / 2.0;
    Marker { left: middle - half, right: middle + half, ..marker }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn texts(notes: &[(f64, &str)], most_rows: usize) -> Option<Vec<PlacedNote>> {
        match place(notes, (0.0, 600.0), most_rows) {
            Placement::Texts { notes, .. } => Some(notes),
            Placement::Numbers(_) => None,
        }
    }

    #[test]
    fn notes_close_together_go_down_like_stairs() {
        let notes = texts(&[(40.0, "first note"), (50.0, "second note"), (60.0, "third")], 3);
        let rows: Option<Vec<usize>> =
            notes.map(|notes| notes.iter().map(|note| note.row).collect());
        assert_eq!(rows, Some(vec![2, 1, 0]));
    }

    #[test]
    fn notes_without_room_become_numbers_and_neighbors_share_one() {
        let notes =
            [(100.0, "a long first note"), (104.0, "second"), (108.0, "third"), (300.0, "x")];
        let Placement::Numbers(markers) = place(&notes, (0.0, 600.0), 1) else {
            panic!("four notes do not fit one row");
        };
        let names: Vec<String> = markers.iter().map(Marker::text).collect();
        assert_eq!(names, ["1\u{2013}3", "4"]);
    }

    proptest! {
        #[test]
        fn no_note_covers_another(
            mut notes in prop::collection::vec((0.0..600.0, "[a-zæøå ]{1,30}"), 0..12),
            most_rows in 1..5_usize,
        ) {
            notes.sort_by(|a: &(f64, String), b| a.0.total_cmp(&b.0));
            let borrowed: Vec<(f64, &str)> = notes.iter().map(|(x, t)| (*x, t.as_str())).collect();
            match place(&borrowed, (0.0, 600.0), most_rows) {
                Placement::Texts { rows, notes } => {
                    prop_assert!(rows <= most_rows && notes.len() == borrowed.len());
                    for (index, note) in notes.iter().enumerate() {
                        prop_assert!(note.span.0 >= 0.0 && note.span.1 <= 600.0);
                        for (place, other) in notes.iter().enumerate().filter(|(p, _)| *p != index) {
                            let apart = note.span.1 <= other.span.0 || other.span.1 <= note.span.0;
                            prop_assert!(apart || note.row != other.row, "{index} {place}");
                            let crossed = note.span.0 < other.x && other.x < note.span.1;
                            prop_assert!(!crossed || other.row < note.row, "{index} {place}");
                        }
                    }
                }
                Placement::Numbers(markers) => {
                    prop_assert!(markers.windows(2).all(|pair| pair[0].right <= pair[1].left + 20.0));
                    let lines: usize = markers.iter().map(|marker| marker.lines.len()).sum();
                    prop_assert_eq!(lines, borrowed.len());
                }
            }
        }
    }
}
