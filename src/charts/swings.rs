//! What moves a result most: a bar for each input from its low end to its high end, the widest on
//! top, around the result as expected (a tornado).
//!
//! Fill a [`SwingsSpec`] and call [`render`]. The end at which the input is high is filled, the other
//! one outlined.

mod layout;

use super::geometry::Size;
use super::markup::{Anchor, Markup, TextStyle};
use super::svg::{Names, Svg};
use super::theme::{Palette, Role, Theme};
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
    let (x, top, bottom) = (layout.expected, layout.plot.y, layout.plot.bottom());
    let ink = palette.ink;
    picture.write(format_args!(
        "<path d=\"M{x:.1} {top:.1}V{bottom:.1}\" stroke=\"{ink}\" stroke-width=\"1.5\"/>\n"
    ));
    let (label, anchor, at) = &layout.expected_label;
    let style = TextStyle::new(LABEL_PX, palette.ink).semibold().anchored(*anchor);
    picture.text(label, *at, top - 12.0, style);
    let names =
        Names { id_prefix: &spec.id_prefix, title: &spec.title, description: &spec.description };
    let size = Size { width: layout.size.width, height: layout.size.height };
    Ok(Svg::assemble(names, size, palette.surface, &picture.finish()))
}

fn axis(picture: &mut Markup, palette: &Palette, layout: &SwingsLayout) {
    let (top, bottom) = (layout.plot.y, layout.plot.bottom());
    for (x, label, is_zero) in &layout.ticks {
        let color = if *is_zero { palette.axis } else { palette.grid_line };
        picture.write(format_args!(
            "<path d=\"M{x:.1} {top:.1}V{bottom:.1}\" stroke=\"{color}\" stroke-width=\"1\"/>\n"
        ));
        let style = TextStyle::new(LABEL_PX, palette.muted).anchored(Anchor::Middle);
        picture.text(label, *x, bottom + 14.0, style);
    }
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
