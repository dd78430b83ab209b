//! Counts what is kept of a spreadsheet and refuses what would be too much.

use super::book::{Cell, Row};
use super::fault::SheetError;
use super::limits::{MAX_CELL_CHARS, MAX_CELLS, MAX_COLUMN, MAX_ROW, MAX_TEXT_BYTES};

/// How much is kept so far, over all sheets of a file.
#[derive(Debug, Default)]
pub(super) struct Keep {
    n_cells: usize,
    text_bytes: usize,
}

impl Keep {
    /// Puts a cell into a row; an empty one leaves no trace.
    pub(super) fn cell(
        &mut self,
        row: &mut Row,
        column: u32,
        cell: Cell,
    ) -> Result<(), SheetError> {
        if cell == Cell::Empty {
            return Ok(());
        }
        if column > MAX_COLUMN || row.number > MAX_ROW {
            return Err(SheetError::TooFar { row: row.number, column });
        }
        if let Cell::Text(text) = &cell {
            self.text_bytes += text.len();
            if text.len() > MAX_CELL_CHARS && text.chars().count() > MAX_CELL_CHARS {
                return Err(SheetError::CellTooLong { row: row.number, column });
            }
        }
        let at = usize::try_from(column).unwrap_or_default().saturating_sub(1);
        self.n_cells += (at + 1).saturating_sub(row.cells.len());
        if self.n_cells > MAX_CELLS || self.text_bytes > MAX_TEXT_BYTES {
            return Err(SheetError::TooMuch);
        }
        if row.cells.len() <= at {
            row.cells.resize(at + 1, Cell::Empty);
        }
        if let Some(place) = row.cells.get_mut(at) {
            *place = cell;
        }
        Ok(())
    }
}
