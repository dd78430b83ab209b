//! Waiting, and giving way.

use std::cell::Cell;
use std::rc::Rc;

use stifinner::platform::timers::{Slice, Timeout, after};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::tools::{promise, window};

fn busy(ms: f64) {
    let clock = window().performance().unwrap();
    let begin = clock.now();
    while clock.now() - begin < ms {}
}

#[wasm_bindgen_test]
async fn a_dropped_timeout_never_happens() {
    let happened = Rc::new(Cell::new(0));
    let (mark, kept_mark) = (Rc::clone(&happened), Rc::clone(&happened));
    drop(Timeout::new(0, move || mark.set(mark.get() + 10)));
    let (later, tell) = promise();
    let _kept = Timeout::new(0, move || kept_mark.set(kept_mark.get() + 1));
    after(20, move || tell(JsValue::NULL));
    JsFuture::from(later).await.unwrap();
    assert_eq!(happened.get(), 1);
}

#[wasm_bindgen_test]
async fn a_timeout_may_drop_itself() {
    let place = Rc::new(Cell::new(None));
    let own = Rc::clone(&place);
    let (done, tell) = promise();
    let timeout = Timeout::new(0, move || {
        drop(own.take());
        tell(JsValue::TRUE);
    });
    place.set(Some(timeout));
    assert!(JsFuture::from(done).await.unwrap().is_truthy());
}

#[wasm_bindgen_test]
async fn work_gives_way_when_its_slice_is_used_up_and_not_before() {
    let others = Rc::new(Cell::new(0));
    let mark = Rc::clone(&others);
    let mut slice = Slice::new(5.0);
    after(0, move || mark.set(mark.get() + 1));
    slice.rest().await;
    assert_eq!(others.get(), 0, "a fresh slice goes on at once");
    while others.get() == 0 {
        // Ends only if tasks of others get their turn.
        busy(6.0);
        slice.rest().await;
    }
}
