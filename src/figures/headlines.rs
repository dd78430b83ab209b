//! The indicators of a project in a line each, for its front page.

use super::amount::Amounts;
use super::realized::{RealizedWords, realized_words};
use crate::domain::{BenefitId, Indicator, Project, Value};
use crate::i18n::Texts;

/// One indicator in a line.
#[derive(Debug, Clone, PartialEq)]
pub struct Headline {
    /// The benefit that it shows.
    pub benefit: BenefitId,
    /// What the benefit is called.
    pub title: String,
    /// What is measured.
    pub name: String,
    /// From where to where it has come: `360 → 27,5 minutter`; empty when nothing is known.
    pub way: String,
    /// How far that is.
    pub realized: RealizedWords,
}

/// All indicators in the order of their benefits.
#[must_use]
pub fn headlines(project: &Project, t: &Texts) -> Vec<Headline> {
    let of_benefit = |benefit: &std::sync::Arc<crate::domain::Benefit>| {
        let (id, title) = (benefit.id, benefit.title.to_string());
        let own = project.indicators.iter().filter(move |it| it.shows(id));
        own.map(move |indicator| Headline {
            benefit: id,
            title: title.clone(),
            name: indicator.name.to_string(),
            way: way(indicator, t),
            realized: realized_words(indicator, t),
        })
        .collect::<Vec<_>>()
    };
    project.benefits.iter().flat_map(of_benefit).collect()
}

fn way(indicator: &Indicator, t: &Texts) -> String {
    let unit = indicator.unit.as_ref().map(|unit| unit.as_str());
    let baseline = indicator.baseline.value.map(Value::get);
    let latest = indicator.series.last().map(|point| point.value.get());
    match (baseline, latest) {
        (Some(from), Some(to)) => {
            let words = Amounts::new(t.locale(), unit, &[from, to]);
            t.headline_way(&words.number(from), &words.amount(to))
        }
        (Some(only), None) => {
            t.chart_baseline(&Amounts::new(t.locale(), unit, &[only]).amount(only))
        }
        (None, Some(only)) => Amounts::new(t.locale(), unit, &[only]).amount(only),
        (None, None) => String::new(),
    }
}
