//! Spreadsheets: what is written comes back equal, nothing in it is a formula, and what is hostile is
//! refused. What other programs make of them is tested with the worker, in `worker/tests`.

mod hostile;
mod package;

use proptest::collection::vec;
use proptest::prelude::*;
use stifinner::app::table::block;
use stifinner::sheets::{Cell, ColumnSpec, Row, SheetSpec, read, write_csv, write_xlsx};

use crate::strategies::cases;
use package::{Package, Part};

/// Texts that spreadsheets trip over.
fn text() -> impl Strategy<Value = String> {
    let begin = prop_oneof![
        Just(String::new()),
        prop::sample::select(vec![
            "=", "+", "-", "@", "\t", "\r", "\n", "'", " =", "_x000D_", "＝"
        ])
        .prop_map(str::to_owned),
    ];
    let letter = prop_oneof![
        8 => prop::char::range('a', 'z'),
        2 => prop::sample::select(vec![';', ',', '"', '\'', '\n', '\t', '<', '&', '_', 'x', '★', 'å', ' ']),
        1 => any::<char>().prop_filter("files of texts have none", |it| !it.is_control()),
    ];
    (begin, vec(letter, 0..12)).prop_map(|(begin, rest)| begin + &String::from_iter(rest))
}

fn cell() -> impl Strategy<Value = Cell> {
    prop_oneof![
        5 => text().prop_map(Cell::text),
        2 => prop::num::f64::NORMAL.prop_map(Cell::Number),
        1 => (-25_000..80_000_i32).prop_map(Cell::Day),
        1 => any::<bool>().prop_map(Cell::Bool),
        1 => Just(Cell::Empty),
    ]
}

fn rows() -> impl Strategy<Value = Vec<Vec<Cell>>> {
    vec(vec(cell(), 0..6), 0..8)
}

/// Rows as reading gives them: numbered from a row on, without what is empty at the end.
fn expected(rows: &[Vec<Cell>], first: u32) -> Vec<Row> {
    let numbered = rows.iter().zip(first..);
    let row = |(cells, number): (&Vec<Cell>, u32)| {
        let filled = cells.iter().rposition(|cell| *cell != Cell::Empty).map_or(0, |at| at + 1);
        Row { number, cells: cells[..filled].to_vec() }
    };
    numbered.map(row).filter(|row| !row.cells.is_empty()).collect()
}

fn spec(rows: &[Vec<Cell>]) -> SheetSpec {
    let column =
        |title: &str| ColumnSpec { title: title.to_owned(), width: 9, ..Default::default() };
    SheetSpec {
        name: "Stakeholders".to_owned(),
        title: "All of them".to_owned(),
        header_row: 5,
        columns: vec![column("Stakeholder"), column("Influence")],
        rows: rows.to_vec(),
        ..SheetSpec::default()
    }
}

proptest! {
    #![proptest_config(cases(128, 20_000))]

    #[test]
    fn a_workbook_comes_back_as_it_was_written(rows in rows()) {
        let book = read(&write_xlsx(&[spec(&rows)]), "any.xlsx").unwrap();
        prop_assert_eq!(&book.sheets[0].rows[2..], expected(&rows, 6));
        prop_assert!(book.sheets[1].is_hidden);
    }

    #[test]
    fn a_table_of_texts_comes_back_as_it_was_written(rows in vec(vec(text(), 1..6), 1..8)) {
        let cells: Vec<Vec<Cell>> =
            rows.iter().map(|row| row.iter().map(Cell::text).collect()).collect();
        // One separator at least says which it is.
        let head = vec![Cell::text("a"), Cell::text("b"), Cell::text("c")];
        let all: Vec<_> = std::iter::once(head).chain(cells).collect();
        let book = read(&write_csv(&all), "any.csv").unwrap();
        prop_assert_eq!(&book.sheets[0].rows, &expected(&all, 1));
    }

    #[test]
    fn no_field_of_a_table_of_texts_is_worked_out(rows in vec(vec(cell(), 1..6), 1..200)) {
        let text = String::from_utf8(write_csv(&rows)).unwrap();
        for (field, cell) in fields(&text).into_iter().zip(rows.iter().flatten()) {
            if let Cell::Number(number) = cell {
                prop_assert_eq!(field.replace(',', ".").parse(), Ok(*number));
            } else {
                let first = field.trim_start_matches(' ').chars().next().unwrap_or('a');
                prop_assert!(!"=+-@\t\r\n＝＋－＠".contains(first), "{field:?}");
            }
        }
    }

    #[test]
    fn no_cell_of_a_copied_block_is_worked_out(rows in vec(vec(text(), 1..6), 1..200)) {
        let copied = block::write(&rows);
        // Nothing but the separators, seen by a program that knows quotation marks.
        let table = format!("\u{FEFF}{}", copied.replace(';', ",").replace('\t', ";"));
        for (field, cell) in fields(&table.replace('\n', "\r\n")).iter().zip(rows.iter().flatten()) {
            let first = field.trim_start_matches(' ').chars().next().unwrap_or('a');
            let is_number = cell.chars().skip(1).all(|it| it.is_ascii_digit()) && cell.len() > 1;
            let is_live = "=+-@\t\r\n＝＋－＠".contains(first);
            prop_assert!(!is_live || is_number, "{field:?} of {cell:?}");
        }
        let last_is_empty = rows.last().is_some_and(|row| *row == [""]);
        let back = block::read(&copied);
        prop_assert_eq!(&back[..], &rows[..rows.len() - usize::from(last_is_empty)]);
    }

    #[test]
    fn whatever_bytes_come_in_they_are_read_or_refused(bytes in vec(any::<u8>(), 0..400)) {
        let _any = read(&bytes, "any.csv");
        let _any = read(&[b"PK\x03\x04".as_slice(), &bytes].concat(), "any.xlsx");
    }

    #[test]
    fn a_spoiled_workbook_is_read_or_refused(
        rows in rows(),
        spots in vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let mut bytes = write_xlsx(&[spec(&rows)]);
        for (spot, byte) in spots {
            let at = spot.index(bytes.len());
            bytes[at] = byte;
        }
        let _any = read(&bytes, "any.xlsx");
    }
}

/// The fields of a table as a program sees them that knows quotation marks and nothing else.
fn fields(text: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut is_quoted = false;
    let mut letters = text.strip_prefix('\u{FEFF}').unwrap().chars().peekable();
    while let Some(letter) = letters.next() {
        let current = fields.last_mut().unwrap();
        match letter {
            '"' if is_quoted && letters.next_if_eq(&'"').is_some() => current.push('"'),
            '"' => is_quoted = !is_quoted,
            ';' if !is_quoted => fields.push(String::new()),
            '\r' if !is_quoted && letters.next_if_eq(&'\n').is_some() => fields.push(String::new()),
            letter => current.push(letter),
        }
    }
    fields
}

#[test]
fn the_same_content_gives_the_same_bytes() {
    let rows = vec![vec![Cell::text("Nurses"), Cell::Number(1.5), Cell::Day(20_000)]];
    assert_eq!(write_xlsx(&[spec(&rows)]), write_xlsx(&[spec(&rows)]));
}

#[test]
fn what_programs_write_in_other_ways_is_read_too() {
    let sheet = "<x:worksheet xmlns:x='m'><x:sheetData>\
         <x:row><x:c t='s'><x:v>0</x:v></x:c><x:c t='str'><x:f>A1</x:f><x:v>a_x0009_b</x:v></x:c></x:row>\
         <x:row r='4'><x:c r='C4' t='d'><x:v>2026-11-22T08:00:00Z</x:v></x:c><x:c t='e'><x:v>#REF!</x:v></x:c>\
         <x:c><x:f>TODAY()</x:f></x:c><x:c r='G4'><x:v>1e3</x:v></x:c></x:row>\
         </x:sheetData><x:not-well-formed";
    let strings = "<sst uniqueCount='9'><si><r><t>Kari </t></r><r><t>&amp; &#9733;</t></r>\
         <rPh><t>sound</t></rPh></si></sst>";
    let bytes = Package::workbook(sheet).with(Part::strings(strings)).bytes();
    let rows = read(&bytes, "any.xlsx").unwrap().sheets.remove(0).rows;
    let gap = || Cell::Empty;
    let expected = [
        Row { number: 1, cells: vec![Cell::text("Kari & ★"), Cell::text("a\tb")] },
        Row {
            number: 4,
            cells: vec![
                gap(),
                gap(),
                Cell::Day(20_779),
                Cell::text("#REF!"),
                gap(),
                gap(),
                Cell::Number(1000.0),
            ],
        },
    ];
    assert_eq!(rows, expected);
}

#[test]
fn days_that_are_counted_from_1904_are_the_same_days() {
    let sheet = "<worksheet><sheetData><row r='1'><c r='A1' s='1'><v>1</v></c></row></sheetData></worksheet>";
    let styles = "<styleSheet><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>\
         <cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>";
    let bytes = Package::workbook(sheet)
        .with(Part::styles(styles))
        .with(Part::book("<workbookPr date1904='1'/>"))
        .bytes();
    let rows = read(&bytes, "any.xlsx").unwrap().sheets.remove(0).rows;
    assert_eq!(rows[0].cells[0].words(), "1904-01-02");
}
