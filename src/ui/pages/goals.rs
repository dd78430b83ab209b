//! The goals of the project in three groups, each with the strategy it serves.

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::domain::{Beneficiary, Field, Goal};
use crate::i18n::Texts;
use crate::ui::parts::field::{FieldKind, FieldSpec};
use crate::ui::parts::register::{Column, Width};
use crate::ui::roster::values::{choice, key, line, name, options, prose};
use crate::ui::roster::{EntityField, EntityFields, RosterPage, RosterWords};

/// The register of goals.
#[component]
pub fn GoalsPage() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let count = app.select(|project| project.goals.len() as u64);
    let title = Memo::new(move |_| match count.get() {
        0 => t.goals().to_owned(),
        n => t.goals_finding(n),
    });
    let lead = Memo::new(move |_| t.goals_empty().to_owned());
    let words = RosterWords {
        label: t.goals_list().to_owned(),
        add_label: t.goal_new().to_owned(),
        add_prompt: t.goal_add_prompt().to_owned(),
        remove: t.goal_remove().to_owned(),
    };
    let fields = goal_fields(t).stored();
    view! { <RosterPage scope="goals" title=title lead=lead words=words fields=fields/> }
}

fn goal_fields(t: &'static Texts) -> EntityFields<Goal> {
    let fields = vec![name_field(t), group_field(t), strategy_field(t), notes_field(t)];
    EntityFields { fields, new: Goal::new }
}

fn name_field(t: &'static Texts) -> EntityField<Goal> {
    let spec = FieldSpec::new("name", t.goal(), FieldKind::Line).hint(t.goal_hint());
    EntityField {
        field: Field::Name,
        column: Column::kept(Width::Name, spec),
        in_table: true,
        get: |it, _| it.name.to_string(),
        set: |it, text, setting| Ok(Goal { name: name(setting.t, text)?, ..it.clone() }),
    }
}

fn group_field(t: &'static Texts) -> EntityField<Goal> {
    let groups = options::<Beneficiary>(t, |_| None);
    let spec = FieldSpec::new("group", t.goal_group(), FieldKind::Choice(groups));
    EntityField {
        field: Field::Beneficiary,
        column: Column::kept(Width::Word, spec),
        in_table: true,
        get: |it, _| key(it.group),
        set: |it, text, setting| {
            Ok(Goal { group: choice(setting.t, text, |_| None)?, ..it.clone() })
        },
    }
}

fn strategy_field(t: &'static Texts) -> EntityField<Goal> {
    let spec =
        FieldSpec::new("strategy", t.goal_strategy(), FieldKind::Line).hint(t.goal_strategy_hint());
    EntityField {
        field: Field::Strategy,
        column: Column::new(Width::Text, spec),
        in_table: true,
        get: |it, _| it.strategy.as_ref().map(ToString::to_string).unwrap_or_default(),
        set: |it, text, setting| Ok(Goal { strategy: line(setting.t, text)?, ..it.clone() }),
    }
}

fn notes_field(t: &'static Texts) -> EntityField<Goal> {
    let spec = FieldSpec::new("notes", t.goal_notes(), FieldKind::Prose(3));
    EntityField {
        field: Field::Notes,
        column: Column::new(Width::Text, spec),
        in_table: false,
        get: |it, _| it.notes.as_ref().map(ToString::to_string).unwrap_or_default(),
        set: |it, text, setting| Ok(Goal { notes: prose(setting.t, text)?, ..it.clone() }),
    }
}
