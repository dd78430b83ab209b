//! What is said of the project as a whole, as a document that is written in.

mod fields;

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::domain::{Command, Details, DetailsChange};
use crate::ui::parts::field::{Commit, Field, FieldKind};
use crate::ui::roster::{Setting, values};
use fields::{DetailsField, Group, details_groups, story_group};

/// The document about the project.
#[component]
pub fn DetailsPage() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let groups: Vec<_> = details_groups(t).into_iter().map(sheet).collect();
    view! {
        <main class="frame-main" id="main" tabindex="-1">
            <div class="view-head">
                <div class="view-head-text">
                    <h1 tabindex="-1" id="view-title">{t.project_details()}</h1>
                    <p class="lead">{t.details_lead()}</p>
                </div>
            </div>
            {groups}
        </main>
    }
}

/// What the project says of its problem and of what it wants; written beside the goals.
#[component]
pub fn StorySheet() -> impl IntoView {
    sheet(story_group(AppHandle::get().t()))
}

fn sheet(group: Group) -> impl IntoView {
    let title_id = format!("details-{}", group.key);
    let labelled_by = title_id.clone();
    let rows: Vec<_> = group.fields.into_iter().map(|field| view! { <Row field=field/> }).collect();
    view! {
        <section class="card sheet" aria-labelledby=labelled_by>
            <h2 id=title_id>{group.title}</h2>
            {rows}
        </section>
    }
}

/// One line of the document.
#[component]
fn Row(field: DetailsField) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let (get, of) = (field.get, field.field);
    let value = app.select(move |project| get(&project.details, t));
    let spec = field.spec.clone();
    let is_date = spec.kind == FieldKind::Date;
    let commit: Commit = Callback::new(move |text: String| set(app, &field, &text));
    if is_date {
        let understood = Callback::new(move |text: String| values::understood_day(app, &text));
        view! {
            <Field spec=spec scope="details" value=value commit=commit understood=understood in_sheet=true/>
        }
        .into_any()
    } else {
        let warn = values::warning(app, of);
        view! { <Field spec=spec scope="details" value=value commit=commit warn=warn in_sheet=true/> }
            .into_any()
    }
}

fn set(app: AppHandle, field: &DetailsField, text: &str) -> Result<(), String> {
    // The project may have been closed while a draft was waiting: then there is nothing to set.
    let Some(project) = app.project() else { return Ok(()) };
    let setting = Setting { t: app.t(), today: app.today() };
    let details = (field.set)(&project.details, text, setting)?;
    check_period(app, &details)?;
    app.try_dispatch(Command::Details(DetailsChange { details, field: field.field }))
}

/// A project cannot end before it begins.
fn check_period(app: AppHandle, details: &Details) -> Result<(), String> {
    let is_backwards = matches!(
        (details.period_start, details.period_end),
        (Some(start), Some(end)) if end < start
    );
    if is_backwards { Err(app.t().period_backwards().to_owned()) } else { Ok(()) }
}
