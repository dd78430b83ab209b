//! The quick store with its real limit, and the library over both real stores.

use js_sys::{Function, Object, Reflect};
use stifinner::app::head::Head;
use stifinner::app::library::{LoadNote, SaveOutcome};
use stifinner::app::ports::{Change, Kept, KeyValue, Place, StorageError};
use stifinner::platform::Platform;
use stifinner::platform::storage::LocalStorage;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::tools::{empty_platform, library, text_of, window};

/// Fills the store until not one unit more fits.
fn fill(store: &LocalStorage) {
    let mut units = 4 * 1024 * 1024;
    let mut number = 0;
    while units > 0 {
        match store.set(&format!("filling/{number}"), &"x".repeat(units)) {
            Ok(()) => number += 1,
            Err(error) => {
                assert_eq!(error, StorageError::QuotaExceeded);
                units /= 2;
            }
        }
    }
}

#[wasm_bindgen_test]
async fn a_full_store_says_so_and_keeps_what_it_had() {
    empty_platform().await;
    let store = LocalStorage::open().unwrap();
    store.set("kept", "before").unwrap();
    fill(&store);
    assert_eq!(store.set("kept", &"after".repeat(100)), Err(StorageError::QuotaExceeded));
    assert_eq!(store.get("kept"), Ok(Some("before".to_owned())));
    assert!(LocalStorage::open().is_ok(), "a full store can still be read");
    store.remove("filling/0").unwrap();
    assert_eq!(store.set("kept", "after"), Ok(()));
    window().local_storage().unwrap().unwrap().clear().unwrap();
    assert_eq!(store.keys(), Ok(vec![]));
}

#[wasm_bindgen_test]
async fn a_browser_that_denies_storage_gets_a_store_in_memory() {
    let global = window();
    let name = JsValue::from_str("localStorage");
    let before = Reflect::get_own_property_descriptor(&global, &name).unwrap();
    let denied = Object::new();
    let getter = Function::new_no_args("throw new DOMException('denied', 'SecurityError')");
    Reflect::set(&denied, &"get".into(), &getter).unwrap();
    Reflect::set(&denied, &"configurable".into(), &true.into()).unwrap();
    Reflect::define_property(&global, &name, &denied).unwrap();
    let platform = Platform::open().await;
    Reflect::define_property(&global, &name, &before.into()).unwrap();

    assert_eq!(platform.storage_fault, Some(StorageError::Denied));
    platform.quick.set("a", "b").unwrap();
    assert_eq!(platform.quick.get("a"), Ok(Some("b".to_owned())));
    assert_eq!(LocalStorage::open().unwrap().get("a"), Ok(None));
}

#[wasm_bindgen_test]
async fn a_saved_project_lies_in_both_stores() {
    let platform = empty_platform().await;
    let library = library(&platform);
    let id = library.new_project_id();
    let text = text_of(&id, &Head::start("w").next("w"), "one");
    let saved = library.save(&text).await.unwrap();
    assert_eq!(saved, SaveOutcome::Saved { kept: Kept::Both });
    let key = format!("stifinner/project/{id}");
    assert_eq!(platform.quick.get(&key), Ok(Some(text.clone())));
    assert_eq!(platform.durable.get(&key).await, Ok(Some(text.clone())));
    let loaded = library.load(&id).await.unwrap();
    assert_eq!((loaded.text, loaded.notes), (text, vec![]));
    assert_eq!(library.list().await.projects.len(), 1);
}

#[wasm_bindgen_test]
async fn a_copy_that_is_gone_or_behind_is_mended() {
    let platform = empty_platform().await;
    let library = library(&platform);
    let id = library.new_project_id();
    let key = format!("stifinner/project/{id}");
    let first = Head::start("w").next("w");
    let (old, new) = (text_of(&id, &first, "old"), text_of(&id, &first.next("w"), "new"));
    library.save(&old).await.unwrap();
    library.save(&new).await.unwrap();

    platform.quick.remove(&key).unwrap();
    let loaded = library.load(&id).await.unwrap();
    assert_eq!((loaded.text, loaded.notes), (new.clone(), vec![LoadNote::Mended(Place::Quick)]));
    assert_eq!(platform.quick.get(&key), Ok(Some(new.clone())));

    platform.durable.commit(Change::default().put(&key, &old)).await.unwrap();
    let loaded = library.load(&id).await.unwrap();
    assert_eq!((loaded.text, loaded.notes), (new.clone(), vec![LoadNote::Mended(Place::Durable)]));
    assert_eq!(platform.durable.get(&key).await, Ok(Some(new)));
}

#[wasm_bindgen_test]
async fn a_project_that_does_not_fit_the_quick_store_is_safe_in_the_durable_one() {
    let platform = empty_platform().await;
    let library = library(&platform);
    let id = library.new_project_id();
    fill(&LocalStorage::open().unwrap());
    let text = text_of(&id, &Head::start("w").next("w"), "one");
    let kept = Kept::DurableOnly(StorageError::QuotaExceeded);
    assert_eq!(library.save(&text).await.unwrap(), SaveOutcome::Saved { kept });
    assert_eq!(library.load(&id).await.unwrap().text, text);
    window().local_storage().unwrap().unwrap().clear().unwrap();
}
