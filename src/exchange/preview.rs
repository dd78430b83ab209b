//! What a spreadsheet would change, told before anything does.

use std::collections::BTreeMap;

use super::columns::{Column, STAKEHOLDERS, Table, find};
use super::lists::benefit_names;
use super::reader::{Reason, RowReader};
use super::row::stands;
use crate::domain::{
    Command, Day, Edit, Entity, Field, Kind, Line, Project, Shown, Stakeholder, StakeholderId,
};
use crate::i18n::Texts;
use crate::i18n::find::fold;
use crate::sheets::{Row, Workbook};

/// No sheet of the workbook has a header that names stakeholders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoTable;

/// What reading needs from outside.
pub struct Reading<'a> {
    /// The language in which days are read.
    pub t: &'a Texts,
    /// The day of assessments that have none.
    pub today: Day,
    /// Ids for what is new.
    pub new_id: &'a dyn Fn() -> StakeholderId,
}

impl std::fmt::Debug for Reading<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reading").field("today", &self.today).finish_non_exhaustive()
    }
}

/// A value that would change.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldChange {
    /// Which.
    pub field: Field,
    /// What it is now.
    pub old: Option<Shown>,
    /// What it would be.
    pub new: Option<Shown>,
}

/// What would become of a row.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict<T = Stakeholder> {
    /// Something that is not there yet.
    New(Box<T>),
    /// One that is there, with other values.
    Changed {
        /// As it would be.
        item: Box<T>,
        /// Its values that would change, at least one.
        changes: Vec<FieldChange>,
    },
    /// One that is there and is as the row says.
    Unchanged,
    /// The row is not used.
    Rejected(Reason),
}

/// A row with what would become of it.
#[derive(Debug, Clone, PartialEq)]
pub struct PreviewRow<T = Stakeholder> {
    /// Its number in the sheet.
    pub number: u32,
    /// The name in it, as it stands there.
    pub name: String,
    /// What would become of it.
    pub verdict: Verdict<T>,
}

/// What a sheet would change.
#[derive(Debug, Clone, PartialEq)]
pub struct Preview<T = Stakeholder> {
    /// The name on the tab.
    pub sheet: String,
    /// Its rows under the header, but for empty ones.
    pub rows: Vec<PreviewRow<T>>,
}

impl Preview {
    /// All of it as one step; `None` when nothing would change.
    #[must_use]
    pub fn command(&self) -> Option<Command> {
        let steps: Vec<Command> = self.rows.iter().filter_map(|row| edit(&row.verdict)).collect();
        (!steps.is_empty()).then_some(Command::Batch { kind: Kind::Stakeholder, steps })
    }
}

fn edit(verdict: &Verdict) -> Option<Command> {
    let edit = match verdict {
        Verdict::New(item) => Edit::Add { item: (**item).clone(), at: None },
        Verdict::Changed { item, changes } => {
            let field = changes.first().map_or(Field::Name, |change| change.field);
            Edit::Change { item: (**item).clone(), field }
        }
        Verdict::Unchanged | Verdict::Rejected(_) => return None,
    };
    Some(Command::Stakeholder(edit))
}

/// Compares the stakeholders of a workbook with those of a project.
///
/// # Errors
/// [`NoTable`] when there are none in the workbook.
pub fn preview(
    project: &Project,
    book: &Workbook,
    reading: &Reading<'_>,
) -> Result<Preview, NoTable> {
    let table = find(book, &STAKEHOLDERS).ok_or(NoTable)?;
    let mut comparing = Comparing::new(project, &table, reading);
    let rows = table.rows.iter().filter(|row| table.columns.say(row));
    let rows = rows.map(|row| comparing.row(row)).collect();
    Ok(Preview { sheet: table.sheet.name.clone(), rows })
}

/// The one with a name, or the sign that there are several.
type Named<'a> = BTreeMap<String, Option<&'a Stakeholder>>;

struct Comparing<'a> {
    project: &'a Project,
    table: &'a Table<'a>,
    reading: &'a Reading<'a>,
    by_id: BTreeMap<StakeholderId, &'a Stakeholder>,
    by_name: Named<'a>,
    /// The rows that have been, by whom they are about.
    seen: BTreeMap<StakeholderId, u32>,
    seen_new: BTreeMap<String, u32>,
}

impl<'a> Comparing<'a> {
    fn new(project: &'a Project, table: &'a Table<'a>, reading: &'a Reading<'a>) -> Self {
        let mut by_name = Named::new();
        for item in project.stakeholders.iter() {
            let several = by_name.contains_key(&key(&item.name));
            by_name.insert(key(&item.name), (!several).then_some(&**item));
        }
        let by_id = project.stakeholders.iter().map(|item| (item.id, &**item)).collect();
        let (seen, seen_new) = (BTreeMap::new(), BTreeMap::new());
        Self { project, table, reading, by_id, by_name, seen, seen_new }
    }

    fn row(&mut self, row: &Row) -> PreviewRow {
        let columns = &self.table.columns;
        let (project, reading) = (self.project, self.reading);
        let (t, today, mark) = (reading.t, reading.today, reading.t.locale().decimal_mark());
        let reader =
            RowReader { project, was: project, columns, row, t, today, mark, clears: false };
        let name = columns.cell(row, Column::Name).words().trim().to_owned();
        let verdict = reader.name(Column::Name).and_then(|line| self.verdict(reader, line));
        let verdict = verdict.unwrap_or_else(Verdict::Rejected);
        PreviewRow { number: row.number, name, verdict }
    }

    fn verdict(&mut self, mut reader: RowReader<'_>, name: Line) -> Result<Verdict, Reason> {
        let number = reader.row.number;
        let by_id = reader.id().and_then(|id: StakeholderId| self.by_id.get(&id).copied());
        reader.clears = by_id.is_some();
        let old = match (by_id, self.by_name.get(&key(&name))) {
            (Some(item), _) => item,
            (None, Some(Some(item))) => *item,
            (None, Some(None)) => return Err(Reason::SeveralSoCalled),
            (None, None) => return self.added(&reader, name),
        };
        let item = reader.applied(old, name)?;
        if let Some(&row) = self.seen.get(&old.id) {
            return Err(Reason::SameAs { row });
        }
        self.seen.insert(old.id, number);
        let changes = changes(self.project, old, &item);
        if changes.is_empty() {
            return Ok(Verdict::Unchanged);
        }
        Ok(Verdict::Changed { item: Box::new(item), changes })
    }

    fn added(&mut self, reader: &RowReader<'_>, name: Line) -> Result<Verdict, Reason> {
        let key = key(&name);
        let blank = Stakeholder::new((self.reading.new_id)(), name.clone());
        let item = reader.applied(&blank, name)?;
        if let Some(&row) = self.seen_new.get(&key) {
            return Err(Reason::SameAs { row });
        }
        self.seen_new.insert(key, reader.row.number);
        Ok(Verdict::New(Box::new(item)))
    }
}

/// What makes two names the same: neither case nor spaces tell them apart.
pub(super) fn key(name: &Line) -> String {
    fold(name.as_str()).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The values in which two states of a stakeholder differ.
fn changes(project: &Project, old: &Stakeholder, new: &Stakeholder) -> Vec<FieldChange> {
    let fields = [
        Field::Name,
        Field::Kind,
        Field::Affected,
        Field::Strategy,
        Field::Influence,
        Field::Attitude,
        Field::Interest,
        Field::Effects,
        Field::Benefits,
        Field::Stages,
        Field::Responsible,
    ];
    let shown = |item: &Stakeholder, field| shown(project, item, field);
    let mut changes: Vec<FieldChange> = fields
        .into_iter()
        .map(|field| FieldChange { field, old: shown(old, field), new: shown(new, field) })
        .filter(|change| change.old != change.new)
        .collect();
    let why = |item: &Stakeholder| item.placement().and_then(|newest| newest.reason.clone());
    let is_told = stands(old) == stands(new) && why(old) != why(new);
    if is_told {
        let told = |item| why(item).map(|reason| Shown::Text(reason.to_string()));
        changes.push(FieldChange { field: Field::Reason, old: told(old), new: told(new) });
    }
    changes
}

/// A value as it is told: benefits by their names, and of an empty list nothing.
fn shown(project: &Project, item: &Stakeholder, field: Field) -> Option<Shown> {
    if field == Field::Benefits {
        let names = benefit_names(project, &item.benefits).collect::<Vec<_>>().join(", ");
        return (!names.is_empty()).then_some(Shown::Text(names));
    }
    let is_empty = match field == Field::Effects {
        true => item.effects.is_empty(),
        false => field == Field::Stages && item.stages.is_empty(),
    };
    item.show(field).filter(|_| !is_empty)
}
