//! What is looked for, why, and who says so.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// The checks, each with the name by which files know it.
macro_rules! rules {
    (
        $(#[$about:meta])*
        $name:ident { $($(#[$doc:meta])* $value:ident = $key:literal,)+ }
    ) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$doc])* $value,)+ }

        impl $name {
            /// All rules in the order of their weight.
            pub const ALL: &'static [Self] = &[$(Self::$value),+];

            /// The name in files. It never changes: what was set aside is found by it.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$value => $key,)+ }
            }
        }
    };
}

rules! {
    /// A check, in the order of weight: first what can lose the benefit or cannot be made good later,
    /// then what holds up the work, then what makes figures hard to trust, then what is good to have.
    ///
    /// **Source** is named with each: *KS* is the roadmap for service innovation, *GR* the sheets for
    /// benefits realization in three and four steps, *SINTEF* the roadmap method, *DFØ* and
    /// *Prosjektveiviseren* the state's guidance. *Own* is a check of plain consistency.
    Rule {
        /// Somebody's birth number stands in a text: it goes along wherever the file goes, and what is
        /// handed on cannot be called back. **Source** the law on personal data.
        BirthNumberInText = "birth-number-in-text",
        /// Somebody with high influence is against, and no strategy says how to meet them: an opponent
        /// with influence can make the benefit much smaller than planned. **Source** DFØ, KS.
        OpponentWithoutStrategy = "opponent-without-strategy",
        /// The day until which the project was to be kept is over, and it is still here.
        /// **Source** the law on personal data: no longer than needed.
        KeptTooLong = "kept-too-long",
        /// Nobody in the line owns the benefit; it vanishes when the project is closed. **Source** GR.
        BenefitWithoutOwner = "benefit-without-owner",
        /// Nobody answers for the benefit being realized; every benefit has one who does.
        /// **Source** DFØ.
        BenefitWithoutResponsible = "benefit-without-responsible",
        /// Nothing shows whether the benefit comes. **Source** GR, KS.
        BenefitWithoutIndicator = "benefit-without-indicator",
        /// There is no baseline; after the change it can no longer be measured. **Source** GR, DFØ.
        IndicatorWithoutBaseline = "indicator-without-baseline",
        /// The latest measurement is worse than the baseline: look for the cause, put it right.
        /// **Source** GR, follow-up and corrective actions.
        WorseThanBaseline = "worse-than-baseline",
        /// The level that was to be kept is not kept. **Source** GR, same or lower level of care.
        LevelNotKept = "level-not-kept",
        /// The target's day is over and the target is not reached: a deviation to look into.
        /// **Source** GR, DFØ.
        TargetDayPassed = "target-day-passed",
        /// Higher is said to be better and the target is lower than the baseline, or the other way.
        /// **Source** own.
        DirectionContradicts = "direction-contradicts",
        /// Target and baseline are the same although something was to get better. **Source** GR, goals
        /// that can be measured.
        TargetEqualsBaseline = "target-equals-baseline",
        /// There is no target, so nobody can say when it is reached. **Source** GR, KS.
        IndicatorWithoutTarget = "indicator-without-target",
        /// It is longer since the last measurement than was agreed. **Source** GR, follow-up routines.
        MeasurementOverdue = "measurement-overdue",
        /// The day of a decision is over and none is written down. **Source** KS, Prosjektveiviseren.
        DecisionDayPassed = "decision-day-passed",
        /// A gathering was held and the log book says nothing of it. **Source** SINTEF, all results in the
        /// log book.
        GatheringWithoutEntry = "gathering-without-entry",
        /// An action is past its day. **Source** GR, the plan is used and kept up to date.
        ActionOverdue = "action-overdue",
        /// A step was marked done, and what the data must show for that is not there. **Source** GR,
        /// KS, what each step is to give.
        StepInDoubt = "step-in-doubt",
        /// A step of the path is past its day. **Source** KS, a plan is a living tool.
        StepOverdue = "step-overdue",
        /// Something in the plan is past its end. **Source** KS, a plan is a living tool.
        TaskOverdue = "task-overdue",
        /// Something begins before what it waits for has ended. **Source** own.
        TaskBeforeItsTurn = "task-before-its-turn",
        /// Somebody with high influence has no strategy for how to be involved. **Source** KS.
        InfluentialWithoutStrategy = "influential-without-strategy",
        /// Somebody has high influence, and nothing in the anchoring plan is for them.
        /// **Source** KS, the anchoring plan follows from the stakeholder analysis.
        InfluentialNotAnchored = "influential-not-anchored",
        /// Nobody has taken on an action. **Source** GR, who does what and when.
        ActionWithoutResponsible = "action-without-responsible",
        /// Nobody sees to an activity of the plan. **Source** KS, GR, who does what and when.
        TaskWithoutResponsible = "task-without-responsible",
        /// Nobody answers for a step of work in the new service. **Source** KS, exactly one main
        /// responsible for each step.
        WorkStepWithoutMain = "work-step-without-main",
        /// Users and residents are not among the stakeholders. **Source** KS, all groups.
        NoUsers = "no-users",
        /// Employees are among the stakeholders, their union and safety representatives are not.
        /// **Source** SINTEF, three-party cooperation.
        NoRepresentatives = "no-representatives",
        /// Somebody takes part, and nobody of the management does. **Source** SINTEF, three-party
        /// cooperation.
        ManagementTakesNoPart = "management-takes-no-part",
        /// Somebody takes part, and nobody of the unions does. **Source** SINTEF, likewise.
        UnionsTakeNoPart = "unions-take-no-part",
        /// Somebody takes part, and no safety representative does. **Source** SINTEF, likewise.
        SafetyTakesNoPart = "safety-takes-no-part",
        /// A benefit is for users and next of kin, and next of kin are not among the stakeholders.
        /// **Source** KS, GR.
        NoNextOfKin = "no-next-of-kin",
        /// The project has no owner who can take the decisions. **Source** Prosjektveiviseren.
        ProjectWithoutOwner = "project-without-owner",
        /// The project has no leader. **Source** Prosjektveiviseren.
        ProjectWithoutLeader = "project-without-leader",
        /// What the project is for is not written down. **Source** KS, SINTEF, the common goal.
        ProjectWithoutPurpose = "project-without-purpose",
        /// Benefits are named, and none of them serves this goal. **Source** IPA, benefits are linked to
        /// goals; SINTEF.
        GoalWithoutBenefit = "goal-without-benefit",
        /// The project ends before it begins. **Source** own.
        PeriodEndsBeforeStart = "period-ends-before-start",
        /// A step ends before it begins. **Source** own.
        StepEndsBeforeStart = "step-ends-before-start",
        /// The target is to be reached before the day of the baseline. **Source** own.
        TargetBeforeBaseline = "target-before-baseline",
        /// All measurements are older than the baseline, so they show nothing of the change.
        /// **Source** GR, DFØ.
        MeasuredBeforeBaseline = "measured-before-baseline",
        /// A decision was made, and not by whom is written down. **Source** KS.
        DecisionWithoutResponsible = "decision-without-responsible",
        /// What a decision rests on is not written down. **Source** KS, the basis of the decision.
        DecisionWithoutBasis = "decision-without-basis",
        /// A decision was made, and not when is written down. **Source** KS.
        DecisionWithoutDay = "decision-without-day",
        /// The baseline has no day. **Source** GR.
        BaselineWithoutDay = "baseline-without-day",
        /// The target has no day. **Source** GR, a realistic view of when.
        TargetWithoutDay = "target-without-day",
        /// A phone number or a person's e-mail address stands in a text where nobody needs it.
        /// **Source** the law on personal data.
        ContactInText = "contact-in-text",
        /// The latest measurement is of fewer than five: chance weighs much, and people may be
        /// recognized. **Source** the ordinary limit for small numbers in public statistics.
        FewMeasured = "few-measured",
        /// The figures have no unit. **Source** GR.
        IndicatorWithoutUnit = "indicator-without-unit",
        /// It is not written down where the figures come from. **Source** GR, data sources.
        IndicatorWithoutSource = "indicator-without-source",
        /// It is not agreed how often to measure. **Source** GR, when and how often.
        IndicatorWithoutFrequency = "indicator-without-frequency",
        /// One person owns the benefit, answers for it, measures it and judges it: then nobody else can
        /// tell whether it came. **Source** GR, four roles.
        OnePersonInAllRoles = "one-person-in-all-roles",
        /// The same person owns the benefit and answers for it: then nobody asks. **Source** GR, two
        /// roles.
        OwnerIsResponsible = "owner-is-responsible",
        /// It is not said for whom the benefit is. **Source** GR, three groups; SINTEF.
        BenefitWithoutBeneficiary = "benefit-without-beneficiary",
        /// The benefit has no type, and the type decides how it is taken out. **Source** KS, GR.
        BenefitWithoutKind = "benefit-without-kind",
        /// A goal is not tied to a strategy or plan. **Source** KS, goals in line with strategies.
        GoalWithoutStrategy = "goal-without-strategy",
        /// A stakeholder has no place on the grid. **Source** KS.
        StakeholderUnplaced = "stakeholder-unplaced",
        /// Where a stakeholder of influence stands was last considered more than half a year ago.
        /// **Source** KS, keep it up to date.
        PlacementOld = "placement-old",
        /// An action has no day. **Source** GR, who does what and when.
        ActionWithoutDue = "action-without-due",
        /// A milestone has no day. **Source** KS, goals on the way have dates.
        MilestoneWithoutDay = "milestone-without-day",
        /// A step was left out without a reason; whoever comes later will ask. **Source** KS, not every
        /// step is for everyone.
        StepWithoutReason = "step-without-reason",
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}

impl Serialize for Rule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.key())
    }
}

impl<'de> Deserialize<'de> for Rule {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'_, str>>::deserialize(deserializer)?;
        let found = Self::ALL.iter().copied().find(|rule| rule.key() == text);
        found.ok_or_else(|| de::Error::custom("not a rule of the findings"))
    }
}

/// As a plain word: a file says which rule, and the list of them grows with the app.
#[cfg(feature = "schema")]
impl schemars::JsonSchema for Rule {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "FindingRule".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^[a-z-]{1,60}$" })
    }
}
