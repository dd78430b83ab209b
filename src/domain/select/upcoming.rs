//! What someone has to do soon.

use crate::domain::action::Action;
use crate::domain::ids::ActionId;
use crate::domain::project::Project;
use crate::domain::text::Line;
use crate::domain::time::Day;

/// How far ahead "soon" reaches. **Unit** days.
pub const SOON_DAYS: i32 = 30;

/// An action with its day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upcoming {
    /// Which.
    pub id: ActionId,
    /// What is to be done.
    pub name: Line,
    /// By when.
    pub due: Day,
    /// Who does it.
    pub responsible: Option<Line>,
    /// Whether the day has passed.
    pub is_overdue: bool,
}

/// The pending actions whose day has passed or comes within [`SOON_DAYS`], the earliest first;
/// those of one day in the order of the register.
#[must_use]
pub fn upcoming(project: &Project, today: Day) -> Vec<Upcoming> {
    let of = |action: &Action| {
        let due = action.due.filter(|_| action.status.is_pending())?;
        (due <= today.plus_days(SOON_DAYS)).then(|| Upcoming {
            id: action.id,
            name: action.name.clone(),
            due,
            responsible: action.responsible.clone(),
            is_overdue: action.is_overdue(today),
        })
    };
    let mut soon: Vec<_> = project.actions.iter().filter_map(|action| of(action)).collect();
    soon.sort_by_key(|it| it.due);
    soon
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::action::ActionStatus;
    use crate::domain::ids::{Id, ProjectId};
    use crate::domain::project::{Currency, Details, Language};
    use crate::domain::time::Moment;

    const TODAY: &str = "2026-11-22";

    fn action(bits: u64, due: Option<&str>, status: ActionStatus) -> Action {
        let name = Line::new(&format!("A{bits}")).unwrap();
        let due = due.map(|due| due.parse().unwrap());
        Action { due, status, ..Action::new(ActionId::from_bits(bits), name) }
    }

    #[track_caller]
    fn check(actions: &[Action], expected: &[(&str, bool)]) {
        let details = Details::new(Line::new("P").unwrap(), Currency::Nok, Language::Nb);
        let mut project = Project::new(ProjectId::from_bits(1), details, Moment::from_ms(0));
        project.actions = actions.iter().cloned().collect();
        let soon = upcoming(&project, TODAY.parse().unwrap());
        let told: Vec<_> = soon.iter().map(|it| (it.name.as_str(), it.is_overdue)).collect();
        assert_eq!(told, expected);
    }

    #[test]
    fn the_overdue_and_those_of_the_next_thirty_days_come_by_day() {
        check(
            &[
                action(1, Some("2026-12-22"), ActionStatus::Open),
                action(2, Some("2026-12-23"), ActionStatus::Open),
                action(3, Some("2026-11-21"), ActionStatus::UnderWay),
                action(4, Some("2026-11-22"), ActionStatus::Open),
            ],
            &[("A3", true), ("A4", false), ("A1", false)],
        );
    }

    #[test]
    fn what_is_done_dropped_or_without_a_day_is_not_coming() {
        check(
            &[
                action(1, Some("2026-11-25"), ActionStatus::Done),
                action(2, Some("2026-11-25"), ActionStatus::Dropped),
                action(3, None, ActionStatus::Open),
            ],
            &[],
        );
    }
}
