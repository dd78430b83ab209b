//! What the anchoring plan says: what comes next, and who and which levels are left out.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::domain::action::ActionStatus;
use crate::domain::anchoring::{AnchoringActivity, OrganizationLevel};
use crate::domain::ids::AnchoringId;
use crate::domain::project::Project;
use crate::domain::stakeholder::{Level, Stakeholder};
use crate::domain::time::Day;

/// How far ahead "next" reaches. **Unit** days.
pub const NEXT_DAYS: i32 = 30;

/// An activity on one of its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occurrence {
    /// Which activity.
    pub id: AnchoringId,
    /// When.
    pub day: Day,
    /// Whether the day is over, and it should have taken place.
    pub is_overdue: bool,
}

/// What takes place from today on within [`NEXT_DAYS`], by day, after what should have been; those
/// of one day in the order of the register.
#[must_use]
pub fn coming(project: &Project, today: Day) -> Vec<Occurrence> {
    let last = today.plus_days(NEXT_DAYS);
    let of = |it: &Arc<AnchoringActivity>| {
        let overdue = it.is_overdue(today).then_some(it.day).flatten();
        let days = days(project, it, today, last);
        let id = it.id;
        let all: Vec<_> = overdue
            .map(|day| Occurrence { id, day, is_overdue: true })
            .into_iter()
            .chain(days.into_iter().map(|day| Occurrence { id, day, is_overdue: false }))
            .collect();
        all
    };
    let mut all: Vec<_> = project.anchoring.iter().flat_map(of).collect();
    all.sort_by_key(|it| it.day);
    all
}

/// The days of an activity from one day to another, as long as the project lasts.
#[must_use]
pub fn days(project: &Project, it: &AnchoringActivity, from: Day, to: Day) -> Vec<Day> {
    let is_again = |day: &Day| Some(*day) != it.day;
    let end = project.details.period_end;
    let lasts = |day: &Day| !is_again(day) || end.is_none_or(|end| *day <= end);
    it.days(from, to).filter(lasts).collect()
}

/// Who and what the plan leaves out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Gaps {
    /// Stakeholders with whom nothing is done: those with much influence first, then in the order
    /// of the register.
    pub stakeholders: Vec<Arc<Stakeholder>>,
    /// Levels of the organization on which nothing is done.
    pub levels: Vec<OrganizationLevel>,
}

impl Gaps {
    /// Those with much influence among the stakeholders.
    #[must_use]
    pub fn n_influential(&self) -> usize {
        self.stakeholders.iter().filter(|it| it.influence() == Some(Level::High)).count()
    }

    /// Whether everyone and every level is reached.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.stakeholders.is_empty() && self.levels.is_empty()
    }
}

/// The gaps of the plan. What was given up reaches nobody; what is done did.
#[must_use]
pub fn gaps(project: &Project) -> Gaps {
    let held = || project.anchoring.iter().filter(|it| it.status != ActionStatus::Dropped);
    let reached: BTreeSet<_> = held().filter_map(|it| it.stakeholder).collect();
    let levels: BTreeSet<_> = held().filter_map(|it| it.level).collect();
    let all = project.stakeholders.iter().filter(|it| !reached.contains(&it.id));
    let mut stakeholders: Vec<_> = all.cloned().collect();
    stakeholders.sort_by_key(|it| it.influence() != Some(Level::High));
    let levels = OrganizationLevel::ALL.into_iter().filter(|it| !levels.contains(it)).collect();
    Gaps { stakeholders, levels }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::{Id, StakeholderId};
    use crate::domain::indicator::Frequency;
    use crate::domain::text::Line;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn activity(bits: u64, first: &str, rhythm: Option<Frequency>) -> AnchoringActivity {
        let name = Line::new(&format!("A{bits}")).unwrap();
        let first = Some(day(first));
        let activity = AnchoringActivity::new(AnchoringId::from_bits(bits), name);
        AnchoringActivity { day: first, rhythm, ..activity }
    }

    #[test]
    fn the_next_thirty_days_follow_what_should_have_been() {
        let mut project = Project::sample_for_tests();
        project.details.period_end = Some(day("2026-12-10"));
        project.anchoring = [
            activity(1, "2026-11-30", None),
            activity(2, "2026-11-02", Some(Frequency::Fortnightly)),
            activity(3, "2026-11-01", None),
            activity(4, "2026-12-22", None),
            activity(5, "2026-12-23", None),
            AnchoringActivity { status: ActionStatus::Done, ..activity(6, "2026-11-25", None) },
        ]
        .into_iter()
        .collect();
        let told: Vec<_> = coming(&project, day("2026-11-22"))
            .into_iter()
            .map(|it| (it.id.bits(), it.day.to_string(), it.is_overdue))
            .collect();
        let expected = [
            (3, "2026-11-01", true),
            (1, "2026-11-30", false),
            (2, "2026-11-30", false),
            // Not again on the 14th: the project is over by then. What is planned once may come.
            (4, "2026-12-22", false),
        ];
        assert_eq!(told, expected.map(|(id, day, late)| (id, day.to_owned(), late)));
    }

    #[test]
    fn whoever_has_influence_is_missed_first_and_what_was_given_up_reaches_nobody() {
        let mut project = Project::sample_for_tests();
        let of = |bits: u64, level| {
            Stakeholder::new(StakeholderId::from_bits(bits), Line::new("S").unwrap()).placed(
                day("2026-01-01"),
                Some(level),
                None,
            )
        };
        let all = [of(1, Level::Low), of(2, Level::High), of(3, Level::High)];
        project.stakeholders = all.into_iter().collect();
        let with = |bits: u64, whom: u64, status| AnchoringActivity {
            stakeholder: Some(StakeholderId::from_bits(whom)),
            level: Some(OrganizationLevel::Employees),
            status,
            ..activity(bits, "2026-01-01", None)
        };
        let one = [with(1, 3, ActionStatus::Done), with(2, 2, ActionStatus::Dropped)];
        project.anchoring = one.into_iter().collect();
        let gaps = gaps(&project);
        let missed: Vec<_> = gaps.stakeholders.iter().map(|it| it.id.bits()).collect();
        assert_eq!((missed, gaps.n_influential()), (vec![2, 1], 1));
        assert!(!gaps.levels.contains(&OrganizationLevel::Employees));
        assert_eq!(gaps.levels.len(), OrganizationLevel::ALL.len() - 1);
    }
}
