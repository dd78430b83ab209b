//! Takes a file of texts apart, section by section and field by field, without losing any.

use std::collections::BTreeMap;

use super::rich::{self, Inline};
use super::sections::{self, Field, Section};
use super::structure::{TERMS, activity};
use super::{TextFault, TextProblem};

/// The sections of a file that have not been taken yet.
pub(super) struct Sections<'a> {
    /// By their headings.
    left: BTreeMap<String, Section<'a>>,
    lines: usize,
}

/// The fields of a section, in order; `at` is the next to take.
pub(super) struct Fields<'a> {
    section: Section<'a>,
    at: usize,
}

fn fault<T>(line: usize, problem: TextProblem) -> Result<T, TextFault> {
    Err(TextFault { line, problem })
}

impl<'a> Sections<'a> {
    pub(super) fn read(source: &'a str) -> Result<Self, TextFault> {
        let sections = sections::read(source)
            .map_err(|(line, fault)| TextFault { line, problem: TextProblem::Line(fault) })?;
        let mut left = BTreeMap::new();
        for section in sections {
            let (line, name) = (section.line, heading(section.kind, section.name));
            if left.insert(name.clone(), section).is_some() {
                return fault(line, TextProblem::SectionTwice(name));
            }
        }
        Ok(Self { left, lines: source.lines().count() })
    }

    /// Takes a section that must be there.
    pub(super) fn take(&mut self, kind: &str, name: &str) -> Result<Fields<'a>, TextFault> {
        match self.take_if_there(kind, name) {
            Some(fields) => Ok(fields),
            None => fault(self.lines, TextProblem::SectionMissing(heading(kind, name))),
        }
    }

    pub(super) fn take_if_there(&mut self, kind: &str, name: &str) -> Option<Fields<'a>> {
        let section = self.left.remove(&heading(kind, name))?;
        Some(Fields { section, at: 0 })
    }

    /// Refuses the first section that was not taken.
    pub(super) fn finish(self) -> Result<(), TextFault> {
        match self.left.into_values().min_by_key(|section| section.line) {
            Some(it) => fault(it.line, TextProblem::SectionUnknown(heading(it.kind, it.name))),
            None => Ok(()),
        }
    }
}

fn heading(kind: &str, name: &str) -> String {
    format!("{kind} {name}")
}

impl Fields<'_> {
    /// Takes a field that must stand here.
    pub(super) fn one(&mut self, key: &'static str) -> Result<String, TextFault> {
        match self.if_there(key)? {
            Some(text) => Ok(text),
            None => {
                let section = heading(self.section.kind, self.section.name);
                let before = self.at.checked_sub(1).and_then(|at| self.section.fields.get(at));
                let line = before.map_or(self.section.line, |field| field.line);
                fault(line, TextProblem::FieldMissing { section, field: key })
            }
        }
    }

    /// Takes a field that may stand here.
    pub(super) fn if_there(&mut self, key: &str) -> Result<Option<String>, TextFault> {
        let Some(field) = self.section.fields.get(self.at).filter(|field| field.key == key) else {
            return Ok(None);
        };
        sound(*field)?;
        let text = field.text.to_owned();
        self.at += 1;
        Ok(Some(text))
    }

    /// Takes all fields of this key that stand here.
    pub(super) fn many(&mut self, key: &str) -> Result<Vec<String>, TextFault> {
        let mut texts = Vec::new();
        while let Some(text) = self.if_there(key)? {
            texts.push(text);
        }
        Ok(texts)
    }

    /// Refuses the first field that was not taken.
    pub(super) fn finish(self) -> Result<(), TextFault> {
        match self.section.fields.get(self.at) {
            Some(field) => {
                let section = heading(self.section.kind, self.section.name);
                let field_name = field.key.to_owned();
                fault(field.line, TextProblem::FieldUnknown { section, field: field_name })
            }
            None => Ok(()),
        }
    }
}

/// Refuses markup that does not read, and links that lead nowhere.
fn sound(field: Field<'_>) -> Result<(), TextFault> {
    let pieces = rich::parse(field.text);
    if let Some(sign) = rich::leftover(&pieces) {
        return fault(field.line, TextProblem::Markup(sign));
    }
    let dead = pieces.iter().find_map(|piece| match *piece {
        Inline::Activity { key, .. } => activity(key).is_none().then_some(key),
        Inline::Term { key, .. } => TERMS.binary_search(&key).is_err().then_some(key),
        Inline::Text(_) | Inline::Strong(_) => None,
    });
    dead.map_or(Ok(()), |key| fault(field.line, TextProblem::Link(key.to_owned())))
}
