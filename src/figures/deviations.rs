//! Deviations as one thread each: what is not as planned, why, what is done about it, when it is
//! measured next, and what came of it.

use super::amount::Amounts;
use crate::domain::select::deviations::{Behind, against_plan, not_looked_into};
use crate::domain::select::measuring::next_day;
use crate::domain::{Deviation, Indicator, IndicatorId, Project};
use crate::i18n::Texts;

/// A deviation in words; what people wrote stands in its fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thread {
    /// The indicator's name.
    pub of: String,
    /// What is measured against what was planned.
    pub standing: String,
    /// When it is measured next.
    pub next: String,
}

/// The thread of a deviation; `None` when its indicator is gone.
#[must_use]
pub fn thread(project: &Project, t: &Texts, deviation: &Deviation) -> Option<Thread> {
    let indicator = project.indicators.get(deviation.indicator)?;
    let standing = match against_plan(indicator) {
        Some(behind) => standing_words(t, indicator, behind),
        None => t.deviation_no_plan().to_owned(),
    };
    let next = match next_day(indicator) {
        Some(day) => t.locale().date_long(day.date()),
        None => t.measuring_without_rhythm().to_owned(),
    };
    Some(Thread { of: indicator.name.to_string(), standing, next })
}

/// "6 minutes on 4 May, planned 8 minutes".
#[must_use]
pub fn standing_words(t: &Texts, indicator: &Indicator, behind: Behind) -> String {
    let unit = indicator.unit.as_ref().map(|unit| unit.as_str());
    // A plan is no more exact than what is measured against it.
    let digits = decimals(behind.measured);
    let planned = (behind.planned * digits).round() / digits;
    let amounts = Amounts::new(t.locale(), unit, &[behind.measured, planned]);
    let day = t.locale().date_long(behind.day.date());
    t.deviation_standing(&amounts.amount(behind.measured), &day, &amounts.amount(planned))
}

/// Ten to the number of decimals that a value is written with, at most three.
fn decimals(value: f64) -> f64 {
    let is_whole = |digits: &f64| ((value * digits).round() - value * digits).abs() < 1e-6;
    [1.0, 10.0, 100.0].into_iter().find(is_whole).unwrap_or(1_000.0)
}

/// The indicators that are behind and that nobody looks into: which, and how they stand.
#[must_use]
pub fn behind(project: &Project, t: &Texts) -> Vec<(IndicatorId, String, String)> {
    let line = |it: Behind| {
        let indicator = project.indicators.get(it.indicator)?;
        Some((it.indicator, indicator.name.to_string(), standing_words(t, indicator, it)))
    };
    not_looked_into(project).into_iter().filter_map(line).collect()
}

/// How many are open, and how many indicators are behind without one.
#[must_use]
pub fn title(project: &Project, t: &Texts) -> String {
    let n_open = project.deviations.iter().filter(|it| !it.is_closed).count() as u64;
    let n_behind = not_looked_into(project).len() as u64;
    match (n_open, n_behind) {
        (0, 0) if project.deviations.is_empty() => t.deviations().to_owned(),
        (0, 0) => t.deviations_all_closed().to_owned(),
        (open, 0) => t.deviations_open(open),
        (0, behind) => t.deviations_behind(behind),
        (open, behind) => t.deviations_both(open, behind),
    }
}
