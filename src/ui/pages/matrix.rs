//! The benefit matrix: what people expect, by what gets better and for whom, and which of it is
//! followed up as a benefit.

mod cells;
mod fields;

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::app::route::Place;
use crate::domain::select::expectations::not_expected;
use crate::domain::{Benefit, BenefitId, Command, Edit, Expectation, ExpectationId, Kind};
use crate::ui::parts::field::ChoiceOption;
use crate::ui::parts::register::RowId;
use crate::ui::roster::values::thing_options;
use crate::ui::roster::{RosterPage, RosterWords};
use cells::{Cells, opener};
use fields::expectation_fields;

#[component]
pub fn MatrixPage() -> impl IntoView {
    let app = AppHandle::get();
    let benefits = thing_options::<Benefit>(app);
    // It outlives the view, which is made anew with each benefit that comes of what is expected.
    let open = RwSignal::new(None::<RowId>);
    move || view! { <Page benefits=benefits.get() open=open/> }
}

#[component]
fn Page(benefits: Vec<ChoiceOption>, open: RwSignal<Option<RowId>>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let counts = app.select(|project| {
        let followed = project.expectations.iter().filter(|it| it.benefit.is_some()).count();
        (project.expectations.len() as u64, followed as u64)
    });
    let title = Memo::new(move |_| match counts.get() {
        (0, _) => t.benefit_matrix().to_owned(),
        (all, followed) => t.benefit_matrix_finding(all, followed),
    });
    let lead = Memo::new(move |_| match counts.get() {
        (0, _) => t.benefit_matrix_empty().to_owned(),
        _ => t.benefit_matrix_lead().to_owned(),
    });
    let words = RosterWords {
        label: t.benefit_matrix_all().to_owned(),
        add_label: t.benefit_matrix_new().to_owned(),
        add_prompt: t.benefit_matrix_add_prompt().to_owned(),
        remove: t.benefit_matrix_remove().to_owned(),
    };
    let fields = expectation_fields(t, benefits).stored();
    let above = ViewFn::from(move || view! { <Cells open=open/><NotExpected/> });
    let below = Callback::new(|row: RowId| view! { <FollowUp row=row/> }.into_any());
    let from = Callback::new(|row: RowId| opener(&row));
    view! {
        <RosterPage<Expectation> scope="matrix" title=title lead=lead words=words fields=fields
            above=above below=below open=open from=from/>
    }
}

/// The way from an expectation to the benefit that follows it up, or to a new one.
#[component]
fn FollowUp(row: RowId) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let id = row.parse::<ExpectationId>().ok();
    let benefit = app.select(move |project| project.expectations.get(id?)?.benefit);
    let known = move || {
        benefit.get().map(|of| {
            view! { <a class="ds-link" href=app.href(Place::Benefit(of))>{t.benefit_matrix_to_benefit()}</a> }
        })
    };
    let new = move || {
        benefit.with(Option::is_none).then(|| {
            view! {
                <button type="button" class="ds-button edit-only" data-variant="secondary" data-size="sm"
                    on:click=move |_| follow_up(app, id)>{t.benefit_matrix_follow_up()}</button>
            }
        })
    };
    view! { <p class="button-row">{known}{new}</p> }
}

/// Makes a benefit of what is expected, and says so there. One step, undone as one.
fn follow_up(app: AppHandle, id: Option<ExpectationId>) {
    let expected = app.project().zip(id).and_then(|(it, id)| it.expectations.get(id).cloned());
    let Some(expected) = expected else { return };
    let benefit = Benefit {
        beneficiary: expected.beneficiary,
        ..Benefit::new(app.new_id(), expected.name.clone())
    };
    let item = Expectation { benefit: Some(benefit.id), ..expected.as_ref().clone() };
    let steps = vec![
        Edit::Add { item: benefit, at: None }.into(),
        Edit::Change { item, field: crate::domain::Field::Benefit }.into(),
    ];
    app.act(Command::Batch { kind: Kind::Benefit, steps });
}

/// Benefits of the register that stand in no cell yet.
#[component]
fn NotExpected() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let all = app.select(|project| {
        let any = !project.expectations.is_empty();
        let left = not_expected(project).filter(|_| any);
        left.map(|it| (it.id, it.title.to_string())).collect::<Vec<_>>()
    });
    let row = move |(id, title): (BenefitId, String)| {
        let label = t.benefit_matrix_put_in_what(&title);
        view! {
            <li class="behind">
                <span class="user-text" dir="auto">{title}</span>
                <button type="button" class="ds-button edit-only screen-only" data-variant="tertiary"
                    data-size="sm" aria-label=label on:click=move |_| put_in(app, id)>{t.benefit_matrix_put_in()}</button>
            </li>
        }
    };
    move || {
        (!all.with(Vec::is_empty)).then(|| {
            view! {
                <details class="fold">
                    <summary>{t.benefit_matrix_not_in(all.with(Vec::len) as u64)}</summary>
                    <ul class="behind-list" role="list">{all.get().into_iter().map(row).collect_view()}</ul>
                </details>
            }
        })
    }
}

/// A benefit of the register as something that is expected; its area is chosen then.
fn put_in(app: AppHandle, id: BenefitId) {
    let Some(benefit) = app.project().and_then(|it| it.benefits.get(id).cloned()) else { return };
    let item = Expectation {
        beneficiary: benefit.beneficiary,
        benefit: Some(id),
        ..Expectation::new(app.new_id(), benefit.title.clone())
    };
    app.act(Edit::Add { item, at: None });
}
