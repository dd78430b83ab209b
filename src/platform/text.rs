//! Texts between the browser and the app: large ones are looked at where they are, and handed over
//! in the form that the browser stores fastest.

use js_sys::{JsString, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::app::ports::Summary;

/// Letters that are handed over at once; browsers allow as many arguments in one call.
const PIECE: usize = 8_192;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["String", "fromCharCode"], js_name = apply)]
    fn of_codes(this: &JsValue, codes: &Uint8Array) -> JsString;
}

/// A text to be stored. What Firefox decodes it keeps at two bytes a letter, and then takes four
/// times as long to store it; made of codes, it keeps one.
pub(super) fn to_store(text: &str) -> JsString {
    if !text.is_ascii() {
        return JsString::from(text);
    }
    let pieces = text.as_bytes().chunks(PIECE);
    let pieces = pieces.map(|piece| of_codes(&JsValue::UNDEFINED, &Uint8Array::from(piece)));
    pieces.reduce(|text, piece| text.concat(&piece)).unwrap_or_else(|| JsString::from(""))
}

/// Sums up without bringing the whole text over.
pub(super) fn summary(key: String, text: &JsString) -> Summary {
    Summary { key, first_line: String::from(first_line(text)), units: text.length() as usize }
}

/// The first line of a text, which is its header.
pub(super) fn first_line(text: &JsString) -> JsString {
    let end = u32::try_from(text.index_of("\n", 0)).unwrap_or_else(|_| text.length());
    text.slice(0, end)
}
