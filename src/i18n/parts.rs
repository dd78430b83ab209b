//! A text file in two parts, so that the first page waits for no word that it does not say: its own
//! words, and all others, which come with the second part of the app.
//!
//! The release build cuts the files by what the code of the first page asks for; nobody keeps a
//! list. While developing and in tests the whole file is used. This file is compiled twice, into the
//! build tool and into the library, so that there is one form: a first line that says which catalog
//! it is a part of, then `mN = text` a line, N being the place of the message among all.

use super::grammar::{self, Fault};

/// What the first line of a part begins with: the signature of the catalog follows.
const MARK: &str = "# part of ";

/// Before the place of a message.
const PLACE: char = 'm';

/// The catalog that a file is a part of, by its signature; `None` for a whole file.
pub fn part_of(source: &str) -> Option<u64> {
    let signature = source.lines().next()?.strip_prefix(MARK)?;
    u64::from_str_radix(signature, 16).ok()
}

/// The place among all messages that a part's key tells.
pub fn place(key: &str) -> Option<usize> {
    key.strip_prefix(PLACE)?.parse().ok()
}

/// Cuts a file in two: the messages that `is_first` names, and the others.
///
/// # Errors
///
/// The line, from 1, and its [`Fault`], for the first line that breaks the grammar.
pub fn cut(
    source: &str,
    is_first: impl Fn(&str) -> bool,
) -> Result<(String, String), (usize, Fault)> {
    let (mut first, mut rest) = (String::new(), String::new());
    let mut signature = grammar::HASH_START;
    for (index, entry) in grammar::entries(source).enumerate() {
        let entry = entry?;
        let pieces = grammar::pieces(entry.text).map_err(|fault| (entry.line, fault))?;
        signature = grammar::signature(signature, entry.key, &grammar::argument_names(&pieces));
        let part = if is_first(entry.key) { &mut first } else { &mut rest };
        part.push_str(&format!("{PLACE}{index} = {}\n", entry.text));
    }
    let marked = |part: String| format!("{MARK}{signature:016x}\n{part}");
    Ok((marked(first), marked(rest)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_parts_together_hold_every_message_at_its_place() {
        let source = "# texts\na = A\nb = {n} B\nc = C\n";
        let (first, rest) = cut(source, |key| key == "b").unwrap();
        let mark = first.lines().next().unwrap();
        assert_eq!(first, format!("{mark}\nm1 = {{n}} B\n"));
        assert_eq!(rest, format!("{mark}\nm0 = A\nm2 = C\n"));
    }

    #[test]
    fn a_part_knows_its_catalog_by_keys_and_arguments() {
        let of = |source| part_of(&cut(source, |_| true).unwrap().0).unwrap();
        assert_eq!(of("a = A\n"), of("a = B\n"));
        assert_ne!(of("a = A\n"), of("b = A\n"));
        assert_ne!(of("a = A\n"), of("a = {n}\n"));
        assert_eq!(part_of("a = A\n"), None);
        assert_eq!(part_of("# part of something\n"), None);
    }

    #[test]
    fn a_damaged_file_is_not_cut() {
        assert_eq!(cut("a = A\nb\n", |_| true), Err((2, Fault::NoSeparator)));
    }
}
