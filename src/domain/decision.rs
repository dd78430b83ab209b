//! What was decided between two stretches of the path: go on, test more, stop, or go back.

use serde::{Deserialize, Serialize};

use super::command::Refusal;
use super::entity::{Entity, Field, Kind, Shown};
use super::ids::DecisionId;
use super::key::PointKey;
use super::project::Project;
use super::roster::Roster;
use super::step::Stage;
use super::text::{Line, Prose};
use super::time::Day;

/// What was decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Outcome {
    /// Go on.
    Continue,
    /// Test more before going on.
    MoreTests,
    /// Go back to an earlier stretch.
    GoBack,
    /// Stop.
    Stop,
}

impl Outcome {
    /// All in the order of the choice list.
    pub const ALL: [Self; 4] = [Self::Continue, Self::MoreTests, Self::GoBack, Self::Stop];
}

/// A decision and what it rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Decision {
    /// Which it is, for ever.
    pub id: DecisionId,
    /// What the decision is about.
    pub name: Line,
    /// After which stage it was made.
    pub stage: Option<Stage>,
    /// What was decided; `None` while it is still to come.
    pub outcome: Option<Outcome>,
    /// When.
    pub day: Option<Day>,
    /// Who decided: a role or a body.
    pub responsible: Option<Line>,
    /// What it rests on.
    pub basis: Option<Prose>,
    /// What must be fulfilled.
    pub conditions: Option<Prose>,
    /// The points of the method that held when it was made, as those who made it saw it. Sorted, each
    /// once.
    pub held: Vec<PointKey>,
}

impl Decision {
    /// Most points that are kept: the method has some sixty.
    pub const MAX_HELD: usize = 200;

    /// The decision with a point ticked, or no longer.
    #[must_use]
    pub fn with_point(&self, point: PointKey, holds: bool) -> Self {
        let mut held = self.held.clone();
        match (held.binary_search(&point), holds) {
            (Err(at), true) => held.insert(at, point),
            (Ok(at), false) => drop(held.remove(at)),
            (Ok(_), true) | (Err(_), false) => {}
        }
        Self { held, ..self.clone() }
    }

    /// A decision of which only the subject is known.
    #[must_use]
    pub fn new(id: DecisionId, name: Line) -> Self {
        Self {
            id,
            name,
            stage: None,
            outcome: None,
            day: None,
            responsible: None,
            basis: None,
            conditions: None,
            held: Vec::new(),
        }
    }
}

impl Entity for Decision {
    type Id = DecisionId;
    const KIND: Kind = Kind::Decision;
    const LIMIT: usize = 500;

    fn id(&self) -> DecisionId {
        self.id
    }

    fn name(&self) -> &Line {
        &self.name
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "shows its own fields and no others")]
    fn show(&self, field: Field) -> Option<Shown> {
        let prose = |text: &Option<Prose>| text.as_ref().map(|text| Shown::Text(text.to_string()));
        match field {
            Field::Name => Some(Shown::Text(self.name.to_string())),
            Field::Stage => self.stage.map(Shown::Stage),
            Field::Outcome => self.outcome.map(Shown::Outcome),
            Field::Day => self.day.map(Shown::Day),
            Field::Responsible => {
                self.responsible.as_ref().map(|text| Shown::Text(text.to_string()))
            }
            Field::Basis => prose(&self.basis),
            Field::Conditions => prose(&self.conditions),
            Field::Held => Some(Shown::Count(self.held.len() as u64)),
            _ => None,
        }
    }

    fn admit(&self, _: &Project) -> Result<(), Refusal> {
        let is_sorted = self.held.is_sorted_by(|a, b| a < b);
        match is_sorted && self.held.len() <= Self::MAX_HELD {
            true => Ok(()),
            false => Err(Refusal::OutOfRange { field: Field::Held }),
        }
    }

    fn roster(project: &Project) -> &Roster<Self> {
        &project.decisions
    }

    fn roster_mut(project: &mut Project) -> &mut Roster<Self> {
        &mut project.decisions
    }
}
