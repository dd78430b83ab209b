//! Names by which the method knows its parts; a project keeps them as they are, also those that
//! this build does not know.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, de};

macro_rules! keys {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "schema", schemars(extend("pattern" = "^[a-z0-9-]{1,40}$")))]
        pub struct $name(String);

        impl $name {
            /// Longest key. **Unit** characters.
            pub const MAX: usize = 40;

            /// The key of this text; `None` when it is not one.
            #[must_use]
            pub fn new(text: &str) -> Option<Self> {
                let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
                let is_key = (1..=Self::MAX).contains(&text.len()) && text.chars().all(is_plain);
                is_key.then(|| Self(text.to_owned()))
            }

            /// The key as text.
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

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'_, str>>::deserialize(deserializer)?;
                Self::new(&text).ok_or_else(|| de::Error::custom("not a key of the method"))
            }
        }
    )*};
}

keys! {
    /// The name of an activity of the method: small letters, digits and hyphens, at most 40.
    ActivityKey;
    /// The name of a point that the method asks about before a decision, written likewise.
    PointKey;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_short_plain_and_not_empty() {
        for text in ["", "Baseline", "a b", "å", &"a".repeat(41)] {
            assert_eq!(ActivityKey::new(text), None, "{text}");
        }
        assert!(ActivityKey::new("problem-and-goals").is_some());
    }
}
