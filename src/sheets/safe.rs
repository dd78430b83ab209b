//! Texts that a spreadsheet would take for a formula.
//!
//! A cell of a CSV file or a pasted block that begins with `=`, `+`, `-` or `@` is worked out by the
//! program that opens it, and may fetch or run what it names. Such a text gets an apostrophe in front,
//! which spreadsheets take for "this is text"; what begins with an apostrophe itself gets one too, so
//! that reading gives back exactly what was written. In a workbook texts are marked as texts instead.

/// What a formula, or something that counts as nothing before one, begins with. The last four are the
/// full-width forms, which some programs take for the same.
const LIVE: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Says "this is text" to a spreadsheet.
const MARK: char = '\'';

/// Whether a spreadsheet could take a text for more than a text.
pub(super) fn is_live(text: &str) -> bool {
    text.trim_start_matches(' ').starts_with(LIVE)
}

/// The text so that no spreadsheet works it out.
#[must_use]
pub fn neutral(text: &str) -> String {
    if is_live(text) || text.starts_with(MARK) { format!("{MARK}{text}") } else { text.to_owned() }
}

/// The text as it was before [`neutral`]. An apostrophe that is part of a word stays.
#[must_use]
pub fn plain(text: &str) -> &str {
    match text.strip_prefix(MARK) {
        Some(rest) if is_live(rest) || rest.starts_with(MARK) => rest,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_be_worked_out_is_marked_as_text_and_read_back_equal() {
        for text in ["=1+1", "+47", "-1", "@x", "\tx", "\r=x", "  =x", "＝x", "'=x", "''", "'"] {
            let safe = neutral(text);
            assert!(!is_live(&safe), "{text:?}");
            assert_eq!(plain(&safe), text, "{text:?}");
        }
    }

    #[test]
    fn words_are_left_alone() {
        for text in ["Home nurses", "a=b", "1-2", ""] {
            assert_eq!(neutral(text), text);
            assert_eq!(plain(text), text);
        }
        assert_eq!(plain("'s-Gravenhage"), "'s-Gravenhage");
    }
}
