//! Which part of a long list is in sight, whether it scrolls in a box of its own or with the page.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::dom;

/// The part of an element's content that is in sight. **Unit** CSS px, whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sight {
    /// How much of the content lies above it.
    pub top_px: usize,
    /// How high it is; nothing while the page is scrolled to somewhere else.
    pub height_px: usize,
    /// How high it would be with the page scrolled to it.
    pub page_px: usize,
    /// How high a row of the list is; `None` while there is none.
    pub row_px: Option<usize>,
}

/// Scrolls a list down, or the page where the list has no box of its own. **Unit** CSS px.
pub fn scroll_on(list: &HtmlElement, by_px: usize) {
    let by = i32::try_from(by_px).unwrap_or(i32::MAX);
    let before = list.scroll_top();
    list.set_scroll_top(before.saturating_add(by));
    if list.scroll_top() == before
        && let Some(window) = dom::window()
    {
        window.scroll_by_with_x_and_y(0.0, f64::from(by));
    }
}

/// What is in sight of a list whose rows answer to the selector.
#[must_use]
pub fn of(list: &HtmlElement, row: &str) -> Sight {
    let place = list.get_bounding_client_rect();
    let window_px = dom::window().and_then(|window| window.inner_height().ok()?.as_f64());
    let window_px = window_px.unwrap_or(f64::MAX);
    // On a page that is enlarged, places are told as they look and heights as they are laid out.
    let height_px = f64::from(list.offset_height());
    let scale = if height_px > 0.0 { place.height() / height_px } else { 1.0 };
    let row = list.query_selector(row).ok().flatten();
    let row = row.and_then(|row| row.dyn_into::<HtmlElement>().ok());
    Sight {
        top_px: px(f64::from(list.scroll_top()) - place.top().min(0.0) / scale),
        height_px: px((place.bottom().min(window_px) - place.top().max(0.0)) / scale),
        page_px: px(place.height().min(window_px) / scale),
        row_px: row.map(|row| px(row.offset_height().into())).filter(|&px| px > 0),
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "at least zero, and short of any page's height"
)]
fn px(px: f64) -> usize {
    px.max(0.0) as usize
}
