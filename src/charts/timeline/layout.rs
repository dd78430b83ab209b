//! Where everything of a timeline stands.

use std::collections::BTreeMap;

use super::route::{Arrow, route};
use super::{BETWEEN, Mark, Row, TimelineSpec};
use crate::charts::geometry::{Rect, Size, count, pixels};
use crate::charts::header::Header;
use crate::charts::scale::Scale;
use crate::charts::text_width::{shorten, text_width};
use crate::charts::ticks::{DayTick, date_ticks};
use crate::charts::{ChartError, Frame};

/// Sizes of texts in pixels.
pub(super) const NAME_PX: f64 = 14.0;
pub(super) const NOTE_PX: f64 = 12.0;
/// The height of a line over the plot: today, the ticks, their years.
pub(super) const LINE: f64 = 18.0;
/// The height of a row, and of the head of a lane.
const ROW: f64 = 42.0;
const LANE: f64 = 30.0;
/// The height of a bar, of the thin one under it, and the width of a diamond or flag.
const BAR: f64 = 18.0;
const GHOST: f64 = 5.0;
const SIGN: f64 = 18.0;
/// The narrowest bar that can be seen.
const LEAST_BAR: f64 = 4.0;
/// Share and limits of the room for names.
const GUTTER: (f64, f64, f64) = (0.3, 150.0, 320.0);
/// The narrowest picture: below it names and bars leave each other no room.
const LEAST: Size = Size { width: 420, height: 120 };
/// Shortest time that is drawn. **Unit** days.
const LEAST_DAYS: i32 = 28;
/// How far today may lie from the plan and still be drawn, whatever its length. **Unit** days.
const NEAR_DAYS: i32 = 90;

/// The geometry of a timeline. Rows stand in the order of the spec.
#[derive(Debug, Clone, PartialEq)]
pub struct TimelineLayout {
    /// The size of the picture: as wide as asked for, as high as it must be.
    pub size: Size,
    /// Where the bars are.
    pub plot: Rect,
    /// The heads of the lanes.
    pub lanes: Vec<LaneBox>,
    /// The rows.
    pub rows: Vec<RowBox>,
    pub(super) header: Header,
    pub(super) ticks: Vec<(f64, DayTick)>,
    pub(super) today: Option<f64>,
    pub(super) arrows: Vec<Arrow>,
    /// Where the words under the picture stand; none when there is nothing to explain.
    pub(super) key_y: Option<f64>,
    days: Scale,
}

/// The head of a lane.
#[derive(Debug, Clone, PartialEq)]
pub struct LaneBox {
    /// Its words, shortened to fit.
    pub text: String,
    /// Its place.
    pub rect: Rect,
}

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub struct RowBox {
    /// The key of what stands in it.
    pub key: String,
    /// The whole row, names and all.
    pub band: Rect,
    /// The name, shortened to fit, and its place.
    pub name: (String, Rect),
    /// How it stands in words, shortened to fit, and its place.
    pub note: (String, Rect),
    /// The bar or sign.
    pub bar: Rect,
    /// The thin bar under it.
    pub baseline: Option<Rect>,
}

impl TimelineLayout {
    /// Lays out a timeline for a width in pixels.
    ///
    /// # Errors
    ///
    /// [`ChartError::NoData`] when there is no row.
    pub fn new(spec: &TimelineSpec, width: u32, frame: Frame) -> Result<Self, ChartError> {
        let needed = extent(spec).ok_or(ChartError::NoData)?;
        let (first, last) = spec.days.unwrap_or(needed);
        let width = width.max(LEAST.width);
        let header = match frame {
            Frame::Bare => Header::default(),
            Frame::WithTitle => Header::new(&spec.title, &spec.subtitle, f64::from(width)),
        };
        let gutter = (f64::from(width) * GUTTER.0).clamp(GUTTER.1, GUTTER.2);
        let top = header.height() + 3.0 * LINE + 4.0;
        let height = spec.lanes.iter().map(|it| LANE + ROW * count(it.rows.len())).sum();
        let plot = Rect::new(gutter, top, f64::from(width) - gutter - 8.0, height);
        let domain = (f64::from(first), f64::from(last) + 1.0);
        let room = (plot.x + SIGN / 2.0, plot.right() - SIGN / 2.0);
        let days = Scale::new(domain, room);
        let ticks = date_ticks((first, last), days.density(), NOTE_PX, &spec.dates)
            .into_iter()
            .map(|tick| (days.position(f64::from(tick.day)), tick))
            .collect();
        let (lanes, rows) = rows(spec, &plot, days);
        let is_drawn = (first..=last).contains(&spec.today);
        let key_y = spec.rows().any(|row| row.baseline.is_some()).then_some(plot.bottom() + 16.0);
        let end = key_y.map_or(plot.bottom(), |y| y + 12.0);
        Ok(Self {
            size: Size { width, height: pixels(end) }.at_least(LEAST),
            arrows: arrows(spec, &rows),
            today: is_drawn.then(|| days.position(f64::from(spec.today) + 0.5)),
            plot,
            lanes,
            rows,
            header,
            ticks,
            key_y,
            days,
        })
    }

    /// The middle of a day.
    pub(super) fn day_x(&self, day: i32) -> f64 {
        self.days.position(f64::from(day) + 0.5)
    }

    /// Pixels that a day takes.
    #[must_use]
    pub fn day_px(&self) -> f64 {
        self.days.density()
    }
}

/// First and last day that a timeline needs (days since 1970-01-01); `None` when nothing has one.
#[must_use]
pub fn extent(spec: &TimelineSpec) -> Option<(i32, i32)> {
    let spans = || spec.rows().flat_map(|row| std::iter::once(row.days).chain(row.baseline));
    let first = spans().map(|(first, _)| first).min()?;
    let last = spans().map(|(_, last)| last).max()?.max(first);
    let room = last.saturating_sub(first).max(NEAR_DAYS);
    let away = first.saturating_sub(spec.today).max(spec.today.saturating_sub(last));
    let (first, last) = match away <= room {
        true => (first.min(spec.today), last.max(spec.today)),
        false => (first, last),
    };
    let pad = (last.saturating_sub(first) / 40).max(3);
    let first = first.saturating_sub(pad);
    Some((first, last.saturating_add(pad).max(first.saturating_add(LEAST_DAYS))))
}

fn rows(spec: &TimelineSpec, plot: &Rect, days: Scale) -> (Vec<LaneBox>, Vec<RowBox>) {
    let (mut lanes, mut rows, mut top) = (Vec::new(), Vec::new(), plot.y);
    for lane in &spec.lanes {
        let rect = Rect::new(0.0, top, plot.right(), LANE);
        lanes.push(LaneBox { text: shorten(&lane.label, rect.width - 16.0, NAME_PX), rect });
        top += LANE;
        for row in &lane.rows {
            rows.push(row_box(row, Rect::new(0.0, top, plot.right(), ROW), plot, days));
            top += ROW;
        }
    }
    (lanes, rows)
}

fn row_box(row: &Row, band: Rect, plot: &Rect, days: Scale) -> RowBox {
    let room = plot.x - 20.0;
    let text = |text: &str, px: f64, y: f64| {
        let text = shorten(text, room, px);
        let rect = Rect::new(8.0, band.y + y, text_width(&text, px), px * 1.2);
        (text, rect)
    };
    let middle = band.y + 16.0;
    let bar = match &row.mark {
        Mark::Bar => stretch(row.days, days, middle - BAR / 2.0, BAR),
        Mark::Milestone | Mark::Decision => sign(row.days.1, days, middle),
        Mark::Dues(_) => stretch(row.days, days, middle - SIGN / 2.0, SIGN),
    };
    let ghost = |span| stretch(span, days, middle + BAR / 2.0 + 3.0, GHOST);
    RowBox {
        key: row.key.clone(),
        name: text(&row.label, NAME_PX, 4.0),
        note: text(&fitting(&row.notes, room), NOTE_PX, 23.0),
        bar,
        baseline: row.baseline.map(ghost),
        band,
    }
}

/// As many notes as fit beside each other; the first in any case.
fn fitting(notes: &[String], room: f64) -> String {
    let first =
        |n: usize| notes.iter().take(n).map(String::as_str).collect::<Vec<_>>().join(BETWEEN);
    let all = (2..=notes.len()).rev().map(first);
    all.into_iter().find(|text| text_width(text, NOTE_PX) <= room).unwrap_or_else(|| first(1))
}

fn stretch((first, last): (i32, i32), days: Scale, y: f64, height: f64) -> Rect {
    let left = days.position(f64::from(first));
    let right = days.position(f64::from(last.max(first)) + 1.0);
    Rect::new(left, y, (right - left).max(LEAST_BAR), height)
}

fn sign(day: i32, days: Scale, middle: f64) -> Rect {
    let x = days.position(f64::from(day) + 0.5);
    Rect::new(x - SIGN / 2.0, middle - SIGN / 2.0, SIGN, SIGN)
}

fn arrows(spec: &TimelineSpec, rows: &[RowBox]) -> Vec<Arrow> {
    let places: BTreeMap<&str, &RowBox> = rows.iter().map(|row| (row.key.as_str(), row)).collect();
    let ends = |from: &str, to: &str| Some((*places.get(from)?, *places.get(to)?));
    spec.links
        .iter()
        .filter_map(|link| {
            let (from, to) = ends(&link.from, &link.to)?;
            Some(route(from, to, link.is_broken))
        })
        .collect()
}
