//! The fields of an entry, for the panel.

use crate::app::glue::AppHandle;
use crate::domain::{Field, LogbookEntry, Prose};
use crate::i18n::Texts;
use crate::ui::parts::field::{ChoiceOption, FieldKind, FieldSpec};
use crate::ui::parts::register::{Column, Width};
use crate::ui::roster::values::{day, day_text, name, prose};
use crate::ui::roster::{EntityField, EntityFields, Setting};

type Getter = fn(&LogbookEntry, &'static Texts) -> String;
type Set = fn(&LogbookEntry, &str, Setting) -> Result<LogbookEntry, String>;

/// All fields, the name first.
pub(super) fn entry_fields(app: AppHandle) -> EntityFields<LogbookEntry> {
    let t = app.t();
    let fields = vec![
        name_field(t),
        day_field(t),
        gathering_field(app),
        long(
            Field::Discussed,
            "discussed",
            t.logbook_discussed(),
            6,
            |it, _| said(&it.discussed),
            |it, text, setting| {
                Ok(LogbookEntry { discussed: prose(setting.t, text)?, ..it.clone() })
            },
        ),
        long(
            Field::Decided,
            "decided",
            t.logbook_decided(),
            4,
            |it, _| said(&it.decided),
            |it, text, setting| Ok(LogbookEntry { decided: prose(setting.t, text)?, ..it.clone() }),
        ),
        long(
            Field::Positive,
            "positive",
            t.logbook_positive(),
            4,
            |it, _| said(&it.positive),
            |it, text, setting| {
                Ok(LogbookEntry { positive: prose(setting.t, text)?, ..it.clone() })
            },
        ),
        long(
            Field::Improvable,
            "improvable",
            t.logbook_improvable(),
            4,
            |it, _| said(&it.improvable),
            |it, text, setting| {
                Ok(LogbookEntry { improvable: prose(setting.t, text)?, ..it.clone() })
            },
        ),
    ];
    EntityFields { fields, new: LogbookEntry::new }
}

fn said(text: &Option<Prose>) -> String {
    text.as_ref().map(ToString::to_string).unwrap_or_default()
}

fn long(
    field: Field,
    key: &'static str,
    label: &str,
    lines: u8,
    get: Getter,
    set: Set,
) -> EntityField<LogbookEntry> {
    let spec = FieldSpec::new(key, label, FieldKind::Prose(lines));
    EntityField { field, column: Column::new(Width::Text, spec), in_table: false, get, set }
}

fn name_field(t: &'static Texts) -> EntityField<LogbookEntry> {
    let spec = FieldSpec::new("name", t.logbook_entry(), FieldKind::Line);
    EntityField {
        field: Field::Name,
        column: Column::kept(Width::Name, spec),
        in_table: true,
        get: |it, _| it.name.to_string(),
        set: |it, text, setting| Ok(LogbookEntry { name: name(setting.t, text)?, ..it.clone() }),
    }
}

fn day_field(t: &'static Texts) -> EntityField<LogbookEntry> {
    let spec = FieldSpec::new("day", t.logbook_day(), FieldKind::Date);
    EntityField {
        field: Field::Day,
        column: Column::kept(Width::Date, spec),
        in_table: true,
        get: |it, t| day_text(t, it.day),
        set: |it, text, setting| Ok(LogbookEntry { day: day(setting, text)?, ..it.clone() }),
    }
}

/// One of the gatherings that there are; its key is the gathering's id.
fn gathering_field(app: AppHandle) -> EntityField<LogbookEntry> {
    let t = app.t();
    let project = app.project();
    let all = project.iter().flat_map(|project| project.gatherings.iter());
    let option = |it: &std::sync::Arc<crate::domain::Gathering>| ChoiceOption {
        key: it.id.to_string(),
        label: it.name.to_string(),
        symbol: None,
    };
    let options = all.map(option).collect();
    let spec = FieldSpec::new("gathering", t.logbook_gathering(), FieldKind::Choice(options));
    EntityField {
        field: Field::Gathering,
        column: Column::new(Width::Word, spec),
        in_table: false,
        get: |it, _| it.gathering.map(|id| id.to_string()).unwrap_or_default(),
        set: |it, text, setting| {
            let gathering = match text {
                "" => None,
                id => Some(id.parse().map_err(|_| setting.t.refusal_unknown().to_owned())?),
            };
            Ok(LogbookEntry { gathering, ..it.clone() })
        },
    }
}
