//! What a thing has one of a day: intermediate targets of an indicator, follow-ups of a user. Its
//! table names the thing and the day in each row.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::column::Column;
use super::columns::{Subject, Table};
use super::compare::{Known, Setting};
use super::preview::{FieldChange, Preview, PreviewRow, Verdict};
use super::reader::{Reason, RowReader, unknown};
use crate::domain::{Command, Day, Edit, Entity, Field, Project, Refusal, Shown};
use crate::i18n::Texts;
use crate::sheets::Row;

/// What there is one of a day.
pub(super) trait Dated: Clone + PartialEq + 'static {
    /// Whose it is.
    type Owner: Entity;
    /// How its table is known.
    const SUBJECT: &'static Subject;
    /// The column that names the owner.
    const OWNER: Column;
    /// The column of the day.
    const DAY: Column;
    /// The field of the owner.
    const FIELD: Field;
    /// Most of one owner.
    const MAX: usize;

    /// Those of an owner, by day.
    fn all(owner: &Self::Owner) -> &[Self];
    /// The owner with these instead.
    fn replaced(owner: &Self::Owner, all: Vec<Self>) -> Self::Owner;
    fn day(&self) -> Day;
    /// What a row says of a day, over what was there.
    fn read(day: Day, old: Option<&Self>, row: &RowReader<'_>) -> Result<Self, Reason>;
    /// All of it but the day, in words.
    fn told(&self, t: &Texts) -> String;
}

/// What a row says that a thing has on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct OfDay<I, T> {
    /// Whose it is.
    pub owner: I,
    /// What it is; its day is in it.
    pub item: T,
}

/// The same with the types of a table.
pub(super) type Of<T> = OfDay<<<T as Dated>::Owner as Entity>::Id, T>;

/// Compares a table with what the things of a project have.
pub(super) fn compare<T: Dated>(
    project: &Project,
    table: &Table<'_>,
    setting: Setting<'_>,
) -> Preview<Of<T>> {
    let (known, known_before) = (Known::of(project), Known::of(setting.was));
    let seen = BTreeMap::new();
    let mut comparing = Comparing::<T> { project, table, setting, known, known_before, seen };
    let rows = table.rows.iter().filter(|row| table.columns.say(row));
    let rows = rows.map(|row| comparing.row(row)).collect();
    Preview { sheet: table.sheet.name.clone(), rows }
}

struct Comparing<'a, T: Dated> {
    project: &'a Project,
    table: &'a Table<'a>,
    setting: Setting<'a>,
    known: Known<'a, T::Owner>,
    known_before: Known<'a, T::Owner>,
    /// The days that have been, with their rows.
    seen: BTreeMap<<T::Owner as Entity>::Id, BTreeMap<Day, u32>>,
}

impl<'a, T: Dated> Comparing<'a, T> {
    fn row(&mut self, row: &Row) -> PreviewRow<Of<T>> {
        let columns = &self.table.columns;
        let Setting { t, today, was } = self.setting;
        let (project, mark) = (self.project, t.locale().decimal_mark());
        let mut reader = RowReader { project, was, columns, row, t, today, mark, clears: false };
        let said = |column| reader.cell(column).words().trim().to_owned();
        let day = reader.day(reader.cell(T::DAY), T::DAY).ok().flatten();
        let day = day.map_or_else(|| said(T::DAY), |day| t.locale().date_long(day.date()));
        let name = [said(T::OWNER), day];
        let name = name.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" · ");
        let verdict = self.owner(&mut reader).and_then(|owner| self.verdict(&reader, owner));
        let verdict = verdict.unwrap_or_else(Verdict::Rejected);
        PreviewRow { number: row.number, name, verdict }
    }

    /// Whose row it is: by our id, else by the name.
    fn owner(&self, reader: &mut RowReader<'_>) -> Result<&'a Arc<T::Owner>, Reason> {
        if let Some(owner) = reader.id().and_then(|id| self.known.by_id(id)) {
            reader.clears = true;
            return Ok(owner);
        }
        let column = T::OWNER;
        let missing = |why| if why == Reason::NoName { Reason::Missing { column } } else { why };
        let name = reader.name(column).map_err(missing)?;
        if let Some(owner) = self.known.by_name(&name)? {
            return Ok(owner);
        }
        let was = self.known_before.by_name(&name)?;
        let owner = was.and_then(|it| self.known.by_id(it.id()));
        owner.ok_or_else(|| unknown(column, name.as_str()))
    }

    fn verdict(
        &mut self,
        reader: &RowReader<'_>,
        owner: &Arc<T::Owner>,
    ) -> Result<Verdict<Of<T>>, Reason> {
        let day = reader.day(reader.cell(T::DAY), T::DAY)?;
        let day = day.ok_or(Reason::Missing { column: T::DAY })?;
        let all = T::all(owner);
        let old = all.iter().find(|it| it.day() == day);
        let item = T::read(day, old, reader)?;
        let alone = T::replaced(owner, vec![item.clone()]);
        alone.admit(self.project).map_err(Reason::Refused)?;
        let seen = self.seen.entry(owner.id()).or_default();
        if let Some(&row) = seen.get(&day) {
            return Err(Reason::SameAs { row });
        }
        let n_new = seen.keys().filter(|day| all.iter().all(|it| it.day() != **day)).count();
        if old.is_none() && all.len() + n_new >= T::MAX {
            let kind = T::Owner::KIND;
            return Err(Reason::Refused(Refusal::TooMany { kind, max: T::MAX }));
        }
        seen.insert(day, reader.row.number);
        let found = Box::new(OfDay { owner: owner.id(), item });
        Ok(match old {
            None => Verdict::New(found),
            Some(old) if *old == found.item => Verdict::Unchanged,
            Some(old) => {
                let told = |it: &T| Some(Shown::Text(it.told(self.setting.t)));
                let (old, new) = (told(old), told(&found.item));
                let changes = vec![FieldChange { field: T::FIELD, old, new }];
                Verdict::Changed { item: found, changes }
            }
        })
    }
}

/// What a preview would do, a step an owner.
pub(super) fn steps<T: Dated>(project: &Project, preview: &Preview<Of<T>>) -> Vec<Command>
where
    Command: From<Edit<T::Owner>>,
{
    let mut by_owner: BTreeMap<<T::Owner as Entity>::Id, BTreeMap<Day, T>> = BTreeMap::new();
    for row in &preview.rows {
        if let Verdict::New(found) | Verdict::Changed { item: found, .. } = &row.verdict {
            let of_owner = by_owner.entry(found.owner).or_default();
            of_owner.insert(found.item.day(), found.item.clone());
        }
    }
    let known = Known::<T::Owner>::of(project);
    let step = |(id, said): (_, BTreeMap<Day, T>)| {
        let owner = known.by_id(id)?;
        let mut all: BTreeMap<Day, T> =
            T::all(owner).iter().map(|it| (it.day(), it.clone())).collect();
        all.extend(said);
        let item = T::replaced(owner, all.into_values().collect());
        Some(Edit::Change { item, field: T::FIELD }.into())
    };
    by_owner.into_iter().filter_map(step).collect()
}
