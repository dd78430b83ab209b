//! The table twin of a trend chart: the same numbers in the same words.
//!
//! Headers and captions come from the caller. Rows are made when asked for, so that a table of
//! 100,000 measurements costs only the rows on screen.

use super::trend::{TrendPoint, TrendSpec};

/// A measurement in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeasurementRow {
    /// The full date.
    pub date: String,
    /// The value with all its decimals.
    pub value: String,
    /// The sample size, when known.
    pub n: Option<String>,
    /// What it says that is no ordinary one.
    pub signal: Option<String>,
    /// The lower and the upper limit it has for itself, where they vary from point to point.
    pub limits: Option<[String; 2]>,
    /// The remark on the measurement.
    pub note: Option<String>,
}

/// A line of the chart, or a change, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedRow {
    /// The full date, when it is known.
    pub date: Option<String>,
    /// Its name as it stands in the picture.
    pub label: String,
    /// The value with all its decimals; none for a change.
    pub value: Option<String>,
}

/// The measurement with this index in words; none beyond the last.
#[must_use]
pub fn measurement(spec: &TrendSpec, index: usize) -> Option<MeasurementRow> {
    spec.points.get(index).map(|point| row(spec, index, point))
}

/// All measurements in words, by day.
pub fn measurements(spec: &TrendSpec) -> impl ExactSizeIterator<Item = MeasurementRow> {
    spec.points.iter().enumerate().map(|(index, point)| row(spec, index, point))
}

/// Baseline, target, ways and changes in words, in this order.
pub fn named(spec: &TrendSpec) -> impl Iterator<Item = NamedRow> {
    let entry = |day: Option<i32>, label: &str, value: Option<f64>| NamedRow {
        date: day.map(|day| spec.dates.full(day)),
        label: label.to_owned(),
        value: value.map(|value| spec.numbers.exact(value)),
    };
    let references = spec.baseline.iter().chain(&spec.target);
    let lines = references.map(move |line| entry(line.day, &line.label, Some(line.value)));
    let ways = spec.ways.iter().flat_map(move |way| {
        way.points.iter().map(move |&(day, value)| entry(Some(day), &way.label, Some(value)))
    });
    let notes = spec.notes.iter().map(move |note| entry(Some(note.day), &note.text, None));
    lines.chain(ways).chain(notes)
}

fn row(spec: &TrendSpec, index: usize, point: &TrendPoint) -> MeasurementRow {
    MeasurementRow {
        date: spec.dates.full(point.day),
        value: spec.numbers.exact(point.value),
        n: point.n.map(|n| n.to_string()),
        signal: spec.sign(index).map(|sign| sign.words.clone()),
        limits: limits(spec, index),
        note: point.note.clone(),
    }
}

/// The limits of a point, with as many decimals as three digits of the way between them take.
fn limits(spec: &TrendSpec, index: usize) -> Option<[String; 2]> {
    let stretches = spec.signals.as_ref()?.stretches.iter();
    let mut of_it = stretches.filter(|it| (it.places.0..=it.places.1).contains(&index));
    let stretch = of_it.next()?;
    let &(lower, upper) = stretch.varying.get(index.checked_sub(stretch.places.0)?)?;
    let tells = |tens: &f64| (upper - lower) * tens >= 100.0;
    let decimals = TENS.iter().position(tells).unwrap_or(TENS.len());
    Some([lower, upper].map(|limit| spec.numbers.fixed(limit, decimals)))
}

/// What so many decimals multiply by; more decimals than these are noise to a reader.
const TENS: [f64; 6] = [1.0, 10.0, 100.0, 1e3, 1e4, 1e5];
