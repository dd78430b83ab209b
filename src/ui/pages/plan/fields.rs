//! The fields of a task.

use crate::domain::{ActionStatus, Field, Task, TaskKind};
use crate::figures::stages::StageNames;
use crate::i18n::Texts;
use crate::ui::parts::field::{FieldKind, FieldSpec};
use crate::ui::parts::register::{Column, Width};
use crate::ui::roster::values::{
    choice, day, day_text, key, line, name, options, prose, stage_options,
};
use crate::ui::roster::{EntityField, EntityFields};

/// The fields of a task; what it waits for is not among them, since it names other rows.
pub(super) fn task_fields(t: &'static Texts, stages: &StageNames) -> EntityFields<Task> {
    let fields = vec![
        name_field(t),
        kind_field(t),
        stage_field(t, stages),
        start_field(t),
        end_field(t),
        responsible_field(t),
        status_field(t),
        notes_field(t),
    ];
    EntityFields { fields, new: Task::new }
}

fn name_field(t: &'static Texts) -> EntityField<Task> {
    let spec = FieldSpec::new("name", t.task_name(), FieldKind::Line).hint(t.task_hint());
    EntityField {
        field: Field::Name,
        column: Column::kept(Width::Name, spec),
        in_table: true,
        get: |it, _| it.name.to_string(),
        set: |it, text, setting| Ok(Task { name: name(setting.t, text)?, ..it.clone() }),
    }
}

fn kind_field(t: &'static Texts) -> EntityField<Task> {
    let kinds = options::<TaskKind>(t, |_| None);
    let spec = FieldSpec::new("kind", t.task_kind(), FieldKind::Must(kinds));
    EntityField {
        field: Field::Kind,
        column: Column::new(Width::Word, spec),
        in_table: false,
        get: |it, _| key(Some(it.kind)),
        set: |it, text, setting| {
            let kind = choice(setting.t, text, |_| None)?.unwrap_or(it.kind);
            Ok(it.clone().of_kind(kind))
        },
    }
}

fn stage_field(t: &'static Texts, stages: &StageNames) -> EntityField<Task> {
    let stages = stage_options(stages);
    let spec = FieldSpec::new("stage", t.task_stage(), FieldKind::Choice(stages));
    EntityField {
        field: Field::Stage,
        column: Column::new(Width::Text, spec),
        in_table: true,
        get: |it, _| key(it.stage),
        set: |it, text, setting| {
            Ok(Task { stage: choice(setting.t, text, |_| None)?, ..it.clone() })
        },
    }
}

fn start_field(t: &'static Texts) -> EntityField<Task> {
    let spec = FieldSpec::new("start", t.task_start(), FieldKind::Date);
    EntityField {
        field: Field::Start,
        column: Column::new(Width::Date, spec),
        in_table: true,
        get: |it, t| day_text(t, it.start),
        set: |it, text, setting| Ok(it.clone().starting(day(setting, text)?)),
    }
}

fn end_field(t: &'static Texts) -> EntityField<Task> {
    let spec = FieldSpec::new("end", t.task_end(), FieldKind::Date);
    EntityField {
        field: Field::End,
        // On a narrow screen the list above the register tells the days.
        column: Column::new(Width::Date, spec),
        in_table: true,
        get: |it, t| day_text(t, it.end),
        set: |it, text, setting| Ok(it.clone().ending(day(setting, text)?)),
    }
}

fn responsible_field(t: &'static Texts) -> EntityField<Task> {
    let spec = FieldSpec::new("responsible", t.task_responsible(), FieldKind::Line);
    EntityField {
        field: Field::Responsible,
        column: Column::new(Width::Text, spec),
        in_table: true,
        get: |it, _| it.responsible.as_ref().map(ToString::to_string).unwrap_or_default(),
        set: |it, text, setting| Ok(Task { responsible: line(setting.t, text)?, ..it.clone() }),
    }
}

fn status_field(t: &'static Texts) -> EntityField<Task> {
    let states = options::<ActionStatus>(t, |_| None);
    let spec = FieldSpec::new("status", t.task_status(), FieldKind::Must(states));
    EntityField {
        field: Field::Status,
        column: Column::new(Width::Word, spec),
        in_table: true,
        get: |it, _| key(Some(it.status)),
        set: |it, text, setting| {
            let status = choice(setting.t, text, |_| None)?.unwrap_or(it.status);
            Ok(Task { status, ..it.clone() })
        },
    }
}

fn notes_field(t: &'static Texts) -> EntityField<Task> {
    let spec = FieldSpec::new("notes", t.task_notes(), FieldKind::Prose(4));
    EntityField {
        field: Field::Notes,
        column: Column::new(Width::Text, spec),
        in_table: false,
        get: |it, _| it.notes.as_ref().map(ToString::to_string).unwrap_or_default(),
        set: |it, text, setting| Ok(Task { notes: prose(setting.t, text)?, ..it.clone() }),
    }
}
