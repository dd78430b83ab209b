//! How far a result can be trusted: what moves it most, where it turns, what a delay costs.
//!
//! Every function asks the same question, `result(inputs)`, again with other inputs, so that it
//! works for any input of any calculation.
//!
//! **Source** DFØ, guide to socio-economic analyses: show how robust a measure is to the factors
//! that matter most; low, expected and high for each input as in Inera's calculation sheet.

use super::present_value::Year;
use super::undefined::{Undefined, finite};

/// An input that is not known exactly. **Unit** that of the input.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Range {
    low: f64,
    expected: f64,
    high: f64,
}

impl Range {
    /// **Range** low ≤ expected ≤ high.
    ///
    /// # Errors
    /// [`Undefined::OutOfRange`] when they are in another order.
    pub fn new(low: f64, expected: f64, high: f64) -> Result<Self, Undefined> {
        if finite(low)? <= finite(expected)? && expected <= finite(high)? {
            Ok(Self { low, expected, high })
        } else {
            Err(Undefined::OutOfRange)
        }
    }

    /// A share less and a share more than expected. **Range** a share of 0 or more.
    ///
    /// # Errors
    /// [`Undefined`] outside the range.
    pub fn around(expected: f64, share: f64) -> Result<Self, Undefined> {
        let less = expected * (1.0 - share);
        let more = expected * (1.0 + share);
        if finite(share)? < 0.0 {
            return Err(Undefined::OutOfRange);
        }
        Self::new(less.min(more), expected, less.max(more))
    }

    /// The least that is thought possible.
    #[must_use]
    pub fn low(self) -> f64 {
        self.low
    }

    /// What is thought most likely.
    #[must_use]
    pub fn expected(self) -> f64 {
        self.expected
    }

    /// The most that is thought possible.
    #[must_use]
    pub fn high(self) -> f64 {
        self.high
    }
}

/// What one input does alone, the others as expected: a bar of the tornado.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Swing {
    /// Which input, by its place.
    pub input: usize,
    /// The result with the input at its low end.
    pub at_low: f64,
    /// The result with the input at its high end.
    pub at_high: f64,
}

impl Swing {
    /// How far apart the two results are.
    #[must_use]
    pub fn width(self) -> f64 {
        (self.at_high - self.at_low).abs()
    }
}

/// One input at a time through its range, the widest swing first.
///
/// # Errors
/// What `result` answers.
pub fn tornado(
    ranges: &[Range],
    result: impl Fn(&[f64]) -> Result<f64, Undefined>,
) -> Result<Vec<Swing>, Undefined> {
    let with = |input: usize, end: fn(Range) -> f64| {
        let inputs: Vec<f64> = ranges
            .iter()
            .enumerate()
            .map(|(at, range)| if at == input { end(*range) } else { range.expected })
            .collect();
        result(&inputs).and_then(finite)
    };
    let swing = |input| {
        let (at_low, at_high) = (with(input, Range::low)?, with(input, Range::high)?);
        Ok(Swing { input, at_low, at_high })
    };
    let mut swings = (0..ranges.len()).map(swing).collect::<Result<Vec<_>, _>>()?;
    swings.sort_by(|a, b| b.width().total_cmp(&a.width()));
    Ok(swings)
}

/// The result in three cases.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cases {
    /// Every input at the end that, moved alone, gives the lower result.
    pub low: f64,
    /// Every input as expected.
    pub expected: f64,
    /// Every input at the end that, moved alone, gives the higher result.
    pub high: f64,
}

/// The result when everything goes badly, as expected, and well.
///
/// # Errors
/// What `result` answers.
pub fn cases(
    ranges: &[Range],
    result: impl Fn(&[f64]) -> Result<f64, Undefined>,
) -> Result<Cases, Undefined> {
    let mut swings = tornado(ranges, &result)?;
    swings.sort_by_key(|swing| swing.input);
    let all = |well: bool| {
        let ends = ranges.iter().zip(&swings).map(|(range, swing)| {
            if (swing.at_high >= swing.at_low) == well { range.high } else { range.low }
        });
        result(&ends.collect::<Vec<_>>()).and_then(finite)
    };
    let expected: Vec<f64> = ranges.iter().map(|range| range.expected).collect();
    Ok(Cases { low: all(false)?, expected: result(&expected).and_then(finite)?, high: all(true)? })
}

/// The value of one input, between two ends, at which the result is zero; found by halving.
///
/// # Errors
/// [`Undefined::NoSolution`] when the result has the same sign at both ends.
pub fn break_even(
    (from, to): (f64, f64),
    result: impl Fn(f64) -> Result<f64, Undefined>,
) -> Result<f64, Undefined> {
    let at_from = finite(result(finite(from)?)?)?;
    let at_to = finite(result(finite(to)?)?)?;
    if at_from == 0.0 {
        return Ok(from);
    }
    if at_to != 0.0 && (at_from > 0.0) == (at_to > 0.0) {
        return Err(Undefined::NoSolution);
    }
    let (mut before, mut after) = (from, to);
    for _ in 0..HALVINGS {
        let middle = f64::midpoint(before, after);
        let there = finite(result(middle)?)?;
        if there != 0.0 && (there > 0.0) == (at_from > 0.0) {
            before = middle;
        } else {
            after = middle;
        }
    }
    Ok(after)
}

/// Halvings after which two floating point numbers of like size are neighbours.
const HALVINGS: u32 = 128;

/// The same years with everything after year 0 coming later, inside the same horizon: what falls
/// out at the end is lost. Parts of a year are split between two. **Unit** months.
#[must_use]
pub fn delayed(years: &[Year], months: u16) -> Vec<Year> {
    let whole = usize::from(months / 12);
    let part = f64::from(months % 12) / 12.0;
    let earlier = |at: usize, by: usize| match at.checked_sub(by) {
        Some(source) if source > 0 => years.get(source).copied().unwrap_or_default(),
        Some(_) | None => Year::default(),
    };
    let late = |(at, year): (usize, &Year)| {
        if at == 0 {
            return *year;
        }
        let (more, less) = (earlier(at, whole), earlier(at, whole + 1));
        let mix = |a: f64, b: f64| a * (1.0 - part) + b * part;
        Year { benefits: mix(more.benefits, less.benefits), costs: mix(more.costs, less.costs) }
    };
    years.iter().enumerate().map(late).collect()
}
