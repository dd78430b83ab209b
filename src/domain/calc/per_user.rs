//! What the service does for the users who are followed up one by one, and for all of them together.
//!
//! ```text
//! hᵤ      hours a week spent on user u                  visits × (minutes + travel) ÷ 60
//! Δᵤ(k)   hours a week less at follow-up k              hᵤ before − hᵤ at k; negative where more
//! Wᵤ      weeks that u has had the service              (min(stop, day) − start) ÷ 7, at least 0
//! Hᵤ      hours so far                                  Σ Δᵤ(k) × weeks that k holds
//! ```
//!
//! **What a follow-up holds for**: it holds until the next one, the stop or the day asked. The first
//! one holds from the start, so that a user who was followed up once gives Δᵤ × Wᵤ. Follow-ups before
//! the start, after the stop or after the day asked do not count.
//!
//! **Together**: hours are added up; what is felt has a mean with n and spread; what is a yes or a no
//! is a share. Those who have stopped count for the time in which they had it and no longer for an
//! ordinary week. Those without start, baseline or follow-up are named and count in nothing.
//!
//! **Source** the form for benefits per user in the process for benefits realization; DFØ,
//! *Gevinstrealisering*, for the zero point as what is compared with. That fewer than
//! [`FEWEST_TOLD`] are told nothing of in what is handed on is a rule of this app.

#[cfg(test)]
mod tests;
mod together;

use crate::domain::time::Day;
use crate::domain::user_record::{FollowUp, UserMeasures, UserRecord};

pub use together::{Figures, Followed, Share, Spread, followed};

use super::undefined::{Undefined, finite, not_negative};

/// Fewer users than this are not told of in what is handed on: a mean of three gives one away.
pub const FEWEST_TOLD: usize = 5;

const DAYS_A_WEEK: f64 = 7.0;
/// **Unit** weeks; 52.14.
const WEEKS_A_YEAR: f64 = 365.0 / DAYS_A_WEEK;

/// Why a user does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeftOut {
    /// Nobody has said when it began.
    NoStart,
    /// Nothing is known of how it was before.
    NoBaseline,
    /// Nothing is known of how it was while the user had it.
    NoFollowUp,
    /// Time is not known both before and later; all else counts.
    NoHours,
}

/// What the service does for one user on a day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PerUser {
    /// Time spent before. **Unit** hours a week, ≥ 0.
    pub before: Option<f64>,
    /// The same at the latest follow-up that knows it.
    pub latest: Option<f64>,
    /// How much less it is. **Unit** hours a week; negative where it is more.
    pub saved: Option<f64>,
    /// How long the user has had it. **Unit** weeks, ≥ 0.
    pub weeks: f64,
    /// What was saved in that time. **Unit** hours.
    pub so_far: Option<f64>,
    /// Decided hours, later less before. **Unit** hours a week.
    pub decided: Option<f64>,
    /// The score, later less before.
    pub quality: Option<f64>,
    /// Whether the user has got what was wanted from it.
    pub is_reached: Option<bool>,
    /// Whether the user still has it on the day.
    pub is_active: bool,
}

impl PerUser {
    /// What the service does for a user, as of a day.
    ///
    /// # Errors
    /// Why the user counts in nothing; never [`LeftOut::NoHours`].
    pub fn of(record: &UserRecord, day: Day) -> Result<Self, LeftOut> {
        let start = record.start.ok_or(LeftOut::NoStart)?;
        if record.before.is_empty() {
            return Err(LeftOut::NoBaseline);
        }
        let end = record.stop.map_or(day, |stop| stop.min(day));
        let counts = |it: &&FollowUp| (start..=end).contains(&it.day);
        let all: Vec<&FollowUp> = record.follow_ups.iter().filter(counts).collect();
        if all.is_empty() {
            return Err(LeftOut::NoFollowUp);
        }
        let change = |of: fn(&UserMeasures) -> Option<f64>| {
            let later = all.iter().rev().find_map(|it| of(&it.measures))?;
            Some(later - of(&record.before)?)
        };
        let before = record.before.hours_a_week();
        Ok(Self {
            before,
            latest: all.iter().rev().find_map(|it| it.measures.hours_a_week()),
            saved: change(UserMeasures::hours_a_week).map(|more| 0.0 - more),
            weeks: weeks(start, end),
            so_far: before.and_then(|before| so_far(before, &all, start, end)),
            decided: change(|it| it.decided_hours.map(crate::domain::Value::get)),
            quality: change(|it| it.quality.map(crate::domain::Value::get)),
            is_reached: all.iter().rev().find_map(|it| it.is_reached),
            is_active: record.stop.is_none_or(|stop| stop > day),
        })
    }
}

/// **Unit** weeks, ≥ 0.
fn weeks(from: Day, until: Day) -> f64 {
    f64::from((until.days() - from.days()).max(0)) / DAYS_A_WEEK
}

/// Hours saved from the start to the end; `None` where no follow-up knows the time.
fn so_far(before: f64, all: &[&FollowUp], start: Day, end: Day) -> Option<f64> {
    let known = || all.iter().filter_map(|it| Some((it.day, it.measures.hours_a_week()?)));
    let ends = known().skip(1).map(|(day, _)| day).chain([end]);
    let (mut from, mut sum) = (start, None);
    for ((_, later), until) in known().zip(ends) {
        sum = Some(sum.unwrap_or(0.0) + (before - later) * weeks(from, until));
        from = until;
    }
    sum
}

/// What all would save in a year if it went with them as with those who were followed up: an
/// estimate, to be told with their number. **Unit** hours a year. **Formula** mean Δ × users × 365 ÷
/// 7. **Range** mean of either sign, users ≥ 0. It takes for granted that all keep it all year and
/// that nothing else has helped; whoever uses it for money multiplies with attribution and adoption.
///
/// # Errors
/// [`Undefined`] outside the range.
pub fn extrapolated(mean: f64, users: f64) -> Result<f64, Undefined> {
    finite(finite(mean)? * not_negative(users)? * WEEKS_A_YEAR)
}
