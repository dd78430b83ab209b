//! Stakeholders and anchoring as one document, for the screen and for paper, in the language of the
//! project. Nothing is written here; all of it stands elsewhere in the project.

mod choices;
mod document;
mod picture;

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::app::table::block;
use crate::domain::Project;
use crate::figures::report::{Reader, Report, report};
use crate::figures::stages::StageNames;
use crate::i18n::{Locale, Texts};
use crate::ui::parts::icon::{Drawn, Icon};
use crate::words::{language, locale_of};
use choices::{Choices, Choose};
use document::Document;

/// The document with what is chosen of it.
#[component]
pub fn ReportPage() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let choices = Choices::new(app);
    let told = app.select(move |project| {
        let t = app.texts_in(locale_of(project.details.language))?;
        Some(Written { locale: t.locale(), report: report_in(app, t, project, choices)? })
    });
    let in_language = app.select(move |project| {
        let own = project.details.language;
        let is_written =
            told.with(|told| told.as_ref().map(|it| it.locale)) == Some(locale_of(own));
        let is_other = is_written && locale_of(own) != t.locale();
        is_other.then(|| t.report_language(language(t, own)))
    });
    let copy = move |_| {
        if let Some(told) = told.get_untracked() {
            app.copy_text(&block::write(&told.report.rows()));
        }
    };
    view! {
        <main class="frame-main" id="main" tabindex="-1">
            <div class="view-head screen-only">
                <div class="view-head-text">
                    <h1 tabindex="-1" id="view-title">{t.report()}</h1>
                    <p class="lead">{t.report_lead()}" "{move || in_language.get()}</p>
                    {move || app.is_discreet().then(|| view! { <p class="soft">{t.report_attitudes_hidden()}</p> })}
                </div>
                <div class="view-head-actions">
                    <button type="button" class="ds-button" on:click=move |_| app.print()>
                        <Drawn icon=Icon::Print/><span>{t.print()}</span>
                    </button>
                    <button type="button" class="ds-button" data-variant="secondary" on:click=copy>
                        <Drawn icon=Icon::Copy/><span>{t.copy_all_text()}</span>
                    </button>
                </div>
            </div>
            <Choose choices=choices/>
            {move || told.get().map(|Written { locale, report }| view! {
                <div class="report" lang=locale.tag()><Document report=report/></div>
            })}
        </main>
    }
}

/// The document, and the language it is in: that of the project, or where its texts could not be had
/// that of the app.
#[derive(Debug, Clone, PartialEq)]
struct Written {
    locale: Locale,
    report: Report,
}

/// The document; `None` until the names of the phases are here.
fn report_in(
    app: AppHandle,
    t: &'static Texts,
    project: &Project,
    choices: Choices,
) -> Option<Report> {
    // The words of the method are here in the language of the app alone.
    let method = match t.locale() == app.locale() {
        true => app.method_or_none()?,
        false => None,
    };
    let stages = StageNames::of(project, method.as_deref(), t);
    let reader = Reader {
        t,
        stages: &stages,
        today: app.today(),
        since: choices.since.get(),
        is_discreet: app.is_discreet(),
    };
    Some(report(project, reader, |part| choices.is_wanted(part)))
}
