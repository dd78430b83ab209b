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

/// Why a name leads nowhere.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Unfound {
    /// Nothing is called that.
    Nobody(String),
    /// Several are.
    Several,
}

/// Things as they are, and as they were when the sheet went out.
type NowAndBefore<'a, T> = (&'a Roster<T>, &'a Roster<T>);

/// Things by their names. A cell that reads as it went out stands for what it was made of, however
/// many have the same name, and whatever they are called since.
pub(super) fn named<T: Entity>(
    rosters: NowAndBefore<'_, T>,
    old: &[T::Id],
    text: &str,
) -> Result<Vec<T::Id>, Unfound> {
    let says = |roster| lines(text).eq(lines(&one_a_line(names(roster, old))));
    if says(rosters.0) || says(rosters.1) {
        return Ok(old.to_vec());
    }
    let mut found: Vec<T::Id> = Vec::new();
    for line in lines(text) {
        let here = match called(rosters, line) {
            Ok(id) => vec![id],
            Err(why) => parts(rosters, line).ok_or(why)??,
        };
        for id in here {
            if !found.contains(&id) {
                found.push(id);
            }
        }
    }
    Ok(found)
}

/// What the names on one line lead to; `None` when it is not several names, since not one of them is
/// known.
fn parts<T: Entity>(
    rosters: NowAndBefore<'_, T>,
    line: &str,
) -> Option<Result<Vec<T::Id>, Unfound>> {
    let names = line.split(BETWEEN).map(str::trim).filter(|part| !part.is_empty());
    let found: Vec<_> = names.map(|name| called(rosters, name)).collect();
    let is_known = |it: &Result<T::Id, Unfound>| !matches!(it, Err(Unfound::Nobody(_)));
    (found.len() > 1 && found.iter().any(is_known)).then(|| found.into_iter().collect())
}

/// The one thing that is called so, or was.
fn called<T: Entity>((now, was): NowAndBefore<'_, T>, name: &str) -> Result<T::Id, Unfound> {
    match called_in(now, name) {
        Err(Unfound::Nobody(_)) => called_in(was, name),
        found => found,
    }
}

fn called_in<T: Entity>(roster: &Roster<T>, name: &str) -> Result<T::Id, Unfound> {
    let mut all = roster.iter().filter(|it| fold(it.name().as_str()) == fold(name));
    match (all.next(), all.next()) {
        (Some(only), None) => Ok(only.id()),
        (Some(_), Some(_)) => Err(Unfound::Several),
        (None, _) => Err(Unfound::Nobody(name.to_owned())),
    }
}
