//! Mends a file of the current version that the strict reader refused, and lists what was done.
//!
//! As much as can be understood is kept: a text that is too long is cut, a value that says nothing
//! becomes "not answered", a row that cannot be a row is left out. What is left then decodes, or
//! the file is refused as a whole. The file itself is never touched.

mod economy;
mod entities;
mod fields;
mod followed;
mod gatherings;
mod identities;
mod path;
mod people;
mod plan;
mod segments;
mod series;
mod set_aside;
mod story;

use std::fmt;

use serde_json::{Map, Value, json};

use super::APP;
use super::lineage::StateHash;
use super::read::ReadError;
use crate::domain::time::Moment;
use fields::Mender;

/// One thing that was mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// Where, for example `project.stakeholders[2].name`; list places count from 0.
    pub path: String,
    /// What was done.
    pub kind: RepairKind,
}

/// What was done to mend a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RepairKind {
    /// A text that was too long was cut.
    TextCut {
        /// Characters kept.
        max: usize,
    },
    /// Control characters or outer white space were taken out of a text.
    TextCleaned,
    /// A name was missing or said nothing; it is now `?`.
    NameMissing,
    /// A value could not be understood and is now "not answered".
    NotUnderstood {
        /// The beginning of what stood there.
        found: String,
    },
    /// A value that is needed was missing or not understood and is now the ordinary one.
    Replaced {
        /// The beginning of what stood there.
        found: String,
    },
    /// A field that this version does not know was left out.
    UnknownField,
    /// A thing had no usable id, or one that was taken, and got a new one.
    NewId {
        /// The id that stood there.
        found: String,
    },
    /// A row that cannot be a row was left out.
    RowDropped,
    /// A row pointed at a thing that is not there and was left out.
    DroppedReference {
        /// What it pointed at.
        to: String,
    },
    /// A field pointed at a thing that is not there and is now "not answered".
    Detached {
        /// What it pointed at.
        to: String,
    },
    /// Several rows of a long list that cannot be rows were left out.
    RowsDropped {
        /// How many.
        count: usize,
    },
    /// Several rows of a long list were mended.
    RowsMended {
        /// How many.
        count: usize,
    },
    /// Rows were put in order of their days.
    Reordered,
    /// A list was too long; the rows at its less useful end were left out.
    TooMany {
        /// Rows kept.
        max: usize,
    },
    /// Everything was understood, though not written as this app writes.
    Rewritten,
}

impl fmt::Display for Repair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {:?}", self.path, self.kind)
    }
}

/// Mends a project with what stands around it (the whole file, or one of several projects).
///
/// # Errors
/// [`ReadError::BadShape`] where whole parts are missing or of another shape.
pub(super) fn repair(member: &mut Value, prefix: &str) -> Result<Vec<Repair>, ReadError> {
    let mut mender = Mender::new(prefix);
    let Value::Object(member) = member else {
        return Err(mender.bad_shape());
    };
    // Who asked has read these two already.
    member.remove("format");
    member.remove("version");
    mender.known(member, &["app", "changedAt", "lineage", "project"]);
    let moment = moment_of(member);
    let Some(Value::Object(project)) = member.get_mut("project") else {
        return Err(mender.inside("project", |mender| mender.bad_shape()));
    };
    mender.inside("project", |mender| entities::project(project, mender, moment))?;
    let changed_at = project.get("changedAt").cloned().unwrap_or_default();
    if member.get("changedAt") != Some(&changed_at) {
        mender.replace(member, "changedAt", changed_at);
    }
    mender.name(member, "app");
    if member.get("app").and_then(Value::as_str) == Some(fields::NAMELESS) {
        member.insert("app".to_owned(), json!(APP));
    }
    lineage(member, &mut mender);
    Ok(mender.into_repairs())
}

/// When the content last changed, by the best witness there is.
fn moment_of(member: &Map<String, Value>) -> Moment {
    let read = |value: &Value| value.as_str().and_then(|text| text.parse::<Moment>().ok());
    let project = member.get("project");
    let log = project.and_then(|project| project.get("log")).and_then(Value::as_array);
    let last_step = log.and_then(|log| log.last()).and_then(|entry| entry.get("at"));
    project
        .and_then(|project| project.get("changedAt"))
        .and_then(read)
        .or_else(|| member.get("changedAt").and_then(read))
        .or_else(|| last_step.and_then(read))
        .unwrap_or(Moment::from_ms(0))
}

fn lineage(member: &mut Map<String, Value>, mender: &mut Mender) {
    let Some(Value::Array(states)) = member.get_mut("lineage") else {
        mender.replace(member, "lineage", json!([]));
        return;
    };
    let before = states.len();
    states.retain(|state| state.as_str().is_some_and(|text| text.parse::<StateHash>().is_ok()));
    let count = before - states.len();
    if count > 0 {
        mender.inside("lineage", |mender| mender.note(RepairKind::RowsDropped { count }));
    }
}
