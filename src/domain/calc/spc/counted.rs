//! Charts of shares and counts: their limits follow from how much was counted, so that a month with
//! few cases has wide ones and a month with many has narrow ones.
//!
//! ```text
//! share (p)  p̄ = Σ(yᵢ × nᵢ) ÷ Σnᵢ    limits p̄ ± 3 × √(p̄ × (100 − p̄) ÷ nᵢ)   within 0 and 100
//! rate (u)   ū = Σ(yᵢ × nᵢ) ÷ Σnᵢ    limits ū ± 3 × √(ū ÷ nᵢ)                 not below 0
//! count (c)  c̄ = Σyᵢ ÷ k             limits c̄ ± 3 × √c̄                        not below 0
//! near limit = the same with 2 in place of 3
//! ```
//!
//! yᵢ is the measured value: a share in percent, events per case, or a number of events. nᵢ is how
//! many cases it was measured on, k the number of measurements.
//!
//! A point is flagged by the rules of the [XmR chart](mod@super::xmr), against its own limits. A limit
//! that is cut off where values end cannot be passed.
//!
//! **Source** Montgomery, *Introduction to Statistical Quality Control*, chapter 7; as in the R
//! package qicharts2.

use super::Flag;
use super::xmr::{Limits, PROVISIONAL_BELOW, flags, mean};
use crate::domain::segment::ChartKind;
use crate::domain::time::Day;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counting {
    /// How many of the cases are of a kind (p). **Unit** percent, 0 to 100.
    Share,
    /// How often something happens per case (u). **Unit** events per case, 0 or more.
    Rate,
    /// How often something happens (c). **Unit** events, whole and 0 or more.
    Count,
}

/// Why a measurement cannot be counted with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsuited {
    /// Nobody has said how many cases it was measured on.
    SizeMissing,
    /// It is no share in percent between 0 and 100.
    NoShare,
    /// It is less than nothing.
    Negative,
    /// It is no whole number of events.
    NotWhole,
}

/// Why the chart that was chosen cannot be made of the measurements.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hindrance {
    /// The day of the first measurement that stands in the way.
    pub day: Day,
    /// What is wrong with it.
    pub why: Unsuited,
}

impl Counting {
    /// What a chart counts; `None` for charts that take any values.
    #[must_use]
    pub fn of(kind: ChartKind) -> Option<Self> {
        match kind {
            ChartKind::Line | ChartKind::RunChart | ChartKind::Xmr | ChartKind::XmrScreened => None,
            ChartKind::Share => Some(Self::Share),
            ChartKind::Rate => Some(Self::Rate),
            ChartKind::Count => Some(Self::Count),
        }
    }

    /// Why a value that was measured on `n` cases does not fit; `None` where it does. A count needs
    /// no `n`.
    #[must_use]
    pub fn unsuited(self, value: f64, n: Option<u32>) -> Option<Unsuited> {
        let has_size = n.is_some_and(|n| n > 0);
        match self {
            Self::Share if !(0.0..=100.0).contains(&value) => Some(Unsuited::NoShare),
            Self::Rate | Self::Count if value < 0.0 => Some(Unsuited::Negative),
            Self::Count if value.fract() > 0.0 => Some(Unsuited::NotWhole),
            Self::Share | Self::Rate if !has_size => Some(Unsuited::SizeMissing),
            Self::Share | Self::Rate | Self::Count => None,
        }
    }

    /// The standard deviation of a measurement on `n` cases, around `center`.
    fn spread(self, center: f64, n: f64) -> f64 {
        match self {
            Self::Share => (center * (100.0 - center).max(0.0) / n).sqrt(),
            Self::Rate => (center / n).sqrt(),
            Self::Count => center.sqrt(),
        }
    }

    /// Limits cut off where values end.
    fn within_range(self, Limits { lower, upper }: Limits) -> Limits {
        let upper = match self {
            Self::Share => upper.min(100.0),
            Self::Rate | Self::Count => upper,
        };
        Limits { lower: lower.max(0.0), upper }
    }
}

/// A segment of shares or counts with the limits of each.
#[derive(Debug, Clone, PartialEq)]
pub struct Counted {
    /// The center line: the mean over all cases. **Unit** that of the values.
    pub center: f64,
    /// The limits of each point.
    pub limits: Vec<Limits>,
    /// For each point what is particular about it.
    pub flags: Vec<Option<Flag>>,
    /// Fewer than [`PROVISIONAL_BELOW`] points.
    pub is_provisional: bool,
}

impl Counted {
    /// Whether not all points have the same limits.
    #[must_use]
    pub fn has_varying_limits(&self) -> bool {
        self.limits.iter().any(|it| Some(it) != self.limits.first())
    }
}

/// Works out a segment of measured values, each with how many cases it was measured on; `None`
/// without measurements. **Range** finite values.
///
/// ```
/// use stifinner::domain::calc::spc::{Counting, counted};
/// // 10 of 100 and 30 of 100: 20 percent ± 3 × √(20 × 80 ÷ 100).
/// let chart = counted(Counting::Share, &[(10.0, Some(100)), (30.0, Some(100))]);
/// let chart = chart.unwrap().unwrap();
/// assert_eq!((chart.center, chart.limits[0].lower, chart.limits[0].upper), (20.0, 8.0, 32.0));
/// ```
///
/// # Errors
///
/// What the first measurement that does not fit lacks.
pub fn counted(
    counting: Counting,
    measured: &[(f64, Option<u32>)],
) -> Result<Option<Counted>, Unsuited> {
    let unsuited = |&(value, n): &(f64, Option<u32>)| counting.unsuited(value, n);
    if let Some(why) = measured.iter().find_map(unsuited) {
        return Err(why);
    }
    let values: Vec<f64> = measured.iter().map(|&(value, _)| value).collect();
    // A count is of one and the same, however large; the others have a size by now.
    let size = |n: Option<u32>| match counting {
        Counting::Share | Counting::Rate => n.map_or(1.0, f64::from),
        Counting::Count => 1.0,
    };
    let sizes: Vec<f64> = measured.iter().map(|&(_, n)| size(n)).collect();
    let Some(center) = center(counting, &values, &sizes) else { return Ok(None) };
    let around = |&n: &f64| {
        let spread = counting.spread(center, n);
        let outer = counting.within_range(Limits::around(center, 3.0 * spread));
        (outer, Limits::around(center, 2.0 * spread))
    };
    let both: Vec<(Limits, Limits)> = sizes.iter().map(around).collect();
    Ok(Some(Counted {
        center,
        limits: both.iter().map(|(outer, _)| *outer).collect(),
        flags: flags(&values, center, &both),
        is_provisional: values.len() < PROVISIONAL_BELOW,
    }))
}

/// The mean over all cases, worked out from the first value: values that are all alike have that
/// value for a mean, and no product of value and size leaves the range of numbers. Rounding must not
/// carry it out of the range of the values.
fn center(counting: Counting, values: &[f64], sizes: &[f64]) -> Option<f64> {
    let low = values.iter().copied().reduce(f64::min)?;
    let high = values.iter().copied().reduce(f64::max)?;
    let center = match counting {
        Counting::Count => mean(values)?,
        Counting::Share | Counting::Rate => {
            let (first, all) = (*values.first()?, sizes.iter().sum::<f64>());
            let above: f64 =
                values.iter().zip(sizes).map(|(value, n)| (value - first) * (n / all)).sum();
            first + above
        }
    };
    Some(center.max(low).min(high))
}
