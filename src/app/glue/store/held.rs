//! Projects that were closed before any store had taken their newest state. It is held for as long as
//! the page lives: opened from here, offered to the stores again and again, and told of.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::AppHandle;
use crate::app::codec;
use crate::app::library::{Loaded, SaveError, SaveOutcome};
use crate::app::notice::{Notice, Remedy, Tone, Topic};
use crate::app::ports::TabEvent;
use crate::app::saver::{RETRY_MS, SaveState};
use crate::app::stored;
use crate::domain::ProjectId;
use crate::platform::page;
use crate::platform::timers::Timeout;

impl AppHandle {
    /// Saves what is behind when the project is being closed. What the quick store does not take
    /// at once is held until some store has it.
    pub(super) fn save_closing(self, id: ProjectId) {
        let (is_behind, rev, opening) =
            self.desk.with_value(|desk| (desk.saver.is_behind(), desk.revision, desk.opening));
        if !is_behind {
            return;
        }
        let Some((text, is_taken)) = self.flush(rev) else { return };
        if !is_taken {
            let held = Rc::clone(&text);
            self.desk.update_value(|desk| drop(desk.held.insert(id, held)));
        }
        spawn_local(self.save_text(rev, id, opening, text));
    }

    /// The answer to a save came after its project was closed.
    pub(super) fn written_late(
        self,
        id: ProjectId,
        text: &Rc<str>,
        outcome: &Result<SaveOutcome, SaveError>,
    ) {
        let is_held = self.desk.with_value(|desk| desk.held.get(&id) == Some(text));
        match outcome {
            Ok(_) if is_held => self.let_go(id),
            Ok(_) => {}
            Err(_) if is_held => self.keep_trying(id, text),
            // At least the quick store has it.
            Err(_) => {}
        }
        if outcome.is_ok() {
            self.tell_tabs(TabEvent::Saved, &id.to_string());
        }
        if matches!(outcome, Ok(SaveOutcome::Revived { .. })) {
            self.tell_back();
        }
        self.refresh_shelf();
    }

    /// Some store has the newest state of a project.
    pub(super) fn let_go(self, id: ProjectId) {
        let was_last = self
            .desk
            .try_update_value(|desk| desk.held.remove(&id).is_some() && desk.held.is_empty());
        if was_last == Some(true) {
            self.dismiss(Topic::Held);
        }
    }

    fn keep_trying(self, id: ProjectId, text: &str) {
        self.tell_held(id, text);
        self.ask_before_leaving();
        let wait_ms = u32::try_from(RETRY_MS).unwrap_or_default();
        let timer = Timeout::new(wait_ms, move || self.retry_held());
        self.desk.update_value(|desk| desk.held_wake = Some(timer));
    }

    /// Offers what is held to the stores again.
    pub(in crate::app::glue) fn retry_held(self) {
        let open = self.project_id();
        let held = self.desk.try_with_value(|desk| desk.held.clone()).unwrap_or_default();
        for (id, text) in held {
            // An open project is saved by its own saver.
            if open != Some(id) {
                spawn_local(self.save_held(id, text));
            }
        }
    }

    async fn save_held(self, id: ProjectId, text: Rc<str>) {
        let library = self.desk.with_value(|desk| desk.library.clone());
        let outcome = library.save(&text).await;
        self.written_late(id, &text, &outcome);
    }

    fn tell_held(self, id: ProjectId, text: &str) {
        if self.project_id() == Some(id) {
            return;
        }
        let t = self.t();
        let name = stored::read_header(text).map(|header| header.name).unwrap_or_default();
        self.notify(Notice {
            topic: Topic::Held,
            tone: Tone::Danger,
            title: t.held_title(&name),
            body: t.held_body().to_owned(),
            remedies: vec![Remedy::OpenProject(id)],
        });
    }

    /// Opens a state that no store has taken yet, and tries to save it again.
    pub(super) fn take_held(self, id: ProjectId) -> bool {
        let held = self.desk.with_value(|desk| desk.held.get(&id).cloned());
        let Some(text) = held else { return false };
        let Ok((header, blocks)) = stored::read(&text) else { return false };
        let Ok(content) = codec::decode(&header, &blocks) else { return false };
        let loaded = Loaded { header, blocks, text: text.to_string(), notes: Vec::new() };
        self.take(&loaded, content);
        self.dismiss(Topic::Held);
        self.header_changed();
        true
    }

    /// Has the browser ask before it closes a page with work that lies nowhere else.
    pub(super) fn ask_before_leaving(self) {
        let is_first = self
            .desk
            .try_update_value(|desk| !std::mem::replace(&mut desk.asks_before_leaving, true));
        if is_first == Some(true) {
            page::on_leaving(move || self.has_unsaved());
        }
    }

    fn has_unsaved(self) -> bool {
        let has_failed =
            self.saving.with_untracked(|state| matches!(state, SaveState::Failed { .. }));
        has_failed || self.desk.with_value(|desk| !desk.held.is_empty())
    }
}
