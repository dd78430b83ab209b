//! What was promised at a step.

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::app::route::Place;
use crate::domain::{Action, ActivityKey, Edit, Id};
use crate::method::Activity;
use crate::ui::roster::values;

/// What was promised at this step.
#[component]
pub(super) fn Actions(activity: &'static Activity) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let lines = app.select(move |project| {
        let here = |it: &&std::sync::Arc<Action>| {
            it.activity.as_ref().is_some_and(|key| key.as_str() == activity.key)
        };
        let line = |it: &std::sync::Arc<Action>| {
            let words = [
                it.responsible.as_ref().map(ToString::to_string),
                it.due.map(|due| app.day_in_words(due)),
            ];
            (
                it.id.bits(),
                it.name.to_string(),
                words.into_iter().flatten().collect::<Vec<_>>().join(" · "),
                it.status.is_pending(),
            )
        };
        project.actions.iter().filter(here).map(line).collect::<Vec<_>>()
    });
    let draft = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let item = values::name(t, &draft.get_untracked()).map(|name| Action {
            activity: ActivityKey::new(activity.key),
            ..Action::new(app.new_id(), name)
        });
        match item.and_then(|item| app.try_dispatch(Edit::Add { item, at: None })) {
            Ok(()) => {
                draft.set(String::new());
                error.set(None);
            }
            Err(sentence) => error.set(Some(sentence)),
        }
    };
    let line = |(_, name, facts, is_pending): (u64, String, String, bool)| {
        view! {
            <li data-done=(!is_pending).then_some("")>
                <span class="user-text" dir="auto">{name}</span>" "<span class="soft user-text">{facts}</span>
            </li>
        }
    };
    view! {
        <section class="card" aria-labelledby="step-actions">
            <h2 id="step-actions">{t.actions()}</h2>
            <ul class="step-actions" role="list">{move || lines.get().into_iter().map(line).collect::<Vec<_>>()}</ul>
            <form class="path-own-form" on:submit=add>
                <label class="ds-label" for="step-action">{t.action_new()}</label>
                <div class="button-row">
                    <input class="ds-input" id="step-action" type="text" autocomplete="off" dir="auto"
                        prop:value=move || draft.get() on:input=move |event| draft.set(event_target_value(&event))/>
                    <button type="submit" class="ds-button" data-variant="secondary" data-size="sm">{t.path_own_add()}</button>
                </div>
                <div aria-live="polite">{move || error.get().map(|line| view! { <p class="field-error">{line}</p> })}</div>
            </form>
            <p><a class="ds-link" href=app.href(Place::Actions)>{t.actions_all()}</a></p>
        </section>
    }
}
