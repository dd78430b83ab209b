//! The items of one field as a list: what does not fit, and on a narrow screen all of them.

use leptos::prelude::*;

use super::{Shared, field_name};
use crate::app::glue::AppHandle;
use crate::charts::grid::{GridItem, GridSpec};
use crate::ui::parts::icon::Mark;

/// Element id of an item in the list of its field.
#[must_use]
pub fn listed_id(key: &str) -> String {
    format!("listed-{key}")
}

/// Element ids of the buttons that open the list of a field: its count, and what did not fit.
fn openers(spec: &GridSpec, row: usize, column: usize) -> [String; 2] {
    let at = row * spec.columns.len() + column;
    [format!("grid-more-{at}"), format!("grid-count-{at}")]
}

/// The items of one field as a list, below the picture.
#[component]
pub(super) fn Listed(shared: Shared) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    move || {
        let (row, column) = shared.listed.get()?;
        let name = move || shared.model.spec.with(|spec| field_name(spec.as_ref()?, row, column));
        let close = move |_| {
            shared.listed.set(None);
            let openers = shared
                .model
                .spec
                .with_untracked(|spec| spec.as_ref().map(|spec| openers(spec, row, column)));
            if let Some(openers) = openers {
                app.give_focus_back(openers);
            }
        };
        app.focus("grid-listed-title");
        Some(view! {
            <section class="grid-listed" aria-labelledby="grid-listed-title">
                <h2 id="grid-listed-title" tabindex="-1">{name}</h2>
                <ul role="list">{move || listed_items(shared, row, column)}</ul>
                <button type="button" class="ds-button" data-variant="tertiary" data-size="sm"
                    on:click=close>{t.close()}</button>
            </section>
        })
    }
}

fn listed_items(shared: Shared, row: usize, column: usize) -> Vec<impl IntoView + use<>> {
    let items = shared.model.spec.get().map(|spec| spec.items).unwrap_or_default();
    let is_here = |item: &GridItem| (item.row, item.column) == (row, column);
    let of = |item: GridItem| {
        let mark = item.symbol.map(|symbol| view! { <Mark symbol=symbol/> });
        let id = listed_id(&item.key);
        view! {
            <li><button type="button" class="grid-listed-item" id=id
                on:click=move |_| shared.model.open.run(item.key.clone())>
                {mark}<span class="user-text" dir="auto">{item.label}</span>
            </button></li>
        }
    };
    items.into_iter().filter(is_here).map(of).collect()
}
