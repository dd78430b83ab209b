//! What people write, and the day it is read as.

use super::*;

const NORDIC: [Locale; 3] = [Locale::Nb, Locale::Nn, Locale::Sv];

/// Sunday 22 November 2026.
fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

#[track_caller]
fn check_in(locales: &[Locale], text: &str, expected: Result<&str, DateError>) {
    for locale in locales {
        let found = parse_date(text, *locale, today()).map(|date| date.to_string());
        assert_eq!(found.as_deref(), expected.as_ref().copied(), "{text} in {locale:?}");
    }
}

#[track_caller]
fn check(text: &str, expected: &str) {
    check_in(&Locale::ALL, text, Ok(expected));
}

#[track_caller]
fn check_refused(text: &str, expected: DateError) {
    check_in(&Locale::ALL, text, Err(expected));
}

#[test]
fn figures_are_day_month_year() {
    check("1.2.26", "2026-02-01");
    check("1.2.2026", "2026-02-01");
    check("01.02.2026", "2026-02-01");
    check("1/2/26", "2026-02-01");
    check("1/2-2026", "2026-02-01");
    check("1. 2. 2026", "2026-02-01");
    check("1,2,2026", "2026-02-01");
    check("01-02-2026", "2026-02-01");
    check(" 31.12.2025 ", "2025-12-31");
    check("29.2.2028", "2028-02-29");
    check("01022026", "2026-02-01");
    check("19012026", "2026-01-19");
    check("20102026", "2026-10-20");
}

#[test]
fn four_digits_first_are_the_year() {
    check("2026-02-01", "2026-02-01");
    check("2026-2-1", "2026-02-01");
    check("2026/02/01", "2026-02-01");
    check("2026.02.01", "2026-02-01");
    check("20260201", "2026-02-01");
    check("20191231", "2019-12-31");
}

#[test]
fn short_years_first_are_swedish() {
    check_in(&[Locale::Sv], "26-02-01", Ok("2026-02-01"));
    check_in(&[Locale::Sv], "260201", Ok("2026-02-01"));
    check_in(&[Locale::Sv], "1/2/26", Ok("2026-02-01"));
    check_in(&[Locale::Nb, Locale::Nn, Locale::En], "26-02-01", Ok("2001-02-26"));
    check_in(&[Locale::Nb, Locale::Nn, Locale::En], "260201", Ok("2001-02-26"));
}

#[test]
fn a_missing_year_is_this_year() {
    check("1.2", "2026-02-01");
    check("1.2.", "2026-02-01");
    check("24/12", "2026-12-24");
    check("1. feb", "2026-02-01");
    check("1 februar", "2026-02-01");
    check("mars", "2026-03-01");
}

#[test]
fn a_missing_day_is_the_first_of_the_month() {
    check("feb 2026", "2026-02-01");
    check("februar 2025", "2025-02-01");
    check("2026 februari", "2026-02-01");
    check("2026-02", "2026-02-01");
    check("2/2026", "2026-02-01");
    check("02.2026", "2026-02-01");
    check("feb.26", "2026-02-01");
    check("Feb-26", "2026-02-01");
    check_in(&NORDIC, "feb 26", Ok("2026-02-01"));
    check_in(&[Locale::En], "Feb 26", Ok("2026-02-26"));
}

#[test]
fn months_have_their_names_in_every_language() {
    check("1. februar 2026", "2026-02-01");
    check("1 feb 26", "2026-02-01");
    check("1.feb.2026", "2026-02-01");
    check("den 1 februari 2026", "2026-02-01");
    check("1 Feb 2026", "2026-02-01");
    check("February 1, 2026", "2026-02-01");
    check("1st of February 2026", "2026-02-01");
    check("17. MAI 2026", "2026-05-17");
    check("17 maj 2026", "2026-05-17");
    check("17 May 2026", "2026-05-17");
    check("24. desember 2026", "2026-12-24");
    check("24 dec. 2026", "2026-12-24");
    check("3 okt 2026", "2026-10-03");
    check("3 Oct 2026", "2026-10-03");
    check("3 sept. 2026", "2026-09-03");
    check("2026 feb 1", "2026-02-01");
}

#[test]
fn a_weekday_must_be_the_right_one() {
    check("mandag 2. februar 2026", "2026-02-02");
    check("tys. 3.2.2026", "2026-02-03");
    check("lördag 7 feb 2026", "2026-02-07");
    check("Sun, 1 Feb 2026", "2026-02-01");
    check_refused("mandag 3.2.2026", DateError::OtherWeekday);
}

#[test]
fn a_week_means_its_monday_or_the_weekday_named() {
    check("uke 14 2026", "2026-03-30");
    check("Uke 14", "2026-03-30");
    check("veke 14 2026", "2026-03-30");
    check("v 14", "2026-03-30");
    check("v.14", "2026-03-30");
    check("v14 -26", "2026-03-30");
    check("vecka 14, 2026", "2026-03-30");
    check("week 14 2026", "2026-03-30");
    check("2026-W14", "2026-03-30");
    check("uke 1 2026", "2025-12-29");
    check("uke 53 2026", "2026-12-28");
    check("fredag uke 14", "2026-04-03");
    check_refused("uke 53 2025", DateError::NoSuchWeek);
    check_refused("uke 0", DateError::NoSuchWeek);
    check_refused("uke", DateError::NotADate);
    check_refused("uke 14 mars", DateError::NotADate);
}

#[test]
fn today_and_its_neighbors_are_read() {
    check("i dag", "2026-11-22");
    check("Idag", "2026-11-22");
    check("today", "2026-11-22");
    check("i går", "2026-11-21");
    check("yesterday", "2026-11-21");
    check("i morgon", "2026-11-23");
}

#[test]
fn two_digit_years_turn_after_68() {
    check("1.1.00", "2000-01-01");
    check("1.1.68", "2068-01-01");
    check("1.1.69", "1969-01-01");
    check("1.1.99", "1999-01-01");
}

#[test]
fn a_time_after_the_day_is_passed_over() {
    check("01.02.2026 00:00", "2026-02-01");
    check("01.02.2026 12:30:15", "2026-02-01");
    check("2026-02-01T12:00:00.000Z", "2026-02-01");
    check("1 okt 2026 8:15", "2026-10-01");
    check_refused("12:30", DateError::NotADate);
    check_refused("1.2.2026 kl:12", DateError::NotADate);
}

#[test]
fn a_day_that_does_not_exist_is_refused() {
    check_refused("31.2.2026", DateError::NoSuchDay);
    check_refused("29.2.2026", DateError::NoSuchDay);
    check_refused("0.1.2026", DateError::NoSuchDay);
    check_refused("31. november", DateError::NoSuchDay);
    check_refused("1.13.2026", DateError::NoSuchMonth);
    check_refused("02/14/2026", DateError::NoSuchMonth);
    check_refused("2026-00-01", DateError::NoSuchMonth);
    check_refused("1.1.1899", DateError::YearOutOfRange);
    check_refused("1.1.2200", DateError::YearOutOfRange);
}

#[test]
fn what_is_no_date_is_refused() {
    check_refused("", DateError::Empty);
    check_refused(" \u{a0}", DateError::Empty);
    check_refused("snart", DateError::NotADate);
    check_refused("2026", DateError::NotADate);
    check_refused("14", DateError::NotADate);
    check_refused("1.2.3.4", DateError::NotADate);
    check_refused("-1.2.2026", DateError::NotADate);
    check_refused("1.2.026", DateError::NotADate);
    check_refused("1.2.20260", DateError::NotADate);
    check_refused("001.2.2026", DateError::NotADate);
    check_refused("99999999999", DateError::NotADate);
    check_refused("1 ja 2026", DateError::NotADate);
    check_refused("feb mars 2026", DateError::NotADate);
    check_refused("1+2+2026", DateError::NotADate);
    check_refused("mandag", DateError::NotADate);
}

#[test]
fn a_day_written_by_us_is_read_back() {
    for locale in Locale::ALL {
        for month in 1..=12 {
            let day = NaiveDate::from_ymd_opt(2027, month, 3).unwrap();
            assert_eq!(parse_date(&locale.date_short(day), locale, today()), Ok(day));
            assert_eq!(parse_date(&locale.date_long(day), locale, today()), Ok(day));
            let first = NaiveDate::from_ymd_opt(2027, month, 1).unwrap();
            assert_eq!(parse_date(&locale.month_year(day), locale, today()), Ok(first));
        }
    }
}
