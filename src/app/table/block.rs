//! Blocks of cells as spreadsheets put them on the clipboard: tabs between cells, line breaks
//! between rows, quotation marks around cells that hold either.

use crate::sheets::safe;

/// Most rows that are taken from the clipboard at once.
pub const MAX_ROWS: usize = 20_000;

/// Reads a copied block. Rows may differ in length; a trailing line break makes no row. What [`write()`]
/// marked as text comes back without the mark. Reading stops at [`MAX_ROWS`].
#[must_use]
pub fn read(text: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut row = Vec::new();
    let mut cell = String::new();
    let mut letters = text.chars().peekable();
    let mut quoted = false;
    let taken = |cell: &mut String| safe::plain(&std::mem::take(cell)).to_owned();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if cell.is_empty() => quoted = true,
            '\t' if !quoted => row.push(taken(&mut cell)),
            '\r' if !quoted => {}
            '\n' if !quoted => {
                row.push(taken(&mut cell));
                rows.push(std::mem::take(&mut row));
                if rows.len() == MAX_ROWS {
                    return rows;
                }
            }
            other => cell.push(other),
        }
    }
    if !cell.is_empty() || !row.is_empty() {
        row.push(taken(&mut cell));
        rows.push(row);
    }
    rows
}

/// Writes a block for the clipboard. A cell that a spreadsheet would take for a formula is written
/// with an apostrophe before it; numbers stay numbers.
#[must_use]
pub fn write(rows: &[Vec<String>]) -> String {
    let lines = rows.iter().map(|row| {
        let cells: Vec<String> = row.iter().map(|cell| write_cell(cell)).collect();
        cells.join("\t")
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn write_cell(cell: &str) -> String {
    let safe = if is_number(cell) { cell.to_owned() } else { safe::neutral(cell) };
    if safe.contains(['\t', '\n', '\r', '"']) {
        format!("\"{}\"", safe.replace('"', "\"\""))
    } else {
        safe
    }
}

fn is_number(cell: &str) -> bool {
    let rest = cell.strip_prefix(['-', '+']).unwrap_or(cell);
    rest.starts_with(|c: char| c.is_ascii_digit())
        && rest.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '\u{a0}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, rows: &[&[&str]]) {
        let wanted: Vec<Vec<String>> =
            rows.iter().map(|row| row.iter().map(ToString::to_string).collect()).collect();
        assert_eq!(read(text), wanted);
    }

    #[test]
    fn a_block_is_read_as_the_spreadsheet_shows_it() {
        check("", &[]);
        check("a", &[&["a"]]);
        check("a\tb\r\nc\td\r\n", &[&["a", "b"], &["c", "d"]]);
        check("a\t\n\tb", &[&["a", ""], &["", "b"]]);
        check("\"two\nlines\"\tb", &[&["two\nlines", "b"]]);
        check("\"say \"\"hi\"\"\"", &[&["say \"hi\""]]);
        check("5\" pipe\tb", &[&["5\" pipe", "b"]]);
    }

    #[test]
    fn what_was_written_is_read_again() {
        let rows = vec![
            vec!["Home nurses".to_owned(), "line\nbreak".to_owned()],
            vec!["a \"quoted\" word".to_owned(), "tab\there".to_owned()],
        ];
        assert_eq!(read(&write(&rows)), rows);
    }

    #[test]
    fn no_cell_leaves_as_a_formula() {
        for cell in ["=1+1", "+cmd", "-cmd|x", "@SUM(A1)", "＝1"] {
            assert!(write(&[vec![cell.to_owned()]]).starts_with('\''), "{cell}");
        }
        for cell in ["-5", "+47 22 22 22 22", "-1 234,5", "a=b", "5-3"] {
            assert_eq!(write(&[vec![cell.to_owned()]]), cell);
        }
    }
}
