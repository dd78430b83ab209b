//! What all lines share: the years, the rate, the wage, and the users year by year.

use leptos::prelude::*;

use super::assumptions::{Assumptions, Numbers, SHARED};
use super::wage::Wage;
use crate::app::glue::AppHandle;
use crate::domain::economy::MOST_YEARS;
use crate::domain::{Command, Details, DetailsChange, Economy, Field as Of, Value};
use crate::i18n::Texts;
use crate::ui::parts::field::{Commit, Field, FieldKind, FieldSpec};
use crate::ui::roster::values;

/// Years that are shown at least; those after them come as they are written.
const FIRST_YEARS: usize = 6;

/// A list of numbers, one a year.
#[derive(Clone, Copy)]
struct List {
    scope: &'static str,
    field: Of,
    get: fn(&Economy) -> &Vec<Value>,
    set: fn(Economy, Vec<Value>) -> Economy,
    admits: fn(&Texts, Value) -> Result<(), String>,
}

const USERS: List = List {
    scope: "users",
    field: Of::Users,
    get: |it| &it.users,
    set: |it, users| Economy { users, ..it },
    admits: |t, value| match value.get() >= 0.0 {
        true => Ok(()),
        false => Err(t.number_below_zero().to_owned()),
    },
};
const RAMP: List = List {
    scope: "ramp",
    field: Of::Ramp,
    get: |it| &it.ramp,
    set: |it, ramp| Economy { ramp, ..it },
    admits: |t, value| match (0.0..=100.0).contains(&value.get()) {
        true => Ok(()),
        false => Err(t.number_not_percent().to_owned()),
    },
};

/// Puts other settings in their place.
pub(super) fn change(
    app: AppHandle,
    field: Of,
    change: impl FnOnce(Economy) -> Economy,
) -> Result<(), String> {
    // The project may have been closed while a draft was waiting: then there is nothing to set.
    let Some(project) = app.project() else { return Ok(()) };
    let economy = change(project.details.economy.clone());
    if economy == project.details.economy {
        return Ok(());
    }
    let details = Details { economy, ..project.details.clone() };
    app.try_dispatch(Command::Details(DetailsChange { details, field }))
}

#[component]
pub(super) fn Settings() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let inputs = Memo::new(|_| Economy::SHARED.to_vec());
    let held = app.select(|project| project.details.economy.inputs.clone());
    let put =
        Callback::new(move |inputs| change(app, Of::Assumptions, |it| Economy { inputs, ..it }));
    view! {
        <section class="card economy-shared" aria-labelledby="economy-shared">
            <h2 id="economy-shared">{t.economy_shared()}</h2>
            <p class="soft">{t.economy_shared_lead()}</p>
            <Years list=USERS title=t.economy_users() hint=t.economy_users_hint()/>
            <Assumptions numbers=Numbers { inputs, held, put } scope=SHARED/>
            <Wage/>
            <Calendar/>
            <Years list=RAMP title=t.economy_ramp() hint=t.economy_ramp_hint()/>
        </section>
    }
}

/// When it begins, how long it is looked at, and whose prices it is in.
#[component]
fn Calendar() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let year = |year: Option<u16>| year.map_or_else(String::new, |year| year.to_string());
    let years = app.select(|project| project.details.economy.years.to_string());
    let set_years: Commit = Callback::new(move |text: String| {
        let years = text.trim().parse().ok().filter(|it| (1..=MOST_YEARS).contains(it));
        let most = u64::from(MOST_YEARS);
        let years = years.ok_or_else(|| t.year_count_unknown(text.trim(), most))?;
        change(app, Of::Horizon, |it| Economy { years, ..it })
    });
    let first = app.select(move |project| year(project.details.economy.first_year));
    let set_first: Commit = Callback::new(move |text: String| {
        let first_year = calendar_year(t, &text)?;
        change(app, Of::FirstYear, |it| Economy { first_year, ..it })
    });
    let price = app.select(move |project| year(project.details.economy.price_year));
    let set_price: Commit = Callback::new(move |text: String| {
        let price_year = calendar_year(t, &text)?;
        change(app, Of::PriceYear, |it| Economy { price_year, ..it })
    });
    let spec = |key, label| FieldSpec::new(key, label, FieldKind::Number);
    view! {
        <div class="year-fields">
            <Field spec=spec("years", t.economy_years()) scope="economy" value=years commit=set_years/>
            <Field spec=spec("first", t.economy_first_year()) scope="economy" value=first commit=set_first/>
            <Field spec=spec("price", t.economy_price_year()) scope="economy" value=price commit=set_price/>
        </div>
    }
}

fn calendar_year(t: &Texts, text: &str) -> Result<Option<u16>, String> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let year = text.parse().ok().filter(|year| (1_990..=2_200_u16).contains(year));
    year.map(Some).ok_or_else(|| t.calendar_year_unknown(text))
}

/// A field for each year.
#[component]
fn Years(list: List, title: &'static str, hint: &'static str) -> impl IntoView {
    let app = AppHandle::get();
    let n = app.select(move |project| {
        let economy = &project.details.economy;
        let shown = (list.get)(economy).len().saturating_add(1).max(FIRST_YEARS);
        shown.min(usize::from(economy.years))
    });
    let years = move || (1..=u8::try_from(n.get()).unwrap_or(MOST_YEARS)).collect::<Vec<u8>>();
    view! {
        <fieldset class="year-fields">
            <legend class="ds-label">{title}</legend>
            <p class="field-hint">{hint}</p>
            <For each=years key=|year| *year let:year>
                <Year list=list year=year/>
            </For>
        </fieldset>
    }
}

#[component]
fn Year(list: List, year: u8) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let value = app.select(move |project| {
        let values = (list.get)(&project.details.economy);
        values::number_text(t, values.get(usize::from(year) - 1).copied())
    });
    let commit: Commit = Callback::new(move |text: String| {
        let value = values::number(t, &text)?;
        value.map_or(Ok(()), |value| (list.admits)(t, value))?;
        change(app, list.field, |it| {
            let values = Economy::with_year((list.get)(&it), year, value);
            (list.set)(it, values)
        })
    });
    let label = app.select(move |project| match project.details.economy.first_year {
        Some(first) => (first + u16::from(year)).to_string(),
        None => t.year_number(&year.to_string()),
    });
    let scope = format!("{}-{year}", list.scope);
    move || {
        let spec = FieldSpec::new("value", &label.get(), FieldKind::Number);
        view! { <Field spec=spec scope=scope.clone() value=value commit=commit/> }
    }
}
