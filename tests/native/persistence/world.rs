//! A browser in memory with tabs in it. A document is a set of tokens; an edit adds a new one, so
//! that a lost edit is a missing token.

use std::{
    cell::RefCell,
    collections::BTreeSet,
    future::Future,
    pin::pin,
    rc::Rc,
    task::{Context, Poll, Waker},
};

use stifinner::app::{
    head::Head,
    library::{Library, LoadError, Loaded},
    memory::{Faults, MemoryClock, MemoryDurable, MemoryIds, MemoryStorage},
    ports::{Durable, KeyValue},
    stored::{self, Block, Counts, Header, KNOWN_VERSION, StoredWriter},
};

pub type Tokens = BTreeSet<u64>;

/// One browser: its stores survive the tabs.
#[derive(Clone)]
pub struct Browser {
    pub quick: MemoryStorage,
    pub durable: MemoryDurable,
    pub faults: Rc<Faults>,
    pub clock: MemoryClock,
    pub ids: MemoryIds,
    pub log: Rc<RefCell<Log>>,
}

/// What has been promised and what has been written.
#[derive(Default)]
pub struct Log {
    /// Tokens that some save or flush called stored.
    pub promised: Tokens,
    /// Every content ever handed to the library.
    pub written: BTreeSet<Tokens>,
    last_token: u64,
}

impl Browser {
    pub fn new(seed: u64) -> Self {
        let faults = Rc::new(Faults::default());
        Self {
            quick: MemoryStorage::new(faults.clone()),
            durable: MemoryDurable::new(faults.clone()),
            faults,
            clock: MemoryClock::default(),
            ids: MemoryIds::new(seed),
            log: Rc::default(),
        }
    }

    /// A library as a fresh page has it.
    pub fn library(&self) -> Library {
        self.library_over(Rc::new(self.quick.clone()), Rc::new(self.durable.clone()))
    }

    pub fn library_over(&self, quick: Rc<dyn KeyValue>, durable: Rc<dyn Durable>) -> Library {
        let (clock, ids) = (self.clock.clone(), self.ids.clone());
        Library::new(quick, durable, Rc::new(clock), Rc::new(ids))
    }

    /// Everything that a person can get at: living projects, wastebasket.
    pub fn everything(&self) -> Vec<(String, Tokens)> {
        let library = self.library();
        let mut found = Vec::new();
        // Loading may bring conflict copies to light, so look until nothing new appears.
        let mut seen = BTreeSet::new();
        loop {
            let listing = wait(library.list());
            assert_eq!(listing.unread, vec![]);
            let fresh: Vec<_> = listing
                .projects
                .into_iter()
                .filter(|entry| seen.insert(entry.id.clone()))
                .collect();
            if fresh.is_empty() {
                for entry in listing.trash {
                    let key = format!("stifinner/trash/{}", entry.id);
                    let text = self.durable.snapshot().get(&key).cloned();
                    let text = text.or_else(|| self.quick.snapshot().get(&key).cloned());
                    let (_, blocks) = stored::read(&text.expect("listed")).expect("readable");
                    found.push((entry.id, tokens_of(&blocks)));
                }
                return found;
            }
            assert!(seen.len() < 1_000, "copies of copies without end");
            for entry in fresh {
                let loaded = wait(library.load(&entry.id)).expect("a listed project loads");
                found.push((entry.id, tokens_of(&loaded.blocks)));
            }
        }
    }

    /// Checks that every promise holds and that no state is a mixture.
    #[track_caller]
    pub fn check_promises(&self, told: &str) {
        let everything = self.everything();
        let log = self.log.borrow();
        let all: Tokens = everything.iter().flat_map(|(_, tokens)| tokens.clone()).collect();
        let lost: Vec<_> = log.promised.difference(&all).collect();
        assert!(lost.is_empty(), "{told}: lost {lost:?} of {everything:?}");
        for (id, tokens) in &everything {
            assert!(
                log.written.contains(tokens),
                "{told}: {id} holds what nobody wrote: {tokens:?}"
            );
        }
    }
}

/// A project open in a tab.
pub struct Open {
    pub id: String,
    pub tokens: Tokens,
    pub writer: String,
    pub head: Head,
    pub is_dirty: bool,
}

impl Open {
    pub fn new(library: &Library) -> Self {
        let writer = library.new_writer();
        let head = Head::start(&writer);
        Self { id: library.new_project_id(), tokens: Tokens::new(), writer, head, is_dirty: true }
    }

    pub fn of(library: &Library, loaded: &Loaded) -> Self {
        Self {
            id: loaded.header.id.clone(),
            tokens: tokens_of(&loaded.blocks),
            writer: library.new_writer(),
            head: loaded.header.head.clone(),
            is_dirty: false,
        }
    }

    pub fn edit(&mut self, browser: &Browser) {
        let mut log = browser.log.borrow_mut();
        log.last_token += 1;
        self.tokens.insert(log.last_token);
        self.is_dirty = true;
    }

    /// The text of the next save.
    pub fn encode(&mut self, browser: &Browser) -> String {
        self.head = self.head.next(&self.writer);
        browser.log.borrow_mut().written.insert(self.tokens.clone());
        text_of(&self.id, &self.head, &self.tokens)
    }

    pub fn promised(&self, browser: &Browser) {
        browser.log.borrow_mut().promised.extend(self.tokens.iter().copied());
    }
}

pub fn text_of(id: &str, head: &Head, tokens: &Tokens) -> String {
    let header = Header {
        id: id.to_owned(),
        name: "Trygghet i heimen".to_owned(),
        organization: String::new(),
        changed_at: tokens.iter().max().map_or(0, |&token| token.cast_signed()),
        file_at: None,
        size: 0,
        head: head.clone(),
        version: KNOWN_VERSION,
        counts: Counts::default(),
        conflict_of: None,
    };
    let mut writer = StoredWriter::new(header);
    // Two blocks with the same content: a mixture of two states shows.
    let bytes: Vec<u8> = tokens.iter().flat_map(|token| token.to_le_bytes()).collect();
    for key in ["one", "two"] {
        writer.push_block(&Block { key: key.to_owned(), bytes: bytes.clone() }).expect("a block");
    }
    writer.finish().expect("a text")
}

pub fn tokens_of(blocks: &[Block]) -> Tokens {
    assert_eq!(blocks.len(), 2);
    assert_eq!(blocks[0].bytes, blocks[1].bytes, "a mixture of two states");
    let numbers = blocks[0].bytes.chunks(8);
    numbers.map(|bytes| u64::from_le_bytes(bytes.try_into().expect("eight bytes"))).collect()
}

pub fn load(library: &Library, id: &str) -> Result<Tokens, LoadError> {
    wait(library.load(id)).map(|loaded| tokens_of(&loaded.blocks))
}

/// Runs one task to its end.
pub fn wait<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(value) = future.as_mut().poll(&mut context) {
            return value;
        }
    }
}
