//! The bar's part for the open project: what it is called, where its newest state lies, the way
//! back.

use leptos::prelude::*;

use super::dialogs::Dialogs;
use crate::app::glue::AppHandle;
use crate::app::saver::SaveState;
use crate::domain::history::Step;
use crate::domain::{History, Moment};
use crate::figures::names::label_now;
use crate::ui::parts::icon::{Drawn, Icon};
use crate::ui::roster::Tool;
use crate::words;

/// Title, save line and steps.
#[component]
pub fn ProjectBar() -> impl IntoView {
    view! { <Title/><SaveLine/><Steps/> }
}

#[component]
fn Title() -> impl IntoView {
    let app = AppHandle::get();
    let name = app.select(|project| project.details.name.to_string());
    let organization = app.select(|project| {
        let parts = [&project.details.organization, &project.details.service_area];
        let parts: Vec<_> = parts.into_iter().flatten().map(ToString::to_string).collect();
        parts.join(" · ")
    });
    // Serves the page: its title is what the browser's tab and history show.
    Effect::new(move |_| app.set_page_title(&name.get()));
    on_cleanup(move || app.set_page_title(""));
    view! {
        <div class="frame-title">
            <p class="frame-name user-text" dir="auto" title=move || name.get()>{move || name.get()}</p>
            <p class="frame-organization user-text" dir="auto">{move || organization.get()}</p>
        </div>
    }
}

/// Always says where the newest state lies: in the browser since when, in a file since when.
#[component]
fn SaveLine() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let state = move || match app.save_state() {
        SaveState::Saved { at: Some(at), .. } => {
            ("saved", t.save_line_saved(&app.time_of(Moment::from_ms(at))))
        }
        SaveState::Saved { at: None, .. } => ("saved", t.save_line_kept().to_owned()),
        SaveState::Saving | SaveState::Unsaved => ("saving", t.save_line_saving().to_owned()),
        SaveState::Failed { .. } => ("failed", t.save_line_failed().to_owned()),
    };
    let file = move || match app.file_state() {
        None => (true, t.save_line_never_in_file().to_owned()),
        Some(file) if file.is_behind => {
            (true, t.save_line_file_behind(&app.moment_in_words(file.saved_at)))
        }
        Some(file) => (false, t.save_line_in_file(&app.moment_in_words(file.saved_at))),
    };
    view! {
        <p class="frame-save" role="status" data-state=move || state().0>
            <span class="frame-save-state">{move || state().1}</span>
            " "
            <span class="frame-save-file" data-stale=move || file().0.then_some("")>{move || file().1}</span>
        </p>
    }
}

/// Undo, redo and the list of steps.
#[component]
fn Steps() -> impl IntoView {
    let app = AppHandle::get();
    let dialogs = Dialogs::get();
    let t = app.t();
    let told = move |of: fn(&History) -> &[Step]| -> Option<String> {
        let method = app.method();
        app.with_history(|history| {
            let history = history?;
            let label = &of(history).last()?.label;
            let label = label_now(history.present(), label, method.as_deref());
            Some(words::step(t, &app.discreetly(label)))
        })
    };
    let last = Memo::new(move |_| told(History::past));
    let next = Memo::new(move |_| told(History::future));
    let title = |verb: &'static str, step: Option<String>, keys: &'static str| {
        step.map_or_else(|| verb.to_owned(), |step| format!("{verb}: {step} ({keys})"))
    };
    view! {
        <div class="frame-history" role="group" aria-label=t.undo_and_redo()>
            <button type="button" class="ds-button" data-variant="tertiary" data-color="neutral" data-size="sm"
                aria-disabled=move || last.with(Option::is_none).then_some("true")
                title=move || title(t.undo(), last.get(), "Ctrl+Z")
                on:click=move |_| app.undo()>
                <Drawn icon=Icon::Undo/><span>{t.undo()}</span>
            </button>
            <button type="button" class="ds-button" data-variant="tertiary" data-color="neutral" data-size="sm"
                aria-disabled=move || next.with(Option::is_none).then_some("true")
                title=move || title(t.redo(), next.get(), "Ctrl+Y")
                on:click=move |_| app.redo()>
                <Drawn icon=Icon::Redo/><span>{t.redo()}</span>
            </button>
            <Tool icon=Icon::Screen label=t.show_begin() on_press=Callback::new(move |()| app.toggle_show())/>
            <Discreet/>
            <Tool icon=Icon::Steps label=t.all_steps() on_press=Callback::new(move |()| dialogs.steps.set(true))/>
        </div>
    }
}

/// Hides attitudes from those who see the screen.
#[component]
fn Discreet() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    view! {
        <button type="button" class="ds-button" data-variant="tertiary" data-color="neutral" data-size="sm" data-icon=""
            aria-label=t.discreet_begin() title=t.discreet_begin()
            aria-pressed=move || if app.is_discreet() { "true" } else { "false" }
            on:click=move |_| app.toggle_discreet()>
            <Drawn icon=Icon::Hidden/>
        </button>
    }
}
