//! In the place of the grid while attitudes are hidden: who has how much influence, and no more.

use leptos::prelude::*;

use super::only::{Choose, Only};
use super::{Shows, ViewHead};
use crate::app::glue::AppHandle;
use crate::domain::Level;
use crate::ui::roster::values::key;
use crate::words;

/// Falling, as on the grid.
const LEVELS: [Option<Level>; 4] = [Some(Level::High), Some(Level::Medium), Some(Level::Low), None];

/// Names by their influence.
#[component]
pub(super) fn InfluencePage() -> impl IntoView {
    let only = Only::new(AppHandle::get());
    let lists: Vec<_> = LEVELS.map(|level| view! { <Names only=only level=level/> }).into();
    view! {
        <main class="frame-main" id="main" tabindex="-1">
            <ViewHead only=only shows=Shows::Attitude/>
            <Choose only=only/>
            {lists}
        </main>
    }
}

/// Those of one level, or of none; nothing where there is nobody.
#[component]
fn Names(only: Only, level: Option<Level>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let names = only.select(move |project| {
        let own = project.stakeholders.iter().filter(|it| it.influence() == level);
        own.map(|it| it.name.to_string()).collect::<Vec<_>>()
    });
    let id = format!("influence-{}", key(level));
    let title = match level {
        Some(level) => t.influence_level(words::level(t, level)),
        None => t.influence_unknown().to_owned(),
    };
    move || {
        let (id, labelled_by, title) = (id.clone(), id.clone(), title.clone());
        (!names.with(Vec::is_empty)).then(|| {
            let name = |name: String| view! { <li class="user-text" dir="auto">{name}</li> };
            view! {
                <section class="card influence-names" aria-labelledby=labelled_by>
                    <h2 id=id>{title}</h2>
                    <ul>{names.get().into_iter().map(name).collect::<Vec<_>>()}</ul>
                </section>
            }
        })
    }
}
