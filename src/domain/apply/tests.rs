use super::*;
use crate::domain::command::Edit;
use crate::domain::entity::Shown;
use crate::domain::ids::{
    BenefitId, DeviationId, GatheringId, GoalId, GroupSheetId, Id, IndicatorId, LogbookId,
    StakeholderId,
};
use crate::domain::{
    Benefit, Correction, Day, Deviation, Gathering, Goal, GroupSheet, Indicator, Line,
    LogbookEntry, Mark, MeasurementKind, Point, Series, Stakeholder, Value,
};

fn now() -> Moment {
    "2026-11-22T09:30:00Z".parse().unwrap()
}

fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}

fn nurses() -> Stakeholder {
    Stakeholder::new(StakeholderId::from_bits(1), line("Home nurses"))
}

fn with(commands: Vec<Command>) -> Project {
    commands.into_iter().fold(Project::sample_for_tests(), |project, command| {
        apply(&project, command, now()).unwrap().project
    })
}

fn measured() -> Project {
    let benefit = Benefit::new(BenefitId::from_bits(1), line("Reduced time"));
    let indicator = Indicator::new(IndicatorId::from_bits(1), benefit.id, line("Minutes"));
    with(vec![
        Edit::Add { item: benefit, at: None }.into(),
        Edit::Add { item: indicator, at: None }.into(),
    ])
}

#[test]
fn a_change_tells_from_what_to_what() {
    let project = with(vec![Edit::Add { item: nurses(), at: None }.into()]);
    let mut renamed = nurses();
    renamed.name = line("Nurses");
    let edit = Edit::Change { item: renamed, field: Field::Name };
    let label = apply(&project, edit.into(), now()).unwrap().label;
    assert_eq!(label.from, Some(Shown::Text("Home nurses".into())));
    assert_eq!(label.to, Some(Shown::Text("Nurses".into())));
}

#[test]
fn what_did_not_change_is_shared_with_the_project_before() {
    let project = measured();
    let edit = Edit::Add { item: nurses(), at: None };
    let after = apply(&project, edit.into(), now()).unwrap().project;
    let id = IndicatorId::from_bits(1);
    let before = project.indicators.get(id).unwrap();
    assert!(std::sync::Arc::ptr_eq(before, after.indicators.get(id).unwrap()));
}

#[test]
fn a_benefit_stays_when_a_goal_it_serves_is_removed() {
    let goals = [1, 2].map(|bits| Goal::new(GoalId::from_bits(bits), line("Coping")));
    let [gone, kept] = goals.each_ref().map(|goal| goal.id);
    let benefit = Benefit::new(BenefitId::from_bits(1), line("Reduced time"));
    let serving = Benefit { goals: vec![kept, gone], ..benefit.clone() };
    let unknown = apply(&with(vec![]), Edit::Add { item: serving.clone(), at: None }.into(), now());
    assert_eq!(unknown.unwrap_err(), Refusal::Unknown { kind: Kind::Goal });
    let mut commands: Vec<Command> =
        goals.map(|item| Edit::Add { item, at: None }.into()).into_iter().collect();
    commands.push(Edit::Add { item: serving.clone(), at: None }.into());
    let project = with(commands);
    let twice = Benefit { goals: vec![kept, kept], ..serving };
    let edit = Edit::Change { item: twice, field: Field::Goals };
    assert_eq!(
        apply(&project, edit.into(), now()).unwrap_err(),
        Refusal::Taken { kind: Kind::Goal }
    );
    let after = apply(&project, Edit::<Goal>::Remove { id: gone }.into(), now()).unwrap().project;
    assert_eq!(after.benefits.get(benefit.id).unwrap().goals, [kept]);
    assert_eq!(crate::domain::check::violations(&after), []);
}

#[test]
fn removing_a_benefit_removes_its_indicators() {
    let edit = Edit::<Benefit>::Remove { id: BenefitId::from_bits(1) };
    let after = apply(&measured(), edit.into(), now()).unwrap().project;
    assert!(after.indicators.is_empty());
}

#[test]
fn an_indicator_of_several_benefits_goes_with_the_last_and_takes_its_deviations_along() {
    let benefits =
        [1, 2].map(|bits| Benefit::new(BenefitId::from_bits(bits), line("Reduced time")));
    let [first, last] = benefits.each_ref().map(|it| it.id);
    let name = line("Minutes");
    let shared = Indicator::new(IndicatorId::from_bits(1), first, name.clone());
    let shared = Indicator { benefits: vec![first, last], ..shared };
    let overall = Indicator::overall(IndicatorId::from_bits(2), name.clone());
    let deviation = |bits, of| Deviation::new(DeviationId::from_bits(bits), of, name.clone());
    let mut commands: Vec<Command> =
        benefits.map(|item| Edit::Add { item, at: None }.into()).into_iter().collect();
    commands
        .extend([shared.clone(), overall.clone()].map(|item| Edit::Add { item, at: None }.into()));
    let deviations = [deviation(1, shared.id), deviation(2, overall.id)];
    commands.extend(deviations.map(|item| Edit::Add { item, at: None }.into()));
    let without = |project: &Project, id| {
        apply(project, Edit::<Benefit>::Remove { id }.into(), now()).unwrap().project
    };
    let one_left = without(&with(commands), first);
    assert_eq!(one_left.indicators.get(shared.id).unwrap().benefits, [last]);
    let none_left = without(&one_left, last);
    let kept: Vec<_> = none_left.indicators.iter().map(|it| it.id).collect();
    assert_eq!(kept, [overall.id]);
    let kept: Vec<_> = none_left.deviations.iter().map(|it| it.indicator).collect();
    assert_eq!(kept, [overall.id]);
    assert_eq!(crate::domain::check::violations(&none_left), []);
}

#[test]
fn a_baseline_that_is_compared_with_changes_with_a_reason_alone() {
    let value = |number| Value::new(number).unwrap();
    let day = |text: &str| text.parse::<Day>().unwrap();
    let id = IndicatorId::from_bits(1);
    let indicator = measured().indicators.get(id).unwrap().as_ref().clone();
    let mark = |number| Mark { value: Some(value(number)), day: Some(day("2026-01-31")) };
    let start = Indicator { baseline: mark(12.0), ..indicator };
    let later = Point::new(day("2026-02-28"), value(10.0));
    let with_points = |points: Vec<Point>| Indicator {
        series: std::sync::Arc::new(Series::new(points)),
        ..start.clone()
    };
    let change = |from: &Indicator, to: Indicator| {
        let put = |item, field| Command::from(Edit::Change { item, field });
        let benefit = Benefit::new(BenefitId::from_bits(1), line("Reduced time"));
        let project = with(vec![
            Edit::Add { item: benefit, at: None }.into(),
            Edit::Add { item: from.clone(), at: None }.into(),
        ]);
        apply(&project, put(to, Field::BaselineValue), now()).map(|_| ())
    };
    let other = |of: &Indicator| Indicator { baseline: mark(13.0), ..of.clone() };
    let locked = Err(Refusal::Locked { field: Field::BaselineValue });
    let measured_at_start = with_points(vec![Point::new(day("2026-01-31"), value(12.0))]);
    assert_eq!(change(&measured_at_start, other(&measured_at_start)), Ok(()));
    let measured_later = with_points(vec![later.clone()]);
    assert_eq!(change(&measured_later, other(&measured_later)), locked);
    let late_baseline = Point { kind: Some(MeasurementKind::Baseline), ..later };
    let still_baseline = with_points(vec![late_baseline]);
    assert_eq!(change(&still_baseline, other(&still_baseline)), Ok(()));
    let correction =
        Correction { day: day("2026-03-01"), before: mark(12.0), reason: line("Counted twice") };
    let told = Indicator { corrections: vec![correction], ..other(&measured_later) };
    assert_eq!(change(&measured_later, told), Ok(()));
    let named = Indicator { name: line("Minutes a day"), ..measured_later.clone() };
    assert_eq!(change(&measured_later, named), Ok(()));
}

#[test]
fn removing_a_gathering_removes_its_sheets_and_leaves_its_entry() {
    let gathering = Gathering::new(GatheringId::from_bits(1), line("First gathering"));
    let other = Gathering::new(GatheringId::from_bits(2), line("Second gathering"));
    let sheet = |bits, of: &Gathering| {
        GroupSheet::new(GroupSheetId::from_bits(bits), of.id, line("Group 1"))
    };
    let entry = LogbookEntry::new(gathering.result_id(), line("What we came to"));
    let entry = LogbookEntry { gathering: Some(gathering.id), ..entry };
    let project = with(vec![
        Edit::Add { item: gathering.clone(), at: None }.into(),
        Edit::Add { item: other.clone(), at: None }.into(),
        Edit::Add { item: sheet(1, &gathering), at: None }.into(),
        Edit::Add { item: sheet(2, &other), at: None }.into(),
        Edit::Add { item: entry.clone(), at: None }.into(),
    ]);
    let edit = Edit::<Gathering>::Remove { id: gathering.id };
    let after = apply(&project, edit.into(), now()).unwrap().project;
    let sheets: Vec<_> = after.group_sheets.iter().map(|it| it.gathering).collect();
    assert_eq!(sheets, [other.id]);
    let kept = after.logbook.get(entry.id).unwrap();
    assert_eq!((kept.gathering, kept.name.as_str()), (None, "What we came to"));
}

#[test]
fn a_sheet_or_an_entry_of_no_gathering_that_is_there_is_refused() {
    let stray = GatheringId::from_bits(9);
    let sheet = GroupSheet::new(GroupSheetId::from_bits(1), stray, line("Group 1"));
    let entry = LogbookEntry::new(LogbookId::from_bits(1), line("Stray"));
    let entry = LogbookEntry { gathering: Some(stray), ..entry };
    let unknown = Refusal::Unknown { kind: Kind::Gathering };
    for command in
        [Edit::Add { item: sheet, at: None }.into(), Edit::Add { item: entry, at: None }.into()]
    {
        assert_eq!(apply(&measured(), command, now()).unwrap_err(), unknown);
    }
}

#[test]
fn an_indicator_without_its_benefit_is_refused() {
    let stray = Indicator::new(IndicatorId::from_bits(2), BenefitId::from_bits(9), line("Stray"));
    let refusal = apply(&measured(), Edit::Add { item: stray, at: None }.into(), now());
    assert_eq!(refusal.unwrap_err(), Refusal::Unknown { kind: Kind::Benefit });
}

#[test]
fn saying_the_same_again_is_no_step() {
    let project = with(vec![Edit::Add { item: nurses(), at: None }.into()]);
    let edit = Edit::Change { item: nurses(), field: Field::Name };
    assert_eq!(apply(&project, edit.into(), now()).unwrap_err(), Refusal::NoChange);
    let edit = Edit::<Stakeholder>::Move { id: nurses().id, to: 5 };
    assert_eq!(apply(&project, edit.into(), now()).unwrap_err(), Refusal::NoChange);
}

#[test]
fn a_batch_is_all_or_nothing() {
    let project = with(vec![Edit::Add { item: nurses(), at: None }.into()]);
    let other = Stakeholder::new(StakeholderId::from_bits(2), line("Next of kin"));
    let steps = vec![
        Edit::Add { item: other, at: None }.into(),
        Edit::Add { item: nurses(), at: None }.into(),
    ];
    let refused = apply(&project, Command::Batch { kind: Kind::Stakeholder, steps }, now());
    assert_eq!(refused.unwrap_err(), Refusal::Taken { kind: Kind::Stakeholder });
    assert_eq!(project.stakeholders.len(), 1);
}

#[test]
fn a_step_dates_the_project_and_is_remembered() {
    let project = with(vec![Edit::Add { item: nurses(), at: None }.into()]);
    assert_eq!(project.changed_at, now());
    let entry = project.log.iter().next().unwrap();
    assert_eq!((entry.act, entry.name.as_str()), (Act::Added, "Home nurses"));
}
