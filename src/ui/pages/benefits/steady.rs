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
    let assured = move || {
        steadiness.with(|it| {
            let (assurance, words) = it.assurance.zip(it.assured.clone())?;
            Some(view! { <span class="steady-sign"><Drawn icon=icon(assurance)/><span>{words}</span></span> })
        })
    };
    let varies = move || {
        steadiness.with(|it| {
            let mark = it.meaning.is_some().then(|| view! { <NewsMark news=it.news/> });
            view! { <span class="steady-sign">{mark}<span>{it.variation.clone()}</span></span> }
        })
    };
    view! { <p class="steady">{varies}{assured}</p> }
}

fn icon(assurance: Assurance) -> Icon {
    match assurance {
        Assurance::Passes => Icon::Check,
        Assurance::Fails => Icon::Close,
        Assurance::HitOrMiss => Icon::Varies,
    }
}
