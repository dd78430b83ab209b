//! Texts that are whole, with sums that hold, and whose blocks are no project: they are treated as
//! damaged ones.

use stifinner::app::{
    codec,
    head::Head,
    library::{Key, LoadError, LoadNote, Loaded},
    stored::{Block, Header, StoredWriter},
};
use stifinner::domain::{Line, Project};
use stifinner::format::{self, Lineage};

use super::world::{Browser, wait};

fn project() -> Project {
    let sample = include_str!("../../../public/sample/medicine/nb.stifinner.json");
    format::read(sample).expect("the sample").project
}

fn header_of(project: &Project, head: &Head) -> Header {
    Header { head: head.clone(), ..codec::first_header(project, "first") }
}

fn text_of(project: &Project, head: &Head) -> String {
    let header = header_of(project, head);
    codec::encode(project, &Lineage::default(), &header).expect("a text")
}

/// The same project as a program with a fault would write it.
fn unreadable(project: &Project, head: &Head) -> String {
    let mut writer = StoredWriter::new(header_of(project, head));
    let block = Block { key: "project".to_owned(), bytes: b"{\"project\":7}".to_vec() };
    writer.push_block(&block).expect("a block");
    writer.finish().expect("a text")
}

fn opened(browser: &Browser, id: &str) -> Result<(Loaded, String), LoadError> {
    let answer = wait(browser.library().load_as(id, codec::decode));
    answer.map(|(loaded, (project, _))| (loaded, project.details.name.to_string()))
}

fn set_aside(browser: &Browser) -> Vec<String> {
    let (all, unread) = wait(browser.library().set_aside_list());
    assert_eq!(unread, vec![]);
    let text = |item| wait(browser.library().set_aside_text(item)).expect("a read").expect("kept");
    all.iter().map(text).collect()
}

#[test]
fn the_readable_copy_wins_although_it_is_older() {
    let browser = Browser::new(1);
    let project = project();
    let (id, name) = (project.id.to_string(), project.details.name.to_string());
    let first = Head::start("first");
    wait(browser.library().save(&text_of(&project, &first))).expect("a save");
    let key = Key::Project(id.clone()).to_string();
    let bad = unreadable(&project, &first.next("second"));
    browser.quick.tamper(&key, Some(&bad));
    let (loaded, read) = opened(&browser, &id).expect("it opens");
    assert_eq!(read, name);
    assert!(matches!(&loaded.notes[..], [LoadNote::SetAside { .. }, LoadNote::Mended(_)]));
    assert_eq!(set_aside(&browser), [bad]);
    assert_eq!(browser.quick.snapshot()[&key], text_of(&project, &first));
    assert_eq!(opened(&browser, &id).expect("it opens").0.notes, vec![]);
}

#[test]
fn where_no_copy_can_be_read_they_are_set_aside_and_a_back_up_is_on_offer() {
    let browser = Browser::new(1);
    let library = browser.library();
    let project = project();
    let (id, name) = (project.id.to_string(), project.details.name.to_string());
    let first = Head::start("first");
    wait(library.save(&text_of(&project, &first))).expect("a save");
    let (loaded, _) = opened(&browser, &id).expect("it opens");
    wait(library.back_up(&loaded)).expect("a back-up");
    // The newest back-up has the same fault as the project.
    let bad = unreadable(&renamed(&project), &first.next("second"));
    wait(library.save(&bad)).expect("a save");
    wait(library.back_up(&wait(library.load(&id)).expect("whole"))).expect("a back-up");
    let Err(LoadError::Damaged { set_aside: kept, backups, failed }) = opened(&browser, &id) else {
        panic!("what cannot be read was opened");
    };
    assert_eq!((kept.len(), failed), (2, vec![]));
    assert_eq!(set_aside(&browser), [bad.clone(), bad]);
    assert_eq!(backups.len(), 1, "one that can be read");
    assert_eq!(wait(library.restore_backup(&backups[0])), Ok(id.clone()));
    assert_eq!(opened(&browser, &id).expect("it opens").1, name);
}

#[test]
fn nothing_is_set_aside_while_a_newer_build_is_in_the_place() {
    let browser = Browser::new(1);
    let project = project();
    let key = Key::Project(project.id.to_string()).to_string();
    let bad = unreadable(&project, &Head::start("first"));
    let header = Header { version: format::VERSION + 1, ..header_of(&project, &Head::start("w")) };
    let newer = stifinner::app::stored::with_header(&bad, &header).expect("a text");
    browser.quick.tamper(&key, Some(&bad));
    browser.durable.tamper(&key, Some(&newer));
    let before = (browser.quick.snapshot(), browser.durable.snapshot());
    let answer = opened(&browser, &project.id.to_string());
    assert!(matches!(answer, Err(LoadError::TooNew { .. })), "{answer:?}");
    assert_eq!((browser.quick.snapshot(), browser.durable.snapshot()), before);
}

fn renamed(project: &Project) -> Project {
    project.copied(project.id, Line::fitting("Another name").expect("a name"))
}
