//! The texts that cells share.

use super::walk::{Flow, Tag, Visit};
use crate::sheets::fault::SheetError;
use crate::sheets::limits::{MAX_CELLS, MAX_TEXT_BYTES};
use crate::sheets::zip::Archive;

/// Gathers the runs of one text, leaving out how it is pronounced.
#[derive(Debug, Default)]
pub(super) struct RichText {
    text: String,
    is_text: bool,
    is_sound: bool,
}

impl RichText {
    pub(super) fn open(&mut self, name: &str) {
        match name {
            "t" => self.is_text = !self.is_sound,
            "rPh" => self.is_sound = true,
            _ => {}
        }
    }

    pub(super) fn text(&mut self, text: &str) {
        if self.is_text {
            self.text.push_str(text);
        }
    }

    pub(super) fn close(&mut self, name: &str) {
        match name {
            "t" => self.is_text = false,
            "rPh" => self.is_sound = false,
            _ => {}
        }
    }

    /// The whole text; the next one begins empty.
    pub(super) fn take(&mut self) -> String {
        unescaped(std::mem::take(&mut self.text))
    }
}

/// A text with `_x000D_` as the character it stands for.
/// **Source** ECMA-376 part 1, 22.9.2.19 (`ST_Xstring`).
fn unescaped(text: String) -> String {
    if !text.contains("_x") {
        return text;
    }
    let (mut plain, mut rest) = (String::with_capacity(text.len()), text.as_str());
    while let Some(at) = rest.find("_x") {
        let (before, from) = rest.split_at(at);
        plain.push_str(before);
        match escape_at(from) {
            Some((character, after)) => {
                plain.push(character);
                rest = after;
            }
            None => {
                plain.push_str("_x");
                rest = from.strip_prefix("_x").unwrap_or_default();
            }
        }
    }
    plain.push_str(rest);
    plain
}

/// The character of an escape that the text begins with, and what follows.
fn escape_at(text: &str) -> Option<(char, &str)> {
    let digits = text.get(2..6)?;
    let after = text.get(6..)?.strip_prefix('_')?;
    let is_number = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    let number = u32::from_str_radix(digits, 16).ok().filter(|_| is_number)?;
    Some((char::from_u32(number)?, after))
}

#[derive(Debug, Default)]
struct Strings {
    all: Vec<String>,
    bytes: usize,
    current: RichText,
}

impl Visit for Strings {
    fn open(&mut self, name: &str, _: &Tag<'_>) -> Result<(), SheetError> {
        self.current.open(name);
        Ok(())
    }

    fn text(&mut self, text: &str) {
        self.current.text(text);
    }

    fn close(&mut self, name: &str) -> Result<Flow, SheetError> {
        self.current.close(name);
        if name == "si" {
            let text = self.current.take();
            self.bytes += text.len();
            if self.bytes > MAX_TEXT_BYTES || self.all.len() >= MAX_CELLS {
                return Err(SheetError::TooMuch);
            }
            self.all.push(text);
        }
        Ok(Flow::On)
    }
}

/// Reads the shared texts in their order.
pub(super) fn read(archive: &mut Archive<'_>, name: &str) -> Result<Vec<String>, SheetError> {
    let mut strings = Strings::default();
    super::visit(archive, name, &mut strings)?;
    Ok(strings.all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escaped_characters_come_back_and_what_only_looks_like_one_stays() {
        for (written, read) in [
            ("a_x000D_b", "a\rb"),
            ("_x005F_x000D_", "_x000D_"),
            ("_x00", "_x00"),
            ("_xZZZZ_", "_xZZZZ_"),
            ("_x+00D_", "_x+00D_"),
            ("å_xå", "å_xå"),
        ] {
            assert_eq!(unescaped(written.to_owned()), read, "{written}");
        }
    }
}
