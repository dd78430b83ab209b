//! The durable store over IndexedDB: one database, texts in one object store, file handles in
//! another. Keys and their meaning are the library's.

mod database;
mod transaction;
mod wait;

use std::rc::Rc;

use js_sys::JsString;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbCursorWithValue, IdbKeyRange};

pub use database::Database;
use transaction::Transaction;

use super::{dom, text, timers};
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
        Box::pin(async move { text_of(&get(&self.database, TEXTS, key).await?) })
    }

    fn list<'a>(&'a self, prefix: &'a str) -> Pending<'a, Result<Vec<Summary>, StorageError>> {
        Box::pin(async move {
            let mut listed = list(&self.database, prefix).await?;
            listed.sort_by(|left, right| left.key.cmp(&right.key));
            Ok(listed)
        })
    }

    fn commit(&self, change: Change) -> Pending<'_, Result<Committed, StorageError>> {
        Box::pin(async move {
            let work = self.database.write(TEXTS).await?;
            let made = check_and_write(&work, change).await;
            let committed = work.end(made).await?;
            // What follows, such as a write to the other store, is a piece of work of its own.
            timers::give_way().await;
            Ok(committed)
        })
    }
}

async fn get(database: &Database, store: &str, key: &str) -> Result<JsValue, JsValue> {
    let key = JsValue::from_str(key);
    read(database, store, async |work| work.answer(&work.store.get(&key)?).await).await
}

async fn list(database: &Database, prefix: &str) -> Result<Vec<Summary>, JsValue> {
    read(database, TEXTS, async |work| walk(work, prefix).await).await
}

/// Reads from an object store: again, when the page was about to go away and is back.
async fn read<T>(
    database: &Database,
    store: &str,
    ask: impl AsyncFn(&Transaction<'_>) -> Result<T, JsValue>,
) -> Result<T, JsValue> {
    let read_once = async || {
        let work = database.read(store).await?;
        let answered = ask(&work).await;
        work.end(answered).await
    };
    match read_once().await {
        Err(fault) if dom::error_name(&fault) == "AbortError" => read_once().await,
        outcome => outcome,
    }
}

/// Walks with a cursor: the texts together may be far larger than what is listed.
async fn walk(work: &Transaction<'_>, prefix: &str) -> Result<Vec<Summary>, JsValue> {
    let last = JsValue::from_str(&format!("{prefix}\u{ffff}"));
    let range = IdbKeyRange::bound(&JsValue::from_str(prefix), &last)?;
    let request = work.store.open_cursor_with_range(&range)?;
    let mut listed = Vec::new();
    loop {
        let Ok(cursor) = work.answer(&request).await?.dyn_into::<IdbCursorWithValue>() else {
            return Ok(listed);
        };
        if let Some(key) = cursor.key()?.as_string() {
            listed.push(summary(key, &cursor.value()?));
        }
        cursor.continue_()?;
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

/// Guards and writes in the one transaction.
async fn check_and_write(
    work: &Transaction<'_>,
    change: Change,
) -> Result<Committed, StorageError> {
    for guard in &change.guards {
        let found = work.answer(&work.store.get(&JsValue::from_str(guard.key()))?).await?;
        if !allows(guard, &found)? {
            let stored = text_of(&found)?;
            return Ok(Committed::Blocked { key: guard.key().to_owned(), stored });
        }
    }
    for write in change.writes {
        match write {
            Write::Put { key, text } => {
                work.store.put_with_key(&text::to_store(&text), &JsValue::from_str(&key))?;
            }
            Write::Delete { key } => {
                work.store.delete(&JsValue::from_str(&key))?;
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
    let work = database.write(HANDLES).await?;
    let put = work.store.put_with_key(handle, &JsValue::from_str(key));
    work.end(put.map(drop)).await
}

/// Gives the file handle under `key`, if there is one.
pub(super) async fn get_handle(database: &Database, key: &str) -> Result<Option<JsValue>, JsValue> {
    let found = get(database, HANDLES, key).await?;
    Ok((!found.is_undefined()).then_some(found))
}

/// Forgets the file handle under `key`.
pub(super) async fn delete_handle(database: &Database, key: &str) -> Result<(), JsValue> {
    let work = database.write(HANDLES).await?;
    let deleted = work.store.delete(&JsValue::from_str(key));
    work.end(deleted.map(drop)).await
}
