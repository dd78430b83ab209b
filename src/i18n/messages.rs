//! The texts of the active language, as one typed function a message.
//!
//! The functions come from the build (see `catalog.rs`), which knows from all four files that each
//! message exists with the same arguments everywhere. A file that is loaded later is checked
//! against that: [`Texts::parse`] refuses one that belongs to another build, so that filling a text
//! cannot fail. A released file comes in two parts (see `parts.rs`). To add a message, write it into all four files and sort them with
//! `UPDATE=1 cargo test`.

use std::fmt;
use std::sync::OnceLock;

use super::grammar::{self, Fault, Piece};
use super::{Locale, parts};

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// All texts of one language.
///
/// Each message is a method with its key as name: without arguments it returns `&str`, with
/// arguments a `String`. Arguments come in the order in which the English text names them; those
/// printed as numbers are `u64` and written as the language writes numbers (so a year, which has no
/// thousands separator, is handed over as text).
#[derive(Debug)]
pub struct Texts {
    locale: Locale,
    /// By place; what came in the first file.
    messages: Vec<Option<Message>>,
    /// What came later, empty where the first file was whole.
    rest: OnceLock<Vec<Option<Message>>>,
}

/// A text that is only words, or words up to the first slot and then slots with what follows each.
#[derive(Debug)]
struct Message {
    head: String,
    tail: Vec<Part>,
}

#[derive(Debug)]
struct Part {
    /// Place of the argument among the message's arguments in alphabetical order.
    argument: usize,
    /// The two words to choose from, where the number chooses and is not printed.
    forms: Option<(String, String)>,
    after: String,
}

/// A value handed to a message.
#[derive(Clone, Copy, Debug)]
enum Value<'a> {
    Text(&'a str),
    Number(u64),
}

/// Why a text file cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextsError {
    /// A line breaks the grammar, as in a damaged or cut file.
    Unreadable {
        /// Line in the file, from 1.
        line: usize,
        /// What is wrong with it.
        fault: Fault,
    },
    /// The file has other messages than the app: it belongs to an older or newer build.
    Stale,
}

impl fmt::Display for TextsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable { line, fault } => write!(f, "line {line} of the texts: {fault}"),
            Self::Stale => f.write_str("the texts belong to another build of the app"),
        }
    }
}

impl std::error::Error for TextsError {}

impl Texts {
    /// Reads the text file of a language.
    ///
    /// # Errors
    ///
    /// [`TextsError::Unreadable`] for the first line that breaks the grammar, and
    /// [`TextsError::Stale`] when keys or arguments are not those this build was made with.
    pub fn parse(locale: Locale, source: &str) -> Result<Self, TextsError> {
        let messages = read(source)?;
        let rest = OnceLock::new();
        if parts::part_of(source).is_none() {
            // A whole file has nothing to wait for.
            drop(rest.set(Vec::new()));
        }
        Ok(Self { locale, messages, rest })
    }

    /// Whether all messages are here: those of the first page are not waited for together with the
    /// others.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.rest.get().is_some()
    }

    /// Adds what the second part of the language's file holds. Adding it again changes nothing.
    ///
    /// # Errors
    ///
    /// As for [`Texts::parse`], and [`TextsError::Stale`] when a message is still missing.
    pub fn complete(&self, source: &str) -> Result<(), TextsError> {
        let rest = read(source)?;
        let is_here = |place| {
            let in_one =
                |messages: &[Option<Message>]| messages.get(place).is_some_and(Option::is_some);
            in_one(&self.messages) || in_one(&rest)
        };
        if !(0..COUNT).all(is_here) {
            return Err(TextsError::Stale);
        }
        drop(self.rest.set(rest));
        Ok(())
    }

    /// The language of these texts.
    #[must_use]
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// The message without arguments at `index` in alphabetical order of the keys.
    fn text(&self, index: usize) -> &str {
        // The index was counted from the same keys that `parse` has found in the file.
        self.message(index).map_or("", |message| &message.head)
    }

    fn message(&self, index: usize) -> Option<&Message> {
        let here = self.messages.get(index).and_then(Option::as_ref);
        here.or_else(|| self.rest.get()?.get(index)?.as_ref())
    }

    /// The message at `index`, filled with its values in alphabetical order of their names.
    fn fill(&self, index: usize, values: &[Value<'_>]) -> String {
        let mut filled = String::from(self.text(index));
        for part in self.message(index).map_or(&[][..], |message| &message.tail[..]) {
            // As above: `parse` has compared the arguments too, so each has its value.
            match (values.get(part.argument), &part.forms) {
                (Some(Value::Number(1)), Some((one, _))) => filled.push_str(one),
                (Some(_), Some((_, other))) => filled.push_str(other),
                (Some(Value::Text(text)), None) => filled.push_str(text),
                (Some(Value::Number(number)), None) => {
                    filled.push_str(&self.locale.count(*number));
                }
                (None, _) => {}
            }
            filled.push_str(&part.after);
        }
        filled
    }
}

/// The messages of a file by place: all of a whole file, some of a part.
fn read(source: &str) -> Result<Vec<Option<Message>>, TextsError> {
    let part_of = parts::part_of(source);
    let mut messages: Vec<Option<Message>> = Vec::new();
    messages.resize_with(COUNT, || None);
    let mut signature = grammar::HASH_START;
    let mut count = 0;
    for entry in grammar::entries(source) {
        let entry = entry.map_err(|(line, fault)| TextsError::Unreadable { line, fault })?;
        let unreadable = |fault| TextsError::Unreadable { line: entry.line, fault };
        let pieces = grammar::pieces(entry.text).map_err(unreadable)?;
        let names = grammar::argument_names(&pieces);
        let place = if part_of.is_some() { parts::place(entry.key) } else { Some(count) };
        let slot = place.and_then(|place| messages.get_mut(place)).ok_or(TextsError::Stale)?;
        *slot = Some(Message::new(&pieces, &names));
        signature = grammar::signature(signature, entry.key, &names);
        count += 1;
    }
    let is_ours = part_of.map_or(count == COUNT && signature == SIGNATURE, |of| of == SIGNATURE);
    if is_ours { Ok(messages) } else { Err(TextsError::Stale) }
}

impl Message {
    fn new(pieces: &[Piece<'_>], names: &[&str]) -> Self {
        let mut message = Self { head: String::new(), tail: Vec::new() };
        let place = |name: &str| names.partition_point(|other| *other < name);
        for piece in pieces {
            match piece {
                Piece::Text(text) => match message.tail.last_mut() {
                    Some(part) => part.after.push_str(text),
                    None => message.head.push_str(text),
                },
                Piece::Argument { name, .. } => message.tail.push(Part::new(place(name), None)),
                Piece::Plural { name, one, other } => {
                    let forms = Some(((*one).to_owned(), (*other).to_owned()));
                    message.tail.push(Part::new(place(name), forms));
                }
            }
        }
        message
    }
}

impl Part {
    fn new(argument: usize, forms: Option<(String, String)>) -> Self {
        Self { argument, forms, after: String::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: &str = include_str!("texts/en.txt");

    #[track_caller]
    fn check(locale: Locale, text: &str, values: &[Value<'_>], expected: &str) {
        let pieces = grammar::pieces(text).unwrap();
        let messages = vec![Some(Message::new(&pieces, &grammar::argument_names(&pieces)))];
        let texts = Texts { locale, messages, rest: OnceLock::new() };
        assert_eq!(texts.fill(0, values), expected, "{text}");
    }

    #[track_caller]
    fn check_refused(source: &str, expected: TextsError) {
        assert_eq!(Texts::parse(Locale::En, source).map(|_| ()), Err(expected));
    }

    #[test]
    fn a_text_is_filled_with_its_values_in_any_order() {
        let (a, b) = (Value::Text("A"), Value::Text("B"));
        check(Locale::Nb, "{a} før {b}", &[a, b], "A før B");
        check(Locale::Nb, "{b} etter {a}, {a}.", &[a, b], "B etter A, A.");
        check(Locale::Nb, "{{{a}}}\\n", &[a], "{A}\n");
    }

    #[test]
    fn the_word_follows_the_count() {
        let text = "{n} {n|rad|rader}";
        check(Locale::Nb, text, &[Value::Number(0)], "0 rader");
        check(Locale::Nb, text, &[Value::Number(1)], "1 rad");
        check(Locale::Nb, text, &[Value::Number(2)], "2 rader");
        check(Locale::Nb, text, &[Value::Number(21)], "21 rader");
    }

    #[test]
    fn a_number_is_written_as_the_language_writes_it() {
        check(Locale::Nb, "{n:number}", &[Value::Number(12_345)], "12\u{a0}345");
        check(Locale::En, "{n:number}", &[Value::Number(12_345)], "12,345");
    }

    #[test]
    fn a_value_is_not_read_as_a_text_with_arguments() {
        check(Locale::Nb, "{a} {b}", &[Value::Text("{b}"), Value::Text("\\n")], "{b} \\n");
    }

    #[test]
    fn the_functions_of_the_build_find_their_texts() {
        let texts = Texts::parse(Locale::En, ENGLISH).unwrap();
        assert_eq!(texts.undo(), "Undo");
        assert_eq!(texts.save_line_saved("14:03"), "Saved in the browser 14:03");
        assert_eq!(texts.stakeholder_count(1), "1 stakeholder");
    }

    #[test]
    fn a_file_in_two_parts_says_the_same_when_both_are_here() {
        let (first, rest) = parts::cut(ENGLISH, |key| key == "undo").unwrap();
        let texts = Texts::parse(Locale::En, &first).unwrap();
        assert!(!texts.is_whole());
        assert_eq!(texts.undo(), "Undo");
        assert_eq!(texts.complete(&first), Err(TextsError::Stale));
        assert_eq!(texts.complete("# part of 0\n"), Err(TextsError::Stale));
        assert_eq!(texts.complete(&rest), Ok(()));
        assert_eq!(texts.complete(&rest), Ok(()));
        assert!(texts.is_whole());
        assert_eq!(texts.save_line_saved("14:03"), "Saved in the browser 14:03");
    }

    #[test]
    fn a_whole_file_waits_for_nothing() {
        assert!(Texts::parse(Locale::En, ENGLISH).unwrap().is_whole());
    }

    #[test]
    fn a_file_of_another_build_is_refused() {
        check_refused("", TextsError::Stale);
        check_refused("undo = Undo\n", TextsError::Stale);
        check_refused(&ENGLISH.replace("undo = ", "undone = "), TextsError::Stale);
        check_refused(&ENGLISH.replace("browser {time}", "browser"), TextsError::Stale);
        let more = format!("{ENGLISH}zzz = More\n");
        check_refused(&more, TextsError::Stale);
    }

    #[test]
    fn a_damaged_file_is_refused_with_its_line() {
        let damaged = "# texts\nundo = {a\n";
        check_refused(damaged, TextsError::Unreadable { line: 2, fault: Fault::UnclosedBrace });
        let page = "<!doctype html>";
        check_refused(page, TextsError::Unreadable { line: 1, fault: Fault::NoSeparator });
    }
}
