//! A long timeline on several sheets, with the same days on each.

use super::layout::extent;
use super::{Lane, TimelineSpec};

/// Cuts a timeline into sheets of at most so many rows, heads of lanes counted as rows. A lane that
/// goes on has its head on each sheet. What waits for something on another sheet has no arrow.
#[must_use]
pub fn sheets(spec: &TimelineSpec, most_rows: usize) -> Vec<TimelineSpec> {
    let mut sheets: Vec<Vec<Lane>> = vec![Vec::new()];
    let mut room = most_rows;
    for lane in &spec.lanes {
        let mut rows = lane.rows.as_slice();
        while !rows.is_empty() {
            if room < 2 {
                sheets.push(Vec::new());
                room = most_rows.max(2);
            }
            let (here, rest) = rows.split_at(rows.len().min(room - 1));
            if let Some(sheet) = sheets.last_mut() {
                sheet.push(Lane { label: lane.label.clone(), rows: here.to_vec() });
            }
            room -= here.len() + 1;
            rows = rest;
        }
    }
    let days = spec.days.or_else(|| extent(spec));
    let sheet = |(at, lanes): (usize, Vec<Lane>)| {
        let id_prefix = format!("{}-{at}", spec.id_prefix);
        TimelineSpec { id_prefix, lanes, days, ..spec.clone() }
    };
    sheets.into_iter().enumerate().map(sheet).collect()
}
