//! What is left of the frame while a view fills the screen: three buttons for those who have no
//! keys, and a word for those who do not see it.

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::app::show::{Show, Turn};
use crate::ui::parts::icon::Icon;
use crate::ui::roster::Tool;

#[component]
pub(super) fn ShowBar() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let is_shown = Memo::new(move |_| app.shown().is_some());
    let said = Memo::new(move |before: Option<&&'static str>| match (is_shown.get(), before) {
        (true, _) => t.show_on(),
        (false, Some(before)) if !before.is_empty() => t.show_off(),
        (false, _) => "",
    });
    let tool = move |icon: Icon, label: &'static str, turn: Turn| {
        view! { <Tool icon=icon label=label on_press=Callback::new(move |()| app.turn(turn))/> }
    };
    let has_slides = Memo::new(move |_| matches!(app.shown(), Some(Show::Slides { .. })));
    let place = move || match app.shown() {
        Some(Show::Slides { at, of }) => Some(t.presentation_at(at as u64 + 1, of as u64)),
        _ => None,
    };
    let buttons = move || {
        is_shown.get().then(|| {
            let (previous, next) = match has_slides.get() {
                true => (t.previous(), t.next()),
                false => (t.show_previous(), t.show_next()),
            };
            view! {
                <section class="show-bar" aria-label=t.show_mode()>
                    {tool(Icon::Previous, previous, Turn::Previous)}
                    <span class="show-place">{place}</span>
                    {tool(Icon::Next, next, Turn::Next)}
                    {tool(Icon::Close, t.show_leave(), Turn::Leave)}
                </section>
            }
        })
    };
    view! {
        <p class="visually-hidden" role="status">{move || said.get()}</p>
        {buttons}
    }
}
