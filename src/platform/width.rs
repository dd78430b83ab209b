//! How wide an element is, followed while it changes.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver, js_sys};

use super::timers;

/// Follows the width of one element until it is dropped.
pub struct WidthObserver {
    observer: ResizeObserver,
    _on_resize: Closure<dyn FnMut(js_sys::Array)>,
}

impl WidthObserver {
    /// Tells the width of an element now and whenever it changes. **Unit** CSS px, whole.
    /// `None` where the browser cannot follow sizes; then the width was told once.
    pub fn new(element: &Element, tell: impl Fn(u32) + 'static) -> Option<Self> {
        let width = |element: &Element| u32::try_from(element.client_width()).unwrap_or(0);
        tell(width(element));
        let (followed, tell) = (element.clone(), Rc::new(tell));
        // Told after the browser's round of sizes: what is drawn anew may change sizes itself, and
        // a change within the round is a fault that the browser reports.
        let on_resize = Closure::<dyn FnMut(js_sys::Array)>::new(move |_| {
            let (followed, tell) = (followed.clone(), Rc::clone(&tell));
            timers::after(0, move || tell(width(&followed)));
        });
        let observer = ResizeObserver::new(on_resize.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self { observer, _on_resize: on_resize })
    }
}

impl Drop for WidthObserver {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
