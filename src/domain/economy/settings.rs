//! What all lines of a calculation share: the years, the rate, the wage, the users.

use serde::{Deserialize, Serialize};

use super::assumption::{self, Assumption, Input};
use super::followed::KeptPlan;
use crate::domain::command::Refusal;
use crate::domain::entity::Field;
use crate::domain::project::Currency;
use crate::domain::value::Value;

/// Most years after year 0: the rates that ministries give hold for forty.
pub const MOST_YEARS: u8 = 40;
/// Calendar years that a project may begin in.
pub(super) const CALENDAR: std::ops::RangeInclusive<u16> = 1990..=2200;

/// What all lines share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Economy {
    /// The calendar year of year 0. **Range** 1990 to 2200.
    pub first_year: Option<u16>,
    /// The year whose prices all amounts are in. **Range** 1990 to 2200.
    pub price_year: Option<u16>,
    /// Years looked at after year 0. **Range** 1 to [`MOST_YEARS`].
    pub years: u8,
    /// What an hour costs, hours of a full-time employee, the rate; in the order of the form.
    pub inputs: Vec<Assumption>,
    /// Average number of active users in year 1, 2 and so on; the last goes on.
    pub users: Vec<Value>,
    /// How much of a benefit has come in year 1, 2 and so on; the last goes on. **Unit** percent.
    pub ramp: Vec<Value>,
    /// The plans that were kept, oldest first.
    pub kept_plans: Vec<KeptPlan>,
}

impl Default for Economy {
    /// Five years: within the life of most technology and of the plans of a municipality.
    fn default() -> Self {
        let (inputs, users, ramp, kept_plans) = Default::default();
        Self { first_year: None, price_year: None, years: 5, inputs, users, ramp, kept_plans }
    }
}

impl Economy {
    /// The inputs that are said once for all lines.
    pub const SHARED: [Input; 5] = [
        Input::HourlyRate,
        Input::FullTimeHours,
        Input::DiscountRate,
        Input::UsersLevel,
        Input::RampLevel,
    ];

    /// The rate that is customary where the currency is, when nobody says another. **Unit**
    /// percent. **Source** 4 % real, Norwegian ministry of finance; 3 %, TLV and Inera in
    /// Sweden.
    #[must_use]
    pub fn customary_rate(currency: Currency) -> f64 {
        match currency {
            Currency::Nok | Currency::Eur => 4.0,
            Currency::Sek => 3.0,
        }
    }

    /// Users in a year; `None` while nobody has said how many. Year 0 has none.
    #[must_use]
    pub fn users_in(&self, year: u8) -> Option<f64> {
        in_year(&self.users, year)
    }

    /// Share of a benefit that has come in a year, 1 when nothing is said. Year 0 has none.
    #[must_use]
    pub fn ramp_in(&self, year: u8) -> f64 {
        match (year, in_year(&self.ramp, year)) {
            (0, _) => 0.0,
            (_, Some(percent)) => percent / 100.0,
            (_, None) => 1.0,
        }
    }

    /// The numbers of a list with one year's replaced; years before it that nobody has spoken of
    /// get what went on until then.
    #[must_use]
    pub fn with_year(list: &[Value], year: u8, value: Option<Value>) -> Vec<Value> {
        let place = usize::from(year.max(1)) - 1;
        let mut list = list.to_vec();
        match value {
            Some(value) => {
                let goes_on = list.last().copied().unwrap_or(value);
                if list.len() <= place {
                    list.resize(place, goes_on);
                    list.push(value);
                } else if let Some(old) = list.get_mut(place) {
                    *old = value;
                }
            }
            // What is cleared takes what comes after it along.
            None => list.truncate(place),
        }
        list
    }

    fn has_sound_plans(&self) -> bool {
        self.kept_plans.len() <= KeptPlan::MAX
            && self.kept_plans.is_sorted_by_key(|it| it.day)
            && self.kept_plans.iter().all(KeptPlan::is_sound)
    }

    pub(in crate::domain) fn admit(&self) -> Result<(), Refusal> {
        let calendar = |year: Option<u16>| year.is_none_or(|year| CALENDAR.contains(&year));
        let at_least_none = |list: &[Value], most: f64| {
            list.len() <= usize::from(MOST_YEARS)
                && list.iter().all(|it| (0.0..=most).contains(&it.get()))
        };
        let shared = self.inputs.iter().all(|it| Self::SHARED.contains(&it.input));
        let checks = [
            (calendar(self.first_year), Field::FirstYear),
            (calendar(self.price_year), Field::PriceYear),
            ((1..=MOST_YEARS).contains(&self.years), Field::Horizon),
            (shared, Field::Assumptions),
            (at_least_none(&self.users, Value::MAX), Field::Users),
            (at_least_none(&self.ramp, 100.0), Field::Ramp),
            (self.has_sound_plans(), Field::KeptPlans),
        ];
        match checks.into_iter().find(|(is_fine, _)| !is_fine) {
            Some((_, field)) => Err(Refusal::OutOfRange { field }),
            None => assumption::admit(&self.inputs),
        }
    }
}

fn in_year(list: &[Value], year: u8) -> Option<f64> {
    let place = usize::from(year).checked_sub(1);
    match place {
        None => list.first().map(|_| 0.0),
        Some(place) => list.get(place).or(list.last()).map(|value| value.get()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(numbers: &[f64]) -> Vec<Value> {
        numbers.iter().map(|&number| Value::new(number).unwrap()).collect()
    }

    #[test]
    fn the_last_number_of_users_goes_on() {
        let economy = Economy { users: values(&[10.0, 26.0, 40.0]), ..Economy::default() };
        let users: Vec<_> = (0..6).filter_map(|year| economy.users_in(year)).collect();
        assert_eq!(values(&users), values(&[0.0, 10.0, 26.0, 40.0, 40.0, 40.0]));
        assert_eq!(Economy::default().users_in(1), None);
    }

    #[test]
    fn a_year_s_number_is_replaced_and_the_years_before_it_are_filled() {
        let check = |old: &[f64], year, new: Option<f64>, wanted: &[f64]| {
            let new = new.and_then(|it| Value::new(it).ok());
            assert_eq!(Economy::with_year(&values(old), year, new), values(wanted));
        };
        check(&[], 1, Some(10.0), &[10.0]);
        check(&[10.0], 3, Some(40.0), &[10.0, 10.0, 40.0]);
        check(&[10.0, 26.0], 1, Some(12.0), &[12.0, 26.0]);
        check(&[], 2, Some(5.0), &[5.0, 5.0]);
        check(&[10.0, 26.0, 40.0], 2, None, &[10.0]);
    }

    #[test]
    fn what_a_calculation_cannot_have_is_refused() {
        let check = |economy: Economy, field| {
            assert_eq!(economy.admit(), Err(Refusal::OutOfRange { field }));
        };
        check(Economy { years: 0, ..Economy::default() }, Field::Horizon);
        check(Economy { years: 41, ..Economy::default() }, Field::Horizon);
        check(Economy { first_year: Some(26), ..Economy::default() }, Field::FirstYear);
        check(Economy { ramp: values(&[120.0]), ..Economy::default() }, Field::Ramp);
        check(Economy { users: values(&[-1.0]), ..Economy::default() }, Field::Users);
    }
}
