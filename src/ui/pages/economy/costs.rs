//! What is paid: the register of costs, and the prices of the open one.

use leptos::prelude::*;

use super::assumptions::{Assumptions, Numbers};
use super::values::Comes;
use crate::app::glue::AppHandle;
use crate::domain::calc::perspective::Party;
use crate::domain::{CostDriver, CostKind, CostLine, CostLineId, Edit, EntityRef, Field, Project};
use crate::figures::economy::line_amount;
use crate::i18n::Texts;
use crate::ui::parts::field::{FieldKind, FieldSpec};
use crate::ui::parts::register::{Column, RowId, Width};
use crate::ui::roster::values::{choice, key, name, options, year, year_text};
use crate::ui::roster::{
    EntityField, EntityFields, ReadColumn, RosterPage, RosterWords, entity_input,
};

type One = EntityField<CostLine>;

/// The costs.
#[component]
pub fn CostsPage() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let n = app.select(|project| project.cost_lines.len() as u64);
    let title = Memo::new(move |_| match n.get() {
        0 => t.costs().to_owned(),
        n => t.costs_title(n),
    });
    let lead = Memo::new(move |_| t.costs_lead().to_owned());
    let words = RosterWords {
        label: t.costs().to_owned(),
        add_label: t.cost_new().to_owned(),
        add_prompt: t.cost_add_prompt().to_owned(),
        remove: t.cost_remove().to_owned(),
    };
    let fields = EntityFields {
        fields: vec![name_field(t), kind_field(t), driver_field(t)],
        new: CostLine::new,
    };
    let column = Column::new(Width::Number, FieldSpec::new("sum", t.cost_sum(), FieldKind::Line));
    let cell = Callback::new(move |row: RowId| {
        let line = row.parse().ok().map(EntityRef::CostLine);
        let told = |project: &Project| line_amount(project, line?, t);
        app.follow_project().and_then(|project| told(&project)).unwrap_or_default()
    });
    let below = Callback::new(move |row: RowId| view! { <Below row=row/> }.into_any());
    view! {
        <RosterPage<CostLine> scope="costs" title=title lead=lead words=words fields=fields.stored()
            more=ReadColumn { column, cell } below=below/>
    }
}

/// The prices of a cost, what they come to, and what is seldom said.
#[component]
fn Below(row: RowId) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let id: Option<CostLineId> = row.parse().ok();
    let of = move |project: &Project| id.and_then(|id| project.cost_lines.get(id).cloned());
    let inputs = app.select(move |project| {
        of(project).map(|it| it.driver.inputs().to_vec()).unwrap_or_default()
    });
    let held =
        app.select(move |project| of(project).map(|it| it.inputs.clone()).unwrap_or_default());
    let put = Callback::new(move |inputs| {
        let Some(line) = app.project().and_then(|project| of(&project)) else { return Ok(()) };
        let item = CostLine { inputs, ..line.as_ref().clone() };
        app.try_dispatch(Edit::Change { item, field: Field::Assumptions })
    });
    let numbers = Numbers { inputs, held, put };
    let row = StoredValue::new(row);
    let seldom = [party_field(t), from_field(t), until_field(t)];
    let seldom = seldom.map(|field| entity_input(field, row, "panel"));
    view! {
        <h3>{t.line_numbers()}</h3>
        <Assumptions numbers=numbers scope="numbers"/>
        <Comes line=id.map(EntityRef::CostLine)/>
        <details class="fold">
            <summary>{t.line_more()}</summary>
            {seldom.into_iter().collect::<Vec<_>>()}
        </details>
    }
}

fn name_field(t: &'static Texts) -> One {
    let spec = FieldSpec::new("name", t.cost_line(), FieldKind::Line);
    EntityField {
        field: Field::Name,
        column: Column::kept(Width::Name, spec),
        in_table: true,
        get: |it, _| it.name.to_string(),
        set: |it, text, setting| Ok(CostLine { name: name(setting.t, text)?, ..it.clone() }),
    }
}

fn kind_field(t: &'static Texts) -> One {
    let kinds = options::<CostKind>(t, |_| None);
    let spec = FieldSpec::new("kind", t.cost_kind(), FieldKind::Choice(kinds));
    EntityField {
        field: Field::CostKind,
        column: Column::new(Width::Text, spec),
        in_table: true,
        get: |it, _| key(it.kind),
        set: |it, text, setting| {
            Ok(CostLine { kind: choice(setting.t, text, |_| None)?, ..it.clone() })
        },
    }
}

fn driver_field(t: &'static Texts) -> One {
    let drivers = options::<CostDriver>(t, |_| None);
    let spec = FieldSpec::new("driver", t.cost_driver(), FieldKind::Must(drivers));
    EntityField {
        field: Field::CostDriver,
        column: Column::kept(Width::Text, spec),
        in_table: true,
        get: |it, _| key(Some(it.driver)),
        set: |it, text, setting| {
            let driver = choice(setting.t, text, |_| None)?.unwrap_or(it.driver);
            Ok(CostLine { driver, ..it.clone() })
        },
    }
}

fn party_field(t: &'static Texts) -> One {
    let parties = options::<Party>(t, |_| None);
    let spec = FieldSpec::new("party", t.cost_party(), FieldKind::Choice(parties))
        .hint(t.line_party_hint());
    EntityField {
        field: Field::Party,
        column: Column::new(Width::Word, spec),
        in_table: false,
        get: |it, _| key(it.party),
        set: |it, text, setting| {
            Ok(CostLine { party: choice(setting.t, text, |_| None)?, ..it.clone() })
        },
    }
}

fn from_field(t: &'static Texts) -> One {
    let spec = FieldSpec::new("from", t.line_from(), FieldKind::Number).hint(t.cost_from_hint());
    EntityField {
        field: Field::FromYear,
        column: Column::new(Width::Number, spec),
        in_table: false,
        get: |it, _| year_text(it.from),
        set: |it, text, setting| Ok(CostLine { from: year(setting.t, text)?, ..it.clone() }),
    }
}

fn until_field(t: &'static Texts) -> One {
    let spec = FieldSpec::new("until", t.line_until(), FieldKind::Number);
    EntityField {
        field: Field::UntilYear,
        column: Column::new(Width::Number, spec),
        in_table: false,
        get: |it, _| year_text(it.until),
        set: |it, text, setting| Ok(CostLine { until: year(setting.t, text)?, ..it.clone() }),
    }
}
