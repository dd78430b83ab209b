//! Who gets the focus once the page has caught up with a change. Keys may come faster than frames: one
//! wish counts, the latest, so that no frame brings the focus back to where it was wanted before.

use leptos::prelude::*;

use super::AppHandle;
use crate::platform::page;

/// An element that is to have the focus in the next frame.
#[derive(Debug, Clone)]
pub(super) struct Wish {
    element_id: String,
    /// The element that has it until then. When it has lost it, the person has gone elsewhere.
    from: Option<String>,
    /// Without scrolling to it.
    is_in_place: bool,
}

impl AppHandle {
    /// Moves the focus to an element, once the page has caught up.
    pub fn focus(self, element_id: &str) {
        self.wish(Wish { element_id: element_id.to_owned(), from: None, is_in_place: false });
    }

    /// Moves the focus to an element at once where it is in the page already, so that the next key
    /// reaches it; else once the page has caught up.
    pub fn focus_now(self, element_id: &str) {
        if page::focus(element_id) {
            self.forget_wish();
        } else {
            self.focus(element_id);
        }
    }

    /// As [`Self::focus_now`]; until the page has caught up another element has the focus, so that no
    /// key is lost when what had it goes away.
    pub fn focus_by_way_of(self, element_id: &str, meanwhile: &str) {
        if page::focus(element_id) {
            return self.forget_wish();
        }
        let from = page::focus(meanwhile).then(|| meanwhile.to_owned());
        self.wish(Wish { element_id: element_id.to_owned(), from, is_in_place: false });
    }

    /// Makes a change; the element keeps the focus if it has it. Browsers take it from whatever is
    /// moved within the page, and a key pressed then would be lost: until the page has caught up
    /// another element has it, which keeps it if the first one is gone.
    pub fn hold_focus(self, element_id: &str, meanwhile: &str, change: impl FnOnce()) {
        let is_held = page::has_focus(element_id) && page::focus_in_place(meanwhile);
        change();
        // Not before all of the change stands in the page: giving the focus lays the page out, and a
        // list that is too short for a moment loses its place. After a scroll that is the same frame.
        if is_held {
            let from = Some(meanwhile.to_owned());
            self.wish(Wish { element_id: element_id.to_owned(), from, is_in_place: true });
        }
    }

    /// Gives the focus back to the first of some elements that is there, before what has it now goes
    /// away, and once more when the page has caught up, should that element have gone too. In between
    /// a person who is quick may have gone on: nobody's focus is taken.
    pub fn give_focus_back<const N: usize>(self, element_ids: [String; N]) {
        let to_first = move || element_ids.iter().any(|id| page::focus(id));
        if to_first() {
            self.forget_wish();
        }
        request_animation_frame(move || {
            let _is_one_there = page::is_focus_lost() && to_first();
        });
    }

    /// What was wanted before counts no more.
    pub(super) fn forget_wish(self) {
        self.desk.update_value(|desk| desk.wish = None);
    }

    fn wish(self, wish: Wish) {
        self.desk.update_value(|desk| desk.wish = Some(wish));
        request_animation_frame(move || self.grant());
    }

    fn grant(self) {
        let wish = self.desk.try_update_value(|desk| desk.wish.take()).flatten();
        let Some(wish) = wish else { return };
        let is_wanted = wish.from.is_none_or(|from| page::has_focus(&from));
        let _is_there = is_wanted
            && if wish.is_in_place {
                page::focus_in_place(&wish.element_id)
            } else {
                page::focus(&wish.element_id)
            };
    }
}
