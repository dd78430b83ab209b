//! Every single storage call of an ordinary day fails in turn, in every way; after a reload each
//! project is in its old or its new state (R3).

use stifinner::app::{
    library::{Flushed, Library, SaveOutcome},
    memory::Fault,
    ports::StorageError,
};

use super::world::{Browser, Open, wait};

/// Saves, and notes the promise when there is one.
fn save(browser: &Browser, library: &Library, open: &mut Open) {
    let text = open.encode(browser);
    match wait(library.save(&text)) {
        Ok(SaveOutcome::Saved { .. } | SaveOutcome::Revived { .. } | SaveOutcome::Superseded) => {
            open.promised(browser);
        }
        Ok(SaveOutcome::Conflict { copy, .. }) => {
            open.promised(browser);
            open.id = copy;
        }
        Err(_) => {}
    }
}

fn flush(browser: &Browser, library: &Library, open: &mut Open) {
    let text = open.encode(browser);
    let flushed = library.flush(&text);
    if let Ok(Flushed::InPlace | Flushed::Emergency | Flushed::AlreadyThere) = flushed {
        open.promised(browser);
    } else if wait(library.flush_durable(&text)).is_ok() {
        open.promised(browser);
    }
}

/// An ordinary day with everything the library does. Failures are met as the application meets
/// them: it goes on with what is in memory.
fn day(browser: &Browser) {
    let library = browser.library();
    let mut first = Open::new(&library);
    for _ in 0..3 {
        first.edit(browser);
        save(browser, &library, &mut first);
    }
    first.edit(browser);
    flush(browser, &library, &mut first);
    browser.clock.advance(1_000);

    // The next page: load, back up, edit, and another tab with a stale state meanwhile.
    let library = browser.library();
    if let Ok(loaded) = wait(library.load(&first.id)) {
        let _ = wait(library.back_up(&loaded));
        let mut here = Open::of(&library, &loaded);
        let mut stale = Open::of(&library, &loaded);
        here.edit(browser);
        save(browser, &library, &mut here);
        stale.edit(browser);
        save(browser, &library, &mut stale);
        stale.edit(browser);
        flush(browser, &library, &mut stale);
        let mut late = Open::of(&library, &loaded);
        late.edit(browser);
        flush(browser, &library, &mut late);
    }
    trash_day(browser, &first.id);
}

fn trash_day(browser: &Browser, id: &str) {
    let library = browser.library();
    let Ok(copy) = wait(library.copy(id)) else { return };
    if wait(library.trash(&copy)).is_ok()
        && let Ok(back) = wait(library.restore(&copy))
        && let Ok(loaded) = wait(library.load(&back))
    {
        let mut open = Open::of(&library, &loaded);
        open.edit(browser);
        save(browser, &library, &mut open);
        let _ = wait(library.trash(&open.id));
    }
    for entry in wait(library.list()).projects {
        let _ = wait(library.load(&entry.id));
    }
}

fn check_day(first: u64, n_more: u64, fault: &Fault) {
    let browser = Browser::new(7);
    browser.faults.plan(first, n_more, fault.clone());
    day(&browser);
    browser.faults.clear();
    let told = format!("{fault:?} at call {first} and {n_more} more");
    browser.check_promises(&told);
    check_one_place(&browser, &told);
}

/// No project is both in the list and, in the same or a newer state, in the wastebasket.
fn check_one_place(browser: &Browser, told: &str) {
    let listing = wait(browser.library().list());
    for entry in &listing.trash {
        let twice = listing.projects.iter().any(|project| project.id == entry.id);
        assert!(!twice, "{told}: {} in both places", entry.id);
    }
}

fn calls_of_a_day() -> u64 {
    let browser = Browser::new(7);
    day(&browser);
    browser.check_promises("no fault");
    let listing = wait(browser.library().list());
    assert_eq!(listing.projects.len(), 3, "the project and two conflict copies");
    assert_eq!(listing.trash.len(), 1);
    browser.faults.calls()
}

#[test]
fn any_single_call_may_be_refused() {
    let calls = calls_of_a_day();
    assert!(calls > 100, "{calls} calls are no ordinary day");
    for call in 0..calls {
        check_day(call, 0, &Fault::Refused(StorageError::QuotaExceeded));
        check_day(call, 0, &Fault::Refused(StorageError::Denied));
        check_day(call, 0, &Fault::Refused(StorageError::Failed("abort".into())));
    }
}

#[test]
fn any_single_answer_may_be_lost() {
    for call in 0..calls_of_a_day() {
        check_day(call, 0, &Fault::DoneButFailed(StorageError::Failed("lost".into())));
        check_day(call, 0, &Fault::DoneButFailed(StorageError::Unavailable));
    }
}

#[test]
fn storage_may_fail_for_good_at_any_moment() {
    for call in 0..calls_of_a_day() {
        check_day(call, u64::MAX, &Fault::Refused(StorageError::Failed("gone".into())));
        check_day(call, u64::MAX, &Fault::Refused(StorageError::Unavailable));
    }
}

#[test]
fn storage_may_fail_for_a_while() {
    for call in (0..calls_of_a_day()).step_by(3) {
        for n_more in [1, 2, 5, 11] {
            check_day(call, n_more, &Fault::Refused(StorageError::QuotaExceeded));
            check_day(call, n_more, &Fault::DoneButFailed(StorageError::Failed("lost".into())));
        }
    }
}

/// One tab, several pages one after the other, nothing contested.
fn quiet_day(browser: &Browser) {
    let library = browser.library();
    let mut open = Open::new(&library);
    for page in 0..3 {
        for _ in 0..3 {
            open.edit(browser);
            save(browser, &library, &mut open);
        }
        open.edit(browser);
        flush(browser, &library, &mut open);
        if page == 1 {
            save(browser, &library, &mut open);
        }
        let library = browser.library();
        match wait(library.load(&open.id)) {
            Ok(loaded) => {
                let _ = wait(library.back_up(&loaded));
                open = Open::of(&library, &loaded);
            }
            // The application shows what happened, and the person tries again later.
            Err(_) => return,
        }
    }
}

#[test]
fn a_fault_in_one_tab_never_makes_a_second_project() {
    let browser = Browser::new(3);
    quiet_day(&browser);
    let full = || Fault::Refused(StorageError::QuotaExceeded);
    let missing = || Fault::Refused(StorageError::Unavailable);
    let lost = || Fault::DoneButFailed(StorageError::Failed("lost".into()));
    for call in 0..browser.faults.calls() {
        // Not for a store that writes but cannot be read for a while: then a newer state is missed.
        let plans = [(0, full()), (0, missing()), (0, lost())];
        for (n_more, fault) in plans.into_iter().chain([(u64::MAX, full()), (u64::MAX, missing())])
        {
            let browser = Browser::new(3);
            browser.faults.plan(call, n_more, fault.clone());
            quiet_day(&browser);
            browser.faults.clear();
            let told = format!("{fault:?} at call {call} and {n_more} more");
            browser.check_promises(&told);
            let n_projects = browser.everything().len();
            assert!(n_projects <= 1, "{told}: {n_projects} projects");
        }
    }
}
