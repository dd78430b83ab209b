//! Finding activities and terms by some letters of their names.

use std::ops::Range;

use super::MethodTexts;
use super::structure::{ACTIVITIES, FRAMEWORKS};
use crate::i18n::find::{find, fold};

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found<'a> {
    /// Where it leads.
    pub place: Place,
    /// Its title.
    pub title: &'a str,
    /// The other name by which it was found, when the title does not fit.
    pub through: Option<&'a str>,
    /// The letters that fit, as places in `through` or else in the title. **Unit** bytes.
    pub marks: Vec<Range<usize>>,
    /// How well it fits, the best first.
    pub rank: u8,
}

/// Where something found leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// An activity, by its name.
    Activity(&'static str),
    /// A term of the glossary, by its name.
    Term(&'static str),
}

/// Ranks: the whole name, the beginning of words, the inside of words; a title before another name.
const WHOLE: u8 = 0;
const WHOLE_OTHER: u8 = 1;
const BEGINNING: u8 = 2;

impl MethodTexts {
    /// The activities and terms whose title or other names hold every word of the query, the best
    /// first; activities before terms that fit as well. Nothing for an empty query.
    #[must_use]
    pub fn find(&self, query: &str) -> Vec<Found<'_>> {
        if query.trim().is_empty() {
            return Vec::new();
        }
        let activities = ACTIVITIES.iter().filter_map(|activity| {
            let title = &self.activity(activity.key)?.title;
            let others = self.own_titles(activity.key);
            found(Place::Activity(activity.key), title, others, query)
        });
        let terms = self.terms().iter().filter_map(|term| {
            let others = term.also.iter().map(String::as_str);
            found(Place::Term(term.key), &term.title, others, query)
        });
        let mut found: Vec<_> = activities.chain(terms).collect();
        found.sort_by_key(|it| it.rank);
        found
    }

    /// What frameworks call an activity at its place.
    fn own_titles(&self, activity: &'static str) -> impl Iterator<Item = &str> {
        FRAMEWORKS
            .iter()
            .flat_map(move |framework| {
                let steps =
                    framework.steps().filter(move |(_, step)| step.activity.key == activity);
                steps.filter_map(|(phase, _)| self.step(framework.key, phase.key, activity))
            })
            .map(|text| text.title.as_str())
    }
}

/// Looks in the title and the other names, and takes the best.
fn found<'a>(
    place: Place,
    title: &'a str,
    others: impl Iterator<Item = &'a str>,
    query: &str,
) -> Option<Found<'a>> {
    let by_title = fitting(title, query, false).map(|(rank, marks)| (rank, marks, None));
    let by_others = others.filter_map(|other| {
        let (rank, marks) = fitting(other, query, true)?;
        Some((rank, marks, Some(other)))
    });
    let (rank, marks, through) = by_title.into_iter().chain(by_others).min_by_key(|it| it.0)?;
    Some(Found { place, title, through, marks, rank })
}

fn fitting(name: &str, query: &str, is_other: bool) -> Option<(u8, Vec<Range<usize>>)> {
    let fit = find(name, query)?;
    let is_whole = fold(name) == fold(query.trim());
    let rank = match (is_whole, is_other) {
        (true, false) => WHOLE,
        (true, true) => WHOLE_OTHER,
        (false, _) => BEGINNING + 2 * fit.rank + u8::from(is_other),
    };
    Some((rank, fit.marks))
}
