//! Numbers as each language writes them.

use super::Locale;

impl Locale {
    /// A count with its thousands separated.
    #[must_use]
    pub fn count(self, value: u64) -> String {
        self.group(&value.to_string())
    }

    /// Separates the thousands of a row of digits.
    fn group(self, digits: &str) -> String {
        let (mark, shortest) = match self {
            Self::Nb | Self::Nn | Self::Sv => ('\u{a0}', 5),
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
