//! A chart as a card: the finding as title, what was measured, the picture, the same in a sentence
//! and in a table, and the ways out (clipboard, SVG, PNG, paper).
//!
//! It knows a [`TrendSpec`] and no domain type. The picture is drawn for the width it gets, in
//! steps, and again when width, theme or figures change; never when the pointer moves. [`probe`]
//! walks along its points; [`PictureActions`] serve any other picture too.

mod actions;
mod probe;
mod table;

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

pub use actions::PictureActions;

use crate::app::glue::{AppHandle, width_of};
use crate::charts::theme::Theme;
use crate::charts::trend::{TrendLayout, TrendSpec, render, render_layout};
use crate::charts::{Frame, Size, Svg};
use probe::Probe;
use table::FigureTable;

/// Steps in which the picture follows its container's width. **Unit** px.
const STEP_PX: u32 = 40;
/// Lowest and highest picture on a page; half as high as wide between them. **Unit** px.
const HEIGHTS_PX: (u32, u32) = (240, 380);
/// The size of a picture that leaves the page. **Unit** px.
const EXPORT: Size = Size { width: 960, height: 460 };
/// The size of a picture on paper: within the page, and alone on the long side of a sheet.
/// **Unit** px.
const PAPER: (Size, Size) = (Size { width: 640, height: 300 }, Size { width: 980, height: 410 });

/// What the parts of one figure share.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shared {
    pub(super) spec: Memo<TrendSpec>,
    /// Where everything in the picture stands; `None` when there is nothing to draw.
    pub(super) layout: Memo<Option<Arc<TrendLayout>>>,
}

/// A trend chart as a card.
#[component]
pub fn TrendFigure(
    /// The chart.
    spec: Memo<TrendSpec>,
    /// Stem of the names of files it is saved to.
    #[prop(into)]
    name: Signal<String>,
    /// The level of its title among the headings of the page.
    #[prop(default = 2)]
    level: u8,
) -> impl IntoView {
    let app = AppHandle::get();
    let area = NodeRef::<html::Div>::new();
    let width = width_of(area, STEP_PX);
    let layout = Memo::new(move |_| {
        let size = on_page(width.get())?;
        spec.with(|spec| TrendLayout::new(spec, size, Frame::Bare)).ok().map(Arc::new)
    });
    let shared = Shared { spec, layout };
    let is_printing = RwSignal::new(false);
    let paper = Memo::new(move |_| {
        let size = if is_printing.get() { PAPER.1 } else { PAPER.0 };
        spec.with(|spec| TrendLayout::new(spec, size, Frame::Bare)).ok().map(Arc::new)
    });
    let picture = Callback::new(move |()| {
        spec.with_untracked(|spec| render(spec, Theme::Light, EXPORT, Frame::WithTitle)).ok()
    });
    let on_print = Callback::new(move |()| app.print_part(is_printing));
    view! {
        <figure class="card figure" class:print-landscape=move || is_printing.get()
            class:print-one-page=move || is_printing.get()>
            <figcaption>
                <Title level=level title=Signal::derive(move || spec.with(|spec| spec.title.clone()))/>
                <p class="figure-subtitle user-text" dir="auto">
                    {move || spec.with(|spec| spec.subtitle.clone())}
                </p>
            </figcaption>
            <div class="figure-area" node_ref=area>
                <Drawing shared=shared paper=paper/>
                <Probe shared=shared/>
            </div>
            <NumberedNotes spec=spec layout=layout class="figure-notes screen-only"/>
            <NumberedNotes spec=spec layout=paper class="figure-notes print-only"/>
            <p class="figure-sentence">{move || spec.with(|spec| spec.description.clone())}</p>
            <PictureActions picture=picture name=name on_print=on_print/>
            <FigureTable spec=spec/>
        </figure>
    }
}

/// The size of the picture on the page; `None` before the page has told the width.
fn on_page(width: u32) -> Option<Size> {
    let (low, high) = HEIGHTS_PX;
    (width > 0).then(|| Size { width, height: (width / 2).clamp(low, high) })
}

#[component]
fn Title(level: u8, title: Signal<String>) -> impl IntoView {
    let text = move || title.get();
    if level <= 2 {
        view! { <h2 class="figure-title user-text" dir="auto">{text}</h2> }.into_any()
    } else {
        view! { <h3 class="figure-title user-text" dir="auto">{text}</h3> }.into_any()
    }
}

/// The picture on the page, and its twin for paper in greys. Only an [`Svg`] is set as markup.
#[component]
fn Drawing(
    shared: Shared,
    /// The same for paper.
    paper: Memo<Option<Arc<TrendLayout>>>,
) -> impl IntoView {
    let app = AppHandle::get();
    let spec = shared.spec;
    let on_screen = Memo::new(move |_| {
        let (theme, layout) = (app.chart_theme(), shared.layout.get()?);
        spec.with(|spec| render_layout(spec, &layout, theme)).ok()
    });
    let on_paper = Memo::new(move |_| {
        let mut spec = spec.get();
        spec.id_prefix.insert_str(0, "paper-");
        render_layout(&spec, &*paper.get()?, Theme::Print).ok()
    });
    let markup = |svg: Memo<Option<Svg>>| {
        svg.with(|svg| svg.as_ref().map_or_else(String::new, |svg| svg.as_str().to_owned()))
    };
    view! {
        <div class="figure-drawn" inner_html=move || markup(on_screen)></div>
        <div class="figure-paper" aria-hidden="true" inner_html=move || markup(on_paper)></div>
    }
}

/// Notes that stand in the picture as numbers only.
#[component]
fn NumberedNotes(
    spec: Memo<TrendSpec>,
    layout: Memo<Option<Arc<TrendLayout>>>,
    class: &'static str,
) -> impl IntoView {
    let notes = Memo::new(move |_| {
        let Some(layout) = layout.get() else { return Vec::new() };
        spec.with(|spec| {
            let numbered = layout.numbered_notes().iter().filter_map(|&at| spec.notes.get(at));
            numbered.map(|note| (spec.dates.full(note.day), note.text.clone())).collect::<Vec<_>>()
        })
    });
    move || {
        (!notes.with(Vec::is_empty)).then(|| {
            let of = |(day, text): (String, String)| {
                view! { <li><span class="soft">{day}</span>" "<span class="user-text" dir="auto">{text}</span></li> }
            };
            view! { <ol class=class>{notes.get().into_iter().map(of).collect::<Vec<_>>()}</ol> }
        })
    }
}
