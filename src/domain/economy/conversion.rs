//! What becomes of a gain: a part of it, what it is used for, and who has agreed.
//!
//! What can be cut from a budget and what is used for more service are kept apart everywhere: added
//! into one "saving" they would say more than anybody has decided.
//!
//! **Source** the conversion step of the benefits-realization course for welfare technology.

use serde::{Deserialize, Serialize};

use super::assumption::is_whole_minor;
use crate::domain::command::Refusal;
use crate::domain::entity::{Entity, Field, Kind, Shown};
use crate::domain::ids::{BenefitId, ConversionId};
use crate::domain::project::Project;
use crate::domain::roster::Roster;
use crate::domain::text::{Line, Prose};
use crate::domain::time::Day;
use crate::domain::value::Value;

/// What a gain is used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum ConversionUse {
    /// The budget is cut by it.
    Budget,
    /// Staff that would have been needed is not hired.
    AvoidedStaffing,
    /// More people get a service, or a better one.
    MoreServices,
    /// It pays for technology.
    Technology,
    /// It stays with the unit, for the work there.
    KeptInLine,
    /// Nothing is decided yet.
    NotYet,
}

impl ConversionUse {
    /// All of them in the order of the choice list.
    pub const ALL: [Self; 6] = [
        Self::Budget,
        Self::AvoidedStaffing,
        Self::MoreServices,
        Self::Technology,
        Self::KeptInLine,
        Self::NotYet,
    ];

    /// Whether it shows in the accounts: money is not spent that would have been.
    #[must_use]
    pub fn is_cashable(self) -> bool {
        matches!(self, Self::Budget | Self::AvoidedStaffing)
    }
}

/// A part of a gain and what becomes of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Conversion {
    /// Which it is, for ever.
    pub id: ConversionId,
    /// What is done with it, in a few words.
    pub name: Line,
    /// The benefit it is a part of.
    pub benefit: Option<BenefitId>,
    /// What it is used for.
    pub use_for: Option<ConversionUse>,
    /// What is planned. **Unit** money a year, ≥ 0.
    pub planned: Option<Value>,
    /// What is decided. **Unit** money a year, ≥ 0.
    pub decided: Option<Value>,
    /// What is done. **Unit** money a year, ≥ 0.
    pub done: Option<Value>,
    /// What is agreed.
    pub agreement: Option<Prose>,
    /// Who has decided.
    pub decided_by: Option<Line>,
    /// When.
    pub day: Option<Day>,
}

impl Conversion {
    /// A use of which only the name is known.
    #[must_use]
    pub fn new(id: ConversionId, name: Line) -> Self {
        Self {
            id,
            name,
            benefit: None,
            use_for: None,
            planned: None,
            decided: None,
            done: None,
            agreement: None,
            decided_by: None,
            day: None,
        }
    }

    fn amounts(&self) -> [(Option<Value>, Field); 3] {
        [
            (self.planned, Field::Planned),
            (self.decided, Field::DecidedAmount),
            (self.done, Field::Done),
        ]
    }

    /// Whether an amount can be one a year: 0 or more, in whole minor units.
    #[must_use]
    pub fn admits(amount: Value) -> bool {
        amount.get() >= 0.0 && is_whole_minor(amount.get())
    }
}

impl Entity for Conversion {
    type Id = ConversionId;
    const KIND: Kind = Kind::Conversion;
    const LIMIT: usize = 1_000;

    fn id(&self) -> ConversionId {
        self.id
    }

    fn name(&self) -> &Line {
        &self.name
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "shows its own fields and no others")]
    fn show(&self, field: Field) -> Option<Shown> {
        match field {
            Field::Name => Shown::line(Some(&self.name)),
            Field::ConversionUse => self.use_for.map(Shown::ConversionUse),
            Field::Planned => self.planned.map(Shown::Number),
            Field::DecidedAmount => self.decided.map(Shown::Number),
            Field::Done => self.done.map(Shown::Number),
            Field::Agreement => Shown::prose(self.agreement.as_ref()),
            Field::DecidedBy => Shown::line(self.decided_by.as_ref()),
            Field::Day => self.day.map(Shown::Day),
            _ => None,
        }
    }

    fn admit(&self, project: &Project) -> Result<(), Refusal> {
        project.benefits.holds(self.benefit)?;
        let is_bad =
            |(amount, _): &(Option<Value>, Field)| amount.is_some_and(|it| !Self::admits(it));
        match self.amounts().into_iter().find(is_bad) {
            Some((_, field)) => Err(Refusal::OutOfRange { field }),
            None => Ok(()),
        }
    }

    fn roster(project: &Project) -> &Roster<Self> {
        &project.conversions
    }

    fn roster_mut(project: &mut Project) -> &mut Roster<Self> {
        &mut project.conversions
    }
}
