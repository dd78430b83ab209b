//! The same project in other tabs: what they are told, what they tell, and what becomes of the open
//! project when one of them saves it, throws it away or deletes it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::AppHandle;
use super::super::desk::Gone;
use crate::app::library::{LoadError, Loaded};
use crate::app::notice::{Notice, Remedy, Tone, Topic};
use crate::app::ports::{TabEvent, TabMessage};
use crate::app::saver::Saver;
use crate::domain::{Project, ProjectId};
use crate::format::Lineage;

impl AppHandle {
    /// Tells the other tabs what happened.
    pub(in crate::app::glue) fn tell_tabs(self, kind: TabEvent, id: &str) {
        self.desk.with_value(|desk| {
            let message = TabMessage { kind, id: id.to_owned(), writer: desk.writer.clone() };
            desk.platform.tabs.send(&message);
        });
    }

    /// Takes what another tab tells.
    pub(in crate::app::glue) fn told(self, message: &TabMessage) {
        if self.desk.with_value(|desk| desk.writer == message.writer) {
            return;
        }
        self.refresh_shelf();
        let Some(id) = self.project_id() else { return };
        let is_gone = self.desk.with_value(|desk| desk.gone.is_some());
        // What is in the wastebasket may be deleted with all the rest of it.
        if message.id == id.to_string() || (is_gone && message.kind == TabEvent::Changed) {
            spawn_local(self.look_again(id));
        }
    }

    /// Looks what the stores have of the open project now: takes over what another tab saved, and
    /// says so when the project is not there any more.
    pub(super) async fn look_again(self, id: ProjectId) {
        let opening = self.opening();
        let found = self.read_project(id).await;
        if self.opening() != opening {
            return;
        }
        match found {
            Ok((loaded, content)) => self.follow(&loaded, content),
            Err(LoadError::InTrash) => self.tell_gone(Gone::Trashed),
            Err(LoadError::NotFound) => self.tell_gone(Gone::Deleted),
            // The next save tells how the stores stand.
            Err(LoadError::TooNew { .. } | LoadError::Damaged { .. } | LoadError::Storage(_)) => {}
        }
    }

    /// Takes over what another tab saved; the history starts anew. A tab with changes of its own
    /// meets the other's state at its next save.
    fn follow(self, loaded: &Loaded, content: (Project, Lineage)) {
        if self.desk.try_update_value(|desk| desk.gone.take()).flatten().is_some() {
            self.dismiss(Topic::OtherTab);
        }
        let is_same = self.doc.with_untracked(|doc| {
            doc.as_ref().is_some_and(|doc| doc.header.head == loaded.header.head)
        });
        let is_clean =
            self.desk.with_value(|desk| !desk.saver.is_behind() && desk.waiting.is_none());
        if is_same || !is_clean {
            return;
        }
        self.desk.update_value(|desk| {
            desk.opening += 1;
            desk.writer = desk.library.new_writer();
            desk.saver = Saver::new();
            desk.revision = 0;
            desk.ready = None;
        });
        self.take(loaded, content);
    }

    /// Another tab threw the open project away. It stays on the desk, and the person decides.
    fn tell_gone(self, gone: Gone) {
        let was = self.desk.try_update_value(|desk| desk.gone.replace(gone)).flatten();
        if was == Some(gone) {
            return;
        }
        let t = self.t();
        let (title, body) = match gone {
            Gone::Trashed => (t.gone_trashed_title(), t.gone_trashed_body()),
            Gone::Deleted => (t.gone_deleted_title(), t.gone_deleted_body()),
        };
        self.tell_other_tab(title, body, vec![Remedy::Keep, Remedy::AllProjects]);
    }

    /// Keeps the open project that another tab threw away: stores it as it is on this page.
    pub fn keep_project(self) {
        self.flush_drafts();
        self.header_changed();
    }

    /// A save brought back what another tab had thrown away.
    pub(super) fn tell_back(self) {
        self.desk.update_value(|desk| desk.gone = None);
        let t = self.t();
        self.tell_other_tab(t.gone_back_title(), t.gone_back_body(), vec![Remedy::AllProjects]);
    }

    fn tell_other_tab(self, title: &str, body: &str, remedies: Vec<Remedy>) {
        self.notify(Notice {
            topic: Topic::OtherTab,
            tone: Tone::Warning,
            title: title.to_owned(),
            body: body.to_owned(),
            remedies,
        });
    }
}
