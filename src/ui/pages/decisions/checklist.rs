//! What the method asks before a decision: ticked by those who decide, with what the data tell
//! beside. A decision may be made whatever is ticked.

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::domain::{Decision, DecisionId, Edit, Field, PointKey, Project};
use crate::figures::checklist::{PhasePoints, PointView, checklist};
use crate::figures::path::Tally;
use crate::i18n::Texts;

fn list(app: AppHandle, project: &Project, id: DecisionId) -> Vec<PhasePoints> {
    let (texts, decision) = (app.method(), project.decisions.get(id));
    let both = texts.zip(decision);
    both.map(|(texts, decision)| checklist(project, decision, &texts, app.today()))
        .unwrap_or_default()
}

/// The checklist of a decision.
#[component]
pub(super) fn Checklist(id: DecisionId) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let phases = app.select(move |project| list(app, project, id));
    let needs_stage =
        app.select(move |project| project.decisions.get(id).is_some_and(|it| it.stage.is_none()));
    // The boxes stay while they are ticked; another stage has others.
    let shape = Memo::new(move |_| {
        phases.with(|phases| {
            let of = |phase: &PhasePoints| {
                let points =
                    phase.points.iter().map(|point| (point.key.clone(), point.text.clone()));
                (phase.title.clone(), points.collect::<Vec<_>>())
            };
            phases.iter().map(of).collect::<Vec<_>>()
        })
    });
    let point = move |(key, text): (PointKey, String)| view! { <Point id=id key=key text=text phases=phases/> };
    let phase = move |(title, points): (Option<String>, Vec<(PointKey, String)>)| {
        let title = title.unwrap_or_else(|| t.points_elsewhere().to_owned());
        view! {
            <fieldset class="ds-fieldset point-list">
                <legend class="ds-label">{title}</legend>
                {points.into_iter().map(point).collect::<Vec<_>>()}
            </fieldset>
        }
    };
    view! {
        <section class="points" aria-labelledby="points-title">
            <h3 id="points-title">{t.points()}</h3>
            <p class="soft">{move || if needs_stage.get() { t.points_stage() } else { t.points_lead() }}</p>
            {move || shape.get().into_iter().map(phase).collect::<Vec<_>>()}
        </section>
    }
}

#[component]
fn Point(
    id: DecisionId,
    key: PointKey,
    text: String,
    phases: Memo<Vec<PhasePoints>>,
) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let of = key.clone();
    let now = Memo::new(move |_| {
        phases.with(|phases| {
            let points = phases.iter().flat_map(|phase| &phase.points);
            points.into_iter().find(|point| point.key == of).cloned()
        })
    });
    let holds = move || now.with(|now| now.as_ref().is_some_and(|point| point.holds));
    let told = move || now.with(|now| now.as_ref().and_then(|point| told(t, point)));
    let tick = move |event: leptos::ev::Event| tick(app, id, &key, event_target_checked(&event));
    view! {
        <label class="point">
            <input class="ds-input" type="checkbox" prop:checked=holds on:change=tick/>
            <span>{text}
                {move || told().map(|words| view! { <span class="point-told soft">{words}</span> })}
            </span>
        </label>
    }
}

/// What the data tell of a point.
fn told(t: &Texts, point: &PointView) -> Option<String> {
    let told = point.told?;
    Some(match told {
        Tally { all: 0, .. } => t.point_told_nothing().to_owned(),
        it if it.all == 1 && it.is_met() => t.point_told_yes().to_owned(),
        Tally { all: 1, .. } => t.point_told_no().to_owned(),
        Tally { met, all } => t.point_told_count(met as u64, all as u64),
    })
}

fn tick(app: AppHandle, id: DecisionId, key: &PointKey, holds: bool) {
    let Some(decision) = app.project().and_then(|it| it.decisions.get(id).cloned()) else { return };
    let item: Decision = decision.with_point(key.clone(), holds);
    // Each tick is a step of its own, however fast they follow each other.
    app.mark();
    app.act(Edit::Change { item, field: Field::Held });
    app.mark();
}
