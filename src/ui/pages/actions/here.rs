//! The actions that came from one thing, where that thing is looked at, and a line to promise more.

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::app::route::Place;
use crate::domain::{Action, ActivityKey, Edit, EntityRef, Id};
use crate::figures::names::is_from;
use crate::figures::path::activity_of;
use crate::ui::roster::values;

/// An action in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
struct ActionLine {
    bits: u64,
    name: String,
    facts: String,
    is_pending: bool,
}

/// The actions of a thing.
#[component]
pub fn ActionsHere(
    /// What they came from.
    from: EntityRef,
    /// How deep the heading lies.
    #[prop(default = 2)]
    level: u8,
) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let lines = app.select(move |project| {
        let here = project.actions.iter().filter(|it| is_from(it, from));
        here.map(|it| line(app, it)).collect::<Vec<_>>()
    });
    let draft = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let name = values::name(t, &draft.get_untracked());
        let item = name.map(|name| promised(Action::new(app.new_id(), name), from));
        match item.and_then(|item| app.try_dispatch(Edit::Add { item, at: None })) {
            Ok(()) => {
                draft.set(String::new());
                error.set(None);
            }
            Err(sentence) => error.set(Some(sentence)),
        }
    };
    let shown = |line: ActionLine| {
        view! {
            <li data-done=(!line.is_pending).then_some("")>
                <span class="user-text" dir="auto">{line.name}</span>" "<span class="soft user-text">{line.facts}</span>
            </li>
        }
    };
    // Several things with actions may stand on one page.
    let (title_id, input_id) = (format!("actions-{from}"), format!("action-of-{from}"));
    let (labelled_by, for_id) = (title_id.clone(), input_id.clone());
    let heading = match level {
        2 => view! { <h2 id=title_id>{t.actions()}</h2> }.into_any(),
        3 => view! { <h3 id=title_id>{t.actions()}</h3> }.into_any(),
        // Within a step that says so already.
        _ => view! { <h4 id=title_id class="ds-sr-only">{t.actions()}</h4> }.into_any(),
    };
    view! {
        <section class="card" aria-labelledby=labelled_by>
            {heading}
            <ul class="step-actions" role="list">{move || lines.get().into_iter().map(shown).collect::<Vec<_>>()}</ul>
            <form class="path-own-form edit-only screen-only" on:submit=add>
                <label class="ds-label" for=for_id>{t.action_new()}</label>
                <div class="button-row">
                    <input class="ds-input" id=input_id type="text" autocomplete="off" dir="auto"
                        prop:value=move || draft.get() on:input=move |event| draft.set(event_target_value(&event))/>
                    <button type="submit" class="ds-button" data-variant="secondary" data-size="sm">{t.path_own_add()}</button>
                </div>
                <div aria-live="polite">{move || error.get().map(|line| view! { <p class="field-error">{line}</p> })}</div>
            </form>
            <p><a class="ds-link" href=app.href(Place::Actions)>{t.actions_all()}</a></p>
        </section>
    }
}

/// The action as one that came from a thing: an activity of the method is remembered by its key,
/// since nothing may have been said of its step yet.
fn promised(action: Action, from: EntityRef) -> Action {
    if let EntityRef::Step(id) = from
        && let Some(activity) = activity_of(id).and_then(|it| ActivityKey::new(it.key))
    {
        return Action { activity: Some(activity), ..action };
    }
    Action { origin: Some(from), ..action }
}

fn line(app: AppHandle, action: &Action) -> ActionLine {
    let facts = [
        action.responsible.as_ref().map(ToString::to_string),
        action.due.map(|due| app.day_in_words(due)),
    ];
    ActionLine {
        bits: action.id.bits(),
        name: action.name.to_string(),
        facts: facts.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        is_pending: action.status.is_pending(),
    }
}
