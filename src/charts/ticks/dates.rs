//! Ticks of a time axis: days, weeks, months, quarters, years, whichever is the finest whose
//! labels do not crowd.

use crate::charts::civil;
use crate::charts::dates::DateFormat;
use crate::charts::text_width::text_width;

/// The step between ticks of a time axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateStep {
    /// Every so many days.
    Days(i64),
    /// Every so many weeks, on Mondays.
    Weeks(i64),
    /// Every so many months, on the first, counted from January.
    Months(i64),
    /// Every so many years, on January 1.
    Years(i64),
}

/// A tick of a time axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayTick {
    /// Days since 1970-01-01.
    pub day: i32,
    /// What stands under it: a day, a month or a year.
    pub label: String,
    /// The year, on a second line under the first tick of each year; none when the ticks are
    /// years.
    pub year: Option<String>,
}

/// Pixels that stay free between two labels.
const GAP: f64 = 14.0;

/// Steps up to half a year; years go on in ones, twos and fives.
const STEPS: [DateStep; 9] = [
    DateStep::Days(1),
    DateStep::Days(2),
    DateStep::Weeks(1),
    DateStep::Weeks(2),
    DateStep::Months(1),
    DateStep::Months(2),
    DateStep::Months(3),
    DateStep::Months(4),
    DateStep::Months(6),
];

/// The ticks between two days (days since 1970-01-01, both included) when a day takes
/// `pixels_a_day` and labels are set at `font_px`.
#[must_use]
pub fn date_ticks(
    (first, last): (i32, i32),
    pixels_a_day: f64,
    font_px: f64,
    format: &DateFormat,
) -> Vec<DayTick> {
    let years = [first, last].map(|day| civil::from_days(i64::from(day)).year);
    let year_width = years.map(|year| text_width(&year.to_string(), font_px));
    let year_width = year_width.into_iter().fold(text_width("2000", font_px), f64::max);
    let step = step_for(pixels_a_day, font_px, year_width, format);
    let mut ticks: Vec<DayTick> = Vec::new();
    let mut year_shown = None;
    for day in step.days(i64::from(first), i64::from(last)) {
        let year = civil::from_days(i64::from(day)).year;
        let is_new = year_shown != Some(year) && !matches!(step, DateStep::Years(_));
        year_shown = Some(year);
        let year = is_new.then(|| year.to_string());
        ticks.push(DayTick { day, label: step.label(day, format), year });
    }
    ticks
}

/// The finest step whose labels have room.
fn step_for(pixels_a_day: f64, font_px: f64, year_width: f64, format: &DateFormat) -> DateStep {
    let day_width = (1..=12)
        .map(|month| format.day_month(month * 30 - 2))
        .map(|label| text_width(&label, font_px))
        .fold(0.0, f64::max);
    let month_width =
        format.months.iter().map(|name| text_width(name, font_px)).fold(0.0, f64::max);
    let fits = |step: &DateStep| {
        let width = match step {
            DateStep::Days(_) | DateStep::Weeks(_) => day_width,
            DateStep::Months(_) => month_width.max(year_width),
            DateStep::Years(_) => year_width,
        };
        step.shortest_days() * pixels_a_day >= width + GAP
    };
    // Beyond the longest span of days there is no year left to part.
    let years = std::iter::successors(Some(1_i64), |power| power.checked_mul(10))
        .take(8)
        .flat_map(|power| [power, power * 2, power * 5])
        .map(DateStep::Years);
    STEPS.into_iter().chain(years).find(fits).unwrap_or(DateStep::Years(50_000_000))
}

impl DateStep {
    /// The fewest days between two ticks.
    fn shortest_days(self) -> f64 {
        let days = match self {
            Self::Days(count) => count,
            Self::Weeks(count) => count * 7,
            // 28 days for one month, 59 for two, 89 for three, 120 for four, 181 for six.
            Self::Months(count) => count * 61 / 2 - 2,
            Self::Years(count) => count * 365,
        };
        i32::try_from(days).map_or(f64::MAX, f64::from)
    }

    /// The days with a tick, rising, from `first` to `last`.
    fn days(self, first: i64, last: i64) -> impl Iterator<Item = i32> {
        let start = civil::from_days(first);
        let at = move |number: i64| match self {
            Self::Days(count) => first.div_euclid(count) * count + number * count,
            // 1970-01-01 was a Thursday, three days after a Monday.
            Self::Weeks(count) => ((first + 3).div_euclid(7 * count) + number) * 7 * count - 3,
            Self::Months(count) => {
                let month = (i64::from(start.month) - 1).div_euclid(count) * count + 1;
                civil::month_start(start.year, month + number * count)
            }
            Self::Years(count) => {
                civil::month_start((start.year.div_euclid(count) + number) * count, 1)
            }
        };
        (0..)
            .map(at)
            .skip_while(move |&day| day < first)
            .take_while(move |&day| day <= last)
            .filter_map(|day| i32::try_from(day).ok())
    }

    fn label(self, day: i32, format: &DateFormat) -> String {
        match self {
            Self::Days(_) | Self::Weeks(_) => format.day_month(day),
            Self::Months(_) => format.month_name(civil::from_days(i64::from(day)).month).to_owned(),
            Self::Years(_) => civil::from_days(i64::from(day)).year.to_string(),
        }
    }
}
