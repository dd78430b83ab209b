//! Where the next step or role is written; a pasted list becomes as many at once.

use leptos::ev::{ClipboardEvent, KeyboardEvent, SubmitEvent};
use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::app::table::block;
use crate::domain::{Command, Edit, Entity, Kind, Line, Role, WorkStep};
use crate::ui::parts::matrix::Axis;
use crate::ui::roster::values;

/// Element id of the field where the next one is written.
pub(super) fn id(axis: Axis) -> &'static str {
    match axis {
        Axis::Row => "work-step-add",
        Axis::Column => "role-add",
    }
}

#[component]
pub(super) fn AddLine(axis: Axis) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let draft = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let take = move |names: Vec<String>| match add(app, axis, &names) {
        Ok(()) => {
            draft.set(String::new());
            error.set(None);
        }
        Err(sentence) => error.set(Some(sentence)),
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        take(vec![draft.get_untracked()]);
    };
    let paste = move |event: ClipboardEvent| {
        let data = event.clipboard_data();
        let Some(text) = data.and_then(|it| it.get_data("text/plain").ok()) else { return };
        let names = names(&text);
        // One name is typed, not pasted as a list.
        if names.len() > 1 {
            event.prevent_default();
            take(names);
        }
    };
    let (label, prompt) = match axis {
        Axis::Row => (t.work_step_new(), t.work_step_add_prompt()),
        Axis::Column => (t.role_new(), t.role_add_prompt()),
    };
    // What a key means everywhere must not take a letter from the name.
    let typed = move |event: KeyboardEvent| {
        if event.key() == "Escape" && !draft.with_untracked(String::is_empty) {
            event.stop_propagation();
            draft.set(String::new());
        }
    };
    view! {
        <form class="path-own-form" on:submit=submit>
            <label class="ds-label" for=id(axis)>{label}</label>
            <div class="button-row">
                <input class="ds-input" id=id(axis) type="text" autocomplete="off" dir="auto" placeholder=prompt
                    data-draft=move || draft.with(|draft| !draft.is_empty()).then_some("")
                    prop:value=move || draft.get() on:input=move |event| draft.set(event_target_value(&event))
                    on:paste=paste on:keydown=typed/>
                <button type="submit" class="ds-button" data-variant="secondary">{t.add()}</button>
            </div>
            <div aria-live="polite">{move || error.get().map(|line| view! { <p class="field-error">{line}</p> })}</div>
        </form>
    }
}

/// The names in what was pasted: a line each, or the cells of a single line.
fn names(text: &str) -> Vec<String> {
    let rows = block::read(text);
    let all: Vec<String> = match rows.as_slice() {
        [row] => row.clone(),
        rows => rows.iter().filter_map(|row| row.first().cloned()).collect(),
    };
    all.into_iter().filter(|name| !name.trim().is_empty()).collect()
}

/// Adds them all in one step.
fn add(app: AppHandle, axis: Axis, names: &[String]) -> Result<(), String> {
    let t = app.t();
    let names: Vec<Line> =
        names.iter().map(|name| values::name(t, name)).collect::<Result<_, _>>()?;
    match axis {
        Axis::Row => add_all(app, Kind::WorkStep, names, WorkStep::new),
        Axis::Column => add_all(app, Kind::Role, names, Role::new),
    }
}

fn add_all<T>(
    app: AppHandle,
    kind: Kind,
    names: Vec<Line>,
    new: fn(T::Id, Line) -> T,
) -> Result<(), String>
where
    T: Entity,
    Command: From<Edit<T>>,
{
    let add = |name: Line| Command::from(Edit::Add { item: new(app.new_id(), name), at: None });
    let mut steps: Vec<Command> = names.into_iter().map(add).collect();
    match steps.len() {
        1 => steps.pop().map_or(Ok(()), |step| app.try_dispatch(step)),
        _ => app.try_dispatch(Command::Batch { kind, steps }),
    }
}
