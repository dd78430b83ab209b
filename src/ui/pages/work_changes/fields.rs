//! The fields of a change of work.

use crate::domain::{Field, WorkChange};
use crate::i18n::Texts;
use crate::ui::parts::field::{ChoiceOption, FieldKind, FieldSpec};
use crate::ui::parts::register::{Column, Width};
use crate::ui::roster::values::{name, prose, prose_text, thing_keys, things};
use crate::ui::roster::{EntityField, EntityFields};

type One = EntityField<WorkChange>;

/// All fields; `people` and `benefits` are what there is to choose among.
pub(super) fn work_change_fields(
    t: &'static Texts,
    people: Vec<ChoiceOption>,
    benefits: Vec<ChoiceOption>,
) -> EntityFields<WorkChange> {
    let mut fields = vec![name_field(t), before_field(t), after_field(t), stops_field(t)];
    fields.extend((!people.is_empty()).then(|| bearers_field(t, people)));
    fields.extend((!benefits.is_empty()).then(|| benefits_field(t, benefits)));
    EntityFields { fields, new: WorkChange::new }
}

fn name_field(t: &'static Texts) -> One {
    let spec = FieldSpec::new("name", t.work_change(), FieldKind::Line);
    EntityField {
        field: Field::Name,
        column: Column::kept(Width::Name, spec),
        in_table: true,
        get: |it, _| it.name.to_string(),
        set: |it, text, setting| Ok(WorkChange { name: name(setting.t, text)?, ..it.clone() }),
    }
}

fn before_field(t: &'static Texts) -> One {
    let spec = FieldSpec::new("before", t.work_change_before(), FieldKind::Prose(3));
    EntityField {
        field: Field::OldWay,
        column: Column::kept(Width::Text, spec),
        in_table: true,
        get: |it, _| prose_text(it.before.as_ref()),
        set: |it, text, setting| Ok(WorkChange { before: prose(setting.t, text)?, ..it.clone() }),
    }
}

fn after_field(t: &'static Texts) -> One {
    let spec = FieldSpec::new("after", t.work_change_after(), FieldKind::Prose(3));
    EntityField {
        field: Field::NewWay,
        column: Column::kept(Width::Text, spec),
        in_table: true,
        get: |it, _| prose_text(it.after.as_ref()),
        set: |it, text, setting| Ok(WorkChange { after: prose(setting.t, text)?, ..it.clone() }),
    }
}

fn stops_field(t: &'static Texts) -> One {
    let spec = FieldSpec::new("stops", t.work_change_stops(), FieldKind::Prose(2))
        .hint(t.work_change_stops_hint());
    EntityField {
        field: Field::Stops,
        column: Column::new(Width::Text, spec),
        in_table: true,
        get: |it, _| prose_text(it.stops.as_ref()),
        set: |it, text, setting| Ok(WorkChange { stops: prose(setting.t, text)?, ..it.clone() }),
    }
}

fn bearers_field(t: &'static Texts, people: Vec<ChoiceOption>) -> One {
    let spec = FieldSpec::new("bearers", t.work_change_bearers(), FieldKind::Many(people));
    EntityField {
        field: Field::Bearers,
        column: Column::new(Width::Text, spec),
        in_table: false,
        get: |it, _| thing_keys(&it.bearers),
        set: |it, text, setting| Ok(WorkChange { bearers: things(setting.t, text)?, ..it.clone() }),
    }
}

fn benefits_field(t: &'static Texts, benefits: Vec<ChoiceOption>) -> One {
    let spec = FieldSpec::new("benefits", t.work_change_benefits(), FieldKind::Many(benefits));
    EntityField {
        field: Field::Benefits,
        column: Column::new(Width::Text, spec),
        in_table: false,
        get: |it, _| thing_keys(&it.benefits),
        set: |it, text, setting| {
            Ok(WorkChange { benefits: things(setting.t, text)?, ..it.clone() })
        },
    }
}
