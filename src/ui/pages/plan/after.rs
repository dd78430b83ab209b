//! What a task waits for, and the plan that it is held against: the part of its panel that speaks of
//! other tasks.

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::domain::select::plan::{may_wait_for, waited_for};
use crate::domain::{Edit, Field, Task, TaskId};
use crate::figures::plan::span_words;
use crate::ui::parts::icon::Icon;
use crate::ui::parts::register::RowId;
use crate::ui::roster::Tool;

const CHOICE_ID: &str = "task-after";

#[component]
pub(super) fn After(row: RowId) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let id: Option<TaskId> = row.parse().ok();
    let waited = app.select(move |project| {
        let task = id.and_then(|id| project.tasks.get(id).cloned());
        let named = |it: &std::sync::Arc<Task>| (it.id, it.name.to_string());
        task.map(|task| waited_for(&task, project).map(named).collect::<Vec<_>>())
            .unwrap_or_default()
    });
    let open = app.select(move |project| {
        let task = id.and_then(|id| project.tasks.get(id).cloned());
        let named = |it: &std::sync::Arc<Task>| (it.id, it.name.to_string());
        task.map(|task| may_wait_for(&task, project).map(named).collect::<Vec<_>>())
            .unwrap_or_default()
    });
    let baseline = app.select(move |project| {
        id.and_then(|id| project.tasks.get(id)?.baseline).map(|span| span_words(t, span))
    });
    let line = move |(before, name): (TaskId, String)| {
        let label = t.task_after_remove(&name);
        let forget = Callback::new(move |()| {
            change(app, id, |task| task.after.retain(|&it| it != before));
            app.focus(CHOICE_ID);
        });
        view! {
            <li>
                <span class="user-text" dir="auto">{name}</span>
                <Tool icon=Icon::Close label=label on_press=forget/>
            </li>
        }
    };
    let lines = move || waited.get().into_iter().map(line).collect::<Vec<_>>();
    let chosen = move |event: leptos::ev::Event| {
        if let Ok(before) = event_target_value(&event).parse::<TaskId>() {
            change(app, id, |task| task.after.push(before));
            app.focus(CHOICE_ID);
        }
    };
    let options = move || {
        let option =
            |(id, name): (TaskId, String)| view! { <option value=id.to_string()>{name}</option> };
        open.get().into_iter().map(option).collect::<Vec<_>>()
    };
    let choice = move || {
        (!open.with(Vec::is_empty)).then(|| {
            view! {
                <div class="field">
                    <label class="ds-label" for=CHOICE_ID>{t.task_after_add()}</label>
                    <select class="ds-input" id=CHOICE_ID on:change=chosen>
                        <option value="" selected=true>{t.task_after_choose()}</option>
                        {options}
                    </select>
                </div>
            }
        })
    };
    view! {
        <section class="panel-section" aria-labelledby="task-after-title">
            <h3 id="task-after-title">{t.task_after()}</h3>
            {move || waited.with(Vec::is_empty).then(|| view! { <p class="soft">{t.task_after_none()}</p> })}
            <ul class="panel-log" role="list">{lines}</ul>
            {choice}
        </section>
        {move || baseline.get().map(|days| view! {
            <section class="panel-section">
                <h3>{t.task_baseline()}</h3>
                <p>{days}</p>
            </section>
        })}
    }
}

fn change(app: AppHandle, id: Option<TaskId>, change: impl FnOnce(&mut Task)) {
    let task = id.and_then(|id| app.project()?.tasks.get(id).cloned());
    if let Some(mut item) = task.map(|task| task.as_ref().clone()) {
        change(&mut item);
        app.act(Edit::Change { item, field: Field::After });
        app.mark();
    }
}
