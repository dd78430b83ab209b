//! The fields of a step of work and of a role in the new service.

use crate::domain::{Field, Role, WorkStep};
use crate::i18n::Texts;
use crate::ui::parts::field::{ChoiceOption, FieldKind, FieldSpec};
use crate::ui::parts::register::{Column, Width};
use crate::ui::roster::values::{name, prose, thing, thing_key};
use crate::ui::roster::{EntityField, EntityFields};

/// The fields of a step: what is done, and how.
pub(super) fn step_fields(t: &'static Texts) -> EntityFields<WorkStep> {
    let name_spec = FieldSpec::new("name", t.work_step(), FieldKind::Line);
    let routine_spec = FieldSpec::new("routine", t.work_step_routine(), FieldKind::Prose(6))
        .hint(t.work_step_routine_hint());
    let fields = vec![
        EntityField {
            field: Field::Name,
            column: Column::kept(Width::Name, name_spec),
            in_table: true,
            get: |it: &WorkStep, _| it.name.to_string(),
            set: |it, text, setting| Ok(WorkStep { name: name(setting.t, text)?, ..it.clone() }),
        },
        EntityField {
            field: Field::Routine,
            column: Column::new(Width::Text, routine_spec),
            in_table: false,
            get: |it, _| it.routine.as_ref().map(ToString::to_string).unwrap_or_default(),
            set: |it, text, setting| {
                Ok(WorkStep { routine: prose(setting.t, text)?, ..it.clone() })
            },
        },
    ];
    EntityFields { fields, new: WorkStep::new }
}

/// The fields of a role: what it is called, and who has it.
pub(super) fn role_fields(
    t: &'static Texts,
    stakeholders: Vec<ChoiceOption>,
) -> EntityFields<Role> {
    let name_spec = FieldSpec::new("name", t.role(), FieldKind::Line).hint(t.details_role_hint());
    let stakeholder_spec =
        FieldSpec::new("stakeholder", t.role_stakeholder(), FieldKind::Choice(stakeholders));
    let notes_spec = FieldSpec::new("notes", t.participant_notes(), FieldKind::Prose(4));
    let fields = vec![
        EntityField {
            field: Field::Name,
            column: Column::kept(Width::Name, name_spec),
            in_table: true,
            get: |it: &Role, _| it.name.to_string(),
            set: |it, text, setting| Ok(Role { name: name(setting.t, text)?, ..it.clone() }),
        },
        EntityField {
            field: Field::Stakeholder,
            column: Column::new(Width::Text, stakeholder_spec),
            in_table: false,
            get: |it, _| thing_key(it.stakeholder),
            set: |it, text, setting| {
                Ok(Role { stakeholder: thing(setting.t, text)?, ..it.clone() })
            },
        },
        EntityField {
            field: Field::Notes,
            column: Column::new(Width::Text, notes_spec),
            in_table: false,
            get: |it, _| it.notes.as_ref().map(ToString::to_string).unwrap_or_default(),
            set: |it, text, setting| Ok(Role { notes: prose(setting.t, text)?, ..it.clone() }),
        },
    ];
    EntityFields { fields, new: Role::new }
}
