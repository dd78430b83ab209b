//! Small helpers around the browser's objects, for the other files of `platform` only.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, DomException, Event, EventTarget, HtmlElement, Window};

/// The window; absent only outside a page.
#[expect(clippy::disallowed_methods, reason = "this is where the browser is reached")]
pub(super) fn window() -> Option<Window> {
    web_sys::window()
}

/// The document of the page.
pub(super) fn document() -> Option<Document> {
    window()?.document()
}

/// The body of the page.
pub(super) fn body() -> Option<HtmlElement> {
    document()?.body()
}

/// What a fallible search finds, or a fault that names what is missing.
pub(super) fn found<T>(what: Option<T>, name: &str) -> Result<T, JsValue> {
    what.ok_or_else(|| JsValue::from_str(&format!("no {name}")))
}

/// A property of an object; `None` where it is missing, null or may not be read.
pub(super) fn property(object: &JsValue, name: &str) -> Option<JsValue> {
    let value = js_sys::Reflect::get(object, &JsValue::from_str(name)).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}

/// Whether this is WebKit, for its faults alone.
pub(super) fn is_webkit() -> bool {
    let vendor = window().and_then(|window| property(&window.navigator(), "vendor"));
    vendor.and_then(|vendor| vendor.as_string()).is_some_and(|name| name.starts_with("Apple"))
}

/// The name of an exception, such as `QuotaExceededError`; empty for what is none.
pub(super) fn error_name(fault: &JsValue) -> String {
    if let Some(exception) = fault.dyn_ref::<DomException>() {
        return exception.name();
    }
    property(fault, "name").and_then(|name| name.as_string()).unwrap_or_default()
}

/// An exception in the browser's own words.
pub(super) fn words(fault: &JsValue) -> String {
    if let Some(text) = fault.as_string() {
        return text;
    }
    let message = property(fault, "message").and_then(|message| message.as_string());
    match (error_name(fault), message) {
        (name, None) if name.is_empty() => format!("{fault:?}"),
        (name, None) => name,
        (name, Some(message)) => format!("{name}: {message}"),
    }
}

/// Listens to an event for as long as the page lives.
pub(super) fn listen<E: JsCast + 'static>(
    target: &EventTarget,
    event: &str,
    mut handle: impl FnMut(E) + 'static,
) {
    let closure = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        handle(event.unchecked_into());
    });
    let listener = closure.as_ref().unchecked_ref();
    match target.add_event_listener_with_callback(event, listener) {
        Ok(()) => closure.forget(),
        Err(fault) => web_sys::console::error_1(&fault),
    }
}
