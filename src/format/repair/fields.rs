//! Mending one field of one object, with a note of what was done.

use std::collections::BTreeSet;
use std::fmt::Display;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use super::{Repair, RepairKind};
use crate::domain::{Line, Prose};
use crate::format::read::ReadError;

/// What a thing without a name is called until someone names it; the same in every language.
pub(super) const NAMELESS: &str = "?";
/// Characters of a value that are told to the person.
const EXCERPT: usize = 80;

/// A JSON object.
pub(super) type Object = Map<String, Value>;

/// A text type of the domain.
pub(super) trait Text: DeserializeOwned + Display {
    const MAX: usize;
    fn fitting(text: &str) -> Option<Self>;
}

impl Text for Line {
    const MAX: usize = Self::MAX;
    fn fitting(text: &str) -> Option<Self> {
        Self::fitting(text)
    }
}

impl Text for Prose {
    const MAX: usize = Self::MAX;
    fn fitting(text: &str) -> Option<Self> {
        Self::fitting(text)
    }
}

/// Knows where it is and what it has mended so far.
#[derive(Debug)]
pub(super) struct Mender {
    path: String,
    repairs: Vec<Repair>,
}

impl Mender {
    pub(super) fn new(prefix: &str) -> Self {
        Self { path: prefix.trim_end_matches('.').to_owned(), repairs: Vec::new() }
    }

    pub(super) fn into_repairs(self) -> Vec<Repair> {
        self.repairs
    }

    /// Notes a repair at this place.
    pub(super) fn note(&mut self, kind: RepairKind) {
        self.repairs.push(Repair { path: self.path.clone(), kind });
    }

    /// The error that this place cannot be mended.
    pub(super) fn bad_shape(&self) -> ReadError {
        ReadError::BadShape { path: self.path.clone() }
    }

    /// The place, for what is derived from it.
    pub(super) fn path(&self) -> &str {
        &self.path
    }

    /// Does something at a field of this place.
    pub(super) fn inside<R>(&mut self, field: &str, mend: impl FnOnce(&mut Self) -> R) -> R {
        let length = self.path.len();
        if length > 0 {
            self.path.push('.');
        }
        self.path.push_str(field);
        let result = mend(self);
        self.path.truncate(length);
        result
    }

    /// Does something at a row of this place.
    pub(super) fn at<R>(&mut self, row: usize, mend: impl FnOnce(&mut Self) -> R) -> R {
        let length = self.path.len();
        self.path.push_str(&format!("[{row}]"));
        let result = mend(self);
        self.path.truncate(length);
        result
    }

    /// Leaves out all fields but the known ones.
    pub(super) fn known(&mut self, object: &mut Object, known: &[&str]) {
        let unknown = object.keys().filter(|key| !known.contains(&key.as_str()));
        for key in unknown.cloned().collect::<Vec<_>>() {
            object.remove(&key);
            self.inside(&key, |mender| mender.note(RepairKind::UnknownField));
        }
    }

    /// Gives a field another value and notes what stood there.
    pub(super) fn replace(&mut self, object: &mut Object, field: &str, value: Value) {
        let old = object.insert(field.to_owned(), value);
        let found = excerpt(old.as_ref());
        self.inside(field, |mender| mender.note(RepairKind::Replaced { found }));
    }

    /// A field that must be there; else the ordinary value takes its place.
    pub(super) fn required<T: DeserializeOwned>(
        &mut self,
        object: &mut Object,
        field: &str,
        ordinary: &Value,
    ) {
        if !object.get(field).is_some_and(decodes::<T>) {
            self.replace(object, field, ordinary.clone());
        }
    }

    /// A field that may be "not answered"; left out means the same.
    pub(super) fn optional<T: DeserializeOwned>(&mut self, object: &mut Object, field: &str) {
        let found = match object.get(field) {
            None | Some(Value::Null) => return,
            Some(value) if decodes::<T>(value) => return,
            Some(value) => excerpt(Some(value)),
        };
        object.insert(field.to_owned(), Value::Null);
        self.inside(field, |mender| mender.note(RepairKind::NotUnderstood { found }));
    }

    /// A list of ids of other things; where they lead is looked at later.
    pub(super) fn references(&mut self, object: &mut Object, field: &str) {
        match object.get_mut(field) {
            Some(Value::Array(ids)) => {
                let before = ids.len();
                ids.retain(Value::is_string);
                let count = before - ids.len();
                if count > 0 {
                    self.inside(field, |mender| mender.note(RepairKind::RowsDropped { count }));
                }
            }
            _ => self.replace(object, field, Value::Array(Vec::new())),
        }
    }

    /// A list of choices: each once, in order.
    pub(super) fn set<T: DeserializeOwned + Serialize + Ord>(
        &mut self,
        object: &mut Object,
        field: &str,
    ) {
        let Some(Value::Array(items)) = object.get(field) else {
            self.replace(object, field, Value::Array(Vec::new()));
            return;
        };
        let known: BTreeSet<T> =
            items.iter().filter_map(|item| T::deserialize(item).ok()).collect();
        let mended = json!(known);
        let count = items.len() - known.len();
        if object.get(field) == Some(&mended) {
            return;
        }
        object.insert(field.to_owned(), mended);
        let kind = match count {
            0 => RepairKind::Reordered,
            count => RepairKind::RowsDropped { count },
        };
        self.inside(field, |mender| mender.note(kind));
    }

    /// A text that may be "not answered".
    pub(super) fn text<T: Text>(&mut self, object: &mut Object, field: &str) {
        match object.get(field).and_then(plain_text) {
            None => self.optional::<T>(object, field),
            Some(text) => {
                let fitting = T::fitting(&text);
                let same = fitting.as_ref().is_some_and(|fitting| fitting.to_string() == text);
                if !same || !object.get(field).is_some_and(Value::is_string) {
                    let kind = text_repair::<T>(&text);
                    self.inside(field, |mender| mender.note(kind));
                }
                let value = fitting.map_or(Value::Null, |text| Value::String(text.to_string()));
                object.insert(field.to_owned(), value);
            }
        }
    }

    /// A name, which every thing must have.
    pub(super) fn name(&mut self, object: &mut Object, field: &str) {
        let usable = object
            .get(field)
            .and_then(plain_text)
            .is_some_and(|text| Line::fitting(&text).is_some());
        if usable {
            self.text::<Line>(object, field);
        } else {
            object.insert(field.to_owned(), Value::String(NAMELESS.to_owned()));
            self.inside(field, |mender| mender.note(RepairKind::NameMissing));
        }
    }
}

fn decodes<T: DeserializeOwned>(value: &Value) -> bool {
    T::deserialize(value).is_ok()
}

fn text_repair<T: Text>(text: &str) -> RepairKind {
    if text.chars().count() > T::MAX {
        RepairKind::TextCut { max: T::MAX }
    } else {
        RepairKind::TextCleaned
    }
}

/// A text, also where someone wrote a number or yes and no without quotes.
pub(super) fn plain_text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(answer) => Some(answer.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

/// The beginning of what stood somewhere.
pub(super) fn excerpt(value: Option<&Value>) -> String {
    let text = match value {
        None => String::new(),
        Some(Value::Array(_)) => "[…]".to_owned(),
        Some(Value::Object(_)) => "{…}".to_owned(),
        Some(Value::String(text)) => text.chars().take(EXCERPT).collect(),
        Some(value) => value.to_string(),
    };
    Line::fitting(&text).map(|line| line.to_string()).unwrap_or_default()
}
