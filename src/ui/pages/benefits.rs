//! Benefits: the register of all, and the page of one with its indicators and measurements.

mod about;
mod baseline;
mod fields;
mod goals;
mod head;
mod indicator;
mod indicator_fields;
mod looked_at;
mod map;
mod measurements;
mod measures;
mod measuring;
mod milestones;
mod new_indicator;
mod overall;
mod steady;
mod stretch;
mod views;

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::app::notice::{Notice, Remedy, Tone, Topic};
use crate::app::route::Place;
use crate::domain::select::overview::overview;
use crate::domain::{BenefitId, EntityRef, Id};
use crate::figures::realized::benefit_cell;
use crate::ui::pages::actions::ActionsHere;
use crate::ui::parts::field::{FieldKind, FieldSpec};
use crate::ui::parts::icon::{Drawn, Icon};
use crate::ui::parts::register::{Column, Register, RegisterModel, RegisterWords, RowId, Width};
use crate::ui::roster::register_model;
use about::About;
use head::Head;
use indicator::IndicatorSection;
pub use map::BenefitMapPage;
pub use measures::MeasuresPage;
pub use measuring::MeasuringPage;
use new_indicator::NewIndicator;
pub use overall::OverallPage;
pub use views::BenefitDocumentPage;
use views::Views;

/// The register of benefits. A row leads to the page of its benefit.
#[component]
pub fn BenefitsPage() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let fields = fields::benefit_fields(t).stored();
    let open = Callback::new(move |row: RowId| {
        if let Ok(id) = row.parse() {
            app.go(Place::Benefit(id));
        }
    });
    let model = with_realized(app, register_model(fields, Some(open)));
    let realized = FieldSpec::new("realized", t.benefit_realized(), FieldKind::Line);
    let mut columns = fields.with_value(|fields| fields.columns());
    columns.push(Column::kept(Width::Share, realized).read_only());
    let words = RegisterWords {
        label: t.benefits().to_owned(),
        add_label: t.benefit_new().to_owned(),
        add_prompt: t.benefit_add_prompt().to_owned(),
    };
    let counts = app.select(|project| {
        let overview = overview(project);
        [overview.n_benefits, overview.n_indicators, overview.n_achieved].map(|n| n as u64)
    });
    let lead = move || match counts.get() {
        [0, ..] => t.benefits_empty().to_owned(),
        [n, 0, _] => t.benefits_lead_unmeasured(n),
        [n, all, 0] => t.benefits_lead_measured(n, all),
        [n, all, achieved] => t.benefits_lead(n, achieved, all),
    };
    view! {
        <main class="frame-main" id="main" tabindex="-1">
            <div class="view-head">
                <div class="view-head-text">
                    <h1 tabindex="-1" id="view-title">{t.benefits()}</h1>
                    <p class="lead">{lead}</p>
                </div>
            </div>
            <Views/>
            <Register scope="benefits" words=words columns=columns model=model/>
        </main>
    }
}

/// The register with one more column that is only read: how far the indicators have come.
fn with_realized(app: AppHandle, model: RegisterModel) -> RegisterModel {
    let cells = Callback::new(move |row: RowId| {
        let mut cells = model.cells.run(row.clone());
        let realized = app.follow_project().and_then(|project| {
            let benefit = project.benefits.get(row.parse().ok()?)?;
            Some(benefit_cell(&project, benefit, app.t()))
        });
        cells.extend(realized);
        cells
    });
    RegisterModel { cells, ..model }
}

/// One benefit: what it is, how it is measured, how far it has come.
#[component]
pub fn BenefitPage(
    /// Which.
    id: BenefitId,
) -> impl IntoView {
    let app = AppHandle::get();
    let is_there = app.select(move |project| project.benefits.get(id).is_some());
    move || {
        if is_there.get() {
            view! { <Whole id=id/> }.into_any()
        } else {
            view! { <Gone/> }.into_any()
        }
    }
}

#[component]
fn Whole(id: BenefitId) -> impl IntoView {
    let app = AppHandle::get();
    let indicators = app.select(move |project| {
        let own = project.indicators.iter().filter(|it| it.shows(id));
        own.map(|it| it.id).collect::<Vec<_>>()
    });
    view! {
        <main class="frame-main" id="main" tabindex="-1">
            <Head id=id indicators=indicators/>
            <For each=move || indicators.get() key=|id| id.bits() let:id>
                <IndicatorSection id=id/>
            </For>
            <NewIndicator benefit=Some(id)/>
            <ActionsHere from=EntityRef::Benefit(id)/>
            <About id=id/>
        </main>
    }
}

/// The benefit was deleted, here or in another tab.
#[component]
fn Gone() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    view! {
        <main class="frame-main" id="main" tabindex="-1">
            <div class="view-head">
                <div class="view-head-text">
                    <h1 tabindex="-1" id="view-title">{t.benefit_gone()}</h1>
                    <p class="lead">{t.benefit_gone_body()}</p>
                </div>
            </div>
            <p class="button-row">
                <button type="button" class="ds-button" on:click=move |_| app.undo()>
                    <Drawn icon=Icon::Undo/>
                    <span>{t.undo()}</span>
                </button>
                <a class="ds-link" href=app.href(Place::Benefits)>{t.benefits_all()}</a>
            </p>
        </main>
    }
}

/// Says that something with measurements is gone, and how to have it back.
fn tell_removed(app: AppHandle, title: &str) {
    app.notify(Notice {
        topic: Topic::Action,
        tone: Tone::Info,
        title: title.to_owned(),
        body: String::new(),
        remedies: vec![Remedy::Undo],
    });
}
