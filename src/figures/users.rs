//! Users who are followed up one by one, in words: what it comes to for all of them together, who is
//! not counted, and what it would be for all who could get it.

use crate::domain::calc::per_user::{
    FEWEST_TOLD, Figures, Followed, LeftOut, Share, Spread, extrapolated, followed,
};
use crate::domain::select::potential::possible_users;
use crate::domain::{Day, Line, Project, UserRecord};
use crate::figures::amount::with_unit;
use crate::figures::economy::KeyFigure;
use crate::i18n::Texts;

/// Decimals of hours a week and of scores.
const DECIMALS: u8 = 1;

/// To whom it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Those who write the records and see each of them anyway.
    Service,
    /// Whoever reads what is handed on: nothing that rests on fewer than [`FEWEST_TOLD`] users.
    Anyone,
}

impl Audience {
    fn may_see(self, n: usize) -> bool {
        self == Self::Service || n >= FEWEST_TOLD
    }
}

/// All users together, as of a day.
#[must_use]
pub fn all_users(project: &Project, day: Day) -> Followed {
    followed(project.user_records.iter().map(|it| -> &UserRecord { it }), day)
}

/// What it comes to in a sentence; `None` while nobody is written down.
#[must_use]
pub fn finding(told: &Followed, t: &Texts) -> Option<String> {
    let it = &told.figures;
    let hours = |hours: f64| t.locale().decimal(hours.abs(), DECIMALS);
    Some(match (told.n_written, &it.saved) {
        (0, _) => return None,
        (n, None) => t.users_finding_none(n as u64),
        (_, Some(saved)) if it.saved_a_week < 0.0 => {
            t.users_finding_more(saved.n as u64, &hours(it.saved_a_week))
        }
        (_, Some(saved)) => t.users_finding_less(saved.n as u64, &hours(it.saved_a_week)),
    })
}

/// The figures that are known and may be seen.
#[must_use]
pub fn key_figures(told: &Followed, audience: Audience, t: &Texts) -> Vec<KeyFigure> {
    let it = &told.figures;
    let seen = |spread: Option<Spread>| spread.filter(|it| audience.may_see(it.n));
    let mut all = Vec::new();
    if let Some(saved) = seen(it.saved) {
        all.extend(sums(it, audience, t));
        all.push(mean(saved, (t.users_mean(), t.unit_hours()), &hours(saved.mean, t), t));
    }
    if let Some(decided) = seen(it.decided) {
        let change = with_sign(decided.mean, t);
        all.push(mean(decided, (t.users_decided(), t.unit_hours()), &change, t));
    }
    if let Some(quality) = seen(it.quality) {
        all.push(mean(quality, (t.users_quality(), ""), &with_sign(quality.mean, t), t));
    }
    let is_asked = it.reached.n > 0 && audience.may_see(it.reached.n);
    all.extend(is_asked.then(|| reached(it.reached, t)));
    all
}

/// Hours added up: in a week now, and so far. A week of a few who are left would tell of them.
fn sums(it: &Figures, audience: Audience, t: &Texts) -> impl Iterator<Item = KeyFigure> {
    let written = |number: f64| with_unit(t.locale(), &hours(number, t), t.unit_hours());
    let week = KeyFigure {
        label: t.users_week().to_owned(),
        figure: written(it.saved_a_week),
        note: t.users_week_note(it.n_saving as u64),
    };
    let so_far = KeyFigure {
        label: t.users_so_far().to_owned(),
        figure: written(it.saved_so_far),
        note: t.users_so_far_note().to_owned(),
    };
    let is_seen = it.n_saving == 0 || audience.may_see(it.n_saving);
    is_seen.then_some(week).into_iter().chain([so_far])
}

fn mean(it: Spread, (label, unit): (&str, &str), number: &str, t: &Texts) -> KeyFigure {
    let note = match it.deviation {
        Some(deviation) => t.users_mean_of(it.n as u64, &hours(deviation, t)),
        None => t.users_mean_of_one().to_owned(),
    };
    KeyFigure { label: label.to_owned(), figure: with_unit(t.locale(), number, unit), note }
}

fn reached(it: Share, t: &Texts) -> KeyFigure {
    KeyFigure {
        label: t.users_reached().to_owned(),
        figure: t.locale().percent(it.share(), 0),
        note: t.users_reached_of(it.yes as u64, it.n as u64),
    }
}

fn hours(number: f64, t: &Texts) -> String {
    t.locale().decimal(number, DECIMALS)
}

/// A change: more than before is told by its sign.
fn with_sign(number: f64, t: &Texts) -> String {
    let written = hours(number, t);
    let is_more = number > 0.0 && written != hours(0.0, t);
    if is_more { format!("+{written}") } else { written }
}

/// What belongs to the figures in sentences: who has stopped and why, and the estimate for all.
#[must_use]
pub fn sentences(project: &Project, told: &Followed, audience: Audience, t: &Texts) -> Vec<String> {
    let stopped = (told.n_stopped > 0 && audience.may_see(told.n_stopped)).then(|| {
        let reasons = reasons(&told.reasons, audience, t);
        t.users_stopped(told.n_stopped as u64, &reasons.join(", "))
    });
    let estimate = told.figures.saved.filter(|it| audience.may_see(it.n)).and_then(|saved| {
        let users = possible_users(project)?;
        let hours = extrapolated(saved.mean, users).ok()?;
        let number = |number: f64| t.locale().decimal(number, 0);
        Some(t.users_estimate(&number(users), &number(hours), saved.n as u64))
    });
    stopped.into_iter().chain(estimate).collect()
}

/// Each reason with how many gave it; those of a few together, where they may not be seen.
fn reasons(all: &[(Option<Line>, usize)], audience: Audience, t: &Texts) -> Vec<String> {
    let (seen, few): (Vec<_>, Vec<_>) = all.iter().partition(|(_, n)| audience.may_see(*n));
    let one = |(reason, n): &(Option<Line>, usize)| {
        let reason = reason.as_ref().map_or(t.users_reason_unsaid(), Line::as_str);
        t.users_reason(reason, *n as u64)
    };
    let n_few: usize = few.iter().map(|(_, n)| n).sum();
    let few = (n_few > 0).then(|| t.users_reason(t.users_reason_few(), n_few as u64));
    seen.into_iter().map(one).chain(few).collect()
}

/// Why somebody is not counted, in words.
#[must_use]
pub fn left_out(t: &Texts, why: LeftOut) -> &str {
    match why {
        LeftOut::NoStart => t.users_no_start(),
        LeftOut::NoBaseline => t.users_no_baseline(),
        LeftOut::NoFollowUp => t.users_no_follow_up(),
        LeftOut::NoHours => t.users_no_hours(),
    }
}
