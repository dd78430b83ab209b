//! The style of the second part of the app. It waits in a template of the page, so that the first page
//! does not fetch it.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;

use super::dom;

const ID: &str = "work-style";

/// Lets that style hold; whether it is here. A page without any has nothing to wait for.
pub async fn take_up() -> bool {
    let link = dom::document().and_then(|document| document.get_element_by_id(ID));
    match link.map(|link| taken_up(&link)) {
        None => true,
        Some(Ok(None)) => true,
        Some(Ok(Some(arrival))) => JsFuture::from(arrival).await.is_ok(),
        Some(Err(fault)) => {
            web_sys::console::error_1(&fault);
            false
        }
    }
}

/// What there is to wait for: nothing for a link whose style is here. A link that has failed says
/// nothing more, so another takes its place; what is on its way already is not fetched twice.
fn taken_up(found: &Element) -> Result<Option<Promise>, JsValue> {
    if dom::property(found, "sheet").is_some() {
        return Ok(None);
    }
    let waiting = dom::property(found, "content");
    let link = waiting.and_then(|content| dom::property(&content, "firstElementChild"));
    let link = link.unwrap_or_else(|| found.into());
    let another: Element = link.unchecked_into::<Element>().clone_node()?.unchecked_into();
    another.set_id(ID);
    let arrival = Promise::new(&mut |resolve, reject| {
        listen_once(&another, "load", &resolve);
        listen_once(&another, "error", &reject);
    });
    let parent = dom::found(found.parent_node(), "parent of the style")?;
    parent.replace_child(&another, found)?;
    Ok(Some(arrival))
}

fn listen_once(link: &Element, event: &str, act: &js_sys::Function) {
    if let Err(fault) = link.add_event_listener_with_callback(event, act) {
        web_sys::console::error_1(&fault);
    }
}
