//! Where the cursor stands, what is marked, whether a cell is being edited, and which rows are in
//! view.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::RowId;
use crate::app::glue::{Sight, scroll_on, sight_of};
use crate::app::table::{Window, window};

/// Rows, for the browser.
const ROW: &str = ".register-row";
/// Height of a row until one is drawn. **Unit** px.
const ROW_PX: usize = 56;
/// What is taken to be in sight until it is known.
const AT_FIRST: Sight = Sight { top_px: 0, height_px: 900, page_px: 900, row_px: None };

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) row: RowId,
    pub(super) column: usize,
}

/// The cursor of one register.
#[derive(Debug, Clone, Copy)]
pub(in crate::ui::parts) struct Cursor {
    /// The cell that has (or would get) the focus.
    pub(super) place: RwSignal<Option<Place>>,
    /// The other corner of what is marked.
    pub(super) anchor: RwSignal<Option<Place>>,
    /// The draft of the cell that is being edited.
    pub(super) draft: RwSignal<Option<String>>,
    pub(super) scroller: NodeRef<html::Div>,
    sight: RwSignal<Sight>,
    rows: Memo<Vec<RowId>>,
    seen: Memo<Arc<Vec<RowId>>>,
    marked: Memo<Option<Marked>>,
    /// Whether some cell is being edited.
    is_edited: Memo<bool>,
    n_columns: usize,
}

/// The first and the last row and column that are marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Marked {
    pub(super) rows: (usize, usize),
    pub(super) columns: (usize, usize),
}

impl Marked {
    fn is_one(self) -> bool {
        self.rows.0 == self.rows.1 && self.columns.0 == self.columns.1
    }
}

/// What the cursor does in one row. The cells are told by their row, and the rows ask the cursor: so
/// a move is felt by the cells of two rows alone.
#[derive(Debug, Clone, Copy)]
pub(super) struct InRow {
    /// The column where the cursor stands; the first one of the first row while it stands nowhere,
    /// so that Tab finds a way in.
    pub(super) cursor: Memo<Option<usize>>,
    /// The column that is being edited.
    pub(super) edited: Memo<Option<usize>>,
    /// The first and the last column marked, where more than one cell is.
    pub(super) marked: Memo<Option<(usize, usize)>>,
}

/// The same at one moment, for a cell's attributes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Marks {
    cursor: Option<usize>,
    marked: Option<(usize, usize)>,
}

impl Marks {
    pub(super) fn has_cursor(self, column: usize) -> bool {
        self.cursor == Some(column)
    }

    pub(super) fn is_marked(self, column: usize) -> bool {
        self.marked.is_some_and(|(left, right)| (left..=right).contains(&column))
    }
}

impl InRow {
    pub(super) fn marks(self) -> Marks {
        Marks { cursor: self.cursor.get(), marked: self.marked.get() }
    }
}

impl Cursor {
    /// Over the rows seen of all `rows`.
    pub(super) fn new(
        rows: Memo<Vec<RowId>>,
        seen: Memo<Arc<Vec<RowId>>>,
        n_columns: usize,
    ) -> Self {
        let place = RwSignal::new(None);
        let anchor = RwSignal::new(None);
        let draft = RwSignal::new(None);
        let marked = Memo::new(move |_| {
            let place: Place = place.get()?;
            let other = anchor.get().unwrap_or_else(|| place.clone());
            let at = |row: &str| seen.with(|seen| seen.iter().position(|it| it == row));
            let from = at(&place.row)?;
            let to = if other.row == place.row { from } else { at(&other.row)? };
            Some(Marked {
                rows: (from.min(to), from.max(to)),
                columns: (place.column.min(other.column), place.column.max(other.column)),
            })
        });
        Self {
            place,
            anchor,
            draft,
            scroller: NodeRef::new(),
            sight: RwSignal::new(AT_FIRST),
            rows,
            seen,
            marked,
            is_edited: Memo::new(move |_| draft.with(Option::is_some)),
            n_columns,
        }
    }

    /// What is in sight by now, in the register's own box or, where that has none, in the page's;
    /// `None` while that is known already.
    pub(super) fn new_sight(self) -> Option<Sight> {
        let scroller = self.scroller.get_untracked()?;
        let now = sight_of(&scroller, ROW);
        let before = self.sight.get_untracked();
        let now = Sight { row_px: now.row_px.or(before.row_px), ..now };
        (now != before).then_some(now)
    }

    /// Draws the rows that are in sight.
    pub(super) fn look(self, now: Sight) {
        self.sight.set(now);
        let Some(scroller) = self.scroller.get_untracked() else { return };
        // WebKit lays out while rows are on their way, and near the end loses its place. Who has gone
        // elsewhere since then stays there.
        request_animation_frame(move || {
            if self.sight.try_get_untracked() != Some(now) {
                return;
            }
            let lost_px = now.top_px.saturating_sub(sight_of(&scroller, ROW).top_px);
            if lost_px > 1 {
                scroll_on(&scroller, lost_px);
            }
        });
    }

    /// Whether other rows are drawn than now while so much is in sight.
    pub(super) fn draws_others(self, sight: Sight) -> bool {
        untrack(|| self.window_of(sight) != self.window())
    }

    /// The rows to draw.
    pub(super) fn window(self) -> Window {
        self.window_of(self.sight.get())
    }

    fn window_of(self, sight: Sight) -> Window {
        let (n, n_all) = (self.seen.with(|seen| seen.len()), self.rows.with(Vec::len));
        window(n, n_all, sight.top_px, sight.height_px, sight.row_px.unwrap_or(ROW_PX))
    }

    /// Rows that Page Up and Page Down go over: as many as are seen at once, but for one that stays.
    pub(super) fn page(self) -> isize {
        let sight = self.sight.get_untracked();
        let n_rows = sight.page_px / sight.row_px.unwrap_or(ROW_PX);
        isize::try_from(n_rows).unwrap_or(isize::MAX).saturating_sub(1).max(1)
    }

    /// The place of a row among those seen; quick for one that is drawn.
    pub(super) fn position(self, row: &str) -> Option<usize> {
        let drawn = untrack(|| self.window());
        self.seen.with_untracked(|seen| {
            let within = |from: usize, rows: &[RowId]| {
                rows.iter().position(|other| other == row).map(|at| from + at)
            };
            let near = seen.get(drawn.first..drawn.end).and_then(|rows| within(drawn.first, rows));
            near.or_else(|| within(0, seen))
        })
    }

    fn row_at(self, at: usize) -> Option<RowId> {
        self.seen.with_untracked(|seen| seen.get(at).cloned())
    }

    /// What the cursor does in a row.
    pub(super) fn in_row(self, row: &Arc<str>) -> InRow {
        let own = Arc::clone(row);
        let cursor = Memo::new(move |_| {
            self.place.with(|place| match place {
                Some(place) => (*place.row == *own).then_some(place.column),
                None => self.seen.with(|seen| (**seen.first()? == *own).then_some(0)),
            })
        });
        let is_any_edited = self.is_edited;
        let edited = Memo::new(move |_| cursor.get().filter(|_| is_any_edited.get()));
        let own = Arc::clone(row);
        let marked = Memo::new(move |_| {
            let marked = self.marked.get().filter(|marked| !marked.is_one())?;
            let at = self.position(&own)?;
            (marked.rows.0..=marked.rows.1).contains(&at).then_some(marked.columns)
        });
        InRow { cursor, edited, marked }
    }

    /// Whether the cell is being edited, asked when it may be gone already.
    pub(super) fn is_still_edited(self, row: &str, column: usize) -> bool {
        let is_there = |place: &Option<Place>| {
            place.as_ref().is_some_and(|place| place.row == row && place.column == column)
        };
        self.draft.try_with_untracked(Option::is_some) == Some(true)
            && self.place.try_with_untracked(is_there) == Some(true)
    }

    /// Puts the cursor on a cell. `extends` keeps what was marked from the former corner.
    pub(super) fn put(self, row: RowId, column: usize, extends: bool) {
        let place = Place { row, column };
        let former = self.place.get_untracked();
        if !extends {
            self.anchor.set(None);
        } else if self.anchor.with_untracked(Option::is_none) {
            self.anchor.set(former);
        }
        self.draft.set(None);
        self.place.set(Some(place));
    }

    /// Where the cursor stands; in the first cell when it came by Tab and stood nowhere.
    pub(super) fn enter(self) -> Option<Place> {
        let former = self.place.get_untracked();
        former.or_else(|| {
            let first = Place { row: self.row_at(0)?, column: 0 };
            self.place.set(Some(first.clone()));
            Some(first)
        })
    }

    /// The cell so many rows and columns away, kept within the table.
    pub(super) fn away(self, rows: isize, columns: isize) -> Option<Place> {
        let place = self.place.get_untracked()?;
        let n_rows = self.seen.with_untracked(|seen| seen.len());
        let at = self.position(&place.row)?;
        let row = at.saturating_add_signed(rows).min(n_rows.checked_sub(1)?);
        let column = place.column.saturating_add_signed(columns).min(self.n_columns - 1);
        Some(Place { row: self.row_at(row)?, column })
    }

    /// Whether the cursor stands in the last row.
    pub(super) fn is_last(self) -> bool {
        let n_rows = self.seen.with_untracked(|seen| seen.len());
        self.place.with_untracked(|place| {
            place
                .as_ref()
                .and_then(|place| self.position(&place.row))
                .is_some_and(|at| at + 1 == n_rows)
        })
    }

    /// What is marked, as first and last row and column; the cursor's cell when nothing is.
    pub(super) fn marked(self) -> Option<Marked> {
        self.marked.get()
    }

    /// Goes to the part of a long register where a row is, so that it is drawn and can get the focus.
    /// Where the list scrolls with the page, the browser scrolls to what has the focus.
    pub(super) fn reveal(self, row: &str) {
        let Some(at) = self.position(row) else { return };
        let drawn = untrack(|| self.window());
        if at < drawn.first || at >= drawn.end {
            let top_px = at * self.sight.get_untracked().row_px.unwrap_or(ROW_PX);
            self.sight.update(|sight| sight.top_px = top_px);
            if let Some(scroller) = self.scroller.get_untracked() {
                scroller.set_scroll_top(i32::try_from(top_px).unwrap_or(i32::MAX));
            }
        }
    }
}
