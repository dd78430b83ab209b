//! The sample projects that lie beside the app, each in every language.

use crate::i18n::Texts;

/// A finished project to look around in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sample {
    /// Residents take their medicine with a dispenser; all phases, and half a year of figures.
    Medicine,
    /// Looking in at night by camera and door alarm instead of a visit.
    Night,
    /// Electronic locks: the benefit is reached, and the money is not earned back.
    Locks,
    /// Several services in one house for families, without money.
    Family,
}

impl Sample {
    /// All of them in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Medicine, Self::Night, Self::Locks, Self::Family];

    /// The folder of its files, under that of the samples.
    #[must_use]
    pub fn folder(self) -> &'static str {
        match self {
            Self::Medicine => "medicine",
            Self::Night => "night",
            Self::Locks => "locks",
            Self::Family => "family",
        }
    }

    /// Its name, and what it shows.
    #[must_use]
    pub fn words(self, t: &Texts) -> (&str, &str) {
        match self {
            Self::Medicine => (t.sample_medicine(), t.sample_medicine_about()),
            Self::Night => (t.sample_night(), t.sample_night_about()),
            Self::Locks => (t.sample_locks(), t.sample_locks_about()),
            Self::Family => (t.sample_family(), t.sample_family_about()),
        }
    }
}
