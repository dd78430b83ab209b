//! The measurement plan: who measures what, how often, when next, and what waits already.
//!
//! The next measurement is due one interval after the latest figure; what was measured on the last
//! day of a month is measured again on the last day of one. Before there is any figure the baseline
//! is what comes next, on the day that was set for it.
//!
//! **Source** the follow-up routines of the four-step process sheet (who measures, when and how
//! often).

use chrono::{Datelike, Months};

use crate::domain::ids::{BenefitId, IndicatorId};
use crate::domain::indicator::{Frequency, Indicator};
use crate::domain::project::Project;
use crate::domain::text::Line;
use crate::domain::time::Day;

/// Least delay before a measurement is overdue: a weekend and a day. **Unit** days.
const LEAST_GRACE: i32 = 3;

/// How a measurement stands on a day, the most pressing first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Timing {
    /// It should have been made: its day is over, and so is the grace of a quarter of an interval.
    Overdue,
    /// Its day has come, or is just over.
    Due,
    /// Nothing is measured and no day is set: the baseline is missing.
    NotBegun,
    /// Its day is to come.
    Ahead,
    /// Nobody has agreed how often.
    WithoutRhythm,
}

/// One line of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measuring {
    /// What is measured.
    pub indicator: IndicatorId,
    /// The benefit it belongs to.
    pub benefit: Option<BenefitId>,
    /// Who measures.
    pub measurer: Option<Line>,
    /// How often.
    pub frequency: Option<Frequency>,
    /// The day of the latest figure: of a measurement, or of the baseline.
    pub last: Option<Day>,
    /// When it is due next; may be over.
    pub next: Option<Day>,
    /// How that stands.
    pub timing: Timing,
}

/// The plan on a day: the most pressing first, then by day, then in the order of the register.
#[must_use]
pub fn measuring(project: &Project, today: Day) -> Vec<Measuring> {
    let line = |it: &Indicator| Measuring {
        indicator: it.id,
        benefit: it.main_benefit(),
        measurer: it
            .main_benefit()
            .and_then(|id| project.benefits.get(id))
            .and_then(|of| of.measurer.clone()),
        frequency: it.frequency,
        last: latest_figure(it),
        next: next_day(it),
        timing: timing(it, today),
    };
    let mut all: Vec<_> = project.indicators.iter().map(|it| line(it)).collect();
    // Stable: what has no day stays in the order of the register, behind what has one.
    all.sort_by_key(|it| (it.timing, it.next.is_none(), it.next));
    all
}

/// When an indicator is due next; `None` without an interval, or beyond the days there are.
#[must_use]
pub fn next_day(indicator: &Indicator) -> Option<Day> {
    match latest_figure(indicator) {
        Some(latest) => indicator.frequency.and_then(|often| next_after(often, latest)),
        None => indicator.baseline.day,
    }
}

/// How an indicator stands on a day.
#[must_use]
pub fn timing(indicator: &Indicator, today: Day) -> Timing {
    let Some(next) = next_day(indicator) else {
        return match latest_figure(indicator) {
            None => Timing::NotBegun,
            Some(_) => Timing::WithoutRhythm,
        };
    };
    if is_overdue(indicator, today) {
        return Timing::Overdue;
    }
    // A baseline has no interval to take a quarter of.
    let is_late_start = latest_figure(indicator).is_none() && next < today;
    match (is_late_start, next <= today) {
        (true, _) => Timing::Overdue,
        (false, true) => Timing::Due,
        (false, false) => Timing::Ahead,
    }
}

/// Whether it is longer since the latest figure than agreed, and a quarter more. One that has no
/// figure at all waits for its baseline and is not overdue in this sense.
#[must_use]
pub fn is_overdue(indicator: &Indicator, today: Day) -> bool {
    let wait = indicator.frequency.map(longest_wait);
    let latest = latest_figure(indicator);
    latest.zip(wait).is_some_and(|(day, wait)| today.days() - day.days() > wait)
}

/// Days between two measurements before the next is overdue.
fn longest_wait(frequency: Frequency) -> i32 {
    frequency.days() + (frequency.days() / 4).max(LEAST_GRACE)
}

fn latest_figure(indicator: &Indicator) -> Option<Day> {
    let measured = indicator.series.last().map(|point| point.day);
    measured.max(indicator.baseline.value.and(indicator.baseline.day))
}

fn next_after(frequency: Frequency, day: Day) -> Option<Day> {
    let next = frequency.nth_after(day, 1)?;
    let is_in_months =
        !matches!(frequency, Frequency::Daily | Frequency::Weekly | Frequency::Fortnightly);
    let is_last = day.plus_days(1).date().day() == 1;
    if is_in_months && is_last { last_of_month(next) } else { Some(next) }
}

fn last_of_month(day: Day) -> Option<Day> {
    let first = day.date().with_day(1)?.checked_add_months(Months::new(1))?;
    Day::from_date(first.pred_opt()?).ok()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::benefit::Benefit;
    use crate::domain::ids::Id;
    use crate::domain::indicator::Mark;
    use crate::domain::series::{Point, Series};
    use crate::domain::value::Value;

    const TODAY: &str = "2026-11-22";

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn indicator(bits: u64, frequency: Option<Frequency>, measured: Option<&str>) -> Indicator {
        let name = Line::new(&format!("I{bits}")).unwrap();
        let value = Value::new(1.0).unwrap();
        let points = measured.map(|on| Point::new(day(on), value)).into_iter().collect();
        Indicator {
            frequency,
            series: Arc::new(Series::new(points)),
            ..Indicator::new(IndicatorId::from_bits(bits), BenefitId::from_bits(1), name)
        }
    }

    #[track_caller]
    fn check(frequency: Frequency, measured: &str, next: &str, timing: Timing) {
        let it = indicator(1, Some(frequency), Some(measured));
        let told = (next_day(&it), super::timing(&it, day(TODAY)));
        assert_eq!(told, (Some(day(next)), timing), "{measured}");
    }

    #[test]
    fn the_next_is_due_one_interval_after_the_latest_and_overdue_a_quarter_later() {
        use Frequency::{Daily, Fortnightly, Monthly, Quarterly, Yearly};
        check(Monthly, "2026-10-23", "2026-11-23", Timing::Ahead);
        check(Monthly, "2026-10-22", "2026-11-22", Timing::Due);
        // A month and a quarter of one: 38 days.
        check(Monthly, "2026-10-15", "2026-11-15", Timing::Due);
        check(Monthly, "2026-10-14", "2026-11-14", Timing::Overdue);
        check(Daily, "2026-11-18", "2026-11-19", Timing::Due);
        check(Daily, "2026-11-17", "2026-11-18", Timing::Overdue);
        check(Fortnightly, "2026-11-08", "2026-11-22", Timing::Due);
        check(Quarterly, "2026-07-30", "2026-10-30", Timing::Due);
        check(Yearly, "2025-12-01", "2026-12-01", Timing::Ahead);
    }

    #[test]
    fn what_is_counted_at_the_end_of_a_month_is_counted_at_the_end_of_the_next() {
        check(Frequency::Monthly, "2026-02-28", "2026-03-31", Timing::Overdue);
        check(Frequency::Monthly, "2026-10-31", "2026-11-30", Timing::Ahead);
        check(Frequency::Quarterly, "2026-11-30", "2027-02-28", Timing::Ahead);
        check(Frequency::Yearly, "2024-02-29", "2025-02-28", Timing::Overdue);
        // Nothing but a day in the month.
        check(Frequency::Monthly, "2026-11-28", "2026-12-28", Timing::Ahead);
    }

    #[test]
    fn before_the_first_figure_the_baseline_is_what_comes() {
        let planned = |on| Indicator {
            baseline: Mark { value: None, day: Some(day(on)) },
            ..indicator(1, Some(Frequency::Monthly), None)
        };
        let told = |it: &Indicator| (next_day(it), timing(it, day(TODAY)));
        assert_eq!(told(&planned("2026-11-23")), (Some(day("2026-11-23")), Timing::Ahead));
        assert_eq!(told(&planned(TODAY)), (Some(day(TODAY)), Timing::Due));
        assert_eq!(told(&planned("2026-11-21")), (Some(day("2026-11-21")), Timing::Overdue));
        assert!(!is_overdue(&planned("2026-01-01"), day(TODAY)), "nothing was agreed to follow");
        let nothing = indicator(1, Some(Frequency::Monthly), None);
        assert_eq!(told(&nothing), (None, Timing::NotBegun));
    }

    #[test]
    fn a_baseline_counts_as_the_latest_figure_when_it_is_newer() {
        let value = Value::new(12.0).unwrap();
        let old = indicator(1, Some(Frequency::Monthly), Some("2026-01-01"));
        let it = Indicator {
            baseline: Mark { value: Some(value), day: Some(day("2026-11-10")) },
            ..old
        };
        assert_eq!(next_day(&it), Some(day("2026-12-10")));
    }

    #[test]
    fn the_most_pressing_stands_first_and_the_rest_by_day() {
        let mut project = Project::sample_for_tests();
        let measurer = Line::optional("Nurse").unwrap();
        let title = Line::new("Calmer mornings").unwrap();
        let benefit = Benefit { measurer, ..Benefit::new(BenefitId::from_bits(1), title) };
        project.benefits = [benefit].into_iter().collect();
        let monthly = Some(Frequency::Monthly);
        project.indicators = [
            indicator(1, None, Some("2026-11-01")),
            indicator(2, monthly, Some("2026-11-20")),
            indicator(3, monthly, None),
            indicator(4, monthly, Some("2026-11-10")),
            indicator(5, monthly, Some("2026-10-20")),
            indicator(6, monthly, Some("2026-08-20")),
            indicator(7, monthly, Some("2026-07-20")),
        ]
        .into_iter()
        .collect();
        let plan = measuring(&project, day(TODAY));
        let told: Vec<_> = plan.iter().map(|it| (it.indicator.bits(), it.timing)).collect();
        let expected = [
            (7, Timing::Overdue),
            (6, Timing::Overdue),
            (5, Timing::Due),
            (3, Timing::NotBegun),
            (4, Timing::Ahead),
            (2, Timing::Ahead),
            (1, Timing::WithoutRhythm),
        ];
        assert_eq!(told, expected);
        assert!(
            plan.iter().all(|it| it.measurer.as_ref().is_some_and(|who| who.as_str() == "Nurse"))
        );
    }
}
