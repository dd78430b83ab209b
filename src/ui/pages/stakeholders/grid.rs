//! The influence × attitude grid of the stakeholders.

use leptos::prelude::*;

use super::fields::stakeholder_fields;
use super::influence::InfluencePage;
use super::only::{Choose, Only};
use super::past::{Moved, MovesList, TimeBar, Times, caption};
use super::{Shows, ViewHead, below};
use crate::app::glue::AppHandle;
use crate::domain::select::stakeholders::{Placed, grid_view, grid_view_at, moves};
use crate::domain::{Attitude, Edit, Field, Stakeholder, StakeholderId};
use crate::figures::stakeholder_grid::{ROWS, attitude_symbol, grid_spec, level_symbol, way};
use crate::ui::parts::figure::PictureActions;
use crate::ui::parts::grid::{Grid, GridModel, listed_id, pill_id};
use crate::ui::parts::icon;
use crate::ui::parts::register::RowId;
use crate::ui::roster::{Panel, PanelWords};
use crate::words;

/// The grid, those who have no place on it yet, its list twin, and the panel of the open one.
#[component]
pub fn GridPage() -> impl IntoView {
    let app = AppHandle::get();
    let is_discreet = Memo::new(move |_| app.is_discreet());
    move || match is_discreet.get() {
        true => view! { <InfluencePage/> }.into_any(),
        false => view! { <GridView/> }.into_any(),
    }
}

#[component]
fn GridView() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let times = Times::new();
    let only = Only::new(app);
    let spec =
        only.select(move |project| Some(grid_spec(project, t, times.until.get(), times.start())));
    let open = RwSignal::new(None::<RowId>);
    let model = GridModel {
        spec,
        put: Callback::new(move |(key, row, column): (String, usize, usize)| {
            place(app, &key, row, column);
        }),
        open: Callback::new(move |key| open.set(Some(key))),
        is_fixed: Signal::derive(move || times.is_past()),
    };
    let unplaced = only.select(|project| grid_view(project).unplaced);
    let moved = times.moved(only, move |project, since, until| {
        let tell = |it| Moved::new(it, |it| way(t, it));
        moves(project, since, until).into_iter().map(tell).collect()
    });
    let file_name = app.select(|project| project.details.name.to_string());
    view! {
        <main class="frame-main" id="main" tabindex="-1">
            <ViewHead only=only shows=Shows::Attitude until=times.until/>
            <Choose only=only/>
            <TimeBar times=times/>
            <Grid model=model label=t.grid_label() caption=caption(times, t.grid_caption())/>
            <MovesList moved=moved/>
            <Unplaced unplaced=unplaced hint=t.grid_unplaced_hint() open=open/>
            <PictureActions picture=Callback::new(move |()| picture(app, only, times)) name=file_name/>
            <Twin only=only times=times/>
        </main>
        <OpenPanel open=open/>
    }
}

/// The panel of the open stakeholder, which gives the focus back to where it was opened from.
#[component]
pub(super) fn OpenPanel(open: RwSignal<Option<RowId>>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let fields = stakeholder_fields(app).stored();
    let rows = app.select(|project| {
        project.stakeholders.iter().map(|row| row.id.to_string()).collect::<Vec<_>>()
    });
    let on_open = Callback::new(move |row: Option<RowId>| {
        if let (None, Some(former)) = (&row, open.get_untracked()) {
            let title = "view-title".to_owned();
            app.give_focus_back([
                pill_id(&former),
                listed_id(&former),
                unplaced_id(&former),
                title,
            ]);
        }
        open.set(row);
    });
    move || {
        open.get().map(|row| {
            let words = PanelWords { remove: t.stakeholder_remove().to_owned() };
            let shown = row.clone();
            let below = ViewFn::from(move || below(&shown));
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
fn picture(app: AppHandle, only: Only, times: Times) -> Option<crate::charts::svg::Svg> {
    use crate::charts::theme::Theme;
    use crate::charts::{Frame, Size, grid};
    let (until, since) = untrack(|| (times.until.get(), times.start()));
    let project = untrack(|| Some(only.of(&*app.project()?)))?;
    let spec = grid_spec(&project, app.t(), until, since);
    grid::render(&spec, Theme::Light, Size { width: 1200, height: 760 }, Frame::WithTitle).ok()
}

fn unplaced_id(row: &str) -> String {
    format!("unplaced-{row}")
}

/// Those who lack what gives them a place: a press opens the panel, where it is chosen.
#[component]
pub(super) fn Unplaced(
    unplaced: Memo<Vec<(StakeholderId, String)>>,
    /// What to choose.
    hint: &'static str,
    open: RwSignal<Option<RowId>>,
) -> impl IntoView {
    let t = AppHandle::get().t();
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
                    <p class="soft">{hint}</p>
                    <ul role="list">{unplaced.get().into_iter().map(of).collect::<Vec<_>>()}</ul>
                </section>
            }
        })
    }
}

/// The picture as a table.
#[component]
fn Twin(only: Only, times: Times) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let placed = only.select(move |project| grid_view_at(project, times.until.get()).placed);
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
