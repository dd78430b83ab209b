//! What may be worth a look in the whole project.

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::figures::findings::open;
use crate::ui::pages::findings;

/// Most lines before the rest is asked for: as many as one takes in at a glance.
const MOST: usize = 6;

#[component]
pub(super) fn Findings() -> impl IntoView {
    let app = AppHandle::get();
    let found = app.select(move |project| open(project, app.today()));
    view! { <findings::Findings found=found most=MOST/> }
}
