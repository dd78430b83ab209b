//! How the measurements of an indicator are looked at: which chart, and from which day on they are
//! compared with themselves anew.

use serde::{Deserialize, Serialize};

use super::text::Line;
use super::time::Day;

/// A way to look at measurements.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum ChartKind {
    /// A line and nothing else.
    Line,
    /// Against the median: has something changed?
    RunChart,
    /// With the mean and the limits of ordinary variation.
    Xmr,
    /// The same, with limits worked out without the largest leaps from one point to the next.
    XmrScreened,
    /// A share of cases (p-chart): limits by how many cases each measurement is of.
    Share,
    /// Events per case (u-chart): limits by how many cases each measurement is of.
    Rate,
    /// A count of events (c-chart), always in as long a time and as large a service.
    Count,
}

impl ChartKind {
    /// All kinds in the order of the choice list.
    pub const ALL: [Self; 7] = [
        Self::Line,
        Self::RunChart,
        Self::Xmr,
        Self::XmrScreened,
        Self::Share,
        Self::Rate,
        Self::Count,
    ];
}

/// From a day on, measurements have their own center line and limits. Only people make one: limits
/// that move by themselves hide what gets worse.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Segment {
    /// Its first day.
    pub start: Day,
    /// What changed then, and why it is known to last.
    pub reason: Line,
}

impl Segment {
    /// Most of one indicator: more than one a quarter for ten years is no longer a comparison.
    pub const MAX: usize = 50;

    /// The segments with one more; one that begins on the same day gives way to it.
    #[must_use]
    pub fn with(segments: &[Self], more: Self) -> Vec<Self> {
        let others = segments.iter().filter(|it| it.start != more.start).cloned();
        let mut all: Vec<Self> = others.collect();
        all.push(more);
        all.sort_by_key(|it| it.start);
        all
    }

    /// Whether they are in order, one a day, and not too many.
    #[must_use]
    pub fn are_in_order(segments: &[Self]) -> bool {
        segments.len() <= Self::MAX && segments.is_sorted_by(|a, b| a.start < b.start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn segment(start: &str, reason: &str) -> Segment {
        Segment { start: start.parse().unwrap(), reason: Line::new(reason).unwrap() }
    }

    #[test]
    fn a_segment_finds_its_place_and_the_last_word_on_a_day_counts() {
        let later = Segment::with(&[], segment("2026-06-01", "a"));
        let both = Segment::with(&later, segment("2026-02-01", "b"));
        let again = Segment::with(&both, segment("2026-06-01", "c"));
        let reasons: Vec<_> = again.iter().map(|it| it.reason.as_str()).collect();
        assert_eq!(reasons, ["b", "c"]);
        assert!(Segment::are_in_order(&again));
        assert!(!Segment::are_in_order(&[segment("2026-02-01", "a"), segment("2026-02-01", "b")]));
    }
}
