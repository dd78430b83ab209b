//! The fields of a stakeholder: the columns of the KS sheet, plus its sort.

use crate::app::glue::AppHandle;
use leptos::prelude::{Get, untrack};

use crate::domain::{
    Attitude, Benefit, Effect, Field, Interest, Level, Stakeholder, StakeholderKind,
};
use crate::figures::stages::StageNames;
use crate::figures::stakeholder_grid::{attitude_symbol, level_symbol};
use crate::i18n::Texts;
use crate::ui::parts::field::{ChoiceOption, FieldKind, FieldSpec};
use crate::ui::parts::register::{Column, Width};
use crate::ui::roster::values::{
    choice, choices, key, keys, line, name, options, prose, stage_names, stage_options, thing_keys,
    thing_options, things,
};
use crate::ui::roster::{EntityField, EntityFields};
use crate::words::parse;

/// All fields; without the attitude while others see the screen.
pub(super) fn stakeholder_fields(app: AppHandle) -> EntityFields<Stakeholder> {
    let benefits = untrack(|| thing_options::<Benefit>(app).get());
    let stages = untrack(|| stage_names(app).get());
    let mut all = all_fields(app.t(), benefits, stages.as_ref());
    if app.is_discreet() {
        all.fields.retain(|field| field.field != Field::Attitude);
    }
    all
}

fn all_fields(
    t: &'static Texts,
    benefits: Vec<ChoiceOption>,
    stages: Option<&StageNames>,
) -> EntityFields<Stakeholder> {
    let mut fields = vec![
        name_field(t),
        kind_field(t),
        affected_field(t),
        influence_field(t),
        attitude_field(t),
        strategy_field(t),
        interest_field(t),
        effects_field(t),
    ];
    // Nothing to choose among is not asked for.
    fields.extend((!benefits.is_empty()).then(|| benefits_field(t, benefits)));
    fields.extend(stages.map(|stages| stages_field(t, stages)));
    fields.push(responsible_field(t));
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

fn interest_field(t: &'static Texts) -> EntityField<Stakeholder> {
    let degrees = options::<Interest>(t, |_| None);
    let spec = FieldSpec::new("interest", t.stakeholder_interest(), FieldKind::Choice(degrees))
        .help(t.stakeholder_interest_help());
    EntityField {
        field: Field::Interest,
        column: Column::new(Width::Word, spec),
        in_table: false,
        get: |it, _| key(it.interest()),
        set: |it, text, setting| {
            Ok(it.interested(setting.today, choice(setting.t, text, |_| None)?))
        },
    }
}

fn effects_field(t: &'static Texts) -> EntityField<Stakeholder> {
    let effects = options::<Effect>(t, |_| None);
    let spec = FieldSpec::new("effects", t.stakeholder_effects(), FieldKind::Many(effects));
    EntityField {
        field: Field::Effects,
        column: Column::new(Width::Text, spec),
        in_table: false,
        get: |it, _| keys(&it.effects),
        set: |it, text, setting| {
            Ok(Stakeholder { effects: choices(setting.t, text)?, ..it.clone() })
        },
    }
}

fn benefits_field(t: &'static Texts, benefits: Vec<ChoiceOption>) -> EntityField<Stakeholder> {
    let spec = FieldSpec::new("benefits", t.stakeholder_benefits(), FieldKind::Many(benefits))
        .hint(t.stakeholder_benefits_hint());
    EntityField {
        field: Field::Benefits,
        column: Column::new(Width::Text, spec),
        in_table: false,
        get: |it, _| thing_keys(&it.benefits),
        set: |it, text, setting| {
            Ok(Stakeholder { benefits: things(setting.t, text)?, ..it.clone() })
        },
    }
}

fn stages_field(t: &'static Texts, stages: &StageNames) -> EntityField<Stakeholder> {
    let stages = stage_options(stages);
    let spec = FieldSpec::new("stages", t.stakeholder_stages(), FieldKind::Many(stages));
    EntityField {
        field: Field::Stages,
        column: Column::new(Width::Text, spec),
        in_table: false,
        get: |it, _| keys(&it.stages),
        set: |it, text, setting| {
            Ok(Stakeholder { stages: choices(setting.t, text)?, ..it.clone() })
        },
    }
}

fn responsible_field(t: &'static Texts) -> EntityField<Stakeholder> {
    let spec = FieldSpec::new("responsible", t.stakeholder_responsible(), FieldKind::Line)
        .hint(t.stakeholder_responsible_hint());
    EntityField {
        field: Field::Responsible,
        column: Column::new(Width::Text, spec),
        in_table: false,
        get: |it, _| it.responsible.as_ref().map(ToString::to_string).unwrap_or_default(),
        set: |it, text, setting| {
            Ok(Stakeholder { responsible: line(setting.t, text)?, ..it.clone() })
        },
    }
}
