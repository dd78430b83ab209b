//! Which words of a project may be names of persons.

use std::collections::{BTreeMap, BTreeSet};

use super::replace::n_times;
use super::role_words::{is_join, is_role_word};
use crate::domain::personal::traces;
use crate::domain::project::Project;
use crate::domain::wording::{Holds, each_text};

/// Words that may be a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// As it is written first.
    pub name: String,
    /// Whether it is likely one: no role, and no group of the project.
    pub is_likely: bool,
    /// How often it stands in other texts.
    pub n_elsewhere: usize,
}

/// What stands in fields that name people, and groups that are called like a person; the likely
/// first, in the order of the alphabet.
#[must_use]
pub fn listed(project: &Project) -> Vec<Listed> {
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    let mut groups = BTreeSet::new();
    each_text(project, &mut |_, holds, text| match holds {
        Holds::People | Holds::Contact => {
            for part in parts(text) {
                found.entry(part.to_lowercase()).or_insert(part);
            }
        }
        Holds::Group if looks_like_person(text) => {
            found.entry(text.to_lowercase()).or_insert_with(|| text.to_owned());
        }
        Holds::Group => drop(groups.insert(text.to_lowercase())),
        Holds::Comment | Holds::Words => {}
    });
    let likely = |small: &str, name: &str| !groups.contains(small) && is_likely(name);
    let mut all: Vec<Listed> = found
        .into_iter()
        .map(|(small, name)| Listed { is_likely: likely(&small, &name), name, n_elsewhere: 0 })
        .collect();
    each_text(project, &mut |_, holds, text| {
        if matches!(holds, Holds::Words | Holds::Group) {
            all.iter_mut().for_each(|it| it.n_elsewhere += n_times(&it.name, text));
        }
    });
    all.sort_by_key(|it| !it.is_likely);
    all
}

/// The names in a field that names people: what stands between commas and words that join.
fn parts(text: &str) -> Vec<String> {
    let mut parts = Vec::new();
    for piece in text.split([',', ';', '/', '\n', '(', ')', '&', '+', ':', '|', '•']) {
        let mut words: Vec<&str> = Vec::new();
        // A joining word at the end closes the last part.
        for word in piece.split_whitespace().chain(["og"]) {
            if !is_join(word) {
                words.push(word);
                continue;
            }
            let part = words.join(" ");
            words.clear();
            if may_be_name(&part) {
                parts.push(part);
            }
        }
    }
    parts
}

/// At least two letters, and nothing that reaches a person: that is taken out anyway.
fn may_be_name(part: &str) -> bool {
    part.chars().filter(|c| c.is_alphabetic()).count() > 1
        && !part.contains('@')
        && traces(part).is_empty()
        && !part.chars().all(|c| !c.is_alphabetic())
}

/// Whether a part of a field that names people is a name: written like one, and no role.
fn is_likely(name: &str) -> bool {
    name.starts_with(char::is_uppercase) && !name.split_whitespace().any(is_role_word)
}

/// Whether something is called like a person: two or three words like *Kari Nordmann*, none of them a
/// role or part of an organization. Modest: a group is not to be taken for a person.
#[must_use]
pub fn looks_like_person(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    matches!(words.len(), 2 | 3) && words.iter().all(|word| is_name(word) && !is_role_word(word))
}

/// A capital and then small letters, in both halves of a double name.
fn is_name(word: &str) -> bool {
    word.split('-').all(|half| {
        let mut letters = half.chars();
        letters.next().is_some_and(char::is_uppercase)
            && letters.as_str().chars().count() > 0
            && letters.all(|c| c.is_lowercase() || c == '\'' || c == '’')
    })
}
