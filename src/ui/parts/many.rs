//! A field that holds any number of a list: a box to tick for each.

use leptos::prelude::*;

use super::field::{ChoiceOption, Commit, FieldSpec};
use crate::app::glue::AppHandle;

/// A labelled list of boxes. Each tick is handed in at once and is a step of its own.
#[component]
pub fn ManyField(
    /// What it is.
    spec: FieldSpec,
    /// The keys that the document holds, with commas between.
    #[prop(into)]
    value: Signal<String>,
    /// Takes the keys.
    commit: Commit,
) -> impl IntoView {
    let error = RwSignal::new(None::<String>);
    let options = StoredValue::new(spec.options().to_vec());
    let turn = move |key: &str, is_on: bool| {
        let held = value.get_untracked();
        let stays = |option: &&ChoiceOption| match option.key == key {
            true => is_on,
            false => held.split(',').any(|it| it == option.key),
        };
        let keys = options.with_value(|options| {
            options.iter().filter(stays).map(|it| it.key.clone()).collect::<Vec<_>>().join(",")
        });
        error.set(commit.run(keys).err());
        AppHandle::get().mark();
    };
    let choice = move |option: ChoiceOption| {
        let (key, own) = (option.key.clone(), option.key);
        let is_on = Memo::new(move |_| value.with(|held| held.split(',').any(|it| it == own)));
        view! {
            <label class="many-choice">
                <input class="ds-input" type="checkbox" prop:checked=move || is_on.get()
                    on:change=move |event| turn(&key, event_target_checked(&event))/>
                <span class="user-text" dir="auto">{option.label}</span>
            </label>
        }
    };
    view! {
        <fieldset class="ds-fieldset many-choices">
            <legend class="ds-label">{spec.label}</legend>
            {spec.hint.map(|hint| view! { <p class="field-hint">{hint}</p> })}
            {options.get_value().into_iter().map(choice).collect::<Vec<_>>()}
            <div aria-live="polite">
                {move || error.get().map(|line| view! { <p class="field-error">{line}</p> })}
            </div>
        </fieldset>
    }
}
