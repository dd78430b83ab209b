//! The sheets of the groups, one a group, written in place.

use leptos::prelude::*;

use super::fields;
use crate::app::glue::AppHandle;
use crate::domain::{Edit, GatheringId, GroupSheet, GroupSheetId, Id};
use crate::ui::parts::icon::Icon;
use crate::ui::roster::{Tool, entity_input, values};

/// The element in which the next group is named.
const ADD_ID: &str = "sheet-add";

/// All sheets of a gathering.
#[component]
pub(super) fn Sheets(id: GatheringId) -> impl IntoView {
    let app = AppHandle::get();
    let sheets = app.select(move |project| {
        let here = project.group_sheets.iter().filter(|it| it.gathering == id);
        here.map(|it| it.id).collect::<Vec<_>>()
    });
    view! {
        <div class="sheets">
            <For each=move || sheets.get() key=|sheet| sheet.bits() let:sheet><Sheet id=sheet/></For>
        </div>
        <AddLine id=id/>
    }
}

#[component]
fn Sheet(id: GroupSheetId) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let row = StoredValue::new(id.to_string());
    let name = app.select(move |project| {
        project.group_sheets.get(id).map(|it| it.name.to_string()).unwrap_or_default()
    });
    let scope = format!("sheet-{}", id.bits());
    let title_id = format!("{scope}-title");
    let labelled_by = title_id.clone();
    let mut inputs = fields::sheet(t).into_iter().map(|field| entity_input(field, row, &scope));
    let group = inputs.next();
    let rows: Vec<_> = inputs.collect();
    let remove = Callback::new(move |()| {
        app.flush_drafts();
        app.act(Edit::<GroupSheet>::Remove { id });
        app.focus(ADD_ID);
    });
    // The label of the button names the group as it was when the sheet was drawn.
    let label = t.sheet_remove(&name.get_untracked());
    view! {
        <section class="card sheet-card" aria-labelledby=labelled_by>
            <h3 id=title_id class="visually-hidden">{move || name.get()}</h3>
            <div class="card-head">
                {group}
                <div class="screen-only edit-only"><Tool icon=Icon::Trash label=label on_press=remove/></div>
            </div>
            {rows}
        </section>
    }
}

/// Where the next group gets its name and its sheet.
#[component]
fn AddLine(id: GatheringId) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let draft = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let item = values::name(t, &draft.get_untracked())
            .map(|name| GroupSheet::new(app.new_id(), id, name));
        match item.and_then(|item| app.try_dispatch(Edit::Add { item, at: None })) {
            Ok(()) => {
                draft.set(String::new());
                error.set(None);
            }
            Err(sentence) => error.set(Some(sentence)),
        }
    };
    view! {
        <form class="path-own-form screen-only edit-only" on:submit=add>
            <label class="ds-label" for=ADD_ID>{t.sheet_new()}</label>
            <div class="button-row">
                <input class="ds-input" id=ADD_ID type="text" autocomplete="off" dir="auto"
                    prop:value=move || draft.get() on:input=move |event| draft.set(event_target_value(&event))/>
                <button type="submit" class="ds-button" data-variant="secondary">{t.add()}</button>
            </div>
            <div aria-live="polite">{move || error.get().map(|line| view! { <p class="field-error">{line}</p> })}</div>
        </form>
    }
}
