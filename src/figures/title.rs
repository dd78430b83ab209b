//! The finding as a title: what a reader should take away from the chart.

use super::amount::{Amounts, share_percent};
use super::finding::Finding;
use super::signals::headline;
use crate::domain::Indicator;
use crate::domain::calc::spc::Analysis;
use crate::i18n::Texts;

/// The title of an indicator's chart.
pub(super) fn title(
    t: &Texts,
    indicator: &Indicator,
    finding: &Finding,
    looked_at: &Analysis,
) -> String {
    let found = found(t, indicator, finding);
    match (headline(t, looked_at), finding) {
        (None, _) => found,
        // It has a colon of its own.
        (Some(signal), Finding::Kept { .. }) => joined(t, &found, &signal),
        (Some(signal), _) => t.finding_signal(&found, &signal),
    }
}

fn found(t: &Texts, indicator: &Indicator, finding: &Finding) -> String {
    let unit = indicator.unit.as_ref().map(|unit| unit.as_str());
    let words = |values: &[f64]| Amounts::new(t.locale(), unit, values);
    match *finding {
        Finding::NotMeasured => planned(t, indicator),
        Finding::BeforeBaseline { latest } => t.finding_before(&words(&[latest]).amount(latest)),
        Finding::NoBaseline { first: None, latest } => {
            joined(t, &t.finding_first(&words(&[latest]).amount(latest)), t.verdict_no_baseline())
        }
        Finding::NoBaseline { first: Some(first), latest } => {
            let change = change(t, &words(&[first, latest]), first, latest);
            joined(t, &t.finding_since_first(&change), t.verdict_no_baseline())
        }
        Finding::NoTarget { baseline, latest } => {
            let change = change(t, &words(&[baseline, latest]), baseline, latest);
            joined(t, &change, t.verdict_no_target())
        }
        Finding::Share { baseline, latest, share, .. } => {
            let change = change(t, &words(&[baseline, latest]), baseline, latest);
            joined(t, &change, &verdict(t, share))
        }
        Finding::Kept { baseline, latest, kept, .. } => {
            let words = words(&[baseline, latest]);
            let (value, level) = (words.amount(latest), words.number(baseline));
            match (kept, is_same(baseline, latest)) {
                (true, true) => t.finding_kept_same(&value),
                (true, false) => t.finding_kept(&value, &level),
                (false, _) => t.finding_not_kept(&value, &level),
            }
        }
    }
}

/// Before anything is measured the plan is the finding.
fn planned(t: &Texts, indicator: &Indicator) -> String {
    let unit = indicator.unit.as_ref().map(|unit| unit.as_str());
    let both = indicator.baseline.value.zip(indicator.target.value);
    match both.map(|(from, to)| (from.get(), to.get())) {
        Some((from, to)) if !is_same(from, to) => {
            let words = Amounts::new(t.locale(), unit, &[from, to]);
            t.finding_planned(&words.number(from), &words.amount(to))
        }
        Some(_) | None => t.finding_none().to_owned(),
    }
}

/// Up, down or the same.
pub(super) fn change(t: &Texts, words: &Amounts<'_>, from: f64, to: f64) -> String {
    if is_same(from, to) {
        t.finding_same(&words.amount(to))
    } else if to > from {
        t.finding_up(&words.number(from), &words.amount(to))
    } else {
        t.finding_down(&words.number(from), &words.amount(to))
    }
}

fn verdict(t: &Texts, share: f64) -> String {
    if share > 1.0 {
        t.verdict_passed().to_owned()
    } else if share >= 1.0 {
        t.verdict_reached().to_owned()
    } else if share < 0.0 {
        t.verdict_worse().to_owned()
    } else {
        t.verdict_share(&share_percent(t.locale(), share))
    }
}

fn joined(t: &Texts, change: &str, verdict: &str) -> String {
    t.finding_joined(change, verdict)
}

/// Whether two values are the very same: both were written by a person, none is computed.
fn is_same(a: f64, b: f64) -> bool {
    a.total_cmp(&b).is_eq()
}

/// Whether two values of a plan differ, for callers that draw it.
pub(super) fn is_other(a: f64, b: f64) -> bool {
    !is_same(a, b)
}
