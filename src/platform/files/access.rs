//! The handle of a file, as the File System Access API gives it. Bound here, since web-sys keeps
//! parts of it behind its switch for unstable names.

use js_sys::{Object, Reflect, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::File;

use super::file_error;
use crate::app::ports::FileError;
use crate::platform::dom;

#[wasm_bindgen]
extern "C" {
    /// A file that may be read and written again.
    #[wasm_bindgen(typescript_type = "FileSystemFileHandle")]
    #[derive(Clone)]
    pub(super) type FileHandle;

    #[wasm_bindgen(method, getter)]
    pub(super) fn name(this: &FileHandle) -> String;
    #[wasm_bindgen(method, getter)]
    pub(super) fn kind(this: &FileHandle) -> String;
    #[wasm_bindgen(method, catch, js_name = getFile)]
    async fn get_file(this: &FileHandle) -> Result<File, JsValue>;
    #[wasm_bindgen(method, catch, js_name = createWritable)]
    async fn create_writable(this: &FileHandle) -> Result<Writable, JsValue>;
    #[wasm_bindgen(method, catch, js_name = queryPermission)]
    async fn query_permission(this: &FileHandle, mode: &Object) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, js_name = requestPermission)]
    async fn request_permission(this: &FileHandle, mode: &Object) -> Result<JsValue, JsValue>;

    /// What is written beside the file until it is closed, then takes its place.
    type Writable;
    #[wasm_bindgen(method, catch)]
    async fn write(this: &Writable, bytes: &Uint8Array) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch)]
    async fn close(this: &Writable) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch)]
    async fn abort(this: &Writable) -> Result<JsValue, JsValue>;
}

/// What a file is needed for.
#[derive(Clone, Copy)]
pub(super) enum Access {
    /// Reading it.
    Read,
    /// Reading and writing it.
    Write,
}

impl FileHandle {
    /// The file as it is now.
    pub(super) async fn file(&self) -> Result<File, FileError> {
        self.get_file().await.map_err(|fault| file_error(&fault))
    }

    /// Sees to it that the file may be used; asks the person only when `may_ask`.
    pub(super) async fn permit(&self, access: Access, may_ask: bool) -> Result<(), FileError> {
        // Files of the site itself have no such question, and need none.
        if dom::property(self, "queryPermission").is_none() {
            return Ok(());
        }
        let mode = Object::new();
        let word = match access {
            Access::Read => "read",
            Access::Write => "readwrite",
        };
        Reflect::set(&mode, &"mode".into(), &word.into()).map_err(|fault| file_error(&fault))?;
        let mut state = self.query_permission(&mode).await.map_err(|fault| file_error(&fault))?;
        if may_ask && state.as_string().as_deref() == Some("prompt") {
            state = match self.request_permission(&mode).await {
                Ok(state) => state,
                // The click was too long ago.
                Err(fault) if dom::error_name(&fault) == "SecurityError" => {
                    return Err(FileError::NeedsPermission);
                }
                Err(fault) => return Err(file_error(&fault)),
            };
        }
        match state.as_string().as_deref() {
            Some("granted") => Ok(()),
            Some("prompt") => Err(FileError::NeedsPermission),
            _ => Err(FileError::Refused),
        }
    }

    /// Replaces the content; until it is whole, the file keeps its former one.
    pub(super) async fn write(&self, bytes: &[u8]) -> Result<(), FileError> {
        let writable = self.create_writable().await.map_err(|fault| file_error(&fault))?;
        let written = async {
            writable.write(&Uint8Array::from(bytes)).await?;
            writable.close().await
        };
        match written.await {
            Ok(_) => Ok(()),
            Err(fault) => {
                // It may be closed by the fault itself; the file is untouched either way.
                drop(writable.abort().await);
                Err(file_error(&fault))
            }
        }
    }
}
