//! Writes a laid-out timeline as SVG, back to front.

use super::layout::{LINE, NAME_PX, NOTE_PX, RowBox, TimelineLayout};
use super::marks::Marks;
use super::{Mark, Row, TimelineSpec};
use crate::charts::canvas::{Pen, layer};
use crate::charts::geometry::{Point, Rect};
use crate::charts::markup::{Anchor, Markup, TextStyle};
use crate::charts::svg::{Names, Svg};
use crate::charts::text_width::text_width;
use crate::charts::theme::{Palette, Role, Stroke, Theme};
use crate::charts::{ChartError, Frame};

/// Draws a timeline for a width in pixels.
///
/// # Errors
///
/// See [`TimelineLayout::new`].
pub fn render(
    spec: &TimelineSpec,
    theme: Theme,
    width: u32,
    frame: Frame,
) -> Result<Svg, ChartError> {
    render_layout(spec, &TimelineLayout::new(spec, width, frame)?, theme)
}

/// Draws a timeline that is already laid out, for views that need the geometry too.
///
/// # Errors
///
/// [`ChartError::Drawing`] if the drawing library refuses.
pub fn render_layout(
    spec: &TimelineSpec,
    layout: &TimelineLayout,
    theme: Theme,
) -> Result<Svg, ChartError> {
    let palette = theme.palette();
    let marks = Marks::new(&spec.id_prefix, palette);
    let drawing = Drawing { spec, layout, palette, marks };
    let mut picture = Markup::default();
    drawing.marks.define(&mut picture);
    layout.header.draw(&mut picture, palette);
    drawing.lanes(&mut picture);
    drawing.lines(&mut picture)?;
    drawing.axis(&mut picture);
    drawing.ghosts(&mut picture);
    drawing.arrows(&mut picture)?;
    drawing.rows(&mut picture);
    let names =
        Names { id_prefix: &spec.id_prefix, title: &spec.title, description: &spec.description };
    Ok(Svg::assemble(names, layout.size, palette.surface, &picture.finish()))
}

struct Drawing<'a> {
    spec: &'a TimelineSpec,
    layout: &'a TimelineLayout,
    palette: &'a Palette,
    marks: Marks<'a>,
}

impl Drawing<'_> {
    fn layer(
        &self,
        picture: &mut Markup,
        stroke: Stroke,
        draw: impl FnOnce(&mut Pen<'_>) -> Result<(), ChartError>,
    ) -> Result<(), ChartError> {
        layer(picture, self.layout.size, stroke, draw)
    }

    fn lanes(&self, picture: &mut Markup) {
        let fill = format!("fill=\"{}\"", self.palette.page);
        for lane in &self.layout.lanes {
            picture.rect(&lane.rect, 3.0, &fill);
            let style = TextStyle::new(NAME_PX, self.palette.ink).semibold();
            picture.text(&lane.text, 8.0, lane.rect.center().y, style);
        }
    }

    /// The lines of the ticks, between the heads of the lanes, and today's.
    fn lines(&self, picture: &mut Markup) -> Result<(), ChartError> {
        let plot = &self.layout.plot;
        let thin = |color| Stroke { color, width: 1.0, dashes: &[] };
        self.layer(picture, thin(self.palette.grid_line), |pen| {
            self.layout.ticks.iter().try_for_each(|&(x, _)| pen.line(&upright(x, plot)))?;
            let bottoms = self.layout.rows.iter().map(|row| row.band.bottom());
            bottoms
                .into_iter()
                .try_for_each(|y| pen.line(&[Point { x: 0.0, y }, Point { x: plot.right(), y }]))
        })?;
        let Some(x) = self.layout.today else { return Ok(()) };
        let today = Stroke { dashes: &[6, 3], ..self.palette.stroke(Role::Note) };
        self.layer(picture, today, |pen| pen.line(&upright(x, plot)))
    }

    fn axis(&self, picture: &mut Markup) {
        let (layout, plot) = (self.layout, &self.layout.plot);
        let style = TextStyle::new(NOTE_PX, self.palette.muted).anchored(Anchor::Middle);
        let width = f64::from(layout.size.width);
        for (x, tick) in &layout.ticks {
            let lines = std::iter::once((&tick.label, 0.5)).chain(tick.year.iter().zip([1.5]));
            let fits = |text: &str| x + text_width(text, NOTE_PX) / 2.0 <= width;
            for (text, line) in lines.filter(|(text, _)| fits(text)) {
                picture.text(text, *x, plot.y - 4.0 - line * LINE, style);
            }
        }
        if let Some(x) = layout.today {
            let half = text_width(&self.spec.today_label, NOTE_PX) / 2.0;
            let style = TextStyle::new(NOTE_PX, self.palette.stroke(Role::Note).color);
            let style = style.semibold().anchored(Anchor::Middle);
            let x = x.min(width - half);
            picture.text(&self.spec.today_label, x, plot.y - 4.0 - 2.5 * LINE, style);
        }
        if let Some(y) = layout.key_y {
            let sample = Rect::new(plot.x, y - 2.5, 32.0, 5.0);
            self.ghost(picture, &sample);
            let style = TextStyle::new(NOTE_PX, self.palette.muted);
            picture.text(&self.spec.baseline_label, plot.x + 40.0, y, style);
        }
    }

    fn ghosts(&self, picture: &mut Markup) {
        for ghost in self.layout.rows.iter().filter_map(|row| row.baseline) {
            self.ghost(picture, &ghost);
        }
    }

    fn ghost(&self, picture: &mut Markup, rect: &Rect) {
        let color = self.palette.stroke(Role::Baseline).color;
        picture.rect(rect, 2.0, &format!("fill=\"{color}\""));
    }

    fn arrows(&self, picture: &mut Markup) -> Result<(), ChartError> {
        let sound = Stroke { color: self.palette.axis, width: 1.5, dashes: &[] };
        let broken = Stroke { width: 1.5, dashes: &[4, 3], ..self.palette.stroke(Role::Note) };
        for (stroke, is_broken) in [(sound, false), (broken, true)] {
            let arrows = || self.layout.arrows.iter().filter(|arrow| arrow.is_broken == is_broken);
            if arrows().next().is_none() {
                continue;
            }
            self.layer(picture, stroke, |pen| {
                arrows().try_for_each(|arrow| pen.line(&arrow.points))
            })?;
            let fill = format!("fill=\"{}\"", stroke.color);
            for Point { x, y } in arrows().filter_map(|arrow| arrow.points.last().copied()) {
                picture.polygon(&[(x, y), (x - 7.0, y - 4.0), (x - 7.0, y + 4.0)], &fill);
            }
        }
        Ok(())
    }

    fn rows(&self, picture: &mut Markup) {
        for (row, place) in self.spec.rows().zip(&self.layout.rows) {
            let name = TextStyle::new(NAME_PX, self.palette.ink);
            let (text, rect) = &place.name;
            picture.text(text, rect.x, rect.center().y, name);
            let color = match row.is_late {
                true => self.palette.stroke(Role::Note).color,
                false => self.palette.muted,
            };
            let (text, rect) = &place.note;
            picture.text(text, rect.x, rect.center().y, TextStyle::new(NOTE_PX, color));
            self.mark(picture, row, place);
        }
    }

    fn mark(&self, picture: &mut Markup, row: &Row, place: &RowBox) {
        let (bar, state, is_late) = (&place.bar, row.state, row.is_late);
        match &row.mark {
            Mark::Bar => self.marks.bar(picture, bar, state, is_late),
            Mark::Milestone => self.marks.diamond(picture, bar, state, is_late),
            Mark::Decision => self.marks.flag(picture, bar, state, is_late),
            Mark::Dues(dues) => {
                for due in dues {
                    let at = Point { x: self.layout.day_x(due.day), y: bar.center().y };
                    self.marks.due(picture, at, due.state, due.is_late);
                }
            }
        }
    }
}

fn upright(x: f64, plot: &Rect) -> [Point; 2] {
    [Point { x, y: plot.y }, Point { x, y: plot.bottom() }]
}
