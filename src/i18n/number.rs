//! Numbers as each language writes them; reading what people write stands in `number/read.rs`.
//!
//! | | nb, nn, sv | en |
//! |---|---|---|
//! | decimals | `1,5` | `1.5` |
//! | thousands | `1234`, `12 345` with a no-break space | `1,234` |
//! | below nought | `−5`, with the minus sign U+2212 | `−5` |
//! | share | `75 %` with a no-break space | `75%` |
//!
//! Four digits stay together in the Nordic languages, as is usual in running text (`2500 timer`).
//!
//! Rounding is that of the exact value of the `f64` (ties to even), the same on every platform.

mod read;

pub use read::{DecimalMark, NumberError, likely_decimal_mark, parse_number, parse_number_as};

use super::Locale;

/// Keeps a number and its unit on one line.
const NO_BREAK_SPACE: char = '\u{a0}';
const MINUS: char = '\u{2212}';
/// Printed for what is no number; no project holds one.
const NO_NUMBER: &str = "–";

impl Locale {
    /// The mark before decimals.
    #[must_use]
    pub const fn decimal_mark(self) -> DecimalMark {
        match self {
            Self::Nb | Self::Nn | Self::Sv => DecimalMark::Comma,
            Self::En => DecimalMark::Point,
        }
    }

    /// A count: `12 345`.
    #[must_use]
    pub fn count(self, value: u64) -> String {
        self.group(&value.to_string())
    }

    /// A whole number: `−12 345`.
    #[must_use]
    pub fn integer(self, value: i64) -> String {
        self.signed(value < 0, self.count(value.unsigned_abs()))
    }

    /// A number with at most so many decimals, nought at the end left out: `1,5`.
    #[must_use]
    pub fn decimal(self, value: f64, max_decimals: u8) -> String {
        let digits = format!("{:.*}", usize::from(max_decimals), value.abs());
        let digits = match digits.split_once('.') {
            Some((whole, decimals)) => (whole, decimals.trim_end_matches('0')),
            None => (digits.as_str(), ""),
        };
        self.assemble(value, digits)
    }

    /// A number with exactly so many decimals, for columns and axes: `1,50`.
    #[must_use]
    pub fn fixed(self, value: f64, decimals: u8) -> String {
        let digits = format!("{:.*}", usize::from(decimals), value.abs());
        self.assemble(value, digits.split_once('.').unwrap_or((&digits, "")))
    }

    /// A share of one as per cent: 0.75 is `75 %`.
    #[must_use]
    pub fn percent(self, share: f64, max_decimals: u8) -> String {
        let mut text = self.decimal(share * 100.0, max_decimals);
        if self != Self::En {
            text.push(NO_BREAK_SPACE);
        }
        text.push('%');
        text
    }

    /// A size of data in powers of a thousand, with one decimal below ten: `1,2 MB`.
    #[must_use]
    pub fn bytes(self, bytes: u64) -> String {
        const UNITS: [&str; 6] = ["kB", "MB", "GB", "TB", "PB", "EB"];
        if bytes < 1000 {
            return format!("{bytes}{NO_BREAK_SPACE}B");
        }
        // In tenths of the unit, so that no rounding is done twice.
        let mut unit_bytes: u128 = 1000;
        let mut name = "kB";
        for larger in UNITS.into_iter().skip(1) {
            // 999.5 and more of one unit is written as 1 of the next.
            if u128::from(bytes) * 2 < unit_bytes * 1999 {
                break;
            }
            unit_bytes *= 1000;
            name = larger;
        }
        let tenths = (u128::from(bytes) * 10 + unit_bytes / 2) / unit_bytes;
        let whole = (u128::from(bytes) + unit_bytes / 2) / unit_bytes;
        let number = if tenths < 100 && !tenths.is_multiple_of(10) {
            format!("{}{}{}", tenths / 10, self.decimal_mark().sign(), tenths % 10)
        } else {
            whole.to_string()
        };
        format!("{number}{NO_BREAK_SPACE}{name}")
    }

    /// Joins whole digits and decimals, with the sign of `value` unless all digits are nought.
    fn assemble(self, value: f64, (whole, decimals): (&str, &str)) -> String {
        if !value.is_finite() {
            return NO_NUMBER.to_owned();
        }
        let is_nought = whole.bytes().chain(decimals.bytes()).all(|digit| digit == b'0');
        let mut text = self.group(whole);
        if !decimals.is_empty() {
            text.push(self.decimal_mark().sign());
            text.push_str(decimals);
        }
        self.signed(value < 0.0 && !is_nought, text)
    }

    fn signed(self, is_negative: bool, mut text: String) -> String {
        if is_negative {
            text.insert(0, MINUS);
        }
        text
    }

    /// Separates the thousands of a row of digits.
    fn group(self, digits: &str) -> String {
        let (mark, shortest) = match self {
            Self::Nb | Self::Nn | Self::Sv => (NO_BREAK_SPACE, 5),
            Self::En => (',', 4),
        };
        if digits.len() < shortest {
            return digits.to_owned();
        }
        let mut grouped = String::with_capacity(digits.len() * 2);
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                grouped.push(mark);
            }
            grouped.push(digit);
        }
        grouped
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Expected with ordinary spaces, which are easier to read; no-break spaces are asserted here.
    #[track_caller]
    fn check(found: &str, expected: &str) {
        assert_eq!(found, expected.replace(' ', "\u{a0}"));
    }

    #[test]
    fn decimals_and_thousands_follow_the_language() {
        for locale in [Locale::Nb, Locale::Nn, Locale::Sv] {
            check(&locale.decimal(1234.5, 2), "1234,5");
            check(&locale.decimal(12_345.678, 2), "12 345,68");
            check(&locale.decimal(1_234_567.0, 2), "1 234 567");
            check(&locale.decimal(-0.5, 1), "−0,5");
        }
        check(&Locale::En.decimal(999.0, 2), "999");
        check(&Locale::En.decimal(1234.5, 2), "1,234.5");
        check(&Locale::En.decimal(1_234_567.891, 2), "1,234,567.89");
        check(&Locale::En.decimal(-0.5, 1), "−0.5");
    }

    #[test]
    fn noughts_at_the_end_are_left_out_unless_asked_for() {
        check(&Locale::Nb.decimal(100.0, 0), "100");
        check(&Locale::Nb.decimal(100.0, 3), "100");
        check(&Locale::Nb.decimal(1.50, 3), "1,5");
        check(&Locale::Nb.decimal(0.1 + 0.2, 4), "0,3");
        check(&Locale::Nb.fixed(1.5, 2), "1,50");
        check(&Locale::Nb.fixed(12_000.0, 0), "12 000");
    }

    #[test]
    fn what_rounds_to_nought_has_no_sign() {
        check(&Locale::Nb.decimal(-0.04, 1), "0");
        check(&Locale::Nb.fixed(-0.04, 1), "0,0");
        check(&Locale::Nb.decimal(-0.0, 1), "0");
        check(&Locale::Nb.decimal(-0.06, 1), "−0,1");
    }

    #[test]
    fn what_is_no_number_is_a_dash() {
        check(&Locale::Nb.decimal(f64::NAN, 1), "–");
        check(&Locale::Nb.percent(f64::INFINITY, 1), "– %");
        check(&Locale::Nb.fixed(f64::NEG_INFINITY, 1), "–");
    }

    #[test]
    fn whole_numbers_reach_from_end_to_end() {
        check(&Locale::Nb.integer(0), "0");
        check(&Locale::Nb.integer(-9999), "−9999");
        check(&Locale::Nb.integer(-10_000), "−10 000");
        check(&Locale::En.integer(i64::MIN), "−9,223,372,036,854,775,808");
        check(&Locale::Nb.count(u64::MAX), "18 446 744 073 709 551 615");
    }

    #[test]
    fn a_share_is_written_as_per_cent() {
        check(&Locale::Nb.percent(0.75, 0), "75 %");
        check(&Locale::Sv.percent(0.755, 1), "75,5 %");
        check(&Locale::Nn.percent(-0.07, 1), "−7 %");
        check(&Locale::En.percent(1.25, 0), "125%");
    }

    #[test]
    fn sizes_are_short_and_never_say_a_thousand() {
        check(&Locale::Nb.bytes(0), "0 B");
        check(&Locale::Nb.bytes(999), "999 B");
        check(&Locale::Nb.bytes(1000), "1 kB");
        check(&Locale::Nb.bytes(1240), "1,2 kB");
        check(&Locale::En.bytes(1240), "1.2 kB");
        check(&Locale::Nb.bytes(9_949), "9,9 kB");
        check(&Locale::Nb.bytes(9_950), "10 kB");
        check(&Locale::Nb.bytes(12_400), "12 kB");
        check(&Locale::Nb.bytes(999_499), "999 kB");
        check(&Locale::Nb.bytes(999_500), "1 MB");
        check(&Locale::Nb.bytes(5_242_880), "5,2 MB");
        check(&Locale::Nb.bytes(64_000_000), "64 MB");
        check(&Locale::Nb.bytes(u64::MAX), "18 EB");
    }
}
