//! Waiting for IndexedDB: its requests and transactions answer by events, ours are futures.
//!
//! A transaction ends by itself when a task goes by without a request to it. What is awaited here
//! goes on in the very task of the event, so the next request comes in time.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, IdbRequest, IdbTransaction};

type Handler = Closure<dyn FnMut(Event)>;

/// The answer of a request. May be asked anew for each step of a cursor.
pub(super) async fn answer(request: &IdbRequest) -> Result<JsValue, JsValue> {
    let mut handlers = None;
    let promise = Promise::new(&mut |resolve, reject| {
        let yes = handler(&resolve);
        let no = handler(&reject);
        request.set_onsuccess(Some(yes.as_ref().unchecked_ref()));
        request.set_onerror(Some(no.as_ref().unchecked_ref()));
        handlers = Some((yes, no));
    });
    let _listening = Listening { request, _handlers: handlers };
    match JsFuture::from(promise).await {
        Ok(_) => request.result(),
        Err(_) => Err(request.error()?.map_or(JsValue::UNDEFINED, JsValue::from)),
    }
}

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
    pub(super) async fn complete(self) -> Result<(), JsValue> {
        match JsFuture::from(self.promise.clone()).await {
            Ok(_) => Ok(()),
            Err(_) => Err(self.transaction.error().map_or(JsValue::UNDEFINED, JsValue::from)),
        }
    }
}

impl Drop for Ending {
    fn drop(&mut self) {
        self.transaction.set_oncomplete(None);
        self.transaction.set_onabort(None);
    }
}
