//! All indicators of a project at a glance: a small picture each, how it varies and whether it
//! reaches its target.

use super::amount::Amounts;
use super::signals::{Steadiness, steadiness};
use super::trend::trend;
use crate::charts::trend::TrendSpec;
use crate::domain::calc::spc::{Meaning, Worked, analysis};
use crate::domain::{Benefit, BenefitId, Day, Indicator, Project, Value};
use crate::i18n::Texts;

/// One indicator among all.
#[derive(Debug, Clone, PartialEq)]
pub struct Measure {
    /// The benefit it shows.
    pub benefit: Option<BenefitId>,
    /// What is measured.
    pub name: String,
    /// What the benefit is called.
    pub of: String,
    /// What the chart shows, in a sentence.
    pub title: String,
    /// How it varies and whether it reaches its target.
    pub steadiness: Steadiness,
    /// Its figures, for the table.
    pub figures: MeasureFigures,
    /// The picture: the lines without their names, which stand on the page of the benefit.
    pub picture: TrendSpec,
}

/// The figures of one indicator as texts; empty where there is none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MeasureFigures {
    /// The latest measurement with its unit.
    pub latest: String,
    /// The target.
    pub target: String,
    /// The mean or the median of what is compared at the end of the series.
    pub center: String,
    /// What the ordinary variation lies between.
    pub limits: String,
}

/// All indicators in the order of the benefits they belong to, those of the service as a whole last.
#[must_use]
pub fn measures(project: &Project, t: &Texts, today: Day) -> Vec<Measure> {
    let of = |benefit: Option<&Benefit>, indicator: &Indicator| {
        let spec = trend(indicator, t, today);
        Measure {
            benefit: benefit.map(|it| it.id),
            name: indicator.name.to_string(),
            of: benefit.map(|it| it.title.to_string()).unwrap_or_default(),
            title: spec.title.clone(),
            steadiness: steadiness(indicator, t),
            figures: figures(indicator, t),
            picture: small(spec),
        }
    };
    let benefits = project.benefits.iter().map(|it| Some(it.as_ref())).chain([None]);
    let all = benefits.flat_map(|benefit| {
        let of_it = benefit.map(|it| it.id);
        let own = project.indicators.iter().filter(move |it| it.main_benefit() == of_it);
        own.map(move |indicator| of(benefit, indicator))
    });
    all.collect()
}

/// The places of the indicators for a table: what signals a deterioration first, then improvement,
/// change and ordinary variation, and last what has too few measurements.
#[must_use]
pub fn signals_first(measures: &[Measure]) -> Vec<usize> {
    let rank = |at: &usize| {
        measures.get(*at).and_then(|it| it.steadiness.meaning).map_or(4, |meaning| match meaning {
            Meaning::Concern => 0,
            Meaning::Improvement => 1,
            Meaning::Neutral => 2,
            Meaning::Common => 3,
        })
    };
    let mut places: Vec<usize> = (0..measures.len()).collect();
    places.sort_by_key(rank);
    places
}

fn figures(indicator: &Indicator, t: &Texts) -> MeasureFigures {
    let looked_at = analysis(indicator);
    let worked = looked_at.parts.last().map(|part| &part.worked);
    let latest = indicator.series.last().map(|point| point.value.get());
    let target = indicator.target.value.map(Value::get);
    let center = worked.map(Worked::center);
    let limits = worked.and_then(Worked::limits);
    let all: Vec<f64> = [latest, target, center]
        .into_iter()
        .flatten()
        .chain(limits.into_iter().flat_map(|it| [it.lower, it.upper]))
        .collect();
    let unit = indicator.unit.as_ref().map(|unit| unit.as_str());
    let write = Amounts::new(t.locale(), unit, &all);
    let number = |value: Option<f64>| value.map_or_else(String::new, |value| write.number(value));
    let center_words = |center: f64| match worked {
        Some(Worked::RunChart(_)) => t.chart_median(&write.number(center)),
        _ => t.chart_mean(&write.number(center)),
    };
    MeasureFigures {
        latest: latest.map_or_else(String::new, |value| write.amount(value)),
        target: number(target),
        center: center.map_or_else(String::new, center_words),
        limits: limits.map_or_else(String::new, |it| {
            t.from_to(&write.number(it.lower), &write.number(it.upper))
        }),
    }
}

/// How many signal an improvement, and how many a deterioration.
#[must_use]
pub fn n_signals(measures: &[Measure]) -> (usize, usize) {
    let n = |meaning| measures.iter().filter(|it| it.steadiness.meaning == Some(meaning)).count();
    (n(Meaning::Improvement), n(Meaning::Concern))
}

/// The chart with nothing written in it but the axes and the last value.
fn small(mut spec: TrendSpec) -> TrendSpec {
    spec.id_prefix.insert_str(0, "small-");
    spec.ways.clear();
    spec.notes.clear();
    for reference in spec.baseline.iter_mut().chain(&mut spec.target) {
        reference.label.clear();
    }
    if let Some(signals) = &mut spec.signals {
        for stretch in &mut signals.stretches {
            stretch.center.label.clear();
            for limit in stretch.limits.iter_mut().flatten() {
                limit.label.clear();
            }
        }
        signals.names = [const { String::new() }; 3];
    }
    spec
}
