//! The stakeholders on the grid of influence and interest, and what each field asks for.
//!
//! **Source** Prosjektveiviseren grades both; the four ways are those of the power and interest
//! grid (Mendelow), as Norwegian hospitals use it: engage, keep satisfied, keep informed, spend little.

use super::stakeholders::{Move, moves_by, placement_at};
use crate::domain::ids::StakeholderId;
use crate::domain::project::Project;
use crate::domain::stakeholder::{Interest, Level, Stakeholder};
use crate::domain::time::Day;

/// What to do with those who stand in a quarter of the grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Involvement {
    /// Influence and interest: work with them.
    Engage,
    /// Influence without interest: keep them satisfied.
    Satisfy,
    /// Interest without influence: keep them informed.
    Inform,
    /// Neither: spend little on them.
    SpendLittle,
}

impl Involvement {
    /// All of them, the most demanding first.
    pub const ALL: [Self; 4] = [Self::Engage, Self::Satisfy, Self::Inform, Self::SpendLittle];

    /// What to do with those with this influence and interest: the upper half of either scale counts
    /// as having it, of three levels the middle one too.
    #[must_use]
    pub fn of(influence: Level, interest: Interest) -> Self {
        match (influence >= Level::Medium, interest >= Interest::Some) {
            (true, true) => Self::Engage,
            (true, false) => Self::Satisfy,
            (false, true) => Self::Inform,
            (false, false) => Self::SpendLittle,
        }
    }
}

/// A stakeholder with its place on this grid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interested {
    /// Who it is.
    pub id: StakeholderId,
    /// What it is called.
    pub name: String,
    /// Influence.
    pub influence: Level,
    /// Interest.
    pub interest: Interest,
}

impl Interested {
    /// What its place asks for.
    #[must_use]
    pub fn involvement(&self) -> Involvement {
        Involvement::of(self.influence, self.interest)
    }
}

/// The grid as it stands now.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct InterestView {
    /// Those with both influence and interest, in the order of the register.
    pub placed: Vec<Interested>,
    /// Those who lack one or both, with their names.
    pub unplaced: Vec<(StakeholderId, String)>,
}

impl InterestView {
    /// How many stand where an involvement is asked for.
    #[must_use]
    pub fn count(&self, involvement: Involvement) -> usize {
        self.placed.iter().filter(|it| it.involvement() == involvement).count()
    }
}

/// Who stands where on the grid of influence and interest.
#[must_use]
pub fn interest_view(project: &Project) -> InterestView {
    interest_view_at(project, None)
}

/// That grid as it stood at the end of a day, or as it stands now. Those who were not assessed by
/// then are not told of as lacking a place.
#[must_use]
pub fn interest_view_at(project: &Project, day: Option<Day>) -> InterestView {
    let mut view = InterestView::default();
    for stakeholder in project.stakeholders.iter() {
        match placed(stakeholder, day) {
            Some(placed) => view.placed.push(placed),
            None if day.is_some() && placement_at(stakeholder, day).is_none() => {}
            None => view.unplaced.push((stakeholder.id, stakeholder.name.to_string())),
        }
    }
    view
}

/// Who stood elsewhere on that grid at the end of a day than at the end of a later one, or than now.
#[must_use]
pub fn interest_moves(project: &Project, since: Day, until: Option<Day>) -> Vec<Move<Interest>> {
    moves_by(project, since, until, |it| it.interest)
}

fn placed(stakeholder: &Stakeholder, day: Option<Day>) -> Option<Interested> {
    let placement = placement_at(stakeholder, day)?;
    let (influence, interest) = placement.influence.zip(placement.interest)?;
    Some(Interested { id: stakeholder.id, name: stakeholder.name.to_string(), influence, interest })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::Id;
    use crate::domain::text::Line;

    #[test]
    fn each_quarter_asks_for_its_own_approach_and_the_middle_level_counts_as_influence() {
        let of = |influence, interest| Involvement::of(influence, interest);
        assert_eq!(of(Level::Medium, Interest::Some), Involvement::Engage);
        assert_eq!(of(Level::High, Interest::Little), Involvement::Satisfy);
        assert_eq!(of(Level::Low, Interest::Much), Involvement::Inform);
        assert_eq!(of(Level::Low, Interest::None), Involvement::SpendLittle);
    }

    #[test]
    fn who_lacks_influence_or_interest_waits_for_a_place() {
        let day = "2026-01-10".parse().unwrap();
        let new =
            |bits, name| Stakeholder::new(StakeholderId::from_bits(bits), Line::new(name).unwrap());
        let nurses = new(1, "Nurses").placed(day, Some(Level::High), None);
        let kin = new(2, "Kin").interested(day, Some(Interest::Much));
        let finance = nurses.interested(day, Some(Interest::Some));
        let finance = Stakeholder { id: StakeholderId::from_bits(3), ..finance };
        let mut project = Project::sample_for_tests();
        project.stakeholders = [nurses, kin, finance].into_iter().collect();
        let view = interest_view(&project);
        let waiting: Vec<_> = view.unplaced.iter().map(|(_, name)| name.as_str()).collect();
        assert_eq!(waiting, ["Nurses", "Kin"]);
        assert_eq!((view.placed.len(), view.count(Involvement::Engage)), (1, 1));
    }
    #[test]
    fn the_grid_of_a_day_shows_who_stood_where_and_who_has_moved_since() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let (january, march) = (day("2026-01-10"), day("2026-03-01"));
        let nurses = Stakeholder::new(StakeholderId::from_bits(1), Line::new("Nurses").unwrap());
        let nurses = nurses.placed(january, Some(Level::High), None);
        let nurses = nurses.interested(january, Some(Interest::Little));
        let nurses = nurses.interested(march, Some(Interest::Much));
        let mut project = Project::sample_for_tests();
        project.stakeholders = [nurses].into_iter().collect();
        let at = |day| interest_view_at(&project, day).placed.first().map(|it| it.interest);
        assert_eq!(at(Some(day("2026-02-28"))), Some(Interest::Little));
        assert_eq!(at(None), Some(Interest::Much));
        assert_eq!(interest_view_at(&project, Some(day("2026-01-09"))), InterestView::default());
        let moved = interest_moves(&project, january, None);
        let told: Vec<_> = moved.iter().map(|it| (it.from, it.to, it.day)).collect();
        let high = |interest| (Level::High, interest);
        assert_eq!(told, [(high(Interest::Little), high(Interest::Much), march)]);
        assert_eq!(interest_moves(&project, march, None), []);
    }
}
