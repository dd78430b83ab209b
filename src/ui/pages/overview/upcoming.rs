//! What someone has to do in the next thirty days, and what should have been done.

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::app::route::Place;
use crate::domain::select::upcoming::{Upcoming as Action, upcoming};

/// Most lines; the register has them all.
const MOST: usize = 6;

#[component]
pub(super) fn Upcoming() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let lines = app.select(move |project| upcoming(project, app.today()));
    let line = move |line: Action| {
        let day = t.locale().date_short(line.due.date());
        let when = if line.is_overdue { t.overdue_since(&day) } else { day };
        let attention = line.is_overdue.then_some("register-missing");
        let who = line.responsible.map(|who| {
            view! { <span class="soft user-text" dir="auto">" · "{who.to_string()}</span> }
        });
        view! {
            <div>
                <dt><span class="user-text" dir="auto">{line.name.to_string()}</span>{who}</dt>
                <dd><span class=attention>{when}</span></dd>
            </div>
        }
    };
    move || {
        (!lines.with(Vec::is_empty)).then(|| {
            let n = lines.with(Vec::len) as u64;
            let shown: Vec<_> = lines.get().into_iter().take(MOST).map(line).collect();
            view! {
                <section class="card" aria-labelledby="overview-upcoming">
                    <h2 id="overview-upcoming">{t.overview_upcoming(n)}</h2>
                    <dl class="facts">{shown}</dl>
                    <p><a class="ds-link" href=app.href(Place::Actions)>{t.overview_all_actions()}</a></p>
                </section>
            }
        })
    }
}
