//! A second opinion: another reader finds in our workbooks what we wrote, and we find in another
//! writer's what it wrote. Here and not with the core's tests, since these crates would bring those a
//! faster deflate than people run.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that meets the unexpected stops"
)]

use calamine::Reader as _;
use stifinner::sheets::{Cell, ColumnSpec, Row, SheetSpec, read, write_xlsx};

#[test]
fn another_reader_finds_in_our_workbook_what_we_wrote() {
    let rows = vec![vec![
        Cell::text("=1+1"),
        Cell::text("Høy & <lav>\nto"),
        Cell::Number(-2.25),
        Cell::Bool(true),
        Cell::Day(20_779),
    ]];
    let choices = vec!["High, or more".to_owned(), "Low".to_owned()];
    let column =
        ColumnSpec { title: "Stakeholder".to_owned(), width: 9, choices, ..ColumnSpec::default() };
    let spec = SheetSpec {
        name: "Stakeholders".to_owned(),
        title: "All of them".to_owned(),
        header_row: 5,
        columns: vec![column],
        rows,
        ..SheetSpec::default()
    };
    let bytes = write_xlsx(&[spec]);
    let mut book: calamine::Xlsx<_> =
        calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).unwrap();
    assert_eq!(book.sheet_names(), ["Stakeholders", "lists"]);
    let range = book.worksheet_range("Stakeholders").unwrap();
    let at = |column| range.get_value((5, column)).unwrap();
    assert_eq!(at(0).to_string(), "=1+1");
    assert_eq!(at(1).to_string(), "Høy & <lav>\nto");
    assert_eq!(at(2), &calamine::Data::Float(-2.25));
    assert_eq!(at(3), &calamine::Data::Bool(true));
    assert!(matches!(at(4), calamine::Data::DateTime(day) if day.as_f64() == 46_348.0));
    assert!(book.worksheet_formula("Stakeholders").unwrap().is_empty());
}

#[test]
fn what_another_writer_wrote_is_read() {
    use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Ark 1").unwrap();
    let (bold, day) = (Format::new().set_bold(), Format::new().set_num_format("dd.mm.yyyy"));
    let runs = [(&Format::default(), "Home "), (&bold, "nurses")];
    sheet.write_rich_string(1, 0, &runs).unwrap();
    sheet.write(1, 1, 12.5).unwrap();
    sheet.write_with_format(1, 2, ExcelDateTime::from_ymd(2026, 11, 22).unwrap(), &day).unwrap();
    sheet.write(1, 3, true).unwrap();
    sheet.write(1, 4, Formula::new("=1+1").set_result("2")).unwrap();
    sheet.write(3, 0, "Home nurses").unwrap();
    sheet.set_row_hidden(3).unwrap();
    book.add_worksheet().set_name("Hidden").unwrap().set_hidden(true);
    let book = read(&book.save_to_buffer().unwrap(), "any.xlsx").unwrap();
    let expected = [
        Row {
            number: 2,
            cells: vec![
                Cell::text("Home nurses"),
                Cell::Number(12.5),
                Cell::Day(20_779),
                Cell::Bool(true),
                Cell::Number(2.0),
            ],
        },
        Row { number: 4, cells: vec![Cell::text("Home nurses")] },
    ];
    assert_eq!(book.sheets[0].rows, expected);
    assert_eq!(book.sheets[0].name, "Ark 1");
    assert!(book.sheets[1].is_hidden);
}

#[test]
fn another_reader_finds_formulas_with_what_they_give_and_skips_charts() {
    use stifinner::sheets::{
        Area, ChartForm, ChartSpec, Look, Place, SeriesLook, SeriesSpec, Sign, Term,
    };
    let column = |title: &str, look| ColumnSpec {
        title: title.to_owned(),
        width: 9,
        look,
        ..ColumnSpec::default()
    };
    let at = |row| Term::At(Place { sheet: Some(0), column: 1, row });
    let area = |column| Area { sheet: None, from: (column, 3), to: (column, 4) };
    let half = at(3).with(Sign::Over, at(4));
    let spec = SheetSpec {
        name: "Det's it".to_owned(),
        header_row: 3,
        columns: vec![column("Day", Look::Day), column("Value", Look::Number)],
        rows: vec![
            vec![Cell::Day(20_779), Cell::Number(2.0), Cell::formula(half, Cell::Number(0.5))],
            vec![Cell::Day(20_780), Cell::Number(4.0)],
            vec![Cell::Empty, Cell::formula(Term::Sum(area(1)), Cell::Number(6.0))],
        ],
        charts: vec![ChartSpec {
            form: ChartForm::Days,
            title: "Visits".to_owned(),
            unit: String::new(),
            over: area(0),
            series: vec![SeriesSpec {
                name: "Value".to_owned(),
                values: area(1),
                look: SeriesLook::Dots,
                colour: "1F5C8B".to_owned(),
            }],
            at: (4, 1),
            size: (8, 15),
        }],
        ..SheetSpec::default()
    };
    let bytes = write_xlsx(&[spec]);
    let mut book: calamine::Xlsx<_> =
        calamine::open_workbook_from_rs(std::io::Cursor::new(bytes.as_slice())).unwrap();
    let range = book.worksheet_range("Det's it").unwrap();
    let at = |row, column| range.get_value((row, column)).unwrap();
    assert!(matches!(at(3, 0), calamine::Data::DateTime(day) if day.as_f64() == 46_348.0));
    assert_eq!(at(3, 2), &calamine::Data::Float(0.5));
    assert_eq!(at(5, 1), &calamine::Data::Float(6.0));
    let formulas = book.worksheet_formula("Det's it").unwrap();
    assert_eq!(formulas.get_value((3, 2)).unwrap(), "('Det''s it'!B4/'Det''s it'!B5)");
    assert_eq!(formulas.get_value((5, 1)).unwrap(), "SUM(B4:B5)");
    // We read what was worked out last, as any other number.
    let own = read(&bytes, "a.xlsx").unwrap();
    assert_eq!(own.sheets[0].rows.last().unwrap().cells[1], Cell::Number(6.0));
}
