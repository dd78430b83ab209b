//! What is worth a look, as a sentence that names the thing, and one on why it matters.

use super::choices;
use crate::domain::select::findings::{Finding, Rule};
use crate::i18n::Texts;

/// A finding in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingWords<'a> {
    /// What is open, with the name of the thing.
    pub what: String,
    /// Why it matters, in a sentence.
    pub why: &'a str,
}

/// A finding in words, by what people call its thing. One that is no longer there is called by its
/// kind.
#[must_use]
pub fn finding<'a>(t: &'a Texts, finding: &Finding, name: Option<&str>) -> FindingWords<'a> {
    let name = name.unwrap_or_else(|| choices::kind(t, finding.about.kind()));
    FindingWords { what: what(t, finding.rule, name), why: why(t, finding.rule) }
}

/// A row a rule: what it finds (of one thing by its name, or of the project as a whole), and why
/// that matters.
macro_rules! said {
    (
        one { $($rule:ident => $what:ident, $why:ident;)* }
        whole { $($whole:ident => $whole_what:ident, $whole_why:ident;)* }
    ) => {
        fn what(t: &Texts, rule: Rule, name: &str) -> String {
            match rule {
                $(Rule::$rule => t.$what(name),)*
                $(Rule::$whole => t.$whole_what().to_owned(),)*
            }
        }

        fn why(t: &Texts, rule: Rule) -> &str {
            match rule {
                $(Rule::$rule => t.$why(),)*
                $(Rule::$whole => t.$whole_why(),)*
            }
        }
    };
}

said! {
    one {
        BirthNumberInText => finding_birth_number, finding_birth_number_why;
        ContactInText => finding_contact_in_text, finding_contact_in_text_why;
        OpponentWithoutStrategy => finding_opponent_strategy, finding_opponent_strategy_why;
        BenefitWithoutOwner => finding_benefit_owner, finding_benefit_owner_why;
        BenefitWithoutResponsible => finding_benefit_responsible, finding_benefit_responsible_why;
        BenefitWithoutIndicator => finding_benefit_indicator, finding_benefit_indicator_why;
        IndicatorWithoutBaseline => finding_indicator_baseline, finding_indicator_baseline_why;
        WorseThanBaseline => finding_worse, finding_worse_why;
        LevelNotKept => finding_level, finding_level_why;
        TargetDayPassed => finding_target_passed, finding_target_passed_why;
        DirectionContradicts => finding_direction, finding_direction_why;
        TargetEqualsBaseline => finding_target_same, finding_target_same_why;
        IndicatorWithoutTarget => finding_indicator_target, finding_indicator_target_why;
        MeasurementOverdue => finding_measurement_overdue, finding_measurement_overdue_why;
        DecisionDayPassed => finding_decision_passed, finding_decision_passed_why;
        GatheringWithoutEntry => finding_gathering_entry, finding_gathering_entry_why;
        ActionOverdue => finding_action_overdue, finding_action_overdue_why;
        TaskOverdue => finding_task_overdue, finding_task_overdue_why;
        TaskBeforeItsTurn => finding_task_early, finding_task_early_why;
        TaskWithoutResponsible => finding_task_responsible, finding_task_responsible_why;
        MilestoneWithoutDay => finding_milestone_day, finding_milestone_day_why;
        StepInDoubt => finding_step_doubt, finding_step_doubt_why;
        StepOverdue => finding_step_overdue, finding_step_overdue_why;
        InfluentialWithoutStrategy => finding_influence_strategy, finding_influence_strategy_why;
        InfluentialNotAnchored => finding_not_anchored, finding_not_anchored_why;
        WorkStepWithoutMain => finding_work_step, finding_work_step_why;
        ActionWithoutResponsible => finding_action_responsible, finding_action_responsible_why;
        StepEndsBeforeStart => finding_step_period, finding_step_period_why;
        TargetBeforeBaseline => finding_target_before, finding_target_before_why;
        MeasuredBeforeBaseline => finding_measured_before, finding_measured_before_why;
        DecisionWithoutResponsible => finding_decision_responsible, finding_decision_responsible_why;
        DecisionWithoutBasis => finding_decision_basis, finding_decision_basis_why;
        DecisionWithoutDay => finding_decision_day, finding_decision_day_why;
        BaselineWithoutDay => finding_baseline_day, finding_baseline_day_why;
        TargetWithoutDay => finding_target_day, finding_target_day_why;
        FewMeasured => finding_few, finding_few_why;
        IndicatorWithoutUnit => finding_unit, finding_unit_why;
        IndicatorWithoutSource => finding_source, finding_source_why;
        IndicatorWithoutFrequency => finding_frequency, finding_frequency_why;
        OnePersonInAllRoles => finding_one_person, finding_one_person_why;
        OwnerIsResponsible => finding_same_person, finding_same_person_why;
        BenefitWithoutBeneficiary => finding_beneficiary, finding_beneficiary_why;
        BenefitWithoutKind => finding_kind, finding_kind_why;
        StakeholderUnplaced => finding_unplaced, finding_unplaced_why;
        PlacementOld => finding_placement_old, finding_placement_old_why;
        ActionWithoutDue => finding_action_due, finding_action_due_why;
        StepWithoutReason => finding_step_reason, finding_step_reason_why;
        GoalWithoutBenefit => finding_goal_benefit, finding_goal_benefit_why;
        GoalWithoutStrategy => finding_goal_strategy, finding_goal_strategy_why;
    }
    whole {
        KeptTooLong => finding_kept_too_long, finding_kept_too_long_why;
        NoUsers => finding_users, finding_users_why;
        NoRepresentatives => finding_representatives, finding_representatives_why;
        NoNextOfKin => finding_next_of_kin, finding_next_of_kin_why;
        ManagementTakesNoPart => finding_no_management, finding_no_management_why;
        UnionsTakeNoPart => finding_no_unions, finding_no_unions_why;
        SafetyTakesNoPart => finding_no_safety, finding_no_safety_why;
        ProjectWithoutOwner => finding_project_owner, finding_project_owner_why;
        ProjectWithoutLeader => finding_project_leader, finding_project_leader_why;
        ProjectWithoutPurpose => finding_project_purpose, finding_project_purpose_why;
        PeriodEndsBeforeStart => finding_period, finding_period_why;
    }
}
