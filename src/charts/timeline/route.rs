//! The way of an arrow from the end of one bar to the start of another.

use super::layout::RowBox;
use crate::charts::geometry::Point;

/// Pixels that an arrow runs straight out of a bar and into one.
const RUN: f64 = 8.0;

/// An arrow: a line with its head at the last point.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Arrow {
    pub(super) points: Vec<Point>,
    pub(super) is_broken: bool,
}

/// Right out of the bar, down (or up) beside it, and in from the left. Where the other bar begins
/// too early for that, the arrow turns back between the two rows.
pub(super) fn route(from: &RowBox, to: &RowBox, is_broken: bool) -> Arrow {
    let start = Point { x: from.bar.right(), y: from.bar.center().y };
    let end = Point { x: to.bar.x, y: to.bar.center().y };
    let out = Point { x: start.x + RUN, ..start };
    let points = if end.x >= start.x + 2.0 * RUN {
        vec![start, out, Point { x: out.x, y: end.y }, end]
    } else {
        let between = if to.band.y > from.band.y { to.band.y } else { to.band.bottom() };
        let inward = Point { x: end.x - RUN, y: end.y };
        let turn = |x: f64| Point { x, y: between };
        vec![start, out, turn(out.x), turn(inward.x), inward, end]
    };
    Arrow { points, is_broken }
}
