//! Finds the terms of the glossary where they occur in running text.
//!
//! A term is found by its title and its other forms, with the endings of its language; the longest
//! wins where several begin at the same word. Words in the middle of a compound are not found.

use crate::i18n::Locale;

/// Titles shorter than this are found as they stand only: `fas` is in `fasta`.
const SHORTEST_INFLECTED: usize = 4;

/// A way in which a term stands in a text.
#[derive(Debug)]
struct Form {
    /// The first letter, in lower case.
    first: String,
    /// The letters behind the first, up to where endings differ.
    rest: String,
    endings: &'static [&'static str],
    /// Whether it may be the first part of a compound with a hyphen, as an abbreviation is.
    joins: bool,
    /// Place of the term in the glossary.
    term: usize,
}

/// All forms of a language's terms, the longest first.
#[derive(Debug, Default)]
pub(super) struct Forms(Vec<Form>);

/// A term found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Occurrence {
    /// The bytes it takes.
    pub(super) range: std::ops::Range<usize>,
    /// Its place in the glossary.
    pub(super) term: usize,
}

impl Forms {
    /// The forms of terms with these names each, in the order of the glossary.
    pub(super) fn new<'a, N: Iterator<Item = &'a str>>(
        locale: Locale,
        terms: impl Iterator<Item = N>,
    ) -> Self {
        let names = terms.enumerate().flat_map(|(term, names)| names.map(move |name| (term, name)));
        let mut forms: Vec<_> =
            names.flat_map(|(term, name)| Form::all(locale, name, term)).collect();
        forms.sort_by_key(|form| std::cmp::Reverse(form.rest.len()));
        Self(forms)
    }

    /// The terms that occur in the text from left to right, each at most once; those already `met`
    /// are passed over, and those found are added to them.
    pub(super) fn occurrences(&self, text: &str, met: &mut Vec<usize>) -> Vec<Occurrence> {
        let mut found = Vec::new();
        let mut taken = 0;
        let mut before = ' ';
        for (at, letter) in text.char_indices() {
            let starts = letter.is_alphanumeric() && !before.is_alphanumeric() && before != '-';
            before = letter;
            if !starts || at < taken {
                continue;
            }
            let rest = text.get(at..).unwrap_or_default();
            let hit = self.0.iter().find_map(|form| Some((form.term, form.length_in(rest)?)));
            let Some((term, length)) = hit else { continue };
            taken = at + length;
            if !met.contains(&term) {
                met.push(term);
                found.push(Occurrence { range: at..taken, term });
            }
        }
        found
    }
}

impl Form {
    /// The forms that a term of this name takes.
    fn all(locale: Locale, name: &str, term: usize) -> Vec<Self> {
        let (name, short) = abbreviation(name);
        let stems = stems(locale, name).into_iter();
        let inflected = stems.filter_map(|(stem, endings)| Self::new(stem, endings, false, term));
        inflected.chain(short.and_then(|short| Self::new(short, &[""], true, term))).collect()
    }

    fn new(stem: &str, endings: &'static [&'static str], joins: bool, term: usize) -> Option<Self> {
        let mut letters = stem.chars();
        let first = letters.next()?.to_lowercase().collect();
        Some(Self { first, rest: letters.as_str().to_owned(), endings, joins, term })
    }

    /// How many bytes of the beginning of the text are this form.
    fn length_in(&self, text: &str) -> Option<usize> {
        let mut letters = text.chars();
        let first = letters.next()?;
        if !first.to_lowercase().eq(self.first.chars()) {
            return None;
        }
        let behind = letters.as_str().strip_prefix(self.rest.as_str())?;
        let ending = behind.find(|c: char| !c.is_alphanumeric()).unwrap_or(behind.len());
        let (ending, after) = behind.split_at_checked(ending)?;
        let mut after = after.chars();
        let is_compound =
            after.next() == Some('-') && after.next().is_some_and(char::is_alphabetic);
        (self.endings.contains(&ending) && (self.joins || !is_compound))
            .then(|| text.len() - behind.len() + ending.len())
    }
}

/// The title without what stands in brackets, and that.
fn abbreviation(title: &str) -> (&str, Option<&str>) {
    match title.split_once(" (") {
        Some((title, short)) => (title, Some(short.trim_end_matches(')'))),
        None => (title, None),
    }
}

/// The parts of a title that stay the same in inflection, each with the endings that may follow.
fn stems(locale: Locale, title: &str) -> Vec<(&str, &'static [&'static str])> {
    if title.chars().count() < SHORTEST_INFLECTED {
        return vec![(title, &[""])];
    }
    let mut stems = vec![(title, endings(locale))];
    let vowel_endings: Option<(char, &'static [&'static str])> = match locale {
        // Tenesta, fasar; gevinstane come from the whole title.
        Locale::Nb | Locale::Nn => Some(('e', &["a", "ar", "ane"])),
        // Nyttor, nyttorna.
        Locale::Sv => Some(('a', &["or", "ors", "orna", "ornas"])),
        // Responsibilities.
        Locale::En => Some(('y', &["ies"])),
    };
    if let Some((vowel, endings)) = vowel_endings
        && let Some(stem) = title.strip_suffix(vowel)
    {
        stems.push((stem, endings));
    }
    if locale == Locale::Sv
        && let Some(stem) = title.strip_suffix('e')
    {
        // Brukarna, invånarna.
        stems.push((stem, &["na", "nas"]));
    }
    stems
}

const fn endings(locale: Locale) -> &'static [&'static str] {
    match locale {
        Locale::Nb | Locale::Nn => &[
            "", "s", "n", "ns", "t", "r", "rs", "ne", "nes", "e", "es", "en", "ens", "et", "ets",
            "er", "ers", "ene", "enes", "a", "as", "ar", "ane", "met", "mene",
        ],
        Locale::Sv => &[
            "", "s", "n", "ns", "t", "ts", "r", "rs", "na", "nas", "rna", "rnas", "a", "as", "e",
            "en", "ens", "et", "ets", "er", "ers", "erna", "ernas", "ar", "ars", "arna", "arnas",
        ],
        Locale::En => &["", "s", "es"],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with what was found in brackets.
    #[track_caller]
    fn check(locale: Locale, titles: &[&str], expected: &str) {
        let text = expected.replace(['[', ']'], "");
        let forms = Forms::new(locale, titles.iter().map(|title| std::iter::once(*title)));
        let mut shown = text.clone();
        for found in forms.occurrences(&text, &mut Vec::new()).iter().rev() {
            shown.insert(found.range.end, ']');
            shown.insert(found.range.start, '[');
        }
        assert_eq!(shown, expected);
    }

    #[test]
    fn terms_are_found_inflected_and_at_the_start_of_a_sentence() {
        check(Locale::Nb, &["gevinst", "ansatt"], "[Gevinstene] tilhører de [ansatte].");
        check(Locale::Nn, &["teneste", "gevinst"], "[Tenesta] gir [gevinstane].");
        check(Locale::Sv, &["nytta", "brukare"], "[Nyttorna] når [brukarna].");
        check(
            Locale::En,
            &["benefit", "survey"],
            "The [benefit’s] [surveys]".replace("’s]", "]’s").as_str(),
        );
    }

    #[test]
    fn the_longest_term_wins_and_each_is_found_once() {
        let titles = ["gevinst", "gevinsteier", "måltall"];
        check(Locale::Nb, &titles, "En [gevinsteier] har én [gevinst], gevinsten et [måltall]");
    }

    #[test]
    fn parts_of_other_words_are_not_found() {
        check(Locale::Nb, &["leder", "enhet"], "prosjektleder, lederskap, leder-team, enhetlig");
        check(Locale::Sv, &["fas", "chef"], "fasta, [fas], [chefen], chefskap");
    }

    #[test]
    fn an_abbreviation_is_found_alone_and_before_a_hyphen() {
        check(Locale::Nb, &["rolle- og ansvarsmatrise (HUKI)"], "en [HUKI]-matrise");
        check(Locale::Nb, &["rolle- og ansvarsmatrise (HUKI)"], "[Rolle- og ansvarsmatrisen]");
    }
}
