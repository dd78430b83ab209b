//! Gatherings of those who take part, and the sheets that groups fill in there.

use serde::{Deserialize, Serialize};

use super::command::Refusal;
use super::entity::{Entity, Field, Kind, Shown};
use super::ids::{GatheringId, GroupSheetId, Id, LogbookId};
use super::project::Project;
use super::roster::Roster;
use super::text::{Line, Prose};
use super::time::Day;

/// The four gatherings of the method, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum GatheringTheme {
    /// Why we do this together, and the goal we share.
    OverallGoal,
    /// What is to get better, and what matters most.
    Benefits,
    /// With whom, and where working together pays.
    Actors,
    /// Where we stand, what we do about it, and in which order.
    Roadmap,
}

impl GatheringTheme {
    /// All in their order.
    pub const ALL: [Self; 4] = [Self::OverallGoal, Self::Benefits, Self::Actors, Self::Roadmap];

    /// The name by which the method's texts know it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::OverallGoal => "overall-goal",
            Self::Benefits => "benefits",
            Self::Actors => "actors",
            Self::Roadmap => "roadmap",
        }
    }
}

/// A meeting in which several units work on the project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Gathering {
    /// Which it is, for ever.
    pub id: GatheringId,
    /// What it is called.
    pub name: Line,
    /// Which of the method's four it is; `None` for one of the project's own.
    pub theme: Option<GatheringTheme>,
    /// When.
    pub day: Option<Day>,
    /// What is on the program.
    pub agenda: Option<Prose>,
    /// What everyone does until the next one.
    pub homework: Option<Prose>,
    /// Which groups and roles take part; no names of persons.
    pub participants: Option<Prose>,
    /// What else there is to say.
    pub notes: Option<Prose>,
}

impl Gathering {
    /// A gathering of which only the name is known.
    #[must_use]
    pub fn new(id: GatheringId, name: Line) -> Self {
        Self {
            id,
            name,
            theme: None,
            day: None,
            agenda: None,
            homework: None,
            participants: None,
            notes: None,
        }
    }

    /// The entry of the log book that holds what its groups came to. Derived, so that pressing
    /// twice, or two people's files, cannot make two of them.
    #[must_use]
    pub fn result_id(&self) -> LogbookId {
        LogbookId::from_bits(self.id.bits())
    }
}

impl Entity for Gathering {
    type Id = GatheringId;
    const KIND: Kind = Kind::Gathering;
    const LIMIT: usize = 500;

    fn id(&self) -> GatheringId {
        self.id
    }

    fn name(&self) -> &Line {
        &self.name
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "shows its own fields and no others")]
    fn show(&self, field: Field) -> Option<Shown> {
        match field {
            Field::Name => Some(Shown::Text(self.name.to_string())),
            Field::Kind => self.theme.map(Shown::GatheringTheme),
            Field::Day => self.day.map(Shown::Day),
            Field::Agenda => prose(self.agenda.as_ref()),
            Field::Homework => prose(self.homework.as_ref()),
            Field::Participants => prose(self.participants.as_ref()),
            Field::Notes => prose(self.notes.as_ref()),
            _ => None,
        }
    }

    fn admit(&self, _: &Project) -> Result<(), Refusal> {
        Ok(())
    }

    fn roster(project: &Project) -> &Roster<Self> {
        &project.gatherings
    }

    fn roster_mut(project: &mut Project) -> &mut Roster<Self> {
        &mut project.gatherings
    }
}

/// What one group wrote down at a gathering.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GroupSheet {
    /// Which it is, for ever.
    pub id: GroupSheetId,
    /// The gathering it was filled in at.
    pub gathering: GatheringId,
    /// What the group is called.
    pub name: Line,
    /// What to work together on.
    pub what: Option<Prose>,
    /// Which units do it.
    pub who: Option<Prose>,
    /// Towards which goals and benefits.
    pub why: Option<Prose>,
    /// How the surroundings help.
    pub how: Option<Prose>,
    /// What is done first after the gathering.
    pub first_thing: Option<Prose>,
}

impl GroupSheet {
    /// An empty sheet of a group.
    #[must_use]
    pub fn new(id: GroupSheetId, gathering: GatheringId, name: Line) -> Self {
        Self { id, gathering, name, what: None, who: None, why: None, how: None, first_thing: None }
    }
}

impl Entity for GroupSheet {
    type Id = GroupSheetId;
    const KIND: Kind = Kind::GroupSheet;
    const LIMIT: usize = 5_000;

    fn id(&self) -> GroupSheetId {
        self.id
    }

    fn name(&self) -> &Line {
        &self.name
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "shows its own fields and no others")]
    fn show(&self, field: Field) -> Option<Shown> {
        match field {
            Field::Name => Some(Shown::Text(self.name.to_string())),
            Field::What => prose(self.what.as_ref()),
            Field::Who => prose(self.who.as_ref()),
            Field::Why => prose(self.why.as_ref()),
            Field::How => prose(self.how.as_ref()),
            Field::FirstThing => prose(self.first_thing.as_ref()),
            _ => None,
        }
    }

    fn admit(&self, project: &Project) -> Result<(), Refusal> {
        match project.gatherings.get(self.gathering) {
            Some(_) => Ok(()),
            None => Err(Refusal::Unknown { kind: Kind::Gathering }),
        }
    }

    fn roster(project: &Project) -> &Roster<Self> {
        &project.group_sheets
    }

    fn roster_mut(project: &mut Project) -> &mut Roster<Self> {
        &mut project.group_sheets
    }
}

/// Running text as a label tells it.
pub(super) fn prose(text: Option<&Prose>) -> Option<Shown> {
    text.map(|text| Shown::Text(text.to_string()))
}
