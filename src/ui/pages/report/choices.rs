//! What of a document is wanted: its parts, and from which day on something is told.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::domain::Day;
use crate::figures::document::{Outline, Part, Since};

/// What is chosen.
#[derive(Debug, Clone, Copy)]
pub(super) struct Choices {
    /// What it is chosen of.
    pub(super) outline: &'static Outline,
    left_out: RwSignal<BTreeSet<&'static str>>,
    /// The day from which on moves or changes are told.
    pub(super) since: RwSignal<Option<Day>>,
}

impl Choices {
    /// Everything, with what happened since the first of the days to choose from.
    pub(super) fn new(app: AppHandle, outline: &'static Outline) -> Self {
        let project = app.project();
        let days = project.zip(outline.since).map(|(it, since)| (since.days)(&it, app.today()));
        let first = days.and_then(|days| days.first().copied());
        Self { outline, left_out: RwSignal::new(BTreeSet::new()), since: RwSignal::new(first) }
    }

    pub(super) fn is_wanted(self, part: &str) -> bool {
        self.left_out.with(|left_out| !left_out.contains(part))
    }

    fn turn(self, part: &'static str, is_wanted: bool) {
        self.left_out.update(|left_out| match is_wanted {
            true => drop(left_out.remove(part)),
            false => drop(left_out.insert(part)),
        });
    }
}

/// The choices, above the document and not on paper.
#[component]
pub(super) fn Choose(choices: Choices) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let part = move |part: &'static Part| {
        let key = part.key;
        view! {
            <label class="many-choice">
                <input class="ds-input" type="checkbox" prop:checked=move || choices.is_wanted(key)
                    on:change=move |event| choices.turn(key, event_target_checked(&event))/>
                <span>{(part.title)(t).to_owned()}</span>
            </label>
        }
    };
    let since = choices.outline.since;
    view! {
        <div class="report-choices screen-only edit-only">
            <fieldset class="ds-fieldset many-choices report-parts">
                <legend class="ds-label">{t.report_parts()}</legend>
                {choices.outline.parts.iter().map(part).collect_view()}
            </fieldset>
            {since.map(|since| view! { <ChooseDay choices=choices since=since/> })}
        </div>
    }
}

/// The day, where there is one to choose; none while attitudes are hidden that it would give away.
#[component]
fn ChooseDay(choices: Choices, since: Since) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let days = app.select(move |project| (since.days)(project, app.today()));
    let is_hidden = move || since.tells_attitudes && app.is_discreet();
    let is_needed = Memo::new(move |_| !is_hidden() && days.with(|days| !days.is_empty()));
    let option = move |day: Day| {
        let is_chosen = move || choices.since.get() == Some(day);
        view! {
            <option value=day.to_string() selected=is_chosen>{t.locale().date_long(day.date())}</option>
        }
    };
    let options = move || days.get().into_iter().map(option).collect::<Vec<_>>();
    let choose = move |event| choices.since.set(event_target_value(&event).parse().ok());
    move || {
        is_needed.get().then(|| {
            view! {
                <div class="report-since">
                    <label class="ds-label" for="report-since">{(since.label)(t)}</label>
                    <select class="ds-input" id="report-since" on:change=choose>
                        <option value="" selected=move || choices.since.get().is_none()>{(since.none)(t)}</option>
                        {options}
                    </select>
                </div>
            }
        })
    }
}
