//! Intermediate targets of an indicator: what is wanted when, on the way to the target.

use std::sync::Arc;

use leptos::prelude::*;

use super::indicator_fields::between_field;
use crate::app::glue::AppHandle;
use crate::domain::{Edit, Field, Indicator, IndicatorId, Milestone};
use crate::figures::amount::Amounts;
use crate::ui::parts::icon::{Drawn, Icon};
use crate::ui::parts::line_form::{LineForm, field_id};
use crate::ui::roster::{Setting, entity_input, values};

#[component]
pub(super) fn Milestones(indicator: Memo<Arc<Indicator>>, id: IndicatorId) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let all = Memo::new(move |_| indicator.with(|it| it.milestones.clone()));
    let row = StoredValue::new(id.to_string());
    let listed = move || {
        let each = all.get().into_iter().map(|it| listed(indicator, id, it));
        (!all.with(Vec::is_empty))
            .then(|| view! { <ul class="segments">{each.collect::<Vec<_>>()}</ul> })
    };
    let way = move || {
        (!all.with(Vec::is_empty)).then(|| entity_input(between_field(t), row, &id.to_string()))
    };
    let take = Callback::new(move |written: Vec<String>| added(app, indicator, &written));
    view! {
        <details class="fold" open=move || !all.with(Vec::is_empty)>
            <summary>{t.milestones_title()}</summary>
            {listed}
            <div class="edit-only screen-only">
                <LineForm scope=scope(id) labels=vec![t.milestone_day(), t.milestone_value()]
                    submit=t.milestone_add() take=take/>
                {way}
            </div>
        </details>
    }
}

fn scope(id: IndicatorId) -> String {
    format!("{id}-milestone")
}

fn listed(indicator: Memo<Arc<Indicator>>, id: IndicatorId, it: Milestone) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let day = t.locale().date_long(it.day.date());
    let value = indicator.with_untracked(|of| {
        let unit = of.unit.as_ref().map(|unit| unit.as_str());
        Amounts::new(t.locale(), unit, &[it.value.get()]).amount(it.value.get())
    });
    let label = t.milestone_remove(&day);
    let remove = move |_| {
        let kept = indicator.with_untracked(|of| {
            of.milestones.iter().copied().filter(|other| other.day != it.day).collect()
        });
        app.focus(&field_id(&scope(id), 0));
        app.act(changed(indicator, kept));
    };
    view! {
        <li>
            <span class="soft">{day}</span>" "<span>{value}</span>" "
            <button type="button" class="ds-button edit-only" data-variant="tertiary"
                data-color="neutral" data-size="sm" data-icon="" aria-label=label.clone() title=label
                on:click=remove>
                <Drawn icon=Icon::Trash/>
            </button>
        </li>
    }
}

fn changed(indicator: Memo<Arc<Indicator>>, milestones: Vec<Milestone>) -> Edit<Indicator> {
    let item = indicator.with_untracked(|it| Indicator { milestones, ..it.as_ref().clone() });
    Edit::Change { item, field: Field::Milestones }
}

fn added(
    app: AppHandle,
    indicator: Memo<Arc<Indicator>>,
    written: &[String],
) -> Result<(), String> {
    let t = app.t();
    let [day, value] = written else { return Ok(()) };
    let day = values::day(Setting { t, today: app.today() }, day)?;
    let day = day.ok_or_else(|| t.measurement_day_missing().to_owned())?;
    let value = values::number(t, value)?;
    let value = value.ok_or_else(|| t.measurement_value_missing().to_owned())?;
    let all =
        indicator.with_untracked(|it| Milestone::with(&it.milestones, Milestone { day, value }));
    if all.len() > Milestone::MAX {
        return Err(t.milestones_too_many(Milestone::MAX as u64));
    }
    app.try_dispatch(changed(indicator, all))
}
