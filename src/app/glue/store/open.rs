//! Opening a stored project, and closing it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::{AppHandle, OpenDoc};
use crate::app::codec;
use crate::app::library::{Backup, LoadError, LoadNote, Loaded};
use crate::app::notice::{Notice, Remedy, Tone, Topic};
use crate::app::ports::TabEvent;
use crate::app::route::{Place, Route};
use crate::app::saver::{Input, SaveState, Saver};
use crate::domain::{History, Moment, Project, ProjectId};
use crate::format::Lineage;

impl AppHandle {
    /// Opens a project of this browser, unless it is open.
    pub(in crate::app) fn open(self, id: ProjectId) {
        if self.project_id() != Some(id) {
            self.close();
            let opening = self.opening();
            spawn_local(async move {
                self.load(id, opening).await;
                // The palette knows the other projects by the list; the one just left may have a new
                // name.
                self.refresh_shelf();
            });
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
            desk.encoded_users.clear();
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
        let found = self.read_project(id).await;
        if self.opening() != opening {
            return;
        }
        match found {
            Ok((loaded, content)) => {
                self.take(&loaded, content);
                let library = self.desk.with_value(|desk| desk.library.clone());
                // A back-up that could not be made is no reason to stop: the project is whole.
                drop(library.back_up(&loaded).await);
            }
            Err(error) => {
                self.tell_not_loaded(id, &error);
                self.navigate(Route::Home);
            }
        }
    }

    /// Reads a stored project without opening it.
    pub(in crate::app::glue) async fn read_project(
        self,
        id: ProjectId,
    ) -> Result<(Loaded, (Project, Lineage)), LoadError> {
        let library = self.desk.with_value(|desk| desk.library.clone());
        library.load_as(&id.to_string(), codec::decode).await
    }

    /// Puts a loaded state on the desk.
    pub(super) fn take(self, loaded: &Loaded, (project, lineage): (Project, Lineage)) {
        let id = project.id;
        self.doc.set(Some(OpenDoc {
            history: History::new(project),
            lineage,
            header: loaded.header.clone(),
            file: None,
        }));
        self.feed(Input::Loaded);
        for note in &loaded.notes {
            self.tell_note(note);
        }
        self.relink_file(id);
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

    /// Says why a stored project cannot be read, and offers what can be had of it.
    pub(in crate::app::glue) fn tell_not_loaded(self, id: ProjectId, error: &LoadError) {
        let t = self.t();
        let (tone, title, body) = match error {
            LoadError::NotFound => (Tone::Info, t.load_not_found_title(), t.load_not_found_body()),
            LoadError::InTrash => (Tone::Info, t.load_in_trash_title(), t.load_in_trash_body()),
            LoadError::TooNew { .. } => (Tone::Warning, t.too_new_title(), t.too_new_body()),
            LoadError::Damaged { backups, .. } => return self.tell_damaged(id, backups.first()),
            LoadError::Storage(_) => (Tone::Danger, t.load_storage_title(), t.load_storage_body()),
        };
        self.tell_damage(tone, title, body);
    }

    fn tell_damaged(self, id: ProjectId, newest: Option<&Backup>) {
        let t = self.t();
        let title = t.load_damaged_title();
        let Some(backup) = newest else {
            return self.tell_damage(Tone::Danger, title, t.load_damaged_body());
        };
        let when = self.moment_to_minute(Moment::from_ms(backup.header.changed_at));
        self.notify(Notice {
            topic: Topic::Damage,
            tone: Tone::Danger,
            title: title.to_owned(),
            body: t.load_damaged_earlier_body(&when),
            remedies: vec![Remedy::OpenEarlier(id), Remedy::SeeData],
        });
    }

    /// Brings the newest earlier state of a project back that can be read, and opens it.
    pub fn open_earlier(self, id: ProjectId) {
        spawn_local(async move {
            let library = self.desk.with_value(|desk| desk.library.clone());
            let found = library.backups_as(&id.to_string(), codec::decode).await;
            let newest = found.ok().and_then(|backups| backups.into_iter().next());
            let restored = match &newest {
                Some(backup) => library.restore_backup(backup).await.ok(),
                None => None,
            };
            self.refresh_shelf();
            let Some(id) = restored.and_then(|id| id.parse().ok()) else {
                return self.tell_not_reached();
            };
            self.dismiss(Topic::Damage);
            self.tell_tabs(TabEvent::Changed, "");
            self.navigate(Route::Project(id, Place::Overview));
        });
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
