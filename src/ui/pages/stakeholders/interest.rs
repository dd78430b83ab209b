//! The grid of influence and interest: how much work each stakeholder is worth.

use leptos::prelude::*;

use super::grid::{OpenPanel, Unplaced};
use super::only::{Choose, Only};
use super::past::{Moved, MovesList, TimeBar, Times, caption};
use super::{Shows, ViewHead};
use crate::app::glue::AppHandle;
use crate::domain::select::interest::{
    Interested, interest_moves, interest_view, interest_view_at,
};
use crate::domain::{Edit, Field, Interest, StakeholderId};
use crate::figures::interest_grid::{interest_spec, way};
use crate::figures::stakeholder_grid::{ROWS, level_symbol};
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
    let times = Times::new();
    let only = Only::new(app);
    let open = RwSignal::new(None::<RowId>);
    let model = GridModel {
        spec: only.select(move |project| {
            Some(interest_spec(project, t, times.until.get(), times.start()))
        }),
        put: Callback::new(move |(key, row, column): (String, usize, usize)| {
            place(app, &key, row, column);
        }),
        open: Callback::new(move |key| open.set(Some(key))),
        is_fixed: Signal::derive(move || times.is_past()),
    };
    let unplaced = only.select(|project| interest_view(project).unplaced);
    // Why somebody moved may tell of attitudes.
    let moved = times.moved(only, move |project, since, until| {
        let tell = |it| Moved::new(it, |it| way(t, it));
        let all = interest_moves(project, since, until).into_iter().map(tell);
        match app.is_discreet() {
            true => all.map(Moved::without_reason).collect(),
            false => all.collect(),
        }
    });
    let file_name = app.select(|project| project.details.name.to_string());
    view! {
        <main class="frame-main" id="main" tabindex="-1">
            <ViewHead only=only shows=Shows::Interest until=times.until/>
            <Choose only=only/>
            <TimeBar times=times/>
            <Grid model=model label=t.interest_grid_label() caption=caption(times, t.interest_grid_caption())/>
            <MovesList moved=moved/>
            <Unplaced unplaced=unplaced hint=t.interest_grid_unplaced() open=open/>
            <PictureActions picture=Callback::new(move |()| picture(app, only, times)) name=file_name/>
            <Twin only=only times=times/>
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

fn picture(app: AppHandle, only: Only, times: Times) -> Option<crate::charts::svg::Svg> {
    use crate::charts::theme::Theme;
    use crate::charts::{Frame, Size, grid};
    let (until, since) = untrack(|| (times.until.get(), times.start()));
    let project = untrack(|| Some(only.of(&*app.project()?)))?;
    let size = Size { width: 1200, height: 760 };
    let spec = interest_spec(&project, app.t(), until, since);
    grid::render(&spec, Theme::Light, size, Frame::WithTitle).ok()
}

/// The picture as a table, with what each place asks for.
#[component]
fn Twin(only: Only, times: Times) -> impl IntoView {
    let t = AppHandle::get().t();
    let placed = only.select(move |project| interest_view_at(project, times.until.get()).placed);
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
