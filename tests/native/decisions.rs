//! What the method asks before a decision, and what a decision keeps of it.

use std::path::Path;

use stifinner::domain::{
    Command, Day, Decision, DecisionId, Details, DetailsChange, Edit, Field, Framework, Id, Line,
    Moment, PointKey, Project, Stage, apply,
};
use stifinner::figures::checklist::{PhasePoints, checklist, count};
use stifinner::figures::path::Tally;
use stifinner::figures::stages::StageNames;
use stifinner::format::{Lineage, read, write};
use stifinner::i18n::{Locale, Texts};
use stifinner::method::{FRAMEWORKS, MethodTexts, POINTS};

use crate::files::text_at;

fn now() -> Moment {
    Moment::from_ms(1_795_339_800_000)
}

fn today() -> Day {
    now().utc_day()
}

fn texts(locale: Locale) -> MethodTexts {
    let source = text_at(Path::new(&format!("src/method/texts/{}.txt", locale.tag())));
    MethodTexts::parse(locale, &source).unwrap()
}

/// The sample with one decision, after a stage.
fn sample(framework: Framework, stage: Option<Stage>, held: &[&str]) -> Project {
    let mut project =
        read(&text_at(Path::new("public/sample/medicine/nb.stifinner.json"))).unwrap().project;
    (project.decisions, project.actions) = Default::default();
    let details = Details { framework, ..project.details.clone() };
    if details != project.details {
        let change = DetailsChange { details, field: Field::Framework };
        project = apply(&project, Command::Details(change), now()).unwrap().project;
    }
    let decision = Decision::new(DecisionId::from_bits(1), Line::new("Go on").unwrap());
    let key = |key: &&str| PointKey::new(key).unwrap();
    let item = held.iter().map(key).fold(decision, |it, key| it.with_point(key, true));
    let add = Edit::Add { item: Decision { stage, ..item }, at: None };
    apply(&project, add.into(), now()).unwrap().project
}

fn list(project: &Project) -> Vec<PhasePoints> {
    let decision = project.decisions.iter().next().unwrap();
    checklist(project, decision, &texts(Locale::Nb), today())
}

fn keys(list: &[PhasePoints]) -> Vec<&str> {
    list.iter().flat_map(|it| &it.points).map(|point| point.key.as_str()).collect()
}

#[test]
fn every_phase_asks_three_to_six_points_each_once() {
    for framework in FRAMEWORKS {
        for phase in framework.phases {
            let n = phase.points.len();
            assert!((3..=6).contains(&n), "{}.{} asks {n}", framework.key, phase.key);
            let mut keys: Vec<_> = phase.points.iter().map(|point| point.key).collect();
            keys.sort_unstable();
            keys.dedup();
            assert_eq!(keys.len(), n, "{}.{}", framework.key, phase.key);
        }
    }
}

#[test]
fn every_point_can_be_kept_and_says_something_of_its_own_in_every_language() {
    for locale in Locale::ALL {
        let texts = texts(locale);
        let mut told: Vec<_> = POINTS.iter().map(|it| texts.point(it.key).unwrap()).collect();
        assert!(told.iter().all(|text| text.ends_with('.')), "{locale:?}");
        told.sort_unstable();
        told.dedup();
        assert_eq!(told.len(), POINTS.len(), "{locale:?}");
    }
    assert!(POINTS.iter().all(|point| PointKey::new(point.key).is_some()));
}

#[test]
fn a_decision_asks_the_points_of_the_phase_it_follows() {
    let project = sample(Framework::VeikartSix, Some(Stage::Pilot), &["measured-again"]);
    let list = list(&project);
    let asked = ["ran-long-enough", "experience-gathered", "measured-again", "results-known"];
    assert_eq!(keys(&list), asked);
    assert_eq!(list[0].title.as_deref(), Some("Pilotering"));
    assert_eq!(count(&list), Tally { met: 1, all: 4 });
}

#[test]
fn where_a_framework_has_no_phase_for_a_stage_the_last_one_before_it_asks() {
    let asked =
        |stage| keys(&list(&sample(Framework::BenefitsThree, Some(stage), &[])))[0].to_owned();
    assert_eq!(asked(Stage::Anchor), "changes-listed");
    assert_eq!(asked(Stage::Pilot), "changes-listed");
    assert_eq!(asked(Stage::Transition), "benefits-planned");
    let both = list(&sample(Framework::SintefFive, Some(Stage::Develop), &[]));
    assert_eq!(both.len(), 2, "two phases of the same stage ask together");
    assert_eq!(list(&sample(Framework::VeikartSix, None, &[])), []);
}

#[test]
fn what_was_ticked_is_kept_and_seen_under_another_framework() {
    let held = ["ran-long-enough", "results-known"];
    let project = sample(Framework::BenefitsThree, Some(Stage::Practice), &held);
    let list = list(&project);
    let last = list.last().unwrap();
    assert_eq!(last.title, None);
    assert_eq!(last.points.iter().map(|it| it.key.as_str()).collect::<Vec<_>>(), held);
    assert!(last.points.iter().all(|point| point.holds));
    let again = read(&write(&project, &Lineage::default())).unwrap();
    assert_eq!((again.project, again.repairs), (project, vec![]));
}

#[test]
fn the_data_tell_beside_a_point_and_never_tick_it() {
    let project = sample(Framework::VeikartSix, Some(Stage::Transition), &[]);
    let list = list(&project);
    let point = |key| list[0].points.iter().find(|it| it.key.as_str() == key).unwrap();
    let people = point("people-named");
    let told = people.told.unwrap();
    assert_eq!(told.all, project.benefits.len());
    assert!(!people.holds && told.met > 0);
    assert_eq!(point("line-ready").told, None);
    assert_eq!(project.decisions.iter().next().unwrap().held, []);
}

#[test]
fn ticking_is_one_step_and_unticking_gives_the_same_decision_again() {
    let project = sample(Framework::VeikartSix, Some(Stage::Pilot), &["results-known"]);
    let before = project.decisions.iter().next().unwrap().as_ref().clone();
    let key = || PointKey::new("measured-again").unwrap();
    let item = before.with_point(key(), true);
    let edit = Edit::Change { item: item.clone(), field: Field::Held };
    let after = apply(&project, edit.into(), now()).unwrap();
    assert_eq!(after.label.field, Some(Field::Held));
    assert_eq!(item.held.len(), 2);
    assert_eq!(item.with_point(key(), true), item);
    assert_eq!(item.with_point(key(), false), before);
}

#[test]
fn stages_are_called_as_the_phases_of_the_framework_and_no_two_alike() {
    for locale in Locale::ALL {
        let (texts, tag) = (texts(locale), locale.tag());
        let source = text_at(Path::new(&format!("src/i18n/texts/{tag}.txt")));
        let t = Texts::parse(locale, &source).unwrap();
        for framework in Framework::ALL {
            let names = StageNames::of(&sample(framework, None, &[]), Some(&texts), &t);
            let mut all: Vec<_> = names.iter().map(|(_, name)| name).collect();
            all.sort_unstable();
            all.dedup();
            assert_eq!(all.len(), Stage::ALL.len(), "{tag} {framework:?}: {all:?}");
            let method = FRAMEWORKS.iter().find(|it| it.key == framework.key()).unwrap();
            for phase in method.phases {
                let title = &texts.phase(method.key, phase.key).unwrap().title;
                assert!(all.iter().any(|name| name.contains(title.as_str())), "{tag} {title}");
            }
        }
    }
}

#[test]
fn a_phase_that_spans_stages_says_which_part_of_it() {
    let (texts, project) = (texts(Locale::Nb), sample(Framework::BenefitsThree, None, &[]));
    let t = Texts::parse(Locale::Nb, include_str!("../../src/i18n/texts/nb.txt")).unwrap();
    let names = StageNames::of(&project, Some(&texts), &t);
    let shown: Vec<_> = names.iter().map(|(_, name)| name).collect();
    let mapping = ["forankring", "innsikt", "tjenesteutvikling", "pilotering"];
    let mapping = mapping.map(|part| format!("Gevinstkartlegging: {part}"));
    assert_eq!(shown[..4], mapping);
    assert_eq!(shown[4..], ["Gevinstplanlegging", "Gevinstoppfølging"]);
    let plain = StageNames::of(&project, None, &t);
    assert_eq!(plain.get(Stage::Pilot), "Pilotering");
}
