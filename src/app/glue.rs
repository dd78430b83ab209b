//! Where the pure parts meet Leptos: the one context of the app, its signals and what may be done
//! with them. The only reactive file of `app` besides those beside it.
//!
//! | state | scope | lives in | saved |
//! |---|---|---|---|
//! | open project, history | document | `doc` | both stores, file |
//! | save state, notices, incoming file and sheet | tab | `saving`, `notices`, `incoming`, `sheet` | no |
//! | route | tab | `route`, the address | in the address |
//! | what fills the screen | tab | `show` | no |
//! | whether attitudes are hidden | tab | `discreet` | no |
//! | language, theme, text size | device | `prefs` | localStorage, own key |
//! | draft of a field, open panel | component | local signals | no |

#![allow(
    clippy::excessive_nesting,
    missing_debug_implementations,
    reason = "a task begun in a handler is a block in a closure in a block; each is a few lines"
)]

mod calendar;
mod care;
mod desk;
mod discreet;
mod files;
mod focus;
mod look;
mod meeting;
mod method;
mod opening;
mod pictures;
mod rest;
mod sheets;
mod shelf;
mod show;
mod sight;
mod start;
mod store;
mod time;
mod width;
mod work;

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::notice::{self, Notice, Tone, Topic};
use crate::app::prefs::Prefs;
use crate::app::route::{Place, Route};
use crate::app::saver::SaveState;
use crate::app::show::Show;
use crate::domain::{Command, Day, History, Id, Moment, Project, Refusal};
use crate::i18n::{Locale, Texts};
use crate::method::MethodTexts;
use crate::platform::page::{self, HeldFocus};
use crate::words;

pub use crate::app::library::{Backup, SetAside};
pub use desk::{LinkedFile, OpenDoc};
pub use files::{Admit, FileState, Incoming, IncomingProject};
pub use rest::Rest;
pub use sheets::{IncomingSheet, SheetAbout, SheetForm};
pub use shelf::{RowState, Shelf, ShelfRow};
pub use sight::{Sight, follow_sight, scroll_on, set_attribute, sight_of};
pub use start::start;
pub use width::width_of;
pub use work::{Errand, NotFetched, Work};

/// The app, for views. Cheap to copy; everything a view may do is a method.
#[derive(Debug, Clone, Copy)]
pub struct AppHandle {
    pub(in crate::app) texts: RwSignal<&'static Texts>,
    pub(in crate::app) other_texts: RwSignal<Option<(Locale, &'static Texts)>>,
    pub(in crate::app) route: RwSignal<Route>,
    pub(in crate::app) prefs: RwSignal<Prefs>,
    pub(in crate::app) device_is_dark: RwSignal<bool>,
    pub(in crate::app) doc: RwSignal<Option<OpenDoc>>,
    pub(in crate::app) saving: RwSignal<SaveState>,
    pub(in crate::app) notices: RwSignal<Vec<Notice>>,
    pub(in crate::app) shelf: RwSignal<Shelf>,
    pub(in crate::app) incoming: RwSignal<Option<Incoming>>,
    pub(in crate::app) sheet: RwSignal<Option<IncomingSheet>>,
    pub(in crate::app) work: RwSignal<Option<Work>>,
    pub(in crate::app) method: RwSignal<Option<Arc<MethodTexts>>>,
    pub(in crate::app) has_no_method: RwSignal<bool>,
    pub(in crate::app) show: RwSignal<Option<Show>>,
    pub(in crate::app) discreet: RwSignal<bool>,
    /// Whether the command palette is open.
    pub palette: RwSignal<bool>,
    pub(in crate::app) desk: StoredValue<desk::Desk, LocalStorage>,
}

impl AppHandle {
    /// The app of the view that asks.
    #[must_use]
    pub fn get() -> Self {
        expect_context::<Self>()
    }

    /// The texts of the language. Views ask once: a change of language builds them anew.
    #[must_use]
    pub fn t(self) -> &'static Texts {
        self.texts.get_untracked()
    }

    /// The language of numbers and dates.
    #[must_use]
    pub fn locale(self) -> Locale {
        self.t().locale()
    }

    /// Where the person is.
    #[must_use]
    pub fn route(self) -> Route {
        self.route.get()
    }

    /// Goes to a place.
    pub fn navigate(self, route: Route) {
        self.flush_drafts();
        page::set_hash(&route.hash());
    }

    /// Goes to a place in the open project.
    pub fn go(self, place: Place) {
        if let Some(id) = self.project_id() {
            self.navigate(Route::Project(id, place));
        }
    }

    /// The address of a place in the open project, for links.
    #[must_use]
    pub fn href(self, place: Place) -> String {
        // Asked of the address: links are drawn while the project is still on its way from storage.
        let project = self.route.get_untracked().project();
        project.map_or_else(|| Route::Home.hash(), |id| Route::Project(id, place).hash())
    }

    fn project_id(self) -> Option<crate::domain::ProjectId> {
        self.doc.with_untracked(|doc| doc.as_ref().map(|doc| doc.history.present().id))
    }

    /// What a view shows of the open project. Recomputed on every change, told on only when it
    /// came out otherwise.
    pub fn select<T: Default + PartialEq + Send + Sync + 'static>(
        self,
        selector: impl Fn(&Project) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move |_| {
            self.doc.with(|doc| {
                doc.as_ref().map_or_else(T::default, |doc| selector(doc.history.present()))
            })
        })
    }

    /// The open project as it is now, without following it.
    #[must_use]
    pub fn project(self) -> Option<Arc<Project>> {
        self.doc.with_untracked(|doc| doc.as_ref().map(|doc| Arc::clone(doc.history.present())))
    }

    /// The open project, followed.
    #[must_use]
    pub fn follow_project(self) -> Option<Arc<Project>> {
        self.doc.with(|doc| doc.as_ref().map(|doc| Arc::clone(doc.history.present())))
    }

    /// Reads the history, followed.
    pub fn with_history<T>(self, read: impl FnOnce(Option<&History>) -> T) -> T {
        self.doc.with(|doc| read(doc.as_ref().map(|doc| &doc.history)))
    }

    /// The moment it is.
    #[must_use]
    pub fn now(self) -> Moment {
        crate::platform::clock::now()
    }

    /// The day it is for the person.
    #[must_use]
    pub fn today(self) -> Day {
        crate::platform::clock::today()
    }

    /// A new id.
    #[must_use]
    pub fn new_id<I: Id>(self) -> I {
        I::from_bits(crate::platform::ids::random_bits())
    }

    /// Carries out a command on the open project. The one door.
    ///
    /// # Errors
    /// The [`Refusal`]; nothing has changed then.
    pub fn dispatch(self, command: impl Into<Command>) -> Result<(), Refusal> {
        let now = self.now();
        let done = self.doc.try_update(|doc| {
            let doc =
                doc.as_mut().ok_or(Refusal::Unknown { kind: crate::domain::Kind::Project })?;
            let applied = crate::domain::apply(doc.history.present(), command.into(), now)?;
            doc.history.push(applied, now);
            Ok(())
        });
        let done = done.unwrap_or(Err(Refusal::Unknown { kind: crate::domain::Kind::Project }));
        match done {
            Ok(()) => self.changed(),
            // What the field says already is no fault.
            Err(Refusal::NoChange) => return Ok(()),
            Err(_) => {}
        }
        done
    }

    /// Carries out a command; the error is a sentence for the person.
    ///
    /// # Errors
    /// Why it was not carried out.
    pub fn try_dispatch(self, command: impl Into<Command>) -> Result<(), String> {
        self.dispatch(command)
            .map_err(|refusal| words::refusal(self.t(), &refusal).unwrap_or_default())
    }

    /// Carries out a command; a refusal becomes a notice.
    pub fn act(self, command: impl Into<Command>) {
        if let Err(body) = self.try_dispatch(command) {
            let title = self.t().action_refused_title().to_owned();
            let tone = Tone::Warning;
            self.notify(Notice { topic: Topic::Action, tone, title, body, remedies: vec![] });
        }
    }

    /// Says that the next change is a step of its own.
    pub fn mark(self) {
        self.doc.update_untracked(|doc| {
            if let Some(doc) = doc {
                doc.history.mark();
            }
        });
    }

    /// Goes one step back; says what was undone.
    pub fn undo(self) {
        self.flush_drafts();
        self.walk(|history| {
            history.undo();
        });
    }

    /// Goes one step forth again.
    pub fn redo(self) {
        self.flush_drafts();
        self.walk(|history| {
            history.redo();
        });
    }

    /// Goes to where so many steps lie behind.
    pub fn go_to_step(self, n_past: usize) {
        self.walk(|history| history.go_to(n_past));
    }

    fn walk(self, walk: impl FnOnce(&mut History)) {
        let held = HeldFocus::take();
        let moved = self.doc.try_update(|doc| {
            let Some(doc) = doc.as_mut() else { return false };
            let before = Arc::clone(doc.history.present());
            walk(&mut doc.history);
            !Arc::ptr_eq(&before, doc.history.present())
        });
        if moved == Some(true) {
            self.changed();
            // A step may put what has the focus elsewhere, as on the grid.
            request_animation_frame(move || {
                if let Some(held) = held {
                    held.pass_on();
                }
            });
        }
    }

    /// Tells something beside the work.
    pub fn notify(self, notice: Notice) {
        self.notices.update(|notices| notice::put(notices, notice));
    }

    /// Takes the notice of a topic away.
    pub fn dismiss(self, topic: Topic) {
        if self.notices.with_untracked(|notices| notices.iter().any(|it| it.topic == topic)) {
            self.notices.update(|notices| notices.retain(|notice| notice.topic != topic));
        }
    }

    /// The notices, followed.
    #[must_use]
    pub fn notices(self) -> Vec<Notice> {
        self.notices.get()
    }

    /// How saving stands, followed.
    #[must_use]
    pub fn save_state(self) -> SaveState {
        self.saving.get()
    }

    /// Whether a project is open, followed.
    #[must_use]
    pub fn is_open(self) -> bool {
        self.doc.with(Option::is_some)
    }

    /// Follows the language: whoever calls this is run again when it changes.
    pub fn follow_language(self) {
        self.texts.track();
    }
}
