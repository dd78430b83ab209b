//! Names in running text, found as whole words however they are written, and what stands in their
//! place.

/// A name to look for.
#[derive(Debug)]
struct Pattern {
    words: Vec<String>,
    /// Whether it counts in capitals alone: a surname by itself is often an ordinary word, too.
    is_capital: bool,
    stand_in: String,
}

/// All names, the longest first.
#[derive(Debug)]
pub(super) struct Names {
    patterns: Vec<Pattern>,
}

impl Names {
    /// Names with their stand-ins. The same name gets the same, and so does a surname that belongs
    /// to one of the others.
    pub(super) fn new(names: &[String], person: &str) -> Self {
        let mut persons: Vec<Vec<String>> = Vec::new();
        let mut all: Vec<Vec<String>> = names.iter().map(|name| words_of(name)).collect();
        all.retain(|words| !words.is_empty());
        // Whole names first, so that a surname finds the one it belongs to.
        all.sort_by_key(|words| std::cmp::Reverse(words.len()));
        let mut patterns = Vec::new();
        for words in all {
            let known = persons.iter().position(|other| is_same(other, &words));
            let at = known.unwrap_or(persons.len());
            let stand_in = format!("{person} {}", at + 1);
            if known.is_none() {
                persons.push(words.clone());
            }
            if let [_, .., surname] = words.as_slice() {
                let (words, stand_in) = (vec![surname.clone()], stand_in.clone());
                patterns.push(Pattern { words, is_capital: true, stand_in });
            }
            patterns.push(Pattern { words, is_capital: false, stand_in });
        }
        patterns.sort_by_key(|it| (std::cmp::Reverse(it.words.len()), it.is_capital));
        Self { patterns }
    }

    /// A text with the stand-ins in it.
    pub(super) fn replaced(&self, text: &str) -> String {
        let mut out = String::new();
        let mut rest = text;
        let mut is_start = true;
        while let Some(next) = rest.chars().next() {
            let found = if is_start { self.at(rest) } else { None };
            if let Some((length, stand_in)) = found {
                out.push_str(stand_in);
                rest = rest.get(length..).unwrap_or_default();
                is_start = false;
            } else {
                out.push(next);
                is_start = !is_of_word(next);
                rest = rest.get(next.len_utf8()..).unwrap_or_default();
            }
        }
        out
    }

    /// How many bytes of the text are a name, and what stands in its place.
    fn at(&self, text: &str) -> Option<(usize, &str)> {
        let found = self.patterns.iter().find_map(|pattern| {
            length_of(&pattern.words, pattern.is_capital, text).map(|length| (length, pattern))
        });
        found.map(|(length, pattern)| (length, pattern.stand_in.as_str()))
    }
}

/// How often a name stands in a text.
pub(super) fn n_times(name: &str, text: &str) -> usize {
    let words = words_of(name);
    let starts = text.char_indices().filter(|&(at, _)| {
        !words.is_empty() && !text.get(..at).is_some_and(|before| before.ends_with(is_of_word))
    });
    starts
        .filter(|&(at, _)| length_of(&words, false, text.get(at..).unwrap_or("")).is_some())
        .count()
}

fn words_of(name: &str) -> Vec<String> {
    name.split_whitespace().map(str::to_lowercase).collect()
}

/// Whether a name is that of a person, or the surname of it alone.
fn is_same(person: &[String], words: &[String]) -> bool {
    person == words || matches!(words, [only] if person.last() == Some(only))
}

/// How many bytes at the start of a text are a name.
fn length_of(words: &[String], is_capital: bool, text: &str) -> Option<usize> {
    if is_capital && !text.starts_with(char::is_uppercase) {
        return None;
    }
    let mut rest = text;
    for (at, word) in words.iter().enumerate() {
        if at > 0 {
            let behind = rest.trim_start();
            if behind.len() == rest.len() {
                return None;
            }
            rest = behind;
        }
        rest = after(word, rest)?;
    }
    is_end(rest).then(|| text.len() - rest.len())
}

/// What stands behind a word in small letters, where the text begins with it in any.
fn after<'a>(word: &str, text: &'a str) -> Option<&'a str> {
    let mut wanted = word.chars();
    for (at, c) in text.char_indices() {
        if wanted.as_str().is_empty() {
            return text.get(at..);
        }
        for small in c.to_lowercase() {
            if wanted.next() != Some(small) {
                return None;
            }
        }
    }
    wanted.as_str().is_empty().then_some("")
}

/// Whether a word ends here: an s of its own kind belongs to the sentence and stays.
fn is_end(rest: &str) -> bool {
    let is_closed = |rest: &str| !rest.starts_with(is_of_word);
    is_closed(rest) || rest.strip_prefix(['s', 'S']).is_some_and(is_closed)
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric()
}
