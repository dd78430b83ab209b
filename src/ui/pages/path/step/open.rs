//! What is worth a look in the work of a step.

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::domain::StepId;
use crate::figures::findings::of_step;
use crate::ui::pages::findings::Findings;

/// Most lines before the rest is asked for: fewer than in the overview, the work comes first.
const MOST: usize = 4;

/// The findings of a step, and those of them that were set aside.
#[component]
pub(super) fn Open(id: StepId) -> impl IntoView {
    let app = AppHandle::get();
    let found = app.select(move |project| of_step(project, id, app.today()));
    view! { <Findings found=found step=id most=MOST/> }
}
