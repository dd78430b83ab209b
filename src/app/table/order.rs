//! Which rows are seen, and in which order.

use std::cmp::Ordering;

use crate::i18n::find::fold;

/// A column by which rows are sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sort {
    /// The column.
    pub column: usize,
    /// From high to low.
    pub descending: bool,
}

/// What stands in a row, ready to be searched: made once for many filters.
#[must_use]
pub fn searchable(cells: &[String]) -> String {
    fold(&cells.join(" "))
}

/// A filter, ready to be looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    words: Vec<String>,
}

impl Wanted {
    /// What a person wrote.
    #[must_use]
    pub fn new(filter: &str) -> Self {
        Self { words: filter.split_whitespace().map(fold).collect() }
    }

    /// Whether every row is wanted.
    #[must_use]
    pub fn is_all(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether a row, as [`searchable`] has it, holds every word.
    #[must_use]
    pub fn is_in(&self, row: &str) -> bool {
        self.words.iter().all(|word| row.contains(word.as_str()))
    }
}

/// The places of the cells of a column in their order, empty ones last either way. Equal ones keep
/// the order they have.
#[must_use]
pub fn order(cells: &[String], descending: bool) -> Vec<usize> {
    let keys: Vec<Option<Key>> = cells.iter().map(|cell| Key::of(cell)).collect();
    let mut places: Vec<usize> = (0..cells.len()).collect();
    places.sort_by(|&a, &b| {
        let key = |at: usize| keys.get(at).and_then(Option::as_ref);
        compare(key(a), key(b), descending)
    });
    places
}

/// What a cell is sorted by.
enum Key {
    Number(f64),
    Letters(Vec<u32>),
}

impl Key {
    /// Nothing for an empty cell.
    fn of(cell: &str) -> Option<Self> {
        if cell.is_empty() {
            return None;
        }
        Some(number(cell).map_or_else(|| Self::Letters(sort_key(cell)), Self::Number))
    }
}

fn compare(a: Option<&Key>, b: Option<&Key>, descending: bool) -> Ordering {
    match (a, b) {
        (None, None) => Ordering::Equal,
        (None, Some(_)) => Ordering::Greater,
        (Some(_), None) => Ordering::Less,
        (Some(a), Some(b)) if descending => natural(b, a),
        (Some(a), Some(b)) => natural(a, b),
    }
}

/// Numbers by size, before texts by letters (å after ø after æ after z). Were a number compared by
/// its letters with a text, 2 would come before 10, 10 before 1x, and 1x before 2.
fn natural(a: &Key, b: &Key) -> Ordering {
    match (a, b) {
        (Key::Number(a), Key::Number(b)) => a.total_cmp(b),
        (Key::Number(_), Key::Letters(_)) => Ordering::Less,
        (Key::Letters(_), Key::Number(_)) => Ordering::Greater,
        (Key::Letters(a), Key::Letters(b)) => a.cmp(b),
    }
}

fn number(text: &str) -> Option<f64> {
    let plain: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '%')
        .map(|c| match c {
            ',' => '.',
            '−' => '-',
            other => other,
        })
        .collect();
    plain.parse().ok().filter(|number: &f64| number.is_finite())
}

/// Letters in the order of the Nordic alphabets.
fn sort_key(text: &str) -> Vec<u32> {
    let place = |letter: char| match letter {
        'æ' | 'ä' => u32::from('z') + 1,
        'ø' | 'ö' => u32::from('z') + 2,
        'å' => u32::from('z') + 3,
        other if other > 'z' => u32::from(other) + 3,
        other => u32::from(other),
    };
    text.to_lowercase().chars().map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(cells: &[&str], descending: bool, wanted: &[usize]) {
        let cells: Vec<String> = cells.iter().map(|&cell| cell.to_owned()).collect();
        assert_eq!(order(&cells, descending), wanted);
    }

    #[track_caller]
    fn check_filter(rows: &[&str], filter: &str, wanted: &[usize]) {
        let filter = Wanted::new(filter);
        let is_in = |row: &str| filter.is_in(&searchable(&[row.to_owned()]));
        let seen: Vec<usize> = (0..rows.len()).filter(|&at| is_in(rows[at])).collect();
        assert_eq!(seen, wanted);
    }

    #[test]
    fn a_filter_wants_every_word_and_does_not_mind_case() {
        check_filter(&["Home nurses", "Next of kin", "Nurses at home"], "HOME nur", &[0, 2]);
        check_filter(&["Pårørende", "Närstående"], "nærstå", &[1]);
        check_filter(&["a", "b"], " ", &[0, 1]);
    }

    #[test]
    fn the_words_of_a_filter_may_stand_in_several_cells() {
        let row = searchable(&["Home nurses".to_owned(), "High".to_owned()]);
        assert!(Wanted::new("high nurses").is_in(&row));
        assert!(!Wanted::new("high doctors").is_in(&row));
        assert!(Wanted::new("  ").is_all());
    }

    #[test]
    fn nordic_letters_stand_last_in_their_own_order() {
        check(&["Å", "Ø", "Z", "Æ", "A"], false, &[4, 2, 3, 1, 0]);
    }

    #[test]
    fn numbers_sort_by_size_and_empty_cells_stand_last_either_way() {
        check(&["10", "9,5", "", "−3"], false, &[3, 1, 0, 2]);
        check(&["10", "9,5", "", "−3"], true, &[0, 1, 3, 2]);
        check(&["123 %", "84,6 %", "−25%"], false, &[2, 1, 0]);
    }

    #[test]
    fn numbers_and_texts_have_one_order() {
        check(&["1x", "2", "10", "a"], false, &[1, 2, 0, 3]);
        check(&["2", "1x", "10"], true, &[1, 2, 0]);
    }

    #[test]
    fn equal_rows_keep_their_order() {
        check(&["b", "a", "B"], true, &[0, 2, 1]);
    }
}
