//! The clock on the wall, and the calendar on it. Not for measuring spans: that is `timers`.

use js_sys::Date;
use wasm_bindgen::JsValue;

use crate::app::ports::Clock;
use crate::domain::{Day, Moment};

/// The clock on the wall.
#[derive(Debug, Clone, Copy, Default)]
pub struct WallClock;

impl Clock for WallClock {
    fn now_ms(&self) -> i64 {
        now_ms()
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the clock")]
#[expect(clippy::cast_possible_truncation, reason = "a date's milliseconds stay far below 2^53")]
fn now_ms() -> i64 {
    Date::now() as i64
}

/// The present moment.
#[must_use]
pub fn now() -> Moment {
    Moment::from_ms(now_ms())
}

/// The day that the calendar of this device shows. A device whose clock stands outside the years
/// we count gets the day in UTC nearest to it.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "this is the clock")]
pub fn today() -> Day {
    let date = Date::new_0();
    i32::try_from(date.get_full_year())
        .ok()
        .and_then(|year| Day::from_ymd(year, date.get_month() + 1, date.get_date()).ok())
        .unwrap_or_else(|| now().utc_day())
}

/// A moment on the calendar and clock of this device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Local {
    /// The calendar day.
    pub day: Day,
    /// The hour, 0 to 23.
    pub hour: u32,
    /// The minute.
    pub minute: u32,
}

/// A moment where the person is.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "milliseconds of a date stay far below 2^53")]
pub fn local(moment: Moment) -> Local {
    let date = Date::new(&JsValue::from_f64(moment.ms() as f64));
    let day = i32::try_from(date.get_full_year())
        .ok()
        .and_then(|year| Day::from_ymd(year, date.get_month() + 1, date.get_date()).ok())
        .unwrap_or_else(|| moment.utc_day());
    Local { day, hour: date.get_hours(), minute: date.get_minutes() }
}
