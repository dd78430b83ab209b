//! A project's rosters as spreadsheets, and spreadsheets as changes of a project.
//!
//! Stakeholders go out as a sheet of their own, the benefits work as a workbook ([`benefits_book`]).
//! Coming in is never more than an [`Incoming`]: what would be new, what would change and how, what is
//! refused and why. Using it is one [`Command`](crate::domain::Command). Cells come from and go to
//! [`crate::sheets`]; words for levels are understood by [`crate::words::parse`]. A table of a new kind
//! of thing is a list of columns (`held`) and the words of its header.

mod benefits;
mod book;
mod column;
mod columns;
mod compare;
mod dated;
mod groups;
mod held;
mod incoming;
mod indicators;
mod lists;
mod measured;
mod milestones;
mod out;
mod preview;
mod reader;
mod row;
mod subjects;
mod tell;
mod users;

pub use book::{UserRows, benefits_book};
pub use columns::{Column, Columns};
pub use dated::OfDay;
pub use incoming::{BenefitsPreview, Incoming, NewIds, Wanted, incoming};
pub use measured::Measured;
pub use out::{stakeholders_csv, stakeholders_sheet};
pub use preview::{FieldChange, NoTable, Preview, PreviewRow, Reading, Verdict, preview};
pub use reader::Reason;
pub use tell::{Fate, ToldRow, ToldTable, change, reason, stands};
