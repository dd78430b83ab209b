//! What takes place in the next days, after what should have been.

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::figures::anchoring::{ComingLine, coming_lines};
use crate::ui::parts::register::RowId;

/// Most lines; the register has them all.
const MOST: usize = 8;

#[component]
pub(super) fn Coming(open: RwSignal<Option<RowId>>, is_any: Memo<bool>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let lines = app.select(move |project| coming_lines(project, t, app.today()));
    let line = move |line: ComingLine| {
        let attention = line.is_overdue.then_some("register-missing");
        let who = (!line.who.is_empty())
            .then(|| view! { <span class="soft user-text" dir="auto">" · "{line.who}</span> });
        view! {
            <div>
                <dt>
                    <button type="button" class="ds-link user-text" dir="auto"
                        on:click=move |_| open.set(Some(line.row.clone()))>{line.name}</button>
                    {who}
                </dt>
                <dd><span class=attention>{line.when}</span></dd>
            </div>
        }
    };
    let shown = move || match lines.with(Vec::is_empty) {
        true => view! { <p class="soft">{t.anchoring_coming_none()}</p> }.into_any(),
        false => {
            let more = lines.with(Vec::len).saturating_sub(MOST) as u64;
            let shown: Vec<_> = lines.get().into_iter().take(MOST).map(line).collect();
            let more =
                (more > 0).then(|| view! { <p class="soft">{t.anchoring_gap_more(more)}</p> });
            view! { <dl class="facts">{shown}</dl>{more} }.into_any()
        }
    };
    move || {
        is_any.get().then(|| {
            view! {
                <section class="card" aria-labelledby="anchoring-coming">
                    <h2 id="anchoring-coming">{t.anchoring_coming()}</h2>
                    {shown}
                </section>
            }
        })
    }
}
