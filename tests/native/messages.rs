//! The texts of the four languages, looked at as a careful reader of each would.

use stifinner::i18n::{Locale, Texts};

/// The text file of a language.
fn source(locale: Locale) -> &'static str {
    match locale {
        Locale::Nb => include_str!("../../src/i18n/texts/nb.txt"),
        Locale::Nn => include_str!("../../src/i18n/texts/nn.txt"),
        Locale::Sv => include_str!("../../src/i18n/texts/sv.txt"),
        Locale::En => include_str!("../../src/i18n/texts/en.txt"),
    }
}

#[test]
fn every_language_has_every_text_the_app_asks_for() {
    for locale in Locale::ALL {
        let texts = Texts::parse(locale, source(locale)).map(|texts| texts.locale());
        assert_eq!(texts, Ok(locale));
    }
}
