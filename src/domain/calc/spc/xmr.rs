//! The XmR chart: the mean of a series, and the limits of its ordinary variation.
//!
//! ```text
//! mR         = |yᵢ − yᵢ₋₁|
//! limits     = mean ± 2.66 × mean(mR)
//! near limit = mean ± ⅔ × 2.66 × mean(mR)
//! screening  = leave out mR ≥ 3.267 × mean(mR), then mean(mR) once more
//! ```
//!
//! A point is flagged by the first of these that holds: strictly outside the limits; one of seven
//! or more of which each is strictly above (or below) the one before; beyond a near limit but not
//! outside the limits, as are at least two of three points in a row that all lie on that side of the
//! mean; one of seven or more in a row on one side of the mean, where a point on the mean breaks
//! the run. All points of a run or trend are flagged, the first ones too.
//!
//! Points follow each other as they were measured: a month left out makes no difference.
//!
//! **Source** NHS England, *Making Data Count*, as in the R package NHSRplotthedots; Wheeler,
//! *Understanding Variation* (the constants, 3 ÷ d₂ and D₄ for ranges of two).

use super::side::{Nearness, Side};
use super::{Flag, Reason};

/// From mean moving range to limit: 3 ÷ d₂ with d₂ = 1.128.
const LIMIT: f64 = 2.66;
/// From mean moving range to the largest range that is kept when screening: D₄.
const SCREEN: f64 = 3.267;
/// In fewer points than this the limits are provisional: they will move with each new one. The
/// sources say 12 or 13; here it is 12 everywhere.
pub const PROVISIONAL_BELOW: usize = 12;
/// So many on one side of the mean, or each beyond the one before, is no chance.
const ROW: usize = 7;

/// The limits between which values lie while nothing has changed. **Unit** that of the values.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limits {
    /// The lower one; it may lie below what can be measured.
    pub lower: f64,
    /// The upper one.
    pub upper: f64,
}

impl Limits {
    pub(super) fn around(mean: f64, away: f64) -> Self {
        Self { lower: mean - away, upper: mean + away }
    }
}

/// A segment of a series with the limits of its variation.
#[derive(Debug, Clone, PartialEq)]
pub struct Xmr {
    /// The center line. **Unit** that of the values.
    pub mean: f64,
    /// The mean moving range; `None` with one point.
    pub moving_range: Option<f64>,
    /// The limits; `None` with one point.
    pub limits: Option<Limits>,
    /// The limits at two thirds of the way; `None` with one point.
    pub near: Option<Limits>,
    /// For each point what is particular about it.
    pub flags: Vec<Option<Flag>>,
    /// Fewer than [`PROVISIONAL_BELOW`] points.
    pub is_provisional: bool,
}

/// Works out a segment; `None` without values. **Range** finite values.
///
/// With `screening`, ranges that a single leap made do not widen the limits. It is off wherever the
/// app draws: a leap is then seen against limits that people can check by hand, as in the NHS's
/// own spreadsheet. Screening that would leave no variation at all is not used, since then every
/// point would be outside.
#[must_use]
pub fn xmr(values: &[f64], screening: bool) -> Option<Xmr> {
    let mean = mean(values)?;
    let moving_range = moving_range(values, screening);
    let limits = moving_range.map(|range| Limits::around(mean, LIMIT * range));
    let near = moving_range.map(|range| Limits::around(mean, LIMIT * range * 2.0 / 3.0));
    let for_each = limits.zip(near).map_or_else(Vec::new, |both| vec![both; values.len()]);
    Some(Xmr {
        mean,
        moving_range,
        limits,
        near,
        flags: flags(values, mean, &for_each),
        is_provisional: values.len() < PROVISIONAL_BELOW,
    })
}

/// The mean; `None` without values. Worked out from the first value, so that values that are all
/// alike have that value for a mean, to the last digit.
#[must_use]
pub fn mean(values: &[f64]) -> Option<f64> {
    let first = *values.first()?;
    let above: f64 = values.iter().map(|value| value - first).sum();
    Some(first + above / number(values.len()))
}

fn moving_range(values: &[f64], screening: bool) -> Option<f64> {
    let ranges: Vec<f64> =
        values.iter().zip(values.iter().skip(1)).map(|(a, b)| (b - a).abs()).collect();
    let all = mean(&ranges)?;
    if !screening {
        return Some(all);
    }
    let kept: Vec<f64> = ranges.into_iter().filter(|&range| range < SCREEN * all).collect();
    Some(mean(&kept).filter(|&range| range > 0.0).unwrap_or(all))
}

#[expect(clippy::cast_precision_loss, reason = "numbers of measurements are far below 2^53")]
fn number(count: usize) -> f64 {
    count as f64
}

/// What is particular about each value by its own limits, the outer and the near ones; no limits for
/// a series that has none.
pub(super) fn flags(values: &[f64], mean: f64, limits: &[(Limits, Limits)]) -> Vec<Option<Flag>> {
    let nearness = Nearness::of(values);
    let sides: Vec<Option<Side>> = values.iter().map(|&value| nearness.side(value, mean)).collect();
    let mut flags = vec![None; values.len()];
    // What is found last must not cover what takes precedence, so each keeps what is there.
    let beyond = |value: f64, limits: Limits| {
        let above = nearness.side(value, limits.upper) == Some(Side::Above);
        let below = nearness.side(value, limits.lower) == Some(Side::Below);
        if above { Some(Side::Above) } else { below.then_some(Side::Below) }
    };
    for ((flag, &value), &(outer, _)) in flags.iter_mut().zip(values).zip(limits) {
        *flag = beyond(value, outer).map(|side| Flag { reason: Reason::Outside, side });
    }
    // A step lies between two points: six steps one way are a trend of seven points.
    let steps: Vec<Option<Side>> =
        values.iter().zip(values.iter().skip(1)).map(|(&a, &b)| way(a, b)).collect();
    for (from, n, side) in rows(&steps).filter(|&(_, n, _)| n + 1 >= ROW) {
        mark(&mut flags, from, n + 1, Flag { reason: Reason::Trend, side });
    }
    let is_near = |(&value, &(outer, near)): (&f64, &(Limits, Limits))| {
        if beyond(value, outer).is_none() { beyond(value, near) } else { None }
    };
    let near: Vec<Option<Side>> = values.iter().zip(limits).map(is_near).collect();
    near_limits(&mut flags, &near, &sides);
    for (from, n, side) in rows(&sides).filter(|&(_, n, _)| n >= ROW) {
        mark(&mut flags, from, n, Flag { reason: Reason::Run, side });
    }
    flags
}

/// Which way it goes from one value to the next; values are as people wrote them, so compared as
/// they are.
fn way(a: f64, b: f64) -> Option<Side> {
    if b > a {
        Some(Side::Above)
    } else if b < a {
        Some(Side::Below)
    } else {
        None
    }
}

/// Where neighbors are alike: from which, how many, and what they are.
fn rows(sides: &[Option<Side>]) -> impl Iterator<Item = (usize, usize, Side)> {
    let mut from = 0;
    sides.chunk_by(|a, b| a == b).filter_map(move |row| {
        let start = from;
        from += row.len();
        let side = row.first().copied().flatten()?;
        Some((start, row.len(), side))
    })
}

/// Flags a stretch of points, but for those that have a flag.
fn mark(flags: &mut [Option<Flag>], from: usize, n: usize, flag: Flag) {
    for place in flags.iter_mut().skip(from).take(n) {
        place.get_or_insert(flag);
    }
}

/// Two of three near the same limit, all three on that side of the mean.
fn near_limits(flags: &mut [Option<Flag>], near: &[Option<Side>], sides: &[Option<Side>]) {
    for (at, (three_near, three)) in near.windows(3).zip(sides.windows(3)).enumerate() {
        let Some(side) = three.first().copied().flatten() else { continue };
        let is_one_side = three.iter().all(|it| *it == Some(side));
        let n_near = three_near.iter().flatten().count();
        if !is_one_side || n_near < 2 {
            continue;
        }
        for (flag, near) in flags.iter_mut().skip(at).zip(three_near) {
            if near.is_some() {
                flag.get_or_insert(Flag { reason: Reason::NearLimit, side });
            }
        }
    }
}
