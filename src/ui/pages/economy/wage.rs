//! What an hour of an employee costs, worked out from pay and hours at work and taken as the shared
//! number, with how it came about as its source.

use leptos::prelude::*;

use super::settings::change;
use crate::app::glue::AppHandle;
use crate::domain::calc::saved_time::Employment;
use crate::domain::economy::{assumption, with_assumption};
use crate::domain::{Assumption, Economy, Field as Of, Input, Value};
use crate::figures::money::Money;
use crate::ui::parts::line_form::LineForm;
use crate::ui::roster::values;

/// The form, folded away: most have a number from their finance department.
#[component]
pub(super) fn Wage() -> impl IntoView {
    let t = AppHandle::get().t();
    let app = AppHandle::get();
    let take = Callback::new(move |written: Vec<String>| take(app, &written));
    let labels = vec![t.wage_yearly(), t.wage_social(), t.wage_overhead(), t.wage_hours()];
    view! {
        <details class="fold edit-only screen-only">
            <summary>{t.wage_title()}</summary>
            <LineForm scope="wage".to_owned() labels=labels submit=t.wage_take() hint=t.wage_hint()
                take=take/>
        </details>
    }
}

fn take(app: AppHandle, written: &[String]) -> Result<(), String> {
    let t = app.t();
    let (Some(project), [wage, social, overhead, hours]) = (app.project(), written) else {
        return Ok(());
    };
    let number = |text: &str| values::number(t, text).map(|it| it.map_or(0.0, Value::get));
    let employment = Employment {
        annual_wage: number(wage)?,
        social_costs: number(social)? / 100.0,
        overhead: number(overhead)?,
        effective_hours: number(hours)?,
    };
    let unclear = || t.wage_unclear().to_owned();
    let rate = employment.hourly_rate().map_err(|_| unclear())?;
    let rate = Value::new((rate * 100.0).round() / 100.0).map_err(|_| unclear())?;
    if rate.get() <= 0.0 {
        return Err(unclear());
    }
    let money = Money::new(t, project.details.currency);
    let percent = t.locale().decimal(employment.social_costs * 100.0, 1);
    let hours = t.locale().decimal(employment.effective_hours, 0);
    let (wage, overhead) = (money.whole(employment.annual_wage), money.whole(employment.overhead));
    let source = values::line(t, &t.wage_source(&wage, &percent, &overhead, &hours))?;
    change(app, Of::Assumptions, |it| {
        let former = assumption(&it.inputs, Input::HourlyRate).cloned();
        let former = former.unwrap_or_else(|| Assumption::new(Input::HourlyRate));
        let taken = Assumption {
            expected: Some(rate),
            // A range around another number says nothing of this one.
            low: former.low.filter(|low| low.get() <= rate.get()),
            high: former.high.filter(|high| high.get() >= rate.get()),
            source,
            day: Some(app.today()),
            ..former
        };
        Economy { inputs: with_assumption(&it.inputs, taken), ..it }
    })
}
