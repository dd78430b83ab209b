//! The front page of a project: the latest chart, what has been gained, who is with it, and what
//! changed lately. Only what the project holds; where it holds nothing, what to do first.

mod changes;
mod findings;
mod gains;
mod lately;
mod onward;
mod people;
mod start;
mod upcoming;

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::domain::Indicator;
use crate::domain::select::overview::overview;
use crate::figures;
use crate::ui::parts::figure::TrendFigure;
pub use changes::ChangesPage;
use findings::Findings;
use gains::Gains;
use lately::Lately;
use onward::Onward;
use people::People;
use start::Start;
use upcoming::Upcoming;

/// The front page.
#[component]
pub fn OverviewPage() -> impl IntoView {
    let app = AppHandle::get();
    let details = app.select(|project| Some(project.details.clone()));
    let name =
        move || details.with(|it| it.as_ref().map(|it| it.name.to_string())).unwrap_or_default();
    let purpose = move || {
        details.with(|it| it.as_ref().and_then(|it| it.purpose.as_ref().map(ToString::to_string)))
    };
    view! {
        <main class="frame-main" id="main" tabindex="-1">
            <div class="view-head">
                <div class="view-head-text">
                    <h1 tabindex="-1" id="view-title" class="user-text" dir="auto">{name}</h1>
                    {move || purpose().map(|text| view! { <p class="lead user-text" dir="auto">{text}</p> })}
                </div>
            </div>
            <div class="overview">
                <Start/>
                <div class="overview-main"><Latest/><Gains/><Lately/></div>
                <div class="overview-side"><Onward/><Upcoming/><Findings/><People/></div>
            </div>
        </main>
    }
}

/// The chart of the indicator that was measured last.
#[component]
fn Latest() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let latest = app.select(|project| {
        overview(project).latest.and_then(|id| project.indicators.get(id).cloned())
    });
    let decided = app.select(figures::decided);
    let id = Memo::new(move |_| latest.with(|it| it.as_ref().map(|it| it.id)));
    // The figure stays while its indicator changes; another indicator is another figure.
    move || {
        id.get()?;
        let first: Arc<Indicator> = latest.get_untracked()?;
        let indicator = Memo::new(move |before: Option<&Arc<Indicator>>| {
            latest.get().or_else(|| before.cloned()).unwrap_or_else(|| Arc::clone(&first))
        });
        let spec = Memo::new(move |_| {
            let spec = indicator.with(|it| figures::trend(it, t, app.today()));
            decided.with(|decided| figures::with_decisions(spec, decided, t))
        });
        let name = Memo::new(move |_| indicator.with(|it| it.name.to_string()));
        Some(view! { <TrendFigure spec=spec name=name/> })
    }
}
