//! The timeline in greys for paper: as many sheets of A3 as it takes, with the same days on each.

use leptos::prelude::*;

use crate::charts::Frame;
use crate::charts::theme::Theme;
use crate::charts::timeline::{TimelineSpec, render, sheets};

/// The width of a picture on the long side of A3 within its margins. **Unit** px.
const WIDTH_PX: u32 = 1_480;
/// Rows and heads of lanes that a sheet has room for, with title and axis.
const MOST_ROWS: usize = 20;

#[component]
pub(super) fn Paper(
    spec: Memo<TimelineSpec>,
    /// Without the rest of the page, and so without its title.
    is_alone: RwSignal<bool>,
) -> impl IntoView {
    let drawn = Memo::new(move |_| {
        let frame = if is_alone.get() { Frame::WithTitle } else { Frame::Bare };
        let draw = |mut spec: TimelineSpec| {
            spec.id_prefix.insert_str(0, "paper-");
            let svg = render(&spec, Theme::Print, WIDTH_PX, frame).ok()?;
            Some(svg.as_str().to_owned())
        };
        spec.with(|spec| sheets(spec, MOST_ROWS)).into_iter().filter_map(draw).collect::<Vec<_>>()
    });
    // Only an `Svg` is set as markup.
    let sheet = |drawn: String| view! { <div class="timeline-sheet" inner_html=drawn></div> };
    view! {
        <div class="figure-paper" aria-hidden="true">
            {move || drawn.get().into_iter().map(sheet).collect::<Vec<_>>()}
        </div>
    }
}
