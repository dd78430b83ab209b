//! What an indicator's figures say, before the words: the one decision that titles, cards and
//! tables share.

use crate::domain::calc::realized::{Realized, standing};
use crate::domain::{Direction, Indicator, Rule, Value};

/// What there is to say. Values are in the indicator's unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Finding {
    /// Nothing is measured yet.
    NotMeasured,
    /// All measurements are older than the baseline: nothing has been realized by then.
    BeforeBaseline {
        /// The latest value.
        latest: f64,
    },
    /// There is no baseline: the way since the first measurement is all there is.
    NoBaseline {
        /// The first value; `None` when it is also the latest.
        first: Option<f64>,
        /// The latest value.
        latest: f64,
    },
    /// There is no target: the way since the baseline is all there is.
    NoTarget {
        /// Where it started.
        baseline: f64,
        /// The latest value.
        latest: f64,
    },
    /// The way from baseline to target.
    Share {
        /// Where it started.
        baseline: f64,
        /// Where it is to go.
        target: f64,
        /// The latest value.
        latest: f64,
        /// How much of the way. **Unit** 1 = the target.
        share: f64,
    },
    /// The level is to be kept.
    Kept {
        /// The level.
        baseline: f64,
        /// The latest value.
        latest: f64,
        /// Not worse by more than the tolerance.
        kept: bool,
        /// How much worse is still the same.
        tolerance: f64,
        /// Which way is better; without it both ways are worse.
        direction: Option<Direction>,
        /// Nobody chose this rule: target and baseline are the same.
        target_equals_baseline: bool,
    },
}

/// What the figures of an indicator say.
#[must_use]
pub fn finding(indicator: &Indicator) -> Finding {
    let points = indicator.series.points();
    let (Some(first), Some(last)) = (points.first(), points.last()) else {
        return Finding::NotMeasured;
    };
    let latest = last.value.get();
    let first = (points.len() > 1).then(|| first.value.get());
    let Some(baseline) = indicator.baseline.value.map(Value::get) else {
        return Finding::NoBaseline { first, latest };
    };
    if indicator.baseline.day.is_some_and(|day| day > last.day) {
        return Finding::BeforeBaseline { latest };
    }
    match standing(indicator).realized {
        Realized::NotMeasured => Finding::NotMeasured,
        Realized::NoBaseline => Finding::NoBaseline { first, latest },
        Realized::NoTarget => Finding::NoTarget { baseline, latest },
        Realized::Share(share) => {
            let target = indicator.target.value.map_or(baseline, Value::get);
            Finding::Share { baseline, target, latest, share }
        }
        Realized::Kept { kept, target_equals_baseline } => Finding::Kept {
            baseline,
            latest,
            kept,
            tolerance: tolerance(indicator.rule),
            direction: indicator.direction,
            target_equals_baseline,
        },
    }
}

/// How much worse is still the same; nought where the target is to be reached.
#[must_use]
pub fn tolerance(rule: Rule) -> f64 {
    match rule {
        Rule::Keep { tolerance } => tolerance.get(),
        Rule::Reach => 0.0,
    }
}
