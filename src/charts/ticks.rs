//! Where an axis has its ticks: round numbers for values, calendar steps for time.
//!
//! Values are in [`value_axis`]; days in [`date_ticks`].

mod dates;

pub use dates::{DateStep, DayTick, date_ticks};

use super::geometry::{count, whole};

/// Whether a value axis begins at zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ZeroBase {
    /// When the values fill at least a fifth of the way from zero; values that differ by less
    /// (95 to 99 percent) keep their own range. Right for lines.
    #[default]
    WhenNear,
    /// Always; a bar must.
    Always,
}

/// A value axis: round limits around the values, and round steps between them.
#[derive(Debug, Clone, PartialEq)]
pub struct ValueAxis {
    /// The lower end, a tick.
    pub low: f64,
    /// The upper end, a tick.
    pub high: f64,
    /// Decimals that tell neighboring ticks apart.
    pub decimals: usize,
    /// The ticks, rising, both ends included.
    pub ticks: Vec<f64>,
}

/// Below this the steps of an axis would be lost in the smallest numbers a computer knows.
const SMALLEST_SPAN: f64 = 1e-290;
/// One step of this power of ten reaches beyond every value that can be drawn, so that two steps
/// always do.
const LARGEST_POWER: i32 = 301;
/// Values closer together than this part of their size are drawn as equal.
const SMALLEST_SHARE: f64 = 1e-9;

/// The axis for values between `low` and `high` (finite, within ±1e300), in at most
/// `most_steps` steps (at least two).
#[must_use]
pub fn value_axis(low: f64, high: f64, zero: ZeroBase, most_steps: usize) -> ValueAxis {
    let (low, high) = domain(low, high, zero);
    let most = i64::try_from(most_steps.max(2)).unwrap_or(i64::MAX);
    let finest = power_of_ten((high - low) / count(most_steps.max(2))) - 1;
    (finest..=LARGEST_POWER)
        .flat_map(|exponent| [1.0, 2.0, 5.0].map(|mantissa| Step { mantissa, exponent }))
        .map(|step| (step, step.floor(low), step.ceil(high)))
        .find(|(_, first, last)| last - first <= most)
        .map_or_else(
            || ValueAxis { low, high, decimals: 0, ticks: vec![low, high] },
            |(step, first, last)| step.axis(first, last),
        )
}

/// The range to cover: zero included when asked or near, and never empty.
fn domain(low: f64, high: f64, zero: ZeroBase) -> (f64, f64) {
    let size = low.abs().max(high.abs());
    if size < SMALLEST_SPAN {
        return (0.0, 1.0);
    }
    let span = high - low;
    let equal = span <= size * SMALLEST_SHARE;
    if equal || zero == ZeroBase::Always || span >= size * 0.2 {
        (low.min(0.0), high.max(0.0))
    } else {
        // Values that do not stand on zero keep a little off the axis.
        let room = span * 0.05;
        let padded_low = low - room;
        let padded_high = high + room;
        if low > 0.0 {
            (padded_low.max(0.0), padded_high)
        } else {
            (padded_low, padded_high.min(0.0))
        }
    }
}

/// The power of ten of a positive number: 0 for 1 to 9, 1 for 10 to 99.
fn power_of_ten(value: f64) -> i32 {
    // The standard library writes the exponent exactly on every machine; a logarithm would not.
    let text = format!("{value:e}");
    text.split_once('e').and_then(|(_, power)| power.parse().ok()).unwrap_or(0)
}

/// A round step: 1, 2 or 5 times a power of ten.
#[derive(Debug, Clone, Copy)]
struct Step {
    mantissa: f64,
    exponent: i32,
}

impl Step {
    /// The exact power of ten, as near as a 64-bit number comes.
    fn power(exponent: i32) -> f64 {
        format!("1e{exponent}").parse().unwrap_or(1.0)
    }

    /// The value of the tick with this number. Dividing keeps 0.3 at 0.3.
    fn tick(self, number: i64) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "ticks are few and near the values")]
        let units = number as f64 * self.mantissa;
        if (-22..0).contains(&self.exponent) {
            units / Self::power(-self.exponent)
        } else {
            units * Self::power(self.exponent)
        }
    }

    fn floor(self, value: f64) -> i64 {
        whole((self.steps(value) + 1e-9).floor())
    }

    fn ceil(self, value: f64) -> i64 {
        whole((self.steps(value) - 1e-9).ceil())
    }

    fn steps(self, value: f64) -> f64 {
        value / Self::power(self.exponent) / self.mantissa
    }

    fn axis(self, first: i64, last: i64) -> ValueAxis {
        let last = last.max(first + 1);
        ValueAxis {
            low: self.tick(first),
            high: self.tick(last),
            decimals: usize::try_from(-self.exponent).unwrap_or(0),
            ticks: (first..=last).map(|number| self.tick(number)).collect(),
        }
    }
}
