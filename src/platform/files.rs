//! Files on the person's machine: chosen, dropped, written in place or downloaded.
//!
//! Where the browser has pickers that give handles, a file is written in place and its handle, once
//! it is to be remembered, kept in IndexedDB; elsewhere it is chosen by an input and saved as a download.

mod access;
mod choose;
mod drop;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use super::idb::{self, Database};
use super::{dom, ids};
use crate::app::ports::{FileError, FilePlace, Files, Pending, PickedFile, SavedFile};
use access::{Access, FileHandle};

/// The browser's files.
pub struct BrowserFiles {
    /// Where handles are kept, if anywhere.
    database: Option<Rc<Database>>,
    /// Handles that nobody has asked to keep yet.
    loose: RefCell<BTreeMap<FilePlace, JsValue>>,
}

impl BrowserFiles {
    /// Files whose handles are kept in `database`.
    #[must_use]
    pub fn new(database: Option<Rc<Database>>) -> Self {
        Self { database, loose: RefCell::default() }
    }

    /// Takes a file that is dropped anywhere on the page, reading up to `max_bytes`. While one is
    /// dragged over the page, its body has the attribute `data-dropping`.
    pub fn on_drop(
        self: &Rc<Self>,
        max_bytes: u64,
        take: impl Fn(Result<PickedFile, FileError>) + 'static,
    ) {
        drop::listen(self, max_bytes, Rc::new(take));
    }

    /// Holds the handle of a file under a name of ours, until the page goes away or somebody asks
    /// to remember it. `None` where handles cannot be kept: the file is then chosen anew.
    pub fn hold(&self, handle: &JsValue) -> Option<FilePlace> {
        self.database.as_ref()?;
        let name = format!("{:016x}{:016x}", ids::random_bits(), ids::random_bits());
        let place = FilePlace(name);
        self.loose.borrow_mut().insert(place.clone(), handle.clone());
        Some(place)
    }

    async fn keep(&self, place: &FilePlace) -> Result<(), JsValue> {
        let handle = self.loose.borrow().get(place).cloned();
        let (Some(handle), Some(database)) = (handle, &self.database) else { return Ok(()) };
        idb::put_handle(database, &place.0, &handle).await?;
        self.loose.borrow_mut().remove(place);
        Ok(())
    }

    async fn handle(&self, place: &FilePlace) -> Result<FileHandle, FileError> {
        let loose = self.loose.borrow().get(place).cloned();
        if let Some(handle) = loose {
            return Ok(handle.unchecked_into());
        }
        let database = self.database.as_ref().ok_or(FileError::Unsupported)?;
        let found =
            idb::get_handle(database, &place.0).await.map_err(|fault| file_error(&fault))?;
        Ok(found.ok_or(FileError::Gone)?.unchecked_into())
    }

    async fn read_picked(
        &self,
        handle: FileHandle,
        max_bytes: u64,
    ) -> Result<PickedFile, FileError> {
        let file = handle.file().await?;
        let bytes = read(&file, max_bytes).await?;
        Ok(PickedFile { name: file.name(), bytes, place: self.hold(&handle) })
    }

    async fn pick(&self, max_bytes: u64) -> Result<PickedFile, FileError> {
        match choose::handle_to_open().await? {
            Some(handle) => self.read_picked(handle, max_bytes).await,
            None => {
                let file = choose::file_by_input(choose::PROJECTS).await?;
                let bytes = read(&file, max_bytes).await?;
                Ok(PickedFile { name: file.name(), bytes, place: None })
            }
        }
    }

    /// Lets the person choose a spreadsheet and reads it. It is only read, so no handle is kept.
    ///
    /// # Errors
    /// What became of the choice or of reading.
    pub async fn choose_sheet(&self, max_bytes: u64) -> Result<PickedFile, FileError> {
        let file = choose::file_by_input(choose::SHEETS).await?;
        let bytes = read(&file, max_bytes).await?;
        Ok(PickedFile { name: file.name(), bytes, place: None })
    }

    async fn write_new(&self, name: &str, bytes: &[u8]) -> Result<SavedFile, FileError> {
        let Some(handle) = choose::handle_to_save(name).await? else {
            self.download(name, "application/json", bytes)?;
            return Ok(SavedFile { name: name.to_owned(), place: None });
        };
        handle.write(bytes).await?;
        let place = self.hold(&handle);
        if let Some(place) = &place
            && let Err(fault) = self.keep(place).await
        {
            // It can be written again for as long as the page lives.
            web_sys::console::warn_1(&fault);
        }
        Ok(SavedFile { name: handle.name(), place })
    }
}

impl Files for BrowserFiles {
    fn can_write_in_place(&self) -> bool {
        self.database.is_some() && choose::has_pickers()
    }

    fn open(&self, max_bytes: u64) -> Pending<'_, Result<PickedFile, FileError>> {
        Box::pin(self.pick(max_bytes))
    }

    fn save_as<'a>(
        &'a self,
        suggested_name: &'a str,
        bytes: &'a [u8],
    ) -> Pending<'a, Result<SavedFile, FileError>> {
        Box::pin(self.write_new(suggested_name, bytes))
    }

    fn save_to<'a>(
        &'a self,
        place: &'a FilePlace,
        bytes: &'a [u8],
        may_ask: bool,
    ) -> Pending<'a, Result<(), FileError>> {
        Box::pin(async move {
            let handle = self.handle(place).await?;
            handle.permit(Access::Write, may_ask).await?;
            handle.write(bytes).await
        })
    }

    fn reopen<'a>(
        &'a self,
        place: &'a FilePlace,
        max_bytes: u64,
    ) -> Pending<'a, Result<PickedFile, FileError>> {
        Box::pin(async move {
            let handle = self.handle(place).await?;
            handle.permit(Access::Read, true).await?;
            let file = handle.file().await?;
            let bytes = read(&file, max_bytes).await?;
            Ok(PickedFile { name: file.name(), bytes, place: Some(place.clone()) })
        })
    }

    fn remember<'a>(&'a self, place: &'a FilePlace) -> Pending<'a, Result<(), FileError>> {
        Box::pin(async move { self.keep(place).await.map_err(|fault| file_error(&fault)) })
    }

    fn forget<'a>(&'a self, place: &'a FilePlace) -> Pending<'a, Result<(), FileError>> {
        Box::pin(async move {
            let was_loose = self.loose.borrow_mut().remove(place).is_some();
            let Some(database) = self.database.as_ref().filter(|_| !was_loose) else {
                return Ok(());
            };
            idb::delete_handle(database, &place.0).await.map_err(|fault| file_error(&fault))
        })
    }

    fn download(&self, name: &str, mime: &str, bytes: &[u8]) -> Result<(), FileError> {
        choose::download(name, mime, bytes).map_err(|fault| file_error(&fault))
    }
}

/// Reads a file whole, unless it is too large.
async fn read(file: &File, max_bytes: u64) -> Result<Vec<u8>, FileError> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a file's size is whole and not negative"
    )]
    let bytes = file.size() as u64;
    if bytes > max_bytes {
        return Err(FileError::TooLarge { bytes, max_bytes });
    }
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|fault| file_error(&fault))?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// What an exception of a picker, a handle or a file means.
fn file_error(fault: &JsValue) -> FileError {
    match dom::error_name(fault).as_str() {
        "AbortError" => FileError::Canceled,
        "NotAllowedError" | "SecurityError" | "NoModificationAllowedError" => FileError::Refused,
        "NotFoundError" => FileError::Gone,
        _ => FileError::Failed(dom::words(fault)),
    }
}
