//! Spreadsheets, read and written: XLSX and CSV in, XLSX and CSV out, as plain rows of cells.
//!
//! Knows nothing of ours: a row of stakeholders becomes rows of cells, and back, in
//! [`crate::exchange`]. Runs in a worker of its own (`worker/`), because what comes from outside may
//! be large, damaged or hostile. Nothing is trusted that a file says of itself: every size is bounded
//! by a constant of [`limits`] and counted while unpacking. Read [`read`] and [`write_xlsx`] first.

mod book;
mod csv;
mod fault;
mod formula;
mod keep;
pub mod limits;
mod make;
pub mod safe;
mod task;
mod xlsx;
mod zip;

pub use book::{
    Cell, ChartForm, ChartSpec, ColumnSpec, Look, Row, SeriesLook, SeriesSpec, Sheet, SheetSpec,
    Workbook,
};
pub use csv::write_csv;
pub use fault::SheetError;
pub use formula::{Area, Formula, Place, Sign, Term};
pub use make::write_xlsx;
pub use task::{NotUnderstood, Task};

/// How every ZIP begins, and with it every workbook of our days.
const ZIP: &[u8] = b"PK\x03\x04";

/// How the binary workbooks of before 2007 begin, and those with a password.
const COMPOUND: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0];

/// Reads a spreadsheet; what it is follows from its content. The name is that of the one sheet of a
/// CSV file.
///
/// # Errors
/// A [`SheetError`] that says why nothing of it is used.
pub fn read(bytes: &[u8], name: &str) -> Result<Workbook, SheetError> {
    if bytes.len() > limits::MAX_FILE_BYTES {
        return Err(SheetError::FileTooLarge);
    }
    if bytes.starts_with(COMPOUND) {
        return Err(SheetError::OldOrLocked);
    }
    if bytes.starts_with(ZIP) {
        return xlsx::read(bytes);
    }
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    if ending.eq_ignore_ascii_case("xlsx") {
        return Err(SheetError::Damaged);
    }
    csv::read(bytes, stem)
}
