//! The benefit map: from changes through benefits to goals.

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::app::route::Place;
use crate::domain::BenefitId;
use crate::figures::benefit_map::benefit_map;
use crate::ui::parts::map::{Map, MapModel};

/// The map, and what it says.
#[component]
pub fn BenefitMapPage() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let spec = app.select(move |project| benefit_map(project, t));
    let title = move || spec.with(|spec| spec.title.clone());
    let lead = move || match spec.with(|spec| spec.links.is_empty()) {
        true => t.benefit_map_empty(),
        false => t.benefit_map_lead(),
    };
    let href = Callback::new(move |key: String| {
        let benefit = key.parse::<BenefitId>().map(Place::Benefit);
        let other = if key.starts_with("goal:") { Place::Goals } else { Place::WorkChanges };
        app.href(benefit.unwrap_or(other))
    });
    let name = app.select(|project| project.details.name.to_string());
    view! {
        <main class="frame-main" id="main" tabindex="-1">
            <div class="view-head">
                <div class="view-head-text">
                    <h1 tabindex="-1" id="view-title">{title}</h1>
                    <p class="lead">{lead}</p>
                </div>
            </div>
            <Map model=MapModel { spec, href } label=t.benefit_map() help=t.map_help() name=name/>
        </main>
    }
}
