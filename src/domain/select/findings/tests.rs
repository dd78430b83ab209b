//! Every rule with what it finds and what it lets pass, starting from a project with no findings.

use std::sync::Arc;

use super::{Finding, Rule, at_a_glance, findings};
use crate::domain::benefit::{Beneficiary, Benefit, BenefitKind};
use crate::domain::ids::{
    ActionId, AnchoringId, BenefitId, DecisionId, GatheringId, GoalId, Id, IndicatorId, LogbookId,
    ParticipantId, ProjectId, RelatedProjectId, RoleId, StakeholderId, StepId, TaskId, WorkStepId,
};
use crate::domain::indicator::{Direction, Frequency, Indicator, Mark, Rule as Wanted};
use crate::domain::stakeholder::{Attitude, Level, Stakeholder, StakeholderKind};
use crate::domain::{
    Action, ActionStatus, AnchoringActivity, Comment, Day, Decision, Duty, EntityRef, Gathering,
    Goal, Line, LogbookEntry, Outcome, Participant, Point, Progress, Project, ProjectRole, Prose,
    RelatedProject, Series, Step, Task, TaskKind, Value, WorkStep,
};

/// The day of all these tests.
const TODAY: &str = "2026-11-22";

fn day(text: &str) -> Option<Day> {
    Some(text.parse().unwrap())
}

fn line(text: &str) -> Option<Line> {
    Some(Line::new(text).unwrap())
}

fn prose(text: &str) -> Option<Prose> {
    Some(Prose::new(text).unwrap())
}

fn value(number: f64) -> Option<Value> {
    Some(Value::new(number).unwrap())
}

fn series(on: &str, number: f64, n: Option<u32>) -> Arc<Series> {
    let point = Point { n, ..Point::new(day(on).unwrap(), value(number).unwrap()) };
    Arc::new(Series::new(vec![point]))
}

/// One of each kind, and a few stakeholders.
struct Sample {
    project: Project,
    users: Stakeholder,
    others: Vec<Stakeholder>,
    benefit: Benefit,
    goal: Goal,
    indicators: Vec<Indicator>,
    step: Step,
    action: Action,
    decision: Decision,
    gathering: Gathering,
    entry: LogbookEntry,
    related: RelatedProject,
    /// Two that follow each other, and a milestone.
    tasks: Vec<Task>,
    together: Together,
}

/// Who takes part, what is done to anchor it, and who does what.
#[derive(Default)]
struct Together {
    participants: Vec<Participant>,
    anchoring: Vec<AnchoringActivity>,
    work_steps: Vec<WorkStep>,
}

fn stakeholder(bits: u64, name: &str, kind: StakeholderKind) -> Stakeholder {
    let stakeholder = Stakeholder {
        kind: Some(kind),
        strategy: prose("Ask them every month"),
        ..Stakeholder::new(StakeholderId::from_bits(bits), Line::new(name).unwrap())
    };
    stakeholder.placed(day("2026-10-01").unwrap(), Some(Level::High), Some(Attitude::Positive))
}

fn indicator() -> Indicator {
    let id = IndicatorId::from_bits(1);
    Indicator {
        unit: line("visits a week"),
        source: line("The journal"),
        frequency: Some(Frequency::Monthly),
        direction: Some(Direction::Lower),
        baseline: Mark { value: value(12.0), day: day("2026-01-01") },
        target: Mark { value: value(4.0), day: day("2026-12-31") },
        series: series("2026-11-01", 6.0, Some(40)),
        ..Indicator::new(id, BenefitId::from_bits(1), Line::new("Visits").unwrap())
    }
}

fn tasks() -> Vec<Task> {
    let task = |bits: u64, name: &str, start: &str, end: &str| Task {
        responsible: line("Team leader"),
        start: day(start),
        end: day(end),
        ..Task::new(TaskId::from_bits(bits), Line::new(name).unwrap())
    };
    let milestone = task(3, "Ready", "2027-02-01", "2027-02-01").of_kind(TaskKind::Milestone);
    let pilot = task(2, "Pilot", "2026-12-01", "2027-01-31");
    vec![
        task(1, "Training", "2026-11-01", "2026-12-01"),
        Task { after: vec![TaskId::from_bits(1)], ..pilot },
        Task { responsible: None, ..milestone },
    ]
}

/// A project in which nothing is worth a look.
fn sound() -> Sample {
    let mut project = Project::sample_for_tests();
    project.details.purpose = prose("Coping");
    project.details.owner = line("Head of care");
    project.details.leader = line("Adviser");
    let name = |text| Line::new(text).unwrap();
    Sample {
        project,
        users: stakeholder(1, "Users", StakeholderKind::ResidentOrUser),
        others: vec![
            stakeholder(2, "Next of kin", StakeholderKind::NextOfKin),
            stakeholder(3, "Nurses", StakeholderKind::Employee),
            stakeholder(4, "Unions", StakeholderKind::Representative),
        ],
        benefit: Benefit {
            kind: Some(BenefitKind::SavedTime),
            beneficiary: Some(Beneficiary::UsersAndNextOfKin),
            owner: line("Head of care"),
            responsible: line("Team leader"),
            goals: vec![GoalId::from_bits(1)],
            ..Benefit::new(BenefitId::from_bits(1), name("Fewer visits"))
        },
        goal: Goal {
            strategy: line("The health plan"),
            ..Goal::new(GoalId::from_bits(1), name("Coping"))
        },
        indicators: vec![indicator()],
        step: Step {
            start: day("2026-11-01"),
            due: day("2026-12-01"),
            ..Step::own(StepId::from_bits(1), name("Interviews"))
        },
        action: Action {
            responsible: line("Team leader"),
            due: day("2026-12-01"),
            ..Action::new(ActionId::from_bits(1), name("Train the nurses"))
        },
        decision: Decision {
            outcome: Some(Outcome::Continue),
            day: day("2026-06-01"),
            responsible: line("Steering group"),
            basis: prose("The pilot's report"),
            ..Decision::new(DecisionId::from_bits(1), name("After the pilot"))
        },
        gathering: Gathering {
            day: day("2026-11-21"),
            ..Gathering::new(GatheringId::from_bits(1), name("First gathering"))
        },
        entry: LogbookEntry {
            day: day("2026-11-21"),
            gathering: Some(GatheringId::from_bits(1)),
            ..LogbookEntry::new(LogbookId::from_bits(1), name("What we came to"))
        },
        related: RelatedProject::new(RelatedProjectId::from_bits(1), name("The neighbor's")),
        tasks: tasks(),
        together: together(),
    }
}

/// The three parties, an activity for each who has influence, and a step that somebody answers for.
fn together() -> Together {
    let roles =
        [ProjectRole::Manager, ProjectRole::UnionRepresentative, ProjectRole::SafetyRepresentative];
    let participant = |(bits, role): (u64, ProjectRole)| Participant {
        role: Some(role),
        ..Participant::new(ParticipantId::from_bits(bits), Line::new("Somebody").unwrap())
    };
    let activity = |bits: u64| AnchoringActivity {
        stakeholder: Some(StakeholderId::from_bits(bits)),
        ..AnchoringActivity::new(AnchoringId::from_bits(bits), Line::new("Meeting").unwrap())
    };
    let step = WorkStep::new(WorkStepId::from_bits(1), Line::new("Refill").unwrap());
    Together {
        participants: (1..).zip(roles).map(participant).collect(),
        anchoring: (1..=4).map(activity).collect(),
        work_steps: vec![step.assigned(RoleId::from_bits(1), &[Duty::Main])],
    }
}

fn comment(text: &str) -> Comment {
    Comment { day: day("2026-11-22").unwrap(), by: None, text: prose(text).unwrap() }
}

impl Sample {
    fn project(self) -> Project {
        let mut project = self.project;
        project.stakeholders = std::iter::once(self.users).chain(self.others).collect();
        project.benefits = std::iter::once(self.benefit).collect();
        project.goals = std::iter::once(self.goal).collect();
        project.indicators = self.indicators.into_iter().collect();
        project.steps = std::iter::once(self.step).collect();
        project.actions = std::iter::once(self.action).collect();
        project.decisions = std::iter::once(self.decision).collect();
        project.gatherings = std::iter::once(self.gathering).collect();
        project.logbook = std::iter::once(self.entry).collect();
        project.related_projects = std::iter::once(self.related).collect();
        project.tasks = self.tasks.into_iter().collect();
        project.participants = self.together.participants.into_iter().collect();
        project.anchoring = self.together.anchoring.into_iter().collect();
        project.work_steps = self.together.work_steps.into_iter().collect();
        project
    }

    fn place(&mut self, on: &str, influence: Option<Level>, attitude: Option<Attitude>) {
        self.users.placements.clear();
        self.users = self.users.placed(day(on).unwrap(), influence, attitude);
    }

    fn indicator(&mut self) -> &mut Indicator {
        self.indicators.first_mut().unwrap()
    }

    fn task(&mut self, at: usize) -> &mut Task {
        self.tasks.get_mut(at).unwrap()
    }
}

fn found(change: impl Fn(&mut Sample)) -> Vec<Finding> {
    let mut sample = sound();
    change(&mut sample);
    findings(&sample.project(), TODAY.parse().unwrap())
}

/// A rule, a change that it finds, and a change close to it that it lets pass.
type Row = (Rule, fn(&mut Sample), fn(&mut Sample));

#[track_caller]
fn check(rows: &[Row]) {
    for (rule, found_in, passed_in) in rows {
        let n = |change| found(change).iter().filter(|it| it.rule == *rule).count();
        assert_eq!(n(found_in), 1, "{rule:?} finds");
        assert_eq!(n(passed_in), 0, "{rule:?} lets pass");
    }
}

mod rows;

#[test]
fn a_project_that_is_in_order_has_no_findings() {
    assert_eq!(found(|_| ()), []);
}

#[test]
fn an_empty_project_has_no_findings() {
    assert_eq!(findings(&Project::sample_for_tests(), TODAY.parse().unwrap()), []);
}

#[test]
fn every_rule_finds_its_case_and_lets_the_next_one_pass() {
    check(rows::PEOPLE);
    check(rows::GAINS);
    check(rows::FIGURES);
    check(rows::WORK);
    check(rows::GOALS);
    check(rows::PLAN);
    check(rows::PERSONAL);
    check(rows::TOGETHER);
}

#[test]
fn every_rule_has_its_row() {
    let tables = [rows::PEOPLE, rows::GAINS, rows::FIGURES, rows::WORK, rows::GOALS];
    let tables = tables.into_iter().chain([rows::PLAN, rows::PERSONAL, rows::TOGETHER]);
    let mut told: Vec<_> = tables.flatten().map(|(rule, ..)| *rule).collect();
    // Only the method can tell when a step is done: `figures::findings`.
    told.push(Rule::StepInDoubt);
    told.sort();
    assert_eq!(told, Rule::ALL);
    assert!(Rule::ALL.is_sorted());
}

#[test]
fn the_weightiest_stands_first_and_the_rest_in_the_order_of_the_register() {
    let findings = found(|it| {
        it.action.responsible = None;
        it.benefit.owner = None;
        it.project.details.owner = None;
        it.users.placements.clear();
        for other in &mut it.others {
            other.placements.clear();
        }
    });
    let rules: Vec<_> = findings.iter().map(|it| it.rule).collect();
    assert!(rules.is_sorted());
    assert_eq!(rules.first(), Some(&Rule::BenefitWithoutOwner));
    let unplaced: Vec<_> = findings
        .iter()
        .filter(|it| it.rule == Rule::StakeholderUnplaced)
        .map(|it| it.about)
        .collect();
    assert_eq!(
        unplaced,
        [1, 2, 3, 4].map(|it| EntityRef::Stakeholder(StakeholderId::from_bits(it)))
    );
}

#[test]
fn what_follows_from_a_gap_is_not_told_as_well() {
    let bare = found(|it| {
        let (id, benefit) = (IndicatorId::from_bits(2), BenefitId::from_bits(1));
        it.indicators.push(Indicator::new(id, benefit, Line::new("Minutes").unwrap()));
    });
    let rules: Vec<_> = bare.iter().map(|it| it.rule).collect();
    assert_eq!(rules, [Rule::IndicatorWithoutBaseline, Rule::IndicatorWithoutTarget]);
}

#[test]
fn a_finding_about_the_whole_is_about_the_project() {
    let about = found(|it| it.project.details.owner = None);
    let rule = Rule::ProjectWithoutOwner;
    assert_eq!(about, [Finding { rule, about: EntityRef::Project(ProjectId::from_bits(1)) }]);
}

#[test]
fn what_is_open_everywhere_does_not_hide_the_rest_at_a_glance() {
    let found = found(|it| {
        it.users.placements.clear();
        for other in &mut it.others {
            other.placements.clear();
        }
        it.action.due = None;
    });
    let rules = |findings: &[Finding]| findings.iter().map(|it| it.rule).collect::<Vec<_>>();
    let (unplaced, no_day) = (Rule::StakeholderUnplaced, Rule::ActionWithoutDue);
    let (first, others) = at_a_glance(&found, 3);
    assert_eq!(rules(&first), [unplaced, unplaced, no_day]);
    assert_eq!(rules(&others), [unplaced, unplaced]);
    assert_eq!([first, others].concat().len(), found.len());
    let (first, others) = at_a_glance(&found, 1);
    assert_eq!(rules(&first), [unplaced]);
    assert_eq!(rules(&others), [unplaced, unplaced, unplaced, no_day]);
}
