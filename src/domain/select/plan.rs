//! What the plan says when its parts are held against each other.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::domain::project::Project;
use crate::domain::task::{Task, TaskKind};
use crate::domain::time::Day;

/// Whether a task begins before another that it waits for has ended. What is settled is not asked.
#[must_use]
pub fn starts_too_early(task: &Task, before: &Task) -> bool {
    let spans = task.span().zip(before.span());
    task.status.is_pending()
        && before.status.is_pending()
        && spans.is_some_and(|(span, before)| span.start() < before.end())
}

/// What a task waits for, in its order.
pub fn waited_for<'a>(task: &'a Task, project: &'a Project) -> impl Iterator<Item = &'a Arc<Task>> {
    task.after.iter().filter_map(|&id| project.tasks.get(id))
}

/// The milestone that is reached next: the first from a day on that is still to come.
#[must_use]
pub fn next_milestone(project: &Project, today: Day) -> Option<&Arc<Task>> {
    let coming = project.tasks.iter().filter(|task| {
        task.kind == TaskKind::Milestone
            && task.status.is_pending()
            && task.end.is_some_and(|day| day >= today)
    });
    coming.min_by_key(|task| task.end)
}

/// What a task could wait for beside what it waits for: none of those wait for it, by any way.
pub fn may_wait_for<'a>(
    task: &'a Task,
    project: &'a Project,
) -> impl Iterator<Item = &'a Arc<Task>> {
    let mut waiting = BTreeSet::from([task.id]);
    loop {
        let more: Vec<_> = project
            .tasks
            .iter()
            .filter(|it| {
                !waiting.contains(&it.id) && it.after.iter().any(|id| waiting.contains(id))
            })
            .map(|it| it.id)
            .collect();
        if more.is_empty() {
            break;
        }
        waiting.extend(more);
    }
    let is_open = move |it: &&Arc<Task>| !waiting.contains(&it.id) && !task.after.contains(&it.id);
    project.tasks.iter().filter(is_open)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::{Id, TaskId};
    use crate::domain::{ActionStatus, Line};

    fn task(bits: u64, after: &[u64]) -> Task {
        let name = Line::new("Train the nurses").unwrap();
        let after = after.iter().map(|&bits| TaskId::from_bits(bits)).collect();
        Task { after, ..Task::new(TaskId::from_bits(bits), name) }
    }

    fn milestone(bits: u64, day: &str) -> Task {
        task(bits, &[]).of_kind(TaskKind::Milestone).ending(Some(day.parse().unwrap()))
    }

    fn with(tasks: Vec<Task>) -> Project {
        Project { tasks: tasks.into_iter().collect(), ..Project::sample_for_tests() }
    }

    #[test]
    fn what_waits_for_a_task_by_any_way_is_not_offered_to_it() {
        let project = with(vec![task(1, &[]), task(2, &[1]), task(3, &[2]), task(4, &[])]);
        let offered = |bits: u64| -> Vec<u64> {
            let task = project.tasks.get(TaskId::from_bits(bits)).unwrap();
            may_wait_for(task, &project).map(|it| it.id.bits()).collect()
        };
        assert_eq!(offered(1), [4]);
        assert_eq!(offered(3), [1, 4]);
        assert_eq!(offered(4), [1, 2, 3]);
    }

    #[test]
    fn the_next_milestone_is_the_first_that_is_not_over_and_not_settled() {
        let mut done = milestone(2, "2026-03-02");
        done.status = ActionStatus::Done;
        let tasks = vec![
            milestone(4, "2026-05-01"),
            milestone(1, "2026-03-01"),
            done,
            milestone(3, "2026-04-01"),
        ];
        let project = with(tasks);
        let next =
            |day: &str| next_milestone(&project, day.parse().unwrap()).map(|it| it.id.bits());
        assert_eq!(next("2026-03-01"), Some(1));
        assert_eq!(next("2026-03-02"), Some(3));
        assert_eq!(next("2026-05-02"), None);
    }
}
