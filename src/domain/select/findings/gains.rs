//! Benefits and their indicators: does somebody own them, can they be seen, do they come.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Check, Finding, Rule, ask};
use crate::domain::benefit::Benefit;
use crate::domain::calc::realized::{Realized, Standing, is_kept, standing};
use crate::domain::entity::EntityRef;
use crate::domain::indicator::{self, Indicator};
use crate::domain::project::Project;
use crate::domain::select::measuring;
use crate::domain::text::Line;
use crate::domain::time::Day;

/// Fewer than this in one measurement are few. **Unit** persons or cases.
const FEW: u32 = 5;

const BENEFIT: &[Check<Benefit>] = &[
    (Rule::BenefitWithoutOwner, |it| it.owner.is_none()),
    (Rule::BenefitWithoutResponsible, |it| it.responsible.is_none()),
    (Rule::OnePersonInAllRoles, is_one_for_all),
    (Rule::OwnerIsResponsible, |it| is_one_person(it) && !is_one_for_all(it)),
    (Rule::BenefitWithoutBeneficiary, |it| it.beneficiary.is_none()),
    (Rule::BenefitWithoutKind, |it| it.kind.is_none()),
];

const INDICATOR: &[Check<Measured>] = &[
    (Rule::IndicatorWithoutBaseline, |it| it.of.baseline.value.is_none()),
    (Rule::WorseThanBaseline, Measured::is_worse),
    (Rule::LevelNotKept, Measured::is_not_kept),
    (Rule::TargetDayPassed, Measured::is_target_day_passed),
    (Rule::DirectionContradicts, |it| it.standing.direction_contradicts),
    (Rule::TargetEqualsBaseline, |it| {
        it.is_to_reach()
            && it.of.target.value.is_some()
            && it.of.target.value == it.of.baseline.value
    }),
    (Rule::IndicatorWithoutTarget, |it| it.is_to_reach() && it.of.target.value.is_none()),
    (Rule::MeasurementOverdue, |it| measuring::is_overdue(&it.of, it.today)),
    (Rule::TargetBeforeBaseline, |it| {
        it.is_to_reach()
            && it.of.target.day.zip(it.of.baseline.day).is_some_and(|(target, base)| target <= base)
    }),
    (Rule::MeasuredBeforeBaseline, Measured::is_before_baseline),
    (Rule::BaselineWithoutDay, |it| it.of.baseline.value.is_some() && it.of.baseline.day.is_none()),
    (Rule::TargetWithoutDay, |it| {
        it.is_to_reach() && it.of.target.value.is_some() && it.of.target.day.is_none()
    }),
    (Rule::FewMeasured, |it| it.of.series.last().and_then(|it| it.n).is_some_and(|n| n < FEW)),
    (Rule::IndicatorWithoutUnit, |it| it.has_figures() && it.of.unit.is_none()),
    (Rule::IndicatorWithoutSource, |it| it.has_figures() && it.of.source.is_none()),
    (Rule::IndicatorWithoutFrequency, |it| it.has_figures() && it.of.frequency.is_none()),
];

/// Looks at all benefits and indicators.
pub(super) fn look(project: &Project, today: Day, found: &mut Vec<Finding>) {
    let measured: BTreeSet<_> =
        project.indicators.iter().flat_map(|it| it.benefits.iter().copied()).collect();
    for benefit in project.benefits.iter() {
        let about = EntityRef::Benefit(benefit.id);
        ask(benefit.as_ref(), about, BENEFIT, found);
        if !measured.contains(&benefit.id) {
            found.push(Finding { rule: Rule::BenefitWithoutIndicator, about });
        }
    }
    for indicator in project.indicators.iter() {
        let seen = Measured { of: Arc::clone(indicator), standing: standing(indicator), today };
        ask(&seen, EntityRef::Indicator(indicator.id), INDICATOR, found);
    }
}

fn is_one_person(benefit: &Benefit) -> bool {
    is_same(&[&benefit.owner, &benefit.responsible])
}

fn is_one_for_all(benefit: &Benefit) -> bool {
    is_same(&[&benefit.owner, &benefit.responsible, &benefit.measurer, &benefit.assessor])
}

/// Whether all roles are taken, and by one name.
fn is_same(roles: &[&Option<Line>]) -> bool {
    let names: Option<Vec<String>> =
        roles.iter().map(|name| Some(name.as_ref()?.as_str().to_lowercase())).collect();
    names.is_some_and(|names| names.windows(2).all(|pair| pair.first() == pair.last()))
}

/// An indicator with where it stands on a day.
struct Measured {
    of: Arc<Indicator>,
    standing: Standing,
    today: Day,
}

impl Measured {
    /// Whether a target is to be reached, rather than a level to be kept.
    fn is_to_reach(&self) -> bool {
        self.of.rule == indicator::Rule::Reach
    }

    /// Whether it is in use: before that nobody misses its unit.
    fn has_figures(&self) -> bool {
        self.of.baseline.value.is_some() || !self.of.series.is_empty()
    }

    /// Whether all measurements are older than the baseline.
    fn is_before_baseline(&self) -> bool {
        let last = self.of.series.last().map(|point| point.day);
        last.zip(self.of.baseline.day).is_some_and(|(last, baseline)| last < baseline)
    }

    /// Whether the latest measurement is worse than the baseline; not told where it is not clear
    /// which way is worse.
    fn is_worse(&self) -> bool {
        if !self.is_to_reach() || self.is_before_baseline() || self.standing.direction_contradicts {
            return false;
        }
        match self.standing.realized {
            Realized::Share(share) => share < 0.0,
            Realized::NoTarget | Realized::Kept { .. } => {
                let values = self.of.baseline.value.zip(self.standing.latest);
                values.zip(self.of.direction).is_some_and(|((baseline, latest), direction)| {
                    !is_kept(baseline.get(), latest, Some(direction), 0.0)
                })
            }
            Realized::NotMeasured | Realized::NoBaseline => false,
        }
    }

    fn is_not_kept(&self) -> bool {
        !self.is_to_reach()
            && !self.is_before_baseline()
            && matches!(self.standing.realized, Realized::Kept { kept: false, .. })
    }

    /// Whether the day of the target is over and the target, as far as is measured, not reached.
    fn is_target_day_passed(&self) -> bool {
        let is_over = self.of.target.day.is_some_and(|day| day < self.today);
        let is_short = match self.standing.realized {
            Realized::Share(share) => share < 1.0,
            Realized::NotMeasured => self.of.target.value.is_some(),
            Realized::NoTarget | Realized::NoBaseline | Realized::Kept { .. } => false,
        };
        self.is_to_reach() && is_over && is_short
    }
}
