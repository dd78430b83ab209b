//! All lines of a project over the years, as one calculation that can be asked again with other
//! numbers.
//!
//! ```text
//! benefits(t) = Σ value of a line × (users(t) or ramp(t))      t = 1 to the horizon
//! costs(t)    = Σ price × (1, units, 12 months, users(t) or new users(t))
//! new users(t) = the growth of the average number of active users, never below 0
//! ```
//!
//! Year 0 is the year of investment: no benefit, and what is paid once unless another year is said.
//! A line that lacks a number is left out and told as a [`Gap`]; nothing is guessed.

mod line;

use super::super::calc::perspective::{Party, Perspective};
use super::super::calc::present_value::{KeyFigures, Year, key_figures, present_value};
use super::super::calc::sensitivity::{Range, break_even};
use super::super::calc::undefined::Undefined;
use super::assumption::{Assumption, Input, Measure, assumption};
use super::settings::Economy;
use crate::domain::entity::EntityRef;
use crate::domain::project::Project;
use crate::domain::value::Value;
use line::{Amount, Line, Number, Shape};

/// How far an input is moved where nobody has given its range. **Source** DFØ's example of a simple
/// sensitivity: ± 20 %.
const SWING: f64 = 0.2;
/// How far a break-even is looked for at most, the largest number that people can write.
const FARTHEST: f64 = 1e15;

/// A number of the calculation that can be another one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Variable {
    /// The line it belongs to; `None` when all share it.
    pub line: Option<EntityRef>,
    /// Which number it is; `None` for the number of users, as a share of what is expected.
    pub input: Option<Input>,
    /// From low to high.
    pub range: Range,
    /// Whether somebody has given the range.
    pub is_given: bool,
}

/// Why something is not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// Nobody has said how a gain is worked out.
    NoFormula {
        /// Of which line.
        line: EntityRef,
    },
    /// A number is missing.
    NoNumber {
        /// In which line.
        line: EntityRef,
        /// Which one.
        input: Input,
    },
    /// Nobody has said how many users there are.
    NoUsers {
        /// The line that needs to know.
        line: EntityRef,
    },
    /// A range that does not hold what is expected: it is not used.
    Disorder {
        /// In which line; `None` in what all share.
        line: Option<EntityRef>,
        /// Of which number.
        input: Input,
    },
}

impl Gap {
    /// The line that is not counted, or not as it was written.
    #[must_use]
    pub fn line(self) -> Option<EntityRef> {
        match self {
            Self::NoFormula { line } | Self::NoNumber { line, .. } | Self::NoUsers { line } => {
                Some(line)
            }
            Self::Disorder { line, .. } => line,
        }
    }
}

/// What one line brings or costs, year by year from year 0.
#[derive(Debug, Clone, PartialEq)]
pub struct LineYears {
    /// Which line.
    pub line: EntityRef,
    /// **Unit** money.
    pub money: Vec<f64>,
    /// **Unit** hours set free.
    pub hours: Vec<f64>,
}

/// What a year brings and costs altogether.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct YearTotal {
    /// Money gained and paid.
    pub money: Year,
    /// Hours set free, less those that come on top.
    pub hours: f64,
    /// What drawbacks take of the gains, 0 or below: it is counted in `money` already.
    pub lost: f64,
    /// What drawbacks take of the hours, 0 or below: it is counted in `hours` already.
    pub lost_hours: f64,
}

impl YearTotal {
    fn add(&mut self, shape: Shape, amount: Amount) {
        self.hours += amount.hours;
        match shape {
            Shape::Value(_) => {
                self.money.benefits += amount.money;
                self.lost += amount.money.min(0.0);
                self.lost_hours += amount.hours.min(0.0);
            }
            Shape::Cost(_) => self.money.costs += amount.money,
        }
    }
}

/// The calculation of a project from one perspective.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    economy: Economy,
    lines: Vec<Line>,
    variables: Vec<Variable>,
    gaps: Vec<Gap>,
    rate: Number,
    users: Number,
    /// Percent of the ramp-up that is written.
    ramp: Number,
}

impl Model {
    /// Reads the lines of a project that this perspective counts.
    #[must_use]
    pub fn of(project: &Project, perspective: Perspective) -> Self {
        let economy = &project.details.economy;
        let mut reader = Reader { economy, variables: Vec::new(), gaps: Vec::new() };
        let customary = Economy::customary_rate(project.details.currency);
        let rate = reader.number(None, &economy.inputs, Input::DiscountRate);
        let rate = rate.unwrap_or_else(|| reader.assume(None, Input::DiscountRate, customary));
        let users = reader.users();
        let ramp = reader.ramp();
        let is_counted =
            |party: Option<Party>| perspective.counts(party.unwrap_or(Party::Municipality));
        let mut lines = Vec::new();
        for line in project.value_lines.iter().filter(|it| is_counted(it.party)) {
            lines.extend(reader.value_line(line));
        }
        for line in project.cost_lines.iter().filter(|it| is_counted(it.party)) {
            lines.extend(reader.cost_line(line));
        }
        let Reader { variables, gaps, .. } = reader;
        Self { economy: economy.clone(), lines, variables, gaps, rate, users, ramp }
    }

    /// Whether no line is counted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// Why something is not counted.
    #[must_use]
    pub fn gaps(&self) -> &[Gap] {
        &self.gaps
    }

    /// What can be another number.
    #[must_use]
    pub fn variables(&self) -> &[Variable] {
        &self.variables
    }

    /// The ranges of all variables, for [`tornado`](crate::domain::calc::sensitivity::tornado) and
    /// [`simulate`](crate::domain::calc::simulation::simulate).
    #[must_use]
    pub fn ranges(&self) -> Vec<Range> {
        self.variables.iter().map(|it| it.range).collect()
    }

    /// All variables as expected.
    #[must_use]
    pub fn expected(&self) -> Vec<f64> {
        self.variables.iter().map(|it| it.range.expected()).collect()
    }

    /// The discount rate. **Unit** share a year.
    #[must_use]
    pub fn rate(&self, at: &[f64]) -> f64 {
        self.rate.at(at) / 100.0
    }

    /// Years after year 0.
    #[must_use]
    pub fn years(&self) -> u8 {
        self.economy.years
    }

    /// Average active users in each year from year 0; `None` while nobody has said how many.
    #[must_use]
    pub fn users(&self, at: &[f64]) -> Option<Vec<f64>> {
        let factor = self.users.at(at);
        let in_year = |year| self.economy.users_in(year).map(|users| users * factor);
        (0..=self.years()).map(in_year).collect()
    }

    /// Every line year by year, those that gain first.
    ///
    /// # Errors
    /// [`Undefined`] when a formula has no answer.
    pub fn lines(&self, at: &[f64]) -> Result<Vec<LineYears>, Undefined> {
        let of = |line: &Line| {
            let years = (0..=self.years()).map(|year| self.amount(line, year, at));
            let years = years.collect::<Result<Vec<Amount>, _>>()?;
            let (money, hours) = years.into_iter().map(|it| (it.money, it.hours)).unzip();
            Ok(LineYears { line: line.of, money, hours })
        };
        self.lines.iter().map(of).collect()
    }

    /// All years together.
    ///
    /// # Errors
    /// [`Undefined`] when a formula has no answer.
    pub fn totals(&self, at: &[f64]) -> Result<Vec<YearTotal>, Undefined> {
        let total = |year| {
            let mut total = YearTotal::default();
            for line in &self.lines {
                total.add(line.shape, self.amount(line, year, at)?);
            }
            Ok(total)
        };
        (0..=self.years()).map(total).collect()
    }

    /// What is said of all years together.
    ///
    /// # Errors
    /// [`Undefined`] when a formula has no answer.
    pub fn key_figures(&self, at: &[f64]) -> Result<KeyFigures, Undefined> {
        key_figures(&self.money(at)?, self.rate(at))
    }

    /// Money gained and paid in each year.
    ///
    /// # Errors
    /// [`Undefined`] when a formula has no answer.
    pub fn money(&self, at: &[f64]) -> Result<Vec<Year>, Undefined> {
        Ok(self.totals(at)?.into_iter().map(|total| total.money).collect())
    }

    /// Net present value. **Unit** money.
    ///
    /// # Errors
    /// [`Undefined`] when a formula has no answer.
    pub fn npv(&self, at: &[f64]) -> Result<f64, Undefined> {
        let flows: Vec<f64> = self.money(at)?.into_iter().map(Year::net).collect();
        present_value(&flows, self.rate(at))
    }

    /// The number of one variable at which it neither pays nor costs, the others as expected; the
    /// nearest above zero where there are several.
    ///
    /// # Errors
    /// [`Undefined::NoSolution`] where it does not turn between 0 and 10¹⁵, or for a share between 0
    /// and 100 %; else what a formula answers.
    pub fn turning_point(&self, variable: usize) -> Result<f64, Undefined> {
        let at = self.expected();
        let expected = at.get(variable).copied().ok_or(Undefined::OutOfRange)?;
        let measure = self.variables.get(variable).and_then(|it| it.input).map(Input::measure);
        let npv = |number: f64| {
            let mut at = at.clone();
            if let Some(place) = at.get_mut(variable) {
                *place = number;
            }
            self.npv(&at)
        };
        if measure == Some(Measure::Percent) {
            return break_even((0.0, 100.0), npv);
        }
        let (mut near, mut far) = (0.0, if expected > 0.0 { expected } else { 1.0 });
        while far <= FARTHEST {
            match break_even((near, far), npv) {
                Err(Undefined::NoSolution) => (near, far) = (far, far * 2.0),
                found => return found,
            }
        }
        Err(Undefined::NoSolution)
    }

    fn amount(&self, line: &Line, year: u8, at: &[f64]) -> Result<Amount, Undefined> {
        if !line.counts_in(year) {
            return Ok(Amount::default());
        }
        let users = |year: u8| self.economy.users_in(year).unwrap_or_default() * self.users.at(at);
        let before = year.checked_sub(1).map_or(0.0, users);
        let new_users = (users(year) - before).max(0.0);
        let ramp = (self.economy.ramp_in(year) * self.ramp.at(at) / 100.0).min(1.0);
        line.amount(at, (users(year), new_users), ramp)
    }
}

/// Turns what people wrote into numbers that can be moved.
#[derive(Debug)]
struct Reader<'a> {
    economy: &'a Economy,
    variables: Vec<Variable>,
    gaps: Vec<Gap>,
}

impl Reader<'_> {
    /// The number of an input, `None` when it was not said.
    fn number(
        &mut self,
        line: Option<EntityRef>,
        of: &[Assumption],
        input: Input,
    ) -> Option<Number> {
        let found = assumption(of, input)?;
        let expected = found.expected?.get();
        let low = found.low.map_or(expected, |it| it.get());
        let high = found.high.map_or(expected, |it| it.get());
        let is_given = found.low.is_some() || found.high.is_some();
        match Range::new(low, expected, high) {
            Ok(range) if is_given => {
                Some(self.vary(Variable { line, input: Some(input), range, is_given }))
            }
            Ok(_) => Some(self.assume(line, input, expected)),
            Err(_) => {
                self.gaps.push(Gap::Disorder { line, input });
                Some(self.assume(line, input, expected))
            }
        }
    }

    /// A number without a range of its own.
    fn assume(&mut self, line: Option<EntityRef>, input: Input, expected: f64) -> Number {
        match around(input, expected) {
            Ok(range) => self.vary(Variable { line, input: Some(input), range, is_given: false }),
            Err(_) => Number::Fixed(expected),
        }
    }

    fn vary(&mut self, variable: Variable) -> Number {
        self.variables.push(variable);
        Number::Variable(self.variables.len() - 1)
    }

    /// The number of users as a share of what is written year by year.
    fn users(&mut self) -> Number {
        if self.economy.users.is_empty() {
            return Number::Fixed(1.0);
        }
        let said = self.level(Input::UsersLevel);
        let of_one =
            |it: Range| Range::new(it.low() / 100.0, it.expected() / 100.0, it.high() / 100.0);
        let is_given = said.is_some_and(|it| it.low() < it.high());
        let range = match said.map(of_one) {
            Some(Ok(range)) if is_given => Ok(range),
            Some(Ok(range)) => Range::around(range.expected(), SWING),
            _ => Range::around(1.0, SWING),
        };
        let variable = |range| Variable { line: None, input: None, range, is_given };
        range.map_or(Number::Fixed(1.0), |range| self.vary(variable(range)))
    }

    /// How much of the ramp-up that is written comes, in percent; moved only where somebody has said
    /// how far.
    fn ramp(&mut self) -> Number {
        let input = Some(Input::RampLevel);
        match self.level(Input::RampLevel) {
            Some(range) if range.low() < range.high() => {
                self.vary(Variable { line: None, input, range, is_given: true })
            }
            Some(range) => Number::Fixed(range.expected()),
            None => Number::Fixed(100.0),
        }
    }

    /// What is said of a number that is 100 % when nobody says it; `None` where nobody does, and
    /// where it is in disorder, which is told.
    fn level(&mut self, input: Input) -> Option<Range> {
        let found = assumption(&self.economy.inputs, input)?;
        let expected = found.expected.map(Value::get).or_else(|| input.unsaid())?;
        let end = |value: Option<Value>| value.map_or(expected, Value::get);
        let range = Range::new(end(found.low), expected, end(found.high));
        if range.is_err() {
            self.gaps.push(Gap::Disorder { line: None, input });
        }
        range.ok()
    }
}

/// A fifth less and a fifth more, within what the input can be.
fn around(input: Input, expected: f64) -> Result<Range, Undefined> {
    let range = Range::around(expected, SWING)?;
    let most = if input.measure() == Measure::Percent { 100.0 } else { f64::INFINITY };
    Range::new(range.low(), expected, range.high().min(most))
}
