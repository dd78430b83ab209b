//! The second part of the app: everything that a project needs. The first page does without, so it
//! stands sooner; this part is fetched while it is being read.
//!
//! The first part reaches the second through [`Work`] alone, a table of functions. A call past it
//! would pull what it calls into the first load; `cargo xtask test size` tells when one did.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::AppHandle;
use crate::app::notice::{Notice, Remedy, Tone, Topic};
use crate::app::ports::{FileError, PickedFile};
use crate::app::route::Route;
use crate::app::sample::Sample;
use crate::domain::{Line, ProjectId};
use crate::platform::style;

/// What the second part can do.
#[derive(Debug, Clone, Copy)]
pub struct Work {
    /// Listens to keys and other tabs from now on.
    pub begin: fn(AppHandle),
    /// Opens the project of the address, or closes the open one.
    pub follow_route: fn(AppHandle),
    /// Does what the first page was asked to do.
    pub run: fn(AppHandle, Errand),
    /// The bar's part between home and menu.
    pub bar: fn() -> AnyView,
    /// The path at the side.
    pub nav: fn() -> AnyView,
    /// The page of a place other than the first page. `true` when its project is open.
    pub page: fn(Route, bool) -> AnyView,
    /// Dialogs and the palette.
    pub overlays: fn() -> AnyView,
}

/// What the first page asks of the second part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Errand {
    /// Make a project.
    NewProject,
    /// Open a sample.
    OpenSample(Sample),
    /// Let the person choose a file.
    OpenFile,
    /// Take a file that was dropped.
    TakeFile(Result<PickedFile, FileError>),
    /// Hand all projects on in one file.
    SaveAll,
    /// Save the open project to a file.
    SaveFile,
    /// Save the open project to a file that the person chooses.
    SaveFileAs,
    /// Save a project to a file.
    SaveProject(ProjectId),
    /// Copy a project.
    Copy(ProjectId),
    /// Give a project another name.
    Rename(ProjectId, Line),
    /// Move a project to the wastebasket.
    Trash(ProjectId),
    /// Bring a project back from the wastebasket.
    Restore(ProjectId),
    /// Open the newest earlier state of a project that can be read.
    OpenEarlier(ProjectId),
    /// Keep the open project, which another tab threw away.
    KeepProject,
    /// Undo the last step.
    Undo,
    /// Print the page.
    Print,
    /// Load the page again.
    Reload,
}

/// The second part could not be fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotFetched;

impl AppHandle {
    /// The second part, followed; `None` until it has been fetched.
    #[must_use]
    pub fn work(self) -> Option<Work> {
        self.work.get()
    }

    /// Sends the second part on an errand, as soon as it is there.
    pub fn ask(self, errand: Errand) {
        match self.work.get_untracked() {
            Some(work) => (work.run)(self, errand),
            None => {
                self.desk.update_value(|desk| desk.errands.push(errand));
                self.fetch_work();
            }
        }
    }

    /// Lets the second part take up the address, fetching it when it is not there. The list of
    /// projects does not wait for it, be it that it never comes; within a project nobody waits for
    /// the list, which is read once the project is open.
    pub(super) fn begin_work(self) {
        if let Some(work) = self.work.get_untracked() {
            return (work.follow_route)(self);
        }
        if self.route.get_untracked().project().is_none() {
            self.refresh_shelf();
        }
        self.fetch_work();
    }

    /// Fetches the second part, once at a time; what it was asked for meanwhile is done when it
    /// arrives.
    fn fetch_work(self) {
        let is_first =
            self.desk.try_update_value(|desk| !std::mem::replace(&mut desk.is_fetching, true));
        if is_first != Some(true) {
            return;
        }
        spawn_local(async move {
            let fetched = self.fetch_parts().await;
            let waiting = self.desk.try_update_value(|desk| {
                desk.is_fetching = false;
                std::mem::take(&mut desk.errands)
            });
            match fetched {
                Ok(work) => {
                    (work.begin)(self);
                    self.work.set(Some(work));
                    (work.follow_route)(self);
                    for errand in waiting.unwrap_or_default() {
                        (work.run)(self, errand);
                    }
                }
                Err(NotFetched) => self.tell_not_fetched(),
            }
        });
    }

    async fn fetch_parts(self) -> Result<Work, NotFetched> {
        self.complete_texts().await.ok_or(NotFetched)?;
        let work = crate::ui::fetch_work().await?;
        style::take_up().await.then_some(work).ok_or(NotFetched)
    }

    fn tell_not_fetched(self) {
        let t = self.t();
        self.notify(Notice {
            topic: Topic::Action,
            tone: Tone::Warning,
            title: t.part_missing_title().to_owned(),
            body: t.part_missing_body().to_owned(),
            remedies: vec![Remedy::Reload],
        });
    }

    /// Does what the first page asks.
    pub(crate) fn run(self, errand: Errand) {
        match errand {
            Errand::NewProject => self.new_project(),
            Errand::OpenSample(sample) => self.open_sample(sample),
            Errand::OpenFile => self.open_file(),
            Errand::TakeFile(Ok(picked)) => self.take_dropped(picked),
            Errand::TakeFile(Err(error)) => self.tell_file_error(&error),
            Errand::SaveAll => self.save_all(),
            Errand::SaveFile => self.save_file(),
            Errand::SaveFileAs => self.save_file_as(),
            Errand::SaveProject(id) => self.save_project_file(id),
            Errand::Copy(id) => self.copy_project(id),
            Errand::Rename(id, name) => self.rename_project(id, name),
            Errand::Trash(id) => self.trash_project(id),
            Errand::Restore(id) => self.restore_project(id),
            Errand::OpenEarlier(id) => self.open_earlier(id),
            Errand::KeepProject => self.keep_project(),
            Errand::Undo => self.undo(),
            Errand::Print => self.print(),
            Errand::Reload => self.reload(),
        }
    }
}
