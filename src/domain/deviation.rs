//! Where an indicator is not as planned, why, and what came of it. What is done about it are actions
//! whose origin is the deviation.
//!
//! **Source** the follow-up of benefits in the process for benefits realization: deviation, cause,
//! corrective action, next measurement.

use serde::{Deserialize, Serialize};

use super::command::Refusal;
use super::entity::{Entity, Field, Kind, Shown};
use super::ids::{DeviationId, IndicatorId};
use super::project::Project;
use super::roster::Roster;
use super::text::{Line, Prose};
use super::time::Day;

/// A deviation from the plan that somebody looks into.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Deviation {
    /// Which it is, for ever.
    pub id: DeviationId,
    /// What is not as planned, in a few words.
    pub name: Line,
    /// The indicator that shows it.
    pub indicator: IndicatorId,
    /// The day it was seen.
    pub day: Option<Day>,
    /// Why it is so.
    pub cause: Option<Prose>,
    /// What came of what was done.
    pub outcome: Option<Prose>,
    /// Whether nothing more is to be done about it.
    pub is_closed: bool,
}

impl Deviation {
    /// A deviation of which only the words are known.
    #[must_use]
    pub fn new(id: DeviationId, indicator: IndicatorId, name: Line) -> Self {
        let (day, cause, outcome, is_closed) = Default::default();
        Self { id, name, indicator, day, cause, outcome, is_closed }
    }
}

impl Entity for Deviation {
    type Id = DeviationId;
    const KIND: Kind = Kind::Deviation;
    const LIMIT: usize = 2_000;

    fn id(&self) -> DeviationId {
        self.id
    }

    fn name(&self) -> &Line {
        &self.name
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "shows its own fields and no others")]
    fn show(&self, field: Field) -> Option<Shown> {
        match field {
            Field::Name => Shown::line(Some(&self.name)),
            Field::Day => self.day.map(Shown::Day),
            Field::Cause => Shown::prose(self.cause.as_ref()),
            Field::Result => Shown::prose(self.outcome.as_ref()),
            Field::Closed => Some(Shown::Answer(self.is_closed)),
            _ => None,
        }
    }

    fn admit(&self, project: &Project) -> Result<(), Refusal> {
        project.indicators.holds(Some(self.indicator))
    }

    fn roster(project: &Project) -> &Roster<Self> {
        &project.deviations
    }

    fn roster_mut(project: &mut Project) -> &mut Roster<Self> {
        &mut project.deviations
    }
}
