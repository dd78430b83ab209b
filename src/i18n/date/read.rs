//! Reads days as people write them and spreadsheets print them.
//!
//! * Figures are day, month, year (`1.2.26`, `1/2/2026`), or year first when the first has four
//!   digits (`2026-02-01`, `20260201`). Swedes write the short year first too (`26-02-01`,
//!   `260201`).
//! * A missing year is this year; a missing day is the first of the month (`feb 2026`, `2026-02`,
//!   `2/2026`).
//! * Months and weekdays are understood in all four languages, shortened to three letters or more:
//!   a spreadsheet may come from a neighbor.
//! * Weeks are ISO weeks and mean their Monday unless a weekday is named (`uke 14 2026`, `v 14`,
//!   `2026-W14`, `fredag uke 14`).
//! * Years of two digits: 00 to 68 are 2000 to 2068, 69 to 99 are 1969 to 1999, as POSIX has it.
//! * A time after the day is passed over (`01.02.2026 00:00`), as spreadsheets add it.
//!
//! A field shows what was understood, with [`Locale::date_long`].

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::Locale;

/// The first year that is read.
pub const FIRST_YEAR: i32 = 1900;
/// The last year that is read.
pub const LAST_YEAR: i32 = 2199;

/// Why a text is not read as a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateError {
    /// Nothing is written.
    Empty,
    /// The text has not the form of a date.
    NotADate,
    /// There is no such month: `1.13.2026`.
    NoSuchMonth,
    /// The month has no such day: `31.2.2026`.
    NoSuchDay,
    /// The year has no such week: `uke 53 2025`.
    NoSuchWeek,
    /// The day falls on another weekday than the one written: `mandag 3.2.2026`.
    OtherWeekday,
    /// Before [`FIRST_YEAR`] or after [`LAST_YEAR`].
    YearOutOfRange,
}

/// Reads a day as a writer of this language means it.
///
/// # Errors
///
/// See [`DateError`]; nothing is guessed.
pub fn parse_date(text: &str, locale: Locale, today: NaiveDate) -> Result<NaiveDate, DateError> {
    let text = text.trim().to_lowercase();
    if text.is_empty() {
        return Err(DateError::Empty);
    }
    if let Some(day) = relative_day(&text, today) {
        return day.ok_or(DateError::YearOutOfRange);
    }
    let written = Written::read(without_time(&text))?;
    let reader = Reader { locale, today };
    if written.is_week {
        return reader.week(&written);
    }
    let day = match written.month {
        Some(month) => reader.with_month_name(&written, month),
        None => reader.figures(&written),
    }?;
    match written.weekday {
        Some(weekday) if weekday != day.weekday() => Err(DateError::OtherWeekday),
        _ => Ok(day),
    }
}

/// The day meant by `i dag` and its like; the inner `None` is a day beyond the calendar.
fn relative_day(text: &str, today: NaiveDate) -> Option<Option<NaiveDate>> {
    match text {
        "i dag" | "idag" | "today" => Some(Some(today)),
        "i går" | "igår" | "yesterday" => Some(today.checked_sub_days(Days::new(1))),
        "i morgen" | "imorgen" | "i morgon" | "imorgon" | "tomorrow" => {
            Some(today.checked_add_days(Days::new(1)))
        }
        _ => None,
    }
}

/// The text before a time such as ` 12:00` or `t12:00:00z`.
fn without_time(text: &str) -> &str {
    let Some((before, after)) = text.split_once(':') else { return text };
    let is_time = |c: char| c.is_ascii_digit() || matches!(c, ':' | '.' | '+' | 'z');
    let head = before.trim_end_matches(|c: char| c.is_ascii_digit());
    if before.len() == head.len() || after.is_empty() || !after.chars().all(is_time) {
        return text;
    }
    head.strip_suffix('t').unwrap_or(head).trim_end()
}

/// A run of digits.
#[derive(Clone, Copy)]
struct Number {
    value: u32,
    digits: usize,
}

/// What stands in a text, in the order in which it stands there.
#[derive(Default)]
struct Written {
    numbers: Vec<Number>,
    month: Option<u32>,
    is_month_first: bool,
    weekday: Option<Weekday>,
    is_week: bool,
    /// The sign after the first number or word.
    separator: Option<char>,
}

impl Written {
    fn read(text: &str) -> Result<Self, DateError> {
        let mut written = Self::default();
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let is_part: fn(char) -> bool = match first {
                '0'..='9' => |c| c.is_ascii_digit(),
                c if c.is_alphabetic() => char::is_alphabetic,
                _ => return Err(DateError::NotADate),
            };
            let end = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
            let (part, after) = rest.split_at(end);
            written.add(part)?;
            let is_separator = |c| matches!(c, ' ' | '\u{a0}' | '.' | ',' | '/' | '-' | '–');
            rest = after.trim_start_matches(is_separator);
            if written.separator.is_none() && rest.len() < after.len() {
                written.separator = after.chars().next();
            }
        }
        Ok(written)
    }

    fn add(&mut self, part: &str) -> Result<(), DateError> {
        if part.starts_with(|c: char| c.is_ascii_digit()) {
            // Eight digits are the longest that mean something, and always fit.
            let value = part.parse().map_err(|_| DateError::NotADate)?;
            self.numbers.push(Number { value, digits: part.len() });
            return Ok(());
        }
        if matches!(part, "den" | "the" | "of" | "st" | "nd" | "rd" | "th") {
            return Ok(());
        }
        let is_second = if WEEK_WORDS.contains(&part) {
            std::mem::replace(&mut self.is_week, true)
        } else if let Some(month) = month_named(part) {
            self.is_month_first = self.numbers.is_empty();
            self.month.replace(month).is_some()
        } else if let Some(weekday) = weekday_named(part) {
            self.weekday.replace(weekday).is_some()
        } else {
            return Err(DateError::NotADate);
        };
        if is_second { Err(DateError::NotADate) } else { Ok(()) }
    }
}

const WEEK_WORDS: [&str; 8] = ["uke", "uka", "veke", "veka", "vecka", "week", "v", "w"];

/// Shorter words could be several months.
const SHORTEST_NAME_BYTES: usize = 3;

fn month_named(word: &str) -> Option<u32> {
    named(word, |locale| &locale.names().months).and_then(|place| u32::try_from(place + 1).ok())
}

fn weekday_named(word: &str) -> Option<Weekday> {
    let place = named(word, |locale| &locale.names().weekdays)?;
    Weekday::try_from(u8::try_from(place).ok()?).ok()
}

/// The place of the name, in any language, that begins with the word.
fn named(word: &str, names: impl Fn(Locale) -> &'static [&'static str]) -> Option<usize> {
    if word.len() < SHORTEST_NAME_BYTES {
        return None;
    }
    Locale::ALL.into_iter().find_map(|locale| {
        names(locale).iter().position(|name| name.to_lowercase().starts_with(word))
    })
}

struct Reader {
    locale: Locale,
    today: NaiveDate,
}

impl Reader {
    fn week(&self, written: &Written) -> Result<NaiveDate, DateError> {
        let (year, week) = match written.numbers[..] {
            [week] => (self.today.iso_week().year(), week),
            [year, week] if year.digits == 4 => (full_year(year)?, week),
            [week, year] => (full_year(year)?, week),
            _ => return Err(DateError::NotADate),
        };
        if written.month.is_some() || week.digits > 2 {
            return Err(DateError::NotADate);
        }
        let weekday = written.weekday.unwrap_or(Weekday::Mon);
        NaiveDate::from_isoywd_opt(year, week.value, weekday).ok_or(DateError::NoSuchWeek)
    }

    fn with_month_name(&self, written: &Written, month: u32) -> Result<NaiveDate, DateError> {
        let this_year = self.today.year();
        match written.numbers[..] {
            [] => date(this_year, month, 1),
            [year] if year.digits == 4 => date(full_year(year)?, month, 1),
            [year] if year.digits == 2 && self.is_short_year(written) => {
                date(full_year(year)?, month, 1)
            }
            [day] => date(this_year, month, short(day)?),
            [year, day] if year.digits == 4 => date(full_year(year)?, month, short(day)?),
            [day, year] => date(full_year(year)?, month, short(day)?),
            _ => Err(DateError::NotADate),
        }
    }

    /// Whether two digits beside a month are a year, as in `feb.26` and `Feb-26`, which spreadsheets
    /// print for a month. Only an English `Feb 26` is a day.
    fn is_short_year(&self, written: &Written) -> bool {
        let is_english_day = self.locale == Locale::En && written.separator == Some(' ');
        written.is_month_first && !is_english_day
    }

    fn figures(&self, written: &Written) -> Result<NaiveDate, DateError> {
        match written.numbers[..] {
            [together] => self.together(together),
            [year, month] if year.digits == 4 => date(full_year(year)?, short(month)?, 1),
            [month, year] if year.digits == 4 => date(full_year(year)?, short(month)?, 1),
            [day, month] => date(self.today.year(), short(month)?, short(day)?),
            [first, month, last] => {
                let is_swedish = self.locale == Locale::Sv && written.separator == Some('-');
                let is_year_first = first.digits == 4 || (is_swedish && last.digits <= 2);
                let (year, day) = if is_year_first { (first, last) } else { (last, first) };
                date(full_year(year)?, short(month)?, short(day)?)
            }
            _ => Err(DateError::NotADate),
        }
    }

    /// A day whose figures stand together: `20260201`, `01022026`, `010226`, in Swedish `260201`.
    fn together(&self, number: Number) -> Result<NaiveDate, DateError> {
        let two = |place: u32| number.value / 10_u32.pow(place) % 100;
        let year = |value, digits| full_year(Number { value, digits });
        match number.digits {
            // Read as year first, a day first has the month 19, 20 or 21: there is no doubt.
            8 => year(number.value / 10_000, 4)
                .and_then(|year| date(year, two(2), two(0)))
                .or_else(|_| date(year(number.value % 10_000, 4)?, two(4), two(6))),
            6 if self.locale == Locale::Sv => date(year(two(4), 2)?, two(2), two(0)),
            6 => date(year(two(0), 2)?, two(2), two(4)),
            _ => Err(DateError::NotADate),
        }
    }
}

fn full_year(number: Number) -> Result<i32, DateError> {
    let value = i32::try_from(number.value).map_err(|_| DateError::YearOutOfRange)?;
    let year = match number.digits {
        2 if value <= 68 => 2000 + value,
        2 => 1900 + value,
        4 => value,
        _ => return Err(DateError::NotADate),
    };
    if (FIRST_YEAR..=LAST_YEAR).contains(&year) { Ok(year) } else { Err(DateError::YearOutOfRange) }
}

/// A day or month in figures, which has one or two.
fn short(number: Number) -> Result<u32, DateError> {
    if number.digits <= 2 { Ok(number.value) } else { Err(DateError::NotADate) }
}

fn date(year: i32, month: u32, day: u32) -> Result<NaiveDate, DateError> {
    if !(1..=12).contains(&month) {
        return Err(DateError::NoSuchMonth);
    }
    NaiveDate::from_ymd_opt(year, month, day).ok_or(DateError::NoSuchDay)
}
#[cfg(test)]
mod tests;
