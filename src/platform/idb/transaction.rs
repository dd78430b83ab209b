//! One piece of work on an object store, from its turn to its end.

use wasm_bindgen::JsValue;
use web_sys::{IdbObjectStore, IdbRequest, IdbTransaction};

use super::database::Turn;
use super::wait::{Ending, Patience};

/// A transaction on one object store; the next one begins when it has ended.
pub(super) struct Transaction<'a> {
    /// What it reads and writes.
    pub(super) store: IdbObjectStore,
    transaction: IdbTransaction,
    ending: Ending,
    patience: &'a Patience,
    _turn: Turn<'a>,
}

impl<'a> Transaction<'a> {
    /// Takes over a transaction that has just begun.
    pub(super) fn of(
        transaction: IdbTransaction,
        store: &str,
        patience: &'a Patience,
        turn: Turn<'a>,
    ) -> Result<Self, JsValue> {
        let store = transaction.object_store(store)?;
        let ending = Ending::of(&transaction);
        Ok(Self { store, transaction, ending, patience, _turn: turn })
    }

    /// The answer of a request, which may be one step of a cursor.
    pub(super) async fn answer(&self, request: &IdbRequest) -> Result<JsValue, JsValue> {
        self.patience.answer(request).await
    }

    /// Waits for the end: the disk has what was written. After a fault nothing of it is kept.
    pub(super) async fn end<T, E: From<JsValue>>(self, outcome: Result<T, E>) -> Result<T, E> {
        let ended = match outcome {
            Ok(value) => self.ending.complete(self.patience).await.map(|()| value).map_err(E::from),
            Err(fault) => Err(fault),
        };
        if ended.is_err() {
            // A request that was refused at once leaves the earlier ones to be taken back, and one
            // that is never answered must not stand in the way of the next. It may be over by the
            // fault itself.
            drop(self.transaction.abort());
        }
        ended
    }
}
