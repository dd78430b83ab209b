//! The page: its address, its keys, texts of its own site, pictures, the calendar.

use std::cell::RefCell;
use std::rc::Rc;

use stifinner::platform::page::{self, FetchError, Shortcut};
use stifinner::platform::{clock, ids};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, KeyboardEvent, KeyboardEventInit};

use crate::tools::{document, promise};

/// Presses a key with the modifiers that `keys` names; whether the browser is left to act on it.
fn is_left(target: &Element, keys: &str) -> bool {
    let options = KeyboardEventInit::new();
    options.set_bubbles(true);
    options.set_cancelable(true);
    for key in keys.split('+') {
        match key {
            "Ctrl" => options.set_ctrl_key(true),
            "Meta" => options.set_meta_key(true),
            "Shift" => options.set_shift_key(true),
            "Alt" => options.set_alt_key(true),
            "Again" => options.set_repeat(true),
            key => options.set_key(key),
        }
    }
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &options).unwrap();
    target.dispatch_event(&event).unwrap()
}

#[wasm_bindgen_test]
fn shortcuts_are_told_and_others_left_to_the_browser() {
    let told = Rc::new(RefCell::new(Vec::new()));
    let list = Rc::clone(&told);
    page::on_shortcut(move |shortcut| list.borrow_mut().push(shortcut));
    let field = document().create_element("input").unwrap();
    document().body().unwrap().append_child(&field).unwrap();
    let check = |keys: &str, expected: &[Shortcut], left: bool| {
        assert_eq!(is_left(&field, keys), left, "{keys}");
        assert_eq!(told.take(), expected, "{keys}");
    };
    check("Ctrl+z", &[Shortcut::Undo], false);
    check("Meta+z", &[Shortcut::Undo], false);
    check("Ctrl+Again+z", &[Shortcut::Undo], false);
    check("Ctrl+Shift+Z", &[Shortcut::Redo], false);
    check("Ctrl+y", &[Shortcut::Redo], false);
    check("Meta+y", &[], true);
    check("Ctrl+s", &[Shortcut::Save], false);
    check("Ctrl+Again+s", &[], false);
    check("Ctrl+k", &[Shortcut::Palette], false);
    check("Ctrl+Shift+k", &[], true);
    check("Ctrl+Alt+z", &[], true);
    check("z", &[], true);
    field.set_attribute("data-draft", "").unwrap();
    check("Ctrl+z", &[], true);
    check("Ctrl+y", &[], true);
    check("Ctrl+s", &[Shortcut::Save], false);
    field.remove();
}

#[wasm_bindgen_test]
async fn a_replaced_address_is_not_told_and_a_set_one_is() {
    page::replace_hash("#/quietly");
    assert_eq!(page::hash(), "#/quietly");
    let (changed, tell) = promise();
    page::on_hash_change(move || tell(JsValue::from_str(&page::hash())));
    page::replace_hash("#/as-quietly");
    page::set_hash("#/aloud");
    let told = JsFuture::from(changed).await.unwrap();
    assert_eq!(told.as_string().as_deref(), Some("#/aloud"));
    page::replace_hash("#");
}

#[wasm_bindgen_test]
async fn a_text_that_is_not_there_is_a_status() {
    let missing = page::fetch_text("no-such-text.txt").await;
    assert_eq!(missing, Err(FetchError::Status(404)));
    assert!(page::fetch_text("./").await.unwrap().contains("<html"));
}

#[wasm_bindgen_test]
async fn a_drawing_becomes_a_picture_of_its_size_times_the_scale() {
    let svg = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"
        width="30" height="20"><text y="9" fill="#123">Æ – "1"</text></svg>"##;
    let png = page::svg_to_png(svg, 30, 20, 2.5).await.unwrap();
    assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
    // Width and height stand right after the name of the first chunk.
    assert_eq!(png[16..24], [0, 0, 0, 75, 0, 0, 0, 50]);
    assert!(page::svg_to_png("<svg", 30, 20, 1.0).await.is_err());
    let beyond = page::svg_to_png(svg, 60_000, 60_000, 1.0).await;
    assert!(beyond.is_err(), "larger than the browser can make");
}

#[wasm_bindgen_test]
fn the_local_calendar_is_at_most_a_day_from_that_of_utc() {
    let away = clock::today().days() - clock::now().utc_day().days();
    assert!((-1..=1).contains(&away));
    assert_eq!(clock::local(clock::now()).day, clock::today());
}

#[wasm_bindgen_test]
fn random_bits_differ() {
    let mut drawn: Vec<u64> = (0..1000).map(|_| ids::random_bits()).collect();
    let all = drawn.iter().fold(0, |all, bits| all | bits);
    assert_eq!(all, u64::MAX, "every bit is drawn");
    drawn.sort_unstable();
    drawn.dedup();
    assert_eq!(drawn.len(), 1000);
}
