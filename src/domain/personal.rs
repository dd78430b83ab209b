//! Personal details that slip into running text: birth numbers, phone numbers, e-mail addresses.
//!
//! A warning that comes too often is not read. A birth number is one only with a day that exists
//! and check digits that are right; a phone number must have a form in which nobody writes an
//! amount, a date or the number of a case.

mod birth;
mod email;
mod numbers;
mod phone;
#[cfg(test)]
mod tests;

use std::ops::Range;

use numbers::Numbers;

/// What gives a person away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// A Norwegian birth number or D-number, a Swedish personal or co-ordination number.
    BirthNumber,
    /// A phone number.
    Phone,
    /// The e-mail address of a person.
    Email,
}

/// Where in a text something gives a person away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace {
    /// What it is.
    pub sort: Sort,
    /// Its bytes in the text.
    pub place: Range<usize>,
}

/// Fewest digits in which anything can be found: those of a Norwegian phone number.
const FEWEST_DIGITS: usize = 8;

/// Everything in a text that gives a person away, from the front.
#[must_use]
pub fn traces(text: &str) -> Vec<Trace> {
    let mut found = Vec::new();
    // Most texts have neither, and all texts of a project are looked at with every change.
    if text.bytes().filter(u8::is_ascii_digit).nth(FEWEST_DIGITS - 1).is_some() {
        take_numbers(&Numbers::of(text), &mut found);
    }
    if text.contains('@') {
        let addresses = email::addresses(text);
        found.extend(addresses.map(|place| Trace { sort: Sort::Email, place }));
        found.sort_by_key(|trace| trace.place.start);
    }
    found
}

/// Which sorts a text holds, each once.
#[must_use]
pub fn sorts(text: &str) -> Vec<Sort> {
    let mut sorts: Vec<Sort> = traces(text).into_iter().map(|trace| trace.sort).collect();
    sorts.sort_unstable();
    sorts.dedup();
    sorts
}

fn take_numbers(numbers: &Numbers<'_>, found: &mut Vec<Trace>) {
    let mut at = 0;
    while at < numbers.len() {
        let birth = birth::length(numbers, at).map(|n| (Sort::BirthNumber, n));
        let seen = birth.or_else(|| phone::length(numbers, at).map(|n| (Sort::Phone, n)));
        let Some((sort, n)) = seen else {
            at += 1;
            continue;
        };
        found.extend(numbers.place(at, n).map(|place| Trace { sort, place }));
        at += n;
    }
}
