//! Signal or noise: whether a series has changed, or only varies as it always did.
//!
//! Three kinds of chart, each with its own rules. A *run chart* ([`run_chart`](mod@run_chart)) has the median
//! and asks whether the values cross it as often as chance would let them. An *XmR chart*
//! ([`xmr`](mod@xmr)) has the mean and the limits within which values stay while nothing has
//! changed. Charts of *shares and counts* ([`counted`](mod@counted)) know those limits from how much was
//! counted. What is found is a [`Flag`] at a point; [`judge`] says whether it is good news, and
//! whether a target lies within reach of the variation. [`analysis`](mod@analysis) puts it together for
//! an indicator.
//!
//! Nothing here draws limits anew of its own accord: a series is cut into segments where a person
//! says so, and each segment is worked out on its own.
//!
//! **Sources** NHS England, *Making Data Count* (XmR with four rules, as in the R package
//! NHSRplotthedots); Montgomery, *Introduction to Statistical Quality Control* (shares and counts);
//! Anhøj & Olesen (2014), *Run charts revisited* (the R package qicharts2).

pub mod analysis;
pub mod binomial;
pub mod counted;
pub mod judge;
pub mod run_chart;
pub mod side;
pub mod xmr;

pub use analysis::{Analysis, Part, Variation, Worked, analysis, proposed};
pub use counted::{Counted, Counting, Hindrance, Unsuited, counted};
pub use judge::{Assurance, Meaning, assurance, meaning};
pub use run_chart::{RunChart, run_chart};
pub use side::Side;
pub use xmr::{Limits, Xmr, xmr};

/// Why a point is no ordinary one. In the order of precedence: a point is told by the first that
/// holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// Outside the limits.
    Outside,
    /// One of seven or more in a row of which each is strictly above (or below) the one before.
    Trend,
    /// One of at least two of three that lie near the same limit.
    NearLimit,
    /// One of a long run on one side of the center line.
    Run,
}

/// What is particular about a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flag {
    /// Why.
    pub reason: Reason,
    /// On which side of the center line it lies; for a trend, which way it goes.
    pub side: Side,
}
