//! Who and which levels the plan leaves out, each with a press that plans something.

use std::sync::Arc;

use leptos::prelude::*;

use super::deeds::{plan_for, plan_on};
use crate::app::glue::AppHandle;
use crate::domain::select::anchoring::{Gaps, gaps};
use crate::domain::{Level, OrganizationLevel, Stakeholder};
use crate::ui::parts::icon::{Drawn, Icon};
use crate::ui::parts::register::RowId;
use crate::words::Choice;

/// Most stakeholders that are named.
const MOST: usize = 6;

#[component]
pub(super) fn LeftOut(open: RwSignal<Option<RowId>>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let left_out = app.select(gaps);
    let is_shown = app.select(|it| !it.stakeholders.is_empty() || !it.anchoring.is_empty());
    let body = move || {
        let Gaps { stakeholders, levels } = left_out.get();
        if stakeholders.is_empty() && levels.is_empty() {
            return view! { <p class="soft">{t.anchoring_gaps_none()}</p> }.into_any();
        }
        let more = stakeholders.len().saturating_sub(MOST) as u64;
        let named: Vec<_> =
            stakeholders.into_iter().take(MOST).map(|it| of_stakeholder(app, open, it)).collect();
        let levels: Vec<_> = levels.into_iter().map(|it| of_level(app, open, it)).collect();
        view! {
            {group(t.anchoring_gap_stakeholders(), named)}
            {(more > 0).then(|| view! { <p class="soft">{t.anchoring_gap_more(more)}</p> })}
            {group(t.anchoring_gap_levels(), levels)}
        }
        .into_any()
    };
    move || {
        is_shown.get().then(|| {
            view! {
                <section class="card" aria-labelledby="anchoring-gaps">
                    <h2 id="anchoring-gaps" tabindex="-1">{t.anchoring_gaps()}</h2>
                    {body}
                </section>
            }
        })
    }
}

fn group(title: &'static str, items: Vec<AnyView>) -> AnyView {
    match items.is_empty() {
        true => ().into_any(),
        false => view! { <h3>{title}</h3><ul class="gap-list" role="list">{items}</ul> }.into_any(),
    }
}

fn of_stakeholder(app: AppHandle, open: RwSignal<Option<RowId>>, it: Arc<Stakeholder>) -> AnyView {
    let t = app.t();
    let note = (it.influence() == Some(Level::High)).then(|| {
        view! { <span class="soft">" · "{t.stakeholder_influence()}": "{Level::High.word(t).to_lowercase()}</span> }
    });
    let name = it.name.to_string();
    let label = t.anchoring_gap_plan(&name);
    let plan = Callback::new(move |()| {
        if let Some(row) = plan_for(app, &it) {
            open.set(Some(row));
        }
    });
    view! {
        <li>
            <span><span class="user-text" dir="auto">{name}</span>{note}</span>
            {button(label, plan)}
        </li>
    }
    .into_any()
}

fn of_level(app: AppHandle, open: RwSignal<Option<RowId>>, level: OrganizationLevel) -> AnyView {
    let t = app.t();
    let label = t.anchoring_gap_plan(&level.word(t).to_lowercase());
    let plan = Callback::new(move |()| {
        if let Some(row) = plan_on(app, level) {
            open.set(Some(row));
        }
    });
    view! { <li><span>{level.word(t).to_owned()}</span>{button(label, plan)}</li> }.into_any()
}

fn button(label: String, plan: Callback<()>) -> AnyView {
    view! {
        <button type="button" class="ds-button edit-only screen-only" data-variant="tertiary" data-size="sm"
            data-icon="" aria-label=label.clone() title=label on:click=move |_| plan.run(())>
            <Drawn icon=Icon::Add/>
        </button>
    }
    .into_any()
}
