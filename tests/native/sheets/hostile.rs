//! Workbooks that mean harm: each is refused with its reason. How much they take is counted in
//! `tests/memory`, how long by the bench.

use stifinner::sheets::{SheetError, limits, read};

use super::package::{Package, Part};

#[track_caller]
fn refused(bytes: &[u8], name: &str, why: SheetError) {
    assert_eq!(read(bytes, name), Err(why));
}

fn sheet(rows: &str) -> Vec<u8> {
    format!("<worksheet><sheetData>{rows}</sheetData></worksheet>").into_bytes()
}

fn workbook(rows: &str) -> Vec<u8> {
    Package::workbook(sheet(rows)).bytes()
}

#[test]
fn what_unpacks_to_too_much_is_stopped_whatever_it_says_of_itself() {
    let huge = vec![b' '; 40 * 1024 * 1024];
    let honest = Package::workbook([sheet(""), huge.clone()].concat());
    assert!(read(&honest.bytes(), "a.xlsx").is_err());
    let inside = [b"<worksheet><sheetData><row r='1'><c r='A1'><v>".as_slice(), &huge].concat();
    let lies = Part { said: Some(100), ..Part::new("xl/sheet.xml", inside) };
    refused(&Package::workbook("").with(lies).bytes(), "a.xlsx", SheetError::TooMuch);
    let strings = [b"<sst><si><t>".as_slice(), &vec![b'a'; 13 * 1024 * 1024], b"</t></si></sst>"];
    let shared =
        Package::workbook(sheet("")).with(Part::new("xl/sharedStrings.xml", strings.concat()));
    refused(&shared.bytes(), "a.xlsx", SheetError::TooMuch);
}

#[test]
fn a_short_text_that_many_cells_share_is_counted_as_often_as_it_is_read() {
    let text = "a".repeat(30_000);
    let cells: String =
        (0..2_000).map(|n| format!("<row r='{}'><c t='s'><v>0</v></c></row>", n + 1)).collect();
    let shared = Package::workbook(sheet(&cells))
        .with(Part::strings(&format!("<sst><si><t>{text}</t></si></sst>")));
    refused(&shared.bytes(), "a.xlsx", SheetError::TooMuch);
}

#[test]
fn a_cell_far_out_is_told_by_its_place() {
    let far = "<row r='1'><c r='XFD1'><v>1</v></c></row>";
    refused(&workbook(far), "a.xlsx", SheetError::TooFar { row: 1, column: 16_384 });
    let low = "<row r='1048576'><c r='A1048576'><v>1</v></c></row>";
    refused(&workbook(low), "a.xlsx", SheetError::TooFar { row: 1_048_576, column: 1 });
    // An empty one only has a format, as many real sheets have.
    let empty = "<row r='1'><c r='A1'><v>1</v></c><c r='XFD1' s='3'/></row>";
    assert_eq!(read(&workbook(empty), "a.xlsx").unwrap().sheets[0].rows[0].cells.len(), 1);
    let wide: String = (1..=1_000)
        .map(|row| format!("<row r='{row}'><c r='SA{row}'><v>1</v></c></row>"))
        .collect();
    refused(&workbook(&wide), "a.xlsx", SheetError::TooMuch);
}

#[test]
fn what_a_sheet_says_of_its_size_makes_no_difference() {
    let rows = "<dimension ref='A1:XFD1048576'/><sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData>";
    let book = Package::workbook(format!("<worksheet>{rows}</worksheet>"))
        .with(Part::strings("<sst count='4294967295' uniqueCount='4294967295'/>"));
    assert_eq!(read(&book.bytes(), "a.xlsx").unwrap().sheets[0].rows.len(), 1);
}

#[test]
fn deep_or_unfolding_xml_is_refused() {
    let deep = "<a>".repeat(100_000);
    refused(&workbook(&deep), "a.xlsx", SheetError::Damaged);
    let unfolds = "<!DOCTYPE a [<!ENTITY b 'bbbbbbbb'><!ENTITY c '&b;&b;&b;'>]><worksheet/>";
    refused(&Package::workbook(unfolds).bytes(), "a.xlsx", SheetError::Damaged);
    let unknown = "<row r='1'><c r='A1' t='str'><v>&c;</v></c></row>";
    refused(&workbook(unknown), "a.xlsx", SheetError::Damaged);
}

#[test]
fn rows_and_texts_that_are_not_where_they_should_be_are_damage() {
    for rows in [
        "<row r='2'/><row r='1'/>",
        "<row r='0'/>",
        "<row r='x'/>",
        "<row r='1'><c r='1'><v>1</v></c></row>",
        "<row r='1'><c t='s'><v>7</v></c></row>",
    ] {
        refused(&workbook(rows), "a.xlsx", SheetError::Damaged);
    }
}

#[test]
fn many_parts_and_many_sheets_are_refused() {
    let mut many = Package::workbook(sheet(""));
    many.0.extend((0..limits::MAX_PARTS).map(|n| Part::new(&format!("xl/media/{n}"), "")));
    refused(&many.bytes(), "a.xlsx", SheetError::TooMuch);
    let sheets: String = (0..200).map(|n| format!("<sheet name='{n}' r:id='r1'/>")).collect();
    let many = Package::workbook(sheet("")).with(Part::book(&sheets));
    refused(&many.bytes(), "a.xlsx", SheetError::TooMuch);
}

#[test]
fn a_workbook_that_is_cut_off_is_refused() {
    let bytes = workbook("<row r='1'><c r='A1'><v>1</v></c></row>");
    for end in (0..bytes.len()).step_by(7) {
        assert!(read(&bytes[..end], "a.xlsx").is_err(), "{end}");
    }
    let half = "<worksheet><sheetData><row r='1'><c r='A1'>";
    refused(&Package::workbook(half).bytes(), "a.xlsx", SheetError::Damaged);
}

#[test]
fn files_of_other_kinds_get_their_reason() {
    refused(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "a.xls", SheetError::OldOrLocked);
    refused(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "a.xlsx", SheetError::OldOrLocked);
    refused(b"\x89PNG\r\n\x1A\n\0\0", "a.csv", SheetError::NotASheet);
    refused(b"name;influence", "a.xlsx", SheetError::Damaged);
    refused(
        &Package(vec![Part::new("content.xml", "<ods/>")]).bytes(),
        "a.ods",
        SheetError::NotASheet,
    );
    refused(&vec![b'a'; limits::MAX_FILE_BYTES + 1], "a.csv", SheetError::FileTooLarge);
}

#[test]
fn a_table_of_texts_has_the_same_limits() {
    let long = "a".repeat(limits::MAX_CELL_CHARS + 1);
    let place = SheetError::CellTooLong { row: 2, column: 1 };
    refused(format!("a;b\n{long};c").as_bytes(), "a.csv", place);
    let wide = format!("a{}b", ";".repeat(600));
    refused(wide.as_bytes(), "a.csv", SheetError::TooFar { row: 1, column: 601 });
    let many = "a;b;c\n".repeat(90_000);
    refused(many.as_bytes(), "a.csv", SheetError::TooMuch);
}
