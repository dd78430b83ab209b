//! Stakeholders: the register and the influence × attitude grid.

mod fields;
mod grid;
mod influence;
mod interest;
mod linked;
mod moves;
mod only;
mod past;
mod suggestion;

use leptos::prelude::*;

use crate::app::glue::{AppHandle, SheetAbout, SheetForm};
use crate::app::route::Place;
use crate::domain::select::interest::{Involvement, interest_view_at};
use crate::domain::select::stakeholders::grid_view_at;
use crate::domain::{Day, Project};
use crate::figures::interest_grid;
use crate::i18n::Texts;
use crate::ui::parts::icon::Icon;
use crate::ui::parts::menu::{Divider, Menu, MenuItem};
use crate::ui::parts::register::{Register, RegisterWords, RowId, add_id, cell_id};
use crate::ui::roster::{Panel, PanelWords, register_model};
use linked::Linked;
use moves::Moves;
use only::{Choose, Only};
use suggestion::Suggestion;

pub use grid::GridPage;
pub use interest::InterestPage;

/// Prefix of the register's element ids.
const SCOPE: &str = "stakeholders";

/// The register of stakeholders, with the panel of the open one.
#[component]
pub fn RegisterPage() -> impl IntoView {
    let app = AppHandle::get();
    // Built anew by the key: rows that stay would keep the cells they have.
    view! {
        <For each=move || [app.is_discreet()] key=|is_discreet| *is_discreet let:_is_discreet>
            <RegisterView/>
        </For>
    }
}

#[component]
fn RegisterView() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let fields = fields::stakeholder_fields(app).stored();
    let open = RwSignal::new(None::<RowId>);
    let on_open = Callback::new(move |row: Option<RowId>| {
        if let (None, Some(former)) = (&row, open.get_untracked()) {
            app.give_focus_back([cell_id(SCOPE, &former, 0), add_id(SCOPE)]);
        }
        open.set(row);
    });
    let only = Only::new(app);
    let model = register_model(fields, Some(Callback::new(move |row| open.set(Some(row)))))
        .showing(only.rows());
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
            let below = ViewFn::from(move || below(&shown));
            view! {
                <Panel row=row fields=fields words=words rows=model.rows on_open=on_open below=Some(below)/>
            }
        })
    };
    view! {
        <main class="frame-main" id="main" tabindex="-1">
            <ViewHead only=only shows=Shows::List/>
            <Choose only=only/>
            <Register scope=SCOPE words=words columns=columns model=model/>
        </main>
        {panel}
    }
}

/// Spreadsheets in and out.
#[component]
fn SheetMenu() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let save = move |form: SheetForm| Callback::new(move |()| app.save_sheet(form));
    view! {
        <span class="edit-only">
            <Menu label=t.sheet_menu().to_owned() icon=Icon::Table>
                <MenuItem icon=Icon::Folder label=t.sheet_open()
                    on_press=Callback::new(move |()| app.choose_sheet(SheetAbout::Stakeholders))/>
                <Divider/>
                <MenuItem icon=Icon::Download label=t.sheet_save_xlsx() on_press=save(SheetForm::Xlsx)/>
                <MenuItem icon=Icon::Download label=t.sheet_save_csv() on_press=save(SheetForm::Csv)/>
            </Menu>
        </span>
    }
}

/// What stands under the fields. Suggestion and moves tell of attitudes.
fn below(row: &RowId) -> AnyView {
    if AppHandle::get().is_discreet() {
        return view! { <Linked row=row.clone()/> }.into_any();
    }
    view! {
        <Suggestion row=row.clone()/>
        <Linked row=row.clone()/>
        <Moves row=row.clone()/>
    }
    .into_any()
}

/// The views between which the head switches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shows {
    List,
    Attitude,
    Interest,
}

/// Title, what the whole picture says, and the switch between list and grids.
#[component]
fn ViewHead(
    /// Whom it speaks of.
    only: Only,
    shows: Shows,
    /// The day it is shown as of, when that is over.
    #[prop(optional)]
    until: Option<RwSignal<Option<Day>>>,
) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let words = only.select(move |project| {
        let day = until.and_then(|until| until.get());
        if shows == Shows::Interest {
            return interest_head(t, project, day);
        }
        let view = grid_view_at(project, day);
        let finding = view.finding();
        let all = match day {
            None => project.stakeholders.len(),
            Some(_) => view.placed.len() + view.unplaced.len(),
        };
        let title = match (finding.n_influential as u64, finding.n_influential_against as u64) {
            (0, _) => t.stakeholders().to_owned(),
            _ if app.is_discreet() => t.stakeholders().to_owned(),
            (high, 0) => t.stakeholders_finding_none_against(high),
            (high, against) => t.stakeholders_finding_against(high, against),
        };
        (title, lead(t, all, view.unplaced.len()))
    });
    let current = move |view: Shows| (view == shows).then_some("page");
    view! {
        <div class="view-head">
            <div class="view-head-text">
                <h1 tabindex="-1" id="view-title">{move || words.get().0}</h1>
                <p class="lead">{move || words.get().1}</p>
            </div>
            <div class="view-head-actions">
                <nav class="switch" aria-label=t.view_switch()>
                    <a href=app.href(Place::Stakeholders) aria-current=current(Shows::List)>{t.view_list()}</a>
                    <a href=app.href(Place::StakeholderGrid) aria-current=current(Shows::Attitude)>{t.view_grid()}</a>
                    <a href=app.href(Place::InterestGrid) aria-current=current(Shows::Interest)>{t.view_interest()}</a>
                </nav>
                <SheetMenu/>
            </div>
        </div>
    }
}

/// How many there are, and how many wait for a place.
fn lead(t: &Texts, all: usize, unplaced: usize) -> String {
    match (all as u64, unplaced as u64) {
        (0, _) => t.stakeholders_empty().to_owned(),
        (n, 0) => t.stakeholder_count(n),
        (n, unplaced) => t.stakeholder_count_unplaced(n, unplaced),
    }
}

/// Title and lead over the grid of interest.
fn interest_head(t: &Texts, project: &Project, day: Option<Day>) -> (String, String) {
    let view = interest_view_at(project, day);
    let title = interest_grid::finding_words(t, view.count(Involvement::Engage));
    let all = match day {
        None => project.stakeholders.len(),
        Some(_) => view.placed.len() + view.unplaced.len(),
    };
    (title, lead(t, all, view.unplaced.len()))
}
