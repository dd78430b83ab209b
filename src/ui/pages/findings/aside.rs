//! What was set aside, behind a line that says how many.

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;
use web_sys::HtmlElement;

use super::{HEADING, told};
use crate::app::glue::AppHandle;
use crate::domain::select::findings::Finding;
use crate::domain::{Edit, Entity, Project, SetAside, SetAsideId, StepId};
use crate::figures::findings::belongs_to;
use crate::figures::names::name_of;
use crate::words;

fn is_here(project: &Project, finding: Finding, step: Option<StepId>) -> bool {
    step.is_none_or(|step| belongs_to(project, finding, step))
}

/// Whether anything was set aside, in the whole project or of a step.
pub(super) fn is_any_aside(project: &Project, step: Option<StepId>) -> bool {
    project.set_aside.iter().any(|it| is_here(project, it.finding(project), step))
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
    step: Option<StepId>,
) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let is_open = RwSignal::new(false);
    let all = app.select(move |project| {
        let texts = app.method();
        let line = |it: &Arc<SetAside>| {
            let finding = it.finding(project);
            let name = name_of(project, finding.about, texts.as_deref());
            is_here(project, finding, step).then(|| AsideLine {
                id: it.id(),
                what: words::finding(t, &told(app, finding), name.as_deref()).what,
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
            app.focus(HEADING);
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
