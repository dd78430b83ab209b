//! Texts that could not be read and were set aside as they were.

use leptos::prelude::*;

use crate::app::glue::{AppHandle, SetAside};
use crate::domain::Moment;
use crate::ui::parts::dialog::Confirm;
use crate::ui::parts::icon::{Drawn, Icon};

/// The list; nothing while nothing was set aside.
#[component]
pub(super) fn SetAsideList() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let all = app.follow_set_aside();
    let asked = RwSignal::new(None::<SetAside>);
    let lines = move || {
        all.with(|all| all.iter().map(|item| line(app, item.clone(), asked)).collect::<Vec<_>>())
    };
    let ask = move || {
        asked.get().map(|item| {
            let discard = Callback::new(move |()| app.discard_set_aside(item.clone(), all));
            view! {
                <Confirm id="discard" title=t.aside_discard_title() body=t.aside_discard_body()
                    act=t.delete_for_good() on_confirm=discard
                    on_close=Callback::new(move |()| asked.set(None))/>
            }
        })
    };
    move || {
        (!all.with(Vec::is_empty)).then(|| {
            view! {
                <section class="card" aria-labelledby="aside-title">
                    <h2 id="aside-title">{t.aside_title()}</h2>
                    <p>{t.aside_body()}</p>
                    <ul class="wastebasket-list" role="list">{lines}</ul>
                    {ask}
                </section>
            }
        })
    }
}

fn line(app: AppHandle, item: SetAside, asked: RwSignal<Option<SetAside>>) -> impl IntoView {
    let t = app.t();
    let when = app.moment_in_words(Moment::from_ms(item.at_ms));
    let size = t.locale().bytes(2 * item.units as u64);
    let for_download = item.clone();
    view! {
        <li class="wastebasket-item">
            <span>{t.aside_item(&when, &size)}</span>
            <span class="button-row">
                <button type="button" class="ds-button" data-variant="secondary" data-size="sm"
                    on:click=move |_| app.download_set_aside(for_download.clone())>
                    <Drawn icon=Icon::Download/>
                    <span>{t.download()}</span>
                </button>
                <button type="button" class="ds-button" data-variant="tertiary" data-color="danger" data-size="sm"
                    on:click=move |_| asked.set(Some(item.clone()))>
                    {t.delete_for_good()}
                </button>
            </span>
        </li>
    }
}
