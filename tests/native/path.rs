//! The path of a project: nothing is lost by switching frameworks, and the data tell what is done.

use std::path::Path;

use proptest::prelude::*;
use stifinner::domain::{
    ActivityKey, Command, Day, Decision, DecisionId, Details, DetailsChange, Edit, Field,
    Framework, Id, Line, Moment, Outcome, Progress, Project, Stage, Step, StepId, apply,
};
use stifinner::figures::path::{PathView, activity_of, is_met, path};
use stifinner::format::read;
use stifinner::i18n::Locale;
use stifinner::method::{ACTIVITIES, FRAMEWORKS, MethodTexts, RuleKey};

use crate::files::text_at;
use crate::strategies::{cases, project};

fn now() -> Moment {
    Moment::from_ms(1_795_339_800_000)
}

fn texts(locale: Locale) -> MethodTexts {
    let source = text_at(Path::new(&format!("src/method/texts/{}.txt", locale.tag())));
    MethodTexts::parse(locale, &source).unwrap()
}

fn today() -> Day {
    now().utc_day()
}

fn switched(project: &Project, framework: Framework) -> Project {
    let details = Details { framework, ..project.details.clone() };
    let change = Command::Details(DetailsChange { details, field: Field::Framework });
    apply(project, change, now()).map_or_else(|_| project.clone(), |done| done.project)
}

/// The sample as if nobody had walked yet.
fn sample() -> Project {
    let mut project =
        read(&text_at(Path::new("public/sample/medicine/nb.stifinner.json"))).unwrap().project;
    (project.steps, project.actions, project.decisions) = Default::default();
    project
}

fn with_step(project: &Project, key: &str, progress: Progress) -> Project {
    let activity = ActivityKey::new(key).unwrap();
    let item = Step { progress, ..Step::of_activity(activity, Line::new(key).unwrap()) };
    apply(project, Edit::Add { item, at: None }.into(), now()).unwrap().project
}

fn station<'a>(view: &'a PathView, key: &str) -> Option<&'a stifinner::figures::path::Station> {
    view.phases.iter().flat_map(|phase| &phase.stations).find(|it| it.activity == Some(key))
}

proptest! {
    #![proptest_config(cases(100, 2_000))]

    #[test]
    fn switching_frameworks_back_and_forth_loses_nothing(
        project in project(),
        way in proptest::collection::vec(0..Framework::ALL.len(), 1..6),
    ) {
        let mut walked = project.clone();
        for at in way {
            walked = switched(&walked, Framework::ALL[at]);
        }
        let back = switched(&walked, project.details.framework);
        prop_assert_eq!(&back.steps, &project.steps);
        prop_assert_eq!(&back.actions, &project.actions);
        prop_assert_eq!(&back.decisions, &project.decisions);
        prop_assert_eq!(&back.details, &project.details);
    }
}

#[test]
fn every_framework_of_a_project_is_one_of_the_method_and_the_other_way_round() {
    let ours: Vec<_> = Framework::ALL.map(Framework::key).to_vec();
    assert_eq!(ours.len(), FRAMEWORKS.len());
    assert!(FRAMEWORKS.iter().all(|framework| ours.contains(&framework.key)));
}

#[test]
fn every_activity_is_found_by_the_id_of_its_step() {
    for activity in ACTIVITIES {
        let key = ActivityKey::new(activity.key).expect(activity.key);
        assert_eq!(activity_of(StepId::of_activity(&key)).unwrap().key, activity.key);
    }
}

#[test]
fn what_was_done_under_one_framework_is_done_under_every_other_that_has_the_activity() {
    let texts = texts(Locale::Nb);
    let project = with_step(&sample(), "measure-benefits", Progress::Done);
    let mut seen = 0;
    for framework in Framework::ALL {
        let view = path(&switched(&project, framework), &texts, today());
        if let Some(station) = station(&view, "measure-benefits") {
            assert_eq!(station.progress, Progress::Done, "{framework:?}");
            seen += 1;
        }
    }
    assert_eq!(seen, 3);
}

#[test]
fn one_is_where_work_is_under_way_else_at_the_first_open_step_that_is_not_optional() {
    let texts = texts(Locale::Sv);
    let here = |project: &Project| {
        path(project, &texts, today()).here.and_then(activity_of).map(|activity| activity.key)
    };
    let project = sample();
    assert_eq!(here(&project), Some("problem-and-goals"));
    let project = with_step(&project, "problem-and-goals", Progress::Done);
    let project = with_step(&project, "explore-benefits", Progress::NotRelevant);
    assert_eq!(here(&project), Some("build-team"));
    let project = with_step(&project, "pilot-run", Progress::UnderWay);
    assert_eq!(here(&project), Some("pilot-run"));
}

#[test]
fn what_is_left_out_is_neither_walked_nor_to_be_walked() {
    let counts = |project: &Project| path(project, &texts(Locale::Nb), today()).n_walked();
    let with = |progress| counts(&with_step(&sample(), "problem-and-goals", progress));
    let (_, all) = counts(&sample());
    assert_eq!(with(Progress::Done), (1, all));
    assert_eq!(with(Progress::NotRelevant), (0, all - 1));
}

#[test]
fn a_step_of_ones_own_stands_in_the_phase_of_its_stage_under_every_framework() {
    let texts = texts(Locale::En);
    let own = Step { stage: Some(Stage::Pilot), ..Step::own(StepId::from_bits(9), line("Ours")) };
    let project =
        apply(&sample(), Edit::Add { item: own, at: None }.into(), now()).unwrap().project;
    for framework in Framework::ALL {
        let view = path(&switched(&project, framework), &texts, today());
        let found = view.phases.iter().flat_map(|phase| &phase.stations);
        assert_eq!(found.filter(|it| it.title == "Ours").count(), 1, "{framework:?}");
    }
    let view = path(&project, &texts, today());
    assert_eq!(view.phases[3].stations.last().unwrap().title, "Ours");
}

fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}

#[test]
fn of_nothing_nothing_is_done() {
    let empty = Project::new(
        sample().id,
        Details::new(line("Empty"), sample().details.currency, sample().details.language),
        now(),
    );
    for rule in RuleKey::ALL {
        assert!(!is_met(&empty, *rule, today()), "{rule:?}");
    }
}

#[test]
fn the_sample_has_placed_its_stakeholders_and_named_its_benefits() {
    let project = sample();
    assert!(is_met(&project, RuleKey::BenefitsNamed, today()));
    assert!(is_met(&project, RuleKey::StakeholdersPlaced, today()));
    assert!(!is_met(&project, RuleKey::ActionsNamed, today()));
}

#[test]
fn a_pilot_is_decided_on_once_it_goes_on_or_stops() {
    let project = sample();
    for (outcome, is_decided) in [
        (Some(Outcome::Continue), true),
        (Some(Outcome::Stop), true),
        (Some(Outcome::MoreTests), false),
        (None, false),
    ] {
        let decision = Decision::new(DecisionId::from_bits(1), line("After the pilot"));
        let item = Decision { stage: Some(Stage::Pilot), outcome, ..decision };
        let project = apply(&project, Edit::Add { item, at: None }.into(), now()).unwrap().project;
        assert_eq!(is_met(&project, RuleKey::PilotDecided, today()), is_decided, "{outcome:?}");
        assert!(!is_met(&project, RuleKey::StartDecided, today()), "{outcome:?}");
    }
}

#[test]
fn a_step_marked_done_against_the_data_is_in_doubt() {
    let texts = texts(Locale::Nn);
    let project = with_step(&sample(), "pilot-decide", Progress::Done);
    let view = path(&project, &texts, today());
    assert!(station(&view, "pilot-decide").unwrap().is_in_doubt());
    let project = with_step(&sample(), "stakeholders", Progress::Done);
    let view = path(&project, &texts, today());
    assert!(!station(&view, "stakeholders").unwrap().is_in_doubt());
}
