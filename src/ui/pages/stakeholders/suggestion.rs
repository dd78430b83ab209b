//! A suggestion for the strategy of a stakeholder that has a place on the grid and no strategy yet.

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::domain::{Attitude, Edit, Field, Level, Prose, Stakeholder, StakeholderId};
use crate::ui::parts::register::RowId;
use crate::words;

/// The field above that takes it.
const FIELD: &str = "panel-strategy";

/// The suggestion, gone as soon as there is a strategy.
#[component]
pub(super) fn Suggestion(row: RowId) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let id: Option<StakeholderId> = row.parse().ok();
    let place = app.select(move |project| place(project.stakeholders.get(id?)?));
    let take = move |_| {
        let Some((influence, attitude)) = place.get_untracked() else { return };
        let found = app.project().and_then(|project| project.stakeholders.get(id?).cloned());
        let strategy = Prose::optional(words::strategy(t, influence, attitude));
        if let (Some(stakeholder), Ok(strategy)) = (found, strategy) {
            let item = Stakeholder { strategy, ..Stakeholder::clone(&stakeholder) };
            app.act(Edit::Change { item, field: Field::Strategy });
            app.focus(FIELD);
        }
    };
    move || {
        let (influence, attitude) = place.get()?;
        Some(view! {
            <section class="panel-section" aria-labelledby="strategy-suggested">
                <h3 id="strategy-suggested">{t.strategy_suggested()}</h3>
                <p>{words::strategy(t, influence, attitude)}</p>
                <p class="soft">{t.strategy_used_hint()}</p>
                <button type="button" class="ds-button" data-variant="secondary" data-size="sm" on:click=take>
                    {t.strategy_use()}
                </button>
            </section>
        })
    }
}

/// Where it stands, when that is known and nobody has said what to do about it.
fn place(stakeholder: &Stakeholder) -> Option<(Level, Attitude)> {
    let is_open = stakeholder.strategy.is_none();
    stakeholder.influence().zip(stakeholder.attitude()).filter(|_| is_open)
}
