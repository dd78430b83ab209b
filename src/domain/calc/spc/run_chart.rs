//! The run chart: a median, and whether chance alone would cross it so seldom.
//!
//! ```text
//! n             points that are not on the median
//! longest run   > round(log2 n) + 3                     is a signal
//! crossings     < the lower 5 % quantile of B(n − 1, ½)  is a signal
//! ```
//!
//! There is no rule for trends: it finds next to nothing that these two do not.
//!
//! **Source** Anhøj & Olesen (2014), *Run charts revisited*, PLOS ONE; the R package qicharts2.

use super::binomial::lower_twentieth;
use super::side::{Nearness, Side};
use super::{Flag, Reason};

/// Below this many points that count, a change must be large to be found.
pub const WEAK_BELOW: usize = 20;

/// A series against its median.
#[derive(Debug, Clone, PartialEq)]
pub struct RunChart {
    /// The center line. **Unit** that of the values.
    pub median: f64,
    /// How many points are not on the median.
    pub n_useful: usize,
    /// The longest run on one side; points on the median neither break nor lengthen it.
    pub longest_run: usize,
    /// The longest run that chance explains.
    pub longest_run_limit: usize,
    /// How often the line crosses the median.
    pub crossings: usize,
    /// The fewest crossings that chance explains.
    pub crossings_limit: usize,
    /// For each point what is particular: all points of every run that is too long, without those
    /// on the median.
    pub flags: Vec<Option<Flag>>,
    /// Fewer than [`WEAK_BELOW`] points count: the rules are a rule of thumb, and silence is no
    /// proof that nothing changed.
    pub is_weak: bool,
}

impl RunChart {
    /// A run is longer than chance explains.
    #[must_use]
    pub fn has_long_run(&self) -> bool {
        self.longest_run > self.longest_run_limit
    }

    /// The median is crossed more seldom than chance explains.
    #[must_use]
    pub fn has_few_crossings(&self) -> bool {
        self.crossings < self.crossings_limit
    }

    /// Either of the two.
    #[must_use]
    pub fn has_signal(&self) -> bool {
        self.has_long_run() || self.has_few_crossings()
    }
}

/// The middle value, or the mean of the two in the middle; `None` without values.
#[must_use]
pub fn median(values: &[f64]) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let upper = *sorted.get(sorted.len() / 2)?;
    if !sorted.len().is_multiple_of(2) {
        return Some(upper);
    }
    let lower = *sorted.get(sorted.len() / 2 - 1)?;
    // Not their sum halved: two values alike give that value, to the last digit.
    Some(lower + (upper - lower) / 2.0)
}

/// The longest run that chance explains among `n` points: round(log2 n) + 3, and 0 without points.
///
/// ```
/// use stifinner::domain::calc::spc::run_chart::longest_run_limit;
/// assert_eq!([10, 12, 24].map(longest_run_limit), [6, 7, 8]);
/// ```
#[must_use]
pub fn longest_run_limit(n: usize) -> usize {
    let Some(power) = n.checked_ilog2() else { return 0 };
    // log2 n ≥ power + ½ in whole numbers, alike on every machine: n² ≥ 2^(2 × power + 1).
    let square = (n as u128) * (n as u128);
    let rounds_up = square >= 1_u128 << (2 * power + 1);
    power as usize + usize::from(rounds_up) + 3
}

/// The fewest crossings that chance explains among `n` points.
#[must_use]
pub fn crossings_limit(n: usize) -> usize {
    lower_twentieth(n.saturating_sub(1))
}

/// Holds a series against its median; `None` without values. **Range** finite values.
#[must_use]
pub fn run_chart(values: &[f64]) -> Option<RunChart> {
    let median = median(values)?;
    let nearness = Nearness::of(values);
    let useful: Vec<(usize, Side)> = values
        .iter()
        .enumerate()
        .filter_map(|(at, &value)| Some((at, nearness.side(value, median)?)))
        .collect();
    let runs: Vec<&[(usize, Side)]> = useful.chunk_by(|a, b| a.1 == b.1).collect();
    let n_useful = useful.len();
    let longest_run_limit = longest_run_limit(n_useful);
    let mut flags = vec![None; values.len()];
    for run in runs.iter().filter(|run| run.len() > longest_run_limit) {
        for &(at, side) in *run {
            if let Some(flag) = flags.get_mut(at) {
                *flag = Some(Flag { reason: Reason::Run, side });
            }
        }
    }
    Some(RunChart {
        median,
        n_useful,
        longest_run: runs.iter().map(|run| run.len()).max().unwrap_or(0),
        longest_run_limit,
        crossings: runs.len().saturating_sub(1),
        crossings_limit: crossings_limit(n_useful),
        flags,
        is_weak: n_useful < WEAK_BELOW,
    })
}
