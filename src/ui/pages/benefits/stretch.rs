//! How far an indicator has come: the share in big, the stretch from baseline to target, and the
//! three figures it is made of.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::domain::{Day, Indicator, Rule, Value};
use crate::figures::amount::Amounts;
use crate::figures::realized_words;
use crate::i18n::Texts;

/// One end of the stretch, or the place between: its name, value and day.
#[derive(Debug, Clone, PartialEq, Eq)]
struct End {
    name: String,
    value: Option<String>,
    day: Option<String>,
}

#[component]
pub(super) fn Stretch(indicator: Memo<Arc<Indicator>>) -> impl IntoView {
    let t = AppHandle::get().t();
    let words = Memo::new(move |_| indicator.with(|it| realized_words(it, t)));
    let ends = Memo::new(move |_| indicator.with(|it| ends(it, t)));
    let share = Memo::new(move |_| words.with(|words| words.share));
    let line = move || {
        share.get().map(|share| {
            view! {
                <div class="stretch-line" style=("--share", format!("{share:.3}")) aria-hidden="true">
                    <span class="stretch-station" data-place="baseline"></span>
                    <span class="stretch-here"></span>
                    <span class="stretch-station"></span>
                </div>
            }
        })
    };
    let end = move |end: End| {
        let is_missing = end.value.is_none().then_some("register-missing");
        let value = end.value.unwrap_or_else(|| t.value_missing().to_owned());
        let day = end.day.map(|day| view! { <small>{day}</small> });
        view! { <div><dt>{end.name}</dt><dd><span class=is_missing>{value}</span>{day}</dd></div> }
    };
    view! {
        <section class="card stretch" data-span="all" aria-label=t.indicator_how_far()>
            <div class="stretch-head">
                <p class="stretch-share">{move || words.with(|words| words.figure.clone())}</p>
                <p class="stretch-words lead">{move || words.with(|words| words.words.clone())}</p>
            </div>
            {line}
            <dl class="stretch-ends">
                {move || ends.get().into_iter().map(end).collect::<Vec<_>>()}
            </dl>
        </section>
    }
}

/// Baseline, latest measurement, and target or tolerance.
fn ends(indicator: &Indicator, t: &Texts) -> Vec<End> {
    let unit = indicator.unit.as_ref().map(|unit| unit.as_str());
    let amount = |value: Value| Amounts::new(t.locale(), unit, &[value.get()]).amount(value.get());
    let end = |name: &str, value: Option<Value>, day: Option<Day>| End {
        name: name.to_owned(),
        value: value.map(amount),
        day: day.map(|day| t.locale().date_long(day.date())),
    };
    let (baseline, target) = (indicator.baseline, indicator.target);
    let last = indicator.series.last();
    let goal = match indicator.rule {
        Rule::Reach => end(t.indicator_target(), target.value, target.day),
        Rule::Keep { tolerance } => end(t.indicator_tolerance(), Some(tolerance), None),
    };
    vec![
        end(t.indicator_baseline(), baseline.value, baseline.day),
        end(t.indicator_latest(), last.map(|it| it.value), last.map(|it| it.day)),
        goal,
    ]
}
