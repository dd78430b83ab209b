//! The texts of the four languages, looked at as a careful reader of each would.
//!
//! That every message exists in every language with the same arguments, and that lines are in
//! order, is what the build checks (`src/i18n/catalog.rs`); here it is about the words.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use stifinner::domain::select::findings::{Finding, Rule};
use stifinner::domain::{BenefitId, EntityRef, Id};
use stifinner::i18n::grammar::{self, Piece};
use stifinner::i18n::{Locale, Texts};

/// Words of bokmål that nynorsk has not, or that our nynorsk does without.
const NOT_NYNORSK: &str = "ikke hva hvordan hvorfor hvilke hvilken hvilket hvem hver hvert hvis \
    hvor noen noe fra jeg dere deres hun mye uten sammen gjør gjøre ble være vært bare mer \
    flere hele selv samme disse en et dem sier fikk gikk mens velg valgt valget skriver navn \
    navnet tjeneste tjenester tjenesten tjenestene lav lavt høy høyt eier eieren leder lederen \
    ansvarlig ansvarlige mulig mulige mulighet tidligere senere forrige finnes vises lagres \
    slettes brukes åpnes endres uke uker uken måned måneder dager timer ganger papirkurv \
    papirkurven nettleser nettleseren enhet enheten innflytelse holdning holdningen målinger \
    målingene verdier verdiene gevinster gevinstene endringer endringene interessenter \
    interessentene prosjekter prosjektene lagret slettet åpnet endret opprettet fjernet flyttet \
    lagrer sletter åpner fjerner nettsiden måltall";

/// Words of nynorsk that bokmål has not.
const NOT_BOKMAL: &str = "ikkje kva korleis kvifor kven kvar nokon noko frå eg dykk ho mykje \
    utan saman gjer gjere vere berre meir fleire heile sjølv desse ein eit dei seier fekk gjekk \
    namn namnet teneste tenester tenesta låg høg eigar leiar ansvarleg mogleg tidlegare seinare \
    førre finst veke veker månad månader dagar timar gonger nettlesaren eining eininga \
    påverknad haldning målingar verdiar gevinstar endringar interessentar lagra sletta opna \
    endra oppretta fjerna flytta";

/// Norwegian words that Swedish has not.
const NOT_SWEDISH: &str = "og ikke ikkje til fra frå hva kva hvis jeg eg et eit noen nokon mye \
    meir flere fleire prosjekt prosjektet gevinst interessent lagre slett velg uke veke bruker \
    navn åpne opne være vere";

/// American spellings; our English is British.
const NOT_BRITISH: &str = "color colors organization organizations realization realize realized \
    analyze analyzed center behavior favorite canceled labeled catalog gray";

/// Words that may have a neighbor's letters, such as the name of a place.
const NAMES_WITH_FOREIGN_LETTERS: [&str; 0] = [];

/// A text of more words than this is no coincidence in two languages; bokmål and nynorsk share
/// short sentences by right.
const fn longest_shared_words(locale: Locale) -> usize {
    if matches!(locale, Locale::Nn) { 6 } else { 4 }
}

/// The text file of a language.
fn source(locale: Locale) -> &'static str {
    match locale {
        Locale::Nb => include_str!("../../src/i18n/texts/nb.txt"),
        Locale::Nn => include_str!("../../src/i18n/texts/nn.txt"),
        Locale::Sv => include_str!("../../src/i18n/texts/sv.txt"),
        Locale::En => include_str!("../../src/i18n/texts/en.txt"),
    }
}

fn entries(locale: Locale) -> impl Iterator<Item = grammar::Entry<'static>> {
    grammar::entries(source(locale)).map(|entry| entry.expect("the build has read the line"))
}

/// What a person reads of a text: both words of a plural, and no argument.
fn plain(text: &str) -> String {
    let pieces = grammar::pieces(text).expect("the build has read the text");
    let parts = pieces.iter().map(|piece| match piece {
        Piece::Text(text) => (*text).to_owned(),
        Piece::Argument { .. } => "\u{fffc}".to_owned(),
        Piece::Plural { one, other, .. } => format!("{one}|{other}"),
    });
    parts.collect()
}

fn words(text: &str) -> Vec<String> {
    let plain = plain(text).to_lowercase();
    let letters = |c: char| !c.is_alphanumeric();
    plain.split(letters).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The first word of the text that stands in the list.
fn listed_word(text: &str, list: &str) -> Option<String> {
    words(text).into_iter().find(|word| list.split_whitespace().any(|listed| listed == word))
}

/// The first word with one of the letters that is not a name.
fn word_with(text: &str, letters: [char; 2]) -> Option<String> {
    words(text)
        .into_iter()
        .find(|word| word.contains(letters) && !NAMES_WITH_FOREIGN_LETTERS.contains(&word.as_str()))
}

/// The first sign that a typesetter of the language would not have set.
fn careless_sign(text: &str, locale: Locale) -> Option<&'static str> {
    let foreign_quotes: &[&str] = match locale {
        Locale::Nb | Locale::Nn => &["“", "”", "„", "‘"],
        Locale::Sv => &["“", "„", "«", "»", "‘"],
        Locale::En => &["«", "»", "„"],
    };
    let text = plain(text);
    ["\"", "'", "...", "!", "  ", " - ", " ,", "\u{fffd}"]
        .iter()
        .chain(foreign_quotes)
        .find(|sign| text.contains(**sign))
        .copied()
}

/// Applies a rule to every text of a language and lists what it found, with the line.
#[track_caller]
fn check<T: std::fmt::Debug>(locale: Locale, rule: impl Fn(&str) -> Option<T>) {
    let found: Vec<String> = entries(locale)
        .filter_map(|entry| {
            let found = rule(entry.text)?;
            let (tag, grammar::Entry { line, key, text }) = (locale.tag(), entry);
            Some(format!("{tag}.txt:{line}: {key}: {found:?} in: {text}"))
        })
        .collect();
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn every_language_has_every_text_the_app_asks_for() {
    for locale in Locale::ALL {
        let texts = Texts::parse(locale, source(locale)).map(|texts| texts.locale());
        assert_eq!(texts, Ok(locale));
    }
}

#[test]
fn quotes_dots_and_dashes_are_those_of_the_language_and_nothing_shouts() {
    for locale in Locale::ALL {
        check(locale, |text| careless_sign(text, locale));
    }
}

#[test]
fn no_language_has_words_of_its_neighbor() {
    check(Locale::Nn, |text| listed_word(text, NOT_NYNORSK));
    check(Locale::Nb, |text| listed_word(text, NOT_BOKMAL));
    check(Locale::Sv, |text| listed_word(text, NOT_SWEDISH));
    check(Locale::En, |text| listed_word(text, NOT_BRITISH));
}

#[test]
fn no_language_has_letters_of_its_neighbor() {
    check(Locale::Sv, |text| word_with(text, ['æ', 'ø']));
    for locale in [Locale::Nb, Locale::Nn] {
        check(locale, |text| word_with(text, ['ä', 'ö']));
    }
    for letters in [['æ', 'ø'], ['å', 'ä'], ['ö', 'ö']] {
        check(Locale::En, |text| word_with(text, letters));
    }
}

#[test]
fn no_two_languages_share_a_text_of_more_than_a_few_words() {
    let mut seen: BTreeMap<String, (Locale, &str)> = BTreeMap::new();
    let mut shared = Vec::new();
    for locale in Locale::ALL {
        for grammar::Entry { key, text, .. } in entries(locale) {
            let is_long = words(text).len() > longest_shared_words(locale);
            match seen.get(&text.to_lowercase()) {
                Some((other, other_key)) if *other != locale && is_long => {
                    shared.push(format!("{key} in {locale:?} is {other_key} in {other:?}: {text}"));
                }
                Some(_) => {}
                None => drop(seen.insert(text.to_lowercase(), (locale, key))),
            }
        }
    }
    assert!(shared.is_empty(), "\n{}\n", shared.join("\n"));
}

/// What a source asks of its texts: names behind `t.`, `t().` and `Texts::`, and those that a table
/// of a macro lists (`Rule => key, other_key;`).
fn asked(source: &str) -> impl Iterator<Item = &str> {
    named(source).chain(listed(source))
}

fn listed(source: &str) -> impl Iterator<Item = &str> {
    let rows = source.lines().filter_map(|line| line.trim().strip_suffix(';')?.split_once(" => "));
    rows.flat_map(|(_, keys)| keys.split(", "))
}

fn named(source: &str) -> impl Iterator<Item = &str> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let accesses = source.match_indices('.').chain(source.match_indices("::"));
    accesses.filter_map(move |(at, sign)| {
        let before = source[..at].trim_end().trim_end_matches("()");
        let receiver = before.rsplit(|c| !is_word(c)).next().unwrap_or_default();
        let name = source[at + sign.len()..].split(|c| !is_word(c)).next().unwrap_or_default();
        matches!(receiver, "t" | "Texts").then_some(name)
    })
}

fn asked_below(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            asked_below(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.extend(asked(&fs::read_to_string(&path).unwrap()).map(str::to_owned));
        }
    }
}

#[test]
fn every_text_is_asked_for_somewhere() {
    let mut found = BTreeSet::new();
    asked_below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    let unused: Vec<&str> =
        entries(Locale::En).map(|entry| entry.key).filter(|key| !found.contains(*key)).collect();
    assert!(unused.is_empty(), "nobody reads {unused:?}");
}

#[test]
fn the_rules_find_what_they_look_for() {
    let source = "t.one(); app.t()\n    .two(a.three()); Texts::four; set.five()";
    assert_eq!(asked(source).collect::<Vec<_>>(), ["one", "two", "four"]);
    assert_eq!(listed_word("Kan Ikke lagrast", NOT_NYNORSK).as_deref(), Some("ikke"));
    assert_eq!(listed_word("{n} {n|rad|verdier}", NOT_NYNORSK).as_deref(), Some("verdier"));
    assert_eq!(listed_word("{ikke} blikket", NOT_NYNORSK), None);
    assert_eq!(word_with("Spara på hjemmet, Øst", ['æ', 'ø']).as_deref(), Some("øst"));
    assert_eq!(careless_sign("Vent...", Locale::Nb), Some("..."));
    assert_eq!(careless_sign("«Fil» {a} {a|x|y}…", Locale::Nb), None);
    assert_eq!(careless_sign("”Fil”", Locale::Sv), None);
    assert_eq!(careless_sign("”Fil”", Locale::Nb), Some("”"));
    assert_eq!(careless_sign("“It’s”", Locale::En), None);
    assert_eq!(words("Lagret {time}, {n|én|to} rader").len(), 4);
}

/// A finding of every rule, about a thing that is no longer there and so is called by its kind.
#[test]
fn every_finding_says_what_is_open_and_why_it_matters_in_every_language() {
    for locale in Locale::ALL {
        let t = Texts::parse(locale, source(locale)).unwrap();
        let mut told = BTreeSet::new();
        for &rule in Rule::ALL {
            let about = EntityRef::Benefit(BenefitId::from_bits(1));
            let said = stifinner::words::finding(&t, &Finding { rule, about }, None);
            assert!(!said.what.ends_with('.'), "{rule:?} in {locale:?} is a link: {}", said.what);
            assert!(said.why.ends_with('.'), "{rule:?} in {locale:?} is a sentence: {}", said.why);
            assert!(told.insert(said.what), "{rule:?} in {locale:?} reads like another");
        }
    }
}
