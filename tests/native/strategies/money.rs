//! What a change is worth and costs.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use stifinner::domain::calc::perspective::Party;
use stifinner::domain::{
    Achieved, Assumption, BenefitId, Conversion, ConversionId, ConversionUse, CostDriver, CostKind,
    CostLine, CostLineId, Economy, Id, Input, KeptPlan, Period, PlannedYear, Project, Scale, Value,
    ValueFormula, ValueLine, ValueLineId,
};

use super::{bits, day, line, prose};

fn amount() -> impl Strategy<Value = Value> {
    (0..100_000_000_u32).prop_map(|minor| Value::new(f64::from(minor) / 100.0).unwrap())
}

fn percent() -> impl Strategy<Value = Value> {
    (0..=1_000_u32).prop_map(|tenths| Value::new(f64::from(tenths) / 10.0).unwrap())
}

fn assumption(input: Input) -> impl Strategy<Value = Assumption> {
    // What can be a percentage can be any of the inputs.
    let number = || option::of(percent());
    (number(), number(), number(), option::of(line()), option::of(day())).prop_map(
        move |(low, expected, high, source, day)| Assumption {
            low,
            expected,
            high,
            source,
            day,
            ..Assumption::new(input)
        },
    )
}

fn assumptions(of: &'static [Input]) -> impl Strategy<Value = Vec<Assumption>> {
    subsequence(of, 0..=of.len().min(5))
        .prop_flat_map(|inputs| inputs.into_iter().map(assumption).collect::<Vec<_>>())
}

fn year() -> impl Strategy<Value = Option<u8>> {
    option::of(0..=40_u8)
}

fn planned_year() -> impl Strategy<Value = PlannedYear> {
    let lost = || amount().prop_map(|it| Value::new(-it.get()).unwrap());
    (amount(), amount(), lost(), lost(), amount()).prop_map(
        |(hours, gains, lost_hours, lost, costs)| PlannedYear {
            hours,
            gains,
            lost_hours,
            lost,
            costs,
        },
    )
}

fn kept_plan() -> impl Strategy<Value = KeptPlan> {
    (day(), line(), 1_990..=2_200_u16, vec(planned_year(), 0..4))
        .prop_map(|(day, reason, first_year, years)| KeptPlan { day, reason, first_year, years })
}

fn achieved() -> impl Strategy<Value = Vec<Achieved>> {
    let one = (day(), option::of(amount()), option::of(amount()), option::of(line()))
        .prop_map(|(until, hours, amount, source)| Achieved { until, hours, amount, source });
    vec(one, 0..4)
        .prop_map(|all| all.into_iter().fold(Vec::new(), |kept, more| Achieved::with(&kept, more)))
}

pub(super) fn economy() -> impl Strategy<Value = Economy> {
    let calendar = || option::of(1_990..=2_200_u16);
    let lists = (vec(amount(), 0..4), vec(percent(), 0..4), vec(kept_plan(), 0..3));
    (calendar(), calendar(), 1..=40_u8, assumptions(&Economy::SHARED), lists).prop_map(
        |(first_year, price_year, years, inputs, (users, ramp, mut kept_plans))| {
            kept_plans.sort_by_key(|it: &KeptPlan| it.day);
            Economy { first_year, price_year, years, inputs, users, ramp, kept_plans }
        },
    )
}

pub fn value_line() -> impl Strategy<Value = ValueLine> {
    let how = (
        option::of(select(&ValueFormula::ALL[..])),
        select(&Period::ALL[..]),
        select(&Scale::ALL[..]),
        option::of(select(&Party::ALL[..])),
    );
    let texts = (option::of(line()), option::of(prose()));
    let years = (year(), year());
    let rest = (option::of(bits()), assumptions(&Input::ALL), achieved());
    (bits(), line(), how, texts, (years, rest)).prop_map(
        |(
            bits,
            name,
            (formula, period, scale, party),
            texts,
            (years, (benefit, inputs, achieved)),
        )| {
            ValueLine {
                benefit: benefit.map(BenefitId::from_bits),
                formula,
                period,
                scale,
                party,
                task: texts.0,
                counterfactual: texts.1,
                from: years.0,
                until: years.1,
                inputs,
                achieved,
                ..ValueLine::new(ValueLineId::from_bits(bits), name)
            }
        },
    )
}

pub fn cost_line() -> impl Strategy<Value = CostLine> {
    let how = (
        option::of(select(&CostKind::ALL[..])),
        select(&CostDriver::ALL[..]),
        option::of(select(&Party::ALL[..])),
    );
    (bits(), line(), how, (year(), year()), assumptions(&Input::ALL)).prop_map(
        |(bits, name, (kind, driver, party), (from, until), inputs)| CostLine {
            kind,
            driver,
            party,
            from,
            until,
            inputs,
            ..CostLine::new(CostLineId::from_bits(bits), name)
        },
    )
}

pub fn conversion() -> impl Strategy<Value = Conversion> {
    let amounts = (option::of(amount()), option::of(amount()), option::of(amount()));
    let agreed = (option::of(prose()), option::of(line()), option::of(day()));
    let of = (option::of(bits()), option::of(select(&ConversionUse::ALL[..])));
    (bits(), line(), of, amounts, agreed).prop_map(
        |(bits, name, (benefit, use_for), (planned, decided, done), agreed)| Conversion {
            benefit: benefit.map(BenefitId::from_bits),
            use_for,
            planned,
            decided,
            done,
            agreement: agreed.0,
            decided_by: agreed.1,
            day: agreed.2,
            ..Conversion::new(ConversionId::from_bits(bits), name)
        },
    )
}

/// A benefit that is there.
fn there(project: &Project, id: Option<BenefitId>) -> Option<BenefitId> {
    id.filter(|&id| project.benefits.get(id).is_some())
}

pub(super) fn sound_value_line(it: ValueLine, project: &Project) -> ValueLine {
    ValueLine { benefit: there(project, it.benefit), ..it }
}

pub(super) fn sound_conversion(it: Conversion, project: &Project) -> Conversion {
    Conversion { benefit: there(project, it.benefit), ..it }
}
