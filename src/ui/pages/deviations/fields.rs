//! The fields of a deviation.

use crate::domain::{Deviation, Field};
use crate::i18n::Texts;
use crate::ui::parts::field::{FieldKind, FieldSpec};
use crate::ui::parts::register::{Column, Width};
use crate::ui::roster::values::{choice, day, day_text, key, name, options, prose, prose_text};
use crate::ui::roster::{EntityField, Setting};

type One = EntityField<Deviation>;

/// What, when, why, what came of it, and whether it is closed.
pub(super) fn deviation_fields(t: &'static Texts) -> [One; 5] {
    let answers = options::<bool>(t, |_| None);
    [
        field(
            Field::Name,
            FieldSpec::new("name", t.deviation_in_words(), FieldKind::Line),
            |it, _| it.name.to_string(),
            |it, text, setting| Ok(Deviation { name: name(setting.t, text)?, ..it.clone() }),
        ),
        field(
            Field::Day,
            FieldSpec::new("day", t.deviation_day(), FieldKind::Date),
            |it, t| day_text(t, it.day),
            |it, text, setting| Ok(Deviation { day: day(setting, text)?, ..it.clone() }),
        ),
        field(
            Field::Cause,
            FieldSpec::new("cause", t.deviation_cause(), FieldKind::Prose(3)),
            |it, _| prose_text(it.cause.as_ref()),
            |it, text, setting| Ok(Deviation { cause: prose(setting.t, text)?, ..it.clone() }),
        ),
        field(
            Field::Result,
            FieldSpec::new("outcome", t.deviation_outcome_words(), FieldKind::Prose(2)),
            |it, _| prose_text(it.outcome.as_ref()),
            |it, text, setting| Ok(Deviation { outcome: prose(setting.t, text)?, ..it.clone() }),
        ),
        field(
            Field::Closed,
            FieldSpec::new("closed", t.deviation_is_closed(), FieldKind::Must(answers)),
            |it, _| key(Some(it.is_closed)),
            |it, text, setting| {
                let is_closed = choice(setting.t, text, |_| None)?.unwrap_or(it.is_closed);
                Ok(Deviation { is_closed, ..it.clone() })
            },
        ),
    ]
}

fn field(
    field: Field,
    spec: FieldSpec,
    get: fn(&Deviation, &'static Texts) -> String,
    set: fn(&Deviation, &str, Setting) -> Result<Deviation, String>,
) -> One {
    EntityField { field, column: Column::new(Width::Text, spec), in_table: false, get, set }
}
