//! The fields of an indicator, in the groups in which they stand side by side.

use crate::domain::{
    BenefitId, Between, ChartKind, Direction, Field, Frequency, Indicator, Mark, MeasuringMethod,
    Rule, Value,
};
use crate::i18n::Texts;
use crate::ui::parts::field::{ChoiceOption, FieldKind, FieldSpec};
use crate::ui::parts::register::{Column, Width};
use crate::ui::roster::values::{
    choice, day, day_text, key, line, name, number, number_text, options, thing_keys, things,
};
use crate::ui::roster::{EntityField, Setting};

/// Fields that stand side by side.
pub(super) type Group = Vec<EntityField<Indicator>>;

/// Keys of the two rules.
const REACH: &str = "reach";
const KEEP: &str = "keep";
/// Key of the choice that leaves the chart to the number of measurements.
const BY_NUMBER: &str = "by-number";

/// The fields in order; a level to be kept has a tolerance, any other a target. A baseline that is
/// compared with already is no field.
pub(super) fn groups(t: &'static Texts, is_kept: bool, is_locked: bool) -> Vec<Group> {
    let goal = if is_kept { vec![tolerance(t)] } else { vec![target(t), target_day(t)] };
    let start = if is_locked { vec![] } else { vec![baseline(t), baseline_day(t)] };
    vec![
        vec![name_field(t)],
        vec![unit(t)],
        vec![rule(t), direction(t)],
        start,
        goal,
        vec![source(t), frequency(t)],
        vec![method(t)],
    ]
}

fn field(
    field: Field,
    spec: FieldSpec,
    get: fn(&Indicator, &'static Texts) -> String,
    set: fn(&Indicator, &str, Setting) -> Result<Indicator, String>,
) -> EntityField<Indicator> {
    let column = Column::new(Width::Text, spec);
    EntityField { field, column, in_table: false, get, set }
}

fn name_field(t: &'static Texts) -> EntityField<Indicator> {
    field(
        Field::Name,
        FieldSpec::new("name", t.indicator(), FieldKind::Line),
        |it, _| it.name.to_string(),
        |it, text, setting| Ok(Indicator { name: name(setting.t, text)?, ..it.clone() }),
    )
}

fn unit(t: &'static Texts) -> EntityField<Indicator> {
    field(
        Field::Unit,
        FieldSpec::new("unit", t.indicator_unit(), FieldKind::Line).hint(t.indicator_unit_hint()),
        |it, _| it.unit.as_ref().map(ToString::to_string).unwrap_or_default(),
        |it, text, setting| Ok(Indicator { unit: line(setting.t, text)?, ..it.clone() }),
    )
}

fn direction(t: &'static Texts) -> EntityField<Indicator> {
    let directions = options::<Direction>(t, |_| None);
    field(
        Field::Direction,
        FieldSpec::new("direction", t.indicator_direction(), FieldKind::Choice(directions)),
        |it, _| key(it.direction),
        |it, text, setting| {
            Ok(Indicator { direction: choice(setting.t, text, |_| None)?, ..it.clone() })
        },
    )
}

fn rule(t: &'static Texts) -> EntityField<Indicator> {
    let option = |key: &str, label: &str| ChoiceOption {
        key: key.to_owned(),
        label: label.to_owned(),
        symbol: None,
    };
    let rules = vec![option(REACH, t.rule_reach()), option(KEEP, t.rule_keep())];
    field(
        Field::Rule,
        FieldSpec::new("rule", t.indicator_rule(), FieldKind::Must(rules))
            .help(t.indicator_rule_help()),
        |it, _| if it.rule == Rule::Reach { REACH } else { KEEP }.to_owned(),
        |it, text, setting| {
            let rule = match (text, it.rule) {
                (KEEP, Rule::Reach) => Rule::Keep { tolerance: nought(setting)? },
                (KEEP, rule @ Rule::Keep { .. }) => rule,
                _ => Rule::Reach,
            };
            Ok(Indicator { rule, ..it.clone() })
        },
    )
}

/// No tolerance at all.
fn nought(setting: Setting) -> Result<Value, String> {
    Value::new(0.0).map_err(|_| setting.t.number_too_large().to_owned())
}

fn tolerance(t: &'static Texts) -> EntityField<Indicator> {
    field(
        Field::Rule,
        FieldSpec::new("tolerance", t.indicator_tolerance(), FieldKind::Number)
            .hint(t.indicator_tolerance_hint()),
        |it, t| match it.rule {
            Rule::Keep { tolerance } => number_text(t, Some(tolerance)),
            Rule::Reach => String::new(),
        },
        |it, text, setting| {
            let tolerance = match number(setting.t, text)? {
                Some(tolerance) => tolerance,
                None => nought(setting)?,
            };
            if tolerance.get() < 0.0 {
                return Err(setting.t.indicator_tolerance_negative().to_owned());
            }
            Ok(Indicator { rule: Rule::Keep { tolerance }, ..it.clone() })
        },
    )
}

fn baseline(t: &'static Texts) -> EntityField<Indicator> {
    field(
        Field::BaselineValue,
        FieldSpec::new("baseline", t.indicator_baseline(), FieldKind::Number),
        |it, t| number_text(t, it.baseline.value),
        |it, text, setting| {
            let baseline = Mark { value: number(setting.t, text)?, ..it.baseline };
            Ok(Indicator { baseline, ..it.clone() })
        },
    )
}

fn baseline_day(t: &'static Texts) -> EntityField<Indicator> {
    field(
        Field::BaselineDay,
        FieldSpec::new("baseline-day", t.indicator_baseline_day(), FieldKind::Date),
        |it, t| day_text(t, it.baseline.day),
        |it, text, setting| {
            let baseline = Mark { day: day(setting, text)?, ..it.baseline };
            Ok(Indicator { baseline, ..it.clone() })
        },
    )
}

fn target(t: &'static Texts) -> EntityField<Indicator> {
    field(
        Field::TargetValue,
        FieldSpec::new("target", t.indicator_target(), FieldKind::Number),
        |it, t| number_text(t, it.target.value),
        |it, text, setting| {
            let target = Mark { value: number(setting.t, text)?, ..it.target };
            Ok(Indicator { target, ..it.clone() })
        },
    )
}

fn target_day(t: &'static Texts) -> EntityField<Indicator> {
    field(
        Field::TargetDay,
        FieldSpec::new("target-day", t.indicator_target_day(), FieldKind::Date),
        |it, t| day_text(t, it.target.day),
        |it, text, setting| {
            let target = Mark { day: day(setting, text)?, ..it.target };
            Ok(Indicator { target, ..it.clone() })
        },
    )
}

/// Which chart the measurements are shown in; by their number unless somebody chose one.
pub(super) fn chart_field(t: &'static Texts) -> EntityField<Indicator> {
    let by_number = ChoiceOption {
        key: BY_NUMBER.to_owned(),
        label: t.chart_by_number().to_owned(),
        symbol: None,
    };
    let kinds = std::iter::once(by_number).chain(options::<ChartKind>(t, |_| None)).collect();
    field(
        Field::ChartKind,
        FieldSpec::new("chart", t.chart_field(), FieldKind::Must(kinds)).hint(t.chart_help()),
        |it, _| it.chart.map_or_else(|| BY_NUMBER.to_owned(), |kind| key(Some(kind))),
        |it, text, setting| {
            let chart = match text {
                BY_NUMBER => None,
                text => choice(setting.t, text, |_| None)?,
            };
            Ok(Indicator { chart, ..it.clone() })
        },
    )
}

fn source(t: &'static Texts) -> EntityField<Indicator> {
    field(
        Field::Source,
        FieldSpec::new("source", t.indicator_source(), FieldKind::Line),
        |it, _| it.source.as_ref().map(ToString::to_string).unwrap_or_default(),
        |it, text, setting| Ok(Indicator { source: line(setting.t, text)?, ..it.clone() }),
    )
}

fn method(t: &'static Texts) -> EntityField<Indicator> {
    let methods = options::<MeasuringMethod>(t, |_| None);
    field(
        Field::Method,
        FieldSpec::new("method", t.indicator_method(), FieldKind::Choice(methods)),
        |it, _| key(it.method),
        |it, text, setting| {
            Ok(Indicator { method: choice(setting.t, text, |_| None)?, ..it.clone() })
        },
    )
}

/// How it goes from one planned value to the next.
pub(super) fn between_field(t: &'static Texts) -> EntityField<Indicator> {
    let ways = options::<Between>(t, |_| None);
    field(
        Field::Between,
        FieldSpec::new("between", t.indicator_between(), FieldKind::Must(ways)),
        |it, _| key(Some(it.between)),
        |it, text, setting| {
            let between = choice(setting.t, text, |_| None)?.unwrap_or_default();
            Ok(Indicator { between, ..it.clone() })
        },
    )
}

/// The benefits it shows; with none chosen it tells of the service as a whole.
pub(super) fn benefits_field(
    t: &'static Texts,
    benefits: Vec<ChoiceOption>,
) -> EntityField<Indicator> {
    field(
        Field::Benefits,
        FieldSpec::new("benefits", t.indicator_benefits(), FieldKind::Many(benefits))
            .hint(t.indicator_benefits_help()),
        |it, _| thing_keys(&it.benefits),
        |it, text, setting| {
            let chosen: Vec<BenefitId> = things(setting.t, text)?;
            // Those that were there keep their order: the first is the one it belongs to.
            let mut benefits = it.benefits.clone();
            benefits.retain(|id| chosen.contains(id));
            let added = chosen.into_iter().filter(|id| !it.benefits.contains(id));
            benefits.extend(added);
            Ok(Indicator { benefits, ..it.clone() })
        },
    )
}

fn frequency(t: &'static Texts) -> EntityField<Indicator> {
    let frequencies = options::<Frequency>(t, |_| None);
    field(
        Field::Frequency,
        FieldSpec::new("frequency", t.indicator_frequency(), FieldKind::Choice(frequencies)),
        |it, _| key(it.frequency),
        |it, text, setting| {
            Ok(Indicator { frequency: choice(setting.t, text, |_| None)?, ..it.clone() })
        },
    )
}
