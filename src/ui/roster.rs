//! Joins a roster of the project to the general parts: from a list of fields with a getter and a
//! setter each come the register, the panel with all fields, adding, pasting, removing and moving.
//!
//! This is why a new tool costs a page of code: it describes its fields and nothing else.

mod chosen;
mod named;
mod page;
mod panel;
pub mod values;

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::domain::{Command, Day, Edit, Entity, Field, Line};
use crate::i18n::Texts;
use crate::i18n::find::fold;
use crate::ui::parts::register::{CellEdit, Column, Paste, RegisterModel, RowId};
pub use chosen::Chosen;
pub use page::{ReadColumn, RosterPage, RosterWords};
pub use panel::{Panel, PanelWords, Tool, entity_input};

/// What a setter may ask for.
#[derive(Debug, Clone, Copy)]
pub struct Setting {
    /// Texts of the language.
    pub t: &'static Texts,
    /// Today, for dated fields.
    pub today: Day,
}

/// One field of an entity: how it looks, how it is read, how it is set.
#[derive(Debug, Clone)]
pub struct EntityField<T> {
    /// Which field it is, for labels and the change log.
    pub field: Field,
    /// How it looks.
    pub column: Column,
    /// Whether the table shows it; the panel shows all.
    pub in_table: bool,
    /// Reads it as text: for a choice its key.
    pub get: fn(&T, &'static Texts) -> String,
    /// The entity with the field set; the error is a sentence for the person.
    pub set: fn(&T, &str, Setting) -> Result<T, String>,
}

impl<T> EntityField<T> {
    /// The entity with the field set. A choice is known by the word that stands for it here, too,
    /// as when it is pasted.
    fn put(&self, entity: &T, text: &str, setting: Setting) -> Result<T, String> {
        let text = self.column.field.key_of(text).unwrap_or(text);
        (self.set)(entity, text, setting)
    }
}

/// What a tool says of its entities.
#[derive(Debug)]
pub struct EntityFields<T: Entity> {
    /// All fields; the first one is the name.
    pub fields: Vec<EntityField<T>>,
    /// Makes a new one of a name.
    pub new: fn(T::Id, Line) -> T,
}

/// A shared description of a tool's fields.
pub type Fields<T> = StoredValue<Arc<EntityFields<T>>>;

impl<T: Entity + Send + Sync> EntityFields<T> {
    /// Keeps the description for callbacks.
    #[must_use]
    pub fn stored(self) -> Fields<T> {
        StoredValue::new(Arc::new(self))
    }

    fn in_table(&self) -> impl Iterator<Item = &EntityField<T>> {
        self.fields.iter().filter(|field| field.in_table)
    }

    /// The columns of the table.
    #[must_use]
    pub fn columns(&self) -> Vec<Column> {
        self.in_table().map(|field| field.column.clone()).collect()
    }
}

fn id_of<T: Entity>(row: &str) -> Option<T::Id> {
    row.parse().ok()
}

/// The entity of a row, as it is now.
pub(super) fn entity_of<T: Entity>(app: AppHandle, row: &str) -> Option<Arc<T>> {
    let project = app.project()?;
    T::roster(&project).get(id_of::<T>(row)?).cloned()
}

/// A register over all entities of a kind.
pub fn register_model<T>(fields: Fields<T>, open: Option<Callback<RowId>>) -> RegisterModel
where
    T: Entity + Send + Sync,
    Command: From<Edit<T>>,
{
    let app = AppHandle::get();
    let rows = app.select(|project| {
        T::roster(project).iter().map(|row| row.id().to_string()).collect::<Vec<_>>()
    });
    // Sorting and filtering read every row: each is found at once, where there are thousands too.
    let places = Memo::new(move |_| {
        rows.with(|rows| Arc::new(rows.iter().cloned().zip(0..).collect::<Places>()))
    });
    RegisterModel {
        rows,
        cells: Callback::new(move |row: RowId| cells_of(app, fields, places, &row)),
        edit: Callback::new(move |edit: CellEdit| {
            let all = fields.get_value();
            let field = all.in_table().nth(edit.column);
            field.map_or(Ok(()), |field| set_field(app, field, &edit.row, &edit.text))
        }),
        add: Callback::new(move |name: String| add(app, fields, &name)),
        paste: Callback::new(move |paste: Paste| take_block(app, fields, &paste)),
        remove: Callback::new(move |row: RowId| {
            if let Some(id) = id_of::<T>(&row) {
                app.act(Edit::<T>::Remove { id });
            }
        }),
        relocate: Some(Callback::new(move |(row, to): (RowId, usize)| {
            if let Some(id) = id_of::<T>(&row) {
                app.act(Edit::<T>::Move { id, to });
            }
        })),
        open,
    }
}

/// Where each row stands.
type Places = BTreeMap<RowId, usize>;

fn cells_of<T: Entity + Send + Sync>(
    app: AppHandle,
    fields: Fields<T>,
    places: Memo<Arc<Places>>,
    row: &str,
) -> Vec<String> {
    let Some(project) = app.follow_project() else { return Vec::new() };
    let place = places.with(|places| places.get(row).copied());
    let found = place.and_then(|at| T::roster(&project).iter().nth(at));
    let Some(entity) = found.filter(|it| Some(it.id()) == id_of::<T>(row)).cloned() else {
        return Vec::new();
    };
    let t = app.t();
    fields.with_value(|fields| fields.in_table().map(|field| (field.get)(&entity, t)).collect())
}

/// Sets one field of the entity of a row.
fn set_field<T>(app: AppHandle, field: &EntityField<T>, row: &str, text: &str) -> Result<(), String>
where
    T: Entity,
    Command: From<Edit<T>>,
{
    let Some(entity) = entity_of::<T>(app, row) else {
        return Err(app.t().refusal_unknown().to_owned());
    };
    let setting = Setting { t: app.t(), today: app.today() };
    let item = field.put(&entity, text, setting)?;
    app.try_dispatch(Edit::Change { item, field: field.field })
}

fn add<T>(app: AppHandle, fields: Fields<T>, name: &str) -> Result<RowId, String>
where
    T: Entity + Send + Sync,
    Command: From<Edit<T>>,
{
    let name = values::name(app.t(), name)?;
    let id = app.new_id::<T::Id>();
    let item = fields.with_value(|fields| (fields.new)(id, name));
    app.try_dispatch(Edit::Add { item, at: None })?;
    Ok(id.to_string())
}

/// Takes a pasted block: cells go over the rows from the cursor on, further rows are added. All of
/// it is one step; a cell that is not understood stops the whole and says which.
fn take_block<T>(app: AppHandle, fields: Fields<T>, paste: &Paste) -> Result<(), String>
where
    T: Entity + Send + Sync,
    Command: From<Edit<T>>,
{
    let all = fields.get_value();
    let columns: Vec<&EntityField<T>> = all.in_table().skip(paste.column).collect();
    let has_heads = paste.rows.first().is_some_and(|row| is_head(&columns, row));
    let rows = paste.rows.iter().skip(usize::from(has_heads));
    let targets = paste.below.iter().map(Some).chain(std::iter::repeat(None));
    let mut steps = Vec::new();
    for (at, (cells, target)) in rows.zip(targets).enumerate() {
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let fault = |why: &str| app.t().paste_fault(at as u64 + 1, why);
        let existing = target.and_then(|row| entity_of::<T>(app, row));
        steps.extend(take_row(app, &all, &columns, existing, cells).map_err(|why| fault(&why))?);
    }
    if steps.is_empty() {
        return Ok(());
    }
    app.try_dispatch(Command::Batch { kind: T::KIND, steps })
}

/// Whether a pasted row repeats the heads of the columns.
fn is_head<T>(columns: &[&EntityField<T>], cells: &[String]) -> bool {
    let is_same = |(field, cell): (&&EntityField<T>, &String)| {
        fold(cell.trim()) == fold(&field.column.field.label)
    };
    let n_same = columns.iter().zip(cells).filter(|&pair| is_same(pair)).count();
    n_same > 0 && 2 * n_same >= cells.len().min(columns.len())
}

fn take_row<T>(
    app: AppHandle,
    all: &EntityFields<T>,
    columns: &[&EntityField<T>],
    existing: Option<Arc<T>>,
    cells: &[String],
) -> Result<Vec<Command>, String>
where
    T: Entity,
    Command: From<Edit<T>>,
{
    let setting = Setting { t: app.t(), today: app.today() };
    let is_new = existing.is_none();
    let mut cells = columns.iter().zip(cells);
    let mut entity = match existing {
        Some(entity) => entity.as_ref().clone(),
        None => {
            // A new row begins with its name, wherever the cursor stood.
            let name = cells.next().map_or("", |(_, cell)| cell.as_str());
            (all.new)(app.new_id::<T::Id>(), values::name(app.t(), name)?)
        }
    };
    let before = entity.clone();
    let mut changed = Field::Name;
    for (field, cell) in cells {
        entity = field.put(&entity, cell, setting)?;
        changed = field.field;
    }
    Ok(match is_new {
        true => vec![Edit::Add { item: entity, at: None }.into()],
        false if entity == before => vec![],
        false => vec![Edit::Change { item: entity, field: changed }.into()],
    })
}
