//! How the text files are written: `key = text` a line, `#` before a comment.
//!
//! In a text, `{name}` stands for an argument, `{count:number}` for one printed as a number, and
//! `{count|person|people}` for the word that fits the count (all our languages have just these two
//! forms, the first for exactly one). `\n` is a line break, `{{` and `}}` are braces, `\\` is a
//! backslash.
//!
//! This file is compiled twice, into the build script and into the library, so that there is one
//! grammar. It therefore uses nothing of ours. What a catalog of four files must fulfil stands in
//! `catalog.rs`, how a text is filled in `messages.rs`.

use std::fmt;

/// One line with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    /// Line in the file, from 1.
    pub line: usize,
    /// Name of the message, in `snake_case`.
    pub key: &'a str,
    /// The text as written, escapes and arguments included.
    pub text: &'a str,
}

/// A part of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Printed as it stands.
    Text(&'a str),
    /// `{name}`, or `{name:number}` when `is_number`.
    Argument {
        /// The argument's name.
        name: &'a str,
        /// Whether the text says that the argument is a number.
        is_number: bool,
    },
    /// `{name|one|other}`.
    Plural {
        /// The name of the number that chooses.
        name: &'a str,
        /// Printed for exactly one.
        one: &'a str,
        /// Printed for any other count, nought included.
        other: &'a str,
    },
}

/// Why a line cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The line has no ` = `.
    NoSeparator,
    /// The key is not `snake_case`.
    BadKey,
    /// There is nothing after the ` = `.
    NoText,
    /// The text begins or ends with a space.
    OuterSpace,
    /// A backslash before something other than `n` or a backslash.
    UnknownEscape,
    /// A `{` without its `}`.
    UnclosedBrace,
    /// A `}` without its `{`.
    StrayBrace,
    /// What stands in braces is none of the three forms.
    BadArgument,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoSeparator => "a line is `key = text`, with a space on both sides of the sign",
            Self::BadKey => {
                "a key has small letters a to z, digits and `_`, and begins with a letter"
            }
            Self::NoText => "the text is empty",
            Self::OuterSpace => "the text begins or ends with a space",
            Self::UnknownEscape => "a backslash stands before `n` or another backslash",
            Self::UnclosedBrace => "a `{` has no `}` (a brace to be read is written `{{`)",
            Self::StrayBrace => "a `}` has no `{` (a brace to be read is written `}}`)",
            Self::BadArgument => "braces hold `name`, `name:number` or `name|one|other`",
        })
    }
}

/// Reads the lines of a file; comments and empty lines are passed over.
///
/// # Errors
///
/// The line, from 1, and its [`Fault`], for every line that is not `key = text`. The text itself is
/// read by [`pieces`].
pub fn entries(source: &str) -> impl Iterator<Item = Result<Entry<'_>, (usize, Fault)>> {
    source
        .lines()
        .enumerate()
        .filter(|(_, content)| is_entry(content))
        .map(|(index, content)| entry(index + 1, content).map_err(|fault| (index + 1, fault)))
}

/// Whether a line holds a text, and not a comment or nothing.
pub fn is_entry(content: &str) -> bool {
    !content.starts_with('#') && !content.trim().is_empty()
}

fn entry(line: usize, content: &str) -> Result<Entry<'_>, Fault> {
    let (key, text) = content.split_once(" = ").ok_or(Fault::NoSeparator)?;
    if !is_name(key) {
        return Err(Fault::BadKey);
    }
    if text.trim().is_empty() {
        return Err(Fault::NoText);
    }
    if text.trim() != text {
        return Err(Fault::OuterSpace);
    }
    Ok(Entry { line, key, text })
}

fn is_name(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

/// Takes a text apart.
///
/// # Errors
///
/// The first [`Fault`] of the text.
pub fn pieces(text: &str) -> Result<Vec<Piece<'_>>, Fault> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (plain, special) = rest.split_at(rest.find(['{', '}', '\\']).unwrap_or(rest.len()));
        if !plain.is_empty() {
            pieces.push(Piece::Text(plain));
        }
        rest = special;
        if !special.is_empty() {
            let (piece, after) = special_piece(special)?;
            pieces.push(piece);
            rest = after;
        }
    }
    Ok(pieces)
}

/// Every spelling that stands for a character which cannot be written as itself.
const ESCAPES: [(&str, &str); 4] = [("{{", "{"), ("}}", "}"), ("\\n", "\n"), ("\\\\", "\\")];

/// The piece that begins with a brace or backslash, and what comes after it.
fn special_piece(text: &str) -> Result<(Piece<'_>, &str), Fault> {
    for (spelling, meaning) in ESCAPES {
        if let Some(rest) = text.strip_prefix(spelling) {
            return Ok((Piece::Text(meaning), rest));
        }
    }
    if text.starts_with('\\') {
        return Err(Fault::UnknownEscape);
    }
    let inside = text.strip_prefix('{').ok_or(Fault::StrayBrace)?;
    let (inside, rest) = inside.split_once('}').ok_or(Fault::UnclosedBrace)?;
    Ok((argument(inside)?, rest))
}

fn argument(inside: &str) -> Result<Piece<'_>, Fault> {
    let (name, piece) = if let Some((name, forms)) = inside.split_once('|') {
        let (one, other) = forms.split_once('|').ok_or(Fault::BadArgument)?;
        if other.contains('|') {
            return Err(Fault::BadArgument);
        }
        (name, Piece::Plural { name, one, other })
    } else if let Some(name) = inside.strip_suffix(":number") {
        (name, Piece::Argument { name, is_number: true })
    } else {
        (inside, Piece::Argument { name: inside, is_number: false })
    };
    if is_name(name) { Ok(piece) } else { Err(Fault::BadArgument) }
}

/// The arguments of a text, each once, in alphabetical order: the order in which values are handed
/// over when the text is filled, since it is the same in every language.
pub fn argument_names<'a>(pieces: &[Piece<'a>]) -> Vec<&'a str> {
    let mut names: Vec<&str> = pieces
        .iter()
        .filter_map(|piece| match piece {
            Piece::Text(_) => None,
            Piece::Argument { name, .. } | Piece::Plural { name, .. } => Some(*name),
        })
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// What a hash begins with.
pub const HASH_START: u64 = 0xcbf2_9ce4_8422_2325;

/// Goes on with a 64-bit hash.
///
/// **Source**: Fowler, Noll, Vo, FNV-1a, 64 bit.
pub fn hash(start: u64, bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(start, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

/// Goes on with the hash over keys and argument names by which a running app knows that a text file
/// belongs to it. The bytes between the names cannot occur in a name.
pub fn signature(start: u64, key: &str, names: &[&str]) -> u64 {
    let start = hash(hash(start, key.as_bytes()), b"\n");
    names.iter().fold(start, |state, name| hash(hash(state, name.as_bytes()), b" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Result<&[Piece<'_>], Fault>) {
        assert_eq!(pieces(text).as_deref(), expected.as_ref().copied(), "{text}");
    }

    #[track_caller]
    fn check_line(content: &str, expected: Result<(&str, &str), Fault>) {
        assert_eq!(entry(1, content).map(|entry| (entry.key, entry.text)), expected, "{content}");
    }

    #[test]
    fn a_text_is_taken_apart_into_words_and_arguments() {
        let time = Piece::Argument { name: "time", is_number: false };
        let row = Piece::Argument { name: "row", is_number: true };
        let noun = Piece::Plural { name: "n", one: "rad", other: "rader" };
        check("Angre", Ok(&[Piece::Text("Angre")]));
        check("{time}", Ok(&[time]));
        check("Lagret {time}.", Ok(&[Piece::Text("Lagret "), time, Piece::Text(".")]));
        check("Rad {row:number}", Ok(&[Piece::Text("Rad "), row]));
        check("{n|rad|rader}", Ok(&[noun]));
        check("{n||s}", Ok(&[Piece::Plural { name: "n", one: "", other: "s" }]));
    }

    #[test]
    fn escapes_stand_for_a_break_a_brace_and_a_backslash() {
        check("a\\nb", Ok(&[Piece::Text("a"), Piece::Text("\n"), Piece::Text("b")]));
        check("{{x}}", Ok(&[Piece::Text("{"), Piece::Text("x"), Piece::Text("}")]));
        let x = Piece::Argument { name: "x", is_number: false };
        check("{{{x}}}", Ok(&[Piece::Text("{"), x, Piece::Text("}")]));
        check("\\\\n", Ok(&[Piece::Text("\\"), Piece::Text("n")]));
    }

    #[test]
    fn a_text_that_breaks_the_grammar_is_refused_with_its_fault() {
        check("a {time", Err(Fault::UnclosedBrace));
        check("a } b", Err(Fault::StrayBrace));
        check("\\t", Err(Fault::UnknownEscape));
        check("\\", Err(Fault::UnknownEscape));
        check("{}", Err(Fault::BadArgument));
        check("{Time}", Err(Fault::BadArgument));
        check("{n|rad}", Err(Fault::BadArgument));
        check("{n|a|b|c}", Err(Fault::BadArgument));
        check("{n:text}", Err(Fault::BadArgument));
        check("{ n }", Err(Fault::BadArgument));
    }

    #[test]
    fn a_line_is_a_key_and_a_text() {
        check_line("undo = Angre", Ok(("undo", "Angre")));
        check_line("sum_2 = a = b", Ok(("sum_2", "a = b")));
        check_line("undo=Angre", Err(Fault::NoSeparator));
        check_line("undo =", Err(Fault::NoSeparator));
        check_line("Undo = Angre", Err(Fault::BadKey));
        check_line("2_undo = Angre", Err(Fault::BadKey));
        check_line("undo  = Angre", Err(Fault::BadKey));
        check_line("undo =  ", Err(Fault::NoText));
        check_line("undo = Angre ", Err(Fault::OuterSpace));
        check_line("undo =  Angre", Err(Fault::OuterSpace));
        check_line("undo = Angre\u{a0}", Err(Fault::OuterSpace));
    }

    #[test]
    fn comments_and_empty_lines_count_as_lines_only() {
        let found: Vec<_> =
            entries("# about\n\nundo = Angre\r\n# x = y\nredo = Gjenta\n").collect();
        let undo = Entry { line: 3, key: "undo", text: "Angre" };
        let redo = Entry { line: 5, key: "redo", text: "Gjenta" };
        assert_eq!(found, [Ok(undo), Ok(redo)]);
    }

    #[test]
    fn argument_names_come_once_and_in_alphabetical_order() {
        let pieces = pieces("{b} {a} {b|x|y}").unwrap();
        assert_eq!(argument_names(&pieces), ["a", "b"]);
    }

    #[test]
    fn the_hash_is_the_published_one() {
        // Test vectors of the authors' own list for FNV-1a, 64 bit.
        assert_eq!(hash(HASH_START, b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(hash(HASH_START, b"a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(hash(HASH_START, b"foobar"), 0x8594_4171_f739_67e8);
    }

    #[test]
    fn the_signature_tells_an_argument_from_a_key() {
        let with_argument = signature(HASH_START, "a", &["b"]);
        let two_keys = signature(signature(HASH_START, "a", &[]), "b", &[]);
        assert_ne!(with_argument, two_keys);
    }
}
