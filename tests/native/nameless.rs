//! A copy without names holds none of them, whatever the project looks like.

use proptest::prelude::*;
use serde_json::json;
use stifinner::domain::check::violations;
use stifinner::domain::nameless::{StandIns, listed, nameless};
use stifinner::domain::wording::{Holds, reworded};
use stifinner::domain::{Id, Project, ProjectId};
use stifinner::format::{Lineage, read, write};

use crate::strategies::{cases, project};

const NAME: &str = "Kari Sentinelsen";
/// What must not be left of it, in small letters: the surname is in every form of it.
const LEFT: &str = "sentinelsen";
const CONTACT: &str = "qqcontactqq";
const COMMENT: &str = "qqcommentqq";
const BIRTH_NUMBER: &str = "31129956715";

/// The project with the name, a contact and comments in it, wherever there is a text.
fn named(project: &Project) -> Project {
    let mut n = 0;
    let named = reworded(project, &mut |holds, text| {
        n += 1;
        Some(match (holds, n % 4) {
            (Holds::People, _) => format!("{NAME}, {text}"),
            (Holds::Contact, _) => format!("{CONTACT} {text}"),
            (Holds::Comment, _) => format!("{COMMENT} {text}"),
            (Holds::Words | Holds::Group, 0) => format!("KARI\u{a0}sentinelsen: {text}"),
            (Holds::Words | Holds::Group, 1) => format!("Sentinelsens {text}"),
            (Holds::Words | Holds::Group, 2) => format!("({BIRTH_NUMBER}) {text}"),
            (Holds::Words | Holds::Group, _) => return None,
        })
    });
    let mut file = serde_json::to_value(&named).unwrap();
    for entry in file["log"].as_array_mut().unwrap() {
        entry["name"] = json!(NAME);
    }
    serde_json::from_value(file).unwrap()
}

proptest! {
    #![proptest_config(cases(64, 2_000))]

    #[test]
    fn no_ticked_name_no_contact_and_no_comment_is_in_the_file(project in project()) {
        let project = named(&project);
        let names: Vec<String> = listed(&project).into_iter().map(|it| it.name).collect();
        let is_named = project.details.owner.is_some();
        prop_assert!(!is_named || names.iter().any(|name| name == NAME), "{names:?}");
        let stand_ins = StandIns { person: "Person", removed: "(removed)" };
        let names = [NAME.to_owned()];
        let copy = nameless(&project, ProjectId::from_bits(77), &names, stand_ins);
        let file = write(&copy, &Lineage::default());
        let small = file.to_lowercase();
        for left in [LEFT, CONTACT, COMMENT, BIRTH_NUMBER] {
            prop_assert!(!small.contains(left), "{left} is in {file}");
        }
        prop_assert_eq!(violations(&copy), violations(&project));
        let outcome = read(&file).unwrap();
        prop_assert!(outcome.repairs.is_empty());
        prop_assert_eq!(outcome.project, copy);
    }
}
