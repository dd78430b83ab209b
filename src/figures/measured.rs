//! What people write when they measure: a line by hand, or a block from a spreadsheet.

use std::collections::BTreeSet;

use super::amount::short_unit;
use crate::domain::{Day, Line, MeasurementKind, Point, Series, Value};
use crate::i18n::{DecimalMark, Texts, likely_decimal_mark, parse_date, parse_number_as};
use crate::words::{self, Choice};

/// How texts are read: in which language, on which day, and with which decimal mark.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'a> {
    t: &'a Texts,
    today: Day,
    mark: DecimalMark,
    unit: &'a str,
}

/// A pasted block, understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// The measurements that are new.
    pub points: Vec<Point>,
    /// How many rows say what the series has already.
    pub n_known: usize,
}

impl<'a> Reader<'a> {
    /// A reader for what is written by hand. The unit may be written after a value.
    #[must_use]
    pub fn new(t: &'a Texts, today: Day, unit: &'a str) -> Self {
        Self { t, today, mark: t.locale().decimal_mark(), unit }
    }

    /// Reads a line: a day, a value, and after them `n = 26` and a note, if any; parted by spaces,
    /// or by tabs or semicolons as in a spreadsheet.
    ///
    /// # Errors
    /// A sentence that says what was not understood.
    pub fn line(&self, text: &str) -> Result<Point, String> {
        let text = text.trim();
        if let Some(sign) = ['\t', ';'].into_iter().find(|&sign| text.contains(sign)) {
            let cells: Vec<String> = text.split(sign).map(str::to_owned).collect();
            return self.row(&cells);
        }
        let (day, rest) = longest(text, |part| self.day(part).ok())
            .ok_or_else(|| self.t.measurement_needs_day(text))?;
        if rest.is_empty() {
            let day = self.t.locale().date_long(day.date());
            return Err(self.t.measurement_needs_value(&day));
        }
        let (value, rest) = longest(rest, |part| self.value(part).ok())
            .ok_or_else(|| self.t.number_unknown(rest))?;
        let (n, note) = sample(self.without_unit(rest));
        Ok(Point { n, note: self.note(note)?, ..Point::new(day, value) })
    }

    /// Reads the cells day, value, n, note and kind; the last three may be missing.
    ///
    /// # Errors
    /// A sentence that says what was not understood.
    pub fn row(&self, cells: &[String]) -> Result<Point, String> {
        let cell = |at: usize| cells.get(at).map_or("", |cell| cell.trim());
        if cell(1).is_empty() {
            let day = self.day(cell(0))?;
            let day = self.t.locale().date_long(day.date());
            return Err(self.t.measurement_needs_value(&day));
        }
        Ok(Point {
            day: self.day(cell(0))?,
            value: self.value(cell(1))?,
            n: self.n(cell(2))?,
            note: self.note(cell(3))?,
            kind: self.kind(cell(4))?,
        })
    }

    /// Reads a day.
    ///
    /// # Errors
    /// A sentence when it is none.
    pub fn day(&self, text: &str) -> Result<Day, String> {
        let date = parse_date(text, self.t.locale(), self.today.date())
            .map_err(|_| self.t.date_unknown(text.trim()))?;
        Day::from_date(date).map_err(|_| self.t.date_out_of_range().to_owned())
    }

    /// Reads a value.
    ///
    /// # Errors
    /// A sentence when it is none, or too large.
    pub fn value(&self, text: &str) -> Result<Value, String> {
        let number =
            parse_number_as(text, self.mark).map_err(|_| self.t.number_unknown(text.trim()))?;
        Value::new(number).map_err(|_| self.t.number_too_large().to_owned())
    }

    /// Reads how many were measured; nothing written means not known.
    ///
    /// # Errors
    /// A sentence when it is not a whole number from one on.
    pub fn n(&self, text: &str) -> Result<Option<u32>, String> {
        if text.trim().is_empty() {
            return Ok(None);
        }
        let wrong = || self.t.sample_unknown(text.trim());
        let number = parse_number_as(text, self.mark).map_err(|_| wrong())?;
        whole(number).map(Some).ok_or_else(wrong)
    }

    /// Reads a note; nothing written means none.
    ///
    /// # Errors
    /// A sentence when it is too long.
    pub fn note(&self, text: &str) -> Result<Option<Line>, String> {
        Line::optional(text).map_err(|error| words::text_error(self.t, error))
    }

    /// Reads in which part of the work it was made; nothing written means that nobody has said.
    ///
    /// # Errors
    /// A sentence that names the parts there are.
    pub fn kind(&self, text: &str) -> Result<Option<MeasurementKind>, String> {
        let text = text.trim();
        let word = |kind: &MeasurementKind| kind.word(self.t);
        let is_it = |kind: &&MeasurementKind| word(kind).to_lowercase() == text.to_lowercase();
        match MeasurementKind::ALL.iter().find(is_it) {
            _ if text.is_empty() => Ok(None),
            Some(kind) => Ok(Some(*kind)),
            None => {
                let known: Vec<_> = MeasurementKind::ALL.iter().map(word).collect();
                Err(self.t.choice_unknown(text, &known.join(", ")))
            }
        }
    }

    /// What stands after a value, without the unit, which says nothing new.
    fn without_unit<'b>(&self, text: &'b str) -> &'b str {
        let units = [self.unit, short_unit(self.unit)].into_iter().filter(|unit| !unit.is_empty());
        let after = |unit: &str| {
            let (head, rest) = text.split_at_checked(unit.len())?;
            let is_word = rest.is_empty() || rest.starts_with([' ', ',', '.']);
            let is_unit = is_word && head.to_lowercase() == unit.to_lowercase();
            is_unit.then(|| rest.trim_start_matches([' ', ',', '.']))
        };
        units.into_iter().find_map(after).unwrap_or(text)
    }

    /// Reads a pasted block of rows. A first row of column heads is passed over; the decimal mark
    /// is the one that the column shows. Rows that the series has already are counted and left out,
    /// so that a longer version of the same sheet can be pasted again.
    ///
    /// # Errors
    /// A sentence that names the first row that was not understood; nothing is taken then.
    pub fn block(&self, rows: &[Vec<String>], series: &Series) -> Result<Block, String> {
        let values = rows.iter().filter_map(|row| row.get(1)).map(String::as_str);
        let reader = Self { mark: likely_decimal_mark(values, self.t.locale()), ..*self };
        let known: BTreeSet<Key<'_>> = series.points().iter().map(key).collect();
        let n_heads = usize::from(rows.first().is_some_and(|row| reader.is_head(row)));
        let mut block = Block { points: Vec::new(), n_known: 0 };
        for (at, row) in rows.iter().enumerate().skip(n_heads) {
            if row.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            let point = reader.row(row).map_err(|why| self.t.paste_fault(at as u64 + 1, &why))?;
            if known.contains(&key(&point)) {
                block.n_known += 1;
            } else {
                block.points.push(point);
            }
        }
        Ok(block)
    }

    /// A row with neither a day nor a value, though it says something, is the heads.
    fn is_head(&self, row: &[String]) -> bool {
        let cell = |at: usize| row.get(at).map_or("", String::as_str);
        self.day(cell(0)).is_err() && self.value(cell(1)).is_err()
    }
}

/// The longest beginning of a text, cut between words, that can be read, and what follows it.
fn longest<T>(text: &str, read: impl Fn(&str) -> Option<T>) -> Option<(T, &str)> {
    let gaps = text.char_indices().filter(|(_, letter)| letter.is_whitespace());
    let ends = gaps.map(|(at, _)| at).chain(std::iter::once(text.len()));
    // A day or a number has few words; a pasted novel is not tried at every one of them.
    let ends: Vec<usize> = ends.take(8).collect();
    ends.into_iter().rev().find_map(|end| {
        let (part, rest) = text.split_at_checked(end)?;
        Some((read(part)?, rest.trim_start()))
    })
}

/// What stands after the value: `n = 26`, a note, or both.
fn sample(text: &str) -> (Option<u32>, &str) {
    let after_n = text.strip_prefix(['n', 'N']).map(str::trim_start);
    let number = after_n.and_then(|rest| rest.strip_prefix('=')).map(str::trim_start);
    let Some(number) = number else { return (None, text) };
    let end = number.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(number.len());
    let (digits, rest) = number.split_at_checked(end).unwrap_or((number, ""));
    match digits.parse::<u32>().ok().filter(|&n| n > 0) {
        Some(n) => (Some(n), rest.trim_start_matches([',', '.', ' '])),
        None => (None, text),
    }
}

/// What makes two measurements the same.
type Key<'a> = (Day, Value, Option<u32>, Option<&'a str>);

fn key(point: &Point) -> Key<'_> {
    (point.day, point.value, point.n, point.note.as_ref().map(Line::as_str))
}

/// A whole number from one on.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "in range and whole")]
fn whole(number: f64) -> Option<u32> {
    let is_whole = number.trunc().total_cmp(&number).is_eq();
    (is_whole && (1.0..=f64::from(u32::MAX)).contains(&number)).then_some(number as u32)
}
