//! The clock of a gathering, kept for the tab.

use super::AppHandle;
use crate::app::library::keys::TAB_CLOCK;
use crate::app::meeting_clock::MeetingClock;
use crate::domain::GatheringId;
use crate::platform::tab_storage;

impl AppHandle {
    /// The clock that was set for a gathering in this tab.
    #[must_use]
    pub fn meeting_clock(self, gathering: GatheringId) -> Option<MeetingClock> {
        let kept = tab_storage::get(TAB_CLOCK).and_then(|text| MeetingClock::parse(&text));
        kept.filter(|clock| clock.gathering == gathering)
    }

    /// Keeps the clock for this tab, also through a reload.
    pub fn keep_meeting_clock(self, clock: &MeetingClock) {
        let text = clock.has_begun().then(|| clock.to_text());
        tab_storage::set(TAB_CLOCK, text.as_deref());
    }
}
