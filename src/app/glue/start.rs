//! Starts the app: called by `start.js` with the texts of the language.

use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::prelude::wasm_bindgen;

use super::desk::Desk;
use super::{AppHandle, Errand, Shelf};
use crate::app::library::{Key, Library};
use crate::app::notice::{Notice, Remedy, Tone, Topic};
use crate::app::prefs::Prefs;
use crate::app::route::Route;
use crate::app::saver::{SaveState, Saver};
use crate::i18n::{Locale, Texts};
use crate::platform::{Platform, memory, page, panic};

/// Draws the app into the page. `tag` names the language of `texts`; `rest` are those that come with
/// the second part, when it was asked for early.
#[wasm_bindgen]
pub async fn start(tag: &str, texts: &str, rest: Option<String>) {
    panic::install();
    memory::take_room();
    let locale = Locale::from_tag(tag).unwrap_or(Locale::Nb);
    let texts = match Texts::parse(locale, texts) {
        Ok(texts) => texts,
        Err(error) => return panic::show_failure(&error.to_string()),
    };
    if let Some(rest) = rest {
        // What does not fit is fetched anew with the second part, and told of there.
        let _is_whole = texts.complete(&rest);
    }
    let platform = Platform::open().await;
    let app = AppHandle::new(platform, Box::leak(Box::new(texts)));
    page::mount(move || {
        provide_context(app);
        // In here, since no task can be begun before.
        app.follow_page();
        app.check_storage();
        app.begin_work();
        crate::ui::App()
    });
}

impl AppHandle {
    fn new(platform: Platform, texts: &'static Texts) -> Self {
        let stored = platform.quick.get(&Key::Prefs.to_string()).ok().flatten();
        let library = Library::new(
            Rc::clone(&platform.quick),
            Rc::clone(&platform.durable),
            Rc::clone(&platform.clock),
            Rc::clone(&platform.ids),
        );
        let writer = library.new_writer();
        let desk = Desk {
            platform,
            library,
            writer,
            saver: Saver::new(),
            revision: 0,
            wake: None,
            waiting: None,
            encoded: super::desk::EncodedSeries::new(),
            encoded_users: super::desk::EncodedUsers::new(),
            ready: None,
            held: std::collections::BTreeMap::new(),
            held_wake: None,
            gone: None,
            errands: Vec::new(),
            is_fetching: false,
            method_asked: None,
            asked_row: None,
            texts_asked: None,
            opening: 0,
            asks_before_leaving: false,
            asked_to_persist: false,
            showing: 0,
            fills_screen: false,
            wish: None,
            held_focus: None,
            slides: 0,
        };
        Self {
            texts: RwSignal::new(texts),
            other_texts: RwSignal::new(None),
            route: RwSignal::new(Route::parse(&page::hash())),
            prefs: RwSignal::new(Prefs::parse(&stored.unwrap_or_default())),
            device_is_dark: RwSignal::new(page::device_is_dark()),
            doc: RwSignal::new(None),
            saving: RwSignal::new(SaveState::Saved { at: None, kept: None }),
            notices: RwSignal::new(Vec::new()),
            shelf: RwSignal::new(Shelf::default()),
            incoming: RwSignal::new(None),
            sheet: RwSignal::new(None),
            work: RwSignal::new(None),
            method: RwSignal::new(None),
            has_no_method: RwSignal::new(false),
            show: RwSignal::new(None),
            discreet: RwSignal::new(false),
            palette: RwSignal::new(false),
            desk: StoredValue::new_local(desk),
        }
    }

    /// Follows what concerns the first page: the address, the device's theme, dropped files.
    fn follow_page(self) {
        page::on_hash_change(move || {
            self.route.set(Route::parse(&page::hash()));
            self.begin_work();
        });
        page::on_device_dark(move |is_dark| self.device_is_dark.set(is_dark));
        // From the start: a file dropped before the second part is there waits for it.
        let files = self.desk.with_value(|desk| desk.platform.files.clone());
        files.on_drop(crate::format::MAX_BYTES as u64, move |picked| {
            self.ask(Errand::TakeFile(picked));
        });
    }

    /// Follows what concerns a project: the page's life, keys, other tabs.
    pub(crate) fn follow_world(self) {
        page::on_hidden(move || self.hidden());
        page::on_shortcut(move |shortcut| self.shortcut(shortcut));
        self.follow_show();
        self.desk.with_value(|desk| desk.platform.tabs.listen(move |message| self.told(&message)));
        panic::keep_with(move || self.emergency_text());
    }

    /// Opens the project of the address, or closes the open one.
    pub(crate) fn follow_route(self) {
        match self.route.get_untracked().project() {
            Some(id) => self.open(id),
            None => {
                self.leave_show();
                self.retry_held();
                self.close();
                self.refresh_shelf();
            }
        }
    }

    fn shortcut(self, shortcut: page::Shortcut) {
        match shortcut {
            page::Shortcut::Undo => self.undo(),
            page::Shortcut::Redo => self.redo(),
            page::Shortcut::Save => self.save_file(),
            page::Shortcut::Show => self.toggle_show(),
            page::Shortcut::Discreet => self.toggle_discreet(),
            page::Shortcut::Palette => self.palette.update(|is_open| *is_open = !*is_open),
        }
    }

    /// The browser refuses storage: the app runs on, and the work is in this page only.
    pub(super) fn tell_no_storage(self) {
        let t = self.t();
        self.notify(Notice {
            topic: Topic::Persistence,
            tone: Tone::Danger,
            title: t.save_denied_title().to_owned(),
            body: t.save_denied_body().to_owned(),
            remedies: vec![Remedy::SaveFile],
        });
    }
}
