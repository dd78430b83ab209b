//! Writes an XLSX workbook by hand: a few small parts, texts in their cells, charts beside them.
//!
//! **Source** ECMA-376 part 1, chapter 18 for sheets, 20.5 and 21.2 for drawings and charts. The same
//! content gives the same bytes.

mod cells;
mod chart;
mod drawing;
mod parts;

use super::book::{Cell, SheetSpec};
use super::zip::Packer;

/// Longest name of a sheet, and what may not be in it.
const MAX_NAME: usize = 31;
const NOT_IN_NAMES: [char; 7] = ['[', ']', ':', '*', '?', '/', '\\'];

/// What the hidden sheet with the lists of choices is called. Formulas name it.
const LISTS: &str = "lists";

/// Writes a workbook. What a column lets choose stands on a hidden sheet behind the others.
#[must_use]
pub fn write_xlsx(sheets: &[SheetSpec]) -> Vec<u8> {
    let names = names(sheets);
    let lists = lists(sheets);
    let n_charts = sheets.iter().map(|sheet| sheet.charts.len());
    let types = parts::content_types(names.len() + 1, &n_charts.collect::<Vec<_>>());
    let mut packer = Packer::default();
    packer.add("[Content_Types].xml", types.as_bytes());
    packer.add("_rels/.rels", parts::ROOT_RELATIONS.as_bytes());
    packer.add("xl/workbook.xml", parts::workbook(&names, LISTS).as_bytes());
    packer.add("xl/_rels/workbook.xml.rels", parts::relations(names.len() + 1).as_bytes());
    packer.add("xl/styles.xml", parts::STYLES.as_bytes());
    let (mut first_list, mut first_chart) = (0, 1);
    for (at, sheet) in sheets.iter().enumerate() {
        let part = cells::sheet(sheet, at == 0, first_list, &names);
        packer.add(&format!("xl/worksheets/sheet{}.xml", at + 1), part.as_bytes());
        first_list += sheet.columns.iter().filter(|column| !column.choices.is_empty()).count();
        charts(&mut packer, (sheets, &names), (at, first_chart));
        first_chart += sheet.charts.len();
    }
    let part = cells::plain(&lists);
    packer.add(&format!("xl/worksheets/sheet{}.xml", names.len() + 1), part.as_bytes());
    packer.finish()
}

/// The charts of a sheet, each a part of its own, and the drawing that says where they lie.
fn charts(
    packer: &mut Packer,
    (sheets, names): (&[SheetSpec], &[String]),
    (at, first): (usize, usize),
) {
    let charts = sheets.get(at).map_or(&[][..], |sheet| &sheet.charts);
    if charts.is_empty() {
        return;
    }
    let number = at + 1;
    let mut add = |name: &str, part: String| packer.add(name, part.as_bytes());
    add(&format!("xl/worksheets/_rels/sheet{number}.xml.rels"), drawing::of_sheet(number));
    add(&format!("xl/drawings/drawing{number}.xml"), drawing::drawing(charts));
    let relations = drawing::relations(charts.len(), first);
    add(&format!("xl/drawings/_rels/drawing{number}.xml.rels"), relations);
    for (chart, number) in charts.iter().zip(first..) {
        add(&format!("xl/charts/chart{number}.xml"), chart::chart(chart, at, sheets, names));
    }
}

/// Names that a workbook takes: short, without its special characters, each of them once.
fn names(sheets: &[SheetSpec]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for sheet in sheets {
        let kept = sheet.name.replace(NOT_IN_NAMES, " ");
        let kept = kept.trim().trim_matches('\'').trim();
        let wanted = if kept.is_empty() { "1" } else { kept };
        let mut name: String = wanted.chars().take(MAX_NAME).collect();
        let is_taken = |name: &str, names: &[String]| {
            name.eq_ignore_ascii_case(LISTS) || names.iter().any(|it| it.eq_ignore_ascii_case(name))
        };
        let mut number = 2;
        while is_taken(&name, &names) {
            let ending = format!(" {number}");
            name = wanted.chars().take(MAX_NAME - ending.len()).collect::<String>() + &ending;
            number += 1;
        }
        names.push(name);
    }
    names
}

/// The choices of all columns, a column each, as rows.
fn lists(sheets: &[SheetSpec]) -> Vec<Vec<Cell>> {
    let columns = sheets.iter().flat_map(|sheet| &sheet.columns);
    let lists: Vec<_> =
        columns.map(|column| &column.choices).filter(|list| !list.is_empty()).collect();
    let longest = lists.iter().map(|list| list.len()).max().unwrap_or(0);
    let row = |at: usize| {
        let cell = |list: &&Vec<String>| list.get(at).map_or(Cell::Empty, Cell::text);
        lists.iter().map(cell).collect()
    };
    (0..longest).map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_get_names_that_a_workbook_takes() {
        let named = |name: &str| SheetSpec { name: name.to_owned(), ..SheetSpec::default() };
        let long = "x".repeat(40);
        let all = [named("A/B: c?"), named("a b  c"), named("'"), named("lists"), named(&long)];
        let expected = ["A B  c", "a b  c 2", "1", "lists 2", &long[..31]];
        assert_eq!(names(&all), expected);
    }
}
