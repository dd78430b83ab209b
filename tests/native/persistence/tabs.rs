//! Two to four tabs edit, save, flush, follow, reload, die and throw away in random order, down to
//! the single storage call; nothing is lost without a conflict copy that holds it (R5).

use std::{
    cell::RefCell,
    collections::VecDeque,
    future::{Future, poll_fn},
    pin::Pin,
    rc::Rc,
    task::{Context, Poll, Waker},
};

use stifinner::app::{
    library::{Library, SaveOutcome},
    memory::{Fault, MemoryIds},
    ports::{Ids as _, StorageError},
};

use super::{
    trials,
    world::{Browser, Open},
};

/// Project ids on which something was saved, for each tab to hear.
type Post = Rc<RefCell<Vec<VecDeque<String>>>>;

struct Tab {
    number: usize,
    browser: Browser,
    library: Library,
    post: Post,
    dice: MemoryIds,
    open: Option<Open>,
}

impl Tab {
    fn roll(&self, sides: u64) -> u64 {
        self.dice.random() % sides
    }

    fn tell(&self, id: &str) {
        for (number, queue) in self.post.borrow_mut().iter_mut().enumerate() {
            if number != self.number {
                queue.push_back(id.to_owned());
            }
        }
    }

    async fn live(mut self, steps: u64) {
        for _ in 0..steps {
            match self.roll(20) {
                0..=8 => self.edit_and_save().await,
                9..=11 => self.edit(),
                12..=13 => self.flush_and_leave(),
                14..=15 => self.hear().await,
                16 => self.die_while_saving().await,
                17 => self.open_any().await,
                18 => self.throw_away_and_back().await,
                _ => give_way(self.roll(4)).await,
            }
        }
        if let Some(open) = &mut self.open {
            let text = open.encode(&self.browser);
            if self.library.flush(&text).is_ok() {
                open.promised(&self.browser);
            }
        }
    }

    fn edit(&mut self) {
        let open = self.open.get_or_insert_with(|| Open::new(&self.library));
        open.edit(&self.browser);
    }

    async fn edit_and_save(&mut self) {
        if self.open.is_none() {
            self.open_any().await;
        }
        self.edit();
        self.save().await;
    }

    async fn save(&mut self) {
        let Some(open) = &mut self.open else { return };
        let text = open.encode(&self.browser);
        match self.library.save(&text).await {
            Ok(SaveOutcome::Saved { .. } | SaveOutcome::Revived { .. }) => {
                open.promised(&self.browser);
                open.is_dirty = false;
            }
            Ok(SaveOutcome::Conflict { copy, .. }) => {
                open.promised(&self.browser);
                open.is_dirty = false;
                open.id = copy;
            }
            Ok(SaveOutcome::Superseded) => {
                open.promised(&self.browser);
                open.is_dirty = false;
                let id = open.id.clone();
                self.load(&id).await;
            }
            Err(_) => {}
        }
        if let Some(id) = self.open.as_ref().map(|open| open.id.clone()) {
            self.tell(&id);
        }
    }

    /// The page goes away with whatever is unsaved, and another takes its place.
    fn flush_and_leave(&mut self) {
        if let Some(open) = &mut self.open {
            let text = open.encode(&self.browser);
            if self.library.flush(&text).is_ok() {
                open.promised(&self.browser);
            }
        }
        self.open = None;
    }

    /// The browser is killed in the middle of a save; no promise was given.
    async fn die_while_saving(&mut self) {
        if let Some(open) = &mut self.open {
            open.edit(&self.browser);
            let text = open.encode(&self.browser);
            let polls = self.dice.random() % 8;
            cut(self.library.save(&text), polls).await;
        }
        self.open = None;
    }

    async fn hear(&mut self) {
        let heard = self.post.borrow_mut()[self.number].pop_front();
        let Some(open) = &self.open else { return };
        if heard.as_ref() == Some(&open.id) && !open.is_dirty {
            let id = open.id.clone();
            self.load(&id).await;
        }
    }

    async fn load(&mut self, id: &str) {
        if let Ok(loaded) = self.library.load(id).await {
            self.open = Some(Open::of(&self.library, &loaded));
        }
    }

    async fn open_any(&mut self) {
        if self.open.as_ref().is_some_and(|open| open.is_dirty) {
            self.flush_and_leave();
        }
        let projects = self.library.list().await.projects;
        let Some(last) = u64::try_from(projects.len()).ok().filter(|count| *count > 0) else {
            return;
        };
        let pick = usize::try_from(self.roll(last)).expect("small");
        self.load(&projects[pick].id.clone()).await;
        if let Some(open) = &self.open {
            let id = open.id.clone();
            if let Ok(loaded) = self.library.load(&id).await {
                let _ = self.library.back_up(&loaded).await;
            }
        }
    }

    async fn throw_away_and_back(&mut self) {
        let listing = self.library.list().await;
        if let Some(entry) = listing.trash.first() {
            let _ = self.library.restore(&entry.id).await;
        } else if let Some(entry) = listing.projects.last() {
            let _ = self.library.trash(&entry.id).await;
        }
    }
}

async fn give_way(times: u64) {
    let mut left = times;
    poll_fn(|_| {
        left = left.saturating_sub(1);
        if left == 0 { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
}

/// Polls a future a number of times and then drops it.
async fn cut<T>(future: impl Future<Output = T>, polls: u64) {
    let mut future = Box::pin(future);
    let mut left = polls;
    poll_fn(|context| {
        if left == 0 {
            return Poll::Ready(());
        }
        left -= 1;
        future.as_mut().poll(context).map(drop)
    })
    .await;
}

struct Run {
    seed: u64,
    n_tabs: usize,
    steps: u64,
    with_faults: bool,
}

/// Runs all tabs with a random one going on at each turn.
fn run(run: &Run) {
    let Run { seed, n_tabs, steps, with_faults } = *run;
    let browser = Browser::new(seed);
    let dice = MemoryIds::new(seed ^ 0x5eed);
    let post: Post = Rc::new(RefCell::new(vec![VecDeque::new(); n_tabs]));
    let tab = |number| Tab {
        number,
        browser: browser.clone(),
        library: browser.library(),
        post: post.clone(),
        dice: MemoryIds::new(dice.random()),
        open: None,
    };
    let mut tasks: Vec<Pin<Box<dyn Future<Output = ()>>>> = Vec::new();
    for number in 0..n_tabs {
        tasks.push(Box::pin(tab(number).live(steps)));
    }
    let mut context = Context::from_waker(Waker::noop());
    while !tasks.is_empty() {
        browser.clock.advance(1);
        if with_faults && dice.random() % 40 == 0 {
            plan_fault(&browser, &dice);
        }
        let count = u64::try_from(tasks.len()).expect("few tabs");
        let turn = usize::try_from(dice.random() % count).expect("few tabs");
        if tasks[turn].as_mut().poll(&mut context).is_ready() {
            drop(tasks.swap_remove(turn));
        }
    }
    browser.faults.clear();
    browser.check_promises(&format!("seed {seed}, {n_tabs} tabs, faults {with_faults}"));
}

fn plan_fault(browser: &Browser, dice: &MemoryIds) {
    let error = match dice.random() % 3 {
        0 => StorageError::QuotaExceeded,
        1 => StorageError::Unavailable,
        _ => StorageError::Failed("abort".to_owned()),
    };
    let fault = match dice.random() % 2 {
        0 => Fault::Refused(error),
        _ => Fault::DoneButFailed(error),
    };
    browser.faults.plan(browser.faults.calls(), dice.random() % 4, fault);
}

fn check(n_tabs: usize, with_faults: bool) {
    for seed in 0..trials(20, 200) {
        let steps = trials(200, 2_000) / u64::try_from(n_tabs).expect("few tabs");
        run(&Run { seed, n_tabs, steps, with_faults });
    }
}

#[test]
fn two_tabs_lose_nothing() {
    check(2, false);
}

#[test]
fn four_tabs_lose_nothing() {
    check(3, false);
    check(4, false);
}

#[test]
fn tabs_on_failing_stores_lose_nothing() {
    check(2, true);
    check(4, true);
}
