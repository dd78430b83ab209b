//! What goes along in a copy without names: which words are names is for the person to say.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::dialogs::Shown;
use crate::app::glue::AppHandle;
use crate::domain::nameless::{Listed, listed};
use crate::ui::parts::dialog::{Cancel, Dialog, Press};

/// The question, while it is asked.
#[component]
pub(super) fn NamelessDialog(
    /// Whether it is.
    shown: Shown,
) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let content = move || {
        view! {
            <Dialog id="nameless" title=t.nameless() on_close=shown.on_close()>
                <Choices/>
            </Dialog>
        }
    };
    move || (shown.is_open() && app.is_open()).then(content)
}

#[component]
fn Choices() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    app.flush_drafts();
    // As they are when the question is asked: nothing changes behind an open dialog.
    let all = app.project().map(|project| listed(&project)).unwrap_or_default();
    let likely = all.iter().filter(|it| it.is_likely).map(|it| it.name.clone());
    let ticked: RwSignal<BTreeSet<String>> = RwSignal::new(likely.collect());
    let more = RwSignal::new(String::new());
    let save = Callback::new(move |()| {
        let own = more.with_untracked(|more| split(more));
        let names: Vec<String> = ticked.get_untracked().into_iter().chain(own).collect();
        app.save_nameless(&names);
    });
    view! {
        <div class="dialog-body">
            <p>{t.nameless_lead()}</p>
            <p>{t.nameless_left_out()}</p>
            <Names all=all ticked=ticked/>
            <div class="ds-field field">
                <label class="ds-label" for="nameless-more">{t.nameless_more()}</label>
                <input class="ds-input" id="nameless-more" type="text" autocomplete="off" dir="auto"
                    aria-describedby="nameless-more-hint"
                    prop:value=move || more.get() on:input=move |event| more.set(event_target_value(&event))/>
                <p class="field-hint" id="nameless-more-hint">{t.nameless_more_hint()}</p>
            </div>
            <p class="soft">{t.nameless_check()}</p>
        </div>
        <div class="dialog-foot">
            <Cancel/>
            <Press label=t.nameless_save() on_press=save/>
        </div>
    }
}

/// What the person wrote, one name between two commas.
fn split(more: &str) -> Vec<String> {
    let names = more.split([',', ';']).map(str::trim).filter(|name| !name.is_empty());
    names.map(str::to_owned).collect()
}

/// The words that may be names, each with a tick.
#[component]
fn Names(all: Vec<Listed>, ticked: RwSignal<BTreeSet<String>>) -> impl IntoView {
    let t = AppHandle::get().t();
    if all.is_empty() {
        return view! { <p>{t.nameless_none()}</p> }.into_any();
    }
    let names: Vec<_> =
        all.into_iter().map(|one| view! { <Name one=one ticked=ticked/> }).collect();
    view! {
        <fieldset class="nameless-names">
            <legend>{t.nameless_names()}</legend>
            {names}
        </fieldset>
    }
    .into_any()
}

#[component]
fn Name(one: Listed, ticked: RwSignal<BTreeSet<String>>) -> impl IntoView {
    let t = AppHandle::get().t();
    let (name, shown) = (one.name.clone(), one.name.clone());
    let is_ticked = {
        let name = one.name.clone();
        move || ticked.with(|ticked| ticked.contains(&name))
    };
    let tick = move |_| {
        ticked.update(|ticked| {
            if !ticked.remove(&name) {
                ticked.insert(name.clone());
            }
        });
    };
    let n = one.n_elsewhere as u64;
    let elsewhere = (n > 0).then(|| t.nameless_elsewhere(n));
    view! {
        <label class="nameless-name">
            <input class="ds-input" type="checkbox" prop:checked=is_ticked on:change=tick/>
            <span class="user-text" dir="auto">{shown}</span>
            <span class="soft">{elsewhere}</span>
        </label>
    }
}
