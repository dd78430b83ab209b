//! The guidance of an activity beside the work, and texts of the method with their links.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::app::route::Place;
use crate::domain::{ActivityKey, StepId};
use crate::method::rich::Inline;
use crate::method::{Activity, MethodTexts};

/// A text of the method as page content: stressed words, links to activities and terms.
pub(super) fn rich(app: AppHandle, texts: &MethodTexts, text: &str) -> Vec<AnyView> {
    texts.inline(text).into_iter().map(|piece| inline(app, texts, piece)).collect()
}

fn inline(app: AppHandle, texts: &MethodTexts, piece: Inline<'_>) -> AnyView {
    match piece {
        Inline::Text(text) => text.to_owned().into_any(),
        Inline::Strong(text) => view! { <strong>{text.to_owned()}</strong> }.into_any(),
        Inline::Activity { key, text } => {
            let place = ActivityKey::new(key).map(|key| Place::Step(StepId::of_activity(&key)));
            let href = app.href(place.unwrap_or(Place::Path));
            view! { <a class="ds-link" href=href>{text.to_owned()}</a> }.into_any()
        }
        Inline::Term { key, text } => {
            let meaning = texts.term(key).map(|term| plain(&term.meaning)).unwrap_or_default();
            let id = format!("term-{key}");
            let go = move |_| {
                let id = id.clone();
                request_animation_frame(move || app.focus(&id));
            };
            view! {
                <a class="term" href=app.href(Place::Words) title=meaning on:click=go>{text.to_owned()}</a>
            }
            .into_any()
        }
    }
}

/// The words without markup.
fn plain(text: &str) -> String {
    crate::method::rich::parse(text).into_iter().map(Inline::text).collect()
}

/// The guidance of an activity.
#[component]
pub(super) fn Guide(activity: &'static Activity, texts: Arc<MethodTexts>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let words = texts.activity(activity.key);
    let rich = |text: &str| rich(app, &texts, text);
    words.map(|words| {
        let how: Vec<_> =
            words.how.iter().map(|point| view! { <li>{rich(point)}</li> }).collect();
        let who: Vec<_> = activity
            .who
            .iter()
            .map(|&role| view! { <li>{texts.role(role).to_owned()}</li> })
            .collect();
        let sources: Vec<_> = activity
            .sources
            .iter()
            .map(|source| {
                let year = source.year.map(|year| format!(", {year}")).unwrap_or_default();
                view! { <li><cite>{source.title}</cite>{format!(" ({}{year})", source.publisher)}</li> }
            })
            .collect();
        view! {
            <section class="card guide" data-variant="guide" aria-labelledby="guide-how">
                <h2 id="guide-how">{t.guide_how()}</h2>
                <ol class="guide-how">{how}</ol>
                <div class="guide-tip">
                    <h3>{t.guide_tip()}</h3>
                    <p>{rich(&words.tip)}</p>
                </div>
                <div class="guide-example">
                    <h3>{t.guide_example()}</h3>
                    <p>{rich(&words.example)}</p>
                </div>
                <dl class="guide-facts">
                    <div><dt>{t.guide_time()}</dt><dd>{words.time.clone()}</dd></div>
                    <div><dt>{t.guide_who()}</dt><dd><ul class="guide-who" role="list">{who}</ul></dd></div>
                    <div><dt>{t.guide_gives()}</dt><dd>{rich(&words.gives)}</dd></div>
                    <div><dt>{t.guide_done()}</dt><dd>{rich(&words.done)}</dd></div>
                </dl>
                <details class="guide-sources">
                    <summary>{t.guide_sources()}</summary>
                    <ul>{sources}</ul>
                </details>
            </section>
        }
    })
}
