//! The fields of an anchoring activity.

use crate::domain::{ActionStatus, AnchoringActivity, Field, Frequency, OrganizationLevel};
use crate::figures::stages::StageNames;
use crate::i18n::Texts;
use crate::ui::parts::field::{ChoiceOption, FieldKind, FieldSpec};
use crate::ui::parts::register::{Column, Width};
use crate::ui::roster::values::{
    choice, day, day_text, key, line, name, options, prose, stage_options, thing, thing_key,
};
use crate::ui::roster::{EntityField, EntityFields};

/// All fields; `people` are the stakeholders to choose among.
pub(super) fn activity_fields(
    t: &'static Texts,
    stages: &StageNames,
    people: Vec<ChoiceOption>,
) -> EntityFields<AnchoringActivity> {
    let fields = vec![
        name_field(t),
        stakeholder_field(t, people),
        level_field(t),
        day_field(t),
        rhythm_field(t),
        until_field(t),
        responsible_field(t),
        status_field(t),
        stage_field(t, stages),
        aim_field(t),
        message_field(t),
        feedback_field(t),
    ];
    EntityFields { fields, new: AnchoringActivity::new }
}

type One = EntityField<AnchoringActivity>;

fn name_field(t: &'static Texts) -> One {
    let spec = FieldSpec::new("name", t.anchoring_activity(), FieldKind::Line)
        .hint(t.anchoring_activity_hint());
    EntityField {
        field: Field::Name,
        column: Column::kept(Width::Name, spec),
        in_table: true,
        get: |it, _| it.name.to_string(),
        set: |it, text, setting| {
            Ok(AnchoringActivity { name: name(setting.t, text)?, ..it.clone() })
        },
    }
}

fn stakeholder_field(t: &'static Texts, people: Vec<ChoiceOption>) -> One {
    let spec = FieldSpec::new("stakeholder", t.anchoring_with(), FieldKind::Choice(people));
    EntityField {
        field: Field::Stakeholder,
        column: Column::new(Width::Text, spec),
        in_table: true,
        get: |it, _| thing_key(it.stakeholder),
        set: |it, text, setting| {
            Ok(AnchoringActivity { stakeholder: thing(setting.t, text)?, ..it.clone() })
        },
    }
}

fn level_field(t: &'static Texts) -> One {
    let options = options::<OrganizationLevel>(t, |_| None);
    let spec = FieldSpec::new("level", t.anchoring_level(), FieldKind::Choice(options));
    EntityField {
        field: Field::Level,
        column: Column::new(Width::Word, spec),
        in_table: false,
        get: |it, _| key(it.level),
        set: |it, text, setting| {
            Ok(AnchoringActivity { level: choice(setting.t, text, |_| None)?, ..it.clone() })
        },
    }
}

fn day_field(t: &'static Texts) -> One {
    let spec = FieldSpec::new("day", t.anchoring_day(), FieldKind::Date);
    EntityField {
        field: Field::Day,
        column: Column::kept(Width::Date, spec),
        in_table: true,
        get: |it, t| day_text(t, it.day),
        set: |it, text, setting| Ok(AnchoringActivity { day: day(setting, text)?, ..it.clone() }),
    }
}

fn rhythm_field(t: &'static Texts) -> One {
    let options = options::<Frequency>(t, |_| None);
    let spec = FieldSpec::new("rhythm", t.anchoring_rhythm(), FieldKind::Choice(options));
    EntityField {
        field: Field::Frequency,
        column: Column::new(Width::Word, spec),
        in_table: false,
        get: |it, _| key(it.rhythm),
        set: |it, text, setting| {
            Ok(AnchoringActivity { rhythm: choice(setting.t, text, |_| None)?, ..it.clone() })
        },
    }
}

fn until_field(t: &'static Texts) -> One {
    let spec = FieldSpec::new("until", t.anchoring_until(), FieldKind::Date)
        .hint(t.anchoring_until_hint());
    EntityField {
        field: Field::End,
        column: Column::new(Width::Date, spec),
        in_table: false,
        get: |it, t| day_text(t, it.until),
        set: |it, text, setting| Ok(AnchoringActivity { until: day(setting, text)?, ..it.clone() }),
    }
}

fn responsible_field(t: &'static Texts) -> One {
    let spec = FieldSpec::new("responsible", t.anchoring_responsible(), FieldKind::Line);
    EntityField {
        field: Field::Responsible,
        column: Column::new(Width::Text, spec),
        in_table: true,
        get: |it, _| it.responsible.as_ref().map(ToString::to_string).unwrap_or_default(),
        set: |it, text, setting| {
            Ok(AnchoringActivity { responsible: line(setting.t, text)?, ..it.clone() })
        },
    }
}

fn status_field(t: &'static Texts) -> One {
    let statuses = options::<ActionStatus>(t, |_| None);
    let spec = FieldSpec::new("status", t.anchoring_status(), FieldKind::Must(statuses));
    EntityField {
        field: Field::Status,
        column: Column::kept(Width::Word, spec),
        in_table: true,
        get: |it, _| key(Some(it.status)),
        set: |it, text, setting| {
            let status = choice(setting.t, text, |_| None)?.unwrap_or(it.status);
            Ok(AnchoringActivity { status, ..it.clone() })
        },
    }
}

fn stage_field(t: &'static Texts, stages: &StageNames) -> One {
    let stages = stage_options(stages);
    let spec = FieldSpec::new("stage", t.anchoring_stage(), FieldKind::Choice(stages));
    EntityField {
        field: Field::Stage,
        column: Column::new(Width::Word, spec),
        in_table: false,
        get: |it, _| key(it.stage),
        set: |it, text, setting| {
            Ok(AnchoringActivity { stage: choice(setting.t, text, |_| None)?, ..it.clone() })
        },
    }
}

fn aim_field(t: &'static Texts) -> One {
    let spec = FieldSpec::new("aim", t.anchoring_aim(), FieldKind::Prose(3));
    EntityField {
        field: Field::Aim,
        column: Column::new(Width::Text, spec),
        in_table: false,
        get: |it, _| it.aim.as_ref().map(ToString::to_string).unwrap_or_default(),
        set: |it, text, setting| {
            Ok(AnchoringActivity { aim: prose(setting.t, text)?, ..it.clone() })
        },
    }
}

fn message_field(t: &'static Texts) -> One {
    let spec = FieldSpec::new("message", t.anchoring_message(), FieldKind::Prose(3));
    EntityField {
        field: Field::Message,
        column: Column::new(Width::Text, spec),
        in_table: false,
        get: |it, _| it.message.as_ref().map(ToString::to_string).unwrap_or_default(),
        set: |it, text, setting| {
            Ok(AnchoringActivity { message: prose(setting.t, text)?, ..it.clone() })
        },
    }
}

fn feedback_field(t: &'static Texts) -> One {
    let spec = FieldSpec::new("feedback", t.anchoring_feedback(), FieldKind::Prose(3))
        .hint(t.anchoring_feedback_hint());
    EntityField {
        field: Field::Feedback,
        column: Column::new(Width::Text, spec),
        in_table: false,
        get: |it, _| it.feedback.as_ref().map(ToString::to_string).unwrap_or_default(),
        set: |it, text, setting| {
            Ok(AnchoringActivity { feedback: prose(setting.t, text)?, ..it.clone() })
        },
    }
}
