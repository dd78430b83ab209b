//! The end of a page that broke down.

use std::cell::Cell;
use std::panic::{set_hook, take_hook};
use std::rc::Rc;

use js_sys::Function;
use stifinner::platform::panic;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::tools::window;

/// Panics behind a call of the browser, as an event handler of the app does.
fn break_down(words: &'static str) {
    let broken = Closure::<dyn FnMut()>::new(move || std::panic::panic_any(words));
    let broken: &Function = broken.as_ref().unchecked_ref();
    assert!(broken.call0(&JsValue::NULL).is_err(), "the panic ends the call");
}

fn stored(key: &str) -> Option<String> {
    window().local_storage().unwrap().unwrap().get_item(key).unwrap()
}

// One test, since hooks cannot be changed any more after a panic.
#[wasm_bindgen_test]
fn a_page_that_breaks_down_keeps_the_work_and_says_so() {
    let harness = take_hook();
    panic::install();
    let before_any_work = take_hook();
    panic::keep_with(|| Some(("stifinner/emergency/1".to_owned(), "the work".to_owned())));
    let keeping = take_hook();
    panic::keep_with(|| std::panic::panic_any("on purpose, while keeping"));
    let unable_to_keep = take_hook();
    set_hook(Box::new(move |info| match info.payload().downcast_ref::<&str>() {
        Some(&"before any work") => before_any_work(info),
        Some(&"with work") => keeping(info),
        Some(&("with work that breaks too" | "on purpose, while keeping")) => unable_to_keep(info),
        _ => harness(info),
    }));
    let said = Rc::new(Cell::new(0));
    let count = Rc::clone(&said);
    let hear = Closure::<dyn FnMut()>::new(move || count.set(count.get() + 1));
    let listener = hear.as_ref().unchecked_ref();
    window().add_event_listener_with_callback("StifinnerFailed", listener).unwrap();

    break_down("before any work");
    assert_eq!((stored("stifinner/emergency/1"), said.get()), (None, 1));
    break_down("with work");
    assert_eq!(stored("stifinner/emergency/1").as_deref(), Some("the work"));
    assert_eq!(said.get(), 2);
    break_down("with work");
    assert_eq!(said.get(), 2, "what breaks after it is not told again");
    break_down("with work that breaks too");
    assert_eq!(said.get(), 3, "a page that cannot keep the work still says that it stopped");

    window().remove_event_listener_with_callback("StifinnerFailed", listener).unwrap();
    window().local_storage().unwrap().unwrap().clear().unwrap();
}
