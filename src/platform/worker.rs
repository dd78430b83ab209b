//! The worker that reads and writes spreadsheets. It begins with a question and ends with its answer:
//! whatever a file does to it, the page goes on, and its memory is given back.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use async_lock::Mutex;
use js_sys::{Array, Function, Promise, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, MessageEvent, Worker};

use super::dom;
use super::timers::Timeout;
use crate::app::ports::WorkerError;

/// How long the worker may take to arrive: it is fetched on first use, perhaps over a slow line.
const ARRIVAL_MS: u32 = 30_000;

/// How long an answer may take. The largest file that is taken needs a tenth of it on an old laptop.
const ANSWER_MS: u32 = 20_000;

/// One question at a time: each may need a good part of the memory of an old laptop.
static TURN: Mutex<()> = Mutex::new(());

/// Asks a worker and waits for its answer. `file` goes with the question.
///
/// # Errors
/// Why there is no answer.
pub async fn ask(question: &str, file: &[u8]) -> Result<Vec<u8>, WorkerError> {
    let _turn = TURN.lock().await;
    let worker = Worker::new(&address()).map_err(|fault| {
        web_sys::console::warn_1(&fault);
        WorkerError::Missing
    })?;
    let message = Array::of2(&question.into(), &Uint8Array::from(file));
    let talk = Rc::new(Talk {
        worker,
        message,
        is_ready: Cell::new(false),
        patience: RefCell::default(),
        told: RefCell::default(),
    });
    let said = talk.said().await;
    talk.worker.terminate();
    said
}

/// The worker of this build.
fn address() -> String {
    let start = dom::document().and_then(|document| document.get_element_by_id("start"));
    let build = start.and_then(|start| start.get_attribute("data-wasm")).unwrap_or_default();
    format!("sheets-worker.js?v={}", build.rsplit('/').next().unwrap_or_default())
}

/// A question on its way.
struct Talk {
    worker: Worker,
    message: Array,
    is_ready: Cell<bool>,
    patience: RefCell<Option<Timeout>>,
    told: RefCell<Option<Result<Vec<u8>, WorkerError>>>,
}

impl Talk {
    async fn said(self: &Rc<Self>) -> Result<Vec<u8>, WorkerError> {
        let mut handlers = None;
        let done = Promise::new(&mut |resolve, _| handlers = Some(self.listen(&resolve)));
        // The promise is never rejected.
        drop(JsFuture::from(done).await);
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.patience.take();
        drop(handlers);
        self.told.take().unwrap_or(Err(WorkerError::Stopped))
    }

    fn listen(self: &Rc<Self>, done: &Function) -> impl Sized + use<> {
        self.wait(ARRIVAL_MS, WorkerError::Missing, done);
        let (talk, end) = (Rc::clone(self), done.clone());
        let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| match event
            .data()
            .dyn_into::<Uint8Array>()
        {
            Ok(answer) => talk.tell(Ok(answer.to_vec()), &end),
            Err(_ready) => talk.put(&end),
        });
        self.worker.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        let (talk, end) = (Rc::clone(self), done.clone());
        let failed = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            // Told to the person in words; the console need not repeat it as an error of the page.
            event.prevent_default();
            web_sys::console::warn_1(&event);
            let was_there = talk.is_ready.get();
            let why = if was_there { WorkerError::Stopped } else { WorkerError::Missing };
            talk.tell(Err(why), &end);
        });
        self.worker.set_onerror(Some(failed.as_ref().unchecked_ref()));
        (heard, failed)
    }

    /// The worker is there: puts the question.
    fn put(self: &Rc<Self>, done: &Function) {
        self.is_ready.set(true);
        self.wait(ANSWER_MS, WorkerError::Slow, done);
        if let Err(fault) = self.worker.post_message(&self.message) {
            web_sys::console::warn_1(&fault);
            self.tell(Err(WorkerError::Stopped), done);
        }
    }

    fn wait(self: &Rc<Self>, ms: u32, otherwise: WorkerError, done: &Function) {
        let (talk, end) = (Rc::clone(self), done.clone());
        let patience = Timeout::new(ms, move || talk.tell(Err(otherwise), &end));
        self.patience.replace(Some(patience));
    }

    /// The first thing that is told counts.
    fn tell(&self, said: Result<Vec<u8>, WorkerError>, done: &Function) {
        if self.told.borrow().is_none() {
            self.told.replace(Some(said));
            if let Err(fault) = done.call0(&JsValue::NULL) {
                web_sys::console::warn_1(&fault);
            }
        }
    }
}
