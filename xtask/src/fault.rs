//! What stops a command: one sentence and its remedy. Not for the product's own errors.

use std::fmt;

/// The result of anything a command does.
pub(crate) type Outcome<T> = Result<T, Fault>;

/// What went wrong, and what the person at the keyboard can do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fault {
    what: String,
    remedy: String,
}

impl Fault {
    /// Both parts are whole sentences.
    pub(crate) fn new(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { what: what.into(), remedy: remedy.into() }
    }

    /// A file or folder that could not be read or written.
    pub(crate) fn file(path: &std::path::Path, error: &std::io::Error) -> Self {
        Self::new(
            format!("{} could not be read or written ({error}).", path.display()),
            "Check that it exists, that it is yours to change, and that the disk has room.",
        )
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {}", self.what, self.remedy)
    }
}
