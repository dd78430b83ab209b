//! From the text of a file to projects, or to the reason why not.
//!
//! A file of the current version that is sound decodes straight into the types. Whatever that
//! refuses is taken as plain JSON: asked whose it is, migrated, repaired, decoded. A project is read
//! whole or not at all.

mod many;
mod weight;

use std::fmt;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::envelope::{MANY, ManyFile, Member, ONE, OneFile};
use super::lineage::Lineage;
use super::migrate::{self, STEPS};
use super::repair::{self, Repair, RepairKind};
use super::{MAX_BYTES, VERSION};
use crate::domain::check::violations;
use crate::domain::time::Moment;
use crate::domain::{Line, Project};

pub use many::{LeftOut, ReadMany};

/// Most JSON values that are held for migration or repair; about 200 MB of memory. A sound file of
/// the current version is not held so and may be larger.
const MAX_VALUES: usize = 3_000_000;

/// What a file says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// The version of its format.
    pub version: u32,
    /// The version of the app that made the last change.
    pub app: Line,
    /// When the content last changed.
    pub changed_at: Moment,
}

/// A project that was read. Nothing is taken over yet: the person sees name, counts and repairs
/// first.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadOutcome {
    /// The project; all that must hold holds.
    pub project: Project,
    /// The exported states it comes from.
    pub lineage: Lineage,
    /// What was repaired; empty for a sound file.
    pub repairs: Vec<Repair>,
    /// What the file says of itself.
    pub header: Header,
}

/// Why a file was refused. Nothing was taken from it then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadError {
    /// Not text in UTF-8 at all: a picture, a document, an archive.
    NotText,
    /// Not JSON, cut short, or nested too deep.
    NotJson {
        /// Where it stops to be; the first line is 1.
        line: usize,
        /// The place in the line; the first is 1.
        column: usize,
    },
    /// JSON, but no file of this app (or several projects where one was wanted).
    NotOurs,
    /// Written by a newer version of the app.
    TooNew {
        /// The version of the file.
        found: u64,
        /// The newest version that this build reads.
        known: u32,
    },
    /// Larger than what is read.
    TooLarge {
        /// The limit. **Unit** bytes.
        max: usize,
    },
    /// Ours, but broken beyond repair.
    BadShape {
        /// Where, for example `project.stakeholders`.
        path: String,
    },
    /// Of an older version and not as that version writes.
    StepFailed {
        /// The version that the failing step leads to.
        step: u32,
    },
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotText => write!(f, "not UTF-8"),
            Self::NotJson { line, column } => write!(f, "not JSON at {line}:{column}"),
            Self::NotOurs => write!(f, "not a file of this app"),
            Self::TooNew { found, known } => write!(f, "version {found}, known is {known}"),
            Self::TooLarge { max } => write!(f, "more than {max} bytes"),
            Self::BadShape { path } => write!(f, "broken at {path}"),
            Self::StepFailed { step } => write!(f, "the step to version {step} failed"),
        }
    }
}

/// The bytes of a file as text.
///
/// # Errors
/// [`ReadError::TooLarge`], [`ReadError::NotText`].
pub fn text_of(bytes: &[u8]) -> Result<&str, ReadError> {
    check_size(bytes.len())?;
    std::str::from_utf8(bytes).map_err(|_| ReadError::NotText)
}

/// Reads a file with one project.
///
/// # Errors
/// See [`ReadError`].
pub fn read(text: &str) -> Result<ReadOutcome, ReadError> {
    let text = checked(text)?;
    if let Some(outcome) = strict_one(text) {
        return Ok(outcome);
    }
    let (file, kind, version) = open(text)?;
    if kind != FileKind::One {
        return Err(ReadError::NotOurs);
    }
    mended(file, version, "")
}

/// Reads a file with one project or with several. Of several, those that are broken beyond repair are
/// left out and named.
///
/// # Errors
/// See [`ReadError`].
pub fn read_all(text: &str) -> Result<ReadMany, ReadError> {
    let text = checked(text)?;
    if let Some(outcome) = strict_one(text) {
        return Ok(outcome.into());
    }
    if let Some(outcomes) = strict_many(text) {
        return Ok(ReadMany { outcomes, left_out: Vec::new() });
    }
    let (mut file, kind, version) = open(text)?;
    if kind == FileKind::One {
        return mended(file, version, "").map(ReadMany::from);
    }
    let Some(Value::Array(members)) = file.get_mut("projects").map(Value::take) else {
        return Err(ReadError::BadShape { path: "projects".to_owned() });
    };
    many::mend_all(members, version)
}

fn checked(text: &str) -> Result<&str, ReadError> {
    check_size(text.len())?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

fn check_size(bytes: usize) -> Result<(), ReadError> {
    if bytes > MAX_BYTES { Err(ReadError::TooLarge { max: MAX_BYTES }) } else { Ok(()) }
}

/// `None` sends the text the slow way, which finds out why.
fn strict_one(text: &str) -> Option<ReadOutcome> {
    let file: OneFile = strict(text)?;
    let OneFile { format: _, version, app, changed_at, lineage, project } = file;
    current(version, Member { app, changed_at, lineage, project })
}

fn strict_many(text: &str) -> Option<Vec<ReadOutcome>> {
    let file: ManyFile = strict(text)?;
    file.projects.into_iter().map(|member| current(file.version, member)).collect()
}

fn strict<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_str(text).ok()
}

fn current(version: u32, member: Member) -> Option<ReadOutcome> {
    let same_moment = member.changed_at == member.project.changed_at;
    let sound = version == VERSION && same_moment && violations(&member.project).is_empty();
    sound.then(|| outcome(version, member, Vec::new()))
}

fn outcome(version: u32, member: Member, repairs: Vec<Repair>) -> ReadOutcome {
    let header = Header { version, app: member.app.clone(), changed_at: member.changed_at };
    let lineage = Lineage::new(member.app, member.lineage);
    ReadOutcome { project: member.project, lineage, repairs, header }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum FileKind {
    One,
    Many,
}

/// What must be known before more is done.
#[derive(Deserialize)]
struct Peek {
    format: String,
    version: Option<Value>,
}

/// The slow way: plain JSON, asked whose it is and brought up to the current version; with the
/// version it had.
fn open(text: &str) -> Result<(Value, FileKind, u32), ReadError> {
    let not_json = |error: serde_json::Error| ReadError::NotJson {
        line: error.line(),
        column: error.column(),
    };
    let n_values = weight::count(text).map_err(not_json)?;
    let peek: Peek = serde_json::from_str(text).map_err(|_| ReadError::NotOurs)?;
    let kind = match peek.format.as_str() {
        ONE => FileKind::One,
        MANY => FileKind::Many,
        _ => return Err(ReadError::NotOurs),
    };
    let version = version_of(peek.version.as_ref())?;
    if n_values > MAX_VALUES {
        return Err(too_heavy(text));
    }
    let mut file: Value = serde_json::from_str(text).map_err(not_json)?;
    migrate::run(STEPS, &mut file, version).map_err(|step| ReadError::StepFailed { step })?;
    Ok((file, kind, version))
}

/// A version from 1 to the current one.
fn version_of(version: Option<&Value>) -> Result<u32, ReadError> {
    let bad = ReadError::BadShape { path: "version".to_owned() };
    let found = version.and_then(Value::as_u64).ok_or(bad.clone())?;
    match u32::try_from(found) {
        Ok(0) => Err(bad),
        Ok(version) if version <= VERSION => Ok(version),
        _ => Err(ReadError::TooNew { found, known: VERSION }),
    }
}

/// Too much to be held as plain JSON: says where the strict way stopped.
fn too_heavy(text: &str) -> ReadError {
    let path = match serde_json::from_str::<OneFile>(text) {
        Err(error) => format!("{}:{}", error.line(), error.column()),
        Ok(_) => "project".to_owned(),
    };
    ReadError::BadShape { path }
}

/// Repairs and decodes what stands around a project, with the project.
pub(super) fn mended(
    mut member: Value,
    version: u32,
    prefix: &str,
) -> Result<ReadOutcome, ReadError> {
    let mut repairs = repair::repair(&mut member, prefix)?;
    let member: Member = serde_json::from_value(member)
        .map_err(|_| ReadError::BadShape { path: format!("{prefix}project") })?;
    if let Some(violation) = violations(&member.project).first() {
        return Err(ReadError::BadShape { path: violation.entity.to_string() });
    }
    if repairs.is_empty() && version == VERSION {
        // Nothing to mend and yet not as this app writes, such as a key that stands twice.
        repairs.push(Repair { path: format!("{prefix}project"), kind: RepairKind::Rewritten });
    }
    Ok(outcome(version, member, repairs))
}
