//! What a step is called here: the project may have a name of its own for it, and the method's stays
//! in sight.

use leptos::prelude::*;

use super::fields::{own_name_field, title_field};
use crate::app::glue::AppHandle;
use crate::domain::{Edit, Field, Step, StepId};
use crate::ui::roster::EntityField;

/// The field for the name, behind a line, with the way back to the method's.
#[component]
pub(super) fn Naming(
    id: StepId,
    /// Whether it is a step of the project's own.
    is_own: bool,
    /// What the method calls it.
    original: String,
    /// Makes a field of the step.
    input: Callback<EntityField<Step>, AnyView>,
) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let field = if is_own { own_name_field(t) } else { title_field(t, &original) };
    let field = StoredValue::new(field);
    let is_renamed =
        app.select(move |project| project.steps.get(id).is_some_and(|step| step.title.is_some()));
    let reset = move |_| {
        app.flush_drafts();
        let Some(step) = app.project().and_then(|it| it.steps.get(id).cloned()) else { return };
        let item = Step { title: None, ..step.as_ref().clone() };
        app.act(Edit::Change { item, field: Field::Name });
        app.focus("step-naming");
    };
    view! {
        <details class="fold edit-only screen-only">
            <summary id="step-naming">{t.step_naming()}</summary>
            <div class="step-fields">
                {input.run(field.get_value())}
                {move || is_renamed.get().then(|| view! {
                    <div>
                        <button type="button" class="ds-button" data-variant="tertiary" data-size="sm" on:click=reset>
                            {t.step_name_reset()}
                        </button>
                    </div>
                })}
            </div>
        </details>
    }
}

/// The method's name of a step that is called something else here.
#[component]
pub(super) fn MethodName(id: StepId, original: Signal<Option<String>>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let is_renamed =
        app.select(move |project| project.steps.get(id).is_some_and(|step| step.title.is_some()));
    move || {
        is_renamed.get().then(|| {
            original.get().map(|name| view! { <p class="soft">{t.step_by_method(&name)}</p> })
        })
    }
}
