//! The choices of one cell: a mark a line, set or not.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use super::{Mark, Opened, Shared};
use crate::app::glue::AppHandle;

/// Widest the choices get. **Unit** rem.
const WIDTH_REM: u8 = 15;

#[component]
pub(super) fn Choices(shared: Shared, opened: Opened) -> impl IntoView {
    let t = AppHandle::get().t();
    let node = NodeRef::<html::Div>::new();
    node.on_load(|node| drop(node.focus()));
    let leave = move || {
        shared.opened.set(None);
        shared.focus();
    };
    let outside = window_event_listener(ev::pointerdown, move |event| {
        let pressed = event_target::<web_sys::Element>(&event);
        let node = node.get_untracked();
        if node.is_some_and(|node| !node.contains(Some(&pressed))) {
            shared.opened.set(None);
        }
    });
    on_cleanup(move || outside.remove());
    let Opened { cell, left_px, top_px } = opened;
    let keys = {
        let cell = cell.clone();
        move |event: ev::KeyboardEvent| {
            let key = event.key();
            let letter = shared.model.marks.with_untracked(|marks| {
                let is_letter = |mark: &Mark| mark.letter.to_lowercase() == key.to_lowercase();
                marks.iter().position(is_letter)
            });
            match (key.as_str(), letter) {
                ("Escape", _) => leave(),
                (_, Some(mark)) if !event.ctrl_key() && !event.meta_key() => {
                    shared.turn(&cell, mark);
                }
                _ => return,
            }
            event.prevent_default();
            event.stop_propagation();
        }
    };
    let held = {
        let cell = cell.clone();
        Memo::new(move |_| shared.marks_of(&cell))
    };
    let choice = move |(at, mark): (usize, Mark)| {
        let cell = cell.clone();
        view! {
            <button type="button" class="matrix-choice"
                aria-pressed=move || held.with(|held| held.contains(&at)).to_string()
                on:click=move |_| shared.turn(&cell, at)>
                <span class="matrix-mark" data-weight=mark.weight aria-hidden="true">{mark.letter}</span>
                <span>{mark.word}</span>
            </button>
        }
    };
    let choices: Vec<_> =
        shared.model.marks.get_untracked().into_iter().enumerate().map(choice).collect();
    view! {
        <div class="matrix-choices edit-only" role="group" tabindex="-1" node_ref=node
            aria-label=t.matrix_choices() on:keydown=keys
            style:left=format!("max(0px, min({left_px}px, 100% - {WIDTH_REM}rem))")
            style:top=format!("{top_px}px")>
            {choices}
            <button type="button" class="ds-button" data-variant="tertiary" data-size="sm" on:click=move |_| leave()>{t.close()}</button>
        </div>
    }
}
