//! Dragging a pill to another field. A press that does not move is a press.

use leptos::ev::PointerEvent;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::Element;

use super::Shared;

/// A pointer that moved less than this has pressed, not dragged. **Unit** px.
const SLACK_PX: f64 = 5.0;

/// A pill under way.
#[derive(Debug, Clone, PartialEq)]
struct Held {
    key: String,
    from: (f64, f64),
    shift: Option<(f64, f64)>,
    target: Option<(usize, usize)>,
}

/// What is being dragged in one grid.
#[derive(Debug, Clone, Copy)]
pub(super) struct Drag {
    held: RwSignal<Option<Held>>,
    just_moved: StoredValue<bool>,
}

impl Drag {
    pub(super) fn new() -> Self {
        Self { held: RwSignal::new(None), just_moved: StoredValue::new(false) }
    }

    /// How far a pill is from its place, while it is dragged.
    pub(super) fn shift(self, key: &str) -> Option<(f64, f64)> {
        self.held.with(|held| held.as_ref().filter(|held| held.key == key)?.shift)
    }

    /// The field over which the dragged pill is.
    pub(super) fn target(self) -> Option<(usize, usize)> {
        self.held.with(|held| held.as_ref()?.target)
    }

    /// Whether the press that ends now was a drag.
    pub(super) fn has_just_moved(self) -> bool {
        self.just_moved.get_value()
    }

    pub(super) fn end(self) {
        self.held.set(None);
    }
}

fn at(event: &PointerEvent) -> (f64, f64) {
    (f64::from(event.client_x()), f64::from(event.client_y()))
}

pub(super) fn pressed(shared: Shared, key: &str, event: &PointerEvent) {
    // A view that is shown to a room is enlarged, and not for placing with the mouse.
    let is_fixed = shared.is_shown.get_untracked() || shared.model.is_fixed.get_untracked();
    if event.button() != 0 || is_fixed {
        return;
    }
    shared.drag.just_moved.set_value(false);
    let from = at(event);
    shared.drag.held.set(Some(Held { key: key.to_owned(), from, shift: None, target: None }));
}

pub(super) fn moved(shared: Shared, event: &PointerEvent) {
    let Some(held) = shared.drag.held.get_untracked() else { return };
    let (x, y) = at(event);
    let (dx, dy) = (x - held.from.0, y - held.from.1);
    if held.shift.is_none() {
        if dx.abs().max(dy.abs()) < SLACK_PX {
            return;
        }
        // From now on the plane hears of the pointer wherever it goes.
        if let Some(plane) = plane(event) {
            drop(plane.set_pointer_capture(event.pointer_id()));
        }
        shared.drag.just_moved.set_value(true);
    }
    let target = plane(event).and_then(|plane| field_at(shared, &plane, x, y));
    shared.drag.held.set(Some(Held { shift: Some((dx, dy)), target, ..held }));
}

pub(super) fn dropped(shared: Shared, _: &PointerEvent) {
    let Some(held) = shared.drag.held.get_untracked() else { return };
    shared.drag.end();
    if let (Some(_), Some((row, column))) = (held.shift, held.target) {
        shared.model.put.run((held.key, row, column));
    }
}

fn plane(event: &PointerEvent) -> Option<Element> {
    event.current_target()?.dyn_into().ok()
}

/// The field at a point of the window.
fn field_at(shared: Shared, plane: &Element, x: f64, y: f64) -> Option<(usize, usize)> {
    let origin = plane.get_bounding_client_rect();
    let (x, y) = (x - origin.left(), y - origin.top());
    shared.layout.with_untracked(|layout| {
        let inside = |rect: &crate::charts::Rect| {
            (rect.x..rect.x + rect.width).contains(&x)
                && (rect.y..rect.y + rect.height).contains(&y)
        };
        let field = layout.as_ref()?.fields.iter().find(|field| inside(&field.rect))?;
        Some((field.row, field.column))
    })
}
