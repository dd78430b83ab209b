//! What a preview says, as sentences.

use super::columns::Column;
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

/// What a column is called.
#[must_use]
pub(super) fn title(t: &Texts, column: Column) -> &str {
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
        Column::Benefit => t.benefit_title(),
        Column::BenefitKind => t.benefit_kind(),
        Column::Beneficiary => t.benefit_beneficiary(),
        Column::Class => t.benefit_class(),
        Column::Drawback => t.benefit_drawback(),
        Column::Importance => t.benefit_importance(),
        Column::Extent => t.benefit_extent(),
        Column::Description => t.benefit_description(),
        Column::Prerequisites => t.benefit_prerequisites(),
        Column::Owner => t.benefit_owner(),
        Column::BenefitResponsible => t.benefit_responsible(),
        Column::Measurer => t.benefit_measurer(),
        Column::Assessor => t.benefit_assessor(),
        Column::Goals => t.benefit_goals(),
        Column::Indicator => t.indicator(),
        Column::Shows => t.indicator_benefits(),
        Column::Unit => t.indicator_unit(),
        Column::Direction => t.indicator_direction(),
        Column::Rule => t.indicator_rule(),
        Column::Tolerance => t.indicator_tolerance(),
        Column::Baseline => t.indicator_baseline(),
        Column::BaselineDay => t.indicator_baseline_day(),
        Column::Target => t.indicator_target(),
        Column::TargetDay => t.indicator_target_day(),
        Column::Frequency => t.indicator_frequency(),
        Column::Method => t.indicator_method(),
        Column::Source => t.indicator_source(),
        Column::Measured => t.measurement_day(),
        Column::Value => t.measurement_value(),
        Column::SampleSize => t.measurement_n(),
        Column::Note => t.measurement_note(),
        Column::Part => t.measurement_kind(),
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
        Some(value @ Shown::Rule(Rule::Keep { tolerance })) => {
            let tolerance = t.locale().decimal(tolerance.get(), 6);
            format!("{} (± {tolerance})", words::shown(t, value))
        }
        Some(value) => words::shown(t, value),
    }
}
