//! The stakeholders in a sentence, with the way to their grid.

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::app::route::Place;
use crate::domain::select::stakeholders::grid_view;

#[component]
pub(super) fn People() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let counts = app.select(|project| {
        let view = grid_view(project);
        let finding = view.finding();
        let n = project.stakeholders.len();
        [n, view.unplaced.len(), finding.n_influential, finding.n_influential_against]
            .map(|n| n as u64)
    });
    let finding = move || match counts.get() {
        _ if app.is_discreet() => None,
        [_, _, 0, _] => None,
        [_, _, high, 0] => Some(t.stakeholders_finding_none_against(high)),
        [_, _, high, against] => Some(t.stakeholders_finding_against(high, against)),
    };
    let count = move || match counts.get() {
        [n, 0, ..] => t.stakeholder_count(n),
        [n, unplaced, ..] => t.stakeholder_count_unplaced(n, unplaced),
    };
    let is_any = Memo::new(move |_| counts.with(|[n, ..]| *n > 0));
    move || {
        is_any.get().then(|| {
            view! {
                <section class="card" aria-labelledby="overview-stakeholders">
                    <h2 id="overview-stakeholders">{t.overview_stakeholders()}</h2>
                    <p>{move || finding()}</p>
                    <p class="soft">{count}</p>
                    <p><a class="ds-link" href=app.href(Place::StakeholderGrid)>{t.overview_see_grid()}</a></p>
                </section>
            }
        })
    }
}
