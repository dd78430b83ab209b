//! Which part of a long list is in sight.

use leptos::prelude::*;
use leptos::web_sys::Element;
use leptos::{ev, html};

use crate::platform::page;
pub use crate::platform::sight::{Sight, of as sight_of, scroll_on};
use crate::platform::width::WidthObserver;

/// Tells whenever the page is scrolled, or the window or the list gets another size, as long as the
/// caller's owner lives.
pub fn follow_sight(list: NodeRef<html::Div>, tell: impl Fn() + Copy + 'static) {
    let scrolled = window_event_listener(ev::scroll, move |_| tell());
    let resized = window_event_listener(ev::resize, move |_| tell());
    on_cleanup(move || {
        scrolled.remove();
        resized.remove();
    });
    let observer = StoredValue::new_local(None);
    list.on_load(move |element| {
        // In the next frame, when the list may be gone: a size that changes while sizes are told
        // would loop.
        let if_there = move || {
            if list.try_get_untracked().flatten().is_some() {
                tell();
            }
        };
        let in_next_frame = move |_| request_animation_frame(if_there);
        observer.set_value(WidthObserver::new(&element, in_next_frame));
    });
}

/// Gives an element an attribute, or takes it away, where a view with one listener for each would cost
/// too much.
pub fn set_attribute(element: &Element, name: &str, value: Option<&str>) {
    page::set_attribute(element, name, value);
}
