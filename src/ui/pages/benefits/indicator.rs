//! One indicator of a benefit: how far it has come, its chart, how it is measured, and the
//! measurements.

use std::sync::Arc;

use leptos::prelude::*;

use super::baseline::LockedBaseline;
use super::indicator_fields::{Group, benefits_field, groups};
use super::looked_at::LookedAt;
use super::measurements::Measurements;
use super::milestones::Milestones;
use super::steady::Steady;
use super::stretch::Stretch;
use super::tell_removed;
use crate::app::glue::AppHandle;
use crate::domain::{Benefit, Edit, Indicator, IndicatorId, Rule};
use crate::figures;
use crate::figures::realized::direction_warning;
use crate::ui::parts::field::Help;
use crate::ui::parts::figure::TrendFigure;
use crate::ui::parts::icon::{Drawn, Icon};
use crate::ui::roster::entity_input;
use crate::ui::roster::values::thing_options;

/// The element id of the field for the unit.
pub(super) fn unit_id(id: IndicatorId) -> String {
    format!("{id}-unit")
}

/// The indicator, followed. When it is removed it stays as it was until its section is gone.
fn follow(app: AppHandle, id: IndicatorId) -> Option<Memo<Arc<Indicator>>> {
    let first = app.project()?.indicators.get(id).cloned()?;
    let now = app.select(move |project| project.indicators.get(id).cloned());
    Some(Memo::new(move |before: Option<&Arc<Indicator>>| {
        now.get().or_else(|| before.cloned()).unwrap_or_else(|| Arc::clone(&first))
    }))
}

#[component]
pub(super) fn IndicatorSection(id: IndicatorId) -> impl IntoView {
    let app = AppHandle::get();
    follow(app, id).map(|indicator| view! { <Whole indicator=indicator id=id/> })
}

#[component]
fn Whole(indicator: Memo<Arc<Indicator>>, id: IndicatorId) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let title_id = format!("{id}-title");
    let labelled_by = title_id.clone();
    let name = Memo::new(move |_| indicator.with(|it| it.name.to_string()));
    let steadiness = Memo::new(move |_| indicator.with(|it| figures::steadiness(it, t)));
    let decided = app.select(figures::decided);
    let spec = Memo::new(move |_| {
        let spec = indicator.with(|it| figures::trend(it, t, app.today()));
        decided.with(|decided| figures::with_decisions(spec, decided, t))
    });
    view! {
        <section class="benefit" aria-labelledby=labelled_by>
            <div class="indicator-head" data-span="all">
                <h2 class="indicator-title user-text" dir="auto" id=title_id>{move || name.get()}</h2>
                <Steady steadiness=steadiness/>
            </div>
            <Stretch indicator=indicator/>
            <div class="benefit-column">
                <TrendFigure spec=spec name=name level=3/>
                <Measurements indicator=indicator id=id/>
            </div>
            <div class="benefit-column">
                <How indicator=indicator id=id/>
                <LookedAt indicator=indicator id=id/>
            </div>
        </section>
    }
}

/// How it is measured: the indicator's fields.
#[component]
fn How(indicator: Memo<Arc<Indicator>>, id: IndicatorId) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let title_id = format!("{id}-how");
    let labelled_by = title_id.clone();
    let is_kept = Memo::new(move |_| indicator.with(|it| matches!(it.rule, Rule::Keep { .. })));
    let warning = Memo::new(move |_| indicator.with(|it| direction_warning(it, t)));
    let is_locked = Memo::new(move |_| indicator.with(|it| it.is_baseline_locked()));
    let benefits = thing_options::<Benefit>(app);
    let row = StoredValue::new(id.to_string());
    let shows = move || entity_input(benefits_field(t, benefits.get()), row, &id.to_string());
    let remove = move |_| {
        app.flush_drafts();
        app.act(Edit::<Indicator>::Remove { id });
        app.focus("view-title");
        tell_removed(app, t.indicator_removed());
    };
    view! {
        <section class="card indicator-card" aria-labelledby=labelled_by>
            <div class="card-head">
                <h3 id=title_id>{t.indicator_how()}</h3>
                <Help about=t.indicator_how().to_owned() text=t.indicator_how_help().to_owned()/>
            </div>
            {move || fields(id, is_kept.get(), is_locked.get())}
            {move || is_locked.get().then(|| view! { <LockedBaseline indicator=indicator id=id/> })}
            {move || (!is_kept.get()).then(|| view! { <Milestones indicator=indicator id=id/> })}
            {shows}
            <div role="status">{move || warning.get().map(|text| view! {
                <div class="notice" data-tone="warning" data-place="inline">
                    <div class="notice-text"><p>{text}</p></div>
                </div>
            })}</div>
            <div class="benefit-foot">
                <button type="button" class="ds-button" data-variant="tertiary" data-color="danger"
                    data-size="sm" on:click=remove>
                    <Drawn icon=Icon::Trash/>
                    <span>{t.indicator_remove()}</span>
                </button>
            </div>
        </section>
    }
}

/// The fields that the rule asks for, a few of them side by side.
fn fields(id: IndicatorId, is_kept: bool, is_locked: bool) -> Vec<AnyView> {
    let app = AppHandle::get();
    let row = StoredValue::new(id.to_string());
    let of = |group: Group| {
        let inputs: Vec<_> =
            group.into_iter().map(|field| entity_input(field, row, &id.to_string())).collect();
        if inputs.len() > 1 {
            view! { <div class="field-pair">{inputs}</div> }.into_any()
        } else {
            inputs.into_any()
        }
    };
    groups(app.t(), is_kept, is_locked).into_iter().map(of).collect()
}
