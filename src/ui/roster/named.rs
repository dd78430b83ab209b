//! Who takes part is a group or a role; where something is called like a person, the panel says once
//! a project what that means and asks why it is needed.

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::domain::nameless::looks_like_person;
use crate::domain::{Command, Details, DetailsChange, Field, Kind};
use crate::ui::parts::field::{Commit, Field as FieldPart, FieldKind, FieldSpec};
use crate::ui::roster::values;

/// Whether things of a kind are groups or roles.
pub(super) fn is_group(kind: Kind) -> bool {
    matches!(kind, Kind::Stakeholder | Kind::Participant | Kind::Role)
}

/// The question, while the name is that of a person and nobody has answered yet.
#[component]
pub(super) fn WhyNamed(
    /// What the thing is called.
    name: Memo<Option<String>>,
) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let is_answered = app.select(|project| project.details.names_reason.is_some());
    // It stays while the answer is being written.
    let is_asked = Memo::new(move |before: Option<&bool>| {
        let is_named = name.with(|name| name.as_deref().is_some_and(looks_like_person));
        is_named && (before == Some(&true) || !is_answered.get())
    });
    move || {
        is_asked.get().then(|| {
            view! {
                <section class="panel-section" aria-labelledby="why-named">
                    <h3 id="why-named">{t.why_named()}</h3>
                    <p>{t.why_named_means()}</p>
                    <Reason/>
                </section>
            }
        })
    }
}

#[component]
fn Reason() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let value = app.select(|project| {
        project.details.names_reason.as_ref().map(ToString::to_string).unwrap_or_default()
    });
    let commit: Commit = Callback::new(move |text: String| {
        // The project may have been closed while a draft was waiting: then there is nothing to set.
        let Some(project) = app.project() else { return Ok(()) };
        let names_reason = values::prose(t, &text)?;
        let details = Details { names_reason, ..project.details.clone() };
        app.try_dispatch(Command::Details(DetailsChange { details, field: Field::NamesReason }))
    });
    let spec = FieldSpec::new("names-reason", t.why_named_question(), FieldKind::Prose(2))
        .hint(t.why_named_hint());
    let warn = values::warning(app, Field::NamesReason);
    view! { <FieldPart spec=spec scope="panel" value=value commit=commit warn=warn/> }
}
