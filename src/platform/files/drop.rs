//! Files dropped anywhere on the page.

use std::rc::Rc;

use js_sys::Promise;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DataTransfer, DragEvent, File};

use super::access::FileHandle;
use super::{BrowserFiles, read};
use crate::app::ports::{FileError, PickedFile};
use crate::platform::dom;

/// Set on the body while a file is dragged over the page.
const MARK: &str = "data-dropping";

type Take = Rc<dyn Fn(Result<PickedFile, FileError>)>;

#[wasm_bindgen]
extern "C" {
    /// A dropped item, for the handle it may give.
    type Dropped;
    #[wasm_bindgen(method, catch, js_name = getAsFileSystemHandle)]
    fn handle(this: &Dropped) -> Result<Promise, JsValue>;
}

/// What a drop gave while its event lasted; nothing can be asked after.
struct Got {
    file: File,
    handle: Option<Promise>,
}

/// Takes the first file that is dropped.
pub(super) fn listen(files: &Rc<BrowserFiles>, max_bytes: u64, take: Take) {
    let Some(document) = dom::document() else { return };
    for event in ["dragenter", "dragover"] {
        dom::listen(&document, event, |event: DragEvent| {
            if let Some(data) = files_of(&event) {
                // Otherwise the browser would leave the page to show the file.
                event.prevent_default();
                data.set_drop_effect("copy");
                mark(true);
            }
        });
    }
    dom::listen(&document, "dragleave", |event: DragEvent| {
        // Leaving one element for another is not leaving the page.
        if event.related_target().is_none() {
            mark(false);
        }
    });
    let files = Rc::clone(files);
    dom::listen(&document, "drop", move |event: DragEvent| {
        mark(false);
        let Some(data) = files_of(&event) else { return };
        event.prevent_default();
        let Some(got) = got(&data) else { return };
        let (files, take) = (Rc::clone(&files), Rc::clone(&take));
        spawn_local(async move { take(picked(&files, got, max_bytes).await) });
    });
}

/// What is dragged, when it is files and not a text.
fn files_of(event: &DragEvent) -> Option<DataTransfer> {
    let data = event.data_transfer()?;
    data.types().includes(&JsValue::from_str("Files"), 0).then_some(data)
}

fn got(data: &DataTransfer) -> Option<Got> {
    let file = data.files()?.get(0)?;
    let items = data.items();
    let item =
        (0..items.length()).filter_map(|index| items.get(index)).find(|item| item.kind() == "file");
    let item = item.filter(|item| dom::property(item, "getAsFileSystemHandle").is_some());
    let handle = item.and_then(|item| item.unchecked_ref::<Dropped>().handle().ok());
    Some(Got { file, handle })
}

async fn picked(files: &BrowserFiles, got: Got, max_bytes: u64) -> Result<PickedFile, FileError> {
    let handle = match got.handle {
        Some(promise) => JsFuture::from(promise).await.ok(),
        None => None,
    };
    // What was dropped from another page is a file without a handle.
    let handle = handle.filter(JsValue::is_object);
    let Some(handle) = handle.map(JsCast::unchecked_into::<FileHandle>) else {
        let bytes = read(&got.file, max_bytes).await?;
        return Ok(PickedFile { name: got.file.name(), bytes, place: None });
    };
    if handle.kind() != "file" {
        return Err(FileError::Failed("a folder".to_owned()));
    }
    files.read_picked(handle, max_bytes).await
}

fn mark(is_dropping: bool) {
    let Some(body) = dom::body() else { return };
    let marked =
        if is_dropping { body.set_attribute(MARK, "") } else { body.remove_attribute(MARK) };
    if let Err(fault) = marked {
        web_sys::console::warn_1(&fault);
    }
}
