//! Where everything in a picture of years goes.

use super::YearsSpec;
use crate::charts::geometry::{Point, Rect, Size, count, pixels};
use crate::charts::header::Header;
use crate::charts::scale::Scale;
use crate::charts::text_width::{shorten, text_width};
use crate::charts::ticks::{ZeroBase, value_axis};
use crate::charts::{ChartError, Frame};

/// The size of all words.
pub(super) const LABEL_PX: f64 = 13.0;
/// Pixels of a row of the legend.
pub(super) const LEGEND: f64 = 24.0;
/// Pixels of the row with the names of the years.
const YEARS: f64 = 28.0;
/// Pixels of the columns themselves.
const PLOT: f64 = 240.0;
/// Pixels above the highest tick, for the last label.
const TOP: f64 = 22.0;
/// Share of a year's room that its column takes.
const COLUMN_SHARE: f64 = 0.56;
/// Most steps of the axis.
const STEPS: usize = 6;

/// The geometry of a picture of years.
#[derive(Debug, Clone, PartialEq)]
pub struct YearsLayout {
    /// The whole picture in pixels.
    pub size: Size,
    /// Where the columns are.
    pub plot: Rect,
    /// Where zero is.
    pub zero: f64,
    /// The ticks of the axis: where, and what they say.
    pub ticks: Vec<(f64, String)>,
    /// The columns from the left.
    pub columns: Vec<YearColumn>,
    /// The corners of the line.
    pub line: Vec<Point>,
    /// What the end of the line says.
    pub last_label: Option<String>,
    /// Where each entry of the legend begins.
    pub legend: Vec<Rect>,
    pub(super) header: Header,
}

/// One year's columns.
#[derive(Debug, Clone, PartialEq)]
pub struct YearColumn {
    /// The name of the year; empty where there is no room for it.
    pub label: String,
    /// Its middle.
    pub middle: f64,
    /// What is gained.
    pub gains: Rect,
    /// What is paid, below zero.
    pub costs: Rect,
}

impl YearsLayout {
    /// Lays the picture out for a width in pixels; its height follows.
    ///
    /// # Errors
    /// [`ChartError::NoData`] without a year; [`ChartError::NotDrawable`] for a number that is not
    /// one.
    pub fn new(spec: &YearsSpec, width: u32, frame: Frame) -> Result<Self, ChartError> {
        let values = || spec.years.iter().flat_map(|it| [it.gains, -it.costs, it.so_far]);
        if let Some(index) = values().position(|it| !it.is_finite() || it.abs() > 1e300) {
            return Err(ChartError::NotDrawable { index: index / 3 });
        }
        if spec.years.is_empty() {
            return Err(ChartError::NoData);
        }
        let width = f64::from(width.max(Size::MIN.width));
        let header = match frame {
            Frame::Bare => Header::default(),
            Frame::WithTitle => Header::new(&spec.title, &spec.subtitle, width),
        };
        let (legend, legend_height) = legend(spec, width, header.height());
        let low = values().fold(0.0, f64::min);
        let high = values().fold(0.0, f64::max);
        let axis = value_axis(low, high, ZeroBase::Always, STEPS);
        let words: Vec<String> =
            axis.ticks.iter().map(|&tick| spec.numbers.fixed(tick, axis.decimals)).collect();
        let room = words.iter().map(|it| text_width(it, LABEL_PX)).fold(0.0, f64::max) + 10.0;
        let top = header.height() + legend_height + TOP;
        let plot = Rect::new(room, top, width - room, PLOT);
        let scale = Scale::new((axis.low, axis.high), (plot.bottom(), plot.y));
        let years = Years { plot, scale, n: spec.years.len() };
        let line = spec.years.iter().enumerate();
        Ok(Self {
            size: Size { width: pixels(width), height: pixels(plot.bottom() + YEARS) },
            zero: scale.position(0.0),
            ticks: axis.ticks.iter().map(|&tick| scale.position(tick)).zip(words).collect(),
            columns: years.columns(spec),
            line: line
                .map(|(at, it)| Point { x: years.middle(at), y: scale.position(it.so_far) })
                .collect(),
            last_label: spec.years.last().map(|it| spec.numbers.fixed(it.so_far, axis.decimals)),
            plot,
            legend,
            header,
        })
    }
}

struct Years {
    plot: Rect,
    scale: Scale,
    n: usize,
}

impl Years {
    fn step(&self) -> f64 {
        self.plot.width / count(self.n)
    }

    fn middle(&self, at: usize) -> f64 {
        self.plot.x + (count(at) + 0.5) * self.step()
    }

    fn columns(&self, spec: &YearsSpec) -> Vec<YearColumn> {
        let widest =
            spec.years.iter().map(|it| text_width(&it.label, LABEL_PX)).fold(0.0, f64::max);
        // With forty years on a small screen every fifth name is enough.
        let every = (1..=self.n).find(|&n| count(n) * self.step() > widest + 6.0).unwrap_or(self.n);
        let column = |(at, year): (usize, &super::YearBar)| {
            let middle = self.middle(at);
            YearColumn {
                label: if at % every == 0 { year.label.clone() } else { String::new() },
                middle,
                gains: self.bar(middle, year.gains),
                costs: self.bar(middle, -year.costs.max(0.0)),
            }
        };
        spec.years.iter().enumerate().map(column).collect()
    }

    fn bar(&self, middle: f64, value: f64) -> Rect {
        let width = self.step() * COLUMN_SHARE;
        let (zero, end) = (self.scale.position(0.0), self.scale.position(value));
        Rect::new(middle - width / 2.0, zero.min(end), width, (zero - end).abs())
    }
}

/// The entries side by side, in as many rows as they need.
fn legend(spec: &YearsSpec, width: f64, top: f64) -> (Vec<Rect>, f64) {
    let (mut x, mut y) = (4.0, top);
    let mut places = Vec::new();
    for text in [&spec.gains, &spec.costs, &spec.so_far] {
        let text = shorten(text, width - 24.0, LABEL_PX);
        let room = 20.0 + text_width(&text, LABEL_PX);
        if x > 4.0 && x + room > width {
            (x, y) = (4.0, y + LEGEND);
        }
        places.push(Rect::new(x, y, room, LEGEND));
        x += room + 24.0;
    }
    (places, y + LEGEND - top)
}
