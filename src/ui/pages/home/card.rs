//! One project among the others: what it is called, what it holds, when it changed, whether it is
//! in a file, and what can be done with it.

use leptos::prelude::*;

use super::name_or_none;
use crate::app::glue::{AppHandle, Errand, RowState, ShelfRow};
use crate::app::route::{Place, Route};
use crate::app::stored::Counts;
use crate::domain::ProjectId;
use crate::ui::parts::icon::{Drawn, Icon};
use crate::ui::parts::menu::{Divider, Menu, MenuItem};

#[component]
pub(super) fn ProjectCard(
    id: ProjectId,
    on_rename: Callback<ProjectId>,
    on_trash: Callback<ShelfRow>,
) -> impl IntoView {
    let app = AppHandle::get();
    // A card outlives a change of its project, so that the focus stays in it.
    let row =
        app.select_shelf(move |shelf| shelf.projects.iter().find(|row| row.id == id).cloned());
    // And it is built anew for another name only: another tab's save must not close its open menu.
    let shape =
        Memo::new(move |_| row.with(|row| row.as_ref().map(|row| (row.state, row.name.clone()))));
    move || {
        shape.get().and_then(|_| row.get_untracked()).map(|first| match first.state {
            RowState::Ready => {
                view! { <Ready row=first now=row on_rename=on_rename on_trash=on_trash/> }
                    .into_any()
            }
            RowState::TooNew => view! { <TooNew row=first/> }.into_any(),
            RowState::Damaged => view! { <Damaged row=first/> }.into_any(),
        })
    }
}

#[component]
fn Ready(
    row: ShelfRow,
    now: Memo<Option<ShelfRow>>,
    on_rename: Callback<ProjectId>,
    on_trash: Callback<ShelfRow>,
) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let id = row.id;
    let kept = StoredValue::new(row.clone());
    let trash = Callback::new(move |()| on_trash.run(kept.get_value()));
    let organization = move || now.with(|row| row.as_ref().map(|row| row.organization.clone()));
    view! {
        <li class="project-card card">
            <div class="card-head">
                <div>
                    <h2 class="project-card-name">
                        <a class="project-card-link user-text" dir="auto" href=Route::Project(id, Place::Overview).hash()>
                            {row.name.clone()}
                        </a>
                    </h2>
                    <p class="project-card-organization user-text" dir="auto">{organization}</p>
                </div>
                <Menu label=t.card_menu(&row.name)>
                    <MenuItem icon=Icon::Save label=t.save_file() on_press=Callback::new(move |()| app.ask(Errand::SaveProject(id)))/>
                    <MenuItem icon=Icon::Rename label=t.rename() on_press=Callback::new(move |()| on_rename.run(id))/>
                    <MenuItem icon=Icon::Copy label=t.make_copy() on_press=Callback::new(move |()| app.ask(Errand::Copy(id)))/>
                    <Divider/>
                    <MenuItem icon=Icon::Trash label=t.move_to_wastebasket() takes_away=true on_press=trash/>
                </Menu>
            </div>
            {move || now.get().map(|row| view! { <Stations row=row.clone()/><Facts row=row/> })}
        </li>
    }
}

/// When it changed, how much room it takes, and whether it is in a file.
#[component]
fn Facts(row: ShelfRow) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let changed = row.changed_at.map(|at| t.card_changed(&app.moment_in_words(at)));
    view! {
        <p class="project-card-facts">
            <span>{changed}</span>
            <span class="number">{t.locale().bytes(row.bytes)}</span>
            <span data-stale=row.is_stale().then_some("")>{file_words(app, &row)}</span>
        </p>
    }
}

/// When it was last saved to a file, or since when it is not.
fn file_words(app: AppHandle, row: &ShelfRow) -> String {
    let t = app.t();
    match row.file_at {
        None => t.card_never_in_file().to_owned(),
        Some(at) if row.is_stale() => t.card_file_behind(&app.moment_in_words(at)),
        Some(at) => t.card_in_file(&app.moment_in_words(at)),
    }
}

/// What the project holds so far, as stations on a short path.
#[component]
fn Stations(row: ShelfRow) -> impl IntoView {
    let t = AppHandle::get().t();
    let station = |n: u64, word: String| {
        let state = if n > 0 { "walked" } else { "ahead" };
        let figure = if n > 0 { t.locale().count(n) } else { "–".to_owned() };
        view! { <li data-state=state><b>{figure}</b>" "{word}</li> }
    };
    let Counts { stakeholders, benefits, measurements } = row.counts;
    view! {
        <ul class="project-card-steps" role="list" aria-label=t.card_contents()>
            {station(stakeholders, t.count_word_stakeholders(stakeholders))}
            {station(benefits, t.count_word_benefits(benefits))}
            {station(measurements, t.count_word_measurements(measurements))}
        </ul>
    }
}

/// A project that a newer build wrote: it lies untouched until the page is that build.
#[component]
fn TooNew(row: ShelfRow) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    view! {
        <li class="project-card card">
            <h2 class="project-card-name user-text" dir="auto">{name_or_none(t, &row.name)}</h2>
            <p>{t.card_too_new()}</p>
            <button type="button" class="ds-button" data-variant="secondary" data-size="sm" on:click=move |_| app.ask(Errand::Reload)>
                {t.reload()}
            </button>
            <Size row=row/>
        </li>
    }
}

/// A project whose text is damaged: opening it brings out what else there is.
#[component]
fn Damaged(row: ShelfRow) -> impl IntoView {
    let t = AppHandle::get().t();
    view! {
        <li class="project-card card">
            <h2 class="project-card-name">
                <a class="project-card-link user-text" dir="auto" href=Route::Project(row.id, Place::Overview).hash()>
                    {name_or_none(t, &row.name)}
                </a>
            </h2>
            <p>{t.card_damaged()}</p>
            <Size row=row/>
        </li>
    }
}

#[component]
fn Size(row: ShelfRow) -> impl IntoView {
    let t = AppHandle::get().t();
    view! {
        <p class="project-card-facts">
            <span>
                <Drawn icon=Icon::Warning/>
                " "
                {t.card_untouched()}
            </span>
            <span class="number">{t.locale().bytes(row.bytes)}</span>
        </p>
    }
}
