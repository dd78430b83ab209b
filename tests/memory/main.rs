#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test that meets the unexpected stops")]
#![allow(
    clippy::cast_possible_truncation,
    clippy::indexing_slicing,
    unreachable_pub,
    reason = "the workbooks are made by what other tests use too"
)]
//! How much is allocated while a file is read, at most: counted, not guessed. One test in a program
//! of its own, since the count is of the whole program.

#[path = "../native/sheets/package.rs"]
mod package;

use package::{Package, Part};
use peak_alloc::PeakAlloc;
use stifinner::format::{self, ReadError};
use stifinner::sheets::{Cell, ColumnSpec, SheetError, SheetSpec, Task, limits, read, write_xlsx};

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const MIB: usize = 1024 * 1024;
/// What a file may take beside itself, whatever it is.
const MOST: usize = 64 * MIB;

/// Does `work`, which may not take more than [`MOST`]; what it answers with counts too.
#[track_caller]
fn within_bounds<R>(name: &str, work: impl FnOnce() -> R) -> R {
    MEMORY.reset_peak_usage();
    let before = MEMORY.current_usage();
    let answer = work();
    let most = MEMORY.peak_usage() - before;
    assert!(most <= MOST, "{name}: {} MiB", most / MIB);
    answer
}

fn workbook(rows: &str) -> Package {
    Package::workbook(format!("<worksheet><sheetData>{rows}</sheetData></worksheet>"))
}

fn rows(count: u32, cells: impl Fn(u32) -> String) -> String {
    (1..=count).map(|row| format!("<row r='{row}'>{}</row>", cells(row))).collect()
}

/// Files that mean harm, with what each gets.
fn bombs() -> Vec<(&'static str, Vec<u8>, SheetError)> {
    let spaces = " ".repeat(200 * MIB);
    let unpacks = workbook(&format!("<row r='1'><c r='A1' t='str'><v>{spaces}")).bytes();
    let text = Part::strings(&format!("<sst><si><t>{spaces}</t></si></sst>"));
    let strings = workbook("").with(text).bytes();
    let long = Part::strings(&format!("<sst><si><t>{}</t></si></sst>", "a".repeat(30_000)));
    let shared = workbook(&rows(5_000, |_| "<c t='s'><v>0</v></c>".to_owned())).with(long);
    let wide = workbook(&rows(5_000, |row| format!("<c r='SA{row}'><v>1</v></c>")));
    let far = workbook("<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>");
    let mut parts = workbook("");
    parts.0.extend((0..60_000).map(|n| Part::new(&format!("xl/media/{n}"), "")));
    let place = SheetError::TooFar { row: 1_048_576, column: 16_384 };
    vec![
        ("unpacks.xlsx", unpacks, SheetError::TooMuch),
        ("strings.xlsx", strings, SheetError::TooMuch),
        ("shared.xlsx", shared.bytes(), SheetError::TooMuch),
        ("wide.xlsx", wide.bytes(), SheetError::TooMuch),
        ("far.xlsx", far.bytes(), place),
        ("parts.xlsx", parts.bytes(), SheetError::TooMuch),
        ("deep.xlsx", Package::workbook("<a>".repeat(500_000)).bytes(), SheetError::Damaged),
        ("large.csv", vec![b'a'; 200 * MIB], SheetError::FileTooLarge),
        (
            "long.csv",
            vec![b'a'; limits::MAX_FILE_BYTES],
            SheetError::CellTooLong { row: 1, column: 1 },
        ),
        ("cells.csv", "a;b;c\n".repeat(MIB).into_bytes(), SheetError::TooMuch),
    ]
}

/// As large as anybody's: 10,000 rows of 12 columns.
fn largest() -> Vec<u8> {
    let cells = |row: u32| {
        let text = |column| Cell::text(format!("What was said in cell {row}, {column}"));
        (0..12).map(text).collect::<Vec<_>>()
    };
    let columns = vec![ColumnSpec { title: "Text".to_owned(), ..ColumnSpec::default() }; 12];
    let rows = (0..10_000).map(cells).collect();
    write_xlsx(&[SheetSpec { name: "All".to_owned(), columns, rows, ..SheetSpec::default() }])
}

#[test]
fn no_file_takes_more_memory_than_its_bound() {
    for (name, bytes, why) in bombs() {
        let found = within_bounds(name, || read(&bytes, name));
        assert_eq!(found.err(), Some(why), "{name}");
    }
    // Harmless, and as many lines as a file can have.
    let empty = ";\n".repeat(limits::MAX_FILE_BYTES / 2).into_bytes();
    assert!(within_bounds("empty.csv", || read(&empty, "empty.csv")).is_ok());
    let bytes = largest();
    let question = Task::Read { name: "all.xlsx".to_owned() }.words().unwrap();
    let answer = within_bounds("all.xlsx", || Task::answer(&question, &bytes)).unwrap();
    let book = Task::what_was_read(&answer).unwrap().unwrap();
    assert_eq!(book.sheets[0].rows.len(), 10_001);

    let deep = "[".repeat(format::MAX_BYTES);
    let found = within_bounds("deep.json", || format::read(&deep).err());
    assert!(matches!(found, Some(ReadError::NotJson { .. })), "{found:?}");
    let large = " ".repeat(200 * MIB);
    let found = within_bounds("large.json", || format::read(&large).err());
    assert!(matches!(found, Some(ReadError::TooLarge { .. })), "{found:?}");
}
