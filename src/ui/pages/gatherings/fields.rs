//! The fields of a gathering and of a group's sheet.

use crate::domain::{Field, Gathering, GatheringTheme, GroupSheet, Prose};
use crate::i18n::Texts;
use crate::ui::parts::field::{FieldKind, FieldSpec};
use crate::ui::parts::register::{Column, Width};
use crate::ui::roster::values::{choice, day, day_text, key, name, options, prose};
use crate::ui::roster::{EntityField, Setting};

fn said(text: &Option<Prose>) -> String {
    text.as_ref().map(ToString::to_string).unwrap_or_default()
}

fn described<T>(
    field: Field,
    spec: FieldSpec,
    get: fn(&T, &'static Texts) -> String,
    set: fn(&T, &str, Setting) -> Result<T, String>,
) -> EntityField<T> {
    EntityField { field, column: Column::new(Width::Text, spec), in_table: false, get, set }
}

/// What the gathering is: name, which of the four, day, who, notes.
pub(super) fn about(t: &'static Texts) -> Vec<EntityField<Gathering>> {
    let themes = options::<GatheringTheme>(t, |_| None);
    vec![
        described(
            Field::Name,
            FieldSpec::new("name", t.gathering(), FieldKind::Line),
            |it, _| it.name.to_string(),
            |it, text, setting| Ok(Gathering { name: name(setting.t, text)?, ..it.clone() }),
        ),
        described(
            Field::Day,
            FieldSpec::new("day", t.gathering_day(), FieldKind::Date),
            |it, t| day_text(t, it.day),
            |it, text, setting| Ok(Gathering { day: day(setting, text)?, ..it.clone() }),
        ),
        described(
            Field::Kind,
            FieldSpec::new("theme", t.gathering_theme(), FieldKind::Choice(themes)),
            |it, _| key(it.theme),
            |it, text, setting| {
                Ok(Gathering { theme: choice(setting.t, text, |_| None)?, ..it.clone() })
            },
        ),
        described(
            Field::Participants,
            FieldSpec::new("participants", t.gathering_participants(), FieldKind::Prose(3))
                .hint(t.gathering_participants_hint()),
            |it, _| said(&it.participants),
            |it, text, setting| {
                Ok(Gathering { participants: prose(setting.t, text)?, ..it.clone() })
            },
        ),
        described(
            Field::Notes,
            FieldSpec::new("notes", t.gathering_notes(), FieldKind::Prose(3)),
            |it, _| said(&it.notes),
            |it, text, setting| Ok(Gathering { notes: prose(setting.t, text)?, ..it.clone() }),
        ),
    ]
}

/// What is on the program.
pub(super) fn agenda(t: &'static Texts) -> EntityField<Gathering> {
    described(
        Field::Agenda,
        FieldSpec::new("agenda", t.gathering_agenda(), FieldKind::Prose(7)),
        |it, _| said(&it.agenda),
        |it, text, setting| Ok(Gathering { agenda: prose(setting.t, text)?, ..it.clone() }),
    )
}

/// What everyone does until the next one.
pub(super) fn homework(t: &'static Texts) -> EntityField<Gathering> {
    described(
        Field::Homework,
        FieldSpec::new("homework", t.gathering_homework(), FieldKind::Prose(3)),
        |it, _| said(&it.homework),
        |it, text, setting| Ok(Gathering { homework: prose(setting.t, text)?, ..it.clone() }),
    )
}

/// The rows of a sheet under its name, which comes first.
pub(super) fn sheet(t: &'static Texts) -> Vec<EntityField<GroupSheet>> {
    let long = |key, label, hint: &str| FieldSpec::new(key, label, FieldKind::Prose(2)).hint(hint);
    vec![
        described(
            Field::Name,
            FieldSpec::new("name", t.sheet(), FieldKind::Line),
            |it, _| it.name.to_string(),
            |it, text, setting| Ok(GroupSheet { name: name(setting.t, text)?, ..it.clone() }),
        ),
        described(
            Field::What,
            long("what", t.sheet_what(), t.sheet_what_hint()),
            |it, _| said(&it.what),
            |it, text, setting| Ok(GroupSheet { what: prose(setting.t, text)?, ..it.clone() }),
        ),
        described(
            Field::Who,
            long("who", t.sheet_who(), t.sheet_who_hint()),
            |it, _| said(&it.who),
            |it, text, setting| Ok(GroupSheet { who: prose(setting.t, text)?, ..it.clone() }),
        ),
        described(
            Field::Why,
            long("why", t.sheet_why(), t.sheet_why_hint()),
            |it, _| said(&it.why),
            |it, text, setting| Ok(GroupSheet { why: prose(setting.t, text)?, ..it.clone() }),
        ),
        described(
            Field::How,
            long("how", t.sheet_how(), t.sheet_how_hint()),
            |it, _| said(&it.how),
            |it, text, setting| Ok(GroupSheet { how: prose(setting.t, text)?, ..it.clone() }),
        ),
        described(
            Field::FirstThing,
            FieldSpec::new("first", t.sheet_first(), FieldKind::Prose(2)),
            |it, _| said(&it.first_thing),
            |it, text, setting| {
                Ok(GroupSheet { first_thing: prose(setting.t, text)?, ..it.clone() })
            },
        ),
    ]
}
