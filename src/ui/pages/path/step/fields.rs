//! The fields of a step.

use crate::domain::{Field, Progress, Step};
use crate::i18n::Texts;
use crate::ui::parts::field::{FieldKind, FieldSpec};
use crate::ui::parts::register::{Column, Width};
use crate::ui::roster::values::{choice, day, day_text, key, line, name, options, prose};
use crate::ui::roster::{EntityField, Setting};

fn field(
    field: Field,
    spec: FieldSpec,
    get: fn(&Step, &'static Texts) -> String,
    set: fn(&Step, &str, Setting) -> Result<Step, String>,
) -> EntityField<Step> {
    EntityField { field, column: Column::new(Width::Text, spec), in_table: false, get, set }
}

/// What the project calls a step of the method; empty as the method calls it.
pub(super) fn title_field(t: &'static Texts, original: &str) -> EntityField<Step> {
    let spec = FieldSpec::new("title", t.step_name(), FieldKind::Line);
    field(
        Field::Name,
        spec.hint(&t.step_name_hint(original)),
        |it, _| it.title.as_ref().map(ToString::to_string).unwrap_or_default(),
        |it, text, setting| Ok(Step { title: line(setting.t, text)?, ..it.clone() }),
    )
}

/// The name of a step of the project's own.
pub(super) fn own_name_field(t: &'static Texts) -> EntityField<Step> {
    let spec = FieldSpec::new("name", t.step_name(), FieldKind::Line);
    field(
        Field::Name,
        spec,
        |it, _| it.name.to_string(),
        |it, text, setting| Ok(Step { name: name(setting.t, text)?, ..it.clone() }),
    )
}

pub(super) fn progress_field(t: &'static Texts) -> EntityField<Step> {
    let all = options::<Progress>(t, |_| None);
    let spec = FieldSpec::new("progress", t.step_progress(), FieldKind::Must(all));
    field(
        Field::Progress,
        spec,
        |it, _| key(Some(it.progress)),
        |it, text, setting| {
            let progress = choice(setting.t, text, |_| None)?.unwrap_or(it.progress);
            Ok(Step { progress, ..it.clone() })
        },
    )
}

pub(super) fn reason_field(t: &'static Texts) -> EntityField<Step> {
    let spec =
        FieldSpec::new("reason", t.step_reason(), FieldKind::Line).hint(t.step_reason_hint());
    field(
        Field::Reason,
        spec,
        |it, _| it.reason.as_ref().map(ToString::to_string).unwrap_or_default(),
        |it, text, setting| Ok(Step { reason: line(setting.t, text)?, ..it.clone() }),
    )
}

pub(super) fn responsible_field(t: &'static Texts) -> EntityField<Step> {
    let spec = FieldSpec::new("responsible", t.step_responsible(), FieldKind::Line);
    field(
        Field::Responsible,
        spec,
        |it, _| it.responsible.as_ref().map(ToString::to_string).unwrap_or_default(),
        |it, text, setting| Ok(Step { responsible: line(setting.t, text)?, ..it.clone() }),
    )
}

pub(super) fn start_field(t: &'static Texts) -> EntityField<Step> {
    let spec = FieldSpec::new("start", t.step_start(), FieldKind::Date);
    field(
        Field::Start,
        spec,
        |it, t| day_text(t, it.start),
        |it, text, setting| Ok(Step { start: day(setting, text)?, ..it.clone() }),
    )
}

pub(super) fn due_field(t: &'static Texts) -> EntityField<Step> {
    let spec = FieldSpec::new("due", t.step_due(), FieldKind::Date);
    field(
        Field::Due,
        spec,
        |it, t| day_text(t, it.due),
        |it, text, setting| Ok(Step { due: day(setting, text)?, ..it.clone() }),
    )
}

pub(super) fn notes_field(t: &'static Texts) -> EntityField<Step> {
    let spec =
        FieldSpec::new("notes", t.step_notes(), FieldKind::Prose(6)).hint(t.step_notes_hint());
    field(
        Field::Notes,
        spec,
        |it, _| it.notes.as_ref().map(ToString::to_string).unwrap_or_default(),
        |it, text, setting| Ok(Step { notes: prose(setting.t, text)?, ..it.clone() }),
    )
}
