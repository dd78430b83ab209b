//! The value that is planned for a day, on the way from the baseline over intermediate targets to
//! the target.
//!
//! With marks (d₀, v₀), (d₁, v₁) … in order of their days and a day d between dᵢ and dᵢ₊₁:
//!
//! ```text
//! evenly   P(d) = vᵢ + (vᵢ₊₁ − vᵢ) × (d − dᵢ) ÷ (dᵢ₊₁ − dᵢ)
//! at once  P(d) = vᵢ                                          vᵢ₊₁ from the day dᵢ₊₁ on
//! ```
//!
//! Before the first mark and after the last it is level. **Unit** that of the indicator, days.
//! **Source** the planned share at a date from intermediate targets, in steps or linear, in the
//! follow-up of benefits.

use crate::domain::indicator::Indicator;
use crate::domain::planned_path::{Between, Milestone};
use crate::domain::time::Day;

/// The marks of the way: baseline, intermediate targets and target, as far as they have a value and
/// a day. What is not after the baseline is left out, and so is an intermediate target that is not
/// before the target. Fewer than two marks are no way.
#[must_use]
pub fn marks(indicator: &Indicator) -> Vec<(Day, f64)> {
    let start = indicator.baseline.day.zip(indicator.baseline.value);
    let end = indicator.target.day.zip(indicator.target.value);
    let end = end.filter(|(day, _)| start.is_none_or(|(first, _)| *day > first));
    let is_between = |it: &&Milestone| {
        start.is_none_or(|(day, _)| it.day > day) && end.is_none_or(|(day, _)| it.day < day)
    };
    let milestones = indicator.milestones.iter().filter(is_between).map(|it| (it.day, it.value));
    let all = start.into_iter().chain(milestones).chain(end);
    let marks: Vec<_> = all.map(|(day, value)| (day, value.get())).collect();
    if marks.len() < 2 { Vec::new() } else { marks }
}

/// The value that is planned for a day; `None` where there is no way.
///
/// ```
/// use stifinner::domain::{Day, Id, Indicator, IndicatorId, Line, Mark, Value};
/// use stifinner::domain::calc::planned::planned_value;
/// # fn run() -> Option<()> {
/// let day = |text: &str| text.parse::<Day>().ok();
/// let mark = |on, value| Mark { value: Value::new(value).ok(), day: day(on) };
/// let indicator = Indicator {
///     baseline: mark("2026-01-01", 12.0),
///     target: mark("2026-01-09", 4.0),
///     ..Indicator::overall(IndicatorId::from_bits(1), Line::new("Minutes").ok()?)
/// };
/// assert_eq!(planned_value(&indicator, day("2026-01-03")?), Some(10.0));
/// # Some(())
/// # }
/// # assert_eq!(run(), Some(()));
/// ```
#[must_use]
pub fn planned_value(indicator: &Indicator, day: Day) -> Option<f64> {
    let marks = marks(indicator);
    let (first, last) = (marks.first()?, marks.last()?);
    let at = marks.partition_point(|(from, _)| *from <= day);
    let Some((from, before)) = at.checked_sub(1).and_then(|at| marks.get(at)) else {
        return Some(first.1);
    };
    let Some((to, after)) = marks.get(at) else { return Some(last.1) };
    Some(match indicator.between {
        Between::AtOnce => *before,
        Between::Evenly => {
            let walked = f64::from(day.days() - from.days()) / f64::from(to.days() - from.days());
            before + (after - before) * walked
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::{Id, IndicatorId};
    use crate::domain::indicator::Mark;
    use crate::domain::text::Line;
    use crate::domain::value::Value;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn mark(on: &str, value: f64) -> Mark {
        Mark { value: Some(Value::new(value).unwrap()), day: Some(day(on)) }
    }

    fn milestone(on: &str, value: f64) -> Milestone {
        Milestone { day: day(on), value: Value::new(value).unwrap() }
    }

    fn way(milestones: Vec<Milestone>, between: Between) -> Indicator {
        let indicator =
            Indicator::overall(IndicatorId::from_bits(1), Line::new("Minutes").unwrap());
        Indicator {
            baseline: mark("2026-01-01", 12.0),
            target: mark("2026-01-21", 4.0),
            milestones,
            between,
            ..indicator
        }
    }

    #[track_caller]
    fn check(indicator: &Indicator, on: &str, wanted: f64) {
        let planned = planned_value(indicator, day(on)).unwrap();
        assert!((planned - wanted).abs() < 1e-9, "{on}: {planned}");
    }

    #[test]
    fn the_plan_goes_over_its_intermediate_targets() {
        let evenly = way(vec![milestone("2026-01-11", 10.0)], Between::Evenly);
        check(&evenly, "2025-12-01", 12.0);
        check(&evenly, "2026-01-06", 11.0);
        check(&evenly, "2026-01-11", 10.0);
        check(&evenly, "2026-01-16", 7.0);
        check(&evenly, "2026-03-01", 4.0);
    }

    #[test]
    fn in_steps_the_plan_changes_on_the_day_of_each_target() {
        let steps = way(vec![milestone("2026-01-11", 10.0)], Between::AtOnce);
        check(&steps, "2026-01-10", 12.0);
        check(&steps, "2026-01-11", 10.0);
        check(&steps, "2026-01-20", 10.0);
        check(&steps, "2026-01-21", 4.0);
    }

    #[test]
    fn what_lies_outside_the_way_is_left_out() {
        let outside = vec![milestone("2025-12-01", 99.0), milestone("2026-01-21", 98.0)];
        assert_eq!(marks(&way(outside, Between::Evenly)).len(), 2);
    }

    #[test]
    fn without_two_marks_there_is_no_way() {
        let none = Indicator { target: Mark::default(), ..way(vec![], Between::Evenly) };
        assert_eq!(planned_value(&none, day("2026-01-06")), None);
        let backwards =
            Indicator { target: mark("2026-01-01", 4.0), ..way(vec![], Between::Evenly) };
        assert_eq!(planned_value(&backwards, day("2026-01-06")), None);
    }
}
