//! Which rows of a long register are drawn. Short ones are drawn whole, with rows as high as their
//! text; long ones have rows of one height, and only those near the view are in the page.

/// Up to this many rows are drawn whole.
const WHOLE: usize = 150;
/// Rows drawn beyond each edge of the view, at least.
const BEYOND: usize = 4;
/// Rows that come and go together, so that a list that moves by one row seldom draws anything.
const STEP: usize = 4;
/// Most rows drawn of a long register.
const MOST: usize = 80;

/// The rows to draw, and the room that the others would take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// The first row drawn.
    pub first: usize,
    /// The row after the last one drawn.
    pub end: usize,
    /// Room above. **Unit** px.
    pub above_px: usize,
    /// Room below. **Unit** px.
    pub below_px: usize,
}

/// Which of `n` rows are drawn when the view begins at `top_px` and is `height_px` high, with rows
/// of `row_px`. The `n` are those of `n_all` that a filter lets through: a long register stays one
/// however few are left, so that its rows do not change their height while somebody writes.
#[must_use]
pub fn window(n: usize, n_all: usize, top_px: usize, height_px: usize, row_px: usize) -> Window {
    let row_px = row_px.max(1);
    if n_all <= WHOLE {
        return Window { first: 0, end: n, above_px: 0, below_px: 0 };
    }
    let first = ((top_px / row_px).saturating_sub(BEYOND) / STEP * STEP).min(n);
    let n_drawn = (height_px.div_ceil(row_px) + 2 * BEYOND + STEP).min(MOST);
    let end = (first + n_drawn).min(n);
    Window { first, end, above_px: first * row_px, below_px: (n - end) * row_px }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_register_is_drawn_whole() {
        let whole = Window { first: 0, end: 150, above_px: 0, below_px: 0 };
        assert_eq!(window(150, 150, 4_000, 600, 48), whole);
    }

    #[test]
    fn a_long_register_keeps_its_height_and_draws_at_most_eighty_rows() {
        for top_px in [0, 47, 48, 24_000, 479_000, 999_999] {
            for height_px in [300, 900, 100_000] {
                let window = window(10_000, 10_000, top_px, height_px, 48);
                let drawn = window.end - window.first;
                assert!(drawn <= 80);
                assert_eq!(window.above_px + drawn * 48 + window.below_px, 480_000);
            }
        }
    }

    #[test]
    fn a_long_register_stays_one_when_a_filter_leaves_few() {
        let window = window(100, 10_000, 0, 480, 48);
        assert_eq!((window.first, window.end), (0, 22));
        assert_eq!(window.below_px, 78 * 48);
    }

    #[test]
    fn what_is_in_view_is_drawn_with_rows_beyond() {
        for top_px in (0..60_000).step_by(17) {
            let window = window(10_000, 10_000, top_px, 600, 48);
            let (above, below) = (top_px / 48, (top_px + 600).div_ceil(48));
            assert!(window.first <= above.saturating_sub(BEYOND));
            assert!(window.end >= below + BEYOND - 1);
        }
    }

    #[test]
    fn a_move_by_one_row_seldom_draws() {
        let firsts = (0..1_000).map(|row| window(10_000, 10_000, row * 48, 600, 48).first);
        let firsts: Vec<_> = firsts.collect();
        let n_changes = firsts.windows(2).filter(|pair| pair[0] != pair[1]).count();
        assert!(n_changes <= 1_000 / STEP, "{n_changes}");
    }
}
