//! Measurements as columns: days as steps with exceptions, values as decimals near their running
//! mean, n where there is one, notes where there is one.
//!
//! The arithmetic is whole numbers below 2⁵³ throughout, so that a page can do it too.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::bits;
use crate::domain::{Day, Line, MeasurementKind, Point, Value};

/// Powers of ten that are exact, and by which a decimal of few digits divides exactly rounded.
const TENS: [f64; 16] =
    [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];
/// Largest scaled value: sixteen times the way between two of them is still exact in a page.
const LARGEST: f64 = 1_099_511_627_776.0;

/// A block of measurements. See the module above for how it reads.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Columns {
    count: usize,
    days: Days,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    scale: Option<u8>,
    values: Values,
    n: Sizes,
    notes: BTreeMap<usize, Line>,
    /// The places from which on measurements are of another kind than before.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    kinds: Vec<(usize, Option<MeasurementKind>)>,
}

/// First day (days since 1970-01-01), ordinary step, number of exceptions, gaps between them, what they add to the step.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Days(i32, i32, usize, String, String);

/// Least n, number of measurements with one, gaps between them, what they add to the least.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Sizes(u32, usize, String, String);

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
enum Values {
    /// The first value and the ways from the running mean, all times ten to the scale.
    Scaled(i64, String),
    /// Values with more digits than that can hold.
    Plain(Vec<Value>),
}

impl Columns {
    pub(super) fn pack(points: &[Point]) -> Self {
        let (scale, values) = pack_values(points);
        let notes = points.iter().enumerate();
        let notes = notes.filter_map(|(at, point)| Some((at, point.note.clone()?))).collect();
        Self {
            count: points.len(),
            days: pack_days(points),
            scale,
            values,
            n: pack_n(points),
            notes,
            kinds: pack_kinds(points),
        }
    }

    /// The measurements; `None` when the columns are not those of any.
    pub(super) fn unpack(mut self) -> Option<Vec<Point>> {
        let count = self.count;
        let values = match (self.scale, self.values) {
            (Some(scale), Values::Scaled(start, text)) => {
                unpack_values(scale, start, &bits::read(&text, count)?)?
            }
            (None, Values::Plain(values)) => values,
            _ => return None,
        };
        let Days(first, step, n_exceptions, gaps, extras) = self.days;
        let mut jumps = sparse(count, &bits::read(&gaps, n_exceptions)?, &extras)?;
        let Sizes(least, n_sizes, gaps, extras) = self.n;
        let mut sizes = sparse(count, &bits::read(&gaps, n_sizes)?, &extras)?;
        let mut day = i64::from(first);
        let mut kinds = self.kinds.into_iter().peekable();
        let mut kind = None;
        let mut points = Vec::with_capacity(values.len());
        for (at, value) in values.into_iter().enumerate() {
            if at > 0 {
                let jump = jumps.remove(&at).unwrap_or(0);
                day = day.checked_add(i64::from(step))?.checked_add(bits::signed(jump))?;
            }
            let n = match sizes.remove(&at) {
                Some(more) => Some(u32::try_from(u64::from(least).checked_add(more)?).ok()?),
                None => None,
            };
            let day = Day::from_days(i32::try_from(day).ok()?).ok()?;
            let note = self.notes.remove(&at);
            if let Some((_, other)) = kinds.next_if(|&(from, _)| from == at) {
                kind = other;
            }
            points.push(Point { day, value, n: n.filter(|&n| n > 0), note, kind });
        }
        let nothing_left = jumps.is_empty() && sizes.is_empty() && self.notes.is_empty();
        let nothing_left = nothing_left && kinds.peek().is_none();
        (points.len() == count && nothing_left).then_some(points)
    }
}

fn pack_days(points: &[Point]) -> Days {
    let mut day = points.first().map_or(0, |point| point.day.days());
    let first = day;
    let steps: Vec<i32> = points
        .iter()
        .map(|point| point.day.days() - std::mem::replace(&mut day, point.day.days()))
        .collect();
    let mut often: BTreeMap<i32, usize> = BTreeMap::new();
    for &step in steps.iter().skip(1) {
        *often.entry(step).or_default() += 1;
    }
    let step = often.iter().max_by_key(|&(_, times)| times).map_or(1, |(&step, _)| step);
    let exceptions = steps.iter().enumerate().skip(1).filter(|&(_, &found)| found != step);
    let (places, extras): (Vec<usize>, Vec<u64>) = exceptions
        .map(|(at, &found)| (at, bits::unsigned(i64::from(found) - i64::from(step))))
        .unzip();
    Days(first, step, places.len(), bits::write(&gaps(&places)), bits::write(&extras))
}

fn pack_kinds(points: &[Point]) -> Vec<(usize, Option<MeasurementKind>)> {
    let mut before = None;
    let is_other = |(_, kind): &(usize, Option<MeasurementKind>)| {
        std::mem::replace(&mut before, *kind) != *kind
    };
    points.iter().map(|point| point.kind).enumerate().filter(is_other).collect()
}

fn pack_n(points: &[Point]) -> Sizes {
    let (places, sizes): (Vec<usize>, Vec<u32>) =
        points.iter().enumerate().filter_map(|(at, point)| Some((at, point.n?))).unzip();
    let least = sizes.iter().copied().min().unwrap_or(1);
    let extras: Vec<u64> = sizes.iter().map(|&n| u64::from(n - least)).collect();
    Sizes(least, places.len(), bits::write(&gaps(&places)), bits::write(&extras))
}

/// How many places lie between each place and the one before.
fn gaps(places: &[usize]) -> Vec<u64> {
    let mut next = 0;
    places.iter().map(|&at| (at - std::mem::replace(&mut next, at + 1)) as u64).collect()
}

/// The values at their places; `None` when one lies outside.
fn sparse(count: usize, gaps: &[u64], text: &str) -> Option<BTreeMap<usize, u64>> {
    let mut next = 0_u64;
    let mut values = BTreeMap::new();
    for (&gap, value) in gaps.iter().zip(bits::read(text, gaps.len())?) {
        let at = next.checked_add(gap)?;
        values.insert(usize::try_from(at).ok().filter(|&at| at < count)?, value);
        next = at.checked_add(1)?;
    }
    Some(values)
}

fn pack_values(points: &[Point]) -> (Option<u8>, Values) {
    for (scale, &ten) in (0..).zip(&TENS) {
        let whole: Option<Vec<i64>> = points.iter().map(|point| scaled(point.value, ten)).collect();
        if let Some(whole) = whole {
            return (Some(scale), pack_scaled(&whole));
        }
    }
    (None, Values::Plain(points.iter().map(|point| point.value).collect()))
}

/// The value times ten to the scale, when it is whole and gives the very same value back.
#[expect(clippy::cast_possible_truncation, reason = "whole and below 2⁴⁰")]
#[expect(clippy::float_cmp, reason = "asks whether it is exactly the same")]
fn scaled(value: Value, ten: f64) -> Option<i64> {
    let whole = (value.get() * ten).round();
    (whole.abs() <= LARGEST && whole / ten == value.get()).then_some(whole as i64)
}

fn pack_scaled(values: &[i64]) -> Values {
    let start = values.first().copied().unwrap_or(0);
    let mut mean = Mean::starting(start);
    let ways: Vec<u64> = values
        .iter()
        .map(|&value| {
            let way = bits::unsigned(value - mean.whole());
            mean.take(value);
            way
        })
        .collect();
    Values::Scaled(start, bits::write(&ways))
}

#[expect(clippy::cast_precision_loss, reason = "below 2⁵³")]
fn unpack_values(scale: u8, start: i64, ways: &[u64]) -> Option<Vec<Value>> {
    let ten = TENS.get(usize::from(scale))?;
    let limit = 1_i64 << 41;
    let in_range = |value: &i64| (-limit..=limit).contains(value);
    let mut mean = Mean::starting(Some(start).filter(in_range)?);
    let mut values = Vec::with_capacity(ways.len());
    for &way in ways {
        let value = bits::signed(way).checked_add(mean.whole()).filter(in_range)?;
        mean.take(value);
        values.push(Value::new(value as f64 / ten).ok()?);
    }
    Some(values)
}

/// A running mean in sixteenths: each value moves it by an eighth of the way.
struct Mean(i64);

impl Mean {
    fn starting(value: i64) -> Self {
        Self(16 * value)
    }

    fn whole(&self) -> i64 {
        self.0.div_euclid(16)
    }

    fn take(&mut self, value: i64) {
        self.0 += (16 * value - self.0).div_euclid(8);
    }
}
