//! The plan: what is late, what begins too early, who sees to it, and when it is reached.

use super::{Check, Finding, Rule, Seen, ask_all};
use crate::domain::entity::EntityRef;
use crate::domain::project::Project;
use crate::domain::select::plan::{starts_too_early, waited_for};
use crate::domain::task::{Task, TaskKind};
use crate::domain::time::Day;

const TASK: &[Check<Seen<Task>>] = &[
    (Rule::TaskOverdue, |it| it.thing.is_overdue(it.today)),
    (Rule::TaskWithoutResponsible, |it| {
        is_pending(&it.thing, TaskKind::Activity) && it.thing.responsible.is_none()
    }),
    (Rule::MilestoneWithoutDay, |it| {
        is_pending(&it.thing, TaskKind::Milestone) && it.thing.end.is_none()
    }),
];

fn is_pending(task: &Task, kind: TaskKind) -> bool {
    task.kind == kind && task.status.is_pending()
}

/// Looks at the plan.
pub(super) fn look(project: &Project, today: Day, found: &mut Vec<Finding>) {
    ask_all(project, today, EntityRef::Task, TASK, found);
    let early = project
        .tasks
        .iter()
        .filter(|task| waited_for(task, project).any(|before| starts_too_early(task, before)));
    found.extend(
        early
            .map(|task| Finding { rule: Rule::TaskBeforeItsTurn, about: EntityRef::Task(task.id) }),
    );
}
