//! Which direct labels a trend chart has, and what a place for one would cover.

use super::labels::{self, Label, Wanted};
use super::layout::{SIDE, TrendLayout};
use super::{TrendSpec, Way};
use crate::charts::geometry::{Point, Rect};
use crate::charts::scale::Scale;
use crate::charts::theme::Role;

impl TrendLayout {
    /// Every direct label with its place; `beside_width` is the room to the right of the plot.
    pub(super) fn place_labels(
        &self,
        spec: &TrendSpec,
        beside_width: f64,
        wide: bool,
    ) -> Vec<Label> {
        let at_edge =
            |wanted: &Wanted| beside_width > 0.0 && wanted.at.x >= self.plot.right() - SIDE - 0.1;
        let (beside, inside): (Vec<Wanted>, Vec<Wanted>) =
            self.wanted(spec, wide).into_iter().partition(at_edge);
        // Beside the texts of notes, labels keep below them.
        let top =
            self.plot.y + if self.notes.rows() > 0 { labels::LABEL_HEIGHT / 4.0 } else { 0.0 };
        let mut labels = labels::beside(beside, &self.plot, top, beside_width);
        let spare = if self.notes.rows() > 0 { 0.0 } else { 8.0 };
        let Rect { x, y, width, height } = self.plot;
        let bounds = Rect::new(x, y - spare, width, height + spare);
        for wanted in inside {
            let label = labels::near(wanted, &bounds, |rect| self.cost(rect, &labels, spec));
            labels.push(label);
        }
        labels
    }

    /// The labels that stand in the picture: of the last point always, of the lines when wide.
    fn wanted(&self, spec: &TrendSpec, wide: bool) -> Vec<Wanted> {
        let edge = self.plot.right();
        let lines = labels::named_lines(spec).filter(|_| wide).map(|line| {
            let x = line.day.map_or(edge, |day| self.days.position(f64::from(day)));
            let at = Point { x, y: self.values.position(line.value) };
            Wanted { role: line.role, text: line.text.to_owned(), at }
        });
        let last = self.points.last().zip(spec.last_label.as_ref()).map(|(point, text)| Wanted {
            role: Role::Series,
            text: text.clone(),
            at: self.place(point.day, point.value),
        });
        lines.chain(last).collect()
    }

    /// How bad it would be to write over this place.
    fn cost(&self, rect: &Rect, labels: &[Label], spec: &TrendSpec) -> u32 {
        // Labels side by side keep a letter's width apart.
        let around = Rect::new(rect.x - 6.0, rect.y, rect.width + 12.0, rect.height);
        let covered = labels.iter().filter(|label| label.rect.overlaps(&around)).count();
        let crossed = labels::named_lines(spec)
            .filter(|line| line.day.is_none())
            .map(|line| self.values.position(line.value))
            .filter(|y| (rect.y - 2.0..rect.bottom() + 2.0).contains(y))
            .count();
        let note_lines = self.note_lines().filter(|x| (rect.x..rect.right()).contains(x)).count();
        let total = covered * 100
            + usize::from(self.covers_data(rect)) * 20
            + self.ways_covered(rect, spec) * 10
            + self.steps_covered(rect) * 10
            + (crossed + note_lines) * 10;
        u32::try_from(total).unwrap_or(u32::MAX / 2)
    }

    fn covers_data(&self, rect: &Rect) -> bool {
        // One point more on each side, for the lines that come in and go out.
        let from = self.points.partition_point(|p| self.day_x(p.day) < rect.x).saturating_sub(1);
        let to = self.points.partition_point(|p| self.day_x(p.day) <= rect.right()) + 1;
        let nearby = self.points.iter().skip(from).take(to - from);
        crosses(rect, nearby.map(|point| self.place(point.day, point.value)))
    }

    fn ways_covered(&self, rect: &Rect, spec: &TrendSpec) -> usize {
        let is_covered = |way: &&Way| {
            crosses(rect, way.points.iter().map(|&(day, value)| self.place(day, value)))
        };
        spec.ways.iter().filter(is_covered).count()
    }
}

impl TrendLayout {
    /// How many limits that run in steps go through a place.
    fn steps_covered(&self, rect: &Rect) -> usize {
        let stepped = self.limits.iter().flatten().filter(|lines| lines.is_stepped);
        let lines = stepped.flat_map(|lines| [&lines.lower, &lines.upper]);
        lines.filter(|line| crosses(rect, line.iter().copied())).count()
    }
}

/// Whether a line through the points runs through the rectangle.
fn crosses(rect: &Rect, points: impl Iterator<Item = Point>) -> bool {
    let mut previous: Option<Point> = None;
    for point in points {
        let from = previous.unwrap_or(point);
        let (start, end) = (from.x.max(rect.x), point.x.min(rect.right()));
        let along = Scale::new((from.x, point.x), (from.y, point.y));
        let (a, b) = if point.x > from.x {
            (along.position(start), along.position(end))
        } else {
            (from.y, point.y)
        };
        if start <= end && a.min(b) <= rect.bottom() && a.max(b) >= rect.y {
            return true;
        }
        previous = Some(point);
    }
    false
}
