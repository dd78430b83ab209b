//! The order of boxes in which few lines cross.
//!
//! **Source** the layered drawing of Sugiyama, Tagawa and Toda (1981): each box goes to the mean place
//! of those it is tied to, column by column, there and back; the best order met on the way is kept.

use std::collections::BTreeMap;

use super::MapSpec;
use crate::charts::geometry::count;

/// Times the columns are gone through, there and back. Few maps get better after three.
const SWEEPS: usize = 6;

/// The boxes of each column from the top, as indices into the spec's column.
pub(super) fn order(spec: &MapSpec) -> Vec<Vec<usize>> {
    let ties = Ties::new(spec);
    let mut now: Vec<Vec<usize>> =
        spec.columns.iter().map(|column| (0..column.nodes.len()).collect()).collect();
    let mut best = (ties.crossings(&now), now.clone());
    for sweep in 0..SWEEPS {
        let n = now.len();
        for step in 1..n {
            let (column, fixed) = match sweep % 2 {
                0 => (step, step - 1),
                _ => (n - 1 - step, n - step),
            };
            ties.settle(&mut now, column, fixed);
        }
        let crossings = ties.crossings(&now);
        if crossings < best.0 {
            best = (crossings, now.clone());
        }
    }
    best.1
}

/// The lines between neighboring columns: (left column, box there, box in the next).
struct Ties(Vec<(usize, usize, usize)>);

impl Ties {
    fn new(spec: &MapSpec) -> Self {
        let places: BTreeMap<&str, (usize, usize)> = spec
            .columns
            .iter()
            .enumerate()
            .flat_map(|(at, column)| {
                column.nodes.iter().enumerate().map(move |(row, it)| (it.key.as_str(), (at, row)))
            })
            .collect();
        let tie = |from: &str, to: &str| {
            let (&(left, from), &(right, to)) = places.get(from).zip(places.get(to))?;
            (right == left + 1).then_some((left, from, to))
        };
        Self(spec.links.iter().filter_map(|link| tie(&link.from, &link.to)).collect())
    }

    /// Puts the boxes of a column by the mean place of those in another that they are tied to; a box
    /// without ties keeps its place.
    fn settle(&self, now: &mut [Vec<usize>], column: usize, fixed: usize) {
        let Some(beside) = now.get(fixed) else { return };
        let place: BTreeMap<usize, usize> =
            beside.iter().enumerate().map(|(at, &node)| (node, at)).collect();
        let mean =
            |node, at| self.mean_place((column, fixed), node, &place).unwrap_or_else(|| count(at));
        if let Some(nodes) = now.get_mut(column) {
            let mut keyed: Vec<(f64, usize)> =
                nodes.iter().enumerate().map(|(at, &node)| (mean(node, at), node)).collect();
            keyed.sort_by(|a, b| a.0.total_cmp(&b.0));
            *nodes = keyed.into_iter().map(|(_, node)| node).collect();
        }
    }

    /// The mean place of those in a fixed column that a box of another is tied to.
    fn mean_place(
        &self,
        (column, fixed): (usize, usize),
        node: usize,
        place: &BTreeMap<usize, usize>,
    ) -> Option<f64> {
        let other = |&(left, from, to): &(usize, usize, usize)| match left == fixed {
            true => (left + 1 == column && to == node).then_some(from),
            false => (left == column && left + 1 == fixed && from == node).then_some(to),
        };
        let places = self.0.iter().filter_map(other).filter_map(|other| place.get(&other));
        let (sum, n) = places.fold((0, 0), |(sum, n), place| (sum + place, n + 1));
        (n > 0).then(|| count(sum) / count(n))
    }

    /// How often lines cross.
    fn crossings(&self, now: &[Vec<usize>]) -> usize {
        let places: Vec<BTreeMap<usize, usize>> = now
            .iter()
            .map(|nodes| nodes.iter().enumerate().map(|(at, &node)| (node, at)).collect())
            .collect();
        let ends = |&(left, from, to): &(usize, usize, usize)| {
            let from = *places.get(left)?.get(&from)?;
            Some((left, from, *places.get(left + 1)?.get(&to)?))
        };
        let lines: Vec<_> = self.0.iter().filter_map(ends).collect();
        let crosses = |a: &(usize, usize, usize), b: &(usize, usize, usize)| {
            a.0 == b.0 && ((a.1 < b.1 && a.2 > b.2) || (a.1 > b.1 && a.2 < b.2))
        };
        let pairs = lines
            .iter()
            .enumerate()
            .flat_map(|(at, a)| lines.iter().skip(at + 1).map(move |b| (a, b)));
        pairs.filter(|(a, b)| crosses(a, b)).count()
    }
}
