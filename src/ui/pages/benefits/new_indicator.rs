//! Where a new indicator of a benefit, or of the service as a whole, is named.

use leptos::prelude::*;

use super::indicator::unit_id;
use crate::app::glue::AppHandle;
use crate::domain::{BenefitId, Edit, Indicator, IndicatorId};
use crate::ui::parts::icon::{Drawn, Icon};
use crate::ui::roster::values;

/// The element id of the field.
pub(super) const NEW_INDICATOR_ID: &str = "new-indicator";
const LINES_ID: &str = "new-indicator-lines";

#[component]
pub(super) fn NewIndicator(benefit: Option<BenefitId>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let draft = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match add_indicator(app, benefit, &draft.get_untracked()) {
            Ok(id) => {
                draft.set(String::new());
                error.set(None);
                // What is measured is said; next is in what.
                app.focus(&unit_id(id));
            }
            Err(fault) => error.set(Some(fault)),
        }
    };
    view! {
        <form class="card screen-only edit-only" on:submit=add>
            <div class="ds-field field">
                <label class="ds-label" for=NEW_INDICATOR_ID>{t.indicator_new()}</label>
                <input class="ds-input" id=NEW_INDICATOR_ID type="text" autocomplete="off" dir="auto"
                    aria-describedby=LINES_ID
                    aria-invalid=move || error.with(Option::is_some).then_some("true")
                    prop:value=move || draft.get()
                    on:input=move |event| draft.set(event_target_value(&event))/>
                <div class="field-lines" id=LINES_ID aria-live="polite">
                    <p class="field-hint">{t.indicator_new_hint()}</p>
                    {move || error.get().map(|line| view! { <p class="field-error">{line}</p> })}
                </div>
            </div>
            <p class="button-row">
                <button type="submit" class="ds-button" data-variant="secondary">
                    <Drawn icon=Icon::Add/>
                    <span>{t.indicator_add()}</span>
                </button>
            </p>
        </form>
    }
}

fn add_indicator(
    app: AppHandle,
    benefit: Option<BenefitId>,
    text: &str,
) -> Result<IndicatorId, String> {
    let name = values::name(app.t(), text)?;
    let benefits = benefit.into_iter().collect();
    let item = Indicator { benefits, ..Indicator::overall(app.new_id(), name) };
    let id = item.id;
    app.try_dispatch(Edit::Add { item, at: None })?;
    app.mark();
    Ok(id)
}
