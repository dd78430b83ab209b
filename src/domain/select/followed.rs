//! Planned against realized: what was to have come by a day, and what has come, in hours and money.
//! The two are figures of their own and are never mixed.
//!
//! ```text
//! planned(d)  = Σ of the whole years before d + this year's amount × share of the year that is gone
//! realized(d) = Σ of what lines have brought until d
//! ```
//!
//! Both count everybody who gains, since what has come is written for every line.
//!
//! **Unit** hours and the project's currency, both summed up from year 0; a drawback counts below 0.
//! **Source** reports of the national program for welfare technology, which tell what was planned or
//! estimated and not how far it was realized; the follow-up of benefits.

use std::collections::BTreeMap;

use crate::domain::calc::perspective::Perspective;
use crate::domain::economy::{Achieved, KeptPlan, Model, PlannedYear, ValueLine};
use crate::domain::project::Project;
use crate::domain::time::Day;
use crate::domain::value::Value;

/// Hours and money together.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Amount {
    /// Hours set free.
    pub hours: f64,
    /// Money gained.
    pub money: f64,
}

impl Amount {
    fn of(achieved: &Achieved) -> Self {
        let number = |value: Option<Value>| value.map_or(0.0, Value::get);
        Self { hours: number(achieved.hours), money: number(achieved.amount) }
    }

    /// What it takes, 0 where it gives.
    fn below_zero(self) -> Self {
        Self { hours: self.hours.min(0.0), money: self.money.min(0.0) }
    }

    fn plus(self, other: Self) -> Self {
        Self { hours: self.hours + other.hours, money: self.money + other.money }
    }

    fn times(self, share: f64) -> Self {
        Self { hours: self.hours * share, money: self.money * share }
    }
}

/// What is planned, year by year.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// When it was kept; `None` for the calculation as it is now.
    pub kept: Option<Day>,
    /// The calendar year of year 0.
    pub first_year: u16,
    /// What each year is to bring, less what drawbacks take.
    pub years: Vec<Amount>,
    /// What drawbacks are to take of it in each year, 0 or below.
    pub lost: Vec<Amount>,
}

impl Plan {
    /// What is to have come by the end of a day.
    #[must_use]
    pub fn until(&self, day: Day) -> Amount {
        self.sum_until(&self.years, day)
    }

    /// What drawbacks are to have taken of it by then, 0 or below.
    #[must_use]
    pub fn lost_until(&self, day: Day) -> Amount {
        self.sum_until(&self.lost, day)
    }

    fn sum_until(&self, years: &[Amount], day: Day) -> Amount {
        let years = (i32::from(self.first_year)..).zip(years);
        years.fold(Amount::default(), |sum, (year, amount)| {
            sum.plus(amount.times(share_gone(year, day)))
        })
    }

    /// The corners of the way: nothing on the first day, and what has come at the end of each year.
    #[must_use]
    pub fn corners(&self) -> Vec<(Day, Amount)> {
        self.corners_of(&self.years)
    }

    /// The corners of what drawbacks are to take.
    #[must_use]
    pub fn lost_corners(&self) -> Vec<(Day, Amount)> {
        self.corners_of(&self.lost)
    }

    fn corners_of(&self, years: &[Amount]) -> Vec<(Day, Amount)> {
        let start = first_day(i32::from(self.first_year));
        let mut sum = Amount::default();
        let ends = (i32::from(self.first_year)..).zip(years).filter_map(|(year, amount)| {
            sum = sum.plus(*amount);
            Some((last_day(year)?, sum))
        });
        start.map(|day| (day, Amount::default())).into_iter().chain(ends).collect()
    }
}

fn first_day(year: i32) -> Option<Day> {
    Day::from_date(chrono::NaiveDate::from_ymd_opt(year, 1, 1)?).ok()
}

fn last_day(year: i32) -> Option<Day> {
    Day::from_date(chrono::NaiveDate::from_ymd_opt(year, 12, 31)?).ok()
}

/// The share of a calendar year that is gone at the end of a day. **Range** 0 to 1.
fn share_gone(year: i32, day: Day) -> f64 {
    let (Some(first), Some(last)) = (first_day(year), last_day(year)) else { return 0.0 };
    let length = f64::from(last.days() - first.days() + 1);
    (f64::from(day.days() - first.days() + 1) / length).clamp(0.0, 1.0)
}

/// The plan that everything is held against: the one that was kept last, else the calculation as it
/// is. `None` while nobody has said in which year it begins, or nothing is worked out.
#[must_use]
pub fn plan(project: &Project) -> Option<Plan> {
    project.details.economy.kept_plans.last().map(of_kept).or_else(|| present(project))
}

/// The calculation as it is now.
#[must_use]
pub fn present(project: &Project) -> Option<Plan> {
    let first_year = project.details.economy.first_year?;
    let model = Model::of(project, Perspective::Society);
    let totals = model.totals(&model.expected()).ok()?;
    let years = totals.iter().map(|it| Amount { hours: it.hours, money: it.money.benefits });
    let lost = totals.iter().map(|it| Amount { hours: it.lost_hours, money: it.lost });
    Some(Plan { kept: None, first_year, years: years.collect(), lost: lost.collect() })
        .filter(|it| it.years.iter().any(|year| *year != Amount::default()))
}

fn of_kept(kept: &KeptPlan) -> Plan {
    let year = |it: &PlannedYear| Amount { hours: it.hours.get(), money: it.gains.get() };
    let lost = |it: &PlannedYear| Amount { hours: it.lost_hours.get(), money: it.lost.get() };
    Plan {
        kept: Some(kept.day),
        first_year: kept.first_year,
        years: kept.years.iter().map(year).collect(),
        lost: kept.years.iter().map(lost).collect(),
    }
}

/// What a line has brought by the end of a day.
#[must_use]
pub fn achieved(line: &ValueLine, day: Day) -> Amount {
    let until = line.achieved.iter().filter(|it| it.until <= day);
    until.fold(Amount::default(), |sum, it| sum.plus(Amount::of(it)))
}

/// What all lines have brought, summed up day by day, less what drawbacks took. **Formula** the last
/// of it is the sum of [`achieved`] over all lines.
#[must_use]
pub fn realized(project: &Project) -> Vec<(Day, Amount)> {
    summed_up(project, |it| it)
}

/// What drawbacks have taken of it, summed up over the same days, 0 or below.
#[must_use]
pub fn lost(project: &Project) -> Vec<(Day, Amount)> {
    summed_up(project, Amount::below_zero)
}

fn summed_up(project: &Project, part: fn(Amount) -> Amount) -> Vec<(Day, Amount)> {
    let mut by_day: BTreeMap<Day, Amount> = BTreeMap::new();
    for it in project.value_lines.iter().flat_map(|line| &line.achieved) {
        let sum = by_day.entry(it.until).or_default();
        *sum = sum.plus(part(Amount::of(it)));
    }
    let add = |sum: &mut Amount, (day, more): (Day, Amount)| {
        *sum = sum.plus(more);
        Some((day, *sum))
    };
    by_day.into_iter().scan(Amount::default(), add).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::{Id, ValueLineId};
    use crate::domain::text::Line;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn amount(hours: f64, money: f64) -> Amount {
        Amount { hours, money }
    }

    #[track_caller]
    fn is_about(found: Amount, wanted: Amount) {
        let near = |a: f64, b: f64| (a - b).abs() < 1e-6;
        assert!(near(found.hours, wanted.hours) && near(found.money, wanted.money), "{found:?}");
    }

    #[test]
    fn a_year_comes_evenly_day_by_day_and_leap_years_are_longer() {
        let years = vec![amount(0.0, 0.0), amount(365.0, 3_650.0), amount(366.0, 366.0)];
        let lost = vec![amount(0.0, 0.0), amount(-36.5, -365.0), amount(-36.6, -36.6)];
        let plan = Plan { kept: None, first_year: 2026, years, lost };
        is_about(plan.lost_until(day("2027-01-10")), amount(-1.0, -10.0));
        is_about(plan.lost_corners().last().unwrap().1, amount(-73.1, -401.6));
        is_about(plan.until(day("2025-06-01")), amount(0.0, 0.0));
        is_about(plan.until(day("2026-12-31")), amount(0.0, 0.0));
        is_about(plan.until(day("2027-01-01")), amount(1.0, 10.0));
        is_about(plan.until(day("2027-07-02")), amount(183.0, 1_830.0));
        is_about(plan.until(day("2028-03-01")), amount(365.0 + 61.0, 3_650.0 + 61.0));
        is_about(plan.until(day("2031-01-01")), amount(731.0, 4_016.0));
        let corners = plan.corners();
        assert_eq!(corners.len(), 4);
        is_about(corners.last().unwrap().1, amount(731.0, 4_016.0));
    }

    fn line(bits: u64, entries: &[(&str, f64, f64)]) -> ValueLine {
        let value = |number| Some(Value::new(number).unwrap());
        let entry = |&(until, hours, money): &(&str, f64, f64)| Achieved {
            until: day(until),
            hours: value(hours),
            amount: value(money),
            source: None,
        };
        ValueLine {
            achieved: entries.iter().map(entry).collect(),
            ..ValueLine::new(ValueLineId::from_bits(bits), Line::new("Driving").unwrap())
        }
    }

    #[test]
    fn what_has_come_is_the_sum_of_the_lines_and_a_drawback_takes_away() {
        let gain = line(1, &[("2026-06-30", 100.0, 34_600.0), ("2026-09-30", 50.0, 17_300.0)]);
        let drawback = line(2, &[("2026-06-30", -10.0, -3_460.0)]);
        let mut project = Project::sample_for_tests();
        project.value_lines = [drawback.clone(), gain.clone()].into_iter().collect();
        let so_far = realized(&project);
        assert_eq!(so_far.len(), 2);
        is_about(so_far[0].1, amount(90.0, 31_140.0));
        is_about(so_far[1].1, amount(140.0, 48_440.0));
        let at = day("2026-12-31");
        is_about(so_far[1].1, achieved(&gain, at).plus(achieved(&drawback, at)));
        is_about(achieved(&gain, day("2026-07-01")), amount(100.0, 34_600.0));
        let taken = lost(&project);
        assert_eq!(taken.len(), 2, "on the same days");
        is_about(taken[0].1, amount(-10.0, -3_460.0));
        is_about(taken[1].1, amount(-10.0, -3_460.0));
    }

    #[test]
    fn the_plan_that_was_kept_last_is_what_counts() {
        let mut project = Project::sample_for_tests();
        assert_eq!(plan(&project), None);
        let kept = |on: &str, first_year| KeptPlan {
            day: day(on),
            reason: Line::new("Decided").unwrap(),
            first_year,
            years: Vec::new(),
        };
        project.details.economy.kept_plans =
            vec![kept("2026-01-01", 2026), kept("2026-06-01", 2027)];
        let found = plan(&project).unwrap();
        assert_eq!((found.kept, found.first_year), (Some(day("2026-06-01")), 2027));
    }
}
