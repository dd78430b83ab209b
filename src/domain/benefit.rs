//! What gets better, for whom, and who answers for it.
//!
//! **Source** the benefit types of KS's roadmap and the benefits-realization tool (avoided cost,
//! saved time, better quality, and reputation as a fourth); the three groups of the
//! welfare-technology process sheet.

use serde::{Deserialize, Serialize};

use super::command::Refusal;
use super::entity::{Entity, Field, Kind, Shown};
use super::ids::{BenefitId, GoalId};
use super::project::Project;
use super::roster::Roster;
use super::stakeholder::Level;
use super::text::{Line, Prose};

/// The type of a benefit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum BenefitKind {
    /// A cost that does not arise.
    AvoidedCost,
    /// Time that is set free.
    SavedTime,
    /// Better quality for someone.
    BetterQuality,
    /// Better reputation.
    BetterReputation,
}

impl BenefitKind {
    /// All types in the order of the choice list.
    pub const ALL: [Self; 4] =
        [Self::AvoidedCost, Self::SavedTime, Self::BetterQuality, Self::BetterReputation];
}

/// Who gets the benefit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Beneficiary {
    /// Residents, users and their next of kin.
    UsersAndNextOfKin,
    /// Employees.
    Employees,
    /// The organization.
    Organization,
}

impl Beneficiary {
    /// All groups in the order of the choice list.
    pub const ALL: [Self; 3] = [Self::UsersAndNextOfKin, Self::Employees, Self::Organization];
}

/// What becomes of a benefit in the accounts.
/// **Source** the four classes of Prosjektveiviseren and DFØ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum BenefitClass {
    /// The own budget can be cut by it.
    BudgetEffect,
    /// The own organization uses what is set free for something else.
    AlternativeUse,
    /// It arises elsewhere in the public sector.
    ElsewherePublic,
    /// It is not counted in money.
    NonPriced,
}

impl BenefitClass {
    /// All classes in the order of the choice list.
    pub const ALL: [Self; 4] =
        [Self::BudgetEffect, Self::AlternativeUse, Self::ElsewherePublic, Self::NonPriced];
}

/// A wanted effect of the change, or an unwanted one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Benefit {
    /// Which it is, for ever.
    pub id: BenefitId,
    /// The benefit, best with a word of change: "reduced", "faster", "more".
    pub title: Line,
    /// Its type.
    pub kind: Option<BenefitKind>,
    /// Who gets it.
    pub beneficiary: Option<Beneficiary>,
    /// What becomes of it in the accounts.
    pub class: Option<BenefitClass>,
    /// Whether it is one that nobody wants: a drawback of the change.
    pub is_drawback: bool,
    /// How much it matters, where it is not counted in money.
    pub importance: Option<Level>,
    /// How much of it there is.
    pub extent: Option<Level>,
    /// What it consists in.
    pub description: Option<Prose>,
    /// What has to be in place before it can come.
    pub prerequisites: Option<Prose>,
    /// Who owns it in the line organization.
    pub owner: Option<Line>,
    /// Who answers for it being realized.
    pub responsible: Option<Line>,
    /// Who measures.
    pub measurer: Option<Line>,
    /// Who judges whether it is achieved.
    pub assessor: Option<Line>,
    /// The goals it serves, each once.
    pub goals: Vec<GoalId>,
}

impl Benefit {
    /// A benefit of which only the title is known.
    #[must_use]
    pub fn new(id: BenefitId, title: Line) -> Self {
        Self {
            id,
            title,
            kind: None,
            beneficiary: None,
            class: None,
            is_drawback: false,
            importance: None,
            extent: None,
            description: None,
            prerequisites: None,
            owner: None,
            responsible: None,
            measurer: None,
            assessor: None,
            goals: Vec::new(),
        }
    }
}

impl Benefit {
    /// What it weighs beside the money: importance × extent on a scale from −4 to 4, below 0 for a
    /// drawback; `None` until both are said.
    /// **Formula** (importance + extent − 2), each 1 to 3. **Source** the plus-minus method for
    /// effects that are not priced, as in the guides of DFØ and the public roads administration;
    /// where their table names two signs, the larger.
    #[must_use]
    pub fn weight(&self) -> Option<i8> {
        let grade = |level: Level| match level {
            Level::Low => 0,
            Level::Medium => 1,
            Level::High => 2,
        };
        let weight = grade(self.importance?) + grade(self.extent?);
        Some(if self.is_drawback { -weight } else { weight })
    }
}

impl Entity for Benefit {
    type Id = BenefitId;
    const KIND: Kind = Kind::Benefit;
    const LIMIT: usize = 2_000;

    fn id(&self) -> BenefitId {
        self.id
    }

    fn name(&self) -> &Line {
        &self.title
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "shows its own fields and no others")]
    fn show(&self, field: Field) -> Option<Shown> {
        match field {
            Field::Name => Shown::line(Some(&self.title)),
            Field::Kind => self.kind.map(Shown::BenefitKind),
            Field::Beneficiary => self.beneficiary.map(Shown::Beneficiary),
            Field::Class => self.class.map(Shown::BenefitClass),
            Field::Drawback => Some(Shown::Answer(self.is_drawback)),
            Field::Importance => self.importance.map(Shown::Level),
            Field::Extent => self.extent.map(Shown::Level),
            Field::Description => Shown::prose(self.description.as_ref()),
            Field::Prerequisites => Shown::prose(self.prerequisites.as_ref()),
            Field::Owner => Shown::line(self.owner.as_ref()),
            Field::Responsible => Shown::line(self.responsible.as_ref()),
            Field::Measurer => Shown::line(self.measurer.as_ref()),
            Field::Assessor => Shown::line(self.assessor.as_ref()),
            _ => None,
        }
    }

    fn admit(&self, project: &Project) -> Result<(), Refusal> {
        project.goals.holds_each_once(&self.goals)
    }

    fn roster(project: &Project) -> &Roster<Self> {
        &project.benefits
    }

    fn roster_mut(project: &mut Project) -> &mut Roster<Self> {
        &mut project.benefits
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::Id;

    #[test]
    fn what_is_not_priced_weighs_by_importance_and_extent() {
        let check = |importance, extent, is_drawback, wanted| {
            let name = Line::new("x").unwrap();
            let benefit = Benefit {
                importance,
                extent,
                is_drawback,
                ..Benefit::new(BenefitId::from_bits(1), name)
            };
            assert_eq!(benefit.weight(), wanted);
        };
        use Level::{High, Low, Medium};
        check(Some(Low), Some(Low), false, Some(0));
        check(Some(Low), Some(High), false, Some(2));
        check(Some(Medium), Some(Medium), false, Some(2));
        check(Some(High), Some(Medium), false, Some(3));
        check(Some(High), Some(High), false, Some(4));
        check(Some(High), Some(Medium), true, Some(-3));
        check(Some(High), None, false, None);
    }
}
