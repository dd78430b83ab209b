//! The four text files taken together: what they must fulfil, and the functions written from them.
//!
//! The build script compiles this file and refuses a catalog in which a message is missing in one
//! language, has other arguments there, or stands out of order; each complaint is a sentence with
//! file, line and key. The library compiles it for its tests only.
//!
//! The files are sorted by key so that the n-th text is the same message in all of them: a running
//! app then needs no keys, and changes by several hands merge line by line.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::grammar::{self, Entry, Piece};

/// The file whose order of arguments the functions follow.
const REFERENCE: &str = "en.txt";

/// One text file.
#[derive(Clone, Copy, Debug)]
pub(super) struct Source<'a> {
    /// The name to use in complaints, as `nb.txt`.
    pub(super) file: &'a str,
    /// What the file holds.
    pub(super) content: &'a str,
}

/// A message as all files agree on it.
#[derive(Debug, PartialEq, Eq)]
struct Message {
    key: String,
    /// The English text as written.
    english: String,
    /// Arguments in the order of the English text; whether each is a number in any language.
    arguments: Vec<(String, bool)>,
}

#[derive(Debug)]
struct File<'a> {
    name: &'a str,
    lines: BTreeMap<&'a str, Line<'a>>,
}

#[derive(Debug)]
struct Line<'a> {
    number: usize,
    text: &'a str,
    pieces: Vec<Piece<'a>>,
}

/// Checks the files and writes the functions.
///
/// # Errors
///
/// Every complaint about the files, each a sentence.
pub(super) fn generate(sources: &[Source<'_>]) -> Result<String, Vec<String>> {
    let mut complaints = Vec::new();
    let files: Vec<File<'_>> = sources.iter().map(|source| read(source, &mut complaints)).collect();
    let messages = agree(&files, &mut complaints);
    if complaints.is_empty() { Ok(write_functions(&messages, sources)) } else { Err(complaints) }
}

fn read<'a>(source: &Source<'a>, complaints: &mut Vec<String>) -> File<'a> {
    let name = source.file;
    let mut lines: BTreeMap<&str, Line<'_>> = BTreeMap::new();
    let mut previous: Option<Entry<'_>> = None;
    for entry in grammar::entries(source.content) {
        let read = entry.and_then(|entry| match grammar::pieces(entry.text) {
            Ok(pieces) => Ok((entry, pieces)),
            Err(fault) => Err((entry.line, fault)),
        });
        let (entry, pieces) = match read {
            Ok(read) => read,
            Err((line, fault)) => {
                complaints.push(format!("{name}:{line}: {fault}"));
                continue;
            }
        };
        let Entry { line: number, key, text } = entry;
        if let Some(before) = previous.filter(|before| before.key > key) {
            complaints.push(format!(
                "{name}:{number}: `{key}` stands after `{}` (line {}), but lines are sorted by \
                 key; `UPDATE=1 cargo test` sorts them",
                before.key, before.line
            ));
        }
        previous = Some(entry);
        if let Some(first) = lines.insert(key, Line { number, text, pieces }) {
            complaints.push(format!("{name}:{number}: `{key}` is on line {} too", first.number));
        }
    }
    File { name, lines }
}

/// Compares the files and returns what they agree on, in the order of the keys.
fn agree(files: &[File<'_>], complaints: &mut Vec<String>) -> Vec<Message> {
    let mut messages = BTreeMap::new();
    for file in files {
        for (key, line) in &file.lines {
            messages.entry(*key).or_insert((file.name, line));
        }
    }
    let mut agreed = Vec::new();
    for (key, found) in messages {
        compare(key, found, files, complaints);
        let message = message(key, files);
        complaints.extend(impossible_name(&message));
        agreed.push(message);
    }
    agreed
}

/// Complains about the files in which the message is missing or has other arguments than where it
/// was found first.
fn compare(
    key: &str,
    (first_name, first): (&str, &Line<'_>),
    files: &[File<'_>],
    complaints: &mut Vec<String>,
) {
    let wanted = grammar::argument_names(&first.pieces);
    for File { name, lines } in files {
        let Some(line) = lines.get(key) else {
            let number = first.number;
            complaints.push(format!("{name}: `{key}` is missing; see {first_name}:{number}"));
            continue;
        };
        let found = grammar::argument_names(&line.pieces);
        if found != wanted {
            complaints.push(format!(
                "{name}:{}: `{key}` has {}, but {} in {first_name}:{}",
                line.number,
                listed(&found),
                listed(&wanted),
                first.number,
            ));
        }
    }
}

fn listed(names: &[&str]) -> String {
    match names {
        [] => "no argument".to_owned(),
        [name] => format!("the argument {{{name}}}"),
        names => format!("the arguments {{{}}}", names.join("}, {")),
    }
}

fn message(key: &str, files: &[File<'_>]) -> Message {
    let lines = || files.iter().filter_map(|file| file.lines.get(key));
    let is_number = |wanted: &str| {
        lines().flat_map(|line| &line.pieces).any(|piece| match piece {
            Piece::Text(_) => false,
            Piece::Argument { name, is_number } => *is_number && *name == wanted,
            Piece::Plural { name, .. } => *name == wanted,
        })
    };
    let reference = files.iter().find(|file| file.name == REFERENCE);
    let english = reference.and_then(|file| file.lines.get(key));
    let mut arguments: Vec<(String, bool)> = Vec::new();
    for piece in english.iter().flat_map(|line| &line.pieces) {
        if let Piece::Argument { name, .. } | Piece::Plural { name, .. } = piece
            && arguments.iter().all(|(other, _)| other != name)
        {
            arguments.push(((*name).to_owned(), is_number(name)));
        }
    }
    let english = english.map_or("", |line| line.text).to_owned();
    Message { key: key.to_owned(), english, arguments }
}

/// Words that cannot name a function or an argument in Rust, and names that `Texts` has already.
const RESERVED: [&str; 42] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate",
    "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl",
    "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref",
    "return", "self", "static", "struct", "super", "trait", "true", "try",
];
const RESERVED_TOO: [&str; 16] = [
    "type", "typeof", "union", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
    "locale", "parse", "fill", "message", "is_whole", "complete",
];

fn impossible_name(message: &Message) -> Option<String> {
    let names = message.arguments.iter().map(|(name, _)| name);
    let taken = |name: &&String| {
        RESERVED.iter().chain(&RESERVED_TOO).any(|reserved| name.as_str() == *reserved)
    };
    let name = std::iter::once(&message.key).chain(names).find(taken)?;
    Some(format!("`{}`: `{name}` is a word of Rust or of `Texts`; choose another", message.key))
}

fn write_functions(messages: &[Message], sources: &[Source<'_>]) -> String {
    let catalog = sources.iter().fold(grammar::HASH_START, |hash, source| {
        grammar::hash(grammar::hash(hash, source.content.as_bytes()), b"\0")
    });
    let signature = messages.iter().fold(grammar::HASH_START, |hash, message| {
        let mut names: Vec<&str> =
            message.arguments.iter().map(|(name, _)| name.as_str()).collect();
        names.sort_unstable();
        grammar::signature(hash, &message.key, &names)
    });
    let mut code = format!(
        "/// Changes whenever a text in any language does: part of the address of the text files,\n\
         /// so that a browser never keeps an old one.\n\
         pub const CATALOG_HASH: &str = \"{catalog:016x}\";\n\
         const COUNT: usize = {};\n\
         const SIGNATURE: u64 = {signature:#x};\n\n\
         impl Texts {{\n",
        messages.len()
    );
    for (index, message) in messages.iter().enumerate() {
        write_function(&mut code, index, message);
    }
    code.push_str("}\n");
    code
}

/// Never inlined: the release build tells by the functions in the first part of the wasm which texts
/// the first page says.
fn write_function(code: &mut String, index: usize, message: &Message) {
    let Message { key, english, arguments } = message;
    let parameter = |(name, is_number): &(String, bool)| {
        format!(", {name}: {}", if *is_number { "u64" } else { "&str" })
    };
    let value = |(name, is_number): &(String, bool)| {
        format!("Value::{}({name})", if *is_number { "Number" } else { "Text" })
    };
    let parameters: String = arguments.iter().map(parameter).collect();
    let mut sorted = arguments.clone();
    sorted.sort_unstable();
    let values = sorted.iter().map(value).collect::<Vec<_>>().join(", ");
    let (result, body) = if arguments.is_empty() {
        ("&str", format!("self.text({index})"))
    } else {
        ("String", format!("self.fill({index}, &[{values}])"))
    };
    let documentation = english.replace('`', "'");
    let written = write!(
        code,
        "    /// `{documentation}`\n    #[must_use]\n    #[inline(never)]\n    \
         pub fn {key}(&self{parameters}) -> {result} {{\n        {body}\n    }}\n"
    );
    debug_assert!(written.is_ok(), "writing to a string cannot fail");
}

/// The lines in order of their keys, each with the comments before it; a line that stands there
/// twice, as after a merge, is kept once. Comments before the first and after the last line stay
/// where they are.
pub(super) fn sorted(content: &str) -> String {
    let start = content.lines().take_while(|line| !grammar::is_entry(line)).count();
    let mut blocks: Vec<(&str, Vec<&str>)> = Vec::new();
    let mut block = Vec::new();
    for line in content.lines().skip(start) {
        block.push(line);
        if grammar::is_entry(line) {
            let key = line.split_once(" = ").map_or(line, |(key, _)| key);
            blocks.push((key, std::mem::take(&mut block)));
        }
    }
    blocks.sort();
    blocks.dedup();
    let entries = blocks.into_iter().flat_map(|(_, lines)| lines);
    let lines = content.lines().take(start).chain(entries).chain(block);
    lines.flat_map(|line| [line, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; 4] = ["nb.txt", "nn.txt", "sv.txt", "en.txt"];

    fn catalog(contents: [&str; 4]) -> Result<String, Vec<String>> {
        let source = |(file, content)| Source { file, content };
        generate(&NAMES.into_iter().zip(contents).map(source).collect::<Vec<_>>())
    }

    #[track_caller]
    fn check(contents: [&str; 4], expected: &[&str]) {
        assert_eq!(catalog(contents).unwrap_err(), expected);
    }

    #[track_caller]
    fn check_code(line: &str, expected: &str) {
        let code = catalog([line; 4]).unwrap();
        assert!(code.contains(expected), "{expected}\nis not in\n{code}");
    }

    #[test]
    fn a_message_becomes_a_function_with_its_english_text_as_documentation() {
        check_code("undo = Undo", "/// `Undo`");
        check_code("undo = Undo", "pub fn undo(&self) -> &str {\n        self.text(0)");
        check_code("saved = Saved {time}", "pub fn saved(&self, time: &str) -> String {");
        check_code("rows = {n|row|rows}", "pub fn rows(&self, n: u64) -> String {");
        check_code("row = Row {n:number}", "pub fn row(&self, n: u64) -> String {");
    }

    #[test]
    fn values_are_handed_over_by_name_and_parameters_taken_in_english_order() {
        check_code("a = {z} {m} {m|x|y}", "pub fn a(&self, z: &str, m: u64)");
        check_code("a = {z} {m} {m|x|y}", "&[Value::Number(m), Value::Text(z)]");
    }

    #[test]
    fn an_argument_that_is_a_number_in_one_language_is_one_in_all() {
        let code = catalog(["a = {n} barn", "a = {n} barn", "a = {n} barn", "a = {n|x|y} {n}"]);
        assert!(code.unwrap().contains("n: u64"));
    }

    #[test]
    fn a_missing_message_is_named_with_its_file_and_where_it_is() {
        check(
            ["a = x\nb = y", "a = x", "a = x\nb = y", "a = x\nb = y"],
            &["nn.txt: `b` is missing; see nb.txt:2"],
        );
        check(
            ["a = x", "a = x", "a = x", "a = x\n# c\nb = y"],
            &[
                "nb.txt: `b` is missing; see en.txt:3",
                "nn.txt: `b` is missing; see en.txt:3",
                "sv.txt: `b` is missing; see en.txt:3",
            ],
        );
    }

    #[test]
    fn different_arguments_are_named_with_both_places() {
        check(
            ["a = {n} x", "a = {n} x", "a = {m} x", "a = x"],
            &[
                "sv.txt:1: `a` has the argument {m}, but the argument {n} in nb.txt:1",
                "en.txt:1: `a` has no argument, but the argument {n} in nb.txt:1",
            ],
        );
    }

    #[test]
    fn lines_out_of_order_and_double_keys_are_named() {
        let good = "a = x\nb = y\n";
        check(
            [good, "b = y\na = x\n", good, good],
            &["nn.txt:2: `a` stands after `b` (line 1), \
              but lines are sorted by key; `UPDATE=1 cargo test` sorts them"],
        );
        check([good, "a = x\nb = y\nb = z\n", good, good], &["nn.txt:3: `b` is on line 2 too"]);
    }

    #[test]
    fn a_line_that_breaks_the_grammar_is_named() {
        let good = "a = x\n";
        check(
            [good, "a = x\nb = {", good, good],
            &["nn.txt:2: a `{` has no `}` (a brace to be read is written `{{`)"],
        );
    }

    #[test]
    fn a_name_that_rust_keeps_for_itself_is_refused() {
        let complaint = "`type`: `type` is a word of Rust or of `Texts`; choose another";
        check(["type = x"; 4], &[complaint]);
        let complaint = "`a`: `as` is a word of Rust or of `Texts`; choose another";
        check(["a = {as}"; 4], &[complaint]);
    }

    #[test]
    fn the_catalog_hash_follows_every_text() {
        let hash = |contents| catalog(contents).unwrap().lines().nth(2).unwrap().to_owned();
        assert_ne!(hash(["a = x"; 4]), hash(["a = x", "a = x", "a = y", "a = x"]));
    }

    #[test]
    fn sorting_keeps_comments_with_their_line_and_drops_a_line_written_twice() {
        let mixed = "# file\nb_1 = y\n# about b\nb = y\na = x\nb_2 = z\na = x\n# end\n";
        assert_eq!(sorted(mixed), "# file\na = x\n# about b\nb = y\nb_1 = y\nb_2 = z\n# end\n");
        assert_eq!(sorted("b = x\r\n\na = y"), "\na = y\nb = x\n");
        assert_eq!(sorted("a = y\na = x\n"), "a = x\na = y\n");
    }
}
