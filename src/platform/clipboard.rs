//! The clipboard: the modern way where the page may use it, the old way elsewhere (a page without
//! https, as on many inner networks, has only that).

use js_sys::{Array, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::{Blob, BlobPropertyBag, ClipboardEvent, HtmlDocument};

use super::dom;
use crate::app::ports::{Clipboard, ClipboardError, Pending};

#[wasm_bindgen]
extern "C" {
    /// `navigator.clipboard`.
    type ModernClipboard;
    #[wasm_bindgen(method, catch, js_name = writeText)]
    async fn write_text(this: &ModernClipboard, text: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch)]
    async fn write(this: &ModernClipboard, items: &Array) -> Result<JsValue, JsValue>;
    /// The same, asked at once: a picture must be asked for within the press that wants it.
    #[wasm_bindgen(method, catch, js_name = write)]
    fn write_now(this: &ModernClipboard, items: &Array) -> Result<Promise, JsValue>;

    type ClipboardItem;
    #[wasm_bindgen(constructor, catch)]
    fn new(representations: &Object) -> Result<ClipboardItem, JsValue>;
}

/// The browser's clipboard.
#[derive(Debug, Clone, Copy, Default)]
pub struct BrowserClipboard;

impl Clipboard for BrowserClipboard {
    fn write<'a>(
        &'a self,
        plain: &'a str,
        html: Option<&'a str>,
    ) -> Pending<'a, Result<(), ClipboardError>> {
        Box::pin(async move {
            match write_modern(plain, html).await {
                Some(Ok(())) => Ok(()),
                Some(Err(())) => write_old(plain, html).map_err(|()| ClipboardError::Refused),
                None => write_old(plain, html).map_err(|()| ClipboardError::Unsupported),
            }
        })
    }
}

/// `None` where the browser or the page has no such thing.
async fn write_modern(plain: &str, html: Option<&str>) -> Option<Result<(), ()>> {
    let navigator = dom::window()?.navigator();
    let clipboard = dom::property(&navigator, "clipboard")?;
    let clipboard: &ModernClipboard = clipboard.unchecked_ref();
    if let Some(html) = html
        && let Ok(item) = item(plain, html)
        && clipboard.write(&Array::of1(&item)).await.is_ok()
    {
        return Some(Ok(()));
    }
    Some(clipboard.write_text(plain).await.map(drop).map_err(drop))
}

fn item(plain: &str, html: &str) -> Result<ClipboardItem, JsValue> {
    let representations = Object::new();
    for (mime, text) in [("text/plain", plain), ("text/html", html)] {
        let options = BlobPropertyBag::new();
        options.set_type(mime);
        let parts = Array::of1(&JsValue::from_str(text));
        let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
        Reflect::set(&representations, &JsValue::from_str(mime), &blob)?;
    }
    ClipboardItem::new(&representations)
}

/// Puts a PNG picture on the clipboard. The browser is asked at once, within the press that wants
/// it, and gets the picture when it is drawn.
///
/// # Errors
/// When the browser cannot copy pictures, or refuses.
pub fn write_picture(
    png: impl Future<Output = Option<Vec<u8>>> + 'static,
) -> impl Future<Output = Result<(), ClipboardError>> {
    let asked = ask_for_picture(png);
    async move {
        let promise = asked.ok_or(ClipboardError::Unsupported)?;
        JsFuture::from(promise).await.map(drop).map_err(|_| ClipboardError::Refused)
    }
}

/// `None` where the browser or the page has no such thing.
fn ask_for_picture(png: impl Future<Output = Option<Vec<u8>>> + 'static) -> Option<Promise> {
    const MIME: &str = "image/png";
    let clipboard = dom::property(&dom::window()?.navigator(), "clipboard")?;
    let clipboard: &ModernClipboard = clipboard.unchecked_ref();
    let blob = async move {
        let bytes = png.await.ok_or(JsValue::NULL)?;
        let options = BlobPropertyBag::new();
        options.set_type(MIME);
        let parts = Array::of1(&Uint8Array::from(bytes.as_slice()));
        Blob::new_with_u8_array_sequence_and_options(&parts, &options).map(JsValue::from)
    };
    let representations = Object::new();
    let promise = future_to_promise(blob);
    Reflect::set(&representations, &JsValue::from_str(MIME), &promise).ok()?;
    let item = ClipboardItem::new(&representations).ok()?;
    clipboard.write_now(&Array::of1(&item)).ok()
}

/// Lets the browser copy, and fills in what it copies.
fn write_old(plain: &str, html: Option<&str>) -> Result<(), ()> {
    let document = dom::document().ok_or(())?;
    let (plain, html) = (plain.to_owned(), html.map(str::to_owned));
    let is_filled = std::rc::Rc::new(std::cell::Cell::new(false));
    let mark = std::rc::Rc::clone(&is_filled);
    let fill = Closure::<dyn FnMut(ClipboardEvent)>::new(move |event: ClipboardEvent| {
        let Some(data) = event.clipboard_data() else { return };
        let html = html.as_deref().map_or(Ok(()), |html| data.set_data("text/html", html));
        mark.set(html.is_ok() && data.set_data("text/plain", &plain).is_ok());
        event.prevent_default();
        event.stop_immediate_propagation();
    });
    let listener = fill.as_ref().unchecked_ref();
    document.add_event_listener_with_callback_and_bool("copy", listener, true).map_err(drop)?;
    let copied = document.unchecked_ref::<HtmlDocument>().exec_command("copy");
    let ended =
        document.remove_event_listener_with_callback_and_bool("copy", listener, true).map_err(drop);
    ended?;
    if copied.is_ok_and(|copied| copied) && is_filled.get() { Ok(()) } else { Err(()) }
}
