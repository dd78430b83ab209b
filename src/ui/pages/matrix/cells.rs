//! The matrix itself: four areas by three groups, a list in each cell, and a line to add to it.

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::domain::select::expectations::{in_cell, unplaced};
use crate::domain::{Beneficiary, BenefitArea, Edit, Expectation, Project};
use crate::figures::realized::benefit_cell;
use crate::i18n::Texts;
use crate::ui::parts::register::RowId;
use crate::ui::roster::values;
use crate::words::{Choice, matrix_column};

/// An expectation in its cell.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Item {
    row: RowId,
    name: String,
    note: String,
    is_followed: bool,
}

/// Element id of the button of an expectation.
pub(super) fn opener(row: &str) -> String {
    format!("cell-{row}")
}

fn item(project: &Project, t: &Texts, it: &Expectation) -> Item {
    let benefit = it.benefit.and_then(|id| project.benefits.get(id));
    let priority = it.priority.map(|level| t.benefit_matrix_priority(level.word(t)));
    let realized = benefit.map(|of| benefit_cell(project, of, t)).filter(|it| !it.is_empty());
    let note = [priority, realized].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    Item { row: it.id.to_string(), name: it.name.to_string(), note, is_followed: benefit.is_some() }
}

/// On a narrow screen it is read by scrolling, and by keys too.
#[component]
pub(super) fn Cells(open: RwSignal<Option<RowId>>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let heads = Beneficiary::ALL.map(|of| view! { <th scope="col">{matrix_column(t, of)}</th> });
    let row = move |area: BenefitArea| {
        let cells = Beneficiary::ALL.map(|whom| view! { <Cell area=area whom=whom open=open/> });
        view! { <tr><th scope="row">{area.word(t)}</th>{cells.into_iter().collect::<Vec<_>>()}</tr> }
    };
    let left = app.select(move |project| {
        unplaced(project).map(|it| item(project, t, it)).collect::<Vec<_>>()
    });
    view! {
        <div class="report-scroll" tabindex="0" role="group" aria-label=t.benefit_matrix()>
            <table class="ds-table benefit-matrix">
                <caption class="ds-sr-only">{t.benefit_matrix()}</caption>
                <thead><tr><td></td>{heads.into_iter().collect::<Vec<_>>()}</tr></thead>
                <tbody>{BenefitArea::ALL.map(row).into_iter().collect::<Vec<_>>()}</tbody>
            </table>
        </div>
        {move || (!left.with(Vec::is_empty)).then(|| view! {
            <section aria-labelledby="matrix-unplaced">
                <h2 id="matrix-unplaced">{t.benefit_matrix_unplaced()}</h2>
                <Items items=left open=open/>
            </section>
        })}
    }
}

#[component]
fn Cell(area: BenefitArea, whom: Beneficiary, open: RwSignal<Option<RowId>>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let items = app.select(move |project| {
        in_cell(project, area, whom).into_iter().map(|it| item(project, t, it)).collect::<Vec<_>>()
    });
    let draft = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let added = values::name(t, &draft.get_untracked()).and_then(|name| {
            let item = Expectation {
                area: Some(area),
                beneficiary: Some(whom),
                ..Expectation::new(app.new_id(), name)
            };
            app.try_dispatch(Edit::Add { item, at: None })
        });
        error.set(added.err());
        if error.with_untracked(Option::is_none) {
            draft.set(String::new());
        }
    };
    let label = t.benefit_matrix_add_to(area.word(t), matrix_column(t, whom));
    view! {
        <td>
            <Items items=items open=open/>
            <form class="edit-only screen-only" on:submit=add>
                <input class="ds-input" type="text" autocomplete="off" dir="auto" aria-label=label
                    placeholder=t.benefit_matrix_add_here() prop:value=move || draft.get()
                    on:input=move |event| draft.set(event_target_value(&event))/>
                <div aria-live="polite">
                    {move || error.get().map(|line| view! { <p class="field-error">{line}</p> })}
                </div>
            </form>
        </td>
    }
}

#[component]
fn Items(items: Memo<Vec<Item>>, open: RwSignal<Option<RowId>>) -> impl IntoView {
    let t = AppHandle::get().t();
    let one = move |it: Item| {
        let row = it.row.clone();
        let followed = it.is_followed.then(|| {
            view! { <span class="ds-tag" data-color="success" data-size="sm">{t.benefit_matrix_followed()}</span> }
        });
        view! {
            <li>
                <button type="button" class="matrix-item user-text" dir="auto" id=opener(&it.row)
                    on:click=move |_| open.set(Some(row.clone()))>{it.name}</button>
                {followed}
                <span class="soft">{it.note}</span>
            </li>
        }
    };
    view! { <ul class="matrix-items" role="list">{move || items.get().into_iter().map(one).collect_view()}</ul> }
}
