//! The path: the method as stretches and stations, and where one is on it. Any station may be
//! entered at any time.

mod drawing;
mod guide;
mod phase;
mod step;
mod words;

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::domain::{Command, Details, DetailsChange, Field, Framework};
use crate::figures::path::{PathView, path};
use crate::method::MethodTexts;
use crate::words::Choice;
use drawing::Drawing;
use phase::Phase;
pub use step::StepPage;
pub use words::WordsPage;

/// The path of the open project as last told, with the words it is told in.
pub(super) fn path_view(app: AppHandle) -> Memo<Option<Arc<PathView>>> {
    Memo::new(move |_| {
        let texts = app.method()?;
        let project = app.follow_project()?;
        Some(Arc::new(path(&project, &texts, app.today())))
    })
}

/// The page with the whole path.
#[component]
pub fn PathPage() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let view = path_view(app);
    let counts = Memo::new(move |_| {
        let (walked, all) = view.with(|it| it.as_ref().map(|it| it.n_walked()).unwrap_or_default());
        (walked as u64, all as u64)
    });
    let title = move || match counts.get() {
        (0, _) => t.path_title_start().to_owned(),
        (walked, all) => t.path_title(walked, all),
    };
    let about = move || view.with(|view| view.as_ref().map(|view| view.about.clone()));
    view! {
        <main class="frame-main" id="main" tabindex="-1" aria-busy=move || view.with(Option::is_none).then_some("true")>
            <div class="view-head">
                <div class="view-head-text">
                    <h1 tabindex="-1" id="view-title">{title}</h1>
                    <p class="lead">{t.path_lead()}</p>
                </div>
            </div>
            <FrameworkChoice/>
            <p class="soft path-about">{about}</p>
            {move || view.get().map(|view| view! { <Drawing view=view/> })}
            <div class="path-phases">
                {move || view.get().map(|view| {
                    let here = view.here;
                    view.phases.iter().cloned().enumerate()
                        .map(|(at, phase)| view! { <Phase at=at phase=phase here=here/> })
                        .collect::<Vec<_>>()
                })}
            </div>
        </main>
    }
}

/// Which arrangement the project walks by. Nothing is lost by choosing another.
#[component]
fn FrameworkChoice() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let chosen = app.select(|project| Some(project.details.framework));
    let options = Framework::ALL.map(|framework| {
        let is_chosen = move || chosen.get() == Some(framework);
        view! { <option value=framework.key() selected=is_chosen>{framework.word(t).to_owned()}</option> }
    });
    let choose = move |event| {
        let key = event_target_value(&event);
        let framework = Framework::ALL.into_iter().find(|it| it.key() == key);
        let (Some(framework), Some(project)) = (framework, app.project()) else { return };
        let details = Details { framework, ..project.details.clone() };
        app.act(Command::Details(DetailsChange { details, field: Field::Framework }));
    };
    view! {
        <div class="ds-field field path-framework">
            <label class="ds-label" for="path-framework">{t.path_framework()}</label>
            <select class="ds-input" id="path-framework" aria-describedby="path-framework-hint" on:change=choose>
                {options.into_iter().collect::<Vec<_>>()}
            </select>
            <p class="field-hint" id="path-framework-hint">{t.path_framework_hint()}</p>
        </div>
    }
}

/// The words of the method, followed; for pages that show nothing without them.
pub(super) fn texts(app: AppHandle) -> Memo<Option<Arc<MethodTexts>>> {
    Memo::new_with_compare(
        move |_| app.method(),
        |before, now| match (before.and_then(Option::as_ref), now.and_then(Option::as_ref)) {
            (Some(before), Some(now)) => !Arc::ptr_eq(before, now),
            (before, now) => before.is_some() || now.is_some(),
        },
    )
}
