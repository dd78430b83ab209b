//! All indicators of a project at a glance: a small picture each, how it varies and whether it
//! reaches its target.

use super::signals::{Steadiness, steadiness};
use super::trend::trend;
use crate::charts::trend::TrendSpec;
use crate::domain::calc::spc::Meaning;
use crate::domain::{Benefit, BenefitId, Day, Indicator, Project};
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
    /// The picture: the lines without their names, which stand on the page of the benefit.
    pub picture: TrendSpec,
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

/// How many signal an improvement, and how many a deterioration.
#[must_use]
pub fn n_signals(measures: &[Measure]) -> (usize, usize) {
    let n = |meaning| measures.iter().filter(|it| it.steadiness.meaning == Some(meaning)).count();
    (n(Meaning::Improvement), n(Meaning::Concern))
}

/// The chart with nothing written in it but the axes and the last value.
fn small(mut spec: TrendSpec) -> TrendSpec {
    spec.id_prefix.insert_str(0, "small-");
    spec.planned = None;
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
