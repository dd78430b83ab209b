//! Why a figure has no value, as a value of its own: an undefined ratio is not zero.

/// Why a formula has no answer for what it was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undefined {
    /// An input, or the answer, is not a finite number.
    NotFinite,
    /// An input lies outside the range that the formula states.
    OutOfRange,
    /// There is nothing to divide by, such as a ratio to costs that are zero.
    NothingToDivideBy,
    /// What is spent does not come back within the years looked at.
    NotPaidBack,
    /// The flows never change sign, so no rate makes them worth nothing.
    NoSignChange,
    /// The flows change sign more than once, so that several rates may answer.
    SeveralSignChanges,
    /// The result does not pass zero between the two ends of the range.
    NoSolution,
}

/// The number itself, if it is one.
pub(super) fn finite(number: f64) -> Result<f64, Undefined> {
    if number.is_finite() { Ok(number) } else { Err(Undefined::NotFinite) }
}

/// A number that is zero or more.
pub(super) fn not_negative(number: f64) -> Result<f64, Undefined> {
    if finite(number)? < 0.0 { Err(Undefined::OutOfRange) } else { Ok(number) }
}

/// A number that can be divided by: more than zero.
pub(super) fn positive(number: f64) -> Result<f64, Undefined> {
    match not_negative(number)? {
        0.0 => Err(Undefined::NothingToDivideBy),
        number => Ok(number),
    }
}

/// A share or a probability: from 0 to 1.
pub(super) fn share(number: f64) -> Result<f64, Undefined> {
    if not_negative(number)? > 1.0 { Err(Undefined::OutOfRange) } else { Ok(number) }
}
