//! All indicators on one page: a small picture each, with what it says, that leads to its benefit.

use leptos::prelude::*;

use super::steady::Steady;
use crate::app::glue::AppHandle;
use crate::app::route::Place;
use crate::charts::theme::Theme;
use crate::charts::trend::render;
use crate::charts::{Frame, Size};
use crate::figures::measures::{Measure, measures, n_signals};

/// The size of a small picture; it is shown as wide as there is room. **Unit** px.
const SMALL: Size = Size { width: 280, height: 160 };

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
        </main>
    }
}

/// One indicator. The picture says nothing of its own to a screen reader: its title does.
fn small(app: AppHandle, measure: Measure) -> impl IntoView {
    let Measure { benefit, name, of, title, steadiness, picture } = measure;
    let draw = move |theme: Theme| {
        let drawn = render(&picture, theme, SMALL, Frame::Bare);
        drawn.map_or_else(|_| String::new(), |svg| svg.as_str().to_owned())
    };
    let on_paper = draw(Theme::Print);
    let steadiness = Memo::new(move |_| steadiness.clone());
    view! {
        <li class="measure">
            <a class="measure-name user-text" dir="auto" href=app.href(benefit.map_or(Place::Overall, Place::Benefit))>{name}</a>
            <span class="soft user-text" dir="auto">{of}</span>
            <div class="figure-drawn" aria-hidden="true" inner_html=move || draw(app.chart_theme())></div>
            <div class="figure-paper" aria-hidden="true" inner_html=on_paper></div>
            <p class="measure-title user-text" dir="auto">{title}</p>
            <Steady steadiness=steadiness/>
        </li>
    }
}
