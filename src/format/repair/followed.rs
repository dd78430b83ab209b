//! Mending what is expected, followed up and kept: the way to a target, deviations, users, plans.

use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::RepairKind;
use super::entities::{mark, rows};
use super::fields::{Mender, Object};
use crate::domain::economy::{Achieved, KeptPlan};
use crate::domain::{
    Beneficiary, BenefitArea, Between, Correction, Day, Deviation, Entity, Expectation, FollowUp,
    Level, Line, Milestone, Prose, UserGroup, UserMeasures, UserRecord, Value as Number,
};
use crate::format::read::ReadError;

pub(super) fn mend(project: &mut Object, mender: &mut Mender) -> Result<(), ReadError> {
    rows(project, "expectations", Expectation::LIMIT, mender, expectation)?;
    rows(project, "deviations", Deviation::LIMIT, mender, deviation)?;
    rows(project, "userRecords", UserRecord::LIMIT, mender, user_record)?;
    rows(project, "userGroups", UserGroup::LIMIT, mender, user_group)
}

fn expectation(row: &mut Object, mender: &mut Mender) {
    mender.known(row, &["id", "name", "area", "beneficiary", "priority", "benefit", "notes"]);
    mender.name(row, "name");
    mender.optional::<BenefitArea>(row, "area");
    mender.optional::<Beneficiary>(row, "beneficiary");
    mender.optional::<Level>(row, "priority");
    mender.text::<Prose>(row, "notes");
}

fn deviation(row: &mut Object, mender: &mut Mender) {
    mender.known(row, &["id", "name", "indicator", "day", "cause", "outcome", "isClosed"]);
    mender.name(row, "name");
    mender.optional::<Day>(row, "day");
    for field in ["cause", "outcome"] {
        mender.text::<Prose>(row, field);
    }
    mender.required::<bool>(row, "isClosed", &json!(false));
}

fn user_group(row: &mut Object, mender: &mut Mender) {
    let known = ["id", "name", "serviceArea", "users", "problem", "hoursPerUser", "criteria"];
    mender.known(row, &known);
    mender.name(row, "name");
    mender.text::<Line>(row, "serviceArea");
    for field in ["users", "hoursPerUser"] {
        mender.optional::<Number>(row, field);
    }
    let users = row.get("users").and_then(Value::as_f64);
    if users.is_some_and(|users| users < 0.0) {
        mender.replace(row, "users", Value::Null);
    }
    mender.optional::<Level>(row, "problem");
    mender.text::<Prose>(row, "criteria");
}

fn user_record(row: &mut Object, mender: &mut Mender) {
    let known = ["id", "name", "serviceArea", "technology", "start", "before", "followUps"];
    mender.known(row, &[&known[..], &["stop", "stopReason"]].concat());
    mender.name(row, "name");
    for field in ["serviceArea", "technology", "stopReason"] {
        mender.text::<Line>(row, field);
    }
    for field in ["start", "stop"] {
        mender.optional::<Day>(row, field);
    }
    measures(row, "before", mender);
    in_order(row, "followUps", UserRecord::MAX_FOLLOW_UPS, mender, |row, mender| {
        mender.known(row, &["day", "measures", "isReached"]);
        measures(row, "measures", mender);
        mender.optional::<bool>(row, "isReached");
        Some(read::<FollowUp>(row)?.day)
    });
}

/// Five numbers; what is none of them is not known.
fn measures(row: &mut Object, field: &str, mender: &mut Mender) {
    let found = row.get(field).cloned().unwrap_or_default();
    if serde_json::from_value::<UserMeasures>(found.clone()).is_ok_and(|it| it.is_sound()) {
        return;
    }
    let number = |at: usize| {
        let number = serde_json::from_value::<Number>(found.get(at)?.clone()).ok()?;
        (at == 4 || number.get() >= 0.0).then_some(number)
    };
    let mended = UserMeasures::from(std::array::from_fn(number));
    mender.replace(row, field, json!(mended));
}

/// The way to the target, and how the baseline was put right.
pub(super) fn planned_path(row: &mut Object, mender: &mut Mender) {
    in_order(row, "milestones", Milestone::MAX, mender, |row, mender| {
        mender.known(row, &["day", "value"]);
        Some(read::<Milestone>(row)?.day)
    });
    mender.required::<Between>(row, "between", &json!(Between::Evenly));
    told(row, "corrections", Correction::MAX, mender, |row, mender| {
        mender.known(row, &["day", "before", "reason"]);
        mark(row, "before", mender);
        mender.text::<Line>(row, "reason");
        read::<Correction>(row).map(|it| it.day)
    });
}

/// What a gain has brought.
pub(super) fn achieved(row: &mut Object, mender: &mut Mender) {
    in_order(row, "achieved", Achieved::MAX, mender, |row, mender| {
        mender.known(row, &["until", "hours", "amount", "source"]);
        for field in ["hours", "amount"] {
            mender.optional::<Number>(row, field);
        }
        mender.text::<Line>(row, "source");
        let it = read::<Achieved>(row)?;
        if !Achieved::are_in_order(std::slice::from_ref(&it)) {
            mender.replace(row, "amount", Value::Null);
        }
        Some(it.until)
    });
}

/// Plans that were kept; one that cannot be read whole is no plan to be held against.
pub(super) fn kept_plans(economy: &mut Object, mender: &mut Mender) {
    told(economy, "keptPlans", KeptPlan::MAX, mender, |row, mender| {
        mender.known(row, &["day", "reason", "firstYear", "years"]);
        mender.text::<Line>(row, "reason");
        let it = read::<KeptPlan>(row)?;
        it.is_sound().then_some(it.day)
    });
}

fn read<T: DeserializeOwned>(row: &Object) -> Option<T> {
    serde_json::from_value(Value::Object(row.clone())).ok()
}

type MendRow = fn(&mut Object, &mut Mender) -> Option<Day>;

/// A list of rows with a day each.
struct ByDay {
    field: &'static str,
    /// The newest stay when there are more.
    max: usize,
    /// Whether the last one told of a day counts, and no other of that day.
    is_one_a_day: bool,
}

fn in_order(row: &mut Object, field: &'static str, max: usize, mender: &mut Mender, mend: MendRow) {
    by_day(row, &ByDay { field, max, is_one_a_day: true }, mender, mend);
}

fn told(row: &mut Object, field: &'static str, max: usize, mender: &mut Mender, mend: MendRow) {
    by_day(row, &ByDay { field, max, is_one_a_day: false }, mender, mend);
}

fn by_day(row: &mut Object, of: &ByDay, mender: &mut Mender, mend: MendRow) {
    let &ByDay { field, max, is_one_a_day } = of;
    if !row.get(field).is_some_and(Value::is_array) {
        return mender.replace(row, field, json!([]));
    }
    let Some(Value::Array(list)) = row.get_mut(field) else { return };
    mender.inside(field, |mender| {
        let mut kept: Vec<(Day, Value)> = Vec::with_capacity(list.len());
        for (at, mut row) in list.drain(..).enumerate() {
            let day = mender.at(at, |mender| mended(&mut row, mend, mender));
            kept.extend(day.map(|day| (day, row)));
        }
        put_in_order(&mut kept, is_one_a_day, mender);
        if kept.len() > max {
            kept.drain(..kept.len() - max);
            mender.note(RepairKind::TooMany { max });
        }
        list.extend(kept.into_iter().map(|(_, row)| row));
    });
}

fn mended(row: &mut Value, mend: MendRow, mender: &mut Mender) -> Option<Day> {
    let day = row.as_object_mut().and_then(|row| mend(row, mender));
    if day.is_none() {
        mender.note(RepairKind::RowDropped);
    }
    day
}

fn put_in_order(kept: &mut Vec<(Day, Value)>, is_one_a_day: bool, mender: &mut Mender) {
    if !kept.is_sorted_by_key(|(day, _)| *day) {
        kept.sort_by_key(|(day, _)| *day);
        mender.note(RepairKind::Reordered);
    }
    if is_one_a_day {
        let before = kept.len();
        kept.reverse();
        kept.dedup_by_key(|(day, _)| *day);
        kept.reverse();
        if kept.len() < before {
            mender.note(RepairKind::RowsDropped { count: before - kept.len() });
        }
    }
}
