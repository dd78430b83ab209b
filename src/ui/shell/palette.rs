//! The command palette: write a few letters, go there or do that. It finds the places of the app,
//! what can be done, what the open project holds, and the steps and words of the method.

mod entries;

use std::ops::Range;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::{ev, html};

use super::dialogs::Dialogs;
use crate::app::glue::AppHandle;
use crate::i18n::find::find;
use crate::method::MethodTexts;
use crate::ui::parts::dialog::show_modal;
use crate::ui::parts::icon::{Drawn, Icon};
use entries::{Entry, Group, entries};

/// Most entries that are listed.
const LISTED: usize = 60;

/// The palette while it is open.
#[component]
pub fn Palette() -> impl IntoView {
    let app = AppHandle::get();
    let dialogs = Dialogs::get();
    // Serves the page: the list of keys opens everywhere. No letter or sign alone does anything, since
    // people who speak their text would set it off (WCAG 2.1.4).
    let key = window_event_listener(ev::keydown, move |event| {
        if event.key() == "F1" && !event.default_prevented() {
            event.prevent_default();
            dialogs.shortcuts.set(true);
        }
    });
    on_cleanup(move || key.remove());
    move || app.palette.get().then(|| view! { <OpenPalette/> })
}

/// An entry that fits what was written.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Hit {
    /// Its place among all entries.
    entry: usize,
    rank: u8,
    marks: Vec<Range<usize>>,
    /// The other name by which it was found.
    through: Option<String>,
}

#[component]
fn OpenPalette() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let all = StoredValue::new(untrack(|| entries(app, Dialogs::get())));
    let texts = StoredValue::new(untrack(|| app.project().and_then(|_| app.method())));
    let query = RwSignal::new(String::new());
    let hits = Memo::new(move |_| {
        let texts = texts.get_value();
        query.with(|query| all.with_value(|all| hits(all, texts.as_deref(), query)))
    });
    let chosen = RwSignal::new(0_usize);
    let dialog = NodeRef::<html::Dialog>::new();
    let list = NodeRef::<html::Ul>::new();
    let closed = show_modal(dialog, Callback::new(move |()| app.palette.set(false)));
    let run = Callback::new(move |at: usize| {
        let hit = hits.with_untracked(|hits| hits.get(at).map(|hit| hit.entry));
        let act = hit
            .and_then(|at| all.with_value(|all| all.get(at).map(|entry| Arc::clone(&entry.act))));
        // Closed first, so that the focus is back where it was before the act moves it.
        app.palette.set(false);
        if let Some(act) = act {
            request_animation_frame(move || act());
        }
    });
    let write = move |event| {
        query.set(event_target_value(&event));
        chosen.set(0);
    };
    let press = move |event: ev::KeyboardEvent| {
        let n = hits.with_untracked(Vec::len);
        match event.key().as_str() {
            "ArrowDown" if n > 0 => chosen.update(|at| *at = (*at + 1) % n),
            "ArrowUp" if n > 0 => chosen.update(|at| *at = (*at + n - 1) % n),
            "Enter" if !event.is_composing() => run.run(chosen.get_untracked()),
            _ => return,
        }
        event.prevent_default();
        request_animation_frame(move || reveal(list));
    };
    let outside = move |event: ev::MouseEvent| {
        // The backdrop belongs to the dialog itself.
        if event.target() == event.current_target() {
            app.palette.set(false);
        }
    };
    let n = move || hits.with(Vec::len);
    let current = move || (n() > 0).then(|| option_id(chosen.get()));
    view! {
        <dialog class="ds-dialog palette" id="palette" node_ref=dialog aria-label=t.palette_title()
            on:close=move |_| { closed.try_run(()); } on:click=outside>
            <div class="palette-field">
                <Drawn icon=Icon::Find/>
                <input class="palette-input" type="text" role="combobox" autocomplete="off" autofocus=true
                    aria-expanded=move || (n() > 0).to_string() aria-controls="palette-list"
                    aria-autocomplete="list" aria-activedescendant=current
                    aria-label=t.palette_title() placeholder=t.palette_prompt()
                    on:input=write on:keydown=press/>
            </div>
            <ul class="palette-list" id="palette-list" role="listbox" aria-label=t.palette_hits() node_ref=list>
                {move || hits.with(|hits| rows(hits, all, chosen, run))}
            </ul>
            <p class="visually-hidden" role="status">{move || t.palette_count(n() as u64)}</p>
            {move || (n() == 0).then(|| view! { <p class="palette-empty">{t.palette_none()}</p> })}
        </dialog>
    }
}

fn option_id(at: usize) -> String {
    format!("palette-{at}")
}

/// The entries that fit, places before deeds, the better fitting first. What the project and the
/// method hold is looked through only once something is written.
fn hits(all: &[Entry], texts: Option<&MethodTexts>, query: &str) -> Vec<Hit> {
    let is_bare = query.trim().is_empty();
    let in_method = texts.map(|texts| texts.find(query)).unwrap_or_default();
    let fits = |(at, entry): (usize, &Entry)| {
        if is_bare && entry.is_content {
            return None;
        }
        let (rank, marks, through) = if let Some(place) = entry.of_method {
            let found = in_method.iter().find(|found| found.place == place)?;
            // The letters are marked in the name that is shown.
            let marks = if found.through.is_none() { found.marks.clone() } else { Vec::new() };
            (found.rank, marks, found.through.map(str::to_owned))
        } else {
            let found = find(&entry.name, query)?;
            (found.rank, found.marks, None)
        };
        Some((entry.group, Hit { entry: at, rank, marks, through }))
    };
    let mut found: Vec<(Group, Hit)> = all.iter().enumerate().filter_map(fits).collect();
    found.sort_by_key(|(group, hit)| (*group, hit.rank, hit.entry));
    found.into_iter().map(|(_, hit)| hit).take(LISTED).collect()
}

fn rows(
    hits: &[Hit],
    all: StoredValue<Vec<Entry>>,
    chosen: RwSignal<usize>,
    run: Callback<usize>,
) -> Vec<AnyView> {
    let t = AppHandle::get().t();
    let mut rows = Vec::new();
    let mut last = None;
    for (at, hit) in hits.iter().enumerate() {
        let Some(entry) = all.with_value(|all| all.get(hit.entry).cloned()) else { continue };
        if last != Some(entry.group) {
            last = Some(entry.group);
            let heading = match entry.group {
                Group::Go => t.palette_go(),
                Group::Do => t.palette_do(),
            };
            rows.push(
                view! { <li class="menu-heading" role="presentation" aria-hidden="true">{heading}</li> }
                    .into_any(),
            );
        }
        let is_chosen = move || (chosen.get() == at).then_some("true");
        let keys: Vec<_> = entry.keys.iter().map(|&key| view! { <kbd>{key}</kbd> }).collect();
        let through = hit.through.clone();
        let note = through.into_iter().chain((!entry.note.is_empty()).then(|| entry.note.clone()));
        let note = note.collect::<Vec<_>>().join(" · ");
        let note = (!note.is_empty()).then(|| view! { <span class="menu-note">{note}</span> });
        rows.push(
            view! {
                <li class="palette-item" role="option" id=option_id(at) aria-selected=is_chosen
                    on:pointermove=move |_| if chosen.get_untracked() != at { chosen.set(at) }
                    on:click=move |_| run.run(at)>
                    <Drawn icon=entry.icon/>
                    <span class="user-text" dir="auto">{marked(&entry.name, &hit.marks)}</span>
                    {note}
                    {keys}
                </li>
            }
            .into_any(),
        );
    }
    rows
}

/// A name with the letters that were looked for.
fn marked(name: &str, marks: &[Range<usize>]) -> Vec<AnyView> {
    let mut parts = Vec::new();
    let mut at = 0;
    let text = |range: Range<usize>| name.get(range).unwrap_or_default().to_owned();
    for mark in marks {
        parts.push(text(at..mark.start).into_any());
        parts.push(view! { <mark>{text(mark.clone())}</mark> }.into_any());
        at = mark.end;
    }
    parts.push(text(at..name.len()).into_any());
    parts
}

/// Scrolls the list so far that the chosen entry is in sight.
fn reveal(list: NodeRef<html::Ul>) {
    let Some(list) = list.try_get_untracked().flatten() else { return };
    let Ok(Some(chosen)) = list.query_selector("[aria-selected=true]") else { return };
    let Ok(chosen) = chosen.dyn_into::<web_sys::HtmlElement>() else { return };
    let top = chosen.offset_top() - list.offset_top();
    let bottom = top + chosen.offset_height();
    if top < list.scroll_top() {
        list.set_scroll_top(top);
    } else if bottom > list.scroll_top() + list.client_height() {
        list.set_scroll_top(bottom - list.client_height());
    }
}
