//! The digits of a text in rows, and what stands between them.

use std::ops::Range;

/// Digits that follow each other without a gap.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Row {
    place: Range<usize>,
}

/// What stands between two rows of digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// A space of any width, or the bracket around the zero of a Swedish number.
    Space,
    /// A hyphen or dash.
    Dash,
    /// A plus sign: who has turned a hundred has one in Sweden.
    Plus,
    /// Anything else, and the ends of the text.
    Other,
}

/// The digits of a text.
#[derive(Debug)]
pub(super) struct Numbers<'a> {
    text: &'a str,
    rows: Vec<Row>,
}

impl<'a> Numbers<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let mut rows: Vec<Row> = Vec::new();
        for (at, _) in text.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_digit()) {
            match rows.last_mut() {
                Some(row) if row.place.end == at => row.place.end = at + 1,
                _ => rows.push(Row { place: at..at + 1 }),
            }
        }
        Self { text, rows }
    }

    /// Number of rows.
    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    /// The digits of a row.
    pub(super) fn digits(&self, at: usize) -> Option<&'a str> {
        self.rows.get(at).and_then(|row| self.text.get(row.place.clone()))
    }

    /// The bytes of so many rows.
    pub(super) fn place(&self, at: usize, n: usize) -> Option<Range<usize>> {
        let last = self.rows.get(at + n.checked_sub(1)?)?;
        Some(self.rows.get(at)?.place.start..last.place.end)
    }

    /// What stands before a row.
    pub(super) fn before(&self, at: usize) -> &'a str {
        let start = self.rows.get(at).map_or(0, |row| row.place.start);
        self.text.get(..start).unwrap_or_default()
    }

    /// What stands behind so many rows.
    pub(super) fn behind(&self, at: usize, n: usize) -> &'a str {
        let end = self.place(at, n).map_or(self.text.len(), |place| place.end);
        self.text.get(end..).unwrap_or_default()
    }

    /// What stands between a row and the one before it.
    pub(super) fn gap(&self, at: usize) -> Gap {
        let former = at.checked_sub(1).and_then(|former| self.rows.get(former));
        let between = former.zip(self.rows.get(at));
        let between = between.and_then(|(a, b)| self.text.get(a.place.end..b.place.start));
        match between {
            Some("-" | "–" | "‑" | " - " | " – ") => Gap::Dash,
            Some("+") => Gap::Plus,
            Some(between) if is_space(between) => Gap::Space,
            _ => Gap::Other,
        }
    }

    /// The digits of rows of these lengths with one of these gaps between all of them.
    pub(super) fn joined(&self, at: usize, lengths: &[usize], gaps: &[Gap]) -> Option<String> {
        let mut joined = String::new();
        for (place, length) in (at..).zip(lengths) {
            let digits = self.digits(place).filter(|digits| digits.len() == *length)?;
            if place > at && !gaps.contains(&self.gap(place)) {
                return None;
            }
            joined.push_str(digits);
        }
        Some(joined)
    }

    /// Whether so many rows stand for themselves: no part of a word, a decimal, a date or a longer
    /// number.
    pub(super) fn stand_alone(&self, at: usize, n: usize) -> bool {
        let mut before = self.before(at).chars().rev();
        let mut behind = self.behind(at, n).chars();
        joins(before.next(), before.next()).is_none()
            && joins(behind.next(), behind.next()).is_none()
    }
}

/// Whether a character belongs to the number beside it: a letter or digit does, a sign does when a
/// digit stands on its other side.
fn joins(beside: Option<char>, beyond: Option<char>) -> Option<char> {
    let is_digit = |c: char| c.is_ascii_digit();
    beside.filter(|c| match c {
        '.' | ',' | '/' | '-' | '–' | ':' | '+' => beyond.is_some_and(is_digit),
        '_' | '%' | '@' | '#' => true,
        c => c.is_alphanumeric(),
    })
}

fn is_space(between: &str) -> bool {
    let is_wide = |c: char| c.is_whitespace() && c != '\n';
    let mut inner = between.chars().filter(|c| !matches!(c, '(' | ')'));
    between.chars().count() <= 2 && inner.all(is_wide)
}
