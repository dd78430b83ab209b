//! Waiting for IndexedDB: its requests and transactions answer by events, ours are futures.
//!
//! A transaction ends by itself when a task goes by without a request to it. What is awaited here
//! goes on in the very task of the event, so the next request comes in time.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Array, Function, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomException, Event, IdbRequest, IdbTransaction};

use crate::platform::timers::Timeout;

/// How long an answer is waited for. Far more than a slow disk needs: it is for a store that never
/// answers, as happens in WebKit.
const PATIENCE_MS: u32 = 10_000;
/// The same once it has not answered: one wait is enough to learn that, and a store that comes back
/// answers at once.
const LITTLE_PATIENCE_MS: u32 = 500;

type Handler = Closure<dyn FnMut(Event)>;

/// How long one waits for a store, which depends on whether it answered the last time.
#[derive(Debug, Default)]
pub(super) struct Patience {
    is_silent: Cell<bool>,
}

impl Patience {
    /// What a promise comes to, or a fault when that takes longer than anyone waits.
    pub(super) async fn wait(&self, promise: &Promise) -> Result<JsValue, JsValue> {
        let ms = if self.is_silent.get() { LITTLE_PATIENCE_MS } else { PATIENCE_MS };
        let is_late = Rc::new(Cell::new(false));
        let mut timer = None;
        let late = Promise::new(&mut |_, reject| {
            let is_late = Rc::clone(&is_late);
            timer = Some(Timeout::new(ms, move || {
                is_late.set(true);
                drop(reject.call1(&JsValue::NULL, &too_late()));
            }));
        });
        let outcome = JsFuture::from(Promise::race(&Array::of2(promise, &late))).await;
        drop(timer);
        self.is_silent.set(is_late.get());
        outcome
    }

    /// The answer of a request. May be asked anew for each step of a cursor.
    pub(super) async fn answer(&self, request: &IdbRequest) -> Result<JsValue, JsValue> {
        let mut handlers = None;
        let promise = Promise::new(&mut |resolve, reject| {
            let yes = handler(&resolve);
            let no = handler(&reject);
            request.set_onsuccess(Some(yes.as_ref().unchecked_ref()));
            request.set_onerror(Some(no.as_ref().unchecked_ref()));
            handlers = Some((yes, no));
        });
        let _listening = Listening { request, _handlers: handlers };
        match self.wait(&promise).await {
            Ok(_) => request.result(),
            Err(fault) if fault.is_undefined() => Err(fault_of(request.error()?)),
            Err(late) => Err(late),
        }
    }
}

fn too_late() -> JsValue {
    let words = "the store does not answer";
    let fault = DomException::new_with_message_and_name(words, "TimeoutError");
    fault.map_or_else(|fault| fault, JsValue::from)
}

fn fault_of(error: Option<DomException>) -> JsValue {
    error.map_or(JsValue::UNDEFINED, JsValue::from)
}

/// Settles a promise, which is then told of no reason: that is asked of the request.
fn handler(settle: &Function) -> Handler {
    let settle = settle.clone();
    Closure::new(move |_: Event| drop(settle.call0(&JsValue::NULL)))
}

/// Takes the handlers away before they are dropped.
struct Listening<'a> {
    request: &'a IdbRequest,
    _handlers: Option<(Handler, Handler)>,
}

impl Drop for Listening<'_> {
    fn drop(&mut self) {
        self.request.set_onsuccess(None);
        self.request.set_onerror(None);
    }
}

/// The end of a transaction, listened to from its beginning.
pub(super) struct Ending {
    transaction: IdbTransaction,
    promise: Promise,
    _handlers: Rc<RefCell<Vec<Handler>>>,
}

impl Ending {
    /// Listens to the end of `transaction`.
    pub(super) fn of(transaction: &IdbTransaction) -> Self {
        let handlers = Rc::new(RefCell::new(Vec::new()));
        let promise = Promise::new(&mut |resolve, reject| {
            let (yes, no) = (handler(&resolve), handler(&reject));
            transaction.set_oncomplete(Some(yes.as_ref().unchecked_ref()));
            transaction.set_onabort(Some(no.as_ref().unchecked_ref()));
            handlers.borrow_mut().extend([yes, no]);
        });
        Self { transaction: transaction.clone(), promise, _handlers: handlers }
    }

    /// Waits until the disk has it.
    pub(super) async fn complete(self, patience: &Patience) -> Result<(), JsValue> {
        match patience.wait(&self.promise).await {
            Ok(_) => Ok(()),
            Err(fault) if fault.is_undefined() => Err(fault_of(self.transaction.error())),
            Err(late) => Err(late),
        }
    }
}

impl Drop for Ending {
    fn drop(&mut self) {
        self.transaction.set_oncomplete(None);
        self.transaction.set_onabort(None);
    }
}
