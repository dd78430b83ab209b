//! A table that feels like a spreadsheet and reads like a document, for any kind of row.
//!
//! It knows fields and texts, no domain type: a tool describes its columns, hands in its rows as
//! ids and gives callbacks for what people do. Arrow keys walk, Enter edits and goes on to the next
//! row, Tab goes across, typing replaces, a block from a spreadsheet is pasted where the cursor
//! stands, Ctrl+C copies the marked block. Long tables draw only the rows near the view.

mod body;
mod cell;
mod cursor;
mod keys;
mod tools;

use std::sync::Arc;

use leptos::prelude::*;

use super::field::{FieldKind, FieldSpec};
use crate::app::glue::{AppHandle, follow_sight};
use crate::app::table::{Sort, Wanted, order, searchable};
use crate::i18n::parse_date;
use body::Body;
use cursor::Cursor;
use tools::{Head, Tools};

/// Identity of a row, as text.
pub type RowId = String;

/// How wide a column is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Width {
    /// The name of the row.
    Name,
    /// Running text.
    Text,
    /// A level with its symbol.
    Level,
    /// A word or two.
    Word,
    /// A number.
    Number,
    /// How much of a whole, or a word for it.
    Share,
    /// A day.
    Date,
}

impl Width {
    fn attribute(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Text => "text",
            Self::Level => "level",
            Self::Word => "word",
            Self::Number => "number",
            Self::Share => "share",
            Self::Date => "date",
        }
    }
}

/// A column of a register.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// The field it shows.
    pub field: FieldSpec,
    /// How wide it is.
    pub width: Width,
    /// Whether it stays on a narrow screen.
    pub keeps: bool,
    /// Whether its cells can be edited in place.
    pub is_editable: bool,
}

impl Column {
    /// A column that goes away on a narrow screen.
    #[must_use]
    pub fn new(width: Width, field: FieldSpec) -> Self {
        Self { field, width, keeps: false, is_editable: true }
    }

    /// A column that stays on a narrow screen.
    #[must_use]
    pub fn kept(width: Width, field: FieldSpec) -> Self {
        Self { keeps: true, ..Self::new(width, field) }
    }

    /// A column whose cells are only read.
    #[must_use]
    pub fn read_only(self) -> Self {
        Self { is_editable: false, ..self }
    }
}

/// A change of one cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellEdit {
    /// The row.
    pub row: RowId,
    /// The column's place.
    pub column: usize,
    /// What was written: for a choice its key.
    pub text: String,
}

/// A block that was pasted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paste {
    /// The row where the cursor stands; `None`: as new rows at the end.
    pub at: Option<RowId>,
    /// Ids of the rows from there on, in the order seen.
    pub below: Vec<RowId>,
    /// The column where the cursor stands.
    pub column: usize,
    /// Cells as texts.
    pub rows: Vec<Vec<String>>,
}

/// What a tool gives a register to work with.
#[derive(Debug, Clone, Copy)]
pub struct RegisterModel {
    /// Ids of the rows in the order of the document.
    pub rows: Memo<Vec<RowId>>,
    /// The cells of a row: for a choice its key. Follows the document.
    pub cells: Callback<RowId, Vec<String>>,
    /// Changes a cell; the error is a sentence for the person.
    pub edit: Callback<CellEdit, Result<(), String>>,
    /// Adds a row with this name at the end; gives its id.
    pub add: Callback<String, Result<RowId, String>>,
    /// Takes a pasted block.
    pub paste: Callback<Paste, Result<(), String>>,
    /// Takes rows away.
    pub remove: Callback<RowId>,
    /// Gives a row another place, when rows have an order of their own.
    pub relocate: Option<Callback<(RowId, usize)>>,
    /// Opens a row with all its fields, when there is more than the table shows.
    pub open: Option<Callback<RowId>>,
}

impl RegisterModel {
    /// The register with some of its rows alone. A row that is moved goes to where the row is whose
    /// place it takes.
    #[must_use]
    pub fn showing(self, shown: Memo<Vec<RowId>>) -> Self {
        let all = self.rows;
        let place = move |to: usize| {
            let other = shown.with_untracked(|shown| shown.get(to).or(shown.last()).cloned())?;
            all.with_untracked(|all| all.iter().position(|row| *row == other))
        };
        let relocate = self.relocate.map(|relocate| {
            Callback::new(move |(row, to): (RowId, usize)| {
                if let Some(to) = place(to) {
                    relocate.run((row, to));
                }
            })
        });
        Self { rows: shown, relocate, ..self }
    }
}

/// The words of a register that depend on what its rows are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterWords {
    /// What the table holds: "Stakeholders".
    pub label: String,
    /// "Write a stakeholder and press Enter".
    pub add_prompt: String,
    /// The label of that field: "New stakeholder".
    pub add_label: String,
}

/// Element id of a cell of the register with this scope, for whoever gives it the focus.
#[must_use]
pub fn cell_id(scope: &str, row: &str, column: usize) -> String {
    format!("{scope}-{row}-{column}")
}

/// Element id of the field where the next row is written.
#[must_use]
pub fn add_id(scope: &str) -> String {
    format!("{scope}-add")
}

/// What stands in each row, in their order; read when somebody asks.
type Texts = Memo<Arc<Vec<String>>>;

/// What the parts of one register share.
#[derive(Debug, Clone, Copy)]
pub(in crate::ui::parts) struct Shared {
    pub(super) scope: StoredValue<String>,
    pub(super) columns: StoredValue<Arc<Vec<Column>>>,
    pub(super) model: RegisterModel,
    pub(super) filter: RwSignal<String>,
    /// For the filter.
    pub(super) texts: Texts,
    pub(super) sort: RwSignal<Option<Sort>>,
    /// Ids of the rows seen, in the order seen.
    pub(super) seen: Memo<Arc<Vec<RowId>>>,
    pub(super) cursor: Cursor,
    /// Why the last edit was refused; said under the table.
    pub(super) fault: RwSignal<Option<String>>,
}

impl Shared {
    pub(super) fn columns(self) -> Arc<Vec<Column>> {
        self.columns.get_value()
    }

    pub(super) fn cell_id(self, row: &str, column: usize) -> String {
        self.scope.with_value(|scope| cell_id(scope, row, column))
    }

    /// The table itself, which has the focus while a cell is on its way into the page.
    pub(super) fn table_id(self) -> String {
        self.scope.with_value(|scope| format!("{scope}-table"))
    }

    pub(super) fn add_id(self) -> String {
        self.scope.with_value(|scope| add_id(scope))
    }

    /// A cell as a person reads it.
    pub(super) fn display(self, column: usize, value: &str) -> String {
        self.columns.with_value(|columns| {
            columns.get(column).map_or_else(String::new, |column| column.field.display(value))
        })
    }
}

/// The register.
#[component]
pub fn Register(
    /// Stable name, part of element ids.
    #[prop(into)]
    scope: String,
    /// Its words.
    words: RegisterWords,
    /// Its columns; the first one names the row.
    columns: Vec<Column>,
    /// Its rows and what may be done with them.
    model: RegisterModel,
    /// Whether its rows are as low as those of a list of figures.
    #[prop(optional)]
    is_compact: bool,
) -> impl IntoView {
    let columns = Arc::new(columns);
    let filter = RwSignal::new(String::new());
    let sort = RwSignal::new(None);
    let (seen, texts) = seen_rows(&columns, model, filter, sort);
    let shared = Shared {
        scope: StoredValue::new(scope),
        columns: StoredValue::new(Arc::clone(&columns)),
        model,
        filter,
        texts,
        sort,
        seen,
        cursor: Cursor::new(model.rows, seen, columns.len()),
        fault: RwSignal::new(None),
    };
    let app = AppHandle::get();
    let look = move || keys::scrolled(app, shared);
    follow_sight(shared.cursor.scroller, look);
    let (label, table_label) = (words.label.clone(), words.label.clone());
    let n_rows = move || (seen.with(|seen| seen.len()) + 1).to_string();
    let n_columns = columns.len() + 2;
    view! {
        <section class="register" aria-label=label data-density=is_compact.then_some("compact")>
            <Tools shared=shared words=words.clone()/>
            <div class="register-scroll" node_ref=shared.cursor.scroller on:scroll=move |_| look()>
                <table
                    class="register-table"
                    id=shared.table_id()
                    tabindex="-1"
                    role="grid"
                    aria-label=table_label
                    aria-rowcount=n_rows
                    aria-colcount=n_columns.to_string()
                    aria-multiselectable="true"
                    on:keydown=move |event| keys::pressed(shared, &event)
                    on:copy=move |event| keys::copied(shared, &event)
                    on:paste=move |event| keys::pasted(shared, &event)
                >
                    <Head shared=shared/>
                    <Body shared=shared words=words/>
                </table>
            </div>
            <p class="register-fault" role="alert">{move || shared.fault.get()}</p>
        </section>
    }
}

/// Ids of the rows that pass the filter, sorted, and what stands in all rows. While there is neither
/// filter nor sorting, no cell is read; and while a filter is written, the cells are read once and
/// not with every letter.
fn seen_rows(
    columns: &Arc<Vec<Column>>,
    model: RegisterModel,
    filter: RwSignal<String>,
    sort: RwSignal<Option<Sort>>,
) -> (Memo<Arc<Vec<RowId>>>, Texts) {
    let ordered = ordered_rows(Arc::clone(columns), model, sort);
    let columns = Arc::clone(columns);
    let texts = Memo::new(move |_| {
        let words = |row: &RowId| {
            let cells = model.cells.run(row.clone());
            let told = columns.iter().zip(&cells).map(|(column, cell)| column.field.display(cell));
            searchable(&told.collect::<Vec<_>>())
        };
        ordered.with(|rows| Arc::new(rows.iter().map(words).collect::<Vec<_>>()))
    });
    let seen = Memo::new(move |_| {
        let wanted = filter.with(|filter| Wanted::new(filter));
        let rows = ordered.get();
        if wanted.is_all() {
            return rows;
        }
        let texts = texts.get();
        let is_seen = |(row, text): (&RowId, &String)| wanted.is_in(text).then(|| row.clone());
        Arc::new(rows.iter().zip(texts.iter()).filter_map(is_seen).collect())
    });
    (seen, texts)
}

/// All rows, in the order of the document or of a column.
fn ordered_rows(
    columns: Arc<Vec<Column>>,
    model: RegisterModel,
    sort: RwSignal<Option<Sort>>,
) -> Memo<Arc<Vec<RowId>>> {
    let app = AppHandle::get();
    let (locale, today) = (app.locale(), app.today().date());
    let day = move |text: &str| {
        parse_date(text, locale, today).map_or_else(|_| String::new(), |date| date.to_string())
    };
    Memo::new(move |_| {
        let rows = model.rows.get();
        let Some(sort) = sort.get() else { return Arc::new(rows) };
        let column = columns.get(sort.column);
        let cells: Vec<String> = rows
            .iter()
            .map(|row| {
                let cell = model.cells.run(row.clone()).into_iter().nth(sort.column);
                sortable(column, cell.unwrap_or_default(), &day)
            })
            .collect();
        let order = order(&cells, sort.descending);
        Arc::new(order.into_iter().filter_map(|at| rows.get(at).cloned()).collect())
    })
}

/// A cell as it is sorted: a choice by its place in the list, so that low, medium and high stand in
/// that order, and a day as year, month, day.
fn sortable(column: Option<&Column>, cell: String, day: &impl Fn(&str) -> String) -> String {
    match column {
        Some(column) if column.field.kind == FieldKind::Date => day(&cell),
        Some(column) => column.field.place_of(&cell).map_or(cell, |place| place.to_string()),
        None => cell,
    }
}
