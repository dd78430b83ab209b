//! Filling the whole screen: for show mode and presentations.
//!
//! Browsers grant it from within a press of a key or button only, and may refuse it altogether
//! (a tablet, an embedded page, a policy). Whoever asks shows the same either way, so a refusal is
//! told to nobody but the browser's log.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::dom;

/// Fills the screen with the page; call it while a press is being handled. Tells when the browser
/// has granted it, which may be after the one who asked has changed their mind.
pub fn enter_fullscreen(granted: impl FnOnce() + 'static) {
    let root = dom::document().and_then(|document| document.document_element());
    let asked = call(root.map(JsValue::from), &["requestFullscreen", "webkitRequestFullscreen"]);
    if let Some(asked) = asked {
        wasm_bindgen_futures::spawn_local(async move {
            if settled(asked).await {
                granted();
            }
        });
    }
}

/// Gives the screen back, where the page fills it.
pub fn leave_fullscreen() {
    if is_fullscreen() {
        let document = dom::document().map(JsValue::from);
        let asked = call(document, &["exitFullscreen", "webkitExitFullscreen"]);
        if let Some(asked) = asked {
            wasm_bindgen_futures::spawn_local(async move {
                let _is_left = settled(asked).await;
            });
        }
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

/// Calls the first of these methods that the object has, and answers with its promise. A browser
/// that gives no promise tells of nothing.
fn call(object: Option<JsValue>, methods: &[&str]) -> Option<Promise> {
    let object = object?;
    let method = methods.iter().find_map(|name| dom::property(&object, name))?;
    let method = method.dyn_into::<js_sys::Function>().ok()?;
    match method.call0(&object) {
        Ok(answer) => answer.dyn_into().ok(),
        Err(refusal) => {
            web_sys::console::debug_1(&refusal);
            None
        }
    }
}

/// Whether a promise was kept; a refusal is not taken for an error of ours.
async fn settled(promise: Promise) -> bool {
    JsFuture::from(promise).await.inspect_err(web_sys::console::debug_1).is_ok()
}
