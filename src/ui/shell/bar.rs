//! The bar on top: the way home, the open project's part, and what to do here.

use leptos::prelude::*;

use super::dialogs::{Dialogs, MENU_ID};
use crate::app::glue::{AppHandle, Errand};
use crate::app::route::{Place, Route};
use crate::ui::parts::icon::{Drawn, Icon, PathMark};
use crate::ui::parts::menu::{Menu, MenuItem};

#[component]
pub(super) fn Bar() -> impl IntoView {
    let app = AppHandle::get();
    let is_open = Memo::new(move |_| app.is_open());
    view! {
        <header class="frame-top">
            <HomeLink/>
            {move || match app.work().filter(|_| is_open.get()) {
                Some(work) => (work.bar)(),
                // Keeps the menu at its end of the bar.
                None => view! { <span></span><span></span><span></span> }.into_any(),
            }}
            <div class="frame-actions">
                {move || is_open.get().then(|| view! { <SaveButton/> })}
                <MainMenu/>
            </div>
        </header>
    }
}

#[component]
fn HomeLink() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let name = move || (!app.is_open()).then(|| view! { <span>{t.app_name()}</span> });
    view! {
        <a class="frame-home" href=Route::Home.hash() aria-label=move || app.is_open().then(|| t.all_projects())>
            <PathMark/>
            {name}
        </a>
    }
}

#[component]
fn SaveButton() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    view! {
        <button type="button" class="ds-button" data-size="sm" on:click=move |_| app.ask(Errand::SaveFile)>
            <Drawn icon=Icon::Save/><span>{t.save_file()}</span>
        </button>
    }
}

#[component]
fn MainMenu() -> impl IntoView {
    let app = AppHandle::get();
    let dialogs = Dialogs::get();
    let t = app.t();
    let in_project = move || {
        app.is_open().then(|| {
            view! {
                <MenuItem label=t.save_file_as() on_press=Callback::new(move |()| app.ask(Errand::SaveFileAs))/>
                <MenuItem label=t.nameless() on_press=Callback::new(move |()| dialogs.nameless.set(true))/>
                <MenuItem label=t.project_details() on_press=Callback::new(move |()| app.go(Place::Details))/>
                <MenuItem label=t.print() on_press=Callback::new(move |()| app.ask(Errand::Print))/>
            }
        })
    };
    view! {
        <Menu id=MENU_ID label=t.menu() icon=Icon::Menu>
            <MenuItem label=t.all_projects() on_press=Callback::new(move |()| app.navigate(Route::Home))/>
            <MenuItem label=t.open_file() on_press=Callback::new(move |()| app.ask(Errand::OpenFile))/>
            {in_project}
            <MenuItem label=t.palette_title() keys="Ctrl+K" on_press=Callback::new(move |()| app.palette.set(true))/>
            <MenuItem label=t.settings() on_press=Callback::new(move |()| dialogs.settings.set(true))/>
            <MenuItem label=t.shortcuts() on_press=Callback::new(move |()| dialogs.shortcuts.set(true))/>
            <MenuItem label=t.where_are_my_data() on_press=Callback::new(move |()| app.navigate(Route::Data))/>
            <MenuItem label=t.about() on_press=Callback::new(move |()| app.navigate(Route::About))/>
        </Menu>
    }
}
