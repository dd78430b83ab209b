//! The plan: a timeline on top, its twin as a table, and the register of all tasks.

mod after;
mod deeds;
mod fields;
mod twin;

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::app::route::Place;
use crate::charts::timeline::TimelineSpec;
use crate::domain::{Task, TaskId};
use crate::figures::plan::{PlanView, plan, sentence, title};
use crate::figures::stages::StageNames;
use crate::ui::parts::register::{Register, RegisterWords, RowId, add_id, cell_id};
use crate::ui::parts::timeline::{Timeline, TimelineModel, item_id};
use crate::ui::roster::values::stage_names;
use crate::ui::roster::{Fields, Panel, PanelWords, register_model};
use after::After;
use twin::Twin;

/// Prefix of the register's element ids.
const SCOPE: &str = "plan";

/// The plan, with the panel of the open task.
#[component]
pub fn PlanPage() -> impl IntoView {
    let stages = stage_names(AppHandle::get());
    move || stages.get().map(|stages| view! { <WholePlan stages=stages/> })
}

#[component]
fn WholePlan(stages: StageNames) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let fields = fields::task_fields(t, &stages).stored();
    let open = RwSignal::new(None::<RowId>);
    let view = RwSignal::new(PlanView::default());
    let drawn = app.select(move |project| plan(project, &stages, t, app.today(), view.get()));
    let spec = Memo::new(move |_| drawn.with(|it| it.spec.clone()));
    let is_any = Memo::new(move |_| drawn.with(|it| !it.lanes.is_empty()));
    let has_tasks = app.select(|project| !project.tasks.is_empty());
    let undated = Memo::new(move |_| drawn.with(|it| it.undated.clone()));
    let nothing = move || {
        let is_shown = has_tasks.get() && !is_any.get() && view.get() == PlanView::Overdue;
        is_shown.then(|| view! { <p class="card">{t.plan_none_overdue()}</p> })
    };
    view! {
        <main class="frame-main" id="main" tabindex="-1">
            <Head view=view is_any=has_tasks/>
            <Picture spec=spec open=open/>
            {nothing}
            <Undated undated=undated open=open/>
            <Twin drawn=drawn/>
            <AllTasks fields=fields open=open/>
        </main>
        <OpenPanel fields=fields open=open/>
    }
}

/// Title, what the plan says, the switch between its views, and the baseline.
#[component]
fn Head(view: RwSignal<PlanView>, is_any: Memo<bool>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let words = app.select(move |project| {
        let today = app.today();
        (title(project, t, today), sentence(project, t, today))
    });
    let choice = move |it: PlanView| {
        let word = match it {
            PlanView::Stages => t.plan_view_stages(),
            PlanView::People => t.plan_view_people(),
            PlanView::Overdue => t.plan_view_overdue(),
        };
        view! {
            <button type="button" aria-pressed=move || (view.get() == it).to_string()
                on:click=move |_| view.set(it)>{word}</button>
        }
    };
    let has_baseline = app.select(|project| project.tasks.iter().any(|it| it.baseline.is_some()));
    let has_days = app.select(|project| project.tasks.iter().any(|it| it.span().is_some()));
    let tools = move || {
        is_any.get().then(|| {
            view! {
                <div class="view-head-actions plan-tools">
                    <div class="switch" role="group" aria-label=t.plan_view()>
                        {PlanView::ALL.map(choice).collect_view()}
                    </div>
                    <button type="button" class="ds-button" data-variant="secondary"
                        title=t.plan_keep_baseline_help() disabled=move || !has_days.get()
                        on:click=move |_| deeds::keep_baseline(app)>
                        {t.plan_keep_baseline()}
                    </button>
                    {move || has_baseline.get().then(|| view! {
                        <button type="button" class="ds-button" data-variant="tertiary"
                            on:click=move |_| deeds::forget_baseline(app)>{t.plan_forget_baseline()}</button>
                    })}
                </div>
            }
        })
    };
    view! {
        <div class="view-head">
            <div class="view-head-text">
                <h1 tabindex="-1" id="view-title" class="user-text" dir="auto">{move || words.get().0}</h1>
                <p class="lead">{move || (!is_any.get()).then(|| words.get().1)}</p>
            </div>
            {tools}
        </div>
    }
}

/// The timeline. A task opens its panel, a decision its page.
#[component]
fn Picture(spec: Memo<TimelineSpec>, open: RwSignal<Option<RowId>>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let model = TimelineModel {
        spec,
        shift: Callback::new(move |(key, shift): (String, _)| deeds::shift(app, &key, shift)),
        words: Callback::new(move |(key, shift): (String, _)| deeds::words(app, &key, shift)),
        open: Callback::new(move |key: String| match key.parse::<TaskId>() {
            Ok(_) => open.set(Some(key)),
            Err(_) => app.go(Place::Decisions),
        }),
        rest: Callback::new(move |()| app.mark()),
    };
    let name = app.select(|project| project.details.name.to_string());
    view! { <Timeline model=model label=t.plan_timeline() help=t.plan_help() name=name/> }
}

/// What has no day: a press opens the panel, where it gets one.
#[component]
fn Undated(undated: Memo<Vec<(String, String)>>, open: RwSignal<Option<RowId>>) -> impl IntoView {
    let t = AppHandle::get().t();
    let of = move |(id, name): (String, String)| {
        view! {
            <li><button type="button" class="grid-listed-item" id=undated_id(&id)
                on:click=move |_| open.set(Some(id.clone()))>
                <span class="user-text" dir="auto">{name}</span>
            </button></li>
        }
    };
    move || {
        (!undated.with(Vec::is_empty)).then(|| {
            view! {
                <section class="grid-listed screen-only" aria-labelledby="undated-title">
                    <h2 id="undated-title">{t.plan_undated()}</h2>
                    <p class="soft">{t.plan_undated_hint()}</p>
                    <ul role="list">{undated.get().into_iter().map(of).collect::<Vec<_>>()}</ul>
                </section>
            }
        })
    }
}

fn undated_id(row: &str) -> String {
    format!("undated-{row}")
}

/// The register of tasks.
#[component]
fn AllTasks(fields: Fields<Task>, open: RwSignal<Option<RowId>>) -> impl IntoView {
    let t = AppHandle::get().t();
    let model = register_model(fields, Some(Callback::new(move |row| open.set(Some(row)))));
    let words = RegisterWords {
        label: t.plan_register().to_owned(),
        add_label: t.task_new().to_owned(),
        add_prompt: t.task_add_prompt().to_owned(),
    };
    let columns = fields.with_value(|fields| fields.columns());
    view! {
        <div class="plan-register">
            <Register scope=SCOPE words=words columns=columns model=model/>
        </div>
    }
}

#[component]
fn OpenPanel(fields: Fields<Task>, open: RwSignal<Option<RowId>>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let rows = app
        .select(|project| project.tasks.iter().map(|row| row.id.to_string()).collect::<Vec<_>>());
    let on_open = Callback::new(move |row: Option<RowId>| {
        if let (None, Some(former)) = (&row, open.get_untracked()) {
            let cell = cell_id(SCOPE, &former, 0);
            app.give_focus_back([item_id(&former), undated_id(&former), cell, add_id(SCOPE)]);
        }
        open.set(row);
    });
    move || {
        open.get().map(|row| {
            let words = PanelWords { remove: t.task_remove().to_owned() };
            let shown = row.clone();
            let below = ViewFn::from(move || view! { <After row=shown.clone()/> });
            view! { <Panel row=row fields=fields words=words rows=rows on_open=on_open below=Some(below)/> }
        })
    }
}
