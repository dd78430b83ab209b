//! Where items came from: an arrow from a mark at the lower edge of the former field to the item.
//!
//! The marks stand in the strip below the pills, side by side, so that they cover nothing. The lines
//! run behind pills and words.

use super::GridSpec;
use super::layout::{FieldBox, INSET};
use crate::charts::geometry::{Point, Rect, count};

/// Half of a mark's width.
const MARK_RADIUS: f64 = 4.0;
/// Pixels from the middle of a mark to the next, where there is room for all.
const MARK_STEP: f64 = 14.0;
/// How long the arrow's head is, and how wide on either side.
const HEAD: (f64, f64) = (9.0, 4.5);

/// An arrow to an item.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Trail {
    /// The item, as an index into the spec's items.
    pub item: usize,
    /// The middle of the mark in the former field.
    pub from: Point,
    /// The tip of the arrow, at the edge of the item.
    pub to: Point,
}

impl Trail {
    /// The mark, the line and the arrow's head as the data of an SVG path, to be stroked.
    #[must_use]
    pub fn outline(&self) -> String {
        let Self { from, to, .. } = self;
        let (dx, dy) = (to.x - from.x, to.y - from.y);
        let length = (dx * dx + dy * dy).sqrt().max(1.0);
        let (ux, uy) = (dx / length, dy / length);
        let at = |along: f64, aside: f64| {
            format!("{:.1} {:.1}", to.x - ux * along - uy * aside, to.y - uy * along + ux * aside)
        };
        let radius = MARK_RADIUS;
        let (begin, tip) = (at(length - radius, 0.0), at(0.0, 0.0));
        let (left, right) = (at(HEAD.0, HEAD.1), at(HEAD.0, -HEAD.1));
        let arc = format!("{radius} {radius} 0 1 0");
        let (x, y, width) = (from.x - radius, from.y, 2.0 * radius);
        format!(
            "M{x:.1} {y:.1}a{arc} {width} 0a{arc} -{width} 0M{begin}L{tip}M{left}L{tip}L{right}"
        )
    }
}

/// An arrow for each item that is shown and stood in another field before.
pub(super) fn trails(spec: &GridSpec, fields: &[FieldBox]) -> Vec<Trail> {
    let mut all = Vec::new();
    for former in fields {
        let place = (former.row, former.column);
        let left: Vec<_> = fields
            .iter()
            .filter(|field| (field.row, field.column) != place)
            .flat_map(|field| &field.pills)
            .filter(|pill| spec.items.get(pill.item).and_then(|it| it.came_from) == Some(place))
            .collect();
        for (at, pill) in left.iter().enumerate() {
            let from = mark(&former.rect, at, left.len());
            all.push(Trail { item: pill.item, from, to: side(&pill.rect, from) });
        }
    }
    all
}

/// The place of one of several marks at the lower edge of a field.
fn mark(field: &Rect, at: usize, of: usize) -> Point {
    let room = field.width - 2.0 * INSET;
    let step = (room / count(of)).min(MARK_STEP);
    let middle = field.center().x;
    let x = middle + (count(at) - (count(of) - 1.0) / 2.0) * step;
    Point { x, y: field.bottom() - INSET / 2.0 }
}

/// The side of a rectangle that an arrow from a point ends at: items stand in lines below each other,
/// so that one from the side crosses the fewest.
fn side(rect: &Rect, from: Point) -> Point {
    let middle = rect.center();
    let x = if from.x < middle.x { rect.x } else { rect.right() };
    Point { x, y: middle.y }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_arrow_ends_at_the_side_it_comes_from() {
        let pill = Rect::new(100.0, 100.0, 80.0, 30.0);
        let meets = |x, y| side(&pill, Point { x, y });
        assert_eq!(meets(0.0, 300.0), Point { x: 100.0, y: 115.0 });
        assert_eq!(meets(300.0, 0.0), Point { x: 180.0, y: 115.0 });
    }

    #[test]
    fn many_marks_share_the_width_of_their_field() {
        let field = Rect::new(0.0, 0.0, 84.0, 100.0);
        let marks: Vec<_> = (0..30).map(|at| mark(&field, at, 30)).collect();
        let is_inside = |it: &Point| {
            it.x - MARK_RADIUS >= 0.0 && it.x + MARK_RADIUS <= 84.0 && it.y + MARK_RADIUS <= 100.0
        };
        assert!(marks.iter().all(is_inside), "{marks:?}");
        assert!(marks.is_sorted_by(|a, b| a.x < b.x));
        assert_eq!(mark(&field, 0, 1), Point { x: 42.0, y: 94.0 });
    }

    #[test]
    fn an_arrow_is_a_mark_a_line_and_a_head() {
        let at = |x, y| Point { x, y };
        let trail = Trail { item: 0, from: at(10.0, 0.0), to: at(110.0, 0.0) };
        let mark = "M6.0 0.0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0";
        let arrow = "M14.0 0.0L110.0 0.0M101.0 4.5L110.0 0.0L101.0 -4.5";
        assert_eq!(trail.outline(), format!("{mark}{arrow}"));
    }
}
