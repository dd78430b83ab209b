//! Who takes part: the team, the groups around it and those involved in the service.
//!
//! **Source** the roadmap's team step, its sheet of those involved in the service, and the
//! three-party cooperation of management, union and safety representatives.

use serde::{Deserialize, Serialize};

use super::command::Refusal;
use super::entity::{Entity, Field, Kind, Shown};
use super::ids::{ParticipantId, StakeholderId};
use super::indicator::Frequency;
use super::project::Project;
use super::roster::Roster;
use super::step::Stage;
use super::text::{Line, Prose};
use super::value::Value;

/// In which circle somebody takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Circle {
    /// Those who do the project's work.
    Team,
    /// Those who steer it.
    SteeringGroup,
    /// Those who are affected and give advice.
    AdvisoryGroup,
    /// Those who work in the service or deliver to it.
    Service,
}

impl Circle {
    /// All circles in the order of the choice list.
    pub const ALL: [Self; 4] =
        [Self::Team, Self::SteeringGroup, Self::AdvisoryGroup, Self::Service];
}

/// What somebody is in the project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum ProjectRole {
    /// Answers for the project.
    Owner,
    /// Leads it from day to day.
    Leader,
    /// Answers for a benefit being realized.
    BenefitResponsible,
    /// Manager of those who are affected.
    Manager,
    /// Speaks for the users.
    UserRepresentative,
    /// Elected by a union.
    UnionRepresentative,
    /// Elected safety representative.
    SafetyRepresentative,
    /// Knows the service or a subject.
    Professional,
    /// Helps without being part of it: design, technology, law.
    Adviser,
}

impl ProjectRole {
    /// All roles in the order of the choice list.
    pub const ALL: [Self; 9] = [
        Self::Owner,
        Self::Leader,
        Self::BenefitResponsible,
        Self::Manager,
        Self::UserRepresentative,
        Self::UnionRepresentative,
        Self::SafetyRepresentative,
        Self::Professional,
        Self::Adviser,
    ];

    /// Whether the role speaks for the management in three-party cooperation.
    #[must_use]
    pub fn is_management(self) -> bool {
        matches!(self, Self::Owner | Self::Manager)
    }
}

/// A role or a group that takes part; a person only where that is needed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Participant {
    /// Which it is, for ever.
    pub id: ParticipantId,
    /// The role or the group.
    pub name: Line,
    /// In which circle.
    pub circle: Option<Circle>,
    /// What it is in the project.
    pub role: Option<ProjectRole>,
    /// The unit.
    pub unit: Option<Line>,
    /// The organization, when it is another one.
    pub organization: Option<Line>,
    /// What it does in the service.
    pub work: Option<Line>,
    /// What it knows that the project needs.
    pub competence: Option<Line>,
    /// Share of the working time. **Unit** percent. **Range** 0 to 100.
    pub share: Option<Value>,
    /// How often it meets.
    pub rhythm: Option<Frequency>,
    /// From which stage on.
    pub from: Option<Stage>,
    /// Until which stage.
    pub to: Option<Stage>,
    /// The stakeholder that it speaks for.
    pub stakeholder: Option<StakeholderId>,
    /// How it is reached, where that is needed.
    pub contact: Option<Line>,
    /// What else there is to say.
    pub notes: Option<Prose>,
}

impl Participant {
    /// A participant of which only the name is known.
    #[must_use]
    pub fn new(id: ParticipantId, name: Line) -> Self {
        Self {
            id,
            name,
            circle: None,
            role: None,
            unit: None,
            organization: None,
            work: None,
            competence: None,
            share: None,
            rhythm: None,
            from: None,
            to: None,
            stakeholder: None,
            contact: None,
            notes: None,
        }
    }

    /// Whether it takes part in a stage of the path.
    #[must_use]
    pub fn is_in(&self, stage: Stage) -> bool {
        self.from.is_none_or(|from| from <= stage) && self.to.is_none_or(|to| stage <= to)
    }
}

impl Entity for Participant {
    type Id = ParticipantId;
    const KIND: Kind = Kind::Participant;
    const LIMIT: usize = 2_000;

    fn id(&self) -> ParticipantId {
        self.id
    }

    fn name(&self) -> &Line {
        &self.name
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "shows its own fields and no others")]
    fn show(&self, field: Field) -> Option<Shown> {
        match field {
            Field::Name => Shown::line(Some(&self.name)),
            Field::Circle => self.circle.map(Shown::Circle),
            Field::Role => self.role.map(Shown::ProjectRole),
            Field::ServiceUnit => Shown::line(self.unit.as_ref()),
            Field::Organization => Shown::line(self.organization.as_ref()),
            Field::Work => Shown::line(self.work.as_ref()),
            Field::Competence => Shown::line(self.competence.as_ref()),
            Field::Share => self.share.map(Shown::Number),
            Field::Frequency => self.rhythm.map(Shown::Frequency),
            Field::FromStage => self.from.map(Shown::Stage),
            Field::ToStage => self.to.map(Shown::Stage),
            Field::Contact => Shown::line(self.contact.as_ref()),
            Field::Notes => Shown::prose(self.notes.as_ref()),
            _ => None,
        }
    }

    fn admit(&self, project: &Project) -> Result<(), Refusal> {
        if self.share.is_some_and(|share| !(0.0..=100.0).contains(&share.get())) {
            return Err(Refusal::OutOfRange { field: Field::Share });
        }
        project.stakeholders.holds(self.stakeholder)
    }

    fn roster(project: &Project) -> &Roster<Self> {
        &project.participants
    }

    fn roster_mut(project: &mut Project) -> &mut Roster<Self> {
        &mut project.participants
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::Id;

    #[test]
    fn nobody_gives_more_than_all_their_time() {
        let name = Line::new("Home nurse").unwrap();
        let with = |share: f64| Participant {
            share: Some(Value::new(share).unwrap()),
            ..Participant::new(ParticipantId::from_bits(1), name.clone())
        };
        let project = Project::sample_for_tests();
        assert_eq!(with(100.0).admit(&project), Ok(()));
        let refusal = Refusal::OutOfRange { field: Field::Share };
        assert_eq!(with(100.5).admit(&project), Err(refusal.clone()));
        assert_eq!(with(-1.0).admit(&project), Err(refusal));
    }

    #[test]
    fn a_participant_is_there_from_its_first_stage_to_its_last() {
        let name = Line::new("Home nurse").unwrap();
        let always = Participant::new(ParticipantId::from_bits(1), name);
        assert!(Stage::ALL.iter().all(|&stage| always.is_in(stage)));
        let (from, to) = (Some(Stage::Insight), Some(Stage::Pilot));
        let some = Participant { from, to, ..always };
        let there: Vec<_> = Stage::ALL.into_iter().filter(|&stage| some.is_in(stage)).collect();
        assert_eq!(there, [Stage::Insight, Stage::Develop, Stage::Pilot]);
    }
}
