//! Language, theme and size of letters: settings of this device.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::AppHandle;
use crate::app::library::Key;
use crate::app::notice::{Notice, Tone, Topic};
use crate::app::prefs::{Prefs, TextSize, Theme};
use crate::charts;
use crate::i18n::{CATALOG_HASH, Locale, Texts};
use crate::platform::page;

impl AppHandle {
    /// The settings, followed.
    #[must_use]
    pub fn prefs(self) -> Prefs {
        self.prefs.get()
    }

    /// Speaks another language from now on.
    pub fn set_language(self, locale: Locale) {
        self.flush_drafts();
        spawn_local(async move {
            let Some(texts) = fetch_texts(locale).await else {
                return self.tell_no_language();
            };
            self.set_prefs(Prefs { language: Some(locale), ..self.prefs.get_untracked() });
            page::set_lang(locale.tag());
            // Four languages at most, each kept once it was chosen: views hold on to them.
            self.texts.set(Box::leak(Box::new(texts)));
        });
    }

    fn tell_no_language(self) {
        let t = self.t();
        self.notify(Notice {
            topic: Topic::Action,
            tone: Tone::Warning,
            title: t.language_missing_title().to_owned(),
            body: t.language_missing_body().to_owned(),
            remedies: vec![],
        });
    }

    /// The texts of a language for what is handed on, followed; `None` until they are here. Where
    /// they cannot be had, the person is told, and the texts are those of the app.
    #[must_use]
    pub fn texts_in(self, locale: Locale) -> Option<&'static Texts> {
        let own = self.texts.get();
        if own.locale() == locale {
            return Some(own);
        }
        let here = self.other_texts.get().filter(|(of, _)| *of == locale);
        if here.is_none() {
            self.fetch_other_texts(locale);
        }
        here.map(|(_, texts)| texts)
    }

    fn fetch_other_texts(self, locale: Locale) {
        let is_first = self.desk.try_update_value(|desk| {
            let asked = desk.texts_asked.replace(locale.tag());
            asked != Some(locale.tag())
        });
        if is_first != Some(true) {
            return;
        }
        spawn_local(async move {
            let texts: &'static Texts = match fetch_texts(locale).await {
                // Kept for as long as the page lives, as those of the app are.
                Some(texts) => Box::leak(Box::new(texts)),
                None => {
                    self.tell_no_language();
                    self.t()
                }
            };
            self.other_texts.set(Some((locale, texts)));
        });
    }

    /// Sees to it that all texts of the language are here, not those of the first page alone.
    pub(super) async fn complete_texts(self) -> Option<()> {
        complete(self.texts.get_untracked()).await
    }

    /// Light, dark or as the device says.
    pub fn set_theme(self, theme: Theme) {
        self.set_prefs(Prefs { theme, ..self.prefs.get_untracked() });
        page::set_root_attribute("data-color-scheme", theme.attribute());
    }

    /// Size of letters.
    pub fn set_text_size(self, text_size: TextSize) {
        self.set_prefs(Prefs { text_size, ..self.prefs.get_untracked() });
        page::set_root_attribute("data-text-size", text_size.attribute());
    }

    fn set_prefs(self, prefs: Prefs) {
        let text = prefs.to_text();
        self.prefs.set(prefs);
        // Settings that cannot be stored hold until the page is closed; nothing is lost by it.
        self.desk.with_value(|desk| drop(desk.platform.quick.set(&Key::Prefs.to_string(), &text)));
    }

    /// The palette that pictures are drawn in, followed.
    #[must_use]
    pub fn chart_theme(self) -> charts::theme::Theme {
        let is_dark = match self.prefs.get().theme {
            Theme::Dark => true,
            Theme::Light => false,
            Theme::Auto => self.device_is_dark.get(),
        };
        if is_dark { charts::theme::Theme::Dark } else { charts::theme::Theme::Light }
    }

    /// Puts a text on the clipboard and says so.
    pub fn copy_text(self, text: &str) {
        let text = text.to_owned();
        spawn_local(async move {
            let clipboard = self.desk.with_value(|desk| desk.platform.clipboard.clone());
            let t = self.t();
            let (tone, title) = match clipboard.write(&text, None).await {
                Ok(()) => (Tone::Success, t.copied()),
                Err(_) => (Tone::Warning, t.copy_refused()),
            };
            let (title, body) = (title.to_owned(), String::new());
            self.notify(Notice { topic: Topic::Action, tone, title, body, remedies: vec![] });
        });
    }
}

/// All texts of a language; `None` when they did not arrive, or belong to another build.
async fn fetch_texts(locale: Locale) -> Option<Texts> {
    let texts = Texts::parse(locale, &fetch_file(locale, "").await?).ok()?;
    complete(&texts).await?;
    Some(texts)
}

async fn complete(texts: &Texts) -> Option<()> {
    if texts.is_whole() {
        return Some(());
    }
    texts.complete(&fetch_file(texts.locale(), "-work").await?).ok()
}

async fn fetch_file(locale: Locale, part: &str) -> Option<String> {
    let address = format!("texts/{}{part}.txt?v={CATALOG_HASH}", locale.tag());
    page::fetch_text(&address).await.ok()
}
