//! A table of things compared with those of a project, row by row.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::columns::Table;
use super::held::Tabled;
use super::preview::{FieldChange, Preview, PreviewRow, Verdict, key};
use super::reader::{Reason, RowReader};
use crate::domain::{Command, Day, Edit, Entity, Field, Line, Project, Refusal};
use crate::i18n::Texts;
use crate::sheets::Row;

/// How texts are read: in which language and on which day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Setting<'a> {
    pub(super) t: &'a Texts,
    pub(super) today: Day,
    /// The project before the tables that were compared first: what one table calls otherwise, the
    /// next may still call as it was.
    pub(super) was: &'a Project,
}

/// The things of a project by id and by name, for tables of tens of thousands.
pub(super) struct Known<'a, T: Entity> {
    by_id: BTreeMap<T::Id, &'a Arc<T>>,
    /// The one with a name, or the sign that there are several.
    by_name: BTreeMap<String, Option<&'a Arc<T>>>,
}

impl<'a, T: Entity> Known<'a, T> {
    pub(super) fn of(project: &'a Project) -> Self {
        let (mut by_id, mut by_name) = (BTreeMap::new(), BTreeMap::new());
        for item in T::roster(project).iter() {
            by_id.insert(item.id(), item);
            let several = by_name.contains_key(&key(item.name()));
            by_name.insert(key(item.name()), (!several).then_some(item));
        }
        Self { by_id, by_name }
    }

    pub(super) fn by_id(&self, id: T::Id) -> Option<&'a Arc<T>> {
        self.by_id.get(&id).copied()
    }

    /// The one that is called so, if there is one.
    ///
    /// # Errors
    /// [`Reason::SeveralSoCalled`].
    pub(super) fn by_name(&self, name: &Line) -> Result<Option<&'a Arc<T>>, Reason> {
        match self.by_name.get(&key(name)) {
            Some(None) => Err(Reason::SeveralSoCalled),
            Some(Some(item)) => Ok(Some(item)),
            None => Ok(None),
        }
    }
}

/// Compares the rows of a table with the things of a project.
pub(super) fn compare<T: Tabled>(
    project: &Project,
    table: &Table<'_>,
    setting: Setting<'_>,
    new_id: &dyn Fn() -> T::Id,
) -> Preview<T> {
    let (known, seen) = (Known::of(project), (BTreeMap::new(), BTreeMap::new()));
    let mut comparing = Comparing { project, table, setting, new_id, known, seen };
    let rows = table.rows.iter().filter(|row| table.columns.say(row));
    let rows = rows.map(|row| comparing.row(row)).collect();
    Preview { sheet: table.sheet.name.clone(), rows }
}

/// What a preview of things would do, a step a row.
pub(super) fn steps<T: Tabled>(preview: &Preview<T>) -> Vec<Command>
where
    Command: From<Edit<T>>,
{
    let step = |row: &PreviewRow<T>| match &row.verdict {
        Verdict::New(item) => Some(Edit::Add { item: (**item).clone(), at: None }.into()),
        Verdict::Changed { item, changes } => {
            let field = changes.first().map_or(Field::Name, |change| change.field);
            Some(Edit::Change { item: (**item).clone(), field }.into())
        }
        Verdict::Unchanged | Verdict::Rejected(_) => None,
    };
    preview.rows.iter().filter_map(step).collect()
}

struct Comparing<'a, T: Tabled> {
    project: &'a Project,
    table: &'a Table<'a>,
    setting: Setting<'a>,
    new_id: &'a dyn Fn() -> T::Id,
    known: Known<'a, T>,
    /// The rows that have been, by whom they are about, and those about what is new.
    seen: (BTreeMap<T::Id, u32>, BTreeMap<String, u32>),
}

impl<T: Tabled> Comparing<'_, T> {
    fn row(&mut self, row: &Row) -> PreviewRow<T> {
        let columns = &self.table.columns;
        let Setting { t, today, was } = self.setting;
        let (project, mark) = (self.project, t.locale().decimal_mark());
        let reader = RowReader { project, was, columns, row, t, today, mark, clears: false };
        let name = columns.cell(row, T::NAME).words().trim().to_owned();
        let verdict = reader.name(T::NAME).and_then(|line| self.verdict(reader, line));
        let verdict = verdict.unwrap_or_else(Verdict::Rejected);
        PreviewRow { number: row.number, name, verdict }
    }

    fn verdict(&mut self, mut reader: RowReader<'_>, name: Line) -> Result<Verdict<T>, Reason> {
        let by_id = reader.id().and_then(|id| self.known.by_id(id));
        reader.clears = by_id.is_some();
        let old = match by_id {
            Some(item) => Some(item),
            None => self.known.by_name(&name)?,
        };
        let Some(old) = old else { return self.added(&reader, name) };
        let mut item = T::clone(old).named(name);
        for held in T::HELD {
            (held.read)(&mut item, &reader)?;
        }
        old.may_become(&item).map_err(Reason::Refused)?;
        item.admit(self.project).map_err(Reason::Refused)?;
        if let Some(&row) = self.seen.0.get(&old.id()) {
            return Err(Reason::SameAs { row });
        }
        self.seen.0.insert(old.id(), reader.row.number);
        let changes = changes(self.project, self.setting.t, &**old, &item);
        if changes.is_empty() {
            return Ok(Verdict::Unchanged);
        }
        Ok(Verdict::Changed { item: Box::new(item), changes })
    }

    fn added(&mut self, reader: &RowReader<'_>, name: Line) -> Result<Verdict<T>, Reason> {
        let key = key(&name);
        let mut item = T::blank((self.new_id)(), name);
        for held in T::HELD {
            (held.read)(&mut item, reader)?;
        }
        item.admit(self.project).map_err(Reason::Refused)?;
        if let Some(&row) = self.seen.1.get(&key) {
            return Err(Reason::SameAs { row });
        }
        if T::roster(self.project).len() + self.seen.1.len() >= T::LIMIT {
            return Err(Reason::Refused(Refusal::TooMany { kind: T::KIND, max: T::LIMIT }));
        }
        self.seen.1.insert(key, reader.row.number);
        Ok(Verdict::New(Box::new(item)))
    }
}

/// The values in which two states of a thing differ.
fn changes<T: Tabled>(project: &Project, t: &Texts, old: &T, new: &T) -> Vec<FieldChange> {
    let of = |&field: &Field| FieldChange {
        field,
        old: old.told(field, project, t),
        new: new.told(field, project, t),
    };
    T::FIELDS.iter().map(of).filter(|change| change.old != change.new).collect()
}
