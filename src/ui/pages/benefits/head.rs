//! The head of a benefit's page: type, title, for whom and who answers for it.

use leptos::prelude::*;

use super::measurements::add_id;
use super::new_indicator::NEW_INDICATOR_ID;
use crate::app::glue::AppHandle;
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
                {tag}
                <h1 tabindex="-1" id="view-title" class="user-text" dir="auto">{title}</h1>
                {move || lead().map(|lead| view! { <p class="lead user-text" dir="auto">{lead}</p> })}
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
