//! Days and times of day as each language writes them; reading what people write stands in
//! `date/read.rs`.
//!
//! | | nb | nn | sv | en |
//! |---|---|---|---|---|
//! | short | 22.11.2026 | 22.11.2026 | 2026-11-22 | 22 Nov 2026 |
//! | long | 22. november 2026 | 22. november 2026 | 22 november 2026 | 22 November 2026 |
//! | day and month | 22. nov. | 22. nov. | 22 nov. | 22 Nov |
//! | month and year | nov. 2026 | nov. 2026 | nov. 2026 | Nov 2026 |
//! | week | uke 47 | veke 47 | vecka 47 | week 47 |
//! | time | 14.03 | 14.03 | 14:03 | 14:03 |
//!
//! The names are the CLDR's. Weeks are those of ISO 8601, which all four use. Files hold
//! ISO dates, never these.

mod read;

pub use read::{DateError, FIRST_YEAR, LAST_YEAR, parse_date};

use chrono::{Datelike, NaiveDate};

use super::Locale;

/// What the months and days are called in one language.
struct Names {
    months: [&'static str; 12],
    short_months: [&'static str; 12],
    /// From Monday.
    weekdays: [&'static str; 7],
    week: &'static str,
}

const NORWEGIAN_MONTHS: [&str; 12] = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
];
const NORWEGIAN_SHORT_MONTHS: [&str; 12] =
    ["jan.", "feb.", "mars", "apr.", "mai", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "des."];

/// **Source**: Unicode CLDR 45, `dates/calendars/gregorian`, format widths; English with `Sep`
/// instead of `Sept`, so that all short months are equally wide.
static BOKMAL: Names = Names {
    months: NORWEGIAN_MONTHS,
    short_months: NORWEGIAN_SHORT_MONTHS,
    weekdays: ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"],
    week: "uke",
};
static NYNORSK: Names = Names {
    months: NORWEGIAN_MONTHS,
    short_months: NORWEGIAN_SHORT_MONTHS,
    weekdays: ["måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "søndag"],
    week: "veke",
};
static SWEDISH: Names = Names {
    months: [
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
    ],
    short_months: [
        "jan.", "feb.", "mars", "apr.", "maj", "juni", "juli", "aug.", "sep.", "okt.", "nov.",
        "dec.",
    ],
    weekdays: ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"],
    week: "vecka",
};
static ENGLISH: Names = Names {
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    short_months: [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ],
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    week: "week",
};

impl Locale {
    /// The day in figures where the language has them: `22.11.2026`.
    #[must_use]
    pub fn date_short(self, date: NaiveDate) -> String {
        match self {
            Self::Nb | Self::Nn => {
                format!("{:02}.{:02}.{:04}", date.day(), date.month(), date.year())
            }
            Self::Sv => format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day()),
            Self::En => format!("{} {}", self.day_month(date), date.year()),
        }
    }

    /// The day with its month in full: `22. november 2026`.
    #[must_use]
    pub fn date_long(self, date: NaiveDate) -> String {
        format!("{} {} {}", self.day(date), self.month_name(date), date.year())
    }

    /// The day without its year, for axes and lists: `22. nov.`
    #[must_use]
    pub fn day_month(self, date: NaiveDate) -> String {
        format!("{} {}", self.day(date), self.month_short(date))
    }

    /// The month with its year, for axes: `nov. 2026`.
    #[must_use]
    pub fn month_year(self, date: NaiveDate) -> String {
        format!("{} {}", self.month_short(date), date.year())
    }

    /// The short name of the month, for axes: `nov.`
    #[must_use]
    pub fn month_short(self, date: NaiveDate) -> &'static str {
        nth(&self.names().short_months, date.month0())
    }

    /// The name of the month: `november`.
    #[must_use]
    pub fn month_name(self, date: NaiveDate) -> &'static str {
        nth(&self.names().months, date.month0())
    }

    /// The name of the day of the week: `søndag`.
    #[must_use]
    pub fn weekday_name(self, date: NaiveDate) -> &'static str {
        nth(&self.names().weekdays, date.weekday().num_days_from_monday())
    }

    /// The ISO week: `uke 47`. Its year may be another than the day's around New Year.
    #[must_use]
    pub fn week(self, date: NaiveDate) -> String {
        format!("{} {}", self.names().week, date.iso_week().week())
    }

    /// A time of day: `14.03`.
    ///
    /// **Units**: `hour` 0 to 23, `minute` 0 to 59; anything else is printed as it is.
    #[must_use]
    pub fn time(self, hour: u32, minute: u32) -> String {
        let mark = match self {
            Self::Nb | Self::Nn => '.',
            Self::Sv | Self::En => ':',
        };
        format!("{hour:02}{mark}{minute:02}")
    }

    /// The day of the month, with the dot that makes it an ordinal in Norwegian.
    fn day(self, date: NaiveDate) -> String {
        match self {
            Self::Nb | Self::Nn => format!("{}.", date.day()),
            Self::Sv | Self::En => date.day().to_string(),
        }
    }

    const fn names(self) -> &'static Names {
        match self {
            Self::Nb => &BOKMAL,
            Self::Nn => &NYNORSK,
            Self::Sv => &SWEDISH,
            Self::En => &ENGLISH,
        }
    }
}

/// The calendar gives no index beyond the names, so the empty name is never seen.
fn nth(names: &[&'static str], index: u32) -> &'static str {
    names.get(index as usize).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    /// The expected texts in the order of [`Locale::ALL`].
    #[track_caller]
    fn check(found: impl Fn(Locale) -> String, expected: [&str; 4]) {
        assert_eq!(Locale::ALL.map(found), expected);
    }

    #[test]
    fn a_day_is_written_as_the_language_writes_it() {
        let date = day(2026, 11, 22);
        let short = ["22.11.2026", "22.11.2026", "2026-11-22", "22 Nov 2026"];
        check(|locale| locale.date_short(date), short);
        let long =
            ["22. november 2026", "22. november 2026", "22 november 2026", "22 November 2026"];
        check(|locale| locale.date_long(date), long);
        check(|locale| locale.day_month(date), ["22. nov.", "22. nov.", "22 nov.", "22 Nov"]);
        check(
            |locale| locale.month_year(date),
            ["nov. 2026", "nov. 2026", "nov. 2026", "Nov 2026"],
        );
        check(
            |locale| locale.weekday_name(date).to_owned(),
            ["søndag", "søndag", "söndag", "Sunday"],
        );
        check(|locale| locale.week(date), ["uke 47", "veke 47", "vecka 47", "week 47"]);
    }

    #[test]
    fn days_below_ten_are_two_figures_only_among_figures() {
        let date = day(2026, 2, 1);
        check(
            |locale| locale.date_short(date),
            ["01.02.2026", "01.02.2026", "2026-02-01", "1 Feb 2026"],
        );
        check(|locale| locale.day_month(date), ["1. feb.", "1. feb.", "1 feb.", "1 Feb"]);
    }

    #[test]
    fn a_time_of_day_has_four_figures() {
        check(|locale| locale.time(14, 3), ["14.03", "14.03", "14:03", "14:03"]);
        check(|locale| locale.time(0, 0), ["00.00", "00.00", "00:00", "00:00"]);
    }

    #[test]
    fn months_are_those_of_the_calendar_data() {
        let months = |locale: Locale, name: fn(Locale, NaiveDate) -> &'static str| {
            (1..=12).map(|month| name(locale, day(2026, month, 1))).collect::<Vec<_>>().join(" ")
        };
        let norwegian = "jan. feb. mars apr. mai juni juli aug. sep. okt. nov. des.";
        assert_eq!(months(Locale::Nb, Locale::month_short), norwegian);
        assert_eq!(months(Locale::Nn, Locale::month_short), norwegian);
        let swedish = "jan. feb. mars apr. maj juni juli aug. sep. okt. nov. dec.";
        assert_eq!(months(Locale::Sv, Locale::month_short), swedish);
        let swedish = "januari februari mars april maj juni juli augusti september oktober \
                       november december";
        assert_eq!(months(Locale::Sv, Locale::month_name), swedish);
        let nynorsk = "januar februar mars april mai juni juli august september oktober november \
                       desember";
        assert_eq!(months(Locale::Nn, Locale::month_name), nynorsk);
    }

    #[test]
    fn weekdays_begin_with_monday() {
        let monday = day(2026, 2, 2);
        check(
            |locale| locale.weekday_name(monday).to_owned(),
            ["mandag", "måndag", "måndag", "Monday"],
        );
        let saturday = day(2026, 2, 7);
        let names = ["lørdag", "laurdag", "lördag", "Saturday"];
        check(|locale| locale.weekday_name(saturday).to_owned(), names);
    }

    #[test]
    fn the_week_of_new_year_is_the_iso_week() {
        assert_eq!(Locale::Nb.week(day(2027, 1, 1)), "uke 53");
        assert_eq!(Locale::Nb.week(day(2025, 12, 29)), "uke 1");
    }
}
