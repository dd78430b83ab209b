//! Which words are taken for names, and what stands in their place.

use super::replace::Names;
use super::*;
use crate::domain::ids::{ActionId, Id, RelatedProjectId, StakeholderId};
use crate::domain::logbook::Comment;
use crate::domain::text::{Line, Prose};
use crate::domain::{Action, LogbookId, RelatedProject, Stakeholder};

fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}

const STAND_INS: StandIns<'static> = StandIns { person: "Person", removed: "(removed)" };

#[track_caller]
fn check_replaced(names: &[&str], text: &str, wanted: &str) {
    let names: Vec<String> = names.iter().map(ToString::to_string).collect();
    assert_eq!(Names::new(&names, "Person").replaced(text), wanted);
}

#[test]
fn a_name_is_found_however_it_is_written_and_only_as_a_whole_word() {
    let kari = ["Kari Nordmann"];
    check_replaced(&kari, "KARI NORDMANN asks kari\u{a0}nordmann", "Person 1 asks Person 1");
    check_replaced(
        &kari,
        "Nordmann, (Nordmann) and Nordmanns",
        "Person 1, (Person 1) and Person 1s",
    );
    check_replaced(&kari, "Nordmannsen and Kari", "Nordmannsen and Kari");
    check_replaced(&["Åse Ås"], "et ås, Ås og åse ås", "et ås, Person 1 og Person 1");
    check_replaced(&["Ola"], "Olav, Ola-Olsen, gola, ola", "Olav, Person 1-Olsen, gola, Person 1");
}

#[test]
fn the_same_person_has_one_stand_in_by_the_whole_name_and_by_the_surname() {
    let names = ["Nordmann", "Ola Hansen", "kari nordmann", "Kari Nordmann"];
    let text = "Kari Nordmann, Ola Hansen, nordmann, Hansen";
    check_replaced(&names, text, "Person 2, Person 1, Person 2, Person 1");
}

#[test]
fn a_person_is_two_or_three_names_and_a_group_is_none() {
    for name in ["Kari Nordmann", "Anne-Lise Bø Dahl", "Åsa Öberg"] {
        assert!(looks_like_person(name), "{name}");
    }
    for name in [
        "Kari",
        "Home nurses",
        "Brukere",
        "Stjørdal kommune",
        "Head of Care",
        "IT Avdeling",
        "NAV Stjørdal",
        "Helse Midt",
        "Team Nord",
        "Tillitsvalgte Fagforbundet",
        "Kari A.",
    ] {
        assert!(!looks_like_person(name), "{name}");
    }
}

fn project() -> Project {
    let mut project = Project::sample_for_tests();
    project.details.owner = Some(line("Kari Nordmann og kommunalsjefen"));
    project.details.purpose = Some(Prose::new("Nordmann asks for it: 912 34 567").unwrap());
    let action = Action {
        responsible: Some(line("Ola Hansen, Home nurses")),
        ..Action::new(ActionId::from_bits(1), line("Ask Ola Hansen"))
    };
    let nurses = Stakeholder::new(StakeholderId::from_bits(1), line("Home nurses"));
    let related = RelatedProject {
        contact: Some(line("Per Lund (per@example.no)")),
        ..RelatedProject::new(RelatedProjectId::from_bits(1), line("The neighbor's"))
    };
    let comment =
        Comment { day: "2026-01-01".parse().unwrap(), by: None, text: Prose::new("Hm").unwrap() };
    let entry = LogbookEntry {
        comments: vec![comment],
        ..LogbookEntry::new(LogbookId::from_bits(1), line("A meeting"))
    };
    project.actions = std::iter::once(action).collect();
    project.stakeholders = std::iter::once(nurses).collect();
    project.related_projects = std::iter::once(related).collect();
    project.logbook = std::iter::once(entry).collect();
    project
}

#[test]
fn names_are_listed_with_roles_and_groups_of_the_project_left_unticked() {
    let found = listed(&project());
    let found: Vec<_> =
        found.iter().map(|it| (it.name.as_str(), it.is_likely, it.n_elsewhere)).collect();
    let wanted = [
        ("Kari Nordmann", true, 0),
        ("Ola Hansen", true, 1),
        ("Per Lund", true, 0),
        ("Home nurses", false, 1),
        ("kommunalsjefen", false, 0),
    ];
    assert_eq!(found, wanted);
}

#[test]
fn the_copy_is_a_project_of_its_own_without_names_contacts_and_comments() {
    let project = project();
    let names = ["Kari Nordmann".to_owned(), "Ola Hansen".to_owned()];
    let copy = nameless(&project, ProjectId::from_bits(77), &names, STAND_INS);
    assert_eq!(copy.id, ProjectId::from_bits(77));
    let owner = copy.details.owner.as_ref().map(Line::as_str);
    assert_eq!(owner, Some("Person 1 og kommunalsjefen"));
    let purpose = copy.details.purpose.as_ref().map(Prose::as_str);
    assert_eq!(purpose, Some("Person 1 asks for it: (removed)"));
    let action = copy.actions.iter().next().unwrap();
    assert_eq!(action.name.as_str(), "Ask Person 2");
    assert_eq!(action.responsible.as_ref().unwrap().as_str(), "Person 2, Home nurses");
    assert_eq!(copy.related_projects.iter().next().unwrap().contact, None);
    assert_eq!(copy.logbook.iter().next().unwrap().comments, []);
    assert!(copy.log.is_empty());
}
