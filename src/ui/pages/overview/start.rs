//! What to do first in a project that has little in it yet: quiet links, each gone when done.

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::app::route::Place;

#[component]
pub(super) fn Start() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let lacks = app.select(|project| {
        (
            project.details.purpose.is_none(),
            project.stakeholders.is_empty(),
            project.benefits.is_empty(),
        )
    });
    let link = move |is_wanted: bool, place: Place, words: &'static str| {
        is_wanted.then(|| view! { <li><a class="ds-link" href=app.href(place)>{words}</a></li> })
    };
    move || {
        let (purpose, stakeholders, benefits) = lacks.get();
        (purpose || stakeholders || benefits).then(|| {
            view! {
                <section class="card" data-variant="guide" aria-labelledby="overview-start">
                    <h2 id="overview-start">{t.overview_start()}</h2>
                    <ul class="start-list" role="list">
                        {link(purpose, Place::Details, t.overview_start_details())}
                        {link(stakeholders, Place::Stakeholders, t.overview_start_stakeholders())}
                        {link(benefits, Place::Benefits, t.overview_start_benefits())}
                    </ul>
                </section>
            }
        })
    }
}
