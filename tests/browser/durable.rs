//! The durable store: changes whole or not at all, two tabs at once, a database that goes away.

use std::rc::Rc;

use stifinner::app::head::Head;
use stifinner::app::ports::{Change, Committed, Durable, Guard, Summary};
use stifinner::platform::idb::{Database, DurableTexts};
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::tools::{both, empty_platform, promise, text_of, window};

#[wasm_bindgen_test]
async fn a_blocked_change_changes_nothing() {
    let durable = empty_platform().await.durable;
    durable.commit(Change::default().put("a", "one")).await.unwrap();
    let nothing = Guard::Exactly { key: "a".to_owned(), text: None };
    let change = Change::default().put("b", "two").guard(nothing).delete("a");
    let blocked = Committed::Blocked { key: "a".to_owned(), stored: Some("one".to_owned()) };
    assert_eq!(durable.commit(change).await, Ok(blocked));
    assert_eq!(durable.get("a").await, Ok(Some("one".to_owned())));
    assert_eq!(durable.get("b").await, Ok(None));
}

#[wasm_bindgen_test]
async fn all_writes_of_a_change_are_made_in_order() {
    let durable = empty_platform().await.durable;
    let there = Guard::Exactly { key: "a".to_owned(), text: Some("one".to_owned()) };
    durable.commit(Change::default().put("a", "one").put("gone", "x")).await.unwrap();
    let change = Change::default()
        .guard(there)
        .guard(Guard::Exactly { key: "b".to_owned(), text: None })
        .put("a", "two")
        .put("b", "three")
        .put("a", "four")
        .delete("gone");
    assert_eq!(durable.commit(change).await, Ok(Committed::Done));
    assert_eq!(durable.get("a").await, Ok(Some("four".to_owned())));
    assert_eq!(durable.get("b").await, Ok(Some("three".to_owned())));
    assert_eq!(durable.get("gone").await, Ok(None));
}

#[wasm_bindgen_test]
async fn of_two_tabs_that_save_at_once_one_is_told() {
    let durable = empty_platform().await.durable;
    let base = Head::start("w").next("w");
    durable.commit(Change::default().put("p", &text_of("p", &base, "base"))).await.unwrap();
    let save = |writer: &str| {
        let head = base.next(writer);
        let text = text_of("p", &head, writer);
        // Each tab has a connection of its own.
        let database = Rc::new(Database::find().unwrap());
        async move {
            let durable = DurableTexts::new(database);
            let committed = durable.commit(Change::put_if("p", &text, &head)).await.unwrap();
            (committed, text)
        }
    };
    let ((left, left_text), (right, right_text)) = both(save("left"), save("right")).await;
    let (winner, other) =
        if left == Committed::Done { (left_text, right) } else { (right_text, left) };
    assert_eq!(durable.get("p").await, Ok(Some(winner.clone())));
    assert_eq!(other, Committed::Blocked { key: "p".to_owned(), stored: Some(winner) });
}

#[wasm_bindgen_test]
async fn a_list_has_what_begins_alike_sorted_and_without_the_bodies() {
    let durable = empty_platform().await.durable;
    let change = Change::default()
        .put("x/2", "head\nbody – æ")
        .put("x/10", "only")
        .put("y/1", "other")
        .put("x", "not below");
    durable.commit(change).await.unwrap();
    let listed = durable.list("x/").await.unwrap();
    assert_eq!(listed, [Summary::of("x/10", "only"), Summary::of("x/2", "head\nbody – æ")]);
}

#[wasm_bindgen_test]
async fn a_database_that_the_person_deletes_is_made_anew() {
    let durable = empty_platform().await.durable;
    durable.commit(Change::default().put("a", "one")).await.unwrap();
    let deleting = window().indexed_db().unwrap().unwrap().delete_database("stifinner").unwrap();
    let (deleted, tell) = promise();
    let tell = Closure::<dyn FnMut()>::new(move || tell(JsValue::TRUE));
    deleting.set_onsuccess(Some(tell.as_ref().unchecked_ref()));
    // Comes to an end only when every open connection lets go.
    JsFuture::from(deleted).await.unwrap();
    assert_eq!(durable.get("a").await, Ok(None));
    assert_eq!(durable.commit(Change::default().put("a", "two")).await, Ok(Committed::Done));
    assert_eq!(durable.get("a").await, Ok(Some("two".to_owned())));
}
