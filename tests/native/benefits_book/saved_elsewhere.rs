//! Workbooks that a colleague opened in another program and saved there.
//!
//! The files in `tests/data/sheets/libreoffice` are what the first test leaves in `target/tmp`,
//! opened in `LibreOffice` Calc 7.4 and saved by it as XLSX: as they were, and with some cells edited.

use super::followed::{differences, with_users};
use super::*;

fn saved(name: &str) -> Workbook {
    let path = crate::files::path(format!("tests/data/sheets/libreoffice/{name}"));
    read(&std::fs::read(path).unwrap(), name).unwrap()
}

#[test]
fn a_workbook_for_another_program_is_the_project() {
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("benefits.xlsx");
    let project = with_users();
    let sheets = benefits_book(&project, &texts(Locale::Nb), UserRows::Along);
    std::fs::write(&path, write_xlsx(&sheets)).unwrap();
    let book = read(&std::fs::read(&path).unwrap(), "benefits.xlsx").unwrap();
    assert_eq!(differences(&project, &book), [""; 0]);
}

#[test]
fn a_workbook_that_was_only_saved_says_nothing_new() {
    let project = with_users();
    let book = saved("benefits.xlsx");
    assert_eq!(differences(&project, &book), [""; 0]);
    let found = compared(&project, &book, Wanted::Anything, &texts(Locale::Nb)).unwrap();
    let n_rows: Vec<_> = tables(&found).iter().map(|table| table.rows.len()).collect();
    assert_eq!(n_rows, [1, 1, 3, 2, 1, 2, 2], "every table was found again");
}

#[test]
fn another_program_works_the_formulas_out_to_what_the_app_gives() {
    let sheets = benefits_book(&with_users(), &texts(Locale::Nb), UserRows::Along);
    let book = saved("benefits-worked-out.xlsx");
    let mut n_formulas = 0;
    for (sheet, there) in sheets.iter().zip(&book.sheets) {
        assert_eq!(sheet.name, there.name);
        for (at, row) in sheet.rows.iter().enumerate() {
            let number = sheet.header_row + 1 + u32::try_from(at).unwrap();
            let found = there.rows.iter().find(|row| row.number == number);
            for (column, cell) in row.iter().enumerate() {
                let Cell::Formula(formula) = cell else { continue };
                n_formulas += 1;
                let found = found.and_then(|row| row.cells.get(column)).unwrap_or(&Cell::Empty);
                match (&formula.value, found) {
                    (Cell::Number(wanted), Cell::Number(found)) => near(*found, *wanted),
                    (wanted, found) => assert_eq!(found, wanted, "{} {number}", sheet.name),
                }
            }
        }
    }
    assert!(n_formulas > 20, "{n_formulas}");
}

#[test]
fn what_was_edited_in_another_program_is_told_and_nothing_else() {
    let project = with_users();
    let book = saved("benefits-edited.xlsx");
    let expected = [
        "Gevinster: Changed Færre besøk hver natt: navn: Færre besøk → Færre besøk hver natt",
        "Gevinster: New Tryggere netter: ",
        "Indikatorer: Changed Besøk i uka: måltall: 4 → 3,5",
        "Indikatorer: New Fall om natta: ",
        "Målinger: Changed Besøk i uka · 1. februar 2026: målinger: 10 → 9,5 · Sone nord",
        "Målinger: New Fall om natta · 15. oktober 2026: 2",
        "Delmål på veien: Changed Besøk i uka · 30. juni 2026: delmålene: 9 → 8",
        "Oppfølging per bruker: Changed B-07: hvorfor det tok slutt: Flyttet til sykehjem → tomt",
        "Oppfølging per bruker: New D-01: ",
        "Oppfølginger: New D-01 · 1. november 2026: Besøk i uka: 3",
    ];
    assert_eq!(differences(&project, &book), expected);
    let incoming = compared(&project, &book, Wanted::Anything, &texts(Locale::Nb)).unwrap();
    let after = used(&project, &incoming);
    let benefits: Vec<_> = after.benefits.iter().map(|it| it.title.as_str()).collect();
    assert_eq!(benefits, ["Færre besøk hver natt", "Tryggere netter"]);
    let old = after.indicators.get(visits()).unwrap();
    let benefit = after.benefits.get(old.benefits[0]).unwrap();
    assert_eq!(benefit.title.as_str(), benefits[0], "it still shows what was given another name");
}
