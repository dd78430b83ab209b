//! Fewer points for the same picture.
//!
//! Thousands of points in one column of pixels draw one vertical stroke. The first, lowest, highest
//! and last point of each column draw the same stroke and the same way in and out of it.

/// The indices to draw, rising: of each run of values with the same column, the first, the lowest,
/// the highest and the last. Values must come in the order of their columns.
pub fn decimate(points: impl Iterator<Item = (i64, f64)>) -> Vec<usize> {
    let mut kept = Vec::new();
    let mut run: Option<Run> = None;
    for (index, (column, value)) in points.enumerate() {
        match &mut run {
            Some(open) if open.column == column => open.take(index, value),
            _ => {
                if let Some(closed) = run.replace(Run::begin(index, column, value)) {
                    closed.keep(&mut kept);
                }
            }
        }
    }
    if let Some(closed) = run {
        closed.keep(&mut kept);
    }
    kept
}

/// The points of one column met so far.
struct Run {
    column: i64,
    first: usize,
    lowest: (usize, f64),
    highest: (usize, f64),
    last: usize,
}

impl Run {
    fn begin(index: usize, column: i64, value: f64) -> Self {
        Self { column, first: index, lowest: (index, value), highest: (index, value), last: index }
    }

    fn take(&mut self, index: usize, value: f64) {
        if value < self.lowest.1 {
            self.lowest = (index, value);
        }
        if value > self.highest.1 {
            self.highest = (index, value);
        }
        self.last = index;
    }

    fn keep(&self, kept: &mut Vec<usize>) {
        let (low, high) = (self.lowest.0, self.highest.0);
        for index in [self.first, low.min(high), low.max(high), self.last] {
            if kept.last() != Some(&index) {
                kept.push(index);
            }
        }
    }
}
