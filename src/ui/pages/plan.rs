//! What is planned: activities and milestones on their days.

mod fields;

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::ui::roster::{RosterPage, RosterWords};

/// The plan.
#[component]
pub fn PlanPage() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let title = Memo::new(move |_| t.plan().to_owned());
    let lead = Memo::new(move |_| t.plan_empty().to_owned());
    let words = RosterWords {
        label: t.plan().to_owned(),
        add_label: t.task_new().to_owned(),
        add_prompt: t.task_add_prompt().to_owned(),
        remove: t.task_remove().to_owned(),
    };
    let fields = fields::task_fields(t).stored();
    view! { <RosterPage scope="plan" title=title lead=lead words=words fields=fields/> }
}
