//! Mending findings that were set aside. What they are about has its last id by then.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::RepairKind;
use super::entities::rows;
use super::fields::{Mender, Object, excerpt};
use crate::domain::select::findings::Rule;
use crate::domain::{Day, Entity, EntityRef, SetAside, SetAsideId};
use crate::format::read::ReadError;

pub(super) fn mend(project: &mut Object, mender: &mut Mender) -> Result<(), ReadError> {
    rows(project, "setAside", SetAside::LIMIT, mender, set_aside)?;
    if let Some(Value::Array(list)) = project.get_mut("setAside") {
        mender.inside("setAside", |mender| keep_known(list, mender));
    }
    Ok(())
}

fn set_aside(row: &mut Object, mender: &mut Mender) {
    mender.known(row, &["id", "rule", "about", "reason", "day"]);
    mender.name(row, "reason");
}

/// Leaves out what no longer says which finding it was, and what stands there twice.
fn keep_known(list: &mut Vec<Value>, mender: &mut Mender) {
    let mut seen = BTreeSet::new();
    let mut at = 0;
    list.retain_mut(|row| {
        let kept = mender.at(at, |mender| {
            let Value::Object(row) = row else { return false };
            let is_new = give_id(row, mender).is_some_and(|id| seen.insert(id));
            let kept = is_new && row.get("day").is_some_and(is::<Day>);
            if !kept {
                mender.note(RepairKind::RowDropped);
            }
            kept
        });
        at += 1;
        kept
    });
}

/// Its id follows from its rule and its thing.
fn give_id(row: &mut Object, mender: &mut Mender) -> Option<SetAsideId> {
    let rule: Rule = read(row.get("rule")?)?;
    let about: Option<EntityRef> = read(row.get("about")?)?;
    let id = SetAsideId::of(rule, about);
    if row.get("id") != Some(&json!(id)) {
        let found = excerpt(row.get("id"));
        row.insert("id".to_owned(), json!(id));
        mender.inside("id", |mender| mender.note(RepairKind::NewId { found }));
    }
    Some(id)
}

fn read<T: serde::de::DeserializeOwned>(value: &Value) -> Option<T> {
    T::deserialize(value).ok()
}

fn is<T: serde::de::DeserializeOwned>(value: &Value) -> bool {
    read::<T>(value).is_some()
}
