//! A spreadsheet that was read: what it would change, row by row. Nothing changes before the person
//! says so.

use leptos::prelude::*;

use crate::app::glue::{AppHandle, IncomingSheet};
use crate::exchange::{Fate, Incoming, ToldRow, ToldTable};
use crate::i18n::Texts;
use crate::ui::parts::dialog::{Cancel, Dialog, Press};

/// Rows of a group that are shown; the others are counted.
const SHOWN: usize = 200;

/// The dialog, while a spreadsheet waits.
#[component]
pub fn SheetDialog() -> impl IntoView {
    let app = AppHandle::get();
    move || app.incoming_sheet().map(|sheet| view! { <Waiting sheet=sheet/> })
}

/// What is not used comes first: it is what the person may have to do something about.
const GROUPS: [Fate; 3] = [Fate::Rejected, Fate::Changed, Fate::New];

/// What the rows of a fate are called.
fn group(t: &Texts, fate: Fate) -> &str {
    match fate {
        Fate::New => t.sheet_new(),
        Fate::Changed => t.sheet_changed(),
        Fate::Unchanged => t.sheet_unchanged(),
        Fate::Rejected => t.sheet_rejected(),
    }
}

#[component]
fn Waiting(sheet: IncomingSheet) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let title = match *sheet.incoming {
        Incoming::Stakeholders(_) => t.sheet_title(),
        Incoming::Benefits(_) => t.book_title(),
        Incoming::Measurements(_) => t.measured_title(),
    };
    let tables = sheet.incoming.told(t, app.is_discreet());
    let count = |fate: Fate| tables.iter().map(|table| table.which(fate).count()).sum::<usize>();
    let counts: Vec<_> = [Fate::New, Fate::Changed, Fate::Unchanged, Fate::Rejected]
        .into_iter()
        .map(|fate| {
            let n = count(fate) as u64;
            view! { <div><dt>{group(t, fate)}</dt><dd>{t.locale().count(n)}</dd></div> }
        })
        .collect();
    let n_used = count(Fate::New) + count(Fate::Changed);
    let lead = match (n_used, count(Fate::Rejected)) {
        (0, 0) => t.sheet_same(),
        (0, _) => t.sheet_none_used(),
        _ => t.sheet_before(),
    };
    let names: Vec<&str> = tables.iter().map(|table| table.sheet.as_str()).collect();
    let from = t.sheet_from(&names.join(", "), &sheet.name);
    let has_titles = tables.len() > 1;
    let tables: Vec<_> = tables.iter().map(|table| table_rows(t, table, has_titles)).collect();
    view! {
        <Dialog id="sheet" title=title wide=true
            on_close=Callback::new(move |()| app.refuse_sheet())>
            <div class="dialog-body">
                <p class="soft user-text">{from.clone()}</p>
                <dl class="preview-counts">{counts}</dl>
                <p>{lead}</p>
                {tables}
            </div>
            <div class="dialog-foot">
                <Cancel/>
                {(n_used > 0).then(|| view! {
                    <Press label=t.sheet_use(n_used as u64)
                        on_press=Callback::new(move |()| app.use_sheet())/>
                })}
            </div>
        </Dialog>
    }
}

/// The rows of a table in groups that become the same. Of several tables each says which it is.
fn table_rows(t: &'static Texts, table: &ToldTable, has_title: bool) -> Vec<AnyView> {
    let groups = GROUPS.iter().filter_map(|&fate| rows(t, table, fate, has_title));
    groups.collect()
}

/// The rows of a fate, with what becomes of each.
fn rows(t: &'static Texts, table: &ToldTable, fate: Fate, has_title: bool) -> Option<AnyView> {
    let n = table.which(fate).count();
    if n == 0 {
        return None;
    }
    let title = match has_title {
        true => t.sheet_group(&table.title, group(t, fate)),
        false => group(t, fate).to_owned(),
    };
    let lines: Vec<_> = table.which(fate).take(SHOWN).map(|row| line(t, row)).collect();
    let more = n.saturating_sub(SHOWN) as u64;
    let section = view! {
        <section class="preview-group">
            <h3>{title}</h3>
            <ul class="preview-rows">
                {lines}
                {(more > 0).then(|| view! { <li class="soft">{t.incoming_mended_more(more)}</li> })}
            </ul>
        </section>
    };
    Some(section.into_any())
}

fn line(t: &'static Texts, row: &ToldRow) -> impl IntoView + use<> {
    let name = if row.name.is_empty() { t.sheet_nameless().to_owned() } else { row.name.clone() };
    let facts: Vec<_> = row
        .facts
        .iter()
        .map(|fact| view! { <li class="user-text" dir="auto">{fact.clone()}</li> })
        .collect();
    view! {
        <li>
            <b class="user-text" dir="auto">{name}</b>
            " "
            <span class="soft">{t.sheet_row(u64::from(row.number))}</span>
            {(!facts.is_empty()).then(|| view! { <ul class="preview-facts">{facts}</ul> })}
        </li>
    }
}
