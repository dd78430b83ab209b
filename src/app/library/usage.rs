//! What the projects take of the quick store, which is the small one.

use super::{Key, Library};
use crate::app::ports::{StorageError, units};

/// What browsers grant a site, in UTF-16 units of keys and values together.
/// **Source**: measured the same in Chromium, Firefox and WebKit.
pub const QUICK_LIMIT_UNITS: usize = 5_242_880;

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
