//! Why the method's texts cannot be used.

use std::fmt;

use super::LineFault;

/// What is wrong with a file of texts, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextFault {
    /// Line in the file, from 1; where something is missing, the line it was looked for until.
    pub line: usize,
    /// What is wrong.
    pub problem: TextProblem,
}

/// What can be wrong with a file of texts. Sections are named as they are opened, `activity ideas`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextProblem {
    /// The line breaks the grammar, as in a damaged or cut file.
    Line(LineFault),
    /// A section that the method has is not there: the file is cut, or of another build.
    SectionMissing(String),
    /// A section is there that the method has not.
    SectionUnknown(String),
    /// A section is there twice.
    SectionTwice(String),
    /// A field is missing, or does not stand where it belongs.
    FieldMissing {
        /// The section.
        section: String,
        /// The field.
        field: &'static str,
    },
    /// A field that does not belong into its section, or comes too often.
    FieldUnknown {
        /// The section.
        section: String,
        /// The field.
        field: String,
    },
    /// A sign is left that opens or closes no markup.
    Markup(&'static str),
    /// A link leads to an activity or a term that does not exist.
    Link(String),
}

impl fmt::Display for TextFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {} of the method's texts: ", self.line)?;
        match &self.problem {
            TextProblem::Line(fault) => fault.fmt(f),
            TextProblem::SectionMissing(section) => write!(f, "`{section}` is missing"),
            TextProblem::SectionUnknown(section) => write!(f, "`{section}` is unknown"),
            TextProblem::SectionTwice(section) => write!(f, "`{section}` is there twice"),
            TextProblem::FieldMissing { section, field } => {
                write!(f, "`{section}` lacks `{field}` here")
            }
            TextProblem::FieldUnknown { section, field } => {
                write!(f, "`{field}` does not belong into `{section}`")
            }
            TextProblem::Markup(sign) => write!(f, "`{sign}` is no markup here"),
            TextProblem::Link(target) => write!(f, "a link leads to `{target}`, which is unknown"),
        }
    }
}

impl std::error::Error for TextFault {}
