//! The timeline as a table, made when it is opened.

use leptos::ev::Event;
use leptos::prelude::*;
use leptos::web_sys::HtmlElement;

use crate::app::glue::AppHandle;
use crate::figures::plan::{Entry, PlanLane, PlanPicture};

#[component]
pub(super) fn Twin(drawn: Memo<PlanPicture>) -> impl IntoView {
    let t = AppHandle::get().t();
    let is_open = RwSignal::new(false);
    let turned = move |event: Event| {
        is_open.set(event_target::<HtmlElement>(&event).has_attribute("open"));
    };
    let lanes = Memo::new(move |_| drawn.with(|it| it.lanes.clone()));
    let groups = move || lanes.get().into_iter().map(group).collect::<Vec<_>>();
    let table = move || {
        is_open.get().then(|| {
            view! {
                <div class="figure-table" tabindex="0" role="group" aria-label=t.plan_timeline()>
                    <table class="ds-table" data-size="sm">
                        <thead><tr>
                            <th scope="col">{t.task_name()}</th>
                            <th scope="col">{t.task_kind()}</th>
                            <th scope="col">{t.task_days()}</th>
                            <th scope="col">{t.task_responsible()}</th>
                            <th scope="col">{t.task_status()}</th>
                            <th scope="col">{t.task_baseline()}</th>
                            <th scope="col">{t.task_after()}</th>
                        </tr></thead>
                        {groups}
                    </table>
                </div>
            }
        })
    };
    move || {
        (!lanes.with(Vec::is_empty)).then(|| {
            view! {
                <details class="fold screen-only" on:toggle=turned>
                    <summary>{t.show_as_table()}</summary>
                    {table}
                </details>
            }
        })
    }
}

fn group(lane: PlanLane) -> impl IntoView {
    view! {
        <tbody>
            <tr><th scope="rowgroup" colspan="7" class="plan-lane user-text" dir="auto">{lane.label}</th></tr>
            {lane.entries.into_iter().map(row).collect::<Vec<_>>()}
        </tbody>
    }
}

fn row(entry: Entry) -> impl IntoView {
    view! {
        <tr data-late=entry.is_late.then_some("")>
            <th scope="row" class="user-text" dir="auto">{entry.name}</th>
            <td>{entry.kind}</td>
            <td>{entry.days}</td>
            <td class="user-text" dir="auto">{entry.responsible}</td>
            <td>{entry.status}</td>
            <td>{entry.baseline}</td>
            <td class="user-text" dir="auto">{entry.after}</td>
        </tr>
    }
}
