//! Numbers that a calculation rests on, each with its range, its source and its day.
//!
//! **Source** DFØ, guide to socio-economic analyses: assumptions are stated one by one; low,
//! expected and high as in Inera's calculation sheet.

use serde::{Deserialize, Serialize};

use crate::domain::command::Refusal;
use crate::domain::entity::Field;
use crate::domain::text::Line;
use crate::domain::time::Day;
use crate::domain::value::Value;

/// Which number of a formula it is. The order is that of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Input {
    /// Time of a task today, with driving, keys and preparation.
    MinutesBefore,
    /// Time of a task afterwards.
    MinutesAfter,
    /// How often it is done in a period.
    Times,
    /// Tasks that are no longer done, in a year.
    TasksAYear,
    /// Hours set free in a year.
    HoursAYear,
    /// Share that the measure itself has caused.
    Attribution,
    /// What an hour of an employee costs.
    HourlyRate,
    /// Units that are not needed, in a year.
    UnitsAYear,
    /// What a unit costs.
    UnitCost,
    /// How likely it is that they would have been needed.
    Probability,
    /// How many people.
    People,
    /// How much later a place is needed.
    Months,
    /// What a place costs.
    PlaceAMonth,
    /// What is paid instead meanwhile.
    AlternativeAMonth,
    /// What is used today, in a year.
    UseAYear,
    /// By how much that falls.
    Reduction,
    /// A price for each: user, unit, month.
    Price,
    /// What is paid today, in a year.
    PriceToday,
    /// What will be paid, in a year.
    PriceInFuture,
    /// An amount a year.
    AmountAYear,
    /// How many units.
    Quantity,
    /// Hours at work of a full-time employee, in a year.
    FullTimeHours,
    /// What a year's wait takes off the worth of money.
    DiscountRate,
    /// How many users there are against what is written year by year.
    UsersLevel,
    /// How much of a gain has come against what is written year by year; never more than all of it.
    RampLevel,
}

/// What a number is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Minutes.
    Minutes,
    /// Hours.
    Hours,
    /// Months.
    Months,
    /// So many.
    Count,
    /// Money of the project's currency, in whole minor units.
    Money,
    /// A share of 0 to 100 in a hundred.
    Percent,
    /// Percent of something else that is written; 100 is just that, and it may be more.
    Level,
}

impl Input {
    /// All of them in the order of the form.
    pub const ALL: [Self; 25] = [
        Self::MinutesBefore,
        Self::MinutesAfter,
        Self::Times,
        Self::TasksAYear,
        Self::HoursAYear,
        Self::Attribution,
        Self::HourlyRate,
        Self::UnitsAYear,
        Self::UnitCost,
        Self::Probability,
        Self::People,
        Self::Months,
        Self::PlaceAMonth,
        Self::AlternativeAMonth,
        Self::UseAYear,
        Self::Reduction,
        Self::Price,
        Self::PriceToday,
        Self::PriceInFuture,
        Self::AmountAYear,
        Self::Quantity,
        Self::FullTimeHours,
        Self::DiscountRate,
        Self::UsersLevel,
        Self::RampLevel,
    ];

    /// What it is counted in.
    #[must_use]
    pub fn measure(self) -> Measure {
        match self {
            Self::MinutesBefore | Self::MinutesAfter => Measure::Minutes,
            Self::HoursAYear | Self::FullTimeHours => Measure::Hours,
            Self::Months => Measure::Months,
            Self::Times
            | Self::TasksAYear
            | Self::UnitsAYear
            | Self::People
            | Self::UseAYear
            | Self::Quantity => Measure::Count,
            Self::HourlyRate
            | Self::UnitCost
            | Self::PlaceAMonth
            | Self::AlternativeAMonth
            | Self::Price
            | Self::PriceToday
            | Self::PriceInFuture
            | Self::AmountAYear => Measure::Money,
            Self::Attribution | Self::Probability | Self::Reduction | Self::DiscountRate => {
                Measure::Percent
            }
            Self::UsersLevel | Self::RampLevel => Measure::Level,
        }
    }

    /// The number that is meant when nobody says one: all of it, or just what is written. All others
    /// have to be said.
    #[must_use]
    pub fn unsaid(self) -> Option<f64> {
        matches!(self, Self::Attribution | Self::UsersLevel | Self::RampLevel).then_some(100.0)
    }

    /// Whether a number can be one of these. **Range** 0 or more; shares up to 100; money in whole
    /// minor units.
    #[must_use]
    pub fn admits(self, value: Value) -> bool {
        let number = value.get();
        let in_range = match self.measure() {
            Measure::Percent => number <= 100.0,
            Measure::Money => is_whole_minor(number),
            Measure::Minutes
            | Measure::Hours
            | Measure::Months
            | Measure::Count
            | Measure::Level => true,
        };
        in_range && number >= 0.0
    }
}

/// Whether an amount has no more than two decimals.
pub(super) fn is_whole_minor(amount: f64) -> bool {
    let rounded = (amount * 100.0).round() / 100.0;
    rounded.to_bits() == amount.to_bits()
}

/// One number with its range.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Assumption {
    /// Which number it is.
    pub input: Input,
    /// The least that is thought possible.
    pub low: Option<Value>,
    /// What is thought most likely.
    pub expected: Option<Value>,
    /// The most that is thought possible.
    pub high: Option<Value>,
    /// Where it comes from.
    pub source: Option<Line>,
    /// When it was assumed.
    pub day: Option<Day>,
}

impl Assumption {
    /// A number of which nothing is known.
    #[must_use]
    pub fn new(input: Input) -> Self {
        Self { input, low: None, expected: None, high: None, source: None, day: None }
    }

    /// Whether it says nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::new(self.input)
    }

    /// Its three numbers from low to high.
    pub fn numbers(&self) -> impl Iterator<Item = Value> {
        [self.low, self.expected, self.high].into_iter().flatten()
    }
}

/// The assumption of an input, if there is one.
#[must_use]
pub fn assumption(of: &[Assumption], input: Input) -> Option<&Assumption> {
    of.iter().find(|it| it.input == input)
}

/// The assumptions with this one in its place; one that says nothing is left out.
#[must_use]
pub fn with_assumption(of: &[Assumption], new: Assumption) -> Vec<Assumption> {
    let mut all: Vec<_> = of.iter().filter(|it| it.input != new.input).cloned().collect();
    if !new.is_empty() {
        all.push(new);
    }
    all.sort_by_key(|it| it.input);
    all
}

/// Says no to numbers out of range, and to assumptions that are not in order, each once.
pub(super) fn admit(of: &[Assumption]) -> Result<(), Refusal> {
    let in_order = of.is_sorted_by(|a, b| a.input < b.input);
    let in_range = of.iter().all(|it| it.numbers().all(|value| it.input.admits(value)));
    match in_order && in_range {
        true => Ok(()),
        false => Err(Refusal::OutOfRange { field: Field::Assumptions }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(number: f64) -> Value {
        Value::new(number).unwrap()
    }

    #[test]
    fn a_number_out_of_its_range_is_no_assumption() {
        let check = |input: Input, number: f64, wanted| {
            assert_eq!(input.admits(value(number)), wanted, "{input:?} {number}");
        };
        check(Input::MinutesBefore, 345.5, true);
        check(Input::MinutesBefore, -1.0, false);
        check(Input::Attribution, 100.0, true);
        check(Input::Attribution, 100.5, false);
        check(Input::HourlyRate, 346.35, true);
        check(Input::HourlyRate, 346.355, false);
        check(Input::AmountAYear, 8_199_999_999.99, true);
    }

    #[test]
    fn an_assumption_stands_once_in_its_place_or_not_at_all() {
        let of =
            |input, number| Assumption { expected: Some(value(number)), ..Assumption::new(input) };
        let two = with_assumption(&[of(Input::HourlyRate, 346.0)], of(Input::Times, 3.0));
        assert_eq!(
            two.iter().map(|it| it.input).collect::<Vec<_>>(),
            [Input::Times, Input::HourlyRate]
        );
        assert_eq!(admit(&two), Ok(()));
        let other = with_assumption(&two, of(Input::Times, 4.0));
        assert_eq!(assumption(&other, Input::Times), Some(&of(Input::Times, 4.0)));
        assert_eq!(other.len(), 2);
        assert_eq!(with_assumption(&other, Assumption::new(Input::Times)).len(), 1);
        let twice = [of(Input::Times, 1.0), of(Input::Times, 1.0)];
        assert!(admit(&twice).is_err());
    }
}
