//! Goals: does a benefit serve them, and do they serve a plan.

use std::collections::BTreeSet;

use super::{Check, Finding, Rule, ask};
use crate::domain::entity::EntityRef;
use crate::domain::goal::Goal;
use crate::domain::project::Project;

const GOAL: &[Check<Goal>] = &[(Rule::GoalWithoutStrategy, |it| it.strategy.is_none())];

/// Looks at all goals. Before there are benefits no goal can miss one.
pub(super) fn look(project: &Project, found: &mut Vec<Finding>) {
    let served: BTreeSet<_> =
        project.benefits.iter().flat_map(|it| it.goals.iter().copied()).collect();
    for goal in project.goals.iter() {
        let about = EntityRef::Goal(goal.id);
        ask(goal.as_ref(), about, GOAL, found);
        if !project.benefits.is_empty() && !served.contains(&goal.id) {
            found.push(Finding { rule: Rule::GoalWithoutBenefit, about });
        }
    }
}
