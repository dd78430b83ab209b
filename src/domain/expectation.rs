//! What people expect of a change before anybody follows it up: one cell of the benefit matrix each.
//!
//! **Source** the benefit matrix of SINTEF's handbook for co-creation: what gets better (four areas)
//! for whom (three groups).

use serde::{Deserialize, Serialize};

use super::benefit::Beneficiary;
use super::command::Refusal;
use super::entity::{Entity, Field, Kind, Shown};
use super::ids::{BenefitId, ExpectationId};
use super::project::Project;
use super::roster::Roster;
use super::stakeholder::Level;
use super::text::{Line, Prose};

/// What gets better: the rows of the matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum BenefitArea {
    /// What the service consists of.
    ServiceContent,
    /// How the service reaches people.
    ServiceDelivery,
    /// What people learn.
    Competence,
    /// How the service gets better over time.
    ServiceDevelopment,
}

impl BenefitArea {
    /// All areas in the order of the matrix.
    pub const ALL: [Self; 4] =
        [Self::ServiceContent, Self::ServiceDelivery, Self::Competence, Self::ServiceDevelopment];
}

/// A benefit that somebody expects.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Expectation {
    /// Which it is, for ever.
    pub id: ExpectationId,
    /// What is expected, in a few words.
    pub name: Line,
    /// What gets better.
    pub area: Option<BenefitArea>,
    /// For whom.
    pub beneficiary: Option<Beneficiary>,
    /// How much it matters.
    pub priority: Option<Level>,
    /// The benefit by which it is followed up.
    pub benefit: Option<BenefitId>,
    /// What else there is to say.
    pub notes: Option<Prose>,
}

impl Expectation {
    /// An expectation of which only the words are known.
    #[must_use]
    pub fn new(id: ExpectationId, name: Line) -> Self {
        let (area, beneficiary, priority, benefit, notes) = Default::default();
        Self { id, name, area, beneficiary, priority, benefit, notes }
    }
}

impl Entity for Expectation {
    type Id = ExpectationId;
    const KIND: Kind = Kind::Expectation;
    const LIMIT: usize = 500;

    fn id(&self) -> ExpectationId {
        self.id
    }

    fn name(&self) -> &Line {
        &self.name
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "shows its own fields and no others")]
    fn show(&self, field: Field) -> Option<Shown> {
        match field {
            Field::Name => Shown::line(Some(&self.name)),
            Field::BenefitArea => self.area.map(Shown::BenefitArea),
            Field::Beneficiary => self.beneficiary.map(Shown::Beneficiary),
            Field::Priority => self.priority.map(Shown::Level),
            Field::Notes => Shown::prose(self.notes.as_ref()),
            _ => None,
        }
    }

    fn admit(&self, project: &Project) -> Result<(), Refusal> {
        project.benefits.holds(self.benefit)
    }

    fn roster(project: &Project) -> &Roster<Self> {
        &project.expectations
    }

    fn roster_mut(project: &mut Project) -> &mut Roster<Self> {
        &mut project.expectations
    }
}
