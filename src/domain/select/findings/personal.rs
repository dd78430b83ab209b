//! Texts that give a person away.

use super::{Finding, Rule};
use crate::domain::entity::EntityRef;
use crate::domain::personal::{Sort, sorts};
use crate::domain::project::Project;
use crate::domain::time::Day;
use crate::domain::wording::{Holds, each_text};

/// Looks at all texts of the project, and whether it should be here still.
pub(super) fn look(project: &Project, today: Day, found: &mut Vec<Finding>) {
    if project.details.keep_until.is_some_and(|last| last < today) {
        found.push(Finding { rule: Rule::KeptTooLong, about: EntityRef::Project(project.id) });
    }
    each_text(project, &mut |about, holds, text| {
        let rules = sorts(text).into_iter().filter_map(|sort| rule(sort, holds));
        for rule in rules {
            let finding = Finding { rule, about: settled_at(project, about) };
            if !found.contains(&finding) {
                found.push(finding);
            }
        }
    });
}

/// A contact is there to be reached; a birth number belongs nowhere.
fn rule(sort: Sort, holds: Holds) -> Option<Rule> {
    match sort {
        Sort::BirthNumber => Some(Rule::BirthNumberInText),
        Sort::Phone | Sort::Email => (holds != Holds::Contact).then_some(Rule::ContactInText),
    }
}

/// Nobody goes to what was set aside by itself, but to what it was about.
fn settled_at(project: &Project, about: EntityRef) -> EntityRef {
    let EntityRef::SetAside(id) = about else { return about };
    let thing = project.set_aside.get(id).and_then(|aside| aside.about);
    thing.unwrap_or(EntityRef::Project(project.id))
}
