//! Indicators of the service as a whole: followed without claiming that the project moves them.
//!
//! **Source** the overall indicators of the process for benefits realization: users of home services,
//! decided hours per user, how decisions spread over groups.

use leptos::prelude::*;

use super::indicator::IndicatorSection;
use super::new_indicator::NewIndicator;
use crate::app::glue::AppHandle;
use crate::domain::Id;

#[component]
pub fn OverallPage() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let indicators = app.select(|project| {
        let own = project.indicators.iter().filter(|it| it.benefits.is_empty());
        own.map(|it| it.id).collect::<Vec<_>>()
    });
    let lead = move || match indicators.with(Vec::is_empty) {
        true => t.overall_empty(),
        false => t.overall_lead(),
    };
    view! {
        <main class="frame-main" id="main" tabindex="-1">
            <div class="view-head">
                <div class="view-head-text">
                    <h1 tabindex="-1" id="view-title">{t.overall()}</h1>
                    <p class="lead">{lead}</p>
                </div>
            </div>
            <For each=move || indicators.get() key=|id| id.bits() let:id>
                <IndicatorSection id=id/>
            </For>
            <NewIndicator benefit=None/>
        </main>
    }
}
