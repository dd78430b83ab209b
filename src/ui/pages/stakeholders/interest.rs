//! The grid of influence and interest: how much work each stakeholder is worth.

use leptos::prelude::*;

use super::grid::{OpenPanel, Unplaced};
use super::only::{Choose, Only};
use super::{Shows, ViewHead};
use crate::app::glue::AppHandle;
use crate::charts::grid::{AxisStep, Emphasis, GridCell, GridItem, GridSpec};
use crate::charts::theme::Tint;
use crate::domain::select::interest::{Interested, Involvement, interest_view};
use crate::domain::{Edit, Field, Interest, Project, StakeholderId};
use crate::figures::stakeholder_grid::{ROWS, level_symbol, row_step};
use crate::i18n::Texts;
use crate::ui::parts::figure::PictureActions;
use crate::ui::parts::grid::{Grid, GridModel};
use crate::ui::parts::icon;
use crate::ui::parts::register::RowId;
use crate::words::{self, Choice};

/// The grid, those without a place on it, and the panel of the open one.
#[component]
pub fn InterestPage() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let only = Only::new(app);
    let open = RwSignal::new(None::<RowId>);
    let model = GridModel {
        spec: only.select(move |project| Some(spec(project, t))),
        put: Callback::new(move |(key, row, column): (String, usize, usize)| {
            place(app, &key, row, column);
        }),
        open: Callback::new(move |key| open.set(Some(key))),
        is_fixed: Signal::stored(false),
    };
    let unplaced = only.select(|project| interest_view(project).unplaced);
    let file_name = app.select(|project| project.details.name.to_string());
    view! {
        <main class="frame-main" id="main" tabindex="-1">
            <ViewHead only=only shows=Shows::Interest/>
            <Choose only=only/>
            <Grid model=model label=t.interest_grid_label() caption=Signal::stored(t.interest_grid_caption().to_owned())/>
            <Unplaced unplaced=unplaced hint=t.interest_grid_unplaced() open=open/>
            <PictureActions picture=Callback::new(move |()| picture(app, only)) name=file_name/>
            <Twin only=only/>
        </main>
        <OpenPanel open=open/>
    }
}

/// Puts a stakeholder into a field, as of today.
fn place(app: AppHandle, key: &str, row: usize, column: usize) {
    let (influence, interest) = (ROWS.get(row).copied(), Interest::ALL.get(column).copied());
    let id: Option<StakeholderId> = key.parse().ok();
    let Some(before) = app.project().and_then(|project| project.stakeholders.get(id?).cloned())
    else {
        return;
    };
    let field = match (before.influence() == influence, before.interest() == interest) {
        (true, _) => Field::Interest,
        (false, true) => Field::Influence,
        (false, false) => Field::Placement,
    };
    let today = app.today();
    let item = before.placed(today, influence, before.attitude()).interested(today, interest);
    app.act(Edit::Change { item, field });
    app.mark();
}

fn picture(app: AppHandle, only: Only) -> Option<crate::charts::svg::Svg> {
    use crate::charts::theme::Theme;
    use crate::charts::{Frame, Size, grid};
    let project = untrack(|| Some(only.of(&*app.project()?)))?;
    let size = Size { width: 1200, height: 760 };
    grid::render(&spec(&project, app.t()), Theme::Light, size, Frame::WithTitle).ok()
}

fn spec(project: &Project, t: &'static Texts) -> GridSpec {
    let view = interest_view(project);
    let column =
        |interest: &Interest| AxisStep { label: interest.word(t).to_owned(), symbol: None };
    GridSpec {
        id_prefix: "interest-grid".to_owned(),
        title: super::interest_title(t, view.count(Involvement::Engage)),
        subtitle: format!("{} · {}", project.details.name, t.interest_grid_axes()),
        description: t.stakeholder_count(project.stakeholders.len() as u64),
        rows: ROWS.iter().map(|&level| row_step(t, level)).collect(),
        columns: Interest::ALL.iter().map(column).collect(),
        cells: cells(t),
        items: view.placed.iter().map(item).collect(),
        more_template: "+{n}".to_owned(),
    }
}

/// The four quarters by their tint; what each asks for stands in its outer corner.
fn cells(t: &Texts) -> Vec<GridCell> {
    let rows = ROWS.iter().enumerate();
    let cell = |(row, &influence): (usize, _), (column, &interest): (usize, _)| {
        let involvement = Involvement::of(influence, interest);
        let is_corner = row % (ROWS.len() - 1) == 0 && column % (Interest::ALL.len() - 1) == 0;
        let tint = match involvement {
            Involvement::Engage => Tint::Support,
            Involvement::Satisfy | Involvement::Inform => Tint::MildSupport,
            Involvement::SpendLittle => Tint::Plain,
        };
        GridCell { tint, hint: is_corner.then(|| words::involvement(t, involvement).to_owned()) }
    };
    let row = |row| Interest::ALL.iter().enumerate().map(move |column| cell(row, column));
    rows.flat_map(row).collect()
}

fn item(placed: &Interested) -> GridItem {
    let position = |found: Option<usize>| found.unwrap_or_default();
    GridItem {
        key: placed.id.to_string(),
        label: placed.name.clone(),
        row: position(ROWS.iter().position(|&it| it == placed.influence)),
        column: position(Interest::ALL.iter().position(|&it| it == placed.interest)),
        symbol: None,
        emphasis: Emphasis::Plain,
        came_from: None,
    }
}

/// The picture as a table, with what each place asks for.
#[component]
fn Twin(only: Only) -> impl IntoView {
    let t = AppHandle::get().t();
    let placed = only.select(|project| interest_view(project).placed);
    let of = move |placed: Interested| {
        let involvement = words::involvement(t, placed.involvement());
        view! {
            <tr>
                <th scope="row" class="user-text" dir="auto">{placed.name}</th>
                <td><icon::Level symbol=Some(level_symbol(placed.influence)) word=words::level(t, placed.influence)/></td>
                <td>{placed.interest.word(t)}</td>
                <td>{involvement}</td>
            </tr>
        }
    };
    view! {
        <details class="fold">
            <summary>{t.show_as_table()}</summary>
            <table class="ds-table" data-size="sm">
                <thead><tr>
                    <th scope="col">{t.stakeholder()}</th>
                    <th scope="col">{t.stakeholder_influence()}</th>
                    <th scope="col">{t.stakeholder_interest()}</th>
                    <th scope="col">{t.interest_grid_approach()}</th>
                </tr></thead>
                <tbody>{move || placed.get().into_iter().map(of).collect::<Vec<_>>()}</tbody>
            </table>
        </details>
    }
}
