//! Planned against realized: two pictures, what each gain has brought, and the plans that were kept.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::app::route::Place;
use crate::domain::calc::perspective::Perspective;
use crate::domain::command::DetailsChange;
use crate::domain::economy::{Achieved, KeptPlan, Model, PlannedYear};
use crate::domain::{Command, Edit, Field, Id, Value, ValueLine, ValueLineId};
use crate::figures::followed::{Measure, basis, lines, picture, title};
use crate::figures::money::Money;
use crate::ui::parts::figure::TrendFigure;
use crate::ui::parts::icon::{Drawn, Icon};
use crate::ui::parts::line_form::{LineForm, field_id};
use crate::ui::roster::{Setting, values};

#[component]
pub fn FollowedPage() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let title = app.select(move |project| title(project, t, app.today()));
    let ids = app.select(|project| project.value_lines.iter().map(|it| it.id).collect::<Vec<_>>());
    let lead = app.select(move |project| basis(project, t));
    let none = move || {
        ids.with(Vec::is_empty).then(|| {
            view! {
                <p>{t.followed_no_lines()}" "<a class="ds-link" href=app.href(Place::Values)>{t.values()}</a></p>
            }
        })
    };
    view! {
        <main class="frame-main" id="main" tabindex="-1">
            <div class="view-head">
                <div class="view-head-text">
                    <h1 tabindex="-1" id="view-title">{move || title.get()}</h1>
                    <p class="lead">{move || lead.get()}</p>
                </div>
            </div>
            {Measure::ALL.map(|measure| view! { <Curve measure=measure/> }).into_iter().collect::<Vec<_>>()}
            {none}
            <SoFar/>
            <For each=move || ids.get() key=|id| id.bits() let:id><LineCard id=id/></For>
            <KeptPlans/>
        </main>
    }
}

/// The realized sum as a line, with the plan.
#[component]
fn Curve(measure: Measure) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let drawn = app.select(move |project| picture(project, t, app.today(), measure));
    let is_any = Memo::new(move |_| drawn.with(Option::is_some));
    let name = app.select(|project| project.details.name.to_string());
    move || {
        is_any.get().then(|| {
            // The picture goes with the last of what it shows; until then it is there.
            let first = drawn.get_untracked()?;
            let spec = Memo::new(move |_| drawn.get().unwrap_or_else(|| first.clone()));
            Some(view! { <TrendFigure spec=spec name=name/> })
        })
    }
}

/// What each gain has brought, and the sum.
#[component]
fn SoFar() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let told = app.select(move |project| lines(project, t, app.today()));
    move || {
        let (rows, [money, hours]) = told.get();
        (!rows.is_empty()).then(|| {
            let row = |it: crate::figures::followed::LineSoFar| {
                view! {
                    <tr><th scope="row" class="user-text" dir="auto">{it.name}</th>
                        <td class="number">{it.hours}</td><td class="number">{it.money}</td></tr>
                }
            };
            view! {
                <div class="table-scroll" tabindex="0" role="region" aria-label=t.followed_so_far()>
                    <table class="ds-table years-table" data-size="sm">
                        <caption>{t.followed_so_far()}</caption>
                        <thead><tr><th scope="col">{t.value_line()}</th>
                            <th scope="col" class="number">{t.followed_hours()}</th>
                            <th scope="col" class="number">{t.followed_money()}</th></tr></thead>
                        <tbody>
                            {rows.into_iter().map(row).collect_view()}
                            <tr data-sum=""><th scope="row">{t.followed_sum()}</th>
                                <td class="number">{hours}</td><td class="number">{money}</td></tr>
                        </tbody>
                    </table>
                </div>
            }
        })
    }
}

/// What one gain has brought, entry by entry, and where more is written.
#[component]
fn LineCard(id: ValueLineId) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let line = app.select(move |project| project.value_lines.get(id).cloned());
    let name = move || line.with(|it| it.as_ref().map(|it| it.name.to_string()));
    let title_id = format!("{id}-achieved");
    let labelled_by = title_id.clone();
    let entries = move || {
        let all = line.with(|it| it.as_ref().map(|it| it.achieved.clone())).unwrap_or_default();
        all.into_iter().map(|it| view! { <Entry line=line id=id entry=it/> }).collect_view()
    };
    let take = Callback::new(move |written: Vec<String>| added(app, line, &written));
    let labels =
        vec![t.followed_until(), t.followed_hours(), t.followed_money(), t.followed_source()];
    view! {
        <section class="card" aria-labelledby=labelled_by>
            <h2 id=title_id class="user-text" dir="auto">{name}</h2>
            <ul class="segments" role="list">{entries}</ul>
            <details class="fold edit-only screen-only">
                <summary>{t.followed_add_title()}</summary>
                <LineForm scope=format!("{id}-more") labels=labels submit=t.followed_add()
                    hint=t.followed_hint() take=take/>
            </details>
        </section>
    }
}

#[component]
fn Entry(line: Memo<Option<Arc<ValueLine>>>, id: ValueLineId, entry: Achieved) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let until = entry.until;
    let day = t.locale().date_long(until.date());
    let currency = app.project().map(|it| it.details.currency);
    let hours = entry.hours.map(|it| t.hours_amount(&t.locale().decimal(it.get(), 1)));
    let money = entry.amount.zip(currency).map(|(it, of)| Money::new(t, of).exact(it.get()));
    let facts = [hours, money].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let label = t.followed_remove(&day);
    let remove = move |_| {
        let Some(line) = line.get_untracked() else { return };
        let mut item = line.as_ref().clone();
        item.achieved.retain(|it| it.until != until);
        app.focus(&field_id(&format!("{id}-more"), 0));
        app.act(Edit::Change { item, field: Field::Achieved });
    };
    view! {
        <li>
            <span class="soft">{t.followed_until_day(&day)}</span>" "<strong>{facts}</strong>" "
            <span class="soft user-text" dir="auto">{entry.source.map(|it| it.to_string())}</span>" "
            <button type="button" class="ds-button edit-only" data-variant="tertiary" data-color="neutral"
                data-size="sm" data-icon="" aria-label=label.clone() title=label on:click=remove>
                <Drawn icon=Icon::Trash/>
            </button>
        </li>
    }
}

fn added(
    app: AppHandle,
    line: Memo<Option<Arc<ValueLine>>>,
    written: &[String],
) -> Result<(), String> {
    let t = app.t();
    let (Some(line), [until, hours, amount, source]) = (line.get_untracked(), written) else {
        return Ok(());
    };
    let until = values::day(Setting { t, today: app.today() }, until)?;
    let until = until.ok_or_else(|| t.measurement_day_missing().to_owned())?;
    let hours = values::number(t, hours)?;
    let amount = values::number(t, amount)?;
    if hours.is_none() && amount.is_none() {
        return Err(t.followed_nothing().to_owned());
    }
    let source = values::line(t, source)?;
    let more = Achieved { until, hours, amount, source };
    let achieved = Achieved::with(&line.achieved, more);
    let item = ValueLine { achieved, ..line.as_ref().clone() };
    app.try_dispatch(Edit::Change { item, field: Field::Achieved })
}

/// The plans that were kept, and a line to keep the present one with why.
#[component]
fn KeptPlans() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let all = app.select(move |project| {
        let line = |it: &KeptPlan| {
            t.followed_plan_line(&t.locale().date_long(it.day.date()), it.reason.as_str())
        };
        project.details.economy.kept_plans.iter().map(line).collect::<Vec<_>>()
    });
    let take = Callback::new(move |written: Vec<String>| kept(app, &written));
    view! {
        <section class="card" aria-labelledby="kept-plans">
            <h2 id="kept-plans">{t.followed_plans()}</h2>
            <ul class="segments">{move || all.get().into_iter().map(|it| view! {
                <li class="user-text" dir="auto">{it}</li>
            }).collect_view()}</ul>
            <div class="edit-only screen-only">
                <LineForm scope="keep-plan".to_owned() labels=vec![t.followed_plan_reason()]
                    submit=t.followed_plan_keep() hint=t.followed_plan_hint() take=take/>
            </div>
        </section>
    }
}

/// Keeps the calculation as it is, as the plan that is followed from now on.
fn kept(app: AppHandle, written: &[String]) -> Result<(), String> {
    let t = app.t();
    let (Some(project), [reason]) = (app.project(), written) else { return Ok(()) };
    let reason = values::line(t, reason)?;
    let reason = reason.ok_or_else(|| t.followed_plan_reason_missing().to_owned())?;
    let mut details = project.details.clone();
    let first_year = details.economy.first_year.ok_or_else(|| t.followed_no_plan().to_owned())?;
    let model = Model::of(&project, Perspective::Society);
    let none = || t.followed_no_plan().to_owned();
    let totals = model.totals(&model.expected()).map_err(|_| none())?;
    let value = |number: f64| Value::new((number * 100.0).round() / 100.0).map_err(|_| none());
    let years = totals.iter().map(|it| {
        Ok(PlannedYear {
            hours: value(it.hours)?,
            gains: value(it.money.benefits)?,
            lost_hours: value(it.lost_hours)?,
            lost: value(it.lost)?,
            costs: value(it.money.costs)?,
        })
    });
    let years = years.collect::<Result<Vec<_>, String>>()?;
    details.economy.kept_plans.push(KeptPlan { day: app.today(), reason, first_year, years });
    app.try_dispatch(Command::Details(DetailsChange { details, field: Field::KeptPlans }))
}
