//! What the registers of gains and of costs have in common: the fields that are seldom said, the
//! numbers of the open line, and what it comes to.

use leptos::prelude::*;

use super::assumptions::{Assumptions, Numbers};
use crate::app::glue::AppHandle;
use crate::domain::calc::perspective::{Party, Perspective};
use crate::domain::economy::{Model, MoneyLine};
use crate::domain::{Command, Edit, EntityRef, Field, Project};
use crate::figures::economy::{caution_words, line_amount};
use crate::i18n::Texts;
use crate::ui::parts::field::{FieldKind, FieldSpec};
use crate::ui::parts::register::{Column, RowId, Width};
use crate::ui::roster::values::{choice, key, options, year, year_text};
use crate::ui::roster::{EntityField, ReadColumn, entity_input};

/// The column that says what a line comes to.
pub(super) fn amount_column(app: AppHandle, head: &str) -> ReadColumn {
    let t = app.t();
    let column = Column::kept(Width::Number, FieldSpec::new("amount", head, FieldKind::Line));
    let cell = Callback::new(move |row: RowId| {
        let line: Option<EntityRef> = row.parse().ok();
        let told = |project: &Project| line_amount(project, line?, t);
        app.follow_project().and_then(|project| told(&project)).unwrap_or_default()
    });
    ReadColumn { column, cell }
}

/// The numbers of a line.
pub(super) fn numbers<T>(app: AppHandle, row: &RowId) -> Numbers
where
    T: MoneyLine + Send + Sync,
    Command: From<Edit<T>>,
{
    let row = row.clone();
    let id = StoredValue::new(row);
    let of = move |project: &Project| {
        let id = id.with_value(|row| row.parse().ok())?;
        T::roster(project).get(id).cloned()
    };
    let inputs =
        app.select(move |project| of(project).map(|it| it.needs().to_vec()).unwrap_or_default());
    let held =
        app.select(move |project| of(project).map(|it| it.inputs().to_vec()).unwrap_or_default());
    let put = Callback::new(move |inputs| {
        // The line may have been removed while a draft was waiting: then there is nothing to set.
        let Some(line) = app.project().and_then(|project| of(&project)) else { return Ok(()) };
        let item = line.as_ref().clone().with_inputs(inputs);
        app.try_dispatch(Edit::Change { item, field: Field::Assumptions })
    });
    Numbers { inputs, held, put }
}

/// The numbers of a line with what goes before and after them, what it comes to, and what is seldom
/// said.
#[component]
pub(super) fn Below(
    /// The line.
    row: RowId,
    /// Its numbers.
    numbers: Numbers,
    /// What is asked before the numbers.
    #[prop(optional)]
    before: Option<ViewFn>,
    /// What is asked after the numbers.
    #[prop(optional)]
    after: Option<ViewFn>,
    /// What is seldom said.
    seldom: Vec<AnyView>,
) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let is_asked = Memo::new(move |_| numbers.inputs.with(|inputs| !inputs.is_empty()));
    let (before, after) = (StoredValue::new(before), StoredValue::new(after));
    let run =
        |part: StoredValue<Option<ViewFn>>| part.with_value(|it| it.as_ref().map(ViewFn::run));
    view! {
        <Show when=move || is_asked.get()>
            <h3>{t.line_numbers()}</h3>
            {run(before)}
            <Assumptions numbers=numbers scope="numbers"/>
            {run(after)}
        </Show>
        <Comes line=row.parse().ok()/>
        <details class="fold">
            <summary>{t.line_more()}</summary>
            {seldom}
        </details>
    }
}

/// What a line comes to, or why it does not.
#[component]
fn Comes(line: Option<EntityRef>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let words = app.select(move |project| {
        let line = line?;
        if let Some(amount) = line_amount(project, line, t) {
            let is_cost = matches!(line, EntityRef::CostLine(_));
            return Some(if is_cost { t.line_costs(&amount) } else { t.line_comes_to(&amount) });
        }
        let cautions = caution_words(project, &Model::of(project, Perspective::Society), t);
        let gap = cautions.into_iter().find(|it| it.is_gap && it.about == Some(line))?;
        Some(gap.words)
    });
    view! { <p class="line-comes" role="status">{move || words.get()}</p> }
}

/// Whose it is, and in which years: all the fields that are seldom said of every line.
pub(super) fn seldom<T>(
    t: &'static Texts,
    row: &RowId,
    party: &str,
    from_hint: &str,
) -> Vec<AnyView>
where
    T: MoneyLine + Send + Sync,
    Command: From<Edit<T>>,
{
    let fields = [party_field::<T>(t, party), from_field(t, from_hint), until_field(t)];
    let row = StoredValue::new(row.clone());
    fields.into_iter().map(|field| entity_input(field, row, "panel")).collect()
}

fn party_field<T: MoneyLine>(t: &'static Texts, label: &str) -> EntityField<T> {
    let parties = options::<Party>(t, |_| None);
    let spec = FieldSpec::new("party", label, FieldKind::Choice(parties)).hint(t.line_party_hint());
    EntityField {
        field: Field::Party,
        column: Column::new(Width::Word, spec),
        in_table: false,
        get: |it, _| key(it.party()),
        set: |it, text, setting| Ok(it.clone().with_party(choice(setting.t, text, |_| None)?)),
    }
}

fn from_field<T: MoneyLine>(t: &'static Texts, hint: &str) -> EntityField<T> {
    let spec = FieldSpec::new("from", t.line_from(), FieldKind::Number).hint(hint);
    EntityField {
        field: Field::FromYear,
        column: Column::new(Width::Number, spec),
        in_table: false,
        get: |it, _| year_text(it.years().0),
        set: |it, text, setting| Ok(it.clone().with_years((year(setting.t, text)?, it.years().1))),
    }
}

fn until_field<T: MoneyLine>(t: &'static Texts) -> EntityField<T> {
    let spec = FieldSpec::new("until", t.line_until(), FieldKind::Number);
    EntityField {
        field: Field::UntilYear,
        column: Column::new(Width::Number, spec),
        in_table: false,
        get: |it, _| year_text(it.years().1),
        set: |it, text, setting| Ok(it.clone().with_years((it.years().0, year(setting.t, text)?))),
    }
}
