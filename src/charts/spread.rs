//! Labels along one edge, moved apart so that none covers another.

use super::geometry::count;

/// The positions nearest to `wanted` (any order) that keep `gap` between neighbors and stay
/// between `low` and `high`, in the order given.
///
/// Labels that want the same place share the move: a block of them is centered on the mean of
/// what they want (pooling of adjacent violators). If they cannot all fit, they start at `low` and
/// run past `high`.
pub(super) fn spread(wanted: &[f64], gap: f64, low: f64, high: f64) -> Vec<f64> {
    let mut order: Vec<(usize, f64)> = wanted.iter().copied().enumerate().collect();
    order.sort_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)));
    let mut blocks: Vec<(f64, usize)> = Vec::new();
    for (rank, (_, want)) in order.iter().enumerate() {
        let mut block = (want - count(rank) * gap, 1);
        while let Some(&(mean, members)) = blocks.last() {
            if mean <= block.0 {
                break;
            }
            let total = members + block.1;
            block = ((mean * count(members) + block.0 * count(block.1)) / count(total), total);
            blocks.pop();
        }
        blocks.push(block);
    }
    let last_start = (high - count(wanted.len().saturating_sub(1)) * gap).max(low);
    let starts = blocks.iter().flat_map(|&(mean, members)| std::iter::repeat_n(mean, members));
    let mut placed: Vec<(usize, f64)> = order
        .iter()
        .zip(starts)
        .enumerate()
        .map(|(rank, (&(index, _), start))| {
            (index, start.clamp(low, last_start) + count(rank) * gap)
        })
        .collect();
    placed.sort_by_key(|&(index, _)| index);
    placed.into_iter().map(|(_, position)| position).collect()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::spread;
    use proptest::prelude::*;

    fn check(wanted: &[f64], expected: &[f64]) {
        assert_eq!(spread(wanted, 10.0, 0.0, 100.0), expected, "{wanted:?}");
    }

    #[test]
    fn labels_move_only_as_far_as_they_must() {
        check(&[], &[]);
        check(&[50.0], &[50.0]);
        check(&[20.0, 80.0], &[20.0, 80.0]);
        check(&[50.0, 50.0], &[45.0, 55.0]);
        check(&[52.0, 48.0], &[55.0, 45.0]);
        check(&[98.0, 99.0], &[90.0, 100.0]);
        check(&[-5.0, 3.0], &[0.0, 10.0]);
    }

    proptest! {
        #[test]
        fn labels_with_room_never_touch(wanted in prop::collection::vec(-50.0..150.0, 0..10)) {
            let mut placed = spread(&wanted, 10.0, 0.0, 100.0);
            placed.sort_by(f64::total_cmp);
            prop_assert!(placed.windows(2).all(|pair| pair[1] - pair[0] > 9.999));
            prop_assert!(placed.iter().all(|y| (-0.001..100.001).contains(y)));
        }
    }
}
