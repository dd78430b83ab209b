//! What the matrix says of its roles: those without work, and those with too much.

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::domain::select::duties::{overloaded, without_work};
use crate::domain::{Project, RoleId};

#[component]
pub(super) fn Care() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let lines = app.select(move |project| {
        let much = overloaded(project).into_iter();
        let much =
            much.filter_map(|(id, n)| Some(t.role_overloaded(&name(project, id)?, n as u64)));
        let idle = without_work(project).into_iter();
        let idle = idle.filter_map(|id| Some(t.role_idle(&name(project, id)?)));
        much.chain(idle).collect::<Vec<_>>()
    });
    let line = |line: String| view! { <li class="user-text" dir="auto">{line}</li> };
    move || {
        (!lines.with(Vec::is_empty)).then(|| {
            view! {
                <section class="card" data-variant="quiet" aria-labelledby="duties-care">
                    <h2 id="duties-care">{t.findings()}</h2>
                    <ul class="duties-care">{lines.get().into_iter().map(line).collect_view()}</ul>
                    <p class="soft">{t.role_overloaded_why()}</p>
                </section>
            }
        })
    }
}

fn name(project: &Project, id: RoleId) -> Option<String> {
    project.roles.get(id).map(|role| role.name.to_string())
}
