//! The open project and the two stores: opening, following another tab, saving between frames and
//! in haste.

mod encode;
mod held;
mod open;
mod tabs;
mod tell;

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::AppHandle;
use super::desk::Ready;
use crate::app::library::{Key, SaveError, SaveOutcome};
use crate::app::notice::{Notice, Remedy, Tone, Topic};
use crate::app::ports::{Kept, StorageError, TabEvent};
use crate::app::saver::{Input, Output, SaveState};
use crate::domain::{Line, ProjectId};
use crate::platform::timers::{self, Timeout};
use encode::Work;

impl AppHandle {
    /// Takes note that the open project changed.
    pub(super) fn changed(self) {
        self.header_changed();
        self.autosave_file();
    }

    /// Takes note that only the header of what is stored changed, such as the time of the file.
    pub(super) fn header_changed(self) {
        let t = self.now().ms();
        let rev = self.desk.try_update_value(|desk| {
            desk.revision += 1;
            desk.revision
        });
        self.feed(Input::Changed { rev: rev.unwrap_or_default(), t });
    }

    /// The open project as it would be stored, for an emergency; `None` when nothing is open.
    pub(super) fn emergency_text(self) -> Option<(String, String)> {
        let work = self.begin_write()?;
        let text = self.encode_at_once(&work).ok()?;
        let writer = self.desk.with_value(|desk| desk.writer.clone());
        let id = work.id.to_string();
        Some((Key::Emergency { id, writer }.to_string(), text))
    }

    /// Takes note that the page is hidden or goes away: drafts are handed in, the newest state is
    /// written before returning to the browser.
    pub(super) fn hidden(self) {
        self.flush_drafts();
        let t = self.now().ms();
        self.feed(Input::Hidden { t });
    }

    /// Feeds the saver and does what it asks.
    pub(super) fn feed(self, input: Input) {
        let outputs = self.desk.try_update_value(|desk| desk.saver.feed(input));
        for output in outputs.unwrap_or_default() {
            match output {
                Output::Write { rev } => self.start_write(rev),
                Output::FlushNow { rev } => drop(self.flush(rev)),
                Output::WakeAt(at_ms) => self.wake_at(at_ms),
                Output::Show(state) => self.show(state),
            }
        }
    }

    fn wake_at(self, at_ms: i64) {
        let wait_ms = u32::try_from(at_ms - self.now().ms()).unwrap_or(0);
        let timer = Timeout::new(wait_ms, move || {
            let t = self.now().ms();
            self.feed(Input::Tick { t });
        });
        self.desk.update_value(|desk| desk.wake = Some(timer));
    }

    fn show(self, state: SaveState) {
        match &state {
            SaveState::Failed { error, .. } => self.tell_failed(error),
            SaveState::Saved { kept: Some(kept), .. } => self.tell_kept(kept),
            SaveState::Saved { kept: None, .. } | SaveState::Saving | SaveState::Unsaved => {}
        }
        self.saving.set(state);
    }

    /// Saves the newest state to both stores. The state is taken now, since the project may be
    /// closed before the task begins; it is encoded between frames.
    fn start_write(self, rev: u64) {
        if let (Some(text), Some(id)) = (self.ready(rev), self.project_id()) {
            let opening = self.opening();
            spawn_local(async move { self.save_text(rev, id, opening, text).await });
        } else if let Some(work) = self.begin_write() {
            spawn_local(self.write(rev, work));
        }
    }

    async fn write(self, rev: u64, work: Work) {
        match self.encode_in_slices(&work).await {
            Ok(text) => {
                let text = self.make_ready(rev, work.opening, text.into());
                self.save_text(rev, work.id, work.opening, text).await;
            }
            Err(error) if self.opening() == work.opening => {
                let t = self.now().ms();
                let error = StorageError::Failed(error.to_string());
                self.feed(Input::WriteFailed { error, t });
            }
            // Closing has flushed and saved it in one piece.
            Err(_) => {}
        }
    }

    async fn save_text(self, rev: u64, id: ProjectId, opening: u64, text: Rc<str>) {
        let library = self.desk.with_value(|desk| desk.library.clone());
        let outcome = library.save(&text).await;
        // What is told and drawn now need not wait in one piece with the storing.
        timers::give_way().await;
        if self.opening() == opening {
            self.written(rev, id, outcome);
        } else {
            self.written_late(id, &text, &outcome);
        }
    }

    /// The text of this revision, when it has been encoded.
    fn ready(self, rev: u64) -> Option<Rc<str>> {
        let opening = self.opening();
        self.desk.with_value(|desk| {
            let ready = desk.ready.as_ref()?;
            (ready.opening == opening && ready.revision == rev).then(|| Rc::clone(&ready.text))
        })
    }

    /// Keeps the text of a revision, and gives the one that is to be stored: a flush that came in
    /// between has made one already.
    fn make_ready(self, rev: u64, opening: u64, text: Rc<str>) -> Rc<str> {
        if let Some(earlier) = self.ready(rev) {
            return earlier;
        }
        let ready = Ready { opening, revision: rev, text: Rc::clone(&text) };
        if self.opening() == opening {
            self.desk.update_value(|desk| desk.ready = Some(ready));
        }
        text
    }

    fn written(self, rev: u64, id: ProjectId, outcome: Result<SaveOutcome, SaveError>) {
        let t = self.now().ms();
        match outcome {
            // What lies in memory alone is not stored, whatever the stores say.
            Ok(
                SaveOutcome::Saved { kept: Kept::QuickOnly(error) }
                | SaveOutcome::Revived { kept: Kept::QuickOnly(error) },
            ) if self.forgets() => self.feed(Input::WriteFailed { error, t }),
            Ok(SaveOutcome::Saved { kept })
                if !self.desk.with_value(|desk| desk.gone.is_some()) =>
            {
                self.saved(rev, id, kept);
            }
            Ok(SaveOutcome::Saved { kept } | SaveOutcome::Revived { kept }) => {
                self.saved(rev, id, kept);
                self.tell_back();
            }
            Ok(SaveOutcome::Conflict { copy, kept }) => {
                self.feed(Input::WriteOk { rev, t, kept });
                self.go_on_as_copy(id, &copy);
            }
            Ok(SaveOutcome::Superseded) => {
                self.feed(Input::WriteOk { rev, t, kept: Kept::Both });
                spawn_local(self.look_again(id));
            }
            Err(SaveError::Storage { error, .. }) => self.feed(Input::WriteFailed { error, t }),
            Err(SaveError::TooNew { .. }) => {
                let error = StorageError::Failed("newer version".to_owned());
                self.feed(Input::WriteFailed { error, t });
                self.tell_too_new();
            }
            Err(SaveError::BadText(error)) => {
                let error = StorageError::Failed(format!("{error:?}"));
                self.feed(Input::WriteFailed { error, t });
            }
        }
    }

    fn saved(self, rev: u64, id: ProjectId, kept: Kept) {
        self.let_go(id);
        self.tell_tabs(TabEvent::Saved, &id.to_string());
        self.ask_to_persist();
        self.feed(Input::WriteOk { rev, t: self.now().ms(), kept });
    }

    /// The other tab was first. This tab's state is stored as a project of its own; the person goes
    /// on in that one and is offered the other.
    fn go_on_as_copy(self, original: ProjectId, copy: &str) {
        let Ok(copy) = copy.parse::<ProjectId>() else { return };
        let t = self.t();
        self.doc.update(|doc| {
            let Some(doc) = doc else { return };
            let project = doc.history.present();
            let name = Line::fitting(&t.conflict_copy_name(project.details.name.as_str()))
                .unwrap_or_else(|| project.details.name.clone());
            doc.history = crate::domain::History::new(project.copied(copy, name));
            doc.header.id = copy.to_string();
            doc.header.conflict_of = Some(original.to_string());
            doc.file = None;
        });
        self.replace_route(copy);
        self.changed();
        self.notify(Notice {
            topic: Topic::OtherTab,
            tone: Tone::Warning,
            title: t.conflict_title().to_owned(),
            body: t.conflict_body().to_owned(),
            remedies: vec![Remedy::OpenOther(original)],
        });
    }

    /// Writes a revision, the newest, before returning to the browser. Gives its text, and whether
    /// the quick store took it.
    fn flush(self, rev: u64) -> Option<(Rc<str>, bool)> {
        let text = match self.ready(rev) {
            Some(text) => text,
            None => {
                let work = self.begin_write()?;
                let text = self.encode_at_once(&work).ok()?;
                self.make_ready(rev, work.opening, text.into())
            }
        };
        let library = self.desk.with_value(|desk| desk.library.clone());
        let is_taken = library.flush(&text).is_ok();
        if !is_taken {
            let text = Rc::clone(&text);
            // The page may be gone before this answers; there is nobody left to tell.
            spawn_local(async move { drop(library.flush_durable(&text).await) });
        }
        Some((text, is_taken))
    }

    /// Asks the browser once to keep the storage, when there is something to keep.
    fn ask_to_persist(self) {
        let is_first =
            self.desk.try_update_value(|desk| !std::mem::replace(&mut desk.asked_to_persist, true));
        if is_first == Some(true) {
            spawn_local(async { drop(crate::platform::page::persist().await) });
        }
    }

    pub(super) fn opening(self) -> u64 {
        self.desk.with_value(|desk| desk.opening)
    }
}
