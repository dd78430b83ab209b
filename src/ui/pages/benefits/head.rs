//! The head of a benefit's page: type, title, for whom and who answers for it.

use leptos::prelude::*;

use super::measurements::add_id;
use super::new_indicator::NEW_INDICATOR_ID;
use crate::app::glue::AppHandle;
use crate::app::route::Place;
use crate::domain::select::work_changes::changes_for;
use crate::domain::{BenefitId, IndicatorId};
use crate::ui::parts::icon::{Drawn, Icon};
use crate::words;

#[component]
pub(super) fn Head(id: BenefitId, indicators: Memo<Vec<IndicatorId>>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let benefit = app.select(move |project| project.benefits.get(id).cloned());
    let title =
        move || benefit.with(|it| it.as_ref().map(|it| it.title.to_string())).unwrap_or_default();
    let kind = Memo::new(move |_| benefit.with(|it| it.as_ref().and_then(|it| it.kind)));
    let tag = move || {
        kind.get().map(|kind| {
            view! { <span class="ds-tag" data-color="success">{words::benefit_kind(t, kind)}</span> }
        })
    };
    let is_drawback =
        Memo::new(move |_| benefit.with(|it| it.as_ref().is_some_and(|it| it.is_drawback)));
    let drawback = move || {
        is_drawback.get().then(|| {
            view! { <span class="ds-tag" data-color="warning">{t.benefit_is_drawback()}</span> }
        })
    };
    let lead = move || {
        benefit.with(|it| {
            let it = it.as_ref()?;
            let group = it
                .beneficiary
                .map(|group| t.benefit_for(&words::beneficiary(t, group).to_lowercase()));
            let who = it.responsible.as_ref().map(|who| t.benefit_responsible_is(who.as_str()));
            let parts: Vec<String> = [group, who].into_iter().flatten().collect();
            (!parts.is_empty()).then(|| parts.join(" "))
        })
    };
    // The first indicator takes the measurement; without one it is the first thing to add.
    let measure = move |_| {
        let target = indicators.with_untracked(|all| all.first().map(|&id| add_id(id)));
        app.focus(target.as_deref().unwrap_or(NEW_INDICATOR_ID));
    };
    let action = move || {
        if indicators.with(Vec::is_empty) { t.indicator_new() } else { t.measurement_new() }
    };
    view! {
        <div class="view-head">
            <div class="view-head-text benefit-title">
                {drawback}{tag}
                <h1 tabindex="-1" id="view-title" class="user-text" dir="auto">{title}</h1>
                {move || lead().map(|lead| view! { <p class="lead user-text" dir="auto">{lead}</p> })}
                <Causes id=id/>
            </div>
            <div class="view-head-actions">
                <button type="button" class="ds-button" on:click=measure>
                    <Drawn icon=Icon::Add/>
                    <span>{action}</span>
                </button>
            </div>
        </div>
    }
}

/// The changes of work it comes of; nothing where nobody has said so.
#[component]
fn Causes(id: BenefitId) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let names = app.select(move |project| {
        let names: Vec<_> = changes_for(project, id).map(|it| it.name.to_string()).collect();
        names.join(", ")
    });
    move || {
        (!names.with(String::is_empty)).then(|| {
            view! {
                <p>{t.benefit_from_changes()}" "
                    <a class="ds-link user-text" dir="auto" href=app.href(Place::WorkChanges)>{names.get()}</a>
                </p>
            }
        })
    }
}
