//! What stands in cells, alike in all documents of benefits.

use std::sync::Arc;

use crate::domain::calc::realized::{Standing, standing};
use crate::domain::calc::spc::analysis;
use crate::domain::{Benefit, BenefitId, Indicator, Line, Mark, Project, Prose, Rule};
use crate::figures::amount::Amounts;
use crate::figures::document::{Noted, Reader};
use crate::figures::finding::finding;
use crate::figures::title::title;
use crate::i18n::Texts;
use crate::words::Choice;

/// A deviation below this share of the way is the noise of computing.
const NEGLIGIBLE: f64 = 1e-9;
/// Parts of one that are told at the finest.
const FINEST: f64 = 1e6;
/// What stands between two things of one cell.
pub(super) const BETWEEN: &str = " · ";

pub(super) fn prose(text: Option<&Prose>) -> Noted {
    Noted::plain(text.map(ToString::to_string).unwrap_or_default())
}

pub(super) fn line(text: Option<&Line>) -> Noted {
    Noted::plain(text.map(ToString::to_string).unwrap_or_default())
}

/// A name, or that there is none.
pub(super) fn who(t: &Texts, name: Option<&Line>) -> Noted {
    Noted::plain(name.map_or(t.document_nobody(), Line::as_str))
}

/// A text, or that it is not written.
pub(super) fn written(t: &Texts, text: Option<&Prose>) -> Noted {
    Noted::plain(text.map_or(t.work_change_unsaid(), Prose::as_str))
}

pub(super) fn word<C: Choice>(t: &Texts, value: Option<C>) -> String {
    value.map_or("", |value| value.word(t)).to_owned()
}

/// The benefits that are wanted, or those that nobody wants.
pub(super) fn benefits(project: &Project, are_drawbacks: bool) -> Vec<&Arc<Benefit>> {
    project.benefits.iter().filter(|it| it.is_drawback == are_drawbacks).collect()
}

pub(super) fn indicators_of(
    project: &Project,
    id: BenefitId,
) -> impl Iterator<Item = &Arc<Indicator>> {
    project.indicators.iter().filter(move |it| it.shows(id))
}

/// What the benefits of an indicator are called.
pub(super) fn benefit_of(project: &Project, indicator: &Indicator) -> String {
    let all = indicator.benefits.iter().filter_map(|&id| project.benefits.get(id));
    all.map(|it| it.title.as_str()).collect::<Vec<_>>().join(", ")
}

/// A value in the indicator's unit.
pub(super) fn amount(reader: Reader<'_>, indicator: &Indicator, value: f64) -> String {
    let unit = indicator.unit.as_ref().map(Line::as_str);
    Amounts::new(reader.t.locale(), unit, &[value]).amount(value)
}

/// A value with its day; that there is none where it is not known.
pub(super) fn mark(reader: Reader<'_>, indicator: &Indicator, mark: Mark) -> Noted {
    let day = mark.day.map(|day| reader.day(day)).unwrap_or_default();
    match mark.value {
        Some(value) => Noted::new(amount(reader, indicator, value.get()), day),
        None => Noted::new(reader.t.document_unset(), day),
    }
}

/// The target, or that a level is to be kept.
pub(super) fn target(reader: Reader<'_>, indicator: &Indicator) -> Noted {
    match indicator.rule {
        Rule::Reach => mark(reader, indicator, indicator.target),
        Rule::Keep { tolerance } => {
            let tolerance = amount(reader, indicator, tolerance.get());
            Noted::new(reader.t.rule_keep(), reader.t.document_tolerance(&tolerance))
        }
    }
}

/// The latest measurement with its day and how many were measured.
pub(super) fn latest(reader: Reader<'_>, indicator: &Indicator) -> Noted {
    let Some(point) = indicator.series.last() else { return Noted::default() };
    let n = point.n.map(|n| reader.t.sample_size(u64::from(n)));
    let note: Vec<String> = std::iter::once(reader.day(point.day)).chain(n).collect();
    Noted::new(amount(reader, indicator, point.value.get()), note.join(BETWEEN))
}

/// What an indicator says, in a sentence without its full stop.
pub(super) fn says(t: &Texts, indicator: &Indicator) -> String {
    title(t, indicator, &finding(indicator), &analysis(indicator))
}

/// What all indicators of a benefit say; that nothing is measured without any.
pub(super) fn results(project: &Project, t: &Texts, benefit: &Benefit) -> String {
    let own: Vec<_> = indicators_of(project, benefit.id).collect();
    match own.as_slice() {
        [] => t.document_no_indicator().to_owned(),
        [only] => says(t, only),
        all => {
            let each = all.iter().map(|it| format!("{}: {}", it.name, says(t, it)));
            each.collect::<Vec<_>>().join(BETWEEN)
        }
    }
}

/// How far the latest measurement is from what was planned for its day; nothing without a plan.
pub(super) fn deviation(reader: Reader<'_>, indicator: &Indicator) -> String {
    let t = reader.t;
    let Standing { latest: Some(latest), planned: Some(planned), .. } = standing(indicator) else {
        return String::new();
    };
    let (Some(from), Some(to)) = (indicator.baseline.value, indicator.target.value) else {
        return String::new();
    };
    let way = to.get() - from.get();
    let ahead = (latest - planned) * way.signum();
    let amount = amount(reader, indicator, in_two_digits(ahead.abs()));
    if indicator.rule != Rule::Reach {
        String::new()
    } else if ahead.abs() < way.abs() * NEGLIGIBLE {
        t.document_as_planned().to_owned()
    } else if ahead > 0.0 {
        t.document_ahead(&amount)
    } else {
        t.document_behind(&amount)
    }
}

/// What is computed is told in whole numbers, and below ten in two digits: more would pretend to know.
fn in_two_digits(value: f64) -> f64 {
    let mut scale = 1.0;
    while value * scale < 10.0 && scale < FINEST {
        scale *= 10.0;
    }
    (value * scale).round() / scale
}
