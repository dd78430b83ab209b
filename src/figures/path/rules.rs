//! What the data must show for an activity to be done. A rule tells; the person decides.

use crate::domain::{
    Benefit, Day, EvidenceKind, Frequency, Indicator, Outcome, Project, Stage, Stakeholder,
    StakeholderKind, Task, TaskKind,
};
use crate::method::RuleKey;

/// How many of those that a rule asks about are as it wants them, and how many there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    /// So many are.
    pub met: usize,
    /// Of so many; where one alone is asked about, of one.
    pub all: usize,
}

impl Tally {
    /// Whether there are any, and all of them are so: of nothing, nothing is done.
    #[must_use]
    pub fn is_met(self) -> bool {
        self.all > 0 && self.met == self.all
    }
}

impl From<bool> for Tally {
    fn from(is_met: bool) -> Self {
        Self { met: usize::from(is_met), all: 1 }
    }
}

/// Whether the data say that an activity with this rule is done.
#[must_use]
pub fn is_met(project: &Project, rule: RuleKey, today: Day) -> bool {
    tally(project, rule, today).is_met()
}

/// What the data say of a rule.
#[must_use]
pub fn tally(project: &Project, rule: RuleKey, today: Day) -> Tally {
    let (benefits, indicators) = (&project.benefits, &project.indicators);
    let actions = &project.actions;
    match rule {
        RuleKey::BenefitsNamed => (!benefits.is_empty()).into(),
        RuleKey::StakeholdersPlaced => all(project.stakeholders.iter(), |it| is_placed(it)),
        RuleKey::BenefitsHaveIndicators => all(benefits.iter(), |it| has_indicator(project, it)),
        RuleKey::BaselinesSet => all(indicators.iter(), |it| it.baseline.value.is_some()),
        RuleKey::MeasuredAfterBaseline => all(indicators.iter(), |it| is_measured(it)),
        RuleKey::BenefitsPlanned => all(benefits.iter(), |it| is_planned(project, it)),
        RuleKey::IndicatorsComplete => all(indicators.iter(), |it| is_complete(it)),
        RuleKey::BenefitsHavePeople => {
            all(benefits.iter(), |it| it.owner.is_some() && it.responsible.is_some())
        }
        RuleKey::IndicatorsHaveRhythm => all(indicators.iter(), |it| it.frequency.is_some()),
        RuleKey::ActionsNamed => (!actions.is_empty()).into(),
        RuleKey::ActionsAssigned => {
            all(actions.iter(), |it| it.responsible.is_some() && it.due.is_some())
        }
        RuleKey::ActionsDone => all(actions.iter(), |it| !it.status.is_pending()),
        RuleKey::MeasurementsCurrent => all(indicators.iter(), |it| !is_overdue(it, today)),
        RuleKey::StartDecided => {
            is_decided(project, &[Stage::Anchor, Stage::Insight, Stage::Develop]).into()
        }
        RuleKey::PilotDecided => is_decided(project, &[Stage::Pilot]).into(),
        RuleKey::GoalsSet => goals_set(project).into(),
        RuleKey::OwnerNamed => project.details.owner.is_some().into(),
        RuleKey::PlanMade => all(project.tasks.iter(), |it| is_arranged(it)),
        RuleKey::OrderPlanned => project.tasks.iter().any(|it| !it.after.is_empty()).into(),
        RuleKey::VoicesHeard => {
            has_evidence(project, &[EvidenceKind::Quote, EvidenceKind::Story]).into()
        }
        RuleKey::FiguresKept => has_evidence(project, &[EvidenceKind::Figure]).into(),
        RuleKey::StoriesKept => has_evidence(project, &[EvidenceKind::Story]).into(),
        RuleKey::PictureDrawn => project.details.target_picture.is_some().into(),
        RuleKey::RepresentativesNamed => {
            let kind = Some(StakeholderKind::Representative);
            project.stakeholders.iter().any(|it| it.kind == kind).into()
        }
    }
}

fn all<'a, T: 'a>(
    of: impl ExactSizeIterator<Item = &'a T>,
    is_so: impl Fn(&'a T) -> bool,
) -> Tally {
    Tally { all: of.len(), met: of.filter(|it| is_so(it)).count() }
}

fn goals_set(project: &Project) -> bool {
    let details = &project.details;
    !project.goals.is_empty() && (details.problem.is_some() || details.purpose.is_some())
}

fn is_arranged(task: &Task) -> bool {
    task.span().is_some() && (task.kind == TaskKind::Milestone || task.responsible.is_some())
}

fn has_evidence(project: &Project, kinds: &[EvidenceKind]) -> bool {
    project.evidence.iter().any(|it| it.kind.is_some_and(|kind| kinds.contains(&kind)))
}

fn is_placed(stakeholder: &Stakeholder) -> bool {
    stakeholder.influence().is_some() && stakeholder.attitude().is_some()
}

fn has_indicator(project: &Project, benefit: &Benefit) -> bool {
    project.indicators.iter().any(|it| it.shows(benefit.id))
}

/// Measured on a later day than the baseline.
fn is_measured(indicator: &Indicator) -> bool {
    let last = indicator.series.last().map(|point| point.day);
    last.is_some_and(|last| indicator.baseline.day.is_none_or(|start| last > start))
}

fn is_planned(project: &Project, benefit: &Benefit) -> bool {
    let has_goal = project
        .indicators
        .iter()
        .any(|it| it.shows(benefit.id) && it.target.value.is_some() && it.target.day.is_some());
    let is_named = benefit.kind.is_some() && benefit.beneficiary.is_some();
    is_named && benefit.responsible.is_some() && has_goal
}

fn is_complete(indicator: &Indicator) -> bool {
    let has_target = indicator.target.value.is_some() && indicator.target.day.is_some();
    has_target && indicator.unit.is_some() && indicator.source.is_some()
}

/// Whether the last measurement is older than the rhythm allows. One that was never measured, or
/// has no rhythm, is not overdue.
fn is_overdue(indicator: &Indicator, today: Day) -> bool {
    let last = indicator.series.last().map(|point| point.day);
    let (Some(last), Some(frequency)) = (last, indicator.frequency) else { return false };
    today.days() - last.days() > longest(frequency)
}

/// The longest time from one measurement to the next. **Unit** days.
fn longest(frequency: Frequency) -> i32 {
    match frequency {
        Frequency::Daily => 1,
        Frequency::Weekly => 7,
        Frequency::Fortnightly => 14,
        Frequency::Monthly => 31,
        Frequency::Quarterly => 92,
        Frequency::HalfYearly => 184,
        Frequency::Yearly => 366,
    }
}

fn is_decided(project: &Project, stages: &[Stage]) -> bool {
    project.decisions.iter().any(|it| {
        let is_here = it.stage.is_some_and(|stage| stages.contains(&stage));
        is_here && matches!(it.outcome, Some(Outcome::Continue | Outcome::Stop))
    })
}
