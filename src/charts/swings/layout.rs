//! Where everything in a picture of swings goes: the words of a bar over it, so that long names have
//! the whole width.

use super::SwingsSpec;
use crate::charts::geometry::{Rect, Size, count, pixels};
use crate::charts::header::Header;
use crate::charts::markup::Anchor;
use crate::charts::scale::Scale;
use crate::charts::text_width::{shorten, text_width};
use crate::charts::ticks::{ZeroBase, value_axis};
use crate::charts::{ChartError, Frame};

/// The size of all words.
pub(super) const LABEL_PX: f64 = 13.0;
/// Pixels of a row: its words and its bar.
const ROW: f64 = 46.0;
/// Pixels of a bar.
const BAR: f64 = 16.0;
/// Pixels over the bars, for what the expected result is.
const TOP: f64 = 28.0;
/// Pixels under the bars, for the axis.
const AXIS: f64 = 28.0;
/// Pixels left and right, so that half a label of the axis has room.
const SIDE: f64 = 34.0;
/// Pixels below which the words of a bar say only which input it is.
const NARROW: f64 = 520.0;
/// Pixels from the top of a row that its words have to themselves.
const WORDS: f64 = 22.0;
/// Pixels between words and a line beside them.
const CLEAR: f64 = 4.0;
/// Most steps of the axis.
const STEPS: usize = 5;

/// The geometry of a picture of swings.
#[derive(Debug, Clone, PartialEq)]
pub struct SwingsLayout {
    /// The whole picture in pixels.
    pub size: Size,
    /// Where the bars are.
    pub plot: Rect,
    /// Where the result as expected is.
    pub expected: f64,
    /// The ticks of the axis: where, what they say, whether it is zero.
    pub ticks: Vec<(f64, String, bool)>,
    /// The bars from the top.
    pub rows: Vec<SwingRow>,
    pub(super) expected_label: (String, Anchor, f64),
    pub(super) header: Header,
}

/// One bar and its words.
#[derive(Debug, Clone, PartialEq)]
pub struct SwingRow {
    /// Which input, shortened to fit.
    pub label: String,
    /// From what to what, at the right end.
    pub note: String,
    /// The middle of the words.
    pub words: f64,
    /// The right end of the words.
    pub right: f64,
    /// The part towards the result at the low end.
    pub low: Rect,
    /// The part towards the result at the high end.
    pub high: Rect,
}

impl SwingRow {
    /// Where its words are: which input, and from what to what.
    #[must_use]
    pub fn texts(&self) -> [Rect; 2] {
        let top = self.words - WORDS / 2.0;
        let [label, note] = [&self.label, &self.note].map(|text| text_width(text, LABEL_PX));
        [Rect::new(0.0, top, label, WORDS), Rect::new(self.right - note, top, note, WORDS)]
    }

    /// Whether a line straight down at `x` would run through the words.
    fn has_words_at(&self, x: f64) -> bool {
        let mut texts = self.texts().into_iter().filter(|text| text.width > 0.0);
        texts.any(|text| text.x - CLEAR < x && x < text.right() + CLEAR)
    }
}

impl SwingsLayout {
    /// The pieces of a line straight down at `x`, from where to where: it gives way to words.
    #[must_use]
    pub fn pieces(&self, x: f64) -> Vec<(f64, f64)> {
        let mut from = self.plot.y;
        let mut pieces = Vec::new();
        for row in self.rows.iter().filter(|row| row.has_words_at(x)) {
            let [words, _] = row.texts();
            // What is left over the words of the first bar is no line.
            if words.y - from > CLEAR {
                pieces.push((from, words.y));
            }
            from = words.bottom();
        }
        pieces.push((from, self.plot.bottom()));
        pieces
    }

    /// Lays the picture out for a width in pixels; its height follows.
    ///
    /// # Errors
    /// [`ChartError::NoData`] without a bar; [`ChartError::NotDrawable`] for a number that is not
    /// one.
    pub fn new(spec: &SwingsSpec, width: u32, frame: Frame) -> Result<Self, ChartError> {
        let values = || spec.rows.iter().flat_map(|it| [it.at_low, it.at_high]);
        let is_bad = |it: f64| !it.is_finite() || it.abs() > 1e300;
        if let Some(index) = values().position(is_bad) {
            return Err(ChartError::NotDrawable { index: index / 2 });
        }
        if is_bad(spec.expected) || spec.rows.is_empty() {
            return Err(ChartError::NoData);
        }
        let width = f64::from(width.max(Size::MIN.width));
        let header = match frame {
            Frame::Bare => Header::default(),
            Frame::WithTitle => Header::new(&spec.title, &spec.subtitle, width),
        };
        let low = values().fold(spec.expected, f64::min);
        let high = values().fold(spec.expected, f64::max);
        let axis = value_axis(low, high, ZeroBase::WhenNear, STEPS);
        let height = count(spec.rows.len()) * ROW;
        let plot = Rect::new(SIDE, header.height() + TOP, width - 2.0 * SIDE, height);
        let scale = Scale::new((axis.low, axis.high), (plot.x, plot.right()));
        let tick = |&tick: &f64| {
            let words = spec.numbers.fixed(tick, axis.decimals);
            (scale.position(tick), words, tick.abs() < f64::EPSILON)
        };
        let expected = scale.position(spec.expected);
        let rows = spec.rows.iter().enumerate().map(|(at, row)| {
            let top = plot.y + count(at) * ROW;
            let bar = |value: f64| {
                let end = scale.position(value);
                let (from, to) = (expected.min(end), expected.max(end));
                Rect::new(from, top + 24.0, to - from, BAR)
            };
            // Where there is no room for both, which input it is matters more than how far it goes.
            let note = if width < NARROW { "" } else { row.note.as_str() };
            let note_width = text_width(note, LABEL_PX).min(width * 0.45);
            SwingRow {
                label: shorten(&row.label, width - note_width - 12.0, LABEL_PX),
                note: shorten(note, note_width + 1.0, LABEL_PX),
                words: top + 12.0,
                right: width,
                low: bar(row.at_low),
                high: bar(row.at_high),
            }
        });
        Ok(Self {
            size: Size { width: pixels(width), height: pixels(plot.bottom() + AXIS) },
            ticks: axis.ticks.iter().map(tick).collect(),
            rows: rows.collect(),
            expected_label: label(&spec.expected_label, expected, width),
            plot,
            expected,
            header,
        })
    }
}

/// The words of the expected result, kept inside the picture.
fn label(text: &str, at: f64, width: f64) -> (String, Anchor, f64) {
    let half = text_width(text, LABEL_PX) / 2.0 + 2.0;
    if at - half < 0.0 {
        (text.to_owned(), Anchor::Start, 0.0)
    } else if at + half > width {
        (text.to_owned(), Anchor::End, width)
    } else {
        (text.to_owned(), Anchor::Middle, at)
    }
}
