//! Mending the measurements of one indicator. They are many, so what was done is counted and not
//! told one by one.

use serde::Deserialize;
use serde_json::{Value, json};

use super::RepairKind;
use super::fields::{Mender, plain_text};
use crate::domain::{Day, Line, MeasurementKind, Series, Value as Measured};

/// Leaves out what is no measurement, mends the rest and puts it in order.
pub(super) fn mend(rows: &mut Vec<Value>, mender: &mut Mender) {
    let before = rows.len();
    let mut n_mended = 0;
    let mut kept: Vec<(Day, Value)> = Vec::with_capacity(before);
    for row in rows.drain(..) {
        let Some((day, mended)) = measurement(&row) else { continue };
        n_mended += usize::from(!says_the_same(&row, &mended));
        kept.push((day, mended));
    }
    note(mender, before - kept.len(), |count| RepairKind::RowsDropped { count });
    note(mender, n_mended, |count| RepairKind::RowsMended { count });
    if !kept.is_sorted_by_key(|(day, _)| *day) {
        kept.sort_by_key(|(day, _)| *day);
        mender.note(RepairKind::Reordered);
    }
    if kept.len() > Series::MAX {
        // The newest measurements say where the indicator stands.
        kept.drain(..kept.len() - Series::MAX);
        mender.note(RepairKind::TooMany { max: Series::MAX });
    }
    rows.extend(kept.into_iter().map(|(_, row)| row));
}

fn note(mender: &mut Mender, count: usize, kind: fn(usize) -> RepairKind) {
    if count > 0 {
        mender.note(kind(count));
    }
}

/// The measurement that a row can be understood as: it has at least a day and a value.
fn measurement(row: &Value) -> Option<(Day, Value)> {
    let [day, value, rest @ ..] = row.as_array()?.as_slice() else { return None };
    let day: Day = day.as_str()?.trim().parse().ok()?;
    let value = number(value)?;
    let n = rest.first().and_then(Value::as_u64).and_then(|n| u32::try_from(n).ok());
    let n = n.filter(|&n| n > 0);
    let note = rest.get(1).and_then(plain_text).and_then(|text| Line::fitting(&text));
    let kind = rest.get(2).and_then(|kind| MeasurementKind::deserialize(kind).ok());
    Some((day, json!([day, value, n, note, kind])))
}

/// A number, also where it was put in quotes.
fn number(value: &Value) -> Option<Measured> {
    let number = match value {
        Value::Number(number) => number.as_f64()?,
        Value::String(text) => text.trim().parse().ok()?,
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => return None,
    };
    Measured::new(number).ok()
}

/// Whether a row says what its mended form says; trailing "not answered" may be left out.
fn says_the_same(row: &Value, mended: &Value) -> bool {
    let (Some(row), Some(mended)) = (row.as_array(), mended.as_array()) else { return false };
    let same = |(at, mended): (usize, &Value)| match row.get(at) {
        None => mended.is_null(),
        Some(Value::Number(found)) => mended.as_f64() == found.as_f64(),
        Some(found) => found == mended,
    };
    row.len() <= mended.len() && mended.iter().enumerate().all(same)
}
