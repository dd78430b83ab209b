//! The ports in memory: for tests, with faults on demand, and as the last resort where a browser
//! denies storage (the work then lives as long as the page, and the person is told).

use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    future::poll_fn,
    rc::Rc,
    task::Poll,
};

use crate::app::ports::{
    Change, Clock, Committed, Durable, Ids, KeyValue, Pending, StorageError, Summary, Write, units,
};

/// How a storage call goes wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The call fails and does nothing.
    Refused(StorageError),
    /// The call does its work and still reports a failure, as when the answer is lost.
    DoneButFailed(StorageError),
}

/// Which storage calls go wrong; shared by all doubles of one simulated browser.
#[derive(Debug, Default)]
pub struct Faults {
    calls: Cell<u64>,
    plan: RefCell<Option<(u64, u64, Fault)>>,
}

impl Faults {
    /// Makes the call number `first` go wrong, and the `n_more` calls after it.
    /// Calls are counted from 0, over all stores that share this plan.
    pub fn plan(&self, first: u64, n_more: u64, fault: Fault) {
        *self.plan.borrow_mut() = Some((first, n_more, fault));
    }

    /// Lets all calls go well from now on.
    pub fn clear(&self) {
        *self.plan.borrow_mut() = None;
    }

    /// Tells how many calls have been made.
    #[must_use]
    pub fn calls(&self) -> u64 {
        self.calls.get()
    }

    /// Counts a call and runs it as the plan says.
    fn run<T>(&self, call: impl FnOnce() -> Result<T, StorageError>) -> Result<T, StorageError> {
        let number = self.calls.get();
        self.calls.set(number + 1);
        let fault = self.plan.borrow().clone().and_then(|(first, n_more, fault)| {
            (number >= first && number - first <= n_more).then_some(fault)
        });
        match fault {
            None => call(),
            Some(Fault::Refused(error)) => Err(error),
            Some(Fault::DoneButFailed(error)) => call().and(Err(error)),
        }
    }
}

type Cells = Rc<RefCell<BTreeMap<String, String>>>;

/// The quick store in memory. A clone is another tab on the same store.
#[derive(Clone, Debug, Default)]
pub struct MemoryStorage {
    cells: Cells,
    faults: Rc<Faults>,
    limit_units: Option<usize>,
}

impl MemoryStorage {
    /// Makes an empty store whose calls go as `faults` says.
    #[must_use]
    pub fn new(faults: Rc<Faults>) -> Self {
        Self { faults, ..Self::default() }
    }

    /// Limits the store to so many UTF-16 units of keys and values.
    #[must_use]
    pub fn limited(mut self, units: usize) -> Self {
        self.limit_units = Some(units);
        self
    }

    /// Changes a stored text behind the application's back, as damage does; `None` removes it.
    pub fn tamper(&self, key: &str, text: Option<&str>) {
        tamper(&self.cells, key, text);
    }

    /// Gives everything stored, behind the application's back.
    #[must_use]
    pub fn snapshot(&self) -> BTreeMap<String, String> {
        self.cells.borrow().clone()
    }

    fn fits(&self, key: &str, value: &str) -> bool {
        let Some(limit) = self.limit_units else { return true };
        let cells = self.cells.borrow();
        let others = cells.iter().filter(|(other, _)| other.as_str() != key);
        let used: usize = others.map(|(key, value)| units(key) + units(value)).sum();
        used + units(key) + units(value) <= limit
    }
}

impl KeyValue for MemoryStorage {
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        self.faults.run(|| Ok(self.cells.borrow().get(key).cloned()))
    }

    fn set(&self, key: &str, value: &str) -> Result<(), StorageError> {
        self.faults.run(|| {
            if !self.fits(key, value) {
                return Err(StorageError::QuotaExceeded);
            }
            self.cells.borrow_mut().insert(key.to_owned(), value.to_owned());
            Ok(())
        })
    }

    fn remove(&self, key: &str) -> Result<(), StorageError> {
        self.faults.run(|| {
            self.cells.borrow_mut().remove(key);
            Ok(())
        })
    }

    fn keys(&self) -> Result<Vec<String>, StorageError> {
        self.faults.run(|| Ok(self.cells.borrow().keys().cloned().collect()))
    }
}

/// The durable store in memory. A clone is another tab on the same store.
///
/// Each call gives way once before it starts and once before it answers, so that a test's scheduler
/// can let other tabs in between, as a browser does.
#[derive(Clone, Debug, Default)]
pub struct MemoryDurable {
    cells: Cells,
    faults: Rc<Faults>,
}

impl MemoryDurable {
    /// Makes an empty store whose calls go as `faults` says.
    #[must_use]
    pub fn new(faults: Rc<Faults>) -> Self {
        Self { faults, ..Self::default() }
    }

    /// Changes a stored text behind the application's back, as damage does; `None` removes it.
    pub fn tamper(&self, key: &str, text: Option<&str>) {
        tamper(&self.cells, key, text);
    }

    /// Gives everything stored, behind the application's back.
    #[must_use]
    pub fn snapshot(&self) -> BTreeMap<String, String> {
        self.cells.borrow().clone()
    }

    fn apply(&self, change: Change) -> Committed {
        let mut cells = self.cells.borrow_mut();
        for guard in &change.guards {
            let stored = cells.get(guard.key());
            if !guard.allows(stored.map(String::as_str)) {
                return Committed::Blocked { key: guard.key().to_owned(), stored: stored.cloned() };
            }
        }
        for write in change.writes {
            match write {
                Write::Put { key, text } => drop(cells.insert(key, text)),
                Write::Delete { key } => drop(cells.remove(&key)),
            }
        }
        Committed::Done
    }
}

impl Durable for MemoryDurable {
    fn get<'a>(&'a self, key: &'a str) -> Pending<'a, Result<Option<String>, StorageError>> {
        self.later(move || Ok(self.cells.borrow().get(key).cloned()))
    }

    fn list<'a>(&'a self, prefix: &'a str) -> Pending<'a, Result<Vec<Summary>, StorageError>> {
        self.later(move || {
            let cells = self.cells.borrow();
            let found = cells.iter().filter(|(key, _)| key.starts_with(prefix));
            Ok(found.map(|(key, text)| Summary::of(key, text)).collect())
        })
    }

    fn commit(&self, change: Change) -> Pending<'_, Result<Committed, StorageError>> {
        self.later(move || Ok(self.apply(change)))
    }
}

impl MemoryDurable {
    fn later<'a, T: 'a>(
        &'a self,
        call: impl FnOnce() -> Result<T, StorageError> + 'a,
    ) -> Pending<'a, Result<T, StorageError>> {
        Box::pin(async move {
            give_way().await;
            let answer = self.faults.run(call);
            give_way().await;
            answer
        })
    }
}

fn tamper(cells: &Cells, key: &str, text: Option<&str>) {
    match text {
        Some(text) => drop(cells.borrow_mut().insert(key.to_owned(), text.to_owned())),
        None => drop(cells.borrow_mut().remove(key)),
    }
}

/// Lets other tasks run once.
async fn give_way() {
    let mut given = false;
    poll_fn(|context| {
        if given {
            return Poll::Ready(());
        }
        given = true;
        context.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}

/// A durable store that is not there; what the application uses where the browser has none.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoDurable;

impl Durable for NoDurable {
    fn get<'a>(&'a self, _: &'a str) -> Pending<'a, Result<Option<String>, StorageError>> {
        Box::pin(async { Err(StorageError::Missing) })
    }

    fn list<'a>(&'a self, _: &'a str) -> Pending<'a, Result<Vec<Summary>, StorageError>> {
        Box::pin(async { Err(StorageError::Missing) })
    }

    fn commit(&self, _: Change) -> Pending<'_, Result<Committed, StorageError>> {
        Box::pin(async { Err(StorageError::Missing) })
    }
}

/// A clock that goes only when told.
#[derive(Clone, Debug, Default)]
pub struct MemoryClock(Rc<Cell<i64>>);

impl MemoryClock {
    /// Lets so many milliseconds pass.
    pub fn advance(&self, ms: i64) {
        self.0.set(self.0.get() + ms);
    }
}

impl Clock for MemoryClock {
    fn now_ms(&self) -> i64 {
        self.0.get()
    }
}

/// Numbers that look random and are the same every time (the `SplitMix64` sequence).
/// **Source**: Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014.
#[derive(Clone, Debug, Default)]
pub struct MemoryIds(Rc<Cell<u64>>);

impl MemoryIds {
    /// Starts the sequence at `seed`.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(Rc::new(Cell::new(seed)))
    }
}

impl Ids for MemoryIds {
    fn random(&self) -> u64 {
        let state = self.0.get().wrapping_add(0x9e37_79b9_7f4a_7c15);
        self.0.set(state);
        let mut mixed = state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}
