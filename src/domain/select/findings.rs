//! Quiet checks over the whole project: what may be worth a look, weightiest first.
//!
//! A finding says what is open and blames nobody. A tool that nobody has used yet gives none, and a
//! thing that lacks its beginning is not also told of everything that would follow from it: an
//! indicator without a baseline is not asked for the baseline's day.
//!
//! What the checks are and where they come from stands in [`Rule`].

mod gains;
mod goals;
mod people;
mod personal;
mod plan;
mod rule;
#[cfg(test)]
mod tests;
mod together;
mod work;

use std::collections::BTreeSet;
use std::sync::Arc;

pub use rule::Rule;

use crate::domain::entity::{Entity, EntityRef};
use crate::domain::project::Project;
use crate::domain::time::Day;

/// One thing worth a look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// Which check found it.
    pub rule: Rule,
    /// What it is about.
    pub about: EntityRef,
}

impl Finding {
    /// By what it is known: its rule and its thing, `None` for the project as a whole.
    #[must_use]
    pub fn key(self) -> (Rule, Option<EntityRef>) {
        let is_whole = matches!(self.about, EntityRef::Project(_));
        (self.rule, (!is_whole).then_some(self.about))
    }
}

/// Everything worth a look on a day: by weight, and in the order of the registers where that is the
/// same. A rule names a thing once. What the data of the document alone cannot tell is added by
/// whoever can; see [`in_order`].
#[must_use]
pub fn findings(project: &Project, today: Day) -> Vec<Finding> {
    let mut found = Vec::new();
    gains::look(project, today, &mut found);
    goals::look(project, &mut found);
    people::look(project, today, &mut found);
    personal::look(project, today, &mut found);
    work::look(project, today, &mut found);
    plan::look(project, today, &mut found);
    together::look(project, &mut found);
    in_order(found, project)
}

/// The findings by weight, without those that were set aside.
#[must_use]
pub fn in_order(mut found: Vec<Finding>, project: &Project) -> Vec<Finding> {
    let aside: BTreeSet<_> = project.set_aside.iter().map(|it| (it.rule, it.about)).collect();
    found.retain(|finding| !aside.contains(&finding.key()));
    // Stable, so that what weighs the same stays in the order in which people have put it.
    found.sort_by_key(|finding| finding.rule);
    found
}

/// The findings that are shown first, and the others, each in their order. Of one rule no more than
/// two are first: what is open all over a register must not crowd out the rest.
#[must_use]
pub fn at_a_glance(found: &[Finding], most: usize) -> (Vec<Finding>, Vec<Finding>) {
    let (mut first, mut others): (Vec<Finding>, Vec<Finding>) = (Vec::new(), Vec::new());
    for &finding in found {
        let n_alike = first.iter().filter(|it| it.rule == finding.rule).count();
        let is_first = first.len() < most && n_alike < 2;
        if is_first { first.push(finding) } else { others.push(finding) }
    }
    (first, others)
}

/// A rule and whether it holds for one thing.
type Check<T> = (Rule, fn(&T) -> bool);

/// Applies the checks of a kind to one thing.
fn ask<T>(thing: &T, about: EntityRef, checks: &[Check<T>], found: &mut Vec<Finding>) {
    let rules = checks.iter().filter(|(_, holds)| holds(thing)).map(|&(rule, _)| rule);
    found.extend(rules.map(|rule| Finding { rule, about }));
}

/// A thing and the day on which it is looked at.
struct Seen<T> {
    thing: Arc<T>,
    today: Day,
}

/// Applies the checks of a kind to all of its things.
fn ask_all<T: Entity>(
    project: &Project,
    today: Day,
    about: fn(T::Id) -> EntityRef,
    checks: &[Check<Seen<T>>],
    found: &mut Vec<Finding>,
) {
    for thing in T::roster(project).iter() {
        ask(&Seen { thing: Arc::clone(thing), today }, about(thing.id()), checks, found);
    }
}
