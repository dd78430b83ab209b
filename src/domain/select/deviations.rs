//! Where indicators are behind their plan, and which of that somebody looks into.

use crate::domain::calc::realized::standing;
use crate::domain::ids::IndicatorId;
use crate::domain::indicator::Indicator;
use crate::domain::project::Project;
use crate::domain::time::Day;

/// Share of the planned way below which an indicator is behind. **Unit** 1 = as planned.
/// **Source** the limit of 90 % is customary and not from a standard; it is said where it is used.
pub const BEHIND: f64 = 0.9;

/// The latest measurement of an indicator against what was planned for its day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Behind {
    /// Which indicator.
    pub indicator: IndicatorId,
    /// The day of the measurement.
    pub day: Day,
    /// What was measured. **Unit** that of the indicator.
    pub measured: f64,
    /// What was planned for that day.
    pub planned: f64,
}

/// How an indicator stands against its plan; `None` while there is no plan or no measurement.
#[must_use]
pub fn against_plan(indicator: &Indicator) -> Option<Behind> {
    let standing = standing(indicator);
    let last = indicator.series.last()?;
    let planned = standing.planned?;
    Some(Behind { indicator: indicator.id, day: last.day, measured: last.value.get(), planned })
}

/// Whether the latest measurement has come less than [`BEHIND`] of the planned way.
#[must_use]
pub fn is_behind(indicator: &Indicator) -> bool {
    standing(indicator).on_plan.is_some_and(|share| share < BEHIND)
}

/// The indicators behind their plan that nobody looks into yet, in the order of the register.
#[must_use]
pub fn not_looked_into(project: &Project) -> Vec<Behind> {
    let is_open =
        |it: &Indicator| project.deviations.iter().any(|of| of.indicator == it.id && !of.is_closed);
    let behind = project.indicators.iter().filter(|it| is_behind(it) && !is_open(it));
    behind.filter_map(|it| against_plan(it)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::deviation::Deviation;
    use crate::domain::ids::{DeviationId, Id};
    use crate::domain::indicator::Mark;
    use crate::domain::series::{Point, Series};
    use crate::domain::text::Line;
    use crate::domain::value::Value;

    fn value(number: f64) -> Value {
        Value::new(number).unwrap()
    }

    /// From 100 to 0 in a hundred days, measured halfway.
    fn measured(number: f64) -> Indicator {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let mark = |number, on| Mark { value: Some(value(number)), day: Some(day(on)) };
        let indicator = Indicator::overall(IndicatorId::from_bits(1), Line::new("Visits").unwrap());
        Indicator {
            baseline: mark(100.0, "2026-01-01"),
            target: mark(0.0, "2026-04-11"),
            series: std::sync::Arc::new(Series::new(vec![Point::new(
                day("2026-02-20"),
                value(number),
            )])),
            ..indicator
        }
    }

    #[test]
    fn behind_is_less_than_nine_tenths_of_the_planned_way() {
        let check = |number, wanted| {
            assert_eq!(is_behind(&measured(number)), wanted, "{number}");
        };
        check(50.0, false);
        check(55.0, false);
        check(55.5, true);
        check(120.0, true);
        check(10.0, false);
        let against = against_plan(&measured(60.0)).unwrap();
        assert!((against.planned - 50.0).abs() < 1e-9);
    }

    #[test]
    fn what_somebody_looks_into_is_not_told_again_until_it_is_closed() {
        let mut project = Project::sample_for_tests();
        project.indicators = std::iter::once(measured(90.0)).collect();
        assert_eq!(not_looked_into(&project).len(), 1);
        let name = Line::new("Slower than planned").unwrap();
        let open = Deviation::new(DeviationId::from_bits(1), IndicatorId::from_bits(1), name);
        project.deviations = std::iter::once(open.clone()).collect();
        assert_eq!(not_looked_into(&project), []);
        project.deviations = std::iter::once(Deviation { is_closed: true, ..open }).collect();
        assert_eq!(not_looked_into(&project).len(), 1);
    }
}
