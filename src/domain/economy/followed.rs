//! What was planned when it was agreed on, and what has come since.
//!
//! **Source** planned and realized gains are figures of their own: reports of the national program
//! for welfare technology tell what was set free and not how far it was realized.

use serde::{Deserialize, Serialize};

use super::assumption::is_whole_minor;
use super::settings::{CALENDAR, MOST_YEARS};
use crate::domain::text::Line;
use crate::domain::time::Day;
use crate::domain::value::Value;

/// What a gain has brought until a day, since the day of the entry before it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Achieved {
    /// The last day it is about.
    pub until: Day,
    /// Hours set free; below 0 where more work came.
    pub hours: Option<Value>,
    /// Money. **Unit** the project's currency, in whole minor units; below 0 where it cost.
    pub amount: Option<Value>,
    /// How it is known.
    pub source: Option<Line>,
}

impl Achieved {
    /// Most of one line: monthly for ten years.
    pub const MAX: usize = 120;

    /// Whether they are in order, one a day, not too many, and amounts to the minor unit.
    #[must_use]
    pub fn are_in_order(list: &[Self]) -> bool {
        list.len() <= Self::MAX
            && list.is_sorted_by(|a, b| a.until < b.until)
            && list.iter().filter_map(|it| it.amount).all(|it| is_whole_minor(it.get()))
    }

    /// The list with one more; one of the same day gives way to it.
    #[must_use]
    pub fn with(list: &[Self], more: Self) -> Vec<Self> {
        let mut all: Vec<Self> = list.iter().filter(|it| it.until != more.until).cloned().collect();
        all.push(more);
        all.sort_by_key(|it| it.until);
        all
    }
}

/// What was planned for a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PlannedYear {
    /// Hours set free.
    pub hours: Value,
    /// Gains less drawbacks in money.
    pub gains: Value,
    /// What drawbacks take of the hours, below 0.
    pub lost_hours: Value,
    /// What drawbacks take of the gains, below 0.
    pub lost: Value,
    /// Costs.
    pub costs: Value,
}

/// The plan as it stood when somebody kept it: what follows is held against it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct KeptPlan {
    /// When it was kept.
    pub day: Day,
    /// Why, for example the decision that it rests on.
    pub reason: Line,
    /// The calendar year of year 0.
    pub first_year: u16,
    /// Year 0, 1 and so on.
    pub years: Vec<PlannedYear>,
}

impl KeptPlan {
    /// Most of one project: one a year for longer than any plan.
    pub const MAX: usize = 20;

    /// Whether it can be a plan: a calendar year, and not more years than are looked at.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        CALENDAR.contains(&self.first_year) && self.years.len() <= usize::from(MOST_YEARS) + 1
    }
}
