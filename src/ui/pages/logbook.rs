//! The log book: a record to be read, by day and gathering, with what people said to it below.

mod comments;
mod fields;

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::domain::{Day, Edit, Id, LogbookEntry, LogbookId, Prose};
use crate::figures::logbook::{Record, as_text, heading, records};
use crate::ui::parts::icon::{Drawn, Icon};
use crate::ui::parts::register::RowId;
use crate::ui::roster::{Panel, PanelWords, values};
use comments::Comments;

/// The element that a new entry is written in.
const ADD_ID: &str = "logbook-add";

/// The log book.
#[component]
pub fn LogbookPage() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let all = app.select(records);
    let count = app.select(|project| project.logbook.len() as u64);
    let rows = Memo::new(move |_| {
        all.with(|all| {
            let ids = all.iter().flat_map(|record| &record.entries);
            ids.map(ToString::to_string).collect::<Vec<RowId>>()
        })
    });
    let open = RwSignal::new(None::<RowId>);
    let on_open = Callback::new(move |row: Option<RowId>| {
        if let (None, Some(former)) = (&row, open.get_untracked()) {
            app.give_focus_back([edit_id(&former), ADD_ID.to_owned()]);
        }
        open.set(row);
    });
    let fields = fields::entry_fields(app).stored();
    let panel = move || {
        open.get().map(|row| {
            let words = PanelWords { remove: t.logbook_remove().to_owned() };
            view! { <Panel row=row fields=fields words=words rows=rows on_open=on_open/> }
        })
    };
    let lead = move || match count.get() {
        0 => t.logbook_lead().to_owned(),
        n => t.logbook_count(n),
    };
    let copy = move |_| {
        if let Some(project) = app.project() {
            app.copy_text(&as_text(&project, t));
        }
    };
    view! {
        <main class="frame-main" id="main" tabindex="-1">
            <div class="view-head">
                <div class="view-head-text">
                    <h1 tabindex="-1" id="view-title">{t.logbook()}</h1>
                    <p class="lead">{lead}</p>
                </div>
                <div class="view-head-actions">
                    <button type="button" class="ds-button" data-variant="secondary" on:click=copy>
                        <Drawn icon=Icon::Copy/><span>{t.copy_all_text()}</span>
                    </button>
                    <button type="button" class="ds-button" data-variant="secondary" on:click=move |_| app.print()>
                        <Drawn icon=Icon::Print/><span>{t.print()}</span>
                    </button>
                </div>
            </div>
            <AddLine/>
            <For each=move || all.get() key=place_of let:record>
                <OneRecord record=record all=all on_open=on_open/>
            </For>
        </main>
        {panel}
    }
}

/// By what a record stays the same while entries come and go: then a comment that is being written
/// stays too.
fn place_of(record: &Record) -> (Option<i32>, Option<u64>, Option<String>) {
    let gathering = record.gathering.as_ref();
    let (id, name) = (gathering.map(|it| it.0.bits()), gathering.map(|it| it.1.clone()));
    (record.day.map(Day::days), id, name)
}

fn edit_id(row: &str) -> String {
    format!("edit-{row}")
}

/// Where an entry of today begins, with what it is about.
#[component]
fn AddLine() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let draft = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let item = values::name(t, &draft.get_untracked()).map(|name| LogbookEntry {
            day: Some(app.today()),
            ..LogbookEntry::new(app.new_id(), name)
        });
        match item.and_then(|item| app.try_dispatch(Edit::Add { item, at: None })) {
            Ok(()) => {
                draft.set(String::new());
                error.set(None);
            }
            Err(sentence) => error.set(Some(sentence)),
        }
    };
    view! {
        <form class="path-own-form screen-only edit-only" on:submit=add>
            <label class="ds-label" for=ADD_ID>{t.logbook_new()}</label>
            <div class="button-row">
                <input class="ds-input" id=ADD_ID type="text" autocomplete="off" dir="auto"
                    placeholder=t.logbook_add_prompt()
                    prop:value=move || draft.get() on:input=move |event| draft.set(event_target_value(&event))/>
                <button type="submit" class="ds-button">{t.add()}</button>
            </div>
            <div aria-live="polite">{move || error.get().map(|line| view! { <p class="field-error">{line}</p> })}</div>
        </form>
    }
}

/// The entries of one day and gathering.
#[component]
fn OneRecord(
    record: Record,
    all: Memo<Vec<Record>>,
    on_open: Callback<Option<RowId>>,
) -> impl IntoView {
    let t = AppHandle::get().t();
    let first = record.entries.first().map_or(0, |id| id.bits());
    let title_id = format!("record-{first}");
    let labelled_by = title_id.clone();
    let title = heading(t, &record);
    let place = place_of(&record);
    let entries = Memo::new(move |_| {
        all.with(|all| {
            let here = all.iter().find(|record| place_of(record) == place);
            here.map(|record| record.entries.clone()).unwrap_or_default()
        })
    });
    view! {
        <section class="record" aria-labelledby=labelled_by>
            <h2 id=title_id class="user-text" dir="auto">{title}</h2>
            <For each=move || entries.get() key=|id| id.bits() let:id>
                <Entry id=id on_open=on_open/>
            </For>
        </section>
    }
}

/// A text of an entry.
type Part = fn(&LogbookEntry) -> Option<&Prose>;

/// One entry as it is read.
#[component]
fn Entry(id: LogbookId, on_open: Callback<Option<RowId>>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let entry = app.select(move |project| project.logbook.get(id).cloned());
    let name = move || entry.with(|entry| entry.as_ref().map(|it| it.name.to_string()));
    let text = move |kind: &'static str, label: &'static str, get: Part| {
        let text = Memo::new(move |_| entry.with(|it| it.as_ref().and_then(|it| get(it).cloned())));
        move || {
            text.get().map(|text| {
                view! {
                    <div data-kind=kind>
                        <h4 class="entry-label">{label}</h4>
                        <p class="user-text" data-lines="" dir="auto">{text.to_string()}</p>
                    </div>
                }
            })
        }
    };
    let positive = text("positive", t.logbook_positive(), |it| it.positive.as_ref());
    let improvable = text("improvable", t.logbook_improvable(), |it| it.improvable.as_ref());
    let columns = move || {
        let has_columns = |it: &LogbookEntry| it.positive.is_some() || it.improvable.is_some();
        entry.with(|it| it.as_ref().is_some_and(|it| has_columns(it))).then(|| {
            view! { <div class="entry-columns">{positive}{improvable}</div> }
        })
    };
    let row = id.to_string();
    let button_id = edit_id(&row);
    let label = move || t.logbook_edit(&name().unwrap_or_default());
    view! {
        <article class="card entry">
            <div class="card-head">
                <h3 class="user-text" dir="auto">{name}</h3>
                <button type="button" class="ds-button edit-only" data-variant="tertiary" data-color="neutral" data-size="sm"
                    data-icon="" id=button_id aria-label=label title=label
                    on:click=move |_| on_open.run(Some(row.clone()))><Drawn icon=Icon::Rename/></button>
            </div>
            {text("discussed", t.logbook_discussed(), |it| it.discussed.as_ref())}
            {text("decided", t.logbook_decided(), |it| it.decided.as_ref())}
            {columns}
            <Comments id=id/>
        </article>
    }
}
