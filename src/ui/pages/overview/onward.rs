//! Where the project is on its path, and what comes next.

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::app::route::Place;
use crate::domain::StepId;
use crate::figures::path::{PhaseView, path};

/// Next steps that are named.
const NEXT: usize = 3;

/// What the card tells: how far one has come, the phase one is in, and the next steps.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Told {
    walked: u64,
    all: u64,
    phase: String,
    next: Vec<(StepId, String)>,
}

#[component]
pub(super) fn Onward() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let told = Memo::new(move |_| {
        let (texts, project) = (app.method()?, app.follow_project()?);
        let view = path(&project, &texts, app.today());
        let all = || view.phases.iter().flat_map(|phase| &phase.stations);
        let at = all().position(|station| view.here == Some(station.id))?;
        let holds = |phase: &&PhaseView| phase.stations.iter().any(|it| view.here == Some(it.id));
        let open = all().skip(at).filter(|station| !station.is_walked());
        let (walked, n_all) = view.n_walked();
        Some(Told {
            walked: walked as u64,
            all: n_all as u64,
            phase: view.phases.iter().find(holds).map(|it| it.title.clone()).unwrap_or_default(),
            next: open.take(NEXT).map(|it| (it.id, it.title.clone())).collect(),
        })
    });
    let step = move |(id, title): (StepId, String)| {
        view! { <li><a class="ds-link user-text" dir="auto" href=app.href(Place::Step(id))>{title}</a></li> }
    };
    move || {
        told.get().map(|told| {
            view! {
                <section class="card" data-span="5" aria-labelledby="overview-onward">
                    <h2 id="overview-onward">{t.overview_onward(&told.phase)}</h2>
                    <p class="soft">{t.path_title(told.walked, told.all)}</p>
                    <ul class="start-list" role="list">{told.next.into_iter().map(step).collect::<Vec<_>>()}</ul>
                    <p><a class="ds-link" href=app.href(Place::Path)>{t.overview_see_path()}</a></p>
                </section>
            }
        })
    }
}
