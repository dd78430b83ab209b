//! The fields of the document about the project: how each is read and set.

use crate::domain::{Currency, Details, Field, Language};
use crate::i18n::Texts;
use crate::ui::parts::field::{FieldKind, FieldSpec};
use crate::ui::roster::Setting;
use crate::ui::roster::values::{choice, day, day_text, key, line, name, options, prose};

/// One field of the details.
pub(super) struct DetailsField {
    /// Which it is, for labels and the change log.
    pub(super) field: Field,
    /// How it looks.
    pub(super) spec: FieldSpec,
    /// Reads it as text.
    pub(super) get: fn(&Details, &'static Texts) -> String,
    /// The details with the field set; the error is a sentence for the person.
    pub(super) set: fn(&Details, &str, Setting) -> Result<Details, String>,
}

/// Fields that belong together, under a heading.
pub(super) struct Group {
    /// Stable name, part of element ids.
    pub(super) key: &'static str,
    pub(super) title: &'static str,
    pub(super) fields: Vec<DetailsField>,
}

pub(super) fn details_groups(t: &'static Texts) -> Vec<Group> {
    vec![
        Group { key: "about", title: t.details_about(), fields: about(t) },
        Group { key: "period", title: t.details_period(), fields: period(t) },
        Group { key: "roles", title: t.details_roles(), fields: roles(t) },
        Group { key: "personal", title: t.details_personal(), fields: personal(t) },
        Group { key: "report", title: t.details_report(), fields: report(t) },
    ]
}

/// The problem and what is wanted instead.
pub(super) fn story_group(t: &'static Texts) -> Group {
    let fields = vec![
        DetailsField {
            field: Field::Problem,
            spec: FieldSpec::new("problem", t.goals_problem(), FieldKind::Prose(3))
                .hint(t.goals_problem_hint()),
            get: |it, _| text(it.problem.as_ref()),
            set: |it, text, setting| Ok(Details { problem: prose(setting.t, text)?, ..it.clone() }),
        },
        DetailsField {
            field: Field::TargetPicture,
            spec: FieldSpec::new("picture", t.goals_picture(), FieldKind::Prose(3))
                .hint(t.goals_picture_hint()),
            get: |it, _| text(it.target_picture.as_ref()),
            set: |it, text, setting| {
                Ok(Details { target_picture: prose(setting.t, text)?, ..it.clone() })
            },
        },
        DetailsField {
            field: Field::TargetGroup,
            spec: FieldSpec::new("target-group", t.goals_group(), FieldKind::Prose(2))
                .hint(t.goals_group_hint()),
            get: |it, _| text(it.target_group.as_ref()),
            set: |it, text, setting| {
                Ok(Details { target_group: prose(setting.t, text)?, ..it.clone() })
            },
        },
        DetailsField {
            field: Field::Ask,
            spec: FieldSpec::new("ask", t.goals_ask(), FieldKind::Prose(2))
                .hint(t.goals_ask_hint()),
            get: |it, _| text(it.ask.as_ref()),
            set: |it, text, setting| Ok(Details { ask: prose(setting.t, text)?, ..it.clone() }),
        },
    ];
    Group { key: "story", title: t.goals_about(), fields }
}

fn text<T: ToString>(value: Option<&T>) -> String {
    value.map_or_else(String::new, ToString::to_string)
}

fn about(t: &'static Texts) -> Vec<DetailsField> {
    vec![
        DetailsField {
            field: Field::Name,
            spec: FieldSpec::new("name", t.details_name(), FieldKind::Line)
                .hint(t.details_name_hint()),
            get: |it, _| it.name.to_string(),
            set: |it, text, setting| Ok(Details { name: name(setting.t, text)?, ..it.clone() }),
        },
        DetailsField {
            field: Field::Organization,
            spec: FieldSpec::new("organization", t.details_organization(), FieldKind::Line),
            get: |it, _| text(it.organization.as_ref()),
            set: |it, text, setting| {
                Ok(Details { organization: line(setting.t, text)?, ..it.clone() })
            },
        },
        DetailsField {
            field: Field::ServiceArea,
            spec: FieldSpec::new("service-area", t.details_service_area(), FieldKind::Line)
                .hint(t.details_service_area_hint()),
            get: |it, _| text(it.service_area.as_ref()),
            set: |it, text, setting| {
                Ok(Details { service_area: line(setting.t, text)?, ..it.clone() })
            },
        },
        DetailsField {
            field: Field::Purpose,
            spec: FieldSpec::new("purpose", t.details_purpose(), FieldKind::Prose(2))
                .hint(t.details_purpose_hint())
                .help(t.details_purpose_help()),
            get: |it, _| text(it.purpose.as_ref()),
            set: |it, text, setting| Ok(Details { purpose: prose(setting.t, text)?, ..it.clone() }),
        },
    ]
}

fn period(t: &'static Texts) -> Vec<DetailsField> {
    vec![
        DetailsField {
            field: Field::PeriodStart,
            spec: FieldSpec::new("start", t.details_start(), FieldKind::Date)
                .hint(t.details_date_hint()),
            get: |it, t| day_text(t, it.period_start),
            set: |it, text, setting| {
                Ok(Details { period_start: day(setting, text)?, ..it.clone() })
            },
        },
        DetailsField {
            field: Field::PeriodEnd,
            spec: FieldSpec::new("end", t.details_end(), FieldKind::Date),
            get: |it, t| day_text(t, it.period_end),
            set: |it, text, setting| Ok(Details { period_end: day(setting, text)?, ..it.clone() }),
        },
    ]
}

fn roles(t: &'static Texts) -> Vec<DetailsField> {
    vec![
        DetailsField {
            field: Field::Owner,
            spec: FieldSpec::new("owner", t.details_owner(), FieldKind::Line)
                .hint(t.details_role_hint())
                .help(t.details_owner_help()),
            get: |it, _| text(it.owner.as_ref()),
            set: |it, text, setting| Ok(Details { owner: line(setting.t, text)?, ..it.clone() }),
        },
        DetailsField {
            field: Field::Leader,
            spec: FieldSpec::new("leader", t.details_leader(), FieldKind::Line)
                .hint(t.details_role_hint())
                .help(t.details_leader_help()),
            get: |it, _| text(it.leader.as_ref()),
            set: |it, text, setting| Ok(Details { leader: line(setting.t, text)?, ..it.clone() }),
        },
    ]
}

fn personal(t: &'static Texts) -> Vec<DetailsField> {
    vec![
        DetailsField {
            field: Field::NamesReason,
            spec: FieldSpec::new("names-reason", t.details_names_reason(), FieldKind::Prose(2))
                .hint(t.details_names_reason_hint())
                .help(t.why_named_means()),
            get: |it, _| text(it.names_reason.as_ref()),
            set: |it, text, setting| {
                Ok(Details { names_reason: prose(setting.t, text)?, ..it.clone() })
            },
        },
        DetailsField {
            field: Field::KeepUntil,
            spec: FieldSpec::new("keep-until", t.details_keep_until(), FieldKind::Date)
                .hint(t.details_keep_until_hint()),
            get: |it, t| day_text(t, it.keep_until),
            set: |it, text, setting| Ok(Details { keep_until: day(setting, text)?, ..it.clone() }),
        },
    ]
}

fn report(t: &'static Texts) -> Vec<DetailsField> {
    let currencies = options::<Currency>(t, |_| None);
    let languages = options::<Language>(t, |_| None);
    vec![
        DetailsField {
            field: Field::Currency,
            spec: FieldSpec::new("currency", t.details_currency(), FieldKind::Must(currencies)),
            get: |it, _| key(Some(it.currency)),
            set: |it, text, setting| {
                let currency = choice(setting.t, text, |_| None)?.unwrap_or(it.currency);
                Ok(Details { currency, ..it.clone() })
            },
        },
        DetailsField {
            field: Field::Language,
            spec: FieldSpec::new("language", t.details_language(), FieldKind::Must(languages))
                .hint(t.details_language_hint()),
            get: |it, _| key(Some(it.language)),
            set: |it, text, setting| {
                let language = choice(setting.t, text, |_| None)?.unwrap_or(it.language);
                Ok(Details { language, ..it.clone() })
            },
        },
    ]
}
