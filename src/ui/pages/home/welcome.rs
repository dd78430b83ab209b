//! What stands on the first page before there is a project: what this is for, and one button.

use leptos::prelude::*;

use super::offers::{DataOffer, FileWelcome, SampleOffer};
use super::scene::Scene;
use crate::app::glue::{AppHandle, Errand};
use crate::app::route::Route;
use crate::app::sample::Sample;
use crate::ui::parts::icon::{Drawn, Icon};

#[component]
pub(super) fn Welcome() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let in_trash = app.select_shelf(|shelf| shelf.trash.len() as u64);
    let trash = move || {
        let n = in_trash.get();
        (n > 0).then(|| {
            view! {
                <p><a class="ds-link" href=Route::Trash.hash()>{t.wastebasket_count(n)}</a></p>
            }
        })
    };
    view! {
        <section class="home-welcome" aria-labelledby="view-title">
            <div class="home-welcome-text">
                <h1 tabindex="-1" id="view-title">{t.welcome_title()}</h1>
                <p class="lead">{t.welcome_lead()}</p>
                <div class="button-row">
                    <button type="button" class="ds-button" on:click=move |_| app.ask(Errand::NewProject)>
                        <Drawn icon=Icon::Add/>
                        <span>{t.project_new()}</span>
                    </button>
                    <button type="button" class="ds-button" data-variant="secondary" on:click=move |_| app.ask(Errand::OpenSample(Sample::Medicine))>
                        {t.sample_see()}
                    </button>
                </div>
            </div>
            <Scene/>
        </section>
        <div class="home-below">
            <SampleOffer/>
            <div class="home-data">
                <FileWelcome/>
                <DataOffer/>
            </div>
        </div>
        {trash}
    }
}
