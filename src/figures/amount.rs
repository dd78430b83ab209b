//! Values as people read them: with the short name of their unit, and with as many decimals as
//! tell them apart.

use crate::i18n::Locale;

/// Keeps a number and its unit on one line.
const NO_BREAK_SPACE: char = '\u{a0}';
/// Words after which a unit says for what: "minutes per user" is counted in minutes, and so are
/// `minutter i uka`.
const PER: [&str; 4] = ["per", "pr.", "pr", "i"];
/// More decimals than this are noise to a reader.
const MOST_DECIMALS: u8 = 6;

/// The part of a unit that stands behind a number: `minutes` of `minutes per user per 14 days`.
#[must_use]
pub fn short_unit(unit: &str) -> &str {
    let per = unit.char_indices().filter(|&(_, letter)| letter == ' ').find(|&(at, _)| {
        let next = unit.get(at + 1..).and_then(|rest| rest.split(' ').next());
        next.is_some_and(|word| PER.contains(&word))
    });
    let head = per.map_or(unit, |(at, _)| unit.get(..at).unwrap_or(unit));
    if head.trim().is_empty() { unit } else { head.trim_end_matches([',', ';']) }
}

/// A written number with its unit.
#[must_use]
pub fn with_unit(locale: Locale, number: &str, unit: &str) -> String {
    match unit {
        "" => number.to_owned(),
        "%" if locale == Locale::En => format!("{number}%"),
        unit => format!("{number}{NO_BREAK_SPACE}{unit}"),
    }
}

/// Writes the values of one sentence: in one unit, with decimals enough to tell them apart.
#[derive(Debug, Clone, Copy)]
pub struct Amounts<'a> {
    locale: Locale,
    unit: &'a str,
    decimals: u8,
}

impl<'a> Amounts<'a> {
    /// A writer for a sentence with these values. `unit` is the whole unit; its short part is used.
    #[must_use]
    pub fn new(locale: Locale, unit: Option<&'a str>, values: &[f64]) -> Self {
        let unit = short_unit(unit.unwrap_or_default());
        let usual = values.iter().map(|value| usual_decimals(*value)).max().unwrap_or(0);
        let tells = |decimals: &u8| tells_apart(locale, values, *decimals);
        let decimals = (usual..MOST_DECIMALS).find(tells).unwrap_or(MOST_DECIMALS);
        Self { locale, unit, decimals }
    }

    /// The number alone.
    #[must_use]
    pub fn number(&self, value: f64) -> String {
        self.locale.decimal(value, self.decimals)
    }

    /// The number with its unit.
    #[must_use]
    pub fn amount(&self, value: f64) -> String {
        with_unit(self.locale, &self.number(value), self.unit)
    }
}

/// Decimals that matter for a value of this size.
fn usual_decimals(value: f64) -> u8 {
    match value.abs() {
        100.0.. => 1,
        1.0.. => 2,
        _ => 4,
    }
}

fn tells_apart(locale: Locale, values: &[f64], decimals: u8) -> bool {
    let written: Vec<String> =
        values.iter().map(|value| locale.decimal(*value, decimals)).collect();
    let pairs = values.iter().zip(&written).enumerate().flat_map(|(at, one)| {
        values.iter().zip(&written).skip(at + 1).map(move |other| (one, other))
    });
    pairs.into_iter().all(|((a, a_text), (b, b_text))| a_text != b_text || a.total_cmp(b).is_eq())
}

/// A realized share in per cent. Below 100 % it has a decimal, and does not round up to the target;
/// from there on decimals are left out unless the share has just one.
#[must_use]
pub fn share_percent(locale: Locale, share: f64) -> String {
    let tenths = share * 1_000.0;
    let has_one_decimal = (tenths - tenths.round()).abs() < 1e-6;
    if has_one_decimal {
        locale.percent(tenths.round() / 1_000.0, 1)
    } else if share.abs() < 1.0 {
        // 99.96 % is not there yet.
        locale.percent(share.min(0.999), 1)
    } else {
        locale.percent((share * 100.0).round() / 100.0, 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_is_shortened_where_it_says_for_what() {
        let cases = [
            ("minutter per bruker per 14 dager", "minutter"),
            ("minutter pr. bruker", "minutter"),
            ("doser i måneden", "doser"),
            ("prosent", "prosent"),
            ("personer", "personer"),
            ("per bruker", "per bruker"),
            ("km/t", "km/t"),
            ("", ""),
        ];
        for (unit, short) in cases {
            assert_eq!(short_unit(unit), short, "{unit}");
        }
    }

    #[track_caller]
    fn check(values: &[f64], wanted: &[&str]) {
        let amounts = Amounts::new(Locale::Nb, None, values);
        let written: Vec<_> = values.iter().map(|value| amounts.number(*value)).collect();
        assert_eq!(written, wanted);
    }

    #[test]
    fn values_have_the_decimals_that_tell_them_apart() {
        check(&[360.0, 27.5], &["360", "27,5"]);
        check(&[100.04, 100.01], &["100,04", "100,01"]);
        check(&[33.333_333_3, 50.0], &["33,33", "50"]);
        check(&[0.012_345, 1.0], &["0,0123", "1"]);
        check(&[12.0, 12.0], &["12", "12"]);
    }

    #[test]
    fn a_percent_sign_stands_as_the_language_sets_it() {
        assert_eq!(Amounts::new(Locale::Nb, Some("%"), &[93.0]).amount(93.0), "93\u{a0}%");
        assert_eq!(Amounts::new(Locale::En, Some("%"), &[93.0]).amount(93.0), "93%");
    }

    #[test]
    fn a_share_never_rounds_up_to_the_target() {
        let cases = [
            (0.75, "75\u{a0}%"),
            (1.231_48, "123\u{a0}%"),
            (1.125, "112,5\u{a0}%"),
            (-0.25, "−25\u{a0}%"),
            (0.846_15, "84,6\u{a0}%"),
            (0.999_6, "99,9\u{a0}%"),
            (1.0, "100\u{a0}%"),
            (1.000_4, "100\u{a0}%"),
            (-1.0 / 3.0, "−33,3\u{a0}%"),
            (0.0, "0\u{a0}%"),
        ];
        for (share, wanted) in cases {
            assert_eq!(share_percent(Locale::Nb, share), wanted, "{share}");
        }
    }
}
