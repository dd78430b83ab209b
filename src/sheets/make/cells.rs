//! The cells of a sheet that is written.

use std::fmt::Write as _;

use super::LISTS;
use super::drawing::DRAWING;
use super::page;
use super::parts::{HEAD, MAIN, OFFICE, Style};
use crate::sheets::book::{Cell, ColumnSpec, Look, SheetSpec};
use crate::sheets::formula::{Formula, letters};
use crate::sheets::limits::MAX_CELL_CHARS;
use crate::sheets::safe;

/// 1970-01-01 as workbooks count days.
pub(super) const EPOCH: i64 = 25_569;

/// The first of March 1900: before it, workbooks count a day that never was. Earlier days are texts.
const FIRST_SURE_DAY: i64 = 61;

/// Rows below the last that offer the choices too, for what people add.
const ROOM: usize = 500;

/// A sheet with its title, its header, which stays in sight, and its rows. `first_list` is the column
/// of the first of its lists on the hidden sheet, `names` are those of all sheets.
pub(super) fn sheet(
    spec: &SheetSpec,
    is_first: bool,
    first_list: usize,
    names: &[String],
) -> String {
    let header = usize::try_from(spec.header_row).unwrap_or(1).max(1);
    let mut xml = format!("{HEAD}<worksheet xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\">");
    xml.push_str(page::first(spec));
    xml.push_str(&view(header, is_first));
    xml.push_str(&columns(&spec.columns));
    xml.push_str("<sheetData>");
    if header > 2 {
        let title = [(Cell::text(spec.title.as_str()), Style::Title)];
        row(&mut xml, (header - 2, None), title, names);
    }
    let titles = spec.columns.iter().map(|it| (Cell::text(it.title.as_str()), Style::Header));
    let height = page::height(&spec.columns, spec.columns.iter().map(|it| it.title.as_str()));
    row(&mut xml, (header, height), titles, names);
    for (at, cells) in spec.rows.iter().enumerate() {
        let own = spec.row_looks.iter().find(|(row, _)| *row == at).map(|(_, look)| *look);
        let styled = cells.iter().enumerate().map(|(column, cell)| {
            let of_column = || spec.columns.get(column).map_or(Look::Words, |column| column.look);
            (cell.clone(), style(cell, own.unwrap_or_else(of_column)))
        });
        let height = page::height(&spec.columns, cells.iter().map(page::text));
        row(&mut xml, (header + 1 + at, height), styled, names);
    }
    xml.push_str("</sheetData>");
    xml.push_str(&choices(spec, header, first_list));
    xml.push_str(page::PAGE);
    if !spec.charts.is_empty() {
        xml.push_str(DRAWING);
    }
    xml.push_str("</worksheet>");
    xml
}

/// A sheet of cells and nothing else.
pub(super) fn plain(rows: &[Vec<Cell>]) -> String {
    let mut xml = format!("{HEAD}<worksheet xmlns=\"{MAIN}\"><sheetData>");
    for (at, cells) in rows.iter().enumerate() {
        row(&mut xml, (at + 1, None), cells.iter().map(|cell| (cell.clone(), Style::Plain)), &[]);
    }
    xml.push_str("</sheetData></worksheet>");
    xml
}

fn style(cell: &Cell, look: Look) -> Style {
    match (cell, look) {
        (Cell::Formula(formula), look) if formula.value != Cell::Empty => {
            style(&formula.value, look)
        }
        (Cell::Text(text), _) if safe::is_live(text) => Style::Marked,
        (Cell::Text(_), Look::Sum) => Style::Header,
        (Cell::Text(_), _) if look != Look::Symbol => Style::Words,
        (Cell::Day(_), _) | (_, Look::Day) => Style::Day,
        (_, Look::Symbol) => Style::Symbol,
        (_, Look::Words) => Style::Words,
        (_, Look::Number) => Style::Number,
        (_, Look::Whole) => Style::Whole,
        (_, Look::Percent) => Style::Percent,
        (_, Look::Sum) => Style::Sum,
    }
}

fn view(header: usize, is_first: bool) -> String {
    let selected = if is_first { " tabSelected=\"1\"" } else { "" };
    let below = header + 1;
    format!(
        "<sheetViews><sheetView workbookViewId=\"0\"{selected}>\
         <pane ySplit=\"{header}\" topLeftCell=\"A{below}\" activePane=\"bottomLeft\" state=\"frozen\"/>\
         </sheetView></sheetViews>"
    )
}

fn columns(columns: &[ColumnSpec]) -> String {
    let column = |(at, column): (usize, &ColumnSpec)| {
        let (number, width) = (at + 1, column.width.max(1));
        let hidden = if column.is_hidden { " hidden=\"1\"" } else { "" };
        format!(
            "<col min=\"{number}\" max=\"{number}\" width=\"{width}\"{hidden} customWidth=\"1\"/>"
        )
    };
    let all: String = columns.iter().enumerate().map(column).collect();
    if all.is_empty() { all } else { format!("<cols>{all}</cols>") }
}

fn row(
    xml: &mut String,
    (number, height): (usize, Option<usize>),
    cells: impl IntoIterator<Item = (Cell, Style)>,
    names: &[String],
) {
    let height = height.map(|points| format!(" ht=\"{points}\"")).unwrap_or_default();
    let _infallible = write!(xml, "<row r=\"{number}\"{height}>");
    for (column, (cell, style)) in cells.into_iter().enumerate() {
        let place = format!("{}{number}", letters(column));
        xml.push_str(&written(&place, &cell, style as u8, names));
    }
    xml.push_str("</row>");
}

fn written(place: &str, cell: &Cell, style: u8, names: &[String]) -> String {
    let start = format!("<c r=\"{place}\" s=\"{style}\"");
    match cell {
        Cell::Number(number) if number.is_finite() => format!("{start}><v>{number}</v></c>"),
        Cell::Day(days) if i64::from(*days) + EPOCH >= FIRST_SURE_DAY => {
            format!("{start}><v>{}</v></c>", i64::from(*days) + EPOCH)
        }
        Cell::Bool(is) => format!("{start} t=\"b\"><v>{}</v></c>", u8::from(*is)),
        Cell::Empty => format!("{start}/>"),
        Cell::Formula(formula) => worked_out(&start, formula, names),
        Cell::Text(_) | Cell::Number(_) | Cell::Day(_) => {
            let text = escaped(&cell.words());
            format!("{start} t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>")
        }
    }
}

/// A formula and what it gives; what gives nothing is an empty text.
fn worked_out(start: &str, formula: &Formula, names: &[String]) -> String {
    let term = formula.term.text(names);
    let term = quick_xml::escape::escape(&term);
    match formula.value {
        Cell::Number(number) if number.is_finite() => {
            format!("{start}><f>{term}</f><v>{number}</v></c>")
        }
        Cell::Day(days) => {
            format!("{start}><f>{term}</f><v>{}</v></c>", i64::from(days) + EPOCH)
        }
        Cell::Empty | Cell::Text(_) | Cell::Number(_) | Cell::Bool(_) | Cell::Formula(_) => {
            format!("{start} t=\"str\"><f>{term}</f><v></v></c>")
        }
    }
}

/// A text as it stands in a cell: cut at what a cell holds, and with the characters that XML does not
/// have, or would change, in the workbook's own writing.
/// **Source** ECMA-376 part 1, 22.9.2.19 (`ST_Xstring`).
pub(super) fn escaped(text: &str) -> String {
    let text: String = text.chars().take(MAX_CELL_CHARS).collect();
    let mut marked = String::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        let is_control = letter < ' ' && !matches!(letter, '\t' | '\n');
        let looks_escaped =
            letter == '_' && text.get(at + 1..).is_some_and(|it| it.starts_with('x'));
        if is_control
            || looks_escaped
            || matches!(letter, '\u{FFFE}' | '\u{FFFF}' | '\u{7F}'..='\u{9F}')
        {
            let _infallible = write!(marked, "_x{:04X}_", u32::from(letter));
        } else {
            marked.push(letter);
        }
    }
    quick_xml::escape::escape(&marked).into_owned()
}

/// The choices that cells offer. Another word is taken too: it is told of when the sheet is read.
fn choices(spec: &SheetSpec, header: usize, first_list: usize) -> String {
    let (first, last) = (header + 1, header + spec.rows.len() + ROOM);
    let with_choices = spec.columns.iter().enumerate().filter(|(_, it)| !it.choices.is_empty());
    let mut rules = Vec::new();
    for (list, (at, column)) in with_choices.enumerate() {
        let (place, list) = (letters(at), letters(first_list + list));
        let n = column.choices.len();
        rules.push(format!(
            "<dataValidation type=\"list\" errorStyle=\"warning\" allowBlank=\"1\" showErrorMessage=\"1\" \
             sqref=\"{place}{first}:{place}{last}\"><formula1>{LISTS}!${list}$1:${list}${n}</formula1></dataValidation>"
        ));
    }
    if rules.is_empty() {
        return String::new();
    }
    format!("<dataValidations count=\"{}\">{}</dataValidations>", rules.len(), rules.concat())
}
