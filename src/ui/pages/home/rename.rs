//! Gives a project that is not open another name.

use leptos::prelude::*;

use crate::app::glue::{AppHandle, Errand};
use crate::domain::ProjectId;
use crate::ui::parts::dialog::{Cancel, Dialog, DialogHandle};
use crate::ui::roster::values;

#[component]
pub(super) fn RenameDialog(id: ProjectId, on_close: Callback<()>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let name = app.select_shelf(move |shelf| {
        let row = shelf.projects.iter().find(|row| row.id == id);
        row.map(|row| row.name.clone()).unwrap_or_default()
    });
    view! {
        <Dialog id="rename" title=t.rename_title() on_close=on_close starts_in_field=true>
            <RenameForm id=id name=name.get_untracked()/>
        </Dialog>
    }
}

#[component]
fn RenameForm(id: ProjectId, name: String) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let dialog = DialogHandle::get();
    let draft = RwSignal::new(name.clone());
    let error = RwSignal::new(None::<String>);
    let save = move || match values::name(t, &draft.get_untracked()) {
        Ok(name) => {
            app.ask(Errand::Rename(id, name));
            if let Some(dialog) = dialog {
                dialog.close();
            }
        }
        Err(sentence) => error.set(Some(sentence)),
    };
    view! {
        <form on:submit=move |event| {
            event.prevent_default();
            save();
        }>
            <div class="dialog-body">
                <div class="ds-field field">
                    <div class="field-head"><label class="ds-label" for="rename-name">{t.details_name()}</label></div>
                    <input class="ds-input" id="rename-name" type="text" autocomplete="off" dir="auto" autofocus=true
                        aria-describedby="rename-lines"
                        aria-invalid=move || error.get().is_some().then_some("true")
                        prop:value=name
                        on:input=move |event| draft.set(event_target_value(&event))/>
                    <div class="field-lines" id="rename-lines" aria-live="polite">
                        {move || error.get().map(|line| view! { <p class="field-error">{line}</p> })}
                    </div>
                </div>
            </div>
            <div class="dialog-foot">
                <Cancel/>
                <button type="submit" class="ds-button">{t.rename()}</button>
            </div>
        </form>
    }
}
