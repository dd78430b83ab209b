//! The days of the open project on their way to a calendar.

use super::AppHandle;
use crate::app::calendar::{Asked, MIME, Scope, calendar};
use crate::app::notice::{Notice, Tone, Topic};
use crate::app::ports::file_name::file_name;

impl AppHandle {
    /// Hands over what has a day as a calendar file; says so when nothing has.
    pub fn save_calendar(self) {
        self.save_calendar_of(Scope::Everything);
    }

    /// Hands over a calendar file of this much; says so when nothing has a day.
    pub fn save_calendar_of(self, scope: Scope) {
        self.flush_drafts();
        let Some(project) = self.project() else { return };
        let t = self.t();
        let method = self.method();
        let asked = Asked { t, method: method.as_deref(), now: self.now(), scope };
        match calendar(&project, asked) {
            Some(file) => {
                let name = file_name(project.details.name.as_str(), t.calendar_name(), ".ics");
                self.download(&name, MIME, file.as_bytes());
            }
            None => self.notify(Notice {
                topic: Topic::Action,
                tone: Tone::Info,
                title: t.calendar_empty().to_owned(),
                body: t.calendar_empty_body().to_owned(),
                remedies: vec![],
            }),
        }
    }
}
