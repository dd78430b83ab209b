//! The numbers that a calculation rests on, as fields: what is expected at once, its range and its
//! source behind a fold.

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::domain::economy::{assumption, with_assumption};
use crate::domain::{Assumption, Economy, Field as Of, Input};
use crate::figures::economy::input_text;
use crate::figures::money::Money;
use crate::i18n::Texts;
use crate::ui::parts::field::{Commit, Field, FieldKind, FieldSpec};
use crate::ui::roster::{Setting, values};
use crate::words::{assumption_error, input_label};

/// The prefix of the numbers that all lines share.
pub(super) const SHARED: &str = "shared";

/// Where numbers are kept, and how they are put back.
#[derive(Debug, Clone, Copy)]
pub(super) struct Numbers {
    /// Those that are asked for.
    pub(super) inputs: Memo<Vec<Input>>,
    /// Those that are kept.
    pub(super) held: Memo<Vec<Assumption>>,
    /// Keeps others.
    pub(super) put: Callback<Vec<Assumption>, Result<(), String>>,
}

/// One part of an assumption: how it is read and set.
#[derive(Clone, Copy)]
struct Part {
    key: &'static str,
    get: fn(&Assumption, &'static Texts) -> String,
    set: fn(Assumption, &str, Setting) -> Result<Assumption, String>,
}

const EXPECTED: Part = Part {
    key: "expected",
    get: |it, t| values::number_text(t, it.expected),
    set: |it, text, setting| {
        let expected = number(it.input, text, setting)?;
        // The day on which it was assumed is the one on which it was written.
        let day = if expected == it.expected { it.day } else { expected.map(|_| setting.today) };
        Ok(Assumption { expected, day, ..it })
    },
};
const LOW: Part = Part {
    key: "low",
    get: |it, t| values::number_text(t, it.low),
    set: |it, text, setting| Ok(Assumption { low: number(it.input, text, setting)?, ..it }),
};
const HIGH: Part = Part {
    key: "high",
    get: |it, t| values::number_text(t, it.high),
    set: |it, text, setting| Ok(Assumption { high: number(it.input, text, setting)?, ..it }),
};
const SOURCE: Part = Part {
    key: "source",
    get: |it, _| it.source.as_ref().map(ToString::to_string).unwrap_or_default(),
    set: |it, text, setting| Ok(Assumption { source: values::line(setting.t, text)?, ..it }),
};
const DAY: Part = Part {
    key: "day",
    get: |it, t| values::day_text(t, it.day),
    set: |it, text, setting| Ok(Assumption { day: values::day(setting, text)?, ..it }),
};

fn number(
    input: Input,
    text: &str,
    setting: Setting,
) -> Result<Option<crate::domain::Value>, String> {
    let value = values::number(setting.t, text)?;
    match value.is_none_or(|value| input.admits(value)) {
        true => Ok(value),
        false => Err(assumption_error(setting.t, input).to_owned()),
    }
}

/// The fields of all numbers that are asked for.
#[component]
pub(super) fn Assumptions(
    /// The numbers.
    numbers: Numbers,
    /// Prefix that makes element ids unique on the page.
    scope: &'static str,
) -> impl IntoView {
    view! {
        <div class="assumptions">
            <For each=move || numbers.inputs.get() key=|input| *input let:input>
                <One numbers=numbers input=input scope=scope/>
            </For>
        </div>
    }
}

#[component]
fn One(numbers: Numbers, input: Input, scope: &'static str) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let id = format!("{scope}-{input:?}").to_lowercase();
    let held = Memo::new(move |_| {
        numbers
            .held
            .with(|held| assumption(held, input).cloned())
            .unwrap_or_else(|| Assumption::new(input))
    });
    let sign = app.select(|project| project.details.currency.sign());
    let label = input_label(t, input, sign.get_untracked());
    let expected = FieldSpec::new(EXPECTED.key, &label, FieldKind::Number);
    let expected = match unsaid(app, scope, input) {
        Some(hint) => expected.hint(&hint),
        None => expected,
    };
    let range = move || held.with(|it| told(it, t));
    let parts = [
        (LOW, FieldSpec::new(LOW.key, t.assumption_low(), FieldKind::Number)),
        (HIGH, FieldSpec::new(HIGH.key, t.assumption_high(), FieldKind::Number)),
        (SOURCE, FieldSpec::new(SOURCE.key, t.assumption_source(), FieldKind::Line)),
        (DAY, FieldSpec::new(DAY.key, t.assumption_day(), FieldKind::Date)),
    ];
    let parts: Vec<_> = parts
        .into_iter()
        .map(|(part, spec)| field(app, numbers, held, (part, spec, &id)))
        .collect();
    view! {
        <div class="assumption">
            {field(app, numbers, held, (EXPECTED, expected, &id))}
            <details class="fold assumption-more">
                <summary>{t.assumption_more()}" "<span class="soft user-text" dir="auto">{range}</span></summary>
                <div class="assumption-parts" role="group" aria-label=t.assumption_about(&label)>{parts}</div>
            </details>
        </div>
    }
}

/// What is meant when nothing is written: what all lines share, or all of it.
fn unsaid(app: AppHandle, scope: &str, input: Input) -> Option<String> {
    let t = app.t();
    if let Some(all) = input.unsaid() {
        return Some(t.assumption_unsaid(&t.locale().percent(all / 100.0, 0)));
    }
    let project = app.project()?;
    if input == Input::DiscountRate {
        let rate = Economy::customary_rate(project.details.currency);
        return Some(t.assumption_unsaid(&t.locale().percent(rate / 100.0, 1)));
    }
    if scope == SHARED {
        return None;
    }
    let shared = Economy::SHARED.contains(&input).then_some(&project.details.economy.inputs)?;
    let value = assumption(shared, input)?.expected?;
    let money = Money::new(t, project.details.currency);
    Some(t.assumption_shared(&input_text(t, money, input, value.get())))
}

/// Range and source in short, beside the fold that holds them.
fn told(it: &Assumption, t: &Texts) -> String {
    let number =
        |value: Option<crate::domain::Value>| values::number_text(t, value.or(it.expected));
    let has_range = it.low.is_some() || it.high.is_some();
    let range = has_range.then(|| t.from_to(&number(it.low), &number(it.high)));
    let source = it.source.as_ref().map(ToString::to_string);
    [range, source].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn field(
    app: AppHandle,
    numbers: Numbers,
    held: Memo<Assumption>,
    (part, spec, scope): (Part, FieldSpec, &str),
) -> AnyView {
    let t = app.t();
    let value = Memo::new(move |_| held.with(|it| (part.get)(it, t)));
    let commit: Commit = Callback::new(move |text: String| {
        // The line may have been removed while a draft was waiting: then there is nothing to set.
        let Some(old) = held.try_get_untracked() else { return Ok(()) };
        let setting = Setting { t, today: app.today() };
        let new = (part.set)(old.clone(), &text, setting)?;
        if new == old {
            return Ok(());
        }
        let all = numbers.held.with_untracked(|held| with_assumption(held, new));
        numbers.put.run(all)
    });
    let scope = scope.to_owned();
    match spec.kind {
        FieldKind::Number => view! {
            <Field spec=spec scope=scope value=value commit=commit
                understood=Callback::new(move |text: String| values::understood_number(app, &text))/>
        }
        .into_any(),
        FieldKind::Date => view! {
            <Field spec=spec scope=scope value=value commit=commit
                understood=Callback::new(move |text: String| values::understood_day(app, &text))/>
        }
        .into_any(),
        FieldKind::Line
        | FieldKind::Prose(_)
        | FieldKind::Choice(_)
        | FieldKind::Must(_)
        | FieldKind::Many(_) => view! {
            <Field spec=spec scope=scope value=value commit=commit warn=values::warning(app, Of::Source)/>
        }
        .into_any(),
    }
}
