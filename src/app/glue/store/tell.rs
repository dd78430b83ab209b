//! What the person is told about saving.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::AppHandle;
use crate::app::library::Key;
use crate::app::notice::{Notice, Remedy, Tone, Topic};
use crate::app::ports::{Kept, StorageError};

impl AppHandle {
    /// Whether the browser denies localStorage, so that the quick store goes away with the page.
    pub(super) fn forgets(self) -> bool {
        self.desk.with_value(|desk| desk.platform.storage_fault.is_some())
    }

    /// Says so when the browser stores nothing at all. Where only localStorage is denied, the other
    /// store does the work alone.
    pub(in crate::app::glue) fn check_storage(self) {
        if !self.forgets() {
            return;
        }
        let durable = self.desk.with_value(|desk| Rc::clone(&desk.platform.durable));
        spawn_local(async move {
            if durable.get(&Key::Prefs.to_string()).await.is_err() {
                self.tell_no_storage();
            }
        });
    }

    pub(super) fn tell_failed(self, error: &StorageError) {
        let t = self.t();
        self.ask_before_leaving();
        // One word on it is enough.
        self.dismiss(Topic::Persistence);
        let (title, body) = match error {
            StorageError::QuotaExceeded => (t.save_full_title(), t.save_full_body()),
            StorageError::Denied | StorageError::Missing | StorageError::Unavailable => {
                (t.save_denied_title(), t.save_denied_body())
            }
            StorageError::Failed(_) => (t.save_failed_title(), t.save_failed_body()),
        };
        self.notify(Notice {
            topic: Topic::Saving,
            tone: Tone::Danger,
            title: title.to_owned(),
            body: body.to_owned(),
            remedies: vec![Remedy::SaveFile, Remedy::SeeData],
        });
    }

    pub(super) fn tell_kept(self, kept: &Kept) {
        let t = self.t();
        let (title, body) = match kept {
            Kept::Both => return self.dismiss(Topic::Saving),
            Kept::DurableOnly(StorageError::QuotaExceeded) => {
                (t.save_quick_full_title(), t.save_quick_full_body())
            }
            Kept::DurableOnly(_) => return self.dismiss(Topic::Saving),
            Kept::QuickOnly(_) => (t.save_quick_only_title(), t.save_quick_only_body()),
        };
        self.notify(Notice {
            topic: Topic::Saving,
            tone: Tone::Warning,
            title: title.to_owned(),
            body: body.to_owned(),
            remedies: vec![Remedy::SaveFile, Remedy::SeeData],
        });
    }

    pub(super) fn tell_too_new(self) {
        let t = self.t();
        self.notify(Notice {
            topic: Topic::Saving,
            tone: Tone::Danger,
            title: t.too_new_here_title().to_owned(),
            body: t.too_new_here_body().to_owned(),
            remedies: vec![Remedy::SaveFile, Remedy::Reload],
        });
    }
}
