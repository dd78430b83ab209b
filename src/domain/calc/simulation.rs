//! Many draws from the ranges at once: how likely it is that a measure pays.
//!
//! Each input is drawn from the triangle of its range, independent of the others. For u in [0, 1)
//! and c = (expected − low) ÷ (high − low):
//!
//! ```text
//! u < c:  low  + √(u × (high − low) × (expected − low))
//! else:   high − √((1 − u) × (high − low) × (high − expected))
//! ```
//!
//! The draws come from `SplitMix64` and a seed, so that the same ranges give the same answer on every
//! machine.
//!
//! **Source** Steele, Lea and Flood, *Fast splittable pseudorandom number generators* (2014), for
//! the generator; the inverse of the triangular distribution for the draws.

use super::sensitivity::Range;
use super::undefined::{Undefined, finite};

/// Draws at most: more would not move what is shown, and a slow machine would wait.
pub const MOST_DRAWS: u32 = 100_000;

/// `SplitMix64`: every seed is as good as another.
#[derive(Debug, Clone)]
struct Generator(u64);

impl Generator {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// From 0 up to 1, without 1, in steps of 2⁻³²: finer than any estimate.
    fn unit(&mut self) -> f64 {
        let [a, b, c, d, ..] = self.next().to_be_bytes();
        f64::from(u32::from_be_bytes([a, b, c, d])) / 4_294_967_296.0
    }
}

/// The value below which a share of the draws lies. **Range** the share from 0 to 1.
fn triangular(range: Range, share: f64) -> f64 {
    let (low, expected, high) = (range.low(), range.expected(), range.high());
    let width = high - low;
    if share * width < expected - low {
        low + (share * width * (expected - low)).sqrt()
    } else {
        high - ((1.0 - share) * width * (high - expected)).sqrt()
    }
}

/// What the draws say together. **Unit** that of the result.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// One in ten draws is below.
    pub tenth: f64,
    /// Half of the draws are below.
    pub median: f64,
    /// Nine in ten draws are below.
    pub ninetieth: f64,
    /// The mean of the draws.
    pub mean: f64,
    /// The share of the draws above zero.
    pub share_above_zero: f64,
}

/// Draws all inputs so many times and tells how the results spread. **Range** 1 to [`MOST_DRAWS`].
///
/// # Errors
/// [`Undefined::OutOfRange`] for another number of draws; else what `result` answers.
pub fn simulate(
    ranges: &[Range],
    (seed, draws): (u64, u32),
    result: impl Fn(&[f64]) -> Result<f64, Undefined>,
) -> Result<Spread, Undefined> {
    if draws == 0 || draws > MOST_DRAWS {
        return Err(Undefined::OutOfRange);
    }
    let mut generator = Generator(seed);
    let mut draw = |_| {
        let inputs: Vec<f64> =
            ranges.iter().map(|range| triangular(*range, generator.unit())).collect();
        result(&inputs).and_then(finite)
    };
    let mut results = (0..draws).map(&mut draw).collect::<Result<Vec<f64>, _>>()?;
    results.sort_by(f64::total_cmp);
    let at = |percent: usize| {
        let place = (results.len() - 1) * percent / 100;
        results.get(place).copied().ok_or(Undefined::OutOfRange)
    };
    let above: f64 = results.iter().filter(|it| **it > 0.0).map(|_| 1.0).sum();
    Ok(Spread {
        tenth: at(10)?,
        median: at(50)?,
        ninetieth: at(90)?,
        mean: finite(results.iter().sum::<f64>() / f64::from(draws))?,
        share_above_zero: above / f64::from(draws),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_generator_gives_the_numbers_of_its_paper_s_reference() {
        let mut generator = Generator(1_234_567);
        let drawn = [generator.next(), generator.next(), generator.next()];
        let wanted =
            [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423];
        assert_eq!(drawn, wanted);
    }

    #[test]
    fn a_draw_follows_the_triangle() {
        let range = Range::new(0.0, 1.0, 4.0).unwrap();
        let check = |share, wanted: f64| assert!((triangular(range, share) - wanted).abs() < 1e-12);
        check(0.0, 0.0);
        check(0.25, 1.0);
        check(1.0, 4.0);
        // Above the peak: 4 − √(0.27 × 4 × 3) = 2.2.
        check(0.73, 2.2);
    }
}
