//! Findings that only the method can tell, those that were set aside, and how they are told.

use std::path::Path;

use stifinner::domain::check::violations;
use stifinner::domain::select::findings::{Finding, Rule};
use stifinner::domain::{
    Action, ActionId, ActivityKey, Benefit, BenefitId, Command, Day, Details, DetailsChange, Edit,
    EntityRef, Field, Framework, History, Id, Indicator, IndicatorId, Line, Moment, Progress,
    Project, ProjectId, SetAside, Step, StepId, apply,
};
use stifinner::figures::changes::{Reader, by_day};
use stifinner::figures::findings::{of_step, open};
use stifinner::figures::names::{is_from, name_of};
use stifinner::figures::path::path;
use stifinner::format::{Lineage, read, write};
use stifinner::i18n::{Locale, Texts};
use stifinner::method::MethodTexts;

use crate::figures::texts;
use crate::files::{KITCHEN_SINK, text_at};

const TODAY: &str = "2026-11-22";

fn now() -> Moment {
    Moment::from_ms(1_795_339_800_000)
}

fn today() -> Day {
    TODAY.parse().unwrap()
}

fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}

fn done(project: &Project, command: impl Into<Command>) -> Project {
    apply(project, command.into(), now()).unwrap().project
}

/// A project with a benefit that nobody owns and an indicator of it without a baseline.
fn sample() -> Project {
    let details = read(&text_at(Path::new(KITCHEN_SINK))).unwrap().project.details;
    let details = Details { framework: Framework::BenefitsFour, ..details };
    let project = Project::new(ProjectId::from_bits(1), details, now());
    let benefit = Benefit::new(BenefitId::from_bits(1), line("Fewer visits"));
    let indicator = Indicator::new(IndicatorId::from_bits(1), benefit.id, line("Visits"));
    let project = done(&project, Edit::Add { item: benefit, at: None });
    done(&project, Edit::Add { item: indicator, at: None })
}

fn no_owner() -> Finding {
    let about = EntityRef::Benefit(BenefitId::from_bits(1));
    Finding { rule: Rule::BenefitWithoutOwner, about }
}

fn no_baseline() -> Finding {
    let about = EntityRef::Indicator(IndicatorId::from_bits(1));
    Finding { rule: Rule::IndicatorWithoutBaseline, about }
}

fn aside(finding: Finding) -> SetAside {
    SetAside::new(finding, line("the county measures it"), today())
}

fn set_aside(project: &Project, finding: Finding) -> Project {
    done(project, Edit::Add { item: aside(finding), at: None })
}

fn finds(project: &Project, finding: Finding) -> bool {
    open(project, today()).contains(&finding)
}

fn step_of(key: &str, progress: Progress) -> Step {
    Step { progress, ..Step::of_activity(ActivityKey::new(key).unwrap(), line(key)) }
}

fn id_of(key: &str) -> StepId {
    StepId::of_activity(&ActivityKey::new(key).unwrap())
}

#[test]
fn what_is_set_aside_is_gone_from_the_list_until_it_is_taken_back() {
    let project = sample();
    assert!(finds(&project, no_owner()) && finds(&project, no_baseline()));
    let without = set_aside(&project, no_owner());
    assert!(!finds(&without, no_owner()) && finds(&without, no_baseline()));
    let back = done(&without, Edit::<SetAside>::Remove { id: aside(no_owner()).id });
    assert!(finds(&back, no_owner()));
}

#[test]
fn setting_aside_is_one_step_that_is_named_and_undone() {
    let mut history = History::new(sample());
    let command = Edit::Add { item: aside(no_owner()), at: None }.into();
    let applied = apply(history.present(), command, now()).unwrap();
    history.push(applied, now());
    assert!(!finds(history.present(), no_owner()));
    let entry = history.present().log.iter().last().unwrap();
    assert_eq!(entry.name.as_str(), "the county measures it");
    history.undo();
    assert!(finds(history.present(), no_owner()));
}

#[test]
fn it_stays_aside_when_the_thing_gets_another_name_or_other_figures() {
    let mut project = set_aside(&sample(), no_baseline());
    let indicator = project.indicators.iter().next().unwrap().as_ref().clone();
    let item = Indicator { name: line("Visits by night"), ..indicator };
    project = done(&project, Edit::Change { item, field: Field::Name });
    assert!(!finds(&project, no_baseline()));
    assert_eq!(project.set_aside.len(), 1);
}

#[test]
fn it_goes_with_its_thing_and_with_what_takes_that_along() {
    let both = set_aside(&set_aside(&sample(), no_owner()), no_baseline());
    let whole = Finding { rule: Rule::NoUsers, about: EntityRef::Project(both.id) };
    let all = set_aside(&both, whole);
    let after = done(&all, Edit::<Benefit>::Remove { id: BenefitId::from_bits(1) });
    let left: Vec<_> = after.set_aside.iter().map(|it| it.finding(&after)).collect();
    assert_eq!(left, [whole]);
    assert_eq!(violations(&after), []);
}

#[test]
fn what_was_said_of_the_whole_project_holds_in_a_copy() {
    let about = |project: &Project| EntityRef::Project(project.id);
    let project = sample();
    let rule = Rule::ProjectWithoutPurpose;
    let project = set_aside(&project, Finding { rule, about: about(&project) });
    let mut copy = project.copied(ProjectId::from_bits(7), line("Copy"));
    copy.details.purpose = None;
    assert!(!finds(&copy, Finding { rule, about: about(&copy) }));
}

#[test]
fn a_file_that_sets_aside_what_is_not_there_is_mended() {
    let text = write(&set_aside(&sample(), no_owner()), &Lineage::default());
    let kept = |text: &str| {
        let outcome = read(text).unwrap();
        assert_eq!(violations(&outcome.project), []);
        (outcome.project.set_aside.len(), outcome.repairs.len())
    };
    let id = aside(no_owner()).id.to_string();
    assert_eq!(kept(&text), (1, 0));
    assert_eq!(kept(&text.replace(&id, "aside:0000000000")), (1, 1), "its id follows from it");
    let about = format!("\"about\": \"{}\"", BenefitId::from_bits(1));
    let gone = format!("\"about\": \"{}\"", BenefitId::from_bits(2));
    assert_eq!(kept(&text.replace(&about, &gone)).0, 0, "its thing is gone");
    assert_eq!(kept(&text.replace("benefit-without-owner", "no-such-rule")), (0, 1));
}

#[test]
fn a_step_is_in_doubt_when_its_rule_says_otherwise_and_not_when_it_is_met() {
    let id = id_of("baseline");
    let found = |project: &Project, progress| {
        let item = step_of("baseline", progress);
        let project = done(project, Edit::Add { item, at: None });
        finds(&project, Finding { rule: Rule::StepInDoubt, about: EntityRef::Step(id) })
    };
    let project = sample();
    assert!(found(&project, Progress::Done));
    assert!(!found(&project, Progress::UnderWay));
    let mut indicator = project.indicators.iter().next().unwrap().as_ref().clone();
    indicator.baseline.value = stifinner::domain::Value::new(12.0).ok();
    let met = done(&project, Edit::Change { item: indicator, field: Field::BaselineValue });
    assert!(!found(&met, Progress::Done));
}

#[test]
fn a_step_that_the_framework_has_not_is_not_in_doubt() {
    let details = Details { framework: Framework::SintefFive, ..sample().details.clone() };
    let change = DetailsChange { details, field: Field::Framework };
    let project = done(&sample(), Command::Details(change));
    let item = step_of("baseline", Progress::Done);
    let project = done(&project, Edit::Add { item, at: None });
    assert!(open(&project, today()).iter().all(|it| it.rule != Rule::StepInDoubt));
}

#[test]
fn a_step_shows_what_its_own_work_settles_and_no_more() {
    let activity = ActivityKey::new("pilot-plan");
    let action = Action::new(ActionId::from_bits(1), line("Ask the users"));
    let item = Action { activity, due: "2026-11-01".parse().ok(), ..action };
    let project = done(&sample(), Edit::Add { item, at: None });
    let rules = |key| -> Vec<Rule> {
        of_step(&project, id_of(key), today()).iter().map(|it| it.rule).collect()
    };
    assert_eq!(rules("baseline"), [Rule::IndicatorWithoutBaseline]);
    let people = [Rule::BenefitWithoutOwner, Rule::BenefitWithoutResponsible];
    assert_eq!(rules("benefit-roles"), people);
    assert_eq!(rules("pilot-plan"), [Rule::ActionOverdue, Rule::ActionWithoutResponsible]);
    assert_eq!(rules("interviews"), []);
}

#[test]
fn a_step_of_the_method_is_called_by_its_title_in_the_readers_language() {
    let texts = |locale: Locale| {
        let source = text_at(Path::new(&format!("src/method/texts/{}.txt", locale.tag())));
        MethodTexts::parse(locale, &source).unwrap()
    };
    let item = step_of("interviews", Progress::UnderWay);
    let project = done(&sample(), Edit::Add { item, at: None });
    let about = EntityRef::Step(id_of("interviews"));
    let own = Step::own(StepId::from_bits(9), line("Ours"));
    let project = done(&project, Edit::Add { item: own, at: None });
    for locale in Locale::ALL {
        let texts = texts(locale);
        let title = texts.activity("interviews").unwrap().title.clone();
        assert_eq!(name_of(&project, about, Some(&texts)), Some(title));
        let own = EntityRef::Step(StepId::from_bits(9));
        assert_eq!(name_of(&project, own, Some(&texts)).as_deref(), Some("Ours"));
    }
    assert_eq!(name_of(&project, about, None).as_deref(), Some("interviews"));
}

#[test]
fn a_step_goes_by_the_name_that_the_project_gave_it_and_back_to_the_methods() {
    let source = text_at(Path::new("src/method/texts/en.txt"));
    let texts = MethodTexts::parse(Locale::En, &source).unwrap();
    let step = step_of("baseline", Progress::UnderWay);
    let renamed = Step { title: Some(line("Count the visits")), ..step.clone() };
    let project = done(&sample(), Edit::Add { item: renamed, at: None });
    let id = id_of("baseline");
    let called = |project: &Project| name_of(project, EntityRef::Step(id), Some(&texts)).unwrap();
    let t = english();
    let reader = Reader { t: &t, method: Some(&texts), is_discreet: false };
    assert_eq!(called(&project), "Count the visits");
    let view = path(&project, &texts, today());
    let stations = view.phases.iter().flat_map(|phase| &phase.stations);
    assert_eq!(stations.filter(|it| it.title == "Count the visits").count(), 1);
    let log = by_day(&project, reader, None, |at| at.utc_day());
    assert!(log[0].lines[0].words.contains("Count the visits"), "{log:?}");
    let text = write(&project, &Lineage::default());
    assert_eq!(read(&text).unwrap().project, project);
    let back = done(&project, Edit::Change { item: step, field: Field::Name });
    let title = texts.title_in(back.details.framework.key(), "baseline").unwrap();
    assert_eq!(called(&back), title);
    let log = by_day(&back, reader, None, |at| at.utc_day());
    assert!(log[0].lines.iter().any(|it| it.words.contains(title)), "{log:?}");
}

fn english() -> Texts {
    texts(Locale::En)
}

#[test]
fn an_action_keeps_what_it_came_from_and_forgets_what_is_gone() {
    let benefit = EntityRef::Benefit(BenefitId::from_bits(1));
    let action = Action::new(ActionId::from_bits(1), line("Ask the line who owns it"));
    let rule = Rule::BenefitWithoutOwner;
    let item = Action { origin: Some(benefit), finding: Some(rule), ..action.clone() };
    let project = done(&sample(), Edit::Add { item: item.clone(), at: None });
    assert!(is_from(&item, benefit) && !is_from(&action, benefit));
    let text = write(&project, &Lineage::default());
    assert_eq!(read(&text).unwrap().project, project);
    let after = done(&project, Edit::<Benefit>::Remove { id: BenefitId::from_bits(1) });
    let kept = after.actions.iter().next().unwrap();
    assert_eq!((kept.origin, kept.finding), (None, Some(rule)));
    assert_eq!(violations(&after), []);
    let gone = text.replace("\"origin\": \"benefit:", "\"origin\": \"goal:");
    let outcome = read(&gone).unwrap();
    assert_eq!(outcome.project.actions.iter().next().unwrap().origin, None);
    assert_eq!(outcome.repairs.len(), 1);
    let step = Action { activity: ActivityKey::new("baseline"), ..action };
    assert!(is_from(&step, EntityRef::Step(id_of("baseline"))));
}
