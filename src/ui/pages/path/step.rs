//! One step: the work on the left, the guidance beside it, and the way on.

mod fields;
mod naming;
mod open;

use leptos::prelude::*;

use super::guide::{Guide, rich};
use super::{path_view, texts};
use crate::app::glue::AppHandle;
use crate::app::route::Place;
use crate::domain::{ActivityKey, Edit, Entity, EntityRef, Field, Line, Progress, Step, StepId};
use crate::figures::names::{step_name, step_title};
use crate::figures::path::{PathView, Station, activity_of};
use crate::method::{Activity, Tool};
use crate::ui::pages::actions::ActionsHere;
use crate::ui::parts::field::{Commit, Field as FieldView, FieldKind};
use crate::ui::parts::icon::{Drawn, Icon};
use crate::ui::roster::values;
use crate::ui::roster::{EntityField, Setting};
use fields::{
    due_field, notes_field, progress_field, reason_field, responsible_field, start_field,
};
use naming::{MethodName, Naming};
use open::Open;

/// The page of one step.
#[component]
pub fn StepPage(
    /// Which step.
    id: StepId,
) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let view = path_view(app);
    let texts = texts(app);
    let activity = activity_of(id);
    let found = Memo::new(move |_| view.with(|view| view.as_ref().and_then(|it| find(it, id))));
    let title = app.select(move |project| step_name(project, id, texts.get().as_deref()));
    let by_method = app.select(move |project| {
        let texts = texts.get()?;
        step_title(project, id, &texts).map(str::to_owned)
    });
    let phase = move || {
        found.with(|found| {
            found.as_ref().map_or_else(|| t.path_off().to_owned(), |it| it.phase.clone())
        })
    };
    let purpose = move || {
        let (texts, activity) = (texts.get()?, activity?);
        texts.activity(activity.key).map(|words| rich(app, &texts, &words.purpose))
    };
    let note = move || {
        let (texts, activity, project) = (texts.get()?, activity?, app.project()?);
        let framework = project.details.framework.key();
        let phase = found.with(|found| found.as_ref().and_then(|it| it.phase_key))?;
        let note = texts.step(framework, phase, activity.key)?.note.clone()?;
        Some(view! { <p class="guide-note">{rich(app, &texts, &note)}</p> })
    };
    // Asked once it is known, since a step gets its name in the log from it.
    let work = move || {
        let name = if activity.is_some() { by_method.get()? } else { String::new() };
        Some(view! { <Work id=id name=name activity=activity/> })
    };
    let guide = move || {
        activity
            .zip(texts.get())
            .map(|(activity, texts)| view! { <Guide activity=activity texts=texts/> })
    };
    view! {
        <main class="frame-main" id="main" tabindex="-1">
            <div class="view-head">
                <div class="view-head-text">
                    <p class="soft"><a class="ds-link" href=app.href(Place::Path)>{t.path()}</a>" · "{phase}</p>
                    <h1 tabindex="-1" id="view-title" class="user-text" dir="auto">{move || title.get()}</h1>
                    <MethodName id=id original=by_method.into()/>
                    <p class="lead">{purpose}</p>
                    {note}
                </div>
            </div>
            <div class="step">
                <div class="step-work">
                    {work}
                    <Open id=id/>
                    <ActionsHere from=EntityRef::Step(id)/>
                </div>
                {guide}
            </div>
            <Onward found=found/>
        </main>
    }
}

/// A step on the path, with its neighbours.
#[derive(Debug, Clone, PartialEq)]
struct Found {
    phase: String,
    phase_key: Option<&'static str>,
    before: Option<(StepId, String)>,
    after: Option<(StepId, String)>,
}

fn find(view: &PathView, id: StepId) -> Option<Found> {
    let all: Vec<(usize, &Station)> = view
        .phases
        .iter()
        .enumerate()
        .flat_map(|(at, phase)| phase.stations.iter().map(move |station| (at, station)))
        .collect();
    let at = all.iter().position(|(_, station)| station.id == id)?;
    let named = |at: usize| all.get(at).map(|(_, it)| (it.id, it.title.clone()));
    let &(phase, _) = all.get(at)?;
    let phase = view.phases.get(phase)?;
    Some(Found {
        phase: phase.title.clone(),
        phase_key: phase.key,
        before: at.checked_sub(1).and_then(named),
        after: named(at + 1),
    })
}

/// What the project says of the step: how far it has come, who, when, notes.
#[component]
fn Work(id: StepId, name: String, activity: Option<&'static Activity>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let blank = StoredValue::new(blank(id, &name, activity));
    let progress = app.select(move |project| project.steps.get(id).map(|step| step.progress));
    let input = move |field: EntityField<Step>| {
        let spec = field.column.field.clone();
        let (get, is_date) = (field.get, spec.kind == FieldKind::Date);
        let value = app.select(move |project| {
            let step = project.steps.get(id).map(|step| get(step, t));
            step.unwrap_or_else(|| {
                blank.with_value(|it| it.as_ref().map_or_else(String::new, |it| get(it, t)))
            })
        });
        let commit: Commit = Callback::new(move |text: String| {
            blank.with_value(|blank| set(app, id, blank.as_ref(), &field, &text))
        });
        if is_date {
            let understood = Callback::new(move |text: String| values::understood_day(app, &text));
            view! { <FieldView spec=spec scope="step" value=value commit=commit understood=understood/> }.into_any()
        } else {
            view! { <FieldView spec=spec scope="step" value=value commit=commit/> }.into_any()
        }
    };
    let reason =
        move || (progress.get() == Some(Progress::NotRelevant)).then(|| input(reason_field(t)));
    let tools: Vec<_> = activity.map_or(&[][..], |it| it.tools).iter().map(|&tool| {
        let (place, name) = match tool {
            Tool::Stakeholders => (Place::Stakeholders, t.stakeholders()),
            Tool::Benefits => (Place::Benefits, t.benefits()),
            Tool::Actions => (Place::Actions, t.actions()),
            Tool::Decisions => (Place::Decisions, t.decisions()),
            Tool::Goals => (Place::Goals, t.goals()),
            Tool::Evidence => (Place::Evidence, t.evidence()),
            Tool::Projects => (Place::Projects, t.related_projects()),
            Tool::Presentation => (Place::Presentation, t.presentation()),
            Tool::Plan => (Place::Plan, t.plan()),
            Tool::Gatherings => (Place::Gatherings, t.gatherings()),
            Tool::Logbook => (Place::Logbook, t.logbook()),
        };
        view! { <a class="ds-button" data-variant="secondary" data-size="sm" href=app.href(place)>{name}</a> }
    }).collect();
    let has_tools = !tools.is_empty();
    let is_own = activity.is_none();
    let remove = move |_| {
        app.flush_drafts();
        app.act(Edit::<Step>::Remove { id });
        app.go(Place::Path);
    };
    view! {
        <section class="card" aria-labelledby="step-work">
            <h2 id="step-work">{t.step_work()}</h2>
            {has_tools.then(|| view! { <div class="button-row step-tools" role="group" aria-label=t.step_tools()>{tools}</div> })}
            <div class="step-fields">
                {input(progress_field(t))}
                {reason}
                {input(responsible_field(t))}
                <div data-half="">{input(start_field(t))}</div>
                <div data-half="">{input(due_field(t))}</div>
                {input(notes_field(t))}
            </div>
            <Naming id=id is_own=is_own original=name input=Callback::new(input)/>
            {is_own.then(|| view! {
                <button type="button" class="ds-button" data-variant="tertiary" data-color="danger" data-size="sm" on:click=remove>
                    <Drawn icon=Icon::Trash/><span>{t.step_remove()}</span>
                </button>
            })}
        </section>
    }
}

/// The step before anything was said of it; `None` for a step of the project's own that is gone.
fn blank(id: StepId, name: &str, activity: Option<&'static Activity>) -> Option<Step> {
    let name = Line::fitting(name)?;
    let activity = ActivityKey::new(activity?.key)?;
    let step = Step::of_activity(activity, name);
    (step.id() == id).then_some(step)
}

fn set(
    app: AppHandle,
    id: StepId,
    blank: Option<&Step>,
    field: &EntityField<Step>,
    text: &str,
) -> Result<(), String> {
    let t = app.t();
    let setting = Setting { t, today: app.today() };
    let there = app.project().and_then(|project| project.steps.get(id).cloned());
    if let Some(step) = there {
        let item = (field.set)(&step, text, setting)?;
        return app.try_dispatch(Edit::Change { item, field: field.field });
    }
    let Some(blank) = blank else { return Err(t.refusal_unknown().to_owned()) };
    let item = (field.set)(blank, text, setting)?;
    if item == *blank {
        return Ok(());
    }
    app.try_dispatch(Edit::Add { item, at: None })
}

/// Says how far a station has come, from the list of the path.
pub(super) fn set_progress(app: AppHandle, station: &Station, progress: Progress) {
    let there = app.project().and_then(|project| project.steps.get(station.id).cloned());
    let blank = || {
        let activity = station.activity.and_then(ActivityKey::new)?;
        Some(Step::of_activity(activity, Line::fitting(&station.title)?))
    };
    match there {
        Some(step) => {
            let item = Step { progress, ..step.as_ref().clone() };
            app.act(Edit::Change { item, field: Field::Progress });
        }
        None => {
            if let Some(step) = blank() {
                app.act(Edit::Add { item: Step { progress, ..step }, at: None });
            }
        }
    }
}

/// The step before and the step after.
#[component]
fn Onward(found: Memo<Option<Found>>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let way = move |to: Option<(StepId, String)>, icon: Icon, words: &'static str| {
        to.map(|(id, title)| {
            view! {
                <a class="onward-way" href=app.href(Place::Step(id))>
                    <Drawn icon=icon/>
                    <span><span class="soft">{words}</span><br/><span class="user-text" dir="auto">{title}</span></span>
                </a>
            }
        })
    };
    view! {
        <nav class="onward" aria-label=t.step_onward()>
            {move || found.with(|it| way(it.as_ref().and_then(|it| it.before.clone()), Icon::Previous, t.previous()))}
            {move || found.with(|it| way(it.as_ref().and_then(|it| it.after.clone()), Icon::Next, t.next()))}
        </nav>
    }
}
