//! Mending what a change is worth and what it costs.

use serde_json::{Value, json};

use super::RepairKind;
use super::entities::rows;
use super::fields::{Mender, Object};
use super::followed;
use crate::domain::calc::perspective::Party;
use crate::domain::economy::{
    Assumption, Conversion, ConversionUse, CostDriver, CostKind, CostLine, Economy, Input,
    MOST_YEARS, Period, Scale, ValueFormula, ValueLine,
};
use crate::domain::{Day, Entity, Line, Prose, Value as Number};
use crate::format::read::ReadError;

pub(super) fn mend(project: &mut Object, mender: &mut Mender) -> Result<(), ReadError> {
    rows(project, "valueLines", ValueLine::LIMIT, mender, value_line)?;
    rows(project, "costLines", CostLine::LIMIT, mender, cost_line)?;
    rows(project, "conversions", Conversion::LIMIT, mender, conversion)
}

/// What all lines share: as it was before anybody said anything, where it makes no sense.
pub(super) fn settings(details: &mut Object, mender: &mut Mender) {
    let usual = json!(Economy::default());
    if !details.get("economy").is_some_and(Value::is_object) {
        return mender.replace(details, "economy", usual);
    }
    let Some(Value::Object(economy)) = details.get_mut("economy") else { return };
    mender.inside("economy", |mender| {
        mender.known(
            economy,
            &["firstYear", "priceYear", "years", "inputs", "users", "ramp", "keptPlans"],
        );
        for field in ["firstYear", "priceYear"] {
            within(economy, field, (1_990.0, 2_200.0), mender);
        }
        let years = economy.get("years").and_then(Value::as_u64);
        if !years.is_some_and(|years| (1..=u64::from(MOST_YEARS)).contains(&years)) {
            let years = usual.get("years").cloned().unwrap_or_default();
            mender.replace(economy, "years", years);
        }
        inputs(economy, &Economy::SHARED, mender);
        for (field, most) in [("users", Number::MAX), ("ramp", 100.0)] {
            numbers(economy, field, most, mender);
        }
        followed::kept_plans(economy, mender);
    });
}

/// A whole number in a range, or none.
fn within(row: &mut Object, field: &str, (least, most): (f64, f64), mender: &mut Mender) {
    mender.optional::<u16>(row, field);
    let number = row.get(field).and_then(Value::as_f64);
    if number.is_some_and(|number| !(least..=most).contains(&number)) {
        mender.replace(row, field, Value::Null);
    }
}

/// A list of numbers; it ends where it stops making sense, since each stands for a year.
fn numbers(row: &mut Object, field: &str, most: f64, mender: &mut Mender) {
    if !row.get(field).is_some_and(Value::is_array) {
        return mender.replace(row, field, json!([]));
    }
    let Some(Value::Array(list)) = row.get_mut(field) else { return };
    let is_fine = |value: &Value| {
        let number = serde_json::from_value::<Number>(value.clone());
        number.is_ok_and(|number| (0.0..=most).contains(&number.get()))
    };
    let before = list.len();
    let fine = list.iter().take(usize::from(MOST_YEARS)).take_while(|it| is_fine(it)).count();
    list.truncate(fine);
    if fine < before {
        mender
            .inside(field, |mender| mender.note(RepairKind::RowsDropped { count: before - fine }));
    }
}

fn value_line(row: &mut Object, mender: &mut Mender) {
    let known = ["id", "name", "benefit", "formula", "period", "scale", "party", "task"];
    mender.known(
        row,
        &[&known[..], &["counterfactual", "from", "until", "inputs", "achieved"]].concat(),
    );
    mender.name(row, "name");
    mender.optional::<ValueFormula>(row, "formula");
    mender.required::<Period>(row, "period", &json!(Period::Week));
    mender.required::<Scale>(row, "scale", &json!(Scale::PerUser));
    mender.optional::<Party>(row, "party");
    mender.text::<Line>(row, "task");
    mender.text::<Prose>(row, "counterfactual");
    years(row, mender);
    inputs(row, &Input::ALL, mender);
    followed::achieved(row, mender);
}

fn cost_line(row: &mut Object, mender: &mut Mender) {
    mender.known(row, &["id", "name", "kind", "driver", "party", "from", "until", "inputs"]);
    mender.name(row, "name");
    mender.optional::<CostKind>(row, "kind");
    mender.required::<CostDriver>(row, "driver", &json!(CostDriver::Once));
    mender.optional::<Party>(row, "party");
    years(row, mender);
    inputs(row, &Input::ALL, mender);
}

fn years(row: &mut Object, mender: &mut Mender) {
    for field in ["from", "until"] {
        within(row, field, (0.0, f64::from(MOST_YEARS)), mender);
    }
}

fn conversion(row: &mut Object, mender: &mut Mender) {
    let known = ["id", "name", "benefit", "useFor", "planned", "decided", "done", "agreement"];
    mender.known(row, &[&known[..], &["decidedBy", "day"]].concat());
    mender.name(row, "name");
    mender.optional::<ConversionUse>(row, "useFor");
    for field in ["planned", "decided", "done"] {
        amount(row, field, mender);
    }
    mender.text::<Prose>(row, "agreement");
    mender.text::<Line>(row, "decidedBy");
    mender.optional::<Day>(row, "day");
}

fn amount(row: &mut Object, field: &str, mender: &mut Mender) {
    mender.optional::<Number>(row, field);
    let amount = row.get(field).and_then(|it| serde_json::from_value::<Number>(it.clone()).ok());
    if amount.is_some_and(|amount| !Conversion::admits(amount)) {
        mender.replace(row, field, Value::Null);
    }
}

/// Each of these once, in the order of the form; of several the first.
fn inputs(row: &mut Object, allowed: &[Input], mender: &mut Mender) {
    if !row.get("inputs").is_some_and(Value::is_array) {
        return mender.replace(row, "inputs", json!([]));
    }
    let Some(Value::Array(list)) = row.get_mut("inputs") else { return };
    mender.inside("inputs", |mender| {
        let mut kept: Vec<(Input, Value)> = Vec::with_capacity(list.len());
        for (at, mut row) in list.drain(..).enumerate() {
            let is_fine =
                |input: &Input| allowed.contains(input) && kept.iter().all(|(it, _)| it != input);
            let input = mender.at(at, |mender| assumption(&mut row, is_fine, mender));
            kept.extend(input.map(|input| (input, row)));
        }
        if !kept.is_sorted_by_key(|(input, _)| *input) {
            kept.sort_by_key(|(input, _)| *input);
            mender.note(RepairKind::Reordered);
        }
        list.extend(kept.into_iter().map(|(_, row)| row));
    });
}

/// An assumption that fits; one that does not is dropped.
fn assumption(
    row: &mut Value,
    is_fine: impl Fn(&Input) -> bool,
    mender: &mut Mender,
) -> Option<Input> {
    let input = mended(row, mender).filter(is_fine);
    if input.is_none() {
        mender.note(RepairKind::RowDropped);
    }
    input
}

fn mended(row: &mut Value, mender: &mut Mender) -> Option<Input> {
    let Value::Object(fields) = row else { return None };
    let input = serde_json::from_value::<Input>(fields.get("input")?.clone()).ok()?;
    mender.known(fields, &["input", "low", "expected", "high", "source", "day"]);
    for field in ["low", "expected", "high"] {
        mender.optional::<Number>(fields, field);
        let number =
            fields.get(field).and_then(|it| serde_json::from_value::<Number>(it.clone()).ok());
        if number.is_some_and(|number| !input.admits(number)) {
            mender.replace(fields, field, Value::Null);
        }
    }
    mender.text::<Line>(fields, "source");
    mender.optional::<Day>(fields, "day");
    serde_json::from_value::<Assumption>(row.clone()).ok().map(|it| it.input)
}
