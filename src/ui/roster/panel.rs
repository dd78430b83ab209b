//! The panel beside a register: one row with all its fields.

use leptos::prelude::*;

use super::named::{WhyNamed, is_group};
use super::{EntityField, Fields, entity_of, set_field, values};
use crate::app::glue::AppHandle;
use crate::domain::{Command, Edit, Entity};
use crate::ui::parts::field::{Commit, Field, FieldKind};
use crate::ui::parts::icon::{Drawn, Icon};
use crate::ui::parts::many::ManyField;
use crate::ui::parts::register::RowId;

/// The words of a panel that depend on what its rows are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PanelWords {
    /// "Remove the stakeholder".
    pub remove: String,
}

/// The panel of one row. It has the focus when it opens and gives it back to the row.
#[component]
pub fn Panel<T>(
    /// The row.
    row: RowId,
    /// All fields of its kind.
    fields: Fields<T>,
    /// Its words.
    words: PanelWords,
    /// Ids of the rows, for "the one before" and "the next one".
    rows: Memo<Vec<RowId>>,
    /// Opens another row, or closes with `None`.
    on_open: Callback<Option<RowId>>,
    /// What stands under the fields.
    #[prop(optional_no_strip)]
    below: Option<ViewFn>,
) -> impl IntoView
where
    T: Entity + Send + Sync,
    Command: From<Edit<T>>,
{
    let app = AppHandle::get();
    let t = app.t();
    let row = StoredValue::new(row);
    let place =
        move || row.with_value(|row| rows.with(|rows| rows.iter().position(|other| other == row)));
    let step = move |by: isize| {
        let next = place()
            .and_then(|at| at.checked_add_signed(by))
            .and_then(|at| rows.with_untracked(|rows| rows.get(at).cloned()));
        if next.is_some() {
            on_open.run(next);
        }
    };
    let name = app.select(move |project| {
        let id = row.with_value(|row| row.parse().ok());
        id.and_then(|id| T::roster(project).get(id).map(|row| row.name().to_string()))
    });
    let where_it_is = move || {
        let n = rows.with(Vec::len) as u64;
        place().map(|at| t.panel_place(at as u64 + 1, n))
    };
    let remove = move |_| {
        on_open.run(None);
        if let Some(id) = row.with_value(|row| row.parse().ok()) {
            app.act(Edit::<T>::Remove { id });
        }
    };
    let all = fields.get_value();
    let inputs: Vec<_> =
        all.fields.iter().map(|field| entity_input(field.clone(), row, "panel")).collect();
    let why_named = is_group(T::KIND).then(|| view! { <WhyNamed name=name/> });
    // At once and not with the next frame: by then someone may be writing in a field already.
    let title = NodeRef::<leptos::html::H2>::new();
    title.on_load(|title| drop(title.focus()));
    view! {
        <aside class="panel" aria-labelledby="panel-title"
            on:keydown=move |event| {
                if event.key() == "Escape" && !event.default_prevented() {
                    event.stop_propagation();
                    app.flush_drafts();
                    on_open.run(None);
                }
            }>
            <div class="panel-head">
                <div class="panel-head-text">
                    <p class="panel-place">{where_it_is}</p>
                    <h2 id="panel-title" node_ref=title class="user-text" tabindex="-1" dir="auto">{move || name.get()}</h2>
                </div>
                <div class="panel-tools">
                    <Tool icon=Icon::Previous label=t.previous() on_press=Callback::new(move |()| step(-1))/>
                    <Tool icon=Icon::Next label=t.next() on_press=Callback::new(move |()| step(1))/>
                    <Tool icon=Icon::Close label=t.close() on_press=Callback::new(move |()| on_open.run(None))/>
                </div>
            </div>
            <div class="panel-body">
                {why_named}
                {inputs}
                {below.map(|below| below.run())}
            </div>
            <div class="panel-foot">
                <button type="button" class="ds-button" data-variant="tertiary" data-color="danger"
                    data-size="sm" on:click=remove>
                    <Drawn icon=Icon::Trash/>
                    <span>{words.remove}</span>
                </button>
            </div>
        </aside>
    }
}

/// A button that is an icon; its label is read out and shown on hover.
#[component]
pub fn Tool(
    /// The icon.
    icon: Icon,
    /// What it does.
    #[prop(into)]
    label: String,
    /// Does it.
    on_press: Callback<()>,
) -> impl IntoView {
    view! {
        <button type="button" class="ds-button" data-variant="tertiary" data-color="neutral"
            data-size="sm" data-icon="" aria-label=label.clone() title=label
            on:click=move |_| on_press.run(())>
            <Drawn icon=icon/>
        </button>
    }
}

/// One field of the entity of a row. `scope` makes its element id unique on the page.
pub fn entity_input<T>(field: EntityField<T>, row: StoredValue<RowId>, scope: &str) -> AnyView
where
    T: Entity + Send + Sync,
    Command: From<Edit<T>>,
{
    let app = AppHandle::get();
    let (get, of, t) = (field.get, field.field, app.t());
    let value = app.select(move |project| {
        let id = row.with_value(|row| row.parse().ok());
        id.and_then(|id| T::roster(project).get(id)).map_or_else(String::new, |row| get(row, t))
    });
    let spec = field.column.field.clone();
    let scope = scope.to_owned();
    let kind = spec.kind.clone();
    let commit: Commit = Callback::new(move |text: String| {
        // The row may have been removed while a draft was waiting: then there is nothing to set.
        let row = row.get_value();
        if entity_of::<T>(app, &row).is_none() {
            return Ok(());
        }
        set_field(app, &field, &row, &text)
    });
    match kind {
        FieldKind::Number => view! {
            <Field spec=spec scope=scope value=value commit=commit
                understood=Callback::new(move |text: String| values::understood_number(app, &text))/>
        }
        .into_any(),
        FieldKind::Date => view! {
            <Field spec=spec scope=scope value=value commit=commit
                understood=Callback::new(move |text: String| values::understood_day(app, &text))/>
        }
        .into_any(),
        FieldKind::Line | FieldKind::Prose(_) => view! {
            <Field spec=spec scope=scope value=value commit=commit warn=values::warning(app, of)/>
        }
        .into_any(),
        FieldKind::Choice(_) | FieldKind::Must(_) => {
            view! { <Field spec=spec scope=scope value=value commit=commit/> }.into_any()
        }
        FieldKind::Many(_) => view! { <ManyField spec=spec value=value commit=commit/> }.into_any(),
    }
}
