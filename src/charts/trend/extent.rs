//! What a trend chart must cover: the days and values of everything in it. Refuses what cannot be
//! drawn.

use super::TrendSpec;
use crate::charts::ChartError;

/// The first and last day, the lowest and highest value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Extent {
    pub(super) days: (i32, i32),
    pub(super) values: (f64, f64),
}

/// Beyond this, differences between values could leave the range of numbers.
const LARGEST: f64 = 1e300;

impl Extent {
    pub(super) fn of(spec: &TrendSpec) -> Result<Self, ChartError> {
        let mut seen = Seen::default();
        let mut previous = i32::MIN;
        for (index, point) in spec.points.iter().enumerate() {
            if point.day < previous {
                return Err(ChartError::Unsorted { index });
            }
            previous = point.day;
            seen.include(index, Some(point.day), point.value)?;
        }
        for reference in spec.baseline.iter().chain(&spec.target) {
            seen.include(0, reference.day, reference.value)?;
        }
        let ways = spec.ways.iter().flat_map(|way| &way.points);
        for (index, &(day, value)) in ways.enumerate() {
            seen.include(index, Some(day), value)?;
        }
        for (index, stretch) in spec.stretches().iter().enumerate() {
            for level in std::iter::once(&stretch.center).chain(stretch.limits.iter().flatten()) {
                seen.include(index, None, level.value)?;
            }
            for &(lower, upper) in &stretch.varying {
                seen.include(index, None, lower)?;
                seen.include(index, None, upper)?;
            }
        }
        let values = seen.values.ok_or(ChartError::NoData)?;
        for note in &spec.notes {
            seen.days = wider(seen.days, note.day);
        }
        Ok(Self { days: seen.days.unwrap_or((spec.today, spec.today)), values })
    }
}

/// What was met so far.
#[derive(Debug, Clone, Copy, Default)]
struct Seen {
    days: Option<(i32, i32)>,
    values: Option<(f64, f64)>,
}

impl Seen {
    fn include(&mut self, index: usize, day: Option<i32>, value: f64) -> Result<(), ChartError> {
        // Written so that a value that is not a number is refused too.
        if !(-LARGEST..=LARGEST).contains(&value) {
            return Err(ChartError::NotDrawable { index });
        }
        self.days = day.map_or(self.days, |day| wider(self.days, day));
        let (low, high) = self.values.unwrap_or((value, value));
        self.values = Some((low.min(value), high.max(value)));
        Ok(())
    }
}

fn wider(days: Option<(i32, i32)>, day: i32) -> Option<(i32, i32)> {
    let (first, last) = days.unwrap_or((day, day));
    Some((first.min(day), last.max(day)))
}
