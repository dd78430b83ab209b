//! Which goals of the project a benefit serves.

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::app::route::Place;
use crate::domain::{Benefit, BenefitId, Edit, Field, GoalId};

#[component]
pub(super) fn Goals(id: BenefitId) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let goals = app.select(|project| {
        project.goals.iter().map(|goal| (goal.id, goal.name.to_string())).collect::<Vec<_>>()
    });
    let choice = move |(goal, name): (GoalId, String)| {
        let is_chosen = app.select(move |project| {
            project.benefits.get(id).is_some_and(|it| it.goals.contains(&goal))
        });
        view! {
            <label class="many-choice">
                <input class="ds-input" type="checkbox" prop:checked=move || is_chosen.get()
                    on:change=move |event| set(app, id, goal, event_target_checked(&event))/>
                <span class="user-text" dir="auto">{name}</span>
            </label>
        }
    };
    let none = move || {
        goals.with(Vec::is_empty).then(|| {
            view! {
                <p class="soft">
                    {t.benefit_goals_none()}" "
                    <a class="ds-link" href=app.href(Place::Goals)>{t.benefit_goals_write()}</a>
                </p>
            }
        })
    };
    view! {
        <fieldset class="ds-fieldset many-choices">
            <legend class="ds-label">{t.benefit_goals()}</legend>
            {move || goals.get().into_iter().map(choice).collect::<Vec<_>>()}
            {none}
        </fieldset>
    }
}

/// Lets a benefit serve a goal, or no longer.
fn set(app: AppHandle, id: BenefitId, goal: GoalId, serves: bool) {
    let Some(benefit) = app.project().and_then(|it| it.benefits.get(id).cloned()) else { return };
    let others = benefit.goals.iter().copied().filter(|&it| it != goal);
    let goals = others.chain(serves.then_some(goal)).collect();
    let item = Benefit { goals, ..benefit.as_ref().clone() };
    app.act(Edit::Change { item, field: Field::Goals });
}
