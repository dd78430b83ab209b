//! Where an action came from, in the register and in its panel.

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::app::route::Place;
use crate::domain::select::findings::Finding;
use crate::domain::{Action, ActionId, EntityRef, Project};
use crate::figures::names::{name_of, origin_of};
use crate::ui::pages::findings::{place_of, told};
use crate::words;

/// Where an action came from: in words, and the way there.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Origin {
    words: String,
    place: Place,
}

fn origin(app: AppHandle, project: &Project, action: &Action) -> Option<Origin> {
    let t = app.t();
    let texts = app.method();
    let thing = origin_of(action);
    let about = match (thing, action.finding) {
        (Some(thing), _) => thing,
        (None, Some(_)) => EntityRef::Project(project.id),
        (None, None) => return None,
    };
    let name = name_of(project, about, texts.as_deref());
    let words = match action.finding {
        Some(rule) => words::finding(t, &told(app, Finding { rule, about }), name.as_deref()).what,
        None => t.action_from_thing(words::kind(t, about.kind()), &name?),
    };
    Some(Origin { words, place: place_of(project, about)? })
}

/// Where the action of a row came from, in words; nothing where nobody said.
pub(super) fn origin_words(app: AppHandle, row: &str) -> String {
    let project = app.follow_project();
    let found = project.and_then(|project| {
        let action = project.actions.get(row.parse().ok()?)?;
        origin(app, &project, action)
    });
    found.map(|origin| origin.words).unwrap_or_default()
}

/// The way to where an action came from.
#[component]
pub(super) fn OriginLink(id: Option<ActionId>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let found = app.select(move |project| {
        id.and_then(|id| project.actions.get(id)).and_then(|action| origin(app, project, action))
    });
    move || {
        found.get().map(|origin| {
            view! {
                <div class="action-origin">
                    <p class="ds-label">{t.action_from()}</p>
                    <p><a class="ds-link user-text" dir="auto" href=app.href(origin.place)>{origin.words}</a></p>
                </div>
            }
        })
    }
}
