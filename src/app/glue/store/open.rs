//! Opening a stored project, and closing it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::{AppHandle, OpenDoc};
use crate::app::codec;
use crate::app::library::{LoadError, LoadNote, Loaded};
use crate::app::notice::{Notice, Remedy, Tone, Topic};
use crate::app::route::{Place, Route};
use crate::app::saver::{Input, SaveState, Saver};
use crate::app::stored;
use crate::domain::{History, ProjectId};

impl AppHandle {
    /// Opens a project of this browser, unless it is open.
    pub(in crate::app) fn open(self, id: ProjectId) {
        if self.project_id() != Some(id) {
            self.close();
            spawn_local(self.load(id, self.opening()));
        }
    }

    /// Closes the open project; what is not saved yet is saved first.
    pub(in crate::app) fn close(self) {
        if let Some(id) = self.project_id() {
            self.flush_drafts();
            self.save_closing(id);
        }
        self.doc.set(None);
        self.reset_saver();
    }

    fn reset_saver(self) {
        self.desk.update_value(|desk| {
            desk.opening += 1;
            desk.writer = desk.library.new_writer();
            desk.saver = Saver::new();
            desk.revision = 0;
            desk.wake = None;
            desk.encoded.clear();
            desk.ready = None;
            desk.gone = None;
        });
        self.saving.set(SaveState::Saved { at: None, kept: None });
        for topic in [Topic::Saving, Topic::OtherTab, Topic::Action] {
            self.dismiss(topic);
        }
    }

    async fn load(self, id: ProjectId, opening: u64) {
        if self.take_held(id) {
            return;
        }
        let library = self.desk.with_value(|desk| desk.library.clone());
        let loaded = library.load(&id.to_string()).await;
        if self.opening() != opening {
            return;
        }
        match loaded {
            Ok(loaded) => {
                if self.take(&loaded) {
                    // A back-up that could not be made is no reason to stop: the project is whole.
                    drop(library.back_up(&loaded).await);
                }
            }
            Err(error) => self.tell_not_loaded(&error),
        }
    }

    /// Opens a state that no store has taken yet, and tries to save it again.
    fn take_held(self, id: ProjectId) -> bool {
        let held = self.desk.with_value(|desk| desk.held.get(&id).cloned());
        let Some(text) = held else { return false };
        let Ok((header, blocks)) = stored::read(&text) else { return false };
        let loaded = Loaded { header, blocks, text: text.to_string(), notes: Vec::new() };
        let is_taken = self.take(&loaded);
        if is_taken {
            self.header_changed();
        }
        is_taken
    }

    /// Puts a loaded state on the desk. `false` when its content cannot be read.
    pub(super) fn take(self, loaded: &Loaded) -> bool {
        let Ok((project, lineage)) = codec::decode(&loaded.header, &loaded.blocks) else {
            self.tell_not_readable();
            return false;
        };
        let id = project.id;
        self.doc.set(Some(OpenDoc {
            history: History::new(project),
            lineage,
            header: loaded.header.clone(),
            file: None,
            file_revision: None,
        }));
        self.feed(Input::Loaded);
        for note in &loaded.notes {
            self.tell_note(note);
        }
        self.relink_file(id);
        true
    }

    fn tell_note(self, note: &LoadNote) {
        let t = self.t();
        let (title, body) = match note {
            LoadNote::ConflictCopy { .. } => (t.load_conflict_title(), t.load_conflict_body()),
            LoadNote::SetAside { .. } | LoadNote::NotSetAside(_) => {
                (t.load_mended_title(), t.load_mended_body())
            }
            LoadNote::Recovered => (t.load_recovered_title(), t.load_recovered_body()),
            LoadNote::Unread(..)
            | LoadNote::Mended(_)
            | LoadNote::NotMended(..)
            | LoadNote::NotCopied(_) => return,
        };
        self.tell_damage(Tone::Info, title, body);
    }

    fn tell_not_loaded(self, error: &LoadError) {
        let t = self.t();
        let (tone, title, body) = match error {
            LoadError::NotFound => (Tone::Info, t.load_not_found_title(), t.load_not_found_body()),
            LoadError::InTrash => (Tone::Info, t.load_in_trash_title(), t.load_in_trash_body()),
            LoadError::TooNew { .. } => (Tone::Warning, t.too_new_title(), t.too_new_body()),
            LoadError::Damaged { .. } => {
                (Tone::Danger, t.load_damaged_title(), t.load_damaged_body())
            }
            LoadError::Storage(_) => (Tone::Danger, t.load_storage_title(), t.load_storage_body()),
        };
        self.tell_damage(tone, title, body);
        self.navigate(Route::Home);
    }

    fn tell_not_readable(self) {
        let t = self.t();
        self.tell_damage(Tone::Danger, t.load_damaged_title(), t.load_damaged_body());
        self.navigate(Route::Home);
    }

    fn tell_damage(self, tone: Tone, title: &str, body: &str) {
        self.notify(Notice {
            topic: Topic::Damage,
            tone,
            title: title.to_owned(),
            body: body.to_owned(),
            remedies: vec![Remedy::SeeData],
        });
    }

    /// Shows another project's address without a step in the browser's history.
    pub(super) fn replace_route(self, id: ProjectId) {
        let place = match self.route.get_untracked() {
            Route::Project(_, place) => place,
            Route::Home | Route::Trash | Route::Data | Route::About => Place::Overview,
        };
        let route = Route::Project(id, place);
        crate::platform::page::replace_hash(&route.hash());
        self.route.set(route);
    }
}
