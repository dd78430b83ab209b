//! Show mode, as far as it can be said without the page: which view comes next, and what a key asks.

use super::route::Route;

/// What fills the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Show {
    /// The view of the place.
    View,
    /// The clock of the view alone.
    Clock,
    /// The slides of the view, one at a time.
    Slides {
        /// The slide that is shown, counted from 0.
        at: usize,
        /// How many there are; at least one.
        of: usize,
    },
}

impl Show {
    /// The value of the page's attribute.
    #[must_use]
    pub fn attribute(self) -> &'static str {
        match self {
            Self::View => "view",
            Self::Clock => "clock",
            Self::Slides { .. } => "slides",
        }
    }

    /// What is shown after a turn that does not lead to another view; `None` where it does.
    #[must_use]
    pub fn turned(self, turn: Turn) -> Option<Self> {
        let Self::Slides { at, of } = self else { return None };
        let last = of.saturating_sub(1);
        let at = match turn {
            Turn::Next => at.saturating_add(1).min(last),
            Turn::Previous => at.saturating_sub(1),
            Turn::First => 0,
            Turn::Last => last,
            Turn::Leave => return None,
        };
        Some(Self::Slides { at, of })
    }
}

/// What a key asks for while something is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// The next view or slide.
    Next,
    /// The one before.
    Previous,
    /// The first slide.
    First,
    /// The last slide.
    Last,
    /// No more showing.
    Leave,
}

impl Turn {
    /// What a key asks for, by its name. A presenter's remote sends the page keys. A slide does not
    /// scroll as a view does, so that there are more keys for it.
    #[must_use]
    pub fn of_key(key: &str, show: Show) -> Option<Self> {
        let is_slides = matches!(show, Show::Slides { .. });
        match key {
            "ArrowRight" | "PageDown" => Some(Self::Next),
            "ArrowLeft" | "PageUp" => Some(Self::Previous),
            "Escape" => Some(Self::Leave),
            "ArrowDown" | " " if is_slides => Some(Self::Next),
            "ArrowUp" if is_slides => Some(Self::Previous),
            "Home" if is_slides => Some(Self::First),
            "End" if is_slides => Some(Self::Last),
            _ => None,
        }
    }
}

/// The view beside the one that is shown, in an order in which a place may stand twice. A thing that
/// does not stand there itself, such as a step, goes by the list it belongs to. `None` at the ends.
#[must_use]
pub fn neighbour(order: &[Route], here: Route, turn: Turn) -> Option<Route> {
    let mut once: Vec<Route> = Vec::with_capacity(order.len());
    for route in order {
        if !once.contains(route) {
            once.push(*route);
        }
    }
    let at = |wanted: Route| once.iter().position(|route| *route == wanted);
    let at = at(here).or_else(|| at(here.list()?))?;
    let next = match turn {
        Turn::Next => at.checked_add(1)?,
        Turn::Previous => at.checked_sub(1)?,
        Turn::First | Turn::Last | Turn::Leave => return None,
    };
    once.get(next).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::route::Place;
    use crate::domain::{GatheringId, Id, ProjectId, StepId};

    fn of(place: Place) -> Route {
        Route::Project(ProjectId::from_bits(42), place)
    }

    /// Walks from a place through the views `overview, path, words, path, gatherings`.
    #[track_caller]
    fn check(here: Place, turn: Turn, wanted: Option<Place>) {
        let order = [Place::Overview, Place::Path, Place::Words, Place::Path, Place::Gatherings];
        assert_eq!(neighbour(&order.map(of), of(here), turn), wanted.map(of));
    }

    #[test]
    fn views_follow_each_other_and_each_comes_once() {
        check(Place::Overview, Turn::Next, Some(Place::Path));
        check(Place::Path, Turn::Next, Some(Place::Words));
        check(Place::Words, Turn::Next, Some(Place::Gatherings));
        check(Place::Gatherings, Turn::Previous, Some(Place::Words));
    }

    #[test]
    fn nothing_comes_before_the_first_or_after_the_last() {
        check(Place::Overview, Turn::Previous, None);
        check(Place::Gatherings, Turn::Next, None);
    }

    #[test]
    fn one_of_a_list_goes_by_its_list_and_a_stranger_goes_nowhere() {
        check(Place::Step(StepId::from_bits(7)), Turn::Next, Some(Place::Words));
        let gathering = Place::Gathering(GatheringId::from_bits(7));
        check(gathering, Turn::Previous, Some(Place::Words));
        check(Place::Changes, Turn::Next, None);
    }

    #[test]
    fn the_keys_of_a_remote_turn_the_views() {
        assert_eq!(Turn::of_key("PageDown", Show::View), Some(Turn::Next));
        assert_eq!(Turn::of_key("PageUp", Show::Clock), Some(Turn::Previous));
    }

    #[test]
    fn keys_that_scroll_a_view_turn_the_slides() {
        let slides = Show::Slides { at: 0, of: 3 };
        let keys = ["ArrowDown", " ", "ArrowUp", "Home", "End"];
        assert_eq!(keys.map(|key| Turn::of_key(key, Show::View)), [None; 5]);
        let wanted = [Turn::Next, Turn::Next, Turn::Previous, Turn::First, Turn::Last];
        assert_eq!(keys.map(|key| Turn::of_key(key, slides)), wanted.map(Some));
    }

    #[test]
    fn slides_turn_one_by_one_and_stay_at_their_ends() {
        let at = |at| Show::Slides { at, of: 3 };
        assert_eq!(at(0).turned(Turn::Next), Some(at(1)));
        assert_eq!(at(2).turned(Turn::Next), Some(at(2)));
        assert_eq!(at(0).turned(Turn::Previous), Some(at(0)));
        assert_eq!(at(2).turned(Turn::First), Some(at(0)));
        assert_eq!(at(0).turned(Turn::Last), Some(at(2)));
        assert_eq!(at(1).turned(Turn::Leave), None);
        assert_eq!(Show::View.turned(Turn::Next), None, "which leads to another view");
    }
}
