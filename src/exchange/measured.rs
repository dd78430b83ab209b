//! Measurements from a table: of all indicators of a project, or of one.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::columns::{Column, Columns, Table, find};
use super::compare::Setting;
use super::preview::{FieldChange, NoTable, Preview, PreviewRow, Verdict, key};
use super::reader::{Reason, RowReader, kept, known, not_understood, number, text, unknown};
use super::subjects::{MEASUREMENTS, VALUES};
use crate::domain::{
    Command, Day, Edit, Field, Indicator, IndicatorId, Kind, Line, MeasurementKind, Point, Project,
    Refusal, Series, SeriesEdit, Shown, Value,
};
use crate::i18n::{DecimalMark, Texts, likely_decimal_mark};
use crate::sheets::{Cell, Row, Workbook};
use crate::words::{Choice, parse};

/// A measurement of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Measured {
    /// Of which indicator.
    pub indicator: IndicatorId,
    /// The place of the measurement that it replaces; `None` when it is new.
    pub at: Option<usize>,
    /// The measurement.
    pub point: Point,
}

/// The table of measurements of several indicators in a workbook.
pub(super) fn of_all<'a>(book: &'a Workbook) -> Option<Table<'a>> {
    find(book, &MEASUREMENTS)
}

/// The columns of a table without a header.
const IN_ORDER: [Column; 5] =
    [Column::Measured, Column::Value, Column::SampleSize, Column::Note, Column::Part];

/// Compares a table of days and values with the measurements of one indicator. A table that names
/// indicators is read as far as it is about this one; one without a header is read in the order day,
/// value, number, note, part of the work.
///
/// # Errors
/// [`NoTable`] when there is no measurement in the workbook.
pub(super) fn of_one(
    project: &Project,
    indicator: IndicatorId,
    book: &Workbook,
    setting: Setting<'_>,
) -> Result<Preview<Measured>, NoTable> {
    if let Some(table) = find(book, &VALUES) {
        return Ok(compare(project, &table, setting, Some(indicator)));
    }
    let sheet = book.sheets.iter().find(|it| !it.is_hidden && !it.rows.is_empty());
    let sheet = sheet.ok_or(NoTable)?;
    let columns = Columns::in_order(&IN_ORDER);
    let reading = Reading {
        project,
        columns: &columns,
        setting,
        mark: mark_in(&columns, &sheet.rows, setting),
    };
    // What stands above the first measurement is a title or heads in other words.
    let first = sheet.rows.iter().position(|row| reading.said(row).is_ok()).ok_or(NoTable)?;
    let rows = sheet.rows.get(first..).unwrap_or_default();
    let table = Table { sheet, columns, rows };
    Ok(compare(project, &table, setting, Some(indicator)))
}

/// The decimal mark that the values of a table show.
fn mark_in(columns: &Columns, rows: &[Row], setting: Setting<'_>) -> DecimalMark {
    let texts = rows.iter().filter_map(|row| match columns.cell(row, Column::Value) {
        Cell::Text(text) => Some(text.as_str()),
        Cell::Empty | Cell::Number(_) | Cell::Day(_) | Cell::Bool(_) | Cell::Formula(_) => None,
    });
    likely_decimal_mark(texts, setting.t.locale())
}

/// What a row says of a measurement; what it does not say stays as it was.
#[derive(Debug, Clone)]
struct Said {
    day: Day,
    value: Value,
    n: Option<Option<u32>>,
    note: Option<Option<Line>>,
    kind: Option<Option<MeasurementKind>>,
}

impl Said {
    /// The measurement as the row wants it.
    fn over(&self, old: Point) -> Point {
        Point {
            day: self.day,
            value: kept(old.value, self.value),
            n: self.n.unwrap_or(old.n),
            note: self.note.clone().unwrap_or(old.note),
            kind: self.kind.unwrap_or(old.kind),
        }
    }

    fn whole(&self) -> Point {
        self.over(Point::new(self.day, self.value))
    }
}

/// How the rows of a table are read.
struct Reading<'a> {
    project: &'a Project,
    columns: &'a Columns,
    setting: Setting<'a>,
    mark: DecimalMark,
}

impl Reading<'_> {
    fn reader<'a>(&'a self, row: &'a Row) -> RowReader<'a> {
        let Setting { t, today, was } = self.setting;
        let (project, columns, mark) = (self.project, self.columns, self.mark);
        RowReader { project, was, columns, row, t, today, mark, clears: false }
    }

    /// The indicator that a row is about: by our id, else by its name.
    fn indicator(&self, row: &Row) -> Result<IndicatorId, Reason> {
        let (reader, column) = (self.reader(row), Column::Indicator);
        let by_id = reader.id().filter(|&id| self.project.indicators.get(id).is_some());
        if let Some(id) = by_id {
            return Ok(id);
        }
        let named = |why| if why == Reason::NoName { Reason::Missing { column } } else { why };
        let name = reader.name(column).map_err(named)?;
        let found = called(self.project, &name)?;
        let found = found.map_or_else(|| called(self.setting.was, &name), |id| Ok(Some(id)))?;
        found.ok_or_else(|| unknown(column, name.as_str()))
    }

    /// What a row says. An empty cell takes something away only in a row that has our id.
    fn said(&self, row: &Row) -> Result<Said, Reason> {
        let reader = self.reader(row);
        let is_ours = reader.id::<IndicatorId>().is_some();
        let cell = |column| reader.cell(column);
        let missing = |column| Reason::Missing { column };
        let day = reader.day(cell(Column::Measured), Column::Measured)?;
        let value = number(cell(Column::Value), Column::Value, self.mark)?;
        let n = sample_size(cell(Column::SampleSize), self.mark)?;
        let note = text(cell(Column::Note), Column::Note, Line::optional)?;
        let kind = known(cell(Column::Part), Column::Part, parse::measurement_kind)?;
        let clears = |column| is_ours && self.columns.has(column);
        Ok(Said {
            day: day.ok_or_else(|| missing(Column::Measured))?,
            value: value.ok_or_else(|| missing(Column::Value))?,
            n: (n.is_some() || clears(Column::SampleSize)).then_some(n),
            note: (note.is_some() || clears(Column::Note)).then_some(note),
            kind: (kind.is_some() || clears(Column::Part)).then_some(kind),
        })
    }
}

/// The indicator that is called so, if there is one.
fn called(project: &Project, name: &Line) -> Result<Option<IndicatorId>, Reason> {
    let is_it = |it: &&Arc<Indicator>| key(&it.name) == key(name);
    let mut all = project.indicators.iter().filter(is_it);
    match (all.next(), all.next()) {
        (Some(_), Some(_)) => Err(Reason::SeveralSoCalled),
        (only, _) => Ok(only.map(|it| it.id)),
    }
}

/// How many were measured: a whole number from one on.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "in range and whole")]
fn sample_size(cell: &Cell, mark: DecimalMark) -> Result<Option<u32>, Reason> {
    let column = Column::SampleSize;
    let Some(value) = number(cell, column, mark)? else { return Ok(None) };
    let value = value.get();
    let is_whole = value.trunc().total_cmp(&value).is_eq();
    match is_whole && (1.0..=f64::from(u32::MAX)).contains(&value) {
        true => Ok(Some(value as u32)),
        false => Err(not_understood(column, &cell.words())),
    }
}

/// Compares a table with the measurements of a project; `only` of one indicator, when it is given.
pub(super) fn compare(
    project: &Project,
    table: &Table<'_>,
    setting: Setting<'_>,
    only: Option<IndicatorId>,
) -> Preview<Measured> {
    let columns = &table.columns;
    let reading =
        Reading { project, columns, setting, mark: mark_in(columns, table.rows, setting) };
    let is_named = columns.has(Column::Indicator);
    let mut matching = Matching::default();
    let mut rows = Vec::new();
    for row in table.rows.iter().filter(|row| columns.say(row)) {
        let indicator = match only {
            Some(id) if !is_named => Ok(id),
            _ => reading.indicator(row),
        };
        // In the table of all, rows about others are none of our business.
        if only.is_some_and(|only| is_named && indicator != Ok(only)) {
            continue;
        }
        let said = indicator.and_then(|id| Ok((id, reading.said(row)?)));
        if let Ok((id, said)) = &said {
            matching.exact(project, row.number, *id, said);
        }
        rows.push((row, said));
    }
    let rows = rows.into_iter().map(|(row, said)| {
        let name = name(project, setting.t, columns, (row, said.as_ref().ok()));
        let verdict = said
            .and_then(|(id, said)| matching.verdict(project, setting.t, row.number, (id, &said)));
        PreviewRow { number: row.number, name, verdict: verdict.unwrap_or_else(Verdict::Rejected) }
    });
    Preview { sheet: table.sheet.name.clone(), rows: rows.collect() }
}

/// What a row is called: its indicator and its day, or what stands there instead.
fn name(
    project: &Project,
    t: &Texts,
    columns: &Columns,
    (row, said): (&Row, Option<&(IndicatorId, Said)>),
) -> String {
    let parts = match said {
        Some((id, said)) => {
            let indicator = project.indicators.get(*id).map(|it| it.name.to_string());
            [indicator.unwrap_or_default(), t.locale().date_long(said.day.date())]
        }
        None => [Column::Indicator, Column::Measured]
            .map(|column| columns.cell(row, column).words().trim().to_owned()),
    };
    parts.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// Which rows are about which measurements: those that say the same first, then those of the same
/// day in their order. So two measurements of one day are told apart.
#[derive(Default)]
struct Matching {
    /// The places that are taken.
    taken: BTreeSet<(IndicatorId, usize)>,
    /// The rows that say what is there.
    same: BTreeSet<u32>,
    /// How many are new, and which rows they stand in.
    new: BTreeMap<IndicatorId, Vec<(u32, Point)>>,
}

impl Matching {
    /// The first free measurement of a day that fits.
    fn place(
        &self,
        project: &Project,
        id: IndicatorId,
        day: Day,
        fits: impl Fn(&Point) -> bool,
    ) -> Option<(usize, Point)> {
        let points = project.indicators.get(id)?.series.points();
        let from = points.partition_point(|point| point.day < day);
        let of_day = points.iter().enumerate().skip(from).take_while(|(_, it)| it.day == day);
        let mut free = of_day.filter(|(at, it)| !self.taken.contains(&(id, *at)) && fits(it));
        free.next().map(|(at, point)| (at, point.clone()))
    }

    fn exact(&mut self, project: &Project, number: u32, id: IndicatorId, said: &Said) {
        let same = |point: &Point| said.over(point.clone()) == *point;
        if let Some((at, _)) = self.place(project, id, said.day, same) {
            self.taken.insert((id, at));
            self.same.insert(number);
        }
    }

    fn verdict(
        &mut self,
        project: &Project,
        t: &Texts,
        number: u32,
        (indicator, said): (IndicatorId, &Said),
    ) -> Result<Verdict<Measured>, Reason> {
        if self.same.contains(&number) {
            return Ok(Verdict::Unchanged);
        }
        if let Some((at, old)) = self.place(project, indicator, said.day, |_| true) {
            self.taken.insert((indicator, at));
            let point = said.over(old.clone());
            let told = |point| Some(Shown::Text(point_words(t, point)));
            let (old, new) = (told(&old), told(&point));
            let changes = vec![FieldChange { field: Field::Measurements, old, new }];
            let item = Box::new(Measured { indicator, at: Some(at), point });
            return Ok(Verdict::Changed { item, changes });
        }
        let point = said.whole();
        let new = self.new.entry(indicator).or_default();
        if let Some((row, _)) = new.iter().find(|(_, other)| *other == point) {
            return Err(Reason::SameAs { row: *row });
        }
        let n_held = project.indicators.get(indicator).map_or(0, |it| it.series.len());
        if n_held + new.len() >= Series::MAX {
            let kind = Kind::Indicator;
            return Err(Reason::Refused(Refusal::TooMany { kind, max: Series::MAX }));
        }
        new.push((number, point.clone()));
        Ok(Verdict::New(Box::new(Measured { indicator, at: None, point })))
    }
}

/// A measurement without its day, in words.
#[must_use]
pub(super) fn point_words(t: &Texts, point: &Point) -> String {
    let value = t.locale().decimal(point.value.get(), 6);
    let n = point.n.map(|n| t.sample_size(u64::from(n)));
    let note = point.note.as_ref().map(ToString::to_string);
    let kind = point.kind.map(|kind| kind.word(t).to_owned());
    let parts = [Some(value), n, note, kind];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// What a preview of measurements would do: a step an indicator.
pub(super) fn steps(project: &Project, preview: &Preview<Measured>) -> Vec<Command> {
    let mut by_indicator: BTreeMap<IndicatorId, Vec<&Measured>> = BTreeMap::new();
    for row in &preview.rows {
        if let Verdict::New(item) | Verdict::Changed { item, .. } = &row.verdict {
            by_indicator.entry(item.indicator).or_default().push(item);
        }
    }
    let step = |(id, all): (IndicatorId, Vec<&Measured>)| {
        let (old, new): (Vec<_>, Vec<_>) = all.into_iter().partition(|it| it.at.is_some());
        let new: Vec<Point> = new.into_iter().map(|it| it.point.clone()).collect();
        if old.is_empty() {
            return Some(Command::Series { indicator: id, edit: SeriesEdit::Paste(new) });
        }
        let indicator = project.indicators.get(id)?;
        let mut points = indicator.series.points().to_vec();
        for item in old {
            if let Some(place) = item.at.and_then(|at| points.get_mut(at)) {
                *place = item.point.clone();
            }
        }
        let series = Arc::new(Series::new(points).with_all(&new));
        let item = Indicator { series, ..(**indicator).clone() };
        Some(Edit::Change { item, field: Field::Measurements }.into())
    };
    by_indicator.into_iter().filter_map(step).collect()
}
