//! The benefit map of a sample, whole and with holes torn into it.

use std::path::Path;

use crate::figures::texts;
use crate::files::text_at;
use crate::samples::SAMPLES;
use stifinner::domain::{Benefit, BenefitId, Id, Line, Project, Roster, WorkChange};
use stifinner::figures::benefit_map::benefit_map;
use stifinner::format::read;
use stifinner::i18n::Locale;

fn sample() -> Project {
    read(&text_at(Path::new(SAMPLES[0]))).unwrap().project
}

/// Title of the map, and the boxes at which something is missing.
#[track_caller]
fn check(project: &Project, title: &str, gaps: &[&str]) {
    let spec = benefit_map(project, &texts(Locale::Nb));
    let found: Vec<_> = spec.nodes().filter(|it| it.is_gap).map(|it| it.note.as_str()).collect();
    assert_eq!((spec.title.as_str(), found.as_slice()), (title, gaps));
}

#[test]
fn the_sample_is_a_whole_chain_with_what_was_measured() {
    let project = sample();
    check(&project, "Alt i kjeden henger sammen", &[]);
    let spec = benefit_map(&project, &texts(Locale::Nb));
    assert_eq!(spec.columns.len(), 3);
    assert_eq!(spec.columns[1].nodes[0].note, "123\u{a0}% · bedring");
}

#[test]
fn a_broken_chain_says_where() {
    let mut project = sample();
    let first = project.work_changes.iter().next().unwrap().as_ref().clone();
    let idle = WorkChange { benefits: Vec::new(), ..first };
    project.work_changes = std::iter::once(idle).collect();
    let benefit = project.benefits.iter().next().unwrap().as_ref().clone();
    project.benefits = std::iter::once(Benefit { goals: Vec::new(), ..benefit }).collect();
    project.goals = project.goals.iter().take(1).map(|it| it.as_ref().clone()).collect();
    let broken = [
        "Fører ikke til noen gevinst",
        "Ingen endring fører hit · Tjener ikke noe mål",
        "Ingen gevinst fører hit",
    ];
    check(&project, "Gevinstkart", &broken);
}

#[test]
fn what_a_project_has_none_of_is_not_missed() {
    let mut project = sample();
    project.goals = Roster::default();
    project.work_changes = Roster::default();
    check(&project, "Gevinstkart", &[]);
    assert_eq!(benefit_map(&project, &texts(Locale::Nb)).columns.len(), 1);
}

#[test]
fn what_stands_there_twice_is_marked_however_it_is_written() {
    let mut project = sample();
    project.goals = Roster::default();
    project.work_changes = Roster::default();
    let first = project.benefits.iter().next().unwrap().as_ref().clone();
    let again = format!(" {} ", first.title.as_str().to_uppercase());
    let again = Benefit {
        id: BenefitId::from_bits(99),
        title: Line::new(again.trim()).unwrap(),
        ..first.clone()
    };
    project.benefits = [first, again].into_iter().collect();
    let spec = benefit_map(&project, &texts(Locale::Nb));
    let found: Vec<_> = spec.nodes().filter(|it| it.is_gap).map(|it| it.note.as_str()).collect();
    assert_eq!(found, ["Står to ganger · 123\u{a0}% · bedring", "Står to ganger"]);
}
