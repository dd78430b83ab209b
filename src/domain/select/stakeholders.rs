//! The stakeholders on the influence × attitude grid.

use std::collections::BTreeSet;

use crate::domain::ids::StakeholderId;
use crate::domain::project::Project;
use crate::domain::stakeholder::{Attitude, Level, Placement, Stakeholder};
use crate::domain::time::Day;

/// A stakeholder with its place on the grid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// Who it is.
    pub id: StakeholderId,
    /// What it is called.
    pub name: String,
    /// Influence.
    pub influence: Level,
    /// Attitude.
    pub attitude: Attitude,
}

/// The grid: who stands where, and who cannot be placed yet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GridView {
    /// Those with both influence and attitude, in the order of the register.
    pub placed: Vec<Placed>,
    /// Those who lack one or both, with their names.
    pub unplaced: Vec<(StakeholderId, String)>,
}

/// What the whole picture says, for its title.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct GridFinding {
    /// Number of stakeholders with high influence.
    pub n_influential: usize,
    /// How many of those are against.
    pub n_influential_against: usize,
    /// How many of those are for.
    pub n_influential_for: usize,
}

/// The grid as it stands now.
#[must_use]
pub fn grid_view(project: &Project) -> GridView {
    grid_view_at(project, None)
}

/// The grid as it stood at the end of a day, or as it stands now. Those who were not assessed by
/// then are not told of as lacking a place.
#[must_use]
pub fn grid_view_at(project: &Project, day: Option<Day>) -> GridView {
    let mut view = GridView::default();
    for stakeholder in project.stakeholders.iter() {
        let name = stakeholder.name.to_string();
        let placement = placement_at(stakeholder, day);
        if placement.is_none() && day.is_some() {
            continue;
        }
        let levels = placement.map(|it| (it.influence, it.attitude)).unwrap_or_default();
        match levels {
            (Some(influence), Some(attitude)) => {
                view.placed.push(Placed { id: stakeholder.id, name, influence, attitude });
            }
            _ => view.unplaced.push((stakeholder.id, name)),
        }
    }
    view
}

pub(super) fn placement_at(stakeholder: &Stakeholder, day: Option<Day>) -> Option<&Placement> {
    match day {
        None => stakeholder.placement(),
        Some(day) => stakeholder.placement_on(day),
    }
}

/// The days on which anyone was assessed, the first first.
#[must_use]
pub fn assessed_days(project: &Project) -> Vec<Day> {
    let placements = project.stakeholders.iter().flat_map(|it| &it.placements);
    let days: BTreeSet<_> = placements.map(|placement| placement.day).collect();
    days.into_iter().collect()
}

/// Someone who stood elsewhere earlier, on a grid of influence and `P`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move<P = Attitude> {
    /// Who it is.
    pub id: StakeholderId,
    /// What it is called.
    pub name: String,
    /// Where it stood; both are known.
    pub from: (Level, P),
    /// Where it stands; both are known.
    pub to: (Level, P),
    /// When it came there.
    pub day: Day,
    /// What had moved it, as said of the last assessment that has a reason.
    pub reason: Option<String>,
}

/// Who stood elsewhere on the grid of influence and attitude at the end of a day than at the end of a
/// later one, or than now. Who was not placed at both times has not moved. In the order of the register.
#[must_use]
pub fn moves(project: &Project, since: Day, until: Option<Day>) -> Vec<Move> {
    moves_by(project, since, until, |it| it.attitude)
}

/// Likewise on the grid of influence and what `scale` reads.
pub(super) fn moves_by<P: Copy + PartialEq>(
    project: &Project,
    since: Day,
    until: Option<Day>,
    scale: fn(&Placement) -> Option<P>,
) -> Vec<Move<P>> {
    project.stakeholders.iter().filter_map(|it| move_of(it, since, until, scale)).collect()
}

fn move_of<P: Copy + PartialEq>(
    stakeholder: &Stakeholder,
    since: Day,
    until: Option<Day>,
    scale: fn(&Placement) -> Option<P>,
) -> Option<Move<P>> {
    let place = |placement: &Placement| Some((placement.influence?, scale(placement)?));
    let from = stakeholder.placement_on(since).and_then(place)?;
    let last = placement_at(stakeholder, until)?;
    let to = place(last)?;
    let between =
        stakeholder.placements.iter().filter(|it| it.day > since && it.day <= last.day).rev();
    let reason = between.clone().find_map(|it| it.reason.as_ref()).map(ToString::to_string);
    // The first of the assessments that left it where it stands now.
    let came = between.take_while(|it| place(it) == Some(to)).last()?;
    let (id, name, day) = (stakeholder.id, stakeholder.name.to_string(), came.day);
    (from != to).then_some(Move { id, name, from, to, day, reason })
}

impl GridView {
    /// What the picture says.
    #[must_use]
    pub fn finding(&self) -> GridFinding {
        let mut finding = GridFinding::default();
        for placed in self.placed.iter().filter(|placed| placed.influence == Level::High) {
            finding.n_influential += 1;
            match placed.attitude {
                Attitude::Negative => finding.n_influential_against += 1,
                Attitude::Positive => finding.n_influential_for += 1,
                Attitude::Neutral => {}
            }
        }
        finding
    }

    /// Those in one field, in the order of the register.
    pub fn in_field(&self, influence: Level, attitude: Attitude) -> impl Iterator<Item = &Placed> {
        self.placed
            .iter()
            .filter(move |placed| placed.influence == influence && placed.attitude == attitude)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::Id;
    use crate::domain::text::Line;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    /// A project with one stakeholder, who was against in January, came round in March and said why,
    /// and gained influence in May.
    fn project() -> Project {
        let nurses = Stakeholder::new(StakeholderId::from_bits(1), Line::new("Nurses").unwrap())
            .placed(day("2026-01-10"), Some(Level::Medium), Some(Attitude::Negative))
            .placed(day("2026-03-10"), Some(Level::Medium), Some(Attitude::Neutral))
            .explained(day("2026-03-10"), Line::new("Took part in the test").ok())
            .placed(day("2026-05-10"), Some(Level::High), Some(Attitude::Neutral));
        let mut project = Project::sample_for_tests();
        project.stakeholders = std::iter::once(nurses).collect();
        project
    }

    #[test]
    fn the_grid_of_a_day_shows_who_stood_where_then() {
        let place = |at: Option<&str>| {
            let view = grid_view_at(&project(), at.map(day));
            view.placed.first().map(|it| (it.influence, it.attitude))
        };
        assert_eq!(place(Some("2026-01-09")), None);
        assert_eq!(place(Some("2026-01-10")), Some((Level::Medium, Attitude::Negative)));
        assert_eq!(place(Some("2026-05-09")), Some((Level::Medium, Attitude::Neutral)));
        assert_eq!(place(None), Some((Level::High, Attitude::Neutral)));
        assert_eq!(grid_view_at(&project(), Some(day("2026-01-09"))), GridView::default());
    }

    #[test]
    fn a_move_tells_from_where_to_where_when_and_why() {
        let moved = moves(&project(), day("2026-02-01"), Some(day("2026-04-01")));
        assert_eq!(moved[0].from, (Level::Medium, Attitude::Negative));
        assert_eq!(moved[0].to, (Level::Medium, Attitude::Neutral));
        assert_eq!(moved[0].day, day("2026-03-10"));
        assert_eq!(moved[0].reason.as_deref(), Some("Took part in the test"));
        let later = moves(&project(), day("2026-03-10"), None);
        assert_eq!((later[0].day, later[0].reason.as_deref()), (day("2026-05-10"), None));
    }

    #[test]
    fn who_was_not_placed_at_both_times_or_stands_where_it_stood_has_not_moved() {
        assert_eq!(moves(&project(), day("2026-01-09"), None), []);
        assert_eq!(moves(&project(), day("2026-03-10"), Some(day("2026-05-09"))), []);
        assert_eq!(moves(&project(), day("2026-06-01"), Some(day("2026-02-01"))), []);
    }

    #[test]
    fn days_come_once_and_in_order() {
        let days = ["2026-01-10", "2026-03-10", "2026-05-10"].map(day);
        assert_eq!(assessed_days(&project()), days);
    }
}
