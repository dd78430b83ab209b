//! The meetings in which several units work on the project: the four of the method in one press,
//! and the project's own.

mod clock;
mod fields;
mod one;
mod results;
mod sheets;

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::app::route::Place;
use crate::domain::{Command, Edit, Gathering, GatheringTheme, Id, Kind, Line, Project, Prose};
use crate::method::MethodTexts;
use crate::ui::parts::icon::{Drawn, Icon};
use crate::ui::roster::values;
use crate::words::Choice;
pub use one::GatheringPage;

/// All gatherings, in their order.
#[component]
pub fn GatheringsPage() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let ids = app.select(|project| project.gatherings.iter().map(|it| it.id).collect::<Vec<_>>());
    let lead = move || match ids.with(Vec::len) as u64 {
        0 => t.gatherings_lead().to_owned(),
        n => t.gatherings_count(n),
    };
    view! {
        <main class="frame-main" id="main" tabindex="-1">
            <div class="view-head">
                <div class="view-head-text">
                    <h1 tabindex="-1" id="view-title">{t.gatherings()}</h1>
                    <p class="lead">{lead}</p>
                </div>
            </div>
            <Offer/>
            <ol class="card-grid" role="list">
                <For each=move || ids.get() key=|id| id.bits() let:id><Card id=id/></For>
            </ol>
            <AddLine/>
        </main>
    }
}

/// The four of the method, as far as they are not here.
#[component]
fn Offer() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let missing = app.select(missing);
    // Asked for early, so that it is here when the button is pressed.
    let texts = Memo::new(move |_| app.method().map(|texts| texts.locale().tag()));
    let add = move |_| {
        let Some((texts, project)) = app.method().zip(app.project()) else { return };
        let first = missing.with_untracked(|missing| missing.first().copied());
        let steps = with_gatherings(app, &project, &texts);
        app.act(Command::Batch { kind: Kind::Gathering, steps });
        if let Some(theme) = first {
            app.focus(&card_id(theme));
        }
    };
    let label = move || match missing.with(Vec::len) == GatheringTheme::ALL.len() {
        true => t.gatherings_offer(),
        false => t.gatherings_offer_rest(),
    };
    move || {
        (!missing.with(Vec::is_empty)).then(|| view! {
            <div class="card screen-only edit-only" data-variant="guide">
                <div class="button-row">
                    <button type="button" class="ds-button" disabled=move || texts.with(Option::is_none) on:click=add>
                        <Drawn icon=Icon::Add/><span>{label}</span>
                    </button>
                    <span>{t.gatherings_offer_hint()}</span>
                </div>
            </div>
        })
    }
}

fn missing(project: &Project) -> Vec<GatheringTheme> {
    let is_there = |theme| project.gatherings.iter().any(|it| it.theme == Some(theme));
    GatheringTheme::ALL.into_iter().filter(|theme| !is_there(*theme)).collect()
}

/// The commands that put in what is missing, filled with the method's suggestions.
fn with_gatherings(app: AppHandle, project: &Project, texts: &MethodTexts) -> Vec<Command> {
    let filled = |theme: GatheringTheme| {
        let text = texts.gathering(theme.key())?;
        let item = Gathering {
            theme: Some(theme),
            agenda: Prose::fitting(&text.agenda.join("\n")),
            homework: Prose::fitting(&text.homework),
            ..Gathering::new(app.new_id(), Line::fitting(theme.word(app.t()))?)
        };
        Some(Edit::Add { item, at: None }.into())
    };
    missing(project).into_iter().filter_map(filled).collect()
}

fn card_id(theme: GatheringTheme) -> String {
    format!("gathering-{}", theme.key())
}

/// A gathering in a few lines, which leads to it.
#[component]
fn Card(id: crate::domain::GatheringId) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let facts = app.select(move |project| {
        let gathering = project.gatherings.get(id)?;
        let sheets = project.group_sheets.iter().filter(|it| it.gathering == id).count();
        let day = gathering.day.map(|day| t.locale().date_long(day.date()));
        Some((gathering.name.to_string(), gathering.theme, day, sheets as u64))
    });
    let element = facts.with_untracked(|facts| {
        let theme = facts.as_ref().and_then(|facts| facts.1);
        theme.map(card_id)
    });
    let name = move || facts.with(|facts| facts.as_ref().map(|facts| facts.0.clone()));
    let day = move || {
        let day = facts.with(|facts| facts.as_ref().and_then(|facts| facts.2.clone()));
        day.unwrap_or_else(|| t.gathering_no_day().to_owned())
    };
    let groups = move || {
        let n = facts.with(|facts| facts.as_ref().map_or(0, |facts| facts.3));
        (n > 0).then(|| t.gathering_groups(n))
    };
    view! {
        <li class="card">
            <h2><a class="ds-link user-text" dir="auto" id=element href=app.href(Place::Gathering(id))>{name}</a></h2>
            <p>{day}</p>
            <p class="soft">{groups}</p>
        </li>
    }
}

/// Where one of the project's own is written.
#[component]
fn AddLine() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let draft = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let item =
            values::name(t, &draft.get_untracked()).map(|name| Gathering::new(app.new_id(), name));
        match item.and_then(|item| app.try_dispatch(Edit::Add { item, at: None })) {
            Ok(()) => {
                draft.set(String::new());
                error.set(None);
            }
            Err(sentence) => error.set(Some(sentence)),
        }
    };
    view! {
        <form class="path-own-form screen-only edit-only" on:submit=add>
            <label class="ds-label" for="gathering-add">{t.gathering_new()}</label>
            <div class="button-row">
                <input class="ds-input" id="gathering-add" type="text" autocomplete="off" dir="auto"
                    placeholder=t.gathering_add_prompt()
                    prop:value=move || draft.get() on:input=move |event| draft.set(event_target_value(&event))/>
                <button type="submit" class="ds-button" data-variant="secondary">{t.add()}</button>
            </div>
            <div aria-live="polite">{move || error.get().map(|line| view! { <p class="field-error">{line}</p> })}</div>
        </form>
    }
}
