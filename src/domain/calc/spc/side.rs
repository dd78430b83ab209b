//! On which side of a line a value lies, safe from the rounding of the line.

/// A side of a line, or a way to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// Higher values.
    Above,
    /// Lower values.
    Below,
}

/// Shares of the range of the values that still count as on the line.
const OF_RANGE: f64 = 1e-9;
/// Roundings of the largest value that still count as on the line.
const OF_LARGEST: f64 = 4.0 * f64::EPSILON;

/// How near to a line is on it. Lines are computed and values are written by people: a value that
/// *is* the mean in decimals may differ from the computed one in the last place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Nearness(f64);

impl Nearness {
    /// For lines that were computed from these values.
    #[must_use]
    pub fn of(values: &[f64]) -> Self {
        let low = values.iter().copied().fold(f64::INFINITY, f64::min);
        let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let largest = low.abs().max(high.abs());
        let near = (high - low) * OF_RANGE + largest * OF_LARGEST;
        Self(if near.is_finite() { near } else { 0.0 })
    }

    /// The side of `line` on which a value lies; `None` on the line.
    #[must_use]
    pub fn side(self, value: f64, line: f64) -> Option<Side> {
        let above = value - line;
        if above > self.0 {
            Some(Side::Above)
        } else if above < -self.0 {
            Some(Side::Below)
        } else {
            None
        }
    }
}
