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
        let mut extent: Option<Self> = None;
        let mut previous = i32::MIN;
        for (index, point) in spec.points.iter().enumerate() {
            if point.day < previous {
                return Err(ChartError::Unsorted { index });
            }
            previous = point.day;
            Self::include(&mut extent, index, point.day, point.value)?;
        }
        for reference in spec.baseline.iter().chain(&spec.target) {
            Self::include(&mut extent, 0, reference.day, reference.value)?;
        }
        let planned = spec.planned.iter().flat_map(|line| &line.points);
        for (index, &(day, value)) in planned.enumerate() {
            Self::include(&mut extent, index, day, value)?;
        }
        let mut extent = extent.ok_or(ChartError::NoData)?;
        for note in &spec.notes {
            extent.days = (extent.days.0.min(note.day), extent.days.1.max(note.day));
        }
        Ok(extent)
    }

    fn include(
        extent: &mut Option<Self>,
        index: usize,
        day: i32,
        value: f64,
    ) -> Result<(), ChartError> {
        // Written so that a value that is not a number is refused too.
        if !(-LARGEST..=LARGEST).contains(&value) {
            return Err(ChartError::NotDrawable { index });
        }
        *extent = Some(match *extent {
            None => Self { days: (day, day), values: (value, value) },
            Some(Self { days: (first, last), values: (low, high) }) => Self {
                days: (first.min(day), last.max(day)),
                values: (low.min(value), high.max(value)),
            },
        });
        Ok(())
    }
}
