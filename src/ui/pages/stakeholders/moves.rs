//! Where a stakeholder has stood, newest first, and why: the story behind its present place.

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::domain::{Day, Edit, Field, Placement, Shown, StakeholderId};
use crate::ui::parts::field::{Field as FieldPart, FieldKind, FieldSpec};
use crate::ui::parts::register::RowId;
use crate::ui::roster::values::{line, warning};
use crate::words::{self, Choice};

#[component]
pub(super) fn Moves(row: RowId) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let id: Option<StakeholderId> = row.parse().ok();
    // A day stands where it stood when something is said of it, so that the field keeps the focus.
    let days = app.select(move |project| {
        let stakeholder = id.and_then(|id| project.stakeholders.get(id));
        let days = stakeholder.map(|it| it.placements.iter().rev().map(|it| it.day).collect());
        days.unwrap_or_default()
    });
    move || {
        let id = id.filter(|_| !days.with(Vec::is_empty))?;
        Some(view! {
            <section class="panel-section">
                <h3>{t.stakeholder_moves()}</h3>
                <ol class="panel-log" role="list">
                    <For each=move || days.get() key=ToString::to_string let:day>
                        <Stand id=id day=day/>
                    </For>
                </ol>
            </section>
        })
    }
}

/// Where it stood from a day on, with room to say why.
#[component]
fn Stand(id: StakeholderId, day: Day) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let placement = app.select(move |project| {
        let stakeholder = project.stakeholders.get(id)?;
        stakeholder.placements.iter().find(|it| it.day == day).cloned()
    });
    let read = move |read: fn(Placement) -> Option<String>| placement.get().and_then(read);
    let place = move || {
        let placement = placement.get()?;
        let place = words::shown(t, &Shown::Place(placement.influence, placement.attitude));
        let interest = placement.interest.map(|it| t.interest_words(&it.word(t).to_lowercase()));
        Some(std::iter::once(place).chain(interest).collect::<Vec<_>>().join(", "))
    };
    let value = Signal::derive(move || {
        read(|it| it.reason.map(|reason| reason.to_string())).unwrap_or_default()
    });
    let commit = Callback::new(move |text: String| {
        let reason = line(t, &text)?;
        let found = app.project().and_then(|project| project.stakeholders.get(id).cloned());
        let Some(item) = found.map(|it| it.explained(day, reason)) else { return Ok(()) };
        app.try_dispatch(Edit::Change { item, field: Field::Reason })
    });
    let date = t.locale().date_long(day.date());
    let spec = FieldSpec::new("reason", &t.stakeholder_move_reason(&date), FieldKind::Line);
    view! {
        <li>
            <span>{place}</span>
            <time datetime=day.to_string()>{date}</time>
            <FieldPart spec=spec scope=format!("moved-{day}") value=value commit=commit
                warn=warning(app, Field::Reason)/>
        </li>
    }
}
