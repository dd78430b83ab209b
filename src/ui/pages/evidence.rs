//! Quotes, figures and stories: what shows that the problem is real.

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::domain::{Benefit, Consent, Evidence, EvidenceKind, Field};
use crate::i18n::Texts;
use crate::ui::parts::field::{ChoiceOption, FieldKind, FieldSpec};
use crate::ui::parts::register::{Column, Width};
use crate::ui::roster::values::{
    choice, day, day_text, key, line, name, options, prose, thing, thing_key, thing_options,
};
use crate::ui::roster::{EntityField, EntityFields, RosterPage, RosterWords};

/// The register of quotes and figures.
#[component]
pub fn EvidencePage() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let counts = app.select(|project| {
        let shown = project.evidence.iter().filter(|it| it.may_be_shown).count();
        (project.evidence.len() as u64, shown as u64)
    });
    let title = Memo::new(move |_| match counts.get() {
        (0, _) => t.evidence().to_owned(),
        (all, _) => t.evidence_finding(all),
    });
    let lead = Memo::new(move |_| match counts.get() {
        (0, _) => t.evidence_empty().to_owned(),
        (all, shown) => t.evidence_lead(shown, all),
    });
    let words = RosterWords {
        label: t.evidence().to_owned(),
        add_label: t.evidence_new().to_owned(),
        add_prompt: t.evidence_add_prompt().to_owned(),
        remove: t.evidence_remove().to_owned(),
    };
    let benefits = thing_options::<Benefit>(app);
    move || {
        let fields = evidence_fields(t, benefits.get()).stored();
        let words = words.clone();
        view! { <RosterPage scope="evidence" title=title lead=lead words=words fields=fields/> }
    }
}

fn evidence_fields(t: &'static Texts, benefits: Vec<ChoiceOption>) -> EntityFields<Evidence> {
    let mut fields = vec![
        name_field(t),
        kind_field(t),
        source_field(t),
        may_be_shown_field(t),
        consent_field(t),
        technology_field(t),
        day_field(t),
        notes_field(t),
    ];
    fields.extend((!benefits.is_empty()).then(|| benefit_field(t, benefits)));
    EntityFields { fields, new: Evidence::new }
}

fn name_field(t: &'static Texts) -> EntityField<Evidence> {
    let spec = FieldSpec::new("name", t.evidence_item(), FieldKind::Line).hint(t.evidence_hint());
    EntityField {
        field: Field::Name,
        column: Column::kept(Width::Text, spec),
        in_table: true,
        get: |it, _| it.name.to_string(),
        set: |it, text, setting| Ok(Evidence { name: name(setting.t, text)?, ..it.clone() }),
    }
}

fn kind_field(t: &'static Texts) -> EntityField<Evidence> {
    let kinds = options::<EvidenceKind>(t, |_| None);
    let spec = FieldSpec::new("kind", t.evidence_kind(), FieldKind::Choice(kinds));
    EntityField {
        field: Field::Kind,
        column: Column::new(Width::Word, spec),
        in_table: true,
        get: |it, _| key(it.kind),
        set: |it, text, setting| {
            Ok(Evidence { kind: choice(setting.t, text, |_| None)?, ..it.clone() })
        },
    }
}

fn source_field(t: &'static Texts) -> EntityField<Evidence> {
    let spec = FieldSpec::new("source", t.evidence_source(), FieldKind::Line)
        .hint(t.evidence_source_hint());
    EntityField {
        field: Field::Source,
        column: Column::new(Width::Text, spec),
        in_table: true,
        get: |it, _| it.source.as_ref().map(ToString::to_string).unwrap_or_default(),
        set: |it, text, setting| Ok(Evidence { source: line(setting.t, text)?, ..it.clone() }),
    }
}

fn may_be_shown_field(t: &'static Texts) -> EntityField<Evidence> {
    let answers = options::<bool>(t, |_| None);
    let spec = FieldSpec::new("shown", t.evidence_may_be_shown(), FieldKind::Must(answers))
        .hint(t.evidence_may_be_shown_hint());
    EntityField {
        field: Field::MayBeShown,
        column: Column::kept(Width::Word, spec),
        in_table: true,
        get: |it, _| key(Some(it.may_be_shown)),
        set: |it, text, setting| {
            // An answer that is taken away is no leave to show it.
            let may_be_shown = choice(setting.t, text, |_| None)?.unwrap_or(false);
            Ok(Evidence { may_be_shown, ..it.clone() })
        },
    }
}

fn consent_field(t: &'static Texts) -> EntityField<Evidence> {
    let answers = options::<Consent>(t, |_| None);
    let spec = FieldSpec::new("consent", t.evidence_consent(), FieldKind::Choice(answers))
        .hint(t.evidence_consent_hint());
    EntityField {
        field: Field::Consent,
        column: Column::new(Width::Word, spec),
        in_table: false,
        get: |it, _| key(it.consent),
        set: |it, text, setting| {
            Ok(Evidence { consent: choice(setting.t, text, |_| None)?, ..it.clone() })
        },
    }
}

fn technology_field(t: &'static Texts) -> EntityField<Evidence> {
    let spec = FieldSpec::new("technology", t.evidence_technology(), FieldKind::Line);
    EntityField {
        field: Field::Technology,
        column: Column::new(Width::Text, spec),
        in_table: false,
        get: |it, _| it.technology.as_ref().map(ToString::to_string).unwrap_or_default(),
        set: |it, text, setting| Ok(Evidence { technology: line(setting.t, text)?, ..it.clone() }),
    }
}

fn benefit_field(t: &'static Texts, benefits: Vec<ChoiceOption>) -> EntityField<Evidence> {
    let spec = FieldSpec::new("benefit", t.evidence_benefit(), FieldKind::Choice(benefits));
    EntityField {
        field: Field::Benefit,
        column: Column::new(Width::Text, spec),
        in_table: false,
        get: |it, _| thing_key(it.benefit),
        set: |it, text, setting| Ok(Evidence { benefit: thing(setting.t, text)?, ..it.clone() }),
    }
}

fn day_field(t: &'static Texts) -> EntityField<Evidence> {
    let spec = FieldSpec::new("day", t.evidence_day(), FieldKind::Date);
    EntityField {
        field: Field::Day,
        column: Column::new(Width::Date, spec),
        in_table: false,
        get: |it, t| day_text(t, it.day),
        set: |it, text, setting| Ok(Evidence { day: day(setting, text)?, ..it.clone() }),
    }
}

fn notes_field(t: &'static Texts) -> EntityField<Evidence> {
    let spec = FieldSpec::new("notes", t.evidence_notes(), FieldKind::Prose(4));
    EntityField {
        field: Field::Notes,
        column: Column::new(Width::Text, spec),
        in_table: false,
        get: |it, _| it.notes.as_ref().map(ToString::to_string).unwrap_or_default(),
        set: |it, text, setting| Ok(Evidence { notes: prose(setting.t, text)?, ..it.clone() }),
    }
}
