//! Planned against realized as two pictures and a table.

use super::formats;
use super::money::Money;
use crate::charts::theme::Role;
use crate::charts::ticks::ZeroBase;
use crate::charts::trend::{TrendPoint, TrendSpec, Way};
use crate::domain::calc::perspective::Party;
use crate::domain::select::followed::{Amount, Plan, achieved, lost, plan, realized};
use crate::domain::{Day, Project, ValueLine, ValueLineId};
use crate::i18n::Texts;

/// Which of the two is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Money.
    Money,
    /// Hours set free.
    Hours,
}

impl Measure {
    /// Both, in the order in which they stand.
    pub const ALL: [Self; 2] = [Self::Money, Self::Hours];

    fn of(self, amount: Amount) -> f64 {
        match self {
            Self::Money => amount.money,
            Self::Hours => amount.hours,
        }
    }
}

/// Writes an amount of one sort.
fn words(project: &Project, t: &Texts, measure: Measure, value: f64) -> String {
    match measure {
        Measure::Money => Money::new(t, project.details.currency).whole(value),
        Measure::Hours => t.hours_amount(&t.locale().decimal(value.round() + 0.0, 0)),
    }
}

/// What has come and what was to have come by a day.
#[must_use]
pub fn title(project: &Project, t: &Texts, today: Day) -> String {
    let so_far = realized(project).last().map(|(_, sum)| *sum);
    let by_now = plan(project).map(|plan| plan.until(today));
    let money = |amount: Amount| words(project, t, Measure::Money, amount.money);
    match (so_far, by_now) {
        (None, _) => t.followed().to_owned(),
        (Some(sum), None) => t.followed_title_no_plan(&money(sum)),
        (Some(sum), Some(planned)) => t.followed_title(&money(sum), &money(planned)),
    }
}

/// Which plan it is held against, in a sentence.
#[must_use]
pub fn basis(project: &Project, t: &Texts) -> String {
    let is_other =
        |it: &std::sync::Arc<ValueLine>| it.party.is_some_and(|party| party != Party::Municipality);
    let others = project.value_lines.iter().any(is_other).then(|| t.followed_all_parties());
    let parts = [Some(plan_words(project, t)), others.map(str::to_owned)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn plan_words(project: &Project, t: &Texts) -> String {
    match plan(project) {
        None => t.followed_no_plan().to_owned(),
        Some(Plan { kept: Some(day), .. }) => {
            t.followed_kept_plan(&t.locale().date_long(day.date()))
        }
        Some(Plan { kept: None, .. }) => t.followed_present_plan().to_owned(),
    }
}

/// The picture of one measure, summed up; `None` while nothing has come and nothing is planned.
#[must_use]
pub fn picture(project: &Project, t: &Texts, today: Day, measure: Measure) -> Option<TrendSpec> {
    let so_far = realized(project);
    let plan = plan(project);
    let points: Vec<TrendPoint> = so_far
        .iter()
        .map(|&(day, sum)| TrendPoint {
            day: day.days(),
            value: measure.of(sum),
            n: None,
            note: None,
        })
        .collect();
    if points.is_empty() && plan.is_none() {
        return None;
    }
    let (unit, key) = match measure {
        Measure::Money => (project.details.currency.sign(), "money"),
        Measure::Hours => (t.hours_unit(), "hours"),
    };
    let latest = so_far.last().map_or(0.0, |(_, sum)| measure.of(*sum));
    let planned = plan.as_ref().map_or(0.0, |plan| measure.of(plan.until(today)));
    let tell = |value: f64| words(project, t, measure, value);
    let told = t.followed_picture(&tell(latest), &tell(planned));
    Some(TrendSpec {
        id_prefix: format!("followed-{key}"),
        title: told.clone(),
        subtitle: basis(project, t),
        description: [Some(told), drawbacks(project, t, today, measure)]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(". "),
        unit: unit.to_owned(),
        last_label: so_far.last().map(|(_, sum)| tell(measure.of(*sum))),
        points: points.into(),
        gap_days: None,
        baseline: None,
        target: None,
        ways: ways(project, t, measure),
        notes: Vec::new(),
        signals: None,
        today: today.days(),
        zero: ZeroBase::Always,
        numbers: formats::numbers(t.locale()),
        dates: formats::dates(t.locale()),
    })
}

/// The plan, and below zero what drawbacks were to take and have taken of it.
fn ways(project: &Project, t: &Texts, measure: Measure) -> Vec<Way> {
    let way = |role, corners: Vec<(Day, Amount)>, label: &str| Way {
        role,
        points: corners.into_iter().map(|(day, sum)| (day.days(), measure.of(sum))).collect(),
        label: label.to_owned(),
    };
    let plan = plan(project);
    let planned = plan.as_ref().map(|it| way(Role::Planned, it.corners(), t.chart_planned()));
    let expected =
        plan.as_ref().map(|it| way(Role::Planned, it.lost_corners(), t.followed_lost_planned()));
    let taken = way(Role::Drawback, lost(project), t.followed_lost());
    let takes = |way: &Way| way.points.iter().any(|&(_, value)| value < 0.0);
    planned.into_iter().chain(expected.into_iter().chain([taken]).filter(takes)).collect()
}

/// What drawbacks have taken and were to take, in a sentence; `None` where there are none.
fn drawbacks(project: &Project, t: &Texts, today: Day, measure: Measure) -> Option<String> {
    let taken = lost(project).last().map_or(0.0, |(_, sum)| measure.of(*sum));
    let expected = plan(project).map_or(0.0, |plan| measure.of(plan.lost_until(today)));
    let tell = |value: f64| words(project, t, measure, value);
    (taken < 0.0 || expected < 0.0).then(|| t.followed_drawbacks(&tell(taken), &tell(expected)))
}

/// What a line has brought, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineSoFar {
    /// Which line.
    pub id: ValueLineId,
    /// What it is called.
    pub name: String,
    /// Hours so far.
    pub hours: String,
    /// Money so far.
    pub money: String,
}

/// All gains with what they have brought, and the sum last.
#[must_use]
pub fn lines(project: &Project, t: &Texts, today: Day) -> (Vec<LineSoFar>, [String; 2]) {
    let told = |it: &ValueLine| {
        let sum = achieved(it, today);
        LineSoFar {
            id: it.id,
            name: it.name.to_string(),
            hours: words(project, t, Measure::Hours, sum.hours),
            money: words(project, t, Measure::Money, sum.money),
        }
    };
    let all = project.value_lines.iter().map(|it| told(it)).collect();
    let until = realized(project).into_iter().rfind(|(day, _)| *day <= today);
    let sum = until.map(|(_, sum)| sum).unwrap_or_default();
    (all, Measure::ALL.map(|measure| words(project, t, measure, measure.of(sum))))
}
