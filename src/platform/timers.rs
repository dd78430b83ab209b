//! Waiting: once for a while, and again and again for the browser to draw.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Promise;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

use super::dom;

/// Something that happens after a while, unless this is dropped before.
pub struct Timeout {
    id: Option<i32>,
    // The browser calls it; it lives as long as this.
    _call: Closure<dyn FnMut()>,
    is_over: Rc<Cell<bool>>,
}

impl std::fmt::Debug for Timeout {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(if self.is_over.get() { "Timeout (over)" } else { "Timeout (waiting)" })
    }
}

impl Timeout {
    /// Calls `then` after so many milliseconds.
    #[must_use = "dropping it cancels it"]
    pub fn new(ms: u32, then: impl FnOnce() + 'static) -> Self {
        let is_over = Rc::new(Cell::new(false));
        let mark = Rc::clone(&is_over);
        let call = Closure::once(move || {
            mark.set(true);
            then();
        });
        let id = start(ms, call.as_ref());
        Self { id, _call: call, is_over }
    }
}

impl Drop for Timeout {
    fn drop(&mut self) {
        if let (false, Some(id), Some(window)) = (self.is_over.get(), self.id, dom::window()) {
            window.clear_timeout_with_handle(id);
        }
    }
}

/// Calls `then` after so many milliseconds, come what may.
pub fn after(ms: u32, then: impl FnOnce() + 'static) {
    start(ms, &Closure::once_into_js(then));
}

fn start(ms: u32, call: &JsValue) -> Option<i32> {
    let ms = i32::try_from(ms).unwrap_or(i32::MAX);
    let started = dom::window()?
        .set_timeout_with_callback_and_timeout_and_arguments_0(call.unchecked_ref(), ms);
    // Only a page without timers refuses, and that is no browser.
    started.inspect_err(web_sys::console::error_1).ok()
}

/// How much of a piece that took long is still expected of the next: one hiccup is soon forgotten.
const FADING: f64 = 0.7;

/// Long work in slices, between which the browser draws and takes keys.
#[derive(Debug)]
pub struct Slice {
    ms: f64,
    began: f64,
    /// When the latest piece was done.
    done: f64,
    /// What a piece takes: the longest of late, so that the next one does not overrun the slice.
    piece: f64,
}

impl Slice {
    /// Slices of at most so many milliseconds, as far as the work asks often enough.
    #[must_use]
    pub fn new(ms: f64) -> Self {
        let now = elapsed_ms();
        Self { ms, began: now, done: now, piece: 0.0 }
    }

    /// Asked after each piece of the work: gives way to the browser when the slice has no room for
    /// another. Also goes on in a hidden tab, where timers are slowed and nothing is drawn.
    pub async fn rest(&mut self) {
        let now = elapsed_ms();
        self.piece = (now - self.done).max(FADING * self.piece);
        self.done = now;
        if now - self.began + self.piece > self.ms {
            self.end().await;
        }
    }

    /// Gives way at once: what comes next is a slice of its own, since it cannot be cut.
    pub async fn end(&mut self) {
        give_way().await;
        self.began = elapsed_ms();
        self.done = self.began;
    }
}

/// Milliseconds since the page began; they never go back.
fn elapsed_ms() -> f64 {
    dom::window().and_then(|window| window.performance()).map_or(0.0, |clock| clock.now())
}

/// Waits for the next task of the page. A message is not slowed as a timer is.
pub async fn give_way() {
    let mut ports = None;
    let promise = Promise::new(&mut |resolve, _| {
        let Ok(channel) = MessageChannel::new() else {
            start(0, &resolve);
            return;
        };
        channel.port1().set_onmessage(Some(&resolve));
        if channel.port2().post_message(&JsValue::NULL).is_err() {
            start(0, &resolve);
        }
        ports = Some(channel);
    });
    // The promise is never rejected.
    drop(JsFuture::from(promise).await);
    if let Some(channel) = ports {
        channel.port1().close();
    }
}
