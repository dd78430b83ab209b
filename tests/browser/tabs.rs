//! What tabs tell each other.

use js_sys::JsString;
use stifinner::app::ports::{TabEvent, TabMessage};
use stifinner::platform::tabs::Tabs;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::BroadcastChannel;

use crate::tools::{answer, promise};

#[wasm_bindgen_test]
async fn another_tab_hears_what_happened_and_no_foreign_words() {
    let (heard, tell) = promise();
    Tabs::open().listen(move |message| tell(JsValue::from_str(&message.to_text())));
    BroadcastChannel::new("stifinner").unwrap().post_message(&"foreign words".into()).unwrap();
    let message = TabMessage { kind: TabEvent::Saved, id: "project:1".into(), writer: "w".into() };
    Tabs::open().send(&message);
    let heard: JsString = answer(heard).await;
    assert_eq!(TabMessage::from_text(&String::from(heard)), Some(message));
}
