//! One gathering: what is on the program, what everyone brought and takes home, and what the groups
//! write while the clock runs.

use leptos::prelude::*;

use super::clock::Clock;
use super::fields;
use super::results::PutResults;
use super::sheets::Sheets;
use crate::app::glue::AppHandle;
use crate::app::route::Place;
use crate::domain::{Edit, EntityRef, Gathering, GatheringId, Project};
use crate::ui::pages::actions::ActionsHere;
use crate::ui::parts::icon::{Drawn, Icon};
use crate::ui::roster::{EntityField, entity_input};

/// The page of one gathering.
#[component]
pub fn GatheringPage(
    /// Which.
    id: GatheringId,
) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let is_there = app.select(move |project| project.gatherings.get(id).is_some());
    let title = app.select(move |project| {
        let gathering = project.gatherings.get(id);
        gathering.map_or_else(|| t.gathering_gone().to_owned(), |it| it.name.to_string())
    });
    let day = app.select(move |project| {
        let day = project.gatherings.get(id).and_then(|it| it.day);
        day.map(|day| t.locale().date_long(day.date()))
    });
    let participants = app.select(move |project| {
        let gathering = project.gatherings.get(id);
        gathering.and_then(|it| it.participants.as_ref().map(ToString::to_string))
    });
    let lead = move || day.get().unwrap_or_else(|| t.gathering_no_day().to_owned());
    view! {
        <main class="frame-main" id="main" tabindex="-1">
            <div class="view-head">
                <div class="view-head-text">
                    <p class="soft"><a class="ds-link" href=app.href(Place::Gatherings)>{t.gatherings()}</a></p>
                    <h1 tabindex="-1" id="view-title" class="user-text" dir="auto">{move || title.get()}</h1>
                    {move || is_there.get().then(|| view! { <p class="lead">{lead}</p> })}
                    {move || participants.get().map(|text| view! { <p class="soft user-text" data-lines="" dir="auto">{text}</p> })}
                </div>
            </div>
            {move || is_there.get().then(|| view! { <Body id=id/> })}
        </main>
    }
}

#[component]
fn Body(id: GatheringId) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let row = StoredValue::new(id.to_string());
    let input = move |field: EntityField<Gathering>| entity_input(field, row, "gathering");
    let about: Vec<_> = fields::about(t).into_iter().map(input).collect();
    let remove = move |_| {
        app.flush_drafts();
        app.act(Edit::<Gathering>::Remove { id });
        app.go(Place::Gatherings);
    };
    view! {
        <div class="step">
            <div class="step-work">
                <section class="card" aria-labelledby="gathering-agenda-title">
                    <h2 id="gathering-agenda-title">{t.gathering_plan()}</h2>
                    <HomeworkBefore id=id/>
                    {input(fields::agenda(t))}
                    {input(fields::homework(t))}
                </section>
                <ActionsHere from=EntityRef::Gathering(id)/>
            </div>
            <div class="step-work">
                <Clock id=id/>
                <details class="card fold edit-only screen-only" open=move || is_new(app, id)>
                    <summary>{t.gathering_about()}</summary>
                    <div class="step-fields">{about}</div>
                    <button type="button" class="ds-button" data-variant="tertiary" data-color="danger" data-size="sm" on:click=remove>
                        <Drawn icon=Icon::Trash/><span>{t.gathering_remove()}</span>
                    </button>
                </details>
            </div>
        </div>
        <section class="record" aria-labelledby="sheets-title">
            <div class="section-title">
                <h2 id="sheets-title">{t.sheets()}</h2>
                <PutResults id=id/>
            </div>
            <p class="soft">{t.sheets_lead()}</p>
            <Sheets id=id/>
        </section>
    }
}

/// Whether nothing has been said of it yet: then its fields stand open.
fn is_new(app: AppHandle, id: GatheringId) -> bool {
    let project = app.project();
    let gathering = project.as_ref().and_then(|project| project.gatherings.get(id));
    gathering.is_some_and(|it| it.day.is_none())
}

/// What everyone was to do since the gathering before.
#[component]
fn HomeworkBefore(id: GatheringId) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let before = app.select(move |project| homework_before(project, id));
    move || {
        before.get().map(|text| {
            view! {
                <div class="guide-tip">
                    <h3>{t.gathering_homework_before()}</h3>
                    <p class="user-text" data-lines="" dir="auto">{text}</p>
                </div>
            }
        })
    }
}

fn homework_before(project: &Project, id: GatheringId) -> Option<String> {
    let at = project.gatherings.position(id)?.checked_sub(1)?;
    let before = project.gatherings.iter().nth(at)?;
    before.homework.as_ref().map(ToString::to_string)
}
