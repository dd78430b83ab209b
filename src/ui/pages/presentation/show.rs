//! The slides before a room, one at a time. Where the browser does not give the whole screen, they
//! fill the window instead.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use super::slide::SlideView;
use crate::app::glue::AppHandle;
use crate::figures::presentation::Slide;
use crate::ui::parts::icon::Icon;
use crate::ui::roster::Tool;

/// Where a key leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Back,
    On,
    First,
    Last,
    Out,
}

fn way(event: &ev::KeyboardEvent) -> Option<Way> {
    if event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing() {
        return None;
    }
    match event.key().as_str() {
        "ArrowRight" | "ArrowDown" | "PageDown" => Some(Way::On),
        // On a button the space key is the button's own.
        " " if !is_button(event) => Some(if event.shift_key() { Way::Back } else { Way::On }),
        "ArrowLeft" | "ArrowUp" | "PageUp" => Some(Way::Back),
        "Home" => Some(Way::First),
        "End" => Some(Way::Last),
        "Escape" => Some(Way::Out),
        _ => None,
    }
}

fn is_button(event: &ev::KeyboardEvent) -> bool {
    use leptos::wasm_bindgen::JsCast;
    let target = event.target().and_then(|it| it.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|it| it.tag_name().eq_ignore_ascii_case("button"))
}

#[component]
pub(super) fn Show(
    /// The slides; at least one.
    slides: Vec<Slide>,
    /// Takes the show away.
    on_leave: Callback<()>,
) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let last = slides.len().saturating_sub(1);
    let at = RwSignal::new(0_usize);
    let go = move |way: Way| match way {
        Way::Back => at.update(|at| *at = at.saturating_sub(1)),
        Way::On => at.update(|at| *at = (*at + 1).min(last)),
        Way::First => at.set(0),
        Way::Last => at.set(last),
        Way::Out => on_leave.run(()),
    };
    let keys = window_event_listener(ev::keydown, move |event| {
        if let Some(way) = way(&event) {
            event.prevent_default();
            go(way);
        }
    });
    // The browser's own Escape gives the screen back without telling of the key.
    let given_back = window_event_listener(ev::fullscreenchange, move |_| {
        if !app.is_screen_filled() {
            on_leave.run(());
        }
    });
    on_cleanup(move || {
        keys.remove();
        given_back.remove();
    });
    let stage = NodeRef::<html::Div>::new();
    stage.on_load(|stage| {
        // Without the focus a reader is not told where it is; the keys work all the same.
        let _has_focus = stage.focus();
    });
    let slides = StoredValue::new(slides);
    let shown = move || {
        let slide = slides.with_value(|slides| slides.get(at.get()).cloned());
        slide.map(|slide| view! { <SlideView slide=slide level=1/> })
    };
    let press = move |way: Way| Callback::new(move |()| go(way));
    let place = move || t.presentation_at(at.get() as u64 + 1, last as u64 + 1);
    view! {
        <div class="show" node_ref=stage tabindex="-1" role="dialog" aria-modal="true"
            aria-label=t.presentation()>
            <div class="show-slide" aria-live="polite">{shown}</div>
            <div class="show-foot">
                <Tool icon=Icon::Previous label=t.previous() on_press=press(Way::Back)/>
                <span class="show-place">{place}</span>
                <Tool icon=Icon::Next label=t.next() on_press=press(Way::On)/>
                <Tool icon=Icon::Close label=t.presentation_leave() on_press=press(Way::Out)/>
            </div>
        </div>
    }
}
