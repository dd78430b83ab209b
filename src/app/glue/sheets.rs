//! Spreadsheets: read beside the page, shown before anything changes, used as one step; and written.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::AppHandle;
use crate::app::notice::{Notice, Tone, Topic};
use crate::app::ports::file_name::file_name;
use crate::app::ports::{PickedFile, WorkerError};
use crate::domain::{IndicatorId, Project};
use crate::exchange::{self, Incoming, NewIds, NoTable, UserRows, Wanted};
use crate::i18n::Texts;
use crate::platform::worker;
use crate::sheets::{SheetError, Task, limits};

/// Endings of files that are spreadsheets and nothing else.
const ENDINGS: [&str; 8] = [".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".tsv", ".tab"];

/// What a spreadsheet is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetForm {
    /// A workbook.
    Xlsx,
    /// A table of texts.
    Csv,
}

/// What workbooks are called in a download.
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// What the person was about when choosing a spreadsheet. A file may hold something else; what it is
/// about is seen by its headers, unless it is measurements that are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetAbout {
    /// Whatever the file holds.
    Anything,
    /// Stakeholders.
    Stakeholders,
    /// The benefits work.
    Benefits,
    /// Measurements of one indicator.
    Measurements(IndicatorId),
}

/// A spreadsheet that was read and waits for the person's word.
#[derive(Debug, Clone)]
pub struct IncomingSheet {
    /// What the file is called.
    pub name: String,
    /// What it would change.
    pub incoming: Arc<Incoming>,
    /// The project it was compared with.
    project: Arc<Project>,
}

/// Whether a file is for [`AppHandle::take_sheet`].
pub(super) fn is_sheet(name: &str) -> bool {
    let name = name.to_lowercase();
    ENDINGS.iter().any(|ending| name.ends_with(ending))
}

impl AppHandle {
    /// The spreadsheet that waits, followed.
    #[must_use]
    pub fn incoming_sheet(self) -> Option<IncomingSheet> {
        self.sheet.get()
    }

    /// Lets the person choose a spreadsheet.
    pub fn choose_sheet(self, about: SheetAbout) {
        let files = self.desk.with_value(|desk| desk.platform.files.clone());
        spawn_local(async move {
            match files.choose_sheet(limits::MAX_FILE_BYTES as u64).await {
                Ok(picked) => self.take_sheet(picked, about),
                Err(crate::app::ports::FileError::TooLarge { .. }) => {
                    self.tell_sheet(self.sheet_error(SheetError::FileTooLarge));
                }
                Err(error) => self.tell_file_error(&error),
            }
        });
    }

    /// Reads a spreadsheet and shows what it would change.
    pub(super) fn take_sheet(self, picked: PickedFile, about: SheetAbout) {
        self.flush_drafts();
        self.refuse_sheet();
        let t = self.t();
        let Some(project) = self.project() else {
            return self.tell_file(t.sheet_no_project_title(), t.sheet_no_project_body());
        };
        if picked.bytes.len() > limits::MAX_FILE_BYTES {
            return self.tell_sheet(self.sheet_error(SheetError::FileTooLarge));
        }
        spawn_local(async move {
            let PickedFile { name, bytes, .. } = picked;
            match self.read_sheet((&name, &bytes), &project, about).await {
                Ok(incoming) => {
                    self.dismiss(Topic::File);
                    let incoming = Arc::new(incoming);
                    self.sheet.set(Some(IncomingSheet { name, incoming, project }));
                }
                Err(body) => self.tell_sheet(body),
            }
        });
    }

    async fn read_sheet(
        self,
        (name, bytes): (&str, &[u8]),
        project: &Project,
        about: SheetAbout,
    ) -> Result<Incoming, String> {
        let t = self.t();
        let not_understood = |_| self.worker_error(WorkerError::Stopped);
        let question = Task::Read { name: name.to_owned() }.words().map_err(not_understood)?;
        let answer = worker::ask(&question, bytes).await;
        let answer = answer.map_err(|error| self.worker_error(error))?;
        let read = Task::what_was_read(&answer).map_err(not_understood)?;
        let book = read.map_err(|error| self.sheet_error(error))?;
        let (stakeholder, benefit) = (|| self.new_id(), || self.new_id());
        let indicator = || self.new_id();
        let (user_record, user_group) = (|| self.new_id(), || self.new_id());
        let new = NewIds {
            stakeholder: &stakeholder,
            benefit: &benefit,
            indicator: &indicator,
            user_record: &user_record,
            user_group: &user_group,
        };
        let (wanted, missing) = match about {
            SheetAbout::Anything => (Wanted::Anything, t.sheet_nothing_known()),
            SheetAbout::Stakeholders => (Wanted::Anything, t.sheet_no_table()),
            SheetAbout::Benefits => (Wanted::Anything, t.book_no_table()),
            SheetAbout::Measurements(id) => (Wanted::Measurements(id), t.measured_no_table()),
        };
        exchange::incoming(project, &book, wanted, (t, self.today(), new))
            .map_err(|NoTable| missing.to_owned())
    }

    /// Turns the waiting spreadsheet away.
    pub fn refuse_sheet(self) {
        if self.sheet.with_untracked(Option::is_some) {
            self.sheet.set(None);
        }
    }

    /// Uses the waiting spreadsheet, as one step.
    pub fn use_sheet(self) {
        let Some(sheet) = self.sheet.get_untracked() else { return };
        self.sheet.set(None);
        let is_same = self.project().is_some_and(|now| Arc::ptr_eq(&now, &sheet.project));
        let t = self.t();
        match sheet.incoming.command() {
            Some(command) if is_same => self.act(command),
            Some(_) => self.tell_file(t.sheet_overtaken_title(), t.sheet_overtaken_body()),
            None => {}
        }
    }

    /// Hands the stakeholders over as a spreadsheet.
    pub fn save_sheet(self, form: SheetForm) {
        self.write_sheet(self.t().stakeholders(), move |project, t| match form {
            SheetForm::Xlsx => {
                let sheet = exchange::stakeholders_sheet(project, t);
                (Task::WriteXlsx(vec![sheet]), ".xlsx", XLSX)
            }
            SheetForm::Csv => {
                (Task::WriteCsv(exchange::stakeholders_csv(project, t)), ".csv", "text/csv")
            }
        });
    }

    /// Hands the benefits work over as a workbook. One with rows of users is called otherwise, so that
    /// nobody hands it on by mistake.
    pub fn save_benefits_book(self, user_rows: UserRows) {
        let t = self.t();
        let about = match user_rows {
            UserRows::LeftOut => t.benefits(),
            UserRows::Along => t.user_records(),
        };
        self.write_sheet(about, move |project, t| {
            (Task::WriteXlsx(exchange::benefits_book(project, t, user_rows)), ".xlsx", XLSX)
        });
    }

    /// Writes a spreadsheet of the open project and hands it over. What is made is a task for the
    /// worker, an ending and the kind of file.
    fn write_sheet(
        self,
        about: &'static str,
        make: impl FnOnce(&Project, &Texts) -> (Task, &'static str, &'static str) + 'static,
    ) {
        self.flush_drafts();
        let Some(project) = self.project() else { return };
        spawn_local(async move {
            let t = self.t();
            let stem = format!("{} {about}", project.details.name);
            let (task, ending, mime) = make(&project, t);
            let written = match task.words() {
                Ok(question) => worker::ask(&question, &[]).await,
                Err(_) => Err(WorkerError::Stopped),
            };
            match written {
                Ok(bytes) => self.download(&file_name(&stem, about, ending), mime, &bytes),
                Err(error) => self.tell_file(t.sheet_unwritten_title(), &self.worker_error(error)),
            }
        });
    }

    fn tell_sheet(self, body: String) {
        let title = self.t().sheet_failed_title().to_owned();
        let tone = Tone::Warning;
        self.notify(Notice { topic: Topic::File, tone, title, body, remedies: vec![] });
    }

    fn worker_error(self, error: WorkerError) -> String {
        let t = self.t();
        match error {
            WorkerError::Missing => t.sheet_worker_missing().to_owned(),
            WorkerError::Slow => t.sheet_worker_slow().to_owned(),
            WorkerError::Stopped => t.sheet_worker_stopped().to_owned(),
        }
    }

    fn sheet_error(self, error: SheetError) -> String {
        let t = self.t();
        let place = |row: u32, column: u32| (u64::from(row), u64::from(column));
        match error {
            SheetError::FileTooLarge => {
                t.sheet_file_too_large(&t.locale().bytes(limits::MAX_FILE_BYTES as u64))
            }
            SheetError::NotASheet => t.sheet_not_a_sheet().to_owned(),
            SheetError::OldOrLocked => t.sheet_old_or_locked().to_owned(),
            SheetError::Damaged => t.sheet_damaged().to_owned(),
            SheetError::TooMuch => t.sheet_too_much().to_owned(),
            SheetError::TooFar { row, column } => {
                let (row, column) = place(row, column);
                t.sheet_too_far(row, column)
            }
            SheetError::CellTooLong { row, column } => {
                let (row, column) = place(row, column);
                t.sheet_cell_too_long(row, column)
            }
        }
    }
}
