//! What may be worth a look, a few at a time, each with the way to where it is settled.

use leptos::ev::Event;
use leptos::prelude::*;
use web_sys::HtmlElement;

use crate::app::glue::AppHandle;
use crate::app::route::Place;
use crate::domain::select::findings::{Finding, Rule, at_a_glance, findings};
use crate::domain::{EntityRef, Project};
use crate::words;

/// Most lines before the rest is asked for: as many as one takes in at a glance.
const MOST: usize = 6;

/// One finding as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
struct FindingLine {
    place: Place,
    what: String,
    why: &'static str,
}

#[component]
pub(super) fn Findings() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let is_open = RwSignal::new(false);
    let found = app.select(move |project| findings(project, app.today()));
    let in_words = move |findings: Vec<Finding>, project: &Project| {
        findings.iter().filter_map(|finding| line(app, project, finding)).collect::<Vec<_>>()
    };
    let first = app
        .select(move |project| in_words(found.with(|found| at_a_glance(found, MOST).0), project));
    // A long list is put into words when somebody asks for it.
    let others = app.select(move |project| match is_open.get() {
        true => in_words(found.with(|found| at_a_glance(found, MOST).1), project),
        false => Vec::new(),
    });
    let first = move || first.get().into_iter().map(shown).collect::<Vec<_>>();
    let others = move || {
        is_open.get().then(|| {
            let lines: Vec<_> = others.get().into_iter().map(shown).collect();
            view! { <ul class="finding-list" role="list">{lines}</ul> }
        })
    };
    let turned = move |event: Event| {
        is_open.set(event_target::<HtmlElement>(&event).has_attribute("open"));
    };
    let n_more = Memo::new(move |_| found.with(|found| at_a_glance(found, MOST).1.len() as u64));
    let has_more = Memo::new(move |_| n_more.get() > 0);
    let is_any = Memo::new(move |_| found.with(|found| !found.is_empty()));
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
                <section class="card" aria-labelledby="overview-findings">
                    <h2 id="overview-findings">{t.findings()}</h2>
                    <ul class="finding-list" role="list">{first}</ul>
                    {more}
                </section>
            }
        })
    }
}

fn line(app: AppHandle, project: &Project, finding: &Finding) -> Option<FindingLine> {
    let words::FindingWords { what, why } = words::finding(app.t(), project, finding);
    Some(FindingLine { place: place(project, finding)?, what, why })
}

/// Where a finding is settled; `None` when its thing is gone.
fn place(project: &Project, finding: &Finding) -> Option<Place> {
    Some(match finding.about {
        EntityRef::Project(_) => match is_of_groups(finding.rule) {
            true => Place::Stakeholders,
            false => Place::Details,
        },
        EntityRef::Stakeholder(_) => Place::Stakeholders,
        EntityRef::Benefit(id) => Place::Benefit(id),
        EntityRef::Indicator(id) => Place::Benefit(project.indicators.get(id)?.benefit),
        EntityRef::Step(id) => Place::Step(id),
        EntityRef::Action(_) => Place::Actions,
        EntityRef::Decision(_) => Place::Decisions,
        EntityRef::Goal(_) => Place::Goals,
        EntityRef::Evidence(_) => Place::Evidence,
        EntityRef::RelatedProject(_) => Place::Projects,
        EntityRef::Gathering(id) => Place::Gathering(id),
        EntityRef::GroupSheet(id) => Place::Gathering(project.group_sheets.get(id)?.gathering),
        EntityRef::LogbookEntry(_) => Place::Logbook,
        EntityRef::Task(_) => Place::Plan,
    })
}

fn is_of_groups(rule: Rule) -> bool {
    matches!(rule, Rule::NoUsers | Rule::NoRepresentatives | Rule::NoNextOfKin)
}

fn shown(line: FindingLine) -> impl IntoView {
    let app = AppHandle::get();
    view! {
        <li>
            <a class="ds-link user-text" dir="auto" href=app.href(line.place)>{line.what}</a>
            <p class="soft">{line.why}</p>
        </li>
    }
}
