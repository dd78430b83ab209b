//! The layout of the file: two-space indent, one measurement, assessment or log entry a line.
//!
//! The order of keys is that of the types; here is only where lines break. A person can read the
//! file, and a comparison of two files shows what changed.

use std::io;

use serde::Serialize;
use serde_json::ser::Formatter;

/// Lists of which each item stands on one line.
const ROWS: [&str; 4] = ["series", "segments", "placements", "log"];
/// Small things that stand on one line altogether.
const INLINE: [&str; 5] = ["baseline", "target", "rule", "lineage", "after"];

/// Writes a value in the layout of the file, with a line break at the end.
#[must_use]
pub fn to_text<T: Serialize>(value: &T) -> String {
    let mut bytes = Vec::new();
    let mut serializer = serde_json::Serializer::with_formatter(&mut bytes, Layout::default());
    written(value.serialize(&mut serializer));
    bytes.push(b'\n');
    match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => unreachable!("JSON is UTF-8: {error}"),
    }
}

/// Writes a value without any white space.
#[must_use]
pub fn to_compact<T: Serialize>(value: &T) -> Vec<u8> {
    let mut bytes = Vec::new();
    written(serde_json::to_writer(&mut bytes, value));
    bytes
}

/// Memory takes every byte, and all keys of our types are texts: there is no way to fail.
pub(super) fn written(result: serde_json::Result<()>) {
    if let Err(error) = result {
        unreachable!("our own types can be written to memory: {error}");
    }
}

/// How the items of an array or object are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    /// A line each, and more lines when they have items themselves.
    Block,
    /// Exactly a line each.
    Rows,
    /// All on one line.
    Inline,
}

#[derive(Debug, Default)]
struct Layout {
    /// The arrays and objects that are open, with whether they have an item yet.
    open: Vec<(Style, bool)>,
    in_key: bool,
    key_style: Option<Style>,
}

impl Layout {
    fn begin<W: ?Sized + io::Write>(&mut self, writer: &mut W, mark: &[u8]) -> io::Result<()> {
        let style = match self.open.last() {
            Some((Style::Inline | Style::Rows, _)) => Style::Inline,
            Some((Style::Block, _)) | None => self.key_style.take().unwrap_or(Style::Block),
        };
        self.open.push((style, false));
        writer.write_all(mark)
    }

    fn item<W: ?Sized + io::Write>(&mut self, writer: &mut W, padded: bool) -> io::Result<()> {
        let depth = self.open.len();
        let Some((style, has_items)) = self.open.last_mut() else { return Ok(()) };
        let first = !std::mem::replace(has_items, true);
        match (*style, first) {
            (Style::Inline, true) if padded => writer.write_all(b" "),
            (Style::Inline, true) => Ok(()),
            (Style::Inline, false) => writer.write_all(b", "),
            (Style::Block | Style::Rows, first) => {
                if !first {
                    writer.write_all(b",")?;
                }
                new_line(writer, depth)
            }
        }
    }

    fn end<W: ?Sized + io::Write>(&mut self, writer: &mut W, mark: &[u8]) -> io::Result<()> {
        match self.open.pop() {
            Some((Style::Block | Style::Rows, true)) => new_line(writer, self.open.len())?,
            Some((Style::Inline, true)) if mark == b"}" => writer.write_all(b" ")?,
            _ => {}
        }
        self.key_style = None;
        writer.write_all(mark)
    }
}

fn new_line<W: ?Sized + io::Write>(writer: &mut W, depth: usize) -> io::Result<()> {
    const SPACES: &[u8; 32] = &[b' '; 32];
    writer.write_all(b"\n")?;
    let mut left = 2 * depth;
    while left > 0 {
        let now = left.min(SPACES.len());
        writer.write_all(SPACES.get(..now).unwrap_or(SPACES))?;
        left -= now;
    }
    Ok(())
}

impl Formatter for Layout {
    fn begin_array<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.begin(writer, b"[")
    }

    fn end_array<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.end(writer, b"]")
    }

    fn begin_array_value<W: ?Sized + io::Write>(
        &mut self,
        writer: &mut W,
        _first: bool,
    ) -> io::Result<()> {
        self.item(writer, false)
    }

    fn begin_object<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.begin(writer, b"{")
    }

    fn end_object<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.end(writer, b"}")
    }

    fn begin_object_key<W: ?Sized + io::Write>(
        &mut self,
        writer: &mut W,
        _first: bool,
    ) -> io::Result<()> {
        self.in_key = true;
        self.key_style = None;
        self.item(writer, true)
    }

    fn end_object_key<W: ?Sized + io::Write>(&mut self, _writer: &mut W) -> io::Result<()> {
        self.in_key = false;
        Ok(())
    }

    fn begin_object_value<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        writer.write_all(b": ")
    }

    fn write_string_fragment<W: ?Sized + io::Write>(
        &mut self,
        writer: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        if self.in_key {
            self.key_style = if ROWS.contains(&fragment) {
                Some(Style::Rows)
            } else if INLINE.contains(&fragment) {
                Some(Style::Inline)
            } else {
                None
            };
        }
        writer.write_all(fragment.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    #[track_caller]
    fn check(value: &Value, wanted: &str) {
        assert_eq!(to_text(value), wanted);
    }

    #[test]
    fn lists_of_rows_have_a_line_a_row() {
        check(
            &json!({ "series": [["2026-01-01", 1], ["2026-01-02", 2, 3]], "z": [1, []] }),
            "{\n  \"series\": [\n    [\"2026-01-01\", 1],\n    [\"2026-01-02\", 2, 3]\n  ],\n  \
             \"z\": [\n    1,\n    []\n  ]\n}\n",
        );
        check(
            &json!({ "log": [{ "act": "added", "at": { "x": [] } }] }),
            "{\n  \"log\": [\n    { \"act\": \"added\", \"at\": { \"x\": [] } }\n  ]\n}\n",
        );
    }

    #[test]
    fn small_things_stand_on_one_line() {
        check(
            &json!({ "baseline": { "day": null, "value": 1.5 }, "rule": { "keep": { "t": 1 } } }),
            "{\n  \"baseline\": { \"day\": null, \"value\": 1.5 },\n  \
             \"rule\": { \"keep\": { \"t\": 1 } }\n}\n",
        );
        check(&json!({ "rule": "reach", "z": {} }), "{\n  \"rule\": \"reach\",\n  \"z\": {}\n}\n");
    }

    #[test]
    fn a_text_that_looks_like_a_key_changes_nothing() {
        check(&json!(["series", [1]]), "[\n  \"series\",\n  [\n    1\n  ]\n]\n");
    }
}
