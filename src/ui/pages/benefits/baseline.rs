//! A baseline that measurements are compared with already: it changes together with a reason alone.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::domain::{Correction, Edit, Field, Indicator, IndicatorId, Mark};
use crate::figures::amount::Amounts;
use crate::i18n::Texts;
use crate::ui::parts::line_form::LineForm;
use crate::ui::roster::{Setting, values};

#[component]
pub(super) fn LockedBaseline(indicator: Memo<Arc<Indicator>>, id: IndicatorId) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let now = Memo::new(move |_| indicator.with(|it| mark_words(t, it, it.baseline)));
    let corrections = Memo::new(move |_| indicator.with(|it| told(t, it)));
    let take = Callback::new(move |written: Vec<String>| {
        corrected(app, indicator, &written)?;
        app.mark();
        Ok(())
    });
    let labels = vec![t.indicator_baseline(), t.indicator_baseline_day(), t.correction_reason()];
    view! {
        <div class="locked-baseline">
            <p><span class="soft">{t.indicator_baseline()}</span>" "<strong>{move || now.get()}</strong></p>
            <ul class="segments">{move || corrections.get().into_iter().map(|line| view! {
                <li class="user-text" dir="auto">{line}</li>
            }).collect_view()}</ul>
            <details class="fold edit-only screen-only">
                <summary>{t.correction_title()}</summary>
                <LineForm scope=format!("{id}-correction") labels=labels submit=t.correction_add()
                    hint=t.correction_hint() take=take/>
            </details>
        </div>
    }
}

/// A value with its day.
fn mark_words(t: &Texts, indicator: &Indicator, mark: Mark) -> String {
    let unit = indicator.unit.as_ref().map(|unit| unit.as_str());
    let value = mark.value.map(|it| Amounts::new(t.locale(), unit, &[it.get()]).amount(it.get()));
    let day = mark.day.map(|day| t.locale().date_long(day.date()));
    [value, day].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn told(t: &Texts, indicator: &Indicator) -> Vec<String> {
    let line = |it: &Correction| {
        let day = t.locale().date_short(it.day.date());
        t.correction_line(&day, &mark_words(t, indicator, it.before), it.reason.as_str())
    };
    indicator.corrections.iter().map(line).collect()
}

/// Puts the baseline right and keeps what stood there, with why. An empty field leaves its part.
fn corrected(
    app: AppHandle,
    indicator: Memo<Arc<Indicator>>,
    written: &[String],
) -> Result<(), String> {
    let t = app.t();
    let [value, day, reason] = written else { return Ok(()) };
    let before = indicator.get_untracked();
    let value = values::number(t, value)?.or(before.baseline.value);
    let day = values::day(Setting { t, today: app.today() }, day)?.or(before.baseline.day);
    let reason =
        values::line(t, reason)?.ok_or_else(|| t.correction_reason_missing().to_owned())?;
    let baseline = Mark { value, day };
    if baseline == before.baseline {
        return Err(t.correction_same().to_owned());
    }
    let correction = Correction { day: app.today(), before: before.baseline, reason };
    let mut item = before.as_ref().clone();
    item.corrections.push(correction);
    item.baseline = baseline;
    app.try_dispatch(Edit::Change { item, field: Field::BaselineValue })
}
