//! A language's numbers and dates in the form that charts ask for.

use chrono::NaiveDate;

use crate::charts::{DateFormat, NumberFormat};
use crate::i18n::Locale;

/// How numbers are written on an axis and in a table.
#[must_use]
pub fn numbers(locale: Locale) -> NumberFormat {
    NumberFormat {
        decimal_separator: locale.decimal_mark().sign(),
        group_separator: if locale == Locale::En { "," } else { "\u{a0}" }.to_owned(),
        suffix: String::new(),
    }
}

/// How days are written on an axis and in a table.
#[must_use]
pub fn dates(locale: Locale) -> DateFormat {
    let month = |at: usize| {
        let month = u32::try_from(at + 1).unwrap_or(1);
        let first = NaiveDate::from_ymd_opt(2026, month, 1).unwrap_or_default();
        locale.month_short(first).to_owned()
    };
    let (day_month, full) = match locale {
        Locale::Nb | Locale::Nn => ("{day}. {month}", "{day2}.{month2}.{year}"),
        Locale::Sv => ("{day} {month}", "{year}-{month2}-{day2}"),
        Locale::En => ("{day} {month}", "{day} {month} {year}"),
    };
    DateFormat {
        months: std::array::from_fn(month),
        day_month: day_month.to_owned(),
        full: full.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Day;

    /// 1 February 2026 and 12 December 2026.
    fn days() -> [Day; 2] {
        [Day::from_ymd(2026, 2, 1), Day::from_ymd(2026, 12, 12)].map(Result::unwrap)
    }

    #[test]
    fn charts_write_days_as_the_rest_of_the_app_does() {
        for locale in Locale::ALL {
            let format = dates(locale);
            for day in days() {
                let date = day.date();
                assert_eq!(format.full(day.days()), locale.date_short(date), "{locale:?}");
                assert_eq!(format.day_month(day.days()), locale.day_month(date), "{locale:?}");
            }
        }
    }

    #[test]
    fn charts_write_numbers_as_the_rest_of_the_app_does() {
        for locale in Locale::ALL {
            for number in [0.0, 27.5, 1_234_567.25, -0.5] {
                assert_eq!(numbers(locale).exact(number), locale.decimal(number, 6), "{locale:?}");
            }
        }
    }
}
