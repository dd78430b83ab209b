//! Whether an indicator varies as it always did, and whether it reaches its target: an icon each,
//! with its words.

use leptos::prelude::*;

use crate::domain::calc::spc::Assurance;
use crate::figures::Steadiness;
use crate::ui::parts::icon::{Drawn, Icon, NewsMark};

/// The two icons with their words.
#[component]
pub(super) fn Steady(
    /// What they say.
    steadiness: Memo<Steadiness>,
) -> impl IntoView {
    let varies = move || steadiness.with(variation);
    let assured = move || steadiness.with(assured);
    view! { <p class="steady">{varies}{assured}</p> }
}

/// How it varies: the mark of the chart, where there is one, and words.
pub(super) fn variation(steadiness: &Steadiness) -> impl IntoView + use<> {
    let mark = steadiness.meaning.map(|_| view! { <NewsMark news=steadiness.news/> });
    view! { <span class="steady-sign">{mark}<span>{steadiness.variation.clone()}</span></span> }
}

/// Whether the target is reached; nothing without limits or target.
pub(super) fn assured(steadiness: &Steadiness) -> Option<impl IntoView + use<>> {
    let (assurance, words) = steadiness.assurance.zip(steadiness.assured.clone())?;
    Some(
        view! { <span class="steady-sign"><Drawn icon=icon(assurance)/><span>{words}</span></span> },
    )
}

fn icon(assurance: Assurance) -> Icon {
    match assurance {
        Assurance::Passes => Icon::Check,
        Assurance::Fails => Icon::Close,
        Assurance::HitOrMiss => Icon::Varies,
    }
}
