//! Texts that people write: trimmed, without control characters, never empty, of limited length.
//!
//! "Not answered yet" is `Option::None`, never an empty text. A text shares its letters when it is
//! cloned, so that undo snapshots cost pointers.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Why a text was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextError {
    /// Nothing but white space.
    Empty,
    /// Longer than the limit, both in characters.
    TooLong {
        /// Most characters allowed.
        max: usize,
        /// Characters found.
        found: usize,
    },
    /// Read from a file in a form that this type never writes (control characters, outer space).
    NotClean,
}

impl fmt::Display for TextError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "the text is empty"),
            Self::TooLong { max, found } => {
                write!(f, "the text has {found} characters, at most {max} are allowed")
            }
            Self::NotClean => write!(f, "the text has control characters or outer white space"),
        }
    }
}

fn clean_line(text: &str) -> String {
    let spaced: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    spaced.trim().to_owned()
}

fn clean_prose(text: &str) -> String {
    let unified = text.replace("\r\n", "\n").replace('\r', "\n");
    let kept: String =
        unified.chars().filter(|&c| c == '\n' || c == '\t' || !c.is_control()).collect();
    kept.trim().to_owned()
}

/// Reads what is written as a text, without a copy of the text: a file has a hundred thousand days.
pub(super) fn read_text<'de, D: Deserializer<'de>, T, E: fmt::Display>(
    deserializer: D,
    read: fn(&str) -> Result<T, E>,
) -> Result<T, D::Error> {
    deserializer.deserialize_str(TextVisitor(read))
}

struct TextVisitor<T, E>(fn(&str) -> Result<T, E>);

impl<T, E: fmt::Display> de::Visitor<'_> for TextVisitor<T, E> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_str<F: de::Error>(self, text: &str) -> Result<T, F> {
        (self.0)(text).map_err(F::custom)
    }
}

macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident, max $max:literal, $clean:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Most characters allowed.
            pub const MAX: usize = $max;

            /// Takes a text after cleaning it.
            ///
            /// # Errors
            /// [`TextError::Empty`] when nothing is left, [`TextError::TooLong`] over [`Self::MAX`].
            pub fn new(text: &str) -> Result<Self, TextError> {
                let text = $clean(text);
                if text.is_empty() {
                    return Err(TextError::Empty);
                }
                let found = text.chars().count();
                if found > Self::MAX {
                    return Err(TextError::TooLong { max: Self::MAX, found });
                }
                Ok(Self(text.into()))
            }

            /// Takes a text; white space alone means "not answered".
            ///
            /// # Errors
            /// [`TextError::TooLong`] over [`Self::MAX`].
            pub fn optional(text: &str) -> Result<Option<Self>, TextError> {
                match Self::new(text) {
                    Ok(text) => Ok(Some(text)),
                    Err(TextError::Empty) => Ok(None),
                    Err(error) => Err(error),
                }
            }

            /// Takes as much of a text as fits; `None` when nothing is left. For repairs and
            /// names that are made by the app itself.
            #[must_use]
            pub fn fitting(text: &str) -> Option<Self> {
                let cut: String = $clean(text).chars().take(Self::MAX).collect();
                Self::new(&cut).ok()
            }

            /// The text itself.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&self.0, f)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            /// Strict: only what this type would write itself. Repair happens before.
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                read_text(deserializer, |text| {
                    let read = Self::new(text)?;
                    if read.as_str() == text { Ok(read) } else { Err(TextError::NotClean) }
                })
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "minLength": 1, "maxLength": $max })
            }
        }
    )*};
}

texts! {
    /// A single line: names, titles, units. 200 characters hold the longest names seen in the
    /// templates and still fit two lines of a register.
    Line, max 200, clean_line;
    /// Running text with line breaks. 4,000 characters are about a printed page.
    Prose, max 4000, clean_prose;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_trimmed_and_keeps_no_line_breaks() {
        let line = Line::new("  Home\nnurses\u{7} ").unwrap();
        assert_eq!(line.as_str(), "Home nurses");
    }

    #[test]
    fn white_space_alone_is_not_an_answer() {
        assert_eq!(Line::new(" \t "), Err(TextError::Empty));
        assert_eq!(Prose::optional(" \n "), Ok(None));
    }

    #[test]
    fn the_limit_counts_characters_and_not_bytes() {
        assert!(Line::new(&"å".repeat(200)).is_ok());
        assert_eq!(Line::new(&"å".repeat(201)), Err(TextError::TooLong { max: 200, found: 201 }));
    }

    #[test]
    fn prose_keeps_its_paragraphs() {
        assert_eq!(Prose::new("one\r\ntwo").unwrap().as_str(), "one\ntwo");
    }

    #[test]
    fn a_file_may_not_bring_what_the_door_would_not_take() {
        assert!(serde_json::from_str::<Line>("\" padded \"").is_err());
        assert!(serde_json::from_str::<Line>("\"\"").is_err());
        assert_eq!(serde_json::from_str::<Line>("\"ok\"").unwrap().as_str(), "ok");
    }
}
