//! What the projects take of the quick store, which is the small one.

use super::{Key, Library};
use crate::app::ports::{StorageError, units};

/// What browsers grant a site, in UTF-16 units of keys and values together.
/// **Source**: measured the same in Chromium, Firefox and WebKit.
pub const QUICK_LIMIT_UNITS: usize = 5_242_880;

/// What an ordinary project takes of the quick store, in UTF-16 units.
const ORDINARY_UNITS: usize = 50_000;

/// How many more projects there is room for, as large as those that are here, and no smaller than
/// ordinary ones. From twenty on in whole tens: it is an estimate and reads as one.
#[must_use]
pub fn room(used_units: usize, limit_units: usize, n_projects: usize) -> usize {
    let average = used_units.checked_div(n_projects).unwrap_or(ORDINARY_UNITS);
    let room = limit_units.saturating_sub(used_units) / average.max(ORDINARY_UNITS);
    if room < 20 { room } else { room / 10 * 10 }
}

/// What lies in the quick store, in UTF-16 units.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// Each project, states written in haste included.
    pub projects: Vec<(String, usize)>,
    /// The wastebasket, the quarantine and the settings.
    pub other_units: usize,
    /// Everything, also of other applications at the same address.
    pub total_units: usize,
}

impl Usage {
    /// The share of the limit that is used, in whole percent.
    #[must_use]
    pub fn percent(&self) -> usize {
        self.total_units.saturating_mul(100) / QUICK_LIMIT_UNITS
    }
}

impl Library {
    /// Measures the quick store.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn usage(&self) -> Result<Usage, StorageError> {
        let mut usage = Usage::default();
        let mut projects = std::collections::BTreeMap::<String, usize>::new();
        for key in self.quick.keys()? {
            let Some(text) = self.quick.get(&key)? else { continue };
            let taken = units(&key) + units(&text);
            usage.total_units += taken;
            match Key::parse(&key) {
                Some(Key::Project(id) | Key::Emergency { id, .. }) => {
                    *projects.entry(id).or_default() += taken;
                }
                Some(_) => usage.other_units += taken,
                None => {}
            }
        }
        usage.projects = projects.into_iter().collect();
        Ok(usage)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_browser_has_room_for_a_hundred_ordinary_projects() {
        assert_eq!(room(0, QUICK_LIMIT_UNITS, 0), 100);
    }

    #[test]
    fn the_room_left_is_counted_in_projects_like_those_that_are_here() {
        assert_eq!(room(500_000, QUICK_LIMIT_UNITS, 5), 40);
        assert_eq!(room(4_000_000, QUICK_LIMIT_UNITS, 5), 1);
        assert_eq!(room(QUICK_LIMIT_UNITS + 1, QUICK_LIMIT_UNITS, 5), 0);
    }

    #[test]
    fn small_projects_do_not_promise_more_than_ordinary_ones_take() {
        assert_eq!(room(5_000, QUICK_LIMIT_UNITS, 5), 100);
    }
}
