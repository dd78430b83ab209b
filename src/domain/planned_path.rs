//! The way from the baseline to the target as it is planned, and corrections of the baseline.

use serde::{Deserialize, Serialize};

use super::indicator::Mark;
use super::text::Line;
use super::time::Day;
use super::value::Value;

/// How it goes from one planned value to the next.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Between {
    /// Evenly, day by day.
    #[default]
    Evenly,
    /// At once, on the day of the next.
    AtOnce,
}

impl Between {
    /// Both, in the order of the choice list.
    pub const ALL: [Self; 2] = [Self::Evenly, Self::AtOnce];
}

/// An intermediate target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Milestone {
    /// Its day.
    pub day: Day,
    /// The wanted value in the indicator's unit.
    pub value: Value,
}

impl Milestone {
    /// Most of one indicator: one a quarter for six years.
    pub const MAX: usize = 24;

    /// Whether they are in order, one a day, and not too many.
    #[must_use]
    pub fn are_in_order(milestones: &[Self]) -> bool {
        milestones.len() <= Self::MAX && milestones.is_sorted_by(|a, b| a.day < b.day)
    }

    /// The milestones with one more; one of the same day gives way to it.
    #[must_use]
    pub fn with(milestones: &[Self], more: Self) -> Vec<Self> {
        let mut all: Vec<Self> =
            milestones.iter().copied().filter(|it| it.day != more.day).collect();
        all.push(more);
        all.sort_by_key(|it| it.day);
        all
    }
}

/// A baseline that was put right after measuring had begun.
/// **Source** the baseline is locked after the start and corrections are logged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Correction {
    /// When it was put right.
    pub day: Day,
    /// What stood there before.
    pub before: Mark,
    /// Why.
    pub reason: Line,
}

impl Correction {
    /// Most of one indicator.
    pub const MAX: usize = 50;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn milestone(day: &str, value: f64) -> Milestone {
        Milestone { day: day.parse().unwrap(), value: Value::new(value).unwrap() }
    }

    #[test]
    fn a_milestone_finds_its_place_and_the_last_word_on_a_day_counts() {
        let one = Milestone::with(&[], milestone("2026-06-01", 8.0));
        let two = Milestone::with(&one, milestone("2026-02-01", 10.0));
        let again = Milestone::with(&two, milestone("2026-06-01", 7.0));
        assert_eq!(again, [milestone("2026-02-01", 10.0), milestone("2026-06-01", 7.0)]);
        assert!(Milestone::are_in_order(&again));
        assert!(!Milestone::are_in_order(&[again[1], again[0]]));
    }
}
