//! What was decided between two stretches of the path, and what it rests on.

mod checklist;

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::domain::{Decision, DecisionId, EntityRef, Field, Outcome};
use crate::figures::stages::StageNames;
use crate::i18n::Texts;
use crate::ui::pages::actions::ActionsHere;
use crate::ui::parts::field::{FieldKind, FieldSpec};
use crate::ui::parts::register::{Column, RowId, Width};
use crate::ui::roster::values::{
    choice, day, day_text, key, line, name, options, prose, stage_names, stage_options,
};
use crate::ui::roster::{EntityField, EntityFields, RosterPage, RosterWords};
use checklist::Checklist;

/// The log of decisions.
#[component]
pub fn DecisionsPage(
    /// The decision that is open at first.
    #[prop(optional)]
    id: Option<DecisionId>,
) -> impl IntoView {
    let stages = stage_names(AppHandle::get());
    move || stages.get().map(|stages| view! { <Log stages=stages id=id/> })
}

#[component]
fn Log(stages: StageNames, id: Option<DecisionId>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let counts = app.select(|project| {
        let made = project.decisions.iter().filter(|it| it.outcome.is_some()).count();
        (made as u64, (project.decisions.len() - made) as u64)
    });
    let title = Memo::new(move |_| match counts.get() {
        (0, 0) => t.decisions().to_owned(),
        (made, 0) => t.decisions_finding_made(made),
        (_, coming) => t.decisions_finding_coming(coming),
    });
    let lead = Memo::new(move |_| match counts.get() {
        (0, 0) => t.decisions_empty().to_owned(),
        _ => t.decisions_lead().to_owned(),
    });
    let words = RosterWords {
        label: t.decisions().to_owned(),
        add_label: t.decision_new().to_owned(),
        add_prompt: t.decision_add_prompt().to_owned(),
        remove: t.decision_remove().to_owned(),
    };
    let fields = decision_fields(t, &stages).stored();
    let below = Callback::new(move |row: RowId| match row.parse::<DecisionId>() {
        Ok(id) => view! {
            <Checklist id=id/>
            <ActionsHere from=EntityRef::Decision(id) level=3/>
        }
        .into_any(),
        Err(_) => ().into_any(),
    });
    let opened = id.map(|id| id.to_string());
    view! {
        <RosterPage scope="decisions" title=title lead=lead words=words fields=fields below=below opened=opened/>
    }
}

fn decision_fields(t: &'static Texts, stages: &StageNames) -> EntityFields<Decision> {
    let fields = vec![
        name_field(t),
        stage_field(t, stages),
        outcome_field(t),
        day_field(t),
        responsible_field(t),
        basis_field(t),
        conditions_field(t),
    ];
    EntityFields { fields, new: Decision::new }
}

fn name_field(t: &'static Texts) -> EntityField<Decision> {
    let spec = FieldSpec::new("name", t.decision(), FieldKind::Line).hint(t.decision_hint());
    EntityField {
        field: Field::Name,
        column: Column::kept(Width::Name, spec),
        in_table: true,
        get: |it, _| it.name.to_string(),
        set: |it, text, setting| Ok(Decision { name: name(setting.t, text)?, ..it.clone() }),
    }
}

fn stage_field(t: &'static Texts, stages: &StageNames) -> EntityField<Decision> {
    let stages = stage_options(stages);
    let spec = FieldSpec::new("stage", t.decision_stage(), FieldKind::Choice(stages));
    EntityField {
        field: Field::Stage,
        column: Column::new(Width::Word, spec),
        in_table: true,
        get: |it, _| key(it.stage),
        set: |it, text, setting| {
            Ok(Decision { stage: choice(setting.t, text, |_| None)?, ..it.clone() })
        },
    }
}

fn outcome_field(t: &'static Texts) -> EntityField<Decision> {
    let outcomes = options::<Outcome>(t, |_| None);
    let spec = FieldSpec::new("outcome", t.decision_outcome(), FieldKind::Choice(outcomes))
        .hint(t.decision_outcome_hint());
    EntityField {
        field: Field::Outcome,
        column: Column::kept(Width::Word, spec),
        in_table: true,
        get: |it, _| key(it.outcome),
        set: |it, text, setting| {
            Ok(Decision { outcome: choice(setting.t, text, |_| None)?, ..it.clone() })
        },
    }
}

fn day_field(t: &'static Texts) -> EntityField<Decision> {
    let spec = FieldSpec::new("day", t.decision_day(), FieldKind::Date);
    EntityField {
        field: Field::Day,
        column: Column::kept(Width::Date, spec),
        in_table: true,
        get: |it, t| day_text(t, it.day),
        set: |it, text, setting| Ok(Decision { day: day(setting, text)?, ..it.clone() }),
    }
}

fn responsible_field(t: &'static Texts) -> EntityField<Decision> {
    let spec =
        FieldSpec::new("responsible", t.decision_by(), FieldKind::Line).hint(t.decision_by_hint());
    EntityField {
        field: Field::Responsible,
        column: Column::new(Width::Text, spec),
        in_table: true,
        get: |it, _| it.responsible.as_ref().map(ToString::to_string).unwrap_or_default(),
        set: |it, text, setting| Ok(Decision { responsible: line(setting.t, text)?, ..it.clone() }),
    }
}

fn basis_field(t: &'static Texts) -> EntityField<Decision> {
    let spec = FieldSpec::new("basis", t.decision_basis(), FieldKind::Prose(4));
    EntityField {
        field: Field::Basis,
        column: Column::new(Width::Text, spec),
        in_table: false,
        get: |it, _| it.basis.as_ref().map(ToString::to_string).unwrap_or_default(),
        set: |it, text, setting| Ok(Decision { basis: prose(setting.t, text)?, ..it.clone() }),
    }
}

fn conditions_field(t: &'static Texts) -> EntityField<Decision> {
    let spec = FieldSpec::new("conditions", t.decision_conditions(), FieldKind::Prose(4));
    EntityField {
        field: Field::Conditions,
        column: Column::new(Width::Text, spec),
        in_table: false,
        get: |it, _| it.conditions.as_ref().map(ToString::to_string).unwrap_or_default(),
        set: |it, text, setting| Ok(Decision { conditions: prose(setting.t, text)?, ..it.clone() }),
    }
}
