//! What a flag means to those who wait for the result, and whether a target lies within reach of
//! the variation.

use super::side::Side;
use super::{Flag, Limits};
use crate::domain::indicator::Direction;

/// What a point means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Meaning {
    /// Ordinary variation: nothing says that anything changed.
    Common,
    /// A change for the better.
    Improvement,
    /// A change for the worse.
    Concern,
    /// A change, and nobody has said which way is better.
    Neutral,
}

/// What a point's flag means, by which way is better.
///
/// A trend is judged by the way it goes, also where it runs on the other side of the mean.
#[must_use]
pub fn meaning(flag: Option<Flag>, direction: Option<Direction>) -> Meaning {
    let Some(Flag { side, .. }) = flag else { return Meaning::Common };
    match (direction, side) {
        (None, _) => Meaning::Neutral,
        (Some(Direction::Higher), Side::Above) | (Some(Direction::Lower), Side::Below) => {
            Meaning::Improvement
        }
        (Some(Direction::Higher), Side::Below) | (Some(Direction::Lower), Side::Above) => {
            Meaning::Concern
        }
    }
}

/// Whether the target is reached while the series varies as it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Assurance {
    /// The target lies beyond the limits on the side that is passed: it is reached every time.
    Passes,
    /// The target lies beyond the limits on the side that is out of reach: without a change it is
    /// never reached.
    Fails,
    /// The target lies within the limits: now it is reached and now not.
    HitOrMiss,
}

/// Holds a target against the limits of the last segment.
///
/// A target that equals a limit lies within them, to the last digit: hit or miss. So does the
/// target of a series that never varied and stands right on it.
#[must_use]
pub fn assurance(limits: Limits, target: f64, direction: Direction) -> Assurance {
    let Limits { lower, upper } = limits;
    match direction {
        Direction::Higher if target > upper => Assurance::Fails,
        Direction::Higher if target < lower => Assurance::Passes,
        Direction::Lower if target > upper => Assurance::Passes,
        Direction::Lower if target < lower => Assurance::Fails,
        Direction::Higher | Direction::Lower => Assurance::HitOrMiss,
    }
}
