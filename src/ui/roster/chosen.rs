//! Which rows of a register are shown when not all are.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::domain::Entity;
use crate::ui::parts::register::RowId;

/// The rows that were there when something was chosen, and which of them were shown then.
///
/// A choice is made once: a row that is worked on does not vanish under the hand that settles it,
/// and a new row is there whatever was chosen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Picked {
    known: Vec<RowId>,
    shown: Vec<RowId>,
}

/// What was chosen of a register; all at first.
#[derive(Debug, Clone, Copy)]
pub struct Chosen {
    app: AppHandle,
    picked: RwSignal<Option<Picked>>,
}

impl Chosen {
    /// Nothing chosen yet.
    #[must_use]
    pub fn new(app: AppHandle) -> Self {
        Self { app, picked: RwSignal::new(None) }
    }

    /// The rows to show.
    #[must_use]
    pub fn rows<T: Entity>(self) -> Memo<Vec<RowId>> {
        self.app.select(move |project| {
            let rows = T::roster(project).iter().map(|row| row.id().to_string());
            self.picked.with(|picked| match picked {
                None => rows.collect(),
                Some(picked) => rows
                    .filter(|row| picked.shown.contains(row) || !picked.known.contains(row))
                    .collect::<Vec<_>>(),
            })
        })
    }

    /// Shows all.
    pub fn all(self) {
        self.picked.set(None);
    }

    /// Shows those that fit now.
    pub fn only<T: Entity>(self, fits: impl Fn(&T) -> bool) {
        let Some(project) = self.app.project() else { return };
        let id = |row: &Arc<T>| row.id().to_string();
        self.picked.set(Some(Picked {
            known: T::roster(&project).iter().map(id).collect(),
            shown: T::roster(&project).iter().filter(|row| fits(row)).map(id).collect(),
        }));
    }
}
