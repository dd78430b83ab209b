//! Where a stakeholder has stood, newest first: the story behind its present place.

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::domain::{Shown, StakeholderId};
use crate::ui::parts::register::RowId;
use crate::words;

#[component]
pub(super) fn Moves(row: RowId) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let moves = app.select(move |project| {
        let id: Option<StakeholderId> = row.parse().ok();
        let stakeholder = id.and_then(|id| project.stakeholders.get(id).cloned());
        stakeholder.map(|it| it.placements.clone()).unwrap_or_default()
    });
    let lines = move || {
        let of = |placement: &crate::domain::Placement| {
            let place = Shown::Place(placement.influence, placement.attitude);
            let day = t.locale().date_long(placement.day.date());
            view! {
                <li>
                    <span>{words::shown(t, &place)}</span>
                    <time datetime=placement.day.to_string()>{day}</time>
                </li>
            }
        };
        moves.with(|moves| moves.iter().rev().map(of).collect::<Vec<_>>())
    };
    move || {
        (!moves.with(Vec::is_empty)).then(|| {
            view! {
                <section class="panel-section">
                    <h3>{t.stakeholder_moves()}</h3>
                    <ol class="panel-log" role="list">{lines}</ol>
                </section>
            }
        })
    }
}
