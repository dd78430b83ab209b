//! What all users come to, in key figures and words, and who is not counted.

use leptos::ev;
use leptos::prelude::*;
use web_sys::HtmlElement;

use crate::app::glue::AppHandle;
use crate::app::route::Place;
use crate::domain::calc::per_user::{Followed, LeftOut};
use crate::domain::nameless::looks_like_person;
use crate::domain::{Roster, UserRecord, UserRecordId};
use crate::figures::economy::KeyFigure;
use crate::figures::users::{Audience, key_figures, left_out, sentences};
use crate::ui::parts::register::RowId;

/// Most users that are named as not counted; there may be thousands.
const MOST: usize = 30;

#[component]
pub(super) fn Above(
    records: Memo<Roster<UserRecord>>,
    told: Memo<Followed>,
    open: RwSignal<Option<RowId>>,
) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let figures = Memo::new(move |_| told.with(|told| key_figures(told, Audience::Service, t)));
    let words =
        app.select(move |project| told.with(|told| sentences(project, told, Audience::Service, t)));
    let n_named = Memo::new(move |_| {
        let is_named = |it: &&std::sync::Arc<UserRecord>| looks_like_person(it.name.as_str());
        records.with(|records| records.iter().filter(is_named).count() as u64)
    });
    let figure = |it: KeyFigure| {
        view! {
            <div class="sum-figure">
                <dt>{it.label}</dt>
                <dd><strong>{it.figure}</strong><span class="soft">{it.note}</span></dd>
            </div>
        }
    };
    let is_any = Memo::new(move |_| figures.with(|all| !all.is_empty()));
    view! {
        <div class="users-above">
            {move || (n_named.get() > 0).then(|| view! {
                <p class="field-warning" role="status">{t.users_named(n_named.get())}</p>
            })}
            {move || is_any.get().then(|| view! {
                <dl class="sum-figures">{figures.get().into_iter().map(figure).collect::<Vec<_>>()}</dl>
            })}
            {move || words.get().into_iter().map(|it| view! { <p class="user-text">{it}</p> }).collect::<Vec<_>>()}
            <NotCounted told=told open=open/>
            <p class="screen-only"><a class="ds-link" href=app.href(Place::UserGroups)>{t.user_groups()}</a></p>
        </div>
    }
}

/// Those who are not counted, and why; put into words when somebody asks for them.
#[component]
fn NotCounted(told: Memo<Followed>, open: RwSignal<Option<RowId>>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let is_open = RwSignal::new(false);
    let n_left = Memo::new(move |_| told.with(|told| told.left_out.len()));
    let turned = move |event: ev::Event| {
        is_open.set(event_target::<HtmlElement>(&event).has_attribute("open"));
    };
    let lines = app.select(move |project| {
        let line = |&(id, why): &(UserRecordId, LeftOut)| {
            let name = project.user_records.get(id)?.name.to_string();
            Some((id.to_string(), name, left_out(t, why)))
        };
        match is_open.get() {
            true => told.with(|it| it.left_out.iter().take(MOST).filter_map(line).collect()),
            false => Vec::new(),
        }
    });
    let line = move |(id, name, why): (RowId, String, &'static str)| {
        view! {
            <li>
                <button type="button" class="users-open user-text" dir="auto"
                    on:click=move |_| open.set(Some(id.clone()))>{name}</button>
                <span class="soft">{why}</span>
            </li>
        }
    };
    let more = move || {
        let more = n_left.get().saturating_sub(MOST) as u64;
        (more > 0).then(|| view! { <p class="soft">{t.anchoring_gap_more(more)}</p> })
    };
    move || {
        (n_left.get() > 0).then(|| {
            view! {
                <details class="fold" on:toggle=turned>
                    <summary>{move || t.users_left_out(n_left.get() as u64)}</summary>
                    <ul class="users-left" role="list">
                        {move || lines.get().into_iter().map(line).collect::<Vec<_>>()}
                    </ul>
                    {more}
                </details>
            }
        })
    }
}
