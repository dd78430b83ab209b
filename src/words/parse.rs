//! Understands the words for levels, attitudes and sorts that people paste from spreadsheets:
//! Norwegian, Swedish and English, the symbols of the KS sheet, and numbers 1 to 3.

mod benefits;

pub use benefits::{
    answer, beneficiary, benefit_class, benefit_kind, direction, frequency, is_kept,
    measurement_kind, measuring_method,
};

use crate::domain::{Attitude, Effect, Interest, Level, Stage, StakeholderKind};

/// Lower case, without outer space and trailing punctuation.
fn plain(text: &str) -> String {
    text.trim().trim_end_matches(['.', ',', ';', ':']).to_lowercase()
}

/// A degree of influence; `None` when the word is none.
#[must_use]
pub fn level(text: &str) -> Option<Level> {
    Some(match plain(text).as_str() {
        "lav" | "låg" | "liten" | "lite" | "low" | "l" | "1" | "★" | "★☆☆" | "⭐" => {
            Level::Low
        }
        "medium" | "middels" | "medel" | "mellom" | "m" | "2" | "★★" | "★★☆" | "⭐⭐" => {
            Level::Medium
        }
        "høy" | "høg" | "hög" | "stor" | "high" | "h" | "3" | "★★★" | "⭐⭐⭐" => {
            Level::High
        }
        _ => return None,
    })
}

/// An attitude; `None` when the word is none.
#[must_use]
pub fn attitude(text: &str) -> Option<Attitude> {
    Some(match plain(text).as_str() {
        "negativ" | "negative" | "neg" | "motstander" | "motstandar" | "-" | "−" | "▼" | "🔻"
        | "-1" => Attitude::Negative,
        "nøytral" | "neutral" | "nøy" | "●" | "○" | "0" | "–" => Attitude::Neutral,
        "positiv" | "positive" | "pos" | "tilhenger" | "tilhengar" | "+" | "▲" | "🔺" | "1"
        | "+1" => Attitude::Positive,
        _ => return None,
    })
}

/// A sort of stakeholder, by the words that its names begin with; `None` when none fits.
#[must_use]
pub fn stakeholder_kind(text: &str) -> Option<StakeholderKind> {
    const WORDS: &[(&str, StakeholderKind)] = &[
        ("innbygg", StakeholderKind::ResidentOrUser),
        ("invånar", StakeholderKind::ResidentOrUser),
        ("medborgar", StakeholderKind::ResidentOrUser),
        ("resident", StakeholderKind::ResidentOrUser),
        ("bruker", StakeholderKind::ResidentOrUser),
        ("brukar", StakeholderKind::ResidentOrUser),
        ("service user", StakeholderKind::ResidentOrUser),
        ("user", StakeholderKind::ResidentOrUser),
        ("pårør", StakeholderKind::NextOfKin),
        ("närstå", StakeholderKind::NextOfKin),
        ("anhörig", StakeholderKind::NextOfKin),
        ("next of kin", StakeholderKind::NextOfKin),
        ("ansatt", StakeholderKind::Employee),
        ("tilsett", StakeholderKind::Employee),
        ("medarbe", StakeholderKind::Employee),
        ("anställ", StakeholderKind::Employee),
        ("employee", StakeholderKind::Employee),
        ("ledelse", StakeholderKind::Management),
        ("leder", StakeholderKind::Management),
        ("leiing", StakeholderKind::Management),
        ("leiar", StakeholderKind::Management),
        ("ledning", StakeholderKind::Management),
        ("chef", StakeholderKind::Management),
        ("manage", StakeholderKind::Management),
        ("tillitsv", StakeholderKind::Representative),
        ("verneom", StakeholderKind::Representative),
        ("facklig", StakeholderKind::Representative),
        ("skyddsom", StakeholderKind::Representative),
        ("union", StakeholderKind::Representative),
        ("safety", StakeholderKind::Representative),
        ("leverand", StakeholderKind::Supplier),
        ("leverant", StakeholderKind::Supplier),
        ("supplier", StakeholderKind::Supplier),
        ("frivillig", StakeholderKind::Voluntary),
        ("ideell", StakeholderKind::Voluntary),
        ("civilsam", StakeholderKind::Voluntary),
        ("volunt", StakeholderKind::Voluntary),
        ("andre", StakeholderKind::Other),
        ("anna", StakeholderKind::Other),
        ("øvrig", StakeholderKind::Other),
        ("övrig", StakeholderKind::Other),
        ("andra", StakeholderKind::Other),
        ("other", StakeholderKind::Other),
    ];
    let text = plain(text);
    WORDS.iter().find(|(word, _)| text.starts_with(word)).map(|&(_, kind)| kind)
}

/// A degree of interest; `None` when the word is none.
#[must_use]
pub fn interest(text: &str) -> Option<Interest> {
    Some(match plain(text).as_str() {
        "ingen" | "inga" | "inget" | "none" | "0" => Interest::None,
        "liten" | "lita" | "litet" | "lite" | "lav" | "låg" | "little" | "low" | "1" => {
            Interest::Little
        }
        "middels" | "medium" | "måttligt" | "medel" | "some" | "2" => Interest::Some,
        "stor" | "stort" | "høy" | "høg" | "hög" | "much" | "high" | "3" => Interest::Much,
        _ => return None,
    })
}

/// What the change does to a stakeholder, by the words that its names begin with.
#[must_use]
pub fn effect(text: &str) -> Option<Effect> {
    const WORDS: &[(&str, Effect)] = &[
        ("vinn", Effect::Gains),
        ("gain", Effect::Gains),
        ("tape", Effect::Loses),
        ("förlor", Effect::Loses),
        ("lose", Effect::Loses),
        ("må ", Effect::MustChange),
        ("måste", Effect::MustChange),
        ("has to", Effect::MustChange),
        ("must", Effect::MustChange),
    ];
    let text = plain(text);
    WORDS.iter().find(|(word, _)| text.starts_with(word)).map(|&(_, effect)| effect)
}

/// A stage of the path, by the words that its names begin with.
#[must_use]
pub fn stage(text: &str) -> Option<Stage> {
    const WORDS: &[(&str, Stage)] = &[
        ("forankr", Stage::Anchor),
        ("förankr", Stage::Anchor),
        ("anchor", Stage::Anchor),
        ("inns", Stage::Insight),
        ("insi", Stage::Insight),
        ("tjenesteu", Stage::Develop),
        ("tenesteu", Stage::Develop),
        ("tjänsteu", Stage::Develop),
        ("service dev", Stage::Develop),
        ("pilot", Stage::Pilot),
        ("overgang", Stage::Transition),
        ("övergång", Stage::Transition),
        ("transition", Stage::Transition),
        ("ny pra", Stage::Practice),
        ("new pra", Stage::Practice),
    ];
    let text = plain(text);
    WORDS.iter().find(|(word, _)| text.starts_with(word)).map(|&(_, stage)| stage)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_understood_in_every_language_and_as_symbols() {
        for text in ["Høy", " høg ", "Hög", "HIGH", "★★★", "3", "Stor."] {
            assert_eq!(level(text), Some(Level::High), "{text}");
        }
        for text in ["Middels", "medel", "★★", "Medium"] {
            assert_eq!(level(text), Some(Level::Medium), "{text}");
        }
        for text in ["Lav", "Låg", "low", "★"] {
            assert_eq!(level(text), Some(Level::Low), "{text}");
        }
        for text in ["", "ukjent", "4", "høyde"] {
            assert_eq!(level(text), None, "{text}");
        }
    }

    #[test]
    fn attitudes_are_understood_in_every_language_and_as_symbols() {
        for text in ["Positiv", "positive", "▲", "+"] {
            assert_eq!(attitude(text), Some(Attitude::Positive), "{text}");
        }
        for text in ["Nøytral", "neutral", "●"] {
            assert_eq!(attitude(text), Some(Attitude::Neutral), "{text}");
        }
        for text in ["negativ", "Negative", "▼"] {
            assert_eq!(attitude(text), Some(Attitude::Negative), "{text}");
        }
        assert_eq!(attitude("vet ikke"), None);
    }

    #[test]
    fn sorts_are_understood_by_their_first_letters() {
        assert_eq!(stakeholder_kind("Brukere"), Some(StakeholderKind::ResidentOrUser));
        assert_eq!(stakeholder_kind("Anhöriga"), Some(StakeholderKind::NextOfKin));
        assert_eq!(stakeholder_kind("Tillitsvalde"), Some(StakeholderKind::Representative));
        assert_eq!(stakeholder_kind("Presse"), None);
    }
}
