//! How the method's files are written: sections of fields.
//!
//! ```text
//! # a comment, above the first section only
//! [activity interviews]
//! title = Hold interviews
//! how = …
//! how = …
//! ```
//!
//! A section opens with its kind and its name; each further line is a field, and a field may come
//! again. The build reads the structure this way, the running app the texts of a language.

use std::fmt;

/// A section with its fields in the order of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Section<'a> {
    /// Line of the opening, from 1.
    pub(super) line: usize,
    /// What it describes, as `activity`.
    pub(super) kind: &'a str,
    /// Which one, as `interviews`.
    pub(super) name: &'a str,
    /// The lines below.
    pub(super) fields: Vec<Field<'a>>,
}

/// A line `key = text`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Field<'a> {
    /// Line in the file, from 1.
    pub(super) line: usize,
    /// What stands before the sign.
    pub(super) key: &'a str,
    /// What stands behind it, never empty.
    pub(super) text: &'a str,
}

/// Why a line cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineFault {
    /// An opening that is not `[kind name]`.
    Opening,
    /// A line that is not `key = text`.
    NoField,
    /// A field above the first section.
    OutsideSection,
}

impl fmt::Display for LineFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Opening => "a section opens with `[kind name]`",
            Self::NoField => "a line is `key = text`",
            Self::OutsideSection => "a field stands above the first section",
        })
    }
}

/// Reads a file, up to the first line that cannot be read.
pub(super) fn read(source: &str) -> Result<Vec<Section<'_>>, (usize, LineFault)> {
    let mut sections: Vec<Section<'_>> = Vec::new();
    for (at, line) in source.lines().enumerate() {
        let number = at + 1;
        let line = line.trim_end();
        if line.is_empty() || sections.is_empty() && line.starts_with('#') {
            continue;
        }
        if line.starts_with('[') {
            sections.push(opening(line, number).ok_or((number, LineFault::Opening))?);
            continue;
        }
        let (key, text) = line.split_once(" = ").ok_or((number, LineFault::NoField))?;
        if key.is_empty() || text.trim().is_empty() {
            return Err((number, LineFault::NoField));
        }
        let section = sections.last_mut().ok_or((number, LineFault::OutsideSection))?;
        section.fields.push(Field { line: number, key, text });
    }
    Ok(sections)
}

fn opening(line: &str, number: usize) -> Option<Section<'_>> {
    let (kind, name) = line.strip_prefix('[')?.strip_suffix(']')?.split_once(' ')?;
    let is_name = |text: &str| {
        !text.is_empty()
            && text
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-.".contains(c))
    };
    (is_name(kind) && is_name(name)).then(|| Section {
        line: number,
        kind,
        name,
        fields: Vec::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_keep_their_fields_in_order_and_with_their_lines() {
        let source = "# about\n\n[role it]\ntitle = IT\n\n[activity a-b]\nhow = x = y\nhow = z\n";
        let sections = read(source).unwrap();
        let names: Vec<_> = sections.iter().map(|it| (it.line, it.kind, it.name)).collect();
        assert_eq!(names, [(3, "role", "it"), (6, "activity", "a-b")]);
        let how: Vec<_> = sections[1].fields.iter().map(|field| (field.line, field.text)).collect();
        assert_eq!(how, [(7, "x = y"), (8, "z")]);
    }

    #[test]
    fn a_line_that_cannot_be_read_is_named() {
        for (source, line, fault) in [
            ("[role]", 1, LineFault::Opening),
            ("[role It]", 1, LineFault::Opening),
            ("[role it", 1, LineFault::Opening),
            ("a = b", 1, LineFault::OutsideSection),
            ("[role it]\n\ntitle: IT", 3, LineFault::NoField),
            ("[role it]\ntitle = ", 2, LineFault::NoField),
            ("[role it]\n# late", 2, LineFault::NoField),
            ("<!doctype html>", 1, LineFault::NoField),
        ] {
            assert_eq!(read(source), Err((line, fault)), "{source}");
        }
    }
}
