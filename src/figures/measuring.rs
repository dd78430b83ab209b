//! The measurement plan in words: who measures what, how often, and when next.

use crate::domain::select::measuring::{Measuring, Timing, measuring};
use crate::domain::{BenefitId, Day, IndicatorId, Project};
use crate::i18n::Texts;
use crate::words;

/// A line of the plan in words. What is not known is empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeasuringLine {
    /// Which indicator.
    pub id: IndicatorId,
    /// Of which benefit.
    pub benefit: Option<BenefitId>,
    /// What is measured.
    pub what: String,
    /// What the benefit is called.
    pub of: String,
    /// Who measures.
    pub who: String,
    /// How often.
    pub often: String,
    /// The day of the latest figure.
    pub last: String,
    /// When next, or why that is not known.
    pub when: String,
    /// How that stands.
    pub timing: Timing,
}

/// What there is to say first: what should have been measured, then what is to be measured now,
/// then what comes next.
#[must_use]
pub fn title(project: &Project, t: &Texts, today: Day) -> String {
    let plan = measuring(project, today);
    let n = |timing| plan.iter().filter(|it| it.timing == timing).count() as u64;
    let next = plan.iter().find(|it| it.timing == Timing::Ahead);
    let next = next.and_then(|it| Some((project.indicators.get(it.indicator)?, it.next?)));
    match (n(Timing::Overdue), n(Timing::Due), next) {
        _ if plan.is_empty() => t.measuring().to_owned(),
        (0, 0, Some((indicator, day))) => {
            t.measuring_finding_next(indicator.name.as_str(), &t.locale().date_long(day.date()))
        }
        (0, 0, None) => t.measuring_finding_none().to_owned(),
        (0, due, _) => t.measuring_finding_due(due),
        (overdue, ..) => t.measuring_finding_overdue(overdue),
    }
}

/// The plan in words, the most pressing first.
#[must_use]
pub fn lines(project: &Project, t: &Texts, today: Day) -> Vec<MeasuringLine> {
    measuring(project, today).iter().filter_map(|it| line(project, t, it)).collect()
}

fn line(project: &Project, t: &Texts, it: &Measuring) -> Option<MeasuringLine> {
    let benefit = it.benefit.and_then(|id| project.benefits.get(id));
    Some(MeasuringLine {
        id: it.indicator,
        benefit: it.benefit,
        what: project.indicators.get(it.indicator)?.name.to_string(),
        of: benefit.map(|of| of.title.to_string()).unwrap_or_default(),
        who: it.measurer.as_ref().map(ToString::to_string).unwrap_or_default(),
        often: it.frequency.map_or("", |often| words::frequency(t, often)).to_owned(),
        last: it.last.map(|day| t.locale().date_short(day.date())).unwrap_or_default(),
        when: when(t, it),
        timing: it.timing,
    })
}

fn when(t: &Texts, it: &Measuring) -> String {
    let day = it.next.map(|day| t.locale().date_short(day.date())).unwrap_or_default();
    match it.timing {
        Timing::Overdue => t.measuring_overdue(&day),
        Timing::Due => t.measuring_due(&day),
        Timing::Ahead => day,
        Timing::NotBegun => t.measuring_not_begun().to_owned(),
        Timing::WithoutRhythm => t.measuring_no_rhythm().to_owned(),
    }
}
