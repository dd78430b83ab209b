//! The page itself: its address, its life, its keys, and what views may ask of it.

mod ask;
mod events;
mod held;

pub use super::picture::{PictureError, svg_to_png};
pub use ask::{Estimate, FetchError, estimate, fetch_text, persist, persisted};
pub use events::{
    Shortcut, on_device_dark, on_hash_change, on_hidden, on_leaving, on_shortcut, on_turn_key,
};
pub use held::HeldFocus;

use leptos::prelude::IntoView;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, FocusOptions, HtmlElement, MediaQueryList};

use super::{dom, panic};

/// The part of the address from the `#` on; empty when there is none.
#[must_use]
pub fn hash() -> String {
    dom::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Goes to another `#` address, as one step of the browser's history.
pub fn set_hash(hash: &str) {
    report(dom::window().map(|window| window.location().set_hash(hash)));
}

/// Shows another `#` address in place of the present one; nobody is told that it changed.
pub fn replace_hash(hash: &str) {
    let replace = |window: web_sys::Window| {
        window.history()?.replace_state_with_url(&JsValue::NULL, "", Some(hash))
    };
    report(dom::window().map(replace));
}

/// Whether the device asks for dark colors.
#[must_use]
pub fn device_is_dark() -> bool {
    dark_query().is_some_and(|query| query.matches())
}

fn dark_query() -> Option<MediaQueryList> {
    dom::window()?.match_media("(prefers-color-scheme: dark)").ok().flatten()
}

/// Says which language the page is in.
pub fn set_lang(tag: &str) {
    set_root_attribute("lang", tag);
}

/// Names the page, as tabs and bookmarks show it.
pub fn set_title(title: &str) {
    if let Some(document) = dom::document() {
        document.set_title(title);
    }
}

/// Sets an attribute of the root element.
pub fn set_root_attribute(name: &str, value: &str) {
    let root = dom::document().and_then(|document| document.document_element());
    report(root.map(|root| root.set_attribute(name, value)));
}

/// Takes an attribute of the root element away.
pub fn remove_root_attribute(name: &str) {
    let root = dom::document().and_then(|document| document.document_element());
    report(root.map(|root| root.remove_attribute(name)));
}

/// The addresses of the links that a selector finds, in the order of the page.
#[must_use]
pub fn addresses(selector: &str) -> Vec<String> {
    let found = dom::document().and_then(|document| document.query_selector_all(selector).ok());
    let Some(found) = found else { return Vec::new() };
    let link = |at| found.get(at)?.dyn_into::<Element>().ok()?.get_attribute("href");
    (0..found.length()).filter_map(link).collect()
}

/// Moves the focus to an element; whether it is there.
pub fn focus(element_id: &str) -> bool {
    let element = element(element_id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
    let is_there = element.is_some();
    report(element.map(|element| element.focus()));
    is_there
}

/// Gives an element the focus back without scrolling to it; whether it is there.
pub fn focus_in_place(element_id: &str) -> bool {
    let element = element(element_id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
    let is_there = element.is_some();
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    report(element.map(|element| element.focus_with_options(&options)));
    is_there
}

/// Whether this element has the focus.
#[must_use]
pub fn has_focus(element_id: &str) -> bool {
    let active = dom::document().and_then(|document| document.active_element());
    active.is_some_and(|active| active.id() == element_id)
}

/// Whether no element has the focus.
#[must_use]
pub fn is_focus_lost() -> bool {
    let active = dom::document().and_then(|document| document.active_element());
    active.is_none_or(|active| active.tag_name() == "BODY")
}

/// Gives an element an attribute; `None` takes it away.
pub fn set_attribute(element: &Element, name: &str, value: Option<&str>) {
    report(Some(match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    }));
}

/// Width and height of an element on screen. **Unit** CSS pixels.
#[must_use]
pub fn element_size(element_id: &str) -> Option<(f64, f64)> {
    let rectangle = element(element_id)?.get_bounding_client_rect();
    Some((rectangle.width(), rectangle.height()))
}

fn element(id: &str) -> Option<Element> {
    dom::document()?.get_element_by_id(id)
}

/// Opens the browser's dialog for printing.
pub fn print() {
    report(dom::window().map(|window| window.print()));
}

/// The same, and tells once when the dialog is closed.
pub fn print_and_tell(tell: impl FnOnce() + 'static) {
    let told = Closure::once_into_js(move || {
        if let Some(window) = dom::window() {
            window.set_onafterprint(None);
        }
        tell();
    });
    if let Some(window) = dom::window() {
        window.set_onafterprint(Some(told.unchecked_ref()));
    }
    print();
}

/// Loads the page anew.
pub fn reload() {
    report(dom::window().map(|window| window.location().reload()));
}

/// Draws a view into `#app`, for as long as the page lives. Leptos runs tasks from within the call
/// of `view` on, and none before.
pub fn mount<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static) {
    let place = element("app").and_then(|place| place.dyn_into::<HtmlElement>().ok());
    match place {
        Some(place) => leptos::mount::mount_to(place, view).forget(),
        None => panic::show_failure("no element with the id app"),
    }
}

/// Faults here are the browser's refusals of trifles; they belong in its log.
fn report(outcome: Option<Result<(), JsValue>>) {
    if let Some(Err(fault)) = outcome {
        web_sys::console::warn_1(&fault);
    }
}
