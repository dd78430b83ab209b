//! How a sheet lies on paper, and how high its rows are.

use std::fmt::Write as _;

use quick_xml::escape::escape;

use crate::sheets::book::{Cell, ColumnSpec, Look, SheetSpec};
use crate::sheets::formula::quoted;

/// Widest sheet that is made to fit one page: on A4 across it is then printed at half its size.
/// **Unit** characters.
const WIDEST_TO_FIT: u32 = 260;

/// Height of a line. **Unit** points.
const LINE: usize = 15;
/// Most lines of a row: a row is at most 409 points high.
const MOST_LINES: usize = 27;

/// Whether all columns fit a page without becoming too small. A sheet of charts alone does.
fn fits(spec: &SheetSpec) -> bool {
    let shown = spec.columns.iter().filter(|column| !column.is_hidden);
    shown.map(|column| u32::from(column.width)).sum::<u32>() <= WIDEST_TO_FIT
}

/// What a sheet says of its page before anything else.
pub(super) fn first(spec: &SheetSpec) -> &'static str {
    match fits(spec) {
        true => "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>",
        false => "",
    }
}

/// The page itself: A4 across, with the name of the sheet and the number of the page below.
pub(super) const PAGE: &str = "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>\
<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>\
<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>";

/// What stands on every page of a table: its header, and of a wide one the first column.
pub(super) fn titles(sheets: &[SheetSpec], names: &[String]) -> String {
    let mut all = String::new();
    for (at, (spec, name)) in sheets.iter().zip(names).enumerate() {
        if spec.columns.is_empty() {
            continue;
        }
        let (name, header) = (quoted(name), spec.header_row.max(1));
        let first = if fits(spec) { String::new() } else { format!("{name}!$A:$A,") };
        let area = format!("{first}{name}!${header}:${header}");
        let _infallible = write!(
            all,
            "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{at}\">{}</definedName>",
            escape(&area)
        );
    }
    if all.is_empty() { all } else { format!("<definedNames>{all}</definedNames>") }
}

/// The height of a row of which some cell needs more than a line: not every program works it out when
/// it opens a file. **Unit** points.
pub(super) fn height<'a>(
    columns: &[ColumnSpec],
    cells: impl Iterator<Item = &'a str>,
) -> Option<usize> {
    let lines = |(column, text): (&ColumnSpec, &str)| match column.look {
        Look::Symbol => 1,
        Look::Words | Look::Number | Look::Whole | Look::Percent | Look::Day | Look::Sum => {
            lines(text, usize::from(column.width))
        }
    };
    let shown = columns.iter().zip(cells).filter(|(column, _)| !column.is_hidden);
    let most = shown.map(lines).max()?;
    (most > 1).then(|| most.min(MOST_LINES) * LINE)
}

/// How many lines a text takes in a column. Words are not cut, so of several lines none is filled to
/// its end.
fn lines(text: &str, width: usize) -> usize {
    let full = (width * 9 / 10).max(1);
    let of = |n: usize| if n <= width { 1 } else { n.div_ceil(full) };
    text.lines().map(|line| of(line.chars().count())).sum()
}

/// A cell as far as it takes lines.
pub(super) fn text(cell: &Cell) -> &str {
    match cell {
        Cell::Text(text) => text,
        Cell::Empty | Cell::Number(_) | Cell::Day(_) | Cell::Bool(_) | Cell::Formula(_) => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_as_high_as_its_longest_cell_needs() {
        let column = |width, is_hidden| ColumnSpec { width, is_hidden, ..ColumnSpec::default() };
        let columns = [column(10, false), column(20, false)];
        let of = |cells: [&'static str; 2]| height(&columns, cells.into_iter());
        assert_eq!(of(["short", ""]), None);
        assert_eq!(of(["ten letter", "x"]), None);
        assert_eq!(of(["ten letters", "x"]), Some(30));
        assert_eq!(of(["a\nb", "one\ntwo\nthree"]), Some(45));
        let long = "x".repeat(9_000);
        assert_eq!(height(&columns, [long.as_str()].into_iter()), Some(405));
        let hidden = [column(2, true), column(10, false)];
        assert_eq!(height(&hidden, ["a long text", "short"].into_iter()), None);
    }

    #[test]
    fn a_wide_table_repeats_its_first_column_and_every_table_its_header() {
        let table = |name: &str, width| SheetSpec {
            name: name.to_owned(),
            header_row: 5,
            columns: vec![ColumnSpec { width, ..ColumnSpec::default() }],
            ..SheetSpec::default()
        };
        let sheets = [table("Mål's", 300), SheetSpec::default(), table("B", 30)];
        let names = ["Mål's", "C", "B"].map(str::to_owned);
        let found = titles(&sheets, &names);
        assert!(found.contains("0\">&apos;Mål&apos;&apos;s&apos;!$A:$A,"), "{found}");
        assert!(found.contains("localSheetId=\"2\">&apos;B&apos;!$5:$5<"), "{found}");
        assert_eq!(found.matches("localSheetId").count(), 2);
        assert!(fits(&sheets[1]) && !fits(&sheets[0]));
    }
}
