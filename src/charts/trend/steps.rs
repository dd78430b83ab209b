//! Where the limits of a stretch run: straight across, or in steps where each point has its own.

use super::layout::TrendLayout;
use super::{Stretch, TrendSpec};
use crate::charts::decimate::decimate;
use crate::charts::geometry::{Point, whole};

/// The least half of a stretch's width in pixels.
const HALF: f64 = 5.0;

/// The limits of a stretch as they are drawn, from left to right.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct LimitLines {
    pub(super) lower: Vec<Point>,
    pub(super) upper: Vec<Point>,
    /// They run in steps.
    pub(super) is_stepped: bool,
}

impl TrendLayout {
    /// The days of a stretch in pixels; the last one goes on to the edge, where it is named.
    pub(super) fn stretch_span(&self, stretch: &Stretch) -> Option<(f64, f64)> {
        let (first, last) = stretch.places;
        let from = self.day_x(self.points.get(first)?.day);
        let is_last = last + 1 >= self.points.len();
        let edge = self.plot.right();
        let to = if is_last { edge } else { self.day_x(self.points.get(last)?.day) };
        Some((from, to.max(from + HALF).min(edge)))
    }

    /// The limits of each stretch; `None` for one that has none.
    pub(super) fn limit_lines(&self, spec: &TrendSpec) -> Vec<Option<LimitLines>> {
        spec.stretches().iter().map(|stretch| self.lines_of(stretch)).collect()
    }

    fn lines_of(&self, stretch: &Stretch) -> Option<LimitLines> {
        let [lower, upper] = stretch.limits.as_ref()?;
        let (from, to) = self.stretch_span(stretch)?;
        if stretch.varying.is_empty() {
            let across = |value: f64| {
                let y = self.values.position(value);
                vec![Point { x: from, y }, Point { x: to, y }]
            };
            let (lower, upper) = (across(lower.value), across(upper.value));
            return Some(LimitLines { lower, upper, is_stepped: false });
        }
        let each = |side: fn(&(f64, f64)) -> f64| {
            let values = stretch.varying.iter().map(side);
            let points = self.points.iter().skip(stretch.places.0);
            points.zip(values).map(|(point, value)| (self.day_x(point.day), value)).collect()
        };
        let steps = |levels: Vec<(f64, f64)>| self.steps(&levels, (from, to));
        let (lower, upper) = (steps(each(|it| it.0)), steps(each(|it| it.1)));
        Some(LimitLines { lower, upper, is_stepped: true })
    }

    /// A level around each place, changing half way between two of them.
    fn steps(&self, levels: &[(f64, f64)], (from, to): (f64, f64)) -> Vec<Point> {
        let columns = levels.iter().map(|&(x, value)| (whole(x.floor()), value));
        let kept: Vec<(f64, f64)> =
            decimate(columns).into_iter().filter_map(|at| levels.get(at).copied()).collect();
        let half_way = kept.iter().zip(kept.iter().skip(1)).map(|(a, b)| f64::midpoint(a.0, b.0));
        let ends = half_way.chain([to]);
        let mut start = from;
        let mut corners = Vec::with_capacity(2 * kept.len());
        for (&(_, value), end) in kept.iter().zip(ends) {
            let y = self.values.position(value);
            corners.extend([Point { x: start, y }, Point { x: end, y }]);
            start = end;
        }
        corners
    }
}
