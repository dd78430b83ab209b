//! The four languages and the choice between them.
//!
//! How numbers and dates look in each stands in `number.rs` and `date.rs`.

use serde::{Deserialize, Serialize};

/// A language the app speaks.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    /// Norwegian bokmål, the language of whoever asks for none of the four.
    #[default]
    Nb,
    /// Norwegian nynorsk.
    Nn,
    /// Swedish.
    Sv,
    /// English, spelled as in Britain.
    En,
}

impl Locale {
    /// The languages in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Nb, Self::Nn, Self::Sv, Self::En];

    /// The tag for `lang` attributes, file names and stored settings.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Nb => "nb",
            Self::Nn => "nn",
            Self::Sv => "sv",
            Self::En => "en",
        }
    }

    /// The language with exactly this tag; for a browser's tags use [`Locale::negotiate`].
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|locale| locale.tag() == tag)
    }

    /// The name of the language in itself, as a reader who knows no other looks for it.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Nb => "Bokmål",
            Self::Nn => "Nynorsk",
            Self::Sv => "Svenska",
            Self::En => "English",
        }
    }

    /// The first language of a browser's list that we speak, else bokmål.
    ///
    /// Regions are passed over (`sv-FI` is Swedish). Plain `no` is bokmål, as browsers mean it, and
    /// so is Danish, whose readers read bokmål more easily than anything else we have.
    #[must_use]
    pub fn negotiate(wanted: &[&str]) -> Self {
        wanted.iter().find_map(|tag| Self::closest(tag)).unwrap_or_default()
    }

    fn closest(tag: &str) -> Option<Self> {
        let tag = tag.to_ascii_lowercase();
        match tag.split(['-', '_']).next() {
            Some("no" | "da") => Some(Self::Nb),
            Some(language) => Self::from_tag(language),
            None => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(wanted: &[&str], expected: Locale) {
        assert_eq!(Locale::negotiate(wanted), expected, "{wanted:?}");
    }

    #[test]
    fn the_first_language_we_speak_is_chosen() {
        check(&[], Locale::Nb);
        check(&["no"], Locale::Nb);
        check(&["nb-NO", "nn-NO", "en"], Locale::Nb);
        check(&["nn"], Locale::Nn);
        check(&["nn-NO", "nb"], Locale::Nn);
        check(&["sv-FI"], Locale::Sv);
        check(&["da"], Locale::Nb);
        check(&["da-DK", "en"], Locale::Nb);
        check(&["en-GB"], Locale::En);
        check(&["EN_us"], Locale::En);
        check(&["fi", "sv-FI", "en"], Locale::Sv);
        check(&["fi-FI", "se"], Locale::Nb);
        check(&["", "*"], Locale::Nb);
        check(&["nbx", "svx"], Locale::Nb);
    }

    #[test]
    fn a_language_is_stored_as_its_tag() {
        for locale in Locale::ALL {
            let stored = serde_json::to_string(&locale).unwrap();
            assert_eq!(stored, format!("\"{}\"", locale.tag()));
            assert_eq!(serde_json::from_str::<Locale>(&stored).unwrap(), locale);
            assert_eq!(Locale::from_tag(locale.tag()), Some(locale));
        }
        assert_eq!(Locale::from_tag("NB"), None);
        assert!(serde_json::from_str::<Locale>("\"da\"").is_err());
    }
}
