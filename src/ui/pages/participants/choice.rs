//! Which participants the register shows: all, or those of one circle.

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::domain::{Circle, Participant};
use crate::ui::parts::register::RowId;
use crate::ui::roster::Chosen;
use crate::words::Choice as _;

/// What is shown, and the switch that says so.
#[derive(Debug, Clone, Copy)]
pub(super) struct Choice {
    app: AppHandle,
    circle: RwSignal<Option<Circle>>,
    chosen: Chosen,
}

impl Choice {
    pub(super) fn new(app: AppHandle) -> Self {
        Self { app, circle: RwSignal::new(None), chosen: Chosen::new(app) }
    }

    /// The rows of the register.
    pub(super) fn rows(self) -> Memo<Vec<RowId>> {
        self.chosen.rows::<Participant>()
    }

    fn choose(self, circle: Option<Circle>) {
        self.circle.set(circle);
        match circle {
            None => self.chosen.all(),
            Some(_) => self.chosen.only(|it: &Participant| it.circle == circle),
        }
    }
}

/// The switch; nothing while there is nothing to choose among.
#[component]
pub(super) fn Choose(choice: Choice) -> impl IntoView {
    let app = choice.app;
    let t = app.t();
    let is_any = app.select(|project| project.participants.len() > 1);
    let button = move |circle: Option<Circle>| {
        let word = circle.map_or_else(|| t.participants_all(), |circle| circle.word(t));
        view! {
            <button type="button" aria-pressed=move || (choice.circle.get() == circle).to_string()
                on:click=move |_| choice.choose(circle)>{word}</button>
        }
    };
    move || {
        is_any.get().then(|| {
            let circles: Vec<_> = Circle::ALL.into_iter().map(|it| button(Some(it))).collect();
            view! {
                <div class="switch screen-only" role="group" aria-label=t.participants_shown()>
                    {button(None)}
                    {circles}
                </div>
            }
        })
    }
}
