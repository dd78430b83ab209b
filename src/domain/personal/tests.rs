//! What is found in a text and what is not.

use proptest::prelude::*;

use super::{Sort, sorts, traces};

/// What is found, as it stands in the text.
#[track_caller]
fn check(text: &str, wanted: &[(Sort, &str)]) {
    let found = traces(text);
    let found: Vec<_> = found.iter().map(|it| (it.sort, &text[it.place.clone()])).collect();
    assert_eq!(found, wanted, "{text}");
}

const BIRTH: Sort = Sort::BirthNumber;
const PHONE: Sort = Sort::Phone;
const EMAIL: Sort = Sort::Email;

#[test]
fn birth_numbers_of_both_countries_are_found_in_all_their_forms() {
    // From the tax administrations' own examples and lists for tests.
    check("Fnr 31129956715.", &[(BIRTH, "31129956715")]);
    check("311299 56715", &[(BIRTH, "311299 56715")]);
    check("811228-9874 och 811228+9874", &[(BIRTH, "811228-9874"), (BIRTH, "811228+9874")]);
    check(
        "19811228-9874, 198112289874, 8112289874",
        &[(BIRTH, "19811228-9874"), (BIRTH, "198112289874"), (BIRTH, "8112289874")],
    );
    check("Samordningsnummer: 701063-2391", &[(BIRTH, "701063-2391")]);
}

#[test]
fn phone_numbers_are_found_as_people_write_them() {
    for phone in [
        "91234567",
        "912 34 567",
        "91 23 45 67",
        "22 85 50 50",
        "+4791234567",
        "+47 912 34 567",
        "0047 91 23 45 67",
        "+47 22 85 50 50",
        "+46 70 123 45 67",
        "+46701234567",
        "+46 (0)70-123 45 67",
        "070-123 45 67",
        "0701234567",
        "070 123 45 67",
        "070-1234567",
        "08-123 456 78",
        "031-12 34 56",
        "0300-123 45",
    ] {
        let found = if let Some(own) = phone.strip_prefix('+') { own } else { phone };
        check(phone, &[(PHONE, found)]);
        check(&format!("Kari ({phone}), etter kl. 12"), &[(PHONE, found)]);
    }
    check("tlf. 22334455 eller tlf: 45 50 55 60", &[(PHONE, "22334455"), (PHONE, "45 50 55 60")]);
}

#[test]
fn addresses_of_persons_are_found_and_those_of_an_office_are_not() {
    check("Skriv til kari.nordmann@x.kommune.no.", &[(EMAIL, "kari.nordmann@x.kommune.no")]);
    check("<åsa@exempel.se>", &[(EMAIL, "åsa@exempel.se")]);
    check("postmottak@x.kommune.no, info@example.se", &[]);
    check("@alle møter kl. 9 @ rådhuset, 4 @ 25 kr, a@b", &[]);
}

#[test]
fn amounts_dates_cases_and_measurements_are_left_alone() {
    for text in [
        "2 500 000 kroner",
        "12500000",
        "45000000",
        "45 000 000 kr",
        "kr 91234567",
        "NOK 45123456",
        "91234567 kroner",
        "912 345 678 kr",
        "91234567,-",
        "+47 000 000",
        "+46 500 000 kr",
        "22.11.2026",
        "2026-11-22",
        "20261122",
        "22 11 2026",
        "2026-11-22T18:44:14",
        "01-02-2026",
        "2019-2026",
        "08:00-16:00",
        "0800-1600",
        "kl 08-16",
        "sak 24/01234",
        "2024/123456",
        "Sak 91234567",
        "saksnr. 41234567",
        "REF-91234567",
        "2024-91234567",
        "org.nr 987 654 321",
        "orgnr 987654321",
        "22 24 26 28",
        "60 55 50 45",
        "41 42 43 44 45 46",
        "12,5 13,0 14,25",
        "1234.56.78903",
        "91234567.5",
        "0.91234567",
        "ID91234567",
        "4123 4567 8901 2345",
        "110 112 113",
        "1, 2, 3, 4, 5, 6, 7, 8, 9",
        "100 000–200 000",
        "978-82-02-12345-6",
        "0,123456789",
    ] {
        check(text, &[]);
    }
}

#[test]
fn a_day_that_does_not_exist_is_in_no_birth_number() {
    // The checks are right in all of these.
    for digits in ["310299567", "001299567", "311399567"] {
        let all = norwegian(digits);
        assert_eq!(sorts(&all.unwrap_or_default()), [], "{digits}");
    }
    assert_eq!(sorts(&format!("{}-{}", "990230", &swedish("990230123")[6..])), []);
}

/// The number with its check digits; `None` for the digits to which none are given.
fn norwegian(nine: &str) -> Option<String> {
    let checked = |digits: &str, weights: &[u32]| {
        let pairs = digits.chars().zip(weights);
        let sum: u32 = pairs.map(|(digit, weight)| digit.to_digit(10).unwrap() * weight).sum();
        let check = (11 - sum % 11) % 11;
        (check < 10).then(|| format!("{digits}{check}"))
    };
    let ten = checked(nine, &[3, 7, 6, 1, 8, 9, 4, 5, 2])?;
    checked(&ten, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2])
}

fn swedish(nine: &str) -> String {
    let doubled = |(place, digit): (usize, char)| match digit.to_digit(10).unwrap() {
        digit if place % 2 == 0 => 2 * digit / 10 + 2 * digit % 10,
        digit => digit,
    };
    let sum: u32 = nine.chars().enumerate().map(doubled).sum();
    format!("{nine}{}", (10 - sum % 10) % 10)
}

/// Another digit in the place of one.
fn changed(number: &str, place: usize, by: u32) -> String {
    let change = |(at, c): (usize, char)| match c.to_digit(10) {
        Some(digit) if at == place => char::from_digit((digit + by) % 10, 10).unwrap(),
        _ => c,
    };
    number.chars().enumerate().map(change).collect()
}

proptest! {
    #[test]
    fn every_norwegian_number_is_found_and_none_with_another_check_digit(
        day in 1..=28_u32, month in 1..=12_u32, year in 0..100_u32, own in 0..1000_u32,
        is_d_number: bool, place in 9..11_usize, by in 1..10_u32,
    ) {
        let day = if is_d_number { day + 40 } else { day };
        if let Some(number) = norwegian(&format!("{day:02}{month:02}{year:02}{own:03}")) {
            prop_assert_eq!(sorts(&format!("({number})")), [BIRTH]);
            prop_assert_eq!(sorts(&changed(&number, place, by)), []);
        }
    }

    #[test]
    fn every_swedish_number_is_found_and_none_with_another_check_digit(
        day in 1..=28_u32, month in 1..=12_u32, year in 0..100_u32, own in 0..1000_u32,
        is_coordination: bool, by in 1..10_u32, form in 0..4_usize,
    ) {
        let day = if is_coordination { day + 60 } else { day };
        let all = swedish(&format!("{year:02}{month:02}{day:02}{own:03}"));
        let (born, last) = all.split_at(6);
        let number = match form {
            0 => format!("{born}-{last}"),
            1 => format!("{born}+{last}"),
            2 => format!("19{born}-{last}"),
            _ => format!("20{born}{last}"),
        };
        prop_assert_eq!(sorts(&number), [BIRTH]);
        prop_assert_eq!(sorts(&changed(&number, number.len() - 1, by)), []);
    }

    #[test]
    fn no_text_stops_the_search_and_every_place_is_of_the_text(text in "[0-9+@ .a-zæ()\u{a0}-]{0,60}") {
        for trace in traces(&text) {
            prop_assert!(text.get(trace.place).is_some_and(|found| !found.is_empty()));
        }
    }
}
