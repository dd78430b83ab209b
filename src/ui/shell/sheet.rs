//! A spreadsheet that was read: what it would change, row by row. Nothing changes before the person
//! says so.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::glue::{AppHandle, IncomingSheet};
use crate::domain::Field;
use crate::exchange::{self, FieldChange, Preview, PreviewRow, Verdict};
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

/// A group of rows that become the same.
#[derive(Clone, Copy)]
struct Group {
    title: fn(&Texts) -> &str,
    holds: fn(&Verdict) -> bool,
}

/// What is not used comes first: it is what the person may have to do something about.
const GROUPS: [Group; 3] = [
    Group { title: Texts::sheet_rejected, holds: |it| matches!(it, Verdict::Rejected(_)) },
    Group { title: Texts::sheet_changed, holds: |it| matches!(it, Verdict::Changed { .. }) },
    Group { title: Texts::sheet_new, holds: |it| matches!(it, Verdict::New(_)) },
];

const UNCHANGED: Group =
    Group { title: Texts::sheet_unchanged, holds: |it| matches!(it, Verdict::Unchanged) };

#[component]
fn Waiting(sheet: IncomingSheet) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let preview = sheet.preview;
    let [rejected, changed, new] = GROUPS;
    let counts: Vec<_> = [new, changed, UNCHANGED, rejected]
        .into_iter()
        .map(|group| {
            let n = preview.which(group.holds).count() as u64;
            view! { <div><dt>{(group.title)(t)}</dt><dd>{t.locale().count(n)}</dd></div> }
        })
        .collect();
    let n_used =
        [new, changed].iter().map(|group| preview.which(group.holds).count()).sum::<usize>();
    let lead = match (n_used, preview.which(rejected.holds).count()) {
        (0, 0) => t.sheet_same(),
        (0, _) => t.sheet_none_used(),
        _ => t.sheet_before(),
    };
    view! {
        <Dialog id="sheet" title=t.sheet_title() wide=true
            on_close=Callback::new(move |()| app.refuse_sheet())>
            <div class="dialog-body">
                <p class="soft user-text">{t.sheet_from(&preview.sheet, &sheet.name)}</p>
                <dl class="preview-counts">{counts}</dl>
                <p>{lead}</p>
                {GROUPS.map(|group| view! { <Rows preview=Arc::clone(&preview) group=group/> }).collect_view()}
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

/// The rows of a group, with what becomes of each.
#[component]
fn Rows(preview: Arc<Preview>, group: Group) -> impl IntoView {
    let t = AppHandle::get().t();
    let n = preview.which(group.holds).count();
    let lines: Vec<_> = preview.which(group.holds).take(SHOWN).map(|row| line(t, row)).collect();
    let more = n.saturating_sub(SHOWN) as u64;
    (n > 0).then(|| {
        view! {
            <section class="preview-group">
                <h3>{(group.title)(t)}</h3>
                <ul class="preview-rows">
                    {lines}
                    {(more > 0).then(|| view! { <li class="soft">{t.incoming_mended_more(more)}</li> })}
                </ul>
            </section>
        }
    })
}

fn line(t: &'static Texts, row: &PreviewRow) -> impl IntoView + use<> {
    let name = if row.name.is_empty() { t.sheet_nameless().to_owned() } else { row.name.clone() };
    let facts: Vec<_> = facts(t, &row.verdict)
        .into_iter()
        .map(|fact| view! { <li class="user-text" dir="auto">{fact}</li> })
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

/// What becomes of a row, a line each. On a shared screen nothing that tells of attitudes.
fn facts(t: &Texts, verdict: &Verdict) -> Vec<String> {
    let is_discreet = AppHandle::get().is_discreet();
    let is_told = |change: &&FieldChange| {
        !is_discreet || !matches!(change.field, Field::Attitude | Field::Reason)
    };
    match verdict {
        Verdict::Unchanged => Vec::new(),
        Verdict::New(_) if is_discreet => Vec::new(),
        Verdict::New(item) => exchange::stands(t, item).into_iter().collect(),
        Verdict::Changed { changes, .. } => {
            changes.iter().filter(is_told).map(|it| exchange::change(t, it)).collect()
        }
        Verdict::Rejected(reason) => vec![exchange::reason(t, reason)],
    }
}
