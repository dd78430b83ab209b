//! Which formats of a workbook show a number as a day.

use std::collections::BTreeMap;

use super::walk::{Tag, Visit};
use crate::sheets::fault::SheetError;
use crate::sheets::limits::MAX_CELLS;
use crate::sheets::zip::Archive;

#[derive(Debug, Default)]
struct Styles {
    codes: BTreeMap<u32, bool>,
    is_cell: bool,
    formats: Vec<u32>,
}

impl Visit for Styles {
    fn open(&mut self, name: &str, tag: &Tag<'_>) -> Result<(), SheetError> {
        let format =
            || Ok(tag.get("numFmtId")?.and_then(|id| id.parse::<u32>().ok()).unwrap_or_default());
        match name {
            "numFmt" => {
                let code = tag.get("formatCode")?.unwrap_or_default();
                self.codes.insert(format()?, is_day_code(&code));
            }
            // The table of cells, not the one of named styles, which holds `xf` too.
            "cellXfs" => self.is_cell = true,
            "cellStyles" | "cellStyleXfs" | "dxfs" => self.is_cell = false,
            "xf" if self.is_cell => {
                if self.formats.len() >= MAX_CELLS {
                    return Err(SheetError::TooMuch);
                }
                self.formats.push(format()?);
            }
            _ => {}
        }
        Ok(())
    }
}

/// Whether the formats that every workbook has by number show a day.
/// **Source** ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 are days of the East Asian languages.
fn is_day_number(format: u32) -> bool {
    matches!(format, 14..=17 | 22 | 27..=36 | 50..=58)
}

/// Whether a format shows a day: it has a year or a day outside of quotation marks, brackets and
/// escapes. Hours and minutes alone are no day.
fn is_day_code(code: &str) -> bool {
    let (mut is_quoted, mut is_bracket, mut is_escaped) = (false, false, false);
    for letter in code.chars() {
        if std::mem::take(&mut is_escaped) {
            continue;
        }
        match letter {
            '"' => is_quoted = !is_quoted,
            '[' if !is_quoted => is_bracket = true,
            ']' if !is_quoted => is_bracket = false,
            '\\' | '_' | '*' if !is_quoted => is_escaped = true,
            ';' if !is_quoted => return false,
            'd' | 'D' | 'y' | 'Y' if !is_quoted && !is_bracket => return true,
            _ => {}
        }
    }
    false
}

/// Reads, for every format of a cell, whether it shows a day.
pub(super) fn read(archive: &mut Archive<'_>, name: &str) -> Result<Vec<bool>, SheetError> {
    let mut styles = Styles::default();
    super::visit(archive, name, &mut styles)?;
    let Styles { codes, formats, .. } = styles;
    let shows_day =
        |format: &u32| codes.get(format).copied().unwrap_or_else(|| is_day_number(*format));
    Ok(formats.iter().map(shows_day).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_of_days_are_told_from_formats_of_numbers_and_hours() {
        for code in ["dd.mm.yyyy", "yyyy\\-mm\\-dd;@", "[$-414]d. mmmm yyyy", "mmm yy", "d/m"] {
            assert!(is_day_code(code), "{code}");
        }
        for code in ["0.00", "General", "\"dag\" 0", "hh:mm", "[Red]0;\\d0", "# ##0_d", "0 \"år\""]
        {
            assert!(!is_day_code(code), "{code}");
        }
    }
}
