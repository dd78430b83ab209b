//! The projects of this browser: listed, made, copied, renamed, thrown away and brought back.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::AppHandle;
use crate::app::codec;
use crate::app::head::Head;
use crate::app::library::{Entry, Listing, QUICK_LIMIT_UNITS, SaveError, SaveOutcome, Shown, room};
use crate::app::notice::{Notice, Remedy, Tone, Topic};
use crate::app::ports::{StorageError, TabEvent};
use crate::app::route::{Place, Route};
use crate::app::sample::Sample;
use crate::app::stored::{Counts, Header, StoredError};
use crate::domain::{
    Command, Currency, Details, DetailsChange, Field, Language, Line, Moment, Project, ProjectId,
};
use crate::format::Lineage;
use crate::i18n::Locale;

/// One project as the home page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShelfRow {
    /// Which project.
    pub id: ProjectId,
    /// What it is called; empty when it cannot be read.
    pub name: String,
    /// Its organization; may be empty.
    pub organization: String,
    /// When its content last changed.
    pub changed_at: Option<Moment>,
    /// When it was last saved to a file.
    pub file_at: Option<Moment>,
    /// Room it takes. **Unit** bytes.
    pub bytes: u64,
    /// How much it holds.
    pub counts: Counts,
    /// Whether it can be opened.
    pub state: RowState,
}

impl ShelfRow {
    /// Whether it has changes that are in no file.
    #[must_use]
    pub fn is_stale(&self) -> bool {
        self.state == RowState::Ready && self.file_at.is_none_or(|at| self.changed_at > Some(at))
    }
}

/// Whether a listed project can be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowState {
    /// It can.
    Ready,
    /// A newer build wrote it.
    TooNew,
    /// Its text is damaged; opening sets it aside and offers what else there is.
    Damaged,
}

/// The stored state that a new one builds on; nothing for a project that is new here.
#[derive(Debug, Default)]
pub(super) struct Base {
    pub(super) head: Option<Head>,
    /// When it was last saved to a file.
    pub(super) file_at: Option<i64>,
}

impl Base {
    pub(super) fn of(header: &Header) -> Self {
        Self { head: Some(header.head.clone()), file_at: header.file_at }
    }
}

/// All projects, the wastebasket and the room they take.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shelf {
    /// Whether both stores have been asked.
    pub is_complete: bool,
    /// The projects, the last changed first.
    pub projects: Vec<ShelfRow>,
    /// The wastebasket.
    pub trash: Vec<ShelfRow>,
    /// Room taken in localStorage. **Unit** UTF-16 units, two bytes each.
    pub used_units: usize,
    /// Room there is in localStorage, likewise.
    pub limit_units: usize,
    /// A store that could not be read: there may be more than is listed.
    pub fault: Option<StorageError>,
}

impl Shelf {
    /// How many more projects there is room for, as far as one can tell.
    #[must_use]
    pub fn room(&self) -> usize {
        room(self.used_units, self.limit_units, self.projects.len())
    }

    /// Which part of localStorage is taken. **Unit** whole percent.
    #[must_use]
    pub fn used_percent(&self) -> u8 {
        let percent = 100 * self.used_units / self.limit_units.max(1);
        u8::try_from(percent.min(100)).unwrap_or(100)
    }
}

fn row(entry: &Entry) -> Option<ShelfRow> {
    let id = entry.id.parse().ok()?;
    let empty = ShelfRow {
        id,
        name: String::new(),
        organization: String::new(),
        changed_at: None,
        file_at: None,
        bytes: 2 * entry.quick_units as u64,
        counts: Counts::default(),
        state: RowState::Damaged,
    };
    Some(match &entry.shown {
        Shown::Header(header) => ShelfRow {
            name: header.name.clone(),
            organization: header.organization.clone(),
            changed_at: Some(Moment::from_ms(header.changed_at)),
            file_at: header.file_at.map(Moment::from_ms),
            // What lies in the large store alone takes about what its content holds.
            bytes: if entry.quick_units == 0 { header.size } else { empty.bytes },
            counts: header.counts,
            state: RowState::Ready,
            ..empty
        },
        Shown::Unreadable(StoredError::TooNew { .. }) => {
            ShelfRow { state: RowState::TooNew, ..empty }
        }
        Shown::Unreadable(_) => empty,
    })
}

impl AppHandle {
    /// The shelf, followed.
    #[must_use]
    pub fn shelf(self) -> Shelf {
        self.shelf.get()
    }

    /// Reads the list anew: what localStorage knows at once, both stores after.
    pub fn refresh_shelf(self) {
        let library = self.desk.with_value(|desk| desk.library.clone());
        if !self.shelf.with_untracked(|shelf| shelf.is_complete) {
            self.put_shelf(&library.list_now(), false);
        }
        spawn_local(async move {
            let listing = library.list().await;
            self.put_shelf(&listing, true);
        });
    }

    fn put_shelf(self, listing: &Listing, is_complete: bool) {
        let library = self.desk.with_value(|desk| desk.library.clone());
        let mut projects: Vec<_> = listing.projects.iter().filter_map(row).collect();
        projects.sort_by_key(|row| std::cmp::Reverse(row.changed_at));
        let shelf = Shelf {
            is_complete,
            projects,
            trash: listing.trash.iter().filter_map(row).collect(),
            used_units: library.usage().map(|usage| usage.total_units).unwrap_or_default(),
            limit_units: QUICK_LIMIT_UNITS,
            fault: listing.fault().cloned(),
        };
        self.shelf.set(shelf);
    }

    /// Makes a project with a name and opens it.
    pub fn new_project(self) {
        let t = self.t();
        let Some(name) = Line::fitting(t.project_new_name()) else { return };
        let (currency, language) = match self.locale() {
            Locale::Nb => (Currency::Nok, Language::Nb),
            Locale::Nn => (Currency::Nok, Language::Nn),
            Locale::Sv => (Currency::Sek, Language::Sv),
            Locale::En => (Currency::Nok, Language::En),
        };
        let details = Details::new(name, currency, language);
        let project = Project::new(self.new_id(), details, self.now());
        self.put_new(project, Lineage::default(), Place::Details);
    }

    /// Fetches a sample project in the language of the app and opens it as a project of its own.
    pub fn open_sample(self, sample: Sample) {
        let (folder, language) = (sample.folder(), self.locale().tag());
        let address = format!("sample/{folder}/{language}.stifinner.json");
        spawn_local(async move {
            let read = match crate::platform::page::fetch_text(&address).await {
                Ok(text) => crate::format::read(&text).ok(),
                Err(_) => None,
            };
            let t = self.t();
            let Some(outcome) = read else {
                return self.tell_file(t.sample_missing_title(), t.sample_missing_body());
            };
            let name = outcome.project.details.name.clone();
            let project = outcome.project.copied(self.new_id(), name);
            self.put_new(project, Lineage::default(), Place::Overview);
        });
    }

    /// Stores a new project and goes there.
    pub(super) fn put_new(self, project: Project, lineage: Lineage, place: Place) {
        let id = project.id;
        spawn_local(async move {
            if self.store(&project, &lineage, Base::default()).await {
                self.navigate(Route::Project(id, place));
            }
        });
    }

    /// Stores a project that is not open, as new or building on a stored state. Says so when it
    /// could not.
    pub(super) async fn store(self, project: &Project, lineage: &Lineage, base: Base) -> bool {
        let library = self.desk.with_value(|desk| desk.library.clone());
        // A writer of its own: the open project may stand on the same state.
        let writer = library.new_writer();
        let mut header = codec::first_header(project, &writer);
        header.file_at = base.file_at;
        if let Some(head) = base.head {
            header.head = head.next(&writer);
        }
        let saved = match codec::encode(project, lineage, &header) {
            Ok(text) => library.save(&text).await,
            Err(error) => Err(SaveError::Storage {
                error: StorageError::Failed(error.to_string()),
                in_quick: false,
            }),
        };
        // In one of two stores is enough to go on with: the next save tells how it stands.
        let is_saved = matches!(
            saved,
            Ok(SaveOutcome::Saved { .. } | SaveOutcome::Conflict { .. })
                | Err(SaveError::Storage { in_quick: true, .. })
        );
        if !is_saved {
            self.tell_not_stored();
        }
        // Whoever has it open takes the new state over.
        self.tell_tabs(TabEvent::Saved, &project.id.to_string());
        self.refresh_shelf();
        is_saved
    }

    /// Copies a stored project under a name of its own.
    pub fn copy_project(self, id: ProjectId) {
        spawn_local(async move {
            let Some((project, lineage, _)) = self.read_stored(id).await else { return };
            let name = self.t().copy_name(project.details.name.as_str());
            let name = Line::fitting(&name).unwrap_or_else(|| project.details.name.clone());
            let copy = project.copied(self.new_id(), name);
            self.store(&copy, &lineage, Base::default()).await;
        });
    }

    /// Gives a stored project another name.
    pub fn rename_project(self, id: ProjectId, name: Line) {
        spawn_local(async move {
            let Some((project, lineage, base)) = self.read_stored(id).await else { return };
            let details = Details { name, ..project.details.clone() };
            let change = DetailsChange { details, field: Field::Name };
            if let Ok(done) = crate::domain::apply(&project, Command::Details(change), self.now()) {
                self.store(&done.project, &lineage, base).await;
            }
        });
    }

    pub(super) async fn read_stored(self, id: ProjectId) -> Option<(Project, Lineage, Base)> {
        match self.read_project(id).await {
            Ok((loaded, (project, lineage))) => Some((project, lineage, Base::of(&loaded.header))),
            Err(error) => {
                self.tell_not_loaded(id, &error);
                None
            }
        }
    }

    /// Moves a project to the wastebasket.
    pub fn trash_project(self, id: ProjectId) {
        self.change_shelf(TabEvent::Trashed, id, async move |library| {
            library.trash(&id.to_string()).await.is_ok()
        });
    }

    /// Brings a project back from the wastebasket.
    pub fn restore_project(self, id: ProjectId) {
        self.change_shelf(TabEvent::Restored, id, async move |library| {
            library.restore(&id.to_string()).await.is_ok()
        });
    }

    /// Deletes a project of the wastebasket for good.
    pub fn delete_for_good(self, id: ProjectId) {
        self.change_shelf(TabEvent::Deleted, id, async move |library| {
            let is_deleted = library.delete_for_good(&id.to_string()).await.is_ok();
            if is_deleted {
                self.unlink_file(id);
            }
            is_deleted
        });
    }

    /// Deletes everything in the wastebasket for good.
    pub fn empty_trash(self) {
        spawn_local(async move {
            let library = self.desk.with_value(|desk| desk.library.clone());
            if library.empty_trash().await.is_err() {
                self.tell_not_stored();
            }
            self.tell_tabs(TabEvent::Changed, "");
            self.refresh_shelf();
        });
    }

    pub(super) fn tell_not_stored(self) {
        let t = self.t();
        self.tell_file(t.store_failed_title(), t.store_failed_body());
    }

    fn change_shelf(
        self,
        kind: TabEvent,
        id: ProjectId,
        change: impl AsyncFnOnce(crate::app::library::Library) -> bool + 'static,
    ) {
        spawn_local(async move {
            let library = self.desk.with_value(|desk| desk.library.clone());
            if change(library).await {
                self.tell_tabs(kind, &id.to_string());
            } else {
                self.tell_not_stored();
            }
            self.refresh_shelf();
        });
    }

    /// Says something about files or the shelf.
    pub(super) fn tell_file(self, title: &str, body: &str) {
        self.notify(Notice {
            topic: Topic::File,
            tone: Tone::Warning,
            title: title.to_owned(),
            body: body.to_owned(),
            remedies: vec![Remedy::SeeData],
        });
    }
}
