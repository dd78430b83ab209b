//! What one row of a sheet says, value by value.

use super::columns::{Column, Columns};
use super::lists::{self, Unfound};
use crate::domain::{
    Benefit, BenefitId, Day, Entity, Line, Project, Prose, Refusal, TextError, Value,
};
use crate::i18n::{DecimalMark, Texts, parse_date, parse_number_as};
use crate::sheets::{Cell, Row};

/// Why a row is not used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// It names nobody.
    NoName,
    /// A text is longer than it may be.
    TooLong {
        /// Where.
        column: Column,
        /// Most characters.
        max: usize,
    },
    /// A word is not understood.
    NotUnderstood {
        /// Where.
        column: Column,
        /// The word.
        text: String,
    },
    /// An earlier row is about the same stakeholder.
    SameAs {
        /// Its number.
        row: u32,
    },
    /// Several stakeholders of the project are called that.
    SeveralSoCalled,
    /// The project has a newer assessment than the sheet.
    Older {
        /// Its day.
        day: Day,
    },
    /// There is a reason and nothing that it is the reason of.
    ReasonAlone,
    /// A cell is empty that says what the row is about.
    Missing {
        /// Which.
        column: Column,
    },
    /// Nothing in the project is called that.
    Unknown {
        /// Where it is named.
        column: Column,
        /// The name.
        text: String,
    },
    /// The project does not take what the row says.
    Refused(Refusal),
}

/// What the row of a table says, each value as far as the table has its column.
#[derive(Clone, Copy)]
pub(super) struct RowReader<'a> {
    pub(super) project: &'a Project,
    /// The project before the tables that were read first, whose names count too.
    pub(super) was: &'a Project,
    pub(super) columns: &'a Columns,
    pub(super) row: &'a Row,
    /// The language in which days are read.
    pub(super) t: &'a Texts,
    /// The day of assessments that have none.
    pub(super) today: Day,
    /// What parts decimals from the rest in numbers that are texts.
    pub(super) mark: DecimalMark,
    /// Whether an empty cell takes a value away. So it is in a sheet that came from here and knows the
    /// thing; in any other sheet an empty cell says nothing.
    pub(super) clears: bool,
}

impl RowReader<'_> {
    pub(super) fn cell(&self, column: Column) -> &Cell {
        self.columns.cell(self.row, column)
    }

    /// The name.
    pub(super) fn name(&self, column: Column) -> Result<Line, Reason> {
        Line::new(&self.cell(column).words()).map_err(|error| match error {
            TextError::TooLong { max, .. } => Reason::TooLong { column, max },
            TextError::Empty | TextError::NotClean => Reason::NoName,
        })
    }

    /// The id that the sheet got from here, if it is one.
    pub(super) fn id<T: std::str::FromStr>(&self) -> Option<T> {
        self.cell(Column::Id).words().trim().parse().ok()
    }

    /// What a column says, or what was there when it says nothing.
    pub(super) fn value<T>(
        &self,
        column: Column,
        old: Option<T>,
        read: impl Fn(&Cell) -> Result<Option<T>, Reason>,
    ) -> Result<Option<T>, Reason> {
        if !self.columns.has(column) {
            return Ok(old);
        }
        let said = read(self.cell(column))?;
        Ok(if said.is_none() && !self.clears { old } else { said })
    }

    /// A short text.
    pub(super) fn line(&self, column: Column, old: Option<&Line>) -> Result<Option<Line>, Reason> {
        self.value(column, old.cloned(), |cell| text(cell, column, Line::optional))
    }

    /// A text of several lines.
    pub(super) fn prose(
        &self,
        column: Column,
        old: Option<&Prose>,
    ) -> Result<Option<Prose>, Reason> {
        self.value(column, old.cloned(), |cell| text(cell, column, Prose::optional))
    }

    /// A word of a list.
    pub(super) fn choice<T>(
        &self,
        column: Column,
        old: Option<T>,
        parse: fn(&str) -> Option<T>,
    ) -> Result<Option<T>, Reason> {
        self.value(column, old, |cell| known(cell, column, parse))
    }

    /// A number.
    pub(super) fn number(
        &self,
        column: Column,
        old: Option<Value>,
    ) -> Result<Option<Value>, Reason> {
        let said = self.value(column, old, |cell| number(cell, column, self.mark))?;
        Ok(said.map(|said| old.map_or(said, |old| kept(old, said))))
    }

    /// A day.
    pub(super) fn date(&self, column: Column, old: Option<Day>) -> Result<Option<Day>, Reason> {
        self.value(column, old, |cell| self.day(cell, column))
    }

    /// The values of a list.
    pub(super) fn list<T: Ord + Clone>(
        &self,
        column: Column,
        old: &[T],
        parse: fn(&str) -> Option<T>,
    ) -> Result<Vec<T>, Reason> {
        let not_known = |words: &str| not_understood(column, words);
        self.values(column, old, |words| lists::known(words, parse).ok_or_else(|| not_known(words)))
    }

    /// Benefits by their names.
    pub(super) fn benefits(
        &self,
        column: Column,
        old: &[BenefitId],
    ) -> Result<Vec<BenefitId>, Reason> {
        self.named::<Benefit>(column, old)
    }

    /// Things of the project by their names.
    pub(super) fn named<T: Entity>(
        &self,
        column: Column,
        old: &[T::Id],
    ) -> Result<Vec<T::Id>, Reason> {
        let (now, was) = (T::roster(self.project), T::roster(self.was));
        self.values(column, old, |words| {
            lists::named((now, was), old, words).map_err(|why| match why {
                Unfound::Nobody(name) => unknown(column, &name),
                Unfound::Several => Reason::SeveralSoCalled,
            })
        })
    }

    /// The values of a list that is read from its words.
    pub(super) fn values<T: Clone>(
        &self,
        column: Column,
        old: &[T],
        read: impl Fn(&str) -> Result<Vec<T>, Reason>,
    ) -> Result<Vec<T>, Reason> {
        let said = self.value(column, Some(old.to_vec()), |cell| {
            let values = read(&cell.words())?;
            Ok((!values.is_empty()).then_some(values))
        })?;
        Ok(said.unwrap_or_default())
    }

    /// A day, as a day or in words.
    pub(super) fn day(&self, cell: &Cell, column: Column) -> Result<Option<Day>, Reason> {
        if cell.is_blank() {
            return Ok(None);
        }
        let words = cell.words();
        let refused = || not_understood(column, &words);
        let day = if let Cell::Day(days) = cell {
            Day::from_days(*days)
        } else {
            let (locale, today) = (self.t.locale(), self.today.date());
            let date = parse_date(words.trim(), locale, today).map_err(|_| refused())?;
            Day::from_date(date)
        };
        day.map(Some).map_err(|_| refused())
    }
}

/// A number, as a number or in words.
pub(super) fn number(
    cell: &Cell,
    column: Column,
    mark: DecimalMark,
) -> Result<Option<Value>, Reason> {
    if cell.is_blank() {
        return Ok(None);
    }
    let words = cell.words();
    let refused = || not_understood(column, &words);
    let number = match cell {
        Cell::Number(number) => *number,
        Cell::Text(text) => parse_number_as(text, mark).map_err(|_| refused())?,
        Cell::Empty | Cell::Day(_) | Cell::Bool(_) | Cell::Formula(_) => return Err(refused()),
    };
    Value::new(number).map(Some).map_err(|_| refused())
}

/// Spreadsheets keep fifteen digits of a number: what differs by the rest alone.
const ROUNDED: f64 = 5.1e-15;

/// A number as it was, where a program has only rounded it.
pub(super) fn kept(old: Value, said: Value) -> Value {
    let (was, is) = (old.get(), said.get());
    if (was - is).abs() <= ROUNDED * was.abs() { old } else { said }
}

/// A text that may be missing.
pub(super) fn text<T>(
    cell: &Cell,
    column: Column,
    read: fn(&str) -> Result<Option<T>, TextError>,
) -> Result<Option<T>, Reason> {
    read(&cell.words()).map_err(|error| match error {
        TextError::TooLong { max, .. } => Reason::TooLong { column, max },
        TextError::Empty | TextError::NotClean => not_understood(column, &cell.words()),
    })
}

/// A word that is known.
pub(super) fn known<T>(
    cell: &Cell,
    column: Column,
    parse: fn(&str) -> Option<T>,
) -> Result<Option<T>, Reason> {
    if cell.is_blank() {
        return Ok(None);
    }
    let words = cell.words();
    parse(&words).map(Some).ok_or_else(|| not_understood(column, &words))
}

/// So much of a word is shown again.
const SHOWN: usize = 60;

pub(super) fn not_understood(column: Column, text: &str) -> Reason {
    Reason::NotUnderstood { column, text: shortened(text) }
}

/// A name that nothing in the project has.
pub(super) fn unknown(column: Column, name: &str) -> Reason {
    Reason::Unknown { column, text: shortened(name) }
}

fn shortened(text: &str) -> String {
    text.trim().chars().take(SHOWN).collect()
}
