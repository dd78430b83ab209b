//! The measurement plan: who measures what, how often, and when next; what waits stands first.

use leptos::prelude::*;

use super::views::Views;
use crate::app::calendar::Scope;
use crate::app::glue::AppHandle;
use crate::app::route::Place;
use crate::domain::select::measuring::Timing;
use crate::figures::measuring::{MeasuringLine, lines, title};
use crate::ui::parts::icon::{Drawn, Icon};

/// The plan, and its days as a calendar file.
#[component]
pub fn MeasuringPage() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let title = app.select(move |project| title(project, t, app.today()));
    let plan = app.select(move |project| lines(project, t, app.today()));
    let is_any = Memo::new(move |_| plan.with(|plan| !plan.is_empty()));
    let lead = move || if is_any.get() { t.measuring_lead() } else { t.measuring_empty() };
    view! {
        <main class="frame-main" id="main" tabindex="-1">
            <div class="view-head">
                <div class="view-head-text">
                    <h1 tabindex="-1" id="view-title">{move || title.get()}</h1>
                    <p class="lead">{lead}</p>
                </div>
                <div class="view-head-actions screen-only">
                    <button type="button" class="ds-button" data-variant="secondary" title=t.calendar_save_help()
                        on:click=move |_| app.save_calendar_of(Scope::Measurements)>
                        <Drawn icon=Icon::Download/><span>{t.measuring_calendar()}</span>
                    </button>
                    <button type="button" class="ds-button" data-variant="secondary" on:click=move |_| app.print()>
                        <Drawn icon=Icon::Print/><span>{t.print()}</span>
                    </button>
                </div>
            </div>
            <Views/>
            {move || is_any.get().then(|| view! { <Plan plan=plan/> })}
        </main>
    }
}

/// On a narrow screen it is read by scrolling, and by keys too.
#[component]
fn Plan(plan: Memo<Vec<MeasuringLine>>) -> impl IntoView {
    let t = AppHandle::get().t();
    let heads = [
        t.indicator(),
        t.benefit_measurer(),
        t.measuring_often(),
        t.measuring_last(),
        t.measuring_next(),
    ];
    let head = |head: &'static str| view! { <th scope="col">{head}</th> };
    view! {
        <div class="report-scroll" tabindex="0" role="group" aria-label=t.measuring()>
            <table class="ds-table report-table measuring-table">
                <thead><tr>{heads.map(head).collect_view()}</tr></thead>
                <tbody>{move || plan.get().into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}

fn row(line: MeasuringLine) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let waits = matches!(line.timing, Timing::Overdue | Timing::Due | Timing::NotBegun);
    let attention = waits.then_some("register-missing");
    let or = |words: String, none: &'static str| match words.is_empty() {
        true => view! { <span class="soft">{none}</span> }.into_any(),
        false => view! { <span class="user-text" dir="auto">{words}</span> }.into_any(),
    };
    view! {
        <tr>
            <th scope="row">
                <a class="ds-link user-text" dir="auto" href=app.href(line.benefit.map_or(Place::Overall, Place::Benefit))>{line.what}</a>
                <span class="report-note user-text" dir="auto">{line.of}</span>
            </th>
            <td>{or(line.who, t.document_nobody())}</td>
            <td>{or(line.often, t.document_unset())}</td>
            <td>{line.last}</td>
            <td><span class=attention>{line.when}</span></td>
        </tr>
    }
}
