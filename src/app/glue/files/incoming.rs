//! A file from outside: read and shown before anything changes, then taken in or turned away.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::AppHandle;
use super::super::shelf::Base;
use crate::app::notice::{Notice, Remedy, Tone, Topic};
use crate::app::ports::{FilePlace, PickedFile};
use crate::app::route::{Place, Route};
use crate::app::{codec, stored};
use crate::domain::{Line, Project, ProjectId};
use crate::format::{self, LeftOut, Lineage, ReadError, ReadMany, ReadOutcome, Repair};

/// A file that was read and waits for the person's word.
#[derive(Debug, Clone, PartialEq)]
pub struct Incoming {
    /// What the file is called.
    pub name: String,
    /// The projects in it.
    pub projects: Vec<IncomingProject>,
    /// Projects in it that cannot be read, with the reason in words.
    pub left_out: Vec<(String, String)>,
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

    /// Reads a file and shows what is in it; nothing changes before the person says so.
    pub(in crate::app) fn take_file(self, picked: &PickedFile) {
        self.refuse_incoming();
        match read_any(&picked.bytes) {
            Ok(read) => {
                self.dismiss(Topic::File);
                self.incoming.set(Some(self.incoming_of(picked, read)));
            }
            Err(error) => {
                self.forget_file(picked.place.clone());
                self.tell_read_error(&picked.name, &error);
            }
        }
    }

    fn incoming_of(self, picked: &PickedFile, read: ReadMany) -> Incoming {
        let t = self.t();
        let shelf = self.shelf.get_untracked();
        let is_here = |id: ProjectId| shelf.projects.iter().any(|row| row.id == id);
        let project = |outcome: ReadOutcome| IncomingProject {
            is_here: is_here(outcome.project.id),
            project: outcome.project,
            lineage: outcome.lineage,
            repairs: outcome.repairs,
        };
        let left_out = |one: LeftOut| {
            let name =
                one.name.map_or_else(|| t.project_nameless().to_owned(), |it| it.to_string());
            (name, self.read_error_in_words(&one.error))
        };
        Incoming {
            name: picked.name.clone(),
            projects: read.outcomes.into_iter().map(project).collect(),
            left_out: read.left_out.into_iter().map(left_out).collect(),
            place: picked.place.clone(),
        }
    }

    /// Turns the waiting file away.
    pub fn refuse_incoming(self) {
        let waiting = self.incoming.try_update_untracked(Option::take).flatten();
        if let Some(incoming) = waiting {
            self.incoming.set(None);
            self.forget_file(incoming.place);
        }
    }

    /// Takes the waiting file in.
    pub fn admit_incoming(self, admit: Admit) {
        let Some(incoming) = self.incoming.get_untracked() else { return };
        self.incoming.set(None);
        spawn_local(async move {
            let Incoming { name, projects, left_out, place } = incoming;
            // What is left out of a file stays in it: the file is not written over.
            let is_whole = projects.len() == 1 && left_out.is_empty();
            let is_single = projects.len() == 1;
            let mut last = None;
            for one in projects {
                last = self.admit_one(one, admit).await;
            }
            match (last, place) {
                (Some(id), Some(place)) if is_whole => self.link_picked(id, name, place).await,
                (_, place) => self.forget_file(place),
            }
            if let (true, Some(id)) = (is_single, last) {
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

    fn read_error_in_words(self, error: &ReadError) -> String {
        let t = self.t();
        match error {
            ReadError::NotText => t.read_not_text().to_owned(),
            ReadError::NotJson { line, .. } => t.read_not_json(&line.to_string()),
            ReadError::NotOurs => t.read_not_ours().to_owned(),
            ReadError::TooNew { .. } => t.read_too_new().to_owned(),
            ReadError::TooLarge { .. } => self.too_large(),
            ReadError::BadShape { path } => t.read_bad_shape(path),
            ReadError::StepFailed { .. } => t.read_step_failed().to_owned(),
        }
    }

    fn tell_read_error(self, name: &str, error: &ReadError) {
        self.notify(Notice {
            topic: Topic::File,
            tone: Tone::Warning,
            title: self.t().read_refused_title(name),
            body: self.read_error_in_words(error),
            remedies: Vec::<Remedy>::new(),
        });
    }
}

/// Reads a project file, a file with several projects, or what the rescue page gave out.
fn read_any(bytes: &[u8]) -> Result<ReadMany, ReadError> {
    let text = format::text_of(bytes)?;
    if text.starts_with("SF") {
        let (header, blocks) = stored::read(text).map_err(|_| ReadError::NotOurs)?;
        let (project, lineage) = codec::decode(&header, &blocks).map_err(|_| ReadError::NotOurs)?;
        return format::read(&format::write(&project, &lineage)).map(ReadMany::from);
    }
    let read = format::read_all(text)?;
    if read.outcomes.is_empty() {
        return Err(ReadError::BadShape { path: "projects".to_owned() });
    }
    Ok(read)
}
