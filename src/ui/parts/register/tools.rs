//! What stands over the rows: adding, finding, counting, copying, and the heads that sort.

use leptos::prelude::*;

use super::{RegisterWords, Shared};
use crate::app::glue::AppHandle;
use crate::app::table::{Sort, block};
use crate::ui::parts::icon::{Drawn, Icon};

#[component]
pub(super) fn Tools(shared: Shared, words: RegisterWords) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let count = move || {
        let n = shared.seen.with(|seen| seen.len()) as u64;
        let all = shared.model.rows.with(Vec::len) as u64;
        if n == all { t.register_count(n) } else { t.register_count_of(n, all) }
    };
    let copy_all = move |_| app.copy_text(&block::write(&whole_table(shared)));
    view! {
        <div class="register-tools">
            <button type="button" class="ds-button" data-size="sm"
                on:click=move |_| app.focus(&shared.add_id())>
                <Drawn icon=Icon::Add/>
                <span>{t.add()}</span>
            </button>
            // Thousands of rows are read before the first letter wants an answer.
            <div class="register-filter">
                <Drawn icon=Icon::Find/>
                <input class="ds-input" type="search" aria-label=t.register_find_in(&words.label)
                    placeholder=t.register_find()
                    prop:value=move || shared.filter.get()
                    on:focus=move |_| shared.texts.with_untracked(|_| ())
                    on:input=move |event| shared.filter.set(event_target_value(&event))/>
            </div>
            <p class="register-count" role="status">{count}</p>
            <p class="register-hint">{t.register_paste_hint()}</p>
            <button type="button" class="ds-button" data-variant="tertiary" data-color="neutral"
                data-size="sm" on:click=copy_all>
                <Drawn icon=Icon::Copy/>
                <span>{t.register_copy_all()}</span>
            </button>
        </div>
    }
}

/// Heads and all rows seen, as the clipboard gets them.
fn whole_table(shared: Shared) -> Vec<Vec<String>> {
    let heads = shared.columns().iter().map(|column| column.field.label.clone()).collect();
    let rows = shared.seen.get_untracked();
    let body = rows.iter().map(|row| {
        let cells = shared.model.cells.run(row.clone());
        cells.iter().enumerate().map(|(column, cell)| shared.display(column, cell)).collect()
    });
    std::iter::once(heads).chain(body).collect()
}

#[component]
pub(super) fn Head(shared: Shared) -> impl IntoView {
    let t = AppHandle::get().t();
    let heads: Vec<_> = shared
        .columns()
        .iter()
        .enumerate()
        .map(|(at, column)| {
            let label = column.field.label.clone();
            let width = column.width.attribute();
            let keeps = column.keeps.then_some("");
            view! {
                <th class="register-head" role="columnheader" scope="col" data-width=width
                    data-keep=keeps aria-sort=move || direction(shared, at)>
                    <button type="button" class="register-sort" on:click=move |_| turn(shared, at)>
                        {label}
                        <Drawn icon=Icon::Sorted/>
                    </button>
                </th>
            }
        })
        .collect();
    view! {
        <thead>
            <tr role="row" aria-rowindex="1">
                <th class="register-head" role="columnheader" scope="col" data-width="tool">
                    <span class="visually-hidden">{t.register_move()}</span>
                </th>
                {heads}
                <th class="register-head" role="columnheader" scope="col" data-width="tool">
                    <span class="visually-hidden">{t.register_open()}</span>
                </th>
            </tr>
        </thead>
    }
}

fn direction(shared: Shared, column: usize) -> &'static str {
    match shared.sort.get().filter(|sort| sort.column == column) {
        None => "none",
        Some(Sort { descending: false, .. }) => "ascending",
        Some(Sort { descending: true, .. }) => "descending",
    }
}

/// Rising, falling, and back to the order of the document.
fn turn(shared: Shared, column: usize) {
    shared.sort.update(|sort| {
        *sort = match sort.filter(|sort| sort.column == column) {
            None => Some(Sort { column, descending: false }),
            Some(Sort { descending: false, .. }) => Some(Sort { column, descending: true }),
            Some(Sort { descending: true, .. }) => None,
        };
    });
}

/// Whether something happens in the line for new rows.
pub(super) fn is_add_line(shared: Shared, event: &web_sys::Event) -> bool {
    let target = event_target::<web_sys::Element>(event);
    target.id() == shared.add_id()
}
