//! Stakeholders: the register and the influence × attitude grid.

mod fields;
mod grid;
mod moves;
mod past;
mod suggestion;

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::app::route::Place;
use crate::domain::Day;
use crate::domain::select::stakeholders::grid_view_at;
use crate::ui::parts::register::{Register, RegisterWords, RowId, add_id, cell_id};
use crate::ui::roster::{Panel, PanelWords, register_model};
use moves::Moves;
use suggestion::Suggestion;

pub use grid::GridPage;

/// Prefix of the register's element ids.
const SCOPE: &str = "stakeholders";

/// The register of stakeholders, with the panel of the open one.
#[component]
pub fn RegisterPage() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let fields = fields::stakeholder_fields(t).stored();
    let open = RwSignal::new(None::<RowId>);
    let on_open = Callback::new(move |row: Option<RowId>| {
        if let (None, Some(former)) = (&row, open.get_untracked()) {
            app.focus_one_of([cell_id(SCOPE, &former, 0), add_id(SCOPE)]);
        }
        open.set(row);
    });
    let model = register_model(fields, Some(Callback::new(move |row| open.set(Some(row)))));
    let words = RegisterWords {
        label: t.stakeholders().to_owned(),
        add_label: t.stakeholder_new().to_owned(),
        add_prompt: t.stakeholder_add_prompt().to_owned(),
    };
    let columns = fields.with_value(|fields| fields.columns());
    let panel = move || {
        open.get().map(|row| {
            let words = PanelWords { remove: t.stakeholder_remove().to_owned() };
            let shown = row.clone();
            let below = ViewFn::from(move || view! {
                <Suggestion row=shown.clone()/>
                <Moves row=shown.clone()/>
            });
            view! {
                <Panel row=row fields=fields words=words rows=model.rows on_open=on_open below=Some(below)/>
            }
        })
    };
    view! {
        <main class="frame-main" id="main" tabindex="-1">
            <ViewHead is_grid=false/>
            <Register scope=SCOPE words=words columns=columns model=model/>
        </main>
        {panel}
    }
}

/// Title, what the whole picture says, and the switch between list and grid.
#[component]
pub fn ViewHead(
    /// Whether the grid is shown.
    is_grid: bool,
    /// The day it is shown as of, when that is over.
    #[prop(optional)]
    until: Option<RwSignal<Option<Day>>>,
) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let counts = app.select(move |project| {
        let day = until.and_then(|until| until.get());
        let view = grid_view_at(project, day);
        let finding = view.finding();
        let all = match day {
            None => project.stakeholders.len(),
            Some(_) => view.placed.len() + view.unplaced.len(),
        };
        (
            all as u64,
            view.unplaced.len() as u64,
            finding.n_influential as u64,
            finding.n_influential_against as u64,
        )
    });
    let title = move || match counts.get() {
        (_, _, 0, _) => t.stakeholders().to_owned(),
        (_, _, high, 0) => t.stakeholders_finding_none_against(high),
        (_, _, high, against) => t.stakeholders_finding_against(high, against),
    };
    let lead = move || match counts.get() {
        (0, ..) => t.stakeholders_empty().to_owned(),
        (n, 0, ..) => t.stakeholder_count(n),
        (n, unplaced, ..) => t.stakeholder_count_unplaced(n, unplaced),
    };
    let current = move |is_this: bool| is_this.then_some("page");
    view! {
        <div class="view-head">
            <div class="view-head-text">
                <h1 tabindex="-1" id="view-title">{title}</h1>
                <p class="lead">{lead}</p>
            </div>
            <div class="view-head-actions">
                <nav class="switch" aria-label=t.view_switch()>
                    <a href=app.href(Place::Stakeholders) aria-current=current(!is_grid)>{t.view_list()}</a>
                    <a href=app.href(Place::StakeholderGrid) aria-current=current(is_grid)>{t.view_grid()}</a>
                </nav>
            </div>
        </div>
    }
}
