//! The texts of the rescue page, which no build checks: the page has to work without one.

use std::collections::{BTreeMap, BTreeSet};

type Texts = BTreeMap<String, BTreeMap<String, String>>;

const SCRIPT: &str = include_str!("../../public/rescue.js");
const PAGE: &str = include_str!("../../public/rescue.html");

fn texts() -> Texts {
    let (_, rest) = SCRIPT.split_once("const TEXTS = ").expect("the texts");
    let (json, _) = rest.split_once("\n};\n").expect("their end");
    serde_json::from_str(&format!("{json}\n}}")).expect("plain JSON")
}

/// The arguments of a text: the names in braces.
fn arguments(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect()
}

#[test]
fn the_rescue_page_says_the_same_in_four_languages() {
    let all = texts();
    assert_eq!(all.keys().map(String::as_str).collect::<Vec<_>>(), ["en", "nb", "nn", "sv"]);
    let nb = &all["nb"];
    for (language, texts) in &all {
        assert!(texts.keys().eq(nb.keys()), "{language} has other keys than nb");
        for (key, text) in texts {
            assert_eq!(arguments(text), arguments(&nb[key]), "{language} {key}");
            assert!(!text.trim().is_empty() && !text.contains('!'), "{language} {key}: {text}");
        }
        let choice = format!("data-language=\"{language}\"");
        assert_eq!(PAGE.matches(&choice).count(), 1, "a button for {language}");
        let without_script = format!("<p lang=\"{language}\">");
        assert_eq!(PAGE.matches(&without_script).count(), 1, "{language} without JavaScript");
    }
}

#[test]
fn each_language_of_the_rescue_page_is_itself() {
    let foreign =
        [("sv", ["æ", "ø", " og ", " ikke "]), ("nn", ["ikke ", "noe ", " fra ", "lagret"])];
    let all = texts();
    for (language, words) in foreign {
        for (key, text) in &all[language] {
            let found = words.iter().find(|word| text.to_lowercase().contains(*word));
            assert_eq!(found, None, "{language} {key}: {text}");
        }
    }
    // Whole sentences are never the same in two languages.
    for (key, text) in &all["nb"] {
        let is_sentence = text.split(' ').count() > 6;
        assert!(!is_sentence || all["nn"][key] != *text, "{key} is bokmål in nn");
    }
}

#[test]
fn the_rescue_page_has_every_text_that_it_asks_for_and_no_other() {
    let (_, code) = SCRIPT.split_once("\n};\n").expect("what follows the texts");
    let all = texts();
    for key in all["nb"].keys() {
        let used = [format!("t.{key}"), format!("texts().{key}"), format!("\"{key}\"")];
        assert!(used.iter().any(|used| code.contains(used)), "{key} is used nowhere");
    }
    for before in ["(", " ", "["] {
        for asked in code.split(&format!("{before}t.")).skip(1) {
            let end = asked.find(|sign: char| !sign.is_ascii_lowercase() && sign != '_');
            let key = &asked[..end.unwrap_or(asked.len())];
            assert!(all["nb"].contains_key(key), "there is no text {key}");
        }
    }
}
