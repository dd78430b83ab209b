//! What tabs of the same browser tell each other. A message that is lost costs nothing but time:
//! the durable store decides who was first.

use wasm_bindgen::JsValue;
use web_sys::{BroadcastChannel, MessageEvent, StorageEvent};

use super::dom;
use crate::app::ports::TabMessage;

const CHANNEL: &str = "stifinner";
/// Under which key a message passes through localStorage, where there are no channels.
const KEY: &str = "stifinner/tabs";

/// The way to the other tabs.
#[derive(Debug)]
pub struct Tabs {
    channel: Option<BroadcastChannel>,
}

impl Tabs {
    /// Opens the way to the other tabs: a channel, or the events of localStorage.
    #[must_use]
    pub fn open() -> Self {
        Self { channel: BroadcastChannel::new(CHANNEL).ok() }
    }

    /// Tells all other tabs.
    pub fn send(&self, message: &TabMessage) {
        let text = message.to_text();
        let sent = match &self.channel {
            Some(channel) => channel.post_message(&JsValue::from_str(&text)),
            None => send_by_storage(&text),
        };
        if let Err(fault) = sent {
            web_sys::console::warn_1(&fault);
        }
    }

    /// Listens to all other tabs, for as long as the page lives.
    pub fn listen(&self, mut hear: impl FnMut(TabMessage) + 'static) {
        let mut take = move |text: Option<String>| {
            if let Some(message) = text.as_deref().and_then(TabMessage::from_text) {
                hear(message);
            }
        };
        if let Some(channel) = &self.channel {
            dom::listen(channel, "message", move |event: MessageEvent| {
                take(event.data().as_string());
            });
        } else if let Some(window) = dom::window() {
            dom::listen(&window, "storage", move |event: StorageEvent| {
                take(event.new_value().filter(|_| event.key().as_deref() == Some(KEY)));
            });
        }
    }
}

/// Other tabs hear of a changed key; it is taken away again at once.
fn send_by_storage(text: &str) -> Result<(), JsValue> {
    let window = dom::found(dom::window(), "window")?;
    let storage = dom::found(window.local_storage()?, "localStorage")?;
    storage.set_item(KEY, text)?;
    storage.remove_item(KEY)
}
