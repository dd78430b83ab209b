//! The fields of a participant.

use crate::domain::{Circle, Field, Frequency, Participant, ProjectRole};
use crate::figures::stages::StageNames;
use crate::i18n::Texts;
use crate::ui::parts::field::{ChoiceOption, FieldKind, FieldSpec};
use crate::ui::parts::register::{Column, Width};
use crate::ui::roster::values::{
    choice, key, line, name, number, number_text, options, prose, stage_options, thing, thing_key,
};
use crate::ui::roster::{EntityField, EntityFields};

/// All fields, with the stages and the stakeholders of the project to choose from.
pub(super) fn participant_fields(
    t: &'static Texts,
    stages: &StageNames,
    stakeholders: Vec<ChoiceOption>,
) -> EntityFields<Participant> {
    let fields = vec![
        name_field(t),
        circle_field(t),
        role_field(t),
        unit_field(t),
        organization_field(t),
        work_field(t),
        competence_field(t),
        share_field(t),
        rhythm_field(t),
        from_field(t, stage_options(stages)),
        to_field(t, stage_options(stages)),
        stakeholder_field(t, stakeholders),
        contact_field(t),
        notes_field(t),
    ];
    EntityFields { fields, new: Participant::new }
}

fn name_field(t: &'static Texts) -> EntityField<Participant> {
    let spec = FieldSpec::new("name", t.participant(), FieldKind::Line).hint(t.details_role_hint());
    EntityField {
        field: Field::Name,
        column: Column::kept(Width::Name, spec),
        in_table: true,
        get: |it, _| it.name.to_string(),
        set: |it, text, setting| Ok(Participant { name: name(setting.t, text)?, ..it.clone() }),
    }
}

fn circle_field(t: &'static Texts) -> EntityField<Participant> {
    let circles = options::<Circle>(t, |_| None);
    let spec = FieldSpec::new("circle", t.participant_circle(), FieldKind::Choice(circles));
    EntityField {
        field: Field::Circle,
        column: Column::kept(Width::Word, spec),
        in_table: true,
        get: |it, _| key(it.circle),
        set: |it, text, setting| {
            Ok(Participant { circle: choice(setting.t, text, |_| None)?, ..it.clone() })
        },
    }
}

fn role_field(t: &'static Texts) -> EntityField<Participant> {
    let roles = options::<ProjectRole>(t, |_| None);
    let spec = FieldSpec::new("role", t.participant_role(), FieldKind::Choice(roles))
        .hint(t.participant_role_hint());
    EntityField {
        field: Field::Role,
        column: Column::new(Width::Word, spec),
        in_table: true,
        get: |it, _| key(it.role),
        set: |it, text, setting| {
            Ok(Participant { role: choice(setting.t, text, |_| None)?, ..it.clone() })
        },
    }
}

fn unit_field(t: &'static Texts) -> EntityField<Participant> {
    let spec = FieldSpec::new("unit", t.participant_unit(), FieldKind::Line);
    EntityField {
        field: Field::ServiceUnit,
        column: Column::new(Width::Text, spec),
        in_table: true,
        get: |it, _| it.unit.as_ref().map(ToString::to_string).unwrap_or_default(),
        set: |it, text, setting| Ok(Participant { unit: line(setting.t, text)?, ..it.clone() }),
    }
}

fn organization_field(t: &'static Texts) -> EntityField<Participant> {
    let spec = FieldSpec::new("organization", t.participant_organization(), FieldKind::Line)
        .hint(t.participant_organization_hint());
    EntityField {
        field: Field::Organization,
        column: Column::new(Width::Text, spec),
        in_table: false,
        get: |it, _| it.organization.as_ref().map(ToString::to_string).unwrap_or_default(),
        set: |it, text, setting| {
            Ok(Participant { organization: line(setting.t, text)?, ..it.clone() })
        },
    }
}

fn work_field(t: &'static Texts) -> EntityField<Participant> {
    let spec = FieldSpec::new("work", t.participant_work(), FieldKind::Line);
    EntityField {
        field: Field::Work,
        column: Column::new(Width::Text, spec),
        in_table: true,
        get: |it, _| it.work.as_ref().map(ToString::to_string).unwrap_or_default(),
        set: |it, text, setting| Ok(Participant { work: line(setting.t, text)?, ..it.clone() }),
    }
}

fn competence_field(t: &'static Texts) -> EntityField<Participant> {
    let spec = FieldSpec::new("competence", t.participant_competence(), FieldKind::Line);
    EntityField {
        field: Field::Competence,
        column: Column::new(Width::Text, spec),
        in_table: false,
        get: |it, _| it.competence.as_ref().map(ToString::to_string).unwrap_or_default(),
        set: |it, text, setting| {
            Ok(Participant { competence: line(setting.t, text)?, ..it.clone() })
        },
    }
}

fn share_field(t: &'static Texts) -> EntityField<Participant> {
    let spec = FieldSpec::new("share", t.participant_share(), FieldKind::Number)
        .hint(t.participant_share_hint());
    EntityField {
        field: Field::Share,
        column: Column::new(Width::Number, spec),
        in_table: false,
        get: |it, t| number_text(t, it.share),
        set: |it, text, setting| Ok(Participant { share: number(setting.t, text)?, ..it.clone() }),
    }
}

fn rhythm_field(t: &'static Texts) -> EntityField<Participant> {
    let rhythms = options::<Frequency>(t, |_| None);
    let spec = FieldSpec::new("rhythm", t.participant_rhythm(), FieldKind::Choice(rhythms));
    EntityField {
        field: Field::Frequency,
        column: Column::new(Width::Word, spec),
        in_table: false,
        get: |it, _| key(it.rhythm),
        set: |it, text, setting| {
            Ok(Participant { rhythm: choice(setting.t, text, |_| None)?, ..it.clone() })
        },
    }
}

fn from_field(t: &'static Texts, stages: Vec<ChoiceOption>) -> EntityField<Participant> {
    let spec = FieldSpec::new("from", t.participant_from(), FieldKind::Choice(stages));
    EntityField {
        field: Field::FromStage,
        column: Column::new(Width::Word, spec),
        in_table: false,
        get: |it, _| key(it.from),
        set: |it, text, setting| {
            Ok(Participant { from: choice(setting.t, text, |_| None)?, ..it.clone() })
        },
    }
}

fn to_field(t: &'static Texts, stages: Vec<ChoiceOption>) -> EntityField<Participant> {
    let spec = FieldSpec::new("to", t.participant_to(), FieldKind::Choice(stages));
    EntityField {
        field: Field::ToStage,
        column: Column::new(Width::Word, spec),
        in_table: false,
        get: |it, _| key(it.to),
        set: |it, text, setting| {
            Ok(Participant { to: choice(setting.t, text, |_| None)?, ..it.clone() })
        },
    }
}

fn stakeholder_field(t: &'static Texts, all: Vec<ChoiceOption>) -> EntityField<Participant> {
    let spec = FieldSpec::new("stakeholder", t.participant_stakeholder(), FieldKind::Choice(all))
        .hint(t.participant_stakeholder_hint());
    EntityField {
        field: Field::Stakeholder,
        column: Column::new(Width::Text, spec),
        in_table: false,
        get: |it, _| thing_key(it.stakeholder),
        set: |it, text, setting| {
            Ok(Participant { stakeholder: thing(setting.t, text)?, ..it.clone() })
        },
    }
}

fn contact_field(t: &'static Texts) -> EntityField<Participant> {
    let spec = FieldSpec::new("contact", t.participant_contact(), FieldKind::Line)
        .hint(t.participant_contact_hint());
    EntityField {
        field: Field::Contact,
        column: Column::new(Width::Text, spec),
        in_table: false,
        get: |it, _| it.contact.as_ref().map(ToString::to_string).unwrap_or_default(),
        set: |it, text, setting| Ok(Participant { contact: line(setting.t, text)?, ..it.clone() }),
    }
}

fn notes_field(t: &'static Texts) -> EntityField<Participant> {
    let spec = FieldSpec::new("notes", t.participant_notes(), FieldKind::Prose(4));
    EntityField {
        field: Field::Notes,
        column: Column::new(Width::Text, spec),
        in_table: false,
        get: |it, _| it.notes.as_ref().map(ToString::to_string).unwrap_or_default(),
        set: |it, text, setting| Ok(Participant { notes: prose(setting.t, text)?, ..it.clone() }),
    }
}
