//! How much of a spreadsheet is taken. A sheet of ten thousand stakeholders with twelve columns fits
//! several times; what is larger is somebody's database, or meant to break the page. Together they
//! keep the reader under 64 MiB.

/// Largest file, in bytes as they lie on the disk.
pub const MAX_FILE_BYTES: usize = 8 * 1024 * 1024;

/// Most bytes that the parts we read may unpack to, together.
pub const MAX_UNPACKED_BYTES: u64 = 32 * 1024 * 1024;

/// Most parts that a workbook may consist of.
pub const MAX_PARTS: usize = 2_000;

/// Most sheets that are read.
pub const MAX_SHEETS: usize = 100;

/// Most cells in all sheets, counting the empty ones to the left of a filled one.
pub const MAX_CELLS: usize = 250_000;

/// Most bytes of text in all cells.
pub const MAX_TEXT_BYTES: usize = 12 * 1024 * 1024;

/// Most characters in a cell, as in Excel.
pub const MAX_CELL_CHARS: usize = 32_767;

/// The last row and column where something may stand.
pub const MAX_ROW: u32 = 100_000;
/// See [`MAX_ROW`].
pub const MAX_COLUMN: u32 = 500;

/// Deepest nesting of elements; real sheets have about eight.
pub const MAX_DEPTH: usize = 64;
