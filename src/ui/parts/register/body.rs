//! The rows of a register, and the line at its end where the next one is written.

use std::sync::Arc;

use leptos::ev::MouseEvent;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlCollection, HtmlTableCellElement};

use super::cell::{Cell, begin};
use super::cursor::Marks;
use super::{RegisterWords, RowId, Shared};
use crate::app::glue::{AppHandle, set_attribute};
use crate::app::table::Window;
use crate::ui::parts::icon::{Drawn, Icon};

/// Cells of a row before that of the first column: the one with its handle.
const FIRST_CELL: u32 = 1;

#[component]
pub(super) fn Body(shared: Shared, words: RegisterWords) -> impl IntoView {
    let cursor = shared.cursor;
    let window = Memo::new(move |_| cursor.window());
    let drawn = move || {
        let window = window.get();
        shared.seen.with(|seen| seen.get(window.first..window.end).unwrap_or_default().to_vec())
    };
    let is_long = Memo::new(move |_| window.with(|it| it.above_px + it.below_px > 0));
    let room = |px: fn(&Window) -> usize| {
        let px = Memo::new(move |_| px(&window.get()));
        spacer(shared, is_long, px)
    };
    let (above, below) = (room(|it| it.above_px), room(|it| it.below_px));
    view! {
        <tbody>
            {above}
            <For each=drawn key=Clone::clone let:row>
                <Row shared=shared row=row/>
            </For>
            {below}
            <AddLine shared=shared words=words/>
        </tbody>
    }
}

/// Room for rows that are not drawn. In a long register it stays, also when it has no height: a
/// browser that lays out while it comes and goes would lose its place.
fn spacer(shared: Shared, is_long: Memo<bool>, px: Memo<usize>) -> impl IntoView {
    move || {
        is_long.get().then(|| {
            let n_columns = shared.columns().len() + 2;
            view! {
                <tr class="register-spacer" aria-hidden="true">
                    <td colspan=n_columns.to_string() style:height=move || format!("{}px", px.get())></td>
                </tr>
            }
        })
    }
}

#[component]
fn Row(shared: Shared, row: RowId) -> impl IntoView {
    let model = shared.model;
    let own: Arc<str> = Arc::from(row.as_str());
    let in_row = shared.cursor.in_row(&own);
    let id = row.clone();
    let cells = Memo::new(move |_| model.cells.run(id.clone()));
    let name = Memo::new(move |_| cells.with(|cells| cells.first().cloned().unwrap_or_default()));
    let row_for_index = row.clone();
    let index = move || {
        shared.seen.track();
        shared.cursor.position(&row_for_index).map_or(0, |at| at + 2).to_string()
    };
    let columns: Vec<_> = (0..shared.columns().len())
        .map(|column| {
            let row = Arc::clone(&own);
            view! { <Cell shared=shared row=row in_row=in_row column=column cells=cells/> }
        })
        .collect();
    let line = NodeRef::<html::Tr>::new();
    Effect::new(move |before: Option<Marks>| {
        let before = before.unwrap_or_default();
        let Some(line) = line.get() else { return before };
        let now = in_row.marks();
        tell_cells(&line.cells(), before, now);
        now
    });
    let pressed = Arc::clone(&own);
    let on_press = move |event: MouseEvent| {
        if let Some(column) = column_of(&event) {
            shared.cursor.put(pressed.to_string(), column, event.shift_key());
        }
    };
    let on_double = move |event: MouseEvent| {
        if let Some(column) = column_of(&event) {
            begin(shared, &own, column, None);
        }
    };
    view! {
        <tr class="register-row" role="row" node_ref=line aria-rowindex=index on:click=on_press on:dblclick=on_double>
            <MoveTool shared=shared row=row.clone() name=name/>
            {columns}
            <OpenTool shared=shared row=row name=name/>
        </tr>
    }
}

/// Tells the cells of a row what the cursor does there. One listener serves a row: three for every cell
/// cost more than all else when a long register is scrolled.
fn tell_cells(cells: &HtmlCollection, before: Marks, now: Marks) {
    if before == now {
        return;
    }
    for (place, column) in (FIRST_CELL..cells.length()).zip(0..) {
        let Some(cell) = cells.item(place) else { continue };
        if before.has_cursor(column) != now.has_cursor(column) {
            let tabindex = if now.has_cursor(column) { "0" } else { "-1" };
            set_attribute(&cell, "tabindex", Some(tabindex));
        }
        if before.is_marked(column) != now.is_marked(column) {
            set_attribute(&cell, "aria-selected", now.is_marked(column).then_some("true"));
        }
    }
}

/// The column of the cell in which something happened; `None` outside the cells of data, and in the
/// control of the one that is being edited, where a press moves the caret.
fn column_of(event: &MouseEvent) -> Option<usize> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    if target.closest(".register-input").ok()?.is_some() {
        return None;
    }
    let cell = target.closest(".register-cell:not([data-kind=tool])").ok()??;
    let place = cell.dyn_into::<HtmlTableCellElement>().ok()?.cell_index();
    usize::try_from(place).ok()?.checked_sub(FIRST_CELL as usize)
}

/// Moves a row up and down by keys or presses; nothing where rows have no order of their own.
#[component]
fn MoveTool(shared: Shared, row: RowId, name: Memo<String>) -> impl IntoView {
    let t = AppHandle::get().t();
    let button = shared.model.relocate.map(|relocate| {
        let step = move |by: isize| {
            let at = shared.model.rows.with_untracked(|rows| rows.iter().position(|it| *it == row));
            if let Some(at) = at {
                relocate.run((row.clone(), at.saturating_add_signed(by)));
            }
        };
        let step = StoredValue::new(step);
        view! {
            <button
                type="button"
                class="register-handle"
                tabindex="-1"
                aria-label=move || t.register_move_row(&name.get())
                title=t.register_move_hint()
                on:click=move |_| step.with_value(|step| step(1))
                on:keydown=move |event| match event.key().as_str() {
                    "ArrowUp" => { event.prevent_default(); event.stop_propagation(); step.with_value(|step| step(-1)); }
                    "ArrowDown" => { event.prevent_default(); event.stop_propagation(); step.with_value(|step| step(1)); }
                    _ => {}
                }
            >
                <Drawn icon=Icon::Handle/>
            </button>
        }
    });
    view! { <td class="register-cell" role="gridcell" data-kind="tool">{button}</td> }
}

/// Opens the row, or takes it away where the table shows all there is.
#[component]
fn OpenTool(shared: Shared, row: RowId, name: Memo<String>) -> impl IntoView {
    let t = AppHandle::get().t();
    let button = match shared.model.open {
        Some(open) => view! {
            <button type="button" class="register-open" tabindex="-1"
                aria-label=move || t.register_open_row(&name.get())
                on:click=move |_| open.run(row.clone())>
                <Drawn icon=Icon::Next/>
            </button>
        }
        .into_any(),
        None => view! {
            <button type="button" class="register-open" tabindex="-1"
                aria-label=move || t.register_remove_row(&name.get())
                on:click=move |_| shared.model.remove.run(row.clone())>
                <Drawn icon=Icon::Trash/>
            </button>
        }
        .into_any(),
    };
    view! { <td class="register-cell" role="gridcell" data-kind="tool">{button}</td> }
}

/// Where the next row is written: Enter adds it and stays for the one after; a pasted list becomes
/// as many rows.
#[component]
fn AddLine(shared: Shared, words: RegisterWords) -> impl IntoView {
    let draft = RwSignal::new(String::new());
    let n_columns = shared.columns().len() + 2;
    let add = move || {
        // The field loses the focus also when its page goes away, and the draft with it.
        let Some(text) = draft.try_get_untracked().filter(|text| !text.trim().is_empty()) else {
            return;
        };
        match shared.model.add.run(text) {
            Ok(_) => {
                draft.set(String::new());
                shared.fault.set(None);
            }
            Err(fault) => shared.fault.set(Some(fault)),
        }
    };
    view! {
        <tr class="register-add" role="row">
            <td role="gridcell" colspan=n_columns.to_string()>
                <div class="register-add-line">
                    <Drawn icon=Icon::Add/>
                    <input
                        class="register-add-input"
                        id=shared.add_id()
                        type="text"
                        autocomplete="off"
                        aria-label=words.add_label
                        placeholder=words.add_prompt
                        data-draft=move || draft.with(|draft| !draft.is_empty()).then_some("")
                        prop:value=move || draft.get()
                        on:input=move |event| draft.set(event_target_value(&event))
                        on:blur=move |_| add()
                        on:keydown=move |event| {
                            if event.is_composing() {
                                return;
                            }
                            match event.key().as_str() {
                                "Enter" => { event.prevent_default(); add(); }
                                "ArrowUp" => { event.prevent_default(); super::keys::focus_last(shared); }
                                _ => {}
                            }
                        }
                    />
                </div>
            </td>
        </tr>
    }
}
