//! The words of the method: fetched when a view first asks for them, one language at a time.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::AppHandle;
use crate::app::notice::{Notice, Remedy, Tone, Topic};
use crate::method::MethodTexts;
use crate::platform::page;

impl AppHandle {
    /// The words of the method in the language of the app, followed; `None` until they are here.
    #[must_use]
    pub fn method(self) -> Option<Arc<MethodTexts>> {
        let here = self.method.get();
        let is_right =
            here.as_ref().is_some_and(|texts| texts.locale().tag() == self.locale().tag());
        if !is_right {
            self.fetch_method();
        }
        here.filter(|_| is_right)
    }

    /// The same, for a view that is whole without them: once they are here, or could not be had.
    #[must_use]
    pub fn method_or_none(self) -> Option<Option<Arc<MethodTexts>>> {
        let texts = self.method();
        (texts.is_some() || self.has_no_method.get()).then_some(texts)
    }

    fn fetch_method(self) {
        let locale = self.locale();
        let is_first = self.desk.try_update_value(|desk| {
            let asked = desk.method_asked.replace(locale.tag());
            asked != Some(locale.tag())
        });
        if is_first != Some(true) {
            return;
        }
        spawn_local(async move {
            let address = format!("method/{}.txt", locale.tag());
            let read = match page::fetch_text(&address).await {
                Ok(source) => MethodTexts::parse(locale, &source).ok(),
                Err(_) => None,
            };
            match read {
                Some(texts) => self.method.set(Some(Arc::new(texts))),
                None => self.tell_no_method(),
            }
        });
    }

    fn tell_no_method(self) {
        self.has_no_method.set(true);
        // The next view that needs them asks again.
        self.desk.update_value(|desk| desk.method_asked = None);
        let t = self.t();
        self.notify(Notice {
            topic: Topic::Action,
            tone: Tone::Warning,
            title: t.method_missing_title().to_owned(),
            body: t.method_missing_body().to_owned(),
            remedies: vec![Remedy::Reload],
        });
    }
}
