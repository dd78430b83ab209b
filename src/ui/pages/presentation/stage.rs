//! The slides before a room, one at a time. They fill the window, and the screen where the browser
//! gives it.

use leptos::prelude::*;

use super::slide::SlideView;
use crate::app::glue::AppHandle;
use crate::app::show::Show;
use crate::figures::presentation::Slide;

#[component]
pub(super) fn Stage(slides: Memo<Vec<Slide>>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let at = Memo::new(move |_| match app.shown() {
        Some(Show::Slides { at, .. }) => Some(at),
        _ => None,
    });
    let is_shown = Memo::new(move |_| at.get().is_some());
    let slide = move || {
        let at = at.get()?;
        // Another tab may have made them fewer.
        let shown = slides.with(|slides| slides.get(at).or(slides.last()).cloned());
        shown.map(|slide| view! { <SlideView slide=slide level=1/> })
    };
    move || {
        is_shown.get().then(|| {
            view! {
                <section class="stage" id="slides" tabindex="-1" aria-label=t.presentation()>
                    <div class="stage-slide" aria-live="polite">{slide}</div>
                </section>
            }
        })
    }
}
