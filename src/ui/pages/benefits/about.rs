//! What a benefit is, in fields; and the hint that its title should say what changes.

use leptos::prelude::*;

use super::fields::benefit_fields;
use super::goals::Goals;
use super::tell_removed;
use crate::app::glue::AppHandle;
use crate::app::route::Place;
use crate::domain::{Benefit, BenefitId, Edit, Field};
use crate::figures::change_word::has_change_word;
use crate::ui::parts::icon::{Drawn, Icon};
use crate::ui::roster::{EntityField, entity_input};

#[component]
pub(super) fn About(id: BenefitId) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let row = StoredValue::new(id.to_string());
    let field = move |field: EntityField<Benefit>| {
        let is_wide =
            matches!(field.field, Field::Name | Field::Description | Field::Prerequisites);
        let hint = (field.field == Field::Name).then(|| view! { <ChangeWordHint id=id/> });
        view! {
            <div data-span=is_wide.then_some("all")>
                {entity_input(field, row, "benefit")}
                {hint}
            </div>
        }
    };
    let fields: Vec<_> = benefit_fields(t).fields.into_iter().map(field).collect();
    let remove = move |_| {
        app.flush_drafts();
        app.act(Edit::<Benefit>::Remove { id });
        app.go(Place::Benefits);
        tell_removed(app, t.benefit_removed());
    };
    view! {
        <section class="card" aria-labelledby="benefit-about">
            <h2 id="benefit-about">{t.benefit_about()}</h2>
            <div class="benefit-about">{fields}</div>
            <Goals id=id/>
            <div class="benefit-foot">
                <button type="button" class="ds-button" data-variant="tertiary" data-color="danger"
                    data-size="sm" on:click=remove>
                    <Drawn icon=Icon::Trash/>
                    <span>{t.benefit_remove()}</span>
                </button>
            </div>
        </section>
    }
}

/// Shown as long as the title has no word of change.
#[component]
fn ChangeWordHint(id: BenefitId) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let lacks = app.select(move |project| {
        let benefit = project.benefits.get(id);
        benefit.is_some_and(|it| !has_change_word(it.title.as_str(), t.change_words()))
    });
    view! {
        <div role="status">
            {move || lacks.get().then(|| view! { <p class="field-hint">{t.benefit_title_hint()}</p> })}
        </div>
    }
}
