//! What people write, and the number it is read as.

use super::*;

/// One row: what is written, and what it is in the Nordic languages and in English.
#[track_caller]
fn check(text: &str, nordic: f64, english: f64) {
    for locale in [Locale::Nb, Locale::Nn, Locale::Sv] {
        assert_eq!(parse_number(text, locale), Ok(nordic), "{text} in {locale:?}");
    }
    assert_eq!(parse_number(text, Locale::En), Ok(english), "{text} in English");
}

#[track_caller]
fn check_same(text: &str, expected: f64) {
    check(text, expected, expected);
}

#[track_caller]
fn check_refused(text: &str, expected: NumberError) {
    for locale in Locale::ALL {
        assert_eq!(parse_number(text, locale), Err(expected), "{text} in {locale:?}");
    }
}

#[test]
fn plain_numbers_are_read() {
    check_same("0", 0.0);
    check_same("7", 7.0);
    check_same("007", 7.0);
    check_same("1234", 1234.0);
    check_same("1234,5", 1234.5);
    check_same("1234.5", 1234.5);
    check_same("0,25", 0.25);
    check_same(",5", 0.5);
    check_same(".5", 0.5);
    check_same("5,", 5.0);
    check_same("  42 ", 42.0);
    check_same("2,54321098", 2.543_210_98);
}

#[test]
fn thousands_may_be_separated_in_many_ways() {
    check_same("1 234,5", 1234.5);
    check_same("1\u{a0}234,5", 1234.5);
    check_same("1\u{202f}234.5", 1234.5);
    check_same("1\u{2009}234\u{2009}567", 1_234_567.0);
    check_same("12 345", 12_345.0);
    check_same("1 234.567", 1234.567);
    check_same("1.234,50", 1234.5);
    check_same("1,234.50", 1234.5);
    check_same("1.234.567", 1_234_567.0);
    check_same("1,234,567", 1_234_567.0);
    check_same("1.234.567,8", 1_234_567.8);
    check_same("1'234", 1234.0);
    check_same("1’234.5", 1234.5);
    check_same("12'345'678,9", 12_345_678.9);
}

#[test]
fn one_mark_and_three_digits_mean_what_the_language_means() {
    check("1,234", 1.234, 1234.0);
    check("1.234", 1234.0, 1.234);
    check("999,999", 999.999, 999_999.0);
    check("-12.500", -12_500.0, -12.5);
}

#[test]
fn one_mark_that_cannot_separate_thousands_is_before_decimals() {
    check_same("0.125", 0.125);
    check_same("0,125", 0.125);
    check_same("1234.567", 1234.567);
    check_same("1234,567", 1234.567);
    check_same("1.2345", 1.2345);
    check_same("1,5", 1.5);
    check_same("12.50", 12.5);
}

#[test]
fn signs_of_every_length_are_read() {
    check_same("-5", -5.0);
    check_same("−5", -5.0);
    check_same("–5", -5.0);
    check_same("+5", 5.0);
    check_same("- 5,5", -5.5);
    check_same("−1 234,5", -1234.5);
}

#[test]
fn currency_and_per_cent_are_left_out() {
    check_same("kr 100,-", 100.0);
    check_same("100,–", 100.0);
    check_same("100 kr", 100.0);
    check_same("1 500 kr.", 1500.0);
    check_same("Kr. 1 500,50", 1500.5);
    check_same("NOK 1 500", 1500.0);
    check_same("1.500,00 SEK", 1500.0);
    check_same("€ 12,50", 12.5);
    check_same("12,50 EUR", 12.5);
    check_same("kr −100", -100.0);
    check_same("-kr 100", -100.0);
    check_same("12 %", 12.0);
    check_same("12,5%", 12.5);
}

#[test]
fn scientific_notation_is_read() {
    check_same("1,5E+03", 1500.0);
    check_same("1.5e3", 1500.0);
    check_same("2E-2", 0.02);
}

#[test]
fn minus_nought_is_nought() {
    let nought = parse_number("-0,0", Locale::Nb).unwrap();
    assert!(nought.is_sign_positive());
}

#[test]
fn what_is_no_number_is_refused() {
    check_refused("", NumberError::Empty);
    check_refused(" \u{a0}", NumberError::Empty);
    check_refused("ukjent", NumberError::NotANumber);
    check_refused("12 timer", NumberError::NotANumber);
    check_refused("1-2", NumberError::NotANumber);
    check_refused("--5", NumberError::NotANumber);
    check_refused("kr", NumberError::NotANumber);
    check_refused("-", NumberError::NotANumber);
    check_refused(",", NumberError::NotANumber);
    check_refused("1\t234", NumberError::NotANumber);
    check_refused("1\n234", NumberError::NotANumber);
    check_refused("1e", NumberError::NotANumber);
    check_refused("1e1e1", NumberError::NotANumber);
    check_refused("e5", NumberError::NotANumber);
    check_refused("inf", NumberError::NotANumber);
    check_refused("NaN", NumberError::NotANumber);
    check_refused("٣", NumberError::NotANumber);
    check_refused("1/2", NumberError::NotANumber);
    check_refused("1,5 3", NumberError::NotANumber);
}

#[test]
fn thousands_not_by_threes_are_refused() {
    check_refused("1 23", NumberError::UnevenThousands);
    check_refused("1234 567", NumberError::UnevenThousands);
    check_refused("1.23.456", NumberError::UnevenThousands);
    check_refused("1,234.567.890", NumberError::UnevenThousands);
    check_refused("1 234'567", NumberError::UnevenThousands);
    check_refused("1  234", NumberError::UnevenThousands);
}

#[test]
fn what_no_number_can_hold_is_refused() {
    check_refused("1e999", NumberError::TooLarge);
    check_refused(&"9".repeat(400), NumberError::TooLarge);
    check_same("1e-999", 0.0);
}

#[test]
fn a_number_written_by_us_is_read_back() {
    for locale in Locale::ALL {
        for value in [0.0, 0.5, -1.25, 999.0, 1234.0, 12_345.75, -1_234_567.5] {
            let written = locale.decimal(value, 3);
            assert_eq!(parse_number(&written, locale), Ok(value), "{written}");
        }
    }
}

#[test]
fn a_column_tells_its_decimal_mark() {
    let point = ["1.234", "2.5", "3", "10.25"];
    assert_eq!(likely_decimal_mark(point, Locale::Nb), DecimalMark::Point);
    assert_eq!(parse_number_as("1.234", DecimalMark::Point), Ok(1.234));
    let comma = ["1.234.567", "12", "1,234"];
    assert_eq!(likely_decimal_mark(comma, Locale::En), DecimalMark::Comma);
    let open = ["1.234", "12", "", "ukjent"];
    assert_eq!(likely_decimal_mark(open, Locale::Nb), DecimalMark::Comma);
    assert_eq!(likely_decimal_mark(open, Locale::En), DecimalMark::Point);
    assert_eq!(likely_decimal_mark(["1,5", "1.5"], Locale::Sv), DecimalMark::Comma);
}
