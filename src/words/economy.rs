//! Words of calculations that are more than the name of a choice.

use super::Choice;
use crate::domain::Input;
use crate::domain::economy::Measure;
use crate::i18n::Texts;

/// What a number is called, with what it is counted in where that is money or a share.
#[must_use]
pub fn input_label(t: &Texts, input: Input, sign: &str) -> String {
    match input.measure() {
        Measure::Money => t.input_in(input.word(t), sign),
        Measure::Percent | Measure::Level => t.input_in(input.word(t), "%"),
        Measure::Minutes | Measure::Hours | Measure::Months | Measure::Count => {
            input.word(t).to_owned()
        }
    }
}

/// What a number of this sort must be.
#[must_use]
pub fn assumption_error(t: &Texts, input: Input) -> &str {
    match input.measure() {
        Measure::Percent => t.number_not_percent(),
        Measure::Money => t.number_not_money(),
        Measure::Minutes | Measure::Hours | Measure::Months | Measure::Count | Measure::Level => {
            t.number_below_zero()
        }
    }
}
