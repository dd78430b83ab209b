//! Reads an XLSX workbook: its list of sheets, the shared texts, the formats that tell a day from a
//! number, and the cells.
//!
//! **Source** ECMA-376 part 1, chapters 12 and 18; part 2 for the package. What a file says of how much
//! it holds (`dimension`, `uniqueCount`) is not read at all.

mod cells;
mod parts;
mod strings;
mod styles;
mod walk;

use super::book::{Sheet, Workbook};
use super::fault::SheetError;
use super::keep::Keep;
use super::limits::MAX_SHEETS;
use super::zip::Archive;
use cells::Cells;
use parts::{Contents, Relations, SheetEntry};

/// What the days of a workbook are counted from, and which formats show days.
#[derive(Debug, Default)]
struct Setting {
    counts_from_1904: bool,
    strings: Vec<String>,
    shows_day: Vec<bool>,
}

/// Reads a workbook.
///
/// # Errors
/// A [`SheetError`]; no sheet is used then.
pub(super) fn read(bytes: &[u8]) -> Result<Workbook, SheetError> {
    let mut archive = Archive::open(bytes)?;
    let root = relations(&mut archive, "")?;
    let book_name = root.of_kind("/officeDocument").unwrap_or_else(|| "xl/workbook.xml".to_owned());
    if !archive.has(&book_name) {
        return Err(SheetError::NotASheet);
    }
    let mut contents = Contents::default();
    visit(&mut archive, &book_name, &mut contents)?;
    if contents.sheets.len() > MAX_SHEETS {
        return Err(SheetError::TooMuch);
    }
    let related = relations(&mut archive, &book_name)?;
    let mut keep = Keep::default();
    let setting = Setting {
        counts_from_1904: contents.counts_from_1904,
        strings: match related.of_kind("/sharedStrings") {
            Some(name) => strings::read(&mut archive, &name)?,
            None => Vec::new(),
        },
        shows_day: match related.of_kind("/styles") {
            Some(name) => styles::read(&mut archive, &name)?,
            None => Vec::new(),
        },
    };
    let mut sheets = Vec::new();
    for entry in contents.sheets {
        sheets.extend(sheet(&mut archive, &related, entry, (&setting, &mut keep))?);
    }
    if sheets.is_empty() { Err(SheetError::NotASheet) } else { Ok(Workbook { sheets }) }
}

/// A sheet of cells; `None` for one that is only a chart or a macro.
fn sheet(
    archive: &mut Archive<'_>,
    related: &Relations,
    entry: SheetEntry,
    (setting, keep): (&Setting, &mut Keep),
) -> Result<Option<Sheet>, SheetError> {
    let Some(name) = related.target(&entry.relation, "/worksheet") else { return Ok(None) };
    let mut cells = Cells::new(setting, keep);
    visit(archive, &name, &mut cells)?;
    Ok(Some(Sheet { name: entry.name, is_hidden: entry.is_hidden, rows: cells.into_rows() }))
}

/// What a part is related to; nothing when it does not say.
fn relations(archive: &mut Archive<'_>, part: &str) -> Result<Relations, SheetError> {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    let prefix = if folder.is_empty() { String::new() } else { format!("{folder}/") };
    let name = format!("{prefix}_rels/{file}.rels");
    let mut relations = Relations::within(folder);
    if archive.has(&name) {
        visit(archive, &name, &mut relations)?;
    }
    Ok(relations)
}

/// Shows the elements of a part to a visitor. A part that is named and not there is damage.
fn visit(
    archive: &mut Archive<'_>,
    name: &str,
    visitor: &mut impl walk::Visit,
) -> Result<(), SheetError> {
    let part = archive.part(name)?.ok_or(SheetError::Damaged)?;
    walk::walk(part, visitor)
}
