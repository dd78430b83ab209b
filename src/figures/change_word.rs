//! Whether the title of a benefit says that something changes.
//!
//! **Source** the benefit guides of KS and Inera: a benefit is written with a word of change
//! ("less", "faster", "fewer"), so that it can be measured.

/// Whether a title has one of the words of change: a list of word beginnings, parted by commas.
#[must_use]
pub fn has_change_word(title: &str, list: &str) -> bool {
    let beginnings: Vec<String> =
        list.split(',').map(|word| word.trim().to_lowercase()).filter(|w| !w.is_empty()).collect();
    let title = title.to_lowercase();
    let mut words = title.split(|letter: char| !letter.is_alphanumeric());
    words.any(|word| beginnings.iter().any(|beginning| word.starts_with(beginning.as_str())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_change_is_found_in_any_form() {
        let list = "mindre, redus, rask";
        for title in ["Mindre tid til besøk", "Redusert ventetid", "Medisin raskere fram"] {
            assert!(has_change_word(title, list), "{title}");
        }
        for title in ["Medisinbesøk", "Grasklipping", "Prosjektet", ""] {
            assert!(!has_change_word(title, list), "{title}");
        }
        assert!(!has_change_word("Mindre tid", ""));
    }
}
