//! Where a key leads in a table with heads on two sides.

/// Further than any table reaches.
const FAR: isize = 1_000_000;

/// The cell that a key leads to; `None` for a key that walks nowhere. Row and column 0 hold the
/// heads; in the corner between them there is nothing to stand on.
#[must_use]
pub fn walk(
    at: (usize, usize),
    size: (usize, usize),
    key: &str,
    is_far: bool,
) -> Option<(usize, usize)> {
    let by = if is_far { FAR } else { 1 };
    let (rows, columns) = match key {
        "ArrowUp" => (-by, 0),
        "ArrowDown" => (by, 0),
        "ArrowLeft" => (0, -by),
        "ArrowRight" => (0, by),
        "Home" => (if is_far { -FAR } else { 0 }, -FAR),
        "End" => (if is_far { FAR } else { 0 }, FAR),
        _ => return None,
    };
    let last = |n: usize| n.saturating_sub(1);
    let to = (
        at.0.saturating_add_signed(rows).min(last(size.0)),
        at.1.saturating_add_signed(columns).min(last(size.1)),
    );
    match to {
        (0, 0) if key == "Home" => Some((last(size.0).min(1), last(size.1).min(1))),
        (0, 0) => Some(at),
        to => Some(to),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: (usize, usize) = (4, 3);

    #[test]
    fn arrows_go_one_cell_and_stay_in_the_table() {
        assert_eq!(walk((1, 1), SIZE, "ArrowDown", false), Some((2, 1)));
        assert_eq!(walk((3, 1), SIZE, "ArrowDown", false), Some((3, 1)));
        assert_eq!(walk((2, 2), SIZE, "ArrowRight", false), Some((2, 2)));
        assert_eq!(walk((1, 1), SIZE, "ArrowLeft", false), Some((1, 0)));
        assert_eq!(walk((1, 2), SIZE, "ArrowUp", true), Some((0, 2)));
    }

    #[test]
    fn nobody_stands_in_the_corner() {
        assert_eq!(walk((1, 0), SIZE, "ArrowUp", false), Some((1, 0)));
        assert_eq!(walk((0, 1), SIZE, "ArrowLeft", false), Some((0, 1)));
        assert_eq!(walk((3, 2), SIZE, "Home", true), Some((1, 1)));
    }

    #[test]
    fn home_and_end_lead_to_the_ends_of_the_row_and_with_control_of_the_table() {
        assert_eq!(walk((2, 2), SIZE, "Home", false), Some((2, 0)));
        assert_eq!(walk((2, 0), SIZE, "End", false), Some((2, 2)));
        assert_eq!(walk((1, 0), SIZE, "End", true), Some((3, 2)));
    }

    #[test]
    fn other_keys_walk_nowhere() {
        assert_eq!(walk((1, 1), SIZE, "h", false), None);
    }
}
