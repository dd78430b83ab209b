//! What is gained, in money: the register of gains, and the numbers of the open one.

use leptos::prelude::*;

use super::assumptions::{Assumptions, Numbers};
use crate::app::glue::AppHandle;
use crate::domain::calc::perspective::{Party, Perspective};
use crate::domain::economy::Model;
use crate::domain::{
    Benefit, Edit, EntityRef, Field, Period, Project, Scale, ValueFormula, ValueLine, ValueLineId,
};
use crate::figures::economy::{caution_words, line_amount};
use crate::i18n::Texts;
use crate::ui::parts::field::{ChoiceOption, FieldKind, FieldSpec};
use crate::ui::parts::register::{Column, RowId, Width};
use crate::ui::roster::values::{
    choice, key, line, name, options, prose, prose_text, thing, thing_key, thing_options, year,
    year_text,
};
use crate::ui::roster::{
    EntityField, EntityFields, ReadColumn, RosterPage, RosterWords, entity_input,
};

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
    let column =
        Column::new(Width::Number, FieldSpec::new("year", t.line_last_year(), FieldKind::Line));
    let cell = Callback::new(move |row: RowId| {
        let line = row.parse().ok().map(EntityRef::ValueLine);
        let told = |project: &Project| line_amount(project, line?, t);
        app.follow_project().and_then(|project| told(&project)).unwrap_or_default()
    });
    let below = Callback::new(move |row: RowId| view! { <Below row=row/> }.into_any());
    view! {
        <RosterPage<ValueLine> scope="values" title=title lead=lead words=words fields=fields
            more=ReadColumn { column, cell } below=below/>
    }
}

fn fields(t: &'static Texts, benefits: Vec<ChoiceOption>) -> EntityFields<ValueLine> {
    let mut fields = vec![name_field(t), formula_field(t), scale_field(t)];
    if !benefits.is_empty() {
        fields.push(benefit_field(t, benefits));
    }
    EntityFields { fields, new: ValueLine::new }
}

/// The numbers of a gain, what they come to, and what is seldom said.
#[component]
fn Below(row: RowId) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let id: Option<ValueLineId> = row.parse().ok();
    let of = move |project: &Project| id.and_then(|id| project.value_lines.get(id).cloned());
    let formula = app.select(move |project| of(project).and_then(|it| it.formula));
    let inputs =
        Memo::new(move |_| formula.get().map(|it| it.inputs().to_vec()).unwrap_or_default());
    let held =
        app.select(move |project| of(project).map(|it| it.inputs.clone()).unwrap_or_default());
    let put = Callback::new(move |inputs| {
        let Some(line) = app.project().and_then(|project| of(&project)) else { return Ok(()) };
        let item = ValueLine { inputs, ..line.as_ref().clone() };
        app.try_dispatch(Edit::Change { item, field: Field::Assumptions })
    });
    let numbers = Numbers { inputs, held, put };
    let row = StoredValue::new(row);
    let is_timed = Memo::new(move |_| formula.get() == Some(ValueFormula::SavedTime));
    let is_avoided = Memo::new(move |_| formula.get().is_some_and(ValueFormula::is_avoided));
    let period = move || is_timed.get().then(|| entity_input(period_field(t), row, "panel"));
    let otherwise =
        move || is_avoided.get().then(|| entity_input(counterfactual_field(t), row, "panel"));
    let seldom = [task_field(t), party_field(t), from_field(t), until_field(t)];
    let seldom = seldom.map(|field| entity_input(field, row, "panel"));
    view! {
        <Show when=move || formula.get().is_some()>
            <h3>{t.line_numbers()}</h3>
            {period}
            <Assumptions numbers=numbers scope="numbers"/>
            {otherwise}
        </Show>
        <Comes line=id.map(EntityRef::ValueLine)/>
        <details class="fold">
            <summary>{t.line_more()}</summary>
            {seldom.into_iter().collect::<Vec<_>>()}
        </details>
    }
}

/// What a line comes to, or why it does not.
#[component]
pub(super) fn Comes(line: Option<EntityRef>) -> impl IntoView {
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
        column: Column::kept(Width::Text, spec),
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

fn party_field(t: &'static Texts) -> One {
    let parties = options::<Party>(t, |_| None);
    let spec = FieldSpec::new("party", t.value_party(), FieldKind::Choice(parties))
        .hint(t.line_party_hint());
    EntityField {
        field: Field::Party,
        column: Column::new(Width::Word, spec),
        in_table: false,
        get: |it, _| key(it.party),
        set: |it, text, setting| {
            Ok(ValueLine { party: choice(setting.t, text, |_| None)?, ..it.clone() })
        },
    }
}

fn from_field(t: &'static Texts) -> One {
    let spec = FieldSpec::new("from", t.line_from(), FieldKind::Number).hint(t.line_from_hint());
    EntityField {
        field: Field::FromYear,
        column: Column::new(Width::Number, spec),
        in_table: false,
        get: |it, _| year_text(it.from),
        set: |it, text, setting| Ok(ValueLine { from: year(setting.t, text)?, ..it.clone() }),
    }
}

fn until_field(t: &'static Texts) -> One {
    let spec = FieldSpec::new("until", t.line_until(), FieldKind::Number);
    EntityField {
        field: Field::UntilYear,
        column: Column::new(Width::Number, spec),
        in_table: false,
        get: |it, _| year_text(it.until),
        set: |it, text, setting| Ok(ValueLine { until: year(setting.t, text)?, ..it.clone() }),
    }
}
