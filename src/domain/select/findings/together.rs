//! Whether those whom the change needs are with it: the three parties among who takes part, the
//! influential in the anchoring plan, and somebody who answers for each step of work.

use super::{Finding, Rule};
use crate::domain::duties::Duty;
use crate::domain::entity::EntityRef;
use crate::domain::project::Project;
use crate::domain::select::anchoring::gaps;
use crate::domain::select::participants::{Voice, missing};
use crate::domain::stakeholder::Level;

/// Looks at all three. A tool that holds nothing yet is not asked for anything.
pub(super) fn look(project: &Project, found: &mut Vec<Finding>) {
    parties(project, found);
    influential(project, found);
    work_steps(project, found);
}

fn parties(project: &Project, found: &mut Vec<Finding>) {
    if project.participants.is_empty() {
        return;
    }
    let about = EntityRef::Project(project.id);
    let rules = missing(project, &Voice::PARTIES).into_iter().filter_map(rule);
    found.extend(rules.map(|rule| Finding { rule, about }));
}

fn rule(voice: Voice) -> Option<Rule> {
    match voice {
        Voice::Management => Some(Rule::ManagementTakesNoPart),
        Voice::Unions => Some(Rule::UnionsTakeNoPart),
        Voice::Safety => Some(Rule::SafetyTakesNoPart),
        // Not of the three parties; the project's owner and leader have rules of their own.
        Voice::Users | Voice::Leader | Voice::Owner => None,
    }
}

fn influential(project: &Project, found: &mut Vec<Finding>) {
    if project.anchoring.is_empty() {
        return;
    }
    let missed = gaps(project).stakeholders.into_iter();
    let missed = missed.filter(|it| it.influence() == Some(Level::High));
    found.extend(missed.map(|it| Finding {
        rule: Rule::InfluentialNotAnchored,
        about: EntityRef::Stakeholder(it.id),
    }));
}

/// Steps are often written down first, all of them, and shared out later.
fn work_steps(project: &Project, found: &mut Vec<Finding>) {
    let steps = || project.work_steps.iter();
    let is_shared_out =
        steps().any(|step| Duty::ALL.iter().any(|&duty| !step.with_duty(duty).is_empty()));
    if is_shared_out {
        let open = steps().filter(|step| step.main.is_empty());
        found.extend(open.map(|step| Finding {
            rule: Rule::WorkStepWithoutMain,
            about: EntityRef::WorkStep(step.id),
        }));
    }
}
