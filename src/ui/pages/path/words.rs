//! The words of the method, to look up.

use leptos::prelude::*;

use super::guide::rich;
use super::texts;
use crate::app::glue::AppHandle;
use crate::i18n::find::fold;

/// All terms with their meaning.
#[component]
pub fn WordsPage() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let texts = texts(app);
    let query = RwSignal::new(String::new());
    let shown = Memo::new(move |_| {
        let wanted = fold(query.get().trim());
        texts.with(|texts| {
            let all = texts.as_ref().map_or(&[][..], |texts| texts.terms());
            let fits = |text: &String| fold(text).contains(&wanted);
            all.iter()
                .filter(|term| fits(&term.title) || term.also.iter().any(fits))
                .map(|term| term.key)
                .collect::<Vec<_>>()
        })
    });
    let entry = move |key: &'static str| {
        let texts = texts.get()?;
        let term = texts.term(key)?;
        let also = (!term.also.is_empty()).then(|| {
            view! { <span class="soft">{t.words_also(&term.also.join(", "))}</span> }
        });
        let meaning = rich(app, &texts, &term.meaning);
        Some(view! {
            <div class="word" id=format!("term-{key}") tabindex="-1">
                <dt>{term.title.clone()}" "{also}</dt>
                <dd>{meaning}</dd>
            </div>
        })
    };
    view! {
        <main class="frame-main" id="main" tabindex="-1">
            <div class="view-head">
                <div class="view-head-text">
                    <h1 tabindex="-1" id="view-title">{t.words_title()}</h1>
                    <p class="lead">{t.words_lead()}</p>
                </div>
            </div>
            <div class="ds-field field words-find">
                <label class="ds-label" for="words-find">{t.words_find()}</label>
                <input class="ds-input" id="words-find" type="search" autocomplete="off"
                    on:input=move |event| query.set(event_target_value(&event))/>
                <p class="field-hint" role="status">{move || t.words_count(shown.with(Vec::len) as u64)}</p>
            </div>
            <dl class="words">{move || shown.get().into_iter().map(entry).collect::<Vec<_>>()}</dl>
        </main>
    }
}
