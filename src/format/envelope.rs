//! The outer shape of the files: what stands around the project.

use serde::{Deserialize, Serialize};

use super::lineage::StateHash;
use crate::domain::time::Moment;
use crate::domain::{Line, Project};

/// The word by which a file of one project is known.
pub const ONE: &str = "stifinner-project";
/// The word by which a file of several projects is known.
pub const MANY: &str = "stifinner-projects";

/// The format of a file of one project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum OneFormat {
    /// The word of a file of one project.
    #[serde(rename = "stifinner-project")]
    Project,
}

/// The format of a file of several projects.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum ManyFormat {
    /// The word of a file of several projects.
    #[serde(rename = "stifinner-projects")]
    Projects,
}

/// A file with one project. The document is owned when read and borrowed when written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OneFile<P = Project> {
    /// Says that it is ours.
    pub format: OneFormat,
    /// Which version of the format.
    #[cfg_attr(feature = "schema", schemars(extend("const" = super::VERSION)))]
    pub version: u32,
    /// Which version of the app made the last change.
    pub app: Line,
    /// When the content last changed.
    pub changed_at: Moment,
    /// The states in which it was exported, newest first; the first is this one.
    pub lineage: Vec<StateHash>,
    /// The project itself.
    pub project: P,
}

/// One of several projects in a file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Member<P = Project> {
    /// Which version of the app made the last change.
    pub app: Line,
    /// When the content last changed.
    pub changed_at: Moment,
    /// The states in which it was exported, newest first; the first is this one.
    pub lineage: Vec<StateHash>,
    /// The project itself.
    pub project: P,
}

/// A file with several projects.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ManyFile<P = Project> {
    /// Says that it is ours.
    pub format: ManyFormat,
    /// Which version of the format.
    #[cfg_attr(feature = "schema", schemars(extend("const" = super::VERSION)))]
    pub version: u32,
    /// The projects.
    pub projects: Vec<Member<P>>,
}
