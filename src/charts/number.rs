//! How numbers are written: the decimal sign, the groups of thousands, the minus, the unit.

/// The signs a language writes numbers with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberFormat {
    /// The sign before the decimals: a comma in the Nordic languages.
    pub decimal_separator: char,
    /// The sign between groups of three digits; a no-break space keeps the number on one line.
    pub group_separator: String,
    /// Written after every number, for instance a no-break space and `%`; often empty.
    pub suffix: String,
}

/// Numbers from here on are written with an exponent, as in a spreadsheet.
const EXPONENT_FROM: f64 = 1e15;
/// Numbers closer to zero than this are written with an exponent.
const EXPONENT_BELOW: f64 = 1e-6;

impl NumberFormat {
    /// A number with exactly so many decimals.
    #[must_use]
    pub fn fixed(&self, value: f64, decimals: usize) -> String {
        self.dress(&format!("{value:.decimals$}"))
    }

    /// A number with all the decimals it has and no more: the shortest text that means the same
    /// 64-bit number.
    #[must_use]
    pub fn exact(&self, value: f64) -> String {
        let size = value.abs();
        if size >= EXPONENT_FROM || (size < EXPONENT_BELOW && size > 0.0) {
            self.exponent(value)
        } else {
            self.dress(&format!("{value}"))
        }
    }

    /// A number as a mantissa and a power of ten, for axes where it would be too wide.
    #[must_use]
    pub fn exponent(&self, value: f64) -> String {
        let plain = format!("{value:e}");
        let (mantissa, power) = plain.split_once('e').unwrap_or((&plain, "0"));
        let mut text = self.signed(mantissa);
        if power != "0" {
            text.push('E');
            text.push_str(&power.replace('-', "\u{2212}"));
        }
        text + &self.suffix
    }

    fn dress(&self, plain: &str) -> String {
        self.signed(plain) + &self.suffix
    }

    /// Puts the language's signs into a plain decimal number.
    fn signed(&self, plain: &str) -> String {
        let digits = plain.trim_start_matches('-');
        let is_zero = digits.chars().all(|sign| matches!(sign, '0' | '.'));
        let mut text = String::with_capacity(plain.len() + 8);
        if plain.starts_with('-') && !is_zero {
            text.push('\u{2212}');
        }
        let (integer, decimals) = digits.split_once('.').unwrap_or((digits, ""));
        for (place, digit) in integer.chars().enumerate() {
            if place > 0 && (integer.len() - place).is_multiple_of(3) {
                text.push_str(&self.group_separator);
            }
            text.push(digit);
        }
        if !decimals.is_empty() {
            text.push(self.decimal_separator);
            text.push_str(decimals);
        }
        text
    }
}
