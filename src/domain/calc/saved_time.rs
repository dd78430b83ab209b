//! What saved time is worth: minutes, how often, for how many, and what an hour costs.
//!
//! ```text
//! hours a year = (minutes before − minutes after) × occurrences × periods a year × users ÷ 60
//! hours a year = minutes before × tasks removed a year ÷ 60
//! net hours    = hours a year × attribution × adoption
//! value        = net hours × hourly rate
//! FTE          = net hours ÷ effective hours of one full-time employee
//! hourly rate  = (annual wage × (1 + social costs) + overhead) ÷ effective hours
//! ```
//!
//! New work, such as answering alarms, is the same formula with more minutes after than before: its
//! hours are negative and lower the sum.
//!
//! **Source** KS, *Gevinstrealisering*: avoided tasks × cost of a task. Attribution: only visits
//! that fall away altogether count (IHE, *medicine robots in four Swedish municipalities*).

use super::undefined::{Undefined, finite, not_negative, positive, share};

const MINUTES_AN_HOUR: f64 = 60.0;
const DAYS_A_YEAR: f64 = 365.0;

/// How many of its periods a year has. A fortnight can be meant in two ways, 0.3 % apart, so it is
/// always said which.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Periods {
    /// A period of this many days: 365 ÷ days.
    OfDays(f64),
    /// 26 fortnights, which are 364 days.
    Fortnights,
    /// So many times a year.
    AYear(f64),
}

impl Periods {
    /// Periods in a year. **Range** more than 0 days; 0 or more times a year.
    ///
    /// # Errors
    /// [`Undefined`] outside the range.
    pub fn a_year(self) -> Result<f64, Undefined> {
        match self {
            Self::OfDays(days) => finite(DAYS_A_YEAR / positive(days)?),
            Self::Fortnights => Ok(26.0),
            Self::AYear(times) => not_negative(times),
        }
    }
}

/// A task, before and after, and how often it is done.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RepeatedTask {
    /// Time of one occurrence today, with driving, keys and preparation. **Unit** minutes, ≥ 0.
    pub minutes_before: f64,
    /// Time of one occurrence afterwards. **Unit** minutes, ≥ 0.
    pub minutes_after: f64,
    /// Occurrences in a period for one user, ≥ 0.
    pub occurrences: f64,
    /// What the period is.
    pub periods: Periods,
}

impl RepeatedTask {
    /// Hours a year that one user's task takes less; negative where it takes more.
    ///
    /// ```
    /// use stifinner::domain::calc::saved_time::{Periods, RepeatedTask};
    /// let task = RepeatedTask {
    ///     minutes_before: 390.0,
    ///     minutes_after: 45.0,
    ///     occurrences: 1.0,
    ///     periods: Periods::Fortnights,
    /// };
    /// assert_eq!(task.hours_a_year(), Ok(149.5));
    /// ```
    ///
    /// # Errors
    /// [`Undefined`] when an input is outside its range.
    pub fn hours_a_year(self) -> Result<f64, Undefined> {
        let minutes = not_negative(self.minutes_before)? - not_negative(self.minutes_after)?;
        let times = not_negative(self.occurrences)? * self.periods.a_year()?;
        finite(minutes * times / MINUTES_AN_HOUR)
    }
}

/// Hours a year of tasks that are no longer done. **Range** both 0 or more.
///
/// # Errors
/// [`Undefined`] outside the range.
pub fn hours_of_removed_tasks(minutes_before: f64, tasks_a_year: f64) -> Result<f64, Undefined> {
    finite(not_negative(minutes_before)? * not_negative(tasks_a_year)? / MINUTES_AN_HOUR)
}

/// Hours that this measure really sets free. **Range** attribution (the share that the measure has
/// caused) and adoption (the share of users it has reached) from 0 to 1; hours of either sign.
///
/// # Errors
/// [`Undefined`] outside the range.
pub fn net_hours(hours: f64, attribution: f64, adoption: f64) -> Result<f64, Undefined> {
    finite(finite(hours)? * share(attribution)? * share(adoption)?)
}

/// What hours are worth. **Unit** money; **range** hours of either sign, a rate of 0 or more.
///
/// # Errors
/// [`Undefined`] outside the range.
pub fn value_of_hours(hours: f64, hourly_rate: f64) -> Result<f64, Undefined> {
    finite(finite(hours)? * not_negative(hourly_rate)?)
}

/// Full-time employees that hours amount to. **Range** more than 0 effective hours.
///
/// # Errors
/// [`Undefined`] outside the range.
pub fn full_time_employees(hours: f64, effective_hours: f64) -> Result<f64, Undefined> {
    finite(finite(hours)? / positive(effective_hours)?)
}

/// What one hour of an employee costs the employer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Employment {
    /// **Unit** money a year, ≥ 0.
    pub annual_wage: f64,
    /// Pension and employer's contributions. **Unit** share of the wage, ≥ 0.
    pub social_costs: f64,
    /// Premises, leadership, equipment. **Unit** money a year, ≥ 0.
    pub overhead: f64,
    /// Hours at work in a year, without holidays and sick leave, > 0.
    pub effective_hours: f64,
}

impl Employment {
    /// **Unit** money an hour.
    ///
    /// # Errors
    /// [`Undefined`] when a field is outside its range.
    pub fn hourly_rate(self) -> Result<f64, Undefined> {
        let wage = not_negative(self.annual_wage)? * (1.0 + not_negative(self.social_costs)?);
        finite((wage + not_negative(self.overhead)?) / positive(self.effective_hours)?)
    }
}
