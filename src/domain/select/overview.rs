//! What the front page of a project tells.

use crate::domain::calc::realized::{Realized, standing};
use crate::domain::ids::IndicatorId;
use crate::domain::project::Project;

/// Counts and the chart worth showing first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Overview {
    /// Number of stakeholders.
    pub n_stakeholders: usize,
    /// How many of them have no place on the grid yet.
    pub n_unplaced: usize,
    /// Number of benefits.
    pub n_benefits: usize,
    /// Number of indicators.
    pub n_indicators: usize,
    /// Number of measurements.
    pub n_measurements: usize,
    /// How many indicators have reached their target or are kept.
    pub n_achieved: usize,
    /// The indicator measured last.
    pub latest: Option<IndicatorId>,
}

/// The front page of a project.
#[must_use]
pub fn overview(project: &Project) -> Overview {
    let placed = |stakeholder: &&std::sync::Arc<crate::domain::Stakeholder>| {
        stakeholder.influence().is_some() && stakeholder.attitude().is_some()
    };
    let n_placed = project.stakeholders.iter().filter(placed).count();
    let achieved = project.indicators.iter().filter(|indicator| {
        matches!(
            standing(indicator).realized,
            Realized::Kept { kept: true, .. } | Realized::Share(1.0..)
        )
    });
    let latest = project
        .indicators
        .iter()
        .filter_map(|indicator| Some((indicator.series.last()?.day, indicator)))
        .reduce(|best, next| if next.0 > best.0 { next } else { best });
    Overview {
        n_stakeholders: project.stakeholders.len(),
        n_unplaced: project.stakeholders.len() - n_placed,
        n_benefits: project.benefits.len(),
        n_indicators: project.indicators.len(),
        n_measurements: project.n_measurements(),
        n_achieved: achieved.count(),
        latest: latest.map(|(_, indicator)| indicator.id),
    }
}
