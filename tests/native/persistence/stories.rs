//! What happens to a project, story by story.

use std::rc::Rc;

use stifinner::app::{
    codec,
    head::Head,
    library::{
        Backup, Flushed, Key, LoadError, LoadNote, Loaded, SaveError, SaveOutcome, Shown,
        TrashError,
    },
    memory::{Fault, MemoryStorage, NoDurable},
    ports::{Kept, Place, StorageError},
    stored::{self, Header, KNOWN_VERSION},
};

use stifinner::format;

use super::world::{Browser, Open, Tokens, load, text_of, wait};

fn saved(browser: &Browser) -> Open {
    let library = browser.library();
    let mut open = Open::new(&library);
    open.edit(browser);
    let outcome = wait(library.save(&open.encode(browser)));
    assert_eq!(outcome, Ok(SaveOutcome::Saved { kept: Kept::Both }));
    open
}

fn loaded(browser: &Browser, id: &str) -> Loaded {
    wait(browser.library().load(id)).expect("it loads")
}

fn key_of(open: &Open) -> String {
    Key::Project(open.id.clone()).to_string()
}

fn shown_ids(browser: &Browser) -> (Vec<String>, Vec<String>) {
    let listing = wait(browser.library().list());
    let ids = |entries: Vec<_>| {
        entries.into_iter().map(|entry: stifinner::app::library::Entry| entry.id).collect()
    };
    (ids(listing.projects), ids(listing.trash))
}

#[test]
fn the_newer_copy_wins_and_mends_the_older_in_either_store() {
    for place in [Place::Quick, Place::Durable] {
        for absent in [false, true] {
            let browser = Browser::new(1);
            let mut open = saved(&browser);
            let old = browser.quick.snapshot()[&key_of(&open)].clone();
            open.edit(&browser);
            wait(browser.library().save(&open.encode(&browser))).expect("a save");
            let older = (!absent).then_some(old.as_str());
            match place {
                Place::Quick => browser.quick.tamper(&key_of(&open), older),
                Place::Durable => browser.durable.tamper(&key_of(&open), older),
            }
            let found = loaded(&browser, &open.id);
            assert_eq!(found.notes, vec![LoadNote::Mended(place)]);
            assert_eq!(browser.quick.snapshot(), browser.durable.snapshot());
            assert_eq!(load(&browser.library(), &open.id), Ok(open.tokens));
        }
    }
}

#[test]
fn an_ordinary_load_has_nothing_to_tell() {
    let browser = Browser::new(1);
    let open = saved(&browser);
    assert_eq!(loaded(&browser, &open.id).notes, vec![]);
}

#[test]
fn copies_that_went_separate_ways_are_both_kept() {
    let browser = Browser::new(1);
    let open = saved(&browser);
    let other = text_of(&open.id, &Head::start("another"), &Tokens::from([77]));
    browser.quick.tamper(&key_of(&open), Some(&other));
    let found = loaded(&browser, &open.id);
    let Some(LoadNote::ConflictCopy { id: copy }) = found.notes.first() else {
        panic!("{:?}", found.notes)
    };
    assert_eq!(load(&browser.library(), &open.id), Ok(open.tokens));
    assert_eq!(load(&browser.library(), copy), Ok(Tokens::from([77])));
    assert_eq!(loaded(&browser, copy).header.conflict_of, Some(open.id));
}

#[test]
fn the_second_of_two_tabs_goes_on_in_a_copy_and_the_first_is_untouched() {
    let browser = Browser::new(1);
    let open = saved(&browser);
    let library = browser.library();
    let base = loaded(&browser, &open.id);
    let (mut here, mut there) = (Open::of(&library, &base), Open::of(&library, &base));
    here.edit(&browser);
    there.edit(&browser);
    wait(library.save(&here.encode(&browser))).expect("a save");
    let Ok(SaveOutcome::Conflict { copy, kept: Kept::Both }) =
        wait(library.save(&there.encode(&browser)))
    else {
        panic!("no conflict");
    };
    assert_eq!(load(&library, &open.id), Ok(here.tokens));
    assert_eq!(load(&library, &copy), Ok(there.tokens.clone()));
    // From here on the second tab saves its copy as any project.
    there.id = copy.clone();
    there.edit(&browser);
    let outcome = wait(library.save(&there.encode(&browser)));
    assert_eq!(outcome, Ok(SaveOutcome::Saved { kept: Kept::Both }));
    assert_eq!(load(&library, &copy), Ok(there.tokens));
    assert_eq!(shown_ids(&browser).0.len(), 2);
}

#[test]
fn a_conflict_copy_that_failed_half_way_is_made_once() {
    let browser = Browser::new(1);
    let open = saved(&browser);
    let other = text_of(&open.id, &Head::start("another"), &Tokens::from([77]));
    for _ in 0..3 {
        browser.quick.tamper(&key_of(&open), Some(&other));
        loaded(&browser, &open.id);
    }
    assert_eq!(shown_ids(&browser).0.len(), 2);
}

#[test]
fn what_a_newer_build_wrote_is_neither_read_nor_overwritten() {
    for place in [Place::Quick, Place::Durable] {
        let browser = Browser::new(1);
        let mut open = saved(&browser);
        let header = loaded(&browser, &open.id).header;
        let newer = stored::with_header(
            &browser.quick.snapshot()[&key_of(&open)],
            &Header { version: KNOWN_VERSION + 1, ..header },
        )
        .expect("a text");
        match place {
            Place::Quick => browser.quick.tamper(&key_of(&open), Some(&newer)),
            Place::Durable => browser.durable.tamper(&key_of(&open), Some(&newer)),
        }
        let before = (browser.quick.snapshot(), browser.durable.snapshot());
        open.edit(&browser);
        let (found, known) = (KNOWN_VERSION + 1, KNOWN_VERSION);
        let outcome = wait(browser.library().save(&open.encode(&browser)));
        assert_eq!(outcome, Err(SaveError::TooNew { found, known }));
        let answer = load(&browser.library(), &open.id);
        assert_eq!(answer, Err(LoadError::TooNew { found, known }));
        let shown = wait(browser.library().list()).projects[0].shown.clone();
        assert!(matches!(shown, Shown::Unreadable(_)), "{place:?}");
        assert_eq!((browser.quick.snapshot(), browser.durable.snapshot()), before);
    }
}

#[test]
fn a_full_quick_store_keeps_its_old_copy_and_the_durable_one_has_the_new() {
    let mut browser = Browser::new(1);
    browser.quick = MemoryStorage::new(browser.faults.clone()).limited(700);
    let mut open = saved(&browser);
    let old = browser.quick.snapshot();
    for _ in 0..200 {
        open.edit(&browser);
    }
    let outcome = wait(browser.library().save(&open.encode(&browser)));
    let kept = Kept::DurableOnly(StorageError::QuotaExceeded);
    assert_eq!(outcome, Ok(SaveOutcome::Saved { kept }));
    assert_eq!(browser.quick.snapshot(), old);
    assert_eq!(load(&browser.library(), &open.id), Ok(open.tokens));
}

#[test]
fn without_a_durable_store_the_quick_one_serves_and_says_so() {
    let browser = Browser::new(1);
    let library = browser.library_over(Rc::new(browser.quick.clone()), Rc::new(NoDurable));
    let mut open = Open::new(&library);
    open.edit(&browser);
    let kept = Kept::QuickOnly(StorageError::Missing);
    let outcome = wait(library.save(&open.encode(&browser)));
    assert_eq!(outcome, Ok(SaveOutcome::Saved { kept }));
    assert_eq!(load(&library, &open.id), Ok(open.tokens.clone()));
    wait(library.trash(&open.id)).expect("thrown away");
    assert_eq!(load(&library, &open.id), Err(LoadError::InTrash));
    let back = wait(library.restore(&open.id)).expect("brought back");
    assert_eq!(load(&library, &back), Ok(open.tokens.clone()));
    let mut open = Open::of(&library, &wait(library.load(&back)).expect("a load"));
    wait(library.trash(&back)).expect("thrown away");
    open.edit(&browser);
    let kept = Kept::QuickOnly(StorageError::Missing);
    let outcome = wait(library.save(&open.encode(&browser)));
    assert_eq!(outcome, Ok(SaveOutcome::Revived { kept }));
    assert_eq!(load(&library, &back), Ok(open.tokens.clone()));
    let left: Vec<_> = browser.quick.snapshot().into_keys().collect();
    assert_eq!(left, [key_of(&open)], "out of the wastebasket");
}

#[test]
fn a_durable_store_that_fails_is_not_called_saved_though_the_quick_one_has_it() {
    let browser = Browser::new(1);
    let mut open = saved(&browser);
    open.edit(&browser);
    // The look at the quick store is the first call, the transaction the second.
    let error = StorageError::QuotaExceeded;
    browser.faults.plan(browser.faults.calls() + 1, 0, Fault::Refused(error.clone()));
    let outcome = wait(browser.library().save(&open.encode(&browser)));
    assert_eq!(outcome, Err(SaveError::Storage { error, in_quick: true }));
    assert_eq!(load(&browser.library(), &open.id), Ok(open.tokens));
}

#[test]
fn a_stale_page_that_goes_away_steps_aside_and_its_work_becomes_a_copy() {
    let browser = Browser::new(1);
    let open = saved(&browser);
    let library = browser.library();
    let base = loaded(&browser, &open.id);
    let (mut here, mut stale) = (Open::of(&library, &base), Open::of(&library, &base));
    here.edit(&browser);
    wait(library.save(&here.encode(&browser))).expect("a save");
    stale.edit(&browser);
    assert_eq!(library.flush(&stale.encode(&browser)), Ok(Flushed::Emergency));
    assert_eq!(
        browser.quick.snapshot()[&key_of(&open)],
        browser.durable.snapshot()[&key_of(&open)]
    );
    let found = loaded(&browser, &open.id);
    let Some(LoadNote::ConflictCopy { id: copy }) = found.notes.first() else {
        panic!("{:?}", found.notes)
    };
    assert_eq!(load(&library, &open.id), Ok(here.tokens));
    assert_eq!(load(&library, copy), Ok(stale.tokens));
    let left = browser.quick.snapshot().into_keys().filter(|key| key.contains("emergency"));
    assert_eq!(left.count(), 0);
}

#[test]
fn a_page_that_goes_away_is_found_again_with_its_last_words() {
    let browser = Browser::new(1);
    let mut open = saved(&browser);
    open.edit(&browser);
    let library = browser.library();
    assert_eq!(library.flush(&open.encode(&browser)), Ok(Flushed::InPlace));
    assert_eq!(load(&library, &open.id), Ok(open.tokens.clone()));
    open.edit(&browser);
    wait(library.flush_durable(&open.encode(&browser))).expect("written in haste");
    let found = loaded(&browser, &open.id);
    assert!(found.notes.contains(&LoadNote::Recovered), "{:?}", found.notes);
    assert_eq!(load(&library, &open.id), Ok(open.tokens));
    assert_eq!(browser.quick.snapshot(), browser.durable.snapshot());
}

#[test]
fn a_state_that_another_tab_builds_on_is_not_saved_again() {
    let browser = Browser::new(1);
    let mut open = saved(&browser);
    let library = browser.library();
    open.edit(&browser);
    let text = open.encode(&browser);
    wait(library.save(&text)).expect("a save");
    let mut other = Open::of(&library, &loaded(&browser, &open.id));
    other.edit(&browser);
    wait(library.save(&other.encode(&browser))).expect("a save");
    assert_eq!(wait(library.save(&text)), Ok(SaveOutcome::Superseded));
    assert_eq!(load(&library, &open.id), Ok(other.tokens));
}

#[test]
fn the_wastebasket_takes_gives_back_and_forgets() {
    let browser = Browser::new(1);
    let open = saved(&browser);
    let library = browser.library();
    wait(library.back_up(&loaded(&browser, &open.id))).expect("a back-up");
    wait(library.trash(&open.id)).expect("thrown away");
    assert_eq!(shown_ids(&browser), (vec![], vec![open.id.clone()]));
    assert_eq!(browser.quick.snapshot().len(), 0, "throwing away makes room");
    assert_eq!(load(&library, &open.id), Err(LoadError::InTrash));
    assert_eq!(wait(library.restore(&open.id)), Ok(open.id.clone()));
    assert_eq!(shown_ids(&browser), (vec![open.id.clone()], vec![]));
    assert_eq!(load(&library, &open.id), Ok(open.tokens));
    wait(library.trash(&open.id)).expect("thrown away");
    wait(library.empty_trash()).expect("emptied");
    assert_eq!(load(&library, &open.id), Err(LoadError::NotFound));
    assert_eq!(wait(library.restore(&open.id)), Err(TrashError::NotFound));
    assert_eq!(browser.quick.snapshot().len() + browser.durable.snapshot().len(), 0);
}

#[test]
fn a_move_to_the_wastebasket_that_was_cut_short_holds_all_the_same() {
    let browser = Browser::new(1);
    let open = saved(&browser);
    let left_behind = browser.quick.snapshot()[&key_of(&open)].clone();
    let library = browser.library();
    wait(library.trash(&open.id)).expect("thrown away");
    browser.quick.tamper(&key_of(&open), Some(&left_behind));
    assert_eq!(shown_ids(&browser), (vec![], vec![open.id.clone()]));
    assert_eq!(load(&library, &open.id), Err(LoadError::InTrash));
    wait(library.empty_trash()).expect("emptied");
    assert_eq!(shown_ids(&browser), (vec![], vec![]));
    assert_eq!(browser.quick.snapshot().len(), 0);
}

#[test]
fn a_project_edited_after_it_was_thrown_away_lives() {
    let browser = Browser::new(1);
    let mut open = saved(&browser);
    let library = browser.library();
    wait(library.trash(&open.id)).expect("thrown away");
    open.edit(&browser);
    let outcome = wait(library.save(&open.encode(&browser)));
    assert_eq!(outcome, Ok(SaveOutcome::Revived { kept: Kept::Both }));
    assert_eq!(shown_ids(&browser), (vec![open.id.clone()], vec![]));
    assert_eq!(wait(library.restore(&open.id)), Err(TrashError::NotFound), "out of there");
    open.edit(&browser);
    let outcome = wait(library.save(&open.encode(&browser)));
    assert_eq!(outcome, Ok(SaveOutcome::Saved { kept: Kept::Both }), "told once");
    wait(library.trash(&open.id)).expect("thrown away again");
    assert_eq!(wait(library.restore(&open.id)), Ok(open.id.clone()));
    assert_eq!(load(&library, &open.id), Ok(open.tokens));
}

#[test]
fn a_project_thrown_away_as_it_is_stays_there_when_its_save_comes_late() {
    let browser = Browser::new(1);
    let mut open = saved(&browser);
    let library = browser.library();
    open.edit(&browser);
    let text = open.encode(&browser);
    // The page was hidden: the quick store has the newest state, and the other tab throws that away.
    library.flush(&text).expect("written in haste");
    wait(library.trash(&open.id)).expect("thrown away");
    assert_eq!(wait(library.save(&text)), Ok(SaveOutcome::Superseded));
    assert_eq!(shown_ids(&browser), (vec![], vec![open.id.clone()]));
    assert_eq!(wait(library.restore(&open.id)), Ok(open.id.clone()));
    assert_eq!(load(&library, &open.id), Ok(open.tokens));
}

#[test]
fn what_the_wastebasket_holds_and_the_save_does_not_stays_there() {
    let other = text_of("project:0000000001", &Head::start("another"), &Tokens::from([77]));
    for thrown_away in [other.as_str(), "SF1 nonsense"] {
        let browser = Browser::new(1);
        let library = browser.library();
        let trash = Key::Trash("project:0000000001".to_owned()).to_string();
        browser.durable.tamper(&trash, Some(thrown_away));
        let text = text_of("project:0000000001", &Head::start("here"), &Tokens::from([1]));
        let outcome = wait(library.save(&text));
        assert_eq!(outcome, Ok(SaveOutcome::Saved { kept: Kept::Both }));
        assert_eq!(browser.durable.snapshot()[&trash], thrown_away);
        assert_eq!(load(&library, "project:0000000001"), Ok(Tokens::from([1])));
    }
}

#[test]
fn three_back_ups_are_kept_the_newest_first_and_none_twice() {
    let browser = Browser::new(1);
    let mut open = saved(&browser);
    let library = browser.library();
    let mut heads = vec![];
    for _ in 0..5 {
        browser.clock.advance(10);
        open.edit(&browser);
        wait(library.save(&open.encode(&browser))).expect("a save");
        let found = loaded(&browser, &open.id);
        wait(library.back_up(&found)).expect("a back-up");
        wait(library.back_up(&found)).expect("no second one");
        heads.insert(0, found.header.head);
    }
    let kept = wait(library.backups(&open.id)).expect("a list");
    let kept: Vec<_> = kept.into_iter().map(|backup| backup.header.head).collect();
    assert_eq!(kept, heads[..3]);
}

#[test]
fn the_choice_of_earlier_versions_holds_neither_the_present_one_nor_one_twice() {
    let browser = Browser::new(1);
    let mut open = saved(&browser);
    let library = browser.library();
    let mut headers = vec![];
    for _ in 0..3 {
        browser.clock.advance(10);
        let found = loaded(&browser, &open.id);
        wait(library.back_up(&found)).expect("a back-up");
        // Another state of the same work, as saving to a file makes one.
        open = Open::of(&library, &found);
        wait(library.save(&open.encode(&browser))).expect("a save");
        let found = loaded(&browser, &open.id);
        wait(library.back_up(&found)).expect("no second one");
        headers.insert(0, found.header);
        open = Open::of(&library, &loaded(&browser, &open.id));
        open.edit(&browser);
        wait(library.save(&open.encode(&browser))).expect("a save");
    }
    let times = |backups: Vec<Backup>| {
        backups.into_iter().map(|backup| backup.header.changed_at).collect::<Vec<_>>()
    };
    let wanted: Vec<_> = headers.iter().map(|header| header.changed_at).collect();
    assert_eq!(times(wait(library.earlier(&open.id)).expect("a list")), wanted);
    browser.clock.advance(10);
    // Opened as it is now: that state is no choice.
    wait(library.back_up(&loaded(&browser, &open.id))).expect("a back-up");
    assert_eq!(times(wait(library.earlier(&open.id)).expect("a list")), wanted[..2]);
}

#[test]
fn a_back_up_of_a_living_project_comes_back_as_a_copy() {
    let browser = Browser::new(1);
    let mut open = saved(&browser);
    let library = browser.library();
    let before = open.tokens.clone();
    wait(library.back_up(&loaded(&browser, &open.id))).expect("a back-up");
    open.edit(&browser);
    wait(library.save(&open.encode(&browser))).expect("a save");
    let backups = wait(library.backups(&open.id)).expect("a list");
    let copy = wait(library.restore_backup(&backups[0])).expect("a copy");
    assert_ne!(copy, open.id);
    assert_eq!(load(&library, &copy), Ok(before));
    assert_eq!(load(&library, &open.id), Ok(open.tokens));
}

#[test]
fn a_copy_has_its_own_id_and_no_file() {
    let browser = Browser::new(1);
    let open = saved(&browser);
    let copy = wait(browser.library().copy(&open.id)).expect("a copy");
    let found = loaded(&browser, &copy);
    assert_ne!(copy, open.id);
    assert_eq!((found.header.file_at, found.header.conflict_of), (None, None));
    assert_eq!(load(&browser.library(), &copy), Ok(open.tokens));
}

#[test]
fn the_list_shows_what_only_one_store_has() {
    let browser = Browser::new(1);
    let (first, second) = (saved(&browser), saved(&browser));
    browser.quick.tamper(&key_of(&first), None);
    browser.durable.tamper(&key_of(&second), None);
    assert_eq!(shown_ids(&browser).0.len(), 2);
    assert_eq!(browser.library().list_now().projects.len(), 1);
    // A store that does not answer hides nothing of the other, and the list says so.
    browser.faults.plan(browser.faults.calls(), 0, Fault::Refused(StorageError::Denied));
    let listing = wait(browser.library().list());
    assert_eq!(listing.unread, vec![(Place::Durable, StorageError::Denied)]);
    assert_eq!(listing.fault(), Some(&StorageError::Denied));
    assert_eq!(listing.projects.len(), 1);
    // A store that the browser has not hides nothing.
    let library = browser.library_over(Rc::new(browser.quick.clone()), Rc::new(NoDurable));
    assert_eq!(wait(library.list()).fault(), None);
}

#[test]
fn the_use_of_the_quick_store_is_counted_in_utf_16_units() {
    let browser = Browser::new(1);
    let open = saved(&browser);
    browser.quick.tamper("other", Some("\u{1f600}\u{2013}"));
    let usage = browser.library().usage().expect("a count");
    let text = browser.quick.snapshot()[&key_of(&open)].len();
    let taken = key_of(&open).len() + text;
    assert_eq!(usage.projects, vec![(open.id.clone(), taken)]);
    assert_eq!(usage.total_units, taken + 5 + 3);
    assert_eq!(usage.other_units, 0);
}

#[test]
fn denied_storage_is_reported_and_not_taken_for_an_empty_one() {
    let browser = Browser::new(1);
    let open = saved(&browser);
    browser.faults.plan(0, u64::MAX, Fault::Refused(StorageError::Denied));
    let library = browser.library();
    assert_eq!(load(&library, &open.id), Err(LoadError::Storage(StorageError::Denied)));
    assert_eq!(wait(library.list()).unread.len(), 2);
    let text = text_of(&open.id, &open.head.next("w"), &open.tokens);
    let denied = SaveError::Storage { error: StorageError::Denied, in_quick: false };
    assert_eq!(wait(library.save(&text)), Err(denied));
}

#[test]
fn last_words_stay_where_they_are_until_another_place_has_them() {
    let mut browser = Browser::new(1);
    let mut open = saved(&browser);
    let old = browser.durable.snapshot()[&key_of(&open)].clone();
    for _ in 0..40 {
        open.edit(&browser);
    }
    let words = open.encode(&browser);
    // Only the quick store, with no room to hold the last words twice.
    let hasty = Key::Emergency { id: open.id.clone(), writer: open.writer.clone() }.to_string();
    let room = key_of(&open).len() + old.len() + hasty.len() + words.len();
    browser.quick = MemoryStorage::new(browser.faults.clone()).limited(room);
    browser.quick.tamper(&key_of(&open), Some(&old));
    browser.quick.tamper(&hasty, Some(&words));
    let library = browser.library_over(Rc::new(browser.quick.clone()), Rc::new(NoDurable));
    assert_eq!(load(&library, &open.id), Ok(open.tokens.clone()));
    assert_eq!(browser.quick.snapshot()[&hasty], words);
    assert_eq!(load(&library, &open.id), Ok(open.tokens));
}

#[test]
fn a_damaged_text_is_set_aside_in_the_quick_store_where_there_is_no_other() {
    let browser = Browser::new(1);
    let open = saved(&browser);
    browser.quick.tamper(&key_of(&open), Some("SF1 nonsense"));
    let library = browser.library_over(Rc::new(browser.quick.clone()), Rc::new(NoDurable));
    let answer = load(&library, &open.id);
    assert!(matches!(answer, Err(LoadError::Damaged { .. })), "{answer:?}");
    let (aside, _) = wait(library.set_aside_list());
    assert_eq!(aside[0].place, Place::Quick);
    let text = wait(library.set_aside_text(&aside[0]));
    assert_eq!(text, Ok(Some("SF1 nonsense".to_owned())));
    wait(library.discard_set_aside(&aside[0])).expect("thrown away");
    assert_eq!(browser.quick.snapshot().len(), 0);
}

#[test]
fn what_a_restore_leaves_in_the_wastebasket_never_outranks_the_project() {
    let browser = Browser::new(1);
    let open = saved(&browser);
    let library = browser.library();
    wait(library.trash(&open.id)).expect("thrown away");
    let trash = Key::Trash(open.id.clone()).to_string();
    let left_behind = browser.durable.snapshot()[&trash].clone();
    wait(library.restore(&open.id)).expect("brought back");
    browser.quick.tamper(&trash, Some(&left_behind));
    assert_eq!(shown_ids(&browser), (vec![open.id.clone()], vec![]));
    assert_eq!(load(&library, &open.id), Ok(open.tokens));
}

/// Ids of copies were once such that no project could have them.
#[test]
fn a_conflict_copy_and_a_copy_of_a_real_project_open() {
    let browser = Browser::new(1);
    let library = browser.library();
    let sample = include_str!("../../../public/sample/medicine/nb.stifinner.json");
    let project = format::read(sample).expect("the sample").project;
    let text = |writer: &str| {
        let header = codec::first_header(&project, writer);
        codec::encode(&project, &format::Lineage::default(), &header).expect("a text")
    };
    wait(library.save(&text("here"))).expect("a save");
    let Ok(SaveOutcome::Conflict { copy, .. }) = wait(library.save(&text("there"))) else {
        panic!("no conflict");
    };
    let second = wait(library.copy(&copy)).expect("a copy");
    for id in [&project.id.to_string(), &copy, &second] {
        let found = loaded(&browser, id);
        let (opened, _) = codec::decode(&found.header, &found.blocks).expect("it opens");
        assert_eq!(&opened.id.to_string(), id);
        assert_eq!(opened.n_measurements(), project.n_measurements());
    }
}
