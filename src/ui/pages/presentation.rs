//! The project told in slides: on the page, full screen, and on one sheet of paper. Nothing is
//! written here; all of it stands elsewhere in the project.

mod show;
mod slide;

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::app::route::Place;
use crate::figures::presentation::{Density, Part, presentation};
use crate::i18n::Texts;
use crate::ui::parts::icon::{Drawn, Icon};
use show::Show;
use slide::SlideView;

/// The button that begins the show; it has the focus again afterwards.
const SHOW_ID: &str = "presentation-show";

/// The slides, with the ways to show and print them.
#[component]
pub fn PresentationPage() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let told = app.select(move |project| presentation(project, t));
    let is_shown = RwSignal::new(false);
    let begin = move |_| {
        app.fill_screen();
        is_shown.set(true);
    };
    let on_leave = Callback::new(move |()| {
        app.give_screen_back();
        is_shown.set(false);
        app.focus(SHOW_ID);
    });
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
    let show = move || {
        is_shown.get().then(|| {
            let slides = told.get_untracked().for_a_room();
            view! { <Show slides=slides on_leave=on_leave/> }
        })
    };
    view! {
        <main class="frame-main" id="main" tabindex="-1">
            <div class="view-head">
                <div class="view-head-text">
                    <h1 tabindex="-1" id="view-title">{t.presentation()}</h1>
                    <p class="lead">{t.presentation_lead()}</p>
                </div>
                <div class="view-head-actions">
                    <button type="button" class="ds-button" id=SHOW_ID on:click=begin>
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
            {show}
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
