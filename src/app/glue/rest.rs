//! Drafts that wait for a rest. Every waiting draft is known to the app, so that none is lost when
//! the page is hidden, a step is undone or the view goes away.

use leptos::prelude::*;

use super::AppHandle;
use crate::platform::timers::Timeout;

/// A draft's waiting time.
#[derive(Debug, Clone, Copy)]
pub struct Rest {
    ms: u32,
    hand_in: Callback<()>,
    timer: StoredValue<Option<Timeout>, LocalStorage>,
    app: AppHandle,
}

impl Rest {
    /// A waiting time of so many milliseconds, after which the draft is handed in. When the view
    /// goes away before, the draft is handed in then.
    #[must_use]
    pub fn new(ms: u32, hand_in: Callback<()>) -> Self {
        let rest = Self { ms, hand_in, timer: StoredValue::new_local(None), app: AppHandle::get() };
        on_cleanup(move || rest.end_now());
        rest
    }

    /// Begins to wait, anew when it was waiting.
    pub fn begin(self) {
        let waiting = self;
        let timer = Timeout::new(self.ms, move || waiting.end_now());
        self.timer.set_value(Some(timer));
        self.app.desk.update_value(|desk| desk.waiting = Some(self));
    }

    /// Stops waiting without handing in.
    pub fn end(self) {
        let _was_waiting = self.timer.try_update_value(Option::take);
        self.app.desk.try_update_value(|desk| desk.waiting = None);
    }

    /// Hands in now, when it was waiting.
    pub(super) fn end_now(self) {
        let was_waiting = self.timer.try_update_value(|timer| timer.take().is_some());
        if was_waiting == Some(true) {
            self.app.desk.try_update_value(|desk| desk.waiting = None);
            self.hand_in.run(());
        }
    }
}

impl AppHandle {
    /// Hands in the draft that waits, if any: at most one field has the focus.
    pub fn flush_drafts(self) {
        let waiting = self.desk.try_update_value(|desk| desk.waiting.take()).flatten();
        if let Some(rest) = waiting {
            rest.end_now();
        }
    }
}
