//! Files: opened with a preview before anything changes, saved and saved again, dropped anywhere.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::AppHandle;
use super::desk::LinkedFile;
use super::shelf::Base;
use crate::app::codec;
use crate::app::notice::{Notice, Remedy, Tone, Topic};
use crate::app::ports::file_name::file_name;
use crate::app::ports::{FileError, FilePlace, Files, PickedFile};
use crate::app::route::{Place, Route};
use crate::app::{links, stored};
use crate::domain::{Line, Project, ProjectId};
use crate::format::{self, Lineage, ReadError, ReadOutcome, Repair};

/// Rest after a change before the linked file is written. **Unit** ms.
const AUTOSAVE_MS: u32 = 2_000;

/// A file that was read and waits for the person's word.
#[derive(Debug, Clone, PartialEq)]
pub struct Incoming {
    /// What the file is called.
    pub name: String,
    /// The projects in it.
    pub projects: Vec<IncomingProject>,
    /// Where the browser keeps hold of the file, when it can write into it.
    pub place: Option<FilePlace>,
}

/// One project of a file.
#[derive(Debug, Clone, PartialEq)]
pub struct IncomingProject {
    /// The project as it would come in.
    pub project: Project,
    /// Its earlier exported states.
    pub lineage: Lineage,
    /// What was mended while reading.
    pub repairs: Vec<Repair>,
    /// Whether this browser has a project with the same id.
    pub is_here: bool,
}

/// What to do with a project of a file that is here already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Admit {
    /// Put it beside the other, under a new id.
    AsCopy,
    /// Put it in the other's place; that one is kept as a back-up.
    Replace,
}

impl AppHandle {
    /// The file that waits, followed.
    #[must_use]
    pub fn incoming(self) -> Option<Incoming> {
        self.incoming.get()
    }

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

    /// Reads a file and shows what is in it; nothing changes before the person says so.
    pub(in crate::app) fn take_file(self, picked: &PickedFile) {
        match read_any(&picked.bytes) {
            Ok(outcomes) => {
                let shelf = self.shelf.get_untracked();
                let is_here = |id: ProjectId| shelf.projects.iter().any(|row| row.id == id);
                let projects = outcomes
                    .into_iter()
                    .map(|outcome| IncomingProject {
                        is_here: is_here(outcome.project.id),
                        project: outcome.project,
                        lineage: outcome.lineage,
                        repairs: outcome.repairs,
                    })
                    .collect();
                self.dismiss(Topic::File);
                let (name, place) = (picked.name.clone(), picked.place.clone());
                self.incoming.set(Some(Incoming { name, projects, place }));
            }
            Err(error) => self.tell_read_error(&picked.name, &error),
        }
    }

    /// Turns the waiting file away.
    pub fn refuse_incoming(self) {
        self.incoming.set(None);
    }

    /// Takes the waiting file in.
    pub fn admit_incoming(self, admit: Admit) {
        let Some(incoming) = self.incoming.get_untracked() else { return };
        self.incoming.set(None);
        spawn_local(async move {
            let mut last = None;
            let is_single = incoming.projects.len() == 1;
            for one in incoming.projects {
                last = self.admit_one(one, admit).await;
            }
            if let (true, Some(id)) = (is_single, last) {
                if let Some(place) = incoming.place {
                    self.remember_link(id, Some(LinkedFile { name: incoming.name, place }));
                }
                self.close_if_open(id);
                self.navigate(Route::Project(id, Place::Overview));
            }
        });
    }

    async fn admit_one(self, one: IncomingProject, admit: Admit) -> Option<ProjectId> {
        let IncomingProject { project, lineage, is_here, .. } = one;
        if !is_here {
            let base = Base { head: None, file_at: Some(project.changed_at.ms()) };
            return self.store(&project, &lineage, base).await.then_some(project.id);
        }
        match admit {
            Admit::AsCopy => {
                let name = self.t().copy_name(project.details.name.as_str());
                let name = Line::fitting(&name).unwrap_or_else(|| project.details.name.clone());
                let copy = project.copied(self.new_id(), name);
                self.store(&copy, &lineage, Base::default()).await.then_some(copy.id)
            }
            Admit::Replace => {
                let library = self.desk.with_value(|desk| desk.library.clone());
                self.flush_open(project.id);
                let loaded = match library.load(&project.id.to_string()).await {
                    Ok(loaded) => loaded,
                    Err(error) => {
                        self.tell_not_loaded(project.id, &error);
                        return None;
                    }
                };
                if library.back_up(&loaded).await.is_err() {
                    // Without a back-up nothing is replaced: the other one would be gone.
                    let t = self.t();
                    self.tell_file(t.store_failed_title(), t.store_failed_body());
                    return None;
                }
                let file_at = Some(project.changed_at.ms());
                let base = Base { head: Some(loaded.header.head), file_at };
                self.store(&project, &lineage, base).await.then_some(project.id)
            }
        }
    }

    fn flush_open(self, id: ProjectId) {
        if self.project_id() == Some(id) {
            self.close();
        }
    }

    fn close_if_open(self, id: ProjectId) {
        self.flush_open(id);
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
        let Some((name, text, lineage)) = self.exported() else { return };
        let files = self.desk.with_value(|desk| desk.platform.files.clone());
        let revision = self.desk.with_value(|desk| desk.revision);
        spawn_local(async move {
            match files.save_as(&name, text.as_bytes()).await {
                Ok(saved) => {
                    let link = saved.place.map(|place| LinkedFile { name: saved.name, place });
                    if let (Some(id), Some(link)) = (self.project_id(), link) {
                        self.remember_link(id, Some(link.clone()));
                        self.doc.update(|doc| {
                            if let Some(doc) = doc {
                                doc.file = Some(link);
                            }
                        });
                    }
                    self.file_saved(lineage, revision);
                }
                Err(error) => self.tell_file_error(&error),
            }
        });
    }

    /// The name, text and new lineage of the open project as a file.
    fn exported(self) -> Option<(String, String, Lineage)> {
        let t = self.t();
        self.doc.with_untracked(|doc| {
            let doc = doc.as_ref()?;
            let project = doc.history.present();
            let lineage = doc.lineage.exported(project);
            let name = project.details.name.as_str();
            let name = file_name(name, t.project_new_name(), format::EXTENSION);
            Some((name, format::write(project, &lineage), lineage))
        })
    }

    fn write_file(self, file: LinkedFile, may_ask: bool) {
        self.flush_drafts();
        let Some((_, text, lineage)) = self.exported() else { return };
        let files = self.desk.with_value(|desk| desk.platform.files.clone());
        let revision = self.desk.with_value(|desk| desk.revision);
        spawn_local(async move {
            match files.save_to(&file.place, text.as_bytes(), may_ask).await {
                Ok(()) => self.file_saved(lineage, revision),
                // Without a click nothing may be asked: the line on top says the file is behind.
                Err(FileError::NeedsPermission) if !may_ask => {}
                Err(error) => {
                    if matches!(error, FileError::Gone | FileError::Refused) {
                        self.unlink_file();
                    }
                    self.tell_file_error(&error);
                }
            }
        });
    }

    fn file_saved(self, lineage: Lineage, revision: u64) {
        let now = self.now().ms();
        self.doc.update(|doc| {
            if let Some(doc) = doc {
                doc.lineage = lineage;
                doc.header.file_at = Some(now);
                doc.file_revision = Some(revision);
            }
        });
        self.dismiss(Topic::File);
        // The header tells when the file was written; it is stored like a change.
        self.header_changed();
    }

    fn unlink_file(self) {
        if let Some(id) = self.project_id() {
            self.remember_link(id, None);
        }
        self.doc.update(|doc| {
            if let Some(doc) = doc {
                doc.file = None;
            }
        });
    }

    /// Writes the linked file after a rest, when the browser lets it without asking.
    pub(super) fn autosave_file(self) {
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
    pub(super) fn relink_file(self, id: ProjectId) {
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

    fn remember_link(self, id: ProjectId, file: Option<LinkedFile>) {
        let mut all = self.links();
        all.retain(|link| link.project != id);
        if let Some(file) = file {
            all.insert(0, links::Link { project: id, name: file.name, place: file.place.0 });
        }
        // A link that cannot be kept means one more choice of a file, nothing else.
        self.desk.with_value(|desk| drop(desk.platform.quick.set(links::KEY, &links::text(&all))));
    }

    /// Hands all projects of this browser on in one file.
    pub fn save_all(self) {
        spawn_local(async move {
            let library = self.desk.with_value(|desk| desk.library.clone());
            let mut all = Vec::new();
            for row in self.shelf.get_untracked().projects {
                if let Ok(loaded) = library.load(&row.id.to_string()).await
                    && let Ok(one) = codec::decode(&loaded.header, &loaded.blocks)
                {
                    all.push(one);
                }
            }
            let text = format::write_all(&all);
            let name = file_name(self.t().all_projects_name(), "stifinner", format::EXTENSION);
            self.download(&name, "application/json", text.as_bytes());
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

    fn tell_read_error(self, name: &str, error: &ReadError) {
        let t = self.t();
        let body = match error {
            ReadError::NotText => t.read_not_text().to_owned(),
            ReadError::NotJson { line, .. } => t.read_not_json(&line.to_string()),
            ReadError::NotOurs => t.read_not_ours().to_owned(),
            ReadError::TooNew { .. } => t.read_too_new().to_owned(),
            ReadError::TooLarge { .. } => self.too_large(),
            ReadError::BadShape { path } => t.read_bad_shape(path),
            ReadError::StepFailed { .. } => t.read_step_failed().to_owned(),
        };
        self.notify(Notice {
            topic: Topic::File,
            tone: Tone::Warning,
            title: t.read_refused_title(name),
            body,
            remedies: Vec::<Remedy>::new(),
        });
    }
}

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

/// Reads a project file, a file with several projects, or what the rescue page gave out.
fn read_any(bytes: &[u8]) -> Result<Vec<ReadOutcome>, ReadError> {
    let text = format::text_of(bytes)?;
    if text.starts_with("SF") {
        let (header, blocks) = stored::read(text).map_err(|_| ReadError::NotOurs)?;
        let (project, lineage) = codec::decode(&header, &blocks).map_err(|_| ReadError::NotOurs)?;
        return format::read(&format::write(&project, &lineage)).map(|outcome| vec![outcome]);
    }
    format::read_all(text)
}
