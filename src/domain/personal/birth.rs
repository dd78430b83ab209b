//! Numbers that the state has given a person.
//!
//! **Source** the tax administrations of both countries. Numbers that Norway gives out from 2032 on
//! have a first check that leaves 0, 1, 2 or 3; numbers of today leave 0.

use super::numbers::{Gap, Numbers};

/// Weights of the first Norwegian check, its check digit last.
const FIRST: [u32; 10] = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
/// Weights of the second, its check digit last.
const SECOND: [u32; 11] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
/// Most that the first check leaves.
const FIRST_LEAVES: u32 = 3;

/// The forms in which one is written: lengths of its rows of digits, and what parts them.
const FORMS: [(&[usize], &[Gap]); 6] = [
    (&[11], &[]),
    (&[6, 5], &[Gap::Space, Gap::Dash]),
    (&[10], &[]),
    (&[12], &[]),
    (&[6, 4], &[Gap::Dash, Gap::Plus]),
    (&[8, 4], &[Gap::Dash, Gap::Plus]),
];

/// How many rows of digits from here on are a birth number.
pub(super) fn length(numbers: &Numbers<'_>, at: usize) -> Option<usize> {
    FORMS.iter().find_map(|(lengths, gaps)| {
        let digits = numbers.joined(at, lengths, gaps)?;
        let is_one = numbers.stand_alone(at, lengths.len()) && is_birth_number(&digits);
        is_one.then_some(lengths.len())
    })
}

fn is_birth_number(digits: &str) -> bool {
    let digits: Vec<u32> = digits.chars().filter_map(|digit| digit.to_digit(10)).collect();
    match digits.as_slice() {
        [1, 8 | 9, own @ ..] | [2, 0, own @ ..] if own.len() == 10 => is_swedish(own),
        all if all.len() == 11 => is_norwegian(all),
        all => is_swedish(all),
    }
}

/// Day, month, year, three digits of the person's own, two to check.
fn is_norwegian(digits: &[u32]) -> bool {
    let &[d, e, m, n, y, z, ..] = digits else { return false };
    // Forty more days in a D-number, forty more months in one that a hospital gives for the time being.
    let (day, month) = (less(10 * d + e, 40), less(10 * m + n, 40));
    is_day(10 * y + z, month, day)
        && weighed(digits, &FIRST) % 11 <= FIRST_LEAVES
        && weighed(digits, &SECOND).is_multiple_of(11)
}

/// Year, month, day, three digits of the person's own, one to check.
fn is_swedish(digits: &[u32]) -> bool {
    let &[y, z, m, n, d, e, _, _, _, _] = digits else { return false };
    // Sixty more days in a co-ordination number.
    is_day(10 * y + z, 10 * m + n, less(10 * d + e, 60)) && is_luhn(digits)
}

fn less(number: u32, more: u32) -> u32 {
    if number > more { number - more } else { number }
}

fn weighed(digits: &[u32], weights: &[u32]) -> u32 {
    digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum()
}

fn is_luhn(digits: &[u32]) -> bool {
    let weigh = |(digit, weight): (&u32, u32)| match digit * weight {
        sum if sum > 9 => sum - 9,
        sum => sum,
    };
    digits.iter().zip([2, 1].into_iter().cycle()).map(weigh).sum::<u32>().is_multiple_of(10)
}

/// Whether there is such a day in some century.
fn is_day(year: u32, month: u32, day: u32) -> bool {
    let last = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) => 29,
        2 => 28,
        _ => return false,
    };
    (1..=last).contains(&day)
}
