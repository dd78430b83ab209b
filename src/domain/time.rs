//! Days and moments. There is no clock here: a moment is always handed in.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Datelike, NaiveDate, SecondsFormat};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::text::read_text;

/// A calendar day without time zone. **Range** 1900-01-01 to 2199-12-31. **Unit** days since
/// 1970-01-01. Written `2026-11-22`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(i32);

/// A point in time. **Unit** milliseconds since 1970-01-01 UTC. **Range** 1970 to 2199. Written
/// `2026-11-22T09:30:00.000Z`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(i64);

/// A text or number that is no day or moment in range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimeError;

impl fmt::Display for TimeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not a date between 1900 and 2199")
    }
}

/// 1900-01-01 and 2199-12-31 as days since 1970-01-01.
const FIRST_DAY: i32 = -25_567;
const LAST_DAY: i32 = 84_005;
/// Milliseconds of a day.
const DAY_MS: i64 = 86_400_000;

impl Day {
    /// The first day that can be written.
    pub const FIRST: Self = Self(FIRST_DAY);
    /// The last day that can be written.
    pub const LAST: Self = Self(LAST_DAY);

    /// The day that lies `days` after 1970-01-01.
    ///
    /// # Errors
    /// [`TimeError`] outside the range.
    pub fn from_days(days: i32) -> Result<Self, TimeError> {
        if (FIRST_DAY..=LAST_DAY).contains(&days) { Ok(Self(days)) } else { Err(TimeError) }
    }

    /// The day of a calendar date.
    ///
    /// # Errors
    /// [`TimeError`] outside the range.
    pub fn from_date(date: NaiveDate) -> Result<Self, TimeError> {
        Self::from_days(date.to_epoch_days())
    }

    /// The day as year, month, day.
    ///
    /// # Errors
    /// [`TimeError`] when there is no such day, or it is out of range.
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Result<Self, TimeError> {
        NaiveDate::from_ymd_opt(year, month, day).ok_or(TimeError).and_then(Self::from_date)
    }

    /// Days since 1970-01-01.
    #[must_use]
    pub fn days(self) -> i32 {
        self.0
    }

    /// The calendar date.
    #[must_use]
    pub fn date(self) -> NaiveDate {
        // Every day in range is a date; the epoch stands in for the impossible.
        NaiveDate::from_epoch_days(self.0).unwrap_or(NaiveDate::MIN)
    }

    /// The day `days` later (or earlier when negative), kept within the range.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Self {
        Self(self.0.saturating_add(days).clamp(FIRST_DAY, LAST_DAY))
    }
}

impl Moment {
    /// A moment from milliseconds since 1970, kept within the range.
    #[must_use]
    pub fn from_ms(ms: i64) -> Self {
        Self(ms.clamp(0, (i64::from(LAST_DAY) + 1) * DAY_MS - 1))
    }

    /// Milliseconds since 1970-01-01 UTC.
    #[must_use]
    pub fn ms(self) -> i64 {
        self.0
    }

    /// The day in UTC. Where the person's own day matters, the shell hands in the local day.
    #[must_use]
    pub fn utc_day(self) -> Day {
        Day(i32::try_from(self.0.div_euclid(DAY_MS)).unwrap_or(LAST_DAY).min(LAST_DAY))
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let date = self.date();
        write!(f, "{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Day {
    type Err = TimeError;

    fn from_str(text: &str) -> Result<Self, TimeError> {
        // By hand and strict: the reader must be fast (100,000 of them) and take one spelling only.
        let bytes = text.as_bytes();
        let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = bytes else { return Err(TimeError) };
        let number = |digits: &[u8]| {
            digits.iter().try_fold(0_u32, |sum, digit| {
                digit.is_ascii_digit().then(|| sum * 10 + u32::from(digit - b'0'))
            })
        };
        let year = number(&[y1, y2, y3, y4]).and_then(|year| i32::try_from(year).ok());
        match (year, number(&[m1, m2]), number(&[d1, d2])) {
            (Some(year), Some(month), Some(day)) => Self::from_ymd(year, month, day),
            _ => Err(TimeError),
        }
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let moment = DateTime::from_timestamp_millis(self.0).unwrap_or_default();
        f.write_str(&moment.to_rfc3339_opts(SecondsFormat::Millis, true))
    }
}

impl fmt::Debug for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Moment {
    type Err = TimeError;

    fn from_str(text: &str) -> Result<Self, TimeError> {
        let ms = DateTime::parse_from_rfc3339(text).map_err(|_| TimeError)?.timestamp_millis();
        let moment = Self::from_ms(ms);
        if moment.ms() == ms { Ok(moment) } else { Err(TimeError) }
    }
}

macro_rules! as_text {
    ($name:ident, $format:literal) => {
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                read_text(deserializer, str::parse)
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "format": $format })
            }
        }
    };
}

as_text!(Day, "date");
as_text!(Moment, "date-time");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_range_is_1900_to_2199() {
        assert_eq!(Day::FIRST.to_string(), "1900-01-01");
        assert_eq!(Day::LAST.to_string(), "2199-12-31");
        assert_eq!("1899-12-31".parse::<Day>(), Err(TimeError));
        assert_eq!("2200-01-01".parse::<Day>(), Err(TimeError));
    }

    #[test]
    fn a_leap_day_exists_only_in_leap_years() {
        assert!(Day::from_ymd(2028, 2, 29).is_ok());
        assert_eq!(Day::from_ymd(2026, 2, 29), Err(TimeError));
        assert_eq!(Day::from_ymd(2100, 2, 29), Err(TimeError));
    }

    #[test]
    fn only_one_spelling_is_read() {
        for text in ["2026-1-2", "2026-01-02 ", "+026-01-02", "2026/01/02", "20260102"] {
            assert_eq!(text.parse::<Day>(), Err(TimeError), "{text}");
        }
    }

    #[test]
    fn a_moment_reads_back_as_it_was_written() {
        let moment = Moment::from_ms(1_795_339_800_123);
        assert_eq!(moment.to_string(), "2026-11-22T09:30:00.123Z");
        assert_eq!(moment.to_string().parse(), Ok(moment));
        assert_eq!(moment.utc_day().to_string(), "2026-11-22");
    }
}
