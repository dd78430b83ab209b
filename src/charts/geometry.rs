//! Points, rectangles and sizes in pixels, and the few number conversions the charts need.
//!
//! The conversions are gathered here so that each lossy cast is written once, with its reason.

/// A place in the picture, in pixels from its upper left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// Pixels from the left edge.
    pub x: f64,
    /// Pixels from the upper edge.
    pub y: f64,
}

/// The size of a picture in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Pixels from left to right.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
}

impl Size {
    /// The smallest size a chart is laid out for. A smaller wish gets this size: texts would
    /// otherwise have to go under 12 px.
    pub const MIN: Self = Self { width: 240, height: 160 };

    pub(super) fn at_least(self, least: Self) -> Self {
        Self { width: self.width.max(least.width), height: self.height.max(least.height) }
    }
}

/// An upright rectangle in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Extent to the right, never negative.
    pub width: f64,
    /// Extent downwards, never negative.
    pub height: f64,
}

impl Rect {
    pub(super) const fn new(x: f64, y: f64, width: f64, height: f64) -> Self {
        Self { x, y, width, height }
    }

    /// The right edge.
    #[must_use]
    pub fn right(&self) -> f64 {
        self.x + self.width
    }

    /// The lower edge.
    #[must_use]
    pub fn bottom(&self) -> f64 {
        self.y + self.height
    }

    /// The middle.
    #[must_use]
    pub fn center(&self) -> Point {
        Point { x: self.x + self.width / 2.0, y: self.y + self.height / 2.0 }
    }

    /// Whether the two share an area; touching edges do not.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.x < other.right()
            && other.x < self.right()
            && self.y < other.bottom()
            && other.y < self.bottom()
    }

    /// Whether `other` lies wholly inside, edges included.
    #[must_use]
    pub fn contains(&self, other: &Self) -> bool {
        self.x <= other.x
            && self.y <= other.y
            && other.right() <= self.right()
            && other.bottom() <= self.bottom()
    }

    pub(super) fn inset(&self, by: f64) -> Self {
        Self::new(
            self.x + by,
            self.y + by,
            (self.width - 2.0 * by).max(0.0),
            (self.height - 2.0 * by).max(0.0),
        )
    }
}

/// A count as a number to reckon with.
#[expect(clippy::cast_precision_loss, reason = "counts here stay far below 2^53")]
pub(super) fn count(n: usize) -> f64 {
    n as f64
}

/// Rounded to a whole number; numbers beyond the range end at its limit.
#[expect(clippy::cast_possible_truncation, reason = "a float cast saturates, which is wanted")]
pub(super) fn whole(value: f64) -> i64 {
    value.round() as i64
}

/// Rounded to a whole backend coordinate; numbers beyond the range end at its limit.
#[expect(clippy::cast_possible_truncation, reason = "a float cast saturates, which is wanted")]
pub(super) fn coordinate(value: f64) -> i32 {
    value.round() as i32
}

/// Rounded up to whole pixels, never negative.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a float cast saturates, which is wanted"
)]
pub(super) fn pixels(value: f64) -> u32 {
    value.ceil() as u32
}

/// A number of ticks or rows from a quotient, never negative.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a float cast saturates, which is wanted"
)]
pub(super) fn quantity(value: f64) -> usize {
    value.floor() as usize
}
