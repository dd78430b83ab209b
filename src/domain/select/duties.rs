//! What the matrix of roles and steps says: steps that lack somebody, roles that have nothing to
//! do, and roles that have too much.

use crate::domain::duties::{Duty, WorkStep};
use crate::domain::ids::RoleId;
use crate::domain::project::Project;

/// From so many steps on a role can have too much.
const MUCH: usize = 5;

/// What a step lacks, or has too much of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum StepFault {
    /// Nobody has anything to do with it yet.
    Nobody,
    /// Nobody answers for it.
    NoMain,
    /// More than one answer for it, so that nobody does.
    ManyMain,
    /// Nobody does it.
    NoPerformer,
}

/// What a step lacks: it needs exactly one that answers and at least one that performs.
#[must_use]
pub fn faults(step: &WorkStep) -> Vec<StepFault> {
    if Duty::ALL.iter().all(|&duty| step.with_duty(duty).is_empty()) {
        return vec![StepFault::Nobody];
    }
    let main = match step.main.len() {
        0 => Some(StepFault::NoMain),
        1 => None,
        _ => Some(StepFault::ManyMain),
    };
    let performer = step.performs.is_empty().then_some(StepFault::NoPerformer);
    main.into_iter().chain(performer).collect()
}

/// How many steps there are, and how many of them lack what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Standing {
    /// All steps.
    pub n_steps: usize,
    /// Steps that nobody answers for.
    pub n_without_main: usize,
    /// Steps that several answer for.
    pub n_many_main: usize,
    /// Steps that nobody performs.
    pub n_without_performer: usize,
}

/// How the matrix stands as a whole.
#[must_use]
pub fn standing(project: &Project) -> Standing {
    let count =
        |holds: fn(&WorkStep) -> bool| project.work_steps.iter().filter(|step| holds(step)).count();
    Standing {
        n_steps: project.work_steps.len(),
        n_without_main: count(|step| step.main.is_empty()),
        n_many_main: count(|step| step.main.len() > 1),
        n_without_performer: count(|step| step.performs.is_empty()),
    }
}

/// Roles that no step names, once any step names a role.
#[must_use]
pub fn without_work(project: &Project) -> Vec<RoleId> {
    let has_any =
        |role: RoleId| project.work_steps.iter().any(|step| step.duties_of(role).next().is_some());
    let all = project.roles.iter().map(|role| role.id);
    let idle: Vec<RoleId> = all.filter(|&role| !has_any(role)).collect();
    if idle.len() == project.roles.len() { Vec::new() } else { idle }
}

/// Roles that have too much, with the number of steps that they answer for or perform: at least
/// five steps, and more than twice as many as the other roles have on average. Being asked or told
/// weighs nothing.
#[must_use]
pub fn overloaded(project: &Project) -> Vec<(RoleId, usize)> {
    let loads: Vec<(RoleId, usize)> =
        project.roles.iter().map(|role| (role.id, load(project, role.id))).collect();
    let sum: usize = loads.iter().map(|&(_, load)| load).sum();
    let n_others = loads.len().saturating_sub(1);
    let is_too_much =
        |load: usize| n_others > 0 && load >= MUCH && load * n_others > 2 * (sum - load);
    loads.into_iter().filter(|&(_, load)| is_too_much(load)).collect()
}

/// Steps that a role answers for or performs.
fn load(project: &Project, role: RoleId) -> usize {
    let is_work = |step: &WorkStep| step.main.contains(&role) || step.performs.contains(&role);
    project.work_steps.iter().filter(|step| is_work(step)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::duties::Role;
    use crate::domain::ids::{Id, WorkStepId};
    use crate::domain::text::Line;

    fn role(bits: u64) -> RoleId {
        RoleId::from_bits(bits)
    }

    fn step(bits: u64, duties: &[(u64, &[Duty])]) -> WorkStep {
        let step = WorkStep::new(WorkStepId::from_bits(bits), Line::new("Fill it").unwrap());
        duties.iter().fold(step, |step, &(bits, duties)| step.assigned(role(bits), duties))
    }

    /// A project with so many roles and these steps.
    fn project(n_roles: u64, steps: Vec<WorkStep>) -> Project {
        let mut project = Project::sample_for_tests();
        for bits in 1..=n_roles {
            let role = Role::new(role(bits), Line::new("Nurse").unwrap());
            project.roles.insert(project.roles.len(), role);
        }
        for step in steps {
            project.work_steps.insert(project.work_steps.len(), step);
        }
        project
    }

    #[test]
    fn a_step_needs_exactly_one_that_answers_and_at_least_one_that_performs() {
        let of = |duties: &[(u64, &[Duty])]| faults(&step(1, duties));
        assert_eq!(of(&[]), [StepFault::Nobody]);
        assert_eq!(of(&[(1, &[Duty::Main, Duty::Performs])]), []);
        assert_eq!(of(&[(1, &[Duty::Main]), (2, &[Duty::Performs]), (3, &[Duty::Performs])]), []);
        assert_eq!(of(&[(1, &[Duty::Performs])]), [StepFault::NoMain]);
        assert_eq!(of(&[(1, &[Duty::Informed])]), [StepFault::NoMain, StepFault::NoPerformer]);
        let two = of(&[(1, &[Duty::Main, Duty::Performs]), (2, &[Duty::Main])]);
        assert_eq!(two, [StepFault::ManyMain]);
    }

    #[test]
    fn the_whole_counts_steps_and_not_faults() {
        let steps = vec![
            step(1, &[]),
            step(2, &[(1, &[Duty::Main])]),
            step(3, &[(1, &[Duty::Main, Duty::Performs]), (2, &[Duty::Main])]),
        ];
        let found = standing(&project(2, steps));
        let (n_steps, n_without_main, n_many_main, n_without_performer) = (3, 1, 1, 2);
        assert_eq!(found, Standing { n_steps, n_without_main, n_many_main, n_without_performer });
    }

    #[test]
    fn a_role_without_work_is_told_of_once_work_was_given() {
        assert_eq!(without_work(&project(2, vec![step(1, &[])])), []);
        let told = project(2, vec![step(1, &[(1, &[Duty::Informed])])]);
        assert_eq!(without_work(&told), [role(2)]);
    }

    #[test]
    fn too_much_is_five_steps_and_more_than_twice_what_the_others_have() {
        let first = |n: u64, others: u64| -> Vec<WorkStep> {
            let own = (1..=n).map(|bits| step(bits, &[(1, &[Duty::Main])]));
            let shared = (1..=others).map(|bits| step(100 + bits, &[(2, &[Duty::Performs])]));
            own.chain(shared).collect()
        };
        assert_eq!(overloaded(&project(2, first(5, 2))), [(role(1), 5)]);
        assert_eq!(overloaded(&project(2, first(4, 0))), []);
        assert_eq!(overloaded(&project(2, first(6, 3))), []);
        assert_eq!(overloaded(&project(3, first(6, 3))), [(role(1), 6)]);
        assert_eq!(overloaded(&project(1, first(9, 0))), []);
    }

    #[test]
    fn to_be_asked_or_told_is_no_work() {
        let steps = (1..=9).map(|bits| step(bits, &[(1, &[Duty::Consulted, Duty::Informed])]));
        assert_eq!(overloaded(&project(2, steps.collect())), []);
    }
}
