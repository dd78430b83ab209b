//! Files: written in place, forgotten, dropped, downloaded.
//!
//! No driver can click the browser's own dialogs; a file of the site itself has the same handle as
//! one that the person chose.

use std::rc::Rc;

use js_sys::{Array, Promise, Uint8Array};
use stifinner::app::ports::{FileError, FilePlace, Files, PickedFile};
use stifinner::platform::files::BrowserFiles;
use stifinner::platform::idb::Database;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{
    DataTransfer, DragEvent, DragEventInit, File, FilePropertyBag, FileSystemDirectoryHandle,
    FileSystemGetFileOptions, HtmlAnchorElement, MouseEvent, Response,
};

use crate::tools::{answer, document, empty_platform, promise, window};

const NAME: &str = "Trygghet – heime.stifinner.json";

async fn folder() -> FileSystemDirectoryHandle {
    answer(window().navigator().storage().get_directory()).await
}

/// The handle of a file, made when it is not there.
async fn folder_file() -> JsValue {
    let options = FileSystemGetFileOptions::new();
    options.set_create(true);
    answer(folder().await.get_file_handle_with_options(NAME, &options)).await
}

/// A file that was chosen before.
async fn chosen(files: &BrowserFiles) -> FilePlace {
    let handle = folder_file().await;
    let place = files.hold(&handle).expect("handles can be kept");
    files.remember(&place).await.unwrap();
    place
}

/// The files as another page of the site has them.
fn another_page() -> BrowserFiles {
    BrowserFiles::new(Database::find().map(Rc::new))
}

#[wasm_bindgen_test]
async fn a_file_that_was_only_looked_at_is_kept_nowhere() {
    let files = empty_platform().await.files;
    let place = chosen(&files).await;
    let (remembered, handle) = (place, folder_file().await);
    let looked_at = files.hold(&handle).unwrap();
    files.save_to(&looked_at, b"{}", false).await.unwrap();
    assert_eq!(another_page().reopen(&looked_at, 5).await, Err(FileError::Gone));
    assert_eq!(another_page().reopen(&remembered, 5).await.unwrap().bytes, b"{}");
    files.forget(&looked_at).await.unwrap();
    assert_eq!(files.reopen(&looked_at, 5).await, Err(FileError::Gone));
    files.forget(&remembered).await.unwrap();
    assert_eq!(another_page().reopen(&remembered, 5).await, Err(FileError::Gone));
}

#[wasm_bindgen_test]
async fn a_chosen_file_is_written_again_and_read_again() {
    let files = empty_platform().await.files;
    let place = chosen(&files).await;
    let (long, short) = ("a longer text".repeat(1000), "æøå");
    for text in [long.as_str(), short] {
        files.save_to(&place, text.as_bytes(), false).await.unwrap();
        let read = files.reopen(&place, 1_000_000).await.unwrap();
        let bytes = text.as_bytes().to_vec();
        assert_eq!(read, PickedFile { name: NAME.to_owned(), bytes, place: Some(place.clone()) });
    }
    let too_large = FileError::TooLarge { bytes: 6, max_bytes: 5 };
    assert_eq!(files.reopen(&place, 5).await, Err(too_large));
}

#[wasm_bindgen_test]
async fn a_file_that_is_deleted_or_forgotten_is_gone() {
    let files = empty_platform().await.files;
    let place = chosen(&files).await;
    JsFuture::from(folder().await.remove_entry(NAME)).await.unwrap();
    assert_eq!(files.reopen(&place, 5).await, Err(FileError::Gone));
    let place = chosen(&files).await;
    files.forget(&place).await.unwrap();
    assert_eq!(files.save_to(&place, b"x", true).await, Err(FileError::Gone));
}

#[wasm_bindgen_test]
async fn a_download_has_the_name_and_the_bytes() {
    let files = empty_platform().await.files;
    let (clicked, tell) = promise();
    let stop = Closure::<dyn FnMut(MouseEvent)>::new(move |event: MouseEvent| {
        event.prevent_default();
        tell(event.target().unwrap().into());
    });
    let listener = stop.as_ref().unchecked_ref();
    document().add_event_listener_with_callback("click", listener).unwrap();
    let bytes: Vec<u8> = (0..=255).collect();
    files.download(NAME, "application/json", &bytes).unwrap();
    let link: HtmlAnchorElement = answer(clicked).await;
    document().remove_event_listener_with_callback("click", listener).unwrap();
    assert_eq!(link.download(), NAME);
    let response: Response = answer(window().fetch_with_str(&link.href())).await;
    assert_eq!(response.headers().get("content-type").unwrap().unwrap(), "application/json");
    let buffer: JsValue = answer(response.array_buffer().unwrap()).await;
    assert_eq!(Uint8Array::new(&buffer).to_vec(), bytes);
}

fn drag(event: &str, data: &DataTransfer) -> bool {
    let options = DragEventInit::new();
    options.set_bubbles(true);
    options.set_cancelable(true);
    options.set_data_transfer(Some(data));
    let event = DragEvent::new_with_event_init_dict(event, &options).unwrap();
    document().body().unwrap().dispatch_event(&event).unwrap();
    event.default_prevented()
}

fn is_marked() -> bool {
    document().body().unwrap().has_attribute("data-dropping")
}

#[wasm_bindgen_test]
async fn a_file_dropped_anywhere_is_taken_and_a_text_is_left_alone() {
    let files = Rc::new(BrowserFiles::new(None));
    let (dropped, tell) = promise();
    files.on_drop(100, move |picked| {
        let picked = picked.unwrap();
        assert_eq!(picked.place, None);
        tell(Array::of2(&picked.name.into(), &Uint8Array::from(&picked.bytes[..])).into());
    });
    let text = DataTransfer::new().unwrap();
    text.set_data("text/plain", "some words").unwrap();
    assert!(!drag("dragover", &text) && !is_marked());

    let parts = Array::of1(&"{}".into());
    let file = File::new_with_str_sequence_and_options(&parts, NAME, &FilePropertyBag::new());
    let data = DataTransfer::new().unwrap();
    data.items().add_with_file(&file.unwrap()).unwrap();
    assert!(drag("dragover", &data) && is_marked());
    assert!(!drag("dragleave", &data) && !is_marked());
    assert!(drag("drop", &data) && !is_marked());
    let got: Array = answer::<Array>(Promise::resolve(&dropped)).await;
    assert_eq!(got.get(0).as_string().unwrap(), NAME);
    assert_eq!(Uint8Array::new(&got.get(1)).to_vec(), b"{}");
}
