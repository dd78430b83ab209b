//! The button over one bar, diamond or flag.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::{Placed, Shared, Shift, drag};
use crate::app::glue::AppHandle;
use crate::charts::Rect;

/// Days that Shift and an arrow key move.
const WEEK: i32 = 7;
/// The least that is pressed with ease. **Unit** px of the picture.
const LEAST_PX: f64 = 24.0;

/// Element id of a row, for whoever gives it the focus.
#[must_use]
pub fn item_id(key: &str) -> String {
    format!("timeline-{key}")
}

impl Shared {
    /// Moves a row and tells where it stands then.
    pub(super) fn shift(self, key: &str, shift: Shift) {
        let words = self.model.words.run((key.to_owned(), shift));
        self.model.shift.run((key.to_owned(), shift));
        let name = self.placed.with_untracked(|it| it.get(key).map(|it| it.name.clone()));
        self.told.set(format!("{}: {words}", name.unwrap_or_default()));
    }
}

#[component]
pub(super) fn Item(shared: Shared, key: String) -> impl IntoView {
    let placed = {
        let key = key.clone();
        Memo::new(move |_| shared.placed.with(|placed| placed.get(&key).cloned()))
    };
    let shift = {
        let key = key.clone();
        Memo::new(move |_| shared.drag.shift(&key))
    };
    let tip = {
        let key = key.clone();
        move || shift.get().map(|shift| shared.model.words.run((key.clone(), shift)))
    };
    let place = Memo::new(move |_| {
        let layout = shared.layout.get()?;
        let rect = shown(&placed.get()?, shift.get(), layout.day_px());
        let (width, height) = (f64::from(layout.size.width), f64::from(layout.size.height));
        let percent = |part: f64, of: f64| format!("{:.3}%", part / of * 100.0);
        let sides = [(rect.x, width), (rect.y, height), (rect.width, width), (rect.height, height)];
        Some(sides.map(|(part, of)| percent(part, of)))
    });
    let side = move |at: usize| {
        place.with(|place| place.as_ref().and_then(|it| it.get(at).cloned())).unwrap_or_default()
    };
    let is_late_in_time = move || {
        shared.layout.with(|layout| {
            let middle = layout.as_ref().map_or(0.0, |it| it.plot.center().x);
            placed.with(|it| it.as_ref().is_some_and(|it| it.rect.center().x > middle))
        })
    };
    let side_of_tip = move || if is_late_in_time() { "before" } else { "after" };
    let is = move |read: fn(&Placed) -> bool| {
        placed.with(|it| it.as_ref().is_some_and(read)).then_some("")
    };
    let words = move || placed.with(|it| it.as_ref().map(|it| format!("{}. {}", it.name, it.note)));
    let title = move || placed.with(|it| it.as_ref().map(|it| it.name.clone()));
    let tabindex = {
        let key = key.clone();
        move || if is_tab_stop(shared, &key) { "0" } else { "-1" }
    };
    let (for_keys, for_press, for_open, for_focus) =
        (key.clone(), key.clone(), key.clone(), key.clone());
    view! {
        <button type="button" class="timeline-item" id=item_id(&key) tabindex=tabindex title=title
            data-movable=move || is(|it| it.is_movable) data-long=move || is(|it| it.is_long)
            data-dragging=move || shift.get().map(|_| "")
            style:left=move || side(0) style:top=move || side(1)
            style:width=move || side(2) style:height=move || side(3)
            on:keydown=move |event| by_key(shared, &for_keys, placed, &event)
            on:pointerdown=move |event| drag::pressed(shared, &for_press, &event)
            on:focus=move |_| shared.active.set(Some(for_focus.clone()))
            on:blur=move |_| left(shared)
            on:click=move |event| {
                // A press by key has no pointer and so ends no drag.
                if event.detail() == 0 || !shared.drag.has_just_moved() {
                    shared.model.open.run(for_open.clone());
                }
            }>
            <span class="visually-hidden">{words}</span>
            {move || tip().map(|tip| view! { <span class="timeline-tip" data-side=side_of_tip aria-hidden="true">{tip}</span> })}
        </button>
    }
}

/// One row is reached by Tab, the others from it by the arrow keys.
fn is_tab_stop(shared: Shared, key: &str) -> bool {
    let active = shared.active.get();
    shared.keys.with(|keys| {
        let active = active.as_ref().filter(|active| keys.contains(active));
        active.or(keys.first()).is_some_and(|stop| stop == key)
    })
}

/// Where the button lies, moved as the drag has it.
fn shown(placed: &Placed, shift: Option<Shift>, day_px: f64) -> Rect {
    let mut rect = placed.rect;
    match shift {
        Some(Shift::Move(days)) => rect.x += f64::from(days) * day_px,
        Some(Shift::Start(days)) => {
            let by = (f64::from(days) * day_px).min(rect.width - day_px);
            rect.x += by;
            rect.width -= by;
        }
        Some(Shift::End(days)) => {
            rect.width = (rect.width + f64::from(days) * day_px).max(day_px);
        }
        None => {}
    }
    let missing = (LEAST_PX - rect.width).max(0.0);
    rect.x -= missing / 2.0;
    rect.width += missing;
    rect.y -= 4.0;
    rect.height += 8.0;
    rect
}

fn by_key(shared: Shared, key: &str, placed: Memo<Option<Placed>>, event: &KeyboardEvent) {
    let Some(placed) = placed.get_untracked() else { return };
    let days = if event.shift_key() { WEEK } else { 1 };
    let of = |days: i32| match event.alt_key() && placed.is_long {
        true => Shift::End(days),
        false => Shift::Move(days),
    };
    match event.key().as_str() {
        "ArrowLeft" if placed.is_movable => shared.shift(key, of(-days)),
        "ArrowRight" if placed.is_movable => shared.shift(key, of(days)),
        "ArrowUp" => step(shared, key, -1),
        "ArrowDown" => step(shared, key, 1),
        "Escape" if untrack(|| shared.drag.is_on()) => shared.drag.end(),
        _ => return,
    }
    event.prevent_default();
    event.stop_propagation();
}

/// The page may be gone when its button loses the focus.
fn left(shared: Shared) {
    let _is_there = shared.model.rest.try_run(());
}

/// Gives the focus to the row above or below.
fn step(shared: Shared, key: &str, by: isize) {
    let next = shared.keys.with_untracked(|keys| {
        let at = keys.iter().position(|other| other == key)?;
        keys.get(at.checked_add_signed(by)?).cloned()
    });
    if let Some(next) = next {
        AppHandle::get().focus_now(&item_id(&next));
    }
}
