//! One slide, as it stands on the page, on paper and before a room.

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::figures::presentation::{Block, Line, Part, Slide};

/// Most lines of a list on paper; the slides have them all.
const MOST_ON_PAPER: usize = 6;

#[component]
pub(super) fn SlideView(
    slide: Slide,
    /// The level of its title among the headings of the page.
    level: u8,
) -> impl IntoView {
    let app = AppHandle::get();
    let organization = (slide.part == Part::Start).then(|| {
        let name = app.select(|project| {
            project.details.organization.as_ref().map(ToString::to_string).unwrap_or_default()
        });
        view! { <p class="slide-place user-text" dir="auto">{move || name.get()}</p> }
    });
    let title = match level {
        1 => view! { <h1 class="slide-title user-text" dir="auto">{slide.title.clone()}</h1> }
            .into_any(),
        _ => view! { <h2 class="slide-title user-text" dir="auto">{slide.title.clone()}</h2> }
            .into_any(),
    };
    let is_full = slide.is_full().then_some("");
    let blocks: Vec<_> = slide.blocks.into_iter().map(|it| block(app, it)).collect();
    view! {
        <article class="slide" data-part=slide.part.key() data-full=is_full>
            {organization}
            {title}
            <div class="slide-body">{blocks}</div>
        </article>
    }
}

fn block(app: AppHandle, block: Block) -> AnyView {
    match block {
        Block::Words(words) => {
            view! { <p class="slide-words user-text" dir="auto">{words}</p> }.into_any()
        }
        Block::Quotes(lines) => lines.into_iter().map(quote).collect::<Vec<_>>().into_any(),
        Block::List(heading, lines) => list(app, heading, lines),
    }
}

fn quote(line: Line) -> impl IntoView {
    let source = (!line.note.is_empty()).then(|| {
        view! { <figcaption class="slide-note user-text" dir="auto">{line.note}</figcaption> }
    });
    view! {
        <figure class="slide-quote">
            <blockquote class="user-text" dir="auto">{line.words}</blockquote>
            {source}
        </figure>
    }
}

fn list(app: AppHandle, heading: String, lines: Vec<Line>) -> AnyView {
    let n_more = lines.len().saturating_sub(MOST_ON_PAPER) as u64;
    let line = |(at, line): (usize, Line)| {
        let note = (!line.note.is_empty()).then(|| {
            view! { <span class="slide-note user-text" dir="auto">{line.note}</span> }
        });
        view! {
            <li data-beyond=(at >= MOST_ON_PAPER).then_some("")>
                <span class="slide-line user-text" dir="auto">{line.words}</span>
                {note}
            </li>
        }
    };
    let heading = (!heading.is_empty()).then(|| view! { <p class="slide-heading">{heading}</p> });
    let more = (n_more > 0).then(|| {
        view! { <li class="print-only slide-note">{app.t().slide_more(n_more)}</li> }
    });
    view! {
        <div class="slide-group">
            {heading}
            <ul role="list">{lines.into_iter().enumerate().map(line).collect::<Vec<_>>()}{more}</ul>
        </div>
    }
    .into_any()
}
