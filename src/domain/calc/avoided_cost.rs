//! What is no longer bought, built or staffed.
//!
//! ```text
//! avoided     = units not needed × unit cost × probability
//! postponed   = users × months × (cost of the place − cost of the alternative)
//! consumption = use today × price × share of reduction
//! contract    = price today − price in future
//! ```
//!
//! Each needs the story of what would have happened otherwise, with evidence and an end. The cost
//! of a visit and the time of the same visit are one gain, not two.
//!
//! **Source** KS, *Gevinstrealisering*: avoided costs; the national program for welfare technology
//! keeps avoided costs apart from freed time.

use super::undefined::{Undefined, finite, not_negative, share};

/// A place, visit, admission or extra night post that is not needed, weighed with how likely it
/// would have been. **Unit** money; **range** units and cost 0 or more, probability 0 to 1.
///
/// ```
/// use stifinner::domain::calc::avoided_cost::avoided;
/// assert_eq!(avoided(2.0, 900_000.0, 0.5), Ok(900_000.0));
/// ```
///
/// # Errors
/// [`Undefined`] outside the range.
pub fn avoided(units: f64, unit_cost: f64, probability: f64) -> Result<f64, Undefined> {
    finite(not_negative(units)? * not_negative(unit_cost)? * share(probability)?)
}

/// A place in an institution that is needed later.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PostponedPlace {
    /// How many people, ≥ 0.
    pub users: f64,
    /// How much later each of them moves. **Unit** months, ≥ 0.
    pub months: f64,
    /// **Unit** money a month, ≥ 0.
    pub place_a_month: f64,
    /// What the service costs meanwhile. **Unit** money a month, ≥ 0.
    pub alternative_a_month: f64,
}

impl PostponedPlace {
    /// **Unit** money; negative where the alternative costs more than the place.
    ///
    /// # Errors
    /// [`Undefined`] when a field is outside its range.
    pub fn value(self) -> Result<f64, Undefined> {
        let months = not_negative(self.users)? * not_negative(self.months)?;
        let a_month = not_negative(self.place_a_month)? - not_negative(self.alternative_a_month)?;
        finite(months * a_month)
    }
}

/// Consumption that falls by a share. **Unit** money; **range** use and price 0 or more, share 0
/// to 1.
///
/// # Errors
/// [`Undefined`] outside the range.
pub fn lower_consumption(use_today: f64, price: f64, reduction: f64) -> Result<f64, Undefined> {
    finite(not_negative(use_today)? * not_negative(price)? * share(reduction)?)
}

/// A contract at another price; negative where the new one costs more. **Unit** money; **range**
/// both 0 or more.
///
/// # Errors
/// [`Undefined`] outside the range.
pub fn cheaper_contract(price_today: f64, price_in_future: f64) -> Result<f64, Undefined> {
    finite(not_negative(price_today)? - not_negative(price_in_future)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_postponed_place_counts_the_difference_and_not_the_place() {
        let place = PostponedPlace {
            users: 3.0,
            months: 4.0,
            place_a_month: 90_000.0,
            alternative_a_month: 40_000.0,
        };
        assert_eq!(place.value(), Ok(600_000.0));
        let dearer = PostponedPlace { alternative_a_month: 100_000.0, ..place };
        assert_eq!(dearer.value(), Ok(-120_000.0));
    }

    #[test]
    fn consumption_and_contract_come_out_as_written() {
        assert_eq!(lower_consumption(1_000.0, 20.0, 0.25), Ok(5_000.0));
        assert_eq!(cheaper_contract(120_000.0, 150_000.0), Ok(-30_000.0));
    }

    #[test]
    fn a_probability_above_one_is_refused() {
        assert_eq!(avoided(1.0, 10.0, 1.2), Err(Undefined::OutOfRange));
        assert_eq!(avoided(-1.0, 10.0, 0.5), Err(Undefined::OutOfRange));
        assert_eq!(avoided(f64::NAN, 10.0, 0.5), Err(Undefined::NotFinite));
    }
}
