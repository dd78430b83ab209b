//! The path as a picture: a row for each stretch, a station for each step, each a way to its page.
//! The list below it says the same, so the picture is left out where there is no room.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::app::route::Place;
use crate::charts::text_width::text_width;
use crate::figures::path::PathView;
use crate::words::Choice;

/// **Unit** px of the drawing, which is scaled to its place.
const WIDTH: f64 = 1_000.0;
const ROW: f64 = 64.0;
const TOP: f64 = 40.0;
const RIGHT: f64 = 940.0;
const RADIUS: f64 = 9.0;
/// The size of the names of the stretches, the same as in the style.
const NAME: f64 = 19.0;
/// Between a name and the path, with room for the bend.
const GAP: f64 = 56.0;

/// Where the rows begin: beside the longest name, for short names where the eye expects it.
fn left(view: &PathView) -> f64 {
    let names = view.phases.iter().map(|phase| text_width(&phase.title, NAME));
    (names.fold(0.0, f64::max) + GAP).clamp(290.0, 440.0)
}

/// Where the stations of a row stand, in the direction in which the row is walked.
fn places(row: usize, n: usize, left: f64) -> Vec<(f64, f64)> {
    #[expect(clippy::cast_precision_loss, reason = "a few dozen rows and stations")]
    let (row_at, last) = (row as f64, n.saturating_sub(1).max(1) as f64);
    let y = TOP + row_at * ROW;
    #[expect(clippy::cast_precision_loss, reason = "a few dozen stations")]
    let x = |at: usize| left + 30.0 + (RIGHT - left - 60.0) * at as f64 / last;
    let mut places: Vec<_> = (0..n).map(|at| (x(at), y)).collect();
    if row % 2 == 1 {
        places = places.into_iter().map(|(x, y)| (left + RIGHT - x, y)).collect();
    }
    places
}

/// The line of the path: along each row, with a bend to the next, as far as a place on it.
fn line(end: (usize, f64), left: f64) -> String {
    let (last, end_x) = end;
    let mut line = format!("M{left} {TOP}");
    for row in 0..=last {
        #[expect(clippy::cast_precision_loss, reason = "a few rows")]
        let y = TOP + row as f64 * ROW;
        let (to, bend) = if row.is_multiple_of(2) { (RIGHT, 40.0) } else { (left, -40.0) };
        if row == last {
            line.push_str(&format!("H{end_x}"));
        } else {
            let (next, out) = (y + ROW, to + bend);
            line.push_str(&format!("H{to}C{out} {y} {out} {next} {to} {next}"));
        }
    }
    line
}

/// Where on the path one is; its beginning when there is nowhere to be.
fn here(view: &PathView, left: f64) -> (usize, f64) {
    let rows = view.phases.iter().enumerate();
    rows.flat_map(|(row, phase)| {
        let spots = places(row, phase.stations.len(), left);
        phase.stations.iter().zip(spots).map(move |pair| (row, pair))
    })
    .find(|(_, (station, _))| view.here == Some(station.id))
    .map_or_else(|| end(view.phases.len(), left), |(row, (_, (x, _)))| (row, x))
}

/// Where the path ends.
fn end(n_rows: usize, left: f64) -> (usize, f64) {
    let last = n_rows.saturating_sub(1);
    (last, if last.is_multiple_of(2) { RIGHT } else { left })
}

#[component]
pub(super) fn Drawing(view: Arc<PathView>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let (n_rows, left) = (view.phases.len(), left(&view));
    #[expect(clippy::cast_precision_loss, reason = "a few rows")]
    let height = 2.0 * TOP + n_rows.saturating_sub(1) as f64 * ROW;
    let rows: Vec<_> = view
        .phases
        .iter()
        .enumerate()
        .map(|(row, phase)| {
            let spots = places(row, phase.stations.len(), left);
            let y = spots.first().map_or(TOP, |spot| spot.1);
            let stations: Vec<_> = phase
                .stations
                .iter()
                .zip(spots)
                .map(|(station, (x, y))| {
                    let is_here = view.here == Some(station.id);
                    let state = if is_here { "here" } else { station.state() };
                    let name = t.path_station(&station.title, station.progress.word(t));
                    let label = name.clone();
                    // Within a group, so that the link is one of the picture and not of the page.
                    view! {
                        <g><a class="path-link" href=app.href(Place::Step(station.id)) aria-label=label>
                            <title>{name}</title>
                            <circle class="path-dot" data-state=state cx=x cy=y r=RADIUS></circle>
                        </a></g>
                    }
                })
                .collect();
            view! {
                <text class="path-phase-label" x="0" y=y + 5.0>{phase.title.clone()}</text>
                {stations}
            }
        })
        .collect();
    view! {
        <nav class="path-picture" aria-label=t.path_picture()>
            <svg class="path-drawing" viewBox=format!("0 0 {WIDTH} {height}")>
                <path class="path-line" d=line(end(n_rows, left), left)></path>
                <path class="path-line" data-walked="" d=line(here(&view, left), left)></path>
                {rows}
            </svg>
        </nav>
    }
}
