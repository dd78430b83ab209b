//! The frame: bar on top, path at the side, notices, and the page of the place.

mod bar;
mod dialogs;
mod discreet;
mod incoming;
mod nameless;
mod nav;
mod notices;
mod palette;
mod project_bar;
mod settings;
mod sheet;
mod shortcuts;
mod show;
mod steps;

use leptos::prelude::*;

use super::pages;
use crate::app::glue::AppHandle;
use crate::app::route::{Place, Route};
use crate::domain::BenefitId;
use crate::figures::benefits::{BENEFIT_PLAN, BENEFIT_REPORT, BENEFIT_STATUS, HANDOVER};
use crate::figures::document::Outline;
use bar::Bar;
pub use dialogs::Dialogs;
use dialogs::FrameDialogs;
use discreet::DiscreetSign;
use incoming::IncomingDialog;
pub use nav::Nav;
use notices::Notices;
use palette::Palette;
pub use project_bar::ProjectBar;
use sheet::SheetDialog;
use show::ShowBar;

/// The frame with the page of the place in it.
#[component]
pub fn Shell() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    Dialogs::get().built();
    // One memo a level, so that a change within a project does not build its page anew.
    let place = Memo::new(move |_| app.route());
    let is_open = Memo::new(move |_| app.is_open());
    let project = Memo::new(move |_| place.get().project());
    // The first page must not be built anew when the second part arrives: a button that is being
    // pressed just then would be gone before it is let go.
    let is_home = Memo::new(move |_| place.get() == Route::Home);
    let skip = move |event: leptos::ev::MouseEvent| {
        // The address belongs to the app: the link moves the focus and nothing else.
        event.prevent_default();
        app.focus("main");
    };
    view! {
        <a class="ds-skip-link" href="#main" on:click=skip>{t.skip_to_content()}</a>
        <div class="frame" data-in-project=move || is_open.get().then_some("")>
            <Bar/>
            <Notices/>
            <PaperHead/>
            <div class="frame-body">
                {move || project.get().and(app.work()).map(|work| (work.nav)())}
                {move || match is_home.get() {
                    true => view! { <pages::home::HomePage/> }.into_any(),
                    false => view! { <WorkPage place=place is_open=is_open/> }.into_any(),
                }}
            </div>
        </div>
        {move || app.work().map(|work| (work.overlays)())}
    }
}

/// Gives an element of the next page the focus, after that page has taken it.
pub fn focus_soon(app: AppHandle, element_id: String) {
    request_animation_frame(move || {
        request_animation_frame(move || app.focus(&element_id));
    });
}

/// The page of a place other than the first page, once the second part is there to draw it.
#[component]
fn WorkPage(place: Memo<Route>, is_open: Memo<bool>) -> impl IntoView {
    let app = AppHandle::get();
    move || match app.work() {
        Some(work) => (work.page)(place.get(), is_open.get()),
        None => waiting(),
    }
}

/// A frame without page is calmer than a word: what is waited for comes in a moment.
fn waiting() -> AnyView {
    view! { <main class="frame-main" id="main" tabindex="-1" aria-busy="true"></main> }.into_any()
}

/// What lies over the page.
#[component]
pub fn Overlays() -> impl IntoView {
    view! {
        <IncomingDialog/>
        <SheetDialog/>
        <FrameDialogs/>
        <Palette/>
        <ShowBar/>
        <DiscreetSign/>
    }
}

/// Says on paper which project it is.
#[component]
fn PaperHead() -> impl IntoView {
    let app = AppHandle::get();
    let words = app.select(|project| {
        let name = project.details.name.to_string();
        let organization = project.details.organization.as_ref().map(ToString::to_string);
        std::iter::once(name).chain(organization).collect::<Vec<_>>().join(" · ")
    });
    view! { <p class="paper-head print-only user-text" dir="auto">{move || words.get()}</p> }
}

/// The page of a place other than the first page.
pub fn page(route: Route, is_open: bool) -> AnyView {
    match route {
        // The first part draws it.
        Route::Home => ().into_any(),
        Route::Trash => view! { <pages::trash::TrashPage/> }.into_any(),
        Route::Data => view! { <pages::data::DataPage/> }.into_any(),
        Route::About => view! { <pages::about::AboutPage/> }.into_any(),
        Route::Project(..) if !is_open => waiting(),
        Route::Project(_, place) => project_page(place),
    }
}

fn project_page(place: Place) -> AnyView {
    match place {
        Place::Overview => view! { <pages::overview::OverviewPage/> }.into_any(),
        Place::Details => view! { <pages::details::DetailsPage/> }.into_any(),
        Place::Stakeholders => view! { <pages::stakeholders::RegisterPage/> }.into_any(),
        Place::StakeholderGrid => view! { <pages::stakeholders::GridPage/> }.into_any(),
        Place::InterestGrid => view! { <pages::stakeholders::InterestPage/> }.into_any(),
        Place::StakeholderReport => view! { <pages::report::ReportPage/> }.into_any(),
        Place::Anchoring => view! { <pages::anchoring::AnchoringPage/> }.into_any(),
        Place::Participants => view! { <pages::participants::ParticipantsPage/> }.into_any(),
        Place::WorkChanges => view! { <pages::work_changes::WorkChangesPage/> }.into_any(),
        Place::Duties => view! { <pages::duties::DutiesPage/> }.into_any(),
        Place::Measuring => view! { <pages::benefits::MeasuringPage/> }.into_any(),
        Place::BenefitPlan => benefit_document(&BENEFIT_PLAN),
        Place::BenefitReport => benefit_document(&BENEFIT_REPORT),
        Place::BenefitStatus => benefit_document(&BENEFIT_STATUS),
        Place::Handover => benefit_document(&HANDOVER),
        Place::BenefitMap => view! { <pages::benefits::BenefitMapPage/> }.into_any(),
        Place::Economy => view! { <pages::economy::EconomyPage/> }.into_any(),
        Place::Values => view! { <pages::economy::ValuesPage/> }.into_any(),
        Place::Costs => view! { <pages::economy::CostsPage/> }.into_any(),
        Place::Followed => view! { <pages::economy::FollowedPage/> }.into_any(),
        Place::Conversions => view! { <pages::economy::ConversionsPage/> }.into_any(),
        Place::UserRecords => view! { <pages::users::UserRecordsPage/> }.into_any(),
        Place::UserGroups => view! { <pages::user_groups::UserGroupsPage/> }.into_any(),
        Place::Measures => view! { <pages::benefits::MeasuresPage/> }.into_any(),
        Place::Overall => view! { <pages::benefits::OverallPage/> }.into_any(),
        Place::Matrix => view! { <pages::matrix::MatrixPage/> }.into_any(),
        Place::Deviations => view! { <pages::deviations::DeviationsPage/> }.into_any(),
        Place::Benefits => view! { <pages::benefits::BenefitsPage/> }.into_any(),
        Place::Benefit(id) => benefit_page(id),
        Place::Path => view! { <pages::path::PathPage/> }.into_any(),
        Place::Step(id) => view! { <pages::path::StepPage id=id/> }.into_any(),
        Place::Actions => view! { <pages::actions::ActionsPage/> }.into_any(),
        Place::Decisions => view! { <pages::decisions::DecisionsPage/> }.into_any(),
        Place::Decision(id) => view! { <pages::decisions::DecisionsPage id=id/> }.into_any(),
        Place::Logbook => view! { <pages::logbook::LogbookPage/> }.into_any(),
        Place::Gatherings => view! { <pages::gatherings::GatheringsPage/> }.into_any(),
        Place::Gathering(id) => view! { <pages::gatherings::GatheringPage id=id/> }.into_any(),
        Place::Plan => view! { <pages::plan::PlanPage/> }.into_any(),
        Place::Words => view! { <pages::path::WordsPage/> }.into_any(),
        Place::Changes => view! { <pages::overview::ChangesPage/> }.into_any(),
        Place::Goals => view! { <pages::goals::GoalsPage/> }.into_any(),
        Place::Evidence => view! { <pages::evidence::EvidencePage/> }.into_any(),
        Place::Projects => view! { <pages::projects::ProjectsPage/> }.into_any(),
        Place::Presentation => view! { <pages::presentation::PresentationPage/> }.into_any(),
    }
}

fn benefit_document(outline: &'static Outline) -> AnyView {
    view! { <pages::benefits::BenefitDocumentPage outline=outline/> }.into_any()
}

fn benefit_page(id: BenefitId) -> AnyView {
    view! { <pages::benefits::BenefitPage id=id/> }.into_any()
}
