//! The ways out of the page for a picture: clipboard, SVG, PNG, paper.

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::charts::Svg;
use crate::ui::parts::icon::{Drawn, Icon};

/// Buttons that copy, save and print a picture.
#[component]
pub fn PictureActions(
    /// Draws the picture with its title, as it is handed out; `None` when there is nothing to draw.
    picture: Callback<(), Option<Svg>>,
    /// Stem of the file names.
    #[prop(into)]
    name: Signal<String>,
    /// Prints it; the whole page unless said otherwise.
    #[prop(optional)]
    on_print: Option<Callback<()>>,
) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let with_picture = move |hand_out: fn(AppHandle, &str, &Svg)| {
        if let Some(picture) = picture.run(()) {
            hand_out(app, &name.get_untracked(), &picture);
        }
    };
    let copy = move |_| with_picture(|app, _, picture| app.copy_picture(picture));
    let svg = move |_| with_picture(AppHandle::download_svg);
    let png = move |_| with_picture(AppHandle::download_png);
    let print = move |_| match on_print {
        Some(on_print) => on_print.run(()),
        None => app.print(),
    };
    view! {
        <div class="figure-actions">
            <button type="button" class="ds-button" data-variant="tertiary" data-size="sm" on:click=copy>
                <Drawn icon=Icon::Copy/>
                <span>{t.picture_copy()}</span>
            </button>
            <button type="button" class="ds-button" data-variant="tertiary" data-size="sm"
                aria-label=t.picture_download_svg() on:click=svg>
                <Drawn icon=Icon::Download/>
                <span>{t.picture_svg()}</span>
            </button>
            <button type="button" class="ds-button" data-variant="tertiary" data-size="sm"
                aria-label=t.picture_download_png() on:click=png>
                <Drawn icon=Icon::Download/>
                <span>{t.picture_png()}</span>
            </button>
            <button type="button" class="ds-button" data-variant="tertiary" data-size="sm" on:click=print>
                <Drawn icon=Icon::Print/>
                <span>{t.print()}</span>
            </button>
        </div>
    }
}
