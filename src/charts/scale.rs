//! A linear scale between what is measured and where it is drawn.

/// Maps a domain (values or days) onto a range of pixels, and back.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    domain: (f64, f64),
    range: (f64, f64),
}

impl Scale {
    /// A scale from `domain` to `range`; either may run backwards. An empty domain maps
    /// everything to the middle of the range.
    #[must_use]
    pub const fn new(domain: (f64, f64), range: (f64, f64)) -> Self {
        Self { domain, range }
    }

    /// Where a value is drawn.
    #[must_use]
    pub fn position(&self, value: f64) -> f64 {
        let (low, high) = self.domain;
        let span = high - low;
        let share = if span.abs() > 0.0 { (value - low) / span } else { 0.5 };
        self.range.0 + share * (self.range.1 - self.range.0)
    }

    /// Which value is drawn at a position: the inverse of [`Scale::position`].
    #[must_use]
    pub fn value(&self, position: f64) -> f64 {
        Self::new(self.range, self.domain).position(position)
    }

    /// Pixels for one unit of the domain; 0 for an empty domain.
    #[must_use]
    pub fn density(&self) -> f64 {
        let span = (self.domain.1 - self.domain.0).abs();
        if span > 0.0 { (self.range.1 - self.range.0).abs() / span } else { 0.0 }
    }
}
