//! What the groups came to, put into the log book: once, however often it is pressed.

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::app::route::Place;
use crate::domain::{Edit, Field, GatheringId, LogbookEntry};
use crate::figures::logbook::{Results, results};
use crate::ui::parts::icon::{Drawn, Icon};

/// What came of the press.
#[derive(Debug, Clone, PartialEq)]
enum Answer {
    /// It stands in the log book.
    There(&'static str),
    /// It could not be put in.
    Refused(String),
    /// Something else stands there: what is to become of it?
    Asks(LogbookEntry),
}

/// The button, and below it what came of it.
#[component]
pub(super) fn PutResults(id: GatheringId) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let answer = RwSignal::new(None::<Answer>);
    let put = move |_| {
        app.flush_drafts();
        let Some(project) = app.project() else { return };
        let Some(gathering) = project.gatherings.get(id) else { return };
        answer.set(Some(match results(&project, t, gathering, app.today()) {
            Err(_) => Answer::Refused(t.results_too_long().to_owned()),
            Ok(Results::Nothing) => Answer::Refused(t.results_nothing().to_owned()),
            Ok(Results::There) => Answer::There(t.results_there()),
            Ok(Results::New(item)) => done(app, Edit::Add { item, at: None }),
            Ok(Results::Newer(item)) => Answer::Asks(item),
        }));
    };
    let told = move || answer.get().map(|it| told(app, answer, it));
    view! {
        <div class="screen-only edit-only results">
            <button type="button" class="ds-button" id="results-put" data-variant="secondary" on:click=put>
                <Drawn icon=Icon::Check/><span>{t.results_put()}</span>
            </button>
            <div role="status">{told}</div>
        </div>
    }
}

fn done(app: AppHandle, edit: Edit<LogbookEntry>) -> Answer {
    match app.try_dispatch(edit) {
        Ok(()) => Answer::There(app.t().results_new()),
        Err(sentence) => Answer::Refused(sentence),
    }
}

fn told(app: AppHandle, answer: RwSignal<Option<Answer>>, it: Answer) -> AnyView {
    let t = app.t();
    match it {
        Answer::Refused(sentence) => view! { <p class="field-error">{sentence}</p> }.into_any(),
        Answer::There(sentence) => view! {
            <p>{sentence}" "<a class="ds-link" href=app.href(Place::Logbook)>{t.logbook()}</a></p>
        }
        .into_any(),
        Answer::Asks(item) => {
            let replace = move |_| {
                let edit = Edit::Change { item: item.clone(), field: Field::Discussed };
                answer.set(Some(done(app, edit)));
                app.focus("results-put");
            };
            let keep = move |_| {
                answer.set(None);
                app.focus("results-put");
            };
            view! {
                <p>{t.results_newer()}</p>
                <div class="button-row">
                    <button type="button" class="ds-button" data-size="sm" on:click=replace>{t.results_replace()}</button>
                    <button type="button" class="ds-button" data-variant="tertiary" data-size="sm" on:click=keep>{t.results_keep()}</button>
                </div>
            }
            .into_any()
        }
    }
}
