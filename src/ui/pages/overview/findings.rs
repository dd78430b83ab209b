//! What may be worth a look in the whole project, a few at a time.

use leptos::ev::Event;
use leptos::prelude::*;
use web_sys::HtmlElement;

use crate::app::glue::AppHandle;
use crate::domain::select::findings::at_a_glance;
use crate::figures::findings::open;
use crate::ui::pages::findings::{AsideList, FindingList, lines};

/// Most lines before the rest is asked for: as many as one takes in at a glance.
const MOST: usize = 6;
/// The heading of the card.
const HEADING: &str = "overview-findings";

#[component]
pub(super) fn Findings() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let is_open = RwSignal::new(false);
    let found = app.select(move |project| open(project, app.today()));
    let first = app.select(move |project| {
        found.with(|found| lines(app, project, &at_a_glance(found, MOST).0))
    });
    // A long list is put into words when somebody asks for it.
    let others = app.select(move |project| match is_open.get() {
        true => found.with(|found| lines(app, project, &at_a_glance(found, MOST).1)),
        false => Vec::new(),
    });
    let others = move || is_open.get().then(|| view! { <FindingList lines=others home=HEADING/> });
    let turned = move |event: Event| {
        is_open.set(event_target::<HtmlElement>(&event).has_attribute("open"));
    };
    let n_more = Memo::new(move |_| found.with(|found| at_a_glance(found, MOST).1.len() as u64));
    let has_more = Memo::new(move |_| n_more.get() > 0);
    let has_aside = app.select(|project| !project.set_aside.is_empty());
    let is_any = Memo::new(move |_| has_aside.get() || found.with(|found| !found.is_empty()));
    let more = move || {
        has_more.get().then(|| {
            view! {
                <details class="fold" on:toggle=turned>
                    <summary>{move || t.findings_more(n_more.get())}</summary>
                    {others}
                </details>
            }
        })
    };
    move || {
        is_any.get().then(|| {
            view! {
                <section class="card" aria-labelledby=HEADING>
                    <h2 id=HEADING tabindex="-1">{t.findings()}</h2>
                    <FindingList lines=first home=HEADING/>
                    {more}
                    <AsideList home=HEADING/>
                </section>
            }
        })
    }
}
