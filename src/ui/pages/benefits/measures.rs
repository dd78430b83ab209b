//! All indicators on one page: a small picture each, with what it says, that leads to its benefit.

use leptos::html;
use leptos::prelude::*;

use super::steady::{Steady, assured, variation};
use crate::app::glue::{AppHandle, width_of};
use crate::app::route::Place;
use crate::charts::theme::Theme;
use crate::charts::trend::render;
use crate::charts::{Frame, Size};
use crate::figures::measures::{Measure, MeasureFigures, measures, n_signals, signals_first};

/// The size of a small picture on paper. **Unit** px.
const SMALL: Size = Size { width: 280, height: 160 };
/// Steps in which one on the page follows the room it has. **Unit** px.
const STEP_PX: u32 = 20;

/// The page.
#[component]
pub fn MeasuresPage() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let all = app.select(move |project| measures(project, t, app.today()));
    let lead = move || {
        let (better, worse) = all.with(|all| n_signals(all));
        match all.with(Vec::len) as u64 {
            0 => t.measures_empty().to_owned(),
            n => t.measures_lead(n, better as u64, worse as u64),
        }
    };
    view! {
        <main class="frame-main" id="main" tabindex="-1">
            <div class="view-head">
                <div class="view-head-text">
                    <h1 tabindex="-1" id="view-title">{t.measures()}</h1>
                    <p class="lead">{lead}</p>
                </div>
            </div>
            <ul class="measures print-landscape" role="list">
                {move || all.get().into_iter().map(|it| small(app, it)).collect::<Vec<_>>()}
            </ul>
            <SignTable all=all/>
        </main>
    }
}

/// The same as a table, what needs a look first: how each indicator varies and whether it reaches
/// its target, as an icon and words, with the figures behind.
#[component]
fn SignTable(all: Memo<Vec<Measure>>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let row = move |it: &Measure| {
        let MeasureFigures { latest, target, center, limits } = it.figures.clone();
        view! {
            <tr>
                <th scope="row"><a class="ds-link user-text" dir="auto" href=place(app, it)>{it.name.clone()}</a></th>
                <td>{variation(&it.steadiness)}</td>
                <td>{assured(&it.steadiness)}</td>
                <td data-kind="number">{latest}</td>
                <td data-kind="number">{target}</td>
                <td data-kind="number">{center}</td>
                <td data-kind="number">{limits}</td>
            </tr>
        }
    };
    let rows = move || {
        all.with(|all| {
            let sorted = signals_first(all).into_iter().filter_map(|at| all.get(at));
            sorted.map(row).collect::<Vec<_>>()
        })
    };
    let is_any = Memo::new(move |_| all.with(|all| !all.is_empty()));
    move || {
        is_any.get().then(|| {
            view! {
                <div class="measures-table">
                    <h2 id="measures-table">{t.measures_table()}</h2>
                    <div class="table-scroll" tabindex="0" role="region" aria-labelledby="measures-table">
                        <table class="ds-table" data-size="sm">
                            <thead><tr>
                                <th scope="col">{t.indicator()}</th>
                                <th scope="col">{t.measure_variation()}</th>
                                <th scope="col">{t.measure_assurance()}</th>
                                <th scope="col" data-kind="number">{t.indicator_latest()}</th>
                                <th scope="col" data-kind="number">{t.indicator_target()}</th>
                                <th scope="col" data-kind="number">{t.measure_center()}</th>
                                <th scope="col" data-kind="number">{t.measure_limits()}</th>
                            </tr></thead>
                            <tbody>{rows}</tbody>
                        </table>
                    </div>
                </div>
            }
        })
    }
}

/// Where an indicator has its page.
fn place(app: AppHandle, measure: &Measure) -> String {
    app.href(measure.benefit.map_or(Place::Overall, Place::Benefit))
}

/// One indicator. The picture says nothing of its own to a screen reader: its title does.
fn small(app: AppHandle, measure: Measure) -> impl IntoView {
    let href = place(app, &measure);
    let Measure { name, of, title, steadiness, picture, .. } = measure;
    let draw = move |theme: Theme, size: Size| {
        let drawn = render(&picture, theme, size, Frame::Bare);
        drawn.map_or_else(|_| String::new(), |svg| svg.as_str().to_owned())
    };
    let on_paper = draw(Theme::Print, SMALL);
    let area = NodeRef::<html::Div>::new();
    let width = width_of(area, STEP_PX);
    let on_page = move || match width.get() {
        0 => String::new(),
        width => draw(app.chart_theme(), Size { width, ..SMALL }),
    };
    let steadiness = Memo::new(move |_| steadiness.clone());
    view! {
        <li class="measure">
            <a class="measure-name user-text" dir="auto" href=href>{name}</a>
            <span class="soft user-text" dir="auto">{of}</span>
            <div class="figure-drawn" aria-hidden="true" node_ref=area inner_html=on_page></div>
            <div class="figure-paper" aria-hidden="true" inner_html=on_paper></div>
            <p class="measure-title user-text" dir="auto">{title}</p>
            <Steady steadiness=steadiness/>
        </li>
    }
}
