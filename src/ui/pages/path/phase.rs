//! One stretch of the path as a list: its stations, those left out, steps of the project's own, and
//! what was decided at its end.

use leptos::prelude::*;

use super::step;
use crate::app::glue::AppHandle;
use crate::app::route::Place;
use crate::domain::{Decision, Edit, Line, Progress, Stage, Step, StepId};
use crate::figures::checklist::{checklist, count};
use crate::figures::path::{PhaseView, Station};
use crate::ui::parts::icon::{Drawn, Icon};
use crate::ui::roster::values;
use crate::words::Choice;

/// One stretch with its stations.
#[component]
pub(super) fn Phase(at: usize, phase: PhaseView, here: Option<StepId>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let id = format!("phase-{at}");
    let labelled_by = id.clone();
    let (walked, all) = phase.n_walked();
    let walked = t.path_phase_walked(walked as u64, all as u64);
    let stage = phase.stage;
    let name = phase.title.clone();
    let line = move |station: Station| {
        let is_here = here == Some(station.id);
        view! { <StationLine station=station is_here=is_here/> }
    };
    let (left_out, stations): (Vec<_>, Vec<_>) =
        phase.stations.into_iter().partition(|station| station.progress == Progress::NotRelevant);
    let stations: Vec<_> = stations.into_iter().map(line).collect();
    let left_out = (!left_out.is_empty()).then(|| {
        let n = left_out.len() as u64;
        let lines: Vec<_> = left_out.into_iter().map(line).collect();
        view! {
            <details class="path-own">
                <summary>{t.path_left_out(n)}</summary>
                <ul class="station-list" role="list">{lines}</ul>
            </details>
        }
    });
    view! {
        <section class="card path-phase" aria-labelledby=labelled_by>
            <div class="path-phase-head">
                <h2 id=id>{phase.title}</h2>
                <p class="soft number">{walked}</p>
            </div>
            <p class="soft">{phase.about}</p>
            <ol class="station-list" role="list">{stations}</ol>
            {left_out}
            <AddOwn at=at stage=stage/>
            <Decisions stage=stage name=name/>
        </section>
    }
}

/// One station: a link to its page, and a mark that says it is done.
#[component]
fn StationLine(station: Station, is_here: bool) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let is_done = station.progress == Progress::Done;
    let state = station.state();
    let place = Place::Step(station.id);
    let doubt = station
        .is_in_doubt()
        .then(|| view! { <span class="station-note">{t.path_in_doubt()}</span> });
    let met = (!station.is_walked() && station.is_met == Some(true))
        .then(|| view! { <span class="station-note">{t.path_is_met()}</span> });
    let mut facts = Vec::new();
    // That nothing has been said yet is no news.
    if station.progress != Progress::Open {
        facts.push(station.progress.word(t).to_owned());
    }
    if station.is_optional {
        facts.push(t.path_optional().to_owned());
    }
    facts.extend(station.responsible.as_ref().map(ToString::to_string));
    facts.extend(station.due.map(|due| t.path_due(&app.day_in_words(due))));
    let title = station.title.clone();
    let label = if is_done { t.path_reopen(&title) } else { t.path_mark_done(&title) };
    let toggle = move |_| {
        let progress = if is_done { Progress::UnderWay } else { Progress::Done };
        step::set_progress(app, &station, progress);
    };
    view! {
        <li class="station" data-state=state data-here=is_here.then_some("")>
            <button type="button" class="station-mark" aria-pressed=is_done.to_string() aria-label=label.clone() title=label on:click=toggle>
                {is_done.then(|| view! { <Drawn icon=Icon::Check/> })}
            </button>
            <div class="station-text">
                <a class="ds-link user-text" dir="auto" href=app.href(place) aria-current=is_here.then_some("step")>{title}</a>
                <span class="station-facts user-text">{facts.join(" · ")}</span>
                {doubt}{met}
            </div>
        </li>
    }
}

/// A step of the project's own, at the end of a stretch.
#[component]
fn AddOwn(at: usize, stage: Option<Stage>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let draft = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let id = format!("own-{at}");
    let label_for = id.clone();
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let step = values::name(t, &draft.get_untracked())
            .map(|name| Step { stage, ..Step::own(app.new_id(), name) });
        let added = step.and_then(|item| app.try_dispatch(Edit::Add { item, at: None }));
        error.set(added.err());
    };
    view! {
        <details class="path-own">
            <summary>{t.path_own_step()}</summary>
            <form class="path-own-form" on:submit=add>
                <label class="ds-label" for=label_for>{t.path_own_label()}</label>
                <div class="button-row">
                    <input class="ds-input" id=id type="text" autocomplete="off" dir="auto"
                        prop:value=move || draft.get() on:input=move |event| draft.set(event_target_value(&event))/>
                    <button type="submit" class="ds-button" data-variant="secondary" data-size="sm">{t.path_own_add()}</button>
                </div>
                <div aria-live="polite">{move || error.get().map(|line| view! { <p class="field-error">{line}</p> })}</div>
            </form>
        </details>
    }
}

/// A decision at the end of a stretch, in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Decided {
    place: Place,
    name: String,
    facts: String,
}

/// The decisions at the end of a stretch, and the way to a new one.
#[component]
fn Decisions(stage: Option<Stage>, name: String) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let lines = app.select(move |project| {
        let here = project.decisions.iter().filter(|it| it.stage.is_some() && it.stage == stage);
        here.map(|it| {
            let outcome = it
                .outcome
                .map_or_else(|| t.plan_undecided().to_owned(), |it| it.word(t).to_owned());
            let points =
                app.method().map(|texts| count(&checklist(project, it, &texts, app.today())));
            let points = points.filter(|it| it.all > 0);
            let facts = [
                Some(outcome),
                it.day.map(|day| t.locale().date_short(day.date())),
                points.map(|it| t.points_held(it.met as u64, it.all as u64)),
            ];
            Decided {
                place: Place::Decision(it.id),
                name: it.name.to_string(),
                facts: facts.into_iter().flatten().collect::<Vec<_>>().join(" · "),
            }
        })
        .collect::<Vec<_>>()
    });
    let add = move |_| {
        let Some(subject) = Line::fitting(&t.decision_after(&name)) else { return };
        let id = app.new_id();
        let item = Decision { stage, ..Decision::new(id, subject) };
        app.act(Edit::Add { item, at: None });
        app.go(Place::Decision(id));
    };
    let line = move |it: Decided| {
        view! {
            <li>
                <a class="ds-link user-text" dir="auto" href=app.href(it.place)>{it.name}</a>
                <span class="station-facts">{it.facts}</span>
            </li>
        }
    };
    view! {
        <div class="path-decisions">
            <ul role="list">{move || lines.get().into_iter().map(line).collect::<Vec<_>>()}</ul>
            <button type="button" class="ds-button edit-only screen-only" data-variant="tertiary" data-size="sm" on:click=add>
                {t.path_decide()}
            </button>
        </div>
    }
}
