//! Stored values are damaged at random; the damaged text is kept as it is, and the last good state
//! is there or on offer (R6).

use stifinner::app::{
    library::{Key, LoadError},
    memory::MemoryIds,
    ports::Ids as _,
};

use super::{
    trials,
    world::{Browser, Open, Tokens, load, wait},
};

/// A browser with one project at two states: the newest in both stores, the first as a back-up.
fn browser_with_a_project(seed: u64) -> (Browser, String, Tokens) {
    let browser = Browser::new(seed);
    let library = browser.library();
    let mut open = Open::new(&library);
    open.edit(&browser);
    wait(library.save(&open.encode(&browser))).expect("a save");
    let loaded = wait(library.load(&open.id)).expect("a load");
    wait(library.back_up(&loaded)).expect("a back-up");
    let mut open = Open::of(&library, &loaded);
    for _ in 0..20 {
        open.edit(&browser);
    }
    wait(library.save(&open.encode(&browser))).expect("a save");
    (browser, open.id, open.tokens)
}

/// One random damage; never the text itself.
fn damaged(text: &str, dice: &MemoryIds) -> String {
    let at = |limit: usize| (dice.random() % limit as u64) as usize;
    let mut bytes = text.as_bytes().to_vec();
    let (a, b) = (at(bytes.len()), at(bytes.len()));
    match dice.random() % 7 {
        0 => bytes[a] ^= 1 << at(7),
        1 => bytes.truncate(a),
        2 => drop(bytes.drain(a.min(b)..a.max(b))),
        3 => bytes.swap(a, b),
        4 => bytes.extend_from_slice(&text.as_bytes()[a..]),
        5 => return ["null", "{}", "", "[1,2,3]", "undefined"][at(5)].to_owned(),
        _ => return format!("{}\u{2013}{}", &text[..a], &text[a..]),
    }
    let out = String::from_utf8_lossy(&bytes).into_owned();
    if out == text { damaged(text, dice) } else { out }
}

#[test]
fn one_damaged_copy_is_set_aside_and_the_other_mends_it() {
    for seed in 0..trials(500, 5_000) {
        let (browser, id, tokens) = browser_with_a_project(seed);
        let key = Key::Project(id.clone()).to_string();
        let dice = MemoryIds::new(seed);
        let whole = browser.quick.snapshot()[&key].clone();
        let bad = damaged(&whole, &dice);
        if dice.random() % 2 == 0 {
            browser.quick.tamper(&key, Some(&bad));
        } else {
            browser.durable.tamper(&key, Some(&bad));
        }
        let library = browser.library();
        assert_eq!(load(&library, &id), Ok(tokens), "seed {seed}: {bad}");
        let (aside, unread) = wait(library.set_aside_list());
        assert_eq!((aside.len(), unread), (1, vec![]), "seed {seed}: {bad}");
        assert_eq!(wait(library.set_aside_text(&aside[0])), Ok(Some(bad)));
        assert_eq!(aside[0].from, key);
        assert_eq!(browser.quick.snapshot()[&key], whole);
        assert_eq!(browser.durable.snapshot()[&key], whole);
    }
}

#[test]
fn two_damaged_copies_are_set_aside_and_the_back_up_is_on_offer() {
    for seed in 0..trials(500, 5_000) {
        let (browser, id, tokens) = browser_with_a_project(seed);
        let key = Key::Project(id.clone()).to_string();
        let dice = MemoryIds::new(seed);
        let whole = browser.quick.snapshot()[&key].clone();
        browser.quick.tamper(&key, Some(&damaged(&whole, &dice)));
        browser.durable.tamper(&key, Some(&damaged(&whole, &dice)));
        let library = browser.library();
        let Err(LoadError::Damaged { set_aside, backups, failed }) = load(&library, &id) else {
            panic!("seed {seed}: damage went unseen");
        };
        assert_eq!((set_aside.len(), backups.len(), failed), (2, 1, vec![]));
        let restored = wait(library.restore_backup(&backups[0])).expect("the back-up");
        assert_eq!(restored, id);
        let first: Tokens = tokens.into_iter().take(1).collect();
        assert_eq!(load(&library, &id), Ok(first));
        assert_eq!(wait(library.set_aside_list()).0.len(), 2);
    }
}

#[test]
fn a_save_over_a_damaged_copy_sets_it_aside_first() {
    for seed in 0..trials(200, 2_000) {
        let (browser, id, _) = browser_with_a_project(seed);
        let library = browser.library();
        let loaded = wait(library.load(&id)).expect("a load");
        let mut open = Open::of(&library, &loaded);
        let key = Key::Project(id.clone()).to_string();
        let dice = MemoryIds::new(seed);
        // Damage in the first line: below it, the state that replaces it contains it by its head.
        let bad = damaged(loaded.text.lines().next().expect("a line"), &dice);
        browser.quick.tamper(&key, Some(&bad));
        browser.durable.tamper(&key, Some(&bad));
        open.edit(&browser);
        let saved = wait(library.save(&open.encode(&browser)));
        if saved.is_ok() && bad.lines().next() != loaded.text.lines().next() {
            let aside = wait(library.set_aside_list()).0;
            let texts: Vec<_> =
                aside.iter().map(|item| wait(library.set_aside_text(item))).collect();
            assert_eq!(texts, vec![Ok(Some(bad.clone())), Ok(Some(bad))], "seed {seed}");
        }
        assert_eq!(load(&library, &id), Ok(open.tokens), "seed {seed}");
    }
}
