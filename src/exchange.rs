//! A project's rosters as spreadsheets, and spreadsheets as changes of a project.
//!
//! Coming in is never more than a [`Preview`]: what would be new, what would change and how, what is
//! refused and why. Using it is one [`Command`](crate::domain::Command). Cells come from and go to
//! [`crate::sheets`]; words for levels are understood by [`crate::words::parse`].

mod columns;
mod lists;
mod out;
mod preview;
mod row;
mod tell;

pub use columns::{Column, Columns};
pub use out::{stakeholders_csv, stakeholders_sheet};
pub use preview::{FieldChange, NoTable, Preview, PreviewRow, Reading, Verdict, preview};
pub use row::Reason;
pub use tell::{change, reason, stands};
