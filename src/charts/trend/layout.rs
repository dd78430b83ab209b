//! Where everything in a trend chart goes, for a given size.

use super::extent::Extent;
use super::labels::{self, LABEL_PX, Label};
use super::notes::{self, Placement};
use super::steps::LimitLines;
use super::{TrendPoint, TrendSpec};
use crate::charts::geometry::{Point, Rect, Size, count, pixels, quantity};
use crate::charts::header::Header;
use crate::charts::scale::Scale;
use crate::charts::text_width::{text_width, wrap};
use crate::charts::ticks::{DayTick, date_ticks, value_axis};
use crate::charts::{ChartError, Frame};
use std::sync::Arc;

/// The size of tick labels: the smallest text in a chart.
pub(super) const TICK_PX: f64 = 12.0;
/// Pixels a line of tick labels takes.
pub(super) const TICK_ROW: f64 = 18.0;
/// From this width on, lines are named beside the plot instead of under it.
const WIDE: u32 = 480;
/// Pixels between the plot's sides and the first and last day.
pub(super) const SIDE: f64 = 10.0;
/// Pixels between labels of the value axis and the plot.
const AXIS_GAP: f64 = 8.0;
/// The widest value written beside a narrow plot, in pixels.
const NARROW_VALUE: f64 = 48.0;
/// Smaller steps are written with an exponent.
const MOST_DECIMALS: usize = 9;
/// Pixels of the value axis a step should have at least.
const STEP_PX: f64 = 36.0;

/// The geometry of a trend chart.
#[derive(Debug, Clone, PartialEq)]
pub struct TrendLayout {
    pub(super) size: Size,
    pub(super) header: Header,
    pub(super) plot: Rect,
    pub(super) days: Scale,
    pub(super) values: Scale,
    pub(super) value_ticks: Vec<(f64, String)>,
    pub(super) day_ticks: Vec<(f64, DayTick)>,
    pub(super) unit_y: f64,
    pub(super) notes: Placement,
    pub(super) labels: Vec<Label>,
    pub(super) key: Vec<Label>,
    /// Lines of the numbered notes, when the picture lists them itself.
    pub(super) list: Vec<String>,
    pub(super) list_top: f64,
    numbered: Vec<usize>,
    pub(super) points: Arc<[TrendPoint]>,
    /// The limits of each stretch.
    pub(super) limits: Vec<Option<LimitLines>>,
}

impl TrendLayout {
    /// Lays a chart out for a size in pixels.
    ///
    /// With [`Frame::WithTitle`] the picture becomes higher than asked by what stands around the
    /// chart; see [`TrendLayout::size`].
    ///
    /// # Errors
    ///
    /// [`ChartError::NoData`] when there is neither a point nor a line; the other variants when a
    /// value or the order of the points cannot be drawn.
    pub fn new(spec: &TrendSpec, size: Size, frame: Frame) -> Result<Self, ChartError> {
        let extent = Extent::of(spec)?;
        let size = size.at_least(Size::MIN);
        let width = f64::from(size.width);
        let header = match frame {
            Frame::Bare => Header::default(),
            Frame::WithTitle => Header::new(&spec.title, &spec.subtitle, width),
        };
        let area = Rect::new(0.0, header.height(), width, f64::from(size.height));
        let mut layout = Self::within(spec, &extent, area, size.width >= WIDE);
        layout.header = header;
        layout.list_top = area.bottom() + 8.0;
        if frame == Frame::WithTitle {
            layout.list = listed(spec, &layout.numbered, width);
        }
        let height = area.bottom() + count(layout.list.len()) * TICK_ROW;
        layout.size = Size { width: size.width, height: pixels(height + frame_margin(&layout)) };
        Ok(layout)
    }

    fn within(spec: &TrendSpec, extent: &Extent, area: Rect, wide: bool) -> Self {
        let (key, key_height) = labels::key(spec, area.width, wide);
        let unit_height = if spec.unit.is_empty() { 8.0 } else { TICK_ROW + 10.0 };
        let bottom = area.bottom() - key_height - 2.0 * TICK_ROW;
        let most_steps = quantity((bottom - area.y - unit_height) / STEP_PX).clamp(2, 8);
        let (low, high) = extent.values;
        let axis = value_axis(low, high, spec.zero, most_steps);
        let texts = tick_texts(spec, &axis.ticks, axis.decimals, area.width);
        let left = widest(texts.iter().map(String::as_str), TICK_PX) + AXIS_GAP;
        let beside = label_width(spec, extent, area.width, wide);
        let right = area.width - if beside > 0.0 { beside + labels::BESIDE } else { 6.0 };
        let days = day_scale(extent.days, (left + SIDE, right - SIDE));
        let (placement, numbered) = place_notes(spec, days, (left, area.width), area.height);
        let top = area.y + unit_height + placement.height();
        let plot = Rect::new(left, top, right - left, (bottom - top).max(1.0));
        let values = Scale::new((axis.low, axis.high), (plot.bottom(), plot.y));
        let ticks = date_ticks(day_domain(extent.days), days.density(), TICK_PX, &spec.dates);
        let mut layout = Self {
            size: Size::MIN,
            header: Header::default(),
            plot,
            days,
            values,
            value_ticks: axis
                .ticks
                .into_iter()
                .map(|tick| values.position(tick))
                .zip(texts)
                .collect(),
            day_ticks: ticks.into_iter().map(|t| (days.position(f64::from(t.day)), t)).collect(),
            unit_y: area.y + TICK_ROW / 2.0,
            notes: placement,
            labels: Vec::new(),
            key: moved(key, area.bottom() - key_height + 4.0),
            list: Vec::new(),
            list_top: 0.0,
            numbered,
            points: Arc::clone(&spec.points),
            limits: Vec::new(),
        };
        layout.limits = layout.limit_lines(spec);
        layout.labels = layout.place_labels(spec, beside, wide);
        layout
    }

    /// The size of the whole picture in pixels.
    #[must_use]
    pub fn size(&self) -> Size {
        self.size
    }

    /// The area between the axes, in pixels of the picture.
    #[must_use]
    pub fn plot(&self) -> Rect {
        self.plot
    }

    /// Where a value on a day is drawn.
    #[must_use]
    pub fn place(&self, day: i32, value: f64) -> Point {
        Point { x: self.days.position(f64::from(day)), y: self.values.position(value) }
    }

    /// The points the layout was made for.
    #[must_use]
    pub fn points(&self) -> &[TrendPoint] {
        &self.points
    }

    /// The notes that are drawn as numbers only, as indices into the spec's notes: the first is
    /// number 1. Empty when the texts fit. A page lists them under the picture; a picture with
    /// [`Frame::WithTitle`] lists them itself.
    #[must_use]
    pub fn numbered_notes(&self) -> &[usize] {
        &self.numbered
    }

    /// Where notes have their lines.
    pub(super) fn note_lines(&self) -> Box<dyn Iterator<Item = f64> + '_> {
        match &self.notes {
            Placement::Texts { notes, .. } => Box::new(notes.iter().map(|note| note.x)),
            Placement::Numbers(markers) => {
                Box::new(markers.iter().flat_map(|marker| marker.lines.iter().copied()))
            }
        }
    }

    pub(super) fn day_x(&self, day: i32) -> f64 {
        self.days.position(f64::from(day))
    }
}

/// The days the axis covers: never empty, so that a single day stands in the middle.
fn day_domain((first, last): (i32, i32)) -> (i32, i32) {
    if first == last { (first.saturating_sub(3), last.saturating_add(3)) } else { (first, last) }
}

fn day_scale(days: (i32, i32), range: (f64, f64)) -> Scale {
    let (first, last) = day_domain(days);
    Scale::new((f64::from(first), f64::from(last)), range)
}

fn widest<'a>(texts: impl Iterator<Item = &'a str>, font_px: f64) -> f64 {
    texts.map(|text| text_width(text, font_px)).fold(0.0, f64::max).ceil()
}

/// The labels of the value axis; with exponents where plain numbers would take too much room.
fn tick_texts(spec: &TrendSpec, ticks: &[f64], decimals: usize, width: f64) -> Vec<String> {
    let write = |tick: f64| {
        let decimals = if tick.abs() > 0.0 { decimals } else { 0 };
        spec.numbers.fixed(tick, decimals)
    };
    let plain: Vec<String> = if decimals <= MOST_DECIMALS {
        ticks.iter().map(|&tick| write(tick)).collect()
    } else {
        Vec::new()
    };
    let fits = widest(plain.iter().map(String::as_str), TICK_PX) <= width * 0.3;
    if fits && !plain.is_empty() {
        return plain;
    }
    ticks.iter().map(|&tick| spec.numbers.exponent(tick)).collect()
}

/// The room for labels beside the plot; none when there is nothing to name there. A narrow picture
/// has room for a short value only.
fn label_width(spec: &TrendSpec, extent: &Extent, width: f64, wide: bool) -> f64 {
    let is_last = spec.points.last().is_some_and(|point| point.day == extent.days.1);
    let last = spec.last_label.as_deref().filter(|_| is_last);
    if wide {
        let names = labels::named_lines(spec).map(|line| line.text);
        widest(names.chain(last), LABEL_PX).min((width * 0.3).floor())
    } else {
        let needed = widest(last.into_iter(), LABEL_PX);
        if needed <= NARROW_VALUE { needed } else { 0.0 }
    }
}

/// The notes by day, placed; and which of them became numbers.
fn place_notes(
    spec: &TrendSpec,
    days: Scale,
    edges: (f64, f64),
    height: f64,
) -> (Placement, Vec<usize>) {
    let mut order: Vec<usize> = (0..spec.notes.len()).collect();
    order.sort_by_key(|&index| spec.notes.get(index).map(|note| note.day));
    let by_day = order.iter().filter_map(|&index| spec.notes.get(index));
    let texts: Vec<(f64, &str)> =
        by_day.map(|note| (days.position(f64::from(note.day)), note.text.as_str())).collect();
    let most_rows = quantity(height * 0.25 / notes::ROW).clamp(1, 4);
    let placement = notes::place(&texts, edges, most_rows);
    let numbered = if matches!(placement, Placement::Numbers(_)) { order } else { Vec::new() };
    (placement, numbered)
}

fn listed(spec: &TrendSpec, numbered: &[usize], width: f64) -> Vec<String> {
    let notes = numbered.iter().filter_map(|&index| spec.notes.get(index));
    let lines = notes.enumerate().flat_map(|(place, note)| {
        let text = format!("{} · {} · {}", place + 1, spec.dates.full(note.day), note.text);
        wrap(&text, width, TICK_PX)
    });
    lines.collect()
}

fn frame_margin(layout: &TrendLayout) -> f64 {
    if layout.list.is_empty() { 0.0 } else { 12.0 }
}

fn moved(labels: Vec<Label>, down: f64) -> Vec<Label> {
    let shift = |mut label: Label| {
        label.rect.y += down;
        label.at.y += down;
        label
    };
    labels.into_iter().map(shift).collect()
}
