//! Show mode: one view fills the screen, larger and without the frame, for a room to look at. The
//! page is marked with an attribute and the style sheet does the rest, so that every view has it.

use leptos::prelude::*;

use super::AppHandle;
use crate::app::route::Route;
use crate::app::show::{Show, Turn, neighbour};
use crate::platform::{fullscreen, page};

/// The attribute of the root element.
const ATTRIBUTE: &str = "data-show";
/// The element of a view that takes the focus.
const TITLE: &str = "view-title";
/// The links of the path at the side, in whose order the views follow each other.
const ORDER: &str = ".frame-nav a[href]";

impl AppHandle {
    /// What fills the screen, followed.
    #[must_use]
    pub fn shown(self) -> Option<Show> {
        self.show.get()
    }

    /// Listens to what concerns show mode.
    pub(super) fn follow_show(self) {
        page::on_turn_key(move |key| {
            let turn = self.show.get_untracked().and_then(|show| Turn::of_key(key, show));
            if let Some(turn) = turn {
                self.turn(turn);
            }
            turn.is_some()
        });
        fullscreen::on_fullscreen(move |is_full| {
            // Left by the browser's own key. What is told late of an earlier showing, which had not
            // filled the screen of this one, does not count.
            if !is_full && self.desk.with_value(|desk| desk.fills_screen) {
                self.leave_show();
            }
        });
    }

    /// Begins to show the view, by its slides where it has some; or ends it.
    pub fn toggle_show(self) {
        if self.show.get_untracked().is_some() {
            return self.leave_show();
        }
        self.enter_show(match self.desk.with_value(|desk| desk.slides) {
            0 => Show::View,
            of => Show::Slides { at: 0, of },
        });
    }

    /// Says how many slides the view has; none any more when it goes, which ends their showing.
    pub fn offer_slides(self, n: usize) {
        self.desk.update_value(|desk| desk.slides = n);
        if n == 0 && matches!(self.show.get_untracked(), Some(Show::Slides { .. })) {
            self.leave_show();
        }
    }

    /// Fills the screen; to be called while a press is handled.
    pub fn enter_show(self, show: Show) {
        if !self.is_open_now() {
            return;
        }
        self.flush_drafts();
        if self.show.get_untracked().is_none() {
            let held = page::HeldFocus::take();
            self.desk.update_value(|desk| {
                desk.held_focus = held;
                desk.showing += 1;
            });
        }
        page::set_root_attribute(ATTRIBUTE, show.attribute());
        self.show.set(Some(show));
        let showing = self.desk.with_value(|desk| desk.showing);
        fullscreen::enter_fullscreen(move || self.screen_granted(showing));
        // At once where it can be: who leaves within the same frame has the focus back already.
        self.focus_now(match show {
            Show::View => TITLE,
            Show::Clock => "clock-title",
            Show::Slides { .. } => "slides",
        });
    }

    /// The browser has given the screen to a showing, which may be over by now.
    fn screen_granted(self, showing: u32) {
        if self.show.get_untracked().is_none() {
            fullscreen::leave_fullscreen();
        } else if self.desk.with_value(|desk| desk.showing) == showing {
            self.desk.update_value(|desk| desk.fills_screen = true);
        }
    }

    /// Gives the screen back, and the focus to where it was.
    pub fn leave_show(self) {
        if self.show.get_untracked().is_none() {
            return;
        }
        self.show.set(None);
        self.desk.update_value(|desk| desk.fills_screen = false);
        page::remove_root_attribute(ATTRIBUTE);
        fullscreen::leave_fullscreen();
        let held = self.desk.try_update_value(|desk| desk.held_focus.take()).flatten();
        if held.is_some_and(page::HeldFocus::give_back) {
            self.forget_wish();
        } else {
            self.focus(TITLE);
        }
    }

    /// Does what a key or a button asks for while something is shown.
    pub fn turn(self, turn: Turn) {
        if turn == Turn::Leave {
            return self.leave_show();
        }
        if let Some(show) = self.show.get_untracked().and_then(|show| show.turned(turn)) {
            return self.show.set(Some(show));
        }
        let order: Vec<Route> =
            page::addresses(ORDER).iter().map(|hash| Route::parse(hash)).collect();
        // Asked of the address, which is there before the view is: keys may follow each other fast.
        let here = Route::parse(&page::hash());
        if let Some(next) = neighbour(&order, here, turn) {
            if self.show.get_untracked() == Some(Show::Clock) {
                page::set_root_attribute(ATTRIBUTE, Show::View.attribute());
                self.show.set(Some(Show::View));
            }
            self.navigate(next);
            // The next view is built when the browser has told of its address.
            request_animation_frame(move || self.focus(TITLE));
        }
    }

    fn is_open_now(self) -> bool {
        self.doc.with_untracked(Option::is_some)
    }
}
