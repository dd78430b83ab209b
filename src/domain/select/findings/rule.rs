//! What is looked for, why, and who says so.

/// A check, in the order of weight: first what can lose the benefit or cannot be made good later,
/// then what holds up the work, then what makes figures hard to trust, then what is good to have.
///
/// **Source** is named with each: *KS* is the roadmap for service innovation, *GR* the sheets for
/// benefits realization in three and four steps, *SINTEF* the roadmap method, *DFØ* and
/// *Prosjektveiviseren* the state's guidance. *Own* is a check of plain consistency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// Somebody with high influence is against, and no strategy says how to meet them: an opponent
    /// with influence can make the benefit much smaller than planned. **Source** DFØ, KS.
    OpponentWithoutStrategy,
    /// Nobody in the line owns the benefit; it vanishes when the project is closed. **Source** GR.
    BenefitWithoutOwner,
    /// Nobody answers for the benefit being realized; every benefit has one who does.
    /// **Source** DFØ.
    BenefitWithoutResponsible,
    /// Nothing shows whether the benefit comes. **Source** GR, KS.
    BenefitWithoutIndicator,
    /// There is no baseline; after the change it can no longer be measured. **Source** GR, DFØ.
    IndicatorWithoutBaseline,
    /// The latest measurement is worse than the baseline: look for the cause, put it right.
    /// **Source** GR, follow-up and corrective actions.
    WorseThanBaseline,
    /// The level that was to be kept is not kept. **Source** GR, same or lower level of care.
    LevelNotKept,
    /// The target's day is over and the target is not reached: a deviation to look into.
    /// **Source** GR, DFØ.
    TargetDayPassed,
    /// Higher is said to be better and the target is lower than the baseline, or the other way.
    /// **Source** own.
    DirectionContradicts,
    /// Target and baseline are the same although something was to get better. **Source** GR, goals
    /// that can be measured.
    TargetEqualsBaseline,
    /// There is no target, so nobody can say when it is reached. **Source** GR, KS.
    IndicatorWithoutTarget,
    /// It is longer since the last measurement than was agreed. **Source** GR, follow-up routines.
    MeasurementOverdue,
    /// The day of a decision is over and none is written down. **Source** KS, Prosjektveiviseren.
    DecisionDayPassed,
    /// An action is past its day. **Source** GR, the plan is used and kept up to date.
    ActionOverdue,
    /// A step of the path is past its day. **Source** KS, a plan is a living tool.
    StepOverdue,
    /// Something in the plan is past its end. **Source** KS, a plan is a living tool.
    TaskOverdue,
    /// Something begins before what it waits for has ended. **Source** own.
    TaskBeforeItsTurn,
    /// Somebody with high influence has no strategy for how to be involved. **Source** KS.
    InfluentialWithoutStrategy,
    /// Nobody has taken on an action. **Source** GR, who does what and when.
    ActionWithoutResponsible,
    /// Nobody sees to an activity of the plan. **Source** KS, GR, who does what and when.
    TaskWithoutResponsible,
    /// Users and residents are not among the stakeholders. **Source** KS, all groups.
    NoUsers,
    /// Employees are among the stakeholders, their union and safety representatives are not.
    /// **Source** SINTEF, three-party cooperation.
    NoRepresentatives,
    /// A benefit is for users and next of kin, and next of kin are not among the stakeholders.
    /// **Source** KS, GR.
    NoNextOfKin,
    /// The project has no owner who can take the decisions. **Source** Prosjektveiviseren.
    ProjectWithoutOwner,
    /// The project has no leader. **Source** Prosjektveiviseren.
    ProjectWithoutLeader,
    /// What the project is for is not written down. **Source** KS, SINTEF, the common goal.
    ProjectWithoutPurpose,
    /// Benefits are named, and none of them serves this goal. **Source** IPA, benefits are linked to
    /// goals; SINTEF.
    GoalWithoutBenefit,
    /// The project ends before it begins. **Source** own.
    PeriodEndsBeforeStart,
    /// A step ends before it begins. **Source** own.
    StepEndsBeforeStart,
    /// The target is to be reached before the day of the baseline. **Source** own.
    TargetBeforeBaseline,
    /// All measurements are older than the baseline, so they show nothing of the change.
    /// **Source** GR, DFØ.
    MeasuredBeforeBaseline,
    /// A decision was made, and not by whom is written down. **Source** KS.
    DecisionWithoutResponsible,
    /// What a decision rests on is not written down. **Source** KS, the basis of the decision.
    DecisionWithoutBasis,
    /// A decision was made, and not when is written down. **Source** KS.
    DecisionWithoutDay,
    /// The baseline has no day. **Source** GR.
    BaselineWithoutDay,
    /// The target has no day. **Source** GR, a realistic view of when.
    TargetWithoutDay,
    /// The latest measurement is of fewer than five: chance weighs much, and people may be
    /// recognized. **Source** the ordinary limit for small numbers in public statistics.
    FewMeasured,
    /// The figures have no unit. **Source** GR.
    IndicatorWithoutUnit,
    /// It is not written down where the figures come from. **Source** GR, data sources.
    IndicatorWithoutSource,
    /// It is not agreed how often to measure. **Source** GR, when and how often.
    IndicatorWithoutFrequency,
    /// The same person owns the benefit and answers for it: then nobody asks. **Source** GR, two
    /// roles.
    OwnerIsResponsible,
    /// It is not said for whom the benefit is. **Source** GR, three groups; SINTEF.
    BenefitWithoutBeneficiary,
    /// The benefit has no type, and the type decides how it is taken out. **Source** KS, GR.
    BenefitWithoutKind,
    /// A goal is not tied to a strategy or plan. **Source** KS, goals in line with strategies.
    GoalWithoutStrategy,
    /// A stakeholder has no place on the grid. **Source** KS.
    StakeholderUnplaced,
    /// Where a stakeholder of influence stands was last considered more than half a year ago.
    /// **Source** KS, keep it up to date.
    PlacementOld,
    /// An action has no day. **Source** GR, who does what and when.
    ActionWithoutDue,
    /// A milestone has no day. **Source** KS, goals on the way have dates.
    MilestoneWithoutDay,
    /// A step was left out without a reason; whoever comes later will ask. **Source** KS, not every
    /// step is for everyone.
    StepWithoutReason,
}

impl Rule {
    /// All rules in the order of their weight.
    pub const ALL: [Self; 49] = [
        Self::OpponentWithoutStrategy,
        Self::BenefitWithoutOwner,
        Self::BenefitWithoutResponsible,
        Self::BenefitWithoutIndicator,
        Self::IndicatorWithoutBaseline,
        Self::WorseThanBaseline,
        Self::LevelNotKept,
        Self::TargetDayPassed,
        Self::DirectionContradicts,
        Self::TargetEqualsBaseline,
        Self::IndicatorWithoutTarget,
        Self::MeasurementOverdue,
        Self::DecisionDayPassed,
        Self::ActionOverdue,
        Self::StepOverdue,
        Self::TaskOverdue,
        Self::TaskBeforeItsTurn,
        Self::InfluentialWithoutStrategy,
        Self::ActionWithoutResponsible,
        Self::TaskWithoutResponsible,
        Self::NoUsers,
        Self::NoRepresentatives,
        Self::NoNextOfKin,
        Self::ProjectWithoutOwner,
        Self::ProjectWithoutLeader,
        Self::ProjectWithoutPurpose,
        Self::GoalWithoutBenefit,
        Self::PeriodEndsBeforeStart,
        Self::StepEndsBeforeStart,
        Self::TargetBeforeBaseline,
        Self::MeasuredBeforeBaseline,
        Self::DecisionWithoutResponsible,
        Self::DecisionWithoutBasis,
        Self::DecisionWithoutDay,
        Self::BaselineWithoutDay,
        Self::TargetWithoutDay,
        Self::FewMeasured,
        Self::IndicatorWithoutUnit,
        Self::IndicatorWithoutSource,
        Self::IndicatorWithoutFrequency,
        Self::OwnerIsResponsible,
        Self::BenefitWithoutBeneficiary,
        Self::BenefitWithoutKind,
        Self::GoalWithoutStrategy,
        Self::StakeholderUnplaced,
        Self::PlacementOld,
        Self::ActionWithoutDue,
        Self::MilestoneWithoutDay,
        Self::StepWithoutReason,
    ];
}
