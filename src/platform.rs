//! The browser behind the ports of [`crate::app::ports`], and what views need of the page itself.
//!
//! The only part that speaks to the browser: nothing else names web-sys, js-sys or gloo. It knows
//! storage, files, tabs, timers and the page, and nothing of projects. Read [`storage`] and [`idb`]
//! (the two stores) first, then [`files`] and [`page`].
#![allow(
    clippy::too_many_lines,
    clippy::needless_pass_by_value,
    missing_debug_implementations,
    reason = "handlers own what they are given, and browser objects have nothing to show"
)]

pub mod clipboard;
pub mod clock;
mod dom;
pub mod files;
pub mod fullscreen;
pub mod idb;
pub mod ids;
pub mod memory;
pub mod page;
pub mod panic;
pub mod picture;
pub mod sight;
pub mod storage;
pub mod style;
pub mod tab_storage;
pub mod tabs;
mod text;
pub mod timers;
pub mod width;
pub mod worker;

use std::rc::Rc;

use crate::app::memory::{MemoryStorage, NoDurable};
use crate::app::ports::{Clipboard, Clock, Durable, Ids, KeyValue, StorageError};

/// The browser, opened once at the start.
#[derive(Clone)]
pub struct Platform {
    /// The quick store; in memory only where the browser denies storage.
    pub quick: Rc<dyn KeyValue>,
    /// The durable store; one that is not there where the browser has none.
    pub durable: Rc<dyn Durable>,
    /// The clock on the wall.
    pub clock: Rc<dyn Clock>,
    /// Random numbers for ids.
    pub ids: Rc<dyn Ids>,
    /// Files on the person's machine.
    pub files: Rc<files::BrowserFiles>,
    /// The clipboard.
    pub clipboard: Rc<dyn Clipboard>,
    /// The other tabs.
    pub tabs: Rc<tabs::Tabs>,
    /// Why `quick` forgets everything with the page, if it does.
    pub storage_fault: Option<StorageError>,
}

impl Platform {
    /// Looks at what this browser has and lets us use.
    pub async fn open() -> Self {
        let (quick, storage_fault): (Rc<dyn KeyValue>, _) = match storage::LocalStorage::open() {
            Ok(store) => (Rc::new(store), None),
            Err(fault) => (Rc::new(MemoryStorage::default()), Some(fault)),
        };
        let database = idb::Database::find().map(Rc::new);
        let durable: Rc<dyn Durable> = match &database {
            Some(database) => {
                // Opened while the app draws itself.
                let early = Rc::clone(database);
                wasm_bindgen_futures::spawn_local(async move { early.warm_up().await });
                Rc::new(idb::DurableTexts::new(Rc::clone(database)))
            }
            None => Rc::new(NoDurable),
        };
        Self {
            quick,
            durable,
            clock: Rc::new(clock::WallClock),
            ids: Rc::new(ids::RandomIds),
            files: Rc::new(files::BrowserFiles::new(database)),
            clipboard: Rc::new(clipboard::BrowserClipboard),
            tabs: Rc::new(tabs::Tabs::open()),
            storage_fault,
        }
    }
}
