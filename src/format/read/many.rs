//! A file with several projects: one that is broken beyond repair does not keep the others out.

use serde_json::Value;

use super::{ReadError, ReadOutcome, mended};
use crate::domain::Line;

/// What a file with one project or several held.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ReadMany {
    /// The projects that could be read, in the order of the file.
    pub outcomes: Vec<ReadOutcome>,
    /// Those that could not.
    pub left_out: Vec<LeftOut>,
}

/// A project of a file that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// What it is called in the file, as far as that can be told.
    pub name: Option<Line>,
    /// Why it was left out.
    pub error: ReadError,
}

impl From<ReadOutcome> for ReadMany {
    fn from(outcome: ReadOutcome) -> Self {
        Self { outcomes: vec![outcome], left_out: Vec::new() }
    }
}

/// Repairs and decodes each of the projects. Where none can be read, the file is refused for the
/// reason of the first.
pub(super) fn mend_all(members: Vec<Value>, version: u32) -> Result<ReadMany, ReadError> {
    let mut read = ReadMany::default();
    for (at, member) in members.into_iter().enumerate() {
        let name = name_of(&member);
        match mended(member, version, &format!("projects[{at}].")) {
            Ok(outcome) => read.outcomes.push(outcome),
            Err(error) => read.left_out.push(LeftOut { name, error }),
        }
    }
    match read.left_out.first() {
        Some(first) if read.outcomes.is_empty() => Err(first.error.clone()),
        _ => Ok(read),
    }
}

fn name_of(member: &Value) -> Option<Line> {
    Line::fitting(member.pointer("/project/details/name")?.as_str()?)
}
