//! From today's way of working to the new one: each change as four boxes, and the register of all.

mod fields;

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::app::route::Place;
use crate::domain::select::work_changes::{Chain, chains};
use crate::domain::{Benefit, BenefitId, Stakeholder, WorkChange};
use crate::ui::parts::field::ChoiceOption;
use crate::ui::parts::register::RowId;
use crate::ui::roster::values::thing_options;
use crate::ui::roster::{RosterPage, RosterWords};

/// The changes, with the panel of the open one.
#[component]
pub fn WorkChangesPage() -> impl IntoView {
    let app = AppHandle::get();
    let (people, benefits) = (thing_options::<Stakeholder>(app), thing_options::<Benefit>(app));
    move || view! { <Page people=people.get() benefits=benefits.get()/> }
}

#[component]
fn Page(people: Vec<ChoiceOption>, benefits: Vec<ChoiceOption>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let open = RwSignal::new(None::<RowId>);
    let n = app.select(|project| {
        let leading = project.work_changes.iter().filter(|it| !it.benefits.is_empty());
        (project.work_changes.len() as u64, leading.count() as u64)
    });
    let title = Memo::new(move |_| match n.get() {
        (0, _) => t.work_changes().to_owned(),
        (all, leading) if all == leading => t.work_changes_finding_all(all),
        (all, leading) => t.work_changes_finding(leading, all),
    });
    let lead = Memo::new(move |_| match n.get() {
        (0, _) => t.work_changes_empty().to_owned(),
        _ => t.work_changes_lead().to_owned(),
    });
    let words = RosterWords {
        label: t.work_changes().to_owned(),
        add_label: t.work_change_new().to_owned(),
        add_prompt: t.work_change_add_prompt().to_owned(),
        remove: t.work_change_remove().to_owned(),
    };
    let fields = fields::work_change_fields(t, people, benefits).stored();
    let above = ViewFn::from(move || view! { <Chains open=open/> });
    let from = Callback::new(|row: RowId| opener(&row));
    view! {
        <RosterPage<WorkChange> scope="work-changes" title=title lead=lead words=words fields=fields
            above=above open=open from=from/>
    }
}

/// Element id of the button over the boxes of a change.
fn opener(row: &str) -> String {
    format!("chain-{row}")
}

/// The four boxes of each change of which more than its name is known.
#[component]
fn Chains(open: RwSignal<Option<RowId>>) -> impl IntoView {
    let app = AppHandle::get();
    let chains = app.select(chains);
    view! {
        <For each=move || chains.get() key=|chain| format!("{chain:?}") let:chain>
            <Boxes chain=chain open=open/>
        </For>
    }
}

#[component]
fn Boxes(chain: Chain, open: RwSignal<Option<RowId>>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let row = chain.id.to_string();
    let (title_id, labelled_by) = (opener(&row), opener(&row));
    let said = |text: Option<String>| match text {
        Some(text) => view! { <span class="user-text" dir="auto">{text}</span> }.into_any(),
        None => view! { <span class="soft">{t.work_change_unsaid()}</span> }.into_any(),
    };
    let to_benefit = |(id, title): (BenefitId, String)| {
        view! {
            <li><a class="ds-link user-text" dir="auto" href=app.href(Place::Benefit(id))>{title}</a></li>
        }
    };
    let benefits = match chain.benefits.is_empty() {
        true => said(None),
        false => {
            let links: Vec<_> = chain.benefits.into_iter().map(to_benefit).collect();
            view! { <ul role="list">{links}</ul> }.into_any()
        }
    };
    let more = |word: &'static str, text: String| {
        view! { <p class="chain-more"><b>{word}</b>" "<span class="user-text" dir="auto">{text}</span></p> }
    };
    let bearers = (!chain.bearers.is_empty()).then(|| chain.bearers.join(", "));
    view! {
        <section class="chain" aria-labelledby=labelled_by>
            <dl class="chain-boxes">
                <div class="chain-box"><dt>{t.work_change_before()}</dt><dd>{said(chain.before)}</dd></div>
                <div class="chain-box" data-kind="change">
                    <dt>{t.work_change()}</dt>
                    <dd><button type="button" class="chain-open user-text" dir="auto" id=title_id
                        on:click=move |_| open.set(Some(row.clone()))>{chain.name}</button></dd>
                </div>
                <div class="chain-box"><dt>{t.work_change_after()}</dt><dd>{said(chain.after)}</dd></div>
                <div class="chain-box" data-kind="benefit"><dt>{t.work_change_benefits()}</dt><dd>{benefits}</dd></div>
            </dl>
            {chain.stops.map(|text| more(t.work_change_stops(), text))}
            {bearers.map(|text| more(t.work_change_bearers(), text))}
        </section>
    }
}
