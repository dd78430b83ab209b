//! What had the focus, to be given back.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::platform::dom;

/// The element that had the focus when it was taken.
pub struct HeldFocus(HtmlElement);

impl HeldFocus {
    /// What has the focus now; `None` when it is the page as a whole.
    #[must_use]
    pub fn take() -> Option<Self> {
        let active = dom::document()?.active_element()?;
        let is_page = active.tag_name() == "BODY";
        active.dyn_into().ok().filter(|_| !is_page).map(Self)
    }

    /// Gives it the focus again; whether it is still on the page.
    pub fn give_back(self) -> bool {
        self.0.is_connected() && self.0.focus().is_ok()
    }

    /// Gives the focus to what bears its id now, where it was drawn anew elsewhere and nothing else
    /// has taken the focus meanwhile.
    pub fn pass_on(self) {
        if !self.0.is_connected() && Self::take().is_none() {
            // What is drawn nowhere any more cannot have it.
            let _is_there = super::focus(&self.0.id());
        }
    }
}
