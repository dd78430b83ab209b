//! Writes SVG elements: texts, rounded rectangles and symbols, which the drawing library either
//! lacks or would want to measure.
//!
//! Every text and attribute value is escaped here; nothing else writes text into a picture.

use super::geometry::{Rect, whole};
use super::theme::Color;
use std::fmt::Write as _;

/// Where a text stands relative to its position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// How a text is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct TextStyle {
    pub(super) font_px: f64,
    pub(super) semibold: bool,
    pub(super) color: Color,
    pub(super) anchor: Anchor,
}

impl TextStyle {
    pub(super) const fn new(font_px: f64, color: Color) -> Self {
        Self { font_px, semibold: false, color, anchor: Anchor::Start }
    }

    pub(super) const fn semibold(self) -> Self {
        Self { semibold: true, ..self }
    }

    pub(super) const fn anchored(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }
}

/// A coordinate written with at most one decimal.
struct Pixels(f64);

impl std::fmt::Display for Pixels {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let tenths = whole(self.0 * 10.0);
        let sign = if tenths < 0 { "-" } else { "" };
        let (units, rest) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
        if rest == 0 { write!(f, "{sign}{units}") } else { write!(f, "{sign}{units}.{rest}") }
    }
}

/// A growing piece of SVG.
#[derive(Debug, Default)]
pub(super) struct Markup {
    text: String,
}

impl Markup {
    pub(super) fn finish(self) -> String {
        self.text
    }

    /// Adds ready markup, made by this module or by the drawing library.
    pub(super) fn push(&mut self, markup: &str) {
        self.text.push_str(markup);
    }

    /// Adds formatted markup. Writing into a string cannot fail.
    pub(super) fn write(&mut self, arguments: std::fmt::Arguments<'_>) {
        let written = self.text.write_fmt(arguments);
        debug_assert!(written.is_ok(), "writing into a string cannot fail");
    }

    /// A text whose letters stand centered on `y`, by the height of its capitals.
    pub(super) fn text(&mut self, text: &str, x: f64, y: f64, style: TextStyle) {
        // Half the height of Inter's capitals and figures, 0.727 em.
        let baseline = y + 0.3635 * style.font_px;
        let (x, baseline, px, color) =
            (Pixels(x), Pixels(baseline), Pixels(style.font_px), style.color);
        self.write(format_args!(r#"<text x="{x}" y="{baseline}" font-size="{px}" fill="{color}""#));
        match style.anchor {
            Anchor::Start => {}
            Anchor::Middle => self.push(r#" text-anchor="middle""#),
            Anchor::End => self.push(r#" text-anchor="end""#),
        }
        if style.semibold {
            self.push(r#" font-weight="600""#);
        }
        self.push(">");
        escape_into(&mut self.text, text);
        self.push("</text>\n");
    }

    /// A rectangle, rounded by `radius`.
    pub(super) fn rect(&mut self, rect: &Rect, radius: f64, attributes: &str) {
        let (x, y) = (Pixels(rect.x), Pixels(rect.y));
        let (width, height) = (Pixels(rect.width), Pixels(rect.height));
        self.write(format_args!(r#"<rect x="{x}" y="{y}" width="{width}" height="{height}""#));
        if radius > 0.0 {
            self.write(format_args!(r#" rx="{}""#, Pixels(radius)));
        }
        self.write(format_args!(" {attributes}/>\n"));
    }

    /// A closed shape through corners.
    pub(super) fn polygon(&mut self, corners: &[(f64, f64)], attributes: &str) {
        self.push("<polygon points=\"");
        for (at, &(x, y)) in corners.iter().enumerate() {
            let gap = if at == 0 { "" } else { " " };
            self.write(format_args!("{gap}{},{}", Pixels(x), Pixels(y)));
        }
        self.write(format_args!("\" {attributes}/>\n"));
    }

    /// A path drawn in a 16 by 16 box, scaled to fill a square.
    pub(super) fn symbol(&mut self, path: &str, square: &Rect, color: Color) {
        let (x, y) = (Pixels(square.x), Pixels(square.y));
        let scale = whole(square.width * 1_000.0 / 16.0);
        let (units, thousandths) = (scale / 1_000, scale % 1_000);
        self.write(format_args!(
            r#"<path transform="translate({x} {y}) scale({units}.{thousandths:03})" d="{path}" fill="{color}"/>"#
        ));
        self.push("\n");
    }
}

/// The text with markup signs escaped and signs that must not stand in a picture replaced.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    escape_into(&mut safe, text);
    safe
}

fn escape_into(target: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '<' => target.push_str("&lt;"),
            '>' => target.push_str("&gt;"),
            '&' => target.push_str("&amp;"),
            '"' => target.push_str("&quot;"),
            '\'' => target.push_str("&apos;"),
            '\t' | '\n' | '\r' => target.push(' '),
            other if is_unwelcome(other) => target.push(char::REPLACEMENT_CHARACTER),
            other => target.push(other),
        }
    }
}

/// Control signs (not allowed in XML) and signs that turn the reading direction (a label could
/// pretend to say something else).
fn is_unwelcome(letter: char) -> bool {
    letter.is_control()
        || matches!(
            u32::from(letter),
            0x200E | 0x200F | 0x202A..=0x202E | 0x2066..=0x2069 | 0xFFFE | 0xFFFF
        )
}
