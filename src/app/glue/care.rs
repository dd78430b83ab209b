//! What the pages about the data ask for: single projects as files, the browser's promise to keep
//! the storage, earlier states, and texts that were set aside.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{AppHandle, Shelf};
use crate::app::library::{Backup, SetAside, Shown};
use crate::app::notice::{Notice, Tone, Topic};
use crate::app::ports::file_name::file_name;
use crate::app::ports::{Files, TabEvent};
use crate::domain::{Line, Moment, ProjectId};
use crate::platform::page;

impl AppHandle {
    /// What a view shows of the shelf. Recomputed when the shelf is read anew, told on only when it
    /// came out otherwise.
    pub fn select_shelf<T: PartialEq + Send + Sync + 'static>(
        self,
        selector: impl Fn(&Shelf) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move |_| self.shelf.with(&selector))
    }

    /// Saves a project that is not open to a file that the person chooses, or as a download.
    pub fn save_project_file(self, id: ProjectId) {
        spawn_local(async move {
            let Some((project, lineage, _)) = self.read_stored(id).await else { return };
            let export = self.export(&project, &lineage);
            let files = self.desk.with_value(|desk| desk.platform.files.clone());
            match files.save_as(&export.name, export.text.as_bytes()).await {
                Ok(saved) => {
                    self.forget_file(saved.place);
                    self.file_saved(export).await;
                }
                Err(error) => self.tell_file_error(&error),
            }
        });
    }

    /// Whether the browser has promised to keep the storage; `None` until it has answered, and
    /// where it cannot be asked.
    #[must_use]
    pub fn follow_persisted(self) -> RwSignal<Option<bool>> {
        let told = RwSignal::new(None);
        spawn_local(async move {
            let answer = page::persisted().await.ok();
            let _view_is_gone = told.try_set(answer);
        });
        told
    }

    /// Asks the browser to promise it, and puts the answer into the signal.
    pub fn ask_to_keep(self, told: RwSignal<Option<bool>>) {
        spawn_local(async move {
            let answer = page::persist().await.ok();
            let _view_is_gone = told.try_set(answer);
        });
    }

    /// The texts that were set aside, once they are found.
    #[must_use]
    pub fn follow_set_aside(self) -> RwSignal<Vec<SetAside>> {
        let found = RwSignal::new(Vec::new());
        self.find_set_aside(found);
        found
    }

    fn find_set_aside(self, found: RwSignal<Vec<SetAside>>) {
        spawn_local(async move {
            let library = self.desk.with_value(|desk| desk.library.clone());
            // A store that cannot be read is told of on the first page.
            let (all, _unread) = library.set_aside_list().await;
            let _view_is_gone = found.try_set(all);
        });
    }

    /// Hands a text that was set aside over, as it was.
    pub fn download_set_aside(self, item: SetAside) {
        spawn_local(async move {
            let library = self.desk.with_value(|desk| desk.library.clone());
            match library.set_aside_text(&item).await {
                Ok(Some(text)) => {
                    let name = file_name(self.t().aside_file_name(), "stifinner", ".txt");
                    self.download(&name, "text/plain", text.as_bytes());
                }
                Ok(None) | Err(_) => self.tell_not_reached(),
            }
        });
    }

    /// Throws a text that was set aside away, and reads the list anew.
    pub fn discard_set_aside(self, item: SetAside, found: RwSignal<Vec<SetAside>>) {
        spawn_local(async move {
            let library = self.desk.with_value(|desk| desk.library.clone());
            if library.discard_set_aside(&item).await.is_err() {
                self.tell_not_reached();
            }
            self.find_set_aside(found);
            self.refresh_shelf();
        });
    }

    /// Projects of which only earlier states are left, with their names: neither listed as they are
    /// nor in the wastebasket.
    #[must_use]
    pub fn follow_lost(self) -> RwSignal<Vec<(ProjectId, String)>> {
        let found = RwSignal::new(Vec::new());
        spawn_local(async move {
            let library = self.desk.with_value(|desk| desk.library.clone());
            // A store that cannot be read is told of on the first page.
            let Ok(backed_up) = library.backed_up().await else { return };
            let listing = library.list().await;
            let is_listed = |id: &str| {
                let mut all = listing.projects.iter().chain(&listing.trash);
                all.any(|entry| entry.id == id && matches!(entry.shown, Shown::Header(_)))
            };
            let lost = backed_up.into_iter().filter(|backup| !is_listed(&backup.header.id));
            let named = |backup: Backup| Some((backup.header.id.parse().ok()?, backup.header.name));
            let _view_is_gone = found.try_set(lost.filter_map(named).collect());
        });
        found
    }

    /// Finds the earlier states of a project that hold other work than it, newest first.
    pub fn find_backups(self, id: ProjectId, found: RwSignal<Option<Vec<Backup>>>) {
        spawn_local(async move {
            let library = self.desk.with_value(|desk| desk.library.clone());
            match library.earlier(&id.to_string()).await {
                Ok(backups) => {
                    let _view_is_gone = found.try_set(Some(backups));
                }
                Err(_) => self.tell_not_reached(),
            }
        });
    }

    /// Brings an earlier state back, as a project of its own where the present one is here.
    pub fn restore_backup(self, backup: Backup) {
        spawn_local(async move {
            let library = self.desk.with_value(|desk| desk.library.clone());
            match library.restore_backup(&backup).await {
                Ok(id) => self.tell_restored(&backup, &id),
                Err(_) => self.tell_not_reached(),
            }
            self.tell_tabs(TabEvent::Changed, "");
            self.refresh_shelf();
        });
    }

    /// A state that came back beside the present one is told apart from it by its name.
    fn tell_restored(self, backup: &Backup, id: &str) {
        let t = self.t();
        // The name is read on other days too.
        let when = self.date_to_minute(Moment::from_ms(backup.header.changed_at));
        let name = t.backups_copy_name(&backup.header.name, &when);
        if id != backup.header.id
            && let (Ok(id), Some(name)) = (id.parse(), Line::fitting(&name))
        {
            self.rename_project(id, name);
        }
        self.notify(Notice {
            topic: Topic::Action,
            tone: Tone::Success,
            title: t.backups_restored_title().to_owned(),
            body: t.backups_restored_body().to_owned(),
            remedies: vec![],
        });
    }

    pub(super) fn tell_not_reached(self) {
        let t = self.t();
        self.tell_file(t.load_storage_title(), t.load_storage_body());
    }
}
