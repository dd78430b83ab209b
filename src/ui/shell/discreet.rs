//! The sign that attitudes are hidden, with the way to show them again: whatever view is open, and
//! while one fills the screen, too.

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::ui::parts::icon::{Drawn, Icon};

#[component]
pub(super) fn DiscreetSign() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let is_on = Memo::new(move |_| app.is_discreet() && app.is_open());
    let said = move || if is_on.get() { t.discreet_on() } else { "" };
    let sign = move || {
        is_on.get().then(|| {
            view! {
                <section class="discreet-sign screen-only" aria-label=t.discreet_on()>
                    <Drawn icon=Icon::Hidden/>
                    <span>{t.discreet_on()}</span>
                    <button type="button" class="ds-button" data-variant="secondary" data-size="sm"
                        on:click=move |_| app.toggle_discreet()>{t.discreet_leave()}</button>
                </section>
            }
        })
    };
    view! {
        <p class="visually-hidden" role="status">{said}</p>
        {sign}
    }
}
