//! The fields of a user: sign, how it was before, how it was last, and when and why it ended.

use crate::domain::{Field, FollowUp, UserMeasures, UserRecord};
use crate::i18n::Texts;
use crate::ui::parts::field::{ChoiceOption, FieldKind, FieldSpec};
use crate::ui::parts::register::{Column, Width};
use crate::ui::roster::values::{amount, day, day_text, line, name, number, number_text};
use crate::ui::roster::{EntityField, EntityFields, Setting};

type One = EntityField<UserRecord>;

/// Keys of a yes and of a no.
const ANSWERS: [(&str, bool); 2] = [("yes", true), ("no", false)];

pub(super) fn fields(t: &'static Texts) -> EntityFields<UserRecord> {
    let mut fields = about(t);
    fields.extend(before(t));
    fields.push(later_day(t));
    fields.extend(later(t));
    fields.push(reached(t));
    fields.extend(end(t));
    EntityFields { fields, new: UserRecord::new }
}

/// A field that says nothing yet.
fn field(field: Field, column: Column) -> One {
    EntityField {
        field,
        column,
        in_table: true,
        get: |_, _| String::new(),
        set: |it, _, _| Ok(it.clone()),
    }
}

fn text(of: Option<&crate::domain::Line>) -> String {
    of.map(ToString::to_string).unwrap_or_default()
}

fn about(t: &'static Texts) -> Vec<One> {
    let sign = FieldSpec::new("sign", t.user_sign(), FieldKind::Line).hint(t.user_sign_hint());
    let area = FieldSpec::new("area", t.details_service_area(), FieldKind::Line);
    let technology = FieldSpec::new("technology", t.user_technology(), FieldKind::Line);
    let start = FieldSpec::new("start", t.user_start(), FieldKind::Date);
    vec![
        One {
            get: |it, _| it.name.to_string(),
            set: |it, text, s| Ok(UserRecord { name: name(s.t, text)?, ..it.clone() }),
            ..field(Field::Name, Column::kept(Width::Name, sign))
        },
        One {
            get: |it, _| text(it.service_area.as_ref()),
            set: |it, text, s| Ok(UserRecord { service_area: line(s.t, text)?, ..it.clone() }),
            ..field(Field::ServiceArea, Column::new(Width::Text, area))
        },
        One {
            get: |it, _| text(it.technology.as_ref()),
            set: |it, text, s| Ok(UserRecord { technology: line(s.t, text)?, ..it.clone() }),
            ..field(Field::Technology, Column::new(Width::Text, technology))
        },
        One {
            get: |it, t| day_text(t, it.start),
            set: |it, text, s| Ok(UserRecord { start: day(s, text)?, ..it.clone() }),
            ..field(Field::Start, Column::new(Width::Date, start))
        },
    ]
}

fn end(t: &'static Texts) -> Vec<One> {
    let stop = FieldSpec::new("stop", t.user_stop(), FieldKind::Date);
    let reason = FieldSpec::new("reason", t.user_stop_reason(), FieldKind::Line);
    vec![
        One {
            get: |it, t| day_text(t, it.stop),
            set: |it, text, s| Ok(UserRecord { stop: day(s, text)?, ..it.clone() }),
            ..field(Field::Stop, Column::new(Width::Date, stop))
        },
        One {
            get: |it, _| text(it.stop_reason.as_ref()),
            set: |it, text, s| Ok(UserRecord { stop_reason: line(s.t, text)?, ..it.clone() }),
            ..field(Field::StopReason, Column::new(Width::Text, reason))
        },
    ]
}

fn number_field(of: Field, key: &'static str, label: &str) -> One {
    field(of, Column::new(Width::Number, FieldSpec::new(key, label, FieldKind::Number)))
}

/// How it was before, with one of its numbers changed.
fn was(it: &UserRecord, before: UserMeasures) -> Result<UserRecord, String> {
    Ok(UserRecord { before, ..it.clone() })
}

fn before(t: &'static Texts) -> Vec<One> {
    let of = |key, label| number_field(Field::Before, key, label);
    vec![
        One {
            get: |it, t| number_text(t, it.before.visits),
            set: |it, text, s| was(it, UserMeasures { visits: amount(s.t, text)?, ..it.before }),
            ..of("before-visits", t.user_before_visits())
        },
        One {
            get: |it, t| number_text(t, it.before.minutes),
            set: |it, text, s| was(it, UserMeasures { minutes: amount(s.t, text)?, ..it.before }),
            ..of("before-minutes", t.user_before_minutes())
        },
        One {
            get: |it, t| number_text(t, it.before.travel),
            set: |it, text, s| was(it, UserMeasures { travel: amount(s.t, text)?, ..it.before }),
            ..of("before-travel", t.user_before_travel())
        },
        One {
            get: |it, t| number_text(t, it.before.decided_hours),
            set: |it, text, s| {
                was(it, UserMeasures { decided_hours: amount(s.t, text)?, ..it.before })
            },
            ..of("before-decided", t.user_before_decided())
        },
        One {
            get: |it, t| number_text(t, it.before.quality),
            set: |it, text, s| was(it, UserMeasures { quality: number(s.t, text)?, ..it.before }),
            ..of("before-quality", t.user_before_quality())
        },
    ]
}

fn latest(it: &UserRecord) -> UserMeasures {
    it.follow_ups.last().map(|it| it.measures).unwrap_or_default()
}

/// How it was last, with one of its numbers changed. Nothing is not written where there is nothing.
fn is(it: &UserRecord, s: Setting, measures: UserMeasures) -> Result<UserRecord, String> {
    match it.follow_ups.is_empty() && measures.is_empty() {
        true => Ok(it.clone()),
        false => Ok(it.with_latest(s.today, |latest| FollowUp { measures, ..latest })),
    }
}

fn later(t: &'static Texts) -> Vec<One> {
    let of = |key, label| number_field(Field::FollowUps, key, label);
    vec![
        One {
            get: |it, t| number_text(t, latest(it).visits),
            set: |it, text, s| is(it, s, UserMeasures { visits: amount(s.t, text)?, ..latest(it) }),
            ..of("later-visits", t.user_later_visits())
        },
        One {
            get: |it, t| number_text(t, latest(it).minutes),
            set: |it, text, s| {
                is(it, s, UserMeasures { minutes: amount(s.t, text)?, ..latest(it) })
            },
            ..of("later-minutes", t.user_later_minutes())
        },
        One {
            get: |it, t| number_text(t, latest(it).travel),
            set: |it, text, s| is(it, s, UserMeasures { travel: amount(s.t, text)?, ..latest(it) }),
            ..of("later-travel", t.user_later_travel())
        },
        One {
            get: |it, t| number_text(t, latest(it).decided_hours),
            set: |it, text, s| {
                is(it, s, UserMeasures { decided_hours: amount(s.t, text)?, ..latest(it) })
            },
            ..of("later-decided", t.user_later_decided())
        },
        One {
            get: |it, t| number_text(t, latest(it).quality),
            set: |it, text, s| {
                is(it, s, UserMeasures { quality: number(s.t, text)?, ..latest(it) })
            },
            ..of("later-quality", t.user_later_quality())
        },
    ]
}

/// The day of the latest follow-up; without a day there is none.
fn later_day(t: &'static Texts) -> One {
    let spec =
        FieldSpec::new("later-day", t.user_later_day(), FieldKind::Date).hint(t.user_later_hint());
    One {
        get: |it, t| day_text(t, it.follow_ups.last().map(|it| it.day)),
        set: |it, text, s| {
            let Some(day) = day(s, text)? else {
                let mut record = it.clone();
                record.follow_ups.pop();
                return Ok(record);
            };
            match it.follow_ups.iter().rev().skip(1).any(|it| it.day == day) {
                true => Err(s.t.user_follow_up_day_taken().to_owned()),
                false => Ok(it.with_latest(s.today, |latest| FollowUp { day, ..latest })),
            }
        },
        ..field(Field::FollowUps, Column::new(Width::Date, spec))
    }
}

fn reached(t: &'static Texts) -> One {
    One {
        get: |it, _| answer_key(it.follow_ups.last().and_then(|it| it.is_reached)),
        set: |it, text, s| {
            let is_reached = answer(s.t, text)?;
            match it.follow_ups.is_empty() && is_reached.is_none() {
                true => Ok(it.clone()),
                false => Ok(it.with_latest(s.today, |latest| FollowUp { is_reached, ..latest })),
            }
        },
        ..field(Field::FollowUps, Column::new(Width::Word, reached_spec(t)))
    }
}

/// Whether what was wanted is reached.
pub(super) fn reached_spec(t: &Texts) -> FieldSpec {
    let option = |(key, is): (&str, bool)| ChoiceOption {
        key: key.to_owned(),
        label: if is { t.answer_yes() } else { t.answer_no() }.to_owned(),
        symbol: None,
    };
    let options = ANSWERS.map(option).into_iter().collect();
    FieldSpec::new("reached", t.user_reached(), FieldKind::Choice(options))
}

/// What the field holds for an answer.
pub(super) fn answer_key(is: Option<bool>) -> String {
    let key = |is| ANSWERS.iter().find(|it| it.1 == is).map(|it| it.0.to_owned());
    is.and_then(key).unwrap_or_default()
}

/// The answer that a field holds.
pub(super) fn answer(t: &Texts, text: &str) -> Result<Option<bool>, String> {
    match text.trim() {
        "" => Ok(None),
        text => {
            let known = ANSWERS.iter().find(|it| it.0 == text).map(|it| Some(it.1));
            known.ok_or_else(|| t.choice_unknown(text, &[t.answer_yes(), t.answer_no()].join(", ")))
        }
    }
}
