//! Steps, actions, decisions and the project as a whole: what was agreed, by whom and when.

use super::{Check, Finding, Rule, Seen, ask, ask_all};
use crate::domain::action::Action;
use crate::domain::decision::Decision;
use crate::domain::entity::EntityRef;
use crate::domain::project::{Details, Project};
use crate::domain::step::{Progress, Step};
use crate::domain::time::Day;

const ACTION: &[Check<Seen<Action>>] = &[
    (Rule::ActionOverdue, |it| it.thing.is_overdue(it.today)),
    (Rule::ActionWithoutResponsible, |it| {
        it.thing.status.is_pending() && it.thing.responsible.is_none()
    }),
    (Rule::ActionWithoutDue, |it| it.thing.status.is_pending() && it.thing.due.is_none()),
];

const DECISION: &[Check<Seen<Decision>>] = &[
    (Rule::DecisionDayPassed, |it| {
        it.thing.outcome.is_none() && it.thing.day.is_some_and(|day| day < it.today)
    }),
    (Rule::DecisionWithoutResponsible, |it| {
        it.thing.outcome.is_some() && it.thing.responsible.is_none()
    }),
    (Rule::DecisionWithoutBasis, |it| it.thing.outcome.is_some() && it.thing.basis.is_none()),
    (Rule::DecisionWithoutDay, |it| it.thing.outcome.is_some() && it.thing.day.is_none()),
];

const STEP: &[Check<Seen<Step>>] = &[
    (Rule::StepOverdue, |it| {
        matches!(it.thing.progress, Progress::Open | Progress::UnderWay)
            && it.thing.due.is_some_and(|due| due < it.today)
    }),
    (Rule::StepEndsBeforeStart, |it| ends_before_start(it.thing.start, it.thing.due)),
    (Rule::StepWithoutReason, |it| {
        it.thing.progress == Progress::NotRelevant && it.thing.reason.is_none()
    }),
];

const DETAILS: &[Check<Details>] = &[
    (Rule::ProjectWithoutOwner, |it| it.owner.is_none()),
    (Rule::ProjectWithoutLeader, |it| it.leader.is_none()),
    (Rule::ProjectWithoutPurpose, |it| it.purpose.is_none()),
];

const PERIOD: &[Check<Details>] =
    &[(Rule::PeriodEndsBeforeStart, |it| ends_before_start(it.period_start, it.period_end))];

/// Looks at the work and at the project itself.
pub(super) fn look(project: &Project, today: Day, found: &mut Vec<Finding>) {
    ask_all(project, today, EntityRef::Action, ACTION, found);
    ask_all(project, today, EntityRef::Decision, DECISION, found);
    ask_all(project, today, EntityRef::Step, STEP, found);
    let about = EntityRef::Project(project.id);
    ask(&project.details, about, PERIOD, found);
    if has_begun(project) {
        ask(&project.details, about, DETAILS, found);
    }
}

fn ends_before_start(start: Option<Day>, end: Option<Day>) -> bool {
    start.zip(end).is_some_and(|(start, end)| end < start)
}

/// Whether there is anything in it. A new project is not asked for anything.
fn has_begun(project: &Project) -> bool {
    !(project.stakeholders.is_empty()
        && project.benefits.is_empty()
        && project.steps.is_empty()
        && project.actions.is_empty()
        && project.decisions.is_empty()
        && project.tasks.is_empty()
        && project.goals.is_empty())
}
