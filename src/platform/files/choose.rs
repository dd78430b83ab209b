//! Letting the person choose: by the browser's pickers, or by an input and a download.

use js_sys::{Array, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, HtmlInputElement, Url};

use super::access::FileHandle;
use super::file_error;
use crate::app::ports::FileError;
use crate::platform::{dom, timers};

/// How long a download may take to begin before its bytes are let go.
const DOWNLOAD_MS: u32 = 60_000;

/// Project files. Some systems know no endings of two parts, others only kinds; what is no project
/// says so.
pub(super) const PROJECTS: &str = ".json,.txt,application/json,text/plain";

/// Spreadsheets that are read.
pub(super) const SHEETS: &str = ".xlsx,.xlsm,.csv,.tsv,.txt,text/csv,\
     application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

#[wasm_bindgen]
extern "C" {
    /// The window, for its pickers.
    type Picking;
    #[wasm_bindgen(method, catch, js_name = showOpenFilePicker)]
    async fn show_open(this: &Picking, options: &Object) -> Result<Array, JsValue>;
    #[wasm_bindgen(method, catch, js_name = showSaveFilePicker)]
    async fn show_save(this: &Picking, options: &Object) -> Result<FileHandle, JsValue>;
}

/// Whether the browser has pickers that give handles.
pub(super) fn has_pickers() -> bool {
    dom::window().is_some_and(|window| dom::property(&window, "showSaveFilePicker").is_some())
}

/// The file to open; `None` where there are no pickers.
pub(super) async fn handle_to_open() -> Result<Option<FileHandle>, FileError> {
    let Some(window) = dom::window().filter(|_| has_pickers()) else { return Ok(None) };
    let options = options().map_err(|fault| file_error(&fault))?;
    match window.unchecked_ref::<Picking>().show_open(&options).await {
        Ok(handles) => Ok(Some(handles.get(0).unchecked_into())),
        Err(fault) => without_pickers(&fault),
    }
}

/// The file to write; `None` where there are no pickers.
pub(super) async fn handle_to_save(name: &str) -> Result<Option<FileHandle>, FileError> {
    let Some(window) = dom::window().filter(|_| has_pickers()) else { return Ok(None) };
    let options = options().map_err(|fault| file_error(&fault))?;
    Reflect::set(&options, &"suggestedName".into(), &name.into())
        .map_err(|fault| file_error(&fault))?;
    match window.unchecked_ref::<Picking>().show_save(&options).await {
        Ok(handle) => Ok(Some(handle)),
        Err(fault) => without_pickers(&fault),
    }
}

/// A page inside another site's page has the pickers but may not use them.
fn without_pickers(fault: &JsValue) -> Result<Option<FileHandle>, FileError> {
    if dom::error_name(fault) == "SecurityError" { Ok(None) } else { Err(file_error(fault)) }
}

/// The browser remembers the folder by the id.
fn options() -> Result<Object, JsValue> {
    let accept = Object::new();
    Reflect::set(&accept, &"application/json".into(), &Array::of1(&".json".into()))?;
    let kind = Object::new();
    Reflect::set(&kind, &"accept".into(), &accept)?;
    let options = Object::new();
    Reflect::set(&options, &"id".into(), &"stifinner".into())?;
    Reflect::set(&options, &"types".into(), &Array::of1(&kind))?;
    Ok(options)
}

/// The file chosen with an input.
pub(super) async fn file_by_input(accept: &str) -> Result<File, FileError> {
    let chosen = by_input(accept).await.map_err(|fault| file_error(&fault))?;
    chosen.ok_or(FileError::Canceled)
}

async fn by_input(accept: &str) -> Result<Option<File>, JsValue> {
    let document = dom::found(dom::document(), "document")?;
    let input: HtmlInputElement = document.create_element("input")?.unchecked_into();
    input.set_type("file");
    input.set_accept(accept);
    input.set_hidden(true);
    // Safari forgets an input that is not in the page.
    dom::found(dom::body(), "body")?.append_child(&input)?;
    let mut handler = None;
    let mut listened = Ok(());
    let promise = Promise::new(&mut |resolve, _| {
        let settle = Closure::<dyn FnMut()>::new(move || drop(resolve.call0(&JsValue::NULL)));
        let listener = settle.as_ref().unchecked_ref();
        listened = input
            .add_event_listener_with_callback("change", listener)
            .and_then(|()| input.add_event_listener_with_callback("cancel", listener));
        handler = Some(settle);
    });
    listened?;
    input.click();
    let settled = JsFuture::from(promise).await;
    input.remove();
    drop(handler);
    settled?;
    Ok(input.files().and_then(|files| files.get(0)))
}

/// Hands bytes over as a download.
pub(super) fn download(name: &str, mime: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let document = dom::found(dom::document(), "document")?;
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.set_hidden(true);
    dom::found(dom::body(), "body")?.append_child(&link)?;
    link.click();
    link.remove();
    timers::after(DOWNLOAD_MS, move || {
        if let Err(fault) = Url::revoke_object_url(&address) {
            web_sys::console::warn_1(&fault);
        }
    });
    Ok(())
}
