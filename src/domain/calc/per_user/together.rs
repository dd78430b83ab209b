//! All users together.

use std::collections::BTreeMap;

use super::{LeftOut, PerUser};
use crate::domain::ids::UserRecordId;
use crate::domain::text::Line;
use crate::domain::time::Day;
use crate::domain::user_record::UserRecord;

/// Numbers of several users, as far as one number can stand for them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// Of how many users, ≥ 1.
    pub n: usize,
    /// **Formula** Σx ÷ n.
    pub mean: f64,
    /// Sample standard deviation. **Formula** √(Σ(x − mean)² ÷ (n − 1)); none of a single user.
    pub deviation: Option<f64>,
}

/// How many of those who were asked said yes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// Those who said yes.
    pub yes: usize,
    /// All who were asked, ≥ `yes`.
    pub n: usize,
}

impl Share {
    /// **Formula** yes ÷ n; 0 where nobody was asked. **Range** 0 to 1.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "a few thousand users")]
    pub fn share(self) -> f64 {
        self.yes as f64 / self.n.max(1) as f64
    }
}

/// What those who count come to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Figures {
    /// How many count in something.
    pub n: usize,
    /// How many of them still have it.
    pub n_active: usize,
    /// Less time for one user. **Unit** hours a week.
    pub saved: Option<Spread>,
    /// Less time in an ordinary week now: of those who still have it. **Unit** hours a week.
    pub saved_a_week: f64,
    /// Of how many that is.
    pub n_saving: usize,
    /// Less time since they began. **Unit** hours.
    pub saved_so_far: f64,
    /// How decided hours have changed for one user. **Unit** hours a week.
    pub decided: Option<Spread>,
    /// The same added up, of those who still have it.
    pub decided_a_week: f64,
    /// How the score has changed for one user.
    pub quality: Option<Spread>,
    /// How many have got what they wanted from it.
    pub reached: Share,
}

/// All users who are followed up, as of a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Followed {
    /// How many are written down.
    pub n_written: usize,
    /// What those who count come to.
    pub figures: Figures,
    /// Those who do not count, in the order in which they are written, and why.
    pub left_out: Vec<(UserRecordId, LeftOut)>,
    /// How many have stopped until the day.
    pub n_stopped: usize,
    /// Why: each reason with how many gave it, the commonest first; none where nobody has said.
    pub reasons: Vec<(Option<Line>, usize)>,
}

/// All users together, as of a day. It does not matter in which order they are written.
pub fn followed<'a>(records: impl IntoIterator<Item = &'a UserRecord>, day: Day) -> Followed {
    let (mut n_written, mut left_out, mut counted) = (0, Vec::new(), Vec::new());
    let mut reasons: BTreeMap<Option<&Line>, usize> = BTreeMap::new();
    for record in records {
        n_written += 1;
        if record.stop.is_some_and(|stop| stop <= day) {
            *reasons.entry(record.stop_reason.as_ref()).or_default() += 1;
        }
        match PerUser::of(record, day) {
            Ok(it) => {
                left_out.extend(it.saved.is_none().then_some((record.id, LeftOut::NoHours)));
                counted.push(it);
            }
            Err(why) => left_out.push((record.id, why)),
        }
    }
    let mut reasons: Vec<_> = reasons.into_iter().map(|(why, n)| (why.cloned(), n)).collect();
    reasons.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    let n_stopped = reasons.iter().map(|(_, n)| n).sum();
    Followed { n_written, figures: figures(&counted), left_out, n_stopped, reasons }
}

fn figures(all: &[PerUser]) -> Figures {
    let active = || all.iter().filter(|it| it.is_active);
    let asked = || all.iter().filter_map(|it| it.is_reached);
    Figures {
        n: all.len(),
        n_active: active().count(),
        saved: spread(all.iter().filter_map(|it| it.saved)),
        saved_a_week: sum(active().filter_map(|it| it.saved)),
        n_saving: active().filter(|it| it.saved.is_some()).count(),
        saved_so_far: sum(all.iter().filter_map(|it| it.so_far)),
        decided: spread(all.iter().filter_map(|it| it.decided)),
        decided_a_week: sum(active().filter_map(|it| it.decided)),
        quality: spread(all.iter().filter_map(|it| it.quality)),
        reached: Share { yes: asked().filter(|it| *it).count(), n: asked().count() },
    }
}

/// Added up from the smallest on: a sum of such numbers depends on the order in its last digits.
fn sum(numbers: impl Iterator<Item = f64>) -> f64 {
    let mut numbers: Vec<f64> = numbers.collect();
    numbers.sort_by(f64::total_cmp);
    // Adding to plain zero, since an empty sum of floats is −0.
    numbers.into_iter().fold(0.0, |sum, number| sum + number)
}

#[expect(clippy::cast_precision_loss, reason = "a few thousand users")]
fn spread(numbers: impl Iterator<Item = f64>) -> Option<Spread> {
    let numbers: Vec<f64> = numbers.collect();
    let n = numbers.len();
    if n == 0 {
        return None;
    }
    let mean = sum(numbers.iter().copied()) / n as f64;
    let squares = sum(numbers.iter().map(|it| (it - mean) * (it - mean)));
    let deviation = (n > 1).then(|| (squares / (n - 1) as f64).sqrt());
    Some(Spread { n, mean, deviation })
}
