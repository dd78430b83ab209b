//! What becomes of the gains: what is planned, decided and done, and who has agreed.

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::domain::select::economy::{UseTotal, use_totals};
use crate::domain::{Benefit, Conversion, ConversionUse, Currency, Field, Project, Value};
use crate::figures::money::Money;
use crate::i18n::Texts;
use crate::ui::parts::field::{ChoiceOption, FieldKind, FieldSpec};
use crate::ui::parts::register::{Column, Width};
use crate::ui::roster::values::{
    choice, day, day_text, key, line, name, number, number_text, options, prose, prose_text, thing,
    thing_key, thing_options,
};
use crate::ui::roster::{EntityField, EntityFields, RosterPage, RosterWords, Setting};
use crate::words::Choice;

type One = EntityField<Conversion>;

/// What becomes of the gains.
#[component]
pub fn ConversionsPage() -> impl IntoView {
    let app = AppHandle::get();
    let benefits = thing_options::<Benefit>(app);
    let currency = app.select(|project| Some(project.details.currency));
    move || {
        let currency = currency.get().unwrap_or(Currency::Nok);
        view! { <Page benefits=benefits.get() sign=currency.sign()/> }
    }
}

#[component]
fn Page(benefits: Vec<ChoiceOption>, sign: &'static str) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let title = app.select(move |project| title(project, t));
    let lead = Memo::new(move |_| t.conversions_lead().to_owned());
    let words = RosterWords {
        label: t.conversions().to_owned(),
        add_label: t.conversion_new().to_owned(),
        add_prompt: t.conversion_add_prompt().to_owned(),
        remove: t.conversion_remove().to_owned(),
    };
    let fields = fields(t, benefits, sign).stored();
    let above = ViewFn::from(move || view! { <Totals/> });
    view! {
        <RosterPage<Conversion> scope="conversions" title=title lead=lead words=words fields=fields
            above=above/>
    }
}

/// What is decided of what is planned: in the accounts, and in the service.
fn title(project: &Project, t: &Texts) -> String {
    let totals = use_totals(project);
    let money = Money::new(t, project.details.currency);
    match totals.uses.is_empty() {
        true => t.conversions().to_owned(),
        false => t.conversions_title(
            &money.short(totals.cashable.decided),
            &money.short(totals.capacity.decided),
        ),
    }
}

/// The sums, kept apart: what shows in the accounts, and what is used for something else.
#[component]
fn Totals() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let rows = app.select(move |project| {
        let totals = use_totals(project);
        let money = Money::new(t, project.details.currency);
        let cells =
            |it: UseTotal| [it.planned, it.decided, it.done].map(|amount| money.whole(amount));
        let uses = totals.uses.iter().map(|(of, it)| (of.word(t).to_owned(), cells(*it), false));
        let sums = [
            (t.conversion_cashable().to_owned(), cells(totals.cashable), true),
            (t.conversion_capacity().to_owned(), cells(totals.capacity), true),
        ];
        let sums = sums.into_iter().filter(|_| !totals.uses.is_empty());
        uses.chain(sums).collect::<Vec<_>>()
    });
    let row = |(label, cells, is_sum): (String, [String; 3], bool)| {
        let cells = cells.map(|cell| view! { <td class="number">{cell}</td> });
        let is_sum = is_sum.then_some("");
        view! { <tr data-sum=is_sum><th scope="row">{label}</th>{cells.into_iter().collect::<Vec<_>>()}</tr> }
    };
    let heads = [t.conversion_planned(), t.conversion_decided(), t.conversion_done()];
    move || {
        (!rows.with(Vec::is_empty)).then(|| {
            let heads = heads.map(|head| view! { <th scope="col" class="number">{head}</th> });
            view! {
                <div class="table-scroll" tabindex="0" role="region" aria-label=t.conversions_sums()>
                    <table class="ds-table years-table" data-size="sm">
                        <thead><tr><th scope="col">{t.conversions_sums()}</th>{heads.into_iter().collect::<Vec<_>>()}</tr></thead>
                        <tbody>{rows.get().into_iter().map(row).collect::<Vec<_>>()}</tbody>
                    </table>
                </div>
            }
        })
    }
}

fn fields(
    t: &'static Texts,
    benefits: Vec<ChoiceOption>,
    sign: &'static str,
) -> EntityFields<Conversion> {
    let mut fields = vec![name_field(t), use_field(t)];
    fields.extend((!benefits.is_empty()).then(|| benefit_field(t, benefits)));
    fields.extend([planned_field(t, sign), decided_field(t, sign), done_field(t, sign)]);
    fields.extend([agreement_field(t), by_field(t), day_field(t)]);
    EntityFields { fields, new: Conversion::new }
}

fn name_field(t: &'static Texts) -> One {
    let spec = FieldSpec::new("name", t.conversion(), FieldKind::Line);
    EntityField {
        field: Field::Name,
        column: Column::kept(Width::Name, spec),
        in_table: true,
        get: |it, _| it.name.to_string(),
        set: |it, text, setting| Ok(Conversion { name: name(setting.t, text)?, ..it.clone() }),
    }
}

fn use_field(t: &'static Texts) -> One {
    let uses = options::<ConversionUse>(t, |_| None);
    let spec = FieldSpec::new("use", t.conversion_use(), FieldKind::Choice(uses))
        .help(t.conversion_use_help());
    EntityField {
        field: Field::ConversionUse,
        column: Column::new(Width::Text, spec),
        in_table: true,
        get: |it, _| key(it.use_for),
        set: |it, text, setting| {
            Ok(Conversion { use_for: choice(setting.t, text, |_| None)?, ..it.clone() })
        },
    }
}

fn benefit_field(t: &'static Texts, benefits: Vec<ChoiceOption>) -> One {
    let spec = FieldSpec::new("benefit", t.line_benefit(), FieldKind::Choice(benefits));
    EntityField {
        field: Field::Benefit,
        column: Column::new(Width::Text, spec),
        in_table: false,
        get: |it, _| thing_key(it.benefit),
        set: |it, text, setting| Ok(Conversion { benefit: thing(setting.t, text)?, ..it.clone() }),
    }
}

/// An amount a year.
fn amount(setting: Setting, text: &str) -> Result<Option<Value>, String> {
    let amount = number(setting.t, text)?;
    match amount.is_none_or(Conversion::admits) {
        true => Ok(amount),
        false => Err(setting.t.number_not_money().to_owned()),
    }
}

fn amount_field(
    t: &'static Texts,
    (key, label, sign): (&'static str, &str, &str),
    field: Field,
) -> One {
    let spec = FieldSpec::new(key, &t.conversion_a_year(label, sign), FieldKind::Number);
    EntityField {
        field,
        column: Column::new(Width::Number, spec),
        in_table: true,
        get: |_, _| String::new(),
        set: |it, _, _| Ok(it.clone()),
    }
}

fn planned_field(t: &'static Texts, sign: &str) -> One {
    One {
        get: |it, t| number_text(t, it.planned),
        set: |it, text, setting| Ok(Conversion { planned: amount(setting, text)?, ..it.clone() }),
        ..amount_field(t, ("planned", t.conversion_planned(), sign), Field::Planned)
    }
}

fn decided_field(t: &'static Texts, sign: &str) -> One {
    One {
        get: |it, t| number_text(t, it.decided),
        set: |it, text, setting| Ok(Conversion { decided: amount(setting, text)?, ..it.clone() }),
        ..amount_field(t, ("decided", t.conversion_decided(), sign), Field::DecidedAmount)
    }
}

fn done_field(t: &'static Texts, sign: &str) -> One {
    One {
        get: |it, t| number_text(t, it.done),
        set: |it, text, setting| Ok(Conversion { done: amount(setting, text)?, ..it.clone() }),
        ..amount_field(t, ("done", t.conversion_done(), sign), Field::Done)
    }
}

fn agreement_field(t: &'static Texts) -> One {
    let spec = FieldSpec::new("agreement", t.conversion_agreement(), FieldKind::Prose(3));
    EntityField {
        field: Field::Agreement,
        column: Column::new(Width::Text, spec),
        in_table: false,
        get: |it, _| prose_text(it.agreement.as_ref()),
        set: |it, text, setting| {
            Ok(Conversion { agreement: prose(setting.t, text)?, ..it.clone() })
        },
    }
}

fn by_field(t: &'static Texts) -> One {
    let spec = FieldSpec::new("by", t.conversion_by(), FieldKind::Line);
    EntityField {
        field: Field::DecidedBy,
        column: Column::new(Width::Text, spec),
        in_table: false,
        get: |it, _| it.decided_by.as_ref().map(ToString::to_string).unwrap_or_default(),
        set: |it, text, setting| {
            Ok(Conversion { decided_by: line(setting.t, text)?, ..it.clone() })
        },
    }
}

fn day_field(t: &'static Texts) -> One {
    let spec = FieldSpec::new("day", t.conversion_day(), FieldKind::Date);
    EntityField {
        field: Field::Day,
        column: Column::new(Width::Date, spec),
        in_table: false,
        get: |it, t| day_text(t, it.day),
        set: |it, text, setting| Ok(Conversion { day: day(setting, text)?, ..it.clone() }),
    }
}
