//! The fields of a benefit.

use crate::domain::{Beneficiary, Benefit, BenefitClass, BenefitKind, Field, Level};
use crate::i18n::Texts;
use crate::ui::parts::field::{FieldKind, FieldSpec};
use crate::ui::parts::register::{Column, Width};
use crate::ui::roster::values::{choice, key, line, name, options, prose};
use crate::ui::roster::{EntityField, EntityFields};

pub(super) fn benefit_fields(t: &'static Texts) -> EntityFields<Benefit> {
    let fields = vec![
        title_field(t),
        kind_field(t),
        beneficiary_field(t),
        owner_field(t),
        responsible_field(t),
        class_field(t),
        drawback_field(t),
        importance_field(t),
        extent_field(t),
        measurer_field(t),
        assessor_field(t),
        description_field(t),
        prerequisites_field(t),
    ];
    EntityFields { fields, new: Benefit::new }
}

fn title_field(t: &'static Texts) -> EntityField<Benefit> {
    let spec = FieldSpec::new("title", t.benefit_title(), FieldKind::Line);
    EntityField {
        field: Field::Name,
        column: Column::kept(Width::Name, spec),
        in_table: true,
        get: |it, _| it.title.to_string(),
        set: |it, text, setting| Ok(Benefit { title: name(setting.t, text)?, ..it.clone() }),
    }
}

fn kind_field(t: &'static Texts) -> EntityField<Benefit> {
    let kinds = options::<BenefitKind>(t, |_| None);
    let spec = FieldSpec::new("kind", t.benefit_kind(), FieldKind::Choice(kinds));
    EntityField {
        field: Field::Kind,
        column: Column::new(Width::Word, spec),
        in_table: true,
        get: |it, _| key(it.kind),
        set: |it, text, setting| {
            Ok(Benefit { kind: choice(setting.t, text, |_| None)?, ..it.clone() })
        },
    }
}

fn beneficiary_field(t: &'static Texts) -> EntityField<Benefit> {
    let groups = options::<Beneficiary>(t, |_| None);
    let spec = FieldSpec::new("for", t.benefit_beneficiary(), FieldKind::Choice(groups));
    EntityField {
        field: Field::Beneficiary,
        column: Column::new(Width::Word, spec),
        in_table: true,
        get: |it, _| key(it.beneficiary),
        set: |it, text, setting| {
            Ok(Benefit { beneficiary: choice(setting.t, text, |_| None)?, ..it.clone() })
        },
    }
}

fn owner_field(t: &'static Texts) -> EntityField<Benefit> {
    let spec =
        FieldSpec::new("owner", t.benefit_owner(), FieldKind::Line).help(t.benefit_owner_help());
    EntityField {
        field: Field::Owner,
        column: Column::new(Width::Text, spec),
        in_table: true,
        get: |it, _| it.owner.as_ref().map(ToString::to_string).unwrap_or_default(),
        set: |it, text, setting| Ok(Benefit { owner: line(setting.t, text)?, ..it.clone() }),
    }
}

fn responsible_field(t: &'static Texts) -> EntityField<Benefit> {
    let spec = FieldSpec::new("responsible", t.benefit_responsible(), FieldKind::Line)
        .help(t.benefit_responsible_help());
    EntityField {
        field: Field::Responsible,
        column: Column::new(Width::Text, spec),
        in_table: true,
        get: |it, _| it.responsible.as_ref().map(ToString::to_string).unwrap_or_default(),
        set: |it, text, setting| Ok(Benefit { responsible: line(setting.t, text)?, ..it.clone() }),
    }
}

fn class_field(t: &'static Texts) -> EntityField<Benefit> {
    let classes = options::<BenefitClass>(t, |_| None);
    let spec = FieldSpec::new("class", t.benefit_class(), FieldKind::Choice(classes))
        .help(t.benefit_class_help());
    EntityField {
        field: Field::Class,
        column: Column::new(Width::Word, spec),
        in_table: false,
        get: |it, _| key(it.class),
        set: |it, text, setting| {
            Ok(Benefit { class: choice(setting.t, text, |_| None)?, ..it.clone() })
        },
    }
}

fn drawback_field(t: &'static Texts) -> EntityField<Benefit> {
    let answers = options::<bool>(t, |_| None);
    let spec = FieldSpec::new("drawback", t.benefit_drawback(), FieldKind::Must(answers))
        .help(t.benefit_drawback_help());
    EntityField {
        field: Field::Drawback,
        column: Column::new(Width::Word, spec),
        in_table: false,
        get: |it, _| key(Some(it.is_drawback)),
        set: |it, text, setting| {
            let is_drawback = choice(setting.t, text, |_| None)?.unwrap_or(it.is_drawback);
            Ok(Benefit { is_drawback, ..it.clone() })
        },
    }
}

fn importance_field(t: &'static Texts) -> EntityField<Benefit> {
    let levels = options::<Level>(t, |_| None);
    let spec = FieldSpec::new("importance", t.benefit_importance(), FieldKind::Choice(levels))
        .help(t.benefit_importance_help());
    EntityField {
        field: Field::Importance,
        column: Column::new(Width::Word, spec),
        in_table: false,
        get: |it, _| key(it.importance),
        set: |it, text, setting| {
            Ok(Benefit { importance: choice(setting.t, text, |_| None)?, ..it.clone() })
        },
    }
}

fn extent_field(t: &'static Texts) -> EntityField<Benefit> {
    let levels = options::<Level>(t, |_| None);
    let spec = FieldSpec::new("extent", t.benefit_extent(), FieldKind::Choice(levels));
    EntityField {
        field: Field::Extent,
        column: Column::new(Width::Word, spec),
        in_table: false,
        get: |it, _| key(it.extent),
        set: |it, text, setting| {
            Ok(Benefit { extent: choice(setting.t, text, |_| None)?, ..it.clone() })
        },
    }
}

fn measurer_field(t: &'static Texts) -> EntityField<Benefit> {
    let spec = FieldSpec::new("measurer", t.benefit_measurer(), FieldKind::Line);
    EntityField {
        field: Field::Measurer,
        column: Column::new(Width::Text, spec),
        in_table: false,
        get: |it, _| it.measurer.as_ref().map(ToString::to_string).unwrap_or_default(),
        set: |it, text, setting| Ok(Benefit { measurer: line(setting.t, text)?, ..it.clone() }),
    }
}

fn assessor_field(t: &'static Texts) -> EntityField<Benefit> {
    let spec = FieldSpec::new("assessor", t.benefit_assessor(), FieldKind::Line)
        .help(t.benefit_assessor_help());
    EntityField {
        field: Field::Assessor,
        column: Column::new(Width::Text, spec),
        in_table: false,
        get: |it, _| it.assessor.as_ref().map(ToString::to_string).unwrap_or_default(),
        set: |it, text, setting| Ok(Benefit { assessor: line(setting.t, text)?, ..it.clone() }),
    }
}

fn prerequisites_field(t: &'static Texts) -> EntityField<Benefit> {
    let spec = FieldSpec::new("prerequisites", t.benefit_prerequisites(), FieldKind::Prose(3))
        .help(t.benefit_prerequisites_help());
    EntityField {
        field: Field::Prerequisites,
        column: Column::new(Width::Text, spec),
        in_table: false,
        get: |it, _| it.prerequisites.as_ref().map(ToString::to_string).unwrap_or_default(),
        set: |it, text, setting| {
            Ok(Benefit { prerequisites: prose(setting.t, text)?, ..it.clone() })
        },
    }
}

fn description_field(t: &'static Texts) -> EntityField<Benefit> {
    let spec = FieldSpec::new("description", t.benefit_description(), FieldKind::Prose(3));
    EntityField {
        field: Field::Description,
        column: Column::new(Width::Text, spec),
        in_table: false,
        get: |it, _| it.description.as_ref().map(ToString::to_string).unwrap_or_default(),
        set: |it, text, setting| Ok(Benefit { description: prose(setting.t, text)?, ..it.clone() }),
    }
}
