//! Pills set into a field one after another, like words into lines.

use crate::charts::geometry::Rect;

/// The measures of pills in a grid.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct PillSize {
    pub(super) font_px: f64,
    pub(super) height: f64,
    /// Pixels between the outline and what is inside, left and right.
    pub(super) padding: f64,
    /// The widest pill as a share of the field: whole, or half so that two stand side by side.
    pub(super) halved: bool,
}

/// Pills in a wide field: read from the far end of a room.
pub(super) const LARGE: PillSize =
    PillSize { font_px: 16.0, height: 36.0, padding: 14.0, halved: false };
/// The room in a field from which on its pills may be large. **Unit** px.
pub(super) const WIDE: f64 = 380.0;

/// The sizes to try before the smallest, the most legible first.
pub(super) const LEGIBLE: [PillSize; 2] = [
    PillSize { font_px: 14.0, height: 32.0, padding: 12.0, halved: false },
    PillSize { font_px: 12.0, height: 26.0, padding: 9.0, halved: false },
];

/// The smallest pills: still 12 px text, and high enough to be hit.
pub(super) const SMALLEST: PillSize =
    PillSize { font_px: 12.0, height: 26.0, padding: 9.0, halved: true };

/// Pixels between pills.
const GAP: f64 = 8.0;
/// Half-wide pills narrower than this would say too little.
const LEAST_HALF: f64 = 110.0;

impl PillSize {
    /// The widest a pill may be in a field of this width.
    pub(super) fn widest(self, field: f64) -> f64 {
        let half = ((field - GAP) / 2.0).floor();
        if self.halved && half >= LEAST_HALF { half } else { field }
    }
}

/// A place in the lines of a field.
#[derive(Debug, Clone, Copy)]
struct Cursor {
    x: f64,
    y: f64,
}

impl Cursor {
    /// The next pill of this width and the place after it; none when the field is full.
    fn next(self, width: f64, height: f64, area: &Rect) -> Option<(Rect, Self)> {
        let fits_line = self.x + width <= area.right();
        let Self { x, y } =
            if fits_line { self } else { Self { x: area.x, y: self.y + height + GAP } };
        let rect = Rect::new(x, y, width, height);
        area.contains(&rect).then_some((rect, Self { x: x + width + GAP, y }))
    }
}

/// The pills that fit a field, and the one that stands for the rest.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Flow {
    pub(super) pills: Vec<Rect>,
    pub(super) more: Option<Rect>,
}

/// Sets pills of these widths into an area. When not all fit, as many as leave room for a last
/// pill, whose width `more_width` gives for the number left out.
pub(super) fn flow(
    widths: &[f64],
    area: &Rect,
    height: f64,
    more_width: impl Fn(usize) -> f64,
) -> Flow {
    let mut cursor = Cursor { x: area.x, y: area.y };
    let mut pills = Vec::new();
    let (mut kept, mut more) = (0, None);
    for (shown, &width) in widths.iter().enumerate() {
        let rest = more_width(widths.len() - shown);
        if let Some((rect, _)) = cursor.next(rest, height, area) {
            (kept, more) = (shown, Some(rect));
        }
        let Some((rect, after)) = cursor.next(width, height, area) else {
            pills.truncate(kept);
            return Flow { pills, more };
        };
        pills.push(rect);
        cursor = after;
    }
    Flow { pills, more: None }
}
