//! The fields of a stakeholder: the columns of the KS sheet, plus its sort.

use crate::domain::{Attitude, Field, Level, Stakeholder, StakeholderKind};
use crate::i18n::Texts;
use crate::ui::parts::field::{FieldKind, FieldSpec};
use crate::ui::parts::icon::Symbol;
use crate::ui::parts::register::{Column, Width};
use crate::ui::roster::values::{choice, key, name, options, prose};
use crate::ui::roster::{EntityField, EntityFields};
use crate::words::parse;

/// The symbol of a level, as in the KS sheet.
pub(super) fn level_symbol(level: Level) -> Symbol {
    match level {
        Level::Low => Symbol::Stars(1),
        Level::Medium => Symbol::Stars(2),
        Level::High => Symbol::Stars(3),
    }
}

/// The symbol of an attitude, as in the KS sheet.
pub(super) fn attitude_symbol(attitude: Attitude) -> Symbol {
    match attitude {
        Attitude::Negative => Symbol::Down,
        Attitude::Neutral => Symbol::Dot,
        Attitude::Positive => Symbol::Up,
    }
}

pub(super) fn stakeholder_fields(t: &'static Texts) -> EntityFields<Stakeholder> {
    let fields = vec![
        name_field(t),
        kind_field(t),
        affected_field(t),
        influence_field(t),
        attitude_field(t),
        strategy_field(t),
    ];
    EntityFields { fields, new: Stakeholder::new }
}

fn name_field(t: &'static Texts) -> EntityField<Stakeholder> {
    let spec = FieldSpec::new("name", t.stakeholder(), FieldKind::Line)
        .hint(t.stakeholder_name_hint())
        .help(t.stakeholder_name_help());
    EntityField {
        field: Field::Name,
        column: Column::kept(Width::Name, spec),
        in_table: true,
        get: |it, _| it.name.to_string(),
        set: |it, text, setting| Ok(Stakeholder { name: name(setting.t, text)?, ..it.clone() }),
    }
}

fn kind_field(t: &'static Texts) -> EntityField<Stakeholder> {
    let kinds = options::<StakeholderKind>(t, |_| None);
    let spec = FieldSpec::new("kind", t.stakeholder_kind(), FieldKind::Choice(kinds));
    EntityField {
        field: Field::Kind,
        column: Column::new(Width::Word, spec),
        in_table: false,
        get: |it, _| key(it.kind),
        set: |it, text, setting| {
            let kind = choice(setting.t, text, parse::stakeholder_kind)?;
            Ok(Stakeholder { kind, ..it.clone() })
        },
    }
}

fn affected_field(t: &'static Texts) -> EntityField<Stakeholder> {
    let spec = FieldSpec::new("affected", t.stakeholder_affected(), FieldKind::Prose(3))
        .help(t.stakeholder_affected_help());
    EntityField {
        field: Field::Affected,
        column: Column::new(Width::Text, spec),
        in_table: true,
        get: |it, _| it.affected.as_ref().map(ToString::to_string).unwrap_or_default(),
        set: |it, text, setting| {
            Ok(Stakeholder { affected: prose(setting.t, text)?, ..it.clone() })
        },
    }
}

fn influence_field(t: &'static Texts) -> EntityField<Stakeholder> {
    let levels = options::<Level>(t, |level| Some(level_symbol(level)));
    let spec = FieldSpec::new("influence", t.stakeholder_influence(), FieldKind::Choice(levels))
        .help(t.stakeholder_influence_help());
    EntityField {
        field: Field::Influence,
        column: Column::kept(Width::Level, spec),
        in_table: true,
        get: |it, _| key(it.influence()),
        set: |it, text, setting| {
            let influence = choice(setting.t, text, parse::level)?;
            Ok(it.placed(setting.today, influence, it.attitude()))
        },
    }
}

fn attitude_field(t: &'static Texts) -> EntityField<Stakeholder> {
    let attitudes = options::<Attitude>(t, |attitude| Some(attitude_symbol(attitude)));
    let spec = FieldSpec::new("attitude", t.stakeholder_attitude(), FieldKind::Choice(attitudes))
        .help(t.stakeholder_attitude_help());
    EntityField {
        field: Field::Attitude,
        column: Column::kept(Width::Level, spec),
        in_table: true,
        get: |it, _| key(it.attitude()),
        set: |it, text, setting| {
            let attitude = choice(setting.t, text, parse::attitude)?;
            Ok(it.placed(setting.today, it.influence(), attitude))
        },
    }
}

fn strategy_field(t: &'static Texts) -> EntityField<Stakeholder> {
    let spec = FieldSpec::new("strategy", t.stakeholder_strategy(), FieldKind::Prose(4))
        .help(t.stakeholder_strategy_help());
    EntityField {
        field: Field::Strategy,
        column: Column::new(Width::Text, spec),
        in_table: true,
        get: |it, _| it.strategy.as_ref().map(ToString::to_string).unwrap_or_default(),
        set: |it, text, setting| {
            Ok(Stakeholder { strategy: prose(setting.t, text)?, ..it.clone() })
        },
    }
}
