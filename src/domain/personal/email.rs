//! E-mail addresses of persons: not those that an office answers together.

use std::ops::Range;

/// What stands before the sign in an address of an office.
const OFFICES: [&str; 9] = [
    "post",
    "postmottak",
    "info",
    "kontakt",
    "firmapost",
    "registrator",
    "kommun",
    "kommunen",
    "support",
];

/// Where there is one.
pub(super) fn addresses(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.match_indices('@').filter_map(|(at, _)| address(text, at))
}

fn address(text: &str, at: usize) -> Option<Range<usize>> {
    let (before, behind) = (text.get(..at)?, text.get(at + 1..)?);
    let user_bytes: usize =
        before.chars().rev().take_while(|c| is_of_user(*c)).map(char::len_utf8).sum();
    let user = before.get(before.len() - user_bytes..)?;
    let host_bytes: usize = behind.chars().take_while(|c| is_of_host(*c)).map(char::len_utf8).sum();
    // A full stop behind an address ends the sentence.
    let host = behind.get(..host_bytes)?.trim_end_matches(['.', '-']);
    let (name, ending) = host.rsplit_once('.')?;
    let is_one = !user.trim_matches('.').is_empty()
        && !name.is_empty()
        && ending.chars().count() >= 2
        && ending.chars().all(char::is_alphabetic)
        && !OFFICES.contains(&user.to_lowercase().as_str());
    is_one.then(|| at - user_bytes..at + 1 + host.len())
}

fn is_of_user(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-')
}

fn is_of_host(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '-')
}
