//! How the measurements are shown: which chart and why, and from which day on they are compared
//! anew.

use std::sync::Arc;

use leptos::prelude::*;

use super::indicator_fields::chart_field;
use crate::app::glue::AppHandle;
use crate::domain::{Edit, Field, Indicator, IndicatorId, Segment};
use crate::figures::signals::chart_why;
use crate::ui::parts::icon::{Drawn, Icon};
use crate::ui::parts::line_form::{LineForm, field_id};
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
        app.focus(&field_id(&scope(id), 0));
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

fn scope(id: IndicatorId) -> String {
    format!("{id}-segment")
}

/// Where a new start is written, with the question that comes first.
#[component]
fn NewSegment(indicator: Memo<Arc<Indicator>>, id: IndicatorId) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let take = Callback::new(move |written: Vec<String>| {
        let [day, reason] = &written[..] else { return Ok(()) };
        added(app, indicator, day, reason)?;
        app.mark();
        Ok(())
    });
    view! {
        <LineForm scope=scope(id) labels=vec![t.segment_from(), t.segment_reason()]
            submit=t.segment_add() hint=t.segments_hint() take=take/>
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
