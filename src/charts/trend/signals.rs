//! Writes what tells a signal from noise: the band of ordinary variation, the center line with the
//! limits, and a mark of its own shape at each point that says something.

use super::draw::{Drawing, MARKER, MARKER_ROOM};
use super::steps::LimitLines;
use super::{Sign, Stretch};
use crate::charts::ChartError;
use crate::charts::geometry::{Point, Rect, count};
use crate::charts::markup::Markup;
use crate::charts::theme::{Role, Stroke};

/// Dashes of limits that will move yet.
const PROVISIONAL: &[u32] = &[5, 4];
/// Half the width of a mark.
const HALF: f64 = 5.0;

impl Drawing<'_> {
    /// Behind everything: where ordinary values lie.
    pub(super) fn bands(&self, picture: &mut Markup) -> Result<(), ChartError> {
        let color = self.palette.band;
        for LimitLines { lower, upper, is_stepped } in self.layout.limits.iter().flatten() {
            if *is_stepped {
                let around: Vec<Point> = upper.iter().chain(lower.iter().rev()).copied().collect();
                let ground = Stroke { color, width: 1.0, dashes: &[] };
                self.layer(picture, ground, |pen| pen.area(&around))?;
            } else if let Some(((from, to), low)) =
                upper.first().zip(upper.last()).zip(lower.first())
            {
                let height = (low.y - from.y).max(0.0);
                let rect = Rect::new(from.x, from.y, to.x - from.x, height);
                picture.rect(&rect, 0.0, &format!(r#"fill="{color}""#));
            }
        }
        Ok(())
    }

    /// The center lines and limits.
    pub(super) fn levels(&self, picture: &mut Markup) -> Result<(), ChartError> {
        for (stretch, limits) in self.spec.stretches().iter().zip(&self.layout.limits) {
            let Some((from, to)) = self.layout.stretch_span(stretch) else { continue };
            let y = self.layout.values.position(stretch.center.value);
            self.layer(picture, self.palette.stroke(Role::Center), |pen| {
                pen.line(&[Point { x: from, y }, Point { x: to, y }])
            })?;
            let Some(LimitLines { lower, upper, .. }) = limits else { continue };
            self.layer(picture, self.limit_stroke(stretch), |pen| {
                pen.line(lower)?;
                pen.line(upper)
            })?;
        }
        Ok(())
    }

    /// How the limits of a stretch are drawn.
    pub(super) fn limit_stroke(&self, stretch: &Stretch) -> Stroke {
        let dashes = if stretch.is_provisional { PROVISIONAL } else { &[] };
        Stroke { dashes, ..self.palette.stroke(Role::Limit) }
    }

    /// The marks of points that say something; none where they would run into each other.
    pub(super) fn signs(&self, picture: &mut Markup) -> Result<(), ChartError> {
        let Some(signals) = &self.spec.signals else { return Ok(()) };
        let told = signals.signs.iter().zip(self.spec.points.iter());
        let told: Vec<(Role, Point)> = told
            .filter_map(|(sign, point)| {
                let Sign { news, .. } = sign.as_ref()?;
                Some((news.role(), self.layout.place(point.day, point.value)))
            })
            .collect();
        if told.is_empty() || self.layout.plot.width / count(told.len()) < MARKER_ROOM / 3.0 {
            return Ok(());
        }
        // No ordinary dot looks out from behind a mark.
        let ground = Stroke { color: self.palette.surface, width: 1.0, dashes: &[] };
        self.layer(picture, ground, |pen| {
            told.iter().try_for_each(|&(_, place)| pen.dot(place, MARKER + 1.5))
        })?;
        for role in [Role::Improvement, Role::Concern, Role::Change] {
            let mut places = told.iter().filter(|(it, _)| *it == role).map(|(_, place)| *place);
            let Some(first) = places.next() else { continue };
            self.marks(picture, role, std::iter::once(first).chain(places))?;
        }
        Ok(())
    }

    /// Marks of one role.
    pub(super) fn marks(
        &self,
        picture: &mut Markup,
        role: Role,
        places: impl Iterator<Item = Point>,
    ) -> Result<(), ChartError> {
        let Stroke { color, .. } = self.palette.stroke(role);
        let stroke = Stroke { color, width: 1.0, dashes: &[] };
        self.layer(picture, stroke, |pen| {
            for place in places {
                match shape(role, place) {
                    Some(corners) => pen.area(&corners)?,
                    None => pen.dot(place, MARKER)?,
                }
            }
            Ok(())
        })
    }
}

/// The corners of a mark: a square for what got better, a triangle for what got worse, a plus for a
/// change; `None` for a dot.
fn shape(role: Role, Point { x, y }: Point) -> Option<Vec<Point>> {
    const THIRD: f64 = HALF / 3.0;
    let around = |corners: &[(f64, f64)]| {
        corners.iter().map(|(right, down)| Point { x: x + right, y: y + down }).collect()
    };
    Some(match role {
        Role::Improvement => around(&[(-HALF, -HALF), (HALF, -HALF), (HALF, HALF), (-HALF, HALF)]),
        Role::Concern => around(&[(0.0, -HALF - 1.5), (HALF + 1.0, HALF), (-HALF - 1.0, HALF)]),
        Role::Change => around(&[
            (-THIRD, -HALF - 1.0),
            (THIRD, -HALF - 1.0),
            (THIRD, -THIRD),
            (HALF + 1.0, -THIRD),
            (HALF + 1.0, THIRD),
            (THIRD, THIRD),
            (THIRD, HALF + 1.0),
            (-THIRD, HALF + 1.0),
            (-THIRD, THIRD),
            (-HALF - 1.0, THIRD),
            (-HALF - 1.0, -THIRD),
            (-THIRD, -THIRD),
        ]),
        Role::Series
        | Role::Baseline
        | Role::Target
        | Role::Planned
        | Role::Drawback
        | Role::Note
        | Role::Center
        | Role::Limit
        | Role::Ordinary => return None,
    })
}
