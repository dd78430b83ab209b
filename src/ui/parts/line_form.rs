//! A few fields and a button under them, for a row that is not worth a register of its own.

use leptos::prelude::*;

use super::icon::{Drawn, Icon};

/// Fields of one line each. They are emptied when what was written is taken.
#[component]
pub fn LineForm(
    /// Prefix of the element ids.
    scope: String,
    /// A label a field.
    labels: Vec<&'static str>,
    /// What the button says.
    submit: &'static str,
    /// What to know before writing.
    #[prop(optional)]
    hint: Option<&'static str>,
    /// Takes what was written, a text a field, or says why not.
    take: Callback<Vec<String>, Result<(), String>>,
) -> impl IntoView {
    let texts: Vec<_> = labels.iter().map(|_| RwSignal::new(String::new())).collect();
    let texts = StoredValue::new(texts);
    let error = RwSignal::new(None::<String>);
    let submitted = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let written =
            texts.with_value(|all| all.iter().map(|it| it.get_untracked()).collect::<Vec<_>>());
        match take.run(written) {
            Ok(()) => {
                // What was taken may have closed the form.
                texts.with_value(|all| {
                    for text in all {
                        drop(text.try_set(String::new()));
                    }
                });
                drop(error.try_set(None));
            }
            Err(fault) => drop(error.try_set(Some(fault))),
        }
    };
    // Whoever writes has read it.
    let write = move |text: RwSignal<String>, written: String| {
        text.set(written);
        if error.with_untracked(Option::is_some) {
            error.set(None);
        }
    };
    let lines_id = format!("{scope}-lines");
    let input = |at: usize, label: &'static str, text: RwSignal<String>| {
        let (id, for_id) = (field_id(&scope, at), field_id(&scope, at));
        let described = lines_id.clone();
        view! {
            <div class="ds-field field">
                <label class="ds-label" for=for_id>{label}</label>
                <input class="ds-input" id=id type="text" autocomplete="off" dir="auto"
                    aria-describedby=described
                    aria-invalid=move || error.with(Option::is_some).then_some("true")
                    prop:value=move || text.get()
                    on:input=move |event| write(text, event_target_value(&event))/>
            </div>
        }
    };
    let inputs = texts.with_value(|texts| {
        let each = labels.iter().zip(texts).enumerate();
        each.map(|(at, (label, text))| input(at, label, *text)).collect::<Vec<_>>()
    });
    view! {
        <form class="line-form" on:submit=submitted>
            {hint.map(|hint| view! { <p>{hint}</p> })}
            {inputs}
            <div class="field-lines" id=lines_id.clone() aria-live="polite">
                {move || error.get().map(|line| view! { <p class="field-error">{line}</p> })}
            </div>
            <p class="button-row">
                <button type="submit" class="ds-button" data-variant="secondary" data-size="sm">
                    <Drawn icon=Icon::Add/>
                    <span>{submit}</span>
                </button>
            </p>
        </form>
    }
}

/// The element id of a field.
#[must_use]
pub fn field_id(scope: &str, at: usize) -> String {
    format!("{scope}-{at}")
}
