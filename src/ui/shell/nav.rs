//! The path at the side: the places of a project as stations.

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::app::route::{Place, Route};
use crate::domain::BenefitId;

/// Benefits that are named in the path; the others are reached through their list.
const NAMED: usize = 8;
/// The documents of benefits, which lead to each other.
const DOCUMENTS: [Place; 4] =
    [Place::BenefitPlan, Place::BenefitReport, Place::BenefitStatus, Place::Handover];

#[component]
pub fn Nav() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let n_stakeholders = app.select(|project| project.stakeholders.len());
    let n_pending =
        app.select(|project| project.actions.iter().filter(|it| it.status.is_pending()).count());
    let benefits = app.select(|project| {
        let named = |benefit: &std::sync::Arc<crate::domain::Benefit>| {
            (Some(benefit.id), benefit.title.to_string())
        };
        project.benefits.iter().take(NAMED).map(named).collect::<Vec<_>>()
    });
    let place = Memo::new(move |_| match app.route() {
        Route::Project(_, place) => Some(place),
        Route::Home | Route::Trash | Route::Data | Route::About => None,
    });
    let current = move |here: Place| (place.get() == Some(here)).then_some("page");
    let in_stakeholders = move || {
        let people = [
            Place::Stakeholders,
            Place::StakeholderGrid,
            Place::InterestGrid,
            Place::StakeholderReport,
            Place::Anchoring,
            Place::Participants,
            Place::Duties,
        ];
        place.get().is_some_and(|place| people.contains(&place))
    };
    let in_path = move || {
        let path = [
            Place::Path,
            Place::Actions,
            Place::Decisions,
            Place::Plan,
            Place::Gatherings,
            Place::Logbook,
            Place::Words,
        ];
        place.get().is_some_and(|place| {
            matches!(place, Place::Step(_) | Place::Gathering(_) | Place::Decision(_))
                || path.contains(&place)
        })
    };
    let in_project = move || {
        let project = [
            Place::Overview,
            Place::Details,
            Place::Goals,
            Place::Evidence,
            Place::Projects,
            Place::Presentation,
            Place::Changes,
        ];
        place.get().is_some_and(|place| project.contains(&place))
    };
    let in_benefits = move || {
        let benefits = [
            Place::Benefits,
            Place::WorkChanges,
            Place::BenefitMap,
            Place::Economy,
            Place::Values,
            Place::Costs,
            Place::Conversions,
            Place::Followed,
            Place::Measuring,
            Place::UserGroups,
            Place::UserRecords,
            Place::Measures,
            Place::Overall,
            Place::Matrix,
            Place::Deviations,
        ];
        let is_inside = |place: &Place| {
            matches!(place, Place::Benefit(_))
                || benefits.contains(place)
                || DOCUMENTS.contains(place)
        };
        place.get().as_ref().is_some_and(is_inside)
    };
    let on_document =
        move || place.get().is_some_and(|place| DOCUMENTS.contains(&place)).then_some("page");
    let here = move |is_here: bool| if is_here { "here" } else { "walked" };
    let named = move |(id, title): (Option<BenefitId>, String)| {
        let place = id.map_or(Place::Benefits, Place::Benefit);
        view! {
            <li>
                <a class="path-nav-tool" href=app.href(place) aria-current=move || current(place)>
                    <span class="user-text" dir="auto">{title}</span>
                </a>
            </li>
        }
    };
    view! {
        <nav class="frame-nav" aria-label=t.path_through_project()>
            <ol class="path-nav" role="list">
                <li class="path-nav-station" data-state=move || here(in_project())>
                    <a class="path-nav-link" href=app.href(Place::Overview) aria-current=move || current(Place::Overview)>{t.overview()}</a>
                    <ul class="path-nav-tools" role="list">
                        <li><a class="path-nav-tool" href=app.href(Place::Details) aria-current=move || current(Place::Details)>{t.project_details()}</a></li>
                        <li><a class="path-nav-tool" href=app.href(Place::Goals) aria-current=move || current(Place::Goals)>{t.goals()}</a></li>
                        <li><a class="path-nav-tool" href=app.href(Place::Evidence) aria-current=move || current(Place::Evidence)>{t.evidence()}</a></li>
                        <li><a class="path-nav-tool" href=app.href(Place::Projects) aria-current=move || current(Place::Projects)>{t.related_projects()}</a></li>
                        <li><a class="path-nav-tool" href=app.href(Place::Presentation) aria-current=move || current(Place::Presentation)>{t.presentation()}</a></li>
                        <li><a class="path-nav-tool" href=app.href(Place::Changes) aria-current=move || current(Place::Changes)>{t.changes()}</a></li>
                    </ul>
                </li>
                <li class="path-nav-station" data-state=move || here(in_path())>
                    <a class="path-nav-link" href=app.href(Place::Path) aria-current=move || current(Place::Path)>{t.path()}</a>
                    <ul class="path-nav-tools" role="list">
                        <li><a class="path-nav-tool" href=app.href(Place::Actions) aria-current=move || current(Place::Actions)>
                            {t.actions()}" "<span class="path-nav-count">{move || n_pending.get()}</span>
                        </a></li>
                        <li><a class="path-nav-tool" href=app.href(Place::Decisions) aria-current=move || current(Place::Decisions)>{t.decisions()}</a></li>
                        <li><a class="path-nav-tool" href=app.href(Place::Plan) aria-current=move || current(Place::Plan)>{t.plan()}</a></li>
                        <li><a class="path-nav-tool" href=app.href(Place::Gatherings) aria-current=move || current(Place::Gatherings)>{t.gatherings()}</a></li>
                        <li><a class="path-nav-tool" href=app.href(Place::Logbook) aria-current=move || current(Place::Logbook)>{t.logbook()}</a></li>
                        <li><a class="path-nav-tool" href=app.href(Place::Words) aria-current=move || current(Place::Words)>{t.words()}</a></li>
                    </ul>
                </li>
                <li class="path-nav-station" data-state=move || here(in_stakeholders())>
                    <a class="path-nav-link" href=app.href(Place::Stakeholders)>{t.stakeholders()}</a>
                    <ul class="path-nav-tools" role="list">
                        <li><a class="path-nav-tool" href=app.href(Place::Stakeholders) aria-current=move || current(Place::Stakeholders)>
                            {t.view_list()}" "<span class="path-nav-count">{move || n_stakeholders.get()}</span>
                        </a></li>
                        <li><a class="path-nav-tool" href=app.href(Place::StakeholderGrid) aria-current=move || current(Place::StakeholderGrid)>{t.view_grid()}</a></li>
                        <li><a class="path-nav-tool" href=app.href(Place::Anchoring) aria-current=move || current(Place::Anchoring)>{t.anchoring()}</a></li>
                        <li><a class="path-nav-tool" href=app.href(Place::Participants) aria-current=move || current(Place::Participants)>{t.participants()}</a></li>
                        <li><a class="path-nav-tool" href=app.href(Place::Duties) aria-current=move || current(Place::Duties)>{t.duties()}</a></li>
                        <li><a class="path-nav-tool" href=app.href(Place::StakeholderReport) aria-current=move || current(Place::StakeholderReport)>{t.report()}</a></li>
                    </ul>
                </li>
                <li class="path-nav-station" data-state=move || here(in_benefits())>
                    <a class="path-nav-link" href=app.href(Place::Benefits) aria-current=move || current(Place::Benefits)>{t.benefits()}</a>
                    <ul class="path-nav-tools" role="list">
                        <li><a class="path-nav-tool" href=app.href(Place::Matrix) aria-current=move || current(Place::Matrix)>{t.benefit_matrix()}</a></li>
                        <li><a class="path-nav-tool" href=app.href(Place::WorkChanges) aria-current=move || current(Place::WorkChanges)>{t.work_changes()}</a></li>
                        <li><a class="path-nav-tool" href=app.href(Place::BenefitMap) aria-current=move || current(Place::BenefitMap)>{t.benefit_map()}</a></li>
                        <li><a class="path-nav-tool" href=app.href(Place::Economy) aria-current=move || current(Place::Economy)>{t.economy()}</a></li>
                        <li><a class="path-nav-tool" href=app.href(Place::Followed) aria-current=move || current(Place::Followed)>{t.followed()}</a></li>
                        <li><a class="path-nav-tool" href=app.href(Place::Measuring) aria-current=move || current(Place::Measuring)>{t.measuring()}</a></li>
                        <li><a class="path-nav-tool" href=app.href(Place::UserGroups) aria-current=move || current(Place::UserGroups)>{t.user_groups()}</a></li>
                        <li><a class="path-nav-tool" href=app.href(Place::UserRecords) aria-current=move || current(Place::UserRecords)>{t.user_records()}</a></li>
                        <li><a class="path-nav-tool" href=app.href(Place::BenefitPlan) aria-current=on_document>{t.benefit_documents()}</a></li>
                        <li><a class="path-nav-tool" href=app.href(Place::Measures) aria-current=move || current(Place::Measures)>{t.measures()}</a></li>
                        <li><a class="path-nav-tool" href=app.href(Place::Deviations) aria-current=move || current(Place::Deviations)>{t.deviations()}</a></li>
                        <li><a class="path-nav-tool" href=app.href(Place::Overall) aria-current=move || current(Place::Overall)>{t.overall()}</a></li>
                        {move || benefits.get().into_iter().map(named).collect::<Vec<_>>()}
                    </ul>
                </li>
            </ol>
        </nav>
    }
}
