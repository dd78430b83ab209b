//! The keys of a matrix.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::{Axis, Place, Shared, head_at};
use crate::app::glue::AppHandle;
use crate::app::table::walk;

pub(super) fn pressed(shared: Shared, event: &KeyboardEvent) {
    let place = untrack(|| shared.place());
    let is_handled = !event.is_composing() && handled(shared, place, event);
    if is_handled {
        event.prevent_default();
        event.stop_propagation();
    }
}

fn handled(shared: Shared, place: Place, event: &KeyboardEvent) -> bool {
    let key = event.key();
    let control = event.ctrl_key() || event.meta_key();
    if event.alt_key() {
        return moved(shared, place, &key);
    }
    if let Some(to) = walk(place, untrack(|| shared.size()), &key, control) {
        shared.at.set(to);
        shared.focus();
        return true;
    }
    match key.as_str() {
        "Enter" | " " | "F2" if !control => shared.open(place, event),
        "Delete" | "Backspace" if !control => return emptied(shared, place),
        letter if !control && letter.chars().count() == 1 => return turned(shared, place, letter),
        _ => return false,
    }
    true
}

/// A letter sets the mark it stands for, or takes it away.
fn turned(shared: Shared, place: Place, letter: &str) -> bool {
    let is_letter = |mark: &super::Mark| mark.letter.to_lowercase() == letter.to_lowercase();
    let found = shared.model.marks.with_untracked(|marks| marks.iter().position(is_letter));
    let (Some(mark), Some(cell)) = (found, shared.cell_at(place)) else { return false };
    shared.turn(&cell, mark);
    true
}

fn emptied(shared: Shared, place: Place) -> bool {
    let Some(cell) = shared.cell_at(place) else { return false };
    if !untrack(|| shared.marks_of(&cell)).is_empty() {
        shared.model.set.run((cell, Vec::new()));
    }
    true
}

/// Moves the row or the column that the cursor stands in; the cursor goes with it.
fn moved(shared: Shared, place: Place, key: &str) -> bool {
    let (axis, by) = match key {
        "ArrowUp" => (Axis::Row, -1),
        "ArrowDown" => (Axis::Row, 1),
        "ArrowLeft" => (Axis::Column, -1),
        "ArrowRight" => (Axis::Column, 1),
        _ => return false,
    };
    let (heads, at) = match axis {
        Axis::Row => (shared.model.rows, place.0),
        Axis::Column => (shared.model.columns, place.1),
    };
    let Some(id) = head_at(heads, at) else { return true };
    let n = heads.with_untracked(Vec::len);
    let to = at.saturating_add_signed(by).clamp(1, n);
    if to != at {
        shared.model.relocate.run((axis, id, by));
        shared.at.set(match axis {
            Axis::Row => (to, place.1),
            Axis::Column => (place.0, to),
        });
        // Only once the page has caught up does the element with this id stand there.
        let place = untrack(|| shared.place());
        AppHandle::get().focus(&super::element_id(shared.scope, place));
    }
    true
}
