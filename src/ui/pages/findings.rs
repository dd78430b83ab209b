//! What may be worth a look, wherever it shows: each with the way to where it is settled, and a way
//! to set it aside with a reason; and what was set aside, with the way back.

mod aside;
mod item;

use leptos::ev;
use leptos::prelude::*;
use web_sys::HtmlElement;

use crate::app::glue::AppHandle;
use crate::app::route::Place;
use crate::domain::select::discreet::{in_told_order, told_rule};
use crate::domain::select::findings::{Finding, Rule, at_a_glance};
use crate::domain::{EntityRef, Project, StepId};
use crate::figures::names::name_of;
use crate::words;
use aside::{AsideList, is_any_aside};
use item::Item;

/// The heading of the card; it has the focus once one of its findings is gone.
const HEADING: &str = "findings-title";

/// One finding as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
struct FindingLine {
    finding: Finding,
    place: Place,
    what: String,
    why: &'static str,
    /// What an action made of it is called: that stands in the file for everybody, so it tells of no
    /// attitude.
    deed: String,
}

/// Findings in words; those whose thing is gone are left out.
fn lines(app: AppHandle, project: &Project, found: &[Finding]) -> Vec<FindingLine> {
    let texts = app.method();
    let line = |finding: &Finding| {
        let name = name_of(project, finding.about, texts.as_deref());
        let (told, finding) = (told(app, *finding), *finding);
        let words::FindingWords { what, why } = words::finding(app.t(), &told, name.as_deref());
        let discreet = Finding { rule: told_rule(finding.rule), ..finding };
        let deed = words::finding(app.t(), &discreet, name.as_deref()).what;
        Some(FindingLine { finding, place: place(project, finding)?, what, why, deed })
    };
    found.iter().filter_map(line).collect()
}

/// A finding as it may be told now.
pub(super) fn told(app: AppHandle, finding: Finding) -> Finding {
    let rule = if app.is_discreet() { told_rule(finding.rule) } else { finding.rule };
    Finding { rule, ..finding }
}

/// Where a finding is settled; `None` when its thing is gone.
fn place(project: &Project, finding: Finding) -> Option<Place> {
    let register = settled_in(finding.rule);
    register.or_else(|| place_of(project, finding.about))
}

/// Where a thing is looked at; `None` when it is gone.
pub(super) fn place_of(project: &Project, about: EntityRef) -> Option<Place> {
    Some(match about {
        EntityRef::Project(_) => Place::Details,
        EntityRef::Stakeholder(_) => Place::Stakeholders,
        EntityRef::Benefit(id) => Place::Benefit(id),
        EntityRef::Indicator(id) => {
            project.indicators.get(id)?.main_benefit().map_or(Place::Overall, Place::Benefit)
        }
        EntityRef::Step(id) => Place::Step(id),
        EntityRef::Action(_) => Place::Actions,
        EntityRef::Decision(id) => Place::Decision(id),
        EntityRef::Goal(_) => Place::Goals,
        EntityRef::Evidence(_) => Place::Evidence,
        EntityRef::RelatedProject(_) => Place::Projects,
        EntityRef::Gathering(id) => Place::Gathering(id),
        EntityRef::GroupSheet(id) => Place::Gathering(project.group_sheets.get(id)?.gathering),
        EntityRef::LogbookEntry(_) => Place::Logbook,
        EntityRef::Task(_) => Place::Plan,
        EntityRef::AnchoringActivity(_) => Place::Anchoring,
        EntityRef::Participant(_) => Place::Participants,
        EntityRef::Role(_) | EntityRef::WorkStep(_) => Place::Duties,
        EntityRef::WorkChange(_) => Place::WorkChanges,
        EntityRef::ValueLine(_) => Place::Values,
        EntityRef::CostLine(_) => Place::Costs,
        EntityRef::Conversion(_) => Place::Conversions,
        EntityRef::Expectation(_) => Place::Matrix,
        EntityRef::Deviation(_) => Place::Deviations,
        EntityRef::UserRecord(_) => Place::UserRecords,
        EntityRef::UserGroup(_) => Place::UserGroups,
        EntityRef::SetAside(_) => Place::Overview,
    })
}

/// The register in which a finding is settled, where that is not the one of its thing.
fn settled_in(rule: Rule) -> Option<Place> {
    use Rule::{
        InfluentialNotAnchored, ManagementTakesNoPart, NoNextOfKin, NoRepresentatives, NoUsers,
        SafetyTakesNoPart, UnionsTakeNoPart,
    };
    let is = |rules: &[Rule]| rules.contains(&rule);
    if is(&[NoUsers, NoRepresentatives, NoNextOfKin]) {
        Some(Place::Stakeholders)
    } else if is(&[ManagementTakesNoPart, UnionsTakeNoPart, SafetyTakesNoPart]) {
        Some(Place::Participants)
    } else {
        is(&[InfluentialNotAnchored]).then_some(Place::Anchoring)
    }
}

/// A card with findings, a few at a time, and those that were set aside; nothing where there are
/// none.
#[component]
pub(super) fn Findings(
    /// Which.
    found: Memo<Vec<Finding>>,
    /// Of which step; without one, of the whole project.
    #[prop(optional)]
    step: Option<StepId>,
    /// Most lines before the rest is asked for.
    most: usize,
) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let is_open = RwSignal::new(false);
    let found = Memo::new(move |_| match app.is_discreet() {
        true => in_told_order(found.get()),
        false => found.get(),
    });
    let first = app.select(move |project| {
        found.with(|found| lines(app, project, &at_a_glance(found, most).0))
    });
    // A long list is put into words when somebody asks for it.
    let others = app.select(move |project| match is_open.get() {
        true => found.with(|found| lines(app, project, &at_a_glance(found, most).1)),
        false => Vec::new(),
    });
    let turned = move |event: ev::Event| {
        is_open.set(event_target::<HtmlElement>(&event).has_attribute("open"));
    };
    let n_more = Memo::new(move |_| found.with(|found| at_a_glance(found, most).1.len() as u64));
    let has_more = Memo::new(move |_| n_more.get() > 0);
    let has_aside = app.select(move |project| is_any_aside(project, step));
    let is_any = Memo::new(move |_| has_aside.get() || found.with(|found| !found.is_empty()));
    let more = move || {
        has_more.get().then(|| {
            view! {
                <details class="fold" on:toggle=turned>
                    <summary>{move || t.findings_more(n_more.get())}</summary>
                    {move || is_open.get().then(|| view! { <List lines=others/> })}
                </details>
            }
        })
    };
    move || {
        is_any.get().then(|| {
            view! {
                <section class="card" aria-labelledby=HEADING>
                    <h2 id=HEADING tabindex="-1">{t.findings()}</h2>
                    <List lines=first/>
                    {more}
                    <AsideList step=step/>
                </section>
            }
        })
    }
}

#[component]
fn List(lines: Memo<Vec<FindingLine>>) -> impl IntoView {
    let one = |line: FindingLine| view! { <Item line=line/> };
    view! {
        <ul class="finding-list" role="list">
            {move || lines.get().into_iter().map(one).collect::<Vec<_>>()}
        </ul>
    }
}
