//! The width of an element as a signal, for pictures that are drawn to fit.

use leptos::html::ElementType;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::Element;

use crate::platform::width::WidthObserver;

/// Follows the width of an element, rounded down to steps. **Unit** CSS px. Zero until it is on the
/// page.
#[must_use]
pub fn width_of<E>(node: NodeRef<E>, step_px: u32) -> Signal<u32>
where
    E: ElementType + 'static,
    E::Output: JsCast + Clone + 'static,
{
    let width = RwSignal::new(0);
    let observer = StoredValue::new_local(None);
    // Serves the page: the element's size is the browser's to say.
    node.on_load(move |element| {
        let element: Element = element.unchecked_into();
        let tell = move |px: u32| {
            let stepped = px / step_px * step_px;
            // In the next frame: a size that changes while sizes are told would loop.
            request_animation_frame(move || {
                if width.try_get_untracked().is_some_and(|now| now != stepped) {
                    width.set(stepped);
                }
            });
        };
        observer.set_value(WidthObserver::new(&element, tell));
    });
    width.into()
}
