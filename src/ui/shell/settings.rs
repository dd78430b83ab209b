//! Language, theme and size of letters: settings of this device, at work as soon as they are
//! chosen.

use leptos::prelude::*;

use super::dialogs::Shown;
use crate::app::glue::AppHandle;
use crate::app::prefs::{TextSize, Theme};
use crate::i18n::{Locale, Texts};
use crate::ui::parts::dialog::Dialog;

/// The settings, while they are asked for.
#[component]
pub(super) fn SettingsDialog(
    /// Whether they are.
    shown: Shown,
) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let content = move || {
        let language = Signal::derive(move || Some(app.locale()));
        let theme = Signal::derive(move || Some(app.prefs().theme));
        let text_size = Signal::derive(move || Some(app.prefs().text_size));
        view! {
            <Dialog id="settings" title=t.settings() on_close=shown.on_close() starts_in_field=shown.is_kept()>
                <div class="dialog-body settings">
                    <Choice name="language" label=t.language() options=languages()
                        chosen=language starts_here=shown.is_kept() on_choose=Callback::new(move |it| app.set_language(it))/>
                    <Choice name="theme" label=t.theme() options=themes(t)
                        chosen=theme on_choose=Callback::new(move |it| app.set_theme(it))/>
                    <Choice name="text-size" label=t.text_size() options=text_sizes(t)
                        chosen=text_size on_choose=Callback::new(move |it| app.set_text_size(it))/>
                    <p class="soft">{t.settings_note()}</p>
                </div>
            </Dialog>
        }
    };
    move || shown.is_open().then(content)
}

/// One option: what it is, what it is called, and the language of that name if it is another.
pub(super) type Named<T> = (T, String, Option<&'static str>);

/// The languages, each by its own name.
pub(super) fn languages() -> Vec<Named<Locale>> {
    Locale::ALL.map(|it| (it, it.own_name().to_owned(), Some(it.tag()))).to_vec()
}

/// The themes.
pub(super) fn themes(t: &Texts) -> Vec<Named<Theme>> {
    let name = |theme| match theme {
        Theme::Auto => t.theme_auto(),
        Theme::Light => t.theme_light(),
        Theme::Dark => t.theme_dark(),
    };
    Theme::ALL.map(|it| (it, name(it).to_owned(), None)).to_vec()
}

/// The sizes of letters.
pub(super) fn text_sizes(t: &Texts) -> Vec<Named<TextSize>> {
    let name = |size| match size {
        TextSize::Normal => t.text_size_normal(),
        TextSize::Large => t.text_size_large(),
        TextSize::Larger => t.text_size_larger(),
    };
    TextSize::ALL.map(|it| (it, name(it).to_owned(), None)).to_vec()
}

/// One of few, as native radio buttons.
#[component]
fn Choice<T>(
    name: &'static str,
    #[prop(into)] label: String,
    options: Vec<Named<T>>,
    chosen: Signal<Option<T>>,
    /// Whether the chosen one has the focus first.
    #[prop(optional)]
    starts_here: bool,
    on_choose: Callback<T>,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let options: Vec<_> = options
        .into_iter()
        .map(|(option, words, lang)| {
            view! {
                <label lang=lang>
                    <input type="radio" name=name
                        autofocus=starts_here && chosen.get_untracked() == Some(option)
                        prop:checked=move || chosen.get() == Some(option)
                        on:change=move |_| on_choose.run(option)/>
                    {words}
                </label>
            }
        })
        .collect();
    view! {
        <fieldset class="settings-row">
            <legend>{label}</legend>
            <div class="switch">{options}</div>
        </fieldset>
    }
}
