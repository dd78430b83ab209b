//! A cost: what it is for, what it grows with, and its price.

use serde::{Deserialize, Serialize};

use super::assumption::{self, Assumption, Input};
use crate::domain::calc::perspective::Party;
use crate::domain::command::Refusal;
use crate::domain::entity::{Entity, Field, Kind, Shown};
use crate::domain::ids::CostLineId;
use crate::domain::project::Project;
use crate::domain::roster::Roster;
use crate::domain::text::Line;

/// What a cost is for.
/// **Source** the cost drivers of the benefits-realization course for welfare technology.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum CostKind {
    /// Those who run the project.
    ProjectStaff,
    /// Training of employees and users.
    Training,
    /// Devices.
    Equipment,
    /// Putting it in place.
    Installation,
    /// Joining it to other systems.
    Integration,
    /// Licence or rent.
    Licence,
    /// Answering alarms and calls.
    Response,
    /// Support and administration.
    Support,
    /// Repair and replacement.
    Maintenance,
    /// Doing it in the old way and the new at the same time.
    ParallelOperation,
    /// Anything else.
    Other,
}

impl CostKind {
    /// All of them in the order of the choice list.
    pub const ALL: [Self; 11] = [
        Self::ProjectStaff,
        Self::Training,
        Self::Equipment,
        Self::Installation,
        Self::Integration,
        Self::Licence,
        Self::Response,
        Self::Support,
        Self::Maintenance,
        Self::ParallelOperation,
        Self::Other,
    ];

    /// Those that hardly any change of work does without.
    pub const USUAL: [Self; 5] =
        [Self::ProjectStaff, Self::Training, Self::Licence, Self::Support, Self::ParallelOperation];
}

/// What a cost grows with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum CostDriver {
    /// Paid once.
    Once,
    /// Paid once for each unit.
    OncePerUnit,
    /// Paid once for each new user.
    PerNewUser,
    /// Paid each year.
    PerYear,
    /// Paid each month.
    PerMonth,
    /// Paid each month for each unit.
    PerUnitMonth,
    /// Paid each month for each active user.
    PerUserMonth,
}

impl CostDriver {
    /// All of them in the order of the choice list.
    pub const ALL: [Self; 7] = [
        Self::Once,
        Self::OncePerUnit,
        Self::PerNewUser,
        Self::PerYear,
        Self::PerMonth,
        Self::PerUnitMonth,
        Self::PerUserMonth,
    ];

    /// The numbers it needs.
    #[must_use]
    pub fn inputs(self) -> &'static [Input] {
        match self {
            Self::OncePerUnit | Self::PerUnitMonth => &[Input::Price, Input::Quantity],
            Self::Once | Self::PerNewUser | Self::PerYear | Self::PerMonth | Self::PerUserMonth => {
                &[Input::Price]
            }
        }
    }

    /// Whether it is paid once and not year after year.
    #[must_use]
    pub fn is_once(self) -> bool {
        matches!(self, Self::Once | Self::OncePerUnit)
    }

    /// Whether it grows with the number of users.
    #[must_use]
    pub fn is_per_user(self) -> bool {
        matches!(self, Self::PerNewUser | Self::PerUserMonth)
    }
}

/// A cost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CostLine {
    /// Which it is, for ever.
    pub id: CostLineId,
    /// What is paid for, in a few words.
    pub name: Line,
    /// What it is for.
    pub kind: Option<CostKind>,
    /// What it grows with.
    pub driver: CostDriver,
    /// Who pays; nobody said means the municipality.
    pub party: Option<Party>,
    /// The first year it is paid in, and the only one of what is paid once; year 0 for that and
    /// year 1 for the rest when nothing is said.
    pub from: Option<u8>,
    /// The last year it is paid in; to the end when nothing is said.
    pub until: Option<u8>,
    /// Its numbers.
    pub inputs: Vec<Assumption>,
}

impl CostLine {
    /// A cost of which only the name is known.
    #[must_use]
    pub fn new(id: CostLineId, name: Line) -> Self {
        Self {
            id,
            name,
            kind: None,
            driver: CostDriver::Once,
            party: None,
            from: None,
            until: None,
            inputs: Vec::new(),
        }
    }
}

impl Entity for CostLine {
    type Id = CostLineId;
    const KIND: Kind = Kind::CostLine;
    const LIMIT: usize = 500;

    fn id(&self) -> CostLineId {
        self.id
    }

    fn name(&self) -> &Line {
        &self.name
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "shows its own fields and no others")]
    fn show(&self, field: Field) -> Option<Shown> {
        match field {
            Field::Name => Shown::line(Some(&self.name)),
            Field::CostKind => self.kind.map(Shown::CostKind),
            Field::CostDriver => Some(Shown::CostDriver(self.driver)),
            Field::Party => self.party.map(Shown::Party),
            Field::FromYear => self.from.map(|year| Shown::Count(u64::from(year))),
            Field::UntilYear => self.until.map(|year| Shown::Count(u64::from(year))),
            _ => None,
        }
    }

    fn admit(&self, _: &Project) -> Result<(), Refusal> {
        super::admit_years(self.from, self.until)?;
        assumption::admit(&self.inputs)
    }

    fn roster(project: &Project) -> &Roster<Self> {
        &project.cost_lines
    }

    fn roster_mut(project: &mut Project) -> &mut Roster<Self> {
        &mut project.cost_lines
    }
}
