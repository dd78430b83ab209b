//! The first page: all projects of this browser, and the way in for those who have none.

mod card;
mod offers;
mod rename;
mod scene;
mod welcome;

use leptos::prelude::*;

use crate::app::glue::{AppHandle, Errand, ShelfRow};
use crate::app::route::Route;
use crate::domain::{Id, ProjectId};
use crate::ui::parts::icon::{Drawn, Icon};
use card::ProjectCard;
pub(super) use offers::StorageMeter;
use offers::{DataOffer, FileOffer, SampleOffer};
use rename::RenameDialog;
use scene::Edge;
use welcome::Welcome;

/// What the first page is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    /// Nothing is known yet.
    Nothing,
    /// There are projects.
    Projects,
    /// This browser holds none.
    Welcome,
}

/// The first page.
#[component]
pub fn HomePage() -> impl IntoView {
    let app = AppHandle::get();
    // Until both stores have answered, an empty list may only be a list that is not read yet. What
    // is shown is one value: the second store's answer must not build anew a list that is in use.
    let shown = app.select_shelf(|shelf| match (shelf.projects.is_empty(), shelf.is_complete) {
        (false, _) => Shown::Projects,
        (true, true) => Shown::Welcome,
        (true, false) => Shown::Nothing,
    });
    // Told here and not in the list, which is gone when its last project was thrown away.
    let trashed = RwSignal::new(None);
    let page = move || match shown.get() {
        Shown::Projects => view! { <Projects trashed=trashed/> }.into_any(),
        Shown::Welcome => view! { <Welcome/> }.into_any(),
        Shown::Nothing => ().into_any(),
    };
    let has_projects = move || shown.get() == Shown::Projects;
    view! {
        <main class="home" id="main" tabindex="-1">
            <ReadFault/>
            {page}
            <Trashed trashed=trashed/>
        </main>
        {move || has_projects().then(|| view! { <Edge/> })}
    }
}

/// Says that a store could not be read: there may be more than is listed.
#[component]
fn ReadFault() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let has_fault = app.select_shelf(|shelf| shelf.is_complete && shelf.fault.is_some());
    move || {
        has_fault.get().then(|| {
            view! {
                <div class="notice" data-tone="warning" data-place="inline" role="status">
                    <Drawn icon=Icon::Warning/>
                    <div class="notice-text">
                        <p class="notice-title">{t.home_fault_title()}</p>
                        <p>{t.home_fault_body()}</p>
                    </div>
                </div>
            }
        })
    }
}

/// The list of projects with what can be done with each.
#[component]
fn Projects(trashed: RwSignal<Option<(ProjectId, String)>>) -> impl IntoView {
    let app = AppHandle::get();
    let ids = app.select_shelf(|shelf| shelf.projects.iter().map(|row| row.id).collect::<Vec<_>>());
    let renamed = RwSignal::new(None::<ProjectId>);
    let on_rename = Callback::new(move |id| renamed.set(Some(id)));
    let on_trash = Callback::new(move |row: ShelfRow| {
        trashed.set(Some((row.id, row.name)));
        app.ask(Errand::Trash(row.id));
        app.focus("trashed");
    });
    view! {
        <Head/>
        <ul class="card-grid" role="list">
            <For each=move || ids.get() key=|id| id.bits() let:id>
                <ProjectCard id=id on_rename=on_rename on_trash=on_trash/>
            </For>
            <FileOffer/>
        </ul>
        <div class="home-below">
            <DataOffer/>
            <div class="home-data">
                <SampleOffer/>
                <TrashLink/>
            </div>
        </div>
        {move || renamed.get().map(|id| view! {
            <RenameDialog id=id on_close=Callback::new(move |()| renamed.set(None))/>
        })}
    }
}

/// Title, how many there are, how many of them are in no file, and the two ways to one more.
#[component]
fn Head() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let counts = app.select_shelf(|shelf| {
        let stale = shelf.projects.iter().filter(|row| row.is_stale()).count();
        (shelf.projects.len() as u64, stale as u64)
    });
    let lead = move || match counts.get() {
        (1, 1) => t.home_one_stale().to_owned(),
        (n, 0) => t.home_count(n),
        (n, stale) => t.home_count_stale(n, stale),
    };
    view! {
        <div class="view-head">
            <div class="view-head-text">
                <h1 tabindex="-1" id="view-title">{t.home_title()}</h1>
                <p class="lead">{lead}</p>
            </div>
            <div class="view-head-actions">
                <button type="button" class="ds-button" data-variant="secondary" on:click=move |_| app.ask(Errand::OpenFile)>
                    <Drawn icon=Icon::Folder/>
                    <span>{t.open_file()}</span>
                </button>
                <button type="button" class="ds-button" on:click=move |_| app.ask(Errand::NewProject)>
                    <Drawn icon=Icon::Add/>
                    <span>{t.project_new()}</span>
                </button>
            </div>
        </div>
    }
}

/// Says what went to the wastebasket, for as long as it lies there, and brings it back.
#[component]
fn Trashed(trashed: RwSignal<Option<(ProjectId, String)>>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let in_trash =
        app.select_shelf(|shelf| shelf.trash.iter().map(|row| row.id).collect::<Vec<_>>());
    let shown =
        Memo::new(move |_| trashed.get().filter(|(id, _)| in_trash.with(|ids| ids.contains(id))));
    let line = move || {
        shown.get().map(|(id, name)| {
            let restore = move |_| {
                trashed.set(None);
                app.ask(Errand::Restore(id));
                app.focus("view-title");
            };
            view! {
                <div class="notice" data-tone="success" data-place="inline">
                    <Drawn icon=Icon::Check/>
                    <div class="notice-text">
                        <p class="notice-title">{t.trashed(&name_or_none(t, &name))}</p>
                        <p>{t.trashed_body()}</p>
                        <div class="notice-actions">
                            <button type="button" class="ds-button" data-variant="secondary" data-size="sm" on:click=restore>
                                <Drawn icon=Icon::Restore/>
                                <span>{t.restore()}</span>
                            </button>
                        </div>
                    </div>
                </div>
            }
        })
    };
    let is_silent = move || shown.with(Option::is_none);
    view! {
        <div id="trashed" tabindex="-1" role="status" class:visually-hidden=is_silent>{line}</div>
    }
}

/// What a project is called, or that its name cannot be read.
pub(super) fn name_or_none(t: &crate::i18n::Texts, name: &str) -> String {
    if name.is_empty() { t.project_nameless().to_owned() } else { name.to_owned() }
}

/// The way to the wastebasket, while something lies in it.
#[component]
fn TrashLink() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let n = app.select_shelf(|shelf| shelf.trash.len() as u64);
    move || {
        (n.get() > 0).then(|| view! {
            <p><a class="ds-link" href=Route::Trash.hash()>{t.wastebasket_count(n.get())}</a></p>
        })
    }
}
