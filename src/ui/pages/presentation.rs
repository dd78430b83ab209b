//! The project told in slides: on the page, full screen, and on one sheet of paper. Nothing is
//! written here; all of it stands elsewhere in the project.

mod slide;
mod stage;

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::app::route::Place;
use crate::figures::presentation::{Density, Part, Presentation, presentation};
use crate::i18n::Texts;
use crate::ui::parts::icon::{Drawn, Icon};
use slide::SlideView;
use stage::Stage;

/// The slides, with the ways to show and print them.
#[component]
pub fn PresentationPage() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let told = app.select(move |project| presentation(project, t));
    let for_a_room = Memo::new(move |_| told.with(Presentation::for_a_room));
    Effect::new(move |_| app.offer_slides(for_a_room.with(Vec::len)));
    on_cleanup(move || app.offer_slides(0));
    let slides = move || {
        let slides = told.with(|told| told.slides.clone());
        slides
            .into_iter()
            .map(|slide| view! { <li><SlideView slide=slide level=2/></li> })
            .collect::<Vec<_>>()
    };
    let density = move || match told.with(|told| told.density()) {
        Density::Roomy => "roomy",
        Density::Close => "close",
        Density::Tight => "tight",
    };
    view! {
        <main class="frame-main" id="main" tabindex="-1">
            <div class="view-head">
                <div class="view-head-text">
                    <h1 tabindex="-1" id="view-title">{t.presentation()}</h1>
                    <p class="lead">{t.presentation_lead()}</p>
                </div>
                <div class="view-head-actions">
                    <button type="button" class="ds-button" on:click=move |_| app.toggle_show()>
                        <Drawn icon=Icon::Picture/>
                        <span>{t.presentation_show()}</span>
                    </button>
                    <button type="button" class="ds-button" data-variant="secondary" on:click=move |_| app.print()>
                        <Drawn icon=Icon::Print/>
                        <span>{t.presentation_print()}</span>
                    </button>
                </div>
            </div>
            <ol class="slides print-one-page" role="list" aria-label=t.presentation_slides() data-density=density>
                {slides}
            </ol>
            {move || missing(app, told.with(|told| told.missing.clone()))}
            <Stage slides=for_a_room/>
        </main>
    }
}

/// What is not said yet, with the way to where it is.
fn missing(app: AppHandle, parts: Vec<Part>) -> Option<impl IntoView> {
    let t = app.t();
    let line = move |part: Part| {
        let (place, name) = home(t, part);
        view! { <li><a class="ds-link" href=app.href(place)>{name}</a></li> }
    };
    (!parts.is_empty()).then(|| {
        view! {
            <section class="card" data-variant="quiet" aria-labelledby="presentation-missing">
                <h2 id="presentation-missing">{t.presentation_missing()}</h2>
                <p class="soft">{t.presentation_missing_lead()}</p>
                <ul class="presentation-missing" role="list">{parts.into_iter().map(line).collect::<Vec<_>>()}</ul>
            </section>
        }
    })
}

/// Where a part is said, and what it is called there.
fn home(t: &'static Texts, part: Part) -> (Place, &'static str) {
    match part {
        Part::Start => (Place::Details, t.details_purpose()),
        Part::Problem => (Place::Goals, t.goals_problem()),
        Part::Evidence => (Place::Evidence, t.evidence()),
        Part::TargetGroup => (Place::Goals, t.goals_group()),
        Part::TargetPicture => (Place::Goals, t.goals_picture()),
        Part::Goals => (Place::Goals, t.goals_list()),
        Part::Benefits => (Place::Benefits, t.benefits()),
        Part::Team => (Place::Details, t.details_roles()),
        Part::Time => (Place::Details, t.details_period()),
        Part::Ask => (Place::Goals, t.goals_ask()),
    }
}
