//! One line of the calculation: its formula over numbers that can be moved.

use super::{Gap, Reader, Variable};
use crate::domain::calc::avoided_cost::{
    PostponedPlace, avoided, cheaper_contract, lower_consumption,
};
use crate::domain::calc::saved_time::{
    Periods, RepeatedTask, hours_of_removed_tasks, net_hours, value_of_hours,
};
use crate::domain::calc::undefined::Undefined;
use crate::domain::economy::assumption::{Assumption, Input};
use crate::domain::economy::{CostDriver, CostLine, Period, Scale, ValueFormula, ValueLine};
use crate::domain::entity::EntityRef;

const MONTHS_A_YEAR: f64 = 12.0;

/// A number of a formula.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Number {
    /// Always the same.
    Fixed(f64),
    /// The variable at this place.
    Variable(usize),
}

impl Number {
    /// What it is when the variables are these.
    pub(super) fn at(self, variables: &[f64]) -> f64 {
        match self {
            Self::Fixed(number) => number,
            Self::Variable(place) => variables.get(place).copied().unwrap_or(f64::NAN),
        }
    }
}

/// How a line is worked out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Shape {
    Value(ValueShape),
    Cost(CostDriver),
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct ValueShape {
    formula: ValueFormula,
    period: Period,
    scale: Scale,
}

/// What a line is in a year.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Amount {
    pub(super) money: f64,
    pub(super) hours: f64,
}

/// A line whose numbers are all known.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    pub(super) of: EntityRef,
    pub(super) shape: Shape,
    numbers: Vec<(Input, Number)>,
    from: u8,
    until: Option<u8>,
}

impl Line {
    pub(super) fn counts_in(&self, year: u8) -> bool {
        year >= self.from && self.until.is_none_or(|until| year <= until)
    }

    /// What it is in a year with so many users, so many of them new, and so much of the benefit.
    pub(super) fn amount(
        &self,
        at: &[f64],
        (users, new_users): (f64, f64),
        ramp: f64,
    ) -> Result<Amount, Undefined> {
        match self.shape {
            Shape::Cost(driver) => {
                let money = self.cost(driver, at, (users, new_users));
                Ok(Amount { money, hours: 0.0 })
            }
            Shape::Value(shape) => {
                let times = match shape.scale {
                    Scale::PerUser => users,
                    Scale::Whole => ramp,
                };
                let once = self.value(shape, at)?;
                Ok(Amount { money: once.money * times, hours: once.hours * times })
            }
        }
    }

    fn number(&self, input: Input, at: &[f64]) -> f64 {
        let found = self.numbers.iter().find(|(it, _)| *it == input);
        found.map_or(f64::NAN, |(_, number)| number.at(at))
    }

    fn cost(&self, driver: CostDriver, at: &[f64], (users, new_users): (f64, f64)) -> f64 {
        let price = self.number(Input::Price, at);
        match driver {
            CostDriver::Once | CostDriver::PerYear => price,
            CostDriver::OncePerUnit => price * self.number(Input::Quantity, at),
            CostDriver::PerNewUser => price * new_users,
            CostDriver::PerMonth => price * MONTHS_A_YEAR,
            CostDriver::PerUnitMonth => price * self.number(Input::Quantity, at) * MONTHS_A_YEAR,
            CostDriver::PerUserMonth => price * users * MONTHS_A_YEAR,
        }
    }

    /// A year's gain, for one user or for all.
    fn value(&self, shape: ValueShape, at: &[f64]) -> Result<Amount, Undefined> {
        let number = |input| self.number(input, at);
        let share = |input| self.number(input, at) / 100.0;
        let money = match shape.formula {
            ValueFormula::SavedTime | ValueFormula::RemovedTasks | ValueFormula::Hours => {
                let hours = net_hours(self.hours(shape, at)?, share(Input::Attribution), 1.0)?;
                let money = value_of_hours(hours, number(Input::HourlyRate))?;
                return Ok(Amount { money, hours });
            }
            ValueFormula::AvoidedCost => avoided(
                number(Input::UnitsAYear),
                number(Input::UnitCost),
                share(Input::Probability),
            ),
            ValueFormula::PostponedPlace => PostponedPlace {
                users: number(Input::People),
                months: number(Input::Months),
                place_a_month: number(Input::PlaceAMonth),
                alternative_a_month: number(Input::AlternativeAMonth),
            }
            .value(),
            ValueFormula::LowerConsumption => lower_consumption(
                number(Input::UseAYear),
                number(Input::Price),
                share(Input::Reduction),
            ),
            ValueFormula::CheaperContract => {
                cheaper_contract(number(Input::PriceToday), number(Input::PriceInFuture))
            }
            ValueFormula::Amount => Ok(number(Input::AmountAYear)),
        };
        Ok(Amount { money: money?, hours: 0.0 })
    }

    fn hours(&self, shape: ValueShape, at: &[f64]) -> Result<f64, Undefined> {
        let number = |input| self.number(input, at);
        match shape.formula {
            ValueFormula::RemovedTasks => {
                hours_of_removed_tasks(number(Input::MinutesBefore), number(Input::TasksAYear))
            }
            ValueFormula::SavedTime => RepeatedTask {
                minutes_before: number(Input::MinutesBefore),
                minutes_after: number(Input::MinutesAfter),
                occurrences: number(Input::Times),
                periods: periods(shape.period),
            }
            .hours_a_year(),
            ValueFormula::Hours
            | ValueFormula::AvoidedCost
            | ValueFormula::PostponedPlace
            | ValueFormula::LowerConsumption
            | ValueFormula::CheaperContract
            | ValueFormula::Amount => Ok(number(Input::HoursAYear)),
        }
    }
}

fn periods(period: Period) -> Periods {
    match period {
        Period::Day => Periods::OfDays(1.0),
        Period::Week => Periods::OfDays(7.0),
        Period::Fortnight => Periods::OfDays(14.0),
        Period::Fortnight26 => Periods::Fortnights,
        Period::Month => Periods::AYear(MONTHS_A_YEAR),
        Period::Year => Periods::AYear(1.0),
    }
}

impl Reader<'_> {
    pub(super) fn value_line(&mut self, line: &ValueLine) -> Option<Line> {
        let of = EntityRef::ValueLine(line.id);
        let Some(formula) = line.formula else {
            self.gaps.push(Gap::NoFormula { line: of });
            return None;
        };
        let is_per_user = line.scale == Scale::PerUser;
        let numbers = self.numbers(of, &line.inputs, formula.inputs(), is_per_user)?;
        let shape = ValueShape { formula, period: line.period, scale: line.scale };
        // Before there is a user, or anything of the benefit, there is nothing to gain.
        let from = line.from.unwrap_or(1).max(1);
        Some(Line { of, shape: Shape::Value(shape), numbers, from, until: line.until })
    }

    pub(super) fn cost_line(&mut self, line: &CostLine) -> Option<Line> {
        let of = EntityRef::CostLine(line.id);
        let driver = line.driver;
        let numbers = self.numbers(of, &line.inputs, driver.inputs(), driver.is_per_user())?;
        let from = line.from.unwrap_or(u8::from(!driver.is_once()));
        let until = if driver.is_once() { Some(from) } else { line.until };
        Some(Line { of, shape: Shape::Cost(driver), numbers, from, until })
    }

    /// The numbers of a line; `None`, and told, when one is missing.
    fn numbers(
        &mut self,
        line: EntityRef,
        of: &[Assumption],
        inputs: &[Input],
        is_per_user: bool,
    ) -> Option<Vec<(Input, Number)>> {
        let before = self.gaps.len();
        if is_per_user && self.economy.users.is_empty() {
            self.gaps.push(Gap::NoUsers { line });
        }
        let mut numbers = Vec::new();
        let mut is_whole = self.gaps.len() == before;
        for &input in inputs {
            let number = self.number(Some(line), of, input).or_else(|| self.shared(input));
            match number.or_else(|| input.unsaid().map(Number::Fixed)) {
                Some(number) => numbers.push((input, number)),
                None => {
                    self.gaps.push(Gap::NoNumber { line, input });
                    is_whole = false;
                }
            }
        }
        is_whole.then_some(numbers)
    }

    /// What all lines share is one variable, however many lines use it.
    fn shared(&mut self, input: Input) -> Option<Number> {
        let is_it = |it: &Variable| it.line.is_none() && it.input == Some(input);
        match self.variables.iter().position(is_it) {
            Some(place) => Some(Number::Variable(place)),
            None => {
                let inputs = self.economy.inputs.clone();
                self.number(None, &inputs, input)
            }
        }
    }
}
