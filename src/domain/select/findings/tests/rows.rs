//! The rows: a change that the rule finds, then one close to it that it lets pass.

use super::*;

fn keep(tolerance: f64) -> Wanted {
    Wanted::Keep { tolerance: value(tolerance).unwrap() }
}

pub(super) const PEOPLE: &[Row] = &[
    (
        Rule::OpponentWithoutStrategy,
        |it| {
            it.place("2026-10-01", Some(Level::High), Some(Attitude::Negative));
            it.users.strategy = None;
        },
        |it| it.place("2026-10-01", Some(Level::High), Some(Attitude::Negative)),
    ),
    (
        Rule::InfluentialWithoutStrategy,
        |it| it.users.strategy = None,
        |it| {
            it.place("2026-10-01", Some(Level::Medium), Some(Attitude::Positive));
            it.users.strategy = None;
        },
    ),
    (
        Rule::StakeholderUnplaced,
        |it| it.place("2026-10-01", Some(Level::Low), None),
        |it| it.place("2026-10-01", Some(Level::Low), Some(Attitude::Neutral)),
    ),
    (
        Rule::PlacementOld,
        |it| it.place("2026-05-21", Some(Level::High), Some(Attitude::Positive)),
        |it| it.place("2026-05-22", Some(Level::High), Some(Attitude::Positive)),
    ),
    (Rule::NoUsers, |it| it.users.kind = Some(StakeholderKind::Other), |it| it.users.kind = None),
    (
        Rule::NoRepresentatives,
        |it| drop(it.others.pop()),
        // Neither employees nor their representatives.
        |it| it.others.truncate(1),
    ),
    (
        Rule::NoNextOfKin,
        |it| drop(it.others.remove(0)),
        |it| {
            it.others.remove(0);
            it.benefit.beneficiary = Some(Beneficiary::Employees);
        },
    ),
];

pub(super) const GAINS: &[Row] = &[
    (Rule::BenefitWithoutOwner, |it| it.benefit.owner = None, |it| it.benefit.responsible = None),
    (
        Rule::BenefitWithoutResponsible,
        |it| it.benefit.responsible = None,
        |it| it.benefit.owner = None,
    ),
    (
        Rule::OnePersonInAllRoles,
        |it| {
            it.benefit.responsible = line("head of Care");
            it.benefit.measurer = line("Head of care");
            it.benefit.assessor = line("Head of care");
        },
        |it| {
            it.benefit.responsible = line("Head of care");
            it.benefit.measurer = line("Head of care");
        },
    ),
    (
        Rule::OwnerIsResponsible,
        |it| it.benefit.responsible = line("head of Care"),
        |it| (it.benefit.owner, it.benefit.responsible) = (None, None),
    ),
    (
        Rule::BenefitWithoutBeneficiary,
        |it| it.benefit.beneficiary = None,
        |it| it.benefit.kind = None,
    ),
    (
        Rule::BenefitWithoutKind,
        |it| it.benefit.kind = None,
        |it| it.benefit.kind = Some(BenefitKind::AvoidedCost),
    ),
    (
        Rule::BenefitWithoutIndicator,
        |it| it.indicators.clear(),
        |it| it.indicator().series = Arc::default(),
    ),
    (
        Rule::IndicatorWithoutBaseline,
        |it| it.indicator().baseline.value = None,
        |it| it.indicator().baseline.value = value(0.0),
    ),
    (
        Rule::WorseThanBaseline,
        |it| it.indicator().series = series("2026-11-01", 12.5, None),
        |it| it.indicator().series = series("2026-11-01", 12.0, None),
    ),
    (
        Rule::LevelNotKept,
        |it| {
            it.indicator().rule = keep(0.5);
            it.indicator().series = series("2026-11-01", 12.6, None);
        },
        |it| {
            it.indicator().rule = keep(0.5);
            it.indicator().series = series("2026-11-01", 12.5, None);
        },
    ),
    (
        Rule::TargetDayPassed,
        |it| it.indicator().target.day = day("2026-11-21"),
        |it| {
            it.indicator().target.day = day("2026-11-21");
            it.indicator().series = series("2026-11-01", 4.0, None);
        },
    ),
    (
        Rule::DirectionContradicts,
        |it| it.indicator().direction = Some(Direction::Higher),
        |it| it.indicator().direction = None,
    ),
    (
        Rule::TargetEqualsBaseline,
        |it| it.indicator().target.value = value(12.0),
        |it| {
            it.indicator().target.value = value(12.0);
            it.indicator().rule = keep(0.0);
        },
    ),
    (
        Rule::IndicatorWithoutTarget,
        |it| it.indicator().target.value = None,
        |it| {
            it.indicator().target.value = None;
            it.indicator().rule = keep(1.0);
        },
    ),
];

pub(super) const FIGURES: &[Row] = &[
    (
        // A month and a quarter of one: 38 days.
        Rule::MeasurementOverdue,
        |it| it.indicator().series = series("2026-10-14", 6.0, None),
        |it| it.indicator().series = series("2026-10-15", 6.0, None),
    ),
    (
        Rule::TargetBeforeBaseline,
        |it| it.indicator().target.day = day("2026-01-01"),
        |it| it.indicator().target.day = day("2026-01-02"),
    ),
    (
        Rule::MeasuredBeforeBaseline,
        |it| it.indicator().baseline.day = day("2026-11-02"),
        |it| it.indicator().baseline.day = day("2026-11-01"),
    ),
    (
        Rule::BaselineWithoutDay,
        |it| it.indicator().baseline.day = None,
        |it| it.indicator().baseline = Mark::default(),
    ),
    (
        Rule::TargetWithoutDay,
        |it| it.indicator().target.day = None,
        |it| it.indicator().target = Mark::default(),
    ),
    (
        Rule::FewMeasured,
        |it| it.indicator().series = series("2026-11-01", 6.0, Some(4)),
        |it| it.indicator().series = series("2026-11-01", 6.0, Some(5)),
    ),
    (
        Rule::IndicatorWithoutUnit,
        |it| it.indicator().unit = None,
        |it| {
            it.indicator().unit = None;
            it.indicator().baseline = Mark::default();
            it.indicator().series = Arc::default();
        },
    ),
    (
        Rule::IndicatorWithoutSource,
        |it| it.indicator().source = None,
        |it| {
            it.indicator().source = None;
            it.indicator().baseline = Mark::default();
            it.indicator().series = Arc::default();
        },
    ),
    (
        Rule::IndicatorWithoutFrequency,
        |it| it.indicator().frequency = None,
        |it| {
            it.indicator().frequency = None;
            it.indicator().baseline = Mark::default();
            it.indicator().series = Arc::default();
        },
    ),
];

pub(super) const WORK: &[Row] = &[
    (Rule::ActionOverdue, |it| it.action.due = day("2026-11-21"), |it| it.action.due = day(TODAY)),
    (
        Rule::ActionWithoutResponsible,
        |it| it.action.responsible = None,
        |it| {
            it.action.responsible = None;
            it.action.status = ActionStatus::Done;
        },
    ),
    (
        Rule::ActionWithoutDue,
        |it| it.action.due = None,
        |it| {
            it.action.due = None;
            it.action.status = ActionStatus::Dropped;
        },
    ),
    (
        Rule::DecisionDayPassed,
        |it| it.decision.outcome = None,
        |it| {
            it.decision.outcome = None;
            it.decision.day = day(TODAY);
        },
    ),
    (
        Rule::DecisionWithoutResponsible,
        |it| it.decision.responsible = None,
        |it| {
            it.decision.responsible = None;
            it.decision.outcome = None;
        },
    ),
    (
        Rule::DecisionWithoutBasis,
        |it| it.decision.basis = None,
        |it| {
            it.decision.basis = None;
            it.decision.outcome = None;
        },
    ),
    (
        Rule::DecisionWithoutDay,
        |it| it.decision.day = None,
        |it| {
            it.decision.day = None;
            it.decision.outcome = None;
        },
    ),
    (
        Rule::GatheringWithoutEntry,
        |it| it.entry.gathering = None,
        |it| {
            it.entry.gathering = None;
            it.gathering.day = day(TODAY);
        },
    ),
    (
        Rule::StepOverdue,
        |it| it.step.due = day("2026-11-21"),
        |it| {
            it.step.due = day("2026-11-21");
            it.step.progress = Progress::Done;
        },
    ),
    (
        Rule::StepEndsBeforeStart,
        |it| it.step.start = day("2026-12-02"),
        |it| it.step.start = day("2026-12-01"),
    ),
    (
        Rule::StepWithoutReason,
        |it| it.step.progress = Progress::NotRelevant,
        |it| {
            it.step.progress = Progress::NotRelevant;
            it.step.reason = line("No new technology");
        },
    ),
    (
        Rule::ProjectWithoutOwner,
        |it| it.project.details.owner = None,
        |it| it.project.details.leader = None,
    ),
    (
        Rule::ProjectWithoutLeader,
        |it| it.project.details.leader = None,
        |it| it.project.details.owner = None,
    ),
    (
        Rule::ProjectWithoutPurpose,
        |it| it.project.details.purpose = None,
        |it| it.project.details.organization = None,
    ),
    (
        Rule::PeriodEndsBeforeStart,
        |it| {
            it.project.details.period_start = day("2027-01-02");
            it.project.details.period_end = day("2027-01-01");
        },
        |it| {
            it.project.details.period_start = day("2027-01-01");
            it.project.details.period_end = day("2027-01-01");
        },
    ),
];

pub(super) const GOALS: &[Row] = &[
    (
        Rule::GoalWithoutBenefit,
        |it| it.benefit.goals.clear(),
        |it| it.goal.strategy = line("Another plan"),
    ),
    (
        Rule::GoalWithoutStrategy,
        |it| it.goal.strategy = None,
        |it| it.goal.group = Some(Beneficiary::Organization),
    ),
];

pub(super) const PLAN: &[Row] = &[
    (
        Rule::TaskOverdue,
        |it| it.task(0).end = day("2026-11-21"),
        // Done is not late, and the last day is a day to work.
        |it| {
            it.task(0).end = day("2026-11-22");
            it.task(2).start = day("2026-11-01");
            it.task(2).end = day("2026-11-01");
            it.task(2).status = ActionStatus::Done;
        },
    ),
    (
        Rule::TaskBeforeItsTurn,
        |it| it.task(1).start = day("2026-11-30"),
        |it| {
            it.task(1).start = day("2026-11-30");
            it.task(0).status = ActionStatus::Dropped;
        },
    ),
    (
        Rule::TaskWithoutResponsible,
        |it| it.task(1).responsible = None,
        |it| {
            it.task(1).responsible = None;
            it.task(1).status = ActionStatus::Done;
        },
    ),
    (
        Rule::MilestoneWithoutDay,
        |it| {
            it.task(2).start = None;
            it.task(2).end = None;
        },
        |it| {
            it.task(1).start = None;
            it.task(1).end = None;
        },
    ),
];

pub(super) const PERSONAL: &[Row] = &[
    (
        Rule::KeptTooLong,
        |it| it.project.details.keep_until = day("2026-11-21"),
        |it| it.project.details.keep_until = day("2026-11-22"),
    ),
    (
        Rule::BirthNumberInText,
        // Found where a contact may stand, too, and told once of a thing.
        |it| {
            it.entry.discussed = prose("Ola, 31129956715");
            it.entry.comments = vec![comment("811228-9874")];
        },
        |it| it.entry.discussed = prose("Case 31129956714"),
    ),
    (
        Rule::ContactInText,
        |it| it.action.notes = prose("Ask ola@example.no, tel. 912 34 567"),
        |it| it.related.contact = line("Kari, 912 34 567, kari@example.no"),
    ),
];

pub(super) const TOGETHER: &[Row] = &[
    (
        Rule::ManagementTakesNoPart,
        |it| drop(it.together.participants.remove(0)),
        |it| it.together.participants.clear(),
    ),
    (
        Rule::UnionsTakeNoPart,
        |it| it.together.participants[1].role = Some(ProjectRole::Professional),
        |it| it.together.participants.clear(),
    ),
    (
        Rule::SafetyTakesNoPart,
        |it| it.together.participants.truncate(2),
        |it| it.together.participants.clear(),
    ),
    (
        Rule::InfluentialNotAnchored,
        |it| it.together.anchoring[0].status = ActionStatus::Dropped,
        |it| {
            it.together.anchoring[0].status = ActionStatus::Dropped;
            it.place("2026-10-01", Some(Level::Medium), Some(Attitude::Positive));
        },
    ),
    (
        Rule::WorkStepWithoutMain,
        |it| {
            let name = Line::new("Answer the alarm").unwrap();
            it.together.work_steps.push(WorkStep::new(WorkStepId::from_bits(2), name));
        },
        // Written down, and not shared out yet.
        |it| it.together.work_steps = vec![it.together.work_steps[0].without(RoleId::from_bits(1))],
    ),
];
