//! The worker that reads and writes spreadsheets: one message with a question and a file, one with the
//! answer. What it does stands in `stifinner::sheets`; who asks, in `stifinner::platform::worker`.
//!
//! The page ends it after each answer, so that nothing of a hostile file stays in memory.

use js_sys::{Array, Uint8Array};
use stifinner::sheets::Task;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue, UnwrapThrowExt};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

fn main() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let page = scope.clone();
    let answer = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let message: Array = event.data().unchecked_into();
        let words = message.get(0).as_string().unwrap_or_default();
        let file = Uint8Array::new(&message.get(1)).to_vec();
        // Thrown is told: the page hears of it as an error of this worker.
        let answer = Task::answer(&words, &file).map_err(|_| "not understood").unwrap_throw();
        page.post_message(&Uint8Array::from(answer.as_slice())).unwrap_throw();
    });
    scope.set_onmessage(Some(answer.as_ref().unchecked_ref()));
    answer.forget();
    // Ready: what had come before would have been lost.
    scope.post_message(&JsValue::NULL).unwrap_throw();
}
