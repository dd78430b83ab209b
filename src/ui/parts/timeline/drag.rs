//! Dragging a bar or one of its ends. It snaps to days; a press that does not move is a press.

use leptos::ev::PointerEvent;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;

use super::{Shared, Shift};

/// A pointer that moved less than this has pressed, not dragged. **Unit** px.
const SLACK_PX: f64 = 4.0;
/// How near an end takes hold of the end alone. **Unit** px.
const END_PX: f64 = 8.0;
/// Narrower than this a bar has no ends of its own to take hold of. **Unit** px.
const LEAST_PX: f64 = 3.0 * END_PX;

/// A bar under way.
#[derive(Debug, Clone, PartialEq)]
struct Held {
    key: String,
    from_x: f64,
    shift: Shift,
    has_moved: bool,
}

/// What is being dragged in one timeline.
#[derive(Debug, Clone, Copy)]
pub(super) struct Drag {
    held: RwSignal<Option<Held>>,
    just_moved: StoredValue<bool>,
}

impl Drag {
    pub(super) fn new() -> Self {
        Self { held: RwSignal::new(None), just_moved: StoredValue::new(false) }
    }

    /// How a row is being changed.
    pub(super) fn shift(self, key: &str) -> Option<Shift> {
        self.held.with(|held| {
            let held = held.as_ref().filter(|held| held.has_moved && held.key == key)?;
            Some(held.shift)
        })
    }

    /// Whether the press that ends now was a drag.
    pub(super) fn has_just_moved(self) -> bool {
        self.just_moved.get_value()
    }

    pub(super) fn is_on(self) -> bool {
        self.held.with(Option::is_some)
    }

    pub(super) fn end(self) {
        self.held.set(None);
    }
}

pub(super) fn pressed(shared: Shared, key: &str, event: &PointerEvent) {
    shared.drag.just_moved.set_value(false);
    let placed = shared.placed.get_untracked();
    let Some(placed) = placed.get(key).filter(|placed| placed.is_movable) else { return };
    if event.button() != 0 {
        return;
    }
    let button = event.current_target().and_then(|it| it.dyn_into::<HtmlElement>().ok());
    let Some(rect) = button.map(|button| button.get_bounding_client_rect()) else { return };
    let x = f64::from(event.client_x());
    let shift = match placed.is_long && rect.width() >= LEAST_PX {
        true if x - rect.left() <= END_PX => Shift::Start(0),
        true if rect.right() - x <= END_PX => Shift::End(0),
        _ => Shift::Move(0),
    };
    let held = Held { key: key.to_owned(), from_x: x, shift, has_moved: false };
    shared.drag.held.set(Some(held));
}

pub(super) fn moved(shared: Shared, event: &PointerEvent) {
    let Some(held) = shared.drag.held.get_untracked() else { return };
    if event.buttons() == 0 {
        // It was let go where nobody heard of it.
        return shared.drag.end();
    }
    let plane = event.current_target().and_then(|it| it.dyn_into::<HtmlElement>().ok());
    let (Some(plane), Some(layout)) = (plane, shared.layout.get_untracked()) else { return };
    let way = f64::from(event.client_x()) - held.from_x;
    if !held.has_moved {
        if way.abs() < SLACK_PX {
            return;
        }
        // From now on the plane hears of the pointer wherever it goes.
        drop(plane.set_pointer_capture(event.pointer_id()));
        shared.drag.just_moved.set_value(true);
    }
    // The picture may be shown a little larger than it was drawn.
    let scale = f64::from(plane.client_width()) / f64::from(layout.size.width);
    let shift = held.shift.by(days(way / (layout.day_px() * scale).max(f64::EPSILON)));
    shared.drag.held.set(Some(Held { shift, has_moved: true, ..held }));
}

#[expect(clippy::cast_possible_truncation, reason = "a float cast saturates, which is wanted")]
fn days(days: f64) -> i32 {
    days.round() as i32
}

pub(super) fn dropped(shared: Shared) {
    let Some(held) = shared.drag.held.get_untracked() else { return };
    shared.drag.end();
    if held.has_moved && held.shift.days() != 0 {
        shared.shift(&held.key, held.shift);
        shared.model.rest.run(());
    }
}
