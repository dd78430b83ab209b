//! Finding the point under a pointer, and the way along points by keyboard.
//!
//! Both use the geometry the picture was drawn with. A lookup is a binary search: microseconds,
//! however many points.

use super::geometry::Point;
use super::trend::TrendLayout;

impl TrendLayout {
    /// The index of the point nearest to a horizontal position in pixels; none without points.
    #[must_use]
    pub fn nearest(&self, x: f64) -> Option<usize> {
        let points = self.points();
        let right = points.partition_point(|point| self.place(point.day, 0.0).x < x);
        let away = |index: usize| {
            let point = points.get(index)?;
            Some(((self.place(point.day, 0.0).x - x).abs(), index))
        };
        let before = right.checked_sub(1).and_then(away);
        let nearest = match (before, away(right)) {
            (Some(before), Some(after)) => Some(if after.0 < before.0 { after } else { before }),
            (before, after) => before.or(after),
        };
        nearest.map(|(_, index)| index)
    }

    /// Where the point with this index is drawn.
    #[must_use]
    pub fn position(&self, index: usize) -> Option<Point> {
        let point = self.points().get(index)?;
        Some(self.place(point.day, point.value))
    }
}
