//! What is expected and followed up: deviations, users and groups of users.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use stifinner::domain::{
    Beneficiary, BenefitArea, BenefitId, Deviation, DeviationId, Expectation, ExpectationId,
    FollowUp, Id, IndicatorId, Level, Project, UserGroup, UserGroupId, UserMeasures, UserRecord,
    UserRecordId, Value,
};

use super::{bits, day, line, prose};

fn level() -> impl Strategy<Value = Option<Level>> {
    option::of(select(&Level::ALL[..]))
}

fn number() -> impl Strategy<Value = Option<Value>> {
    option::of((0..100_000_u32).prop_map(|tenths| Value::new(f64::from(tenths) / 10.0).unwrap()))
}

pub fn expectation() -> impl Strategy<Value = Expectation> {
    let place =
        (option::of(select(&BenefitArea::ALL[..])), option::of(select(&Beneficiary::ALL[..])));
    (bits(), line(), place, level(), (option::of(bits()), option::of(prose()))).prop_map(
        |(bits, name, (area, beneficiary), priority, (benefit, notes))| Expectation {
            area,
            beneficiary,
            priority,
            benefit: benefit.map(BenefitId::from_bits),
            notes,
            ..Expectation::new(ExpectationId::from_bits(bits), name)
        },
    )
}

pub fn deviation() -> impl Strategy<Value = Deviation> {
    let texts = (option::of(prose()), option::of(prose()));
    ((bits(), bits()), line(), option::of(day()), texts, any::<bool>()).prop_map(
        |((bits, indicator), name, day, (cause, outcome), is_closed)| {
            let of = IndicatorId::from_bits(indicator);
            let deviation = Deviation::new(DeviationId::from_bits(bits), of, name);
            Deviation { day, cause, outcome, is_closed, ..deviation }
        },
    )
}

fn measures() -> impl Strategy<Value = UserMeasures> {
    [number(), number(), number(), number(), number()].prop_map(UserMeasures::from)
}

pub fn user_record() -> impl Strategy<Value = UserRecord> {
    let follow_up = (day(), measures(), option::of(any::<bool>()))
        .prop_map(|(day, measures, is_reached)| FollowUp { day, measures, is_reached });
    let texts = (option::of(line()), option::of(line()), option::of(line()));
    let days = (option::of(day()), option::of(day()));
    (bits(), line(), texts, days, (measures(), vec(follow_up, 0..4))).prop_map(
        |(bits, name, texts, (start, stop), (before, follow_ups))| {
            let record = UserRecord::new(UserRecordId::from_bits(bits), name);
            let (service_area, technology, stop_reason) = texts;
            let record =
                UserRecord { service_area, technology, start, before, stop, stop_reason, ..record };
            follow_ups.into_iter().fold(record, |record, more| record.with(more))
        },
    )
}

pub fn user_group() -> impl Strategy<Value = UserGroup> {
    let numbers = (number(), number());
    (bits(), line(), option::of(line()), numbers, (level(), option::of(prose()))).prop_map(
        |(bits, name, service_area, (users, hours_per_user), (problem, criteria))| UserGroup {
            service_area,
            users,
            problem,
            hours_per_user,
            criteria,
            ..UserGroup::new(UserGroupId::from_bits(bits), name)
        },
    )
}

/// What is expected points at a benefit that is there.
pub(super) fn sound_expectation(it: Expectation, project: &Project) -> Expectation {
    Expectation { benefit: it.benefit.filter(|&id| project.benefits.get(id).is_some()), ..it }
}

/// A deviation is one of an indicator that is there; `None` where there is none.
pub(super) fn sound_deviation(it: Deviation, project: &Project) -> Option<Deviation> {
    let n = project.indicators.len().max(1);
    let at = usize::try_from(it.indicator.bits() % n as u64).unwrap_or_default();
    let indicator = project.indicators.iter().nth(at)?.id;
    Some(Deviation { indicator, ..it })
}
