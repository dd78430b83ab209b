//! Where the cursor stands, what is marked, whether a cell is being edited, and which rows are in
//! view.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::RowId;
use crate::app::table::{Window, window};

/// Height of a row of a long register. **Unit** px at the normal text size.
const ROW_PX: usize = 48;

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
    view: RwSignal<(usize, usize)>,
    seen: Memo<Arc<Vec<RowId>>>,
    n_columns: usize,
}

impl Cursor {
    pub(super) fn new(seen: Memo<Arc<Vec<RowId>>>, n_columns: usize) -> Self {
        Self {
            place: RwSignal::new(None),
            anchor: RwSignal::new(None),
            draft: RwSignal::new(None),
            scroller: NodeRef::new(),
            view: RwSignal::new((0, 900)),
            seen,
            n_columns,
        }
    }

    /// Takes note of what is in view.
    pub(super) fn scrolled(self) {
        if let Some(scroller) = self.scroller.get_untracked() {
            let px = |px: i32| usize::try_from(px).unwrap_or(0);
            let view = (px(scroller.scroll_top()), px(scroller.client_height()));
            if view != self.view.get_untracked() {
                self.view.set(view);
            }
        }
    }

    /// The rows to draw.
    pub(super) fn window(self) -> Window {
        let (top_px, height_px) = self.view.get();
        window(self.seen.with(|seen| seen.len()), top_px, height_px, ROW_PX)
    }

    /// The place of a row among those seen.
    pub(super) fn position(self, row: &str) -> Option<usize> {
        self.seen.with_untracked(|seen| seen.iter().position(|other| other == row))
    }

    fn row_at(self, at: usize) -> Option<RowId> {
        self.seen.with_untracked(|seen| seen.get(at).cloned())
    }

    /// Whether the cell is where the cursor stands; the first cell while it stands nowhere, so
    /// that Tab finds a way in.
    pub(super) fn is_at(self, row: &str, column: usize) -> bool {
        self.place.with(|place| match place {
            Some(place) => place.row == row && place.column == column,
            None => {
                column == 0 && self.seen.with(|seen| seen.first().is_some_and(|first| first == row))
            }
        })
    }

    /// Whether the cell is being edited.
    pub(super) fn is_edited(self, row: &str, column: usize) -> bool {
        self.draft.with(Option::is_some) && self.is_at(row, column)
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
    pub(super) fn marked(self) -> Option<(usize, usize, usize, usize)> {
        let place = self.place.get()?;
        let other = self.anchor.get().unwrap_or_else(|| place.clone());
        let (a, b) = (self.position(&place.row)?, self.position(&other.row)?);
        let (c, d) = (place.column, other.column);
        Some((a.min(b), a.max(b), c.min(d), c.max(d)))
    }

    /// Scrolls a long register so that a row can be drawn before it gets the focus.
    pub(super) fn reveal(self, row: &str) {
        let (Some(at), Some(scroller)) = (self.position(row), self.scroller.get_untracked()) else {
            return;
        };
        let drawn = self.window();
        if at < drawn.first || at >= drawn.end {
            scroller.set_scroll_top(i32::try_from(at * ROW_PX).unwrap_or(i32::MAX));
            self.scrolled();
        }
    }
}
