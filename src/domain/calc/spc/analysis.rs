//! An indicator's measurements, looked at in the way that was chosen or that fits their number.

use std::ops::Range;

use super::counted::{Counted, Counting, Hindrance, counted};
use super::judge::{Assurance, Meaning, assurance, meaning};
use super::run_chart::{RunChart, run_chart};
use super::side::{Nearness, Side};
use super::xmr::{Limits, Xmr, xmr};
use super::{Flag, Reason};
use crate::domain::calc::realized::direction;
use crate::domain::indicator::{Direction, Indicator, Rule};
use crate::domain::segment::ChartKind;
use crate::domain::series::Point;
use crate::domain::text::Line;
use crate::domain::value::Value;

/// From this many measurements on, a run chart is worth its rules.
pub const RUN_CHART_FROM: usize = 10;
/// From this many on, limits are steady enough to be read.
pub const XMR_FROM: usize = 20;

/// The chart that fits a number of measurements.
///
/// ```
/// use stifinner::domain::{ChartKind, calc::spc::proposed};
/// assert_eq!([9, 10, 19, 20].map(proposed),
///     [ChartKind::Line, ChartKind::RunChart, ChartKind::RunChart, ChartKind::Xmr]);
/// ```
#[must_use]
pub fn proposed(n: usize) -> ChartKind {
    match n {
        0..RUN_CHART_FROM => ChartKind::Line,
        RUN_CHART_FROM..XMR_FROM => ChartKind::RunChart,
        XMR_FROM.. => ChartKind::Xmr,
    }
}

/// What was worked out for a segment.
#[derive(Debug, Clone, PartialEq)]
pub enum Worked {
    /// Against its median.
    RunChart(RunChart),
    /// Against its mean, with limits.
    Xmr(Xmr),
    /// Shares or counts, with the limits each of them has.
    Counted(Counted),
}

impl Worked {
    /// The center line. **Unit** that of the indicator.
    #[must_use]
    pub fn center(&self) -> f64 {
        match self {
            Self::RunChart(chart) => chart.median,
            Self::Xmr(chart) => chart.mean,
            Self::Counted(chart) => chart.center,
        }
    }

    /// What is particular about each point.
    #[must_use]
    pub fn flags(&self) -> &[Option<Flag>] {
        match self {
            Self::RunChart(chart) => &chart.flags,
            Self::Xmr(chart) => &chart.flags,
            Self::Counted(chart) => &chart.flags,
        }
    }

    /// The limits, where there are some; where they vary, those of the last point.
    #[must_use]
    pub fn limits(&self) -> Option<Limits> {
        match self {
            Self::RunChart(_) => None,
            Self::Xmr(chart) => chart.limits,
            Self::Counted(chart) => chart.limits.last().copied(),
        }
    }

    /// The limits of each point where they vary from point to point; else empty.
    #[must_use]
    pub fn varying_limits(&self) -> &[Limits] {
        match self {
            Self::Counted(chart) if chart.has_varying_limits() => &chart.limits,
            Self::RunChart(_) | Self::Xmr(_) | Self::Counted(_) => &[],
        }
    }

    /// Whether limits are drawn that will move with each new point.
    #[must_use]
    pub fn is_provisional(&self) -> bool {
        match self {
            Self::RunChart(_) => false,
            Self::Xmr(chart) => chart.is_provisional && chart.limits.is_some(),
            Self::Counted(chart) => chart.is_provisional,
        }
    }
}

/// Measurements that are compared with each other, and what was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// Which measurements: places in the series, at least one.
    pub places: Range<usize>,
    /// Why it begins where it does; `None` for the first.
    pub reason: Option<Line>,
    /// What was worked out.
    pub worked: Worked,
}

/// The measurements of an indicator, looked at.
#[derive(Debug, Clone, PartialEq)]
pub struct Analysis {
    /// The chart that is shown.
    pub kind: ChartKind,
    /// Why a plain line is shown in place of the chart that was chosen; `None` when it is not.
    pub hindrance: Option<Hindrance>,
    /// Nobody chose it: it follows from the number of measurements.
    pub is_proposed: bool,
    /// The parts, by day; none in a plain line and without measurements.
    pub parts: Vec<Part>,
    /// What each measurement means; empty in a plain line.
    pub meanings: Vec<Meaning>,
    n_at_end: usize,
}

/// How the last measurements vary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Variation {
    /// What it means.
    pub meaning: Meaning,
    /// What is particular about the last measurement; `None` for ordinary variation, and where only
    /// the few crossings of a run chart tell that something changed.
    pub flag: Option<Flag>,
}

impl Analysis {
    /// What is particular about each measurement; empty in a plain line.
    pub fn flags(&self) -> impl Iterator<Item = Option<Flag>> + '_ {
        self.parts.iter().flat_map(|part| part.worked.flags().iter().copied())
    }

    /// How the series varies at its end: what its last measurement says. `None` in a plain line.
    ///
    /// A run chart that is crossed too seldom has changed too, but which way the rule cannot tell.
    #[must_use]
    pub fn variation(&self) -> Option<Variation> {
        let last = self.parts.last()?;
        let flag = last.worked.flags().last().copied().flatten();
        let meaning = self.meanings.last().copied()?;
        Some(match &last.worked {
            Worked::RunChart(chart) if flag.is_none() && chart.has_few_crossings() => {
                Variation { meaning: Meaning::Neutral, flag: None }
            }
            Worked::RunChart(_) | Worked::Xmr(_) | Worked::Counted(_) => {
                Variation { meaning, flag }
            }
        })
    }

    /// Whether the target is reached while the last part varies as it does. `None` without limits,
    /// target or direction.
    ///
    /// "Every time" and "never" are not said against the last measurement. Where a series has just
    /// left its limits for the other side of the target, it is hit or miss until somebody says that
    /// it begins anew. The sources leave that to the reader.
    #[must_use]
    pub fn assurance(&self, indicator: &Indicator) -> Option<Assurance> {
        let limits = self.parts.last()?.worked.limits()?;
        let (target, better) = (wanted(indicator)?, direction(indicator)?);
        let latest = indicator.series.last()?.value.get();
        let is_met = match better {
            Direction::Higher => latest >= target,
            Direction::Lower => latest <= target,
        };
        Some(match (assurance(limits, target, better), is_met) {
            (Assurance::Fails, true) | (Assurance::Passes, false) => Assurance::HitOrMiss,
            (said, _) => said,
        })
    }

    /// How many measurements at the end make the run or the trend that the last one is told by; 1
    /// where it is told by itself, 0 where it is an ordinary one.
    #[must_use]
    pub fn n_at_end(&self) -> usize {
        self.n_at_end
    }
}

/// The length of the run or trend that ends a part.
fn n_at_end(values: &[f64], worked: &Worked) -> usize {
    let Some(Flag { reason, side }) = worked.flags().last().copied().flatten() else { return 0 };
    let nearness = Nearness::of(values);
    match reason {
        Reason::Outside | Reason::NearLimit => 1,
        Reason::Run => {
            let sides = values.iter().rev().map(|&value| nearness.side(value, worked.center()));
            let is_median = matches!(worked, Worked::RunChart(_));
            // Points on the median do not count; a point on the mean ends the run.
            let counted = sides.filter(|it| it.is_some() || !is_median);
            counted.take_while(|it| *it == Some(side)).count()
        }
        Reason::Trend => {
            let pairs = values.iter().rev().zip(values.iter().rev().skip(1));
            let goes_on = |(now, before): &(&f64, &f64)| match side {
                Side::Above => now > before,
                Side::Below => now < before,
            };
            pairs.take_while(goes_on).count() + 1
        }
    }
}

/// What the measurements are held against: the target, or the worst that still counts as kept.
fn wanted(indicator: &Indicator) -> Option<f64> {
    match indicator.rule {
        Rule::Reach => indicator.target.value.map(Value::get),
        Rule::Keep { tolerance } => {
            let baseline = indicator.baseline.value?.get();
            Some(match direction(indicator)? {
                Direction::Higher => baseline - tolerance.get(),
                Direction::Lower => baseline + tolerance.get(),
            })
        }
    }
}

/// Looks at an indicator's measurements.
#[must_use]
pub fn analysis(indicator: &Indicator) -> Analysis {
    let points = indicator.series.points();
    let wanted = indicator.chart.unwrap_or_else(|| proposed(points.len()));
    let hindrance = hindrance(wanted, points);
    let kind = if hindrance.is_some() { ChartKind::Line } else { wanted };
    let parts: Vec<Part> = pieces(indicator)
        .into_iter()
        .filter_map(|(places, reason)| {
            let piece = points.get(places.clone())?;
            Some(Part { places, reason, worked: worked(kind, piece)? })
        })
        .collect();
    let better = direction(indicator);
    let flags = parts.iter().flat_map(|part| part.worked.flags());
    let meanings = flags.map(|&flag| meaning(flag, better)).collect();
    let n_at_end = parts.last().map_or(0, |part| {
        let piece = points.get(part.places.clone()).unwrap_or_default();
        let values: Vec<f64> = piece.iter().map(|point| point.value.get()).collect();
        n_at_end(&values, &part.worked)
    });
    Analysis { kind, hindrance, is_proposed: indicator.chart.is_none(), parts, meanings, n_at_end }
}

/// Works out measurements that are compared with each other; `None` for a plain line and where there
/// are none.
fn worked(kind: ChartKind, piece: &[Point]) -> Option<Worked> {
    let values: Vec<f64> = piece.iter().map(|point| point.value.get()).collect();
    Some(match kind {
        ChartKind::Line => return None,
        ChartKind::RunChart => Worked::RunChart(run_chart(&values)?),
        ChartKind::Xmr => Worked::Xmr(xmr(&values, false)?),
        ChartKind::XmrScreened => Worked::Xmr(xmr(&values, true)?),
        ChartKind::Share | ChartKind::Rate | ChartKind::Count => {
            Worked::Counted(counted(Counting::of(kind)?, &measured(piece)).ok()??)
        }
    })
}

fn measured(points: &[Point]) -> Vec<(f64, Option<u32>)> {
    points.iter().map(|point| (point.value.get(), point.n)).collect()
}

/// The first measurement that a chart cannot be made of.
fn hindrance(kind: ChartKind, points: &[Point]) -> Option<Hindrance> {
    let counting = Counting::of(kind)?;
    points.iter().find_map(|point| {
        let why = counting.unsuited(point.value.get(), point.n)?;
        Some(Hindrance { day: point.day, why })
    })
}

/// The places of each segment with its reason. A segment in which nothing was measured is none.
fn pieces(indicator: &Indicator) -> Vec<(Range<usize>, Option<Line>)> {
    let points = indicator.series.points();
    let starts = indicator.segments.iter().map(|segment| {
        (points.partition_point(|point| point.day < segment.start), Some(segment.reason.clone()))
    });
    let starts: Vec<_> = std::iter::once((0, None)).chain(starts).collect();
    let ends = starts.iter().skip(1).map(|(at, _)| *at).chain([points.len()]);
    starts
        .iter()
        .zip(ends)
        .map(|((from, reason), to)| (*from..to, reason.clone()))
        .filter(|(places, _)| !places.is_empty())
        .collect()
}
