//! What a preview says, as sentences.

use super::columns::Column;
use super::preview::FieldChange;
use super::row::Reason;
use crate::domain::{Shown, Stakeholder};
use crate::i18n::Texts;
use crate::words;

/// Why a row is not used.
#[must_use]
pub fn reason(t: &Texts, reason: &Reason) -> String {
    match reason {
        Reason::NoName => t.sheet_no_name().to_owned(),
        Reason::TooLong { column, max } => t.sheet_too_long(title(t, *column), *max as u64),
        Reason::NotUnderstood { column, text } => t.sheet_not_understood(title(t, *column), text),
        Reason::SameAs { row } => t.sheet_same_as(u64::from(*row)),
        Reason::SeveralSoCalled => t.sheet_several().to_owned(),
        Reason::Older { day } => t.sheet_older(&t.locale().date_short(day.date())),
        Reason::ReasonAlone => t.sheet_reason_alone().to_owned(),
    }
}

/// What a column is called.
fn title(t: &Texts, column: Column) -> &str {
    match column {
        Column::Name => t.stakeholder(),
        Column::Affected => t.stakeholder_affected(),
        Column::Influence => t.stakeholder_influence(),
        Column::Attitude => t.stakeholder_attitude(),
        Column::Strategy => t.stakeholder_strategy(),
        Column::Kind => t.stakeholder_kind(),
        Column::Day => t.sheet_column_day(),
        Column::Reason => t.sheet_column_reason(),
        Column::Interest => t.stakeholder_interest(),
        Column::Effects => t.stakeholder_effects(),
        Column::Benefits => t.stakeholder_benefits(),
        Column::Stages => t.stakeholder_stages(),
        Column::Responsible => t.stakeholder_responsible(),
        Column::Id => super::columns::ID_TITLE,
    }
}

/// Where a new stakeholder would stand; `None` when the row does not say both.
#[must_use]
pub fn stands(t: &Texts, item: &Stakeholder) -> Option<String> {
    let (influence, attitude) = (item.influence()?, item.attitude()?);
    Some(words::shown(t, &Shown::Place(Some(influence), Some(attitude))))
}

/// A value that would change: what it is called, what it is and what it would be.
#[must_use]
pub fn change(t: &Texts, change: &FieldChange) -> String {
    let (old, new) = (said(t, change.old.as_ref()), said(t, change.new.as_ref()));
    t.sheet_change(words::field(t, change.field), &old, &new)
}

/// A value whole: two texts may differ in their last word only.
fn said(t: &Texts, value: Option<&Shown>) -> String {
    match value {
        None => t.sheet_nothing().to_owned(),
        Some(Shown::Text(text)) => text.clone(),
        Some(value) => words::shown(t, value),
    }
}
