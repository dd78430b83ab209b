//! What the service does for one user, without saying who: how it was before, how it is now, when
//! and why it ended.
//!
//! **Source** the form for benefits per user in the process for benefits realization. A record is
//! called by a sign that only the service can read; no name and no birth number belongs here.

use serde::{Deserialize, Serialize};

use super::command::Refusal;
use super::entity::{Entity, Field, Kind, Shown};
use super::ids::UserRecordId;
use super::project::Project;
use super::roster::Roster;
use super::text::Line;
use super::time::Day;
use super::value::Value;

/// How it is for one user at one time. Written as `[visits, minutes, travel, hours, quality]`, since
/// there may be tens of thousands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(from = "[Option<Value>; 5]", into = "[Option<Value>; 5]")]
pub struct UserMeasures {
    /// Visits. **Unit** a week, ≥ 0.
    pub visits: Option<Value>,
    /// Length of a visit. **Unit** minutes, ≥ 0.
    pub minutes: Option<Value>,
    /// Travel for a visit. **Unit** minutes, ≥ 0.
    pub travel: Option<Value>,
    /// What the decision on the service gives. **Unit** hours a week, ≥ 0.
    pub decided_hours: Option<Value>,
    /// How the user finds it, on a scale of the service's own.
    pub quality: Option<Value>,
}

impl From<[Option<Value>; 5]> for UserMeasures {
    fn from([visits, minutes, travel, decided_hours, quality]: [Option<Value>; 5]) -> Self {
        Self { visits, minutes, travel, decided_hours, quality }
    }
}

impl From<UserMeasures> for [Option<Value>; 5] {
    fn from(it: UserMeasures) -> Self {
        [it.visits, it.minutes, it.travel, it.decided_hours, it.quality]
    }
}

impl UserMeasures {
    /// Whether nothing is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether all numbers can be what they stand for: all but the score are at least 0.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let amounts = [self.visits, self.minutes, self.travel, self.decided_hours];
        amounts.into_iter().flatten().all(|it| it.get() >= 0.0)
    }

    /// Time spent on the user. **Unit** hours a week. **Formula** visits × (minutes + travel) ÷ 60;
    /// travel that nobody has noted counts as none.
    #[must_use]
    pub fn hours_a_week(&self) -> Option<f64> {
        let travel = self.travel.map_or(0.0, Value::get);
        Some(self.visits?.get() * (self.minutes?.get() + travel) / 60.0)
    }
}

/// How it was for a user on a day after the start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FollowUp {
    /// The day.
    pub day: Day,
    /// How it was.
    pub measures: UserMeasures,
    /// Whether what the user wanted from it was reached.
    pub is_reached: Option<bool>,
}

/// What the service does for one user.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UserRecord {
    /// Which it is, for ever.
    pub id: UserRecordId,
    /// The sign that stands for the user.
    pub name: Line,
    /// The service area.
    pub service_area: Option<Line>,
    /// What the user has got.
    pub technology: Option<Line>,
    /// The day it began.
    pub start: Option<Day>,
    /// How it was before.
    pub before: UserMeasures,
    /// How it was later: by day, one a day.
    pub follow_ups: Vec<FollowUp>,
    /// The day it ended.
    pub stop: Option<Day>,
    /// Why it ended.
    pub stop_reason: Option<Line>,
}

impl UserRecord {
    /// Most follow-ups of one user: monthly for ten years.
    pub const MAX_FOLLOW_UPS: usize = 120;

    /// A user of whom only the sign is known.
    #[must_use]
    pub fn new(id: UserRecordId, name: Line) -> Self {
        let (service_area, technology, start, before, follow_ups, stop, stop_reason) =
            Default::default();
        Self { id, name, service_area, technology, start, before, follow_ups, stop, stop_reason }
    }

    /// Whether follow-ups are in order, one a day, and not too many.
    #[must_use]
    pub fn are_in_order(follow_ups: &[FollowUp]) -> bool {
        follow_ups.len() <= Self::MAX_FOLLOW_UPS
            && follow_ups.is_sorted_by(|a, b| a.day < b.day)
            && follow_ups.iter().all(|it| it.measures.is_sound())
    }

    /// The record with one more follow-up; one of the same day gives way to it.
    #[must_use]
    pub fn with(&self, more: FollowUp) -> Self {
        let mut record = self.clone();
        record.follow_ups.retain(|it| it.day != more.day);
        record.follow_ups.push(more);
        record.follow_ups.sort_by_key(|it| it.day);
        record
    }

    /// The record with the latest follow-up changed; with a first one of today where there is none.
    #[must_use]
    pub fn with_latest(&self, today: Day, change: impl FnOnce(FollowUp) -> FollowUp) -> Self {
        let first = || FollowUp { day: today, measures: UserMeasures::default(), is_reached: None };
        let mut record = self.clone();
        let latest = record.follow_ups.pop().unwrap_or_else(first);
        record.with(change(latest))
    }
}

impl Entity for UserRecord {
    type Id = UserRecordId;
    const KIND: Kind = Kind::UserRecord;
    const LIMIT: usize = 20_000;

    fn id(&self) -> UserRecordId {
        self.id
    }

    fn name(&self) -> &Line {
        &self.name
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "shows its own fields and no others")]
    fn show(&self, field: Field) -> Option<Shown> {
        match field {
            Field::Name => Shown::line(Some(&self.name)),
            Field::ServiceArea => Shown::line(self.service_area.as_ref()),
            Field::Technology => Shown::line(self.technology.as_ref()),
            Field::Start => self.start.map(Shown::Day),
            Field::FollowUps => Some(Shown::Count(self.follow_ups.len() as u64)),
            Field::Stop => self.stop.map(Shown::Day),
            Field::StopReason => Shown::line(self.stop_reason.as_ref()),
            _ => None,
        }
    }

    fn admit(&self, _: &Project) -> Result<(), Refusal> {
        if !self.before.is_sound() {
            return Err(Refusal::OutOfRange { field: Field::Before });
        }
        match Self::are_in_order(&self.follow_ups) {
            true => Ok(()),
            false => Err(Refusal::OutOfRange { field: Field::FollowUps }),
        }
    }

    fn roster(project: &Project) -> &Roster<Self> {
        &project.user_records
    }

    fn roster_mut(project: &mut Project) -> &mut Roster<Self> {
        &mut project.user_records
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::Id;

    fn day(day: u32) -> Day {
        Day::from_ymd(2026, 1, day).unwrap()
    }

    #[test]
    fn the_latest_follow_up_is_changed_and_a_first_one_is_of_today() {
        let new = UserRecord::new(UserRecordId::from_bits(1), Line::new("B-07").unwrap());
        let reached = |it: FollowUp| FollowUp { is_reached: Some(true), ..it };
        let days = |it: &UserRecord| {
            it.follow_ups.iter().map(|it| (it.day, it.is_reached)).collect::<Vec<_>>()
        };
        let first = new.with_latest(day(9), reached);
        assert_eq!(days(&first), [(day(9), Some(true))]);
        let earlier = FollowUp { day: day(2), measures: UserMeasures::default(), is_reached: None };
        let changed =
            first.with(earlier).with_latest(day(9), |it| FollowUp { is_reached: None, ..it });
        assert_eq!(days(&changed), [(day(2), None), (day(9), None)]);
        // It stays in order when the latest one turns out to have been the first.
        let moved = changed.with_latest(day(9), |it| FollowUp { day: day(1), ..reached(it) });
        assert_eq!(days(&moved), [(day(1), Some(true)), (day(2), None)]);
    }
}
