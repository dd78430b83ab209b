//! A whole tool that is one register: title, lead, table, and the panel of the open row.

use leptos::prelude::*;

use super::{Fields, Panel, PanelWords, register_model};
use crate::app::glue::AppHandle;
use crate::domain::{Command, Edit, Entity};
use crate::ui::parts::register::{Column, Register, RegisterWords, RowId, add_id, cell_id};

/// The words of a tool that is one register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RosterWords {
    /// What the register is called, for those who do not see it.
    pub label: String,
    /// What the add line is called.
    pub add_label: String,
    /// What stands in the add line before anything is written.
    pub add_prompt: String,
    /// "Remove the action".
    pub remove: String,
}

/// A column of what belongs to a row and stands elsewhere.
#[derive(Debug, Clone)]
pub struct ReadColumn {
    /// How it looks.
    pub column: Column,
    /// What it says of a row.
    pub cell: Callback<RowId, String>,
}

/// A tool that is one register.
#[component]
pub fn RosterPage<T>(
    /// Prefix of the register's element ids.
    scope: &'static str,
    /// The title; best the finding.
    title: Memo<String>,
    /// What stands under it.
    lead: Memo<String>,
    /// The words of the register.
    words: RosterWords,
    /// All fields of its kind.
    fields: Fields<T>,
    /// Buttons beside the title.
    #[prop(optional)]
    tools: Option<ViewFn>,
    /// What stands between the title and the register.
    #[prop(optional)]
    above: Option<ViewFn>,
    /// One more column that is only read.
    #[prop(optional)]
    more: Option<ReadColumn>,
    /// What stands under the fields in the panel of a row.
    #[prop(optional)]
    below: Option<Callback<RowId, AnyView>>,
    /// The rows that are shown, when not all are.
    #[prop(optional)]
    rows: Option<Memo<Vec<RowId>>>,
    /// The row that is open at first.
    #[prop(optional_no_strip)]
    opened: Option<RowId>,
    /// The open row, when something beside the register opens one too.
    #[prop(optional)]
    open: Option<RwSignal<Option<RowId>>>,
    /// Where a row may also have been opened from: the element that gets the focus back.
    #[prop(optional)]
    from: Option<Callback<RowId, String>>,
) -> impl IntoView
where
    T: Entity + Send + Sync,
    Command: From<Edit<T>>,
{
    let app = AppHandle::get();
    let open = open.unwrap_or_else(|| RwSignal::new(opened));
    if let Some(asked) = app.asked_row::<T>() {
        open.set(Some(asked));
    }
    let on_open = Callback::new(move |row: Option<RowId>| {
        if let (None, Some(former)) = (&row, open.get_untracked()) {
            let cell = cell_id(scope, &former, 0);
            let from = from.map_or_else(|| cell.clone(), |from| from.run(former.clone()));
            app.give_focus_back([from, cell, add_id(scope)]);
        }
        open.set(row);
    });
    let mut model = register_model(fields, Some(Callback::new(move |row| open.set(Some(row)))));
    if let Some(rows) = rows {
        model = model.showing(rows);
    }
    let mut columns = fields.with_value(|fields| fields.columns());
    if let Some(more) = more {
        let cells = model.cells;
        model.cells = Callback::new(move |row: RowId| {
            let mut cells = cells.run(row.clone());
            cells.push(more.cell.run(row));
            cells
        });
        columns.push(more.column.read_only());
    }
    let remove = words.remove.clone();
    let panel = move || {
        open.get().map(|row| {
            let words = PanelWords { remove: remove.clone() };
            let shown = row.clone();
            let below = below.map(|below| ViewFn::from(move || below.run(shown.clone())));
            view! { <Panel row=row fields=fields words=words rows=model.rows on_open=on_open below=below/> }
        })
    };
    let words = RegisterWords {
        label: words.label,
        add_label: words.add_label,
        add_prompt: words.add_prompt,
    };
    view! {
        <main class="frame-main" id="main" tabindex="-1">
            <div class="view-head">
                <div class="view-head-text">
                    <h1 tabindex="-1" id="view-title">{move || title.get()}</h1>
                    <p class="lead">{move || lead.get()}</p>
                </div>
                {tools.map(|tools| view! { <div class="view-head-actions">{tools.run()}</div> })}
            </div>
            {above.map(|above| above.run())}
            <Register scope=scope words=words columns=columns model=model/>
        </main>
        {panel}
    }
}
