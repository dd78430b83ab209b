//! Any picture as a card: the finding as title, what it shows, the picture itself, the same in a
//! sentence, and the ways out. What else says the same, such as a table, stands below it.
//!
//! It knows a way to draw and no data; it draws for the width it gets, and again for paper.

use leptos::html;
use leptos::prelude::*;

use super::figure::PictureActions;
use crate::app::glue::{AppHandle, width_of};
use crate::charts::theme::Theme;
use crate::charts::{Frame, Svg};

/// Steps in which the picture follows its container's width. **Unit** px.
const STEP_PX: u32 = 20;
/// The width of a picture that leaves the page. **Unit** px.
const EXPORT_PX: u32 = 960;
/// The width of a picture on paper. **Unit** px.
const PAPER_PX: u32 = 640;

/// What a picture is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Draw {
    /// Its colors.
    pub theme: Theme,
    /// **Unit** px.
    pub width: u32,
    /// Whether its title is part of it.
    pub frame: Frame,
}

/// The words around a picture.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PictureWords {
    /// The finding.
    pub title: String,
    /// What is shown.
    pub subtitle: String,
    /// The picture in a sentence.
    pub sentence: String,
}

/// A picture as a card.
#[component]
pub fn Picture(
    /// Draws it; `None` when there is nothing to draw.
    draw: Callback<Draw, Option<Svg>>,
    /// The words around it.
    words: Memo<PictureWords>,
    /// Stem of the names of files it is saved to.
    #[prop(into)]
    name: Signal<String>,
    /// What says the same in another way.
    children: Children,
) -> impl IntoView {
    let app = AppHandle::get();
    let area = NodeRef::<html::Div>::new();
    let width = width_of(area, STEP_PX);
    let markup = move |theme, width, frame| {
        let drawn = draw.run(Draw { theme, width, frame });
        drawn.map_or_else(String::new, |svg| svg.as_str().to_owned())
    };
    let on_screen = Memo::new(move |_| match width.get() {
        0 => String::new(),
        width => markup(app.chart_theme(), width, Frame::Bare),
    });
    let on_paper = Memo::new(move |_| markup(Theme::Print, PAPER_PX, Frame::Bare));
    let picture = Callback::new(move |()| {
        let (theme, frame) = (Theme::Light, Frame::WithTitle);
        draw.run(Draw { theme, width: EXPORT_PX, frame })
    });
    // Only an `Svg` is set as markup.
    view! {
        <figure class="card figure">
            <figcaption>
                <h2 class="figure-title user-text" dir="auto">{move || words.with(|it| it.title.clone())}</h2>
                <p class="figure-subtitle">{move || words.with(|it| it.subtitle.clone())}</p>
            </figcaption>
            <div class="figure-area" node_ref=area>
                <div class="figure-drawn" inner_html=move || on_screen.get()></div>
                <div class="figure-paper" aria-hidden="true" inner_html=move || on_paper.get()></div>
            </div>
            <p class="figure-sentence">{move || words.with(|it| it.sentence.clone())}</p>
            <PictureActions picture=picture name=name/>
            {children()}
        </figure>
    }
}
