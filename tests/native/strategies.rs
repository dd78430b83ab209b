//! Random projects and random commands, for the properties that must hold for all of them.

mod commands;
mod followed;
mod gains;
mod meetings;
mod money;
mod people;
mod whole;
mod work;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use stifinner::domain::{Day, Line, Moment, Prose, Value};

pub use commands::{Ingredients, ingredients};
pub use followed::user_record;
pub use gains::point;
pub use whole::project;

/// The settings of a property: so many cases, or the full count of the long run.
pub fn cases(n_sample: u32, n_full: u32) -> ProptestConfig {
    let full = std::env::var("STIFINNER_SOAK").is_ok_and(|soak| soak == "full");
    ProptestConfig { cases: if full { n_full } else { n_sample }, ..ProptestConfig::default() }
}

/// Letters that files and pages trip over.
fn letter() -> impl Strategy<Value = char> {
    prop_oneof![
        12 => prop::char::range('a', 'z'),
        3 => select(vec![' ', 'æ', 'ø', 'å', 'ö', 'ä', 'é', '0', '9', '-', '.']),
        2 => select(vec!['"', '\\', '/', '<', '>', '&', '\'', '{', '[', ':', ',']),
        1 => select(vec!['\u{2028}', '\u{feff}', '\u{a0}', '\u{200d}', '😀', '\u{10ffff}']),
        1 => any::<char>(),
    ]
}

pub fn line() -> impl Strategy<Value = Line> {
    let text = prop_oneof![20 => vec(letter(), 1..12), 1 => vec(letter(), 190..220)];
    // Mapped and not filtered: the long runs would use up what may be rejected.
    text.prop_map(|letters| {
        Line::fitting(&String::from_iter(letters)).unwrap_or_else(|| Line::new("a").unwrap())
    })
}

fn prose() -> impl Strategy<Value = Prose> {
    let letter = prop_oneof![9 => letter(), 1 => Just('\n'), 1 => Just('\t')];
    vec(letter, 1..40).prop_map(|letters| {
        Prose::fitting(&String::from_iter(letters)).unwrap_or_else(|| Prose::new("a").unwrap())
    })
}

pub fn day() -> impl Strategy<Value = Day> {
    prop_oneof![9 => 20_000..21_000_i32, 1 => Day::FIRST.days()..=Day::LAST.days()]
        .prop_map(|days| Day::from_days(days).unwrap())
}

fn moment() -> impl Strategy<Value = Moment> {
    prop_oneof![9 => 1_750_000_000_000..1_800_000_000_000_i64, 1 => any::<i64>()]
        .prop_map(Moment::from_ms)
}

pub fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        4 => (-100_000..100_000_i32, 0..4_usize)
            .prop_map(|(whole, scale)| f64::from(whole) / [1.0, 10.0, 100.0, 1000.0][scale]),
        1 => -1e15..1e15,
        1 => any::<f64>(),
    ]
    .prop_map(|number| Value::new(number).unwrap_or_else(|_| Value::new(0.5).unwrap()))
}

/// Few ids, so that commands meet what is there and what is not.
fn bits() -> impl Strategy<Value = u64> {
    prop_oneof![8 => 0..6_u64, 1 => any::<u64>()]
}
