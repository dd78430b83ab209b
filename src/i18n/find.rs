//! Finding by some letters of a name, as the command palette does.

use std::ops::Range;

/// A name that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// How well it fits, the best first: every word begins a word, or stands somewhere inside.
    pub rank: u8,
    /// The letters that were looked for, as places in the name. **Unit** bytes; in order, apart.
    pub marks: Vec<Range<usize>>,
}

/// Looks for every word of `wanted` in `name`, whatever their case and order; `None` when one is
/// missing. Nothing wanted fits everything.
#[must_use]
pub fn find(name: &str, wanted: &str) -> Option<Found> {
    let letters: Vec<(usize, String)> =
        name.char_indices().map(|(at, letter)| (at, fold(&letter.to_string()))).collect();
    let mut rank = 0;
    let mut marks = Vec::new();
    for word in wanted.split_whitespace().map(fold) {
        let places = || (0..letters.len()).filter(|&at| stands_at(&letters, at, &word));
        let start = places().find(|&at| begins_word(&letters, at));
        let place = match start {
            Some(place) => place,
            None => {
                rank = 1;
                places().next()?
            }
        };
        marks.push(bytes(name, &letters, place, &word));
    }
    marks.sort_by_key(|mark: &Range<usize>| mark.start);
    Some(Found { rank, marks: join(marks) })
}

fn stands_at(letters: &[(usize, String)], at: usize, word: &str) -> bool {
    let mut rest = word;
    for (_, letter) in letters.iter().skip(at) {
        if rest.is_empty() {
            break;
        }
        match rest.strip_prefix(letter.as_str()) {
            Some(left) => rest = left,
            None => return false,
        }
    }
    rest.is_empty()
}

fn begins_word(letters: &[(usize, String)], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| letters.get(before));
    before.is_none_or(|(_, letter)| !letter.chars().all(char::is_alphanumeric))
}

/// The bytes of the name that a word found at a letter takes.
fn bytes(name: &str, letters: &[(usize, String)], at: usize, word: &str) -> Range<usize> {
    let mut left = word.len();
    let mut end = at;
    for (_, letter) in letters.iter().skip(at) {
        if left == 0 {
            break;
        }
        left = left.saturating_sub(letter.len());
        end += 1;
    }
    let byte = |at: usize| letters.get(at).map_or(name.len(), |&(byte, _)| byte);
    byte(at)..byte(end)
}

/// Joins marks that touch or overlap.
fn join(marks: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut joined: Vec<Range<usize>> = Vec::new();
    for mark in marks {
        match joined.last_mut().filter(|last| mark.start <= last.end) {
            Some(last) => last.end = last.end.max(mark.end),
            None => joined.push(mark),
        }
    }
    joined
}

/// Lower case without the marks that people leave out when they search.
#[must_use]
pub fn fold(text: &str) -> String {
    let plain = |letter: char| match letter {
        'é' | 'è' | 'ê' => 'e',
        'ä' => 'æ',
        'ö' => 'ø',
        'ü' => 'u',
        other => other,
    };
    text.to_lowercase().chars().map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The name with what was found in brackets, behind its rank.
    fn shown(name: &str, wanted: &str) -> Option<String> {
        let found = find(name, wanted)?;
        let mut text = name.to_owned();
        for mark in found.marks.iter().rev() {
            text.insert(mark.end, ']');
            text.insert(mark.start, '[');
        }
        Some(format!("{} {text}", found.rank))
    }

    #[track_caller]
    fn check(name: &str, wanted: &str, expected: Option<&str>) {
        assert_eq!(shown(name, wanted).as_deref(), expected, "{wanted} in {name}");
    }

    #[test]
    fn words_are_found_in_any_case_and_order() {
        check("Next of kin", "KIN next", Some("0 [Next] of [kin]"));
        check("Pårørende", "på", Some("0 [På]rørende"));
        check("Närstående", "nærs", Some("0 [Närs]tående"));
        check("Home nurses", "", Some("0 Home nurses"));
    }

    #[test]
    fn the_beginning_of_a_word_is_better_than_its_inside() {
        check("High influence", "in", Some("0 High [in]fluence"));
        check("Within reach in spring", "in", Some("0 Within reach [in] spring"));
        check("Within reach", "in", Some("1 With[in] reach"));
    }

    #[test]
    fn every_word_must_be_there() {
        check("Home nurses", "home doctor", None);
        check("", "a", None);
    }

    #[test]
    fn marks_that_overlap_are_one() {
        check("Home nurses", "hom home", Some("0 [Home] nurses"));
    }
}
