//! What the first page offers beside the projects: a place for a file, a sample, and where the
//! data are.

use leptos::prelude::*;

use crate::app::glue::{AppHandle, Errand, Shelf};
use crate::app::route::Route;
use crate::app::sample::Sample;
use crate::i18n::Texts;
use crate::ui::parts::icon::{Drawn, Icon};
use crate::ui::parts::meter::Meter;

/// The last of the cards: a file may be dropped anywhere, and this says so.
#[component]
pub(super) fn FileOffer() -> impl IntoView {
    let t = AppHandle::get().t();
    view! {
        <li class="offer" data-variant="drop">
            <h3>{t.drop_title()}</h3>
            <p class="soft">{t.drop_body()}</p>
            <OpenButton/>
        </li>
    }
}

/// The same for those who have no project yet.
#[component]
pub(super) fn FileWelcome() -> impl IntoView {
    let t = AppHandle::get().t();
    view! {
        <section class="offer" aria-labelledby="file-title">
            <h2 id="file-title">{t.received_title()}</h2>
            <p>{t.received_body()}</p>
            <OpenButton/>
        </section>
    }
}

#[component]
fn OpenButton() -> impl IntoView {
    let app = AppHandle::get();
    view! {
        <button type="button" class="ds-button" data-variant="secondary" data-size="sm" on:click=move |_| app.ask(Errand::OpenFile)>
            <Drawn icon=Icon::Folder/>
            <span>{app.t().open_file()}</span>
        </button>
    }
}

/// Finished samples, each in one click.
#[component]
pub(super) fn SampleOffer() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let samples = Sample::ALL.map(|sample| {
        let (name, about) = sample.words(t);
        view! {
            <li>
                <button type="button" class="ds-button" data-variant="secondary" data-size="sm" on:click=move |_| app.ask(Errand::OpenSample(sample))>
                    {name}
                </button>
                <p class="soft">{about}</p>
            </li>
        }
    });
    view! {
        <section class="offer" aria-labelledby="sample-title">
            <h2 id="sample-title">{t.sample_title()}</h2>
            <p>{t.sample_body()}</p>
            <ul class="samples" role="list">{samples}</ul>
        </section>
    }
}

/// Where the data are, and how much room they take.
#[component]
pub(super) fn DataOffer() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let is_bare = app.select_shelf(|shelf| shelf.projects.is_empty());
    let save_all = move || {
        (!is_bare.get()).then(|| view! {
            <button type="button" class="ds-button" data-variant="secondary" data-size="sm" on:click=move |_| app.ask(Errand::SaveAll)>
                <Drawn icon=Icon::Download/>
                <span>{t.save_all()}</span>
            </button>
        })
    };
    view! {
        <section class="card home-data" aria-labelledby="data-title">
            <h2 id="data-title">{t.where_are_my_data()}</h2>
            <p>{t.data_short()}</p>
            <StorageMeter/>
            <div class="button-row">
                {save_all}
                <a class="ds-link" href=Route::Data.hash()>{t.data_more()}</a>
            </div>
        </section>
    }
}

/// How much of the browser's room is taken, as a bar and in words.
#[component]
pub(in crate::ui::pages) fn StorageMeter() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let usage = app.select_shelf(|shelf| (shelf.used_percent(), used_words(t, shelf)));
    let room = app.select_shelf(Shelf::room);
    let share = Signal::derive(move || usage.with(|(percent, _)| f64::from(*percent) / 100.0));
    let words = Signal::derive(move || usage.with(|(_, words)| words.clone()));
    view! {
        <Meter label=t.storage_used_label() share=share words=words/>
        <p class="meter-words">
            <span>{move || words.get()}</span>
            <span>{move || t.storage_room(room.get() as u64)}</span>
        </p>
    }
}

fn used_words(t: &Texts, shelf: &Shelf) -> String {
    // The browser counts two bytes a letter.
    let bytes = |units: usize| t.locale().bytes(2 * units as u64);
    if shelf.projects.is_empty() && shelf.trash.is_empty() {
        return t.storage_unused().to_owned();
    }
    t.storage_used(&bytes(shelf.used_units), &bytes(shelf.limit_units))
}
