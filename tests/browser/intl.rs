//! Numbers and days are written as the browser's own calendar and number data have it, but where
//! ours differ on purpose:
//!
//! | what | ours | the browser's | why |
//! |---|---|---|---|
//! | thousands of four digits, nb nn sv | `2500` | `2 500` | as in running text; asked for as `min2` |
//! | minus, en | `−5` | `-5` | one sign in all languages, as high as the digits |
//! | September, en | `Sep` | `Sept` | short months are equally wide on an axis |
//! | short day, en | `3 Feb 2026` | `03/02/2026` | in figures it would be two days |
//! | time of day, nb nn | `14.03` | `14:03` | as Norwegian writes it |
//! | halves | to the even neighbor | away from nought | sums of rounded figures do not drift; asked for as `halfEven` |
//!
//! This browser knows no nynorsk: its numbers and months are compared with those of bokmål, which
//! the calendar data have alike. The days of the week differ and are held natively.

use chrono::{Datelike, Days, NaiveDate};
use stifinner::i18n::Locale;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen(inline_js = r#"
    export const number = (tag, value, options) =>
        new Intl.NumberFormat(tag, JSON.parse(options)).format(value);
    export const day = (tag, ms, options) =>
        new Intl.DateTimeFormat(tag, { timeZone: "UTC", ...JSON.parse(options) }).format(ms);
    export const knows = (tag) => Intl.NumberFormat.supportedLocalesOf([tag]).length === 1;
"#)]
extern "C" {
    /// `options` are JSON.
    fn number(tag: &str, value: f64, options: &str) -> String;
    fn day(tag: &str, ms: f64, options: &str) -> String;
    fn knows(tag: &str) -> bool;
}

/// The browser's tag for a language, and another one's where it has no data of its own.
fn tag(locale: Locale) -> &'static str {
    match locale {
        Locale::Nn if !knows("nn-NO") => "nb-NO",
        Locale::Nb => "nb-NO",
        Locale::Nn => "nn-NO",
        Locale::Sv => "sv-SE",
        Locale::En => "en-GB",
    }
}

/// Values of all sizes, none of them half-way between two roundings.
fn values() -> impl Iterator<Item = f64> {
    let chosen = [0.0, 1.0, 12.0, 999.0, 1000.0, 9999.0, 10_000.0, 1_234_567.0, 0.001, 99.9951];
    let mut state: u32 = 20_261_122;
    let made = std::iter::repeat_with(move || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let size = [1e-3, 0.1, 10.0, 1e4][(state >> 30) as usize];
        f64::from(state & 0xf_ffff) * size + 0.000_123
    });
    chosen.into_iter().chain(made.take(400)).flat_map(|value| [value, -value])
}

#[wasm_bindgen_test]
fn numbers_are_written_as_the_browser_writes_them() {
    for locale in Locale::ALL {
        let grouping = if locale == Locale::En { "always" } else { "min2" };
        for decimals in 0..=3_u8 {
            let options = format!(
                r#"{{"maximumFractionDigits":{decimals},"useGrouping":"{grouping}",
                    "roundingMode":"halfEven","signDisplay":"negative"}}"#
            );
            for value in values() {
                let theirs = number(tag(locale), value, &options).replace('-', "\u{2212}");
                assert_eq!(locale.decimal(value, decimals), theirs, "{value} in {locale:?}");
            }
        }
    }
}

#[wasm_bindgen_test]
fn shares_and_sizes_are_written_as_the_browser_writes_them() {
    let no_break = |text: String| text.replace([' ', '\u{202f}'], "\u{a0}");
    for locale in Locale::ALL {
        for share in [0.0, 0.005, 0.75, 0.846, 1.0, 1.23] {
            let options = r#"{"style":"percent","maximumFractionDigits":1}"#;
            assert_eq!(locale.percent(share, 1), number(tag(locale), share, options));
        }
        for bytes in [1_000_u32, 1_500, 9_900, 14_000, 650_000] {
            let options = r#"{"style":"unit","unit":"kilobyte"}"#;
            let kilobytes = f64::from(bytes) / 1_000.0;
            let theirs = no_break(number(tag(locale), kilobytes, options));
            assert_eq!(locale.bytes(bytes.into()), theirs, "{kilobytes} kB in {locale:?}");
        }
    }
}

const IN_FIGURES: &str = r#"{"day":"2-digit","month":"2-digit","year":"numeric"}"#;
const IN_SHORT: &str = r#"{"day":"numeric","month":"short","year":"numeric"}"#;

/// A way to write a day, and how it is asked of the browser.
type Way = (fn(Locale, NaiveDate) -> String, &'static str);

#[wasm_bindgen_test]
fn days_are_written_as_the_browser_writes_them() {
    let ways: [Way; 4] = [
        (Locale::date_long, r#"{"day":"numeric","month":"long","year":"numeric"}"#),
        (Locale::day_month, r#"{"day":"numeric","month":"short"}"#),
        (Locale::month_year, r#"{"month":"short","year":"numeric"}"#),
        (Locale::date_short, IN_FIGURES),
    ];
    let first = NaiveDate::from_ymd_opt(2023, 12, 30).unwrap();
    for date in (0..90).filter_map(|n| first.checked_add_days(Days::new(n * 13))) {
        for locale in Locale::ALL {
            for way in ways {
                check_day(way, locale, date);
            }
            if knows(&format!("{}-NO", locale.tag())) || locale != Locale::Nn {
                let theirs = day(tag(locale), ms(date), r#"{"weekday":"long"}"#);
                assert_eq!(locale.weekday_name(date), theirs, "{date} in {locale:?}");
            }
        }
    }
}

#[track_caller]
fn check_day((ours, options): Way, locale: Locale, date: NaiveDate) {
    // In English, figures alone would be read as American or British: the month is a word.
    let is_english_figures = locale == Locale::En && options == IN_FIGURES;
    let options = if is_english_figures { IN_SHORT } else { options };
    let theirs = day(tag(locale), ms(date), options).replace("Sept ", "Sep ");
    let theirs = theirs.strip_suffix("Sept").map_or(theirs.clone(), |it| format!("{it}Sep"));
    assert_eq!(ours(locale, date), theirs, "{date} in {locale:?}");
}

/// Midnight of a day. **Unit** ms since 1970.
fn ms(date: NaiveDate) -> f64 {
    let epoch = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap();
    f64::from(date.num_days_from_ce() - epoch.num_days_from_ce()) * 86_400_000.0
}

#[wasm_bindgen_test]
fn times_have_the_figures_of_the_browser() {
    for locale in Locale::ALL {
        for (hour, minute) in [(0, 0), (9, 5), (14, 3), (23, 59)] {
            let at = f64::from(hour * 60 + minute) * 60_000.0;
            let theirs = day(tag(locale), at, r#"{"hour":"2-digit","minute":"2-digit"}"#);
            let ours = locale.time(hour, minute);
            assert_eq!(ours.replace('.', ":"), theirs, "in {locale:?}");
        }
    }
}
