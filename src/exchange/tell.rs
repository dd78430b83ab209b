//! What a preview says, as sentences.

use super::column::title;
use super::preview::{FieldChange, Preview, PreviewRow, Verdict};
use super::reader::Reason;
use crate::domain::{Field, Rule, Shown, Stakeholder};
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
        Reason::Missing { column } => t.sheet_missing(title(t, *column)),
        Reason::Unknown { column, text } => t.sheet_unknown(title(t, *column), text),
        Reason::Refused(refusal) => {
            words::refusal(t, refusal).unwrap_or_else(|| t.refusal_unknown().to_owned())
        }
    }
}

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It brings something new.
    New,
    /// It changes something.
    Changed,
    /// It says what is there.
    Unchanged,
    /// It is not used.
    Rejected,
}

/// A row with what becomes of it, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldRow {
    /// Its number in the sheet.
    pub number: u32,
    /// What it is about, as far as it says.
    pub name: String,
    /// What becomes of it.
    pub fate: Fate,
    /// What would change, or why it is not used.
    pub facts: Vec<String>,
}

/// A table with what becomes of its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldTable {
    /// What it is about.
    pub title: String,
    /// The name on its tab.
    pub sheet: String,
    /// Its rows.
    pub rows: Vec<ToldRow>,
}

impl ToldTable {
    /// The rows of a fate.
    pub fn which(&self, fate: Fate) -> impl Iterator<Item = &ToldRow> {
        self.rows.iter().filter(move |row| row.fate == fate)
    }
}

/// A preview in words. On a shared screen it tells nothing of attitudes.
pub(super) fn table<T>(
    (t, is_discreet): (&Texts, bool),
    preview: &Preview<T>,
    title: &str,
    found: impl Fn(&T) -> Vec<String>,
) -> ToldTable {
    let tells = |change: &&FieldChange| {
        !is_discreet || !matches!(change.field, Field::Attitude | Field::Reason)
    };
    let row = |row: &PreviewRow<T>| {
        let (fate, facts) = match &row.verdict {
            Verdict::New(_) if is_discreet => (Fate::New, Vec::new()),
            Verdict::New(item) => (Fate::New, found(item)),
            Verdict::Changed { changes, .. } => {
                (Fate::Changed, changes.iter().filter(tells).map(|it| change(t, it)).collect())
            }
            Verdict::Unchanged => (Fate::Unchanged, Vec::new()),
            Verdict::Rejected(why) => (Fate::Rejected, vec![reason(t, why)]),
        };
        ToldRow { number: row.number, name: row.name.clone(), fate, facts }
    };
    let rows = preview.rows.iter().map(row).collect();
    ToldTable { title: title.to_owned(), sheet: preview.sheet.clone(), rows }
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
        Some(value @ Shown::Rule(Rule::Keep { tolerance })) => {
            let tolerance = t.locale().decimal(tolerance.get(), 6);
            format!("{} (± {tolerance})", words::shown(t, value))
        }
        Some(value) => words::shown(t, value),
    }
}
