//! The fields of something that is expected.

use crate::domain::{Beneficiary, BenefitArea, Expectation, Field, Level};
use crate::i18n::Texts;
use crate::ui::parts::field::{ChoiceOption, FieldKind, FieldSpec};
use crate::ui::parts::register::{Column, Width};
use crate::ui::roster::values::{choice, key, name, options, prose, prose_text, thing, thing_key};
use crate::ui::roster::{EntityField, EntityFields, Setting};

type One = EntityField<Expectation>;

/// All fields; `benefits` are what there is to choose among.
pub(super) fn expectation_fields(
    t: &'static Texts,
    benefits: Vec<ChoiceOption>,
) -> EntityFields<Expectation> {
    let levels = options::<Level>(t, |_| None);
    let areas = options::<BenefitArea>(t, |_| None);
    let groups = options::<Beneficiary>(t, |_| None);
    let column = |width, spec| Column::new(width, spec);
    let fields = vec![
        one(
            (Field::Name, true),
            Column::kept(
                Width::Name,
                FieldSpec::new("name", t.benefit_matrix_item(), FieldKind::Line),
            ),
            |it, _| it.name.to_string(),
            |it, text, setting| Ok(Expectation { name: name(setting.t, text)?, ..it.clone() }),
        ),
        one(
            (Field::BenefitArea, true),
            column(
                Width::Word,
                FieldSpec::new("area", t.benefit_matrix_area(), FieldKind::Choice(areas)),
            ),
            |it, _| key(it.area),
            |it, text, setting| {
                Ok(Expectation { area: choice(setting.t, text, |_| None)?, ..it.clone() })
            },
        ),
        one(
            (Field::Beneficiary, true),
            column(
                Width::Word,
                FieldSpec::new("for", t.benefit_beneficiary(), FieldKind::Choice(groups)),
            ),
            |it, _| key(it.beneficiary),
            |it, text, setting| {
                Ok(Expectation { beneficiary: choice(setting.t, text, |_| None)?, ..it.clone() })
            },
        ),
        one(
            (Field::Priority, true),
            column(
                Width::Word,
                FieldSpec::new("priority", t.benefit_matrix_matters(), FieldKind::Choice(levels)),
            ),
            |it, _| key(it.priority),
            |it, text, setting| {
                Ok(Expectation { priority: choice(setting.t, text, |_| None)?, ..it.clone() })
            },
        ),
        one(
            (Field::Benefit, false),
            column(
                Width::Text,
                FieldSpec::new("benefit", t.benefit_matrix_benefit(), FieldKind::Choice(benefits)),
            ),
            |it, _| thing_key(it.benefit),
            |it, text, setting| Ok(Expectation { benefit: thing(setting.t, text)?, ..it.clone() }),
        ),
        one(
            (Field::Notes, false),
            column(Width::Text, FieldSpec::new("notes", t.evidence_notes(), FieldKind::Prose(3))),
            |it, _| prose_text(it.notes.as_ref()),
            |it, text, setting| Ok(Expectation { notes: prose(setting.t, text)?, ..it.clone() }),
        ),
    ];
    EntityFields { fields, new: Expectation::new }
}

fn one(
    (field, in_table): (Field, bool),
    column: Column,
    get: fn(&Expectation, &'static Texts) -> String,
    set: fn(&Expectation, &str, Setting) -> Result<Expectation, String>,
) -> One {
    EntityField { field, column, in_table, get, set }
}
