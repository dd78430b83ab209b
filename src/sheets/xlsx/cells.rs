//! The cells of a sheet. A formula counts as the value that was last worked out.

use super::Setting;
use super::strings::RichText;
use super::walk::{Flow, Tag, Visit};
use crate::sheets::book::{Cell, Row};
use crate::sheets::fault::SheetError;
use crate::sheets::keep::Keep;

/// 1970-01-01 as workbooks count days, from the end of 1899 and from 1904.
const EPOCH_1900: f64 = 25_569.0;
const EPOCH_1904: f64 = 24_107.0;

/// The first of March 1900: before it, workbooks count a day that never was.
const FIRST_SURE_DAY: f64 = 61.0;

/// The last day of the year 9999.
const LAST_DAY: f64 = 2_958_465.0;

/// Where in a cell the reader is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum At {
    #[default]
    Outside,
    Value,
    Inline,
}

/// What a cell says of its value.
#[derive(Debug, Default)]
struct Described {
    column: u32,
    kind: String,
    shows_day: bool,
    value: String,
}

/// Gathers the rows of a sheet.
#[derive(Debug)]
pub(super) struct Cells<'a> {
    setting: &'a Setting,
    keep: &'a mut Keep,
    rows: Vec<Row>,
    row: Row,
    /// The column after the latest cell: a cell need not say where it stands.
    next_column: u32,
    cell: Described,
    inline: RichText,
    at: At,
}

impl<'a> Cells<'a> {
    pub(super) fn new(setting: &'a Setting, keep: &'a mut Keep) -> Self {
        Self {
            setting,
            keep,
            rows: Vec::new(),
            row: Row::default(),
            next_column: 1,
            cell: Described::default(),
            inline: RichText::default(),
            at: At::Outside,
        }
    }

    pub(super) fn into_rows(self) -> Vec<Row> {
        self.rows
    }

    fn open_row(&mut self, tag: &Tag<'_>) -> Result<(), SheetError> {
        let said = tag.get("r")?;
        let number = match said {
            Some(number) => number.parse().map_err(|_| SheetError::Damaged)?,
            None => self.row.number.saturating_add(1),
        };
        if number <= self.row.number {
            return Err(SheetError::Damaged);
        }
        self.row = Row { number, cells: Vec::new() };
        self.next_column = 1;
        Ok(())
    }

    fn open_cell(&mut self, tag: &Tag<'_>) -> Result<(), SheetError> {
        let column = match tag.get("r")? {
            Some(place) => column(&place).ok_or(SheetError::Damaged)?,
            None => self.next_column,
        };
        let style = tag.get("s")?.and_then(|style| style.parse::<usize>().ok()).unwrap_or_default();
        self.next_column = column.saturating_add(1);
        self.cell = Described {
            column,
            kind: tag.get("t")?.unwrap_or_default().into_owned(),
            shows_day: self.setting.shows_day.get(style).copied().unwrap_or(false),
            value: String::new(),
        };
        self.inline = RichText::default();
        Ok(())
    }

    fn close_cell(&mut self) -> Result<(), SheetError> {
        let said = std::mem::take(&mut self.cell);
        let cell = match said.kind.as_str() {
            "s" => self.shared(&said.value)?,
            "inlineStr" => Cell::text(self.inline.take()),
            "str" => {
                let mut text = RichText::default();
                text.open("t");
                text.text(&said.value);
                Cell::text(text.take())
            }
            "b" => Cell::Bool(said.value.trim() == "1"),
            "d" => iso_day(&said.value),
            // What went wrong in a formula stands there as a text, such as #REF.
            "e" => Cell::text(said.value),
            _ => self.number(&said),
        };
        self.keep.cell(&mut self.row, said.column, cell)
    }

    fn shared(&self, value: &str) -> Result<Cell, SheetError> {
        if value.is_empty() {
            return Ok(Cell::Empty);
        }
        let at = value.trim().parse::<usize>().map_err(|_| SheetError::Damaged)?;
        self.setting.strings.get(at).map(Cell::text).ok_or(SheetError::Damaged)
    }

    fn number(&self, said: &Described) -> Cell {
        let Some(number) = said.value.trim().parse().ok().filter(|it: &f64| it.is_finite()) else {
            return Cell::text(said.value.as_str());
        };
        let is_day = said.shows_day && number <= LAST_DAY;
        if !is_day {
            return Cell::Number(number);
        }
        match (self.setting.counts_from_1904, number) {
            (true, 0.0..) => day(number, EPOCH_1904),
            (false, FIRST_SURE_DAY..) => day(number, EPOCH_1900),
            _ => Cell::Number(number),
        }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "between the years 1900 and 9999")]
fn day(number: f64, epoch: f64) -> Cell {
    Cell::Day((number.floor() - epoch) as i32)
}

/// A day as `2026-11-22`, with or without a time; what is none stays a text.
fn iso_day(value: &str) -> Cell {
    let date = value.get(..10).and_then(|date| date.parse::<chrono::NaiveDate>().ok());
    date.map_or_else(|| Cell::text(value), |date| Cell::Day(date.to_epoch_days()))
}

/// The column of a place such as `AB12`, counted from 1.
fn column(place: &str) -> Option<u32> {
    let letters = place.bytes().take_while(u8::is_ascii_alphabetic);
    let column = letters.fold(0_u32, |column, letter| {
        let digit = u32::from(letter.to_ascii_uppercase() - b'A') + 1;
        column.saturating_mul(26).saturating_add(digit)
    });
    (column > 0).then_some(column)
}

impl Visit for Cells<'_> {
    fn open(&mut self, name: &str, tag: &Tag<'_>) -> Result<(), SheetError> {
        match (name, self.at) {
            ("row", _) => self.open_row(tag)?,
            ("c", _) => self.open_cell(tag)?,
            ("v", At::Outside) => self.at = At::Value,
            ("is", At::Outside) => self.at = At::Inline,
            (name, At::Inline) => self.inline.open(name),
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        match self.at {
            At::Value => self.cell.value.push_str(text),
            At::Inline => self.inline.text(text),
            At::Outside => {}
        }
    }

    fn close(&mut self, name: &str) -> Result<Flow, SheetError> {
        match (name, self.at) {
            ("v", At::Value) | ("is", At::Inline) => self.at = At::Outside,
            (name, At::Inline) => self.inline.close(name),
            ("c", _) => self.close_cell()?,
            ("row", _) => {
                let cells = std::mem::take(&mut self.row.cells);
                if !cells.is_empty() {
                    self.rows.push(Row { number: self.row.number, cells });
                }
            }
            ("sheetData", _) => return Ok(Flow::Enough),
            _ => {}
        }
        Ok(Flow::On)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_name_columns() {
        for (place, expected) in [
            ("A1", Some(1)),
            ("z9", Some(26)),
            ("AA3", Some(27)),
            ("XFD1", Some(16_384)),
            ("7", None),
        ] {
            assert_eq!(column(place), expected, "{place}");
        }
    }

    #[test]
    fn a_time_of_day_does_not_move_the_day() {
        assert_eq!(day(46_000.75, EPOCH_1900).words(), "2025-12-09");
        assert_eq!(iso_day("2026-11-22T10:00:00").words(), "2026-11-22");
        assert_eq!(iso_day("soon"), Cell::text("soon"));
    }
}
