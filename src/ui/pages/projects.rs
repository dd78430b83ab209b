//! Projects of others that are about the same thing, and what to do about each.

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::domain::{Approach, Field, RelatedProject};
use crate::i18n::Texts;
use crate::ui::parts::field::{FieldKind, FieldSpec};
use crate::ui::parts::register::{Column, Width};
use crate::ui::roster::values::{choice, key, line, name, options, prose};
use crate::ui::roster::{EntityField, EntityFields, RosterPage, RosterWords};

/// The register of relevant projects.
#[component]
pub fn ProjectsPage() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let counts = app.select(|project| {
        let open = project.related_projects.iter().filter(|it| it.approach.is_none()).count();
        (project.related_projects.len() as u64, open as u64)
    });
    let title = Memo::new(move |_| match counts.get() {
        (0, _) => t.related_projects().to_owned(),
        (all, _) => t.related_finding(all),
    });
    let lead = Memo::new(move |_| match counts.get() {
        (0, _) => t.related_empty().to_owned(),
        (_, 0) => t.related_lead_done().to_owned(),
        (all, open) => t.related_lead(open, all),
    });
    let words = RosterWords {
        label: t.related_projects().to_owned(),
        add_label: t.related_new().to_owned(),
        add_prompt: t.related_add_prompt().to_owned(),
        remove: t.related_remove().to_owned(),
    };
    let fields = related_fields(t).stored();
    view! { <RosterPage scope="projects" title=title lead=lead words=words fields=fields/> }
}

fn related_fields(t: &'static Texts) -> EntityFields<RelatedProject> {
    let fields = vec![
        name_field(t),
        owner_field(t),
        overlap_field(t),
        approach_field(t),
        contact_field(t),
        notes_field(t),
    ];
    EntityFields { fields, new: RelatedProject::new }
}

fn name_field(t: &'static Texts) -> EntityField<RelatedProject> {
    let spec = FieldSpec::new("name", t.related_name(), FieldKind::Line);
    EntityField {
        field: Field::Name,
        column: Column::kept(Width::Name, spec),
        in_table: true,
        get: |it, _| it.name.to_string(),
        set: |it, text, setting| Ok(RelatedProject { name: name(setting.t, text)?, ..it.clone() }),
    }
}

fn owner_field(t: &'static Texts) -> EntityField<RelatedProject> {
    let spec = FieldSpec::new("owner", t.related_owner(), FieldKind::Line);
    EntityField {
        field: Field::Owner,
        column: Column::new(Width::Text, spec),
        in_table: true,
        get: |it, _| it.owner.as_ref().map(ToString::to_string).unwrap_or_default(),
        set: |it, text, setting| Ok(RelatedProject { owner: line(setting.t, text)?, ..it.clone() }),
    }
}

fn overlap_field(t: &'static Texts) -> EntityField<RelatedProject> {
    let spec = FieldSpec::new("overlap", t.related_overlap(), FieldKind::Prose(3))
        .hint(t.related_overlap_hint());
    EntityField {
        field: Field::Overlap,
        column: Column::new(Width::Text, spec),
        in_table: true,
        get: |it, _| it.overlap.as_ref().map(ToString::to_string).unwrap_or_default(),
        set: |it, text, setting| {
            Ok(RelatedProject { overlap: prose(setting.t, text)?, ..it.clone() })
        },
    }
}

fn approach_field(t: &'static Texts) -> EntityField<RelatedProject> {
    let approaches = options::<Approach>(t, |_| None);
    let spec = FieldSpec::new("approach", t.related_approach(), FieldKind::Choice(approaches));
    EntityField {
        field: Field::Approach,
        column: Column::kept(Width::Word, spec),
        in_table: true,
        get: |it, _| key(it.approach),
        set: |it, text, setting| {
            Ok(RelatedProject { approach: choice(setting.t, text, |_| None)?, ..it.clone() })
        },
    }
}

fn contact_field(t: &'static Texts) -> EntityField<RelatedProject> {
    let spec = FieldSpec::new("contact", t.related_contact(), FieldKind::Line)
        .hint(t.related_contact_hint());
    EntityField {
        field: Field::Contact,
        column: Column::new(Width::Text, spec),
        in_table: true,
        get: |it, _| it.contact.as_ref().map(ToString::to_string).unwrap_or_default(),
        set: |it, text, setting| {
            Ok(RelatedProject { contact: line(setting.t, text)?, ..it.clone() })
        },
    }
}

fn notes_field(t: &'static Texts) -> EntityField<RelatedProject> {
    let spec = FieldSpec::new("notes", t.related_notes(), FieldKind::Prose(4));
    EntityField {
        field: Field::Notes,
        column: Column::new(Width::Text, spec),
        in_table: false,
        get: |it, _| it.notes.as_ref().map(ToString::to_string).unwrap_or_default(),
        set: |it, text, setting| {
            Ok(RelatedProject { notes: prose(setting.t, text)?, ..it.clone() })
        },
    }
}
