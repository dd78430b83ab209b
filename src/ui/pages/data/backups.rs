//! Earlier states of a project: kept when it is opened and before it is replaced, brought back as
//! a copy.

use leptos::prelude::*;

use super::name_or_none;
use crate::app::glue::{AppHandle, Backup, RowState};
use crate::app::stored::Counts;
use crate::domain::{Moment, ProjectId};
use crate::ui::parts::icon::{Drawn, Icon};

/// A choice of project, and the earlier states of the chosen one.
#[component]
pub(super) fn Backups() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let projects = app.select_shelf(|shelf| {
        let ready = shelf.projects.iter().filter(|row| row.state == RowState::Ready);
        ready.map(|row| (row.id, row.name.clone())).collect::<Vec<_>>()
    });
    // What was damaged is no longer listed, but its earlier states are.
    let lost = app.follow_lost();
    let all = Memo::new(move |_| {
        let listed = projects.get();
        let is_new = |(id, _): &(ProjectId, String)| listed.iter().all(|(other, _)| other != id);
        let lost: Vec<_> = lost.with(|lost| lost.iter().filter(|it| is_new(it)).cloned().collect());
        [listed, lost].concat()
    });
    let lines = move || {
        let line =
            |(id, name): &(ProjectId, String)| view! { <OfProject id=*id name=name.clone()/> };
        all.with(|all| all.iter().map(line).collect::<Vec<_>>())
    };
    move || {
        (!all.with(Vec::is_empty)).then(|| {
            view! {
                <section class="card" aria-labelledby="backups-title">
                    <h2 id="backups-title">{t.backups_title()}</h2>
                    <p>{t.backups_body()}</p>
                    <div>{lines}</div>
                </section>
            }
        })
    }
}

/// The earlier states of one project, read when they are asked for.
#[component]
fn OfProject(id: ProjectId, name: String) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let found = RwSignal::new(None::<Vec<Backup>>);
    let kept = StoredValue::new(name.clone());
    let ask = move |_| {
        if found.with_untracked(Option::is_none) {
            app.find_backups(id, found);
        }
    };
    let list = move || {
        found.get().map(|found| match found.is_empty() {
            true => view! { <p class="soft">{t.backups_none()}</p> }.into_any(),
            false => {
                let name = kept.get_value();
                let lines: Vec<_> =
                    found.into_iter().map(|backup| line(app, backup, &name)).collect();
                view! { <ul class="wastebasket-list" role="list">{lines}</ul> }.into_any()
            }
        })
    };
    view! {
        <details class="fold" on:toggle=ask>
            <summary><span class="user-text" dir="auto">{name_or_none(t, &name)}</span></summary>
            {list}
        </details>
    }
}

fn line(app: AppHandle, backup: Backup, name: &str) -> impl IntoView + use<> {
    let t = app.t();
    let header = &backup.header;
    let when = app.moment_to_minute(Moment::from_ms(header.changed_at));
    let label = t.backups_restore_named(&when);
    let Counts { stakeholders, benefits, measurements } = header.counts;
    let contents = t.backups_contents(stakeholders, benefits, measurements);
    let size = t.locale().bytes(header.size);
    // A name is told where it is another than that of the project.
    let name = (header.name != name).then(|| {
        view! {
            <br/>
            <span class="user-text" dir="auto">{header.name.clone()}</span>
        }
    });
    view! {
        <li class="wastebasket-item">
            <span>
                {t.backups_item(&when)}
                {name}
                <br/>
                <span class="soft">{contents}" · "{size}</span>
            </span>
            <button type="button" class="ds-button" data-variant="secondary" data-size="sm"
                aria-label=label on:click=move |_| app.restore_backup(backup.clone())>
                <Drawn icon=Icon::Restore/>
                <span>{t.backups_restore()}</span>
            </button>
        </li>
    }
}
