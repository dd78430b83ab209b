//! What the project is to reach, for whom, and which strategy or plan it serves.
//!
//! **Source** the process sheet for benefits realization sets goals for three groups; KS's roadmap
//! ties each to a strategy or plan by name.

use serde::{Deserialize, Serialize};

use super::benefit::Beneficiary;
use super::command::Refusal;
use super::entity::{Entity, Field, Kind, Shown};
use super::ids::GoalId;
use super::project::Project;
use super::roster::Roster;
use super::text::{Line, Prose};

/// A goal of the project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Goal {
    /// Which it is, for ever.
    pub id: GoalId,
    /// What is to be reached.
    pub name: Line,
    /// For which of the three groups.
    pub group: Option<Beneficiary>,
    /// The strategy or plan it serves, by its name.
    pub strategy: Option<Line>,
    /// How one sees that it is reached, and what else there is to say.
    pub notes: Option<Prose>,
}

impl Goal {
    /// A goal of which only the words are known.
    #[must_use]
    pub fn new(id: GoalId, name: Line) -> Self {
        Self { id, name, group: None, strategy: None, notes: None }
    }
}

impl Entity for Goal {
    type Id = GoalId;
    const KIND: Kind = Kind::Goal;
    const LIMIT: usize = 200;

    fn id(&self) -> GoalId {
        self.id
    }

    fn name(&self) -> &Line {
        &self.name
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "shows its own fields and no others")]
    fn show(&self, field: Field) -> Option<Shown> {
        match field {
            Field::Name => Some(Shown::Text(self.name.to_string())),
            Field::Beneficiary => self.group.map(Shown::Beneficiary),
            Field::Strategy => self.strategy.as_ref().map(|text| Shown::Text(text.to_string())),
            Field::Notes => self.notes.as_ref().map(|text| Shown::Text(text.to_string())),
            _ => None,
        }
    }

    fn admit(&self, _: &Project) -> Result<(), Refusal> {
        Ok(())
    }

    fn roster(project: &Project) -> &Roster<Self> {
        &project.goals
    }

    fn roster_mut(project: &mut Project) -> &mut Roster<Self> {
        &mut project.goals
    }
}
