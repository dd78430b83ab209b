//! Deviations, each as one thread: what is not as planned, why, what is done, the next measurement,
//! and what came of it. Above them stand indicators that are behind and that nobody looks into.

mod fields;

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::app::route::Place;
use crate::domain::{Deviation, DeviationId, Edit, EntityRef, Id, IndicatorId, Line};
use crate::figures::deviations::{behind, thread, title};
use crate::ui::pages::actions::ActionsHere;
use crate::ui::parts::icon::{Drawn, Icon};
use crate::ui::roster::{EntityField, entity_input};
use fields::deviation_fields;

#[component]
pub fn DeviationsPage() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let title = app.select(move |project| title(project, t));
    // What is open stands first, else the order of the register.
    let threads = app.select(|project| {
        let of = |is_closed: bool| {
            project.deviations.iter().filter(move |it| it.is_closed == is_closed).map(|it| it.id)
        };
        of(false).chain(of(true)).collect::<Vec<_>>()
    });
    let lead = move || match threads.with(Vec::is_empty) {
        true => t.deviations_empty(),
        false => t.deviations_lead(),
    };
    view! {
        <main class="frame-main" id="main" tabindex="-1">
            <div class="view-head">
                <div class="view-head-text">
                    <h1 tabindex="-1" id="view-title">{move || title.get()}</h1>
                    <p class="lead">{lead}</p>
                </div>
            </div>
            <Behind/>
            <For each=move || threads.get() key=|id| id.bits() let:id><Thread id=id/></For>
        </main>
    }
}

/// Indicators that are behind, with the way to look into each.
#[component]
fn Behind() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let all = app.select(move |project| behind(project, t));
    let row = move |(id, name, standing): (IndicatorId, String, String)| {
        let label = t.deviation_look_into_what(&name);
        view! {
            <li class="behind">
                <span><strong class="user-text" dir="auto">{name}</strong>" "<span class="soft">{standing}</span></span>
                <button type="button" class="ds-button edit-only screen-only" data-variant="secondary"
                    data-size="sm" aria-label=label on:click=move |_| begin(app, id)>
                    <Drawn icon=Icon::Add/><span>{t.deviation_look_into()}</span>
                </button>
            </li>
        }
    };
    move || {
        (!all.with(Vec::is_empty)).then(|| {
            view! {
                <section class="card" aria-labelledby="behind-title">
                    <h2 id="behind-title">{t.deviations_behind_title()}</h2>
                    <p class="soft">{t.deviations_behind_rule()}</p>
                    <ul class="behind-list" role="list">{all.get().into_iter().map(row).collect_view()}</ul>
                </section>
            }
        })
    }
}

/// A thread that begins with what the indicator is called and is told in its own words later.
fn begin(app: AppHandle, indicator: IndicatorId) {
    let t = app.t();
    let Some(project) = app.project() else { return };
    let Some(of) = project.indicators.get(indicator) else { return };
    let Some(name) = Line::fitting(&t.deviation_name(of.name.as_str())) else { return };
    let item =
        Deviation { day: Some(app.today()), ..Deviation::new(app.new_id(), indicator, name) };
    let id = item.id;
    app.act(Edit::Add { item, at: None });
    app.focus(&heading(id));
}

fn heading(id: DeviationId) -> String {
    format!("{id}-heading")
}

/// One deviation.
#[component]
fn Thread(id: DeviationId) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let told = app.select(move |project| {
        let deviation = project.deviations.get(id)?;
        Some((thread(project, t, deviation)?, deviation.name.to_string(), deviation.is_closed))
    });
    let name = move || told.with(|it| it.as_ref().map(|(_, name, _)| name.clone()));
    let of = move |get: fn(&crate::figures::deviations::Thread) -> &str| {
        move || told.with(|it| it.as_ref().map(|(thread, ..)| get(thread).to_owned()))
    };
    let place = app.select(move |project| {
        let indicator = project.indicators.get(project.deviations.get(id)?.indicator)?;
        Some(indicator.main_benefit().map_or(Place::Overall, Place::Benefit))
    });
    let closed = move || {
        told.with(|it| it.as_ref().is_some_and(|(.., closed)| *closed)).then(|| {
            view! { <span class="ds-tag" data-color="success">{t.deviation_closed()}</span> }
        })
    };
    let row = StoredValue::new(id.to_string());
    let input = move |field: EntityField<Deviation>| entity_input(field, row, &id.to_string());
    let [what, day, cause, outcome, is_closed] = deviation_fields(t).map(input);
    let remove = move |_| {
        app.flush_drafts();
        app.act(Edit::<Deviation>::Remove { id });
        app.focus("view-title");
    };
    let step = |title: &'static str, body: AnyView| {
        view! { <li class="thread-step"><h3>{title}</h3>{body}</li> }
    };
    view! {
        <article class="card thread" aria-labelledby=heading(id)>
            <div class="card-head">
                <h2 id=heading(id) tabindex="-1" class="user-text" dir="auto">{name}</h2>
                {closed}
            </div>
            <ol class="thread-steps" role="list">
                {step(t.deviation_what(), view! {
                    <p>
                        {move || place.get().map(|place| view! {
                            <a class="ds-link user-text" dir="auto" href=app.href(place)>{of(|it| &it.of)}</a>
                        })}
                        " "<span>{of(|it| &it.standing)}</span>
                    </p>
                    <div class="field-pair">{what}{day}</div>
                }.into_any())}
                {step(t.deviation_why(), cause)}
                {step(t.deviation_action(), view! {
                    <ActionsHere from=EntityRef::Deviation(id) level=4/>
                }.into_any())}
                {step(t.deviation_next(), view! { <p>{of(|it| &it.next)}</p> }.into_any())}
                {step(t.deviation_outcome(), view! { {outcome}{is_closed} }.into_any())}
            </ol>
            <div class="benefit-foot edit-only">
                <button type="button" class="ds-button" data-variant="tertiary" data-color="danger"
                    data-size="sm" on:click=remove>
                    <Drawn icon=Icon::Trash/><span>{t.deviation_remove()}</span>
                </button>
            </div>
        </article>
    }
}
