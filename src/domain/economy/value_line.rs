//! A gain in money: a formula with its numbers, and which benefit it belongs to.

use serde::{Deserialize, Serialize};

use super::assumption::{self, Assumption, Input};
use super::followed::Achieved;
use crate::domain::calc::perspective::Party;
use crate::domain::command::Refusal;
use crate::domain::entity::{Entity, Field, Kind, Shown};
use crate::domain::ids::{BenefitId, ValueLineId};
use crate::domain::project::Project;
use crate::domain::roster::Roster;
use crate::domain::text::{Line, Prose};

/// How a gain is worked out.
/// **Source** KS, *Gevinstrealisering*: avoided tasks, lower consumption, cheaper contracts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum ValueFormula {
    /// A task takes less time, or more.
    SavedTime,
    /// A task is no longer done so many times a year.
    RemovedTasks,
    /// The hours are known already.
    Hours,
    /// Something is not bought, built or staffed.
    AvoidedCost,
    /// A place is needed later.
    PostponedPlace,
    /// Less is used.
    LowerConsumption,
    /// A contract costs less.
    CheaperContract,
    /// The amount is known already.
    Amount,
}

impl ValueFormula {
    /// All of them in the order of the choice list.
    pub const ALL: [Self; 8] = [
        Self::SavedTime,
        Self::RemovedTasks,
        Self::Hours,
        Self::AvoidedCost,
        Self::PostponedPlace,
        Self::LowerConsumption,
        Self::CheaperContract,
        Self::Amount,
    ];

    /// The numbers it needs.
    #[must_use]
    pub fn inputs(self) -> &'static [Input] {
        match self {
            Self::SavedTime => &[
                Input::MinutesBefore,
                Input::MinutesAfter,
                Input::Times,
                Input::Attribution,
                Input::HourlyRate,
            ],
            Self::RemovedTasks => {
                &[Input::MinutesBefore, Input::TasksAYear, Input::Attribution, Input::HourlyRate]
            }
            Self::Hours => &[Input::HoursAYear, Input::Attribution, Input::HourlyRate],
            Self::AvoidedCost => &[Input::UnitsAYear, Input::UnitCost, Input::Probability],
            Self::PostponedPlace => {
                &[Input::People, Input::Months, Input::PlaceAMonth, Input::AlternativeAMonth]
            }
            Self::LowerConsumption => &[Input::UseAYear, Input::Reduction, Input::Price],
            Self::CheaperContract => &[Input::PriceToday, Input::PriceInFuture],
            Self::Amount => &[Input::AmountAYear],
        }
    }

    /// Whether it sets time free.
    #[must_use]
    pub fn is_time(self) -> bool {
        matches!(self, Self::SavedTime | Self::RemovedTasks | Self::Hours)
    }

    /// Whether it rests on what would have happened otherwise.
    #[must_use]
    pub fn is_avoided(self) -> bool {
        matches!(self, Self::AvoidedCost | Self::PostponedPlace)
    }
}

/// In which period something is done so many times.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Period {
    /// A day: 365 a year.
    Day,
    /// Seven days: 365 ÷ 7 a year.
    Week,
    /// Fourteen days: 365 ÷ 14 a year.
    Fortnight,
    /// Fourteen days, counted as 26 a year.
    Fortnight26,
    /// A month: 12 a year.
    Month,
    /// A year.
    Year,
}

impl Period {
    /// All of them in the order of the choice list.
    pub const ALL: [Self; 6] =
        [Self::Day, Self::Week, Self::Fortnight, Self::Fortnight26, Self::Month, Self::Year];
}

/// What a gain grows with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Scale {
    /// It is counted for one user and grows with the number of users.
    PerUser,
    /// It is counted for all together and comes as the benefit does.
    Whole,
}

impl Scale {
    /// Both, in the order of the choice list.
    pub const ALL: [Self; 2] = [Self::PerUser, Self::Whole];
}

/// A gain in money.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ValueLine {
    /// Which it is, for ever.
    pub id: ValueLineId,
    /// What is gained, in a few words.
    pub name: Line,
    /// The benefit it belongs to.
    pub benefit: Option<BenefitId>,
    /// How it is worked out.
    pub formula: Option<ValueFormula>,
    /// In which period a task is done so many times.
    pub period: Period,
    /// What it grows with.
    pub scale: Scale,
    /// Who gains; nobody said means the municipality.
    pub party: Option<Party>,
    /// The task it is about, so that the same one is not counted twice.
    pub task: Option<Line>,
    /// What would have happened otherwise.
    pub counterfactual: Option<Prose>,
    /// The first year it counts in; year 1 when nothing is said.
    pub from: Option<u8>,
    /// The last year it counts in; to the end when nothing is said.
    pub until: Option<u8>,
    /// Its numbers.
    pub inputs: Vec<Assumption>,
    /// What it has brought so far: by day, one a day.
    pub achieved: Vec<Achieved>,
}

impl ValueLine {
    /// A gain of which only the name is known.
    #[must_use]
    pub fn new(id: ValueLineId, name: Line) -> Self {
        Self {
            id,
            name,
            benefit: None,
            formula: None,
            period: Period::Week,
            scale: Scale::PerUser,
            party: None,
            task: None,
            counterfactual: None,
            from: None,
            until: None,
            inputs: Vec::new(),
            achieved: Vec::new(),
        }
    }
}

impl Entity for ValueLine {
    type Id = ValueLineId;
    const KIND: Kind = Kind::ValueLine;
    const LIMIT: usize = 500;

    fn id(&self) -> ValueLineId {
        self.id
    }

    fn name(&self) -> &Line {
        &self.name
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "shows its own fields and no others")]
    fn show(&self, field: Field) -> Option<Shown> {
        match field {
            Field::Name => Shown::line(Some(&self.name)),
            Field::Formula => self.formula.map(Shown::ValueFormula),
            Field::Period => Some(Shown::Period(self.period)),
            Field::Scale => Some(Shown::Scale(self.scale)),
            Field::Party => self.party.map(Shown::Party),
            Field::Task => Shown::line(self.task.as_ref()),
            Field::Counterfactual => Shown::prose(self.counterfactual.as_ref()),
            Field::Achieved => Some(Shown::Count(self.achieved.len() as u64)),
            Field::FromYear => self.from.map(|year| Shown::Count(u64::from(year))),
            Field::UntilYear => self.until.map(|year| Shown::Count(u64::from(year))),
            _ => None,
        }
    }

    fn admit(&self, project: &Project) -> Result<(), Refusal> {
        project.benefits.holds(self.benefit)?;
        super::admit_years(self.from, self.until)?;
        if !Achieved::are_in_order(&self.achieved) {
            return Err(Refusal::OutOfRange { field: Field::Achieved });
        }
        assumption::admit(&self.inputs)
    }

    fn roster(project: &Project) -> &Roster<Self> {
        &project.value_lines
    }

    fn roster_mut(project: &mut Project) -> &mut Roster<Self> {
        &mut project.value_lines
    }
}
