//! The timeline as a list, lane by lane, where there is no room to draw it.

use leptos::prelude::*;

use super::{TimelineModel, item_id};
use crate::charts::timeline::{Lane, Mark, Row};

#[component]
pub(super) fn Listed(model: TimelineModel) -> impl IntoView {
    let lanes = Memo::new(move |_| model.spec.with(|spec| spec.lanes.clone()));
    let row = move |row: Row| {
        let (late, note) = (row.is_late.then_some(""), row.note());
        let words = view! {
            <span class="timeline-listed-name user-text" dir="auto">{row.label}</span>
            <span class="timeline-listed-note" data-late=late>{note}</span>
        };
        if matches!(row.mark, Mark::Dues(_)) {
            return view! { <li class="timeline-listed-row">{words}</li> }.into_any();
        }
        let key = row.key.clone();
        view! {
            <li><button type="button" class="timeline-listed-row" id=item_id(&row.key)
                on:click=move |_| model.open.run(key.clone())>{words}</button></li>
        }
        .into_any()
    };
    let lane = move |lane: Lane| {
        view! {
            <li>
                <h2 class="timeline-listed-lane">{lane.label}</h2>
                <ul role="list">{lane.rows.into_iter().map(row).collect::<Vec<_>>()}</ul>
            </li>
        }
    };
    view! {
        <ul class="timeline-listed screen-only" role="list">
            {move || lanes.get().into_iter().map(lane).collect::<Vec<_>>()}
        </ul>
    }
}
