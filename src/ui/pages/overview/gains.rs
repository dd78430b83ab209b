//! The indicators in a line each: from where to where, and how far that is.

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::app::route::Place;
use crate::figures::headlines::{Headline, headlines};

/// Most lines; the register has them all.
const MOST: usize = 8;

#[component]
pub(super) fn Gains() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let lines = app.select(move |project| headlines(project, t));
    let line = move |line: Headline| {
        let attention = line.realized.needs_attention.then_some("register-missing");
        view! {
            <div>
                <dt>
                    <a class="ds-link user-text" dir="auto" href=app.href(Place::Benefit(line.benefit))>
                        {line.name}
                    </a>
                </dt>
                <dd class="gain-way user-text" dir="auto">{line.way}</dd>
                <dd class="gain-share"><strong class=attention>{line.realized.figure}</strong></dd>
            </div>
        }
    };
    move || {
        (!lines.with(Vec::is_empty)).then(|| {
            let n_more = lines.with(Vec::len).saturating_sub(MOST);
            let shown: Vec<_> = lines.get().into_iter().take(MOST).map(line).collect();
            view! {
                <section class="card" aria-labelledby="overview-benefits">
                    <h2 id="overview-benefits">{t.overview_benefits()}</h2>
                    <dl class="facts gains">{shown}</dl>
                    {(n_more > 0).then(|| view! {
                        <p><a class="ds-link" href=app.href(Place::Benefits)>{t.benefits_all()}</a></p>
                    })}
                </section>
            }
        })
    }
}
