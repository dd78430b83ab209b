//! How dates are written on an axis and in a table, in the reader's language.

use super::civil::{self, Civil};

/// Ready words and templates for dates.
///
/// Templates know `{day}`, `{day2}` (two digits), `{month}` (the short name), `{month2}` (two
/// digits) and `{year}`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DateFormat {
    /// Short names of the months from January, as they stand under an axis.
    pub months: [String; 12],
    /// A day within a year, for instance `{day}. {month}`.
    pub day_month: String,
    /// A full date, for instance `{day2}.{month2}.{year}`.
    pub full: String,
}

impl DateFormat {
    /// The full date of a day (days since 1970-01-01).
    #[must_use]
    pub fn full(&self, day: i32) -> String {
        self.fill(&self.full, civil::from_days(i64::from(day)))
    }

    /// The day and month of a day (days since 1970-01-01), without the year.
    #[must_use]
    pub fn day_month(&self, day: i32) -> String {
        self.fill(&self.day_month, civil::from_days(i64::from(day)))
    }

    pub(super) fn month_name(&self, month: u8) -> &str {
        let index = usize::from(month).saturating_sub(1);
        self.months.get(index).map_or("", String::as_str)
    }

    fn fill(&self, template: &str, date: Civil) -> String {
        template
            .replace("{day}", &date.day.to_string())
            .replace("{day2}", &format!("{:02}", date.day))
            .replace("{month2}", &format!("{:02}", date.month))
            .replace("{year}", &date.year.to_string())
            .replace("{month}", self.month_name(date.month))
    }
}
