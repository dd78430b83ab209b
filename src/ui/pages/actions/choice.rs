//! Which actions the register shows: all, what should have been done, or one person's.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::domain::{Action, Day, Project};
use crate::i18n::find::fold;
use crate::ui::parts::register::RowId;
use crate::ui::roster::Chosen;

/// What is shown, and the controls that say so.
#[derive(Debug, Clone, Copy)]
pub(super) struct Choice {
    app: AppHandle,
    is_overdue: RwSignal<bool>,
    /// `None` for everyone, an empty name for nobody.
    person: RwSignal<Option<String>>,
    chosen: Chosen,
}

impl Choice {
    pub(super) fn new(app: AppHandle) -> Self {
        let (is_overdue, person) = (RwSignal::new(false), RwSignal::new(None));
        Self { app, is_overdue, person, chosen: Chosen::new(app) }
    }

    /// The rows of the register.
    pub(super) fn rows(self) -> Memo<Vec<RowId>> {
        self.chosen.rows::<Action>()
    }

    fn choose(self) {
        let (is_overdue, person) = (self.is_overdue.get_untracked(), self.person.get_untracked());
        if !is_overdue && person.is_none() {
            self.chosen.all();
            return;
        }
        let today = self.app.today();
        self.chosen.only(|action| fits(action, today, is_overdue, person.as_deref()));
    }
}

fn fits(action: &Action, today: Day, is_overdue: bool, person: Option<&str>) -> bool {
    let who = action.responsible.as_ref().map_or("", |who| who.as_str());
    (!is_overdue || action.is_overdue(today))
        && person.is_none_or(|person| fold(person) == fold(who))
}

/// Everyone who has promised something, by name; an empty one when something has nobody.
fn people(project: &Project) -> Vec<String> {
    let who = |it: &Arc<Action>| it.responsible.as_ref().map(ToString::to_string);
    let mut names: Vec<String> =
        project.actions.iter().map(|it| who(it).unwrap_or_default()).collect();
    names.sort_by_cached_key(|name| (name.is_empty(), fold(name)));
    names.dedup_by_key(|name| fold(name));
    names
}

/// The controls.
#[component]
pub(super) fn Choose(choice: Choice) -> impl IntoView {
    let app = choice.app;
    let t = app.t();
    let people = app.select(people);
    let is_any = app.select(|project| project.actions.len() > 1);
    let turn = move |is_overdue: bool| {
        choice.is_overdue.set(is_overdue);
        choice.choose();
    };
    let button = move |is_overdue: bool, word: &'static str| {
        view! {
            <button type="button" aria-pressed=move || (choice.is_overdue.get() == is_overdue).to_string()
                on:click=move |_| turn(is_overdue)>{word}</button>
        }
    };
    let who = move |event: leptos::ev::Event| {
        let value = event_target_value(&event);
        choice.person.set(value.strip_prefix('=').map(str::to_owned));
        choice.choose();
    };
    let option = move |name: String| {
        let label = if name.is_empty() { t.actions_nobody().to_owned() } else { name.clone() };
        let is_chosen = {
            let name = name.clone();
            move || choice.person.with(|person| person.as_ref() == Some(&name))
        };
        view! { <option value=format!("={name}") selected=is_chosen>{label}</option> }
    };
    move || {
        is_any.get().then(|| {
            view! {
                <div class="actions-choice screen-only">
                    <div class="switch" role="group" aria-label=t.actions_shown()>
                        {button(false, t.actions_show_all())}
                        {button(true, t.plan_view_overdue())}
                    </div>
                    <label class="ds-label" for="actions-who">{t.action_responsible()}</label>
                    <select class="ds-input" id="actions-who" on:change=who>
                        <option value="">{t.actions_everyone()}</option>
                        {move || people.get().into_iter().map(option).collect::<Vec<_>>()}
                    </select>
                </div>
            }
        })
    }
}
