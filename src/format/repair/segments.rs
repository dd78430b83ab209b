//! Mending where measurements are compared anew.

use serde_json::{Value, json};

use super::RepairKind;
use super::fields::{Mender, Object, plain_text};
use crate::domain::{Day, Line, Segment};

/// In order of days, one a day (the last one told counts), the newest when there are too many. One
/// without a reason is left out: limits that were drawn anew for no reason are not to be trusted.
pub(super) fn mend(row: &mut Object, mender: &mut Mender) {
    if !row.get("segments").is_some_and(Value::is_array) {
        mender.replace(row, "segments", json!([]));
    }
    if let Some(Value::Array(list)) = row.get_mut("segments") {
        mender.inside("segments", |mender| in_order(list, mender));
    }
}

fn in_order(list: &mut Vec<Value>, mender: &mut Mender) {
    let mut kept: Vec<Segment> = Vec::with_capacity(list.len());
    for (at, mut row) in list.drain(..).enumerate() {
        let segment = mender.at(at, |mender| {
            let segment = segment(&mut row, mender);
            if segment.is_none() {
                mender.note(RepairKind::RowDropped);
            }
            segment
        });
        kept.extend(segment);
    }
    if !kept.is_sorted_by(|a, b| a.start < b.start) {
        let before = kept.len();
        kept = kept.into_iter().fold(Vec::new(), |kept, more| Segment::with(&kept, more));
        mender.note(RepairKind::Reordered);
        if kept.len() < before {
            mender.note(RepairKind::RowsDropped { count: before - kept.len() });
        }
    }
    if kept.len() > Segment::MAX {
        kept.drain(..kept.len() - Segment::MAX);
        mender.note(RepairKind::TooMany { max: Segment::MAX });
    }
    list.extend(kept.into_iter().map(|segment| json!(segment)));
}

fn segment(row: &mut Value, mender: &mut Mender) -> Option<Segment> {
    let Value::Object(fields) = row else { return None };
    mender.known(fields, &["start", "reason"]);
    let start: Day = fields.get("start")?.as_str()?.trim().parse().ok()?;
    mender.text::<Line>(fields, "reason");
    let reason = fields.get("reason").and_then(plain_text)?;
    Some(Segment { start, reason: Line::new(&reason).ok()? })
}
