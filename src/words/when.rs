//! When something happened, as people say it: today with the time, yesterday, the day of the week,
//! else the date.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};

use crate::i18n::Texts;

/// Days back for which the day of the week is enough.
const WEEK: i64 = 6;

/// When something happened: `today 14:03`, `on Tuesday`, `3 Nov`.
#[must_use]
pub fn when(t: &Texts, at: NaiveDateTime, today: NaiveDate) -> String {
    match days_ago(at, today) {
        0 => t.when_today(&time(t, at)),
        1 => t.when_yesterday(&time(t, at)),
        2..=WEEK => t.when_weekday(t.locale().weekday_name(at.date())),
        _ => date(t, at.date(), today),
    }
}

/// Since when something is so, behind the word "since": `14:03`, `yesterday`, `Tuesday`, `3 Nov`.
#[must_use]
pub fn since(t: &Texts, at: NaiveDateTime, today: NaiveDate) -> String {
    match days_ago(at, today) {
        0 => time(t, at),
        1 => t.since_yesterday().to_owned(),
        2..=WEEK => t.locale().weekday_name(at.date()).to_owned(),
        _ => date(t, at.date(), today),
    }
}

/// The time of day: `14:03`.
#[must_use]
pub fn time(t: &Texts, at: NaiveDateTime) -> String {
    t.locale().time(at.hour(), at.minute())
}

/// A clock that was set back makes things happen tomorrow; they count as today.
fn days_ago(at: NaiveDateTime, today: NaiveDate) -> i64 {
    (today - at.date()).num_days().max(0)
}

fn date(t: &Texts, date: NaiveDate, today: NaiveDate) -> String {
    if date.year() == today.year() {
        t.locale().day_month(date)
    } else {
        t.locale().date_long(date)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;

    fn texts(locale: Locale) -> Texts {
        let source = match locale {
            Locale::Nb => include_str!("../i18n/texts/nb.txt"),
            Locale::Nn => include_str!("../i18n/texts/nn.txt"),
            Locale::Sv => include_str!("../i18n/texts/sv.txt"),
            Locale::En => include_str!("../i18n/texts/en.txt"),
        };
        Texts::parse(locale, source).unwrap()
    }

    /// Both sayings on Sunday 22 November 2026.
    #[track_caller]
    fn check(locale: Locale, day: &str, wanted: [&str; 2]) {
        let t = texts(locale);
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let at: NaiveDate = day.parse().unwrap();
        let at = at.and_hms_opt(14, 3, 0).unwrap();
        assert_eq!([when(&t, at, today), since(&t, at, today)], wanted, "{day}");
    }

    #[test]
    fn today_and_yesterday_have_their_time() {
        check(Locale::Nb, "2026-11-22", ["i dag 14.03", "14.03"]);
        check(Locale::Nb, "2026-11-21", ["i går 14.03", "i går"]);
        check(Locale::En, "2026-11-21", ["yesterday 14:03", "yesterday"]);
    }

    #[test]
    fn the_days_of_a_week_have_their_name_and_no_day_has_it_twice() {
        check(Locale::En, "2026-11-16", ["on Monday", "Monday"]);
        check(Locale::Sv, "2026-11-16", ["i måndags", "måndag"]);
        check(Locale::Nn, "2026-11-15", ["15. nov.", "15. nov."]);
    }

    #[test]
    fn another_year_is_named() {
        check(Locale::Nb, "2026-01-02", ["2. jan.", "2. jan."]);
        check(Locale::Nb, "2025-12-31", ["31. desember 2025", "31. desember 2025"]);
    }

    #[test]
    fn a_clock_that_was_set_back_does_no_harm() {
        check(Locale::Nb, "2026-11-24", ["i dag 14.03", "14.03"]);
    }
}
