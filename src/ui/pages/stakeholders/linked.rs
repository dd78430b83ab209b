//! What is linked to a stakeholder, under its fields: each a link that opens the thing.

use leptos::ev;
use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::app::route::Place;
use crate::domain::select::linked::linked;
use crate::domain::{EntityRef, Kind, Project, StakeholderId};
use crate::i18n::Texts;
use crate::ui::pages::findings::place_of;
use crate::ui::parts::register::RowId;

/// A linked thing in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
struct LinkedLine {
    thing: EntityRef,
    place: Place,
    name: String,
    kind: &'static str,
}

fn line(t: &'static Texts, project: &Project, thing: EntityRef) -> Option<LinkedLine> {
    let kinds = [
        (Kind::WorkChange, t.work_change()),
        (Kind::Role, t.role()),
        (Kind::Participant, t.participant()),
        (Kind::AnchoringActivity, t.anchoring()),
        (Kind::Action, t.action()),
    ];
    let (_, kind) = kinds.into_iter().find(|(kind, _)| *kind == thing.kind())?;
    let (place, name) = (place_of(project, thing)?, thing.name(project)?.to_string());
    Some(LinkedLine { thing, place, name, kind })
}

/// Nothing where nothing is linked.
#[component]
pub(super) fn Linked(row: RowId) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let id: Option<StakeholderId> = row.parse().ok();
    let lines = app.select(move |project| {
        let things = id.map(|id| linked(project, id)).unwrap_or_default();
        things.into_iter().filter_map(|it| line(t, project, it)).collect::<Vec<_>>()
    });
    move || {
        (!lines.with(Vec::is_empty)).then(|| {
            let items: Vec<_> = lines.get().into_iter().map(|it| item(app, it)).collect();
            view! {
                <section class="panel-section" aria-labelledby="linked-title">
                    <h3 id="linked-title">{t.stakeholder_linked()}</h3>
                    <ul class="panel-log" role="list">{items}</ul>
                </section>
            }
        })
    }
}

fn item(app: AppHandle, line: LinkedLine) -> impl IntoView {
    let LinkedLine { thing, place, name, kind } = line;
    let follow = move |event: ev::MouseEvent| {
        // With a key held, a link is the browser's own: another tab, another window.
        if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
            event.prevent_default();
            app.go_and_open(place, thing);
        }
    };
    view! {
        <li>
            <a class="ds-link user-text" dir="auto" href=app.href(place) on:click=follow>{name}</a>
            <span class="soft">{kind}</span>
        </li>
    }
}
