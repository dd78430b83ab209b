//! Projects of others that are about the same thing, and what to do about each.
//!
//! **Source** the roadmap's step to map relevant projects.

use serde::{Deserialize, Serialize};

use super::command::Refusal;
use super::entity::{Entity, Field, Kind, Shown};
use super::ids::RelatedProjectId;
use super::project::Project;
use super::roster::Roster;
use super::text::{Line, Prose};

/// What is to be done about a project of somebody else's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Approach {
    /// Do it together.
    Join,
    /// Learn from it.
    Learn,
    /// Leave it alone.
    Ignore,
}

impl Approach {
    /// All in the order of the choice list.
    pub const ALL: [Self; 3] = [Self::Join, Self::Learn, Self::Ignore];
}

/// A project of somebody else's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RelatedProject {
    /// Which it is, for ever.
    pub id: RelatedProjectId,
    /// What it is called.
    pub name: Line,
    /// Whose it is.
    pub owner: Option<Line>,
    /// What the two have in common.
    pub overlap: Option<Prose>,
    /// Whom to ask: a role or a unit.
    pub contact: Option<Line>,
    /// What is to be done about it; `None` until somebody has looked.
    pub approach: Option<Approach>,
    /// What else there is to say.
    pub notes: Option<Prose>,
}

impl RelatedProject {
    /// A project of which only the name is known.
    #[must_use]
    pub fn new(id: RelatedProjectId, name: Line) -> Self {
        Self { id, name, owner: None, overlap: None, contact: None, approach: None, notes: None }
    }
}

impl Entity for RelatedProject {
    type Id = RelatedProjectId;
    const KIND: Kind = Kind::RelatedProject;
    const LIMIT: usize = 500;

    fn id(&self) -> RelatedProjectId {
        self.id
    }

    fn name(&self) -> &Line {
        &self.name
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "shows its own fields and no others")]
    fn show(&self, field: Field) -> Option<Shown> {
        let line = |text: &Option<Line>| text.as_ref().map(|text| Shown::Text(text.to_string()));
        let prose = |text: &Option<Prose>| text.as_ref().map(|text| Shown::Text(text.to_string()));
        match field {
            Field::Name => Some(Shown::Text(self.name.to_string())),
            Field::Owner => line(&self.owner),
            Field::Overlap => prose(&self.overlap),
            Field::Contact => line(&self.contact),
            Field::Approach => self.approach.map(Shown::Approach),
            Field::Notes => prose(&self.notes),
            _ => None,
        }
    }

    fn admit(&self, _: &Project) -> Result<(), Refusal> {
        Ok(())
    }

    fn roster(project: &Project) -> &Roster<Self> {
        &project.related_projects
    }

    fn roster_mut(project: &mut Project) -> &mut Roster<Self> {
        &mut project.related_projects
    }
}
