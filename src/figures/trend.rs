//! An indicator as the spec of a trend chart.

use std::sync::Arc;

use super::amount::{Amounts, short_unit};
use super::describe::description;
use super::finding::{finding, tolerance};
use super::formats;
use super::signals::signals;
use super::title::{is_other, title};
use crate::charts::theme::Role;
use crate::charts::ticks::ZeroBase;
use crate::charts::trend::{Reference, TrendNote, TrendPoint, TrendSpec, Way};
use crate::domain::calc::planned::marks;
use crate::domain::calc::spc::analysis;
use crate::domain::{Between, Day, Direction, Frequency, Indicator, Mark, Rule};
use crate::i18n::Texts;

/// Most notes drawn: the newest. All of them stand in the table.
const MOST_NOTES: usize = 24;

/// The chart of an indicator. Around `today` stands the time axis while no day is known.
#[must_use]
pub fn trend(indicator: &Indicator, t: &Texts, today: Day) -> TrendSpec {
    let locale = t.locale();
    let unit = indicator.unit.as_ref().map_or("", |unit| unit.as_str());
    let points = points(indicator);
    let last_label = indicator
        .series
        .last()
        .map(|point| Amounts::new(locale, None, &[point.value.get()]).number(point.value.get()));
    let looked_at = analysis(indicator);
    TrendSpec {
        id_prefix: format!("trend-{}", indicator.id),
        title: title(t, indicator, &finding(indicator), &looked_at),
        subtitle: subtitle(t, indicator),
        description: description(t, indicator, &looked_at),
        unit: short_unit(unit).to_owned(),
        notes: notes(indicator, &points),
        points,
        gap_days: indicator.frequency.map(gap_days),
        last_label,
        baseline: baseline(t, indicator),
        target: target(t, indicator),
        ways: planned(t, indicator).into_iter().collect(),
        signals: signals(t, &looked_at),
        today: today.days(),
        zero: ZeroBase::WhenNear,
        numbers: formats::numbers(locale),
        dates: formats::dates(locale),
    }
}

/// Two and a half times the ordinary distance: one measurement may be late or left out, two may
/// not.
fn gap_days(frequency: Frequency) -> i32 {
    (frequency.days() * 5 + 1) / 2
}

fn points(indicator: &Indicator) -> Arc<[TrendPoint]> {
    let of = |point: &crate::domain::Point| TrendPoint {
        day: point.day.days(),
        value: point.value.get(),
        n: point.n,
        note: point.note.as_ref().map(ToString::to_string),
    };
    indicator.series.points().iter().map(of).collect()
}

/// What is noted on measurements, and why they are compared anew, by day.
fn notes(indicator: &Indicator, points: &[TrendPoint]) -> Vec<TrendNote> {
    let of = |point: &TrendPoint| {
        point.note.as_ref().map(|text| TrendNote { day: point.day, text: text.clone() })
    };
    let mut newest: Vec<TrendNote> = points.iter().rev().filter_map(of).take(MOST_NOTES).collect();
    newest.reverse();
    let anew = indicator
        .segments
        .iter()
        .map(|segment| TrendNote { day: segment.start.days(), text: segment.reason.to_string() });
    newest.extend(anew.filter(|note| points.last().is_some_and(|last| note.day <= last.day)));
    newest.sort_by_key(|note| note.day);
    newest
}

/// What was measured, in which unit, on how many, and from where.
fn subtitle(t: &Texts, indicator: &Indicator) -> String {
    let name = indicator.name.as_str();
    let what = indicator
        .unit
        .as_ref()
        .map_or_else(|| name.to_owned(), |unit| t.figure_what(name, unit.as_str()));
    let n = indicator.series.last().and_then(|point| point.n);
    let n = n.map(|n| t.sample_size(u64::from(n)));
    let source = indicator.source.as_ref().map(|source| t.figure_source(source.as_str()));
    let parts = [Some(what), n, source];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn baseline(t: &Texts, indicator: &Indicator) -> Option<Reference> {
    let value = indicator.baseline.value?.get();
    let number = Amounts::new(t.locale(), None, &[value]).number(value);
    let day = indicator.baseline.day.map(Day::days);
    let label = match day {
        Some(_) => t.chart_baseline(&number),
        None => t.chart_baseline_undated(&number),
    };
    Some(Reference { value, day, label })
}

/// The target, or for a level to be kept how far it may go.
fn target(t: &Texts, indicator: &Indicator) -> Option<Reference> {
    let Mark { value, day } = indicator.target;
    let write = |value: f64| Amounts::new(t.locale(), None, &[value]).number(value);
    if let Rule::Keep { .. } = indicator.rule {
        let value = limit(indicator)?;
        return Some(Reference { value, day: None, label: t.chart_limit(&write(value)) });
    }
    let value = value?.get();
    let label = match day {
        Some(_) => t.chart_target(&write(value)),
        None => t.chart_target_undated(&write(value)),
    };
    Some(Reference { value, day: day.map(Day::days), label })
}

/// The worst value that still counts as kept; `None` when there is no room, or it lies both ways.
fn limit(indicator: &Indicator) -> Option<f64> {
    let baseline = indicator.baseline.value?.get();
    let tolerance = tolerance(indicator.rule);
    match indicator.direction? {
        _ if tolerance <= 0.0 => None,
        Direction::Higher => Some(baseline - tolerance),
        Direction::Lower => Some(baseline + tolerance),
    }
}

/// The way from baseline over the intermediate targets to the target, when there is a way to go.
fn planned(t: &Texts, indicator: &Indicator) -> Option<Way> {
    let marks = marks(indicator);
    let first = marks.first()?.1;
    let is_way = marks.iter().any(|&(_, value)| is_other(first, value));
    (indicator.rule == Rule::Reach && is_way).then(|| Way {
        role: Role::Planned,
        points: way(&marks, indicator.between),
        label: t.chart_planned().to_owned(),
    })
}

/// The corners of the way; in steps each mark is reached at once, on its day.
fn way(marks: &[(Day, f64)], between: Between) -> Vec<(i32, f64)> {
    let mut before: Option<f64> = None;
    let mut corners = Vec::with_capacity(2 * marks.len());
    for &(day, value) in marks {
        if let (Between::AtOnce, Some(before)) = (between, before) {
            corners.push((day.days(), before));
        }
        corners.push((day.days(), value));
        before = Some(value);
    }
    corners
}
