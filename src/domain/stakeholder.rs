//! Who is affected by the change or affects it, and where they stand.
//!
//! **Source** the stakeholder sheet of *Veikart for tjenesteinnovasjon* (KS): stakeholder, how
//! affected by and affects the change, influence, attitude, strategy. Influence and attitude are
//! dated, since attitudes change on the way and the way is the story.

use serde::{Deserialize, Serialize};

use super::command::Refusal;
use super::entity::{Entity, Field, Kind, Shown};
use super::ids::{BenefitId, StakeholderId};
use super::project::Project;
use super::roster::Roster;
use super::step::Stage;
use super::text::{Line, Prose};
use super::time::Day;

/// How much a stakeholder can do for or against the change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Level {
    /// One star in the sheet.
    Low,
    /// Two stars.
    Medium,
    /// Three stars.
    High,
}

impl Level {
    /// All levels, from low to high.
    pub const ALL: [Self; 3] = [Self::Low, Self::Medium, Self::High];
}

/// What a stakeholder thinks of the change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Attitude {
    /// Triangle down in the sheet.
    Negative,
    /// Neither.
    Neutral,
    /// Triangle up.
    Positive,
}

impl Attitude {
    /// All attitudes, from negative to positive.
    pub const ALL: [Self; 3] = [Self::Negative, Self::Neutral, Self::Positive];
}

/// How much a stakeholder cares about the change, whatever it thinks of it.
/// **Source** Prosjektveiviseren's four degrees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Interest {
    /// None.
    None,
    /// Little.
    Little,
    /// Some.
    Some,
    /// Much.
    Much,
}

impl Interest {
    /// All degrees, from none to much.
    pub const ALL: [Self; 4] = [Self::None, Self::Little, Self::Some, Self::Much];
}

/// What the change does to a stakeholder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Effect {
    /// It gains by it.
    Gains,
    /// It loses by it.
    Loses,
    /// It has to work or live in another way.
    MustChange,
}

impl Effect {
    /// All effects in the order of the choice list.
    pub const ALL: [Self; 3] = [Self::Gains, Self::Loses, Self::MustChange];
}

/// Which sort of group it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum StakeholderKind {
    /// Residents and those who use the service.
    ResidentOrUser,
    /// Next of kin.
    NextOfKin,
    /// Employees.
    Employee,
    /// Managers and political leadership.
    Management,
    /// Union and safety representatives.
    Representative,
    /// Suppliers.
    Supplier,
    /// Voluntary organizations.
    Voluntary,
    /// Anyone else.
    Other,
}

impl StakeholderKind {
    /// All sorts in the order of the choice list.
    pub const ALL: [Self; 8] = [
        Self::ResidentOrUser,
        Self::NextOfKin,
        Self::Employee,
        Self::Management,
        Self::Representative,
        Self::Supplier,
        Self::Voluntary,
        Self::Other,
    ];
}

/// Where a stakeholder stood from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Placement {
    /// The day of the assessment.
    pub day: Day,
    /// Influence, when assessed.
    pub influence: Option<Level>,
    /// Attitude, when assessed.
    pub attitude: Option<Attitude>,
    /// Interest, when assessed.
    pub interest: Option<Interest>,
    /// Why it stood there, or what had moved it.
    pub reason: Option<Line>,
}

impl Placement {
    /// Whether it says the same, whatever the day and the reason.
    fn stands_as(&self, other: &Self) -> bool {
        (self.influence, self.attitude, self.interest)
            == (other.influence, other.attitude, other.interest)
    }
}

/// A group (rather than a person) that is affected by the change or affects it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Stakeholder {
    /// Who it is, for ever.
    pub id: StakeholderId,
    /// The group, for example "home nurses".
    pub name: Line,
    /// Which sort of group.
    pub kind: Option<StakeholderKind>,
    /// How it is affected by the change and how it affects it.
    pub affected: Option<Prose>,
    /// How it is involved: dialogue, training, anchoring.
    pub strategy: Option<Prose>,
    /// What the change does to it; each once, in order.
    pub effects: Vec<Effect>,
    /// The benefits that are about it: those it gains by, bears or loses by.
    pub benefits: Vec<BenefitId>,
    /// The stages of the path in which it matters; each once, in order.
    pub stages: Vec<Stage>,
    /// Who keeps in touch with it.
    pub responsible: Option<Line>,
    /// All assessments, oldest first, one a day at most.
    pub placements: Vec<Placement>,
}

impl Stakeholder {
    /// Most assessments kept: one a day for more than a year.
    pub const MAX_PLACEMENTS: usize = 500;

    /// A stakeholder of whom only the name is known.
    #[must_use]
    pub fn new(id: StakeholderId, name: Line) -> Self {
        Self {
            id,
            name,
            kind: None,
            affected: None,
            strategy: None,
            effects: Vec::new(),
            benefits: Vec::new(),
            stages: Vec::new(),
            responsible: None,
            placements: Vec::new(),
        }
    }

    /// The newest assessment.
    #[must_use]
    pub fn placement(&self) -> Option<&Placement> {
        self.placements.last()
    }

    /// The assessment that held on a day.
    #[must_use]
    pub fn placement_on(&self, day: Day) -> Option<&Placement> {
        self.placements.iter().rev().find(|placement| placement.day <= day)
    }

    /// Influence as it stands now.
    #[must_use]
    pub fn influence(&self) -> Option<Level> {
        self.placement().and_then(|placement| placement.influence)
    }

    /// Attitude as it stands now.
    #[must_use]
    pub fn attitude(&self) -> Option<Attitude> {
        self.placement().and_then(|placement| placement.attitude)
    }

    /// Interest as it stands now.
    #[must_use]
    pub fn interest(&self) -> Option<Interest> {
        self.placement().and_then(|placement| placement.interest)
    }

    /// The same stakeholder with influence and attitude assessed on a day. A second assessment on a
    /// day replaces the first and keeps its reason; one that says nothing new adds nothing.
    #[must_use]
    pub fn placed(&self, day: Day, influence: Option<Level>, attitude: Option<Attitude>) -> Self {
        self.assessed(day, |place| (place.influence, place.attitude) = (influence, attitude))
    }

    /// The same stakeholder with interest assessed on a day, likewise.
    #[must_use]
    pub fn interested(&self, day: Day, interest: Option<Interest>) -> Self {
        self.assessed(day, |place| place.interest = interest)
    }

    fn assessed(&self, day: Day, assess: impl FnOnce(&mut Placement)) -> Self {
        let mut placed = self.clone();
        let nothing =
            Placement { day, influence: None, attitude: None, interest: None, reason: None };
        let at = placed.placements.partition_point(|placement| placement.day < day);
        let before = at.checked_sub(1).and_then(|at| placed.placements.get(at));
        let before = before.cloned().unwrap_or_else(|| nothing.clone());
        let that_day = placed.placements.get(at).filter(|placement| placement.day == day).cloned();
        let replaces = that_day.is_some();
        let mut place =
            that_day.unwrap_or_else(|| Placement { day, reason: None, ..before.clone() });
        assess(&mut place);
        if replaces {
            placed.placements.remove(at);
        }
        if !place.stands_as(&before) {
            placed.placements.insert(at, place);
        }
        placed
    }

    /// The same stakeholder with a reason for the assessment of a day; without one on that day,
    /// as it is.
    #[must_use]
    pub fn explained(&self, day: Day, reason: Option<Line>) -> Self {
        let mut explained = self.clone();
        if let Some(place) = explained.placements.iter_mut().find(|it| it.day == day) {
            place.reason = reason;
        }
        explained
    }
}

impl Entity for Stakeholder {
    type Id = StakeholderId;
    const KIND: Kind = Kind::Stakeholder;
    const LIMIT: usize = 10_000;

    fn id(&self) -> StakeholderId {
        self.id
    }

    fn name(&self) -> &Line {
        &self.name
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "shows its own fields and no others")]
    fn show(&self, field: Field) -> Option<Shown> {
        match field {
            Field::Name => Some(Shown::Text(self.name.to_string())),
            Field::Kind => self.kind.map(Shown::StakeholderKind),
            Field::Affected => self.affected.as_ref().map(|text| Shown::Text(text.to_string())),
            Field::Strategy => self.strategy.as_ref().map(|text| Shown::Text(text.to_string())),
            Field::Effects => Some(Shown::Effects(self.effects.clone())),
            Field::Benefits => Some(Shown::Count(self.benefits.len() as u64)),
            Field::Stages => Some(Shown::Stages(self.stages.clone())),
            Field::Responsible => Shown::line(self.responsible.as_ref()),
            Field::Influence => self.influence().map(Shown::Level),
            Field::Interest => self.interest().map(Shown::Interest),
            Field::Attitude => self.attitude().map(Shown::Attitude),
            Field::Placement => Some(Shown::Place(self.influence(), self.attitude())),
            // That of the newest assessment that has one.
            Field::Reason => {
                let reason = self.placements.iter().rev().find_map(|it| it.reason.as_ref());
                reason.map(|text| Shown::Text(text.to_string()))
            }
            _ => None,
        }
    }

    fn admit(&self, project: &Project) -> Result<(), Refusal> {
        project.benefits.holds_each_once(&self.benefits)?;
        if !self.effects.is_sorted_by(|a, b| a < b) {
            return Err(Refusal::OutOfRange { field: Field::Effects });
        }
        if !self.stages.is_sorted_by(|a, b| a < b) {
            return Err(Refusal::OutOfRange { field: Field::Stages });
        }
        let days_rise = self.placements.is_sorted_by(|a, b| a.day < b.day);
        if !days_rise || self.placements.len() > Self::MAX_PLACEMENTS {
            return Err(Refusal::TooMany { kind: Kind::Stakeholder, max: Self::MAX_PLACEMENTS });
        }
        Ok(())
    }

    fn roster(project: &Project) -> &Roster<Self> {
        &project.stakeholders
    }

    fn roster_mut(project: &mut Project) -> &mut Roster<Self> {
        &mut project.stakeholders
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::Id;

    fn nurses() -> Stakeholder {
        Stakeholder::new(StakeholderId::from_bits(1), Line::new("Home nurses").unwrap())
    }

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_second_placement_on_a_day_replaces_the_first() {
        let once = nurses().placed(day("2026-03-01"), Some(Level::Low), None);
        let twice = once.placed(day("2026-03-01"), Some(Level::High), Some(Attitude::Neutral));
        assert_eq!(twice.placements.len(), 1);
        assert_eq!(twice.influence(), Some(Level::High));
    }

    #[test]
    fn a_later_day_adds_and_the_first_is_kept() {
        let first = nurses().placed(day("2026-03-01"), Some(Level::High), Some(Attitude::Negative));
        let later = first.placed(day("2026-06-01"), Some(Level::High), Some(Attitude::Neutral));
        assert_eq!(later.placements.len(), 2);
        assert_eq!(later.attitude(), Some(Attitude::Neutral));
        let in_may = later.placement_on(day("2026-05-31")).unwrap();
        assert_eq!(in_may.attitude, Some(Attitude::Negative));
        assert_eq!(later.placement_on(day("2026-02-28")), None);
    }

    #[test]
    fn moving_there_and_back_on_a_day_leaves_no_trace() {
        let first = nurses().placed(day("2026-03-01"), Some(Level::High), None);
        let away = first.placed(day("2026-06-01"), Some(Level::Low), None);
        assert_eq!(away.placed(day("2026-06-01"), Some(Level::High), None), first);
        assert_eq!(nurses().placed(day("2026-06-01"), None, None), nurses());
    }

    #[test]
    fn a_reason_belongs_to_its_day_and_outlives_a_correction() {
        let first = nurses().placed(day("2026-03-01"), Some(Level::High), None);
        let later = first.placed(day("2026-06-01"), Some(Level::Low), None);
        let why = Line::new("A new leader").unwrap();
        let explained = later.explained(day("2026-06-01"), Some(why.clone()));
        assert_eq!(explained.placements[0].reason, None);
        let corrected = explained.placed(day("2026-06-01"), Some(Level::Medium), None);
        assert_eq!(corrected.placements[1].reason, Some(why.clone()));
        assert_eq!(later.explained(day("2026-05-01"), Some(why)), later);
    }

    #[test]
    fn interest_is_assessed_beside_influence_and_attitude() {
        let first = nurses().placed(day("2026-03-01"), Some(Level::High), None);
        let both = first.interested(day("2026-06-01"), Some(Interest::Much));
        assert_eq!((both.influence(), both.interest()), (Some(Level::High), Some(Interest::Much)));
        let later = both.placed(day("2026-07-01"), Some(Level::Low), None);
        assert_eq!(later.interest(), Some(Interest::Much));
        assert_eq!(both.interested(day("2026-06-01"), None), first);
    }

    #[test]
    fn an_earlier_day_goes_before() {
        let late = nurses().placed(day("2026-06-01"), Some(Level::Low), None);
        let both = late.placed(day("2026-03-01"), Some(Level::High), None);
        assert_eq!(both.influence(), Some(Level::Low));
        assert!(both.admit(&Project::sample_for_tests()).is_ok());
    }
}
