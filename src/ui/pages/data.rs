//! Where the data are, in plain words: how much room they take, whether the browser keeps them,
//! and everything that was set aside on the way.

mod aside;
mod backups;

use leptos::prelude::*;

use super::home::{StorageMeter, name_or_none};
use crate::app::glue::AppHandle;
use crate::app::route::Route;
use crate::ui::parts::icon::{Drawn, Icon};
use aside::SetAsideList;
use backups::Backups;

/// Where the data are.
#[component]
pub fn DataPage() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    view! {
        <main class="home" id="main" tabindex="-1">
            <div class="view-head">
                <div class="view-head-text">
                    <h1 tabindex="-1" id="view-title">{t.where_are_my_data()}</h1>
                    <p class="lead">{t.data_lead()}</p>
                </div>
                <div class="view-head-actions">
                    <button type="button" class="ds-button" on:click=move |_| app.save_all()>
                        <Drawn icon=Icon::Download/>
                        <span>{t.save_all()}</span>
                    </button>
                </div>
            </div>
            <article class="prose">
                <h2>{t.data_where_title()}</h2>
                <ul>
                    <li>{t.data_where_browser()}</li>
                    <li>{t.data_where_nobody()}</li>
                    <li>{t.data_where_lost()}</li>
                    <li>{t.data_where_file()}</li>
                </ul>
                <h2>{t.data_promise_title()}</h2>
                <Promise/>
                <p>{t.data_safari()}</p>
            </article>
            // What needs somebody stands first, where it does not move when the rest is known.
            <SetAsideList/>
            <Backups/>
            <Room/>
            <article class="prose">
                <h2>{t.data_rescue_title()}</h2>
                <p>{t.data_rescue()}</p>
                <p><a class="ds-link" href="rescue.html">{t.data_rescue_link()}</a></p>
                <p><a class="ds-link" href=Route::Home.hash()>{t.all_projects()}</a></p>
            </article>
        </main>
    }
}

/// Whether the browser has promised to keep the storage when the machine runs full.
#[component]
fn Promise() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let is_kept = app.follow_persisted();
    let words = move || match is_kept.get() {
        None => t.data_promise_unknown(),
        Some(true) => t.data_promise_given(),
        Some(false) => t.data_promise_missing(),
    };
    let ask =
        move || {
            (is_kept.get() == Some(false)).then(|| view! {
            <div class="button-row">
                <button type="button" class="ds-button" data-variant="secondary" data-size="sm"
                    on:click=move |_| app.ask_to_keep(is_kept)>
                    {t.data_promise_ask()}
                </button>
            </div>
        })
        };
    view! {
        <p role="status">{words}</p>
        {ask}
    }
}

/// The room that all projects take, and each of them.
#[component]
fn Room() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let rows = app.select_shelf(|shelf| {
        let name_and_size = |row: &crate::app::glue::ShelfRow| (row.name.clone(), row.bytes);
        shelf.projects.iter().map(name_and_size).collect::<Vec<_>>()
    });
    let lines = move || {
        let line = |(name, bytes): &(String, u64)| {
            view! {
                <div>
                    <dt class="user-text" dir="auto">{name_or_none(t, name)}</dt>
                    <dd>{t.locale().bytes(*bytes)}</dd>
                </div>
            }
        };
        rows.with(|rows| rows.iter().map(line).collect::<Vec<_>>())
    };
    view! {
        <section class="card home-data" aria-labelledby="room-title">
            <h2 id="room-title">{t.data_room_title()}</h2>
            <StorageMeter/>
            <dl class="facts">{lines}</dl>
        </section>
    }
}
