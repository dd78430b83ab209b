//! What was planned and what has come, as figures.

use serde::{Deserialize, Serialize};

use crate::domain::select::followed::{Amount, Plan, lost, plan, realized};
use crate::domain::{Day, Project};

/// Planned and realized, for all parties.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FollowedResult {
    /// When the plan was kept; `null` for the calculation as it is, and where there is no plan.
    pub kept: Option<Day>,
    /// The calendar year of year 0; `null` where there is no plan.
    pub first_year: Option<u16>,
    /// What each year is to bring, from year 0.
    pub planned: Vec<SumResult>,
    /// What has come by the end of each day on which something is written, summed up.
    pub realized: Vec<RealizedResult>,
}

/// What comes, and what drawbacks take of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SumResult {
    /// Hours set free, less what drawbacks take.
    pub hours: f64,
    /// Money, less what drawbacks take.
    pub money: f64,
    /// Hours that drawbacks take, 0 or below.
    pub lost_hours: f64,
    /// Money that drawbacks take, 0 or below.
    pub lost: f64,
}

/// A sum by the end of a day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RealizedResult {
    /// The day.
    pub until: Day,
    /// What has come by then.
    pub sum: SumResult,
}

pub(super) fn of(project: &Project) -> FollowedResult {
    let plan = plan(project);
    let years = |Plan { years, lost, .. }: &Plan| {
        years.iter().zip(lost).map(|(&net, &lost)| sum(net, lost)).collect()
    };
    let taken = lost(project);
    let days = realized(project).into_iter().zip(taken);
    FollowedResult {
        kept: plan.as_ref().and_then(|it| it.kept),
        first_year: plan.as_ref().map(|it| it.first_year),
        planned: plan.as_ref().map(years).unwrap_or_default(),
        realized: days
            .map(|((until, net), (_, lost))| RealizedResult { until, sum: sum(net, lost) })
            .collect(),
    }
}

fn sum(net: Amount, lost: Amount) -> SumResult {
    let (Amount { hours, money }, Amount { hours: lost_hours, money: lost }) = (net, lost);
    SumResult { hours, money, lost_hours, lost }
}
