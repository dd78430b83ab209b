//! What stands in the columns of a table of things: for each a column, how it goes out, and how it
//! comes back.

use super::column::{Column, ID_TITLE, title};
use super::columns::Subject;
use super::reader::{Reason, RowReader};
use crate::domain::{Day, Entity, Field, Line, Project, Shown, Value};
use crate::i18n::Texts;
use crate::sheets::{Cell, ColumnSpec, Look};
use crate::words::Choice;

/// A column that goes out and comes back.
pub(super) struct Held<T: 'static> {
    pub(super) column: Column,
    /// **Unit** characters.
    pub(super) width: u16,
    pub(super) look: Look,
    /// What may be chosen; nothing: anything.
    pub(super) choices: fn(&Texts) -> Vec<String>,
    pub(super) cell: fn(&T, &Project, &Texts) -> Cell,
    pub(super) read: fn(&mut T, &RowReader<'_>) -> Result<(), Reason>,
}

/// A thing of which there is a table.
pub(super) trait Tabled: Entity {
    /// The column of its name, which stands first.
    const NAME: Column;
    /// How its table is known.
    const SUBJECT: &'static Subject;
    /// What stands in the columns after the name.
    const HELD: &'static [Held<Self>];
    /// The fields in which two states of it may differ.
    const FIELDS: &'static [Field];

    /// A new one.
    fn blank(id: Self::Id, name: Line) -> Self;
    /// The same with another name.
    fn named(self, name: Line) -> Self;
    /// A field as it is told.
    fn told(&self, field: Field, project: &Project, t: &Texts) -> Option<Shown>;
}

/// Any word.
pub(super) fn anything(_: &Texts) -> Vec<String> {
    Vec::new()
}

/// The words of a list.
pub(super) fn words<C: Choice>(t: &Texts) -> Vec<String> {
    C::all().iter().map(|choice| choice.word(t).to_owned()).collect()
}

pub(super) fn word<C: Choice>(value: Option<C>, t: &Texts) -> Cell {
    value.map_or(Cell::Empty, |value| Cell::text(value.word(t)))
}

pub(super) fn text(value: Option<&impl ToString>) -> Cell {
    value.map_or(Cell::Empty, |value| Cell::text(value.to_string()))
}

pub(super) fn number(value: Option<Value>) -> Cell {
    value.map_or(Cell::Empty, |value| Cell::Number(value.get()))
}

pub(super) fn day(day: Option<Day>) -> Cell {
    day.map_or(Cell::Empty, |day| Cell::Day(day.days()))
}

/// A column of our own.
pub(super) fn column(title: &str, width: u16, look: Look) -> ColumnSpec {
    ColumnSpec { title: title.to_owned(), width, look, ..ColumnSpec::default() }
}

/// The column with our id, folded away.
pub(super) fn id_column() -> ColumnSpec {
    ColumnSpec { is_hidden: true, ..column(ID_TITLE, 24, Look::Words) }
}

/// The columns of a table of things, but for what is only told and the id.
pub(super) fn columns<T: Tabled>(t: &Texts) -> Vec<ColumnSpec> {
    let held = T::HELD.iter().map(|held| ColumnSpec {
        choices: (held.choices)(t),
        ..column(title(t, held.column), held.width, held.look)
    });
    std::iter::once(column(title(t, T::NAME), 36, Look::Words)).chain(held).collect()
}

/// The cells of a thing in these columns.
pub(super) fn cells<T: Tabled>(item: &T, project: &Project, t: &Texts) -> Vec<Cell> {
    let held = T::HELD.iter().map(|held| (held.cell)(item, project, t));
    std::iter::once(Cell::text(item.name().as_str())).chain(held).collect()
}

/// Where a column stands.
pub(super) fn place<T: Tabled>(column: Column) -> usize {
    T::HELD.iter().position(|held| held.column == column).map_or(0, |at| at + 1)
}
