//! A document for the screen and for paper, in the language of the project. Nothing is written here;
//! all of it stands elsewhere in the project.

mod choices;
mod document;
mod picture;

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::app::ports::file_name::file_name;
use crate::app::table::block;
use crate::domain::Project;
use crate::figures::document::{Document, Outline, Reader};
use crate::figures::report::STAKEHOLDER_REPORT;
use crate::figures::stages::StageNames;
use crate::i18n::{Locale, Texts};
use crate::ui::parts::icon::{Drawn, Icon};
use crate::words::{language, locale_of};
use choices::{Choices, Choose};
use document::DocumentView;

/// The MIME type of a plain text.
const TEXT: &str = "text/plain;charset=utf-8";

/// Stakeholders and anchoring as a document.
#[component]
pub fn ReportPage() -> impl IntoView {
    view! { <DocumentPage outline=&STAKEHOLDER_REPORT/> }
}

/// A document with what is chosen of it.
#[component]
pub fn DocumentPage(
    /// What it is made of.
    outline: &'static Outline,
    /// Ways to what belongs to it, above.
    #[prop(optional, into)]
    beside: ViewFn,
) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let choices = Choices::new(app, outline);
    let told = app.select(move |project| {
        let t = app.texts_in(locale_of(project.details.language))?;
        let document = document_in(app, t, project, choices)?;
        Some(Written { locale: t.locale(), document })
    });
    let in_language = app.select(move |project| {
        let own = project.details.language;
        let is_written =
            told.with(|told| told.as_ref().map(|it| it.locale)) == Some(locale_of(own));
        let is_other = is_written && locale_of(own) != t.locale();
        is_other.then(|| t.report_language(language(t, own)))
    });
    let hides = move || {
        let tells = outline.since.is_some_and(|since| since.tells_attitudes);
        (tells && app.is_discreet())
            .then(|| view! { <p class="soft">{t.report_attitudes_hidden()}</p> })
    };
    view! {
        <main class="frame-main" id="main" tabindex="-1">
            <div class="view-head screen-only">
                <div class="view-head-text">
                    <h1 tabindex="-1" id="view-title">{(outline.name)(t)}</h1>
                    <p class="lead">{(outline.lead)(t)}" "{move || in_language.get()}</p>
                    {hides}
                </div>
                <Deeds told=told/>
            </div>
            {beside.run()}
            <Choose choices=choices/>
            {move || told.get().map(|Written { locale, document }| view! {
                <div class="report" lang=locale.tag()><DocumentView document=document is_one_page=outline.is_one_page/></div>
            })}
        </main>
    }
}

/// The ways out of the page.
#[component]
fn Deeds(told: Memo<Option<Written>>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let copy = move |_| {
        if let Some(told) = told.get_untracked() {
            app.copy_text(&block::write(&told.document.rows()));
        }
    };
    let save = move |_| {
        if let Some(Written { document, .. }) = told.get_untracked() {
            let stem = format!("{} {}", document.project, document.title);
            let name = file_name(&stem, &document.title, ".txt");
            app.download(&name, TEXT, document.text().as_bytes());
        }
    };
    view! {
        <div class="view-head-actions">
            <button type="button" class="ds-button" on:click=move |_| app.print()>
                <Drawn icon=Icon::Print/><span>{t.print()}</span>
            </button>
            <button type="button" class="ds-button" data-variant="secondary" on:click=copy>
                <Drawn icon=Icon::Copy/><span>{t.copy_all_text()}</span>
            </button>
            <button type="button" class="ds-button" data-variant="secondary" on:click=save>
                <Drawn icon=Icon::Download/><span>{t.report_save_text()}</span>
            </button>
        </div>
    }
}

/// The document, and the language it is in: that of the project, or where its texts could not be had
/// that of the app.
#[derive(Debug, Clone, PartialEq)]
struct Written {
    locale: Locale,
    document: Document,
}

/// The document; `None` until the names of the phases are here.
fn document_in(
    app: AppHandle,
    t: &'static Texts,
    project: &Project,
    choices: Choices,
) -> Option<Document> {
    // The words of the method are here in the language of the app alone.
    let method = match t.locale() == app.locale() {
        true => app.method_or_none()?,
        false => None,
    };
    let stages = StageNames::of(project, method.as_deref(), t);
    let reader = Reader {
        t,
        method: method.as_deref(),
        stages: &stages,
        today: app.today(),
        since: choices.since.get(),
        is_discreet: app.is_discreet(),
    };
    Some(choices.outline.write(project, reader, |key| choices.is_wanted(key)))
}
