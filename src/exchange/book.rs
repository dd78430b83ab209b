//! The benefits work of a project as one workbook: its benefits, its indicators, their measurements
//! and intermediate targets, a chart of each, the money year by year, and the users. What can be worked out is a formula, and gives what
//! the app gives.

mod charts;
mod money;
mod users;
mod way;

use std::sync::Arc;

use super::column::title;
use super::columns::Column;
use super::held::{cells, column, columns, id_column, place, text, word, words};
use crate::domain::calc::perspective::Perspective;
use crate::domain::calc::realized::realized_share;
use crate::domain::economy::Model;
use crate::domain::{Benefit, Indicator, MeasurementKind, Point, Project, Rule};
use crate::i18n::Texts;
use crate::sheets::{Cell, ColumnSpec, Look, Place, SheetSpec, Sign, Term};

/// The row of the header in all tables, as in the table of stakeholders.
const HEADER_ROW: u32 = 5;
/// The first row under it, counted from 0.
const FIRST_ROW: usize = 5;

/// Where the sheets stand in the workbook.
const INDICATORS: usize = 1;
const MEASUREMENTS: usize = 2;

/// Most measurements of all indicators together: with the columns around them they come back within
/// what is read.
const MOST_POINTS: usize = 20_000;

/// Columns of the table of measurements that formulas and charts point to.
const DAY: usize = 1;
const VALUE: usize = 2;
const BASELINE: usize = 6;
const TARGET: usize = 7;

/// The rows of one indicator in the table of measurements, counted from 0 in the sheet.
struct Block<'a> {
    indicator: &'a Indicator,
    /// Its own row in the table of indicators.
    row: usize,
    /// The first of its measurements.
    from: usize,
    points: &'a [Point],
}

/// Whether the users who are followed one by one go along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UserRows {
    /// They stay: a row tells about one person.
    LeftOut,
    /// Somebody asked for them.
    Along,
}

/// The benefits work of a project as a workbook.
#[must_use]
pub fn benefits_book(project: &Project, t: &Texts, user_rows: UserRows) -> Vec<SheetSpec> {
    let blocks = blocks(project);
    let mut sheets =
        vec![benefits(project, t), indicators(project, t, &blocks), measurements(t, &blocks)];
    sheets.push(way::milestones(project, t));
    sheets.extend(way::corrections(project, t));
    sheets.extend(charts::sheet(t, &blocks));
    let own = Model::of(project, Perspective::Municipality);
    let all = Model::of(project, Perspective::Society);
    let is_more = own != all;
    let models =
        [(own, t.perspective_municipality(), true), (all, t.perspective_society(), is_more)];
    for (model, whose, is_told) in models {
        if is_told && !model.is_empty() {
            sheets.extend(money::sheet(project, &model, t, is_more.then_some(whose)));
        }
    }
    sheets.extend(users::groups(project, t));
    if user_rows == UserRows::Along {
        let records = users::records(project, t, &sheets);
        sheets.extend(records);
    }
    sheets
}

/// The measurements of all indicators, one indicator after the other; of very many the newest.
fn blocks(project: &Project) -> Vec<Block<'_>> {
    let n_indicators = project.indicators.len().max(1);
    let all: usize = project.indicators.iter().map(|it| it.series.len()).sum();
    let most = if all > MOST_POINTS { MOST_POINTS / n_indicators } else { all };
    let mut from = FIRST_ROW;
    let mut blocks = Vec::new();
    for (indicator, row) in project.indicators.iter().zip(FIRST_ROW..) {
        let points = indicator.series.points();
        let points = points.get(points.len().saturating_sub(most)..).unwrap_or_default();
        blocks.push(Block { indicator, row, from, points });
        from += points.len();
    }
    blocks
}

fn table(name: &str, columns: Vec<ColumnSpec>, rows: Vec<Vec<Cell>>) -> SheetSpec {
    SheetSpec {
        name: name.to_owned(),
        title: name.to_owned(),
        header_row: HEADER_ROW,
        columns,
        rows,
        ..SheetSpec::default()
    }
}

fn benefits(project: &Project, t: &Texts) -> SheetSpec {
    let mut all = columns::<Benefit>(t);
    all.push(id_column());
    let row = |item: &Arc<Benefit>| {
        let mut row = cells(&**item, project, t);
        row.push(Cell::text(item.id.to_string()));
        row
    };
    table(t.benefits(), all, project.benefits.iter().map(row).collect())
}

/// The indicators, and at the end of each row the latest measurement and how far it has come.
fn indicators(project: &Project, t: &Texts, blocks: &[Block<'_>]) -> SheetSpec {
    let mut all = columns::<Indicator>(t);
    let latest = all.len();
    all.extend([
        column(t.indicator_latest(), 13, Look::Number),
        column(t.book_latest_day(), 13, Look::Day),
        column(t.benefit_realized(), 13, Look::Percent),
        id_column(),
    ]);
    let row = |block: &Block<'_>| {
        let mut row = cells(block.indicator, project, t);
        let last = block.from + block.points.len().saturating_sub(1);
        let cell = |column, value| {
            let place = Place { sheet: Some(MEASUREMENTS), column, row: last };
            Cell::formula(Term::At(place), value)
        };
        match block.points.last() {
            Some(point) => row.extend([
                cell(VALUE, Cell::Number(point.value.get())),
                cell(DAY, Cell::Day(point.day.days())),
            ]),
            None => row.extend([Cell::Empty, Cell::Empty]),
        }
        row.push(realized(block, latest));
        row.push(Cell::text(block.indicator.id.to_string()));
        row
    };
    table(t.indicators(), all, blocks.iter().map(row).collect())
}

/// (M − B) ÷ (T − B), where a target is to be reached.
fn realized(block: &Block<'_>, latest: usize) -> Cell {
    let Indicator { rule: Rule::Reach, baseline, target, .. } = block.indicator else {
        return Cell::Empty;
    };
    let at = |column| Place { sheet: None, column, row: block.row };
    let (b, t) = (at(place::<Indicator>(Column::Baseline)), at(place::<Indicator>(Column::Target)));
    let m = at(latest);
    let from = |end: Place| Term::At(end).with(Sign::Minus, Term::At(b));
    let share = Term::Where(vec![b, t, m], Box::new(from(m).with(Sign::Over, from(t))));
    let value = block.points.last().zip(baseline.value).zip(target.value);
    let value = value.and_then(|((last, baseline), target)| {
        realized_share(baseline.get(), target.get(), last.value.get())
    });
    Cell::formula(share, value.map_or(Cell::Empty, Cell::Number))
}

/// All measurements, with the baseline and the target of their indicator beside them.
fn measurements(t: &Texts, blocks: &[Block<'_>]) -> SheetSpec {
    let kinds = words::<MeasurementKind>(t);
    let all = vec![
        column(title(t, Column::Indicator), 36, Look::Words),
        column(title(t, Column::Measured), 13, Look::Day),
        column(title(t, Column::Value), 13, Look::Number),
        column(title(t, Column::SampleSize), 11, Look::Number),
        column(title(t, Column::Note), 40, Look::Words),
        ColumnSpec { choices: kinds, ..column(title(t, Column::Part), 17, Look::Words) },
        column(title(t, Column::Baseline), 13, Look::Number),
        column(title(t, Column::Target), 13, Look::Number),
        id_column(),
    ];
    let row = |block: &Block<'_>, point: &Point| {
        vec![
            Cell::text(block.indicator.name.as_str()),
            Cell::Day(point.day.days()),
            Cell::Number(point.value.get()),
            point.n.map_or(Cell::Empty, |n| Cell::Number(f64::from(n))),
            text(point.note.as_ref()),
            word(point.kind, t),
            mark(block, Column::Baseline),
            mark(block, Column::Target),
            Cell::text(block.indicator.id.to_string()),
        ]
    };
    let rows = blocks.iter().flat_map(|block| block.points.iter().map(move |it| row(block, it)));
    let sheet = table(t.measurements(), all, rows.collect());
    let n_all: usize = blocks.iter().map(|block| block.indicator.series.len()).sum();
    match (sheet.rows.len() as u64, n_all as u64) {
        (n, all) if n < all => SheetSpec { title: t.book_newest(n, all), ..sheet },
        _ => sheet,
    }
}

/// The baseline or the target of an indicator, where it has one.
fn mark(block: &Block<'_>, column: Column) -> Cell {
    let is_baseline = column == Column::Baseline;
    let mark = if is_baseline { block.indicator.baseline } else { block.indicator.target };
    let Some(value) = mark.value else { return Cell::Empty };
    let sheet = Some(INDICATORS);
    let place = Place { sheet, column: place::<Indicator>(column), row: block.row };
    Cell::formula(Term::At(place), Cell::Number(value.get()))
}
