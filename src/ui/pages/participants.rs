//! Who takes part: the team, the groups around it and those involved in the service.

mod choice;
mod fields;
mod voices;

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::domain::Stakeholder;
use crate::domain::select::participants::{Voice, missing};
use crate::figures::stages::StageNames;
use crate::ui::parts::field::ChoiceOption;
use crate::ui::roster::values::{stage_names, thing_options};
use crate::ui::roster::{RosterPage, RosterWords};
use choice::{Choice, Choose};
use voices::Voices;

/// The register of those who take part.
#[component]
pub fn ParticipantsPage() -> impl IntoView {
    let app = AppHandle::get();
    let stages = stage_names(app);
    let stakeholders = thing_options::<Stakeholder>(app);
    move || {
        let stakeholders = stakeholders.get();
        stages.get().map(|stages| view! { <Participants stages=stages stakeholders=stakeholders/> })
    }
}

#[component]
fn Participants(stages: StageNames, stakeholders: Vec<ChoiceOption>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let counts = app.select(|project| {
        let n_missing = missing(project, &Voice::PARTIES).len() as u64;
        (project.participants.len() as u64, n_missing)
    });
    let title = Memo::new(move |_| match counts.get() {
        (0, _) => t.participants().to_owned(),
        (_, 0) => t.participants_finding_all().to_owned(),
        (_, missing) => t.participants_finding_missing(missing),
    });
    let lead = Memo::new(move |_| match counts.get() {
        (0, _) => t.participants_empty().to_owned(),
        (n, _) => t.participants_count(n),
    });
    let words = RosterWords {
        label: t.participants().to_owned(),
        add_label: t.participant_new().to_owned(),
        add_prompt: t.participant_add_prompt().to_owned(),
        remove: t.participant_remove().to_owned(),
    };
    let fields = fields::participant_fields(t, &stages, stakeholders).stored();
    let choice = Choice::new(app);
    let above = ViewFn::from(move || {
        view! {
            <Voices/>
            <Choose choice=choice/>
        }
    });
    view! {
        <RosterPage scope="participants" title=title lead=lead words=words fields=fields above=above
            rows=choice.rows() opened=None/>
    }
}
