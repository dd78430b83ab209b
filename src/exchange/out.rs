//! Stakeholders on their way to a spreadsheet: the columns of the KS sheet in its order, then ours.

use super::column::ID_TITLE;
use super::lists::{benefit_names, one_a_line};
use crate::domain::{Attitude, Interest, Level, Project, Stakeholder, StakeholderKind};
use crate::i18n::Texts;
use crate::sheets::{Cell, ColumnSpec, Look, SheetSpec};
use crate::words::Choice;

/// The row of the header in the KS sheet.
const HEADER_ROW: u32 = 5;

/// The stakeholders of a project as a sheet. It comes back with nothing changed.
#[must_use]
pub fn stakeholders_sheet(project: &Project, t: &Texts) -> SheetSpec {
    SheetSpec {
        name: t.stakeholders().to_owned(),
        title: t.stakeholders().to_owned(),
        header_row: HEADER_ROW,
        columns: columns(t),
        rows: project.stakeholders.iter().map(|item| row(project, item, t)).collect(),
        ..SheetSpec::default()
    }
}

/// The same as a table of texts, without the columns that hold symbols.
#[must_use]
pub fn stakeholders_csv(project: &Project, t: &Texts) -> Vec<Vec<Cell>> {
    let columns = columns(t);
    let words_only = |row: Vec<Cell>| {
        let kept = row.into_iter().zip(&columns).filter(|(_, column)| column.look == Look::Words);
        kept.map(|(cell, _)| cell).collect::<Vec<_>>()
    };
    let titles = columns.iter().map(|column| Cell::text(column.title.as_str())).collect();
    let rows = project.stakeholders.iter().map(|item| row(project, item, t));
    std::iter::once(titles).chain(rows).map(words_only).collect()
}

fn columns(t: &Texts) -> Vec<ColumnSpec> {
    let words =
        |title: &str, width| ColumnSpec { title: title.to_owned(), width, ..ColumnSpec::default() };
    let symbol = || ColumnSpec { width: 5, look: Look::Symbol, ..ColumnSpec::default() };
    vec![
        words(t.stakeholder(), 28),
        words(t.stakeholder_affected(), 48),
        ColumnSpec { choices: choices::<Level>(t), ..words(t.stakeholder_influence(), 13) },
        symbol(),
        ColumnSpec { choices: choices::<Attitude>(t), ..words(t.stakeholder_attitude(), 13) },
        symbol(),
        words(t.stakeholder_strategy(), 60),
        ColumnSpec { choices: choices::<StakeholderKind>(t), ..words(t.stakeholder_kind(), 26) },
        words(t.sheet_column_day(), 13),
        words(t.sheet_column_reason(), 40),
        ColumnSpec { choices: choices::<Interest>(t), ..words(t.stakeholder_interest(), 13) },
        words(t.stakeholder_effects(), 34),
        words(t.stakeholder_benefits(), 40),
        words(t.stakeholder_stages(), 26),
        words(t.stakeholder_responsible(), 26),
        ColumnSpec { is_hidden: true, ..words(ID_TITLE, 24) },
    ]
}

fn choices<C: Choice>(t: &Texts) -> Vec<String> {
    C::all().iter().map(|choice| choice.word(t).to_owned()).collect()
}

fn row(project: &Project, item: &Stakeholder, t: &Texts) -> Vec<Cell> {
    let newest = item.placement();
    vec![
        Cell::text(item.name.as_str()),
        Cell::text(item.affected.as_ref().map(ToString::to_string).unwrap_or_default()),
        word(item.influence(), t),
        Cell::text(item.influence().map_or("", stars)),
        word(item.attitude(), t),
        Cell::text(item.attitude().map_or("", triangle)),
        Cell::text(item.strategy.as_ref().map(ToString::to_string).unwrap_or_default()),
        word(item.kind, t),
        newest.map_or(Cell::Empty, |newest| Cell::Day(newest.day.days())),
        newest
            .and_then(|newest| newest.reason.as_ref())
            .map_or(Cell::Empty, |reason| Cell::text(reason.as_str())),
        word(item.interest(), t),
        Cell::text(one_a_line(item.effects.iter().map(|it| it.word(t)))),
        Cell::text(one_a_line(benefit_names(project, &item.benefits))),
        Cell::text(one_a_line(item.stages.iter().map(|it| it.word(t)))),
        Cell::text(item.responsible.as_ref().map(ToString::to_string).unwrap_or_default()),
        Cell::text(item.id.to_string()),
    ]
}

fn word<C: Choice>(value: Option<C>, t: &Texts) -> Cell {
    value.map_or(Cell::Empty, |value| Cell::text(value.word(t)))
}

fn stars(level: Level) -> &'static str {
    match level {
        Level::Low => "★",
        Level::Medium => "★★",
        Level::High => "★★★",
    }
}

fn triangle(attitude: Attitude) -> &'static str {
    match attitude {
        Attitude::Negative => "▼",
        Attitude::Neutral => "",
        Attitude::Positive => "▲",
    }
}
