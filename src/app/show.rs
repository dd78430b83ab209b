//! Show mode, as far as it can be said without the page: which view comes next, and what a key asks.

use super::route::Route;

/// What fills the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Show {
    /// The view of the place.
    View,
    /// The clock of the view alone.
    Clock,
}

impl Show {
    /// The value of the page's attribute.
    #[must_use]
    pub fn attribute(self) -> &'static str {
        match self {
            Self::View => "view",
            Self::Clock => "clock",
        }
    }
}

/// What a key asks for while a view is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// The next view.
    Next,
    /// The one before.
    Previous,
    /// No more showing.
    Leave,
}

impl Turn {
    /// What a key asks for, by its name. A presenter's remote sends the page keys.
    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        match key {
            "ArrowRight" | "PageDown" => Some(Self::Next),
            "ArrowLeft" | "PageUp" => Some(Self::Previous),
            "Escape" => Some(Self::Leave),
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
        Turn::Leave => return None,
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
        assert_eq!(Turn::of_key("PageDown"), Some(Turn::Next));
        assert_eq!(Turn::of_key("PageUp"), Some(Turn::Previous));
        assert_eq!(Turn::of_key("ArrowDown"), None, "which scrolls");
    }
}
