//! Amounts of money as people read them. Computed amounts stay unrounded until here.

use super::amount::with_unit;
use crate::domain::Currency;
use crate::i18n::Texts;

const MILLION: f64 = 1_000_000.0;
const THOUSAND: f64 = 1_000.0;

/// Writes amounts of one currency in one language.
#[derive(Debug, Clone, Copy)]
pub struct Money<'a> {
    t: &'a Texts,
    currency: Currency,
}

impl<'a> Money<'a> {
    /// A writer of amounts.
    #[must_use]
    pub fn new(t: &'a Texts, currency: Currency) -> Self {
        Self { t, currency }
    }

    /// To the whole krone: `2 286 758 kr`.
    #[must_use]
    pub fn whole(&self, amount: f64) -> String {
        let number = self.t.locale().decimal(rounded(amount), 0);
        with_unit(self.t.locale(), &number, self.currency.sign())
    }

    /// As it was entered, with what minor units there are: `346,50 kr`.
    #[must_use]
    pub fn exact(&self, amount: f64) -> String {
        let is_whole = (amount - rounded(amount)).abs() < 0.005;
        if is_whole {
            return self.whole(amount);
        }
        with_unit(self.t.locale(), &self.t.locale().fixed(amount, 2), self.currency.sign())
    }

    /// For a headline: `2,3 mill. kr`, and below a million to the whole krone.
    #[must_use]
    pub fn short(&self, amount: f64) -> String {
        if amount.abs() < MILLION {
            return self.whole(amount);
        }
        let number = self.t.locale().decimal(amount / MILLION, 1);
        with_unit(self.t.locale(), &self.t.millions(&number), self.currency.sign())
    }

    /// The unit of a picture whose largest amount is this: what to divide by, and its name.
    #[must_use]
    pub fn unit(&self, largest: f64) -> (f64, String) {
        let sign = self.currency.sign();
        if largest.abs() >= MILLION {
            (MILLION, self.t.in_millions(sign))
        } else if largest.abs() >= 10.0 * THOUSAND {
            (THOUSAND, self.t.in_thousands(sign))
        } else {
            (1.0, sign.to_owned())
        }
    }
}

/// To the whole krone, halves away from zero.
fn rounded(amount: f64) -> f64 {
    amount.round() + 0.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;

    fn texts() -> Texts {
        Texts::parse(Locale::Nb, include_str!("../i18n/texts/nb.txt")).unwrap()
    }

    #[test]
    fn an_amount_is_as_exact_as_its_place_asks_for() {
        let t = texts();
        let money = Money::new(&t, Currency::Nok);
        let plain = |text: String| text.replace('\u{a0}', " ");
        assert_eq!(plain(money.whole(2_286_757.6)), "2 286 758 kr");
        assert_eq!(plain(money.whole(-0.2)), "0 kr");
        assert_eq!(plain(money.exact(346.5)), "346,50 kr");
        assert_eq!(plain(money.exact(346.0)), "346 kr");
        assert_eq!(plain(money.short(2_286_757.6)), "2,3 mill. kr");
        assert_eq!(plain(money.short(999_999.0)), "999 999 kr");
    }

    #[test]
    fn a_picture_is_counted_in_the_largest_unit_that_fits() {
        let t = texts();
        let unit = |largest| Money::new(&t, Currency::Eur).unit(largest).1;
        assert_eq!(unit(2e6), "mill. €");
        assert_eq!(unit(-45_000.0), "tusen €");
        assert_eq!(unit(900.0), "€");
    }
}
