//! The one database: opened when it is first asked, let go when another tab or the browser wants it
//! closed, opened again when it is asked again.

use std::cell::RefCell;
use std::rc::Rc;

use async_lock::{Mutex, MutexGuard};
use js_sys::Promise;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Event, IdbDatabase, IdbFactory, IdbOpenDbRequest, IdbTransaction};

use super::transaction::Transaction;
use super::wait::Patience;
use super::{HANDLES, TEXTS};
use crate::platform::dom;

const NAME: &str = "stifinner";
/// Grows when an object store is added; a database of a higher version is not opened.
const VERSION: u32 = 1;

#[wasm_bindgen]
extern "C" {
    /// The database, for the one option that web-sys keeps behind its switch for unstable names.
    type Transacting;

    #[wasm_bindgen(method, catch, js_name = transaction)]
    fn transaction(
        this: &Transacting,
        name: &str,
        mode: &str,
        options: &JsValue,
    ) -> Result<IdbTransaction, JsValue>;
}

/// The database of this site. Its transactions come one after the other, so that at most one is under
/// way when the page goes away.
pub struct Database {
    factory: IdbFactory,
    open: Rc<RefCell<Option<IdbDatabase>>>,
    turn: Mutex<()>,
    under_way: Rc<RefCell<Option<IdbTransaction>>>,
    patience: Patience,
}

/// Held by the one whose turn it is.
pub(super) type Turn<'a> = MutexGuard<'a, ()>;

impl Database {
    /// Finds IndexedDB; `None` where the browser has none or denies it.
    #[must_use]
    pub fn find() -> Option<Self> {
        let factory = dom::window()?.indexed_db().ok().flatten()?;
        let under_way = Rc::default();
        end_with_the_page(&under_way);
        let (open, turn, patience) = (Rc::default(), Mutex::new(()), Patience::default());
        Some(Self { factory, open, turn, under_way, patience })
    }

    /// Opens the database ahead of the first question, whose answer it then speeds up. A fault is
    /// told to who asks.
    pub(in crate::platform) async fn warm_up(&self) {
        let _turn = self.turn.lock().await;
        drop(self.connection().await);
    }

    /// Begins to read from an object store.
    pub(super) async fn read(&self, store: &str) -> Result<Transaction<'_>, JsValue> {
        self.begin(store, "readonly").await
    }

    /// Begins to write to an object store.
    pub(super) async fn write(&self, store: &str) -> Result<Transaction<'_>, JsValue> {
        self.begin(store, "readwrite").await
    }

    async fn begin(&self, store: &str, mode: &str) -> Result<Transaction<'_>, JsValue> {
        let turn = self.turn.lock().await;
        let transaction = match begin_on(&self.connection().await?, store, mode) {
            Ok(transaction) => transaction,
            // The connection was closed without a word, as browsers do under pressure.
            Err(fault) if dom::error_name(&fault) == "InvalidStateError" => {
                self.open.replace(None);
                begin_on(&self.connection().await?, store, mode)?
            }
            Err(fault) => return Err(fault),
        };
        self.under_way.replace(Some(transaction.clone()));
        Transaction::of(transaction, store, &self.patience, turn)
    }

    async fn connection(&self) -> Result<IdbDatabase, JsValue> {
        if let Some(open) = self.open.borrow().as_ref() {
            return Ok(open.clone());
        }
        let opened = open(&self.factory, &self.patience).await?;
        self.let_go_when_asked(&opened);
        self.open.replace(Some(opened.clone()));
        Ok(opened)
    }

    /// A newer build in another tab waits until all have let go; the browser closes it when the
    /// person deletes this site's data.
    fn let_go_when_asked(&self, opened: &IdbDatabase) {
        for event in ["versionchange", "close"] {
            let (slot, database) = (Rc::clone(&self.open), opened.clone());
            dom::listen(opened, event, move |_: Event| {
                database.close();
                slot.replace(None);
            });
        }
    }
}

/// WebKit keeps a transaction that was under way when its page went away, never ends it, and lets
/// every write of the pages to come wait for it. Breaking it off loses nothing: other browsers, which
/// are left alone, end it with the page.
fn end_with_the_page(under_way: &Rc<RefCell<Option<IdbTransaction>>>) {
    let Some(window) = dom::window().filter(|_| dom::is_webkit()) else { return };
    let under_way = Rc::clone(under_way);
    dom::listen(&window, "pagehide", move |_: Event| {
        // It is most often over already, which is all that is wanted.
        drop(under_way.take().map(|transaction| transaction.abort()));
    });
}

fn begin_on(database: &IdbDatabase, store: &str, mode: &str) -> Result<IdbTransaction, JsValue> {
    let options = js_sys::Object::new();
    // Otherwise a transaction completes when the system has it, and a power cut takes it away.
    js_sys::Reflect::set(&options, &"durability".into(), &"strict".into())?;
    database.unchecked_ref::<Transacting>().transaction(store, mode, &options)
}

async fn open(factory: &IdbFactory, patience: &Patience) -> Result<IdbDatabase, JsValue> {
    let request = factory.open_with_u32(NAME, VERSION)?;
    let upgrading = request.clone();
    let upgrade = Closure::<dyn FnMut(Event)>::new(move |_: Event| {
        if let Err(fault) = make_stores(&upgrading) {
            web_sys::console::error_1(&fault);
        }
    });
    request.set_onupgradeneeded(Some(upgrade.as_ref().unchecked_ref()));
    let opened = settled(&request, patience).await;
    request.set_onupgradeneeded(None);
    opened?;
    request.result()?.dyn_into()
}

fn make_stores(request: &IdbOpenDbRequest) -> Result<(), JsValue> {
    let database: IdbDatabase = request.result()?.dyn_into()?;
    let names = database.object_store_names();
    for name in [TEXTS, HANDLES] {
        if !names.contains(name) {
            database.create_object_store(name)?;
        }
    }
    Ok(())
}

/// Waits until the database is open. A tab that does not let go, or a store that does not answer,
/// does not keep us waiting: the store is then unavailable, and asked again the next time.
async fn settled(request: &IdbOpenDbRequest, patience: &Patience) -> Result<(), JsValue> {
    let mut handlers = None;
    let promise = Promise::new(&mut |resolve, reject| {
        let success = Closure::once(move |_: Event| drop(resolve.call0(&JsValue::NULL)));
        let (failing, refuse) = (request.clone(), reject.clone());
        let error = Closure::once(move |_: Event| {
            let fault = failing.error().ok().flatten().map_or(JsValue::UNDEFINED, JsValue::from);
            drop(refuse.call1(&JsValue::NULL, &fault));
        });
        let blocked = Closure::once(move |_: Event| {
            let fault = DomException::new_with_message_and_name("blocked", "InvalidStateError");
            drop(reject.call1(&JsValue::NULL, &fault.map_or_else(|fault| fault, JsValue::from)));
        });
        request.set_onsuccess(Some(success.as_ref().unchecked_ref()));
        request.set_onerror(Some(error.as_ref().unchecked_ref()));
        request.set_onblocked(Some(blocked.as_ref().unchecked_ref()));
        handlers = Some((success, error, blocked));
    });
    let outcome = patience.wait(&promise).await;
    request.set_onerror(None);
    request.set_onblocked(None);
    if outcome.is_ok() {
        request.set_onsuccess(None);
    } else {
        close_when_late(request);
    }
    drop(handlers);
    outcome.map(drop)
}

/// What opens after nobody waits any more must not stand in the way of others.
fn close_when_late(request: &IdbOpenDbRequest) {
    let late = request.clone();
    let close = Closure::once_into_js(move |_: Event| {
        if let Ok(Ok(database)) = late.result().map(IdbDatabase::try_from) {
            database.close();
        }
    });
    request.set_onsuccess(Some(close.unchecked_ref()));
}
