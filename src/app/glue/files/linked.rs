//! Files that the browser can write again: which project was saved to which, on this device.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::AppHandle;
use super::super::desk::LinkedFile;
use crate::app::links;
use crate::app::ports::{FilePlace, Files};
use crate::domain::ProjectId;

/// Rest after a change before the linked file is written. **Unit** ms.
const AUTOSAVE_MS: u32 = 2_000;

/// How the file that is handed on stands to the work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileState {
    /// When it was last saved.
    pub saved_at: crate::domain::Moment,
    /// Whether the work has changed since.
    pub is_behind: bool,
    /// What it is called, when the browser can write into it again.
    pub name: Option<String>,
}

impl AppHandle {
    /// Writes the linked file after a rest, when the browser lets it without asking.
    pub(in crate::app::glue) fn autosave_file(self) {
        let is_linked =
            self.doc.with_untracked(|doc| doc.as_ref().is_some_and(|doc| doc.file.is_some()));
        if !is_linked {
            return;
        }
        let revision = self.desk.with_value(|desk| desk.revision);
        crate::platform::timers::after(AUTOSAVE_MS, move || {
            let is_newest = self.desk.try_with_value(|desk| desk.revision == revision);
            let file = self.doc.with_untracked(|doc| doc.as_ref().and_then(|doc| doc.file.clone()));
            if let (Some(true), Some(file)) = (is_newest, file) {
                self.write_file(file, false);
            }
        });
    }

    /// Whether the file that is handed on is behind the work, and since when it is: for the line on
    /// top. `None` when the project was never saved to a file.
    #[must_use]
    pub fn file_state(self) -> Option<FileState> {
        self.doc.with(|doc| {
            let doc = doc.as_ref()?;
            let saved_at = doc.header.file_at.map(crate::domain::Moment::from_ms)?;
            let is_behind = doc.history.present().changed_at > saved_at;
            let name = doc.file.as_ref().map(|file| file.name.clone());
            Some(FileState { saved_at, is_behind, name })
        })
    }

    /// Finds the file again that the project was saved to on this device.
    pub(in crate::app::glue) fn relink_file(self, id: ProjectId) {
        let found = self.links().into_iter().find(|link| link.project == id);
        if let Some(link) = found {
            self.doc.update(|doc| {
                if let Some(doc) = doc {
                    doc.file = Some(LinkedFile { name: link.name, place: FilePlace(link.place) });
                }
            });
        }
    }

    fn links(self) -> Vec<links::Link> {
        self.desk.with_value(|desk| {
            let text = desk.platform.quick.get(links::KEY).ok().flatten();
            links::parse(&text.unwrap_or_default())
        })
    }

    /// Takes note that a project is saved to a file that the browser can write again.
    pub(super) fn link_file(self, id: ProjectId, file: LinkedFile) {
        self.put_link(id, Some(&file));
        self.set_file(id, Some(file));
    }

    /// A file that was picked holds a project now: the browser keeps hold of it.
    pub(super) async fn link_picked(self, id: ProjectId, name: String, place: FilePlace) {
        let files = self.desk.with_value(|desk| desk.platform.files.clone());
        // A file that cannot be kept hold of means one more choice of a file, nothing else.
        if files.remember(&place).await.is_ok() {
            self.put_link(id, Some(&LinkedFile { name, place }));
        }
    }

    /// Forgets which file a project was saved to.
    pub(in crate::app::glue) fn unlink_file(self, id: ProjectId) {
        self.put_link(id, None);
        self.set_file(id, None);
    }

    fn set_file(self, id: ProjectId, file: Option<LinkedFile>) {
        if self.project_id() == Some(id) {
            self.doc.update(|doc| {
                if let Some(doc) = doc {
                    doc.file = file;
                }
            });
        }
    }

    fn put_link(self, id: ProjectId, file: Option<&LinkedFile>) {
        let file = file.map(|file| (file.name.clone(), file.place.0.clone()));
        let (kept, dropped) = links::put(self.links(), id, file);
        // A link that cannot be kept means one more choice of a file, nothing else.
        self.desk.with_value(|desk| drop(desk.platform.quick.set(links::KEY, &links::text(&kept))));
        for place in dropped {
            self.forget_file(Some(FilePlace(place)));
        }
    }

    /// Lets go of a file that the browser kept hold of; the file itself is untouched.
    pub(in crate::app::glue) fn forget_file(self, place: Option<FilePlace>) {
        let Some(place) = place else { return };
        let files = self.desk.with_value(|desk| desk.platform.files.clone());
        // What cannot be forgotten now lies there unused.
        spawn_local(async move { drop(files.forget(&place).await) });
    }
}
