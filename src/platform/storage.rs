//! The quick store over localStorage. Keys and their meaning are the library's.

use gloo_storage::Storage as _;
use js_sys::JsString;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use super::{dom, text};
use crate::app::ports::{KeyValue, StorageError, Summary};

/// The key that the probe writes and removes.
const PROBE: &str = "stifinner/probe";

#[wasm_bindgen]
extern "C" {
    /// The store, for a text that stays on the browser's side.
    type Texts;

    #[wasm_bindgen(method, catch, js_name = getItem)]
    fn get_item(this: &Texts, key: &str) -> Result<Option<JsString>, JsValue>;
}

/// localStorage.
#[derive(Debug, Clone)]
pub struct LocalStorage {
    raw: web_sys::Storage,
}

impl LocalStorage {
    /// Opens the store, when the browser lets this site read and write it.
    ///
    /// # Errors
    /// `Denied` or `Unavailable` when it does not. A full store is no fault: it can be read.
    pub fn open() -> Result<Self, StorageError> {
        let window = dom::window().ok_or(StorageError::Unavailable)?;
        let probed = window.local_storage().map_err(|fault| storage_error(&fault))?;
        let probed = probed.ok_or(StorageError::Unavailable)?;
        match probed.set_item(PROBE, "").map_err(|fault| storage_error(&fault)) {
            Ok(()) => probed.remove_item(PROBE).map_err(|fault| storage_error(&fault))?,
            Err(StorageError::QuotaExceeded) => {}
            Err(fault) => return Err(fault),
        }
        // It stops the page where storage is denied; the probe has shown that it is not.
        Ok(Self { raw: gloo_storage::LocalStorage::raw() })
    }
}

impl KeyValue for LocalStorage {
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        self.raw.get_item(key).map_err(|fault| storage_error(&fault))
    }

    fn summary(&self, key: &str) -> Result<Option<Summary>, StorageError> {
        let raw = self.raw.unchecked_ref::<Texts>();
        let found = raw.get_item(key).map_err(|fault| storage_error(&fault))?;
        Ok(found.map(|found| text::summary(key.to_owned(), &found)))
    }

    fn set(&self, key: &str, value: &str) -> Result<(), StorageError> {
        self.raw.set_item(key, value).map_err(|fault| storage_error(&fault))
    }

    fn remove(&self, key: &str) -> Result<(), StorageError> {
        self.raw.remove_item(key).map_err(|fault| storage_error(&fault))
    }

    fn keys(&self) -> Result<Vec<String>, StorageError> {
        let length = self.raw.length().map_err(|fault| storage_error(&fault))?;
        let keys: Result<Vec<_>, _> = (0..length).map(|index| self.raw.key(index)).collect();
        Ok(keys.map_err(|fault| storage_error(&fault))?.into_iter().flatten().collect())
    }
}

/// What an exception of either store means.
pub(super) fn storage_error(fault: &JsValue) -> StorageError {
    match dom::error_name(fault).as_str() {
        // The second name is that of older Firefox.
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => StorageError::QuotaExceeded,
        "SecurityError" | "NotAllowedError" => StorageError::Denied,
        // What browsers say when a store is there and cannot be opened, as with a broken profile.
        "UnknownError" => StorageError::Unavailable,
        // A database of a newer build, or a private window of an older Firefox.
        "InvalidStateError" | "VersionError" => StorageError::Unavailable,
        // A store that was asked and never answered.
        "TimeoutError" => StorageError::Unavailable,
        _ => StorageError::Failed(dom::words(fault)),
    }
}

impl From<JsValue> for StorageError {
    fn from(fault: JsValue) -> Self {
        storage_error(&fault)
    }
}
