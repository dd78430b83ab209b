//! What may be worth a look, wherever it shows: each with the way to where it is settled, and a way
//! to set it aside with a reason; and what was set aside, with the way back.

use leptos::ev;
use leptos::prelude::*;
use web_sys::HtmlElement;

use crate::app::glue::AppHandle;
use crate::app::route::Place;
use crate::domain::select::findings::{Finding, Rule};
use crate::domain::{Edit, Entity, EntityRef, Line, Project, SetAside, SetAsideId, StepId};
use crate::figures::findings::belongs_to;
use crate::figures::names::name_of;
use crate::ui::parts::menu::{Menu, MenuItem};
use crate::words;

/// One finding as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FindingLine {
    finding: Finding,
    place: Place,
    what: String,
    why: &'static str,
}

/// Findings in words; those whose thing is gone are left out.
pub(super) fn lines(app: AppHandle, project: &Project, found: &[Finding]) -> Vec<FindingLine> {
    let texts = app.method();
    let line = |finding: &Finding| {
        let name = name_of(project, finding.about, texts.as_deref());
        let words::FindingWords { what, why } = words::finding(app.t(), finding, name.as_deref());
        Some(FindingLine { finding: *finding, place: place(project, *finding)?, what, why })
    };
    found.iter().filter_map(line).collect()
}

/// Where a finding is settled; `None` when its thing is gone.
fn place(project: &Project, finding: Finding) -> Option<Place> {
    match finding.about {
        EntityRef::Project(_) if is_of_groups(finding.rule) => Some(Place::Stakeholders),
        about => place_of(project, about),
    }
}

/// Where a thing is looked at; `None` when it is gone.
pub(super) fn place_of(project: &Project, about: EntityRef) -> Option<Place> {
    Some(match about {
        EntityRef::Project(_) => Place::Details,
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
        EntityRef::SetAside(_) => Place::Overview,
    })
}

fn is_of_groups(rule: Rule) -> bool {
    matches!(rule, Rule::NoUsers | Rule::NoRepresentatives | Rule::NoNextOfKin)
}

/// A list of findings. `home` is the element that has the focus once one of them is gone.
#[component]
pub(super) fn FindingList(
    #[prop(into)] lines: Signal<Vec<FindingLine>>,
    home: &'static str,
) -> impl IntoView {
    let one = move |line: FindingLine| view! { <Item line=line home=home/> };
    view! {
        <ul class="finding-list" role="list">
            {move || lines.get().into_iter().map(one).collect::<Vec<_>>()}
        </ul>
    }
}

fn link_id(finding: Finding) -> String {
    let (rule, about) = finding.key();
    format!("link-{}", SetAsideId::of(rule, about))
}

#[component]
fn Item(line: FindingLine, home: &'static str) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let (rule, about) = line.finding.key();
    let field_id = SetAsideId::of(rule, about).to_string();
    let is_asked = RwSignal::new(false);
    let focus = field_id.clone();
    let ask = Callback::new(move |()| {
        is_asked.set(true);
        app.focus(&focus);
    });
    let label = t.finding_options(&line.what);
    let finding = line.finding;
    let form = move || {
        let field_id = field_id.clone();
        is_asked.get().then(
            || view! { <Reason finding=finding field_id=field_id is_asked=is_asked home=home/> },
        )
    };
    view! {
        <li>
            <div class="finding-head">
                <a class="ds-link user-text" dir="auto" id=link_id(finding) href=app.href(line.place)>{line.what}</a>
                <div class="edit-only screen-only">
                    <Menu label=label>
                        <MenuItem label=t.finding_set_aside() on_press=ask/>
                    </Menu>
                </div>
            </div>
            <p class="soft">{line.why}</p>
            {form}
        </li>
    }
}

/// Asks why a finding is not relevant here.
#[component]
fn Reason(
    finding: Finding,
    field_id: String,
    is_asked: RwSignal<bool>,
    home: &'static str,
) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let draft = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let error_id = format!("{field_id}-error");
    let described_by = error_id.clone();
    let put = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let text = draft.get_untracked();
        if text.trim().is_empty() {
            error.set(Some(t.finding_reason_missing().to_owned()));
            return;
        }
        let reason = Line::new(&text).map_err(|fault| words::text_error(t, fault));
        let item = reason.map(|reason| SetAside::new(finding, reason, app.today()));
        match item.and_then(|item| app.try_dispatch(Edit::Add { item, at: None })) {
            Ok(()) => app.focus(home),
            Err(sentence) => error.set(Some(sentence)),
        }
    };
    let leave = move || {
        is_asked.set(false);
        app.focus(&link_id(finding));
    };
    let pressed = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" {
            event.stop_propagation();
            leave();
        }
    };
    view! {
        <form class="finding-form" on:submit=put on:keydown=pressed>
            <label class="ds-label" for=field_id.clone()>{t.finding_reason()}</label>
            <input class="ds-input" id=field_id type="text" autocomplete="off" dir="auto"
                aria-describedby=described_by
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                prop:value=move || draft.get() on:input=move |event| draft.set(event_target_value(&event))/>
            <div aria-live="polite" id=error_id>
                {move || error.get().map(|line| view! { <p class="field-error">{line}</p> })}
            </div>
            <div class="button-row">
                <button type="submit" class="ds-button" data-variant="secondary" data-size="sm">{t.finding_set_aside()}</button>
                <button type="button" class="ds-button" data-variant="tertiary" data-size="sm" on:click=move |_| leave()>{t.cancel()}</button>
            </div>
        </form>
    }
}

/// One finding that was set aside, as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
struct AsideLine {
    id: SetAsideId,
    what: String,
    reason: String,
    day: String,
}

/// What was set aside, behind a line that says how many; nothing where nothing was.
#[component]
pub(super) fn AsideList(
    /// Of which step; without one, of the whole project.
    #[prop(optional)]
    step: Option<StepId>,
    home: &'static str,
) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let is_open = RwSignal::new(false);
    let all = app.select(move |project| {
        let texts = app.method();
        let line = |it: &std::sync::Arc<SetAside>| {
            let finding = it.finding(project);
            let name = name_of(project, finding.about, texts.as_deref());
            let is_here = step.is_none_or(|step| belongs_to(project, finding, step));
            is_here.then(|| AsideLine {
                id: it.id(),
                what: words::finding(t, &finding, name.as_deref()).what,
                reason: it.reason.to_string(),
                day: t.locale().date_short(it.day.date()),
            })
        };
        project.set_aside.iter().filter_map(line).collect::<Vec<_>>()
    });
    let one = move |line: AsideLine| {
        let (id, label) = (line.id, t.finding_take_back_what(&line.what));
        let take_back = move |_| {
            app.act(Edit::<SetAside>::Remove { id });
            app.focus(home);
        };
        view! {
            <li>
                <span class="user-text" dir="auto">{line.what}</span>
                <p class="soft"><span class="user-text" dir="auto">{line.reason}</span>" · "{line.day}</p>
                <button type="button" class="ds-button edit-only screen-only" data-variant="tertiary" data-size="sm"
                    aria-label=label on:click=take_back>{t.finding_take_back()}</button>
            </li>
        }
    };
    let turned = move |event: ev::Event| {
        is_open.set(event_target::<HtmlElement>(&event).has_attribute("open"));
    };
    let is_any = Memo::new(move |_| all.with(|all| !all.is_empty()));
    move || {
        is_any.get().then(|| {
            view! {
                <details class="fold" on:toggle=turned>
                    <summary>{move || t.findings_aside(all.with(|all| all.len() as u64))}</summary>
                    {move || is_open.get().then(|| view! {
                        <ul class="finding-list" role="list">{all.get().into_iter().map(one).collect::<Vec<_>>()}</ul>
                    })}
                </details>
            }
        })
    }
}
