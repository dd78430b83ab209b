//! What is done to anchor the change: with whom, on which level, when, and what came back.
//!
//! **Source** the anchoring plan beside KS's stakeholder sheet, whose columns are not public; what
//! Norwegian communication plans have in common: aim, target group, message, channel, time,
//! responsible, evaluation.

use serde::{Deserialize, Serialize};

use super::action::ActionStatus;
use super::command::Refusal;
use super::entity::{Entity, Field, Kind, Shown};
use super::ids::{AnchoringId, StakeholderId};
use super::indicator::Frequency;
use super::project::Project;
use super::roster::Roster;
use super::step::Stage;
use super::text::{Line, Prose};
use super::time::Day;

/// A level of the organization on which a change must be anchored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum OrganizationLevel {
    /// Council and committees.
    Political,
    /// Chief executive and heads of department.
    SeniorManagement,
    /// Heads of units.
    MiddleManagement,
    /// Those who do the work.
    Employees,
    /// Union and safety representatives.
    Representatives,
    /// Those whom the service is for.
    UsersAndNextOfKin,
    /// Other services, organizations and suppliers.
    Partners,
}

impl OrganizationLevel {
    /// All levels in the order of the choice list.
    pub const ALL: [Self; 7] = [
        Self::Political,
        Self::SeniorManagement,
        Self::MiddleManagement,
        Self::Employees,
        Self::Representatives,
        Self::UsersAndNextOfKin,
        Self::Partners,
    ];
}

/// Something that is done to anchor the change, once or again and again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AnchoringActivity {
    /// Which it is, for ever.
    pub id: AnchoringId,
    /// The activity or arena, for example "staff meeting".
    pub name: Line,
    /// With whom.
    pub stakeholder: Option<StakeholderId>,
    /// On which level of the organization.
    pub level: Option<OrganizationLevel>,
    /// What it shall lead to.
    pub aim: Option<Prose>,
    /// What is said.
    pub message: Option<Prose>,
    /// The stage of the path it belongs to.
    pub stage: Option<Stage>,
    /// Who sees to it.
    pub responsible: Option<Line>,
    /// When, for the first time.
    pub day: Option<Day>,
    /// How often from then on; `None` for once.
    pub rhythm: Option<Frequency>,
    /// The last day that it may take place again; without one as long as the project lasts.
    pub until: Option<Day>,
    /// How it stands.
    pub status: ActionStatus,
    /// What came back.
    pub feedback: Option<Prose>,
}

impl AnchoringActivity {
    /// An activity of which only the name is known.
    #[must_use]
    pub fn new(id: AnchoringId, name: Line) -> Self {
        Self {
            id,
            name,
            stakeholder: None,
            level: None,
            aim: None,
            message: None,
            stage: None,
            responsible: None,
            day: None,
            rhythm: None,
            until: None,
            status: ActionStatus::Open,
            feedback: None,
        }
    }

    /// Whether it should have taken place before a day and comes no more by itself.
    #[must_use]
    pub fn is_overdue(&self, today: Day) -> bool {
        let is_over = |day: Day| day < today;
        self.status.is_pending() && self.rhythm.is_none() && self.day.is_some_and(is_over)
    }

    /// The days on which it takes place from one day to another (both included), in order. What is
    /// done or dropped takes place no more.
    pub fn days(&self, from: Day, to: Day) -> impl Iterator<Item = Day> {
        let last = self.until.map_or(to, |until| until.min(to));
        let first = self.day.filter(|_| self.status.is_pending());
        let rhythm = self.rhythm;
        let nth = move |n: u32| match (first, rhythm) {
            (Some(day), None) if n == 0 => Some(day),
            (Some(day), Some(rhythm)) => rhythm.nth_after(day, n),
            _ => None,
        };
        (0..).map_while(nth).take_while(move |day| *day <= last).filter(move |day| *day >= from)
    }
}

impl Entity for AnchoringActivity {
    type Id = AnchoringId;
    const KIND: Kind = Kind::AnchoringActivity;
    const LIMIT: usize = 2_000;

    fn id(&self) -> AnchoringId {
        self.id
    }

    fn name(&self) -> &Line {
        &self.name
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "shows its own fields and no others")]
    fn show(&self, field: Field) -> Option<Shown> {
        match field {
            Field::Name => Shown::line(Some(&self.name)),
            Field::Level => self.level.map(Shown::OrganizationLevel),
            Field::Aim => Shown::prose(self.aim.as_ref()),
            Field::Message => Shown::prose(self.message.as_ref()),
            Field::Stage => self.stage.map(Shown::Stage),
            Field::Responsible => Shown::line(self.responsible.as_ref()),
            Field::Day => self.day.map(Shown::Day),
            Field::Frequency => self.rhythm.map(Shown::Frequency),
            Field::End => self.until.map(Shown::Day),
            Field::Status => Some(Shown::ActionStatus(self.status)),
            Field::Feedback => Shown::prose(self.feedback.as_ref()),
            _ => None,
        }
    }

    fn admit(&self, project: &Project) -> Result<(), Refusal> {
        project.stakeholders.holds(self.stakeholder)
    }

    fn roster(project: &Project) -> &Roster<Self> {
        &project.anchoring
    }

    fn roster_mut(project: &mut Project) -> &mut Roster<Self> {
        &mut project.anchoring
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::Id;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[track_caller]
    fn check(rhythm: Option<Frequency>, until: Option<&str>, days: &[&str]) {
        let id = AnchoringId::from_bits(1);
        let once = AnchoringActivity::new(id, Line::new("Staff meeting").unwrap());
        let (first, until) = (Some(day("2026-01-31")), until.map(day));
        let activity = AnchoringActivity { day: first, rhythm, until, ..once };
        let found: Vec<_> = activity.days(day("2026-02-01"), day("2026-05-31")).collect();
        assert_eq!(found, days.iter().map(|text| day(text)).collect::<Vec<_>>());
    }

    #[test]
    fn an_activity_comes_again_in_its_rhythm_until_it_ends() {
        check(None, None, &[]);
        check(Some(Frequency::Quarterly), None, &["2026-04-30"]);
        // The last day of a short month, and the 31st again after it.
        let monthly = ["2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"];
        check(Some(Frequency::Monthly), None, &monthly);
        check(Some(Frequency::Monthly), Some("2026-04-29"), &monthly[..2]);
        check(Some(Frequency::Fortnightly), Some("2026-03-01"), &["2026-02-14", "2026-02-28"]);
    }

    #[test]
    fn what_is_done_takes_place_no_more() {
        let id = AnchoringId::from_bits(1);
        let activity = AnchoringActivity {
            day: Some(day("2026-02-01")),
            rhythm: Some(Frequency::Weekly),
            status: ActionStatus::Done,
            ..AnchoringActivity::new(id, Line::new("Staff meeting").unwrap())
        };
        assert_eq!(activity.days(day("2026-01-01"), day("2027-01-01")).count(), 0);
    }
}
