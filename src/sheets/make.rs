//! Writes an XLSX workbook by hand: a few small parts, texts in their cells, charts beside them.
//!
//! **Source** ECMA-376 part 1, chapter 18 for sheets, 20.5 and 21.2 for drawings and charts. The same
//! content gives the same bytes.

mod cells;
mod chart;
mod drawing;
mod page;
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
    packer.add(
        "xl/workbook.xml",
        parts::workbook(&names, LISTS, &page::titles(sheets, &names)).as_bytes(),
    );
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

    /// All parts of a workbook with two sheets, a formula and a chart of hostile names.
    fn parts() -> Vec<(String, String)> {
        use std::io::Read as _;

        use crate::sheets::book::{ChartForm, ChartSpec, SeriesLook, SeriesSpec};
        use crate::sheets::formula::{Area, Place, Term};
        let area = Area { sheet: Some(0), from: (0, 1), to: (0, 2) };
        let series = |look| SeriesSpec {
            name: "a < b & \"c\"".to_owned(),
            values: area,
            look,
            colour: "112233".to_owned(),
        };
        let chart = |form, look| ChartSpec {
            form,
            title: "=1+1 <x>\u{1}".to_owned(),
            unit: "'".to_owned(),
            over: area,
            series: vec![series(look), series(SeriesLook::Line)],
            at: (1, 1),
            size: (9, 9),
        };
        let at = Term::At(Place { sheet: Some(0), column: 0, row: 1 });
        let sheet = SheetSpec {
            name: "Mål's & <mer>".to_owned(),
            header_row: 1,
            rows: vec![vec![Cell::Day(20_000)], vec![Cell::formula(at, Cell::Day(20_000))]],
            charts: vec![
                chart(ChartForm::Days, SeriesLook::Dots),
                chart(ChartForm::Names, SeriesLook::Columns),
            ],
            ..SheetSpec::default()
        };
        let mut other = sheet.clone();
        other.charts.truncate(1);
        let bytes = write_xlsx(&[sheet, SheetSpec::default(), other]);
        let mut archive = crate::sheets::zip::Archive::open(&bytes).unwrap();
        let mut text = |name: &str| {
            let mut text = String::new();
            archive.part(name).unwrap().unwrap().read_to_string(&mut text).unwrap();
            text
        };
        let types = text("[Content_Types].xml");
        let names = types.split("PartName=\"/").skip(1).map(|rest| rest.split('"').next().unwrap());
        names.map(|name| (name.to_owned(), text(name))).collect()
    }

    #[test]
    fn every_part_is_whole_and_told_of() {
        let parts = parts();
        let count = |what: &str| parts.iter().filter(|(name, _)| name.contains(what)).count();
        assert_eq!((count("/worksheets/"), count("/drawings/"), count("/charts/")), (4, 2, 3));
        for (name, text) in &parts {
            assert_eq!(depth_left_open(name, text), 0, "{name}");
        }
    }

    fn depth_left_open(name: &str, text: &str) -> i32 {
        use quick_xml::events::Event;
        let mut reader = quick_xml::Reader::from_str(text);
        let mut depth = 0_i32;
        loop {
            let event = reader.read_event().unwrap_or_else(|why| panic!("{name}: {why}"));
            if matches!(event, Event::Eof) {
                return depth;
            }
            depth += i32::from(matches!(event, Event::Start(_)));
            depth -= i32::from(matches!(event, Event::End(_)));
        }
    }

    #[test]
    fn a_chart_points_to_cells_and_holds_what_they_hold() {
        let parts = parts();
        let (_, chart) = parts.iter().find(|(name, _)| name.ends_with("chart1.xml")).unwrap();
        let points = "<c:f>&apos;Mål&apos;&apos;s &amp; &lt;mer&gt;&apos;!$A$2:$A$3</c:f>";
        assert!(chart.contains(points), "{chart}");
        assert!(chart.contains("<c:v>45569</c:v>"), "{chart}");
        let (_, third) = parts.iter().find(|(name, _)| name.ends_with("sheet3.xml")).unwrap();
        let formula = "<f>&apos;Mål&apos;&apos;s &amp; &lt;mer&gt;&apos;!A2</f><v>45569</v>";
        assert!(third.contains(formula), "{third}");
        assert_eq!(third.matches("<f>").count(), 1, "no text is a formula");
    }
}
