//! The influence × attitude grid of the stakeholders.

use leptos::prelude::*;

use super::ViewHead;
use super::fields::{attitude_symbol, level_symbol, stakeholder_fields};
use super::moves::Moves;
use super::past::{MovesList, TimeBar, Times};
use super::suggestion::Suggestion;
use crate::app::glue::AppHandle;
use crate::charts::grid::{AxisStep, Emphasis, GridCell, GridItem, GridSpec};
use crate::charts::theme::Tint;
use crate::domain::select::stakeholders::{Move, Placed, grid_view, grid_view_at, moves};
use crate::domain::{Attitude, Day, Edit, Field, Level, Project, Stakeholder, StakeholderId};
use crate::i18n::Texts;
use crate::ui::parts::figure::PictureActions;
use crate::ui::parts::grid::{Grid, GridModel, listed_id, pill_id};
use crate::ui::parts::icon;
use crate::ui::parts::register::RowId;
use crate::ui::roster::{Panel, PanelWords};
use crate::words;

/// Influence falls downwards, as the sheet draws it.
const ROWS: [Level; 3] = [Level::High, Level::Medium, Level::Low];

/// The grid, those who have no place on it yet, its list twin, and the panel of the open one.
#[component]
pub fn GridPage() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let times = Times::new();
    let spec =
        app.select(move |project| Some(grid_spec(project, t, times.until.get(), times.start())));
    let open = RwSignal::new(None::<RowId>);
    let model = GridModel {
        spec,
        put: Callback::new(move |(key, row, column): (String, usize, usize)| {
            place(app, &key, row, column);
        }),
        open: Callback::new(move |key| open.set(Some(key))),
        is_fixed: Signal::derive(move || times.is_past()),
    };
    let caption = Signal::derive(move || match times.is_past() {
        true => t.grid_caption_past().to_owned(),
        false => t.grid_caption().to_owned(),
    });
    let file_name = app.select(|project| project.details.name.to_string());
    view! {
        <main class="frame-main" id="main" tabindex="-1">
            <ViewHead is_grid=true until=times.until/>
            <TimeBar times=times/>
            <Grid model=model label=t.grid_label() caption=caption/>
            <MovesList times=times/>
            <Unplaced open=open/>
            <PictureActions picture=Callback::new(move |()| picture(app, times)) name=file_name/>
            <Twin times=times/>
        </main>
        <OpenPanel open=open/>
    }
}

#[component]
fn OpenPanel(open: RwSignal<Option<RowId>>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let fields = stakeholder_fields(t).stored();
    let rows = app.select(|project| {
        project.stakeholders.iter().map(|row| row.id.to_string()).collect::<Vec<_>>()
    });
    let on_open = Callback::new(move |row: Option<RowId>| {
        if let (None, Some(former)) = (&row, open.get_untracked()) {
            let title = "view-title".to_owned();
            app.focus_one_of([pill_id(&former), listed_id(&former), unplaced_id(&former), title]);
        }
        open.set(row);
    });
    move || {
        open.get().map(|row| {
            let words = PanelWords { remove: t.stakeholder_remove().to_owned() };
            let shown = row.clone();
            let below = ViewFn::from(move || view! {
                <Suggestion row=shown.clone()/>
                <Moves row=shown.clone()/>
            });
            view! { <Panel row=row fields=fields words=words rows=rows on_open=on_open below=Some(below)/> }
        })
    }
}

/// Puts a stakeholder into a field, as of today.
fn place(app: AppHandle, key: &str, row: usize, column: usize) {
    let influence = ROWS.get(row).copied();
    let attitude = Attitude::ALL.get(column).copied();
    let id: Option<StakeholderId> = key.parse().ok();
    let found = app.project().and_then(|project| project.stakeholders.get(id?).cloned());
    if let Some(stakeholder) = found {
        let item: Stakeholder = stakeholder.placed(app.today(), influence, attitude);
        app.act(Edit::Change { item, field: Field::Placement });
        app.mark();
    }
}

/// The whole picture with title, for export.
fn picture(app: AppHandle, times: Times) -> Option<crate::charts::svg::Svg> {
    use crate::charts::theme::Theme;
    use crate::charts::{Frame, Size, grid};
    let (until, since) = untrack(|| (times.until.get(), times.start()));
    let spec = grid_spec(&*app.project()?, app.t(), until, since);
    grid::render(&spec, Theme::Light, Size { width: 1200, height: 760 }, Frame::WithTitle).ok()
}

/// The grid as of a day or of now, with arrows from where they stood on an earlier day.
fn grid_spec(
    project: &Project,
    t: &'static Texts,
    until: Option<Day>,
    since: Option<Day>,
) -> GridSpec {
    let view = grid_view_at(project, until);
    let moved = since.map(|since| moves(project, since, until)).unwrap_or_default();
    let finding = view.finding();
    let (high, against) = (finding.n_influential as u64, finding.n_influential_against as u64);
    let title = match (high, against) {
        (0, _) => t.stakeholders().to_owned(),
        (high, 0) => t.stakeholders_finding_none_against(high),
        (high, against) => t.stakeholders_finding_against(high, against),
    };
    GridSpec {
        id_prefix: "stakeholder-grid".to_owned(),
        title,
        subtitle: subtitle(project, t, until, since),
        description: t.stakeholder_count(project.stakeholders.len() as u64),
        rows: ROWS.iter().map(|&level| row_step(t, level)).collect(),
        columns: Attitude::ALL.iter().map(|&attitude| column_step(t, attitude)).collect(),
        cells: cells(t),
        items: view.placed.iter().map(|placed| item(placed, &moved)).collect(),
        more_template: "+{n}".to_owned(),
    }
}

/// The project, and of which days the picture is when not of now alone.
fn subtitle(project: &Project, t: &Texts, until: Option<Day>, since: Option<Day>) -> String {
    let day = |day: Day| t.locale().date_long(day.date());
    let until_words = until.map_or_else(|| t.grid_now().to_owned(), day);
    let days = match (since, until) {
        (Some(since), _) => Some(t.grid_move(&day(since), &until_words)),
        (None, Some(_)) => Some(until_words),
        (None, None) => None,
    };
    let name = project.details.name.to_string();
    std::iter::once(name).chain(days).collect::<Vec<_>>().join(" · ")
}

fn row_step(t: &Texts, level: Level) -> AxisStep {
    let symbol = Some(level_symbol(level));
    AxisStep { label: words::level(t, level).to_owned(), symbol }
}

fn column_step(t: &Texts, attitude: Attitude) -> AxisStep {
    AxisStep {
        label: words::attitude(t, attitude).to_owned(),
        symbol: Some(attitude_symbol(attitude)),
    }
}

/// What to do with those in each field, row by row from the top.
fn cells(t: &Texts) -> Vec<GridCell> {
    let all = [
        (Tint::Attention, t.grid_high_negative()),
        (Tint::Plain, t.grid_high_neutral()),
        (Tint::Support, t.grid_high_positive()),
        (Tint::Plain, t.grid_medium_negative()),
        (Tint::Plain, t.grid_medium_neutral()),
        (Tint::MildSupport, t.grid_medium_positive()),
        (Tint::Plain, t.grid_low_negative()),
        (Tint::Plain, t.grid_low_neutral()),
        (Tint::Plain, t.grid_low_positive()),
    ];
    all.map(|(tint, hint)| GridCell { tint, hint: Some(hint.to_owned()) }).to_vec()
}

/// The row and the column of a place.
fn field_of(influence: Level, attitude: Attitude) -> (usize, usize) {
    let row = ROWS.iter().position(|&level| level == influence).unwrap_or_default();
    let column = Attitude::ALL.iter().position(|&it| it == attitude).unwrap_or_default();
    (row, column)
}

fn item(placed: &Placed, moved: &[Move]) -> GridItem {
    let is_against = (placed.influence, placed.attitude) == (Level::High, Attitude::Negative);
    let (row, column) = field_of(placed.influence, placed.attitude);
    let came = moved.iter().find(|it| it.id == placed.id);
    GridItem {
        key: placed.id.to_string(),
        label: placed.name.clone(),
        row,
        column,
        symbol: Some(attitude_symbol(placed.attitude)),
        emphasis: if is_against { Emphasis::Attention } else { Emphasis::Plain },
        came_from: came.map(|it| field_of(it.from.0, it.from.1)),
    }
}

fn unplaced_id(row: &str) -> String {
    format!("unplaced-{row}")
}

/// Those who lack influence or attitude: a press opens the panel, where both are chosen.
#[component]
fn Unplaced(open: RwSignal<Option<RowId>>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let unplaced = app.select(|project| grid_view(project).unplaced);
    let of = move |(id, name): (StakeholderId, String)| {
        view! {
            <li><button type="button" class="grid-listed-item" id=unplaced_id(&id.to_string())
                on:click=move |_| open.set(Some(id.to_string()))>
                <span class="user-text" dir="auto">{name}</span>
            </button></li>
        }
    };
    move || {
        (!unplaced.with(Vec::is_empty)).then(|| {
            view! {
                <section class="grid-listed" aria-labelledby="unplaced-title">
                    <h2 id="unplaced-title">{t.grid_unplaced()}</h2>
                    <p class="soft">{t.grid_unplaced_hint()}</p>
                    <ul role="list">{unplaced.get().into_iter().map(of).collect::<Vec<_>>()}</ul>
                </section>
            }
        })
    }
}

/// The picture as a table.
#[component]
fn Twin(times: Times) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let placed = app.select(move |project| grid_view_at(project, times.until.get()).placed);
    let of = move |placed: Placed| {
        let influence = level_symbol(placed.influence);
        let attitude = attitude_symbol(placed.attitude);
        view! {
            <tr>
                <th scope="row" class="user-text" dir="auto">{placed.name}</th>
                <td><icon::Level symbol=Some(influence) word=words::level(t, placed.influence)/></td>
                <td><icon::Level symbol=Some(attitude) word=words::attitude(t, placed.attitude)/></td>
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
                    <th scope="col">{t.stakeholder_attitude()}</th>
                </tr></thead>
                <tbody>{move || placed.get().into_iter().map(of).collect::<Vec<_>>()}</tbody>
            </table>
        </details>
    }
}
