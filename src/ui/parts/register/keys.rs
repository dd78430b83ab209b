//! The keys of a register, and its clipboard.

use leptos::ev::{ClipboardEvent, KeyboardEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::cell::{begin, finish};
use super::cursor::Marked;
use super::{CellEdit, Paste, Shared};
use crate::app::glue::AppHandle;
use crate::app::table::block;

/// Further than any table reaches.
const FAR: isize = 1_000_000;

pub(super) fn pressed(shared: Shared, event: &KeyboardEvent) {
    // In the line for new rows a key writes; what it means everywhere goes on to the page. A button in
    // the head or beside the cells has keys of its own.
    if event.is_composing() || super::tools::is_add_line(shared, event) || is_on_button(event) {
        return;
    }
    let is_handled = if shared.cursor.draft.with_untracked(Option::is_some) {
        while_editing(shared, event)
    } else {
        while_walking(shared, event)
    };
    if is_handled {
        event.prevent_default();
        event.stop_propagation();
    }
}

fn is_on_button(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| matches!(target.closest("button"), Ok(Some(_))))
}

fn while_editing(shared: Shared, event: &KeyboardEvent) -> bool {
    match event.key().as_str() {
        "Escape" => {
            shared.cursor.draft.set(None);
            shared.fault.set(None);
            focus_cursor(shared);
        }
        // A line break within running text.
        "Enter" if event.shift_key() || event.alt_key() => return false,
        "Enter" => {
            let was_last = shared.cursor.is_last();
            if finish(shared) {
                if was_last { focus_add(shared) } else { step(shared, 1, 0, false) }
            }
        }
        "Tab" => {
            if finish(shared) {
                step(shared, 0, if event.shift_key() { -1 } else { 1 }, false);
            }
        }
        _ => return false,
    }
    true
}

fn while_walking(shared: Shared, event: &KeyboardEvent) -> bool {
    let Some(place) = shared.cursor.enter() else { return false };
    let key = event.key();
    let control = event.ctrl_key() || event.meta_key();
    let extends = event.shift_key();
    match key.as_str() {
        "ArrowUp" if event.alt_key() => move_row(shared, &place.row, -1),
        "ArrowDown" if event.alt_key() => move_row(shared, &place.row, 1),
        "ArrowDown" if !control && !extends && shared.cursor.is_last() => focus_add(shared),
        "ArrowUp" => step(shared, if control { -FAR } else { -1 }, 0, extends),
        "ArrowDown" => step(shared, if control { FAR } else { 1 }, 0, extends),
        "ArrowLeft" => step(shared, 0, if control { -FAR } else { -1 }, extends),
        "ArrowRight" => step(shared, 0, if control { FAR } else { 1 }, extends),
        "PageUp" => step(shared, -shared.cursor.page(), 0, extends),
        "PageDown" => step(shared, shared.cursor.page(), 0, extends),
        "Home" => step(shared, if control { -FAR } else { 0 }, -FAR, extends),
        "End" => step(shared, if control { FAR } else { 0 }, FAR, extends),
        "Enter" | "F2" => begin(shared, &place.row, place.column, None),
        " " => open(shared, &place.row),
        "Delete" | "Backspace" if control => remove(shared, &place.row, place.column),
        "Delete" | "Backspace" => clear(shared),
        letter if !control && !event.alt_key() && letter.chars().count() == 1 => {
            type_into(shared, letter);
        }
        _ => return false,
    }
    true
}

/// A letter begins a text; in a choice it chooses the first value that begins with it.
fn type_into(shared: Shared, letter: &str) {
    let Some(place) = shared.cursor.place.get_untracked() else { return };
    let columns = shared.columns();
    let Some(column) = columns.get(place.column) else { return };
    if !column.field.options().is_empty() {
        let wanted = letter.to_lowercase();
        let found = column
            .field
            .options()
            .iter()
            .find(|option| option.label.to_lowercase().starts_with(&wanted));
        if let Some(option) = found {
            edit(
                shared,
                CellEdit { text: option.key.clone(), row: place.row, column: place.column },
            );
        }
        return;
    }
    begin(shared, &place.row, place.column, Some(letter.to_owned()));
}

fn step(shared: Shared, rows: isize, columns: isize, extends: bool) {
    if let Some(place) = shared.cursor.away(rows, columns) {
        shared.cursor.put(place.row, place.column, extends);
        focus_cursor(shared);
    }
}

/// Gives the focus to the cell where the cursor stands.
pub(super) fn focus_cursor(shared: Shared) {
    if let Some(place) = shared.cursor.place.get_untracked() {
        shared.cursor.reveal(&place.row);
        let cell = shared.cell_id(&place.row, place.column);
        AppHandle::get().focus_by_way_of(&cell, &shared.table_id());
    }
}

/// Draws other rows once the register is scrolled. The cell that has the focus keeps it; when it goes
/// out of sight the table has it, so that the next key leads back.
pub(super) fn scrolled(app: AppHandle, shared: Shared) {
    let cursor = shared.cursor;
    let Some(sight) = cursor.new_sight() else { return };
    // Where the cursor stands nowhere, no cell can have the focus.
    let place = cursor.place.get_untracked().filter(|_| cursor.draws_others(sight));
    let Some(place) = place else { return cursor.look(sight) };
    let cell = shared.cell_id(&place.row, place.column);
    app.hold_focus(&cell, &shared.table_id(), || cursor.look(sight));
}

/// From the line for new rows back into the table.
pub(super) fn focus_last(shared: Shared) {
    let last = shared.seen.with_untracked(|seen| seen.last().cloned());
    if let Some(row) = last {
        shared.cursor.put(row, 0, false);
        focus_cursor(shared);
    }
}

fn focus_add(shared: Shared) {
    AppHandle::get().focus_now(&shared.add_id());
}

fn open(shared: Shared, row: &str) {
    if let Some(open) = shared.model.open {
        open.run(row.to_owned());
    }
}

/// Takes a row away; the cursor goes to the one that takes its place.
fn remove(shared: Shared, row: &str, column: usize) {
    let at = shared.cursor.position(row);
    shared.model.remove.run(row.to_owned());
    let next = at.and_then(|at| {
        shared.seen.with_untracked(|seen| seen.get(at).or_else(|| seen.last()).cloned())
    });
    match next {
        Some(next) => {
            shared.cursor.put(next, column, false);
            focus_cursor(shared);
        }
        None => focus_add(shared),
    }
}

fn move_row(shared: Shared, row: &str, by: isize) {
    let at = shared.model.rows.with_untracked(|rows| rows.iter().position(|it| it == row));
    if let (Some(relocate), Some(at)) = (shared.model.relocate, at) {
        relocate.run((row.to_owned(), at.saturating_add_signed(by)));
        focus_cursor(shared);
    }
}

fn edit(shared: Shared, edit: CellEdit) {
    shared.fault.set(shared.model.edit.run(edit).err());
    AppHandle::get().mark();
}

/// Empties the marked cells that can be emptied; the name of a row cannot.
fn clear(shared: Shared) {
    let Some(Marked { rows: (top, bottom), columns: (left, right) }) = shared.cursor.marked()
    else {
        return;
    };
    let rows = shared.seen.get_untracked();
    for row in rows.iter().take(bottom + 1).skip(top) {
        for column in left.max(1)..=right {
            edit(shared, CellEdit { row: row.clone(), column, text: String::new() });
        }
    }
}

/// The marked block as the clipboard gets it.
fn marked_block(shared: Shared) -> Option<Vec<Vec<String>>> {
    let Marked { rows: (top, bottom), columns: (left, right) } = shared.cursor.marked()?;
    let rows = shared.seen.get_untracked();
    let block = rows.iter().take(bottom + 1).skip(top).map(|row| {
        let cells = shared.model.cells.run(row.clone());
        let seen = cells.iter().enumerate().take(right + 1).skip(left);
        seen.map(|(column, cell)| shared.display(column, cell)).collect()
    });
    Some(block.collect())
}

pub(super) fn copied(shared: Shared, event: &ClipboardEvent) {
    if shared.cursor.draft.with_untracked(Option::is_some) {
        return;
    }
    let (Some(block), Some(data)) = (marked_block(shared), event.clipboard_data()) else { return };
    if data.set_data("text/plain", &block::write(&block)).is_ok() {
        event.prevent_default();
    }
}

pub(super) fn pasted(shared: Shared, event: &ClipboardEvent) {
    if shared.cursor.draft.with_untracked(Option::is_some) {
        return;
    }
    let Some(text) = event.clipboard_data().and_then(|data| data.get_data("text/plain").ok())
    else {
        return;
    };
    let rows = block::read(&text);
    let place = shared.cursor.place.get_untracked();
    let is_at_end = super::tools::is_add_line(shared, event);
    let is_one_word = rows.len() == 1 && rows.first().is_some_and(|row| row.len() == 1);
    // One word in the line for new rows is typed, not pasted as rows.
    if rows.is_empty() || (is_at_end && is_one_word) {
        return;
    }
    event.prevent_default();
    event.stop_propagation();
    let at = place.filter(|_| !is_at_end);
    let column = at.as_ref().map_or(0, |place| place.column);
    let from = at.as_ref().and_then(|place| shared.cursor.position(&place.row));
    let below = from.map_or_else(Vec::new, |from| {
        shared.seen.with_untracked(|seen| seen.iter().skip(from).cloned().collect())
    });
    let paste = Paste { at: at.map(|place| place.row), below, column, rows };
    shared.fault.set(shared.model.paste.run(paste).err());
}
