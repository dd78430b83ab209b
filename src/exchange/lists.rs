//! Several values in one cell: a line each, since a name may hold any other sign.

use crate::domain::{BenefitId, Entity, Project, Roster};
use crate::i18n::find::fold;

/// What some people put between values instead.
const BETWEEN: [char; 2] = [';', ','];

/// The values of a cell, as it goes out.
pub(super) fn one_a_line<'a>(values: impl Iterator<Item = &'a str>) -> String {
    values.collect::<Vec<_>>().join("\n")
}

/// What benefits are called.
pub(super) fn benefit_names<'a>(
    project: &'a Project,
    ids: &'a [BenefitId],
) -> impl Iterator<Item = &'a str> {
    names(&project.benefits, ids)
}

/// What things of a kind are called.
pub(super) fn names<'a, T: Entity>(
    roster: &'a Roster<T>,
    ids: &'a [T::Id],
) -> impl Iterator<Item = &'a str> {
    ids.iter().filter_map(|&id| roster.get(id)).map(|it| it.name().as_str())
}

/// The lines of a cell that say something.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

/// Values from a list of known ones, each once and in their order; `None` when a word is none of
/// them.
pub(super) fn known<T: Ord>(text: &str, parse: fn(&str) -> Option<T>) -> Option<Vec<T>> {
    let words = lines(text).flat_map(|line| line.split(BETWEEN)).map(str::trim);
    let words = words.filter(|word| !word.is_empty());
    let mut values = words.map(parse).collect::<Option<Vec<T>>>()?;
    values.sort();
    values.dedup();
    Some(values)
}

/// Things by their names. A cell that reads as it went out stands for what it was made of, however
/// many have the same name; `None` when one is not there or could be several.
pub(super) fn named<T: Entity>(
    roster: &Roster<T>,
    old: &[T::Id],
    text: &str,
) -> Option<Vec<T::Id>> {
    if lines(text).eq(lines(&one_a_line(names(roster, old)))) {
        return Some(old.to_vec());
    }
    let mut found: Vec<T::Id> = Vec::new();
    for line in lines(text) {
        let here = match called(roster, line) {
            Some(id) => vec![id],
            None => {
                let parts = line.split(BETWEEN).map(str::trim).filter(|part| !part.is_empty());
                parts.map(|part| called(roster, part)).collect::<Option<Vec<_>>>()?
            }
        };
        for id in here {
            if !found.contains(&id) {
                found.push(id);
            }
        }
    }
    Some(found)
}

/// The one thing that is called so.
fn called<T: Entity>(roster: &Roster<T>, name: &str) -> Option<T::Id> {
    let mut all = roster.iter().filter(|it| fold(it.name().as_str()) == fold(name));
    let first = all.next()?;
    all.next().is_none().then_some(first.id())
}
