//! Walks along the points of a chart by pointer and by keys, and says what stands there.
//!
//! The picture itself is left alone: a dot and a small box are moved over it. To a screen reader it
//! is a slider that cannot be changed, so that arrow keys reach it and every step is told.

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::html;
use leptos::prelude::*;

use super::Shared;
use crate::app::glue::AppHandle;
use crate::figures::point::{PointWords, point_words};

/// Points that Page Up and Page Down jump.
const PAGE: usize = 10;

#[component]
pub(super) fn Probe(shared: Shared) -> impl IntoView {
    let t = AppHandle::get().t();
    let (spec, layout) = (shared.spec, shared.layout);
    let at = RwSignal::new(None::<usize>);
    let node = NodeRef::<html::Div>::new();
    let n_points = Memo::new(move |_| spec.with(|spec| spec.points.len()));
    // What the pointer or the keys are at; the newest point for whoever asks without either.
    let place = move || at.get().unwrap_or(usize::MAX).min(n_points.get().saturating_sub(1));
    let words = Memo::new(move |_| spec.with(|spec| point_words(t, spec, place())));
    let line = move || words.with(|words| words.as_ref().map(|words| words.line(t)));
    let on_move = move |event: PointerEvent| {
        let Some(width) = node.get_untracked().map(|node| node.client_width()) else { return };
        let nearest = layout.with_untracked(|layout| {
            let layout = layout.as_ref()?;
            let scale = f64::from(layout.size().width) / f64::from(width.max(1));
            layout.nearest(f64::from(event.offset_x()) * scale)
        });
        if at.get_untracked() != nearest {
            at.set(nearest);
        }
    };
    let on_key = move |event: KeyboardEvent| {
        let last = n_points.get_untracked().saturating_sub(1);
        let now = at.get_untracked().unwrap_or(last).min(last);
        let Some(next) = step(&event.key(), now, last) else { return };
        event.prevent_default();
        event.stop_propagation();
        at.set(next);
    };
    let on_focus = move |_| {
        if at.get_untracked().is_none() {
            at.set(n_points.get_untracked().checked_sub(1));
        }
    };
    let slider = move || {
        (n_points.get() > 0 && layout.with(Option::is_some)).then(|| {
            view! {
                <div class="figure-probe" role="slider" tabindex="0" node_ref=node
                    aria-label=t.figure_points() aria-readonly="true" aria-valuemin="1"
                    aria-valuemax=move || n_points.get().to_string()
                    aria-valuenow=move || (place() + 1).to_string()
                    aria-valuetext=line
                    on:pointermove=on_move on:pointerdown=on_move
                    on:pointerleave=move |_| at.set(None)
                    on:keydown=on_key on:focus=on_focus on:blur=move |_| at.set(None)></div>
            }
        })
    };
    view! {
        {slider}
        <Tip shared=shared at=at words=words/>
    }
}

/// Where a key leads: a place, or away from all of them.
#[expect(clippy::option_option, reason = "outer: whether the key means anything here")]
fn step(key: &str, now: usize, last: usize) -> Option<Option<usize>> {
    Some(Some(match key {
        "ArrowLeft" | "ArrowDown" => now.saturating_sub(1),
        "ArrowRight" | "ArrowUp" => (now + 1).min(last),
        "PageDown" => now.saturating_sub(PAGE),
        "PageUp" => (now + PAGE).min(last),
        "Home" => 0,
        "End" => last,
        "Escape" => return Some(None),
        _ => return None,
    }))
}

/// The dot on the point and the box beside it, on the side where there is room.
#[component]
fn Tip(
    shared: Shared,
    at: RwSignal<Option<usize>>,
    words: Memo<Option<PointWords>>,
) -> impl IntoView {
    // In shares of the picture, which may be shown a little larger than it was drawn.
    let spot = Memo::new(move |_| {
        let index = at.get()?;
        shared.layout.with(|layout| {
            let layout = layout.as_ref()?;
            let point = layout.position(index)?;
            let size = layout.size();
            Some((point.x / f64::from(size.width), point.y / f64::from(size.height)))
        })
    });
    let percent = |share: f64| format!("{:.3}%", share * 100.0);
    let left = move || spot.get().map_or_else(String::new, |(x, _)| percent(x));
    let top = move || spot.get().map_or_else(String::new, |(_, y)| percent(y));
    let side = move || spot.get().map(|(x, _)| if x > 0.5 { "before" } else { "after" });
    let is_hidden = move || spot.with(Option::is_none);
    let text = move |get: fn(&PointWords) -> Option<String>| {
        words.with(|words| words.as_ref().and_then(get))
    };
    view! {
        <span class="figure-dot" aria-hidden="true" hidden=is_hidden style:left=left style:top=top></span>
        <div class="figure-tip" aria-hidden="true" hidden=is_hidden data-side=side
            style:left=left style:top=top>
            <span>{move || text(|words| Some(words.day.clone()))}</span>
            <strong>{move || text(|words| Some(words.value.clone()))}</strong>
            <span>{move || text(|words| words.n.clone())}</span>
            <span>{move || text(|words| words.signal.clone())}</span>
            <span class="user-text">{move || text(|words| words.note.clone())}</span>
        </div>
    }
}
