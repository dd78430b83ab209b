//! Filling the whole screen: for show mode and presentations.
//!
//! Browsers grant it from within a press of a key or button only, and may refuse it altogether
//! (a tablet, an embedded page, a policy). Whoever asks shows the same either way, so a refusal is
//! told to nobody but the browser's log.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::dom;

/// Fills the screen with the page; call it while a press is being handled.
pub fn enter_fullscreen() {
    let root = dom::document().and_then(|document| document.document_element());
    call(root.map(JsValue::from), &["requestFullscreen", "webkitRequestFullscreen"]);
}

/// Gives the screen back, where the page fills it.
pub fn leave_fullscreen() {
    if is_fullscreen() {
        let document = dom::document().map(JsValue::from);
        call(document, &["exitFullscreen", "webkitExitFullscreen"]);
    }
}

/// Whether the page fills the screen.
#[must_use]
pub fn is_fullscreen() -> bool {
    let document = dom::document().map(JsValue::from);
    let held = |name| document.as_ref().and_then(|document| dom::property(document, name));
    held("fullscreenElement").or_else(|| held("webkitFullscreenElement")).is_some()
}

/// Tells whenever the page has begun or ceased to fill the screen, as by the browser's own key.
pub fn on_fullscreen(mut tell: impl FnMut(bool) + 'static) {
    if let Some(document) = dom::document() {
        dom::listen(&document, "fullscreenchange", move |_: web_sys::Event| {
            tell(is_fullscreen());
        });
    }
}

/// Calls the first of these methods that the object has, and waits for its promise, so that a
/// refusal is not taken for an error of ours.
fn call(object: Option<JsValue>, methods: &[&str]) {
    let Some(object) = object else { return };
    let method = methods.iter().find_map(|name| dom::property(&object, name));
    let Some(method) = method.and_then(|method| method.dyn_into::<js_sys::Function>().ok()) else {
        return;
    };
    match method.call0(&object).map(JsCast::dyn_into::<Promise>) {
        Ok(Ok(promise)) => wasm_bindgen_futures::spawn_local(settle(promise)),
        // A browser that gives no promise tells of nothing.
        Ok(Err(_)) => {}
        Err(refusal) => web_sys::console::debug_1(&refusal),
    }
}

async fn settle(promise: Promise) {
    if let Err(refusal) = JsFuture::from(promise).await {
        web_sys::console::debug_1(&refusal);
    }
}
