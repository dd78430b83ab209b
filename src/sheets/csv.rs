//! CSV: texts between separators. Everything that is read is a text, since a CSV file has no other;
//! numbers are understood where they are wanted, in the reader's language.

mod decode;

use super::book::{Cell, Row, Sheet, Workbook};
use super::fault::SheetError;
use super::keep::Keep;
use super::safe;

/// What may stand between two fields, the likeliest first: Nordic spreadsheets write `;`.
const SEPARATORS: [char; 3] = [';', '\t', ','];

/// So many lines are looked at to find out which.
const LOOKED_AT: usize = 20;

/// Says which character separates, in the first line of a file; spreadsheets understand it.
const SAYS: &str = "sep=";

/// Reads a table of texts in whatever letters and with whatever separator it was saved.
///
/// # Errors
/// [`SheetError::NotASheet`] when it is no text; what is too much of it.
pub(super) fn read(bytes: &[u8], name: &str) -> Result<Workbook, SheetError> {
    let text = decode::decode(bytes).ok_or(SheetError::NotASheet)?;
    let (separator, text) = separator(&text);
    let rows = rows(text, separator)?;
    Ok(Workbook { sheets: vec![Sheet { name: name.to_owned(), is_hidden: false, rows }] })
}

/// What separates, and the text without the line that says so.
fn separator(text: &str) -> (char, &str) {
    let first = text.split(['\r', '\n']).next().unwrap_or_default();
    if let Some(said) = first.strip_prefix(SAYS).and_then(|rest| rest.chars().next()) {
        let rest = text.get(first.len()..).unwrap_or_default();
        let rest = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(['\r', '\n']));
        return (said, rest.unwrap_or_default());
    }
    let count = |separator: char| counts(text, separator);
    // The one that divides most lines alike; of equals the likelier.
    let likeliest = SEPARATORS.into_iter().rev().max_by_key(|&separator| count(separator));
    (likeliest.unwrap_or(';'), text)
}

/// In how many of the first lines a separator stands as often as in the first that has it.
fn counts(text: &str, separator: char) -> usize {
    let mut is_quoted = false;
    let mut n_in_line = vec![0_usize];
    for letter in text.chars() {
        match letter {
            '"' => is_quoted = !is_quoted,
            '\n' if !is_quoted && n_in_line.len() == LOOKED_AT => break,
            '\n' if !is_quoted => n_in_line.push(0),
            letter if letter == separator && !is_quoted => {
                if let Some(n) = n_in_line.last_mut() {
                    *n += 1;
                }
            }
            _ => {}
        }
    }
    let usual = n_in_line.iter().copied().find(|&n| n > 0);
    usual.map_or(0, |usual| n_in_line.iter().filter(|&&n| n == usual).count())
}

/// What ended a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ended {
    Field,
    Line,
    File,
}

fn rows(text: &str, separator: char) -> Result<Vec<Row>, SheetError> {
    let (mut keep, mut rows) = (Keep::default(), Vec::new());
    let (mut row, mut column) = (Row { number: 1, cells: Vec::new() }, 1_u32);
    let mut letters = text.chars().peekable();
    loop {
        let (field, ended) = field(&mut letters, separator);
        keep.cell(&mut row, column, Cell::text(safe::plain(&field)))?;
        column = column.saturating_add(1);
        if ended == Ended::Field {
            continue;
        }
        let next = Row { number: row.number.saturating_add(1), cells: Vec::new() };
        let done = std::mem::replace(&mut row, next);
        if !done.cells.is_empty() {
            rows.push(done);
        }
        column = 1;
        if ended == Ended::File {
            return Ok(rows);
        }
    }
}

type Letters<'a> = std::iter::Peekable<std::str::Chars<'a>>;

/// The next field. A quotation mark counts at its beginning only; one that is never closed goes to
/// the end, as spreadsheets read it.
fn field(letters: &mut Letters<'_>, separator: char) -> (String, Ended) {
    let mut field = String::new();
    let mut is_quoted = letters.next_if_eq(&'"').is_some();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if is_quoted && letters.next_if_eq(&'"').is_some() => field.push('"'),
            '"' if is_quoted => is_quoted = false,
            letter if is_quoted => field.push(letter),
            letter if letter == separator => return (field, Ended::Field),
            '\r' => {
                letters.next_if_eq(&'\n');
                return (field, Ended::Line);
            }
            '\n' => return (field, Ended::Line),
            letter => field.push(letter),
        }
    }
    (field, Ended::File)
}

/// Writes a table as Nordic spreadsheets do: `;` between fields, decimal commas, and a mark at the
/// beginning that says UTF-8. No text in it is a formula.
#[must_use]
pub fn write_csv(rows: &[Vec<Cell>]) -> Vec<u8> {
    let line = |row: &Vec<Cell>| row.iter().map(written).collect::<Vec<_>>().join(";");
    let lines: Vec<_> = rows.iter().map(line).collect();
    format!("\u{FEFF}{}\r\n", lines.join("\r\n")).into_bytes()
}

fn written(cell: &Cell) -> String {
    let text = match cell {
        Cell::Number(number) => number.to_string().replace('.', ","),
        Cell::Text(text) => safe::neutral(text),
        Cell::Formula(formula) => return written(&formula.value),
        Cell::Empty | Cell::Day(_) | Cell::Bool(_) => cell.words().into_owned(),
    };
    let is_plain = !text.contains([';', '"', '\r', '\n', '\t', ',']);
    if is_plain { text } else { format!("\"{}\"", text.replace('"', "\"\"")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&[&str]]) {
        let book = read(text.as_bytes(), "list").unwrap();
        let words = |row: &Row| row.cells.iter().map(|it| it.words().into_owned()).collect();
        let found: Vec<Vec<String>> = book.sheets[0].rows.iter().map(words).collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn the_separator_is_found_out() {
        check("a;b\n1,5;2,5\n", &[&["a", "b"], &["1,5", "2,5"]]);
        check("a\tb;c\r\nd\te", &[&["a", "b;c"], &["d", "e"]]);
        check("a,b\nc,d", &[&["a", "b"], &["c", "d"]]);
        check("sep=|\r\na|b;c", &[&["a", "b;c"]]);
        check("only one column\nmore, of it", &[&["only one column"], &["more", " of it"]]);
    }

    #[test]
    fn quotation_marks_keep_separators_and_lines_together() {
        check(
            "\"a;1\";\"say \"\"hi\"\"\"\n\"two\nlines\";b",
            &[&["a;1", "say \"hi\""], &["two\nlines", "b"]],
        );
        check("5\" pipe;b\nc;d", &[&["5\" pipe", "b"], &["c", "d"]]);
        check("a;\"never closed\nb;c", &[&["a", "never closed\nb;c"]]);
    }

    #[test]
    fn numbers_have_a_decimal_comma_and_texts_are_no_formulas() {
        let row = vec![Cell::Number(-1.5), Cell::text("=1+1"), Cell::Day(0), Cell::text("a;b")];
        let text = String::from_utf8(write_csv(&[row])).unwrap();
        assert_eq!(text, "\u{FEFF}\"-1,5\";'=1+1;1970-01-01;\"a;b\"\r\n");
    }
}
