//! The newest changes, with the way to all of them; and how one change is written in a line.

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::app::route::Place;
use crate::figures::changes::{ChangeLine, Reader, Subject, latest};

/// Changes shown on the front page.
const MOST: usize = 8;

#[component]
pub(super) fn Lately() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let lines = app.select(move |project| {
        let method = app.method();
        let reader = Reader { t, method: method.as_deref(), is_discreet: app.is_discreet() };
        latest(project, reader, MOST)
    });
    let line = move |line: ChangeLine| {
        let when = app.moment_in_words(line.at);
        view! { <Line line=line when=when/> }
    };
    move || {
        (!lines.with(Vec::is_empty)).then(|| {
            view! {
                <section class="card overview-lately" aria-labelledby="overview-changes">
                    <h2 id="overview-changes">{t.overview_changes()}</h2>
                    <ul class="change-list" role="list">
                        {lines.get().into_iter().map(line).collect::<Vec<_>>()}
                    </ul>
                    <p><a class="ds-link" href=app.href(Place::Changes)>{t.overview_all_changes()}</a></p>
                </section>
            }
        })
    }
}

/// One change: what was done, with the way there, and when.
#[component]
pub(super) fn Line(line: ChangeLine, when: String) -> impl IntoView {
    let app = AppHandle::get();
    let place = line.subject.map(|subject| match subject {
        Subject::Details => Place::Details,
        Subject::Anchoring => Place::Anchoring,
        Subject::Stakeholder(_) => Place::Stakeholders,
        Subject::Participants => Place::Participants,
        Subject::Duties => Place::Duties,
        Subject::WorkChanges => Place::WorkChanges,
        Subject::Values => Place::Values,
        Subject::Costs => Place::Costs,
        Subject::Conversions => Place::Conversions,
        Subject::Benefit(id) => Place::Benefit(id),
        Subject::Step(id) => Place::Step(id),
        Subject::Actions => Place::Actions,
        Subject::Decisions => Place::Decisions,
        Subject::Goals => Place::Goals,
        Subject::Evidence => Place::Evidence,
        Subject::Projects => Place::Projects,
        Subject::Gathering(id) => Place::Gathering(id),
        Subject::Logbook => Place::Logbook,
        Subject::Plan => Place::Plan,
        Subject::Matrix => Place::Matrix,
        Subject::Deviations => Place::Deviations,
        Subject::Overall => Place::Overall,
        Subject::UserRecords => Place::UserRecords,
        Subject::UserGroups => Place::UserGroups,
        Subject::Overview => Place::Overview,
    });
    let words = match place {
        Some(place) => view! {
            <a class="ds-link user-text" dir="auto" href=app.href(place)>{line.words}</a>
        }
        .into_any(),
        None => view! { <span class="user-text" dir="auto">{line.words}</span> }.into_any(),
    };
    view! { <li class="change-line">{words}<time datetime=line.at.to_string()>{when}</time></li> }
}
