//! How the measurements are shown: which chart and why, and from which day on they are compared
//! anew.

use std::sync::Arc;

use leptos::prelude::*;

use super::indicator_fields::chart_field;
use crate::app::glue::AppHandle;
use crate::domain::{Edit, Field, Indicator, IndicatorId, Segment};
use crate::figures::signals::chart_why;
use crate::ui::parts::icon::{Drawn, Icon};
use crate::ui::roster::{Setting, entity_input, values};

#[component]
pub(super) fn LookedAt(indicator: Memo<Arc<Indicator>>, id: IndicatorId) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let title_id = format!("{id}-looked-at");
    let labelled_by = title_id.clone();
    let why = Memo::new(move |_| indicator.with(|it| chart_why(it, t)));
    let row = StoredValue::new(id.to_string());
    let segments = Memo::new(move |_| indicator.with(|it| it.segments.clone()));
    let listed = move || {
        (!segments.with(Vec::is_empty)).then(|| {
            let each = segments.get().into_iter().map(|it| listed(indicator, id, it));
            view! { <ul class="segments">{each.collect::<Vec<_>>()}</ul> }
        })
    };
    view! {
        <section class="card" aria-labelledby=labelled_by>
            <h3 id=title_id>{t.chart_title()}</h3>
            <p role="status">{move || why.get()}</p>
            <div class="edit-only screen-only">{entity_input(chart_field(t), row, &id.to_string())}</div>
            {listed}
            <details class="fold edit-only screen-only">
                <summary>{t.segments_title()}</summary>
                <NewSegment indicator=indicator id=id/>
            </details>
        </section>
    }
}

/// One segment with its reason.
fn listed(indicator: Memo<Arc<Indicator>>, id: IndicatorId, segment: Segment) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let start = segment.start;
    let day = t.locale().date_long(start.date());
    let label = t.segment_remove(&day);
    let remove = move |_| {
        let all = indicator.with_untracked(|it| it.segments.clone());
        let kept = all.into_iter().filter(|it| it.start != start).collect();
        app.focus(&day_id(id));
        app.act(changed(indicator, kept));
    };
    view! {
        <li>
            <span class="soft">{day}</span>" "
            <span class="user-text" dir="auto">{segment.reason.to_string()}</span>" "
            <button type="button" class="ds-button edit-only" data-variant="tertiary"
                data-color="neutral" data-size="sm" data-icon="" aria-label=label.clone() title=label
                on:click=remove>
                <Drawn icon=Icon::Trash/>
            </button>
        </li>
    }
}

fn changed(indicator: Memo<Arc<Indicator>>, segments: Vec<Segment>) -> Edit<Indicator> {
    let item = indicator.with_untracked(|it| Indicator { segments, ..it.as_ref().clone() });
    Edit::Change { item, field: Field::Segments }
}

fn day_id(id: IndicatorId) -> String {
    format!("{id}-segment-day")
}

/// Where a new start is written, with the question that comes first.
#[component]
fn NewSegment(indicator: Memo<Arc<Indicator>>, id: IndicatorId) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let (day, reason) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let error = RwSignal::new(None::<String>);
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match added(app, indicator, &day.get_untracked(), &reason.get_untracked()) {
            Ok(()) => {
                day.set(String::new());
                reason.set(String::new());
                error.set(None);
                app.mark();
            }
            Err(fault) => error.set(Some(fault)),
        }
    };
    let (day_id, reason_id) = (day_id(id), format!("{id}-segment-reason"));
    let lines_id = format!("{id}-segment-lines");
    let described = lines_id.clone();
    let input = move |input_id: String, label: &'static str, text: RwSignal<String>| {
        let (for_id, described) = (input_id.clone(), described.clone());
        view! {
            <div class="ds-field field">
                <label class="ds-label" for=for_id>{label}</label>
                <input class="ds-input" id=input_id type="text" autocomplete="off" dir="auto"
                    aria-describedby=described
                    aria-invalid=move || error.with(Option::is_some).then_some("true")
                    prop:value=move || text.get()
                    on:input=move |event| text.set(event_target_value(&event))/>
            </div>
        }
    };
    view! {
        <form class="segment-new" on:submit=add>
            <p>{t.segments_hint()}</p>
            {input(day_id, t.segment_from(), day)}
            {input(reason_id, t.segment_reason(), reason)}
            <div class="field-lines" id=lines_id aria-live="polite">
                {move || error.get().map(|line| view! { <p class="field-error">{line}</p> })}
            </div>
            <p class="button-row">
                <button type="submit" class="ds-button" data-variant="secondary" data-size="sm">
                    <Drawn icon=Icon::Add/>
                    <span>{t.segment_add()}</span>
                </button>
            </p>
        </form>
    }
}

fn added(
    app: AppHandle,
    indicator: Memo<Arc<Indicator>>,
    day: &str,
    reason: &str,
) -> Result<(), String> {
    let t = app.t();
    let start = values::day(Setting { t, today: app.today() }, day)?;
    let start = start.ok_or_else(|| t.segment_day_missing().to_owned())?;
    let reason = values::line(t, reason)?;
    let reason = reason.ok_or_else(|| t.segment_reason_missing().to_owned())?;
    let segments =
        indicator.with_untracked(|it| Segment::with(&it.segments, Segment { start, reason }));
    if segments.len() > Segment::MAX {
        return Err(t.segments_too_many().to_owned());
    }
    app.try_dispatch(changed(indicator, segments))
}
