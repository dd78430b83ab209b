//! What moves a result most: a bar for each input from its low end to its high end, the widest on
//! top, around the result as expected (a tornado).
//!
//! Fill a [`SwingsSpec`] and call [`render`]. The end at which the input is high is filled, the other
//! one outlined.

mod layout;

use super::geometry::Size;
use super::markup::{Anchor, Markup, TextStyle};
use super::svg::{Names, Svg};
use super::theme::{Color, Palette, Role, Theme};
use super::{ChartError, Frame, NumberFormat};
use layout::LABEL_PX;
pub use layout::{SwingRow, SwingsLayout};

/// All the picture needs. Plain data: two equal specs give the same picture.
#[derive(Debug, Clone, PartialEq)]
pub struct SwingsSpec {
    /// Makes the ids of this picture unique in the page; ASCII letters, digits, `-` and `_`.
    pub id_prefix: String,
    /// What it says, stated as the finding; the picture's accessible name.
    pub title: String,
    /// What is shown, in which unit.
    pub subtitle: String,
    /// The whole picture in a sentence, for those who do not see it.
    pub description: String,
    /// The result as expected.
    pub expected: f64,
    /// What the result as expected is called.
    pub expected_label: String,
    /// The bars from the top.
    pub rows: Vec<SwingBar>,
    /// How numbers are written.
    pub numbers: NumberFormat,
}

/// What one input does alone. **Unit** that of the result.
#[derive(Debug, Clone, PartialEq)]
pub struct SwingBar {
    /// Which input.
    pub label: String,
    /// From what to what it goes, in words.
    pub note: String,
    /// The result at its low end.
    pub at_low: f64,
    /// The result at its high end.
    pub at_high: f64,
}

/// Draws the picture for a width in pixels; its height follows.
///
/// # Errors
///
/// See [`SwingsLayout::new`].
pub fn render(
    spec: &SwingsSpec,
    theme: Theme,
    width: u32,
    frame: Frame,
) -> Result<Svg, ChartError> {
    let layout = SwingsLayout::new(spec, width, frame)?;
    let palette = theme.palette();
    let mut picture = Markup::default();
    layout.header.draw(&mut picture, palette);
    axis(&mut picture, palette, &layout);
    for row in &layout.rows {
        draw_row(&mut picture, palette, row);
    }
    down(&mut picture, &layout, layout.expected, (palette.ink, "1.5"));
    let (label, anchor, at) = &layout.expected_label;
    let style = TextStyle::new(LABEL_PX, palette.ink).semibold().anchored(*anchor);
    picture.text(label, *at, layout.plot.y - 12.0, style);
    let names =
        Names { id_prefix: &spec.id_prefix, title: &spec.title, description: &spec.description };
    let size = Size { width: layout.size.width, height: layout.size.height };
    Ok(Svg::assemble(names, size, palette.surface, &picture.finish()))
}

fn axis(picture: &mut Markup, palette: &Palette, layout: &SwingsLayout) {
    for (x, label, is_zero) in &layout.ticks {
        let color = if *is_zero { palette.axis } else { palette.grid_line };
        down(picture, layout, *x, (color, "1"));
        let style = TextStyle::new(LABEL_PX, palette.muted).anchored(Anchor::Middle);
        picture.text(label, *x, layout.plot.bottom() + 14.0, style);
    }
}

/// A line straight down through all bars, but not through words. A surface behind the words would do
/// as well on a screen; this needs no program that reads the picture to know how to paint one.
fn down(picture: &mut Markup, layout: &SwingsLayout, x: f64, (color, width): (Color, &str)) {
    let piece = |(from, to): (f64, f64)| format!("M{x:.1} {from:.1}V{to:.1}");
    let pieces: String = layout.pieces(x).into_iter().map(piece).collect();
    picture.write(format_args!(
        "<path d=\"{pieces}\" stroke=\"{color}\" stroke-width=\"{width}\"/>\n"
    ));
}

fn draw_row(picture: &mut Markup, palette: &Palette, row: &SwingRow) {
    let color = palette.stroke(Role::Series).color;
    picture.text(&row.label, 0.0, row.words, TextStyle::new(LABEL_PX, palette.ink));
    let note = TextStyle::new(LABEL_PX, palette.muted).anchored(Anchor::End);
    picture.text(&row.note, row.right, row.words, note);
    let outlined = format!("fill=\"{}\" stroke=\"{color}\" stroke-width=\"2\"", palette.surface);
    picture.rect(&row.low.inset(1.0), 0.0, &outlined);
    picture.rect(&row.high, 0.0, &format!("fill=\"{color}\""));
}
