//! Moments as people say them, and small services of the page.

use super::AppHandle;
use crate::domain::{Day, Moment};
use crate::platform::{clock, page};

impl AppHandle {
    /// The time of day where the person is.
    #[must_use]
    pub fn time_of(self, moment: Moment) -> String {
        let local = clock::local(moment);
        self.locale().time(local.hour, local.minute)
    }

    /// The day on which a moment falls where the person is.
    #[must_use]
    pub fn day_of(self, moment: Moment) -> Day {
        clock::local(moment).day
    }

    /// A moment as people say it: today with the time, yesterday, else the day.
    #[must_use]
    pub fn moment_in_words(self, moment: Moment) -> String {
        let t = self.t();
        let day = clock::local(moment).day;
        match self.today().days() - day.days() {
            0 => t.today_at(&self.time_of(moment)),
            1 => t.yesterday().to_owned(),
            2..=6 => self.locale().weekday_name(day.date()).to_owned(),
            _ => self.day_in_words(day),
        }
    }

    /// A moment to the minute, where two of the same day are told apart.
    #[must_use]
    pub fn moment_to_minute(self, moment: Moment) -> String {
        let t = self.t();
        let (day, time) = (clock::local(moment).day, self.time_of(moment));
        match self.today().days() - day.days() {
            0 => t.today_at(&time),
            1 => t.yesterday_at(&time),
            _ => self.date_to_minute(moment),
        }
    }

    /// A moment to the minute in words that hold on other days too.
    #[must_use]
    pub fn date_to_minute(self, moment: Moment) -> String {
        let day = self.day_in_words(clock::local(moment).day);
        self.t().day_at(&day, &self.time_of(moment))
    }

    /// A day with its month's name; with its year unless that is this year.
    #[must_use]
    pub fn day_in_words(self, day: Day) -> String {
        let is_this_year =
            chrono::Datelike::year(&day.date()) == chrono::Datelike::year(&self.today().date());
        if is_this_year {
            self.locale().day_month(day.date())
        } else {
            self.locale().date_long(day.date())
        }
    }

    /// The title of the browser's tab.
    pub fn set_page_title(self, name: &str) {
        let app_name = self.t().app_name();
        if name.is_empty() {
            page::set_title(app_name);
        } else {
            page::set_title(&format!("{name} · {app_name}"));
        }
    }

    /// Prints the page.
    pub fn print(self) {
        self.flush_drafts();
        page::print();
    }

    /// Loads the page again; what is not saved yet is saved first.
    pub fn reload(self) {
        self.hidden();
        page::reload();
    }
}
