//! Files: opened with a preview before anything changes, saved and saved again, dropped anywhere.

mod incoming;
mod linked;
mod nameless;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::AppHandle;
use super::desk::LinkedFile;
use super::sheets::{SheetAbout, is_sheet};
use super::shelf::Base;
use crate::app::notice::Topic;
use crate::app::ports::file_name::file_name;
use crate::app::ports::{FileError, Files, PickedFile};
use crate::domain::{Project, ProjectId};
use crate::format::{self, Lineage};

pub use incoming::{Admit, Incoming, IncomingProject};
pub use linked::FileState;

/// A project as the file that is handed on, and what is noted of it once the file is written.
pub(super) struct Export {
    pub(super) id: ProjectId,
    pub(super) name: String,
    pub(super) text: String,
    lineage: Lineage,
    /// When the text was made: what changes while it is being written is not in it. **Unit** ms.
    at: i64,
}

impl AppHandle {
    /// Lets the person choose a file.
    pub fn open_file(self) {
        let files = self.desk.with_value(|desk| desk.platform.files.clone());
        spawn_local(async move {
            match files.open(format::MAX_BYTES as u64).await {
                Ok(picked) => self.take_file(&picked),
                Err(error) => self.tell_file_error(&error),
            }
        });
    }

    /// Takes a file that was dropped: a spreadsheet into the open project, anything else as a project.
    pub(super) fn take_dropped(self, picked: PickedFile) {
        if is_sheet(&picked.name) {
            self.take_sheet(picked, SheetAbout::Anything);
        } else {
            self.take_file(&picked);
        }
    }

    /// Saves the open project to its file, or to one that the person chooses.
    pub fn save_file(self) {
        let file = self.doc.with_untracked(|doc| doc.as_ref().and_then(|doc| doc.file.clone()));
        match file {
            Some(file) => self.write_file(file, true),
            None => self.save_file_as(),
        }
    }

    /// Saves the open project to a file that the person chooses, or as a download.
    pub fn save_file_as(self) {
        self.flush_drafts();
        let Some(export) = self.exported() else { return };
        let files = self.desk.with_value(|desk| desk.platform.files.clone());
        spawn_local(async move {
            match files.save_as(&export.name, export.text.as_bytes()).await {
                Ok(saved) => {
                    if let Some(place) = saved.place {
                        self.link_file(export.id, LinkedFile { name: saved.name, place });
                    }
                    self.file_saved(export).await;
                }
                Err(error) => self.tell_file_error(&error),
            }
        });
    }

    /// The open project as a file.
    fn exported(self) -> Option<Export> {
        self.doc.with_untracked(|doc| {
            let doc = doc.as_ref()?;
            Some(self.export(doc.history.present(), &doc.lineage))
        })
    }

    /// A project as a file.
    pub(super) fn export(self, project: &Project, lineage: &Lineage) -> Export {
        let name = project.details.name.as_str();
        Export {
            id: project.id,
            name: file_name(name, self.t().project_new_name(), format::EXTENSION),
            text: format::write(project, lineage),
            lineage: lineage.exported(project),
            at: self.now().ms(),
        }
    }

    fn write_file(self, file: LinkedFile, may_ask: bool) {
        self.flush_drafts();
        let Some(export) = self.exported() else { return };
        let files = self.desk.with_value(|desk| desk.platform.files.clone());
        spawn_local(async move {
            match files.save_to(&file.place, export.text.as_bytes(), may_ask).await {
                Ok(()) => self.file_saved(export).await,
                // Without a click nothing may be asked: the line on top says the file is behind.
                Err(FileError::NeedsPermission) if !may_ask => {}
                Err(error) => {
                    if matches!(error, FileError::Gone | FileError::Refused) {
                        self.unlink_file(export.id);
                    }
                    self.tell_file_error(&error);
                }
            }
        });
    }

    /// Takes note that a project is in a file. It need not be open any more: the person may have gone
    /// elsewhere while the file was written.
    pub(super) async fn file_saved(self, export: Export) {
        let Export { id, lineage, at, .. } = export;
        self.dismiss(Topic::File);
        if self.project_id() != Some(id) {
            let Some((project, _, base)) = self.read_stored(id).await else { return };
            self.store(&project, &lineage, Base { file_at: Some(at), ..base }).await;
            return;
        }
        self.doc.update(|doc| {
            if let Some(doc) = doc {
                doc.lineage = lineage;
                doc.header.file_at = Some(at);
            }
        });
        // The header tells when the file was written; it is stored like a change.
        self.header_changed();
    }

    /// Hands all projects of this browser on in one file, and names those that are not in it.
    pub fn save_all(self) {
        spawn_local(async move {
            let (mut all, mut left_out) = (Vec::new(), Vec::new());
            for row in self.shelf.get_untracked().projects {
                match self.read_project(row.id).await {
                    Ok((_, content)) => all.push(content),
                    Err(_) if row.name.is_empty() => {
                        left_out.push(self.t().project_nameless().to_owned());
                    }
                    Err(_) => left_out.push(row.name),
                }
            }
            let text = format::write_all(&all);
            let name = file_name(self.t().all_projects_name(), "stifinner", format::EXTENSION);
            self.download(&name, "application/json", text.as_bytes());
            if !left_out.is_empty() {
                let t = self.t();
                self.tell_file(
                    t.save_all_lacks_title(),
                    &t.save_all_lacks_body(&left_out.join(", ")),
                );
                self.refresh_shelf();
            }
        });
    }

    /// Hands bytes over as a download; says so when the browser does not take them.
    pub fn download(self, name: &str, mime: &str, bytes: &[u8]) {
        let files = self.desk.with_value(|desk| desk.platform.files.clone());
        if let Err(error) = files.download(name, mime, bytes) {
            self.tell_file_error(&error);
        }
    }

    pub(super) fn tell_file_error(self, error: &FileError) {
        let t = self.t();
        let (title, body) = match error {
            // The person closed the dialog: nothing to tell.
            FileError::Canceled => return,
            FileError::NeedsPermission => {
                (t.file_permission_title(), t.file_permission_body().to_owned())
            }
            FileError::Refused => (t.file_refused_title(), t.file_refused_body().to_owned()),
            FileError::Gone => (t.file_gone_title(), t.file_gone_body().to_owned()),
            FileError::TooLarge { .. } => (t.file_too_large_title(), self.too_large()),
            FileError::Unsupported | FileError::Failed(_) => {
                (t.file_failed_title(), t.file_failed_body().to_owned())
            }
        };
        self.tell_file(title, &body);
    }

    fn too_large(self) -> String {
        let t = self.t();
        t.file_too_large_body(&t.locale().bytes(format::MAX_BYTES as u64))
    }
}
