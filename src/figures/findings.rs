//! What is worth a look, with what only the method can tell: steps that were marked done though
//! their rule says otherwise, and which findings belong to the work of a step.

use super::names::is_from;
use super::path::{activity_of, is_met};
use crate::domain::select::findings::{Finding, Rule, findings, in_order};
use crate::domain::{Day, EntityRef, Progress, Project, StepId};
use crate::method::{self, Activity, Done, RuleKey, Tool};

/// Everything worth a look on a day, the weightiest first, without what was set aside.
#[must_use]
pub fn open(project: &Project, today: Day) -> Vec<Finding> {
    let mut found = findings(project, today);
    found.extend(in_doubt(project, today));
    in_order(found, project)
}

/// Those of [`open`] that belong to the work of a step.
#[must_use]
pub fn of_step(project: &Project, id: StepId, today: Day) -> Vec<Finding> {
    let mut found = open(project, today);
    found.retain(|finding| belongs_to(project, *finding, id));
    found
}

/// Whether a finding belongs to the work of a step: it is about the step or an action of it, or the
/// step's work settles it.
#[must_use]
pub fn belongs_to(project: &Project, finding: Finding, id: StepId) -> bool {
    let activity = activity_of(id);
    let is_its_action = || {
        let EntityRef::Action(action) = finding.about else { return false };
        let action = project.actions.get(action);
        action.is_some_and(|action| is_from(action, EntityRef::Step(id)))
    };
    let is_its_work = || activity.is_some_and(|activity| belongs(finding.rule, activity));
    finding.about == EntityRef::Step(id) || is_its_action() || is_its_work()
}

/// Steps of the project's framework that were marked done though the data say otherwise.
fn in_doubt(project: &Project, today: Day) -> impl Iterator<Item = Finding> {
    let framework = method::framework(project.details.framework.key());
    let rule_of = move |id: StepId| {
        let steps = framework.into_iter().flat_map(method::Framework::steps);
        let activity = activity_of(id)?;
        let is_on_path = steps.into_iter().any(|(_, step)| step.activity.key == activity.key);
        match activity.done {
            Done::Rule(rule) if is_on_path => Some(rule),
            Done::Rule(_) | Done::ByHand => None,
        }
    };
    let is_in_doubt =
        move |id: StepId| rule_of(id).is_some_and(|rule| !is_met(project, rule, today));
    let done = project.steps.iter().filter(|step| step.progress == Progress::Done);
    done.filter(move |step| is_in_doubt(step.id))
        .map(|step| Finding { rule: Rule::StepInDoubt, about: EntityRef::Step(step.id) })
}

/// Whether what a rule finds is settled by the work of an activity: where the data tell that an
/// activity is done, by what they must show for that; else by what its tools hold, as far as one
/// activity alone uses them so.
fn belongs(rule: Rule, activity: &Activity) -> bool {
    match activity.done {
        Done::Rule(done) => rules_of(done).contains(&rule),
        Done::ByHand => activity.tools.iter().any(|&tool| rules_of_tool(tool).contains(&rule)),
    }
}

fn rules_of(done: RuleKey) -> &'static [Rule] {
    match done {
        RuleKey::BenefitsNamed => &[Rule::BenefitWithoutBeneficiary, Rule::BenefitWithoutKind],
        RuleKey::StakeholdersPlaced => &[
            Rule::OpponentWithoutStrategy,
            Rule::InfluentialWithoutStrategy,
            Rule::NoUsers,
            Rule::NoRepresentatives,
            Rule::NoNextOfKin,
            Rule::StakeholderUnplaced,
            Rule::PlacementOld,
        ],
        RuleKey::BenefitsHaveIndicators => &[Rule::BenefitWithoutIndicator],
        RuleKey::BaselinesSet => &[Rule::IndicatorWithoutBaseline, Rule::BaselineWithoutDay],
        RuleKey::MeasuredAfterBaseline => {
            &[Rule::MeasuredBeforeBaseline, Rule::WorseThanBaseline, Rule::LevelNotKept]
        }
        RuleKey::BenefitsPlanned => {
            &[Rule::BenefitWithoutResponsible, Rule::IndicatorWithoutTarget, Rule::TargetWithoutDay]
        }
        RuleKey::IndicatorsComplete => &[
            Rule::IndicatorWithoutTarget,
            Rule::TargetEqualsBaseline,
            Rule::DirectionContradicts,
            Rule::TargetBeforeBaseline,
            Rule::TargetWithoutDay,
            Rule::IndicatorWithoutUnit,
            Rule::IndicatorWithoutSource,
        ],
        RuleKey::BenefitsHavePeople => &[
            Rule::BenefitWithoutOwner,
            Rule::BenefitWithoutResponsible,
            Rule::OnePersonInAllRoles,
            Rule::OwnerIsResponsible,
        ],
        RuleKey::IndicatorsHaveRhythm => &[Rule::IndicatorWithoutFrequency],
        RuleKey::ActionsNamed => &[],
        RuleKey::ActionsAssigned => &[Rule::ActionWithoutResponsible, Rule::ActionWithoutDue],
        RuleKey::ActionsDone => &[Rule::ActionOverdue],
        RuleKey::MeasurementsCurrent => {
            &[Rule::MeasurementOverdue, Rule::TargetDayPassed, Rule::FewMeasured]
        }
        RuleKey::StartDecided | RuleKey::PilotDecided => &[
            Rule::DecisionDayPassed,
            Rule::DecisionWithoutResponsible,
            Rule::DecisionWithoutBasis,
            Rule::DecisionWithoutDay,
        ],
        // Asked before a decision; no activity is done by them.
        RuleKey::GoalsSet
        | RuleKey::OwnerNamed
        | RuleKey::PlanMade
        | RuleKey::OrderPlanned
        | RuleKey::VoicesHeard
        | RuleKey::FiguresKept
        | RuleKey::StoriesKept
        | RuleKey::PictureDrawn
        | RuleKey::RepresentativesNamed => &[],
    }
}

fn rules_of_tool(tool: Tool) -> &'static [Rule] {
    match tool {
        Tool::Goals => {
            &[Rule::ProjectWithoutPurpose, Rule::GoalWithoutBenefit, Rule::GoalWithoutStrategy]
        }
        Tool::Plan => &[
            Rule::TaskOverdue,
            Rule::TaskBeforeItsTurn,
            Rule::TaskWithoutResponsible,
            Rule::MilestoneWithoutDay,
        ],
        Tool::Gatherings => &[Rule::GatheringWithoutEntry],
        // Used by many activities, each for its own; what is open there belongs to none of them.
        Tool::Stakeholders
        | Tool::Benefits
        | Tool::Actions
        | Tool::Decisions
        | Tool::Evidence
        | Tool::Projects
        | Tool::Presentation
        | Tool::Logbook => &[],
    }
}
