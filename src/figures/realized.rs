//! The realized share in words and number, for cards and tables.

use super::amount::{Amounts, share_percent};
use super::finding::{Finding, finding};
use super::title::change;
use crate::domain::{Benefit, Direction, Indicator, Project};
use crate::i18n::Texts;

/// How far an indicator has come, as a card shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct RealizedWords {
    /// The number, or the word in its place: `123 %`, "Kept", "No baseline".
    pub figure: String,
    /// What follows it: what the number is of, or why there is none and what to do.
    pub words: String,
    /// The share for a bar, when there is one. **Unit** 1 = the target.
    pub share: Option<f64>,
    /// Worse than where it started, or not kept: what needs attention.
    pub needs_attention: bool,
    /// Whether the figure is a result; without one it says what is missing.
    pub is_result: bool,
}

/// How far an indicator has come, in words.
#[must_use]
pub fn realized_words(indicator: &Indicator, t: &Texts) -> RealizedWords {
    let unit = indicator.unit.as_ref().map(|unit| unit.as_str());
    match finding(indicator) {
        Finding::NotMeasured => missing(t.realized_not_measured(), t.realized_not_measured_words()),
        Finding::BeforeBaseline { .. } => missing(t.realized_not_measured(), t.tells_before()),
        Finding::NoBaseline { .. } => {
            missing(t.realized_no_baseline(), t.realized_no_baseline_words())
        }
        Finding::NoTarget { baseline, latest } => {
            let words = Amounts::new(t.locale(), unit, &[baseline, latest]);
            let change = change(t, &words, baseline, latest);
            missing(t.realized_no_target(), &t.realized_no_target_words(&change))
        }
        Finding::Share { target, latest, share, .. } => {
            let rest = (target - latest).abs();
            let words = Amounts::new(t.locale(), unit, &[rest]);
            RealizedWords {
                figure: share_percent(t.locale(), share),
                words: share_words(t, share, &words.amount(rest)),
                share: Some(share),
                needs_attention: share < 0.0,
                is_result: true,
            }
        }
        Finding::Kept { kept, .. } => RealizedWords {
            figure: if kept { t.realized_kept() } else { t.realized_not_kept() }.to_owned(),
            words: kept_words(t, indicator, &finding(indicator)),
            share: None,
            needs_attention: !kept,
            is_result: true,
        },
    }
}

fn missing(figure: &str, words: &str) -> RealizedWords {
    RealizedWords {
        figure: figure.to_owned(),
        words: words.to_owned(),
        share: None,
        needs_attention: false,
        is_result: false,
    }
}

fn share_words(t: &Texts, share: f64, rest: &str) -> String {
    if share > 1.0 {
        t.realized_passed().to_owned()
    } else if share >= 1.0 {
        t.realized_reached().to_owned()
    } else if share < 0.0 {
        t.realized_worse(rest)
    } else {
        t.realized_rest(rest)
    }
}

fn kept_words(t: &Texts, indicator: &Indicator, found: &Finding) -> String {
    let Finding::Kept { kept, tolerance, direction, target_equals_baseline, .. } = *found else {
        return String::new();
    };
    let unit = indicator.unit.as_ref().map(|unit| unit.as_str());
    let allowed = Amounts::new(t.locale(), unit, &[tolerance]).amount(tolerance);
    let result = match (kept, tolerance > 0.0) {
        (true, true) => t.realized_kept_within(&allowed),
        (true, false) => t.realized_kept_words().to_owned(),
        (false, true) => t.realized_not_kept_within(&allowed),
        (false, false) => t.realized_not_kept_words().to_owned(),
    };
    let why = target_equals_baseline.then(|| t.tells_target_is_baseline());
    let both_ways = direction.is_none().then(|| t.realized_both_ways());
    let all = [why, Some(result.as_str()), both_ways];
    all.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// How far all indicators of a benefit have come, for one cell of a table. Shares of different
/// indicators are never averaged: up to three stand side by side, of more the lowest is told.
#[must_use]
pub fn benefit_cell(project: &Project, benefit: &Benefit, t: &Texts) -> String {
    let indicators = project.indicators.iter().filter(|it| it.shows(benefit.id));
    let words: Vec<RealizedWords> = indicators.map(|it| realized_words(it, t)).collect();
    if words.len() <= 3 {
        let figures = words.iter().map(|words| words.figure.as_str());
        return figures.collect::<Vec<_>>().join(" · ");
    }
    let shares = words.iter().filter_map(|words| words.share.map(|share| (share, &words.figure)));
    let lowest = shares.reduce(|low, next| if next.0 < low.0 { next } else { low });
    let n = words.len() as u64;
    lowest.map_or_else(|| t.indicator_count(n), |(_, figure)| t.realized_lowest(figure, n))
}

/// Says that the chosen direction is against baseline and target; `None` when it is not.
#[must_use]
pub fn direction_warning(indicator: &Indicator, t: &Texts) -> Option<String> {
    let standing = crate::domain::calc::realized::standing(indicator);
    let said = indicator.direction.filter(|_| standing.direction_contradicts)?;
    Some(match said {
        Direction::Lower => t.direction_warning_lower().to_owned(),
        Direction::Higher => t.direction_warning_higher().to_owned(),
    })
}
