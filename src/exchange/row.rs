//! One row of a sheet as a stakeholder.

use super::columns::{Column, Columns};
use super::lists;
use super::preview::Reading;
use crate::domain::{
    Attitude, BenefitId, Day, Level, Line, Project, Prose, Stakeholder, StakeholderKind, TextError,
};
use crate::i18n::parse_date;
use crate::sheets::{Cell, Row};
use crate::words::parse;

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
}

/// What the row of a table says, each value as far as the table has its column.
pub(super) struct RowReader<'a> {
    pub(super) project: &'a Project,
    pub(super) columns: &'a Columns,
    pub(super) row: &'a Row,
    pub(super) reading: &'a Reading<'a>,
    /// Whether an empty cell takes a value away. So it is in a sheet that came from here and knows the
    /// stakeholder; in any other sheet an empty cell says nothing.
    pub(super) clears: bool,
}

impl RowReader<'_> {
    fn cell(&self, column: Column) -> &Cell {
        self.columns.cell(self.row, column)
    }

    /// The name.
    pub(super) fn name(&self) -> Result<Line, Reason> {
        Line::new(&self.cell(Column::Name).words()).map_err(|error| match error {
            TextError::TooLong { max, .. } => Reason::TooLong { column: Column::Name, max },
            TextError::Empty | TextError::NotClean => Reason::NoName,
        })
    }

    /// The id that the sheet got from here, if it is one.
    pub(super) fn id<T: std::str::FromStr>(&self) -> Option<T> {
        self.cell(Column::Id).words().trim().parse().ok()
    }

    /// A stakeholder as the row wants it.
    pub(super) fn applied(&self, old: &Stakeholder, name: Line) -> Result<Stakeholder, Reason> {
        let said = Stakeholder {
            name,
            kind: self.value(Column::Kind, old.kind, |cell| self.kind(cell))?,
            affected: self.value(Column::Affected, old.affected.clone(), |cell| {
                text(cell, Column::Affected, Prose::optional)
            })?,
            strategy: self.value(Column::Strategy, old.strategy.clone(), |cell| {
                text(cell, Column::Strategy, Prose::optional)
            })?,
            effects: self.list(Column::Effects, &old.effects, parse::effect)?,
            benefits: self.benefits(&old.benefits)?,
            stages: self.list(Column::Stages, &old.stages, parse::stage)?,
            responsible: self.value(Column::Responsible, old.responsible.clone(), |cell| {
                text(cell, Column::Responsible, Line::optional)
            })?,
            ..old.clone()
        };
        self.placed(&said)
    }

    /// The values of a list, likewise.
    fn list<T: Ord + Clone>(
        &self,
        column: Column,
        old: &[T],
        parse: fn(&str) -> Option<T>,
    ) -> Result<Vec<T>, Reason> {
        self.values(column, old, |words| lists::known(words, parse))
    }

    fn benefits(&self, old: &[BenefitId]) -> Result<Vec<BenefitId>, Reason> {
        self.values(Column::Benefits, old, |words| lists::benefits(self.project, old, words))
    }

    fn values<T: Clone>(
        &self,
        column: Column,
        old: &[T],
        read: impl Fn(&str) -> Option<Vec<T>>,
    ) -> Result<Vec<T>, Reason> {
        let said = self.value(column, Some(old.to_vec()), |cell| {
            let words = cell.words();
            let values = read(&words).ok_or_else(|| not_understood(column, &words))?;
            Ok((!values.is_empty()).then_some(values))
        })?;
        Ok(said.unwrap_or_default())
    }

    /// What a column says, or what was there when it says nothing.
    fn value<T>(
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

    /// The stakeholder where the row sees it. A row that says the same as the newest assessment adds
    /// none, whatever its day is.
    fn placed(&self, old: &Stakeholder) -> Result<Stakeholder, Reason> {
        let influence = self.value(Column::Influence, old.influence(), |cell| {
            known(cell, Column::Influence, parse::level)
        })?;
        let attitude = self.value(Column::Attitude, old.attitude(), |cell| {
            known(cell, Column::Attitude, parse::attitude)
        })?;
        let interest = self.value(Column::Interest, old.interest(), |cell| {
            known(cell, Column::Interest, parse::interest)
        })?;
        let said = self.day(self.cell(Column::Day))?;
        let stands = (old.influence(), old.attitude(), old.interest());
        if (influence, attitude, interest) == stands {
            return self.explained(old);
        }
        let day = said.unwrap_or(self.reading.today);
        if let Some(newest) = old.placement().filter(|newest| newest.day > day) {
            return Err(Reason::Older { day: newest.day });
        }
        let placed = old.placed(day, influence, attitude).interested(day, interest);
        let is_newest = placed.placement().is_some_and(|newest| newest.day == day);
        if is_newest { self.explained(&placed) } else { Ok(placed) }
    }

    /// The stakeholder with the row's reason for its newest assessment.
    fn explained(&self, placed: &Stakeholder) -> Result<Stakeholder, Reason> {
        let old = placed.placement().and_then(|newest| newest.reason.clone());
        let reason = self.value(Column::Reason, old.clone(), |cell| {
            text(cell, Column::Reason, Line::optional)
        })?;
        match (placed.placement(), reason) {
            (_, reason) if reason == old => Ok(placed.clone()),
            (Some(newest), reason) => Ok(placed.explained(newest.day, reason)),
            (None, _) => Err(Reason::ReasonAlone),
        }
    }

    fn kind(&self, cell: &Cell) -> Result<Option<StakeholderKind>, Reason> {
        known(cell, Column::Kind, parse::stakeholder_kind)
    }

    fn day(&self, cell: &Cell) -> Result<Option<Day>, Reason> {
        if cell.is_blank() {
            return Ok(None);
        }
        let words = cell.words();
        let refused = || not_understood(Column::Day, &words);
        let day = if let Cell::Day(days) = cell {
            Day::from_days(*days)
        } else {
            let Reading { t, today, .. } = self.reading;
            let date = parse_date(words.trim(), t.locale(), today.date()).map_err(|_| refused())?;
            Day::from_date(date)
        };
        day.map(Some).map_err(|_| refused())
    }
}

fn text<T>(
    cell: &Cell,
    column: Column,
    read: fn(&str) -> Result<Option<T>, TextError>,
) -> Result<Option<T>, Reason> {
    read(&cell.words()).map_err(|error| match error {
        TextError::TooLong { max, .. } => Reason::TooLong { column, max },
        TextError::Empty | TextError::NotClean => not_understood(column, &cell.words()),
    })
}

fn known<T>(
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

fn not_understood(column: Column, text: &str) -> Reason {
    Reason::NotUnderstood { column, text: text.trim().chars().take(SHOWN).collect() }
}

/// What the values of a new stakeholder are told by.
pub(super) fn stands(item: &Stakeholder) -> (Option<Level>, Option<Attitude>) {
    (item.influence(), item.attitude())
}
