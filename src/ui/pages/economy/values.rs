//! What is gained, in money: the register of gains, and the numbers of the open one.

use leptos::prelude::*;

use super::lines::{Below, amount_column, numbers, seldom};
use crate::app::glue::AppHandle;
use crate::domain::{Benefit, Field, Period, Scale, ValueFormula, ValueLine, ValueLineId};
use crate::i18n::Texts;
use crate::ui::parts::field::{ChoiceOption, FieldKind, FieldSpec};
use crate::ui::parts::register::{Column, RowId, Width};
use crate::ui::roster::values::{
    choice, key, line, name, options, prose, prose_text, thing, thing_key, thing_options,
};
use crate::ui::roster::{EntityField, EntityFields, RosterPage, RosterWords, entity_input};

type One = EntityField<ValueLine>;

/// The gains.
#[component]
pub fn ValuesPage() -> impl IntoView {
    let app = AppHandle::get();
    let benefits = thing_options::<Benefit>(app);
    move || view! { <Page benefits=benefits.get()/> }
}

#[component]
fn Page(benefits: Vec<ChoiceOption>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let n = app.select(|project| project.value_lines.len() as u64);
    let title = Memo::new(move |_| match n.get() {
        0 => t.values().to_owned(),
        n => t.values_title(n),
    });
    let lead = Memo::new(move |_| t.values_lead().to_owned());
    let words = RosterWords {
        label: t.values().to_owned(),
        add_label: t.value_new().to_owned(),
        add_prompt: t.value_add_prompt().to_owned(),
        remove: t.value_remove().to_owned(),
    };
    let fields = fields(t, benefits).stored();
    let more = amount_column(app, t.line_last_year());
    let below = Callback::new(move |row: RowId| view! { <OfValue row=row/> }.into_any());
    view! {
        <RosterPage<ValueLine> scope="values" title=title lead=lead words=words fields=fields
            more=more below=below/>
    }
}

fn fields(t: &'static Texts, benefits: Vec<ChoiceOption>) -> EntityFields<ValueLine> {
    let mut fields = vec![name_field(t), formula_field(t), scale_field(t)];
    if !benefits.is_empty() {
        fields.push(benefit_field(t, benefits));
    }
    EntityFields { fields, new: ValueLine::new }
}

/// The numbers of a gain, with what else its formula asks for.
#[component]
fn OfValue(row: RowId) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let id: Option<ValueLineId> = row.parse().ok();
    let formula = app.select(move |project| {
        id.and_then(|id| project.value_lines.get(id)).and_then(|it| it.formula)
    });
    let is_timed = Memo::new(move |_| formula.get() == Some(ValueFormula::SavedTime));
    let is_avoided = Memo::new(move |_| formula.get().is_some_and(ValueFormula::is_avoided));
    let stored = StoredValue::new(row.clone());
    let before = ViewFn::from(move || {
        move || is_timed.get().then(|| entity_input(period_field(t), stored, "panel"))
    });
    let after = ViewFn::from(move || {
        move || is_avoided.get().then(|| entity_input(counterfactual_field(t), stored, "panel"))
    });
    let mut seldom = seldom::<ValueLine>(t, &row, t.value_party(), t.line_from_hint());
    seldom.insert(0, entity_input(task_field(t), stored, "panel"));
    let numbers = numbers::<ValueLine>(app, &row);
    view! { <Below row=row numbers=numbers before=before after=after seldom=seldom/> }
}

fn name_field(t: &'static Texts) -> One {
    let spec = FieldSpec::new("name", t.value_line(), FieldKind::Line);
    EntityField {
        field: Field::Name,
        column: Column::kept(Width::Name, spec),
        in_table: true,
        get: |it, _| it.name.to_string(),
        set: |it, text, setting| Ok(ValueLine { name: name(setting.t, text)?, ..it.clone() }),
    }
}

fn benefit_field(t: &'static Texts, benefits: Vec<ChoiceOption>) -> One {
    let spec = FieldSpec::new("benefit", t.line_benefit(), FieldKind::Choice(benefits));
    EntityField {
        field: Field::Benefit,
        column: Column::new(Width::Text, spec),
        in_table: true,
        get: |it, _| thing_key(it.benefit),
        set: |it, text, setting| Ok(ValueLine { benefit: thing(setting.t, text)?, ..it.clone() }),
    }
}

fn formula_field(t: &'static Texts) -> One {
    let formulas = options::<ValueFormula>(t, |_| None);
    let spec = FieldSpec::new("formula", t.value_formula(), FieldKind::Choice(formulas))
        .help(t.value_formula_help());
    EntityField {
        field: Field::Formula,
        column: Column::new(Width::Text, spec),
        in_table: true,
        get: |it, _| key(it.formula),
        set: |it, text, setting| {
            Ok(ValueLine { formula: choice(setting.t, text, |_| None)?, ..it.clone() })
        },
    }
}

fn scale_field(t: &'static Texts) -> One {
    let scales = options::<Scale>(t, |_| None);
    let spec = FieldSpec::new("scale", t.value_scale(), FieldKind::Must(scales))
        .help(t.value_scale_help());
    EntityField {
        field: Field::Scale,
        column: Column::new(Width::Word, spec),
        in_table: true,
        get: |it, _| key(Some(it.scale)),
        set: |it, text, setting| {
            let scale = choice(setting.t, text, |_| None)?.unwrap_or(it.scale);
            Ok(ValueLine { scale, ..it.clone() })
        },
    }
}

fn period_field(t: &'static Texts) -> One {
    let spec =
        FieldSpec::new("period", t.value_period(), FieldKind::Must(options::<Period>(t, |_| None)));
    EntityField {
        field: Field::Period,
        column: Column::new(Width::Word, spec),
        in_table: false,
        get: |it, _| key(Some(it.period)),
        set: |it, text, setting| {
            let period = choice(setting.t, text, |_| None)?.unwrap_or(it.period);
            Ok(ValueLine { period, ..it.clone() })
        },
    }
}

fn counterfactual_field(t: &'static Texts) -> One {
    let spec = FieldSpec::new("otherwise", t.value_counterfactual(), FieldKind::Prose(3))
        .help(t.value_counterfactual_help());
    EntityField {
        field: Field::Counterfactual,
        column: Column::new(Width::Text, spec),
        in_table: false,
        get: |it, _| prose_text(it.counterfactual.as_ref()),
        set: |it, text, setting| {
            Ok(ValueLine { counterfactual: prose(setting.t, text)?, ..it.clone() })
        },
    }
}

fn task_field(t: &'static Texts) -> One {
    let spec = FieldSpec::new("task", t.value_task(), FieldKind::Line).hint(t.value_task_hint());
    EntityField {
        field: Field::Task,
        column: Column::new(Width::Text, spec),
        in_table: false,
        get: |it, _| it.task.as_ref().map(ToString::to_string).unwrap_or_default(),
        set: |it, text, setting| Ok(ValueLine { task: line(setting.t, text)?, ..it.clone() }),
    }
}
