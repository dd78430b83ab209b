//! The path: the method as stretches and stations, and where one is on it. Any station may be
//! entered at any time.

mod drawing;
mod guide;
mod step;
mod words;

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::app::route::Place;
use crate::domain::{
    Command, Details, DetailsChange, Edit, Field, Framework, Progress, Stage, Step,
};
use crate::figures::path::{PathView, PhaseView, Station, path};
use crate::method::{self, MethodTexts};
use crate::ui::parts::icon::{Drawn, Icon};
use crate::ui::roster::values;
use crate::words::Choice;
use drawing::Drawing;
pub use step::StepPage;
pub use words::WordsPage;

/// The path of the open project as last told, with the words it is told in.
pub(super) fn path_view(app: AppHandle) -> Memo<Option<Arc<PathView>>> {
    Memo::new(move |_| {
        let texts = app.method()?;
        let project = app.follow_project()?;
        Some(Arc::new(path(&project, &texts, app.today())))
    })
}

/// The page with the whole path.
#[component]
pub fn PathPage() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let view = path_view(app);
    let counts = Memo::new(move |_| {
        view.with(|view| {
            let phases = view.as_ref().map_or(&[][..], |view| &view.phases);
            let walked: usize = phases.iter().map(PhaseView::n_walked).sum();
            let all: usize = phases.iter().map(|phase| phase.stations.len()).sum();
            (walked as u64, all as u64)
        })
    });
    let title = move || match counts.get() {
        (0, _) => t.path_title_start().to_owned(),
        (walked, all) => t.path_title(walked, all),
    };
    let about = move || view.with(|view| view.as_ref().map(|view| view.about.clone()));
    view! {
        <main class="frame-main" id="main" tabindex="-1" aria-busy=move || view.with(Option::is_none).then_some("true")>
            <div class="view-head">
                <div class="view-head-text">
                    <h1 tabindex="-1" id="view-title">{title}</h1>
                    <p class="lead">{t.path_lead()}</p>
                </div>
            </div>
            <FrameworkChoice/>
            <p class="soft path-about">{about}</p>
            {move || view.get().map(|view| view! { <Drawing view=view/> })}
            <div class="path-phases">
                {move || view.get().map(|view| {
                    let here = view.here;
                    view.phases.iter().cloned().enumerate()
                        .map(|(at, phase)| view! { <Phase at=at phase=phase here=here/> })
                        .collect::<Vec<_>>()
                })}
            </div>
        </main>
    }
}

/// Which arrangement the project walks by. Nothing is lost by choosing another.
#[component]
fn FrameworkChoice() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let chosen = app.select(|project| Some(project.details.framework));
    let options = Framework::ALL.map(|framework| {
        let is_chosen = move || chosen.get() == Some(framework);
        view! { <option value=framework.key() selected=is_chosen>{framework.word(t).to_owned()}</option> }
    });
    let choose = move |event| {
        let key = event_target_value(&event);
        let framework = Framework::ALL.into_iter().find(|it| it.key() == key);
        let (Some(framework), Some(project)) = (framework, app.project()) else { return };
        let details = Details { framework, ..project.details.clone() };
        app.act(Command::Details(DetailsChange { details, field: Field::Framework }));
    };
    view! {
        <div class="ds-field field path-framework">
            <label class="ds-label" for="path-framework">{t.path_framework()}</label>
            <select class="ds-input" id="path-framework" aria-describedby="path-framework-hint" on:change=choose>
                {options.into_iter().collect::<Vec<_>>()}
            </select>
            <p class="field-hint" id="path-framework-hint">{t.path_framework_hint()}</p>
        </div>
    }
}

/// One stretch with its stations.
#[component]
fn Phase(at: usize, phase: PhaseView, here: Option<crate::domain::StepId>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let id = format!("phase-{at}");
    let labelled_by = id.clone();
    let walked = t.path_phase_walked(phase.n_walked() as u64, phase.stations.len() as u64);
    let stage = Stage::ALL.get(at).copied();
    let stations: Vec<_> = phase
        .stations
        .into_iter()
        .map(|station| {
            let is_here = here == Some(station.id);
            view! { <StationLine station=station is_here=is_here/> }
        })
        .collect();
    view! {
        <section class="card path-phase" aria-labelledby=labelled_by>
            <div class="path-phase-head">
                <h2 id=id>{phase.title}</h2>
                <p class="soft number">{walked}</p>
            </div>
            <p class="soft">{phase.about}</p>
            <ol class="station-list" role="list">{stations}</ol>
            <AddOwn at=at stage=stage/>
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
    let stage = stage_of_phase(app, at).or(stage);
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

/// The stage in which the phase of the project's framework lies.
fn stage_of_phase(app: AppHandle, at: usize) -> Option<Stage> {
    let project = app.project()?;
    let framework = method::framework(project.details.framework.key())?;
    let first = framework.phases.get(at)?.steps.first()?;
    Some(crate::figures::path::stage(first.activity.stage))
}

/// The words of the method, followed; for pages that show nothing without them.
pub(super) fn texts(app: AppHandle) -> Memo<Option<Arc<MethodTexts>>> {
    Memo::new_with_compare(
        move |_| app.method(),
        |before, now| match (before.and_then(Option::as_ref), now.and_then(Option::as_ref)) {
            (Some(before), Some(now)) => !Arc::ptr_eq(before, now),
            (before, now) => before.is_some() || now.is_some(),
        },
    )
}
