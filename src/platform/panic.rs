//! The end of a page that broke down: the work is put aside, then the page says so.
//!
//! After a panic nothing of the app may be trusted. So each step runs behind a call of the browser,
//! which catches even a second panic, and the block with the words is static HTML.

use std::panic::PanicHookInfo;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use js_sys::Function;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Event;

use super::dom;

/// What early.js listens to.
const EVENT: &str = "StifinnerFailed";

/// Lets a panic end in order from now on.
pub fn install() {
    let is_over = AtomicBool::new(false);
    std::panic::set_hook(Box::new(move |info| {
        if is_first(info, &is_over) {
            tell();
        }
    }));
}

/// Names what is to be kept when the page breaks down: a key of localStorage and a text.
pub fn keep_with(text: impl Fn() -> Option<(String, String)> + Send + Sync + 'static) {
    let text = Arc::new(text);
    let is_over = AtomicBool::new(false);
    std::panic::set_hook(Box::new(move |info| {
        if is_first(info, &is_over) {
            let text = Arc::clone(&text);
            attempt(move || keep(text()));
            tell();
        }
    }));
}

/// The first panic is the cause; what breaks after it only follows.
fn is_first(info: &PanicHookInfo<'_>, is_over: &AtomicBool) -> bool {
    let is_first = !is_over.swap(true, Ordering::Relaxed);
    if is_first {
        web_sys::console::error_1(&JsValue::from_str(&info.to_string()));
    }
    is_first
}

/// Ends the app for a reason other than a panic; the page says that it stopped.
pub fn show_failure(reason: &str) {
    web_sys::console::error_1(&JsValue::from_str(reason));
    tell();
}

/// Calls through the browser, so that a second panic ends the call and not the hook.
fn attempt(step: impl FnMut() + 'static) {
    let call = Closure::<dyn FnMut()>::new(step);
    let call: &Function = call.as_ref().unchecked_ref();
    if let Err(fault) = call.call0(&JsValue::NULL) {
        web_sys::console::error_1(&fault);
    }
}

fn keep(kept: Option<(String, String)>) {
    let Some((key, text)) = kept else { return };
    let storage = dom::window().and_then(|window| window.local_storage().ok().flatten());
    if let Some(Err(fault)) = storage.map(|storage| storage.set_item(&key, &text)) {
        web_sys::console::error_1(&fault);
    }
}

fn tell() {
    let told = dom::window().zip(Event::new(EVENT).ok());
    if let Some(Err(fault)) = told.map(|(window, event)| window.dispatch_event(&event)) {
        web_sys::console::error_1(&fault);
    }
}
