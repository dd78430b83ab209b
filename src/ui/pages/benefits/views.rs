//! The ways between the register of benefits, the measurement plan and the documents.

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::app::route::{Place, Route};
use crate::figures::document::Outline;
use crate::i18n::Texts;
use crate::ui::pages::report::DocumentPage;

/// Where there is something of benefits as a whole, with its name.
fn views(t: &'static Texts) -> [(Place, &'static str); 6] {
    [
        (Place::Benefits, t.view_list()),
        (Place::Measuring, t.measuring()),
        (Place::BenefitPlan, t.benefit_plan()),
        (Place::BenefitReport, t.benefit_report()),
        (Place::BenefitStatus, t.benefit_status()),
        (Place::Handover, t.handover()),
    ]
}

#[component]
pub(super) fn Views() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let link = move |(place, name): (Place, &'static str)| {
        let current = move || {
            let is_here = matches!(app.route(), Route::Project(_, here) if here == place);
            is_here.then_some("page")
        };
        view! { <a href=app.href(place) aria-current=current>{name}</a> }
    };
    view! {
        <nav class="switch screen-only" aria-label=t.benefit_documents()>
            {views(t).map(link).collect_view()}
        </nav>
    }
}

/// A document of benefits, with the ways to the others.
#[component]
pub fn BenefitDocumentPage(
    /// What it is made of.
    outline: &'static Outline,
) -> impl IntoView {
    view! { <DocumentPage outline=outline beside=|| view! { <Views/> }/> }
}
