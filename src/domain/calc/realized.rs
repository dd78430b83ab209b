//! How much of what was promised is there: the realized share, for any direction.
//!
//! With *B* the baseline, *T* the target and *M* the measurement:
//!
//! ```text
//! realized share = (M − B) ÷ (T − B)          1 = the target, above 1 = beyond it, below 0 = worse
//! change         = (M − B) ÷ B                B ≠ 0
//! //! on plan        = (M − B) ÷ (planned value − B)
//! ```
//!
//! The direction follows from the sign of T − B, so lower-is-better needs no rule of its own. Where
//! T = B the share is undefined and the *keep* rule holds: not worse than B by more than the
//! tolerance. Without a baseline there is no share, only the trend.
//!
//! **Source** the realized share and the keep rule (same or lower level on the ladder of care) as
//! used in Norwegian benefits realization; DFØ, *Gevinstrealisering*: the baseline is what all
//! later measurements are compared with.

use super::planned::planned_value;
use crate::domain::indicator::{Direction, Indicator, Rule};

/// Where an indicator stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Realized {
    /// Nothing is measured yet.
    NotMeasured,
    /// There is no baseline: the trend can be shown, a share cannot.
    NoBaseline,
    /// There is a baseline and no target: the change can be told, a share cannot.
    NoTarget,
    /// The share of the way from baseline to target. **Unit** 1 = the target.
    Share(f64),
    /// The keep rule: whether the baseline is kept within the tolerance.
    Kept {
        /// Not worse by more than the tolerance.
        kept: bool,
        /// The rule is used since target and baseline are equal, and not since someone chose it.
        target_equals_baseline: bool,
    },
}

/// The latest measurement against baseline, target and plan.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standing {
    /// Where the indicator stands.
    pub realized: Realized,
    /// The latest value. **Unit** that of the indicator.
    pub latest: Option<f64>,
    /// Change since the baseline. **Unit** 1 = 100 %. `None` without a baseline other than zero.
    pub change: Option<f64>,
    /// The value that was planned for the day of the latest measurement.
    pub planned: Option<f64>,
    /// Share of the planned way. **Unit** 1 = as planned.
    pub on_plan: Option<f64>,
    /// The person's direction says the opposite of baseline and target.
    pub direction_contradicts: bool,
}

/// The share of the way from baseline to target that is walked; `None` where T = B, or where they
/// are so close that the share is no number.
///
/// ```
/// use stifinner::domain::calc::realized::realized_share;
/// assert_eq!(realized_share(12.0, 4.0, 6.0), Some(0.75));
/// assert_eq!(realized_share(0.0, 0.0, 6.0), None);
/// assert_eq!(realized_share(0.0, 1e-307, 6.0e9), None);
/// ```
#[must_use]
pub fn realized_share(baseline: f64, target: f64, measured: f64) -> Option<f64> {
    let way = target - baseline;
    Some((measured - baseline) / way).filter(|share| share.is_finite())
}

/// The change since the baseline; `None` where B = 0, or so close to it that the change is no
/// number. **Unit** 1 = 100 %.
#[must_use]
pub fn relative_change(baseline: f64, measured: f64) -> Option<f64> {
    Some((measured - baseline) / baseline.abs()).filter(|change| change.is_finite())
}

/// Whether a value is not worse than the baseline by more than the tolerance. Without a direction
/// both ways count as worse.
#[must_use]
pub fn is_kept(baseline: f64, measured: f64, direction: Option<Direction>, tolerance: f64) -> bool {
    let worse_by = match direction {
        Some(Direction::Higher) => baseline - measured,
        Some(Direction::Lower) => measured - baseline,
        None => (measured - baseline).abs(),
    };
    worse_by <= tolerance
}

/// The direction that baseline and target say; `None` when they are equal or one is missing.
#[must_use]
pub fn implied_direction(indicator: &Indicator) -> Option<Direction> {
    let (baseline, target) = (indicator.baseline.value?.get(), indicator.target.value?.get());
    if target > baseline {
        Some(Direction::Higher)
    } else if target < baseline {
        Some(Direction::Lower)
    } else {
        None
    }
}

/// Which way is better: what the person said, else what baseline and target say.
#[must_use]
pub fn direction(indicator: &Indicator) -> Option<Direction> {
    indicator.direction.or_else(|| implied_direction(indicator))
}

/// Where an indicator stands with its latest measurement.
#[must_use]
pub fn standing(indicator: &Indicator) -> Standing {
    let latest = indicator.series.last();
    let baseline = indicator.baseline.value.map(super::super::Value::get);
    let measured = latest.map(|point| point.value.get());
    let planned = latest.and_then(|point| planned_value(indicator, point.day));
    let implied = implied_direction(indicator);
    Standing {
        realized: realized(indicator, measured),
        latest: measured,
        change: baseline.zip(measured).and_then(|(b, m)| relative_change(b, m)),
        planned,
        on_plan: baseline
            .zip(measured)
            .zip(planned)
            .and_then(|((b, m), planned)| realized_share(b, planned, m)),
        direction_contradicts: indicator.rule == Rule::Reach
            && implied.is_some()
            && indicator.direction.is_some_and(|said| Some(said) != implied),
    }
}

fn realized(indicator: &Indicator, measured: Option<f64>) -> Realized {
    let Some(measured) = measured else { return Realized::NotMeasured };
    let Some(baseline) = indicator.baseline.value else { return Realized::NoBaseline };
    let baseline = baseline.get();
    if let Rule::Keep { tolerance } = indicator.rule {
        let kept = is_kept(baseline, measured, indicator.direction, tolerance.get());
        return Realized::Kept { kept, target_equals_baseline: false };
    }
    let Some(target) = indicator.target.value else { return Realized::NoTarget };
    match realized_share(baseline, target.get(), measured) {
        Some(share) => Realized::Share(share),
        None => Realized::Kept {
            kept: is_kept(baseline, measured, indicator.direction, 0.0),
            target_equals_baseline: true,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::{BenefitId, Id, IndicatorId};
    use crate::domain::{Day, Line, Mark, Point, Series, Value};
    use std::sync::Arc;

    fn value(number: f64) -> Value {
        Value::new(number).unwrap()
    }

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn indicator(b: Option<f64>, t: Option<f64>, m: Option<f64>) -> Indicator {
        let name = Line::new("Visits").unwrap();
        let mut indicator =
            Indicator::new(IndicatorId::from_bits(1), BenefitId::from_bits(1), name);
        indicator.baseline = Mark { value: b.map(value), day: Some(day("2026-01-01")) };
        indicator.target = Mark { value: t.map(value), day: Some(day("2026-12-31")) };
        let points = m.map(|m| Point::new(day("2026-07-02"), value(m)));
        indicator.series = Arc::new(Series::new(points.into_iter().collect()));
        indicator
    }

    #[track_caller]
    fn check(b: f64, t: f64, m: f64, percent: f64) {
        let standing = standing(&indicator(Some(b), Some(t), Some(m)));
        let Realized::Share(share) = standing.realized else { panic!("{:?}", standing.realized) };
        assert!((share * 100.0 - percent).abs() < 0.5e-9 + 0.05, "{} %", share * 100.0);
    }

    #[test]
    fn the_worked_examples_come_out_as_written() {
        check(12.0, 4.0, 6.0, 75.0);
        check(12.0, 4.0, 3.0, 112.5);
        check(12.0, 4.0, 14.0, -25.0);
        check(60.0, 80.0, 75.0, 75.0);
        check(100.0, 50.0, 41.0, 118.0);
        check(360.0, 90.0, 27.5, 123.1);
        check(82.0, 95.0, 93.0, 84.6);
        check(36.0, 6.0, 9.0, 90.0);
        check(100.0, 75.0, 50.0, 200.0);
    }

    #[test]
    fn figures_that_are_no_numbers_are_left_out() {
        assert_eq!(realized_share(4.0, 4.0, 4.0), None);
        assert_eq!(realized_share(0.0, 1e-307, 6.0e9), None);
        assert_eq!(relative_change(0.0, 0.0), None);
        assert_eq!(relative_change(1e-307, 6.0e9), None);
    }

    #[test]
    fn a_target_equal_to_the_baseline_means_keep() {
        let check = |direction, measured, wanted| {
            let mut indicator = indicator(Some(4.0), Some(4.0), Some(measured));
            indicator.direction = direction;
            let wanted = Realized::Kept { kept: wanted, target_equals_baseline: true };
            assert_eq!(standing(&indicator).realized, wanted);
        };
        check(Some(Direction::Lower), 4.0, true);
        check(Some(Direction::Lower), 3.0, true);
        check(Some(Direction::Lower), 4.1, false);
        check(Some(Direction::Higher), 3.9, false);
        check(None, 4.1, false);
    }

    #[test]
    fn keeping_allows_the_tolerance_and_not_more() {
        let check = |measured, wanted| {
            let mut indicator = indicator(Some(3.0), None, Some(measured));
            indicator.rule = Rule::Keep { tolerance: value(0.5) };
            indicator.direction = Some(Direction::Lower);
            let wanted = Realized::Kept { kept: wanted, target_equals_baseline: false };
            assert_eq!(standing(&indicator).realized, wanted);
        };
        check(3.5, true);
        check(3.6, false);
        check(1.0, true);
    }

    #[test]
    fn what_is_missing_is_said() {
        let check = |b, t, m, wanted| {
            assert_eq!(standing(&indicator(b, t, m)).realized, wanted);
        };
        check(Some(1.0), Some(2.0), None, Realized::NotMeasured);
        check(None, Some(2.0), Some(1.0), Realized::NoBaseline);
        check(Some(1.0), None, Some(1.0), Realized::NoTarget);
    }

    #[test]
    fn half_way_at_half_time_is_on_plan() {
        let standing = standing(&indicator(Some(12.0), Some(4.0), Some(8.0)));
        assert_eq!(standing.on_plan, Some(1.0));
        assert_eq!(standing.planned, Some(8.0));
    }

    #[test]
    fn a_target_before_the_baseline_has_no_plan() {
        let mut indicator = indicator(Some(12.0), Some(4.0), Some(8.0));
        indicator.target.day = Some(day("2025-01-01"));
        assert_eq!(standing(&indicator).planned, None);
    }

    #[test]
    fn a_direction_against_the_figures_is_noticed() {
        let mut indicator = indicator(Some(12.0), Some(4.0), Some(8.0));
        indicator.direction = Some(Direction::Higher);
        assert!(standing(&indicator).direction_contradicts);
        indicator.direction = Some(Direction::Lower);
        assert!(!standing(&indicator).direction_contradicts);
    }
}
