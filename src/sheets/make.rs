//! Writes an XLSX workbook by hand: nine small parts, texts in their cells.
//!
//! **Source** ECMA-376 part 1, chapter 18. The same content gives the same bytes.

mod cells;
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
    let mut packer = Packer::default();
    packer.add("[Content_Types].xml", parts::content_types(names.len() + 1).as_bytes());
    packer.add("_rels/.rels", parts::ROOT_RELATIONS.as_bytes());
    packer.add("xl/workbook.xml", parts::workbook(&names, LISTS).as_bytes());
    packer.add("xl/_rels/workbook.xml.rels", parts::relations(names.len() + 1).as_bytes());
    packer.add("xl/styles.xml", parts::STYLES.as_bytes());
    let mut first_list = 0;
    for (at, sheet) in sheets.iter().enumerate() {
        let part = cells::sheet(sheet, at == 0, first_list);
        packer.add(&format!("xl/worksheets/sheet{}.xml", at + 1), part.as_bytes());
        first_list += sheet.columns.iter().filter(|column| !column.choices.is_empty()).count();
    }
    let part = cells::plain(&lists);
    packer.add(&format!("xl/worksheets/sheet{}.xml", names.len() + 1), part.as_bytes());
    packer.finish()
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

/// The letters of a column, counted from 0.
fn letters(column: usize) -> String {
    let mut rest = column + 1;
    let mut letters = Vec::new();
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or_default();
        letters.insert(0, char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    letters.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_letters() {
        for (column, expected) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(letters(column), expected);
        }
    }

    #[test]
    fn sheets_get_names_that_a_workbook_takes() {
        let named = |name: &str| SheetSpec { name: name.to_owned(), ..SheetSpec::default() };
        let long = "x".repeat(40);
        let all = [named("A/B: c?"), named("a b  c"), named("'"), named("lists"), named(&long)];
        let expected = ["A B  c", "a b  c 2", "1", "lists 2", &long[..31]];
        assert_eq!(names(&all), expected);
    }
}
