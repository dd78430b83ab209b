//! One cell: what it shows, and the native control that stands in it while it is edited.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::cursor::InRow;
use super::{CellEdit, Column, Shared, Width};
use crate::app::glue::AppHandle;
use crate::ui::parts::field::{ChoiceOption, FieldKind};
use crate::ui::parts::icon::Level;

/// Of each cell, what does not change stands in the page from the start; where the cursor stands and
/// what is marked, the row tells all its cells at once.
#[component]
pub(super) fn Cell(
    shared: Shared,
    row: Arc<str>,
    in_row: InRow,
    column: usize,
    cells: Memo<Vec<String>>,
) -> impl IntoView {
    let columns = shared.columns();
    let Some(spec) = columns.get(column).cloned() else { return ().into_any() };
    let id = shared.cell_id(&row, column);
    let kind = spec.width.attribute();
    let keeps = spec.keeps.then_some("");
    let content = move || match in_row.edited.get() == Some(column) {
        true => {
            view! { <Editor shared=shared row=Arc::clone(&row) column=column spec=spec.clone()/> }
                .into_any()
        }
        false => cells.with(|cells| shown(&spec, cells.get(column).map_or("", String::as_str))),
    };
    // The row listens to what is pressed, for all its cells.
    if column == 0 {
        view! {
            <th class="register-cell" role="rowheader" scope="row" id=id data-kind=kind data-keep=keeps
                tabindex="-1">{content}</th>
        }
        .into_any()
    } else {
        view! {
            <td class="register-cell" role="gridcell" id=id data-kind=kind data-keep=keeps
                tabindex="-1">{content}</td>
        }
        .into_any()
    }
}

/// A cell at rest: a choice as symbol and word, all else as text.
fn shown(spec: &Column, value: &str) -> AnyView {
    match (spec.field.option(value), spec.width) {
        (Some(option), _) => {
            view! { <Level symbol=option.symbol word=option.label.clone()/> }.into_any()
        }
        (None, Width::Number | Width::Share | Width::Date) => value.to_owned().into_any(),
        (None, Width::Name | Width::Text | Width::Level | Width::Word) => {
            view! { <span class="register-text user-text" dir="auto">{value.to_owned()}</span> }
                .into_any()
        }
    }
}

/// Begins to edit a cell, with a first letter that replaces what stands there, or with that.
pub(super) fn begin(shared: Shared, row: &str, column: usize, letter: Option<String>) {
    let is_editable = shared.columns().get(column).is_some_and(|column| column.is_editable);
    if !is_editable {
        return;
    }
    shared.cursor.put(row.to_owned(), column, false);
    let current = || {
        let cells = shared.model.cells.run(row.to_owned());
        cells.get(column).cloned().unwrap_or_default()
    };
    shared.cursor.draft.set(Some(letter.unwrap_or_else(current)));
}

/// Hands in what stands in the edited cell. `false` when it was refused: editing goes on.
pub(super) fn finish(shared: Shared) -> bool {
    let cursor = shared.cursor;
    let (Some(place), Some(text)) = (cursor.place.get_untracked(), cursor.draft.get_untracked())
    else {
        return true;
    };
    let edit = CellEdit { row: place.row, column: place.column, text };
    match shared.model.edit.run(edit) {
        Ok(()) => {
            AppHandle::get().mark();
            cursor.draft.set(None);
            shared.fault.set(None);
            true
        }
        Err(fault) => {
            shared.fault.set(Some(fault));
            false
        }
    }
}

/// The control in an edited cell. It takes the focus and hands in when it loses it.
#[component]
fn Editor(shared: Shared, row: Arc<str>, column: usize, spec: Column) -> impl IntoView {
    let cursor = shared.cursor;
    let label = spec.field.label.clone();
    let on_input = move |event| cursor.draft.set(Some(event_target_value(&event)));
    let value = move || cursor.draft.get().unwrap_or_default();
    // Leaving by pointer hands in; a refused draft stays in the cell, with the reason below.
    let on_leave = move |_| {
        if cursor.is_still_edited(&row, column) {
            finish(shared);
        }
    };
    match spec.field.kind {
        FieldKind::Choice(options) => {
            view! { <ChoiceEditor shared=shared options=options may_be_empty=true label=label/> }
                .into_any()
        }
        FieldKind::Must(options) => {
            view! { <ChoiceEditor shared=shared options=options may_be_empty=false label=label/> }
                .into_any()
        }
        FieldKind::Prose(_) => {
            let node = NodeRef::<html::Textarea>::new();
            node.on_load(|node| drop(node.focus()));
            view! {
                <textarea class="register-input" node_ref=node rows="3" dir="auto" aria-label=label
                    prop:value=value on:input=on_input on:blur=on_leave></textarea>
            }
            .into_any()
        }
        FieldKind::Line | FieldKind::Number | FieldKind::Date | FieldKind::Many(_) => {
            let node = NodeRef::<html::Input>::new();
            node.on_load(|node| drop(node.focus()));
            view! {
                <input class="register-input" node_ref=node type="text" dir="auto" autocomplete="off"
                    aria-label=label prop:value=value on:input=on_input on:blur=on_leave/>
            }
            .into_any()
        }
    }
}

/// A native choice list in a cell: choosing hands in at once.
#[component]
fn ChoiceEditor(
    shared: Shared,
    options: Vec<ChoiceOption>,
    may_be_empty: bool,
    label: String,
) -> impl IntoView {
    let cursor = shared.cursor;
    let node = NodeRef::<html::Select>::new();
    node.on_load(|node| drop(node.focus()));
    let chosen = cursor.draft.get_untracked().unwrap_or_default();
    let options: Vec<_> = options
        .into_iter()
        .map(|option| {
            let is_chosen = option.key == chosen;
            view! { <option value=option.key selected=is_chosen>{option.label}</option> }
        })
        .collect();
    let empty =
        may_be_empty.then(|| view! { <option value="" selected=chosen.is_empty()></option> });
    view! {
        <select class="register-input" node_ref=node aria-label=label
            on:change=move |event| {
                cursor.draft.set(Some(event_target_value(&event)));
                finish(shared);
                super::keys::focus_cursor(shared);
            }
            on:blur=move |_| drop(cursor.draft.try_set(None))>
            {empty}
            {options}
        </select>
    }
}
