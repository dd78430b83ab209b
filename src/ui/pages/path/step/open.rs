//! What is worth a look in the work of a step.

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::domain::StepId;
use crate::figures::findings::{belongs_to, of_step};
use crate::ui::pages::findings::{AsideList, FindingList, lines};

/// The heading of the card.
const HEADING: &str = "step-findings";

/// The findings of a step, and those of them that were set aside; nothing where there are none.
#[component]
pub(super) fn Open(id: StepId) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let found = app.select(move |project| lines(app, project, &of_step(project, id, app.today())));
    let has_aside = app.select(move |project| {
        project.set_aside.iter().any(|it| belongs_to(project, it.finding(project), id))
    });
    let is_any = Memo::new(move |_| has_aside.get() || found.with(|found| !found.is_empty()));
    move || {
        is_any.get().then(|| {
            view! {
                <section class="card" aria-labelledby=HEADING>
                    <h2 id=HEADING tabindex="-1">{t.findings()}</h2>
                    <FindingList lines=found home=HEADING/>
                    <AsideList step=id home=HEADING/>
                </section>
            }
        })
    }
}
