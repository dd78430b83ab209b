//! Days since 1970-01-01 to calendar dates and back, in whole numbers.
//!
//! Total over all of `i32`, where a calendar library would have to answer "out of range": an axis
//! must be able to draw any day it is given. Proleptic Gregorian calendar; the algorithm is
//! Howard Hinnant's `civil_from_days`, counting years from March.

/// A calendar date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Civil {
    pub(super) year: i64,
    /// 1 to 12.
    pub(super) month: u8,
    /// 1 to 31.
    pub(super) day: u8,
}

const DAYS_IN_ERA: i64 = 146_097;
const DAYS_TO_EPOCH: i64 = 719_468;

/// The date of a day number.
pub(super) fn from_days(days: i64) -> Civil {
    let shifted = days + DAYS_TO_EPOCH;
    let era = shifted.div_euclid(DAYS_IN_ERA);
    let day_of_era = shifted.rem_euclid(DAYS_IN_ERA);
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let march_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * march_month + 2) / 5 + 1;
    let month = if march_month < 10 { march_month + 3 } else { march_month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    Civil { year, month: small(month), day: small(day) }
}

/// The day number of the first day of a month; `month` counts from 1 and may run past 12.
pub(super) fn month_start(year: i64, month: i64) -> i64 {
    let year = year + (month - 1).div_euclid(12);
    let month = (month - 1).rem_euclid(12) + 1;
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let march_month = if month > 2 { month - 3 } else { month + 9 };
    let day_of_year = (153 * march_month + 2) / 5;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * DAYS_IN_ERA + day_of_era - DAYS_TO_EPOCH
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "months and days of a month are between 1 and 31"
)]
fn small(value: i64) -> u8 {
    value as u8
}
