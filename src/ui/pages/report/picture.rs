//! The pictures of the document: drawn for the width of the page, and in greys for paper.

use leptos::html;
use leptos::prelude::*;

use crate::app::glue::{AppHandle, width_of};
use crate::charts::grid::{self, GridSpec};
use crate::charts::map::{self, MapSpec};
use crate::charts::theme::Theme;
use crate::charts::timeline::{self, TimelineSpec, sheets};
use crate::charts::trend::{self, TrendSpec};
use crate::charts::{Frame, Size, Svg};

/// Steps in which a picture follows its container's width. **Unit** px.
const STEP_PX: u32 = 40;
/// Narrower a picture does not become; it is scrolled instead. **Unit** px.
const LEAST_PX: u32 = 640;
/// The grid on an upright sheet, between its margins. **Unit** px.
const GRID_ON_PAPER: Size = Size { width: 880, height: 640 };
/// The timeline likewise. **Unit** px.
const TIMELINE_ON_PAPER_PX: u32 = 880;
/// A map likewise.
const MAP_ON_PAPER_PX: u32 = 880;
/// A trend likewise, two or three of which stand on a sheet.
const TREND_ON_PAPER: Size = Size { width: 880, height: 400 };
/// Lowest and highest trend on a page; under half as high as wide between them. **Unit** px.
const TREND_HEIGHTS_PX: (u32, u32) = (340, 440);
/// Rows and heads of lanes of a timeline that an upright sheet has room for.
const ROWS_ON_PAPER: usize = 18;

/// The grid.
#[component]
pub(super) fn GridPicture(spec: GridSpec) -> impl IntoView {
    let mut for_paper = spec.clone();
    for_paper.id_prefix.insert_str(0, "paper-");
    let paper = grid::render(&for_paper, Theme::Print, GRID_ON_PAPER, Frame::Bare).ok();
    let (title, says) = (spec.title.clone(), spec.subtitle.clone());
    let draw = move |theme, width: u32| {
        let size = Size { width, height: (width * 5 / 8).clamp(420, 640) };
        grid::render(&spec, theme, size, Frame::Bare).ok()
    };
    view! { <Picture title=title says=says draw=Callback::new(move |(theme, width)| draw(theme, width)) paper=paper.into_iter().collect()/> }
}

/// The timeline.
#[component]
pub(super) fn TimelinePicture(spec: TimelineSpec) -> impl IntoView {
    let on_paper = |mut sheet: TimelineSpec| {
        sheet.id_prefix.insert_str(0, "paper-");
        timeline::render(&sheet, Theme::Print, TIMELINE_ON_PAPER_PX, Frame::Bare).ok()
    };
    let paper = sheets(&spec, ROWS_ON_PAPER).into_iter().filter_map(on_paper).collect();
    let (title, says) = (spec.title.clone(), spec.description.clone());
    let draw = move |theme, width| timeline::render(&spec, theme, width, Frame::Bare).ok();
    view! { <Picture title=title says=says draw=Callback::new(move |(theme, width)| draw(theme, width)) paper=paper/> }
}

/// A trend. Its title and numbered notes stand in the picture.
#[component]
pub(super) fn TrendPicture(spec: TrendSpec) -> impl IntoView {
    let mut for_paper = spec.clone();
    for_paper.id_prefix.insert_str(0, "paper-");
    let paper = trend::render(&for_paper, Theme::Print, TREND_ON_PAPER, Frame::WithTitle).ok();
    let (title, says) = (spec.title.clone(), spec.description.clone());
    let draw = move |theme, width: u32| {
        let (low, high) = TREND_HEIGHTS_PX;
        let size = Size { width, height: (width * 9 / 20).clamp(low, high) };
        trend::render(&spec, theme, size, Frame::WithTitle).ok()
    };
    view! { <Picture title=title says=says is_titled=true draw=Callback::new(move |(theme, width)| draw(theme, width)) paper=paper.into_iter().collect()/> }
}

/// The map.
#[component]
pub(super) fn MapPicture(spec: MapSpec) -> impl IntoView {
    let mut for_paper = spec.clone();
    for_paper.id_prefix.insert_str(0, "paper-");
    let paper = map::render(&for_paper, Theme::Print, MAP_ON_PAPER_PX, Frame::Bare).ok();
    let (title, says) = (spec.title.clone(), spec.description.clone());
    let draw = move |theme, width| map::render(&spec, theme, width, Frame::Bare).ok();
    view! { <Picture title=title says=says draw=Callback::new(move |(theme, width)| draw(theme, width)) paper=paper.into_iter().collect()/> }
}

#[component]
fn Picture(
    title: String,
    /// Whether the title stands in the picture.
    #[prop(default = false)]
    is_titled: bool,
    /// What it shows, in words.
    says: String,
    draw: Callback<(Theme, u32), Option<Svg>>,
    /// The same on one sheet or more.
    paper: Vec<Svg>,
) -> impl IntoView {
    let app = AppHandle::get();
    let area = NodeRef::<html::Div>::new();
    let width = width_of(area, STEP_PX);
    let drawn = Memo::new(move |_| {
        let (theme, width) = (app.chart_theme(), width.get());
        let svg = (width > 0).then(|| draw.run((theme, width.max(LEAST_PX)))).flatten();
        svg.map_or_else(String::new, |svg| svg.as_str().to_owned())
    });
    // Only an `Svg` is set as markup.
    let sheet = |svg: Svg| {
        view! { <div class="report-sheet" inner_html=svg.as_str().to_owned()></div> }
    };
    view! {
        <figure class="report-figure">
            <div class="report-scroll" node_ref=area tabindex="0" role="group" aria-label=title.clone()>
                <div class="figure-drawn" inner_html=move || drawn.get()></div>
            </div>
            <div class="figure-paper" aria-hidden="true">{paper.into_iter().map(sheet).collect::<Vec<_>>()}</div>
            <figcaption>
                {(!is_titled).then(|| view! { <span class="user-text" dir="auto">{title}</span> })}
                <span class="report-note user-text" dir="auto">{says}</span>
            </figcaption>
        </figure>
    }
}
