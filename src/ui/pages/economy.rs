//! What a change is worth and what it costs: the answer, what it rests on, and what it turns on.

mod answer;
mod assumptions;
mod conversions;
mod costs;
mod outlook;
mod settings;
mod values;

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::app::route::Place;
use crate::domain::calc::perspective::Perspective;
use crate::domain::economy::Model;
use crate::domain::{EntityRef, Project};
use crate::figures::economy::{CautionWords, Economics, caution_words, economics};
use answer::Answer;
pub use conversions::ConversionsPage;
pub use costs::CostsPage;
use outlook::Outlook;
use settings::Settings;
pub use values::ValuesPage;

/// The calculation.
#[component]
pub fn EconomyPage() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let perspective = RwSignal::new(Perspective::Municipality);
    let economics = Memo::new(move |_| {
        let project = app.follow_project()?;
        economics(&project, perspective.get(), t)
    });
    let title = move || match economics.with(|it| it.as_ref().map(|it| it.title.clone())) {
        Some(title) => title,
        None => t.economy().to_owned(),
    };
    let lead = move || match economics.with(|it| it.as_ref().map(|it| it.lead.clone())) {
        Some(lead) => lead,
        None => t.economy_empty().to_owned(),
    };
    let ways = [
        (Place::Values, t.values()),
        (Place::Costs, t.costs()),
        (Place::Conversions, t.conversions()),
    ];
    let ways = ways.map(|(place, label)| {
        view! { <a class="ds-button" data-variant="secondary" data-size="sm" href=app.href(place)>{label}</a> }
    });
    view! {
        <main class="frame-main" id="main" tabindex="-1">
            <div class="view-head">
                <div class="view-head-text">
                    <h1 tabindex="-1" id="view-title">{title}</h1>
                    <p class="lead">{lead}</p>
                </div>
                <div class="view-head-actions screen-only">{ways.into_iter().collect::<Vec<_>>()}</div>
            </div>
            <Perspectives perspective=perspective/>
            <Cautions perspective=perspective/>
            <Answer economics=economics/>
            <Outlook economics=economics/>
            <Settings/>
        </main>
    }
}

/// The choice of whose money counts; of use only when somebody else gains or pays too.
#[component]
fn Perspectives(perspective: RwSignal<Perspective>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let others = app.select(|project: &Project| {
        let own = Model::of(project, Perspective::Municipality);
        own != Model::of(project, Perspective::Society)
    });
    let choice = move |of: Perspective, label: &'static str| {
        view! {
            <label>
                <input class="ds-input" type="radio" name="perspective" prop:checked=move || perspective.get() == of
                    on:change=move |_| perspective.set(of)/>
                <span>{label}</span>
            </label>
        }
    };
    move || {
        (others.get() || perspective.get() == Perspective::Society).then(|| {
            view! {
                <fieldset class="perspectives">
                    <legend class="ds-label">{t.perspective()}</legend>
                    {choice(Perspective::Municipality, t.perspective_municipality())}
                    {choice(Perspective::Society, t.perspective_society())}
                </fieldset>
            }
        })
    }
}

/// What to think of before it is shown to others.
#[component]
fn Cautions(perspective: RwSignal<Perspective>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let cautions = Memo::new(move |_| {
        let Some(project) = app.follow_project() else { return Vec::new() };
        caution_words(&project, &Model::of(&project, perspective.get()), t)
    });
    let one = move |caution: CautionWords| {
        let CautionWords { words, link, .. } = caution;
        match link.and_then(place_of) {
            Some(place) => {
                let open = move |event: leptos::ev::MouseEvent| {
                    // With a key held, a link is the browser's own: another tab, another window.
                    if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
                        event.prevent_default();
                        link.into_iter().for_each(|line| app.go_and_open(place, line));
                    }
                };
                view! { <li><a class="ds-link user-text" dir="auto" href=app.href(place) on:click=open>{words}</a></li> }
                    .into_any()
            }
            None => view! { <li class="user-text" dir="auto">{words}</li> }.into_any(),
        }
    };
    move || {
        let all = cautions.get();
        (!all.is_empty()).then(|| {
            let n = all.len() as u64;
            let rows: Vec<_> = all.into_iter().map(one).collect();
            view! {
                <details class="fold cautions" open=n <= 3>
                    <summary>{t.cautions()}" "<span class="soft">{t.locale().count(n)}</span></summary>
                    <ul class="caution-list">{rows}</ul>
                </details>
            }
        })
    }
}

/// Where a line is written.
fn place_of(line: EntityRef) -> Option<Place> {
    match line {
        EntityRef::ValueLine(_) => Some(Place::Values),
        EntityRef::CostLine(_) => Some(Place::Costs),
        _ => None,
    }
}
