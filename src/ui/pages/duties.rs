//! Who does what in the new service: the matrix of roles and steps of work, and a sheet for each
//! role.

mod add;
mod care;
mod fields;
mod model;
mod sheets;

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::domain::select::duties::{Standing, standing};
use crate::domain::{Duty, Role, Stakeholder, WorkStep};
use crate::i18n::Texts;
use crate::ui::parts::field::ChoiceOption;
use crate::ui::parts::icon::{Drawn, Icon};
use crate::ui::parts::matrix::{Axis, HeadId, Matrix, MatrixModel};
use crate::ui::parts::register::RowId;
use crate::ui::roster::values::thing_options;
use crate::ui::roster::{Panel, PanelWords};
use crate::words::{Letters, duty, duty_letter};
use add::AddLine;
use care::Care;
use sheets::Sheets;

/// Prefix of the matrix's element ids.
const SCOPE: &str = "duties";

/// What is open in the panel.
type Opened = RwSignal<Option<(Axis, HeadId)>>;

/// The matrix, the check of it, and the sheets.
#[component]
pub fn DutiesPage() -> impl IntoView {
    let app = AppHandle::get();
    let letters = RwSignal::new(Letters::Own);
    let in_sheets = RwSignal::new(false);
    let asked = app.asked_row::<Role>().map(|row| (Axis::Column, row));
    let opened: Opened = RwSignal::new(asked);
    let model = model::matrix_model(app, letters, opened);
    let stakeholders = thing_options::<Stakeholder>(app);
    let is_any = app.select(|project| !project.roles.is_empty() || !project.work_steps.is_empty());
    let body = move || match in_sheets.get() {
        true => view! { <Sheets letters=letters/> }.into_any(),
        false => view! { <Work model=model letters=letters is_any=is_any/> }.into_any(),
    };
    view! {
        <main class="frame-main" id="main" tabindex="-1">
            <ViewHead model=model letters=letters in_sheets=in_sheets/>
            {body}
        </main>
        {move || opened.get().map(|open| {
            view! { <Side open=open opened=opened model=model stakeholders=stakeholders.get()/> }
        })}
    }
}

/// The matrix with what belongs to it.
#[component]
fn Work(model: MatrixModel, letters: RwSignal<Letters>, is_any: Memo<bool>) -> impl IntoView {
    let t = AppHandle::get().t();
    let matrix = move || {
        is_any.get().then(|| {
            view! {
                <div class="print-landscape">
                    <Legend letters=letters/>
                    <Matrix scope=SCOPE label=t.duties() corner=t.work_step() model=model/>
                </div>
            }
        })
    };
    view! {
        {matrix}
        <div class="duties-add screen-only edit-only">
            <AddLine axis=Axis::Row/>
            <AddLine axis=Axis::Column/>
        </div>
        <Care/>
    }
}

/// What the letters mean.
#[component]
fn Legend(letters: RwSignal<Letters>) -> impl IntoView {
    let t = AppHandle::get().t();
    let one = move |it: Duty| {
        let (letter, word) = (duty_letter(t, letters.get(), it), duty(t, letters.get(), it));
        view! {
            <li class="duties-letter">
                <span class="matrix-mark" data-weight=model::weight(it) aria-hidden="true">{letter}</span>
                <span>{word}</span>
            </li>
        }
    };
    view! {
        <ul class="duties-legend" role="list" aria-label=t.duties_legend()>
            {move || Duty::ALL.into_iter().map(one).collect_view()}
        </ul>
    }
}

/// What the matrix says as a whole.
fn finding(t: &'static Texts, it: Standing) -> String {
    let n = |n: usize| n as u64;
    match it {
        Standing { n_steps: 0, .. } => t.duties().to_owned(),
        Standing { n_without_main: 1.., .. } => {
            t.duties_finding_no_main(n(it.n_without_main), n(it.n_steps))
        }
        Standing { n_many_main: 1.., .. } => {
            t.duties_finding_many_main(n(it.n_many_main), n(it.n_steps))
        }
        Standing { n_without_performer: 1.., .. } => {
            t.duties_finding_no_performer(n(it.n_without_performer), n(it.n_steps))
        }
        Standing { .. } => t.duties_finding_whole().to_owned(),
    }
}

#[component]
fn ViewHead(
    model: MatrixModel,
    letters: RwSignal<Letters>,
    in_sheets: RwSignal<bool>,
) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let title = app.select(move |project| finding(t, standing(project)));
    let lead = app.select(move |project| match (project.work_steps.len(), project.roles.len()) {
        (0, 0) => t.duties_empty().to_owned(),
        _ if in_sheets.get() => t.role_sheets_lead().to_owned(),
        (steps, roles) => t.duties_count(steps as u64, roles as u64),
    });
    let view_button = move |sheets: bool, word: &'static str| {
        view! {
            <button type="button" aria-pressed=move || (in_sheets.get() == sheets).to_string()
                on:click=move |_| in_sheets.set(sheets)>{word}</button>
        }
    };
    let letters_button = move |which: Letters, word: &'static str| {
        view! {
            <button type="button" aria-pressed=move || (letters.get() == which).to_string()
                on:click=move |_| letters.set(which)>{word}</button>
        }
    };
    view! {
        <div class="view-head">
            <div class="view-head-text">
                <h1 tabindex="-1" id="view-title">{move || title.get()}</h1>
                <p class="lead">{move || lead.get()}</p>
            </div>
            <div class="view-head-actions">
                <div class="switch" role="group" aria-label=t.view_switch()>
                    {view_button(false, t.duties_matrix())}
                    {view_button(true, t.role_sheets())}
                </div>
                <div class="switch" role="group" aria-label=t.duties_letters()>
                    {letters_button(Letters::Own, t.duties_letters_own())}
                    {letters_button(Letters::Raci, t.duties_letters_raci())}
                </div>
                <button type="button" class="ds-button" data-variant="secondary"
                    on:click=move |_| app.copy_text(&model::as_block(t, model))>
                    <Drawn icon=Icon::Copy/><span>{t.copy_all_text()}</span>
                </button>
                <button type="button" class="ds-button" data-variant="secondary" on:click=move |_| app.print()>
                    <Drawn icon=Icon::Print/><span>{t.print()}</span>
                </button>
            </div>
        </div>
    }
}

/// The panel of the open step or role.
#[component]
fn Side(
    open: (Axis, HeadId),
    opened: Opened,
    model: MatrixModel,
    stakeholders: Vec<ChoiceOption>,
) -> impl IntoView {
    let t = AppHandle::get().t();
    let (axis, id) = open;
    let heads = match axis {
        Axis::Row => model.rows,
        Axis::Column => model.columns,
    };
    let rows = Memo::new(move |_| {
        heads.with(|heads| heads.iter().map(|head| head.id.clone()).collect::<Vec<_>>())
    });
    let on_open = Callback::new(move |row: Option<RowId>| match row {
        Some(row) => opened.set(Some((axis, row))),
        None => model::close(opened, heads),
    });
    let shown = id.clone();
    let below = ViewFn::from(move || {
        view! { <model::MoveTools model=model axis=axis id=shown.clone()/> }
    });
    match axis {
        Axis::Row => {
            let fields = fields::step_fields(t).stored();
            let words = PanelWords { remove: t.work_step_remove().to_owned() };
            view! { <Panel<WorkStep> row=id fields=fields words=words rows=rows on_open=on_open below=Some(below)/> }.into_any()
        }
        Axis::Column => {
            let fields = fields::role_fields(t, stakeholders).stored();
            let words = PanelWords { remove: t.role_remove().to_owned() };
            view! { <Panel<Role> row=id fields=fields words=words rows=rows on_open=on_open below=Some(below)/> }.into_any()
        }
    }
}
