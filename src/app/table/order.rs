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

/// The places of the rows to show: those that hold every word of the filter in some cell, sorted,
/// rows with an empty cell last either way. Equal rows keep the order of the document.
#[must_use]
pub fn visible_rows(rows: &[Vec<String>], filter: &str, sort: Option<Sort>) -> Vec<usize> {
    let words: Vec<String> = filter.split_whitespace().map(fold).collect();
    let mut seen: Vec<usize> = rows
        .iter()
        .enumerate()
        .filter(|(_, row)| {
            let text = fold(&row.join(" "));
            words.iter().all(|word| text.contains(word.as_str()))
        })
        .map(|(at, _)| at)
        .collect();
    if let Some(sort) = sort {
        let cell = |at: usize| rows.get(at).and_then(|row| row.get(sort.column));
        seen.sort_by(|&a, &b| compare(cell(a), cell(b), sort.descending));
    }
    seen
}

fn compare(a: Option<&String>, b: Option<&String>, descending: bool) -> Ordering {
    let (a, b) = (a.map_or("", String::as_str), b.map_or("", String::as_str));
    match (a.is_empty(), b.is_empty()) {
        (true, true) => Ordering::Equal,
        (true, false) => Ordering::Greater,
        (false, true) => Ordering::Less,
        (false, false) if descending => natural(b, a),
        (false, false) => natural(a, b),
    }
}

/// Numbers by size, texts by letters (å after ø after æ after z).
fn natural(a: &str, b: &str) -> Ordering {
    match (number(a), number(b)) {
        (Some(a), Some(b)) => a.total_cmp(&b),
        _ => sort_key(a).cmp(&sort_key(b)),
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

    fn rows(cells: &[&str]) -> Vec<Vec<String>> {
        cells.iter().map(|cell| vec![(*cell).to_owned()]).collect()
    }

    #[track_caller]
    fn check(cells: &[&str], filter: &str, descending: Option<bool>, wanted: &[usize]) {
        let sort = descending.map(|descending| Sort { column: 0, descending });
        assert_eq!(visible_rows(&rows(cells), filter, sort), wanted);
    }

    #[test]
    fn a_filter_wants_every_word_and_does_not_mind_case() {
        check(&["Home nurses", "Next of kin", "Nurses at home"], "HOME nur", None, &[0, 2]);
        check(&["Pårørende", "Närstående"], "nærstå", None, &[1]);
        check(&["a", "b"], " ", None, &[0, 1]);
    }

    #[test]
    fn nordic_letters_stand_last_in_their_own_order() {
        check(&["Å", "Ø", "Z", "Æ", "A"], "", Some(false), &[4, 2, 3, 1, 0]);
    }

    #[test]
    fn numbers_sort_by_size_and_empty_cells_stand_last_either_way() {
        check(&["10", "9,5", "", "−3"], "", Some(false), &[3, 1, 0, 2]);
        check(&["10", "9,5", "", "−3"], "", Some(true), &[0, 1, 3, 2]);
        check(&["123 %", "84,6 %", "−25%"], "", Some(false), &[2, 1, 0]);
    }

    #[test]
    fn equal_rows_keep_their_order() {
        check(&["b", "a", "B"], "", Some(true), &[0, 2, 1]);
    }
}
