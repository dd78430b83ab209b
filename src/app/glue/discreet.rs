//! Attitudes hidden while others see the screen: of this tab, and not saved.

use leptos::prelude::*;

use super::AppHandle;
use crate::domain::Label;
use crate::domain::select::discreet::told_label;
use crate::platform::page::HeldFocus;

/// The element of a view that takes the focus.
const TITLE: &str = "view-title";

impl AppHandle {
    /// Whether attitudes are hidden, followed.
    #[must_use]
    pub fn is_discreet(self) -> bool {
        self.discreet.get()
    }

    /// Hides attitudes, or shows them again.
    pub fn toggle_discreet(self) {
        self.flush_drafts();
        let held = HeldFocus::take();
        self.discreet.update(|is_discreet| *is_discreet = !*is_discreet);
        // What had the focus may be gone with what was hidden.
        request_animation_frame(move || {
            if !held.is_some_and(HeldFocus::give_back) {
                self.focus(TITLE);
            }
        });
    }

    /// A step as it may be told now.
    #[must_use]
    pub fn discreetly(self, label: Label) -> Label {
        if self.discreet.get() { told_label(label) } else { label }
    }
}
