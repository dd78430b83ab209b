//! What a tab keeps for itself, through reloads and no longer. For trifles that may be lost.

use wasm_bindgen::JsValue;
use web_sys::Storage;

use super::dom;

/// The text under a key, if there is one that can be read.
#[must_use]
pub fn get(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// Keeps a text under a key, or takes away what is there. A tab that may keep nothing says so in
/// the browser's log.
pub fn set(key: &str, text: Option<&str>) {
    let Some(storage) = storage() else { return };
    let done: Result<(), JsValue> = match text {
        Some(text) => storage.set_item(key, text),
        None => storage.remove_item(key),
    };
    if let Err(fault) = done {
        web_sys::console::debug_1(&fault);
    }
}

fn storage() -> Option<Storage> {
    dom::window()?.session_storage().ok().flatten()
}
