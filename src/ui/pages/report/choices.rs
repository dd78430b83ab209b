//! What of the document is wanted: its parts, and from which day on moves are told.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::domain::Day;
use crate::domain::select::stakeholders::assessed_days;
use crate::figures::report::Part;

/// What is chosen.
#[derive(Debug, Clone, Copy)]
pub(super) struct Choices {
    left_out: RwSignal<BTreeSet<Part>>,
    /// The day from which on moves are told.
    pub(super) since: RwSignal<Option<Day>>,
}

impl Choices {
    /// Everything, with all moves since the first assessment.
    pub(super) fn new(app: AppHandle) -> Self {
        let days = app.project().map(|project| assessed_days(&project)).unwrap_or_default();
        let first = days.first().copied().filter(|_| days.len() > 1);
        Self { left_out: RwSignal::new(BTreeSet::new()), since: RwSignal::new(first) }
    }

    pub(super) fn is_wanted(self, part: Part) -> bool {
        self.left_out.with(|left_out| !left_out.contains(&part))
    }

    fn turn(self, part: Part, is_wanted: bool) {
        self.left_out.update(|left_out| match is_wanted {
            true => drop(left_out.remove(&part)),
            false => drop(left_out.insert(part)),
        });
    }
}

/// The choices, above the document and not on paper.
#[component]
pub(super) fn Choose(choices: Choices) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let part = move |part: Part| {
        view! {
            <label class="many-choice">
                <input class="ds-input" type="checkbox" prop:checked=move || choices.is_wanted(part)
                    on:change=move |event| choices.turn(part, event_target_checked(&event))/>
                <span>{part.title(t).to_owned()}</span>
            </label>
        }
    };
    view! {
        <div class="report-choices screen-only edit-only">
            <fieldset class="ds-fieldset many-choices report-parts">
                <legend class="ds-label">{t.report_parts()}</legend>
                {Part::ALL.map(part).collect_view()}
            </fieldset>
            <Since choices=choices/>
        </div>
    }
}

/// The day, once there are two to tell apart; not while attitudes are hidden.
#[component]
fn Since(choices: Choices) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let days = app.select(assessed_days);
    let is_needed = Memo::new(move |_| days.with(|days| days.len() > 1) && !app.is_discreet());
    let option = move |day: Day| {
        let is_chosen = move || choices.since.get() == Some(day);
        view! {
            <option value=day.to_string() selected=is_chosen>{t.locale().date_long(day.date())}</option>
        }
    };
    // Nobody has moved since the last of them.
    let options = move || {
        let mut days = days.get();
        days.pop();
        days.into_iter().map(option).collect::<Vec<_>>()
    };
    let choose = move |event| choices.since.set(event_target_value(&event).parse().ok());
    move || {
        is_needed.get().then(|| {
            view! {
                <div class="report-since">
                    <label class="ds-label" for="report-since">{t.report_since()}</label>
                    <select class="ds-input" id="report-since" on:change=choose>
                        <option value="" selected=move || choices.since.get().is_none()>{t.report_since_none()}</option>
                        {options}
                    </select>
                </div>
            }
        })
    }
}
