//! What someone has promised to do: one kind of action for the whole project, wherever it came
//! from.

use serde::{Deserialize, Serialize};

use super::command::Refusal;
use super::entity::{Entity, EntityRef, Field, Kind, Shown};
use super::ids::ActionId;
use super::key::ActivityKey;
use super::project::Project;
use super::roster::Roster;
use super::select::findings::Rule;
use super::text::{Line, Prose};
use super::time::Day;

/// How an action stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum ActionStatus {
    /// Not begun.
    Open,
    /// Begun.
    UnderWay,
    /// Done.
    Done,
    /// Not to be done after all.
    Dropped,
}

impl ActionStatus {
    /// All in the order of the choice list.
    pub const ALL: [Self; 4] = [Self::Open, Self::UnderWay, Self::Done, Self::Dropped];

    /// Whether someone still has something to do.
    #[must_use]
    pub fn is_pending(self) -> bool {
        matches!(self, Self::Open | Self::UnderWay)
    }
}

/// Something that is to be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Action {
    /// Which it is, for ever.
    pub id: ActionId,
    /// What is to be done.
    pub name: Line,
    /// Who does it.
    pub responsible: Option<Line>,
    /// By when.
    pub due: Option<Day>,
    /// How it stands.
    pub status: ActionStatus,
    /// The activity of the method it came from.
    pub activity: Option<ActivityKey>,
    /// The thing it came from, such as a benefit, a decision or a gathering.
    pub origin: Option<EntityRef>,
    /// The finding it came from; it is about `origin`, or about the project as a whole.
    pub finding: Option<Rule>,
    /// What else there is to say.
    pub notes: Option<Prose>,
}

impl Action {
    /// An action of which only the deed is known.
    #[must_use]
    pub fn new(id: ActionId, name: Line) -> Self {
        Self {
            id,
            name,
            responsible: None,
            due: None,
            status: ActionStatus::Open,
            activity: None,
            origin: None,
            finding: None,
            notes: None,
        }
    }

    /// Whether it should have been done before a day.
    #[must_use]
    pub fn is_overdue(&self, today: Day) -> bool {
        self.status.is_pending() && self.due.is_some_and(|due| due < today)
    }
}

impl Entity for Action {
    type Id = ActionId;
    const KIND: Kind = Kind::Action;
    const LIMIT: usize = 5_000;

    fn id(&self) -> ActionId {
        self.id
    }

    fn name(&self) -> &Line {
        &self.name
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "shows its own fields and no others")]
    fn show(&self, field: Field) -> Option<Shown> {
        match field {
            Field::Name => Some(Shown::Text(self.name.to_string())),
            Field::Responsible => {
                self.responsible.as_ref().map(|text| Shown::Text(text.to_string()))
            }
            Field::Due => self.due.map(Shown::Day),
            Field::Status => Some(Shown::ActionStatus(self.status)),
            Field::Notes => self.notes.as_ref().map(|text| Shown::Text(text.to_string())),
            _ => None,
        }
    }

    fn admit(&self, project: &Project) -> Result<(), Refusal> {
        match self.origin {
            None => Ok(()),
            Some(origin) if !Kind::THINGS.contains(&origin.kind()) => {
                Err(Refusal::OutOfRange { field: Field::Origin })
            }
            Some(origin) if origin.is_in(project) => Ok(()),
            Some(origin) => Err(Refusal::Unknown { kind: origin.kind() }),
        }
    }

    fn roster(project: &Project) -> &Roster<Self> {
        &project.actions
    }

    fn roster_mut(project: &mut Project) -> &mut Roster<Self> {
        &mut project.actions
    }
}
