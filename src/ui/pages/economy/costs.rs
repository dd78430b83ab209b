//! What is paid: the register of costs, and the prices of the open one.

use leptos::prelude::*;

use super::lines::{Below, amount_column, numbers, seldom};
use crate::app::glue::AppHandle;
use crate::domain::{CostDriver, CostKind, CostLine, Field};
use crate::i18n::Texts;
use crate::ui::parts::field::{FieldKind, FieldSpec};
use crate::ui::parts::register::{Column, RowId, Width};
use crate::ui::roster::values::{choice, key, name, options};
use crate::ui::roster::{EntityField, EntityFields, RosterPage, RosterWords};

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
    let more = amount_column(app, t.cost_sum());
    let below = Callback::new(move |row: RowId| {
        let seldom = seldom::<CostLine>(t, &row, t.cost_party(), t.cost_from_hint());
        let numbers = numbers::<CostLine>(app, &row);
        view! { <Below row=row numbers=numbers seldom=seldom/> }.into_any()
    });
    view! {
        <RosterPage<CostLine> scope="costs" title=title lead=lead words=words fields=fields.stored()
            more=more below=below/>
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
        column: Column::new(Width::Text, spec),
        in_table: true,
        get: |it, _| key(Some(it.driver)),
        set: |it, text, setting| {
            let driver = choice(setting.t, text, |_| None)?.unwrap_or(it.driver);
            Ok(CostLine { driver, ..it.clone() })
        },
    }
}
