//! The small markup of the method's texts: `*strong*`, `[text](activity:key)`, `[text](term:key)`.
//!
//! Nothing nests. What does not read as markup stays text; [`leftover`] finds it, and texts with
//! any are refused when they are loaded.

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inline<'a> {
    /// Plain words.
    Text(&'a str),
    /// Words to stress.
    Strong(&'a str),
    /// Words that lead to an activity.
    Activity {
        /// The activity's name.
        key: &'a str,
        /// The words.
        text: &'a str,
    },
    /// Words that lead to a term of the glossary.
    Term {
        /// The term's name.
        key: &'a str,
        /// The words.
        text: &'a str,
    },
}

impl<'a> Inline<'a> {
    /// The words of the piece.
    #[must_use]
    pub const fn text(self) -> &'a str {
        match self {
            Self::Text(text)
            | Self::Strong(text)
            | Self::Activity { text, .. }
            | Self::Term { text, .. } => text,
        }
    }
}

/// Takes a text apart; joined, the pieces' words are the text without its markup.
#[must_use]
pub fn parse(text: &str) -> Vec<Inline<'_>> {
    let mut pieces = Vec::new();
    // Where the words that are not yet in a piece begin, and where markup is looked for next.
    let (mut from, mut at) = (0, 0);
    while let Some((start, rest)) = next_mark(text, at) {
        let Some((piece, taken)) = strong(rest).or_else(|| link(rest)) else {
            at = start + 1;
            continue;
        };
        pieces.extend(plain(text, from, start));
        pieces.push(piece);
        from = start + taken;
        at = from;
    }
    pieces.extend(plain(text, from, text.len()));
    pieces
}

/// A sign that should have been markup and is not: an asterisk, or half a link.
#[must_use]
pub fn leftover(pieces: &[Inline<'_>]) -> Option<&'static str> {
    let texts = || pieces.iter().map(|piece| piece.text());
    ["*", "[", "]("].into_iter().find(|sign| texts().any(|text| text.contains(sign)))
}

/// The next letter that may open markup, with the text from there.
fn next_mark(text: &str, at: usize) -> Option<(usize, &str)> {
    let start = at + text.get(at..)?.find(['*', '['])?;
    Some((start, text.get(start..)?))
}

fn plain(text: &str, from: usize, to: usize) -> Option<Inline<'_>> {
    text.get(from..to).filter(|words| !words.is_empty()).map(Inline::Text)
}

fn strong(rest: &str) -> Option<(Inline<'_>, usize)> {
    let (words, _) = rest.strip_prefix('*')?.split_once('*')?;
    (!words.is_empty()).then_some((Inline::Strong(words), words.len() + 2))
}

fn link(rest: &str) -> Option<(Inline<'_>, usize)> {
    let (text, behind) = rest.strip_prefix('[')?.split_once("](")?;
    let (target, _) = behind.split_once(')')?;
    let (kind, key) = target.split_once(':')?;
    let taken = text.len() + target.len() + "[]()".len();
    match kind {
        "activity" => Some((Inline::Activity { key, text }, taken)),
        "term" => Some((Inline::Term { key, text }, taken)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[Inline<'_>]) {
        assert_eq!(parse(text), expected, "{text}");
        assert_eq!(leftover(expected), None, "{text}");
    }

    #[test]
    fn markup_is_read() {
        use Inline::{Activity, Strong, Term, Text};
        check("plain åäø", &[Text("plain åäø")]);
        check("what is *not* so", &[Text("what is "), Strong("not"), Text(" so")]);
        let link = Activity { key: "a-b", text: "the pilot" };
        check("[the pilot](activity:a-b).", &[link, Text(".")]);
        check("*x*[y](term:z)", &[Strong("x"), Term { key: "z", text: "y" }]);
        check("", &[]);
    }

    #[test]
    fn what_is_no_markup_stays_and_is_found() {
        for text in ["5 * 3", "[a](b:c)", "[a", "[a](activity:b", "**", "a](b"] {
            let pieces = parse(text);
            assert_eq!(pieces, [Inline::Text(text)], "{text}");
            assert!(leftover(&pieces).is_some(), "{text}");
        }
    }
}
