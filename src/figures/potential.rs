//! Groups that could get the service, in words.

use crate::domain::select::potential::{Ranked, ranked};
use crate::domain::{Project, UserGroup};
use crate::i18n::Texts;

/// A group in the ranking.
#[derive(Debug, Clone, PartialEq)]
pub struct RankedWords {
    /// Its id as text.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What is expected of it, or what is missing.
    pub amount: String,
    /// What is expected as a share of the group that has most, from 0 to 1; none while it is unknown.
    pub share: Option<f64>,
    /// Who of them gets it first.
    pub first: String,
}

/// What is expected of a group. **Unit** hours a year.
fn hours(it: &Ranked, t: &Texts) -> Option<String> {
    it.hours.map(|hours| t.group_hours_amount(&t.locale().decimal(hours, 0)))
}

/// Which numbers a group lacks; `None` where it has them.
#[must_use]
pub fn missing(group: &UserGroup, t: &Texts) -> Option<String> {
    let users = group.users.is_none().then(|| t.group_users());
    let hours = group.hours_per_user.is_none().then(|| t.group_hours());
    let what: Vec<String> = users.into_iter().chain(hours).map(str::to_lowercase).collect();
    (!what.is_empty()).then(|| t.group_is_missing(&what.join(", ")))
}

/// All groups in their order.
#[must_use]
pub fn ranking(project: &Project, t: &Texts) -> Vec<RankedWords> {
    let all = ranked(project);
    let most = all.iter().filter_map(|it| it.hours).fold(0.0, f64::max);
    let share = |hours: f64| if most > 0.0 { (hours / most).max(0.0) } else { 0.0 };
    let one = |it: &Ranked| RankedWords {
        id: it.group.id.to_string(),
        name: it.group.name.to_string(),
        amount: hours(it, t).or_else(|| missing(&it.group, t)).unwrap_or_default(),
        share: it.hours.map(share),
        first: match &it.group.criteria {
            Some(criteria) => t.group_first(criteria.as_str()),
            None => t.group_first_unsaid().to_owned(),
        },
    };
    all.iter().map(one).collect()
}

/// Who has most to gain, in a sentence; `None` while no group has both numbers.
#[must_use]
pub fn finding(project: &Project, t: &Texts) -> Option<String> {
    let all = ranked(project);
    let first = all.first()?;
    let hours = first.hours.filter(|hours| *hours > 0.0)?;
    Some(t.user_groups_finding(first.group.name.as_str(), &t.locale().decimal(hours, 0)))
}
