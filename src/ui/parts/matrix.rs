//! Rows × columns of small cells that hold any of a few marks, for any kind of row and column.
//!
//! It knows heads, marks and texts, no domain type. Arrow keys walk, Home and End lead to the ends,
//! the letter of a mark sets it or takes it away, Delete empties, Enter or a press opens the choices
//! of a cell; on a head it opens the row or the column, and Alt with an arrow moves it.

mod choices;
mod keys;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::app::glue::AppHandle;
use choices::Choices;

/// Identity of a row or a column, as text.
pub type HeadId = String;

/// A row or a column.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Head {
    /// Which it is.
    pub id: HeadId,
    /// What it is called.
    pub name: String,
    /// What is to be said of it, quietly.
    pub notes: Vec<String>,
}

/// Which way a head lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Axis {
    /// A row.
    Row,
    /// A column.
    Column,
}

/// What a cell may hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// What is written in the cell, and the key that sets it.
    pub letter: String,
    /// What it means.
    pub word: String,
    /// How heavy it looks.
    pub weight: &'static str,
}

/// A cell by its row and column.
pub type CellId = (HeadId, HeadId);

/// What a tool gives a matrix to work with.
#[derive(Debug, Clone, Copy)]
pub struct MatrixModel {
    /// The rows.
    pub rows: Memo<Vec<Head>>,
    /// The columns.
    pub columns: Memo<Vec<Head>>,
    /// What cells may hold.
    pub marks: Memo<Vec<Mark>>,
    /// The places of the marks that a cell holds. Follows the document.
    pub cell: Callback<CellId, Vec<usize>>,
    /// Gives a cell these marks and no others.
    pub set: Callback<(CellId, Vec<usize>)>,
    /// Opens a row or a column.
    pub open: Callback<(Axis, HeadId)>,
    /// Moves a row or a column by so many places.
    pub relocate: Callback<(Axis, HeadId, isize)>,
}

/// Where the cursor stands, or where choices are open: row and column, 0 for the heads.
type Place = (usize, usize);

/// The choices of a cell, and where they hang.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Opened {
    cell: CellId,
    left_px: i32,
    top_px: i32,
}

/// What the parts of one matrix share.
#[derive(Debug, Clone, Copy)]
struct Shared {
    scope: &'static str,
    model: MatrixModel,
    at: RwSignal<Place>,
    opened: RwSignal<Option<Opened>>,
    scroller: NodeRef<leptos::html::Div>,
}

/// Element id of a cell or head, for whoever gives it the focus.
#[must_use]
pub fn element_id(scope: &str, (row, column): (usize, usize)) -> String {
    format!("{scope}-{row}-{column}")
}

fn place_of(heads: Memo<Vec<Head>>, id: &str) -> usize {
    heads.with(|heads| heads.iter().position(|head| head.id == id).map_or(0, |at| at + 1))
}

fn head_at(heads: Memo<Vec<Head>>, at: usize) -> Option<HeadId> {
    heads.with_untracked(|heads| heads.get(at.checked_sub(1)?).map(|head| head.id.clone()))
}

impl Shared {
    /// Heads included.
    fn size(self) -> Place {
        (self.model.rows.with(Vec::len) + 1, self.model.columns.with(Vec::len) + 1)
    }

    /// Where the cursor stands, kept within a table that may have become smaller.
    fn place(self) -> Place {
        let (rows, columns) = self.size();
        let (row, column) = self.at.get();
        match (row.min(rows - 1), column.min(columns - 1)) {
            (0, 0) if columns > 1 => (0, 1),
            place => place,
        }
    }

    fn cell_at(self, (row, column): Place) -> Option<CellId> {
        Some((head_at(self.model.rows, row)?, head_at(self.model.columns, column)?))
    }

    fn marks_of(self, cell: &CellId) -> Vec<usize> {
        self.model.cell.run(cell.clone())
    }

    /// Sets a mark of a cell, or takes it away.
    fn turn(self, cell: &CellId, mark: usize) {
        let mut marks = self.marks_of(cell);
        match marks.iter().position(|&it| it == mark) {
            Some(at) => drop(marks.remove(at)),
            None => marks.push(mark),
        }
        self.model.set.run((cell.clone(), marks));
    }

    fn focus(self) {
        let place = untrack(|| self.place());
        AppHandle::get().focus_now(&element_id(self.scope, place));
    }

    /// Opens what the cursor stands on: the choices of a cell, or the row or column of a head.
    fn open(self, place: Place, event: &web_sys::Event) {
        self.at.set(place);
        match (head_at(self.model.rows, place.0), head_at(self.model.columns, place.1)) {
            (Some(row), Some(column)) => self.open_choices((row, column), event),
            (Some(row), None) => self.model.open.run((Axis::Row, row)),
            (None, Some(column)) => self.model.open.run((Axis::Column, column)),
            (None, None) => {}
        }
    }

    fn open_choices(self, cell: CellId, event: &web_sys::Event) {
        let element = event.target().and_then(|it| it.dyn_into::<web_sys::Element>().ok());
        let node = element.and_then(|it| it.closest("td").ok().flatten());
        let Some(node) = node.and_then(|it| it.dyn_into::<HtmlElement>().ok()) else { return };
        let Some(scroller) = self.scroller.get_untracked() else { return };
        let left_px = node.offset_left() - scroller.scroll_left();
        let top_px = node.offset_top() + node.offset_height() - scroller.scroll_top();
        self.opened.set(Some(Opened { cell, left_px, top_px }));
    }
}

/// The matrix.
#[component]
pub fn Matrix(
    /// Stable name, part of element ids.
    scope: &'static str,
    /// What it is called, for those who do not see it.
    #[prop(into)]
    label: String,
    /// What stands above the heads of the rows.
    #[prop(into)]
    corner: String,
    /// Its rows, columns and cells, and what may be done with them.
    model: MatrixModel,
) -> impl IntoView {
    let shared = Shared {
        scope,
        model,
        at: RwSignal::new((1, 1)),
        opened: RwSignal::new(None),
        scroller: NodeRef::new(),
    };
    let columns = move || model.columns.with(|heads| ids(heads));
    let rows = move || model.rows.with(|heads| ids(heads));
    view! {
        <div class="matrix">
            <div class="matrix-scroll" node_ref=shared.scroller on:scroll=move |_| shared.opened.set(None)>
                <table class="matrix-table" role="grid" aria-label=label
                    aria-rowcount=move || shared.size().0.to_string()
                    aria-colcount=move || shared.size().1.to_string()
                    on:keydown=move |event| keys::pressed(shared, &event)>
                    <thead>
                        <tr role="row" aria-rowindex="1">
                            <td class="matrix-corner" role="gridcell">{corner}</td>
                            <For each=columns key=Clone::clone let:id>
                                <HeadCell shared=shared axis=Axis::Column id=id/>
                            </For>
                        </tr>
                    </thead>
                    <tbody>
                        <For each=rows key=Clone::clone let:id><Row shared=shared id=id/></For>
                    </tbody>
                </table>
            </div>
            {move || shared.opened.get().map(|opened| view! { <Choices shared=shared opened=opened/> })}
        </div>
    }
}

fn ids(heads: &[Head]) -> Vec<HeadId> {
    heads.iter().map(|head| head.id.clone()).collect()
}

#[component]
fn Row(shared: Shared, id: HeadId) -> impl IntoView {
    let row = id.clone();
    let index = {
        let id = id.clone();
        move || (place_of(shared.model.rows, &id) + 1).to_string()
    };
    let columns = move || shared.model.columns.with(|heads| ids(heads));
    view! {
        <tr class="matrix-row" role="row" aria-rowindex=index>
            <HeadCell shared=shared axis=Axis::Row id=id/>
            <For each=columns key=Clone::clone let:column>
                <Cell shared=shared cell=(row.clone(), column)/>
            </For>
        </tr>
    }
}

/// The head of a row or a column: its name and what is to be said of it.
#[component]
fn HeadCell(shared: Shared, axis: Axis, id: HeadId) -> impl IntoView {
    let heads = match axis {
        Axis::Row => shared.model.rows,
        Axis::Column => shared.model.columns,
    };
    let of = id.clone();
    let head = Memo::new(move |_| {
        heads.with(|heads| heads.iter().find(|head| head.id == of).cloned().unwrap_or_default())
    });
    let place = Memo::new(move |_| match axis {
        Axis::Row => (place_of(heads, &id), 0),
        Axis::Column => (0, place_of(heads, &id)),
    });
    let notes = move || {
        let notes = head.with(|head| head.notes.clone());
        notes
            .into_iter()
            .map(|note| view! { <span class="matrix-note">{note}</span> })
            .collect_view()
    };
    let (role, scope) = match axis {
        Axis::Row => ("rowheader", "row"),
        Axis::Column => ("columnheader", "col"),
    };
    view! {
        <th class="matrix-head" role=role scope=scope
            id=move || element_id(shared.scope, place.get())
            tabindex=move || if shared.place() == place.get() { "0" } else { "-1" }
            on:focus=move |_| shared.at.set(place.get_untracked())
            on:click=move |event| shared.open(place.get_untracked(), &event)>
            <span class="user-text" dir="auto">{move || head.with(|head| head.name.clone())}</span>
            {notes}
        </th>
    }
}

#[component]
fn Cell(shared: Shared, cell: CellId) -> impl IntoView {
    let t = AppHandle::get().t();
    let (row, column) = cell.clone();
    let place = Memo::new(move |_| {
        (place_of(shared.model.rows, &row), place_of(shared.model.columns, &column))
    });
    let held = Memo::new(move |_| {
        let places = shared.marks_of(&cell);
        shared.model.marks.with(|marks| {
            places.iter().filter_map(|&at| marks.get(at).cloned()).collect::<Vec<Mark>>()
        })
    });
    let words = move || match held.with(Vec::is_empty) {
        true => t.matrix_empty().to_owned(),
        false => held
            .with(|held| held.iter().map(|mark| mark.word.as_str()).collect::<Vec<_>>().join(", ")),
    };
    let letters = move || {
        let letter = |mark: Mark| {
            view! { <span class="matrix-mark" data-weight=mark.weight aria-hidden="true">{mark.letter}</span> }
        };
        held.get().into_iter().map(letter).collect_view()
    };
    view! {
        <td class="matrix-cell" role="gridcell"
            id=move || element_id(shared.scope, place.get())
            tabindex=move || if shared.place() == place.get() { "0" } else { "-1" }
            on:focus=move |_| shared.at.set(place.get_untracked())
            on:click=move |event| shared.open(place.get_untracked(), &event)>
            {letters}
            <span class="visually-hidden">{words}</span>
        </td>
    }
}
