//! Writes a laid-out trend chart as SVG, back to front.

use super::labels::{LABEL_PX, Label, SAMPLE};
use super::layout::{TICK_PX, TICK_ROW, TrendLayout};
use super::notes::{NOTE_PX, Placement, ROW};
use super::{Reference, TrendSpec, Way};
use crate::charts::canvas::layer;
use crate::charts::decimate::decimate;
use crate::charts::geometry::{Point, Rect, Size, count, whole};
use crate::charts::markup::{Anchor, Markup, TextStyle};
use crate::charts::svg::{Names, Svg};
use crate::charts::text_width::text_width;
use crate::charts::theme::{Palette, Role, Stroke, Theme};
use crate::charts::{ChartError, Frame};

/// Pixels an average point needs for a marker of its own.
pub(super) const MARKER_ROOM: f64 = 6.0;
/// The radius of a marker in pixels.
pub(super) const MARKER: f64 = 4.0;

/// Draws a trend chart for a size in pixels.
///
/// # Errors
///
/// See [`TrendLayout::new`].
pub fn render(spec: &TrendSpec, theme: Theme, size: Size, frame: Frame) -> Result<Svg, ChartError> {
    render_layout(spec, &TrendLayout::new(spec, size, frame)?, theme)
}

/// Draws a trend chart that is already laid out, for views that need the geometry too.
///
/// # Errors
///
/// [`ChartError::Drawing`] if the drawing library refuses.
pub fn render_layout(
    spec: &TrendSpec,
    layout: &TrendLayout,
    theme: Theme,
) -> Result<Svg, ChartError> {
    let palette = theme.palette();
    let drawing = Drawing { spec, layout, palette };
    let mut picture = Markup::default();
    layout.header.draw(&mut picture, palette);
    drawing.bands(&mut picture)?;
    drawing.axes(&mut picture)?;
    drawing.levels(&mut picture)?;
    drawing.references(&mut picture)?;
    drawing.note_lines(&mut picture)?;
    drawing.series(&mut picture)?;
    drawing.signs(&mut picture)?;
    drawing.notes(&mut picture);
    drawing.labels(&mut picture)?;
    drawing.key(&mut picture)?;
    let names =
        Names { id_prefix: &spec.id_prefix, title: &spec.title, description: &spec.description };
    Ok(Svg::assemble(names, layout.size, palette.surface, &picture.finish()))
}

pub(super) struct Drawing<'a> {
    pub(super) spec: &'a TrendSpec,
    pub(super) layout: &'a TrendLayout,
    pub(super) palette: &'a Palette,
}

impl Drawing<'_> {
    pub(super) fn layer(
        &self,
        picture: &mut Markup,
        stroke: Stroke,
        draw: impl FnOnce(&mut crate::charts::canvas::Pen<'_>) -> Result<(), ChartError>,
    ) -> Result<(), ChartError> {
        layer(picture, self.layout.size, stroke, draw)
    }

    fn axes(&self, picture: &mut Markup) -> Result<(), ChartError> {
        let plot = &self.layout.plot;
        let horizontal = |y| [Point { x: plot.x, y }, Point { x: plot.right(), y }];
        let thin = |color| Stroke { color, width: 1.0, dashes: &[] };
        self.layer(picture, thin(self.palette.grid_line), |pen| {
            self.layout.value_ticks.iter().skip(1).try_for_each(|(y, _)| pen.line(&horizontal(*y)))
        })?;
        self.layer(picture, thin(self.palette.axis), |pen| {
            pen.line(&horizontal(plot.bottom()))?;
            self.layout.day_ticks.iter().try_for_each(|&(x, _)| {
                let (top, bottom) = (plot.bottom(), plot.bottom() + 4.0);
                pen.line(&[Point { x, y: top }, Point { x, y: bottom }])
            })
        })?;
        self.tick_labels(picture);
        Ok(())
    }

    fn tick_labels(&self, picture: &mut Markup) {
        let (layout, plot) = (self.layout, &self.layout.plot);
        let style = TextStyle::new(TICK_PX, self.palette.muted);
        if !self.spec.unit.is_empty() {
            picture.text(&self.spec.unit, 0.0, layout.unit_y, style);
        }
        for (y, label) in &layout.value_ticks {
            picture.text(label, plot.x - 8.0, *y, style.anchored(Anchor::End));
        }
        let rows = [plot.bottom() + 6.0 + TICK_ROW / 2.0, plot.bottom() + 4.0 + 1.5 * TICK_ROW];
        for (x, tick) in &layout.day_ticks {
            let lines = std::iter::once(&tick.label).chain(tick.year.as_ref()).zip(rows);
            let fits =
                |text: &str| x + text_width(text, TICK_PX) / 2.0 <= f64::from(layout.size.width);
            for (text, y) in lines.filter(|(text, _)| fits(text)) {
                picture.text(text, *x, y, style.anchored(Anchor::Middle));
            }
        }
    }

    fn references(&self, picture: &mut Markup) -> Result<(), ChartError> {
        let plot = &self.layout.plot;
        let lines = [(Role::Baseline, &self.spec.baseline), (Role::Target, &self.spec.target)];
        for (role, line) in lines {
            let Some(Reference { value, day, .. }) = line else { continue };
            let stroke = self.palette.stroke(role);
            let y = self.layout.values.position(*value);
            self.layer(picture, stroke, |pen| {
                pen.line(&[Point { x: plot.x, y }, Point { x: plot.right(), y }])
            })?;
            if let Some(day) = *day {
                let place = self.layout.place(day, *value);
                self.layer(picture, stroke, |pen| pen.area(&diamond(place)))?;
            }
        }
        self.spec.ways.iter().try_for_each(|way| self.way(picture, way))
    }

    fn way(&self, picture: &mut Markup, way: &Way) -> Result<(), ChartError> {
        let points: Vec<Point> =
            way.points.iter().map(|&(day, value)| self.layout.place(day, value)).collect();
        self.layer(picture, self.palette.stroke(way.role), |pen| pen.line(&points))
    }

    fn note_lines(&self, picture: &mut Markup) -> Result<(), ChartError> {
        let plot = &self.layout.plot;
        let tops: Vec<(f64, f64)> = match &self.layout.notes {
            Placement::Texts { notes, .. } => notes
                .iter()
                .map(|note| (note.x, plot.y - count(note.row + 1) * ROW + 2.0))
                .collect(),
            Placement::Numbers(_) => self.layout.note_lines().map(|x| (x, plot.y - 2.0)).collect(),
        };
        if tops.is_empty() {
            return Ok(());
        }
        self.layer(picture, self.palette.stroke(Role::Note), |pen| {
            tops.iter()
                .try_for_each(|&(x, y)| pen.line(&[Point { x, y }, Point { x, y: plot.bottom() }]))
        })
    }

    fn notes(&self, picture: &mut Markup) {
        let plot = &self.layout.plot;
        let note = self.palette.stroke(Role::Note).color;
        let style = TextStyle::new(NOTE_PX, note);
        match &self.layout.notes {
            Placement::Texts { notes, .. } => {
                for placed in notes {
                    let y = plot.y - count(placed.row) * ROW - ROW / 2.0;
                    picture.text(&placed.text, placed.span.0, y, style);
                }
            }
            Placement::Numbers(markers) => {
                let fill = format!(r#"fill="{}" stroke="{note}""#, self.palette.surface);
                for marker in markers {
                    let rect = marker.rect(plot.y);
                    picture.rect(&rect, rect.height / 2.0, &fill);
                    let Point { x, y } = rect.center();
                    picture.text(&marker.text(), x, y, style.semibold().anchored(Anchor::Middle));
                }
            }
        }
        let listed = TextStyle::new(TICK_PX, self.palette.ink);
        for (place, line) in self.layout.list.iter().enumerate() {
            let y = self.layout.list_top + (count(place) + 0.5) * TICK_ROW;
            picture.text(line, 0.0, y, listed);
        }
    }

    fn series(&self, picture: &mut Markup) -> Result<(), ChartError> {
        let points = &self.spec.points;
        if points.is_empty() {
            return Ok(());
        }
        let role = if self.spec.signals.is_some() { Role::Ordinary } else { Role::Series };
        let stroke = self.palette.stroke(role);
        let runs = self.runs();
        let marked = self.layout.plot.width / count(points.len()) >= MARKER_ROOM;
        self.layer(picture, stroke, |pen| {
            runs.iter().filter(|run| run.len() > 1).try_for_each(|run| pen.line(run))?;
            // A point between two gaps has no line to be seen by.
            let dots = runs.iter().filter(|run| marked || run.len() == 1).flatten();
            dots.into_iter().try_for_each(|&point| pen.dot(point, MARKER))
        })
    }

    /// The points to draw, as lines without gaps.
    fn runs(&self) -> Vec<Vec<Point>> {
        let points = &self.spec.points;
        let columns = points.iter().map(|p| (whole(self.layout.day_x(p.day).floor()), p.value));
        let gap = i64::from(self.spec.gap_days.unwrap_or(i32::MAX));
        let mut runs: Vec<Vec<Point>> = Vec::new();
        let mut previous: Option<i32> = None;
        for point in decimate(columns).into_iter().filter_map(|index| points.get(index)) {
            let near = previous.is_some_and(|day| i64::from(point.day) - i64::from(day) <= gap);
            previous = Some(point.day);
            let place = self.layout.place(point.day, point.value);
            match runs.last_mut() {
                Some(run) if near => run.push(place),
                _ => runs.push(vec![place]),
            }
        }
        runs
    }

    fn labels(&self, picture: &mut Markup) -> Result<(), ChartError> {
        let plot = &self.layout.plot;
        for label in self.layout.labels.iter().filter(|label| label.needs_leader(plot)) {
            let Stroke { color, .. } = self.palette.stroke(label.role);
            let end = Point { x: label.rect.x - 2.0, y: label.rect.center().y };
            let stroke = Stroke { color, width: 1.0, dashes: &[] };
            self.layer(picture, stroke, |pen| pen.line(&[label.at, end]))?;
        }
        for label in &self.layout.labels {
            let halo = Rect::new(
                label.rect.x - 2.0,
                label.rect.y + 1.0,
                label.rect.width + 4.0,
                label.rect.height - 2.0,
            );
            let fill = format!(r#"fill="{}" fill-opacity=".85""#, self.palette.surface);
            picture.rect(&halo, 3.0, &fill);
            self.label(picture, label);
        }
        Ok(())
    }

    fn label(&self, picture: &mut Markup, label: &Label) {
        let style = TextStyle::new(LABEL_PX, self.palette.stroke(label.role).color);
        let style = if label.role == Role::Series { style.semibold() } else { style };
        picture.text(&label.text, label.rect.x, label.rect.center().y, style);
    }

    /// A piece of the line or the mark that a name in the key is about.
    fn sample(&self, picture: &mut Markup, label: &Label) -> Result<(), ChartError> {
        let Point { x, y } = label.at;
        if matches!(label.role, Role::Improvement | Role::Concern | Role::Change) {
            let middle = Point { x: x + SAMPLE / 2.0, y };
            return self.marks(picture, label.role, std::iter::once(middle));
        }
        let stroke = match self.spec.stretches().last() {
            Some(last) if label.role == Role::Limit => self.limit_stroke(last),
            _ => self.palette.stroke(label.role),
        };
        self.layer(picture, stroke, |pen| pen.line(&[label.at, Point { x: x + SAMPLE, y }]))
    }

    fn key(&self, picture: &mut Markup) -> Result<(), ChartError> {
        for label in &self.layout.key {
            self.sample(picture, label)?;
            self.label(picture, label);
        }
        Ok(())
    }
}

/// The marker of a reference's day.
fn diamond(Point { x, y }: Point) -> [Point; 4] {
    const R: f64 = 5.0;
    [(x, y - R), (x + R, y), (x, y + R), (x - R, y)].map(|(x, y)| Point { x, y })
}
