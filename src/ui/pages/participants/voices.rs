//! The quiet check of who should have a say: there, or missing with a button that brings them in.

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::domain::select::participants::{Voice, is_there};
use crate::domain::{Edit, Line, Participant};
use crate::i18n::Texts;
use crate::ui::parts::icon::{Drawn, Icon};
use crate::words::Choice as _;

/// The heading of the card; it has the focus once a missing voice was brought in.
const HEADING: &str = "voices-title";

/// What a voice is called.
fn word(t: &'static Texts, voice: Voice) -> &'static str {
    match voice {
        Voice::Management => t.voice_management(),
        Voice::Unions | Voice::Safety | Voice::Users | Voice::Leader | Voice::Owner => {
            voice.role().word(t)
        }
    }
}

/// The card with all voices.
#[component]
pub(super) fn Voices() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let others: Vec<_> =
        Voice::ALL.into_iter().filter(|voice| !Voice::PARTIES.contains(voice)).collect();
    view! {
        <section class="card voices" data-variant="quiet" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">{t.voices()}</h2>
            <p class="soft">{t.voices_lead()}</p>
            <div class="voices-groups">
                <Group title=t.voices_parties() voices=Voice::PARTIES.to_vec()/>
                <Group title=t.voices_others() voices=others/>
            </div>
        </section>
    }
}

#[component]
fn Group(title: &'static str, voices: Vec<Voice>) -> impl IntoView {
    let rows: Vec<_> = voices.into_iter().map(|voice| view! { <Row voice=voice/> }).collect();
    view! {
        <div class="voices-group">
            <h3 class="entry-label">{title}</h3>
            <ul role="list">{rows}</ul>
        </div>
    }
}

#[component]
fn Row(voice: Voice) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let here = app.select(move |project| is_there(project, voice));
    let name = word(t, voice);
    let state = move || {
        match here.get() {
        true => view! { <span class="voice-state"><Drawn icon=Icon::Check/>{t.voice_here()}</span> }
            .into_any(),
        false => view! {
            <span class="voice-state" data-state="missing">{t.voice_missing()}</span>
            <button type="button" class="ds-button edit-only" data-variant="secondary" data-size="sm"
                aria-label=t.voice_add_label(name) on:click=move |_| bring_in(app, voice)>
                {t.add()}
            </button>
        }
        .into_any(),
    }
    };
    view! { <li class="voice"><span>{name}</span>{state}</li> }
}

/// Adds a participant for a voice, in one step.
fn bring_in(app: AppHandle, voice: Voice) {
    app.flush_drafts();
    let Some(name) = Line::fitting(voice.role().word(app.t())) else { return };
    let item = Participant {
        role: Some(voice.role()),
        circle: Some(voice.circle()),
        ..Participant::new(app.new_id(), name)
    };
    app.act(Edit::Add { item, at: None });
    app.focus(HEADING);
}
