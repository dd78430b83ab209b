//! What happens to the page from outside: its address, its life, the device's colors, its keys.

use wasm_bindgen::JsCast;
use web_sys::{
    BeforeUnloadEvent, Element, Event, KeyboardEvent, MediaQueryListEvent, VisibilityState,
};

use super::dark_query;
use crate::platform::dom;

/// Tells whenever the `#` address changed.
pub fn on_hash_change(mut tell: impl FnMut() + 'static) {
    if let Some(window) = dom::window() {
        dom::listen(&window, "hashchange", move |_: Event| tell());
    }
}

/// Tells whenever the page is hidden or goes away. Both often come together, and neither alone is
/// sure: a discarded tab tells only the first, some browsers tell a closed one only the second.
pub fn on_hidden(tell: impl FnMut() + 'static) {
    let (Some(window), Some(document)) = (dom::window(), dom::document()) else { return };
    let tell = std::rc::Rc::new(std::cell::RefCell::new(tell));
    let also = std::rc::Rc::clone(&tell);
    let seen = document.clone();
    dom::listen(&document, "visibilitychange", move |_: Event| {
        if seen.visibility_state() == VisibilityState::Hidden {
            call(&tell);
        }
    });
    dom::listen(&window, "pagehide", move |_: Event| call(&also));
}

/// Has the browser ask the person before it closes the page, whenever `is_needed` says so then.
pub fn on_leaving(is_needed: impl Fn() -> bool + 'static) {
    let Some(window) = dom::window() else { return };
    dom::listen(&window, "beforeunload", move |event: BeforeUnloadEvent| {
        if is_needed() {
            event.prevent_default();
            // The older word for the same.
            event.set_return_value("1");
        }
    });
}

fn call(tell: &std::cell::RefCell<impl FnMut()>) {
    // One event inside the other would be a second word on the same thing.
    if let Ok(mut tell) = tell.try_borrow_mut() {
        tell();
    }
}

/// Tells whenever the device changes to dark colors (`true`) or to light ones.
pub fn on_device_dark(mut tell: impl FnMut(bool) + 'static) {
    if let Some(query) = dark_query() {
        dom::listen(&query, "change", move |event: MediaQueryListEvent| tell(event.matches()));
    }
}

/// What keys ask for, wherever the focus is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shortcut {
    /// Ctrl+Z (⌘Z).
    Undo,
    /// Ctrl+Y or Ctrl+Shift+Z (⇧⌘Z).
    Redo,
    /// Ctrl+S (⌘S).
    Save,
    /// Ctrl+K (⌘K).
    Palette,
    /// F8, outside of fields.
    Show,
    /// Shift+F8, in fields too: it may be pressed in a hurry.
    Discreet,
}

/// Tells whenever a shortcut is pressed; the browser then does not act on it. In a field whose
/// draft is not handed in (`data-draft`), Undo and Redo are left to the field.
pub fn on_shortcut(mut tell: impl FnMut(Shortcut) + 'static) {
    let Some(window) = dom::window() else { return };
    dom::listen(&window, "keydown", move |event: KeyboardEvent| {
        let Some(shortcut) = shortcut(&event) else { return };
        if shortcut == Shortcut::Show && is_in(&event, FIELDS) {
            return;
        }
        let walks = matches!(shortcut, Shortcut::Undo | Shortcut::Redo);
        if event.default_prevented() || (walks && is_in(&event, "[data-draft]")) {
            return;
        }
        event.prevent_default();
        // A key held down walks on, but opens nothing twice.
        if walks || !event.repeat() {
            tell(shortcut);
        }
    });
}

fn shortcut(event: &KeyboardEvent) -> Option<Shortcut> {
    let has_command = event.ctrl_key() || event.meta_key();
    if event.key() == "F8" && !has_command && !event.alt_key() {
        return Some(if event.shift_key() { Shortcut::Discreet } else { Shortcut::Show });
    }
    if !has_command || event.alt_key() || event.is_composing() {
        return None;
    }
    match (event.key().to_lowercase().as_str(), event.shift_key()) {
        ("z", false) => Some(Shortcut::Undo),
        ("z", true) => Some(Shortcut::Redo),
        // ⌘Y is the browser's own.
        ("y", false) if event.ctrl_key() => Some(Shortcut::Redo),
        ("s", false) => Some(Shortcut::Save),
        ("k", false) => Some(Shortcut::Palette),
        _ => None,
    }
}

/// What is typed in.
const FIELDS: &str = "input, textarea, select, [contenteditable]";

/// What the space key presses or types in.
const BUTTONS: &str = "input, textarea, select, [contenteditable], button, summary";

/// Tells the plain keys that nobody on the page wanted, outside of fields, dialogs and menus; the
/// browser does not act on those that `take` says it took.
pub fn on_turn_key(take: impl Fn(&str) -> bool + 'static) {
    let Some(window) = dom::window() else { return };
    dom::listen(&window, "keydown", move |event: KeyboardEvent| {
        let has_modifier =
            event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key();
        let is_wanted = event.default_prevented() || is_in(&event, "dialog, details.menu");
        // In a field only Escape means nothing to the field itself.
        let own = if event.key() == " " { BUTTONS } else { FIELDS };
        let is_typed = event.key() != "Escape" && is_in(&event, own);
        if !has_modifier && !is_wanted && !is_typed && take(&event.key()) {
            event.prevent_default();
        }
    });
}

fn is_in(event: &KeyboardEvent, selector: &str) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| matches!(target.closest(selector), Ok(Some(_))))
}
