//! What each year brings and costs: columns above and below zero, and the sum so far as a line.
//!
//! Fill a [`YearsSpec`] and call [`render`]. Gains are filled, costs are hatched by their outline
//! alone, and the line has markers, so that nothing is told by color only.

mod layout;

use super::geometry::{Point, Size};
use super::markup::{Anchor, Markup, TextStyle};
use super::svg::{Names, Svg};
use super::theme::{Palette, Role, Theme};
use super::{ChartError, Frame, NumberFormat};
use layout::{LABEL_PX, LEGEND};
pub use layout::{YearColumn, YearsLayout};

/// All the picture needs. Plain data: two equal specs give the same picture.
#[derive(Debug, Clone, PartialEq)]
pub struct YearsSpec {
    /// Makes the ids of this picture unique in the page; ASCII letters, digits, `-` and `_`.
    pub id_prefix: String,
    /// What it says, stated as the finding; the picture's accessible name.
    pub title: String,
    /// What is shown, in which unit.
    pub subtitle: String,
    /// The whole picture in a sentence, for those who do not see it.
    pub description: String,
    /// The years from the left.
    pub years: Vec<YearBar>,
    /// What the columns above zero are.
    pub gains: String,
    /// What the columns below zero are.
    pub costs: String,
    /// What the line is.
    pub so_far: String,
    /// How numbers are written.
    pub numbers: NumberFormat,
}

/// A year. **Unit** all in the same one.
#[derive(Debug, Clone, PartialEq)]
pub struct YearBar {
    /// What it is called.
    pub label: String,
    /// What is gained; below zero where more is lost.
    pub gains: f64,
    /// What is paid.
    pub costs: f64,
    /// The sum of gains less costs so far.
    pub so_far: f64,
}

/// Draws the picture for a width in pixels; its height follows.
///
/// # Errors
///
/// See [`YearsLayout::new`].
pub fn render(spec: &YearsSpec, theme: Theme, width: u32, frame: Frame) -> Result<Svg, ChartError> {
    let layout = YearsLayout::new(spec, width, frame)?;
    let palette = theme.palette();
    let mut picture = Markup::default();
    layout.header.draw(&mut picture, palette);
    axis(&mut picture, palette, &layout);
    for column in &layout.columns {
        bars(&mut picture, palette, column, layout.zero);
        let style = TextStyle::new(LABEL_PX, palette.ink).anchored(Anchor::Middle);
        picture.text(&column.label, column.middle, layout.plot.bottom() + 14.0, style);
    }
    line(&mut picture, palette, &layout);
    legend(&mut picture, palette, spec, &layout);
    let names =
        Names { id_prefix: &spec.id_prefix, title: &spec.title, description: &spec.description };
    let size = Size { width: layout.size.width, height: layout.size.height };
    Ok(Svg::assemble(names, size, palette.surface, &picture.finish()))
}

fn axis(picture: &mut Markup, palette: &Palette, layout: &YearsLayout) {
    let (left, right) = (layout.plot.x, layout.plot.right());
    for (y, label) in &layout.ticks {
        let is_zero = (y - layout.zero).abs() < 0.5;
        let color = if is_zero { palette.axis } else { palette.grid_line };
        picture.write(format_args!(
            "<path d=\"M{left:.1} {y:.1}H{right:.1}\" stroke=\"{color}\" stroke-width=\"1\"/>\n"
        ));
        let style = TextStyle::new(LABEL_PX, palette.muted).anchored(Anchor::End);
        picture.text(label, left - 8.0, *y, style);
    }
}

fn bars(picture: &mut Markup, palette: &Palette, column: &YearColumn, zero: f64) {
    let gain = palette.stroke(Role::Target).color;
    let cost = palette.stroke(Role::Note).color;
    picture.rect(&column.gains, 0.0, &format!("fill=\"{gain}\""));
    let outlined = format!("fill=\"{}\" stroke=\"{cost}\" stroke-width=\"2\"", palette.surface);
    picture.rect(&column.costs.inset(1.0), 0.0, &outlined);
    debug_assert!(column.costs.y >= zero - 0.01, "costs hang below zero");
}

fn line(picture: &mut Markup, palette: &Palette, layout: &YearsLayout) {
    let series = palette.stroke(Role::Series);
    let mut path = String::new();
    for (at, Point { x, y }) in layout.line.iter().enumerate() {
        let step = if at == 0 { 'M' } else { 'L' };
        path.push_str(&format!("{step}{x:.1} {y:.1}"));
    }
    let color = series.color;
    picture.write(format_args!(
        "<path d=\"{path}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"2.5\"/>\n"
    ));
    for Point { x, y } in &layout.line {
        let surface = palette.surface;
        picture.write(format_args!(
            "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"4.5\" fill=\"{color}\" stroke=\"{surface}\" \
             stroke-width=\"1.5\"/>\n"
        ));
    }
    if let (Some(last), Some(label)) = (layout.line.last(), &layout.last_label) {
        let style = TextStyle::new(LABEL_PX, palette.ink).semibold().anchored(Anchor::End);
        picture.text(label, layout.plot.right(), last.y - 14.0, style);
    }
}

/// What is what, each with the look it has in the picture.
fn legend(picture: &mut Markup, palette: &Palette, spec: &YearsSpec, layout: &YearsLayout) {
    let texts = [&spec.gains, &spec.costs, &spec.so_far];
    for (at, (place, text)) in layout.legend.iter().zip(texts).enumerate() {
        let swatch = super::Rect::new(place.x, place.y + (LEGEND - 12.0) / 2.0, 12.0, 12.0);
        let middle = swatch.center();
        match at {
            0 => {
                let color = palette.stroke(Role::Target).color;
                picture.rect(&swatch, 0.0, &format!("fill=\"{color}\""));
            }
            1 => {
                let (fill, color) = (palette.surface, palette.stroke(Role::Note).color);
                let look = format!("fill=\"{fill}\" stroke=\"{color}\" stroke-width=\"2\"");
                picture.rect(&swatch.inset(1.0), 0.0, &look);
            }
            _ => {
                let color = palette.stroke(Role::Series).color;
                let (x, right, y) = (swatch.x - 2.0, swatch.right() + 2.0, middle.y);
                picture.write(format_args!(
                    "<path d=\"M{x:.1} {y:.1}H{right:.1}\" stroke=\"{color}\" \
                     stroke-width=\"2.5\"/>\n<circle cx=\"{:.1}\" cy=\"{y:.1}\" r=\"4\" \
                     fill=\"{color}\"/>\n",
                    middle.x
                ));
            }
        }
        let style = TextStyle::new(LABEL_PX, palette.ink);
        picture.text(text, place.x + 20.0, middle.y, style);
    }
}
