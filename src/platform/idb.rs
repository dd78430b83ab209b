//! The durable store over IndexedDB: one database, texts in one object store, file handles in
//! another. Keys and their meaning are the library's.

mod database;
mod wait;

use std::rc::Rc;

use js_sys::JsString;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbCursorWithValue, IdbKeyRange, IdbObjectStore, IdbTransaction};

pub use database::Database;
use wait::{Ending, answer};

use super::storage::storage_error;
use super::{text, timers};
use crate::app::ports::{Change, Committed, Durable, Guard, Pending, StorageError, Summary, Write};

/// The object store of texts.
const TEXTS: &str = "texts";
/// The object store of file handles.
const HANDLES: &str = "handles";

/// The durable store of texts.
pub struct DurableTexts {
    database: Rc<Database>,
}

impl DurableTexts {
    /// Keeps texts in `database`.
    #[must_use]
    pub fn new(database: Rc<Database>) -> Self {
        Self { database }
    }
}

impl Durable for DurableTexts {
    fn get<'a>(&'a self, key: &'a str) -> Pending<'a, Result<Option<String>, StorageError>> {
        Box::pin(async move {
            let found: Result<_, JsValue> = async {
                let (_transaction, store) = self.database.read(TEXTS).await?;
                answer(&store.get(&JsValue::from_str(key))?).await
            }
            .await;
            text_of(&found.map_err(|fault| storage_error(&fault))?)
        })
    }

    fn list<'a>(&'a self, prefix: &'a str) -> Pending<'a, Result<Vec<Summary>, StorageError>> {
        Box::pin(async move {
            let listed = self.list_raw(prefix).await;
            let mut listed = listed.map_err(|fault| storage_error(&fault))?;
            listed.sort_by(|left, right| left.key.cmp(&right.key));
            Ok(listed)
        })
    }

    fn commit(&self, change: Change) -> Pending<'_, Result<Committed, StorageError>> {
        Box::pin(async move {
            let begun = self.database.write(TEXTS).await;
            let (transaction, store) = begun.map_err(|fault| storage_error(&fault))?;
            run(&transaction, &store, change).await
        })
    }
}

impl DurableTexts {
    /// Walks with a cursor: the texts together may be far larger than what is listed.
    async fn list_raw(&self, prefix: &str) -> Result<Vec<Summary>, JsValue> {
        let (_transaction, store) = self.database.read(TEXTS).await?;
        let last = JsValue::from_str(&format!("{prefix}\u{ffff}"));
        let range = IdbKeyRange::bound(&JsValue::from_str(prefix), &last)?;
        let request = store.open_cursor_with_range(&range)?;
        let mut listed = Vec::new();
        loop {
            let Ok(cursor) = answer(&request).await?.dyn_into::<IdbCursorWithValue>() else {
                return Ok(listed);
            };
            if let Some(key) = cursor.key()?.as_string() {
                listed.push(summary(key, &cursor.value()?));
            }
            cursor.continue_()?;
        }
    }
}

/// What is no text has an empty first line, which reads as damage.
fn summary(key: String, value: &JsValue) -> Summary {
    match value.dyn_ref::<JsString>() {
        Some(text) => text::summary(key, text),
        None => Summary { key, first_line: String::new(), units: 0 },
    }
}

/// Whether a guard lets the change pass. One that compares heads sees the first line alone, so that
/// a save need not bring over what it is going to replace.
fn allows(guard: &Guard, found: &JsValue) -> Result<bool, StorageError> {
    match (guard, found.dyn_ref::<JsString>()) {
        (Guard::NotAhead { .. }, Some(stored)) => {
            Ok(guard.allows(Some(&String::from(text::first_line(stored)))))
        }
        (Guard::NotAhead { .. }, None) | (Guard::Exactly { .. }, _) => {
            Ok(guard.allows(text_of(found)?.as_deref()))
        }
    }
}

fn text_of(value: &JsValue) -> Result<Option<String>, StorageError> {
    if value.is_undefined() {
        return Ok(None);
    }
    value.as_string().map(Some).ok_or_else(|| StorageError::Failed("not a text".to_owned()))
}

/// Guards and writes in the one transaction; it is not done before the disk has it.
async fn run(
    transaction: &IdbTransaction,
    store: &IdbObjectStore,
    change: Change,
) -> Result<Committed, StorageError> {
    let ending = Ending::of(transaction);
    let made = check_and_write(store, change).await;
    match made {
        Ok(Committed::Done) => {
            ending.complete().await.map_err(|fault| storage_error(&fault))?;
            // What follows, such as a write to the other store, is a piece of work of its own.
            timers::give_way().await;
            Ok(Committed::Done)
        }
        Ok(blocked @ Committed::Blocked { .. }) => Ok(blocked),
        Err(fault) => {
            // A write that was refused at once leaves the earlier ones to be taken back.
            // It may be over by the fault itself.
            drop(transaction.abort());
            Err(fault)
        }
    }
}

async fn check_and_write(
    store: &IdbObjectStore,
    change: Change,
) -> Result<Committed, StorageError> {
    let failed = |fault: JsValue| storage_error(&fault);
    for guard in &change.guards {
        let request = store.get(&JsValue::from_str(guard.key())).map_err(failed)?;
        let found = answer(&request).await.map_err(failed)?;
        if !allows(guard, &found)? {
            let stored = text_of(&found)?;
            return Ok(Committed::Blocked { key: guard.key().to_owned(), stored });
        }
    }
    for write in change.writes {
        match write {
            Write::Put { key, text } => {
                let text = text::to_store(&text);
                store.put_with_key(&text, &JsValue::from_str(&key)).map_err(failed)?;
            }
            Write::Delete { key } => {
                store.delete(&JsValue::from_str(&key)).map_err(failed)?;
            }
        }
    }
    Ok(Committed::Done)
}

/// Keeps a file handle under `key`.
pub(super) async fn put_handle(
    database: &Database,
    key: &str,
    handle: &JsValue,
) -> Result<(), JsValue> {
    let (transaction, store) = database.write(HANDLES).await?;
    let ending = Ending::of(&transaction);
    store.put_with_key(handle, &JsValue::from_str(key))?;
    ending.complete().await
}

/// Gives the file handle under `key`, if there is one.
pub(super) async fn get_handle(database: &Database, key: &str) -> Result<Option<JsValue>, JsValue> {
    let (_transaction, store) = database.read(HANDLES).await?;
    let found = answer(&store.get(&JsValue::from_str(key))?).await?;
    Ok((!found.is_undefined()).then_some(found))
}

/// Forgets the file handle under `key`.
pub(super) async fn delete_handle(database: &Database, key: &str) -> Result<(), JsValue> {
    let (transaction, store) = database.write(HANDLES).await?;
    let ending = Ending::of(&transaction);
    store.delete(&JsValue::from_str(key))?;
    ending.complete().await
}
