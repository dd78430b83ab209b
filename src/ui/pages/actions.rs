//! What someone has promised to do, whatever it came from.

mod choice;
mod here;
mod origin;

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::domain::{Action, ActionStatus, Field};
use crate::i18n::Texts;
use crate::ui::parts::field::{FieldKind, FieldSpec};
use crate::ui::parts::icon::{Drawn, Icon};
use crate::ui::parts::register::{Column, RowId, Width};
use crate::ui::roster::values::{choice, day, day_text, key, line, name, options, prose};
use crate::ui::roster::{EntityField, EntityFields, ReadColumn, RosterPage, RosterWords};
use choice::{Choice, Choose};
pub use here::ActionsHere;
use origin::{OriginLink, origin_words};

/// The register of actions.
#[component]
pub fn ActionsPage() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let counts = app.select(move |project| {
        let today = app.today();
        let pending = project.actions.iter().filter(|it| it.status.is_pending()).count() as u64;
        let overdue = project.actions.iter().filter(|it| it.is_overdue(today)).count() as u64;
        (project.actions.len() as u64, pending, overdue)
    });
    let title = Memo::new(move |_| match counts.get() {
        (0, ..) => t.actions().to_owned(),
        (_, 0, _) => t.actions_finding_none().to_owned(),
        (_, pending, _) => t.actions_finding(pending),
    });
    let lead = Memo::new(move |_| match counts.get() {
        (0, ..) => t.actions_empty().to_owned(),
        (n, _, 0) => t.actions_count(n),
        (_, _, overdue) => t.actions_overdue(overdue),
    });
    let words = RosterWords {
        label: t.actions().to_owned(),
        add_label: t.action_new().to_owned(),
        add_prompt: t.action_add_prompt().to_owned(),
        remove: t.action_remove().to_owned(),
    };
    let fields = action_fields(t).stored();
    let tools = ViewFn::from(move || {
        view! {
            <button type="button" class="ds-button" data-variant="secondary" title=t.calendar_save_help()
                on:click=move |_| app.save_calendar()>
                <Drawn icon=Icon::Download/><span>{t.calendar_save()}</span>
            </button>
        }
    });
    let choice = Choice::new(app);
    let above = ViewFn::from(move || view! { <Choose choice=choice/> });
    let spec = FieldSpec::new("from", t.action_from(), FieldKind::Line);
    let more = ReadColumn {
        column: Column::new(Width::Text, spec),
        cell: Callback::new(move |row: RowId| origin_words(app, &row)),
    };
    let below =
        Callback::new(move |row: RowId| view! { <OriginLink id=row.parse().ok()/> }.into_any());
    view! {
        <RosterPage scope="actions" title=title lead=lead words=words fields=fields tools=tools
            above=above more=more below=below rows=choice.rows()/>
    }
}

/// The fields of an action.
pub(super) fn action_fields(t: &'static Texts) -> EntityFields<Action> {
    let fields =
        vec![name_field(t), responsible_field(t), due_field(t), status_field(t), notes_field(t)];
    EntityFields { fields, new: Action::new }
}

fn name_field(t: &'static Texts) -> EntityField<Action> {
    let spec = FieldSpec::new("name", t.action(), FieldKind::Line).hint(t.action_hint());
    EntityField {
        field: Field::Name,
        column: Column::kept(Width::Name, spec),
        in_table: true,
        get: |it, _| it.name.to_string(),
        set: |it, text, setting| Ok(Action { name: name(setting.t, text)?, ..it.clone() }),
    }
}

fn responsible_field(t: &'static Texts) -> EntityField<Action> {
    let spec = FieldSpec::new("responsible", t.action_responsible(), FieldKind::Line);
    EntityField {
        field: Field::Responsible,
        column: Column::new(Width::Text, spec),
        in_table: true,
        get: |it, _| it.responsible.as_ref().map(ToString::to_string).unwrap_or_default(),
        set: |it, text, setting| Ok(Action { responsible: line(setting.t, text)?, ..it.clone() }),
    }
}

fn due_field(t: &'static Texts) -> EntityField<Action> {
    let spec = FieldSpec::new("due", t.action_due(), FieldKind::Date);
    EntityField {
        field: Field::Due,
        column: Column::kept(Width::Date, spec),
        in_table: true,
        get: |it, t| day_text(t, it.due),
        set: |it, text, setting| Ok(Action { due: day(setting, text)?, ..it.clone() }),
    }
}

fn status_field(t: &'static Texts) -> EntityField<Action> {
    let spec = FieldSpec::new("status", t.action_status(), FieldKind::Must(options(t, no_symbol)));
    EntityField {
        field: Field::Status,
        column: Column::kept(Width::Word, spec),
        in_table: true,
        get: |it, _| key(Some(it.status)),
        set: |it, text, setting| {
            let status = choice(setting.t, text, |_| None)?.unwrap_or(it.status);
            Ok(Action { status, ..it.clone() })
        },
    }
}

fn no_symbol(_: ActionStatus) -> Option<crate::ui::parts::icon::Symbol> {
    None
}

fn notes_field(t: &'static Texts) -> EntityField<Action> {
    let spec = FieldSpec::new("notes", t.action_notes(), FieldKind::Prose(4));
    EntityField {
        field: Field::Notes,
        column: Column::new(Width::Text, spec),
        in_table: false,
        get: |it, _| it.notes.as_ref().map(ToString::to_string).unwrap_or_default(),
        set: |it, text, setting| Ok(Action { notes: prose(setting.t, text)?, ..it.clone() }),
    }
}
