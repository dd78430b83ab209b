//! What the tests share: empty stores, texts as the library stores them, futures side by side.

use std::cell::RefCell;
use std::future::Future;
use std::rc::Rc;

use js_sys::{Array, Promise};
use stifinner::app::head::Head;
use stifinner::app::library::Library;
use stifinner::app::stored::{Block, Counts, Header, KNOWN_VERSION, StoredWriter};
use stifinner::platform::Platform;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};

pub fn window() -> web_sys::Window {
    web_sys::window().unwrap()
}

pub fn document() -> web_sys::Document {
    window().document().unwrap()
}

/// What an answer of the browser comes to.
pub async fn answer<T: JsCast>(promise: Promise) -> T {
    JsFuture::from(promise).await.unwrap().unchecked_into()
}

/// The platform over empty stores.
pub async fn empty_platform() -> Platform {
    window().local_storage().unwrap().unwrap().clear().unwrap();
    let platform = Platform::open().await;
    assert_eq!(platform.storage_fault, None);
    for found in platform.durable.list("").await.unwrap() {
        let change = stifinner::app::ports::Change::default().delete(&found.key);
        platform.durable.commit(change).await.unwrap();
    }
    platform
}

pub fn library(platform: &Platform) -> Library {
    Library::new(
        Rc::clone(&platform.quick),
        Rc::clone(&platform.durable),
        Rc::clone(&platform.clock),
        Rc::clone(&platform.ids),
    )
}

/// A stored text with a content.
pub fn text_of(id: &str, head: &Head, content: &str) -> String {
    let header = Header {
        id: id.to_owned(),
        name: "Trygghet i heimen – prøve".to_owned(),
        organization: String::new(),
        changed_at: 0,
        file_at: None,
        size: 0,
        head: head.clone(),
        version: KNOWN_VERSION,
        counts: Counts::default(),
        conflict_of: None,
    };
    let mut writer = StoredWriter::new(header);
    let bytes = content.as_bytes().to_vec();
    writer.push_block(&Block { key: "content".to_owned(), bytes }).unwrap();
    writer.finish().unwrap()
}

/// Runs two futures side by side, as two tabs would.
pub async fn both<T: 'static>(
    left: impl Future<Output = T> + 'static,
    right: impl Future<Output = T> + 'static,
) -> (T, T) {
    let answers = Rc::new(RefCell::new((None, None)));
    let (of_left, of_right) = (Rc::clone(&answers), Rc::clone(&answers));
    let left = future_to_promise(async move {
        let answer = left.await;
        of_left.borrow_mut().0 = Some(answer);
        Ok(JsValue::UNDEFINED)
    });
    let right = future_to_promise(async move {
        let answer = right.await;
        of_right.borrow_mut().1 = Some(answer);
        Ok(JsValue::UNDEFINED)
    });
    JsFuture::from(Promise::all(&Array::of2(&left, &right))).await.unwrap();
    let (left, right) = answers.take();
    (left.unwrap(), right.unwrap())
}

/// A promise that is kept when its other half is called, and what it is kept with.
pub fn promise() -> (Promise, impl Fn(JsValue) + 'static) {
    let mut keep = None;
    let promise = Promise::new(&mut |resolve, _| keep = Some(resolve));
    let keep = keep.unwrap();
    (promise, move |value: JsValue| drop(keep.call1(&JsValue::NULL, &value).unwrap()))
}
