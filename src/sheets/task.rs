//! What the page asks of the worker, and what it answers: bytes both ways, so that what lies between
//! them need not know what they are.

use serde::{Deserialize, Serialize};

use super::book::{Cell, SheetSpec, Workbook};
use super::fault::SheetError;
use super::{read, write_csv, write_xlsx};

/// One question to the worker.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Task {
    /// Read a file of this name.
    Read {
        /// Its name.
        name: String,
    },
    /// Write a workbook.
    WriteXlsx(Vec<SheetSpec>),
    /// Write a table of texts.
    WriteCsv(Vec<Vec<Cell>>),
}

/// A question or an answer that the other side does not understand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotUnderstood;

impl Task {
    /// The question as it goes to the worker.
    ///
    /// # Errors
    /// A number in it is none.
    pub fn words(&self) -> Result<String, NotUnderstood> {
        serde_json::to_string(self).map_err(|_| NotUnderstood)
    }

    /// Does what is asked, in the worker. `file` is the file that is read.
    ///
    /// # Errors
    /// A question from another build.
    pub fn answer(words: &str, file: &[u8]) -> Result<Vec<u8>, NotUnderstood> {
        match serde_json::from_str(words).map_err(|_| NotUnderstood)? {
            Self::Read { name } => {
                serde_json::to_vec(&read(file, &name)).map_err(|_| NotUnderstood)
            }
            Self::WriteXlsx(sheets) => Ok(write_xlsx(&sheets)),
            Self::WriteCsv(rows) => Ok(write_csv(&rows)),
        }
    }

    /// What the worker read.
    ///
    /// # Errors
    /// An answer from another build.
    pub fn what_was_read(answer: &[u8]) -> Result<Result<Workbook, SheetError>, NotUnderstood> {
        serde_json::from_slice(answer).map_err(|_| NotUnderstood)
    }
}
