//! What is done in another way than before, so that benefits can come.
//!
//! **Source** the four boxes of the benefits-realization sheets for welfare technology: today's work
//! process, the change, the new work process, the benefits; and that what is to stop being done is
//! said too, since time is set free by that alone.

use serde::{Deserialize, Serialize};

use super::command::Refusal;
use super::entity::{Entity, Field, Kind, Shown};
use super::ids::{BenefitId, StakeholderId, WorkChangeId};
use super::project::Project;
use super::roster::Roster;
use super::text::{Line, Prose};

/// A change of how work is done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WorkChange {
    /// Which it is, for ever.
    pub id: WorkChangeId,
    /// The change in a few words.
    pub name: Line,
    /// How the work is done today.
    pub before: Option<Prose>,
    /// How it is to be done.
    pub after: Option<Prose>,
    /// What is no longer done then.
    pub stops: Option<Prose>,
    /// Those who have to work in another way, each once.
    pub bearers: Vec<StakeholderId>,
    /// The benefits it leads to, each once.
    pub benefits: Vec<BenefitId>,
}

impl WorkChange {
    /// A change of which only the name is known.
    #[must_use]
    pub fn new(id: WorkChangeId, name: Line) -> Self {
        let (before, after, stops) = Default::default();
        Self { id, name, before, after, stops, bearers: Vec::new(), benefits: Vec::new() }
    }
}

impl Entity for WorkChange {
    type Id = WorkChangeId;
    const KIND: Kind = Kind::WorkChange;
    const LIMIT: usize = 500;

    fn id(&self) -> WorkChangeId {
        self.id
    }

    fn name(&self) -> &Line {
        &self.name
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "shows its own fields and no others")]
    fn show(&self, field: Field) -> Option<Shown> {
        match field {
            Field::Name => Shown::line(Some(&self.name)),
            Field::OldWay => Shown::prose(self.before.as_ref()),
            Field::NewWay => Shown::prose(self.after.as_ref()),
            Field::Stops => Shown::prose(self.stops.as_ref()),
            Field::Bearers => Some(Shown::Count(self.bearers.len() as u64)),
            Field::Benefits => Some(Shown::Count(self.benefits.len() as u64)),
            _ => None,
        }
    }

    fn admit(&self, project: &Project) -> Result<(), Refusal> {
        project.stakeholders.holds_each_once(&self.bearers)?;
        project.benefits.holds_each_once(&self.benefits)
    }

    fn roster(project: &Project) -> &Roster<Self> {
        &project.work_changes
    }

    fn roster_mut(project: &mut Project) -> &mut Roster<Self> {
        &mut project.work_changes
    }
}
