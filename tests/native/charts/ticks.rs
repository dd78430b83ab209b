//! Axes, numbers and dates as tables.

use super::samples::{NEW_YEAR, dates, numbers};
use chrono::{Datelike, NaiveDate, TimeDelta};
use proptest::prelude::*;
use stifinner::charts::DateFormat;
use stifinner::charts::scale::Scale;
use stifinner::charts::ticks::{ZeroBase, date_ticks, value_axis};

#[track_caller]
fn check(range: (f64, f64), zero: ZeroBase, most_steps: usize, expected: &str) {
    let axis = value_axis(range.0, range.1, zero, most_steps);
    let texts: Vec<String> =
        axis.ticks.iter().map(|&tick| numbers().fixed(tick, axis.decimals)).collect();
    assert_eq!(texts.join(" ").replace('\u{a0}', "'"), expected, "{range:?}");
}

#[test]
fn value_axes_have_round_ticks() {
    use ZeroBase::{Always, WhenNear};
    check((92.0, 366.0), WhenNear, 5, "0 100 200 300 400");
    check((28.0, 28.0), WhenNear, 5, "0 10 20 30");
    check((0.0, 0.0), WhenNear, 5, "0,0 0,2 0,4 0,6 0,8 1,0");
    check((-28.0, 14.0), WhenNear, 5, "−30 −20 −10 0 10 20");
    check((-5.0, -5.0), WhenNear, 5, "−5 −4 −3 −2 −1 0");
    check((95.2, 99.1), WhenNear, 5, "95 96 97 98 99 100");
    check((95.2, 99.1), Always, 5, "0 20 40 60 80 100");
    check((0.1, 0.3), WhenNear, 3, "0,0 0,1 0,2 0,3");
    check((0.000_012, 0.000_043), WhenNear, 5, "0,00000 0,00001 0,00002 0,00003 0,00004 0,00005");
    check((1.2e9, 9.9e9), WhenNear, 2, "0 5'000'000'000 10'000'000'000");
    check((-1.0, 1.0), WhenNear, 1, "−1 0 1");
    check((1e6, 1e6 + 1e-6), WhenNear, 2, "0 500'000 1'000'000");
}

proptest! {
    #[test]
    fn an_axis_covers_its_values_in_few_rising_steps(
        a in prop::num::f64::NORMAL, b in prop::num::f64::NORMAL, most_steps in 2..9_usize,
    ) {
        let [low, high] = if a < b { [a, b] } else { [b, a] }.map(|v| v.clamp(-1e300, 1e300));
        let axis = value_axis(low, high, ZeroBase::WhenNear, most_steps);
        let slack = (axis.high - axis.low) * 1e-6;
        prop_assert!(axis.low <= low + slack && high - slack <= axis.high, "{axis:?}");
        prop_assert!(axis.ticks.len() >= 2 && axis.ticks.len() <= most_steps + 1, "{axis:?}");
        prop_assert!(axis.ticks.windows(2).all(|pair| pair[0] < pair[1]), "{axis:?}");
    }

    #[test]
    fn days_are_written_as_the_calendar_has_them(day in -800_000..3_000_000_i32) {
        let date = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap() + TimeDelta::days(i64::from(day));
        let expected = format!("{:02}.{:02}.{}", date.day(), date.month(), date.year());
        prop_assert_eq!(dates().full(day), expected);
    }

    #[test]
    fn a_position_leads_back_to_its_value(value in -1e6..1e6, low in -1e6..0.0, span in 1.0..1e6) {
        let scale = Scale::new((low, low + span), (300.0, 20.0));
        prop_assert!((scale.value(scale.position(value)) - value).abs() < 1e-3);
    }

    #[test]
    fn dates_under_an_axis_never_crowd(
        first in prop::num::i32::ANY, span in 0..40_000_i32, width in 200.0..1600.0,
    ) {
        let last = first.saturating_add(span);
        let density = width / f64::from(span.max(1));
        let ticks = date_ticks((first, last), density, 12.0, &dates());
        let within = ticks.iter().all(|tick| (first..=last).contains(&tick.day));
        prop_assert!(within, "{ticks:?}");
        let room = |pair: &[stifinner::charts::ticks::DayTick]| {
            let label = stifinner::charts::text_width::text_width(&pair[0].label, 12.0);
            (f64::from(pair[1].day) - f64::from(pair[0].day)) * density >= label
        };
        prop_assert!(ticks.windows(2).all(room), "{ticks:?}");
    }
}

/// Labels under an axis of this many days from 2026-01-01, the year after a stroke.
#[track_caller]
fn check_dates(days: i32, width: f64, expected: &str) {
    let ticks = date_ticks((NEW_YEAR, NEW_YEAR + days), width / f64::from(days), 12.0, &dates());
    let texts: Vec<String> = ticks
        .into_iter()
        .map(|tick| match tick.year {
            Some(year) => format!("{}/{year}", tick.label),
            None => tick.label,
        })
        .collect();
    assert_eq!(texts.join(" "), expected, "{days} days on {width} px");
}

#[test]
fn time_axes_go_by_the_calendar() {
    check_dates(1, 400.0, "1. jan./2026 2. jan.");
    check_dates(6, 600.0, "1. jan./2026 2. jan. 3. jan. 4. jan. 5. jan. 6. jan. 7. jan.");
    check_dates(6, 250.0, "1. jan./2026 3. jan. 5. jan. 7. jan.");
    check_dates(30, 400.0, "5. jan./2026 12. jan. 19. jan. 26. jan.");
    check_dates(30, 200.0, "12. jan./2026 26. jan.");
    check_dates(180, 600.0, "jan./2026 feb. mars april mai juni");
    check_dates(180, 240.0, "jan./2026 mars mai");
    check_dates(400, 400.0, "jan./2026 mars mai juli sep. nov. jan./2027");
    check_dates(730, 400.0, "jan./2026 april juli okt. jan./2027 april juli okt. jan./2028");
    check_dates(1_200, 320.0, "jan./2026 juli jan./2027 juli jan./2028 juli jan./2029");
    check_dates(3_652, 700.0, "2026 2027 2028 2029 2030 2031 2032 2033 2034 2035 2036");
    check_dates(3_652, 250.0, "2026 2028 2030 2032 2034 2036");
    check_dates(18_262, 500.0, "2030 2035 2040 2045 2050 2055 2060 2065 2070 2075");
}

#[test]
fn numbers_follow_the_language() {
    let plain = numbers();
    let percent = stifinner::charts::NumberFormat { suffix: " %".to_owned(), ..numbers() };
    let rows = [
        (plain.exact(0.0), "0"),
        (plain.exact(-0.0), "0"),
        (plain.exact(1_120.0), "1'120"),
        (plain.exact(-1_234_567.25), "−1'234'567,25"),
        (plain.exact(0.1 + 0.2), "0,30000000000000004"),
        (plain.exact(1.5e15), "1,5E15"),
        (plain.exact(-2.5e-7), "−2,5E−7"),
        (plain.fixed(-0.04, 1), "0,0"),
        (plain.fixed(999.95, 1), "1'000,0"),
        (percent.fixed(5.0, 0), "5 %"),
    ];
    for (actual, expected) in rows {
        assert_eq!(actual.replace('\u{a0}', "'"), expected);
    }
}

#[test]
fn a_date_template_takes_the_languages_order() {
    let swedish = DateFormat { full: "{year}-{month2}-{day2}".to_owned(), ..dates() };
    assert_eq!(swedish.full(NEW_YEAR + 40), "2026-02-10");
    assert_eq!(dates().day_month(NEW_YEAR + 40), "10. feb.");
}
