//! Why a spreadsheet was not read.

use serde::{Deserialize, Serialize};

/// Why a spreadsheet was not read. Nothing of it is used then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum SheetError {
    /// The file is larger than [`super::limits::MAX_FILE_BYTES`].
    FileTooLarge,
    /// The file is neither a workbook nor a table of texts.
    NotASheet,
    /// A workbook in the form of before 2007, or one with a password.
    OldOrLocked,
    /// The workbook is cut off or does not keep to its own form.
    Damaged,
    /// It unpacks to more than is taken: bytes, parts, cells or text.
    TooMuch,
    /// Something stands beyond the last row or column that is taken.
    TooFar {
        /// Its row, counted from 1.
        row: u32,
        /// Its column, counted from 1.
        column: u32,
    },
    /// A cell holds more characters than a cell may.
    CellTooLong {
        /// Its row, counted from 1.
        row: u32,
        /// Its column, counted from 1.
        column: u32,
    },
}

impl std::fmt::Display for SheetError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::FileTooLarge => f.write_str("the file is too large"),
            Self::NotASheet => f.write_str("neither a workbook nor a table of texts"),
            Self::OldOrLocked => f.write_str("an old workbook, or one with a password"),
            Self::Damaged => f.write_str("the workbook is damaged"),
            Self::TooMuch => f.write_str("it unpacks to too much"),
            Self::TooFar { row, column } => write!(f, "row {row}, column {column} is too far out"),
            Self::CellTooLong { row, column } => {
                write!(f, "row {row}, column {column} is too long")
            }
        }
    }
}

impl std::error::Error for SheetError {}
