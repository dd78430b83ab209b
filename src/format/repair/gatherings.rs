//! Mending gatherings, the sheets of their groups and the log book.

use serde_json::{Value, json};

use super::RepairKind;
use super::entities::rows;
use super::fields::{Mender, Object};
use crate::domain::{
    Comment, Day, Entity, Gathering, GatheringTheme, GroupSheet, Line, LogbookEntry, Prose,
};
use crate::format::read::ReadError;

pub(super) fn mend(project: &mut Object, mender: &mut Mender) -> Result<(), ReadError> {
    rows(project, "gatherings", Gathering::LIMIT, mender, gathering)?;
    rows(project, "groupSheets", GroupSheet::LIMIT, mender, group_sheet)?;
    rows(project, "logbook", LogbookEntry::LIMIT, mender, logbook_entry)
}

fn gathering(row: &mut Object, mender: &mut Mender) {
    mender
        .known(row, &["id", "name", "theme", "day", "agenda", "homework", "participants", "notes"]);
    mender.name(row, "name");
    mender.optional::<GatheringTheme>(row, "theme");
    mender.optional::<Day>(row, "day");
    for field in ["agenda", "homework", "participants", "notes"] {
        mender.text::<Prose>(row, field);
    }
}

fn group_sheet(row: &mut Object, mender: &mut Mender) {
    mender.known(row, &["id", "gathering", "name", "what", "who", "why", "how", "firstThing"]);
    mender.name(row, "name");
    for field in ["what", "who", "why", "how", "firstThing"] {
        mender.text::<Prose>(row, field);
    }
}

fn logbook_entry(row: &mut Object, mender: &mut Mender) {
    mender.known(
        row,
        &[
            "id",
            "name",
            "day",
            "gathering",
            "discussed",
            "decided",
            "positive",
            "improvable",
            "comments",
        ],
    );
    mender.name(row, "name");
    mender.optional::<Day>(row, "day");
    for field in ["discussed", "decided", "positive", "improvable"] {
        mender.text::<Prose>(row, field);
    }
    if !row.get("comments").is_some_and(Value::is_array) {
        mender.replace(row, "comments", json!([]));
    }
    if let Some(Value::Array(list)) = row.get_mut("comments") {
        mender.inside("comments", |mender| comments(list, mender));
    }
}

/// In the order they were made; the newest when there are too many.
fn comments(list: &mut Vec<Value>, mender: &mut Mender) {
    let mut at = 0;
    list.retain_mut(|row| {
        let kept = mender.at(at, |mender| {
            let kept = comment(row, mender);
            if !kept {
                mender.note(RepairKind::RowDropped);
            }
            kept
        });
        at += 1;
        kept
    });
    let max = LogbookEntry::MAX_COMMENTS;
    if list.len() > max {
        list.drain(..list.len() - max);
        mender.note(RepairKind::TooMany { max });
    }
}

/// Whether anything is left of it: a comment has a day and says something.
fn comment(row: &mut Value, mender: &mut Mender) -> bool {
    let Value::Object(fields) = row else { return false };
    mender.known(fields, &["day", "by", "text"]);
    mender.text::<Line>(fields, "by");
    mender.text::<Prose>(fields, "text");
    serde_json::from_value::<Comment>(row.clone()).is_ok()
}
