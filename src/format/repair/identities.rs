//! Ids that are not usable or stand twice, and references to what is not there.
//!
//! A new id is derived from the old text and its place, so that the same damaged file always reads
//! to the same project.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::RepairKind;
use super::fields::{Mender, Object, excerpt};
use crate::domain::entity::Kind;
use crate::domain::ids::*;
use crate::domain::kinds::each_kind;
use crate::domain::references::{OnDelete, REFERENCES, Reference};
use crate::format::lineage::fnv;

/// What unusable ids were called, and what their things are called now.
type Renamed = BTreeMap<String, String>;

/// Gives the things of a list their ids.
type Give = fn(&mut Object, &str, &mut Mender) -> Renamed;

macro_rules! identities {
    ($($(#[$doc:meta])* $name:ident($id:ident) in $roster:ident, $list:literal;)*) => {
        /// The ids of all things, and the references that follow those with new ones.
        pub(super) fn mend(project: &mut Object, mender: &mut Mender) {
            let mut give = |kind: Kind, rows: Give| match kind {
                // Its id follows from what it is about, and comes last.
                Kind::SetAside => (kind, Renamed::new()),
                _ => (kind, rows(project, kind.list(), mender)),
            };
            for (kind, renamed) in [$(give(Kind::$name, rows::<$id>)),*] {
                rename(project, kind, &renamed);
            }
        }
    };
}

each_kind!(identities);

/// The id of a thing that stands alone.
pub(super) fn own<T: Id>(object: &mut Object, mender: &mut Mender) {
    if parsed::<T>(object).is_none() {
        give::<T>(object, &mut BTreeSet::new(), mender);
    }
}

/// The ids of a list of things. Of several with one id the first keeps it.
fn rows<T: Id>(project: &mut Object, list: &str, mender: &mut Mender) -> Renamed {
    let mut renamed = Renamed::new();
    let Some(Value::Array(rows)) = project.get_mut(list) else { return renamed };
    let mut taken: BTreeSet<T> =
        rows.iter().filter_map(Value::as_object).filter_map(parsed).collect();
    let mut seen = BTreeSet::new();
    mender.inside(list, |mender| {
        for (at, row) in rows.iter_mut().enumerate() {
            let Value::Object(row) = row else { continue };
            let usable = parsed::<T>(row);
            if usable.is_some_and(|id| seen.insert(id)) {
                continue;
            }
            let new = mender.at(at, |mender| give(row, &mut taken, mender));
            if let (None, Some(Value::String(old))) = (usable, new.0) {
                renamed.entry(old).or_insert(new.1);
            }
        }
    });
    renamed
}

fn parsed<T: Id>(object: &Object) -> Option<T> {
    object.get("id").and_then(Value::as_str).and_then(|text| text.parse().ok())
}

/// Gives a thing an id that nobody has; with what stood there before.
fn give<T: Id>(
    object: &mut Object,
    taken: &mut BTreeSet<T>,
    mender: &mut Mender,
) -> (Option<Value>, String) {
    let found = excerpt(object.get("id"));
    let mut bits = fnv(format!("{} {found}", mender.path()).as_bytes());
    while !taken.insert(T::from_bits(bits)) {
        bits = bits.wrapping_add(1);
    }
    let new = T::from_bits(bits).to_string();
    let old = object.insert("id".to_owned(), json!(new));
    mender.inside("id", |mender| mender.note(RepairKind::NewId { found }));
    (old, new)
}

/// Lets references to things with unusable ids follow them to the new ones.
fn rename(project: &mut Object, kind: Kind, renamed: &Renamed) {
    for reference in REFERENCES.iter().filter(|reference| reference.to.contains(&kind)) {
        for row in rows_of(project, reference.from) {
            match row.get_mut(reference.field) {
                Some(Value::Array(all)) => all.iter_mut().for_each(|to| follow_name(to, renamed)),
                Some(to) => follow_name(to, renamed),
                None => {}
            }
        }
    }
}

fn follow_name(to: &mut Value, renamed: &Renamed) {
    if let Value::String(to) = to
        && let Some(new) = renamed.get(to)
    {
        to.clone_from(new);
    }
}

/// Does to each row that points at nothing what a removal of its target would have done.
pub(super) fn follow_references(project: &mut Object, mender: &mut Mender) {
    for reference in REFERENCES {
        let mut targets = BTreeSet::new();
        for &kind in reference.to {
            let ids =
                rows_of(project, kind).filter_map(|row| row.get("id").and_then(Value::as_str));
            targets.extend(ids.map(str::to_owned));
        }
        let list = reference.from.list();
        if let Some(Value::Array(rows)) = project.get_mut(list) {
            mender.inside(list, |mender| follow(rows, reference, &targets, mender));
        }
    }
}

fn follow(
    rows: &mut Vec<Value>,
    reference: &Reference,
    targets: &BTreeSet<String>,
    mender: &mut Mender,
) {
    let mut at = 0;
    rows.retain_mut(|row| {
        if reference.is_list {
            if let Some(Value::Array(list)) = row.get_mut(reference.field) {
                mender.at(at, |mender| follow_list(list, targets, mender));
            }
            at += 1;
            return true;
        }
        let found = row.get(reference.field);
        let holds = found.and_then(Value::as_str).is_some_and(|to| targets.contains(to));
        let empty = found.is_some_and(Value::is_null);
        let to = excerpt(found);
        let kept = match reference.on_delete {
            _ if holds || (reference.is_optional && empty) => true,
            OnDelete::Detach | OnDelete::CascadeLast => {
                if let Value::Object(row) = row {
                    row.insert(reference.field.to_owned(), Value::Null);
                }
                mender.at(at, |mender| mender.note(RepairKind::Detached { to }));
                true
            }
            OnDelete::Cascade | OnDelete::Refuse => {
                mender.at(at, |mender| mender.note(RepairKind::DroppedReference { to }));
                false
            }
        };
        at += 1;
        kept
    });
}

/// Leaves out of a list what points at nothing, and what stands there twice.
fn follow_list(list: &mut Vec<Value>, targets: &BTreeSet<String>, mender: &mut Mender) {
    let mut seen = BTreeSet::new();
    list.retain(|to| {
        let holds =
            to.as_str().is_some_and(|to| targets.contains(to) && seen.insert(to.to_owned()));
        if !holds {
            mender.note(RepairKind::Detached { to: excerpt(Some(to)) });
        }
        holds
    });
}

fn rows_of(project: &mut Object, kind: Kind) -> impl Iterator<Item = &mut Object> {
    let rows = project.get_mut(kind.list()).and_then(Value::as_array_mut);
    rows.into_iter().flatten().filter_map(Value::as_object_mut)
}
