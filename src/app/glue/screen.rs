//! The whole screen, for what is shown to a room.

use super::AppHandle;
use crate::platform::fullscreen;

impl AppHandle {
    /// Fills the screen with the page, where the browser allows it; to be called by a press.
    pub fn fill_screen(self) {
        self.flush_drafts();
        fullscreen::enter_fullscreen();
    }

    /// Gives the screen back.
    pub fn give_screen_back(self) {
        fullscreen::leave_fullscreen();
    }

    /// Whether the page fills the screen.
    #[must_use]
    pub fn is_screen_filled(self) -> bool {
        fullscreen::is_fullscreen()
    }
}
